"""Writes a BERT-shaped classifier as the two files that firestop embeds: graph and weights.

The graph is written node by node instead of traced: no attention mask (one text, no padding), no shape
arithmetic, token types folded into the positions, scores of attention scaled in the weights of the queries, and
of the last layer only what the head reads. Weights lie in a file beside the graph, aligned, so that they are
used where they are in the binary, without a copy.

int8: activations are quantised at run time (one scale for each tensor), weights beforehand: one scale for each
column, 7 bits, so that processors with and without dot product instructions add up the same numbers without
overflow; embeddings one scale for each row, 8 bits. A few channels are much larger than the others and would leave
them no levels: they are made smaller before, and their weights larger (SmoothQuant, Xiao et al. 2023).
"""

from __future__ import annotations

import pathlib
import time

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from shipped import GRAPH, WEIGHTS, session

OPSET = 20
ALIGNMENT = 64
# Tensors up to this size stay in the graph.
INLINE_BYTES = 256
WEIGHT_LEVELS = 64
EMBEDDING_LEVELS = 127
# How much of the difference between channels moves from the activations to the weights: behind a norm, behind GELU.
SMOOTH_NORM, SMOOTH_GELU = 0.5, 0.8

# Layers after the pooling: weight as in torch.nn.Linear, bias, activation (None, "tanh", "relu" or "gelu").
Head = list[tuple[torch.Tensor, torch.Tensor, str | None]]


class Graph:
    """Nodes and weights, as they are added."""

    def __init__(self, quantised: bool, inline_bytes: float = INLINE_BYTES):
        self.quantised = quantised
        self.inline_bytes = inline_bytes
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self.weights = bytearray()
        self.known: dict[str, str] = {}
        # Activations that are quantised already: name -> names of values, scale and zero point.
        self.quantised_values: dict[str, list[str]] = {}
        # What activations are divided by before they are quantised.
        self.smoothing: dict[str, np.ndarray] = {}

    def constant(self, name: str, array: np.ndarray) -> str:
        array = np.asarray(array, order="C")
        kind = helper.np_dtype_to_tensor_dtype(array.dtype)
        tensor = TensorProto(name=name, data_type=kind, dims=array.shape)
        data = array.tobytes()
        if len(data) <= self.inline_bytes:
            tensor.raw_data = data
        else:
            self.weights.extend(bytes(-len(self.weights) % ALIGNMENT))
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in [("location", WEIGHTS), ("offset", len(self.weights)), ("length", len(data))]:
                tensor.external_data.add(key=key, value=str(value))
            self.weights.extend(data)
        self.initializers.append(tensor)
        return name

    def shared(self, name: str, values: list[int], dtype=np.int64) -> str:
        """A small constant that several nodes use."""
        if name not in self.known:
            self.known[name] = self.constant(name, np.array(values, dtype))
        return self.known[name]

    def node(self, kind: str, inputs: list[str], name: str, outputs: int = 1, **attributes):
        names = [name] if outputs == 1 else [f"{name}.{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=name, **attributes))
        return name if outputs == 1 else names

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray, name: str) -> str:
        """`x @ weight + bias`; `weight` has one row for each input."""
        if not self.quantised:
            product = self.node("MatMul", [x, self.constant(f"{name}.weight", weight)], f"{name}.product")
        else:
            if x in self.smoothing:
                weight = weight * self.smoothing[x][:, None]
            if x not in self.quantised_values:
                source = x
                if x in self.smoothing:
                    factor = self.constant(f"{x}.smoothing", (1 / self.smoothing[x]).astype(np.float32))
                    source = self.node("Mul", [x, factor], f"{x}.smooth")
                self.quantised_values[x] = self.node("DynamicQuantizeLinear", [source], f"{x}.int8", outputs=3)
            value, scale, zero = self.quantised_values[x]
            integers, scales = quantise(weight, axis=0, levels=WEIGHT_LEVELS)
            weight_name = self.constant(f"{name}.weight", integers)
            no_zero = self.shared("no_zero", 0, np.int8)
            sums = self.node("MatMulInteger", [value, weight_name, zero, no_zero], f"{name}.sums")
            sums = self.node("Cast", [sums], f"{name}.floats", to=TensorProto.FLOAT)
            scales = self.constant(f"{name}.scales", scales.reshape(-1))
            scale = self.node("Mul", [scale, scales], f"{name}.scale")
            product = self.node("Mul", [sums, scale], f"{name}.product")
        return self.node("Add", [product, self.constant(f"{name}.bias", bias)], name)

    def layer_norm(self, x: str, norm: torch.nn.LayerNorm, name: str) -> str:
        weight = self.constant(f"{name}.weight", numpy(norm.weight))
        bias = self.constant(f"{name}.bias", numpy(norm.bias))
        return self.node("LayerNormalization", [x, weight, bias], name, axis=-1, epsilon=norm.eps)

    def model(self, logits: int, producer: str) -> onnx.ModelProto:
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT32, [1, "tokens"])],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, logits])],
            self.initializers,
        )
        opset = [helper.make_opsetid("", OPSET)]
        return helper.make_model(graph, opset_imports=opset, ir_version=9, producer_name=producer)


def numpy(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().to("cpu", torch.float32).numpy()


def quantise(weight: np.ndarray, axis: int, levels: int) -> tuple[np.ndarray, np.ndarray]:
    """Integers of -levels to levels, and the scales, one for each place across `axis`."""
    scales = np.abs(weight).max(axis=axis, keepdims=True) / levels
    scales = np.where(scales == 0, 1.0, scales).astype(np.float32)
    return np.rint(weight / scales).astype(np.int8), scales


def words_of(graph: Graph, words: np.ndarray) -> str:
    """The rows of a table for the tokens."""
    if graph.quantised:
        integers, scales = quantise(words, axis=1, levels=EMBEDDING_LEVELS)
        table = graph.constant("words", integers)
        rows = graph.node("Gather", [table, "input_ids"], "words.rows", axis=0)
        rows = graph.node("Cast", [rows], "words.floats", to=TensorProto.FLOAT)
        scales = graph.node("Gather", [graph.constant("words.scales", scales), "input_ids"], "words.scale", axis=0)
        return graph.node("Mul", [rows, scales], "words.values")
    return graph.node("Gather", [graph.constant("words", words), "input_ids"], "words.values", axis=0)


def embeddings(graph: Graph, embedding, max_tokens: int) -> str:
    rows = words_of(graph, numpy(embedding.word_embeddings.weight))
    positions = numpy(embedding.position_embeddings.weight)[:max_tokens]
    positions = positions + numpy(embedding.token_type_embeddings.weight)[:1]
    table = graph.constant("positions", positions)
    length = graph.node("Shape", ["input_ids"], "length", start=1, end=2)
    zero = graph.shared("zero", [0])
    positions = graph.node("Slice", [table, zero, length, zero], "positions.rows")
    total = graph.node("Add", [rows, positions], "embeddings.sum")
    return graph.layer_norm(total, embedding.LayerNorm, "embeddings")


def by_heads(graph: Graph, part, source: str, heads: int, name: str, order: list[int], factor: float = 1.0) -> str:
    """A linear layer, its outcome cut into heads."""
    weight, bias = numpy(part.weight).T * factor, numpy(part.bias) * factor
    value = graph.linear(source, weight.astype(np.float32), bias.astype(np.float32), name)
    shape = graph.shared("split_heads", [1, -1, heads, weight.shape[1] // heads])
    value = graph.node("Reshape", [value, shape], f"{name}.split")
    return graph.node("Transpose", [value], f"{name}.heads", perm=order)


def layer(graph: Graph, x: str, weights, heads: int, name: str, first_only: bool) -> str:
    """One layer; `first_only`: what becomes of the first token."""
    attention = weights.attention.self
    hidden = attention.query.weight.shape[0]
    size = hidden // heads
    reader = x
    if first_only:
        zero, one = graph.shared("zero", [0]), graph.shared("one", [1])
        reader = graph.node("Slice", [x, zero, one, one], f"{name}.first")

    query = by_heads(graph, attention.query, reader, heads, f"{name}.query", [0, 2, 1, 3], size**-0.5)
    key = by_heads(graph, attention.key, x, heads, f"{name}.key", [0, 2, 3, 1])
    value = by_heads(graph, attention.value, x, heads, f"{name}.value", [0, 2, 1, 3])
    scores = graph.node("MatMul", [query, key], f"{name}.scores")
    return after_scores(graph, scores, value, reader, weights, hidden, name)


def after_scores(graph: Graph, scores: str, value: str, reader: str, weights, hidden: int, name: str) -> str:
    """What a layer does once it knows how much each token looks at each other."""
    shares = graph.node("Softmax", [scores], f"{name}.shares", axis=-1)
    context = graph.node("MatMul", [shares, value], f"{name}.context")
    context = graph.node("Transpose", [context], f"{name}.context.tokens", perm=[0, 2, 1, 3])
    context = graph.node("Reshape", [context, graph.shared("join_heads", [1, -1, hidden])], f"{name}.context.joined")

    def dense(source, part, which):
        return graph.linear(source, np.ascontiguousarray(numpy(part.weight).T), numpy(part.bias), f"{name}.{which}")

    output = dense(context, weights.attention.output.dense, "attention")
    output = graph.node("Add", [output, reader], f"{name}.attention.sum")
    x = graph.layer_norm(output, weights.attention.output.LayerNorm, f"{name}.attention.norm")
    inner = graph.node("Gelu", [dense(x, weights.intermediate.dense, "inner")], f"{name}.inner.gelu")
    outer = graph.node("Add", [dense(inner, weights.output.dense, "outer"), x], f"{name}.sum")
    return graph.layer_norm(outer, weights.output.LayerNorm, f"{name}.norm")


def head_layers(graph: Graph, x: str, head: Head, pooling: str) -> None:
    """From the tokens to `logits`; the few numbers here stay floats."""
    if pooling == "cls":
        # The last layer left the first token only.
        shape = graph.shared("pooled_shape", [1, -1])
        x = graph.node("Reshape", [x, shape], "pooled")
    else:
        kind = {"mean": "ReduceMean", "max": "ReduceMax"}[pooling]
        x = graph.node(kind, [x, graph.shared("one", [1])], "pooled", keepdims=0)
    kinds = {"tanh": "Tanh", "relu": "Relu", "gelu": "Gelu"}
    for index, (weight, bias, activation) in enumerate(head):
        last = index + 1 == len(head)
        if last and activation:
            raise ValueError("the last layer of the head gives logits: no activation")
        name = "logits" if last else f"head.{index}"
        product = [x, graph.constant(f"{name}.weight", np.ascontiguousarray(numpy(weight).T))]
        product = graph.node("MatMul", product, f"{name}.product")
        x = graph.node("Add", [product, graph.constant(f"{name}.bias", numpy(bias))], name)
        if activation:
            x = graph.node(kinds[activation], [x], f"{name}.{activation}")


def smoothing(bert, windows: list[list[int]]) -> dict[str, np.ndarray]:
    """By what each channel is divided, for activations as `build` names them; known from a run over `windows`."""
    largest: dict[str, torch.Tensor] = {}
    hooks, after = [], []
    layers = list(bert.encoder.layer)

    def watch(name: str, module: torch.nn.Module, readers: list[torch.nn.Linear], share: float) -> None:
        def see(_module, inputs) -> None:
            seen = inputs[0].detach().abs().flatten(0, -2).amax(0).float().cpu()
            largest[name] = torch.maximum(largest.get(name, seen), seen)

        hooks.append(module.register_forward_pre_hook(see))
        after.append((name, readers, share))

    for index, layer in enumerate(layers):
        attention = layer.attention.self
        source = f"layer{index - 1}.norm" if index else "embeddings"
        watch(source, attention.query, [attention.query, attention.key, attention.value], SMOOTH_NORM)
        inner, outer = layer.intermediate.dense, layer.output.dense
        watch(f"layer{index}.attention.norm", inner, [inner], SMOOTH_NORM)
        watch(f"layer{index}.inner.gelu", outer, [outer], SMOOTH_GELU)
    device = bert.embeddings.word_embeddings.weight.device
    with torch.no_grad():
        for ids in windows:
            bert(input_ids=torch.tensor([ids], device=device))
    for hook in hooks:
        hook.remove()
    factors = {}
    for name, readers, share in after:
        activations = np.maximum(numpy(largest[name]), 1e-5)
        weights = np.max([np.abs(numpy(reader.weight)).max(axis=0) for reader in readers], axis=0)
        factors[name] = activations**share / np.maximum(weights, 1e-5) ** (1 - share)
    return factors


def build(
    bert, head: Head, pooling: str, max_tokens: int, quantised: bool, windows: list[list[int]] | None = None
) -> tuple[bytes, bytes]:
    """The bytes of graph and weights. `windows`: what activations are like."""
    config = bert.config
    if config.hidden_act != "gelu" or not 0 < max_tokens <= config.max_position_embeddings:
        raise ValueError("only BERT with gelu, and no more tokens than positions")
    graph = Graph(quantised)
    if quantised and windows:
        graph.smoothing = smoothing(bert, windows)
    x = embeddings(graph, bert.embeddings, max_tokens)
    layers = list(bert.encoder.layer)
    for index, weights in enumerate(layers):
        first_only = pooling == "cls" and index + 1 == len(layers)
        x = layer(graph, x, weights, config.num_attention_heads, f"layer{index}", first_only)
    head_layers(graph, x, head, pooling)
    model = graph.model(head[-1][0].shape[0], "firestop")
    return model.SerializeToString(deterministic=True), bytes(graph.weights)


def reference(bert, head: Head, pooling: str, ids: list[int]) -> np.ndarray:
    """Logits as PyTorch computes them."""
    functions = {None: lambda x: x, "tanh": torch.tanh, "relu": torch.relu, "gelu": torch.nn.functional.gelu}
    with torch.no_grad():
        device = bert.embeddings.word_embeddings.weight.device
        hidden = bert(input_ids=torch.tensor([ids], device=device)).last_hidden_state.float().cpu()
        x = {"cls": lambda: hidden[:, 0], "mean": lambda: hidden.mean(1), "max": lambda: hidden.max(1).values}[pooling]()
        for weight, bias, activation in head:
            x = functions[activation](x @ weight.float().cpu().T + bias.float().cpu())
    return x.numpy()[0]


def probability(logits: np.ndarray) -> float:
    """Of the last label; of the only one, if there is one."""
    logits = logits.astype(np.float64)
    if len(logits) == 1:
        return float(1 / (1 + np.exp(-logits[0])))
    shares = np.exp(logits - logits.max())
    return float(shares[-1] / shares.sum())


def scores(folder: pathlib.Path, windows: list[list[int]]) -> list[float]:
    """Probabilities as ONNX Runtime computes them from the files."""
    run = session(folder).run
    return [probability(run(None, {"input_ids": np.array([ids], np.int32)})[0][0]) for ids in windows]


def export_encoder(
    bert, head: Head, pooling: str, folder: str | pathlib.Path, max_tokens: int = 256, windows: list[list[int]] | None = None
) -> dict[str, float]:
    """Writes `encoder.onnx` and `encoder.data` (int8) to `folder`, and the same in f32 to `folder/f32`. Prints
    and returns how far they are from PyTorch on `windows` (token ids with special tokens, some hundred of the kind that
    will be scanned: what int8 makes of activations is fitted to them; default: random ones)."""
    folder = pathlib.Path(folder)
    bert = bert.eval()
    if windows is None:
        random = np.random.default_rng(1)
        lengths = random.integers(3, max_tokens + 1, 16)
        windows = [random.integers(0, bert.config.vocab_size, length).tolist() for length in lengths]
    expected = [probability(reference(bert, head, pooling, ids)) for ids in windows]
    figures: dict[str, float] = {}
    for name, place, quantised in [("f32", folder / "f32", False), ("int8", folder, True)]:
        place.mkdir(parents=True, exist_ok=True)
        graph, weights = build(bert, head, pooling, max_tokens, quantised, windows)
        (place / GRAPH).write_bytes(graph)
        (place / WEIGHTS).write_bytes(weights)
        started = time.perf_counter()
        difference = np.abs(np.array(scores(place, windows)) - expected)
        seconds = (time.perf_counter() - started) / len(windows)
        figures[f"{name}_max"], figures[f"{name}_mean"] = float(difference.max()), float(difference.mean())
        print(
            f"{name}: graph {len(graph):,} bytes, weights {len(weights):,} bytes; from PyTorch's probability on"
            f" {len(windows)} windows: mean {difference.mean():.2e}, most {difference.max():.2e};"
            f" {1000 * seconds:.1f} ms a window in ONNX Runtime"
        )
    if figures["f32_max"] > 1e-4:
        raise ValueError("the f32 graph does not compute what PyTorch computes")
    return figures

"""Exports a text classifier of the transformers library for `firestop prompt --model FOLDER`.

    python models/train/export_classifier.py meta-llama/Llama-Prompt-Guard-2-22M prompt-guard-22m
    python models/train/export_classifier.py ./my-classifier folder --int8

Writes model.onnx, tokenizer.json and config.json. With `--int8` the weights are integers: a third of the size, half
the time, scores that differ by some hundredths. Needs what requirements.txt beside this file lists.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import warnings

import numpy as np
import onnx
import tokenizers
import torch
from onnx import TensorProto, helper, numpy_helper

import deberta
import export

OPSET = 18
FARTHEST = 1e-4


class Logits(torch.nn.Module):
    """The model, with nothing but logits as its answer."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model(input_ids=input_ids, attention_mask=attention_mask).logits


def graph(model, context: int) -> onnx.ModelProto:
    """The model in f32 for one text of any length."""
    ids = torch.randint(0, model.config.vocab_size, (1, 8))
    tokens = torch.export.Dim("tokens", min=2, max=context)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            Logits(model).eval(),
            (ids, torch.ones_like(ids)),
            dynamo=True,
            dynamic_shapes={"input_ids": {1: tokens}, "attention_mask": {1: tokens}},
            input_names=["input_ids", "attention_mask"],
            output_names=["logits"],
            opset_version=OPSET,
            verbose=False,
        )
    return program.model_proto


def quantise(model: onnx.ModelProto) -> None:
    """Matrices of weights become integers, activations when the model runs; tables of embeddings become integers."""
    graph = model.graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    uses: dict[str, int] = {}
    for node in graph.node:
        for name in node.input:
            uses[name] = uses.get(name, 0) + 1
    nodes, added, gone, quantised = [], [numpy_helper.from_array(np.int8(0), "no_zero")], set(), set()
    largest = max(np.prod(tensor.dims) for tensor in graph.initializer)
    for node in graph.node:
        matrix = weights.get(node.input[1]) if node.op_type in ("MatMul", "Gemm") else None
        table = weights.get(node.input[0]) if node.op_type == "Gather" else None
        if matrix is not None and len(matrix.dims) == 2 and min(matrix.dims) > 16:
            nodes += product(node, numpy_helper.to_array(matrix), added, quantised)
            gone.add(matrix.name)
        elif table is not None and len(table.dims) == 2 and np.prod(table.dims) == largest and uses[table.name] == 1:
            nodes += rows(node, numpy_helper.to_array(table), added)
            gone.add(table.name)
        else:
            nodes.append(node)
    kept = [tensor for tensor in graph.initializer if tensor.name not in gone] + added
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)


def product(node, weight: np.ndarray, added: list, quantised: set) -> list:
    attributes = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
    if attributes.get("transB"):
        weight = weight.T
    x, name = node.input[0], node.output[0]
    integers, scales = export.quantise(weight, axis=0, levels=export.WEIGHT_LEVELS)
    added += [
        numpy_helper.from_array(np.ascontiguousarray(integers), f"{name}.weight"),
        numpy_helper.from_array(scales.reshape(-1), f"{name}.scales"),
    ]
    nodes = []
    if x not in quantised:
        quantised.add(x)
        nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [f"{x}.int8", f"{x}.scale", f"{x}.zero"]))
    last = f"{name}.product" if len(node.input) > 2 else name
    nodes += [
        helper.make_node("MatMulInteger", [f"{x}.int8", f"{name}.weight", f"{x}.zero", "no_zero"], [f"{name}.sums"]),
        helper.make_node("Cast", [f"{name}.sums"], [f"{name}.floats"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{x}.scale", f"{name}.scales"], [f"{name}.scale"]),
        helper.make_node("Mul", [f"{name}.floats", f"{name}.scale"], [last]),
    ]
    if len(node.input) > 2:
        nodes.append(helper.make_node("Add", [last, node.input[2]], [name]))
    return nodes


def rows(node, table: np.ndarray, added: list) -> list:
    name, ids = node.output[0], node.input[1]
    integers, scales = export.quantise(table, axis=1, levels=export.EMBEDDING_LEVELS)
    added += [numpy_helper.from_array(integers, f"{name}.table"), numpy_helper.from_array(scales, f"{name}.scales")]
    return [
        helper.make_node("Gather", [f"{name}.table", ids], [f"{name}.rows"]),
        helper.make_node("Cast", [f"{name}.rows"], [f"{name}.floats"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{name}.scales", ids], [f"{name}.scale"]),
        helper.make_node("Mul", [f"{name}.floats", f"{name}.scale"], [name]),
    ]


def logits(model, ids: list[int]) -> np.ndarray:
    """As PyTorch computes them."""
    tokens = torch.tensor([ids])
    with torch.no_grad():
        return model(input_ids=tokens, attention_mask=torch.ones_like(tokens)).logits[0].numpy()


def context_of(config) -> int:
    return min(getattr(config, "max_position_embeddings", 512), 512)


def farthest(path: pathlib.Path, model, windows: list[list[int]]) -> float:
    """How far a logit of the file is from PyTorch's."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    kinds = {"tensor(int32)": np.int32, "tensor(int64)": np.int64}
    distances = []
    for ids in windows:
        tokens = np.array([ids])
        inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        inputs = {one.name: inputs[one.name].astype(kinds[one.type]) for one in session.get_inputs()}
        found = session.run(None, inputs)[0][0]
        distances.append(np.abs(found - logits(model, ids)).max())
    return float(max(distances))


def export_classifier(model, tokenizer_json: str, folder: pathlib.Path, int8: bool = False, stock: bool = False) -> None:
    """`stock`: the graph that PyTorch exports, for whatever architecture."""
    folder.mkdir(parents=True, exist_ok=True)
    context = context_of(model.config)
    model = model.eval().float()
    own = not stock and deberta.fits(model)
    proto = deberta.build(model, int8) if own else graph(model, context)
    if int8 and not own:
        quantise(proto)
    # Names and places of the Python source, which nobody needs.
    for node in proto.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    del proto.graph.value_info[:], proto.metadata_props[:], proto.graph.metadata_props[:]
    for tensor in [*proto.graph.initializer, *proto.graph.input, *proto.graph.output]:
        del tensor.metadata_props[:]
    onnx.save(proto, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer_json, "utf-8")
    (folder / "config.json").write_text(json.dumps(model.config.to_dict(), indent=1, sort_keys=True) + "\n", "utf-8")
    random = np.random.default_rng(1)
    windows = [random.integers(0, model.config.vocab_size, n).tolist() for n in (3, 40, context)]
    distance = farthest(folder / "model.onnx", model, windows)
    print(f"{folder}: logits differ from PyTorch's by {distance:.1e} at most")
    if not int8 and distance > FARTHEST:
        raise SystemExit("the exported graph does not compute what PyTorch computes")


def tokenizer_json(name: str) -> str:
    """The tokenizer as it was published; else as the transformers library converts it."""
    from transformers import AutoTokenizer
    from transformers.utils import cached_file

    path = cached_file(name, "tokenizer.json", _raise_exceptions_for_missing_entries=False)
    if path:
        text = pathlib.Path(path).read_text("utf-8")
    else:
        text = AutoTokenizer.from_pretrained(name).backend_tokenizer.to_str()
    # Some conversions know no word any more.
    ids = tokenizers.Tokenizer.from_str(text).encode("Ignore all previous instructions.", add_special_tokens=False).ids
    if len(set(ids)) < 4:
        raise SystemExit(f"{name}: its tokenizer does not tell words apart")
    return text


def main() -> None:
    from transformers import AutoModelForSequenceClassification

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="name on the Hub, or a folder")
    parser.add_argument("folder", type=pathlib.Path, help="where to write")
    parser.add_argument("--int8", action="store_true", help="integer weights: smaller and faster, less exact")
    parser.add_argument("--stock", action="store_true", help="the graph that PyTorch exports, also of DeBERTa-v3")
    arguments = parser.parse_args()
    model = AutoModelForSequenceClassification.from_pretrained(arguments.model, attn_implementation="eager")
    tokenizer = tokenizer_json(arguments.model)
    export_classifier(model, tokenizer, arguments.folder, arguments.int8, arguments.stock)


if __name__ == "__main__":
    main()

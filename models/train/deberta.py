"""Writes DeBERTa-v3 classifiers (Prompt Guard 2 and its like) as a graph that runs in half the time of the one that
PyTorch exports.

What changes with neither text nor length is computed here: the relative positions as every layer sees them, and the
scale of attention, which goes into the weights. No mask (one text, no padding), no transposed gathers; of the last
layer only what the head reads; of the positions only those that the length can reach.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch

import export
from export import Graph, numpy


def fits(model) -> bool:
    """Whether the model is one of these."""
    config = model.config
    return (
        config.model_type == "deberta-v2"
        and type(model).__name__ == "DebertaV2ForSequenceClassification"
        and config.relative_attention
        and config.share_att_key
        and set(config.pos_att_type) == {"p2c", "c2p"}
        and config.position_buckets > 0
        and not config.position_biased_input
        and not config.type_vocab_size
        and not getattr(config, "conv_kernel_size", 0)
        and config.hidden_act == "gelu"
        and config.pooler_hidden_act == "gelu"
        and getattr(config, "embedding_size", config.hidden_size) == config.hidden_size
    )


def buckets(config) -> np.ndarray:
    """The row of the table of positions for each distance, from the farthest token behind to the farthest ahead."""
    from transformers.models.deberta_v2.modeling_deberta_v2 import make_log_bucket_position

    longest = config.max_position_embeddings
    farthest = config.max_relative_positions if config.max_relative_positions > 0 else longest
    distances = torch.arange(1 - longest, longest)
    rows = make_log_bucket_position(distances, config.position_buckets, farthest).long() + config.position_buckets
    return rows.clamp(0, 2 * config.position_buckets - 1).numpy()


def position_rows(graph: Graph, config, heads: int) -> tuple[str, str, str, str]:
    """For each pair of tokens the row of its distance, within the rows that this length can reach: for all tokens and
    for the first alone; and where those rows begin and end."""
    longest, span = config.max_position_embeddings, config.position_buckets
    node, shared = graph.node, graph.shared
    length = node("Shape", ["input_ids"], "length", start=1, end=2)
    one, whole = shared("one", [1]), shared("whole", [2 * span])
    low = node("Sub", [shared("middle", [span]), length], "positions.low")
    low = node("Max", [low, shared("zero", [0])], "positions.from")
    high = node("Min", [node("Add", [shared("middle", [span]), length], "positions.high"), whole], "positions.to")
    count = node("Squeeze", [length], "count")
    places = node("Range", [shared("first", 0), count, shared("step", 1)], "places")
    column = node("Unsqueeze", [places, one], "places.column")
    distance = node("Sub", [column, places], "distance")
    distance = node("Add", [distance, shared("longest", [longest - 1])], "distance.row")
    rows = node("Gather", [graph.constant("buckets", buckets(config)), distance], "rows.absolute")
    rows = node("Sub", [rows, low], "rows")
    rows = node("Unsqueeze", [rows, shared("heads_axes", [0, 1])], "rows.split")
    shape = node("Concat", [shared("heads", [1, heads]), length, length], "rows.shape", axis=0)
    all_rows = node("Expand", [rows, shape], "rows.all")
    first = node("Slice", [all_rows, shared("zero", [0]), one, shared("two", [2])], "rows.first")
    return all_rows, first, low, high


def layer(graph: Graph, x: str, weights, table: np.ndarray, positions, config, name: str, first_only: bool) -> str:
    heads, hidden = config.num_attention_heads, config.hidden_size
    size = hidden // heads
    # Three parts add up to a score: content to content, content to position, position to content.
    scale = (3 * size) ** -0.5
    attention = weights.attention.self
    all_rows, first_rows, low, high = positions
    reader, rows = x, all_rows
    if first_only:
        zero, one = graph.shared("zero", [0]), graph.shared("one", [1])
        reader, rows = graph.node("Slice", [x, zero, one, one], f"{name}.first"), first_rows

    def position_table(part, which, order, axis, factor):
        projected = table @ numpy(part.weight).T + numpy(part.bias)
        projected = (projected * factor).reshape(-1, heads, size).transpose(order)[None].astype(np.float32)
        constant = graph.constant(f"{name}.{which}", projected)
        axes = graph.shared(f"axis{axis}", [axis])
        return graph.node("Slice", [constant, low, high, axes], f"{name}.{which}.near")

    query = export.by_heads(graph, attention.query_proj, reader, heads, f"{name}.query", [0, 2, 1, 3], scale)
    key = export.by_heads(graph, attention.key_proj, x, heads, f"{name}.key", [0, 2, 3, 1])
    value = export.by_heads(graph, attention.value_proj, x, heads, f"{name}.value", [0, 2, 1, 3])
    key_positions = position_table(attention.key_proj, "positions.key", (1, 2, 0), 3, 1.0)
    query_positions = position_table(attention.query_proj, "positions.query", (1, 0, 2), 2, scale)
    scores = graph.node("MatMul", [query, key], f"{name}.content")
    to_position = graph.node("MatMul", [query, key_positions], f"{name}.to_position")
    to_position = graph.node("GatherElements", [to_position, rows], f"{name}.to_position.pairs", axis=3)
    from_position = graph.node("MatMul", [query_positions, key], f"{name}.from_position")
    from_position = graph.node("GatherElements", [from_position, rows], f"{name}.from_position.pairs", axis=2)
    scores = graph.node("Add", [scores, to_position], f"{name}.scores.content")
    scores = graph.node("Add", [scores, from_position], f"{name}.scores")
    return export.after_scores(graph, scores, value, reader, weights, hidden, name)


def build(model, quantised: bool) -> onnx.ModelProto:
    config, deberta = model.config, model.deberta
    graph = Graph(quantised, inline_bytes=float("inf"))
    words = export.words_of(graph, numpy(deberta.embeddings.word_embeddings.weight))
    x = graph.layer_norm(words, deberta.embeddings.LayerNorm, "embeddings")
    with torch.no_grad():
        table = numpy(deberta.encoder.get_rel_embedding())[: 2 * config.position_buckets]
    positions = position_rows(graph, config, config.num_attention_heads)
    layers = list(deberta.encoder.layer)
    for index, weights in enumerate(layers):
        last = index + 1 == len(layers)
        x = layer(graph, x, weights, table, positions, config, f"layer{index}", last)
    pooler = model.pooler.dense
    head = [(pooler.weight, pooler.bias, "gelu"), (model.classifier.weight, model.classifier.bias, None)]
    export.head_layers(graph, x, head, "cls")
    return graph.model(config.num_labels, "firestop")

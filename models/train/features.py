"""What the scanner sees of each text: `firestop model features`, read as it comes."""

import base64
import dataclasses
import json
import pathlib
import subprocess
import tempfile

import numpy as np
import scipy.sparse as sparse


@dataclasses.dataclass(slots=True)
class Segment:
    """A sentence, a pair, a window or a whole text."""

    kind: str
    # Code points of the text.
    points: tuple
    text: str
    rule: float
    grams: str


@dataclasses.dataclass
class Header:
    """What all lines share."""

    buckets: int
    fewest: int


def stream(binary, rows):
    """The header, then for each row its rule score and its segments."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "rows.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for row in rows:
                entry = {"id": row.id, "text": row.text}
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")
        command = [binary, "model", "features", "--records", "text", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            first = json.loads(next(process.stdout))
            yield Header(first["ngram_buckets"], first["ngram_fewest"])
            for row, line in zip(rows, process.stdout, strict=True):
                entry = json.loads(line)
                if entry["id"] != row.id:
                    raise SystemExit(f"expected {row.id}, got {entry['id']}")
                yield row, entry["rule_score"], [_segment(s) for s in entry["segments"]]
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} failed")


def _segment(entry):
    return Segment(
        entry["kind"],
        tuple(entry["characters"]),
        entry["text"],
        entry["rule_score"],
        entry["ngrams"],
    )


def matrix(segments, header):
    """Counts of n-grams of segments, scaled as the scanner scales them; one row for each."""
    grams = [np.frombuffer(base64.b64decode(s.grams), np.uint32) for s in segments]
    ends = np.cumsum([0] + [len(g) for g in grams])
    scale = [np.float32(1 / np.sqrt(max(len(g), header.fewest))) for g in grams]
    values = np.repeat(np.array(scale, np.float32), np.diff(ends))
    numbers = np.concatenate(grams).astype(np.int32) if grams else np.zeros(0, np.int32)
    counts = sparse.csr_matrix((values, numbers, ends), shape=(len(grams), header.buckets))
    counts.sum_duplicates()
    return counts


@dataclasses.dataclass
class Texts:
    """All segments of some texts, side by side, as they are needed to score the texts."""

    rows: list
    rule: np.ndarray
    # For each segment the number of its text.
    owner: np.ndarray
    segments: list
    counts: sparse.csr_matrix
    header: Header


def texts(binary, rows):
    """Every segment of every row."""
    lines = stream(binary, rows)
    header = next(lines)
    rules, owner, segments, blocks = [], [], [], []
    block = []
    for number, (_, rule, found) in enumerate(lines):
        rules.append(rule)
        owner += [number] * len(found)
        block += found
        if len(block) > 20_000:
            blocks.append(_freed(block, header))
            segments += block
            block = []
    blocks.append(_freed(block, header))
    segments += block
    counts = sparse.vstack(blocks, format="csr")
    return Texts(rows, np.array(rules), np.array(owner), segments, counts, header)


def _freed(block, header):
    counts = matrix(block, header)
    for segment in block:
        segment.grams = ""
    return counts

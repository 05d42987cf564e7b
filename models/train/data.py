"""The labelled texts: which rows train, which choose, and where in a text its attack stands."""

import collections
import dataclasses
import gzip
import hashlib
import json
import pathlib
import re

TRAIN = ("train", "train_extra", "train_written")
CHOOSE = ("dev", "dev_written", "dev_tensor_trust")
TEST = ("test",)

# Labels of these cannot be decided from the text alone.
NOISY_KINDS = {"embedded_naive", "injection_subtle"}
# Share-alike, non-commercial, copyleft, unstated or unverified: nothing that ships learns from them.
FORBIDDEN = re.compile(r"CC-BY-SA|-NC|GPL|UNSTATED|check\)", re.IGNORECASE)
# Texts stay short enough that one document does not outweigh a source.
LONGEST = 8_000


@dataclasses.dataclass
class Row:
    """One labelled text."""

    id: str
    text: str
    label: int
    kind: str
    lang: str
    source: str
    license: str
    carrier: str
    set: str
    # The injected part in code points, where it is known.
    span: tuple | None = None
    # The source, without what stands in brackets.
    group: str = ""
    # Rows of one scenario belong on one side of a split.
    scenario: str = ""


def read(path):
    """Rows of a .jsonl or .jsonl.gz file as they are written."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def load(folder, names):
    """The rows of the sets with these names."""
    rows = []
    for name in names:
        rows += _rows(read(pathlib.Path(folder) / f"{name}.jsonl.gz"), name)
    return rows


def load_own(folder):
    """The texts written for this classifier: every .jsonl file of the folder."""
    rows = []
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        rows += _rows(read(path), "own", source=f"own:{path.stem}")
    return rows


def _rows(written, name, source=None):
    twins = _twins(written)
    rows = []
    for number, entry in enumerate(written):
        text = entry["text"]
        identity = entry.get("id") or hashlib.sha256(text.encode()).hexdigest()[:16]
        row = Row(
            id=f"{name}:{identity}:{number}",
            text=text,
            label=int(entry["label"]),
            kind=entry.get("kind", ""),
            lang=entry.get("lang", "en"),
            source=source or entry.get("source", name),
            license=entry.get("license", "own (written for this project)"),
            carrier=entry.get("carrier", "direct"),
            set=name,
        )
        row.span = _span(entry, twins)
        row.group = family(row.source)
        row.scenario = entry.get("group") or entry.get("twin") or row.id
        rows.append(row)
    return rows


def family(source):
    """The source without what stands in brackets: `embed[a + b]` and `embed[c + d]` are one."""
    return source.split("[")[0]


def origins(source):
    """All sources that a row draws on: those in the brackets, or its own name."""
    inner = re.findall(r"[\w:+.()-]+", source.replace(" + ", " "))
    return [name for name in inner if name not in ("embed", "wrap", "twin", "aug")] or [source]


def trains(row):
    """Whether a row may and should train."""
    return not (
        row.kind in NOISY_KINDS
        or FORBIDDEN.search(row.license)
        # Decoders undo these before the classifier looks; spelled out they teach it nothing.
        or row.kind.startswith("encoded:")
        or row.source.startswith("aug")
    )


def trainable(rows):
    """What trains, each text once, shortened where it is very long and its attack stays inside."""
    seen, kept = set(), []
    for row in rows:
        key = re.sub(r"\s+", " ", row.text).strip().lower()
        if not trains(row) or key in seen:
            continue
        seen.add(key)
        kept.append(_shortened(row))
    return kept


def _shortened(row):
    if len(row.text) <= LONGEST:
        return row
    start = 0
    if row.span:
        start = max(0, min(row.span[0] - LONGEST // 2, len(row.text) - LONGEST))
    text = row.text[start : start + LONGEST]
    span = row.span and (max(0, row.span[0] - start), min(LONGEST, row.span[1] - start))
    return dataclasses.replace(row, text=text, span=span)


def _twins(written):
    """The clean document of each `twin` number."""
    return {
        entry["twin"]: entry["text"]
        for entry in written
        if entry.get("twin") and not int(entry["label"])
    }


def _span(entry, twins):
    if not int(entry["label"]):
        return None
    if entry.get("span"):
        start, end = entry["span"]
        return (start, end)
    clean = twins.get(entry.get("twin"))
    return inserted(entry["text"], clean) if clean else None


def inserted(text, clean):
    """The one place where a text differs from its clean twin; none if it differs in more."""
    limit = min(len(text), len(clean))
    head = 0
    while head < limit and text[head] == clean[head]:
        head += 1
    tail = 0
    while tail < limit - head and text[-1 - tail] == clean[-1 - tail]:
        tail += 1
    replaced = len(clean) - head - tail
    if replaced > 8 or len(text) - tail <= head:
        return None
    return (head, len(text) - tail)


def licences(rows):
    """Rows and attacks by source family and licence, for the model card."""
    table = collections.Counter()
    attacks = collections.Counter()
    for row in rows:
        key = (row.set, family(row.source), row.license)
        table[key] += 1
        attacks[key] += row.label
    return [(*key, count, attacks[key]) for key, count in sorted(table.items())]

"""Writes what firestop embeds: encoder, tokenizer, n-gram weights, and the manifest that joins them."""

import hashlib
import json
import shutil

import gate
from shipped import GRAPH, TOKENIZER, WEIGHTS

FORMAT = 2
NAME = "firestop-prompt"
NGRAMS = "ngram.bin"
MANIFEST, PARITY = "manifest.json", "parity.jsonl"


def write(folder, grams, ship):
    """The files but the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NGRAMS).write_bytes(grams.weights.tobytes())
    if ship.folder.resolve() == folder.resolve():
        return
    ship.tokenizer.save(str(folder / TOKENIZER), pretty=False)
    for name in (GRAPH, WEIGHTS):
        shutil.copy(ship.folder / name, folder / name)


def manifest(folder, version, parts, calibration, thresholds):
    """The manifest, with the size and the hash of each file beside it."""
    listed = {}
    for name in (GRAPH, WEIGHTS, TOKENIZER, NGRAMS):
        if not (folder / name).exists():
            continue
        content = (folder / name).read_bytes()
        listed[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    entries = {
        "format": FORMAT,
        "name": NAME,
        "version": version,
        "files": listed,
        "ngram": {"scale": round(parts.grams.scale, 9), "bias": round(parts.grams.bias, 6)},
        "encoder": GRAPH in listed,
        "gate": gate.LEVELS,
        **parts.combiner.manifest(),
        "calibration": calibration.manifest(),
        "thresholds": thresholds,
    }
    text = json.dumps(entries, indent=1, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def parity(path, rows, scores):
    """Texts of our own with the score that firestop has to find."""
    with path.open("w", encoding="utf-8") as file:
        for row, score in zip(rows, scores):
            entry = {"id": row.id, "text": row.text, "score": round(float(score), 4)}
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")

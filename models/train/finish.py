"""From scores to what ships: calibration, thresholds, the files, and the model card."""

import dataclasses
import pathlib

import numpy as np

import card
import combine
import features
import files
import gate
import metrics

HERE = pathlib.Path(__file__).parent
# The combiner is fitted and scores are calibrated on these, thresholds are chosen on the first.
CALIBRATE = ("dev", "dev_written")
THRESHOLDS = "dev"
PARITY_TEXTS, PARITY_LONGEST = 60, 1_500


@dataclasses.dataclass
class Parts:
    """What was trained."""

    grams: object
    ship: object
    combiner: combine.Combiner


def write(options, rows, parts, sets, ablation):
    """Everything that comes out of the training."""
    logits = {name: parts.combiner.logits(scores) for name, scores in sets.items()}
    calibration = combine.Calibration(*labelled(sets, logits))
    results = {
        name: (scores.texts.rows, calibration(logits[name]), scores.texts.rule)
        for name, scores in sets.items()
    }
    levels = combine.thresholds(*results[THRESHOLDS][:2])
    for name, (rows_of, scores, _) in results.items():
        print(name, metrics.one_line(rows_of, scores), flush=True)

    files.write(options.out, parts.grams, parts.ship)
    files.manifest(options.out, options.version, parts, calibration, levels)
    files.parity(options.out / files.PARITY, *parity(options, rows, parts, calibration))
    fitting = [sets[name] for name in CALIBRATE]
    crossed = dict(zip(CALIBRATE, combine.crossed(fitting)))
    card.write(HERE.parent / "MODEL_CARD.md", rows, results, ablation, levels, crossed)


def parity(options, rows, parts, calibration):
    """Some texts of our own and their scores."""
    own = [row for row in rows if row.set == "own" and len(row.text) < PARITY_LONGEST]
    chosen = own[:: max(1, len(own) // PARITY_TEXTS)][:PARITY_TEXTS]
    texts = features.texts(options.firestop, chosen)
    found = parts.grams.score(texts.counts)
    logits = np.full(len(texts.segments), np.nan, np.float32)
    through = np.flatnonzero(gate.passes(texts, found))
    logits[through] = parts.ship.score([texts.segments[i].text for i in through])
    return chosen, calibration(parts.combiner.logits(combine.Scores(texts, found, logits)))


def labelled(sets, logits):
    """Log-odds and labels of the core of the sets for calibration."""
    known, label = [], []
    for name in CALIBRATE:
        rows = sets[name].texts.rows
        chosen = metrics.core(rows)
        known.append(logits[name][chosen])
        label.append(np.array([r.label for r in rows])[chosen])
    return np.concatenate(known), np.concatenate(label)

"""From scores of segments to the probability of a text: a combiner, a calibration, thresholds.

The scanner does the same sums with the numbers in manifest.json.
"""

import collections
import dataclasses

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

import metrics
from data import family

CLAMP = 8.0
# Shares of the harmless texts of the dev sets that score above each threshold. Rules block as well,
# so that block alone is left half of the false positives that are allowed.
PRESETS = {
    "strict": {"block": 0.01, "review": 0.05, "calm": 0.1},
    "balanced": {"block": 0.0025, "review": 0.02, "calm": 0.015},
    "permissive": {"block": 0.001, "review": 0.01, "calm": 0.005},
}
# A rule score from which a rule blocks.
RULE_BLOCKS = 0.5
SEGMENT_COST, TEXT_COST = 0.05, 1.0
# What of a segment counts. Where it stands, how long it is and what is around it tell the source of a
# text rather than its intent: on other sources these made every figure worse.
USED = ("rule", "ngram", "encoder")
# What the rules say of a text counts beside its segments. The texts that the combiner learns from
# avoid the phrases that rules know, so that it would trust them too little: chosen on the dev sets.
RULE = 1.0
TEXT_NAMES = ["best", "second", "whole", "rule", "sentences"]


def log_odds(probability):
    """Of a probability that is never certain."""
    clipped = np.clip(probability, 0.001, 0.999)
    return np.log(clipped / (1 - clipped))


@dataclasses.dataclass
class Scores:
    """What is known of all segments of some texts."""

    texts: object
    ngram: np.ndarray
    # Log-odds of the encoder; not a number where the gate kept a segment from it.
    encoder: np.ndarray

    def columns(self, skipped):
        """One row of numbers for each segment."""
        rule = log_odds(np.array([s.rule for s in self.texts.segments]))
        ngram = np.clip(self.ngram, -CLAMP, CLAMP)
        encoder = np.where(np.isnan(self.encoder), skipped, np.clip(self.encoder, -CLAMP, CLAMP))
        structure = np.stack([s.structure for s in self.texts.segments])
        return np.column_stack([rule, ngram, encoder, structure])


class Combiner:
    """Two logistic regressions: one over a segment, one over the segments of a text."""

    def __init__(self, scores):
        self.names = ["rule", "ngram", "encoder", *scores.texts.header.names]
        # A segment that the gate kept from the encoder counts like those that are harmless to it.
        read = scores.encoder[~np.isnan(scores.encoder)]
        self.skipped = float(np.quantile(read, 0.05)) if len(read) else 0.0
        self.segment = self.text = None

    def fit(self, scores, known, use_names=USED, rule=RULE):
        """`known`: numbers, labels and weights of the segments whose label is known; `use_names`:
        which of `names` count."""
        use, label, weight = known
        columns = scores.columns(self.skipped)[use]
        columns[:, [name not in use_names for name in self.names]] = 0
        self.segment = _logistic(columns, label, weight, SEGMENT_COST)
        numbers = self.of_texts(scores)
        numbers[:, TEXT_NAMES.index("rule")] = 0
        rows = scores.texts.rows
        labels = np.array([r.label for r in rows])
        self.text = _logistic(numbers, labels, texts_weight(rows), TEXT_COST)
        if "rule" in use_names:
            self.text[0][TEXT_NAMES.index("rule")] = rule
        return self

    def of_segments(self, scores):
        """Log-odds of each segment."""
        return _apply(self.segment, scores.columns(self.skipped))

    def of_texts(self, scores):
        """The numbers of a text that its score is made of, in the order of `TEXT_NAMES`."""
        texts = scores.texts
        logit = self.of_segments(scores)
        numbers = np.zeros((len(texts.rows), len(TEXT_NAMES)))
        numbers[:, :3] = float(self.segment[1])
        numbers[:, 3] = log_odds(texts.rule)
        first = np.searchsorted(texts.owner, np.arange(len(texts.rows) + 1))
        for text, (start, end) in enumerate(zip(first, first[1:])):
            if end > start:
                own = logit[start:end]
                segments = texts.segments[start:end]
                numbers[text, :3] = _best(own, segments)
                count = sum(s.kind == "sentence" for s in segments)
                numbers[text, 4] = np.log1p(max(count, 1))
        return numbers

    def logits(self, scores):
        """Log-odds of each text."""
        return _apply(self.text, self.of_texts(scores))

    def manifest(self):
        """As it stands in manifest.json."""
        weights = {n: round(float(w), 6) for n, w in zip(self.names, self.segment[0]) if w}
        read = {name: weights.pop(name, 0.0) for name in self.names[:3]}
        return {
            "segment": {
                "bias": round(float(self.segment[1]), 6),
                **read,
                "encoder_skipped": round(self.skipped, 6),
                "features": weights,
            },
            "text": {
                "bias": round(float(self.text[1]), 6),
                **{n: round(float(w), 6) for n, w in zip(TEXT_NAMES, self.text[0])},
            },
        }


def _best(logit, segments):
    """The best segment, the best that does not overlap it, the best large one."""
    best = int(np.argmax(logit))
    start, end = segments[best].points
    second, large = -np.inf, -np.inf
    for value, segment in zip(logit, segments):
        if segment.points[1] <= start or segment.points[0] >= end:
            second = max(second, value)
        if segment.kind in ("whole", "window"):
            large = max(large, value)
    found = [logit[best], second, large]
    return [value if np.isfinite(value) else logit[best] for value in found]


def _logistic(columns, label, weight, cost):
    """Weights and bias for columns as they are; the penalty sees them scaled."""
    mean, scale = columns.mean(0), columns.std(0) + 1e-6
    # What never varies teaches nothing.
    scale[scale < 1e-3] = np.inf
    model = LogisticRegression(C=cost, max_iter=2000)
    model.fit((columns - mean) / scale, label, sample_weight=weight / weight.mean())
    weights = model.coef_[0] / scale
    return weights, float(model.intercept_[0] - (weights * mean).sum())


def _apply(model, columns):
    return columns @ model[0] + model[1]


def texts_weight(rows):
    """Large sources do not drown small ones, and both labels weigh the same."""
    count = collections.Counter((family(r.source), r.label) for r in rows)
    weight = np.array([1 / np.sqrt(count[(family(r.source), r.label)]) for r in rows])
    label = np.array([r.label for r in rows])
    for value in (0, 1):
        weight[label == value] /= weight[label == value].sum()
    return weight * len(rows)


class Calibration:
    """A rising line through a few points, from log-odds to probability."""

    def __init__(self, logit, label, points=9):
        rising = IsotonicRegression(y_min=0.002, y_max=0.998, out_of_bounds="clip")
        rising.fit(logit, label)
        knots = np.unique(np.quantile(logit, np.linspace(0.01, 0.99, points)))
        spread = np.quantile(logit, 0.99) - np.quantile(logit, 0.01)
        near = [rising.predict(np.linspace(k - 0.04 * spread, k + 0.04 * spread, 21)).mean() for k in knots]
        # Two texts with different log-odds never get the same score.
        known = np.maximum.accumulate(np.array(near) + 1e-4 * np.arange(len(knots)))
        self.x = np.concatenate([[knots[0] - 8], knots, [knots[-1] + 8]])
        self.y = np.concatenate([[0.0005], np.clip(known, 0.001, 0.998), [0.9995]])

    def __call__(self, logit):
        return np.interp(logit, self.x, self.y)

    def manifest(self):
        """As it stands in manifest.json."""
        return {"x": [round(float(v), 6) for v in self.x], "y": [round(float(v), 6) for v in self.y]}


def thresholds(rows, scores):
    """Of each preset: block, review, and calm, below which no rule blocks a text alone."""
    benign = np.sort(scores[np.array([not r.label for r in rows]) & metrics.core(rows)])[::-1]
    found = {}
    for name, shares in PRESETS.items():
        level = {key: benign[int(len(benign) * share)] + 5e-5 for key, share in shares.items()}
        level["review"] = min(level["review"], level["block"])
        found[name] = {key: round(float(value), 4) for key, value in level.items()}
    return found


def blocked(scores, rule, levels):
    """Which texts are blocked."""
    return (scores >= levels["block"]) | (rule >= RULE_BLOCKS) & (scores >= levels["calm"])

"""From scores of segments to the probability of a text: a combiner, a calibration, thresholds.

The scanner does the same sums with the numbers in manifest.json.
"""

import dataclasses

import numpy as np
from scipy.optimize import minimize
from sklearn.isotonic import IsotonicRegression

import metrics
from data import family

CLAMP = 8.0
# Shares of the harmless texts of dev that score above each threshold.
PRESETS = {
    "strict": {"block": 0.01, "review": 0.05},
    "balanced": {"block": 0.005, "review": 0.02},
    "permissive": {"block": 0.001, "review": 0.01},
}
# Rule scores are taken together from each of these on, and stand for all of them at these.
BANDS = (0.0, 1e-6, 0.5, 0.7, 0.8, 0.9)
KNOTS = (0.0, 0.35, 0.6, 0.75, 0.85, 0.95)
# Texts of no band that are thought to be there beside those that are.
PSEUDO = 2.0
NAMES = ("rule", "ngram", "encoder")
# What each doubling of the number of sentences adds: of many, one looks bad by chance. A fitted
# number would tell sources apart by how long their texts are.
PER_DOUBLING = -0.1
# How far the models are believed beside the rules: on sources that fitted nothing they are less sure
# than the fit says. With all of it the combination blocked less of dev than rules alone do at the same
# false positives; with less than this what rules do not know is found less often.
TRUST = 0.5
# The best segment of a text depends on the weights, and the weights on which segments are best.
ROUNDS = 4
FOLDS = 6


@dataclasses.dataclass
class Scores:
    """What is known of all segments of some texts."""

    texts: object
    ngram: np.ndarray
    # Log-odds of the encoder; not a number where the gate kept a segment from it.
    encoder: np.ndarray

    def columns(self, skipped):
        """Rule score and log-odds of the models of each segment."""
        rule = np.array([s.rule for s in self.texts.segments])
        ngram = np.clip(self.ngram, -CLAMP, CLAMP)
        encoder = np.where(np.isnan(self.encoder), skipped, np.clip(self.encoder, -CLAMP, CLAMP))
        return np.column_stack([rule, ngram, encoder])

    def doublings(self):
        """How many doublings of one sentence each text has."""
        is_sentence = np.array([s.kind == "sentence" for s in self.texts.segments])
        count = np.bincount(self.texts.owner, is_sentence, len(self.texts.rows))
        return np.log2(np.maximum(count, 1))


class Combiner:
    """The sum of two kinds of evidence about the best segment of a text, each calibrated by itself.

    Rules: the log-odds of texts with such a score of the rules, less those of texts without. Models:
    a logistic regression beside that. There are eight numbers in all, so that they can be fitted on
    the texts that choose, and not on those that the models have learned by heart."""

    def __init__(self, names=NAMES):
        """`names`: what counts."""
        self.names = names
        self.heights = np.zeros(len(KNOTS))
        self.models = np.array([0.25, 0.25])
        self.bias = self.skipped = 0.0

    def fit(self, sets, use=None):
        """`sets`: scores of several sets; `use`: for each set which texts to learn from."""
        use = use or [metrics.core(s.texts.rows) for s in sets]
        read = np.concatenate([s.encoder[~np.isnan(s.encoder)] for s in sets])
        # A segment that the gate kept from the encoder counts like those that are harmless to it.
        self.skipped = float(np.quantile(read, 0.05)) if len(read) else 0.0
        pick = lambda of: np.concatenate([of(s)[used] for s, used in zip(sets, use)])
        label = pick(lambda s: np.array([row.label for row in s.texts.rows]))
        if "rule" in self.names:
            self.heights = rule_heights(pick(lambda s: s.texts.rule), label)
        sign = 2 * label - 1
        bounds = [(0, 3) if name in self.names else (0, 0) for name in NAMES[1:]] + [(None, None)]
        for _ in range(ROUNDS):
            columns = pick(self.of_texts)
            known = columns[:, 0] + columns[:, 3] * PER_DOUBLING
            models = columns[:, 1:3]

            def loss(point):
                logit = known + models @ point[:2] + point[2]
                slope = -sign / (1 + np.exp(sign * logit)) / len(sign)
                lost = np.logaddexp(0, -sign * logit).mean()
                return lost, np.append(slope @ models, slope.sum())

            start = [*np.clip(self.models, 0, [b[1] for b in bounds[:2]]), self.bias]
            found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
            self.models, self.bias = found[:2], float(found[2])
        if "rule" in self.names:
            self.models = TRUST * self.models
        return self

    def of_segments(self, scores):
        """Log-odds of each segment, without the bias."""
        columns = scores.columns(self.skipped)
        return np.interp(columns[:, 0], KNOTS, self.heights) + columns[:, 1:] @ self.models

    def of_texts(self, scores):
        """What the rules add, the scores of the models, and the doublings of each text: those of its
        best segment."""
        logit = self.of_segments(scores)
        columns = scores.columns(self.skipped)
        columns[:, 0] = np.interp(columns[:, 0], KNOTS, self.heights)
        best = np.zeros((len(scores.texts.rows), columns.shape[1]))
        first = np.searchsorted(scores.texts.owner, np.arange(len(best) + 1))
        for text, (start, end) in enumerate(zip(first, first[1:])):
            if end > start:
                best[text] = columns[start + int(np.argmax(logit[start:end]))]
        return np.column_stack([best, scores.doublings()])

    def logits(self, scores):
        """Log-odds of each text."""
        return self.of_texts(scores) @ [1, *self.models, PER_DOUBLING] + self.bias

    def manifest(self):
        """As it stands in manifest.json."""
        digits = lambda values: [round(float(value), 6) for value in values]
        ngram, encoder, bias, skipped = digits([*self.models, self.bias, self.skipped])
        return {
            "segment": {
                "rule": {"x": list(KNOTS), "y": digits(self.heights)},
                "ngram": ngram,
                "encoder": encoder,
                "encoder_skipped": skipped,
            },
            "text": {"bias": bias, "doubling": PER_DOUBLING},
        }


def rule_heights(rule, label):
    """How much worse than a text without any hit those of each band are, as log-odds that rise."""
    share, weight = [], []
    for low, high in zip(BANDS, [*BANDS[1:], 2]):
        within = (rule >= low) & (rule < high)
        weight.append(within.sum() + PSEUDO)
        share.append((label[within].sum() + PSEUDO * label.mean()) / weight[-1])
    share = IsotonicRegression().fit_transform(range(len(BANDS)), share, sample_weight=weight)
    heights = np.log(share / (1 - share))
    return heights - heights[0]


def crossed(sets, names=NAMES):
    """For each set which texts would be blocked, by a combiner and a threshold that have seen none
    of their source."""
    families = sorted({family(r.source) for scores in sets for r in scores.texts.rows})
    fold = {name: index % FOLDS for index, name in enumerate(families)}
    folds = [np.array([fold[family(r.source)] for r in s.texts.rows]) for s in sets]
    found = [np.zeros(len(s.texts.rows), bool) for s in sets]
    for number in range(FOLDS):
        use = [metrics.core(s.texts.rows) & (f != number) for s, f in zip(sets, folds)]
        combiner = Combiner(names).fit(sets, use)
        logits = [combiner.logits(scores) for scores in sets]
        known = [r for r, used in zip(sets[0].texts.rows, use[0]) if used]
        level = quantile(known, logits[0][use[0]], PRESETS["balanced"]["block"])
        for blocked, of_set, own in zip(found, logits, folds):
            blocked[own == number] = of_set[own == number] > level
    return found


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
    """Block and review of each preset."""
    found = {}
    for name, shares in PRESETS.items():
        level = {key: quantile(rows, scores, share) + 5e-5 for key, share in shares.items()}
        level["review"] = min(level["review"], level["block"])
        found[name] = {key: round(float(value), 4) for key, value in level.items()}
    return found


def quantile(rows, scores, share):
    """The score above which this share of the harmless texts is."""
    benign = scores[np.array([not r.label for r in rows]) & metrics.core(rows)]
    return np.sort(benign)[::-1][int(len(benign) * share)]

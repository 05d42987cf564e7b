"""The n-gram model: one small weight for each bucket."""

import numpy as np
from sklearn.linear_model import SGDClassifier

# What large weights cost, over all segments together.
DECAY = 0.5
# Passes over the segments. The mean of all steps is what counts: ten times as fast as a solver that
# goes to the end, and better on other sources.
PASSES = 5
# Segments of a bag that are neither its best nor likely attacks teach nothing.
UNLIKELY = 0.5
ROUNDS = 2


class Ngrams:
    """Weights as whole numbers from -127 to 127, what one of them is worth, and a bias."""

    def __init__(self, weights, bias):
        # A few huge weights would leave no digits for the others.
        most = np.quantile(np.abs(weights[weights != 0]), 0.9995) if weights.any() else 1.0
        self.scale = float(most / 127)
        self.weights = np.clip(np.round(weights / self.scale), -127, 127).astype(np.int8)
        self.bias = float(bias)

    def score(self, counts):
        """Log-odds of segments."""
        return counts @ (self.weights.astype(np.float32) * self.scale) + self.bias


def fit(counts, label, weight, bag):
    """Logistic regression; which segments of a bag are attacks is decided between the rounds."""
    keep = bag < 0
    model = _fitted(counts, label, weight, keep)
    for _ in range(ROUNDS - 1):
        sure = probability(model, counts)
        best = np.zeros(bag.max() + 2)
        np.maximum.at(best, bag, sure)
        keep = (bag < 0) | (sure >= best[bag]) | (sure >= UNLIKELY)
        model = _fitted(counts, label, weight, keep)
    return Ngrams(model.coef_[0], model.intercept_[0])


def _fitted(counts, label, weight, keep):
    model = SGDClassifier(
        loss="log_loss",
        alpha=DECAY / keep.sum(),
        average=True,
        max_iter=PASSES,
        tol=None,
        random_state=0,
    )
    weight = weight[keep] / weight[keep].mean()
    return model.fit(counts[keep], label[keep], sample_weight=weight)


def probability(model, counts):
    """Of each segment."""
    return 1 / (1 + np.exp(-(counts @ model.coef_[0] + model.intercept_[0])))

"""The n-gram model: one small weight for each bucket."""

import numpy as np
from sklearn.linear_model import SGDClassifier

# What large weights cost, over all segments together.
DECAY = 0.5
# Passes over the segments. The mean of all steps is what counts: ten times as fast as a solver that
# goes to the end, and better on other sources.
PASSES = 5


class Ngrams:
    """Weights as whole numbers from -127 to 127, what one of them is worth, and a bias."""

    def __init__(self, weights, bias):
        # The largest weights are worth more than the last digit of the small ones.
        self.scale = float(np.abs(weights).max() / 127) or 1.0
        self.weights = np.round(weights / self.scale).astype(np.int8)
        self.bias = float(bias)

    def score(self, counts):
        """Log-odds of segments."""
        return counts @ (self.weights.astype(np.float32) * self.scale) + self.bias


def fit(counts, label, weight):
    """Logistic regression. Segments of a bag count as attacks, each of them: to choose among them
    was worse on other sources."""
    model = SGDClassifier(
        loss="log_loss",
        alpha=DECAY / len(label),
        average=True,
        max_iter=PASSES,
        tol=None,
        random_state=0,
    )
    model.fit(counts, label, sample_weight=weight / weight.mean())
    return Ngrams(model.coef_[0], model.intercept_[0])

"""Which segments the encoder reads: it is slow, and most segments are clearly harmless."""

import numpy as np

# Chosen on dev, where 99.8 % of the attacks come through with at least one segment: from these
# scores of the n-grams on (windows and whole texts from the second), or from this score of the rules.
# Of one text those with the highest n-gram scores are read, at most so many. Of texts of more bytes
# than `short` the scanner skips those as well that could not be worth a look if the encoder gave them
# the log-odds `sure`: the score of a text that stays below the threshold of review may then be lower.
LEVELS = {
    "ngram": -4.0,
    "whole_ngram": -4.5,
    "rule": 0.05,
    "most": 12,
    "short": 2500,
    "sure": 6.0,
}


def passes(texts, ngram, levels=None):
    """Whether each segment goes to the encoder."""
    levels = levels or LEVELS
    large = np.array([s.kind in ("whole", "window") for s in texts.segments])
    rule = np.array([s.rule for s in texts.segments])
    through = ngram >= np.where(large, levels["whole_ngram"], levels["ngram"])
    through |= rule >= levels["rule"]
    first = np.searchsorted(texts.owner, np.arange(len(texts.rows) + 1))
    for start, end in zip(first, first[1:]):
        members = start + np.flatnonzero(through[start:end])
        if len(members) > levels["most"]:
            order = np.argsort(-ngram[members], kind="stable")
            through[members[order[levels["most"] :]]] = False
    return through


def recall(texts, through, attacks):
    """Share of attacks of which a segment comes through."""
    owners = np.unique(texts.owner[attacks])
    return float(np.isin(owners, texts.owner[through]).mean())

"""Figures: how well scores tell attacks from the rest."""

import collections

import numpy as np

from data import NOISY_KINDS, family


def auc(attacks, others):
    """Chance that an attack scores above another text."""
    if not len(attacks) or not len(others):
        return float("nan")
    others = np.sort(others)
    below = np.searchsorted(others, attacks, "left")
    upto = np.searchsorted(others, attacks, "right")
    return float((below + upto).mean() / 2 / len(others))


def recall_at(attacks, others, share):
    """Share of attacks above all but so many of the others."""
    if not len(attacks) or not len(others):
        return float("nan")
    ordered = np.sort(others)[::-1]
    return float((attacks > ordered[min(int(len(others) * share), len(others) - 1)]).mean())


def core(rows):
    """Numbers of the rows whose label can be decided."""
    return np.array([r.kind not in NOISY_KINDS for r in rows], bool)


def slices(rows):
    """The parts of a set that are looked at apart, by name."""
    base = core(rows)
    english = np.array([r.lang == "en" for r in rows])
    direct = np.array([r.carrier == "direct" for r in rows])
    return {
        "all": base,
        "English": base & english,
        "other languages": base & ~english,
        "direct": base & direct,
        "inside documents and tool outputs": base & ~direct,
    }


def figures(rows, scores, chosen, blocked=None):
    """The figures of one part of a set; `blocked`: whether each text is."""
    label = np.array([r.label for r in rows])
    attacks, others = scores[chosen & (label == 1)], scores[chosen & (label == 0)]
    found = {
        "attacks": len(attacks),
        "others": len(others),
        "AUC": auc(attacks, others),
        "R@1%": recall_at(attacks, others, 0.01),
    }
    if blocked is not None:
        for name, value in (("recall", 1), ("FPR", 0)):
            some = blocked[chosen & (label == value)]
            found[name] = float(some.mean()) if len(some) else float("nan")
    return found


def by(rows, scores, blocked, key, fewest=20):
    """Figures for each source, language or kind."""
    groups = collections.defaultdict(list)
    for index, row in enumerate(rows):
        groups[family(row.source) if key == "source" else getattr(row, key)].append(index)
    table = []
    for name, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        if len(members) >= fewest:
            chosen = np.zeros(len(rows), bool)
            chosen[members] = True
            table.append((name, figures(rows, scores, chosen, blocked)))
    return table


def one_line(rows, scores):
    """AUC and recall at 1 % false positives of every part, for the log."""
    found = []
    for name, chosen in slices(rows).items():
        part = figures(rows, scores, chosen)
        found.append(f"{name} {part['AUC']:.3f}/{part['R@1%']:.3f}")
    return "  ".join(found)


def short(rows, scores):
    """AUC and recall at 1 % false positives of the core."""
    found = figures(rows, scores, core(rows))
    return f"{found['AUC']:.3f} / {found['R@1%']:.3f}"


def reliability(rows, scores, edges=(0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 1.0001)):
    """For each band of scores: how many texts, the mean score, and the share of attacks."""
    label = np.array([r.label for r in rows])
    table = []
    for low, high in zip(edges, edges[1:]):
        within = (scores >= low) & (scores < high)
        if within.any():
            band = (low, min(high, 1.0), int(within.sum()))
            table.append((*band, float(scores[within].mean()), float(label[within].mean())))
    return table

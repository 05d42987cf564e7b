"""Segments of the labelled texts, and what each of them teaches.

A segment is a sentence, a pair of neighbours, a whole short text or a window of a long one. What
the scanner sees of it comes from `firestop model features`, so training and scanning cannot differ.
"""

import collections
import dataclasses
import random

import numpy as np

# A segment holds the attack when it covers so much of it, and lies in it when so much of it does.
HOLDS = 0.6
# Segments of one benign text, and of the carrier of one attack: as many again are those that look
# most like an attack, because a text is judged by its worst segment.
OF_BENIGN = 3
OF_CARRIER = 2
OF_BAG = 8


@dataclasses.dataclass
class Example:
    """A segment with its label."""

    segment: object
    label: int
    row: object
    # Of a bag only the best segment has to be an attack: which one is decided while training.
    bag: int | None = None
    weight: float = 1.0
    # Where in the segment the attack stands, as shares of its length, if that is known.
    part: tuple | None = None


def examples(rows, segments_of, suspicion=None, seed=1):
    """Examples out of rows; `segments_of(row)` are its segments, `suspicion(row, segments)` how much
    each of them looks like an attack."""
    chosen, bags = [], 0
    for row in rows:
        draw = random.Random(f"{seed} {row.id}")
        segments = segments_of(row)
        if not row.label:
            some = harmless(row, segments, OF_BENIGN, suspicion, draw)
            chosen += [Example(s, 0, row) for s in some]
            continue
        sure, maybe, carrier = sort_out(row, segments)
        some = harmless(row, carrier, OF_CARRIER, suspicion, draw)
        chosen += [Example(s, 0, row) for s in some]
        chosen += [Example(s, 1, row, part=part(row, s)) for s in spread(sure, 3, draw)]
        if maybe:
            some = maybe if len(maybe) <= OF_BAG else draw.sample(maybe, OF_BAG)
            # Beside a segment that is an attack for sure, its parts are worth less.
            weight = 0.5 if sure else 1.0
            chosen += [Example(s, 1, row, bag=bags, weight=weight, part=part(row, s)) for s in some]
            bags += 1
    return chosen


def harmless(row, segments, count, suspicion, draw):
    """Some segments of every kind, and as many of those that look most like an attack."""
    worst = []
    if suspicion and len(segments) > 2 * count:
        order = np.argsort(-suspicion(row, segments), kind="stable")
        worst = [segments[i] for i in order[:count]]
        segments = [segments[i] for i in order[count:]]
    return worst + spread(segments, 2 * count - len(worst), draw)


def part(row, segment):
    """Where in a segment the attack of its row stands."""
    start, end = segment.points
    if row.span is None or end <= start:
        return None
    share = lambda point: min(1.0, max(0.0, (point - start) / (end - start)))
    return share(row.span[0]), share(row.span[1])


def spread(segments, count, draw):
    """Some segments, of every kind."""
    if len(segments) <= count:
        return list(segments)
    kinds = collections.defaultdict(list)
    for segment in segments:
        kinds[segment.kind].append(segment)
    for members in kinds.values():
        draw.shuffle(members)
    picked, order = [], sorted(kinds)
    while len(picked) < count:
        for kind in order:
            if kinds[kind] and len(picked) < count:
                picked.append(kinds[kind].pop())
    return picked


def sort_out(row, segments):
    """The segments of an attack: those that are one for sure, those that may be, and the carrier."""
    if row.span is None:
        large = [s for s in segments if s.kind in ("whole", "window")]
        small = [s for s in segments if s.kind not in ("whole", "window")]
        if row.carrier == "direct":
            return (large or small), (small if large else []), []
        # Where the attack stands is unknown.
        return [], list(segments), []
    start, end = row.span
    sure, maybe, carrier = [], [], []
    for segment in segments:
        shared = min(end, segment.points[1]) - max(start, segment.points[0])
        length = segment.points[1] - segment.points[0]
        if shared <= 0:
            carrier.append(segment)
        elif shared >= HOLDS * (end - start):
            # A long window around a short attack is mostly carrier.
            (sure if length <= 4 * (end - start) + 80 else maybe).append(segment)
        elif shared >= HOLDS * length:
            maybe.append(segment)
    return sure, maybe, carrier


def weights(chosen, attack_share=0.5):
    """Weights under which large sources and kinds do not drown small ones."""
    key = [(e.row.group, e.row.kind, e.label) for e in chosen]
    count = collections.Counter()
    of_bag = collections.Counter(e.bag for e in chosen)
    for k, e in zip(key, chosen):
        count[k] += 1
    weight = np.array(
        [
            e.weight / np.sqrt(count[k]) / (of_bag[e.bag] if e.bag is not None else 1)
            for k, e in zip(key, chosen)
        ]
    )
    label = np.array([e.label for e in chosen])
    for value, share in ((1, attack_share), (0, 1 - attack_share)):
        weight[label == value] *= share * len(chosen) / weight[label == value].sum()
    # One text of a tiny source is not worth a hundred of a large one.
    return np.minimum(weight, 8 * np.median(weight))

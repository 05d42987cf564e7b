"""From a folder of labelled texts to the classifier inside firestop.

    python models/train/train.py --data FOLDER [--firestop BINARY] --out models/prompt

What takes long is kept in `--work` and used again if it is there: delete the folder to begin anew.
The encoder is kept after each epoch, so that a run that was broken off goes on from there. With
`--encoder FILE` it begins as the encoder of that file, and with `--epochs 0` it stays so. With `--keep FOLDER` the encoder that ships stays
as it lies in that folder, in int8: minutes, and no torch is needed.
"""

import argparse
import datetime
import os
import pathlib
import pickle
import random
import zlib

import numpy as np

import combine
import data
import features
import finish
import gate
import metrics
import ngram
import segments
import shipped

HERE = pathlib.Path(__file__).parent
SETTINGS = {"seed": 1, "draws": 4_000, "epochs": 75, "rate": 1e-4}
# How often segments are drawn beyond their weight: texts written for this are worth more than
# collected ones, a few hundred attacks pasted into thousands of carriers less.
PREFERRED = {"own": 2.5, "train_written": 2.5}
PASTED = 0.6
# However many texts are written for this, they stay below this share of what is drawn.
OWN_MOST = 0.62
# Texts in other languages are few and their words unknown to the pretrained model.
FOREIGN = 1.4
WRITTEN = ("own", "train_written")


def main():
    """The whole way."""
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    kept = Kept(options.work)

    rows = data.trainable(data.load(options.data, data.TRAIN) + data.load_own(HERE / "data"))
    log(f"{len(rows)} texts train, {sum(r.label for r in rows)} of them attacks")
    chosen, counts, prior = kept("examples", lambda: examples(options.firestop, rows))
    log(f"{len(chosen)} segments, {sum(e.label for e in chosen)} of attacks")

    grams = kept("ngram", lambda: fit_ngrams(chosen, counts, np.ones(len(chosen), bool)))
    ship = shipped.kept(options.keep) if options.keep else trained(chosen, prior, options, kept)
    sets = {}
    for name in data.CHOOSE + (data.TEST if options.test else ()):
        of_set = data.load(options.data, [name])
        texts = kept(f"set_{name}", lambda of_set=of_set: features.texts(options.firestop, of_set))
        sets[name] = scored(texts, grams, ship, kept, f"scores_{name}")

    fitting = [sets[name] for name in finish.CALIBRATE]
    combiner = combine.Combiner().fit(fitting)
    parts = finish.Parts(grams, ship, combiner)
    finish.write(options, rows, parts, sets, ablation(fitting, sets))


def ablation(fitting, sets):
    """The same without some of what the combiner sees."""
    steps = {
        "rules": ["rule"],
        "n-grams": ["ngram"],
        "encoder": ["encoder"],
        "n-grams + encoder": ["ngram", "encoder"],
        "rules + n-grams": ["rule", "ngram"],
        "rules + encoder": ["rule", "encoder"],
        "rules + n-grams + encoder (ships)": ["rule", "ngram", "encoder"],
    }
    found = {}
    for step, names in steps.items():
        combiner = combine.Combiner(names).fit(fitting)
        found[step] = {n: metrics.short(s.texts.rows, combiner.logits(s)) for n, s in sets.items()}
        log(f"{step}: {found[step]}")
    return found


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--data", required=True, help="folder of train.jsonl.gz and the others")
    parser.add_argument("--firestop", default="firestop", help="binary that cuts the segments")
    parser.add_argument("--out", default="models/prompt", type=pathlib.Path)
    parser.add_argument("--work", default="models/train/work", type=pathlib.Path)
    parser.add_argument("--version", default=datetime.date.today().isoformat())
    parser.add_argument("--encoder", type=pathlib.Path, help="state of an encoder to begin with")
    parser.add_argument("--epochs", type=int, default=SETTINGS["epochs"], help="of the encoder")
    parser.add_argument("--keep", type=pathlib.Path, help="folder of the encoder that stays as it ships")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--test", action="store_true", help="look at the test set as well")
    return parser.parse_args()


def log(line):
    """To the terminal, at once."""
    print(line, flush=True)


class Kept:
    """What took long, kept in files."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, name, make):
        """What `make` makes, or made the last time."""
        path = self.folder / f"{name}.pickle"
        if not path.exists():
            made = make()
            path.write_bytes(pickle.dumps(made))
        return pickle.loads(path.read_bytes())


def examples(binary, rows):
    """Segments with labels out of the rows, their n-grams, and how likely each is an attack to
    n-grams that have not seen its source."""
    header, chosen, counts = drawn(binary, rows)
    judges = [fit_ngrams(chosen, counts, halves(chosen) != half) for half in (0, 1)]

    def suspicion(row, found):
        return judges[half(row)].score(features.matrix(found, header))

    header, chosen, counts = drawn(binary, rows, suspicion)
    sides = halves(chosen)
    scores = np.where(sides == 0, judges[0].score(counts), judges[1].score(counts))
    return chosen, counts, 1 / (1 + np.exp(-scores))


def drawn(binary, rows, suspicion=None):
    """Segments with labels, and their n-grams."""
    lines = features.stream(binary, rows)
    header = next(lines)
    # Rows come in their order, and each is asked for once.
    chosen = segments.examples(rows, lambda _: next(lines)[2], suspicion)
    counts = features.matrix([e.segment for e in chosen], header)
    for example in chosen:
        example.segment.grams = ""
    return header, chosen, counts


def half(row):
    """Sources fall into two halves; texts written for this by their scenario."""
    name = row.scenario if row.set in WRITTEN else row.group
    return zlib.crc32(name.encode()) % 2


def halves(chosen):
    """The half of each example."""
    return np.array([half(e.row) for e in chosen])


def fit_ngrams(chosen, counts, use):
    """The n-gram model of some of the segments."""
    some = [e for e, used in zip(chosen, use) if used]
    label = np.array([e.label for e in some])
    # Half way to weighing all segments alike, which suits the n-grams better than the encoder.
    return ngram.fit(counts[use], label, np.sqrt(segments.weights(some)))


def trained(chosen, prior, options, kept):
    """The encoder of this run, as it ships."""
    import fit_encoder

    settings = SETTINGS | {"epochs": options.epochs, "threads": options.threads}
    weight = draw_weights(chosen)
    model = fit_encoder.fit(chosen, weight, prior, settings, options, log)
    return shipped.exported(options.work / "int8", *model, some_texts(chosen))


def draw_weights(chosen):
    """How often the encoder sees each segment while it learns."""
    weight = segments.weights(chosen)
    for index, example in enumerate(chosen):
        weight[index] *= PREFERRED.get(example.row.set, 1.0)
        if example.row.group == "embed":
            weight[index] *= PASTED
        if example.row.lang != "en":
            weight[index] *= FOREIGN
    own = np.array([e.row.set == "own" for e in chosen])
    share = weight[own].sum() / weight.sum()
    if share > OWN_MOST:
        weight[own] *= OWN_MOST / share
        weight[~own] *= (1 - OWN_MOST) / (1 - share)
    return weight


def scored(texts, grams, ship, kept, name):
    """All scores of the segments of texts; the encoder reads what the gate lets through."""
    found = grams.score(texts.counts)
    logits = np.full(len(texts.segments), np.nan, np.float32)
    through = np.flatnonzero(gate.passes(texts, found))
    words = [texts.segments[i].text for i in through]
    logits[through] = kept(name, lambda: ship.score(words))
    return combine.Scores(texts, found, logits)


def some_texts(chosen, count=240):
    """Segments of every sort, attacks and others alike."""
    draw = random.Random(SETTINGS["seed"])
    attacks = [e.segment.text for e in chosen if e.label]
    others = [e.segment.text for e in chosen if not e.label]
    return draw.sample(attacks, count // 2) + draw.sample(others, count // 2)


if __name__ == "__main__":
    main()

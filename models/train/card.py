"""MODEL_CARD.md: a text written by hand around tables that are measured."""

import pathlib

import data
import metrics

HERE = pathlib.Path(__file__).parent
TITLES = {
    "dev": "dev (other sources than training; thresholds and calibration were chosen on it)",
    "dev_written": "dev_written (texts written one by one, scenarios of their own)",
    "dev_tensor_trust": "dev_tensor_trust (attacks that people wrote against each other in a game)",
    "test": "test (other sources again; looked at five times, each time when all was chosen; nothing was chosen by it)",
}


def write(path, rows, results, ablation, thresholds, crossed):
    """`results`: name of a set -> rows, probabilities, rule scores; `ablation`: step -> set -> figures;
    `crossed`: name of a set -> what is blocked when its sources did not choose."""

    def blocked(name):
        return results[name][1] >= thresholds["balanced"]["block"]

    parts = {
        "data": sources(rows),
        "languages": languages(rows),
        "figures": "\n\n".join(figures(n, r, s, blocked(n)) for n, (r, s, _) in results.items()),
        "by_source": "\n\n".join(grouped(n, r, s, blocked(n), "source") for n, (r, s, _) in results.items()),
        "by_language": "\n\n".join(grouped(n, r, s, blocked(n), "lang") for n, (r, s, _) in results.items()),
        "presets": presets(results, thresholds),
        "reliability": reliability(results),
        "ablation": steps(ablation),
        "verdicts": verdicts(results, thresholds["balanced"]["block"], crossed),
    }
    text = (HERE / "card.md").read_text(encoding="utf-8")
    for name, part in parts.items():
        text = text.replace("{{" + name + "}}", part)
    path.write_text(text, encoding="utf-8")


def table(head, lines):
    """A table of Markdown."""
    rows = [head, ["-" if i == 0 else "-:" for i in range(len(head))], *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows)


def number(value):
    """Three digits, or a dash where there is nothing to count."""
    return "–" if value != value else f"{value:.3f}"


def sources(rows):
    """Every source with its licence."""
    lines = [
        (source, name, licence.replace("|", "/"), count, attacks)
        for name, source, licence, count, attacks in data.licences(rows)
    ]
    return table(["source", "set", "licence", "texts", "attacks"], lines)


def languages(rows):
    """Texts and attacks of each language."""
    count, attacks = {}, {}
    for row in rows:
        count[row.lang] = count.get(row.lang, 0) + 1
        attacks[row.lang] = attacks.get(row.lang, 0) + row.label
    order = sorted(count, key=lambda lang: (-count[lang], lang))
    return ", ".join(f"{lang} {count[lang]} ({attacks[lang]})" for lang in order)


def _cells(found):
    shown = ["AUC", "R@1%", "recall", "FPR"]
    return [found["attacks"], found["others"], *(number(found[name]) for name in shown)]


HEAD = ["attacks", "others", "AUC", "R@1%", "recall of block", "FPR of block"]


def figures(name, rows, scores, blocked):
    """The parts of a set."""
    lines = [
        (part, *_cells(metrics.figures(rows, scores, chosen, blocked)))
        for part, chosen in metrics.slices(rows).items()
        if chosen.any()
    ]
    return f"**{TITLES[name]}**\n\n" + table(["part", *HEAD], lines)


def grouped(name, rows, scores, blocked, key):
    """A set by source or language."""
    found = metrics.by(rows, scores, blocked, key)
    lines = [(group, *_cells(part)) for group, part in found]
    return f"**{name}**\n\n" + table([key, *HEAD], lines)


def presets(results, thresholds):
    """Recall and false positives of block and review for each preset."""
    lines = []
    for preset, levels in thresholds.items():
        for verdict in ("block", "review"):
            cells = [preset, verdict, levels[verdict]]
            for rows, scores, _ in results.values():
                stopped = scores >= levels[verdict]
                part = metrics.figures(rows, scores, metrics.core(rows), stopped)
                cells.append(f"{number(part['recall'])} / {number(part['FPR'])}")
            lines.append(cells)
    return table(["preset", "verdict", "from score", *(f"{n}: recall / FPR" for n in results)], lines)


# A rule score from which rules alone block.
RULES_BLOCK = 0.5


def verdicts(results, level, crossed):
    """Recall and false positives of block: as it ships, by rules alone, and where neither combiner
    nor threshold has seen the source of a text."""
    lines = []
    for name, (rows, scores, rule) in results.items():
        ways = [scores >= level, rule >= RULES_BLOCK, crossed.get(name)]
        cells = [name]
        for stopped in ways:
            if stopped is None:
                cells.append("–")
                continue
            part = metrics.figures(rows, scores, metrics.core(rows), stopped)
            cells.append(f"{number(part['recall'])} / {number(part['FPR'])}")
        lines.append(cells)
    return table(["set", "as it ships", "rules alone", "crossed by source"], lines)


def reliability(results):
    """How often texts with a score are attacks."""
    blocks = []
    for name, (rows, scores, _) in results.items():
        chosen = metrics.core(rows)
        some = [row for row, used in zip(rows, chosen) if used]
        lines = [
            (f"{low:.2f}–{high:.2f}", count, number(mean), number(share))
            for low, high, count, mean, share in metrics.reliability(some, scores[chosen])
        ]
        head = ["score", "texts", "mean score", "share of attacks"]
        blocks.append(f"**{name}**\n\n" + table(head, lines))
    return "\n\n".join(blocks)


def steps(ablation):
    """What each part is worth."""
    names = list(next(iter(ablation.values())))
    lines = [(step, *(found[name] for name in names)) for step, found in ablation.items()]
    return table(["combiner over", *(f"{n}: AUC / R@1%" for n in names)], lines)

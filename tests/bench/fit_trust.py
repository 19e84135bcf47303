"""Fit the log-odds of the chosen day on labelled copy, and print them as their table.

    python -m tests.bench.fit_trust LABELLED.jsonl...

A line holds `raw` and `gold` with a `published` or `date`. What is fitted is the
chance that the chosen day is right, by the signs for and against it (a logistic
regression, held small by a penalty). Half of the cases, picked by a hash of the id,
are held back: their calibration is printed. A gold date that the text does not state
counts too: a page may show another day than its metadata, and nothing in it tells.
"""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp
from typing import Any, NamedTuple

from newsnorm import pipeline, resolve
from newsnorm.model import Options, Story
from newsnorm.record import Input
from newsnorm.resolve import trust
from newsnorm.resolve.article import sort
from newsnorm.resolve.page import page
from newsnorm.resolve.sources import chain
from newsnorm.tables.agencies import DEFAULT

_STEPS = 2000
_RATE = 0.5
_PENALTY = 0.0005


class Case(NamedTuple):
    signs: tuple[str, ...]
    right: bool
    held: bool
    weight: float


def cases(lines: Iterable[dict[str, Any]]) -> Iterable[Case]:
    for line in lines:
        gold = line["gold"].get("published") or line["gold"].get("date")
        if not gold:
            continue
        story = Story(line["raw"], Input())
        parts, facts, language, _ = pipeline.evidence(story)
        _, named, dated = sort(facts)
        sources = chain(named)
        _, decision = resolve.date(
            page(story.text, parts), dated, sources, language, DEFAULT, Options()
        )
        if decision.published is None:
            continue
        right = decision.published[:10] == gold[:10]
        digest = hashlib.sha1(line["id"].encode()).digest()
        wire = line["id"].startswith("reut")
        yield Case(decision.signs, right, digest[0] % 2 == 1, 0.2 if wire else 1.0)


def fit(cases: Sequence[Case]) -> tuple[float, dict[str, float]]:
    base, odds = 0.0, defaultdict(float)
    total = sum(case.weight for case in cases)
    for _ in range(_STEPS):
        slope, slopes = 0.0, defaultdict(float)
        for case in cases:
            push = case.weight * (case.right - chance(base, odds, case.signs))
            slope += push
            for sign in case.signs:
                slopes[sign] += push
        base += _RATE * 4 * slope / total
        for sign, push in slopes.items():
            odds[sign] += _RATE * 4 * (push / total - _PENALTY * odds[sign])
    return base, dict(odds)


def chance(base: float, odds: dict[str, float], signs: Iterable[str]) -> float:
    return 1 / (1 + exp(-base - sum(odds.get(sign, 0.0) for sign in signs)))


def calibration(
    cases: Sequence[Case], base: float, odds: dict[str, float]
) -> tuple[float, str]:
    """Give the expected calibration error, and a line for each tenth."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for case in cases:
        said = chance(base, odds, case.signs)
        bins[min(9, int(said * 10))].append((said, case.right))
    error, lines = 0.0, []
    for tenth, found in sorted(bins.items()):
        said = sum(each for each, _ in found)
        right = sum(each for _, each in found)
        error += abs(said - right) / len(cases)
        lines.append(
            f"#   {tenth / 10:.1f}: {len(found):5} said {said / len(found):.3f}"
            f" right {right / len(found):.3f}"
        )
    return error, "\n".join(lines)


def main(paths: list[str]) -> None:
    lines = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            lines += [json.loads(line) for line in file]
    found = list(cases(lines))
    for held in (False, True):
        base, odds = fit([case for case in found if case.held != held])
        error, curve = calibration([c for c in found if c.held == held], base, odds)
        print(f"# half {held:d} by the other: ECE {error:.3f}\n{curve}")
    error, curve = calibration(found, trust.BASE, trust.LOG_ODDS)
    print(f"# the table as it stands: ECE {error:.3f}\n{curve}")
    base, odds = fit(found)
    print(f"BASE = {base:.1f}")
    for sign, weight in sorted(odds.items()):
        if abs(weight) >= 0.05:
            print(f'    "{sign}": {weight:.1f},')


if __name__ == "__main__":
    main(sys.argv[1:])

"""Fit the headline weights on labelled copy, and print them as the table they are.

    python -m tests.bench.fit_headline LABELLED.jsonl...

A line holds `raw` and `gold` with a `headline` or `title`. The weights maximise the
chance of the labelled unit among the candidates of its head (a softmax), held small
by a penalty so that a feature seen twice cannot decide. Those of `traits.DOUBTFUL` are
printed too, and set by hand. Half of the cases, picked by
a hash of the id, are held back and scored.
"""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from math import exp
from typing import Any, NamedTuple

from newsnorm import blocks, pipeline, roles
from newsnorm.model import Options
from newsnorm.roles import headline

_STEPS = 500
_RATE = 0.5
_PENALTY = 0.0015


class Case(NamedTuple):
    candidates: list[list[str]]
    right: int
    held: bool
    weight: float


def letters(words: str | None) -> str:
    return "".join(c for c in (words or "").casefold() if c.isalnum())


def h1(meta: dict[str, Any]) -> str | None:
    """Give the first heading of a page, unless it is the name of the site."""
    heading = meta.get("h1")
    site = letters(
        meta.get("url", "").split("/")[2:3][0] if "//" in meta.get("url", "") else ""
    )
    return None if letters(heading)[:8] in site else heading


def case(line: dict[str, Any]) -> Case | None:
    gold = line["gold"].get("headline") or line["gold"].get("title")
    gold = gold or h1(line.get("meta", {}))
    text = line["raw"]
    most = Options().max_header_lines
    looks, _ = pipeline._looks(text, blocks.split(text), {}, most)
    above = looks[: roles.cut.body_start(looks)]
    found = list(headline.candidates(text, above))
    words = [letters(text[above[i].start : above[i].unit.end]) for i, _ in found]
    if not gold or letters(gold) not in words:
        return None
    digest = hashlib.sha1(line["id"].encode()).digest()
    weight = 1.0 if line["gold"].get("title") else 0.3
    rights = [at for at, word in enumerate(words) if word == letters(gold)]
    return Case(
        [features for _, features in found], rights[0], digest[0] % 2 == 1, weight
    )


def fit(cases: Iterable[Case]) -> dict[str, float]:
    cases = list(cases)
    weights: dict[str, float] = defaultdict(float)
    total = sum(each.weight for each in cases)
    for step in range(_STEPS):
        slope: dict[str, float] = defaultdict(float)
        for each in cases:
            scores = [sum(weights[f] for f in fs) for fs in each.candidates]
            top = max(scores)
            chances = [exp(score - top) for score in scores]
            whole = sum(chances)
            for at, features in enumerate(each.candidates):
                push = (at == each.right) - chances[at] / whole
                for feature in features:
                    slope[feature] += push * each.weight
        rate = _RATE * 10 / (10 + step / 10)
        for feature, push in slope.items():
            weights[feature] += rate * (
                push / total * 10 - _PENALTY * weights[feature] * 10
            )
    return dict(weights)


def right(cases: Iterable[Case], weights: dict[str, float]) -> float:
    cases = [each for each in cases if each.weight == 1]
    hits = 0
    for each in cases:
        scores = [sum(weights.get(f, 0.0) for f in fs) for fs in each.candidates]
        best = scores.index(max(scores))
        hits += each.candidates[best] == each.candidates[each.right]
    return hits / len(cases)


def main(paths: list[str]) -> None:
    lines = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            lines += [json.loads(line) for line in file]
    cases = [found for line in lines if (found := case(line))]
    print(f"# {len(lines)} lines, {len(cases)} with the headline among the candidates")
    for held in (False, True):
        weights = fit(each for each in cases if each.held != held)
        other = [each for each in cases if each.held == held]
        print(f"# half {held:d}: {right(other, weights):.3f} right of the other half")
    weights = fit(cases)
    print(
        f"# all: {right(cases, weights):.3f}; now {right(cases, headline.WEIGHTS):.3f}"
    )
    for feature, weight in sorted(weights.items()):
        if tenths := round(10 * weight):
            print(f'    "{feature}": {tenths},')


if __name__ == "__main__":
    main(sys.argv[1:])

"""A corpus of invented articles: the same seed gives the same bytes on any host.

In come a seed, a number and a length; out come stories, or JSON lines. The lengths of
bodies lie around the one asked for as they do on a wire: many short ones, a long tail.
"""

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.bench.families import Frame, frame
from tests.bench.invented import paragraph, words
from tests.bench.labelled import Case

_SPREAD = 0.4  # of the logarithm of the length
_COLUMNS = 64


def stories(seed: int, number: int, length: int = 4096) -> Iterator[str]:
    """Yield so many stories of some `length` characters each.

    >>> one, = stories(7, 1)
    >>> one == next(stories(7, 1))
    True
    """
    random = Random(seed)
    for _ in range(number):
        around = frame(words(random), random)
        wanted = length * random.lognormvariate(-(_SPREAD**2) / 2, _SPREAD)
        yield _story(random, around, wanted)


def labelled(seed: int, number: int, length: int = 4096) -> list[Case]:
    """Give stories whose header or foot states the whole day, each with that day.

    >>> labelled(7, 3)[0].gold["published"][:2]
    '20'
    """
    random, found = Random(seed), []
    while len(found) < number:
        chosen = words(random)
        around = frame(chosen, random)
        text = _story(random, around, length)
        day = chosen.day.date().isoformat()
        stated = around.above + around.dateline + around.below
        for mark in ("©", "Copyright"):  # the year of the rights is no date
            stated = stated.replace(f"{mark} {day[:4]}", "")
        if day[:4] in stated:
            name, gold = f"invented-{len(found)}", {"published": day}
            found.append(Case(name, text, gold, True, "invented"))
    return found


def exact(seed: int, length: int) -> str:
    """Give one story of at least `length` characters, and hardly more."""
    random = Random(seed)
    return _story(random, frame(words(random), random), length)


def write(path: Path, found: Iterator[str]) -> int:
    """Write stories as JSON lines, and give how many bytes that took."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for at, story in enumerate(found):
            line = {"id": f"invented-{at}", "text": story}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path.stat().st_size


def _story(random: Random, around: Frame, wanted: float) -> str:
    left = wanted - len(around.above) - len(around.below)
    paragraphs = [around.dateline + paragraph(random)]
    left -= len(paragraphs[0])
    while left > 0:
        paragraphs.append(paragraph(random))
        left -= len(paragraphs[-1]) + 2
    if around.wrapped:
        body = "\n".join(map(_wrapped, paragraphs)) + "\n"
    else:
        body = "\n\n".join(paragraphs) + "\n\n"
    return around.above + body + around.below


def _wrapped(words: str) -> str:
    return textwrap.fill(words, _COLUMNS, initial_indent="    ", break_long_words=False)

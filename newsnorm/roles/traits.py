"""What the words of a line tell of it, before its neighbours are asked.

In come the words of one unit and what it looks like, out come features: rows of the
headline's table of weights. Nothing is decided here.
"""

from bisect import bisect_right
from collections.abc import Iterator

from newsnorm.pattern import pattern
from newsnorm.roles.kinds import Look
from newsnorm.tables import chrome

_BOUNDS = (0, 20, 40, 70, 110, 150)
_LENGTHS = tuple(f"length {bound}" for bound in _BOUNDS)
_PUNCTUATION = frozenset(",:;–—„“”\"'’‘?!«»")

# Politics, Debate, Oslo · National / Crime & Legal: no part is longer than this.
_BETWEEN_PARTS = pattern(r"\s?[,/|•·»>]\s")
_LONGEST_PART = 26
_MARKS_OF_LISTS = (" / ", " | ", " · ", " • ", " » ", " > ")
# Links to the page before and after: « Ferries return     Ferries return →
_OPENS_WITH_ARROW = frozenset("«‹<←≪»›>→≫↑◄►")
_ENDS_IN_ARROW = frozenset("»›>→≫")
# WeatherExtreme: a menu whose spaces were lost; MacBook and YouTube are too short.
_GLUED = pattern(r"[a-zß-öø-ÿ]{4}[A-ZÄÖÜ][a-zß-öø-ÿ]{2}")
_QUOTES = ("“”", "‘’", "''", '""', "„“", "»«", "«»")

# So look menus and links to other pages, and only now and then a headline.
DOUBTFUL = frozenset(("a list", "an arrow", "glued", "quoted", "says twice"))


def features(words: str, look: Look) -> Iterator[str]:
    """Give the features of a line by itself."""
    yield "kind " + look.kind
    yield _LENGTHS[bisect_right(_BOUNDS, len(words)) - 1]
    yield from _ends(words)
    if words.isupper():
        yield "capitals"
    if not _PUNCTUATION.isdisjoint(words):
        yield "punctuated"
    if "|" in words or "»" in words or " > " in words:
        yield "parted"
    if says_twice(words):
        yield "says twice"
    if _is_list(words):
        yield "a list"
    if _GLUED.search(words):
        yield "glued"
    if chrome.words().get(words.split(maxsplit=1)[0].casefold()):
        yield "begins as furniture"


def _ends(words: str) -> Iterator[str]:
    first, last = words[0], words[-1]
    if last in "?!":
        yield "ends in ?!"
    elif last == ":":
        yield "ends in colon"
    elif last == "…" or words.endswith("..."):
        yield "ends in ellipsis"
    if first + last in _QUOTES:
        yield "quoted"
    elif first in _OPENS_WITH_ARROW or last in _ENDS_IN_ARROW:
        # French quotes are no arrows: « Ferries return », say islanders
        yield "quoted in part" if "«" in words and "»" in words else "an arrow"


def says_twice(words: str) -> bool:
    """Tell whether a line repeats a word beside it, as glued menus do.

    Home TV & Movies TV & Movies Features
    """
    parts = words.split()
    return len(set(parts)) < len(parts) and any(
        a == b and len(a) > 2
        for k in (1, 3)
        for a, b in zip(parts, parts[k:], strict=False)
    )


def _is_list(words: str) -> bool:
    """Tell whether a line is a row of short parts, as section words are.

    A headline may have two: `Ferries return, trains stop`. In capitals all wire copy
    looks like one.
    """
    if words.isupper():
        return False
    parts = _BETWEEN_PARTS.split(words)
    if len(parts) < 3 and not any(mark in words for mark in _MARKS_OF_LISTS):
        return False
    return len(parts) > 1 and max(map(len, parts)) <= _LONGEST_PART

"""What the words of a line tell of it, before its neighbours are asked.

In come the words of one unit and what it looks like, out come features: rows of the
headline's table of weights. Nothing is decided here.
"""

from bisect import bisect_right
from collections.abc import Iterator

from newsnorm.pattern import pattern
from newsnorm.roles.kinds import Look
from newsnorm.tables import chrome

BOUNDS = (0, 20, 40, 70, 110, 150)
_LENGTHS = tuple(f"length {bound}" for bound in BOUNDS)
_PUNCTUATION = pattern("[,:;–—„“”\"'’‘?!«»]")

# Politics, Debate, Oslo · National / Crime & Legal: no part is longer than this.
_PARTS = pattern(r"[,/|•·»>]\s")
_BETWEEN_PARTS = pattern(r"\s?[,/|•·»>]\s")
_LONGEST_PART = 26
_MARKS_OF_LISTS = (" / ", " | ", " · ", " • ", " » ", " > ")
# Links to the page before and after: « Ferries return     Ferries return →
_OPENS_WITH_ARROW = frozenset("«‹<←≪»›>→≫↑◄►")
_ENDS_IN_ARROW = frozenset("»›>→≫")
# WeatherExtreme: a menu whose spaces were lost; MacBook and YouTube are too short. The
# capital stands first: there are fewer to look at.
_GLUED = pattern(r"[A-ZÄÖÜ](?<=[a-zß-öø-ÿ]{4}.)[a-zß-öø-ÿ]{2}")
_QUOTES = ("“”", "‘’", "''", '""', "„“", "»«", "«»")

# So look menus and links to other pages, and only now and then a headline.
DOUBTFUL = frozenset(("a list", "an arrow", "glued", "quoted", "says twice"))


def features(words: str, look: Look) -> list[str]:
    """Give the features of a line by itself."""
    found = ["kind " + look.kind, length(len(words))]
    # Most lines are letters and figures: whatever shows by its marks, they are not.
    marked = not words.replace(" ", "").isalnum()
    capitals = words.isupper()
    if marked:
        found += _ends(words)
    if capitals:
        found.append("capitals")
    if marked:
        found += _marks(words)
    parts = words.split()
    if len(set(parts)) < len(parts) and _says_twice(parts):
        found.append("says twice")
    # In capitals all wire copy looks like a list.
    if marked and not capitals and _is_list(words):
        found.append("a list")
    if not capitals and _GLUED.search(words):
        found.append("glued")
    if chrome.words().get(parts[0].casefold()):
        found.append("begins as furniture")
    return found


def length(characters: int) -> str:
    """Give the feature that a length is.

    >>> length(41)
    'length 40'
    """
    return _LENGTHS[bisect_right(BOUNDS, characters) - 1]


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


def _marks(words: str) -> Iterator[str]:
    if _PUNCTUATION.search(words):
        yield "punctuated"
    if "|" in words or "»" in words or " > " in words:
        yield "parted"


def _says_twice(words: list[str]) -> bool:
    """Tell whether a line repeats a word beside it, as glued menus do.

    Home TV & Movies TV & Movies Features
    """
    return any(
        a == b and len(a) > 2
        for k in (1, 3)
        for a, b in zip(words, words[k:], strict=False)
    )


def _is_list(words: str) -> bool:
    """Tell whether a line is a row of short parts, as section words are.

    A headline may have two: `Ferries return, trains stop`.
    """
    if not _PARTS.search(words):
        return False
    parts = _BETWEEN_PARTS.split(words)
    if len(parts) < 3 and not any(mark in words for mark in _MARKS_OF_LISTS):
        return False
    return len(parts) > 1 and max(map(len, parts)) <= _LONGEST_PART

"""Titles of writers on a line of their own, below the name.

    Associated Press Writer
    Environment correspondent

In comes a window of one unit; out goes one token of kind `job` for the whole unit, with
the part agency where it names one, or None. It never takes a single word: `Editor` is
as often a menu's.
"""

from newsnorm.model import Token
from newsnorm.shapes.needs import CAPITALS, Need
from newsnorm.tables.agencies import DEFAULT, Registry, fold
from newsnorm.tables.by_words import TITLE_OPENERS, TITLES

_LONGEST = 60
_MOST_WORDS = 6


def _openers() -> tuple[str, ...]:
    """Give the words that a title may open with, its own and those of agencies."""
    return (*TITLE_OPENERS, *DEFAULT.words())


NEEDS = (Need(_LONGEST, words=_openers, also=(Need(opens=CAPITALS),)),)


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the title that a line is.

    >>> find("AP Science Writer", 0, 17).parts, find("Science Writers Meet", 0, 20)
    ({'agency': (0, 2)}, None)
    """
    if end - start > _LONGEST or fold(text[start:end].rpartition(" ")[2]) not in TITLES:
        return None
    words = text[start:end].split()
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    agency = _agency(words, registry)
    if not TITLE_OPENERS.issuperset(map(fold, words[agency:-1])):
        return None
    parts = {"agency": (start, start + len(" ".join(words[:agency])))} if agency else {}
    return Token("job", text[start:end], start, end, parts)


def _agency(words: list[str], known: Registry) -> int:
    """Give how many of the first words name an agency: `AP`, `The Associated Press`."""
    for count in range(len(words) - 1, 0, -1):
        if known.by_tag(" ".join(words[:count])):
            return count
    return 0

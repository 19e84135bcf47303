"""Words for stretches of time, and for "ago", in many languages.

In: a word. Out: how many seconds it is, or whether it means "ago". The rows are in
`spans.tsv`: kind, word, seconds; they are read when first asked for. Kinds: `unit`
(hours), `after` (ago), `before` (vor), `day` (yesterday), `line` (an hour ago: all of
a line). Nothing here counts.
"""

from functools import lru_cache
from unicodedata import normalize

from newsnorm.tables.columns import Lexicon

# The words beside numbers are few, and most are none of these.
_MOST_KEPT = 2048


@lru_cache(_MOST_KEPT)
def seconds(word: str) -> int | None:
    """Give how many seconds a unit word names.

    >>> seconds("Stunden"), seconds("hours"), seconds("dollars")
    (3600, 3600, None)
    """
    return _number(_UNITS.get(_fold(word)))


@lru_cache(_MOST_KEPT)
def means_ago(word: str, *, before: bool = False) -> bool:
    """Tell whether a word after a distance, or before it, means "ago".

    >>> means_ago("ago"), means_ago("vor", before=True), means_ago("vor")
    (True, True, False)
    """
    return _fold(word) in (_BEFORE if before else _AFTER)


@lru_cache(_MOST_KEPT)
def day_word(word: str) -> int | None:
    """Give how many seconds ago the day is that a word names.

    >>> day_word("Yesterday"), day_word("heute"), day_word("Friday")
    (86400, 0, None)
    """
    return _number(_DAYS.get(_fold(word)))


def whole_line(words: str) -> int | None:
    """Give the seconds of a line that tells a distance without digits.

    >>> whole_line("An hour ago"), whole_line("Harbour reopens")
    (3600, None)
    """
    return _number(_LINES.get(_fold(words).strip(" ,:|")))


def lines() -> Lexicon:
    """Give the lines that tell a distance without digits."""
    return _LINES


def _fold(word: str) -> str:
    folded = word.casefold()
    return folded if folded.isascii() else normalize("NFC", folded)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


_AFTER = Lexicon(__file__, "after\t")
_BEFORE = Lexicon(__file__, "before\t")
_DAYS = Lexicon(__file__, "day\t")
_LINES = Lexicon(__file__, "line\t")
_UNITS = Lexicon(__file__, "unit\t")

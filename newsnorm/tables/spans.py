"""Words for stretches of time, and for "ago", in many languages.

In: a word. Out: how many seconds it is, or whether it means "ago". The rows are in
`spans.tsv`: kind, seconds, word; they are read when first asked for. Kinds: `unit`
(hours), `after` (ago), `before` (vor), `day` (yesterday), `line` (an hour ago: all of
a line). Nothing here counts.
"""

from functools import cache, lru_cache
from unicodedata import normalize

from newsnorm.tables.columns import read

# The words beside numbers are few, and most are none of these.
_MOST_KEPT = 2048


@lru_cache(_MOST_KEPT)
def seconds(word: str) -> int | None:
    """Give how many seconds a unit word names.

    >>> seconds("Stunden"), seconds("hours"), seconds("dollars")
    (3600, 3600, None)
    """
    return _rows()["unit"].get(_fold(word))


@lru_cache(_MOST_KEPT)
def means_ago(word: str, *, before: bool = False) -> bool:
    """Tell whether a word after a distance, or before it, means "ago".

    >>> means_ago("ago"), means_ago("vor", before=True), means_ago("vor")
    (True, True, False)
    """
    return _fold(word) in _rows()["before" if before else "after"]


@lru_cache(_MOST_KEPT)
def day_word(word: str) -> int | None:
    """Give how many seconds ago the day is that a word names.

    >>> day_word("Yesterday"), day_word("heute"), day_word("Friday")
    (86400, 0, None)
    """
    return _rows()["day"].get(_fold(word))


def whole_line(words: str) -> int | None:
    """Give the seconds of a line that tells a distance without digits.

    >>> whole_line("An hour ago"), whole_line("Harbour reopens")
    (3600, None)
    """
    return _rows()["line"].get(_fold(words).strip(" ,:|"))


def lines() -> tuple[str, ...]:
    """Give the lines that tell a distance without digits."""
    return tuple(_rows()["line"])


def _fold(word: str) -> str:
    folded = word.casefold()
    return folded if folded.isascii() else normalize("NFC", folded)


@cache
def _rows() -> dict[str, dict[str, int]]:
    rows: dict[str, dict[str, int]] = {}
    for kind, count, word in zip(*read(__file__, 3), strict=True):
        rows.setdefault(kind, {})[word] = int(count)
    return rows

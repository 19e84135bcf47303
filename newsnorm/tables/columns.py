"""Tables in files: a TSV beside its module, all of it or the rows near a word.

In: the `__file__` of the module that a table belongs to. Out: its columns, or a Lexicon
of its words. That every row has all its cells is for the tests of the tables.
"""

from collections.abc import Iterator
from functools import cache

from newsnorm.pattern import pattern

# Rows are read together whose words begin with the same two characters ...
_START = 2
# ... and kept; Chinese copy asks for more pairs of them than there are rows.
_MOST_KEPT = 4096
_LETTERS = pattern(r"[^\W\d_]*")
_LAST = "\U0010ffff"


def read(module: str, count: int) -> list[list[str]]:
    """Give the columns of the TSV beside a module.

    Columns make a dict by `zip` in a tenth of the time that rows take.
    """
    cells = _text(module).rstrip("\n").replace("\n", "\t").split("\t")
    return [cells[column::count] for column in range(count)]


class Lexicon:
    """The words of a sorted TSV, and what stands behind them.

    Only the rows near a word that is asked for are read: an article asks for a dozen
    of thousands, and to read them all takes longer than to read the article. `under`
    is what a row begins with before its word, `value` the number of the cell that it
    is asked for, counted from the word.
    """

    def __init__(self, module: str, under: str = "", value: int = 1) -> None:
        self._module, self._under, self._value = module, under, value
        self._near: dict[str, dict[str, str]] = {}
        self._firsts: dict[str, frozenset[str]] = {}

    def get(self, word: str) -> str | None:
        """Give what stands behind a word; None where it is not in the table."""
        start = word[:_START]
        near = self._near.get(start)
        return (self._read(start) if near is None else near).get(word)

    def __contains__(self, word: str) -> bool:
        start = word[:_START]
        near = self._near.get(start)
        return word in (self._read(start) if near is None else near)

    def __iter__(self) -> Iterator[str]:
        """Give all words, in order."""
        return (row.partition("\t")[0] for row in self._rows(""))

    def items(self) -> Iterator[tuple[str, str]]:
        """Give all words, in order, each with what stands behind it."""
        for row in self._rows(""):
            cells = row.split("\t")
            yield cells[0], cells[self._value]

    def opens(self, word: str) -> bool:
        """Tell whether a word, folded, is the first one of a row's words."""
        start = word[:_START]
        firsts = self._firsts.get(start)
        if firsts is None:
            if len(self._firsts) >= _MOST_KEPT:
                self._firsts.clear()
            rows = self._rows(start) if start else ()
            firsts = frozenset(map(_first, rows))
            self._firsts[start] = firsts
        return word in firsts

    def _read(self, start: str) -> dict[str, str]:
        """Read the rows whose words begin so, and keep them."""
        if len(self._near) >= _MOST_KEPT:
            self._near.clear()
        rows = self._rows(start if len(start) == _START else start + "\t")
        near = {cells[0]: cells[self._value] for cells in (r.split("\t") for r in rows)}
        self._near[start] = near
        return near

    def _rows(self, start: str) -> list[str]:
        """Give the rows that begin so, from their word on."""
        text, start = _text(self._module), self._under + start
        first = _line(text, start)
        rows = text[first : _line(text, start + _LAST, first)].split("\n")[:-1]
        return [row[len(self._under) :] for row in rows] if self._under else rows


@cache
def _text(module: str) -> str:
    with open(module.removesuffix(".py") + ".tsv", "rb") as table:
        return table.read().decode()


def _first(row: str) -> str:
    """Give the first word of a row that begins with one."""
    head = row.partition("\t")[0].partition(" ")[0]
    return head if head.isalpha() else _LETTERS.match(row)[0]  # type: ignore[index]  # it begins with one


def _line(text: str, start: str, low: int = 0) -> int:
    """Give where the first line begins that does not stand before some words.

    >>> _line("ferry\\nharbour\\nport\\n", "h")
    6
    """
    high = len(text)
    while low < high:
        middle = (low + high) // 2
        begin = text.rfind("\n", low, middle) + 1 or low
        end = text.index("\n", middle) + 1
        if text[begin:end] < start:
            low = end
        else:
            high = begin
    return low

"""Names of months and weekdays in some ninety languages.

In: a word as written. Out: its number, or None. The rows are in `months.tsv`, written
from Unicode CLDR by `tests/bench/write_months.py`; it is read when a word is first
asked for. Months of other calendars are in `calendars`. Nothing here looks at text
around the word.
"""

from functools import cache
from unicodedata import normalize

from newsnorm.tables.columns import read

_EDGES = ".,\u200f\u200e "


def month(word: str) -> int | None:
    """Give the number of the month that a word names, the likeliest where several.

    >>> month("Sept."), month("kwietnia"), month("تشرين الأول"), month("Harbour")
    (9, 4, 10, None)
    """
    numbers = months(word)
    return numbers[0] if numbers else None


def months(word: str) -> tuple[int, ...]:
    """Give every month that a word may name: Polish and Croatian share some.

    >>> months("listopada")
    (11, 10)
    """
    known = _names()[0]
    folded = word.casefold()
    found = known.get(folded)
    if found is None and (folded[-1:] in _EDGES or not folded.isascii()):
        found = known.get(fold(word))
    return found or ()


def weekday(word: str) -> int | None:
    """Give the weekday that a word names; 0 is Monday.

    >>> weekday("Sunday"), weekday("vasárnap"), weekday("СРЕДА,"), weekday("May")
    (6, 6, 2, None)
    """
    known = _names()[1]
    folded = word.casefold()
    number = known.get(folded)
    if number is None and (folded[-1:] in _EDGES or not folded.isascii()):
        return known.get(fold(word))
    return number


def is_name(word: str) -> bool:
    """Tell whether a word names a month or a weekday.

    >>> is_name("Sept."), is_name("СРЕДА,"), is_name("Harbour")
    (True, True, False)
    """
    folded = word.casefold()
    if folded in _all_names():
        return True
    odd = folded[-1:] in _EDGES or not folded.isascii()
    return odd and fold(word) in _all_names()


@cache
def _all_names() -> frozenset[str]:
    by_month, by_weekday = _names()
    return frozenset((*by_month, *by_weekday))


def fold(word: str) -> str:
    """Give a word as the tables hold it.

    Casefolding makes of the Turkish capital İ an i and a loose dot; the dot goes. Marks
    that stand apart from their letter are put to it.

    >>> fold("EKİM."), fold("aou\u0302t") == fold("août")
    ('ekim', True)
    """
    folded = word.casefold().replace("i\u0307", "i").strip(_EDGES)
    return folded if folded.isascii() else normalize("NFC", folded)


@cache
def _names() -> tuple[dict[str, tuple[int, ...]], dict[str, int]]:
    kinds, cells, _, words = read(__file__, 4)
    value = {cell: tuple(map(int, cell.split(","))) for cell in set(cells)}
    weekdays = kinds.index("weekday")  # the rows are sorted: months come first
    by_month = dict(zip(words[:weekdays], map(value.__getitem__, cells), strict=False))
    by_weekday = dict(zip(words[weekdays:], map(int, cells[weekdays:]), strict=True))
    return by_month, by_weekday

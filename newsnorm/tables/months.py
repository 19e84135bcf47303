"""Names of months and weekdays in some ninety languages.

In: a word as written. Out: its number, or None. The rows are in `months.tsv`, written
from Unicode CLDR by `tests/bench/write_months.py`; it is read when a word is first
asked for. Months of other calendars are in `calendars`. Nothing here looks at text
around the word.
"""

from functools import lru_cache
from unicodedata import normalize

from newsnorm.tables.columns import Lexicon

_EDGES = ".,\u200f\u200e "


# The words beside numbers are few: most are asked for again and again.
_MOST_KEPT = 4096


def month(word: str) -> int | None:
    """Give the number of the month that a word names, the likeliest where several.

    >>> month("Sept."), month("kwietnia"), month("تشرين الأول"), month("Harbour")
    (9, 4, 10, None)
    """
    numbers = months(word)
    return numbers[0] if numbers else None


@lru_cache(_MOST_KEPT)
def months(word: str) -> tuple[int, ...]:
    """Give every month that a word may name: Polish and Croatian share some.

    >>> months("listopada")
    (11, 10)
    """
    numbers = _asked(_MONTHS, word)
    return tuple(map(int, numbers.split(","))) if numbers else ()


@lru_cache(_MOST_KEPT)
def weekday(word: str) -> int | None:
    """Give the weekday that a word names; 0 is Monday.

    >>> weekday("Sunday"), weekday("vasárnap"), weekday("СРЕДА,"), weekday("May")
    (6, 6, 2, None)
    """
    number = _asked(_WEEKDAYS, word)
    return int(number) if number else None


@lru_cache(_MOST_KEPT)
def is_name(word: str) -> bool:
    """Tell whether a word names a month or a weekday.

    >>> is_name("Sept."), is_name("СРЕДА,"), is_name("Harbour")
    (True, True, False)
    """
    return bool(_asked(_MONTHS, word) or _asked(_WEEKDAYS, word))


def _asked(names: Lexicon, word: str) -> str | None:
    folded = word.casefold()
    found = names.get(folded)
    if found is None and (folded[-1:] in _EDGES or not folded.isascii()):
        found = names.get(fold(word))
    return found


def fold(word: str) -> str:
    """Give a word as the tables hold it.

    Casefolding makes of the Turkish capital İ an i and a loose dot; the dot goes. Marks
    that stand apart from their letter are put to it.

    >>> fold("EKİM."), fold("aou\u0302t") == fold("août")
    ('ekim', True)
    """
    folded = word.casefold().replace("i\u0307", "i").strip(_EDGES)
    return folded if folded.isascii() else normalize("NFC", folded)


_MONTHS = Lexicon(__file__, "month\t")
_WEEKDAYS = Lexicon(__file__, "weekday\t")

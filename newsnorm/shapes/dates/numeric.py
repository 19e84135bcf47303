"""Dates in digits with day or month first.

In: a run of one or two digits and its window. Out: a Found of family `numeric` with
the parts `first`, `second` and, but for yearless ones, `third`. It never says which of
them is the day.

    06/08/2019 10:07 PM
    31. 8. 2025
"""

import re

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of

# 31-12-2023, 31.12.23, 8/31/2025; 30.01.202430. Januar: the next date glued on
THREE = pattern(
    r"""
    (?P<first>\d{1,2})
    (?P<sep>[-_] | \s?[./]\s?)
    (?P<second>\d{1,2})
    (?P=sep)
    (?P<third>
        \d{4} (?!\d)
      | (?:19|20)\d\d (?= \d{1,2}[:.hH]\d\d | \d{1,2}\.\s?[^\W\d] | \d\s[^\W\d] )
      | \d\d (?!\d)
    )
    (?! [-/._]\d(?!\d?:\d\d) | %)
    """,
    re.X,
)
# 31.08. 14:30, 31/07
TWO = pattern(
    r"(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d\d?)(?P<dot>\.?)(?![\d/%-]|\.\d)"
)
# What may follow the first number, past one space.
MARKS = frozenset("./-_")
# MOSCOU 15/06 (AFP) =
AGENCY = pattern(r"\s\([A-Z]{2}")


def at(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date in digits with day or month first.

    A version (`3.11.17`), a score and a telephone number have the same outline: a year
    of two digits wants two digits in each place, and no more of them on either side.

    >>> text = "07.02.2013 17:06"
    >>> at(text, (0, 2), 0, len(text)).parts["third"]
    (6, 10)
    """
    start, end = run
    mark = text[end : end + 1]
    if not mark or mark not in "./-_ " or not _opens(text, start, low):
        return None
    second = text[end : end + 4].lstrip("./-_ ")[:1]
    if not second or second.isalpha():
        return None
    match = THREE.match(text, start, high)
    if match is None:
        return None if mark in " _" else _yearless(text, start, low, high)
    short = match.end("third") - match.start("third") == 2
    padded = match.end("second") - start == 5
    if short and (match["sep"] not in "./-" or (match["sep"] == "-" and not padded)):
        return None
    if short and _is_serial(text, start, low):
        return None
    if max(int(match["first"]), int(match["second"])) > (99 if short else 31):
        return None
    return of("numeric", match, alone=padded or not short or match["sep"] == "/")


def _is_serial(text: str, start: int, low: int) -> bool:
    """Tell whether letters are joined to a date by a hyphen: `XNP-02-20-16`."""
    return start - low > 1 and text[start - 1] == "-" and text[start - 2].isalpha()


def _yearless(text: str, start: int, low: int, high: int) -> Found | None:
    """Find day and month without a year; `24/7` and `3-2` must stay what they are."""
    match = TWO.match(text, start, high)
    if match is None or match["sep"] == "-":
        return None
    first, second = int(match["first"]), int(match["second"])
    if not (0 < first <= 31 and 0 < second <= 31 and min(first, second) <= 12):
        return None
    if match["sep"] == "." and not match["dot"] and match.end("second") - start != 5:
        return None
    whole = start == low and match.end() == high
    agency = AGENCY.match(text, match.end(), high) is not None
    full = match.end("second") - start == 5 and match["sep"] == "/"
    if whole and not full:
        return None  # `1/5` alone on a line counts pages
    return of("numeric", match, alone=(whole or agency) and full)


def _opens(text: str, start: int, low: int) -> bool:
    if start == low:
        return True
    before = text[start - 1]
    if before in "-./:,_" and start - 1 > low and text[start - 2].isdigit():
        return before in ",:" and not text[start - 2].isdigit()
    return before not in "$€£#+" and not before.isupper()

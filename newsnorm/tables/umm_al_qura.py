"""The Umm al-Qura calendar: a table, for no rule gives the length of its months.

In: a Hijri year. Out: the day it begins on, and how long its months are. The rows are
in `umm_al_qura.tsv`, written from hijridate by `tests/bench/write_hijri.py`; they are
read when first asked for. Nothing here converts a date.
"""

from datetime import date
from functools import cache
from typing import NamedTuple

from newsnorm.tables.columns import read


class Year(NamedTuple):
    """A Hijri year."""

    number: int
    begins: date
    lengths: tuple[int, ...]  # of its twelve months, in days


def year(number: int) -> Year | None:
    """Give a Hijri year, if the table holds it: 1343 to 1500.

    >>> year(1447).begins, year(1200)
    (datetime.date(2025, 6, 26), None)
    """
    return _years().get(number)


@cache
def _years() -> dict[int, Year]:
    years = {}
    for number, begins, months in zip(*read(__file__, 3), strict=True):
        lengths = tuple(map(int, months.split()))
        years[int(number)] = Year(int(number), date.fromisoformat(begins), lengths)
    return years

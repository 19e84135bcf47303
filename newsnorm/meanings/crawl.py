"""What a crawl stamp says: a day, a month or a year, and no zone.

In comes a `crawl` token, out comes a date fact. Source of the rule: pages stored by
one extraction pipeline, seen on dozens of unrelated hosts.
"""

from newsnorm.model import DateFact, Reading, Token


def read(token: Token) -> DateFact | None:
    """Give the date that a crawl stamp states; one that no calendar holds gives None.

    >>> read(Token("crawl", "date 2023-11", 0, 12, {"date": (5, 12)})).readings
    (Reading(year=2023, month=11, day=None, clock='', offset='', order='ymd'),)
    """
    start, end = token.parts["date"]
    words = token.text[start - token.start : end - token.start]
    year, month, day = [*map(int, words.split("-")), None, None][:3]
    if year is None or (month and day and not _is_day(year, month, day)):
        return None
    reading = Reading(year, month, day, order="ymd")
    return DateFact(start, end, words, (reading,), "crawl")


def _is_day(year: int, month: int, day: int) -> bool:
    if day > 30 and month in (4, 6, 9, 11):
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return month != 2 or day <= 28 + leap

"""Dates whose numbers carry their unit: year, month and day signs and words.

In: a run of digits and its window. Out: a Found of family `units`, with the part `era`
where one counts the years. It never converts the year.

    2024年4月24日23:52
    ngày 31 tháng 8 năm 2025
"""

import re

from msgspec.structs import replace

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of
from newsnorm.tables.calendars import ERA_BY_WORD, LONGEST_ERA

# 2024年4月24日, 2024년 1월 19일, 114年8月31日
YEAR_FIRST = pattern(
    r"""
    (?P<year>\d{1,4}) (?:\(\d{4}\))? \s?[年년] \s{0,2}
    (?P<month>\d{1,2}) \s?[月월] \s{0,2}
    (?: (?P<day>\d{1,2}) \s?[日일號号] )?
    """,
    re.X,
)
# 6月14日
MONTH_FIRST = pattern(
    r"(?P<month>\d{1,2})\s?[月월]\s{0,2}(?P<day>\d{1,2})\s?[日일號号]"
)
MONTH_SIGN = "月"
# 二〇二四年五月三日, 平成三十一年四月三十日
KANJI = pattern(
    r"""
    (?P<year>[〇零○一二三四五六七八九]{4} | 元 | [一二三四五六七八九十百]{1,4}) 年
    (?P<month>[一二三四五六七八九十]{1,2}) 月
    (?: (?P<day>[一二三四五六七八九十廿卅]{1,3}) [日号號] )?
    """,
    re.X,
)
# 31 tháng 8 năm 2025, 31 tháng 8, 2025
VIETNAMESE = pattern(
    r"(?P<day>\d{1,2})\s?[Tt]h(?:áng|ang|g)?\s?(?P<month>\d{1,2})(?!\d)"
    r"(?:[,\s/-]{0,2}(?:năm\s|nam\s)?(?P<year>\d{4})(?!\d))?"
)
# 2025 оны 8-р сарын 31
MONGOLIAN = pattern(
    r"(?P<year>\d{4})\sоны\s(?P<month>\d{1,2})(?:-?[рд]?\s|\s)(?:дугаар\s|дүгээр\s)?"
    r"сарын\s(?P<day>\d{1,2})"
)
# What may follow the run, past one space.
MARKS = frozenset("年년(月월Ttо.")
# R7.8.31, the whole line: a version has the same outline
LETTER = pattern(r"(?P<year>\d{1,2})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})")


def at(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date with unit signs.

    >>> text = "2024年4月24日23:52"
    >>> at(text, (0, 4), 0, len(text)).parts["day"]
    (7, 9)
    """
    start, end = run
    mark = text[end : end + 1]
    past = end + (mark == " ")
    sign = text[past : past + 1]
    if sign and sign in "年년(":
        match = YEAR_FIRST.match(text, start, high)
        if match:
            return _with_era(of("units", match), text, low)
    if sign and sign in "月월":
        match = MONTH_FIRST.match(text, start, high)
        if match:
            return _in_first_year(of("units", match), text, low)
    if sign and sign in "Tt" and text.startswith("h", past + 1):
        match = VIETNAMESE.match(text, start, high)
        if match:
            return of("units", match)
    if sign == "о" and (match := MONGOLIAN.match(text, start, high)):
        return of("units", match)
    if mark == "." and start - low == 1 and text[low] in "RHS":
        match = LETTER.fullmatch(text, start, high)
        if match:
            found = of("units", match)
            return replace(found, start=low, parts=found.parts | {"era": (low, start)})
    return None


def in_words(text: str, low: int, high: int) -> list[Found]:
    """Find the dates whose numbers are words: `二〇二四年五月三日`.

    >>> [found.end for found in in_words("二〇二四年五月三日", 0, 9)]
    [9]
    """
    if text.find(MONTH_SIGN, low, high) < 0:
        return []
    found = []
    while match := KANJI.search(text, low, high):
        found.append(_with_era(of("units", match), text, low))
        low = match.end()
    return [each for each in found if "era" in each.parts or _is_full(each)]


def _is_full(found: Found) -> bool:
    """Tell whether a year without an era is one of ours: `三年五月` is a stretch."""
    start, end = found.parts["year"]
    return end - start == _FULL_YEAR


def _in_first_year(found: Found, text: str, low: int) -> Found:
    """Take in a year that is called the first: `令和元年5月1日`."""
    start = found.start
    if start - low < _FULL_YEAR or not text.startswith("元年", start - 2):
        return found
    parts = {"units": (start - 2, found.end), "year": (start - 2, start - 1)}
    whole = replace(found, start=start - 2, parts=found.parts | parts)
    return _with_era(whole, text, low)


_FULL_YEAR = 4


def _with_era(found: Found, text: str, low: int) -> Found:
    """Take in the era before the year; without one, a short year is Minguo."""
    left = text[max(low, found.start - LONGEST_ERA - 1) : found.start].rstrip()
    for length in range(min(LONGEST_ERA, len(left)), 1, -1):
        if left[-length:].casefold() in ERA_BY_WORD:
            end = text.rfind(left[-1], 0, found.start) + 1
            era = {"era": (end - length, end)}
            return replace(found, start=end - length, parts=found.parts | era)
    return found

"""Dates with the month in words.

In: a run of digits and its window. Out: a Found of family `words`. The month is looked
up beside the digits, in front or behind, so that `word number` never eats the day of
the next date (`By A. Writer 19 May 2026`).

    Sunday August 31, 2025 4:29 am
    MOSKVA, 9. Oktober
"""

from newsnorm.pattern import pattern
from newsnorm.shapes.dates import stretches
from newsnorm.shapes.dates.found import Found
from newsnorm.shapes.dates.month_words import (
    month_at,
    month_before,
    words_found,
    year_after,
)
from newsnorm.tables.calendars import MONTHS as OTHER_MONTHS
from newsnorm.tables.calendars import UNREAD
from newsnorm.tables.months import fold

# 8th, 1er, 31-го, 2º, 9.
DAY = pattern(
    r"(?P<day>\d{1,2})(?:\.(?!\d)|[ºª°]|-?(?P<mark>[^\W\d_]{1,3})\.?(?=\s))?"
    r"(?P<gap>[\s.,/–-]{0,3})"
)
AFTER_DAY = pattern(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|TH|ST|ND|RD|St|Nd|Rd|Th|º)?(?!\d)"
)
# What makes a number after a month no day: May 10:30, May 1.5, May 5 %, May 3-5
NO_DAY = pattern(r":\d|\.\d|\s?%|[-/]\d")
_NO_DAY_OPENINGS = frozenset(":.%-/")
# Behind these no month comes.
_NO_MONTH = frozenset(("", *"0123456789!\"#$%&'()*+:;<=>?@[\\]^_`{|}~"))
# 2025. augusztus 31.   2025 m. rugpjūčio 31   2025 Aug 31   2025-ж., 1-декабрь
YEAR_FIRST = pattern(r"(?P<year>\d{4})(?:-?[^\W\d_]{0,4}\.?,?\s|\.\s?|\s|-|/)")
LAST_DAY = pattern(r"[\s.-]{0,3}(\d{1,2})(?![\d:])")
_FILLERS = frozenset("mgжթйeо")
YEAR_FIRST_FILLER = pattern(r"(?:m|gada|ж|жылғы|жылдың|թ|йил|eko|оны)\.?\s")

# 06May24, 12MAY24
GLUED = pattern(r"\d\d(?P<month>[A-Z](?:[a-z]{2}|[A-Z]{2}))(?P<year>\d\d)(?![\w/-])")

ORDINALS = frozenset(
    "st nd rd th er re e è ème ª º го е ого ші а a de η ος º й d ro do to ta".split()
)
# Words of daily use in some language: without a year they must stand as in a dateline.
DOUBTFUL = frozenset(
    "may march mar set out ago mars mai des dis gen mag"
    " led lis lip mac maja kas uno dec ira medi mart sat jn"
    " sen paz en maj sep jan mehr دی".split()
)
ENDS = pattern(r"\s{0,2}(?:$|[(),/.:–—|-])")


def day(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date around a day in digits: `19 May 2026`, `Nov 17,2024`.

    >>> text = "By A. Writer 19 May 2026"
    >>> day(text, (13, 15), 0, len(text)).parts["month"]
    (16, 19)
    """
    start, end = run
    pos = _past_day(text, start, end, high)
    behind = month_at(text, pos, high) if pos < high else None
    front = month_before(text, start, low)
    if not (behind or front):
        return None  # as most numbers stand
    if not 0 < int(text[start:end]) <= 31 or _inside(text, start, low):
        return None
    after = _day_month(text, run, behind, low, high) if behind else None
    before = _month_day(text, run, front, high) if front else None
    if before and (across := stretches.to_next_month(text, before, high)):
        return across
    if after and ("year" in after.parts or not _better(before, after)):
        return stretches.from_first_day(text, after, low)
    return before


def _better(front: Found | None, behind: Found) -> bool:
    """Tell whether a month in front of a day counts before the word behind it."""
    return front is not None and ("year" in front.parts or not behind.alone)


def year(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date around a year: `2025. augusztus 31.`, `March 2017`."""
    start, end = run
    found = _year_first(text, start, high)
    if found:
        return found
    place = month_before(text, start, low)
    if not place or not 1300 <= int(text[start:end]) <= 2600:
        return None
    if text[place[0] : place[1]].casefold() in DOUBTFUL and text[place[0]].islower():
        return None
    return words_found(place[0], end, {"year": run, "month": place})


def _day_month(
    text: str, run: tuple[int, int], place: tuple[int, int], low: int, high: int
) -> Found:
    start, end = run[0], place[1]
    parts = {"day": run, "month": place}
    found = year_after(text, end, high, place)
    if found is None and (start == low or not _goes_on(text[start - 1])):
        found = _glued_year(text, start, end, high)
    if found:
        parts["year"] = found
        end = found[1]
    return words_found(start, end, parts, _stands(text, place, end, high, bool(found)))


def _past_day(text: str, start: int, end: int, high: int) -> int:
    """Give where the word behind a day begins, past the mark of an ordinal."""
    after = text[end : end + 5]
    word = after.lstrip(" .,/–-")
    if word[:1] in _NO_MONTH:
        return high
    gap = len(after) - len(word)
    if 0 < gap < 4 and word[0].isalpha() and (gap > 1 or after[0] != "-"):
        return end + gap  # no mark
    match = DAY.match(text, start, high)
    if match is None:
        return high
    mark = match["mark"]
    if mark and mark.casefold() not in ORDINALS:
        return end + (after[0] == "-")
    return match.end()


def _glued_year(text: str, start: int, end: int, high: int) -> tuple[int, int] | None:
    """Give the year of a terminal's day: `06May24`; `x06dec24f` is of a longer code."""
    match = GLUED.match(text, start, high)
    if match is None or match.end("month") != end:
        return None
    return match.span("year")


def _goes_on(before: str) -> bool:
    return before.isalnum() or before in "-_/."


def _month_day(
    text: str, run: tuple[int, int], place: tuple[int, int], high: int
) -> Found | None:
    end = run[1]
    if text[end : end + 1].isalnum() or text[end : end + 1] == "º":
        match = AFTER_DAY.match(text, run[0], high)
        if match is None:
            return None
        end = match.end()
    mark = text[end : end + 1]
    if (mark in _NO_DAY_OPENINGS or mark.isspace()) and NO_DAY.match(text, end, high):
        return stretches.in_month(text, place, run, high) if mark == "-" else None
    parts = {"month": place, "day": run}
    found = year_after(text, end, high, place)
    if found:
        parts["year"] = found
        end = found[1]
    return words_found(
        place[0], end, parts, _stands(text, place, end, high, bool(found))
    )


def _year_first(text: str, start: int, high: int) -> Found | None:
    match = YEAR_FIRST.match(text, start, high)
    if match is None:
        return None
    pos = match.end()
    if text[pos : pos + 1] in _FILLERS:
        filler = YEAR_FIRST_FILLER.match(text, pos, high)
        pos = filler.end() if filler else pos
    place = month_at(text, pos, high)
    if place:
        day_at = LAST_DAY.match(text, place[1], high)
        if day_at is None:
            return None
        parts = {"year": match.span("year"), "month": place, "day": day_at.span(1)}
        return words_found(start, day_at.end(), parts)
    gap = DAY.match(text, pos, high) if text[pos : pos + 1].isdigit() else None
    place = month_at(text, gap.end(), high) if gap else None
    if gap is None or place is None or not 1800 < int(match["year"]) < 2200:
        return None
    if text[match.end("year")] not in ".-" and pos == match.end():
        return None  # `in 2024 31 August` runs two dates together
    parts = {"year": match.span("year"), "day": gap.span("day"), "month": place}
    return words_found(start, place[1], parts)


def _stands(
    text: str, place: tuple[int, int], end: int, high: int, dated: bool
) -> bool:
    """Tell whether a date without a year is one: `the 11 may appeal` is none."""
    if dated:
        return True
    other = OTHER_MONTHS.get(fold(text[slice(*place)]))
    if other and other.calendar in UNREAD:
        return False  # `Ashwin 4` is a bowler
    word = text[place[0] : place[1]]
    capital = len(word) > 3 and word[0].isupper()
    if capital or word.rstrip(".").casefold() not in DOUBTFUL:
        return True
    return bool(ENDS.match(text, end, high))


def _inside(text: str, start: int, low: int) -> bool:
    """Tell whether digits are the end of something longer: `1.5`, `G20`, `3:15`."""
    if start == low:
        return False
    before = text[start - 1]
    if before in ".:/" and start - 1 > low:
        return text[start - 2].isdigit()
    return before in "$€£" or (before.isascii() and before.isupper())

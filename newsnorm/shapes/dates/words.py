"""Dates with the month in words.

In: a run of digits and its window. Out: a Found of family `words`. The month is looked
up beside the digits, in front or behind, so that `word number` never eats the day of
the next date (`By A. Writer 19 May 2026`).

    Sunday August 31, 2025 4:29 am
    MOSKVA, 9. Oktober
"""

import re

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, Spans
from newsnorm.tables.calendars import MONTHS as OTHER_MONTHS
from newsnorm.tables.calendars import UNREAD, UNREAD_YEARS
from newsnorm.tables.months import fold, months

WORD = pattern(r"[^\W\d_][^\s\d,;:()|/\[\]<>–—…\"“”،]{0,24}")
# 8th, 1er, 31-го, 2º, 9.
DAY = pattern(
    r"(?P<day>\d{1,2})(?:\.(?!\d)|[ºª°]|-?(?P<mark>[^\W\d_]{1,3})\.?(?=\s))?"
    r"(?P<gap>[\s.,/–-]{0,3})"
)
# , 2024   de 2025   -1987   '25   20232:26 (a clock glued on)
YEAR = pattern(
    r"""
    [\s,.،/–-]{0,3} (?:[^\W\d_]{2,4}\s | พ\.?ศ\.?\s?)?
    (?: (?P<year>\d{4}(?!\d)) | (?P<glued>(?:19|20)\d\d)
        (?= \d{1,2}[:.hH]\d\d | \d{1,2}\.\s?[^\W\d] | \d\d[./-]\d\d[./-] ) )
    """,
    re.X,
)
# -97, '25; ` 95` at the end, and after months of which years are written short
SHORT_YEAR = pattern(r"(?P<hard>-|\s?['’]|[\s,،]{1,2})(?P<year>\d\d)(?![\d:.,]|\s?%)")
AFTER_DAY = pattern(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|TH|ST|ND|RD|St|Nd|Rd|Th|º)?(?!\d)"
)
# What makes a number after a month no day: May 10:30, May 1.5, May 5 %, May 3-5
NO_DAY = pattern(r":\d|\.\d|\s?%|[-/]\d")
# 2025. augusztus 31.   2025 m. rugpjūčio 31   2025 Aug 31
YEAR_FIRST = pattern(r"(?P<year>\d{4})(?:-?[^\W\d_]{0,4}\.?\s|\.\s?|\s|-|/)")
LAST_DAY = pattern(r"[\s.-]{0,3}(\d{1,2})(?![\d:])")
# 3-5 September, 27.-29. Feb., 3rd to 5th May
FIRST_DAY = pattern(
    r"(?<![\d:.,/])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s?(?:[-–—]|to\b|bis\b)\s?$"
)
# ... and how one goes on that begins with its month: -5, -June 2
RANGE_END = pattern(r"\s?[-–—]\s?(?P<word>[^\W\d_]{3,12}\.?\s)?(?P<day>\d{1,2})(?!\d)")
YEAR_FIRST_FILLER = pattern(r"(?:m|gada|жылғы|жылдың|йил|eko|оны)\.?\s")

ORDINALS = frozenset(
    "st nd rd th er re e è ème ª º го е ого ші а a de η ος º й d ro do to ta".split()
)
BEFORE_MONTH = frozenset(
    "of de del di da d' the den tháng mois ta' dhe na в thang month".split()
)
FIRST_OF_TWO = frozenset(
    "تشرين كانون تشرینی کانوونی کانونی kanun kanoun tishrin tishreen teshrin ربيع جمادى"
    " ذو ذي rabi rabi' jumada dhu dhul".split()
)
EDGE = pattern(r"[\s(\[|/,:\d>]")
CAMEL = pattern(r"(?<=[a-zà-ÿ])(?=[A-Z])")
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
    if not 0 < int(text[start:end]) <= 31 or _inside(text, start, low):
        return None
    behind = _day_month(text, start, high)
    front = _month_day(text, start, low, high)
    if front and (across := _to_next_month(text, front, high)):
        return across
    if behind and ("year" in behind.parts or not _better(front, behind)):
        return _from_first_day(text, behind, low)
    return front


def _better(front: Found | None, behind: Found) -> bool:
    """Tell whether a month in front of a day counts before the word behind it."""
    return front is not None and ("year" in front.parts or not behind.alone)


def year(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date around a year: `2025. augusztus 31.`, `March 2017`."""
    start, end = run
    found = _year_first(text, start, high)
    if found:
        return found
    place = _month_before(text, start, low)
    if not place or not 1300 <= int(text[start:end]) <= 2600:
        return None
    if text[place[0] : place[1]].casefold() in DOUBTFUL and text[place[0]].islower():
        return None
    return _found(place[0], end, {"year": run, "month": place})


def _day_month(text: str, start: int, high: int) -> Found | None:
    match = DAY.match(text, start, high)
    if match is None:
        return None
    pos = match.end()
    mark = match["mark"]
    if mark and mark.casefold() not in ORDINALS:
        pos = match.end("day") + (text[match.end("day")] == "-")
    place = _month_at(text, pos, high)
    if place is None:
        return None
    parts = {"day": match.span("day"), "month": place}
    end = place[1]
    found = _year_after(text, end, high, place)
    if found:
        parts["year"] = found
        end = found[1]
    return _found(start, end, parts, _stands(text, place, end, high, bool(found)))


def _month_day(text: str, start: int, low: int, high: int) -> Found | None:
    place = _month_before(text, start, low)
    match = AFTER_DAY.match(text, start, high) if place else None
    if place is None or match is None:
        return None
    if NO_DAY.match(text, match.end(), high):
        return _ranged(text, place, start, high) if text[match.end()] == "-" else None
    parts = {"month": place, "day": match.span("day")}
    end = match.end()
    found = _year_after(text, end, high, place)
    if found:
        parts["year"] = found
        end = found[1]
    return _found(place[0], end, parts, _stands(text, place, end, high, bool(found)))


def _ranged(text: str, place: tuple[int, int], start: int, high: int) -> Found | None:
    """Give the first day of `Sept. 3-5, 2024`: no stamp is written so."""
    match = RANGE_END.match(text, start + len(_digits(text, start)), high)
    if match is None or match["word"]:
        return None
    parts = {"month": place, "day": (start, start + len(_digits(text, start)))}
    return _stretch(text, place, place[0], parts, match.end(), high)


def _to_next_month(text: str, front: Found, high: int) -> Found | None:
    """Give the first day of `May 30-June 2, 2024`."""
    match = RANGE_END.match(text, front.parts["day"][1], high)
    if match is None or not match["word"] or not _names_month(match["word"].strip()):
        return None
    parts = {name: front.parts[name] for name in ("month", "day")}
    return _stretch(text, match.span("word"), front.start, parts, match.end(), high)


def _from_first_day(text: str, found: Found, low: int) -> Found:
    """Give the first day of `3-5 September 2024`, where another one stands before."""
    base = max(low, found.start - 9)
    match = FIRST_DAY.search(text, base, found.start)
    if match is None or not 0 < int(match["day"]) <= 31:
        return found
    parts = found.parts | {"day": match.span("day"), "event": match.span("day")}
    return Found(match.start(), found.end, parts)


def _stretch(
    text: str, month: tuple[int, int], start: int, parts: Spans, end: int, high: int
) -> Found:
    year = _year_after(text, end, high, month)
    if year:
        parts, end = parts | {"year": year}, year[1]
    parts = parts | {"event": (start, end)}
    return _found(start, end, parts, alone=year is not None)


def _digits(text: str, start: int) -> str:
    return text[start : start + 1 + text[start + 1 : start + 2].isdigit()]


def _year_first(text: str, start: int, high: int) -> Found | None:
    match = YEAR_FIRST.match(text, start, high)
    if match is None:
        return None
    pos = match.end()
    if filler := YEAR_FIRST_FILLER.match(text, pos, high):
        pos = filler.end()
    place = _month_at(text, pos, high)
    if place:
        day_at = pattern(r"[\s.-]{0,3}(\d{1,2})(?![\d:])").match(text, place[1], high)
        if day_at is None:
            return None
        parts = {"year": match.span("year"), "month": place, "day": day_at.span(1)}
        return _found(start, day_at.end(), parts)
    gap = DAY.match(text, pos, high)
    place = _month_at(text, gap.end(), high) if gap else None
    if gap is None or place is None or not 1800 < int(match["year"]) < 2200:
        return None
    if text[match.end("year")] not in ".-" and pos == match.end():
        return None  # `in 2024 31 August` runs two dates together
    parts = {"year": match.span("year"), "day": gap.span("day"), "month": place}
    return _found(start, place[1], parts)


def _year_after(
    text: str, pos: int, high: int, place: tuple[int, int]
) -> tuple[int, int] | None:
    if match := YEAR.match(text, pos, high):
        span = match.span("year") if match["year"] else match.span("glued")
        year = int(text[span[0] : span[1]])
        return span if 1300 <= year <= 2600 or _is_hebrew(text, place, year) else None
    match = SHORT_YEAR.match(text, pos, high)
    if match is None:
        return None
    hard = match["hard"].strip() in ("-", "'", "’")
    persian = fold(text[place[0] : place[1]]) in OTHER_MONTHS
    return match.span("year") if hard or persian or match.end() == high else None


def _is_hebrew(text: str, place: tuple[int, int], year: int) -> bool:
    month = OTHER_MONTHS.get(fold(text[slice(*place)]))
    return month is not None and year in UNREAD_YEARS.get(month.calendar, ())


def _month_at(text: str, pos: int, high: int) -> tuple[int, int] | None:
    """Give the place of the month that begins here, past one small word."""
    match = WORD.match(text, pos, high)
    if match is None:
        return None
    place = _month_in(text, match.start(), match.end(), high)
    if (
        place is None
        and match.end() - pos < 6
        and (match.group().casefold().replace("’", "'") in BEFORE_MONTH)
    ):
        after = WORD.match(text, match.end() + 1, high)
        return _month_in(text, *after.span(), high) if after else None
    if place is None and text[pos : pos + 2] in ("d'", "d’", "D'"):
        return _month_in(text, pos + 2, match.end(), high)
    return place


def _month_in(text: str, start: int, end: int, high: int) -> tuple[int, int] | None:
    word = text[start:end].rstrip("-'’")
    if word[-1:] == "." and len(word) > 5:
        word = word[:-1]  # the end of a sentence, not of a short name
    if _names_month(word):
        return _doubled(text, start, start + len(word), high)
    if word.casefold() in FIRST_OF_TWO:
        second = WORD.match(text, end + 1, high)
        if second and _names_month(text[start : second.end()]):
            return _doubled(text, start, second.end(), high)
    if word[0] == "ב" and _names_month(word[1:]):
        return start + 1, start + len(word)  # Hebrew joins "in" to the month
    for mark in "-.":
        head = word.partition(mark)[0]
        if len(head) > 2 and head != word and _names_month(head):
            return start, start + len(head)
    return None


def _doubled(text: str, start: int, end: int, high: int) -> tuple[int, int]:
    """Take in the second name of one month: `تشرين الأول/أكتوبر`."""
    other = WORD.match(text, end + 1, high) if text[end : end + 1] == "/" else None
    if other and months(other.group()) == months(text[start:end]):
        return start, other.end()
    return start, end


def _month_before(text: str, pos: int, low: int) -> tuple[int, int] | None:
    """Give the place of the month that ends just before a position."""
    left = text[max(low, pos - 32) : pos]
    kept = left.rstrip(" .,-–\u00a0\n\t")
    if len(left) - len(kept) > 3 or not kept or not kept[-1].isalpha():
        return None
    word = kept[kept.rfind(" ") + 1 :]
    if not word.isalpha():
        word = EDGE.split(word)[-1].lstrip("-–—")
    if word and not _names_month(word):
        word = _tail_month(word)
    if not word:
        return None
    end = pos - (len(left) - len(kept))
    return end - len(word), end


def _tail_month(word: str) -> str:
    """Give the month that a word ends in: `7.August`, `A WriterNovember 6`."""
    head, _, tail = word.rpartition(".")
    if not head and not (word.islower() or word.istitle()):
        tail = CAMEL.split(word)[-1]
    return tail if len(tail) > 2 and tail != word and _names_month(tail) else ""


def _names_month(word: str) -> bool:
    return bool(months(word)) or fold(word) in OTHER_MONTHS


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


def _found(start: int, end: int, parts: Spans, alone: bool = True) -> Found:
    return Found(start, end, {"words": (start, end)} | parts, alone)

"""Stretches of days: `Sept. 3-5`, `May 30-June 2, 2024`, `3-5 September`.

In: a day beside a month, or what was found there. Out: a Found with the first day, and
the part `event`: no stamp is written so. It never gives the last day.

    Boat fair, 3-6 October 2024
    Sept. 3-5, 2024
"""

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, Spans
from newsnorm.shapes.dates.month_words import names_month, words_found, year_after

# 3-5 September, 27.-29. Feb., 3rd to 5th May; but `Page 3 - 5 May`
FIRST_DAY = pattern(
    r"(?<![\d:.,/])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:-|\s?(?:[–—]|to\b|bis\b)\s?)$"
)
_JOINS = ("-", "–", "—", "to", "bis")
_DASHES = frozenset("-–—")
# ... and how one goes on that begins with its month: -5, -June 2
RANGE_END = pattern(r"\s?[-–—]\s?(?P<word>[^\W\d_]{3,12}\.?\s)?(?P<day>\d{1,2})(?!\d)")


def in_month(
    text: str, place: tuple[int, int], day: tuple[int, int], high: int
) -> Found | None:
    """Give the first day of `Sept. 3-5, 2024`: no stamp is written so."""
    match = RANGE_END.match(text, day[1], high)
    if match is None or match["word"]:
        return None
    parts = {"month": place, "day": day}
    return _stretch(text, place, place[0], parts, match.end(), high)


def to_next_month(text: str, front: Found, high: int) -> Found | None:
    """Give the first day of `May 30-June 2, 2024`."""
    end = front.parts["day"][1]
    if text[end : end + 2].lstrip()[:1] not in _DASHES:
        return None
    match = RANGE_END.match(text, end, high)
    if match is None or not match["word"] or not names_month(match["word"].strip()):
        return None
    parts = {name: front.parts[name] for name in ("month", "day")}
    return _stretch(text, match.span("word"), front.start, parts, match.end(), high)


def from_first_day(text: str, found: Found, low: int) -> Found:
    """Give the first day of `3-5 September 2024`, where another one stands before."""
    base = max(low, found.start - 9)
    if not text[base : found.start].rstrip().endswith(_JOINS):
        return found
    match = FIRST_DAY.search(text, base, found.start)
    if match is None or not 0 < int(match["day"]) <= 31:
        return found
    parts = found.parts | {"day": match.span("day"), "event": match.span("day")}
    return Found(match.start(), found.end, parts)


def _stretch(
    text: str, month: tuple[int, int], start: int, parts: Spans, end: int, high: int
) -> Found:
    year = year_after(text, end, high, month)
    if year:
        parts, end = parts | {"year": year}, year[1]
    parts = parts | {"event": (start, end)}
    return words_found(start, end, parts, alone=year is not None)

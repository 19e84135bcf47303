"""Where a month in words stands, and the year behind it.

In: a place in the text beside the digits of a day. Out: the place of the month's name,
or of the year. The name is looked up, whatever letters stand around it. It never says
which month it is.

    MOSKVA, 9. Oktober
    7.August 2024
"""

import re
from functools import lru_cache
from unicodedata import category

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, Spans
from newsnorm.tables.calendars import MONTHS as OTHER_MONTHS
from newsnorm.tables.calendars import UNREAD_YEARS
from newsnorm.tables.months import fold, months

WORD = pattern(r"[^\W\d_][^\s\d,;:()|/\[\]<>–—…\"“”،]{0,24}")
# , 2024   de 2025   -1987   '25   20232:26 (a clock glued on)
YEAR = pattern(
    r"""
    [\s,.،/–-]{0,3} (?:[^\W\d_]{2,4}\s | [คพ]\.?ศ\.?\s?)?
    (?: (?P<year>\d{4}(?!\d)) | (?P<glued>(?:19|20)\d\d)
        (?= \d{1,2}[:.hH]\d\d | \d{1,2}\.\s?[^\W\d] | \d\d[./-]\d\d[./-] ) )
    """,
    re.X,
)
# -97, '25; ` 95` at the end, and after months of which years are written short
SHORT_YEAR = pattern(r"(?P<hard>-|\s?['’]|[\s,،]{1,2})(?P<year>\d\d)(?![\d:.,]|\s?%)")
BEFORE_MONTH = frozenset(
    "of de del di da d' the den tháng mois ta' dhe na в thang month".split()
)
FIRST_OF_TWO = frozenset(
    "تشرين كانون تشرینی کانوونی کانونی kanun kanoun tishrin tishreen teshrin ربيع جمادى"
    " ذو ذي rabi rabi' jumada dhu dhul".split()
)
EDGE = pattern(r"[\s(\[|/,:\d>]")
CAMEL = pattern(r"(?<=[a-zà-ÿ])(?=[A-Z])")


def month_at(text: str, pos: int, high: int) -> tuple[int, int] | None:
    """Give the place of the month that begins here, past one small word."""
    first = text[pos : pos + 1]
    if first.isascii() and not first.isalpha():
        return None
    match = WORD.match(text, pos, high)
    if match is None or not _opens_month(match.group()):
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


# Beside numbers stand the same few words again and again, and most are no months.
@lru_cache(2048)
def _opens_month(word: str) -> bool:
    """Tell whether the name of a month may begin with a word, or follow it."""
    if word[:2] in ("d'", "d’", "D'") or word[:1] == "ב":
        return True
    folded = word.casefold()
    if folded.replace("’", "'") in BEFORE_MONTH or folded in FIRST_OF_TWO:
        return True
    bare = word.rstrip("-'’")
    heads = (
        bare,
        bare.removesuffix("."),
        bare.partition("-")[0],
        bare.partition(".")[0],
    )
    return bare.casefold() in FIRST_OF_TWO or any(map(names_month, heads))


def _month_in(text: str, start: int, end: int, high: int) -> tuple[int, int] | None:
    word = text[start:end].rstrip("-'’")
    if word[-1:] == "." and len(word) > 5:
        word = word[:-1]  # the end of a sentence, not of a short name
    if names_month(word):
        return _doubled(text, start, start + len(word), high)
    if word.casefold() in FIRST_OF_TWO:
        second = WORD.match(text, end + 1, high)
        if second and names_month(text[start : second.end()]):
            return _doubled(text, start, second.end(), high)
    if word[:1] == "ב" and names_month(word[1:]):
        return start + 1, start + len(word)  # Hebrew joins "in" to the month
    for mark in "-.":
        head = word.partition(mark)[0]
        if len(head) > 2 and head != word and names_month(head):
            return start, start + len(head)
    return None


def _doubled(text: str, start: int, end: int, high: int) -> tuple[int, int]:
    """Take in the second name of one month: `تشرين الأول/أكتوبر`."""
    other = WORD.match(text, end + 1, high) if text[end : end + 1] == "/" else None
    if other and months(other.group()) == months(text[start:end]):
        return start, other.end()
    return start, end


def month_before(text: str, pos: int, low: int) -> tuple[int, int] | None:
    """Give the place of the month that ends just before a position."""
    if pos == low:
        return None
    left = text[max(low, pos - 32) : pos]
    kept = left.rstrip(" .,-–\u00a0\n\t")
    gap = len(left) - len(kept)
    if gap > 3 or not kept:
        return None
    length = _month_length(kept[kept.rfind(" ") + 1 :])
    return (pos - gap - length, pos - gap) if length else None


@lru_cache(2048)
def _month_length(word: str) -> int:
    """Give how long the name of a month is that a word ends in."""
    if not word or not _is_letter(word[-1]):
        return 0
    if not word.isalpha():
        word = EDGE.split(word)[-1].lstrip("-–—")
    return len(word if not word or names_month(word) else _tail_month(word))


def _is_letter(last: str) -> bool:
    """Tell whether a word may end so: some of India's end in a mark, as ಡಿಸೆಂಬರ್."""
    return last.isalpha() or (not last.isascii() and category(last)[0] == "M")


def _tail_month(word: str) -> str:
    """Give the month that a word ends in: `7.August`, `A WriterNovember 6`."""
    head, _, tail = word.rpartition(".")
    if not head and not (word.islower() or word.istitle()):
        tail = CAMEL.split(word)[-1]
    return tail if len(tail) > 2 and tail != word and names_month(tail) else ""


@lru_cache(2048)
def names_month(word: str) -> bool:
    """Tell whether a word names a month, of whatever calendar.

    >>> names_month("Okt."), names_month("Rajab"), names_month("Harbour")
    (True, True, False)
    """
    return bool(months(word)) or fold(word) in OTHER_MONTHS


def year_after(
    text: str, pos: int, high: int, place: tuple[int, int]
) -> tuple[int, int] | None:
    """Give the place of the year behind a month and its day."""
    if pos >= high:
        return None
    if match := YEAR.match(text, pos, high):
        span = match.span("year") if match["year"] else match.span("glued")
        year = int(text[span[0] : span[1]])
        return span if 1300 <= year <= 2600 or _is_hebrew(text, place, year) else None
    short = text[pos + 1 : pos + 2].isdigit() or text[pos + 2 : pos + 3].isdigit()
    match = SHORT_YEAR.match(text, pos, high) if short else None
    if match is None:
        return None
    hard = match["hard"].strip() in ("-", "'", "’")
    persian = fold(text[place[0] : place[1]]) in OTHER_MONTHS
    return match.span("year") if hard or persian or match.end() == high else None


def _is_hebrew(text: str, place: tuple[int, int], year: int) -> bool:
    month = OTHER_MONTHS.get(fold(text[slice(*place)]))
    return month is not None and year in UNREAD_YEARS.get(month.calendar, ())


def words_found(start: int, end: int, parts: Spans, alone: bool = True) -> Found:
    """Give the Found of a date with its month in words."""
    return Found(start, end, {"words": (start, end)} | parts, alone)

"""The form of a dateline's place, and of the date beside it.

In: a stretch of text in front of a separator. Out: where in it the place and the date
stand, or None where it is prose. It never asks who wrote the copy.
"""

import re
from functools import lru_cache

from msgspec import Struct

from newsnorm.pattern import pattern
from newsnorm.tables import places
from newsnorm.tables.labels import label
from newsnorm.tables.months import month, weekday
from newsnorm.tables.small_words import (
    ARTICLES_OF_PLACES,
    IN_DATE,
    IN_PLACE,
    NO_PLACE,
)

Span = tuple[int, int]

CAPS, TITLE, LOWER = "caps", "title", "lower"

_LONGEST = 75
_LONGEST_DATE = 45
# A feed comes from the same places, and many stories of the same day.
_MOST_KEPT = 1024
_WORD = pattern(r"[^\s,/;،]+")
_BETWEEN = pattern(r"[,/(\[]")
_DIGIT = pattern(r"\d")
_LAST_WORD = pattern(r"[^\s,;،]+\Z")
_DATE_WORD = pattern(r"\d[\d./]*[./]\d+|[^\s,./;،]+")

# "6月14日", "1월 19일"
_EAST_DAY = pattern(r"\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]")

# "31/07", "02/02/2026", "31.08.2025"; "0/92" and "3.5" are no dates
_FIGURES = pattern(
    r"(?:0?[1-9]|[12]\d|3[01])(?:/(?:0?[1-9]|[12]\d|3[01])(?:/\d{4}|/\d\d)?|\.\d\d?\.\d{2,4})"
)

# "August 31/2025"
_YEAR_BEHIND = pattern(r"\d{1,2}/\d{4}")

# "8", "8th", "31st", "1er", "9.", "3-5"
_NUMBER = pattern(
    r"\d{1,4}(?:st|nd|rd|th|er|º|ª|\.)?|\d{1,2}:\d{2}|\d{1,2}[-–]\d{1,2}", re.I
)
# "30-June" of "May 30-June 2"
_STRETCH = pattern(r"\d{1,2}[-–](?P<month>[^\W\d_]{3,12}\.?)")


_THE_PLACES = frozenset(("the hague", "the vatican", "the valley", "the bronx"))


class Left(Struct, frozen=True, gc=False):
    """What stands in front of a separator: a place, a date, or both."""

    place: Span | None
    date: Span | None
    form: str  # of the place: CAPS, TITLE or LOWER; "" where there is none


def split(text: str, start: int, end: int) -> Left | None:
    """Give the place and the date of a stretch, or None where it is neither.

    >>> split("KABUL, Aug 31", 0, 13)
    Left(place=(0, 5), date=(7, 13), form='caps')
    >>> split("Officials said on Aug 31", 0, 24) is None
    True
    """
    if end - start > _LONGEST or text.find("|", start, end) >= 0:
        return None  # `Ann Writer | 05.04.2025 - ` is a line of a page
    date, stop = None, end
    if digit := _DIGIT.search(text, start, end):
        date = find_date(text, start, end, digit.start())
        if date is None:
            return None
        stop = date[0]
    place = _trim(text, start, stop)
    if place is None:
        return Left(None, date, "") if date else None
    shape = form(text, *place)
    return Left(place, date, shape) if shape else None


def find_date(text: str, start: int, end: int, digit: int) -> Span | None:
    """Give the date that ends a stretch; its first digit is known."""
    begin = _word_start(text, start, digit)
    named = False  # a second month is a name: "RIO DE JANEIRO, March 9"
    while before := _LAST_WORD.search(text, start, _back(text, start, begin)):
        word = before.group()
        if not named and month(word) is not None:
            named = True
        elif not _beside_date(word):
            break
        begin = before.start()
    stop = end
    while stop > begin and text[stop - 1] in " \t\n,;،":
        stop -= 1
    return (begin, stop) if is_date(text, begin, stop) else None


def _word_start(text: str, start: int, position: int) -> int:
    """Give where the word around a digit starts: "Apr.14" has its month in it."""
    while position > start and text[position - 1] not in " \t\n,;()[]":
        position -= 1
    return position


def _back(text: str, start: int, position: int) -> int:
    while position > start and text[position - 1] in " \t\n,;،":
        position -= 1
    return position


def _in_date(word: str) -> bool:
    # "Del." and "ET." are other words than "del" and "ET".
    return word in IN_DATE or weekday(word) is not None or _is_second_half(word)


def is_date(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is nothing but a date."""
    return 0 < end - start <= _LONGEST_DATE and _names_day(text[start:end])


@lru_cache(_MOST_KEPT)
def _names_day(stretch: str) -> bool:
    if not stretch.isascii() and _EAST_DAY.search(stretch):
        return True
    words = _DATE_WORD.findall(stretch)
    months = 0
    for i, word in enumerate(words):
        if month(word) is not None or _pair(words, i) or _FIGURES.fullmatch(word):
            months += 1
        elif not (
            _NUMBER.fullmatch(word)
            or _in_date(word)
            or _YEAR_BEHIND.fullmatch(word)
            or _goes_on(word)
        ):
            return False
    return months > 0 and any(word[0].isdecimal() for word in words)


def _goes_on(word: str) -> bool:
    """Tell whether a stretch of days goes on into another month here."""
    match = _STRETCH.fullmatch(word)
    return match is not None and month(match["month"]) is not None


def _beside_date(word: str) -> bool:
    """Tell whether a word may stand in front of a day: `Sunday,`, `le`; not `Pa.`."""
    if word in IN_DATE:
        return word.islower()
    return (len(word) > 3 and weekday(word) is not None) or _is_second_half(word)


def _is_second_half(word: str) -> bool:
    # Levantine months are two words: "كانون الأول".
    return not word.isascii() and word in ("الأول", "الثاني", "كانون", "تشرين")


def _pair(words: list[str], i: int) -> bool:
    """Tell whether a word is half of a month of two words."""
    here = " ".join(words[i : i + 2]), " ".join(words[max(0, i - 1) : i + 1])
    return any(" " in two and month(two) is not None for two in here)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " \t\n*-•":
        start += 1
    while end > start and text[end - 1] in " \t\n,;،":
        end -= 1
    if end > start and text[end - 1] == "." and not _is_short(text[start:end]):
        end -= 1  # "MOSCOW." loses its full stop, "Calif." keeps it
    return (start, end) if start < end else None


def _is_short(words: str) -> bool:
    """Tell whether a full stop belongs to the last word: `Calif.`, `N.Y.`, `U.S.`."""
    last = words.rpartition(",")[2].strip()
    return "." in last[:-1] or len(last) < 4 or places.state(last) is not None


def form(text: str, start: int, end: int) -> str:
    """Give the form of a place by its capitals, or "" where it is none.

    >>> form("BUENOS AIRES, Argentina", 0, 23), form("Officials said", 0, 14)
    ('caps', '')
    """
    return _form(text[start:end]) if end - start <= _LONGEST else ""


@lru_cache(_MOST_KEPT)
def _form(stretch: str) -> str:
    words = [found.strip("().[]'’\"“”&*-") for found in _WORD.findall(stretch)]
    words = [word for word in words if word]
    if not words or len(words) > 9:
        return ""
    if label(stretch):
        return ""  # "Actualizado Miércoles, 17 enero 2024 - 12:31"
    if not _may_begin(words):
        return ""
    if all(word.islower() for word in words):
        return LOWER if len(words) <= 3 and words[0].isalpha() else ""
    if not all(_may_stand(word) for word in words):
        return ""
    if len(_BETWEEN.split(stretch, maxsplit=1)[0].split()) > 5:
        return ""
    return CAPS if _is_caps(words) else TITLE


def _may_begin(words: list[str]) -> bool:
    first = words[0].casefold()
    if first not in NO_PLACE:
        # Short month words of one language are places of another: "DES MOINES".
        return len(first) < 4 or (month(first) is None and weekday(first) is None)
    if " ".join(words[:2]).casefold() in _THE_PLACES:
        return True
    return first in ARTICLES_OF_PLACES and len(words) > 1 and words[1][0].isupper()


_SENTENCE_MARKS = frozenset("。「」！？!?“”„")


def _may_stand(word: str) -> bool:
    first = word[0]
    if not word.isascii() and not _SENTENCE_MARKS.isdisjoint(word):
        return False
    if first.isupper() or not first.isalpha() or word.casefold() in IN_PLACE:
        return not _DIGIT.search(word)
    # Scripts without capitals; "d'Azur", "al-Arab", "ʻUpolu".
    return not first.islower() or word[:2] in (
        "d'",
        "d’",
        "l'",
        "l’",
        "al",
        "el",
        "ad",
        "as",
    )


def _is_caps(words: list[str]) -> bool:
    """Tell whether the city is in capitals; "McLEAN" and "PORT-au-PRINCE" are."""
    first = next((word for word in words if word.casefold() not in IN_PLACE), "")
    capitals = sum(letter.isupper() for letter in first)
    return capitals > 1 and capitals >= sum(letter.islower() for letter in first)


def is_known(text: str, start: int, end: int) -> bool:
    """Tell whether the tables hold the place: its city, or the region that ends it."""
    words = text[start:end]
    if places.known(words):
        return True
    first, _, last = words.rpartition(",")
    if first:
        return places.country(last) is not None or places.state(last) is not None
    return "/" in words and all(places.known(word) for word in words.split("/"))

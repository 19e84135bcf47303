"""What a date token says.

In: a token of kind `date`. Out: a DateFact with every reading it bears, or None where
the words name no day that exists. It fills nothing in: a yearless date stays one, a
clock without a day has no day, a zone of two meanings gives a naive time and both.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from newsnorm.meanings import clocks, days, zones
from newsnorm.meanings.days import Days, Words
from newsnorm.meanings.zones import Offsets
from newsnorm.model import DateFact, Reading, Token
from newsnorm.tables.calendars import UNREAD
from newsnorm.tables.months import weekday
from newsnorm.tables.spans import day_word, seconds, whole_line

# By the first part of the token, which bears the name of its family.
READERS: dict[str, Callable[[Words], Days]] = {
    "id": days.identifier,
    "iso": days.iso,
    "numeric": days.numeric,
    "ordinal": days.ordinal,
    "units": days.units,
    "week": days.week,
    "wire": days.wire,
    "words": days.named,
}
LABELS = ("published", "updated", "embargo", "copyright", "event")
_LABELS = frozenset(LABELS)
CJK_WEEKDAYS = {
    **{word: n for n, word in enumerate("一二三四五六日")},
    **{word: n for n, word in enumerate("월화수목금토일")},
    **{word: n for n, word in enumerate("月火水木金土日")},
}
NO_DAY: Days = ((Reading(None),), "gregorian")
Readings = tuple[Reading, ...]


def read(token: Token) -> DateFact | None:
    """Give what a date token says.

    >>> token = Token("date", "6 LUG", 0, 5, {"words": (0, 5), "day": (0, 1),
    ...     "month": (2, 5)})
    >>> read(token).readings
    (Reading(year=None, month=7, day=6, clock='', offset='', order=''),)
    """
    parts = token.parts
    if not parts:
        return None
    family = next(iter(parts))
    words = _words(token)
    if family == "epoch":
        return _epoch(token, words)
    if family == "ago":
        return _ago(token, words)
    readings, calendar = NO_DAY if family == "clock_only" else READERS[family](words)
    if not readings:
        return _unread(token, calendar) if calendar in UNREAD else None
    clock = _clock(words) if "clock" in words else ""
    if not clock and family == "clock_only":
        return None
    readings, zone, unsure = _timed(words, readings, clock, family)
    return DateFact(
        token.start,
        token.end,
        token.text,
        readings,
        _shape(token, family),
        zone,
        unsure,
        _weekday(words["weekday"]) if "weekday" in words else None,
        _label(token),
        calendar,
    )


def _unread(token: Token, calendar: str) -> DateFact:
    """Keep a date of a calendar that is not converted: it has no reading."""
    return DateFact(
        token.start, token.end, token.text, (), "words", label=_label(token),
        calendar=calendar,
    )  # fmt: skip


def _words(token: Token) -> Words:
    """Give the words of the parts; a label may lie in front of the token."""
    base, text = token.start, token.text
    return {
        name: text[start - base : end - base]
        for name, (start, end) in token.parts.items()
        if start >= base
    }


def _clock(words: Words) -> str:
    return clocks.clock(words["clock"], words.get("half", ""))


def _timed(
    words: Words, days: Readings, clock: str, family: str
) -> tuple[Readings, str, Offsets]:
    """Put clock and offset to each day; then the zone, and the offsets it may mean."""
    if "zone" in words or "also" in words:
        return _zoned(words, days, clock, family)
    if clock:
        days = tuple(
            [
                Reading(day.year, day.month, day.day, clock, "", day.order)
                for day in days
            ]
        )
    return days, "none", ()


def _zoned(
    words: Words, days: Readings, clock: str, family: str
) -> tuple[Readings, str, Offsets]:
    readings: list[Reading] = []
    unsure: list[tuple[str, str]] = []
    for day in days:
        offsets = _offsets(words, day, clock, family) if clock else ()
        sure = len(offsets) == 1 or len({offset for _, offset in offsets}) == 1
        unsure += [] if sure else [each for each in offsets if each not in unsure]
        offset = offsets[0][1] if sure else ""
        readings.append(Reading(day.year, day.month, day.day, clock, offset, day.order))
    if all(reading.offset for reading in readings):
        return tuple(readings), "stated", tuple(unsure)
    return tuple(readings), "ambiguous" if unsure else "none", tuple(unsure)


def _offsets(words: Words, day: Reading, clock: str, family: str) -> Offsets:
    """Give the offsets that the zone may mean; a second clock in GMT settles them."""
    zone = words.get("zone", "")
    if family == "wire" and len(zone) == 1:
        letter = zones.military(zone)
        return (("", letter),) if letter else ()
    found = zones.offsets(zone, _moment(day, clock)) if zone else ()
    if "also" in words and (there := clocks.clock(words["also"])):
        settled = zones.between(clock, there)
        agree = tuple(each for each in found if each[1] == settled)
        if agree or not found:
            return (("", settled),)
        return (*found, ("", settled))
    return found


def _moment(day: Reading, clock: str) -> datetime | None:
    if day.year is None or day.month is None or day.day is None:
        return None
    return datetime(day.year, day.month, day.day, int(clock[:2]), int(clock[3:5]))


def _epoch(token: Token, words: Words) -> DateFact:
    moment = datetime.fromtimestamp(int(words["seconds"]), UTC)
    clock = moment.strftime("%H:%M:%S")
    reading = Reading(moment.year, moment.month, moment.day, clock, "+00:00")
    return DateFact(
        token.start, token.end, token.text, (reading,), "epoch", "stated",
        label=_label(token),
    )  # fmt: skip


def _ago(token: Token, words: Words) -> DateFact:
    """Read a distance: the seconds, and the clock that stands beside `yesterday`."""
    if "dayword" in words:
        count = day_word(words["dayword"])
    elif "count1" in words:
        count = sum(
            int(words[f"count{n}"]) * (seconds(words[f"unit{n}"]) or 0)
            for n in "123"
            if f"count{n}" in words
        )
    else:
        count = whole_line(token.text)
    clock = _clock(words) if "clock" in words else ""
    readings, zone, unsure = _timed(words, NO_DAY[0], clock, "ago")
    return DateFact(
        token.start, token.end, token.text, readings, "ago", zone, unsure,
        label=_label(token), ago=count,
    )  # fmt: skip


def _shape(token: Token, family: str) -> str:
    if "url" in token.parts:
        return "url"
    return "clock" if family == "clock_only" else family


def _weekday(word: str) -> int | None:
    stated = CJK_WEEKDAYS.get(word)
    return weekday(word) if stated is None else stated


def _label(token: Token) -> str:
    if _LABELS.isdisjoint(token.parts):
        return ""
    return next(name for name in LABELS if name in token.parts)

"""What a date token says.

In: a token of kind `date`. Out: a DateFact with every reading it bears, or None where
the words name no day that exists. It fills nothing in: a yearless date stays one, a
clock without a day has no day, a zone of two meanings gives a naive time and both.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from newsnorm.meanings import clocks, days, zones
from newsnorm.meanings.days import Day, Days, Words
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
NO_DAY: Days = ((None, None, None, ""),), "gregorian"
Readings = tuple[Reading, ...]
Spans = Mapping[str, tuple[int, int]]


def read(token: Token) -> DateFact | None:
    """Give what a date token says.

    >>> token = Token("date", "6 LUG", 0, 5, {"words": (0, 5), "day": (0, 1),
    ...     "month": (2, 5)})
    >>> read(token).readings
    (Reading(year=None, month=7, day=6, clock='', offset='', order=''),)
    """
    return said(token.text, token.start, token.end, token.parts)


def said(text: str, start: int, end: int, parts: Spans) -> DateFact | None:
    """Give what a date says: its words, where they stand, and the places of its parts.

    A label may lie in front of it.
    """
    if not parts:
        return None
    words = {
        name: text[low - start : high - start]
        for name, (low, high) in parts.items()
        if low >= start
    }
    family = next(iter(parts))
    if family in _INSTANTS:
        return _INSTANTS[family](text, start, end, words, _label(parts))
    dates, calendar = NO_DAY if family == "clock_only" else READERS[family](words)
    if not dates and calendar not in UNREAD:
        return None
    label = "" if _LABELS.isdisjoint(parts) else _label(parts)
    if not dates:  # of a calendar that is not converted: a date without a reading
        return DateFact(start, end, text, (), "words", label=label, calendar=calendar)
    clock = _clock(words) if "clock" in words else ""
    if not clock and family == "clock_only":
        return None
    readings, zone, unsure = _timed(words, dates, clock, family)
    return DateFact(
        start,
        end,
        text,
        readings,
        _shape(parts, family),
        zone,
        unsure,
        _weekday(words["weekday"]) if "weekday" in words else None,
        label,
        calendar,
    )


def _clock(words: Words) -> str:
    return clocks.clock(words["clock"], words.get("half", ""))


def _timed(
    words: Words, days: tuple[Day, ...], clock: str, family: str
) -> tuple[Readings, str, Offsets]:
    """Put clock and offset to each day; then the zone, and the offsets it may mean."""
    if "zone" in words or "also" in words:
        return _zoned(words, days, clock, family)
    if len(days) > 1:
        each = [Reading(y, m, d, clock, "", order) for y, m, d, order in days]
        return tuple(each), "none", ()
    year, month, day, order = days[0]
    return (Reading(year, month, day, clock, "", order),), "none", ()


def _zoned(
    words: Words, days: tuple[Day, ...], clock: str, family: str
) -> tuple[Readings, str, Offsets]:
    readings: list[Reading] = []
    unsure: list[tuple[str, str]] = []
    stated = True
    for each in days:
        offsets = _offsets(words, each, clock, family) if clock else ()
        offset = offsets[0][1] if offsets else ""
        if len(offsets) > 1 and any(other != offset for _, other in offsets):
            unsure += [pair for pair in offsets if pair not in unsure]
            offset = ""
        stated = stated and offset != ""
        year, month, day, order = each
        readings.append(Reading(year, month, day, clock, offset, order))
    if stated:
        return tuple(readings), "stated", tuple(unsure)
    return tuple(readings), "ambiguous" if unsure else "none", tuple(unsure)


def _offsets(words: Words, day: Day, clock: str, family: str) -> Offsets:
    """Give the offsets that the zone may mean; a second clock in GMT settles them."""
    zone = words.get("zone", "")
    if family == "wire" and len(zone) == 1:
        letter = zones.military(zone)
        return (("", letter),) if letter else ()
    found = zones.offsets(zone, lambda: _moment(day, clock)) if zone else ()
    if "also" in words and (there := clocks.clock(words["also"])):
        settled = zones.between(clock, there)
        agree = tuple(each for each in found if each[1] == settled)
        if agree or not found:
            return (("", settled),)
        return (*found, ("", settled))
    return found


def _moment(day: Day, clock: str) -> datetime | None:
    year, month, number, _ = day
    if year is None or month is None or number is None:
        return None
    return datetime(year, month, number, int(clock[:2]), int(clock[3:5]))


def _epoch(text: str, start: int, end: int, words: Words, label: str) -> DateFact:
    moment = datetime.fromtimestamp(int(words["seconds"]), UTC)
    clock = moment.strftime("%H:%M:%S")
    reading = Reading(moment.year, moment.month, moment.day, clock, "+00:00")
    return DateFact(start, end, text, (reading,), "epoch", "stated", label=label)


def _ago(text: str, start: int, end: int, words: Words, label: str) -> DateFact:
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
        count = whole_line(text)
    clock = _clock(words) if "clock" in words else ""
    readings, zone, unsure = _timed(words, NO_DAY[0], clock, "ago")
    return DateFact(
        start, end, text, readings, "ago", zone, unsure, label=label, ago=count
    )


# Families that name an instant, or how far it is away, and no day.
_INSTANTS = {"ago": _ago, "epoch": _epoch}


def _shape(parts: Spans, family: str) -> str:
    if "url" in parts:
        return "url"
    return "clock" if family == "clock_only" else family


def _weekday(word: str) -> int | None:
    stated = CJK_WEEKDAYS.get(word)
    return weekday(word) if stated is None else stated


def _label(parts: Spans) -> str:
    for name in LABELS:
        if name in parts:
            return name
    return ""

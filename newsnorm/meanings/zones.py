"""What a zone word is worth.

In: the words of a zone, with the day where it is known. Out: offsets. `GMT+3` is three
hours east, as copy means it; only `Etc/GMT-3` has the sign of POSIX. Zones of places
(`ET`) are looked up in the zone data on that day, imported only then.
"""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache

from newsnorm.pattern import pattern
from newsnorm.tables import zones

Offsets = tuple[tuple[str, str], ...]  # country and offset

OFFSET = pattern(
    r"(?P<etc>Etc/)?(?:GMT|UTC|UT)?\s?(?P<sign>[+−–-])\s?(?P<hours>\d{1,2})"
    r"(?:[:.]?(?P<minutes>\d\d))?$",
    re.I,
)


def offsets(
    words: str, moment: Callable[[], datetime | None] = lambda: None
) -> Offsets:
    """Give every country and offset that a zone may mean; none: it says nothing.

    The moment is asked for only where the offset depends on it.

    >>> offsets("GMT+3"), offsets("Etc/GMT-3")
    ((('', '+03:00'),), (('', '+03:00'),))
    >>> offsets("ET", lambda: datetime(2019, 3, 29, 12, 20))
    (('US', '-04:00'),)
    >>> offsets("BST")
    (('BD', '+06:00'), ('GB', '+01:00'), ('PG', '+11:00'))
    """
    found, places = _always(words)
    if not places:
        return found
    when = moment()
    return tuple([each for zone in places for each in _of(zone, when)])


@lru_cache(maxsize=512)
def _always(words: str) -> tuple[Offsets, tuple[zones.Zone, ...]]:
    """Give the offsets of a zone, or its readings where the day decides on one."""
    match = None if words.isalpha() else OFFSET.match(words)
    if match:
        return _stated(match), ()
    found = zones.readings(words)
    if any(zone.place for zone in found):
        return (), found
    return tuple([(zone.country, zone.offset) for zone in found if zone.offset]), ()


def _of(zone: zones.Zone, moment: datetime | None) -> Sequence[tuple[str, str]]:
    if zone.offset:
        return ((zone.country, zone.offset),)
    return _at_place(zone, moment) if zone.place else ()


def military(letter: str) -> str:
    """Give the offset of a military letter; J names none.

    >>> military("Z"), military("B"), military("J")
    ('+00:00', '+02:00', '')
    """
    return zones.LETTERS.get(letter.casefold(), "")


def between(here: str, there: str) -> str:
    """Give the offset of a clock from the same instant's clock in GMT.

    >>> between("12:20", "16:20"), between("00:15", "22:15")
    ('-04:00', '+02:00')
    """
    minutes = _minutes(here) - _minutes(there)
    minutes = (minutes + 720) % 1440 - 720
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])


def _stated(match: re.Match[str]) -> Offsets:
    sign = "+" if match["sign"] == "+" else "-"
    if match["etc"]:
        sign = "-" if sign == "+" else "+"
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    if hours > 15 or minutes > 59:
        return ()
    return (("", f"{sign if hours or minutes else '+'}{hours:02}:{minutes:02}"),)


def _at_place(zone: zones.Zone, moment: datetime | None) -> list[tuple[str, str]]:
    """Give the offset of a place on a day; without the day, winter's and summer's."""
    from newsnorm.tables import iana

    try:
        place = iana.zone(zone.place)
    except LookupError:
        return []
    # Winter and summer. Which of them a day without a year is in, resolve may find out.
    moments = [moment] if moment else [datetime(2024, 1, 1), datetime(2024, 7, 1)]
    found = []
    for each in moments:
        stated = each.replace(tzinfo=place).strftime("%z")
        reading = (zone.country, f"{stated[:3]}:{stated[3:5]}")
        if reading not in found:
            found.append(reading)
    return found

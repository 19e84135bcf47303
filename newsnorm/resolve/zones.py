"""What a clock's zone comes to: stated, inferred, ambiguous or none.

An offset is never made up. A zone that the caller names is applied to naive clocks
and called inferred; an ambiguous abbreviation is settled by the agency's country.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from newsnorm.record import Zone
from newsnorm.resolve.claims import Claim
from newsnorm.tables import zones
from newsnorm.tables.agencies import Agency


class Clock(Struct, frozen=True, gc=False):
    """The zone state of one claim; `offset` is what its value lacks."""

    zone: Zone
    offset: str = ""
    reasons: tuple[str, ...] = ()
    offsets: tuple[str, ...] = ()  # all that an ambiguous zone may have


_NONE, _STATED = Clock("none"), Clock("stated")


def clock(claim: Claim, makers: Sequence[Agency], timezone: str | None) -> Clock:
    """Give the zone state of a claim; `makers` are the agencies, the surest first."""
    reading = claim.reading
    if reading is None or not reading.clock:
        return _NONE
    if reading.offset:
        return _STATED
    if claim.fact.zone == "ambiguous":
        return _ambiguous(claim, [maker.country for maker in makers])
    if timezone and claim.day:
        return _inferred(claim, timezone)
    return _NONE


def _ambiguous(claim: Claim, countries: Sequence[str]) -> Clock:
    offsets = claim.fact.offsets
    stated = [offset for country, offset in offsets if not country]
    if stated:
        others = " or ".join(offset for country, offset in offsets if country)
        why = f"its clock in GMT makes the zone {stated[0]}, its zone says {others}"
        return Clock("ambiguous", "", (why,))
    for country in countries:
        found = {offset for where, offset in offsets if where == country}
        if len(found) == 1:
            return Clock("inferred", found.pop(), (f"the agency is in {country}",))
    if offset := _on_that_day(claim):
        return Clock("stated", offset)
    readings = ", ".join(f"{offset} ({where})" for where, offset in offsets)
    may_be = tuple(dict.fromkeys(offset for _, offset in offsets))
    return Clock("ambiguous", "", (f"the zone may be {readings}",), may_be)


def _on_that_day(claim: Claim) -> str:
    """Give the offset of a zone that names a place: `ET` is known when the day is."""
    if claim.day is None or len({country for country, _ in claim.fact.offsets}) > 1:
        return ""
    for word in reversed(claim.fact.text.split()):
        for zone in zones.readings(word.strip("().,")):
            if zone.place:
                return _known_offset(claim, zone.place)
    return ""


def _inferred(claim: Claim, timezone: str) -> Clock:
    return Clock("inferred", _offset(claim, timezone), (f"the caller said {timezone}",))


def _known_offset(claim: Claim, place: str) -> str:
    """Give the offset of a place of our table; "" where no zone has its name."""
    try:
        return _offset(claim, place)
    except LookupError:
        return ""


def _offset(claim: Claim, place: str) -> str:
    """Give the offset of a place at the claim's day and clock."""
    from newsnorm.tables import iana

    day, reading = claim.day, claim.reading
    if day is None or reading is None:
        return ""
    hour, minute = int(reading.clock[:2]), int(reading.clock[3:5])
    zone = iana.zone(place)
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    return moment.isoformat()[16:].removeprefix(":00")

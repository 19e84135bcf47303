"""What a clock's zone comes to: stated, inferred, ambiguous or none.

An offset is never made up. A zone that the caller names is applied to naive clocks
and called inferred; an ambiguous abbreviation is settled by the agency's country.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from newsnorm.record import Zone
from newsnorm.resolve.claims import Claim


class Clock(NamedTuple):
    """The zone state of one claim; `offset` is what its value lacks."""

    zone: Zone
    offset: str = ""
    reasons: tuple[str, ...] = ()


def clock(claim: Claim, countries: Sequence[str], timezone: str | None) -> Clock:
    """Give the zone state of a claim; `countries` are those of the agencies."""
    reading = claim.reading
    if reading is None or not reading.clock:
        return Clock("none")
    if reading.offset:
        return Clock("stated")
    if claim.fact.zone == "ambiguous":
        return _ambiguous(claim, countries)
    if timezone and claim.day:
        return _inferred(claim, timezone)
    return Clock("none")


def _ambiguous(claim: Claim, countries: Sequence[str]) -> Clock:
    for country, offset in claim.fact.offsets:
        if country in countries:
            return Clock("inferred", offset, (f"the agency is in {country}",))
    readings = ", ".join(f"{offset} ({where})" for where, offset in claim.fact.offsets)
    return Clock("ambiguous", "", (f"the zone may be {readings}",))


def _inferred(claim: Claim, timezone: str) -> Clock:
    from zoneinfo import ZoneInfo

    day, reading = claim.day, claim.reading
    if day is None or reading is None:
        return Clock("none")
    hour, minute = int(reading.clock[:2]), int(reading.clock[3:5])
    moment = datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(timezone)
    )
    offset = moment.isoformat()[16:].removeprefix(":00")
    return Clock("inferred", offset, (f"the caller said {timezone}",))

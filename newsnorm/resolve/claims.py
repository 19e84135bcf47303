"""Dates as claims: each fact with the slot it stands in, read to one value if it can.

A slot says how much a date there is worth: a stamp under the headline, a masthead, a
dateline, a foot. What a fact leaves open (the order of day and month, the year, the
zone) is settled here from what else the article says, never from today's date.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from newsnorm.model import DateFact, Reading
from newsnorm.record import Precision
from newsnorm.resolve import order
from newsnorm.resolve.order import Habits

# A dateline or stamp without a year lies this close to the date that gives the year.
_AHEAD = 3
_HALF_YEAR = 183


class Claim(Struct, frozen=True, gc=False):
    """A date fact in its slot; `reading` is None while the text leaves it open."""

    fact: DateFact
    slot: str
    reading: Reading | None
    reasons: tuple[str, ...] = ()
    inside: bool = True  # it stands in the text; False: the container gave it
    day: date | None = None  # of the reading, where year, month and day are all known
    below: bool = False  # it stands below the first paragraph, where comments stand
    announced: bool = False  # words lead up to it: it may be the day of an event


def claim(
    fact: DateFact,
    slot: str,
    inside: bool = True,
    below: bool = False,
    announced: bool = False,
) -> Claim:
    """Give a claim; a fact with several readings is left open."""
    reading = fact.readings[0] if len(fact.readings) == 1 else None
    return Claim(fact, slot, reading, (), inside, _day(reading), below, announced)


def _day(reading: Reading | None) -> date | None:
    if reading is None or not (reading.year and reading.month and reading.day):
        return None
    return date(reading.year, reading.month, reading.day)


def settle(claims: Sequence[Claim], habits: Habits) -> Sequence[Claim]:
    """Settle open orders and missing years from the rest of the article."""
    for claim in claims:
        if len(claim.fact.readings) > 1:
            claims = _settle_orders(claims, habits)
            break
    for claim in claims:
        if _lacks_year(claim):
            return _settle_years(claims)
    return claims


def _settle_orders(claims: Sequence[Claim], habits: Habits) -> list[Claim]:
    days = frozenset(
        (claim.reading.month, claim.reading.day)
        for claim in claims
        if claim.reading and claim.reading.day
    )
    alike = frozenset(
        (order.sign_of(claim.fact), claim.reading.order)
        for claim in claims
        if claim.reading and claim.reading.order in ("dmy", "mdy") and claim.inside
    )
    habits = replace(habits, days=days, alike=alike - {("", "dmy"), ("", "mdy")})
    return [_settle_order(claim, habits) for claim in claims]


def _lacks_year(claim: Claim) -> bool:
    reading = claim.reading
    if claim.day or reading is None or reading.year:
        return False
    return bool(reading.month and reading.day)


def _settle_years(claims: Sequence[Claim]) -> Sequence[Claim]:
    named = [
        (claim.slot, claim.day)
        for claim in claims
        if claim.day and claim.fact.label != "event"
    ]
    if not named:
        return claims
    anchors = [day for slots in _GIVE_THE_YEAR for slot, day in named if slot in slots]
    return [
        _settle_year(claim, anchors) if _lacks_year(claim) else claim
        for claim in claims
    ]


def _settle_order(claim: Claim, habits: Habits) -> Claim:
    if len(claim.fact.readings) < 2:
        return claim
    decided = order.settle(claim.fact, habits)
    if decided is None:
        return claim
    reading, reason = decided
    return _settled(claim, reading, _day(reading), reason)


# The slots whose year may complete another date, the surest first. A caption or a
# date in prose may be of any year.
_GIVE_THE_YEAR = (
    frozenset("header stated masthead byline dateline crawl url trailer wire".split()),
    frozenset(("line", "below", "foot")),
)


def _settled(claim: Claim, reading: Reading, day: date | None, reason: str) -> Claim:
    reasons = (*claim.reasons, reason)
    return replace(claim, reading=reading, reasons=reasons, day=day)


def _settle_year(claim: Claim, anchors: Sequence[date]) -> Claim:
    reading = claim.reading
    if reading is None or not (reading.month and reading.day):
        return claim
    for anchor in anchors:
        day = _nearest(reading.month, reading.day, anchor)
        if day:
            reason = f"the year is that of {anchor.isoformat()}"
            return _settled(claim, replace(reading, year=day.year), day, reason)
    return claim


def _nearest(month: int, day: int, anchor: date) -> date | None:
    """Give the last such day before the anchor, or a few days after it.

    Datelines are older than the date they are printed with, up to a desk in Asia that
    is a day ahead. `Dec 31` with a stamp of 1 January is of the year before.
    """
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February
            continue
        if -_AHEAD <= (anchor - found).days <= _HALF_YEAR:
            return found
    return None


def value(claim: Claim, offset: str = "") -> str | None:
    """Give what a claim states as ISO 8601; `offset` is what its own clock lacks."""
    day, reading = claim.day, claim.reading
    if day is None:
        return written(reading, offset) if reading else None
    if reading is None or not reading.clock:
        return day.isoformat()
    return _timed(day.isoformat(), reading, offset)


def written(reading: Reading, offset: str = "") -> str | None:
    """Give a reading as ISO 8601, at the precision that it has.

    >>> written(Reading(2024, 1, 2, "12:17", "+00:00"))
    '2024-01-02T12:17:00+00:00'
    >>> written(Reading(None, 8, 31))
    '--08-31'
    """
    if reading.year is None:
        return f"--{reading.month:02}-{reading.day:02}" if reading.day else None
    if reading.month is None:
        return f"{reading.year:04}"
    if reading.day is None:
        return f"{reading.year:04}-{reading.month:02}"
    day = f"{reading.year:04}-{reading.month:02}-{reading.day:02}"
    return _timed(day, reading, offset) if reading.clock else day


def _timed(day: str, reading: Reading, offset: str) -> str:
    clock = reading.clock if len(reading.clock) > 5 else reading.clock + ":00"
    return f"{day}T{clock}{reading.offset or offset}"


def precision(reading: Reading | None) -> Precision:
    """Give the finest part that a reading states."""
    if reading is None:
        return "none"
    if reading.clock:
        if reading.day is None:
            return "clock"
        return "second" if len(reading.clock) > 5 else "minute"
    if reading.day:
        return "day"
    if reading.month:
        return "month"
    return "year" if reading.year else "none"

"""What the choice makes of every claim: a role, a verdict, and reasons for a person.

In come the claims and what was chosen, out come the dates of the record.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from newsnorm.record import Date, DateRole, Verdict
from newsnorm.resolve import trust
from newsnorm.resolve.claims import Claim, precision, value, written
from newsnorm.resolve.zones import Clock

# Facts that are no date of the article, whatever they say.
_ASIDE = frozenset("after crawl|aside|embargo|event|copyright|fetched".split("|"))
_WHY_ASIDE = {
    "after crawl": "later than the page was fetched",
    "embargo": "labelled as an embargo",
    "event": "labelled as an event, a term or a birth, or a stretch of days",
    "copyright": "labelled as a copyright",
    "fetched": "put in front by a crawler, when the copy was days old",
}
_ROLES: dict[str, DateRole] = {
    "clock": "clock",
    "copyright": "copyright",
    "crawl": "crawl",
    "dateline": "dateline",
    "embargo": "embargo",
    "fetched": "crawl",
    "published": "published",
    "stated": "published",
    "trailer": "trailer",
    "updated": "updated",
    "url": "url",
    "wire": "wire",
}
# A foot line, an address or a wire's header may be a day off, by its zone.
_MAY_BE_A_DAY_OFF = frozenset(("trailer", "url", "wire"))

Judged = tuple[Verdict, list[str]]  # a new list each time: others add to it


class Standing(Struct, frozen=True, gc=False):
    """What a verdict is given by: what was chosen, and what agrees with it."""

    chosen: int | None
    day: date | None  # of the chosen claim
    updated: int | None
    agreeing: int  # how many claims name the chosen day


def dates(
    claims: Sequence[Claim],
    slots: Sequence[str],
    clocks: Sequence[Clock],
    standing: Standing,
) -> list[Date]:
    """Give every claim as a date of the record."""
    return [
        _date(index, claim, slot, clock, standing)
        for index, (claim, slot, clock) in enumerate(
            zip(claims, slots, clocks, strict=True)
        )
    ]


def _date(
    index: int, claim: Claim, slot: str, clock: Clock, standing: Standing
) -> Date:
    fact, reading = claim.fact, claim.reading
    verdict, reasons = _judge(index, claim, slot, standing)
    reasons += claim.reasons
    reasons += clock.reasons
    stated = fact.readings
    several = len(stated) > 1 or clock.offsets
    start, end = (fact.start, fact.end) if claim.inside else (None, None)
    return Date(
        fact.text,
        start,
        end,
        value(claim, clock.offset),
        precision(reading or (stated[0] if stated else None)),
        clock.zone,
        _weekday(claim) if fact.weekday is not None else None,
        "updated"
        if index == standing.updated
        else _ROLES.get(slot) or _role(slot, verdict),
        verdict,
        _readings(claim, clock) if several else [],
        reasons,
    )


def _readings(claim: Claim, clock: Clock) -> list[str]:
    """Give every value that the words may have, where they may have several."""
    if len(claim.fact.readings) > 1:
        return [written(each) or "" for each in claim.fact.readings]
    return [value(claim, offset) or "" for offset in clock.offsets if claim.day]


def _role(slot: str, verdict: Verdict) -> DateRole:
    """Give the role of a date whose slot is that of several."""
    dates_it = verdict in ("chosen", "supports") and slot in trust.SLOTS
    return "published" if dates_it else "unknown"


def _weekday(claim: Claim) -> Literal["match", "mismatch"] | None:
    if claim.day is None:
        return None
    return "match" if claim.day.weekday() == claim.fact.weekday else "mismatch"


def _judge(index: int, claim: Claim, slot: str, standing: Standing) -> Judged:
    worth = trust.SLOTS.get(slot)
    reasons = [worth.reason] if worth else []
    if index == standing.chosen:
        return "chosen", reasons
    if claim.reading is None and len(claim.fact.readings) > 1:
        return "rejected", ["day and month can be read both ways"]
    if slot in _ASIDE or index == standing.updated:
        why = _WHY_ASIDE.get(slot, "stands in prose, a caption or a list")
        return "other", reasons or [why]
    best = standing.day
    if best is None or claim.day is None:
        return _undated(claim, best, reasons)
    if claim.day == best:
        return "supports", reasons
    if claim.below and slot == "line" and claim.day > best:
        return "other", ["stands below the story and is later, as comments are"]
    return _against(claim.day, best, slot, reasons, standing.agreeing)


def _undated(claim: Claim, best: date | None, reasons: list[str]) -> Judged:
    """Judge a claim that names no day: it may still fit the chosen one's month."""
    stated = written(claim.reading) if claim.reading else None
    if stated and best and best.isoformat().startswith(stated):
        return "supports", reasons
    if not claim.fact.readings:
        why = f"of the {claim.fact.calendar} calendar, which is not converted"
        return "other", [*reasons, why]
    if claim.reading and claim.reading.year is None and claim.reading.day:
        return "other", [*reasons, "no year can be known"]
    why = "not known to be the article's own" if claim.day else "names no day"
    return "other", [*reasons, why]


def _against(
    day: date, best: date, slot: str, reasons: list[str], agreeing: int
) -> Judged:
    days = (day - best).days
    if slot == "clock":
        return "rejected", [*reasons, _distance(days, agreeing)]
    if slot == "dateline" and -2 <= days <= 1:
        return "supports", [*reasons, "a day or two beside the stamp, as datelines are"]
    if slot == "crawl" and days > 0:
        return "other", [*reasons, f"the page was fetched {_count(days)} later"]
    if slot in _MAY_BE_A_DAY_OFF and abs(days) == 1:
        return "other", [*reasons, "a day off, as another zone makes it"]
    if slot in ("foot", "below"):
        return "other", reasons
    return "conflicts", [*reasons, _distance(days, agreeing)]


def _distance(days: int, agreeing: int) -> str:
    side = "before" if days < 0 else "after"
    others = {1: "the chosen date", 2: "the other two"}.get(agreeing, "the others")
    return f"{_count(abs(days))} {side} {others}"


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"

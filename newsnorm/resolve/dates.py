"""Which date is the article's: every claim gets a role, a verdict and its reasons.

In come claims that are settled as far as they can be, out comes a decision. Where
the evidence does not decide, nothing is chosen.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from newsnorm.record import Date
from newsnorm.resolve import trust
from newsnorm.resolve.claims import Claim, precision, written
from newsnorm.resolve.zones import Clock

_LABELS = frozenset(("published", "updated"))
# Facts that are no date of the article, whatever they say.
_ASIDE = frozenset(("aside", "embargo", "copyright"))
_ROLES = {
    "crawl": "crawl", "dateline": "dateline", "trailer": "trailer", "wire": "wire",
    "url": "url", "clock": "clock", "embargo": "embargo", "copyright": "copyright",
    "updated": "updated", "published": "published",
}  # fmt: skip


class Decision(NamedTuple):
    """What the dates of an article come to."""

    published: str | None
    confidence: float | None
    updated: str | None
    dates: list[Date]
    signs: tuple[str, ...] = ()


def decide(claims: Sequence[Claim], clocks: Sequence[Clock]) -> Decision:
    """Weigh the claims; `clocks` holds what became of each one's time zone."""
    slots = [_slot(claim, claims) for claim in claims]
    chosen = _choose(claims, slots)
    updated = _updated(claims, slots, chosen)
    dates = [
        _date(index, claims, slots, clocks, chosen, updated)
        for index in range(len(claims))
    ]
    if chosen is None:
        return Decision(None, None, _value(claims, clocks, updated), dates)
    signs = _signs(claims, slots, chosen)
    return Decision(
        _value(claims, clocks, chosen),
        trust.confidence(signs),
        _value(claims, clocks, updated),
        dates,
        signs,
    )


def _slot(claim: Claim, claims: Sequence[Claim]) -> str:
    """Give the slot that counts: a label's, else the place's.

    A stamp above the headline that names its weekday and has no label is a clock of
    the page, if another stamp of the head says another day:

        Tuesday, 02 January 2024 12:17 GMT
        Ferries return to port
        2025-08-31 04:29:37
    """
    if claim.fact.label and claim.slot != "dateline":
        return claim.fact.label
    if claim.slot == "masthead" and claim.fact.weekday is not None:
        rivals = (
            other.day for other in claims if other.slot in ("header", "byline", "crawl")
        )
        if any(day != claim.day for day in rivals if day) or _is_clock(claim, claims):
            return "clock"
    if claim.slot in _WEAK and _contradicts(claim, claims):
        return "aside"
    return claim.slot


def _is_clock(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether a masthead date is the time of viewing: all that dates the page."""
    return bool(claim.reading and claim.reading.clock and claim.reading.offset) and (
        sum(other.day is not None for other in claims) == 1
    )


# Slots that hold events as often as stamps; a dateline is believed before them.
_WEAK = frozenset(("below", "foot", "line"))
# Slots that may state no more than a month or a year and still date the article.
_COARSE = frozenset(("published", "updated", "header", "masthead", "crawl", "wire"))


def _contradicts(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether the dateline, year or no year, names another day.

    COLUMBUS, Ohio, March 17 - Net 10.0 mln vs 10.1 mln
    Note: the company was bought on Oct 31, 1986.
    """
    for other in claims:
        there, here = other.reading, claim.reading
        if other.slot == "dateline" and there and here and there.day:
            return (there.month, there.day) != (here.month, here.day)
    return False


def _choose(claims: Sequence[Claim], slots: Sequence[str]) -> int | None:
    """Give the index of the claim that dates the article.

    A day weighs as much as its best claim, and a part of the others that agree.
    """
    best, where = 0.0, None
    for index, claim in enumerate(claims):
        if claim.day is None or slots[index] not in trust.SLOTS:
            continue
        score = _weight(index, claims, slots) + trust.SUPPORT * sum(
            trust.SLOTS[slots[other]].weight
            for other in _witnesses(index, claims, slots)
        )
        if score > best:
            best, where = score, index
    if where is None:
        where = _coarse(claims, slots)
    return where


def _weight(index: int, claims: Sequence[Claim], slots: Sequence[str]) -> float:
    """Give a claim's own weight; a time of day makes it finer, its place earlier."""
    weight = trust.SLOTS[slots[index]].weight
    reading = claims[index].reading
    if reading and reading.clock:
        weight += 0.3
    return weight - 0.01 * index


def _witnesses(index: int, claims: Sequence[Claim], slots: Sequence[str]) -> list[int]:
    """Give one claim for each other slot that names the same day."""
    day, seen = claims[index].day, {slots[index]}
    found = []
    for other, claim in enumerate(claims):
        if (
            claim.day == day
            and slots[other] in trust.SLOTS
            and slots[other] not in seen
        ):
            seen.add(slots[other])
            found.append(other)
    return found


def _coarse(claims: Sequence[Claim], slots: Sequence[str]) -> int | None:
    """Give the first claim that states a month or a year only, where no day is known."""
    for index, claim in enumerate(claims):
        if claim.reading and claim.reading.year and slots[index] in _COARSE:
            return index
    return None


def _updated(
    claims: Sequence[Claim], slots: Sequence[str], chosen: int | None
) -> int | None:
    """Give the index of the update: labelled so, else a later stamp under the headline."""
    for index, slot in enumerate(slots):
        if slot == "updated" and claims[index].day:
            return index
    if chosen is None or slots[chosen] != "header":
        return None
    day = claims[chosen].day
    for index, claim in enumerate(claims):
        if slots[index] == "header" and claim.day and day and claim.day > day:
            return index
    return None


def _signs(
    claims: Sequence[Claim], slots: Sequence[str], chosen: int
) -> tuple[str, ...]:
    """Give what speaks for and against the chosen day, as rows of `trust.LOG_ODDS`."""
    claim = claims[chosen]
    signs = [slots[chosen]]
    if claim.day is None:
        return (*signs, "no day")
    agreeing = {slots[other] for other in _witnesses(chosen, claims, slots)}
    signs += [f"agrees {slot}" for slot in sorted(agreeing)]
    signs += [f"against {slot}" for slot in sorted(_rivals(claims, slots, claim.day))]
    fact = claim.fact
    if claim.reading and claim.reading.clock:
        signs.append("time of day")
    if fact.weekday is not None:
        signs.append(f"weekday {_weekday(claim)}")
    if len(fact.readings) > 1:
        signs.append("order settled")
    if fact.readings and fact.readings[0].year is None:
        signs.append("year settled")
    if not agreeing and "dateline" not in {each.slot for each in claims}:
        signs.append("alone")
    return tuple(signs)


def _rivals(claims: Sequence[Claim], slots: Sequence[str], day: date) -> set[str]:
    """Give the slots that name another day than the chosen one."""
    return {
        slot
        for claim, slot in zip(claims, slots, strict=True)
        if slot in _RIVALS and claim.day and claim.day != day
    }


_RIVALS = frozenset(
    ("published", "header", "masthead", "byline", "url", "wire", "line", "below")
)


def _value(
    claims: Sequence[Claim], clocks: Sequence[Clock], index: int | None
) -> str | None:
    if index is None or claims[index].reading is None:
        return None
    return written(claims[index].reading, clocks[index].offset)


def _date(
    index: int,
    claims: Sequence[Claim],
    slots: Sequence[str],
    clocks: Sequence[Clock],
    chosen: int | None,
    updated: int | None,
) -> Date:
    claim, fact, slot = claims[index], claims[index].fact, slots[index]
    verdict, why = _verdict(index, claims, slots, chosen, updated)
    role = "updated" if index == updated else _ROLES.get(slot, "unknown")
    if role == "unknown" and verdict in ("chosen", "supports") and slot != "aside":
        role = "published"
    reasons = [*why, *claim.reasons, *clocks[index].reasons]
    value = _value(claims, clocks, index)
    open_readings = [written(reading) or "" for reading in fact.readings]
    return Date(
        text=fact.text,
        start=fact.start if claim.inside else None,
        end=fact.end if claim.inside else None,
        value=value,
        precision=precision(claim.reading or (fact.readings or (None,))[0]),
        zone=clocks[index].zone,
        weekday=_weekday(claim),
        role=role,
        verdict=verdict,
        readings=open_readings if len(open_readings) > 1 else [],
        reasons=reasons,
    )


def _weekday(claim: Claim) -> str | None:
    if claim.fact.weekday is None or claim.day is None:
        return None
    return "match" if claim.day.weekday() == claim.fact.weekday else "mismatch"


def _verdict(
    index: int,
    claims: Sequence[Claim],
    slots: Sequence[str],
    chosen: int | None,
    updated: int | None,
) -> tuple[str, list[str]]:
    claim, slot = claims[index], slots[index]
    worth = trust.SLOTS.get(slot)
    reasons = [worth.reason] if worth else []
    if index == chosen:
        return "chosen", reasons
    if len(claim.fact.readings) > 1 and claim.reading is None:
        return "rejected", ["day and month can be read both ways"]
    if slot in _ASIDE or index == updated:
        return "other", reasons or ["stands in prose, a caption or a list"]
    if chosen is None or claim.reading is None or claim.day is None:
        return _undated(claim, chosen, claims, reasons)
    return _against(claim, slot, claims, chosen, reasons)


def _undated(
    claim: Claim, chosen: int | None, claims: Sequence[Claim], reasons: list[str]
) -> tuple[str, list[str]]:
    """Judge a claim that names no day: it may still fit the chosen one's month."""
    value = written(claim.reading) if claim.reading else None
    day = claims[chosen].day if chosen is not None else None
    if value and day and day.isoformat().startswith(value):
        return "supports", reasons
    if claim.reading and claim.reading.year is None and claim.reading.day:
        return "other", [*reasons, "no year can be known"]
    return "other", [*reasons, "names no day"]


def _against(
    claim: Claim, slot: str, claims: Sequence[Claim], chosen: int, reasons: list[str]
) -> tuple[str, list[str]]:
    day, best = claim.day, claims[chosen].day
    if best is None or day is None:
        return "conflicts", reasons
    days = (day - best).days
    if days == 0:
        return "supports", reasons
    if slot == "clock":
        return "rejected", [*reasons, _distance(day, best, claims)]
    if slot == "dateline" and -2 <= days <= 1:
        return "supports", [*reasons, "a day or two beside the stamp, as datelines are"]
    if slot == "crawl" and days > 0:
        return "other", [*reasons, f"the page was fetched {_count(days)} later"]
    if slot in ("foot", "below"):
        return "other", reasons
    return "conflicts", [*reasons, _distance(day, best, claims)]


def _distance(day: date, best: date, claims: Sequence[Claim]) -> str:
    agreeing = sum(claim.day == best for claim in claims)
    days = (day - best).days
    side = "before" if days < 0 else "after"
    others = {1: "the chosen date", 2: "the other two"}.get(agreeing, "the others")
    return f"{_count(abs(days))} {side} {others}"


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"

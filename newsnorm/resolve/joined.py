"""Dates that say less than a day, completed from another date of the article.

In come claims settled as far as they can be alone. A distance (`2 hours ago`) is
measured from the crawl, where one is known; a clock without a day takes the day of the
date beside it. What was taken from where is a reason. Nothing here asks what today is.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from newsnorm.resolve.claims import Claim

_DAY = 86400
# A page fetched at any hour was changed on the same day `6 hours ago` three times in
# four; weeks and months are rounded, and name no day.
_SAME_DAY = 6 * 3600
_ROUNDED = 7 * _DAY
# A line end, and a bar or a space.
_NEXT_LINE = 3
# Where a page states its own day.
_DAYS = frozenset("header stated masthead byline dateline".split())
_CLOCKS = frozenset(("header", "byline"))


def joined(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the claims, distances and lone clocks with their day where it is known."""
    for claim in claims:
        if claim.fact.ago is not None or claim.fact.shape == "clock":
            return _joined(claims)
    return claims


def _joined(claims: Sequence[Claim]) -> list[Claim]:
    crawled = next((c.day for c in claims if _is_crawl(c) and c.day), None)
    alone = sum(_is_clock(claim) and not claim.fact.label for claim in claims)
    found = []
    for index, claim in enumerate(claims):
        if claim.fact.ago is not None:
            claim = _before(claim, crawled) if crawled else claim
        elif _is_clock(claim) and (claim.fact.label or alone == 1):
            claim = _on_day_of(claim, _anchor(claims, index))
        found.append(claim)
    return found


def _is_crawl(claim: Claim) -> bool:
    return claim.slot == "crawl"


def _is_clock(claim: Claim) -> bool:
    """Tell whether a claim is a stamp of the head that has its clock alone.

    Several of them are the hours of a live report, and none is the article's; `00:00`
    is how far a film has been played.
    """
    null = claim.reading is not None and claim.reading.clock == "00:00"
    bare = null and claim.fact.zone == "none"
    return claim.fact.shape == "clock" and claim.slot in _CLOCKS and not bare


def _before(claim: Claim, crawled: date) -> Claim:
    ago, reading = claim.fact.ago or 0, claim.reading
    whole = ago % _DAY == 0 and ago < _ROUNDED
    if reading is None or not (whole or ago <= _SAME_DAY):
        return claim
    day = crawled - timedelta(ago // _DAY)
    reason = f"counted from the crawl of {crawled.isoformat()}"
    return _with_day(claim, day, reason)


def _anchor(claims: Sequence[Claim], index: int) -> Claim | None:
    """Give the nearest date that has a day, one before the clock rather than after."""
    clock = claims[index]
    before = [claim for claim in reversed(claims[:index]) if _is_day(claim)]
    after = [claim for claim in claims[index:] if _is_day(claim)]
    nearest = next(iter(before or after), None)
    if nearest is None or clock.fact.label == nearest.fact.label == "updated":
        return nearest
    timed = nearest.reading and nearest.reading.clock
    if timed and clock.fact.label != "updated":
        return None  # two clocks, and one day: which of them is it?
    if not clock.fact.label and _apart(clock, nearest) > _NEXT_LINE:
        return None  # `03:45` anywhere else is the length of a film
    late = clock.reading and timed and clock.reading.clock < timed
    return None if late else nearest


def _apart(one: Claim, other: Claim) -> int:
    return max(one.fact.start - other.fact.end, other.fact.start - one.fact.end)


def _is_day(claim: Claim) -> bool:
    wanted = claim.fact.label in ("", "published", "updated", "stated")
    return wanted and claim.slot in _DAYS and claim.day is not None


def _on_day_of(claim: Claim, anchor: Claim | None) -> Claim:
    if anchor is None or anchor.day is None:
        return claim
    reason = f"the day is that of {anchor.day.isoformat()}"
    return _with_day(claim, anchor.day, reason)


def _with_day(claim: Claim, day: date, reason: str) -> Claim:
    reading = claim.reading
    if reading is None:
        return claim
    dated = replace(reading, year=day.year, month=day.month, day=day.day)
    return replace(claim, reading=dated, reasons=(*claim.reasons, reason), day=day)

"""Which date is the article's: every claim gets a role, a verdict and its reasons.

In come claims that are settled as far as they can be, out comes a decision. Where
the evidence does not decide, nothing is chosen.
"""

from collections.abc import Sequence

from msgspec import Struct

from newsnorm.record import Date
from newsnorm.resolve import trust, verdicts
from newsnorm.resolve.choice import choose, signs, update
from newsnorm.resolve.claims import Claim
from newsnorm.resolve.slots import slots
from newsnorm.resolve.verdicts import Standing
from newsnorm.resolve.zones import Clock


class Decision(Struct, frozen=True, gc=False):
    """What the dates of an article come to."""

    published: str | None
    confidence: float | None
    updated: str | None
    dates: list[Date]
    signs: tuple[str, ...] = ()  # why the confidence is what it is


def decide(claims: Sequence[Claim], clocks: Sequence[Clock]) -> Decision:
    """Weigh the claims; `clocks` holds what became of each one's time zone."""
    places = slots(claims)
    chosen = choose(claims, places)
    updated = update(claims, places, chosen)
    day = claims[chosen].day if chosen is not None else None
    agreeing = len([1 for claim in claims if claim.day == day]) if day else 0
    standing = Standing(chosen, day, updated, agreeing)
    dates = verdicts.dates(claims, places, clocks, standing)
    found = signs(claims, places, chosen) if chosen is not None else ()
    return Decision(
        dates[chosen].value if chosen is not None else None,
        trust.confidence(found) if found else None,
        dates[updated].value if updated is not None else None,
        dates,
        found,
    )

"""Which slot of each claim counts: a label's, else that of the place it stands in.

In come the claims of an article, out come slots, one a claim: rows of `trust.SLOTS`,
or a word for what never dates an article (`aside`, `embargo`, `copyright`).
"""

from collections.abc import Sequence
from datetime import date

from newsnorm.resolve.claims import Claim

# Slots that hold events as often as stamps; a dateline is believed before them.
_WEAK = frozenset(("below", "foot", "line"))
_HEAD = frozenset(("header", "byline", "crawl"))


def slots(claims: Sequence[Claim]) -> list[str]:
    """Give the slot of each claim."""
    held = {claim.slot for claim in claims}
    crawled = crawl_day(claims) if "crawl" in held else None
    older = "crawl" in held and any(map(_is_older, claims))
    rivals = _days_of_head(claims) if "masthead" in held else frozenset()
    only = "masthead" in held and len([1 for claim in claims if claim.day]) == 1
    told = _day_of_dateline(claims) if "dateline" in held else None
    plain = [each for each in claims if not each.announced]
    # Beside a plain stamp a day that words lead up to is that of an event.
    stamped = _days_of_head(plain) if len(plain) < len(claims) else frozenset()
    found = []
    for claim in claims:
        slot, label = claim.slot, claim.fact.label
        if slot == "crawl" and older:
            found.append("fetched")
        elif crawled and not label and is_after_crawl(claim, crawled):
            found.append("after crawl")
        elif label and (slot != "dateline" or label == "event"):
            found.append(_labelled(claim))
        elif claim.announced and stamped - {claim.day}:
            found.append("line")
        elif slot == "masthead" and _is_clock(claim, rivals, only):
            found.append("clock")
        elif slot in _WEAK and told and _day(claim) != told:
            found.append("aside")
        else:
            found.append(slot)
    return found


def _days_of_head(claims: Sequence[Claim]) -> frozenset[date]:
    return frozenset(
        claim.day
        for claim in claims
        if claim.slot in _HEAD and claim.day and claim.fact.label != "event"
    )


def _day_of_dateline(claims: Sequence[Claim]) -> tuple[int | None, int | None] | None:
    for claim in claims:
        if claim.slot == "dateline" and claim.reading and claim.reading.day:
            return claim.reading.month, claim.reading.day
    return None


def crawl_day(claims: Sequence[Claim]) -> date | None:
    """Give the last day on which the page may have been fetched, where it is known."""
    days = [claim.day for claim in claims if claim.slot == "crawl" and claim.day]
    return max(days) if days else None


def is_after_crawl(claim: Claim, crawled: date | None) -> bool:
    """Tell whether a stamp is later than the page can be: a day of the future.

    In Auckland it is a day later than in Honolulu.
    """
    if crawled is None or claim.day is None or claim.slot in ("dateline", "crawl"):
        return False
    return (claim.day - crawled).days > 1


def _labelled(claim: Claim) -> str:
    """Give the slot of a label; below the story it may be that of a quoted post.

    Posted by A Party on Monday, February 7, 2022
    """
    if claim.fact.label == "published" and claim.slot in _WEAK:
        return "published below"
    return claim.fact.label


def _is_clock(claim: Claim, rivals: frozenset[date], only: bool) -> bool:
    """Tell whether a masthead date is the time of viewing.

    It has its weekday and no label, and another stamp of the head says another day;
    or it has its time too, and nothing else dates the page.

        Tuesday, 02 January 2024 12:17 GMT
        Ferries return to port
        2025-08-31 04:29:37
    """
    if claim.fact.weekday is None:
        return False
    timed = bool(claim.reading and claim.reading.clock)
    return bool(rivals - {claim.day}) or (only and timed)


def _is_older(claim: Claim) -> bool:
    ago, head = claim.fact.ago, claim.slot in _HEAD or claim.slot == "masthead"
    return head and ago is not None and ago >= _DAY and claim.fact.label != "event"


_DAY = 86400


def _day(claim: Claim) -> tuple[int | None, int | None]:
    """Give month and day: an event below a dateline is not of the dateline's day.

    COLUMBUS, Ohio, March 17 - Net 10.0 mln vs 10.1 mln
    Note: the company was bought on Oct 31, 1986.
    """
    return (claim.reading.month, claim.reading.day) if claim.reading else (None, None)

"""Which claim dates the article, which one its update, and what speaks for the choice.

In come claims and their slots, out come indexes and signs. Where nothing in a slot of
trust names a day, nothing is chosen.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import fsum
from operator import itemgetter

from newsnorm.resolve import trust
from newsnorm.resolve.claims import Claim
from newsnorm.resolve.slots import crawl_day, is_after_crawl

# Slots that may state no more than a month or a year and still date the article.
_COARSE = frozenset(
    ("published", "stated", "updated", "header", "masthead", "crawl", "wire")
)
# Slots that hold the days of comments and of other stories too.
_WEAK = frozenset(("below", "foot", "line"))
# Slots that do not say the day which a label names and the copy leaves open.
_NOT_INSTEAD = frozenset(("updated", "crawl"))
# Slots of which a page may have two side by side, at most so many characters apart.
_PAIRED = frozenset(("header", "updated"))
_BESIDE = 24
# Calendars whose months begin when the moon is seen.
_BY_THE_MOON = frozenset(("hijri",))
# Slots whose other day speaks against the chosen one.
_RIVALS = frozenset(
    "published stated header masthead byline url wire line below".split()
)

Best = dict[str, tuple[float, int]]  # slot to the weight and the index of a claim
Days = dict[date, Best]
_WEIGHT = itemgetter(0)


def choose(claims: Sequence[Claim], slots: Sequence[str]) -> int | None:
    """Give the index of the claim that dates the article.

    A day weighs as much as its best claim, and a part of the others that agree: one
    for each slot, since a page that repeats its stamp says nothing new.
    """
    found = [
        (index, claim.day)
        for index, claim in enumerate(claims)
        if claim.day and slots[index] in trust.SLOTS
    ]
    if "updated" in slots and _is_open(claims):
        found = [each for each in found if slots[each[0]] not in _NOT_INSTEAD]
        if not found:
            return None
    if not found:
        return _coarse(claims, slots)
    if len(found) == 1:
        return _first_of_pair(claims, slots, found[0][0])
    days = _days(claims, slots, found)
    if len(days) > 1 and all(map(_WEAK.issuperset, days.values())):
        return _newest_first(days)
    winner = max(days.values(), key=_score) if len(days) > 1 else days[found[0][1]]
    return _first_of_pair(claims, slots, max(winner.values(), key=_WEIGHT)[1])


def _days(
    claims: Sequence[Claim], slots: Sequence[str], found: Iterable[tuple[int, date]]
) -> Days:
    """Give each day with the best claim that names it in a slot."""
    days: Days = {}
    for index, day in found:
        slot = slots[index]
        weight = _weight(claims[index], slot, index)
        best = days.setdefault(day, {})
        if slot not in best or weight > best[slot][0]:
            best[slot] = (weight, index)
    return days


def _is_open(claims: Sequence[Claim]) -> bool:
    """Tell whether a date is labelled as published, and can be read both ways."""
    return any(
        claim.fact.label == "published"
        and claim.reading is None
        and claim.fact.readings
        for claim in claims
    )


def _first_of_pair(claims: Sequence[Claim], slots: Sequence[str], best: int) -> int:
    """Give the earlier of two stamps side by side: the later one is of an update.

        2018-08-29 14:15:57 2018-06-22 10:20:00
        5 gennaio 2025 ( modifica il 6 gennaio 2025 | 15:24)

    A third one beside them makes a list of them. Must leave alone a date that dates no
    article, as in the first words of a story: `The clock stopped on April 12, 1912`.
    """
    day, fact = claims[best].day, claims[best].fact
    if day is None or slots[best] not in _PAIRED or len(claims) == 1:
        return best
    beside = [
        index
        for index, claim in enumerate(claims)
        if index != best
        and slots[index] in trust.SLOTS
        and claim.inside
        and not claim.fact.label
        and not _is_lent(claim)
        and claim.fact.calendar == fact.calendar
        if max(claim.fact.start - fact.end, fact.start - claim.fact.end) <= _BESIDE
    ]
    if len(beside) != 1:
        return best
    other = claims[beside[0]].day
    alike = slots[beside[0]] == slots[best] and _timed(claims[beside[0]]) == _timed(
        claims[best]
    )
    earlier = other is not None and other < day
    return beside[0] if earlier and (alike or slots[best] == "updated") else best


def _timed(claim: Claim) -> bool:
    return bool(claim.reading and claim.reading.clock)


def _newest_first(days: Days) -> int | None:
    """Give the first date below the story, if none of those after it is later.

    Stories that a page leads on to are older than it, or of its day; comments on it and
    events to come are later, and then nothing is chosen.
    """
    first = min(index for best in days.values() for _, index in best.values())
    newest = [index for _, index in days[max(days)].values()]
    return first if first in newest else None


def _score(best: Best) -> float:
    ranked = sorted([weight for weight, _ in best.values()])
    return ranked[-1] + trust.SUPPORT * fsum(ranked[:-1])


def _weight(claim: Claim, slot: str, index: int) -> float:
    """Give a claim's own weight; a time of day makes it finer, its place earlier."""
    weight, reading = trust.SLOTS[slot].weight, claim.reading
    if reading and reading.clock:
        weight += trust.FINER
    if _is_lent(claim):
        weight -= trust.LENT_YEAR
    if claim.fact.calendar in _BY_THE_MOON:
        weight -= trust.BY_THE_MOON
    return weight - 0.01 * index


def _is_lent(claim: Claim) -> bool:
    """Tell whether another date lent the year; a clock beside a date is part of it."""
    stated = claim.fact.readings
    return bool(stated) and stated[0].year is None and claim.fact.shape != "clock"


def _coarse(claims: Sequence[Claim], slots: Sequence[str]) -> int | None:
    """Give the first claim that states a month or a year only."""
    for index, claim in enumerate(claims):
        if claim.reading and claim.reading.year and slots[index] in _COARSE:
            return index
    return None


def update(
    claims: Sequence[Claim], slots: Sequence[str], chosen: int | None
) -> int | None:
    """Give the index of the update: labelled so, else a later stamp below the headline.

    Of two stamps without labels the earlier is the day of publication.
    """
    for index, slot in enumerate(slots):
        if slot == "updated" and claims[index].day:
            return index
    day = claims[chosen].day if chosen is not None else None
    if chosen is None or day is None or slots[chosen] != "header":
        return None
    for index, claim in enumerate(claims):
        if slots[index] == "header" and claim.day and claim.day > day:
            return index
    return None


def signs(
    claims: Sequence[Claim], slots: Sequence[str], chosen: int
) -> tuple[str, ...]:
    """Give what speaks for and against the chosen day, as rows of `trust.LOG_ODDS`."""
    claim, fact = claims[chosen], claims[chosen].fact
    if claim.day is None:
        return slots[chosen], "no day"
    found = [slots[chosen]]
    if len(claims) > 1:
        found += _others(claims, slots, chosen)
    reading, weekday = claim.reading, fact.weekday
    if reading and reading.clock:
        found.append("time of day")
    if weekday is not None:
        if weekday != claim.day.weekday():
            found.append("weekday mismatch")
        if slots[chosen] == "masthead":
            found.append("weekday above")
    if is_after_crawl(claim, crawl_day(claims)):
        found.append("after crawl")
    if len(fact.readings) > 1:
        found.append("order settled")
    if _is_lent(claim):
        found.append("year settled" if fact.ago is None else "relative")
    return tuple(found)


def _others(claims: Sequence[Claim], slots: Sequence[str], chosen: int) -> list[str]:
    """Give what other slots say of the chosen day, each once."""
    day, own = claims[chosen].day, slots[chosen]
    agreeing: list[str] = []
    against: list[str] = []
    for index, claim in enumerate(claims):
        slot = slots[index]
        if claim.day is None or slot not in trust.SLOTS:
            continue
        if claim.day == day:
            if slot != own and slot not in agreeing:
                agreeing.append(slot)
        elif slot in _RIVALS and slot not in against:
            against.append(slot)
    if "crawl" in agreeing and claims[chosen].fact.ago is not None:
        agreeing.remove("crawl")  # it was counted from there
    signs = [f"agrees {slot}" for slot in sorted(agreeing)]
    return [*signs, *[f"against {slot}" for slot in sorted(against)]]

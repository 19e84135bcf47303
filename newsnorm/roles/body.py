"""The body: its units to their roles, those that were looked at and those below.

In come the units from its start to its stop, out come their parts. Lines that stand
among its paragraphs and are none of them, such as buttons, stay without a place.
"""

from collections.abc import Sequence

from newsnorm.model import Part, Unit
from newsnorm.roles import below, cut, kept
from newsnorm.roles.kinds import Look

# Further down in the body these are the datelines of other stories.
_LEAD_INS = frozenset(("dateline", "relay", "byline"))
# What a body may bring along above its first sentence, and in how many units.
_HEAD_IN_BODY = frozenset(("byline", "note"))
_HEAD_UNITS = 12
# Lines of these kinds are furniture wherever the first paragraphs stand.
_FURNITURE = frozenset(("chrome", "caption", "section"))


def parts(
    text: str,
    units: Sequence[Unit],
    looks: Sequence[Look],
    places: tuple[int, int],
    stated: bool,
) -> list[Part]:
    """Give the units from start to stop.

    What a container states as body is all body, as in wire copy, and above its lead
    may stand head lines of its own.
    """
    start, stop = places
    lead = _lead(looks[:stop], start) if stated else start
    wire = stated or (start < len(looks) and _opens_wire(looks[start]))
    found: list[Part] = []
    for number in range(start, min(stop, len(looks))):
        if looks[number].tokens:
            found += kept.crawl(looks[number], number)
        found += _looked_at(looks, number, (start, lead), wire)
    unseen = max(start, len(looks))
    if wire:
        return found + _wire(units[unseen:stop], unseen)
    for number, unit in enumerate(units[unseen:stop], unseen):
        role = "table" if unit.table else "body"
        if below.is_button(text, unit):
            role = "unplaced"
        found.append(Part(role, unit.start, unit.end, number))
    return found


def _wire(units: Sequence[Unit], first: int) -> list[Part]:
    """Give the paragraphs of wire copy below those that were looked at."""
    return [
        Part("table" if unit.table else "body", unit.start, unit.end, number)
        for number, unit in enumerate(units, first)
    ]


def _lead(looks: Sequence[Look], start: int) -> int:
    """Give where the copy begins in a body that brings head lines of its own along.

    (Adds comments)
    * Fares hold until spring
    By Ann Writer
    May 2 (AFP) - Ferries ran.
    """
    lead = start
    while lead + 1 < len(looks) and looks[lead].kind in _HEAD_IN_BODY:
        lead += 1
    if lead > start:
        for number in range(lead, min(len(looks), start + _HEAD_UNITS)):
            if looks[number].kind == "lead":
                return number
    return lead


def _looked_at(
    looks: Sequence[Look], number: int, opens: tuple[int, int], wire: bool
) -> tuple[Part, ...]:
    """Give the part of a unit of the body whose look is known, if it has words."""
    look = looks[number]
    end = look.unit.end
    if look.start == end:
        return ()
    if number < opens[1] and look.kind in _HEAD_IN_BODY:
        return (Part(look.kind, look.start, end, number, look.tokens),)
    role = _role_in_body(look, look.kind if number > opens[0] else "", wire)
    tokens = kept.tokens(look, role, names=True) if look.tokens else ()
    if tokens and number not in opens and not kept.is_whole(looks[number - 1]):
        tokens = tuple([each for each in tokens if each.kind not in _LEAD_INS])
    return (Part(role, look.start, end, number, tokens),)


def _opens_wire(look: Look) -> bool:
    """Tell whether a body is wire copy: it opens with a dated line, or is set in."""
    return cut.is_dated(look) or look.unit.indent >= cut.SET_IN


def _role_in_body(look: Look, kind: str, wire: bool) -> str:
    """Give the role of a unit of the body; `kind` is empty for the first.

    In wire copy all is the story's own: `Pay May 29` is no stamp of it.
    """
    if kind == "note":
        return "note"
    if not wire:
        if kind == "stamp" and not look.unit.table:
            return "below"
        if kind == "byline":
            return "byline"
        if kind in _FURNITURE and not look.unit.table:
            return "unplaced"
    return "table" if look.unit.table and look.kind != "lead" else "body"

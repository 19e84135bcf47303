"""The foot: the units below the story, and the end of its last one.

In come parts of the body and units below it with their tokens, out come their parts.
Where the story ends is decided before; what a line says, after.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from newsnorm.model import Part, Token, Unit
from newsnorm.roles import stop

Tokens = tuple[Token, ...]


def tail(parts: Iterable[Part], last: int) -> list[Part]:
    """Give the parts of a body, of which those from `last` on are a page's tail.

    A stamp of the tail may be the story's; its names and titles are of others.
    """
    return [
        Part("trailer", part.start, part.end, part.unit)
        if part.unit >= last and part.role not in ("below", "crawl")
        else part
        for part in parts
    ]


def ending(last: Part, tokens: Tokens) -> tuple[Part, ...]:
    """Give the last part of the body, cut before the foot matter that it ends in."""
    leads = [token.end for token in last.tokens if token.kind == "dateline"]
    least = max(leads, default=last.start + 1)  # `OSLO (AP) -` alone is no sign-off
    for token in tokens:
        if token.kind != "date" and token.start >= least and token.end == last.end:
            own = tuple([each for each in tokens if each.start >= token.start])
            mark = Part("trailer", token.start, token.end, last.unit, own)
            kept = tuple([each for each in last.tokens if each.start < token.start])
            return replace(last, end=token.start, tokens=kept), mark
    return (last,)


def lines(units: Sequence[Unit], feet: Sequence[Tokens], start: int) -> list[Part]:
    """Give the parts of the units below the body."""
    parts = []
    rest = "trailer"
    # A container may end the body further up than any foot is looked for.
    first = len(units) - len(feet)
    for number in range(start, len(units)):
        unit = units[number]
        tokens = feet[number - first] if number >= first else ()
        for token in tokens:
            if "block" in token.parts:
                # Who to call is no note to editors, also where it stands among notes.
                rest = "note" if token.kind == "note" else "trailer"
        role = _foot_role(unit, tokens, rest) if tokens else rest
        parts.append(Part(role, unit.start, unit.end, number, tokens))
    return parts


def _foot_role(unit: Unit, tokens: Tokens, rest: str) -> str:
    """Give the role of a foot unit; below the head of a note to editors all is note."""
    kinds = {token.kind for token in tokens}
    if kinds == {"date"} and stop.is_foot(unit, tokens):
        return "foot"
    if "note" in kinds:
        return "note"
    return "trailer" if "trailer" in kinds else rest

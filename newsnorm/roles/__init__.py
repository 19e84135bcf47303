"""Roles: units and their tokens to one role each: head, body, foot.

In come units and tokens, out comes a list of parts that covers every unit once. What
the words mean is not asked here; which date wins neither.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from newsnorm.model import Part, Token, Unit
from newsnorm.roles import below, body, cut, foot, head, headline, kinds, stop
from newsnorm.roles.cut import enough, has_day
from newsnorm.roles.kinds import Look

__all__ = ["NOTHING", "Look", "enough", "has_day", "look", "place"]

look = kinds.look

Tokens = tuple[Token, ...]
NOTHING: Mapping[int, str] = {}


def place(
    text: str,
    units: Sequence[Unit],
    looks: Sequence[Look],
    feet: Sequence[Tokens],
    given: Mapping[int, str] = NOTHING,
) -> list[Part]:
    """Give each unit its part: the head by its looks, the foot by its tokens.

    `given` holds the roles that the container states, by number of unit.
    """
    stated = [n for n, role in given.items() if role == "body"] if given else []
    if stated:
        start = stated[0]
        last = end = min(stop.body(text, units, feet, start), stated[-1] + 1)
    else:
        start = cut.body_start(looks)
        if given:
            start = max(start, _below_headline(given))
        end = stop.body(text, units, feet, start)
        last = below.end(text, units, start, end)
    parts = head.parts(text, looks[:start], end <= start, given)
    story = body.parts(text, units, looks, (start, end), bool(stated))
    parts += foot.tail(story, last) if last < end else story
    ending = _of(feet, end - 1 - len(units)) if end > start else ()
    if ending:
        parts += foot.ending(parts.pop(), ending)
    below_all = max(start, end)  # a page without a body is all head
    if below_all < len(units):
        parts += foot.lines(units, feet, below_all)
    parts = headline.announced(parts)
    return [_as_given(part, given) for part in parts] if given else parts


def _below_headline(given: Mapping[int, str]) -> int:
    """Give the first unit below the headline that the container states, if it does."""
    return max((n + 1 for n, role in given.items() if role == "headline"), default=0)


def _as_given(part: Part, given: Mapping[int, str]) -> Part:
    """Give a part of the foot the role that the container states of it."""
    role = given.get(part.unit, "body")
    return part if role == "body" else replace(part, role=role)


def _of(feet: Sequence[Tokens], from_end: int) -> Tokens:
    return feet[from_end] if -from_end <= len(feet) else ()

"""What a piece of foot matter is, and the people its credits name.

In comes a `trailer` token, out goes a published trailer: kind, and words as written.
`credits` takes the words of a credit apart. Neither looks outside the token.
"""

import re
from typing import get_args

from msgspec import Struct

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.record import Trailer, TrailerKind

_KINDS: dict[str, TrailerKind] = {kind: kind for kind in get_args(TrailerKind)}

# Additional reporting by A Writer and B Writer in Oslo
_CREDIT = pattern(
    r"""
    (?P<role>
        (?: Additional\s )?
        (?: Reporting | Writing | Editing | Compiled | Edited | Translated | Translation
          | Graphics? | Produced | Written | Reported )
        (?: \s and \s (?: writing | editing | reporting ) )?
    )
    \s by \s (?P<names> [^;]{2,200}? )
    (?= \s?
        (?: ; | [,.]\s (?: Additional | Reporting | Writing | Editing ) | \)?\.?\s*$ ) )
    """,
    re.X | re.I,
)
_BETWEEN = pattern(r"\s{0,9},\s{0,9}(?:and\s)?|\s{1,9}and\s{1,9}|\s{0,9}&\s{0,9}")


_Person = tuple[str, str | None]


class Credit(Struct, frozen=True, gc=False):
    """One person of a credit line."""

    role: str
    name: str
    place: str | None


def read(token: Token) -> Trailer | None:
    """Give what a trailer token is.

    >>> read(Token("trailer", "-30-", 0, 4, {"end_mark": (0, 4)})).kind
    'end_mark'
    """
    for name in token.parts:
        if name in _KINDS:
            return Trailer(_KINDS[name], token.text.strip())
    return None


def credits(text: str) -> list[Credit]:  # noqa: A001  the word of the trade
    """Give the people of a credit line, with what they did and where.

    >>> credits("(Reporting by A Writer in Oslo; Editing by B Editor)")[0]
    Credit(role='reporting', name='A Writer', place='Oslo')
    """
    found = []
    for match in _CREDIT.finditer(" ".join(text.strip(" ()").split())):
        role = match["role"].casefold()
        for name, place in _people(match["names"].strip(" .()")):
            found.append(Credit(role, name, place))
    return found


def _people(names: str) -> list[_Person]:
    """Give names with their places; a place holds for the names joined before it."""
    people: list[_Person] = []
    for part in _BETWEEN.split(names):
        name, found, place = part.partition(" in ")
        if name[:1].isupper() or not name.isascii():
            people.append((name.strip(), place.strip() or None if found else None))
    return _shared_places(people)


def _shared_places(people: list[_Person]) -> list[_Person]:
    out: list[_Person] = []
    place = None
    for name, own in reversed(people):
        place = own or place
        out.append((name, place))
    return out[::-1]

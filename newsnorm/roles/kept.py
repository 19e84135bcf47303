"""What of a line counts in the role that it plays: its tokens, and its crawl stamp.

In come a look and a role, out come tokens, as they were found, and parts. No role is
given here.
"""

from msgspec.structs import replace

from newsnorm.model import Part, Token
from newsnorm.roles.kinds import Look

# Tokens that count whatever the line turns out to be.
_KEPT = frozenset(("crawl", "date", "dateline", "relay"))
# A dateline may have its reporter beside it.
_KEPT_IN_LEAD = _KEPT | {"byline"}
# In these roles the words count themselves, and not what the line looked like.
_OWN_WORDS = frozenset(("headline", "deck", "again", "body", "table", "below"))


def tokens(look: Look, role: str, names: bool) -> tuple[Token, ...]:
    """Give the tokens that count in this role; names where a line signs by them.

    What was taken for a section word or a name, and is the headline, is neither.
    """
    found = look.tokens[1:] if look.start > look.unit.start else look.tokens
    if role in _OWN_WORDS:
        kept = _KEPT_IN_LEAD if look.kind == "lead" else _KEPT
        return tuple([token for token in found if token.kind in kept])
    if role == "unplaced":
        return tuple([token for token in found if token.kind == "date"])
    if role == "dateline":
        found = tuple([_as_dateline(token) for token in found])
    if names:
        return found
    return tuple([token for token in found if token.kind != "name"])


def _as_dateline(token: Token) -> Token:
    return replace(token, kind="dateline") if token.kind == "city" else token


def crawl(look: Look, number: int) -> tuple[Part, ...]:
    """Give the crawl stamp that a line opens with, if it does, as a part of its own."""
    token = look.tokens[0]
    if token.kind != "crawl":
        return ()
    return (Part("crawl", token.start, token.end, number, (token,)),)


def is_whole(line: Look) -> bool:
    """Tell whether a dateline stands on a line of its own, above more head.

    Riyadh - SPA
    2025-06-23
    """
    end = line.unit.end
    for token in line.tokens:
        if token.end >= end and token.kind in ("dateline", "relay"):
            return True
    return False

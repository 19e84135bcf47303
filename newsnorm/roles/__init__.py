"""Roles: units and their tokens to one role each: head, body, foot.

In come units and tokens, out comes a list of parts that covers every unit once. What
the words mean is not asked here; which date wins neither.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from newsnorm.model import Part, Token, Unit
from newsnorm.roles import above, below, cut, foot, headline, kinds
from newsnorm.roles.cut import enough, has_day
from newsnorm.roles.kinds import Look
from newsnorm.roles.signed import signed

__all__ = ["NOTHING", "Look", "enough", "has_day", "look", "place"]

look = kinds.look

Tokens = tuple[Token, ...]
NOTHING: Mapping[int, str] = {}

# A container that states one of these knows its headline, or that there is none.
_TITLED = frozenset(("headline", "body"))
# One that states these knows its deck too.
_DECKED = frozenset(("deck", "body"))

# Tokens that count whatever the line turns out to be.
_KEPT = frozenset(("crawl", "date", "dateline", "relay"))
# In these roles the words count themselves, and not what the line looked like.
_OWN_WORDS = frozenset(("headline", "deck", "again", "body", "table", "below"))
# Further down in the body these are the datelines of other stories.
_LEAD_INS = frozenset(("dateline", "relay", "byline"))
# A dateline may have its reporter beside it.
_KEPT_IN_LEAD = _KEPT | {"byline"}
# What a body may bring along above its first sentence, and in how many units.
_HEAD_IN_BODY = frozenset(("byline", "note"))
_HEAD_UNITS = 12
# Lines of these kinds are furniture wherever the first paragraphs stand.
_FURNITURE = frozenset(("chrome", "caption", "section"))


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
    body = [number for number, role in given.items() if role == "body"]
    start = body[0] if body else max(cut.body_start(looks), _below_headline(given))
    stop = cut.body_stop(text, units, feet, start)
    stop = min(stop, body[-1] + 1) if body else stop
    last = stop if body else below.end(text, units, start, stop)
    parts = list(_head(text, looks[:start], stop <= start, given))
    lead = _lead(looks[:stop], start) if body else start
    parts += foot.tail(_body(text, units, looks, (start, lead, stop), bool(body)), last)
    if stop > start:
        parts += foot.ending(parts.pop(), _of(feet, stop - 1 - len(units)))
    parts += foot.lines(units, feet, stop)
    parts = headline.announced(parts)
    return [_as_given(part, given) for part in parts] if given else parts


def _below_headline(given: Mapping[int, str]) -> int:
    """Give the first unit below the headline that the container states, if it does."""
    return max((n + 1 for n, role in given.items() if role == "headline"), default=0)


def _as_given(part: Part, given: Mapping[int, str]) -> Part:
    """Give a part of the foot the role that the container states of it."""
    role = given.get(part.unit, "body")
    return part if role == "body" else replace(part, role=role)


def _head(
    text: str, looks: Sequence[Look], alert: bool, given: Mapping[int, str]
) -> Iterator[Part]:
    if _TITLED.isdisjoint(given.values()):
        top = headline.find(text, looks)
        deck = _deck(text, looks, top)
    else:
        top = next((n for n, role in given.items() if role == "headline"), None)
        deck = None if _DECKED & set(given.values()) else _deck(text, looks, top)
    stated = frozenset(n for n, role in given.items() if role == "byline")
    names = signed(text, looks, top) | stated
    over = ""
    wrapped = alert and top is not None and cut.goes_on(looks, top)
    for number, line in enumerate(looks):
        yield from _crawl(line, number)
        if line.start == line.unit.end or (wrapped and number - 1 == top):
            continue
        role = "deck" if number == deck else _role(text, looks, number, top, names)
        if number not in (top, deck):
            role = _under(line, over, number + 1 == len(looks)) or role
        end = looks[number + wrapped].unit.end if number == top else line.unit.end
        tokens = _tokens(line, role)
        if number not in names:
            tokens = tuple(token for token in tokens if token.kind != "name")
        yield Part(role, line.start, end, number, tokens)
        over = role


def _role(
    text: str,
    looks: Sequence[Look],
    number: int,
    top: int | None,
    names: frozenset[int],
) -> str:
    line = looks[number]
    if number == top:
        return "headline"
    if line.kind == "name":
        return "byline" if number in names else "unplaced"
    if line.kind == "lead":
        return "dateline" if _is_whole(line) else "unplaced"
    if line.kind == "byline" and number in names:
        return "byline"  # the container says so
    if (line.kind == "byline" and not line.tokens and names) or (
        number in names and line.kind == "short"
    ):
        return "by"  # `By` above a name, `and` between two
    return "again" if _repeats(text, line, looks, top) else line.kind


def _under(line: Look, over: str, last: bool) -> str:
    """Give the role that a line has by what stands above it, or "".

    A title stands under its writer, a city under byline or stamp and on top of the
    body; elsewhere both may be menu words.
    """
    kind = line.tokens[0].kind if len(line.tokens) == 1 else ""
    if kind == "job" and over == "byline":
        return "byline"
    return "dateline" if kind == "city" and last and over in _UNDER else ""


_UNDER = frozenset(("byline", "stamp"))


def _is_whole(line: Look) -> bool:
    """Tell whether a dateline stands on a line of its own, above more head.

    Riyadh - SPA
    2025-06-23
    """
    return any(
        token.kind in ("dateline", "relay") and token.end >= line.unit.end
        for token in line.tokens
    )


def _repeats(text: str, line: Look, looks: Sequence[Look], top: int | None) -> bool:
    if top is None or line.length != looks[top].length:
        return False
    return text.startswith(text[looks[top].start : looks[top].unit.end], line.start)


def _crawl(look: Look, number: int) -> Iterator[Part]:
    """Give the crawl stamp glued to the front of a unit as a part of its own."""
    if look.tokens and look.tokens[0].kind == "crawl":
        token = look.tokens[0]
        yield Part("crawl", token.start, token.end, number, (token,))


def _tokens(look: Look, role: str) -> Tokens:
    """Give the tokens that count in this role.

    What was taken for a section word or a name, and is the headline, is neither.
    """
    tokens = look.tokens[1:] if look.start > look.unit.start else look.tokens
    if role == "unplaced":
        return tuple(token for token in tokens if token.kind == "date")
    if role == "dateline":
        return tuple(
            replace(token, kind="dateline") if token.kind == "city" else token
            for token in tokens
        )
    if role in _OWN_WORDS:
        kept = _KEPT_IN_LEAD if look.kind == "lead" else _KEPT
        return tuple(token for token in tokens if token.kind in kept)
    return tokens


def _deck(text: str, looks: Sequence[Look], top: int | None) -> int | None:
    """Give the deck: a sentence between headline and body, else a second title line.

    A paragraph is it before a short sentence is, which may be a button's. The words of
    a picture are none, nor is the headline once more.
    """
    if top is None:
        return None
    for kind in ("prose", "sentence"):
        for number in range(top + 1, len(looks)):
            if looks[number].kind == kind and not above.is_caption(looks, number):
                return number
    if top + 1 < len(looks) and looks[top + 1].kind == "title":
        line = looks[top + 1]
        words = text[looks[top].start : looks[top].unit.end]
        dated = any(token.kind == "date" for token in line.tokens)
        again = text.find(words, line.start, line.unit.end) >= 0
        return None if dated or again else top + 1
    return None


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


def _body(
    text: str,
    units: Sequence[Unit],
    looks: Sequence[Look],
    places: tuple[int, int, int],
    stated: bool,
) -> Iterator[Part]:
    """Give the units from start to stop; above the lead stand head lines of its own.

    What a container states as body is all body, as in wire copy.
    """
    start, lead, stop = places
    wire = stated or (start < len(looks) and _opens_wire(looks[start]))
    for number in range(start, stop):
        unit = units[number]
        if number >= len(looks):
            role = "table" if unit.table else "body"
            if not wire and below.is_button(text, unit):
                role = "unplaced"
            yield Part(role, unit.start, unit.end, number)
            continue
        look = looks[number]
        yield from _crawl(look, number)
        if number < lead and look.kind in _HEAD_IN_BODY:
            yield Part(look.kind, look.start, unit.end, number, look.tokens)
            continue
        role = _role_in_body(look, look.kind if number > start else "", wire)
        tokens = _tokens(look, role)
        if number not in (start, lead) and not _is_whole(looks[number - 1]):
            tokens = tuple(token for token in tokens if token.kind not in _LEAD_INS)
        if look.start < unit.end:
            yield Part(role, look.start, unit.end, number, tokens)


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


def _of(feet: Sequence[Tokens], from_end: int) -> Tokens:
    return feet[from_end] if -from_end <= len(feet) else ()

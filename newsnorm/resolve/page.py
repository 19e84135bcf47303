"""The parts of a copy by what becomes of them, found in one walk.

In come text and parts, out comes a page: the story, the lines that a field is made of,
those that none may claim, and where headline and body begin. Nothing is read here.
"""

from collections.abc import Sequence

from msgspec import Struct

from newsnorm.model import Part

# Lines that a field holds as they are, or that what they say is taken from.
_CLAIMED = frozenset("again by crawl slug marker".split())


class Page(Struct, frozen=True):
    """The copy, and its parts in the order of the text."""

    text: str
    top: int  # where the headline begins; -1 where there is none
    body: int
    unit: int  # which one is the headline
    headline: Part | None
    deck: Part | None
    story: list[Part]  # the body, with its tables
    notes: list[Part]
    trailers: list[Part]
    loose: list[Part]  # lines of the head that no field has claimed yet


def page(text: str, parts: Sequence[Part]) -> Page:
    """Give the page that parts make; without a body all of it is head.

    >>> page("Ferries run", [Part("headline", 0, 11, 0)]).body
    11
    """
    headline = deck = None
    body = -1
    story: list[Part] = []
    notes: list[Part] = []
    trailers: list[Part] = []
    loose: list[Part] = []
    for part in parts:
        role = part.role
        if role == "body":
            if body < 0:
                body = part.start
            story.append(part)
        elif role == "trailer":
            trailers.append(part)
        elif role == "headline":
            headline = headline or part
        elif role == "table":
            story.append(part)
        elif role == "note":
            notes.append(part)
        elif role == "deck":
            deck = deck or part
        elif role not in _CLAIMED:
            loose.append(part)
    top, unit = (headline.start, headline.unit) if headline else (-1, 0)
    begins = body if body >= 0 else len(text)
    return Page(text, top, begins, unit, headline, deck, story, notes, trailers, loose)

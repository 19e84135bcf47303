"""What no field holds: lines of the head to be listed as they are written.

In come lines that no field has claimed yet, and what was read from them; out come
lines. Nothing is said here of what a line may mean.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newsnorm.model import (
    BylineFact,
    DateFact,
    DatelineFact,
    Mark,
    Part,
    SourceFact,
)
from newsnorm.pattern import pattern
from newsnorm.resolve.spans import LEAD_INS

# Lines of these roles are claimed by what a token of theirs says.
_BY_FACT = frozenset(
    """
    below byline copyright credit dateline embargo envelope foot published stamp
    updated url wire
    """.split()
)
# What a container reads of its own lines, it states; a byline of it may be two lines.
_OF_CONTAINER = frozenset(("envelope", "credit"))
# The tokens that a fact of a line is read from.
_READ_FROM: dict[type, tuple[str, ...]] = {
    BylineFact: ("byline", "job", "name"),
    DateFact: ("crawl", "date"),
    DatelineFact: ("dateline",),
    SourceFact: ("credit", "envelope", "relay", "relayed", "sign_off", "stated"),
}
# A letter or a digit: what parts claims is no word.
_WORD = pattern(r"[^\W_]")

Said = Mapping[type, Sequence[Any]]  # facts by type; each knows its part


def lines(
    text: str, marks: Sequence[Mark], loose: Sequence[Part], said: Said
) -> list[str]:
    """Give the lines of the head that no field claims, as written.

    A stamp line is its date's, with its label; where it says more it is listed too. A
    caption or a title with a date in it is no stamp, and of wrapped lines a token
    claims its own alone.
    """
    marked = {mark.start: mark.role for mark in marks}
    found = []
    for part in loose:
        words = text[part.start : part.end]
        stated = marked.get(part.start, "") if marked else ""
        if stated in _OF_CONTAINER or not words:
            continue
        if part.tokens and part.role in _BY_FACT and (stated or "\n" not in words):
            types = [kind for kind in said for fact in said[kind] if fact.part is part]
            if types and not _says_more(text, part, types, said):
                continue
        found.append(words)
    return [*found, *_in_front(text, said)]


def _in_front(text: str, said: Said) -> Iterator[str]:
    """Yield what stands in front of a body's lead-in and could not be read as a date.

    0/2/2015 10:32 By Ann Writer OSLO, May 2 (AFP) - Ferries ran.
    """
    bodies = {
        fact.part.start: fact.part
        for kind in (BylineFact, DatelineFact, SourceFact)
        for fact in said.get(kind, ())
        if fact.part is not None and fact.part.role == "body"
    }
    for start, part in bodies.items():
        ins = [token.start for token in part.tokens if token.kind in LEAD_INS]
        words = text[start : min(ins, default=start)].rstrip()
        front = Part(part.role, start, start + len(words), part.unit, part.tokens)
        if words and _says_more(text, front, (DateFact,), said):
            yield words


def _says_more(text: str, part: Part, types: Iterable[type], said: Said) -> bool:
    """Tell whether a line has words beside those that its facts are read from.

    Book fair, 3-6 October 2024
    Published: 2/5/3024 Updated: May 6, 2024
    """
    kinds = {kind for each in types for kind in _READ_FROM.get(each, ())}
    days = {fact.value.start for fact in said.get(DateFact, ())}
    claims = []
    for token in part.tokens:
        if token.kind in kinds and (token.kind != "date" or token.start in days):
            if token.start == part.start and token.end == part.end:
                return False
            claims.append((token.start, token.end))
            if label := token.parts.get("label"):
                claims.append(label)
    at = part.start
    for start, end in sorted(claims):
        if _WORD.search(text, at, start):
            return True
        at = max(at, end)
    return _WORD.search(text, at, part.end) is not None

"""Where each field stands, and the words that stand there.

In come the parts, out come fields as text or as places. The body is the only text
that is put together: wrapped lines rejoined, paragraphs parted by a blank line.
"""

from collections.abc import Collection, Iterator, Sequence

from newsnorm import spaces
from newsnorm.model import Part

# The tokens that a body goes on behind.
LEAD_INS = frozenset(("byline", "crawl", "dateline", "relay"))
_BEFORE_HEADLINE = frozenset(("byline", "dateline", "envelope", "marker"))


def headline(text: str, part: Part | None) -> str | None:
    """Give the headline without its markers and end marks."""
    if part is None:
        return None
    start, end = headline_place(text, part) if part.tokens else (part.start, part.end)
    return " ".join(text[start:end].split()) or None


def headline_place(text: str, part: Part) -> tuple[int, int]:
    """Give where the headline's own words stand in its part.

    >>> headline_place("Ferries run +", Part("headline", 0, 13, 0, ()))
    (0, 13)
    """
    start, end = part.start, part.end
    for token in part.tokens:
        if token.kind in _BEFORE_HEADLINE and token.start == start:
            start = spaces.skip(text, token.end, end)
        elif token.kind in ("marker", "end_mark") and token.end == end:
            end = start + len(text[start : token.start].rstrip())
    return start, end


def line(text: str, part: Part) -> str:
    """Give the words of a part on one line."""
    return " ".join(text[part.start : part.end].split())


def paragraphs(text: str, story: Sequence[Part]) -> list[str]:
    """Give the paragraphs of the body.

    Rows of a table keep their line ends and columns.
    """
    found = []
    for part in story:
        if part.role == "table":
            words = text[part.start : part.end]
        else:
            start = body_start(text, part) if part.tokens else part.start
            words = text[start : part.end].rstrip()
            if "\n" in words:
                words = _rejoined(words)
        if words:
            found.append(words)
    return found


def _rejoined(words: str) -> str:
    """Give wrapped lines as one; most have but one space between two words."""
    line = words.replace("\n", " ")
    if line.isprintable() and "  " not in line:
        return line
    return " ".join(words.split())


def body_start(text: str, part: Part) -> int:
    """Give where a body part goes on after relay prefix and dateline."""
    start = part.start
    for token in part.tokens:
        if token.kind in LEAD_INS:
            start = max(start, spaces.skip(text, token.end, part.end))
    return start


def places(
    text: str, parts: Sequence[Part], names: Collection[int] = ()
) -> dict[str, list[tuple[int, int]]]:
    """Give each field's places in the text, in order; parts at `names` name people."""
    found: dict[str, list[tuple[int, int]]] = {}
    for field, start, end in _claims(text, parts, names):
        found.setdefault(field, []).append((start, end))
    return found


# The field that a part's role, or a token inside it, is the evidence of.
_OF_ROLES = {
    "again": "headline",
    "by": "bylines",
    "byline": "bylines",
    "deck": "deck",
    "marker": "markers",
    "note": "notes",
    "slug": "slug",
    "trailer": "trailers",
}
_OF_TOKENS = {
    "byline": "bylines",
    "crawl": "dates",
    "credit": "sources",
    "date": "dates",
    "dateline": "dateline",
    "envelope": "sources",
    "marker": "markers",
    "relay": "sources",
    "relayed": "sources",
    "sign_off": "sources",
}


def _claims(
    text: str, parts: Sequence[Part], names: Collection[int]
) -> Iterator[tuple[str, int, int]]:
    signed = all(_OF_ROLES.get(part.role) != "bylines" for part in parts)
    for part in parts:
        field, start, end = _claim(text, part)
        if field and start < end:
            yield field, start, end
        for token in part.tokens:
            field = _OF_TOKENS.get(token.kind, "")
            if token.kind == "name" and part.start in names:
                field = "bylines"
            if field and _OF_ROLES.get(part.role) != field:
                yield field, token.start, token.end
            if token.kind == "slug" and "version" in token.parts:
                yield "markers", *token.parts["version"]
            if signed and token.kind == "sign_off" and "name" in token.parts:
                yield "bylines", *token.parts["name"]


def _claim(text: str, part: Part) -> tuple[str, int, int]:
    if part.role == "headline":
        return "headline", *headline_place(text, part)
    if part.role in ("body", "table"):
        return "body", body_start(text, part), part.end
    return _OF_ROLES.get(part.role, ""), part.start, part.end

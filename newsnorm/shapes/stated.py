"""Where a container has spoken: lines whose role it states, values it keeps beside.

    mark:    byline over "Ann Writer and Bo Scribe"
    stated:  published "2024-05-02T10:00:00Z"

In comes a unit with the role that its container states, or a stated value; out come
tokens like any other shape's. It never doubts the container: what it says is weighed
later.
"""

from collections.abc import Iterator

from newsnorm.model import Stated, Token
from newsnorm.shapes import byline, dateline, marker, slug, stamp
from newsnorm.shapes.signers import is_agency

DATES = frozenset("published updated wire crawl url embargo copyright".split())


def find(role: str, text: str, start: int, end: int) -> list[Token]:
    """Give the tokens of a line of that role, also where its words alone show none.

    >>> find("byline", "Ann Writer", 0, 10)[0].parts
    {'name': (0, 10)}
    """
    if role == "byline":
        return list(_bylines(text, start, end))
    if role == "author":
        return [_author(text, start, end)]
    if role == "marker":
        found = marker.find_line(text, start, end)
        return [found or _whole("marker", "words", text, start, end)]
    if role == "headline":
        return _alert(text, start, end)
    if role == "dateline":
        return _dateline(text, start, end)
    if role == "slug":
        return [slug.find(text, start, end) or _whole("slug", "slug", text, start, end)]
    if role == "credit":
        return [_whole("credit", "agency", text, start, end)]
    return stamp.find(text, start, end) if role in _DATED else []


def _dateline(text: str, start: int, end: int) -> list[Token]:
    """Give the dateline; some agencies put a date there alone, and no place.

    >>> [token.kind for token in _dateline("4/4/2018", 0, 8)]
    ['date']
    """
    found = dateline.find(text, start, end)
    if found is None:
        dates = stamp.find(text, start, end)
        if dates and dates[0].start == start and dates[-1].end == end:
            return dates
    return [found or _whole("dateline", "place", text, start, end)]


# Besides stamps: lines of which the container says what their date is of.
_DATED = DATES | {"stamp", "envelope"}


def _alert(text: str, start: int, end: int) -> list[Token]:
    """Give the dateline of an alert, whose headline is its only paragraph.

    HONOLULU (AP) -- Harbour closes. But `LONDON: Harbour closes` is all headline.
    """
    found = dateline.find(text, start, end)
    return [found] if found and "agency" in found.parts else []


def _bylines(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield what a byline of one or two lines names; the wire ends it with ` =`.

    By ANN WRITER and BO SCRIBE
    Associated Press
    """
    end = start + len(text[start:end].rstrip(" ="))
    whole = list(_byline(text, start, end))
    fold = text.find("\n", start, end)
    if fold > 0:
        first = list(_byline(text, start, fold))
        if sum(map(_people, first)) > sum(map(_people, whole)):
            after = fold + 1 + len(text[fold:end]) - len(text[fold:end].lstrip()) - 1
            whole = [*first, *_byline(text, after, end)]
    yield from whole


def _author(text: str, start: int, end: int) -> Token:
    """Give a person, in any script, and what stands behind the comma as the title.

    >>> sorted(_author("Ann Writer, Science Writer", 0, 26).parts)
    ['name', 'title']
    """
    name, comma, _ = text[start:end].partition(", ")
    parts = {"name": (start, start + len(name))}
    if comma:
        parts["title"] = (parts["name"][1] + len(comma), end)
    return Token("byline", text[start:end], start, end, parts)


def _people(token: Token) -> int:
    return sum(part.split(".")[0] == "name" for part in token.parts)


def _byline(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the people of a byline, or the agency that stands where they should.

    `admin` and `desk@example.com` are neither, whatever field they stand in.
    """
    if found := byline.find(text, start, end) or byline.find_name(text, start, end):
        yield found
    elif is_agency(text[start:end]):
        yield _whole("credit", "agency", text, start, end)


def _whole(kind: str, part: str, text: str, start: int, end: int) -> Token:
    return Token(kind, text[start:end], start, end, {part: (start, end)})


def beside(stated: Stated) -> Token | None:
    """Give the token of a value that stands beside the text.

    >>> beside(Stated("source", "AFP")).parts
    {'agency': (0, 3)}
    """
    words = stated.words
    if stated.key in DATES:
        return next(iter(stamp.find(words, 0, len(words))), None)
    if stated.key == "source":
        return _whole("stated", "agency", words, 0, len(words))
    return None

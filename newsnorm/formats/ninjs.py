"""ninjs 1.x, 2.x and 3.x, the IPTC's news in JSON, and what Superdesk writes for it.

In comes a stream of one item, of lines, of an array or a response that holds items;
out comes a story an item. The versions differ in the case of keys and in lists for
`headline` and `body_text`; an item is read by what it has, not by what it says it is.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import jsonitems, prose
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.jsonitems import Row, named, text
from newsnorm.formats.sheet import Line, begins, notes
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "ninjs"
EXAMPLE = (
    '{"uri": "urn:a1", "versioncreated": "2024-05-02T08:15:00Z",'
    ' "headline": "Harbour reopens",'
    ' "body_text": "OSLO, May 2 (AFP) - Ferries ran."}\n'
)

_ID = pattern(rb'"(?:uri|guid)"\s{0,9}:')
# Keys that no other JSON of articles has beside those.
_OWN = pattern(
    rb'"(?:version[cC]reated|first[cC]reated|pub[sS]tatus|headlines|bodies'
    rb'|body_(?:text|html|xhtml))"\s{0,9}:'
)
_KILLED = frozenset(("canceled", "cancelled", "withheld"))
_DECK = "deck"
# The items that newsnorm writes have `firstCreated` where publication is an instant.
_OWN_URI = "urn:newsnorm:"
_PLAIN_BODIES = ("body_xhtml", "body_html", "body_text")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by an id and another key of the standard; scraped JSON has one at most.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b'{"uri": "https://example.org/a", "text": "One"}', None)
    False
    """
    found = jsonitems.opens(head) and _ID.search(head) and _OWN.search(head)
    return bool(found)


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each item that holds words."""
    yield from jsonitems.split(_KIND, stream, path, decode)


def _item(row: Row) -> Row:
    """Give the item with its keys in small letters, taken out of AP's wrapping."""
    inner = row.get("data")
    if isinstance(inner, dict) and isinstance(inner.get("item"), dict):
        row = inner["item"]
    return {key.casefold(): value for key, value in row.items()}


def _lines(row: Row) -> Iterator[Line]:
    item = _item(row)
    body = _body(item)
    yield Line("slug", text(item.get("slugline")))
    headlines = _values(item, "headlines") or [text(item.get("headline"))]
    for headline in headlines:
        yield Line("headline", " ".join(prose.paragraphs(headline)))
    for deck in _values(item, "headlines", _DECK):
        yield Line("deck", " ".join(prose.paragraphs(deck)))
    deck = " ".join(" ".join(prose.paragraphs(each)) for each in _about(item)[:1])
    if body and not begins(body, deck[:60]) and deck != headlines[0]:
        yield Line("deck", deck)
    yield from _authors(item)
    dateline = item.get("dateline")
    place = " ".join(named(dateline, "text"))
    if not begins(body, place):
        yield Line("dateline", place)
    for paragraph in body or _about(item):
        yield Line("body", paragraph)


def _authors(item: Row) -> Iterator[Line]:
    """Yield the byline; people who are called its authors are people in any script."""
    given = item.get("people")
    people = given if isinstance(given, list) else []
    authors = [
        each
        for each in people
        if isinstance(each, dict) and text(each.get("rel")).casefold() == "author"
    ]
    names = [name for each in authors if (name := text(each.get("name")))]
    said = _byline(item)
    if said != ", ".join(names):
        yield Line("byline", said)
        return
    for each in authors:
        name, title = text(each.get("name")), text(each.get("literal"))
        yield Line("author", name if title in ("", name) else f"{name}, {title}")


def _byline(item: Row) -> str:
    by = text(item.get("by")) or text(item.get("byline"))
    return by or ", ".join(named(item.get("authors"), "name"))


def _body(item: Row) -> list[str]:
    for words in _values(item, "bodies"):
        return prose.paragraphs(words)
    for key in _PLAIN_BODIES:
        if words := text(item.get(key)):
            return prose.paragraphs(words)
    return []


def _about(item: Row) -> list[str]:
    found = _values(item, "descriptions")
    return found or [text(item.get("description_text"))]


def _values(item: Row, key: str, role: str = "") -> list[str]:
    """Give the values of a list of 2.x and 3.x, the main one first; decks apart."""
    given = item.get(key)
    members = given if isinstance(given, list) else []
    rows = [
        each
        for each in members
        if isinstance(each, dict) and (text(each.get("role")) == _DECK) == bool(role)
    ]
    rows.sort(key=lambda each: text(each.get("role")) not in ("main", ""))
    return [words for each in rows if (words := text(each.get("value")))]


def _stated(row: Row) -> Iterator[Stated]:
    item = _item(row)
    made, version = text(item.get("firstcreated")), text(item.get("versioncreated"))
    uri = text(item.get("uri"))
    own = uri.startswith(_OWN_URI)
    yield Stated("published", made or ("" if own else version))
    if made != version and (made or own):
        yield Stated("updated", version)
    yield Stated("wire", text(item.get("contentcreated")))
    for key in ("embargoeduntil", "embargoed"):
        yield Stated("embargo", text(item.get(key)))
    for key in ("source", "provider", "infosource", "infosources"):
        for name in named(item.get(key), "name", "literal", "code"):
            yield Stated("source", name)
    yield Stated("language", text(item.get("language")))
    yield Stated("note", text(item.get("ednote")))
    if uri.startswith(("http://", "https://")):
        yield Stated("url", uri)
    status = text(item.get("pubstatus"))
    if status in _KILLED:
        yield Stated("kill", status)
    yield from notes(
        urgency=text(item.get("urgency")),
        service=", ".join(named(item.get("service"), "name", "code")),
        located=_located(item),
        word_count=text(item.get("wordcount")) or _counted(item),
    )


def _located(item: Row) -> str:
    """Give where the item comes from, where its body does not say so itself."""
    place = text(item.get("located"))
    return "" if begins(_body(item), place) else place


def _counted(item: Row) -> str:
    bodies = item.get("bodies")
    if not isinstance(bodies, list) or not bodies or not isinstance(bodies[0], dict):
        return ""
    return text({k.casefold(): v for k, v in bodies[0].items()}.get("wordcount"))


def _id(row: Row) -> str:
    item: dict[str, Any] = _item(row)
    return text(item.get("uri")) or text(item.get("guid"))


_KIND = jsonitems.Kind(NAME, _id, _lines, _stated)

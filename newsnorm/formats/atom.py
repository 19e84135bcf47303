"""Atom: the entries of a feed.

In comes a stream; out comes a story an entry. `updated` must be there in every entry,
so it says little where `published` is missing: it is given as an update only. lxml is
of the extra `markup`.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import prose, xmlitems, xmlstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.sheet import Line, begins
from newsnorm.formats.xmlfields import language
from newsnorm.model import Stated, Story

NAME = "atom"
EXAMPLE = """\
<feed xmlns="http://www.w3.org/2005/Atom"><title>Ferry news</title><entry>
<id>urn:a1</id><title>Harbour reopens</title>
<published>2024-05-02T08:15:00Z</published>
<content type="html">&lt;p&gt;OSLO, May 2 (AFP) - Ferries ran.&lt;/p&gt;</content>
</entry></feed>
"""


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element and its namespace; `<feed>` alone may be anything.

    >>> detect(EXAMPLE.encode(), None), detect(b"<feed><entry/></feed>", None)
    (True, False)
    """
    named = b"http://www.w3.org/2005/Atom" in head or b"purl.org/atom/" in head
    return named and xmlitems.root(head) in ("feed", "entry")


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each entry that holds words."""
    yield from xmlstories.split(_KIND, stream, path, decode)


def _paragraphs(entry: Any, name: str) -> list[str]:
    """Give the paragraphs of an element, which may hold HTML, XHTML or plain words."""
    found = entry.find(f"{{*}}{name}")
    if found is None:
        return []
    if len(found):
        return prose.joined(prose.of_tree(found))
    return prose.paragraphs(found.text or "")


def _field(entry: Any, path: str) -> str:
    steps = "/".join(f"{{*}}{step}" for step in path.split("/"))
    found = entry.find(steps)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def _lines(entry: Any) -> Iterator[Line]:
    body = _paragraphs(entry, "content")
    about = _paragraphs(entry, "summary")
    yield Line("headline", " ".join(_paragraphs(entry, "title")))
    if not any(body):
        body, about = about, []
    deck = " ".join(about)
    if not begins(body, deck[:60]):
        yield Line("deck", deck)
    yield Line("byline", _field(entry, "author/name"))
    for paragraph in body:
        yield Line("body", paragraph)


def _stated(entry: Any) -> Iterator[Stated]:
    yield Stated("published", _field(entry, "published") or _field(entry, "issued"))
    yield Stated("updated", _field(entry, "updated") or _field(entry, "modified"))
    yield Stated("url", _url(entry))
    yield Stated("source", _field(entry, "source/title"))
    yield Stated("language", language(entry))


def _url(entry: Any) -> str:
    for link in entry.iterfind("{*}link"):
        if link.get("rel", "alternate") == "alternate":
            return str(link.get("href") or "")
    return ""


def _id(entry: Any) -> str:
    return _field(entry, "id")


_KIND = xmlstories.Kind(NAME, ("entry",), _id, _lines, _stated)

"""RSS 2.0 and 1.0: the items of a feed, or of an export of a whole site.

In comes a stream; out comes a story an item. An item holds its copy whole
(`content:encoded`) or the beginning of it (`description`). lxml is of the extra
`markup`.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import prose, xmlitems, xmlstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.sheet import Line, begins, is_cut
from newsnorm.formats.xmlfields import language
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "rss"
EXAMPLE = """\
<rss version="2.0"><channel><title>Ferry news</title><item>
<title>Harbour reopens</title><pubDate>Thu, 02 May 2024 08:15:00 GMT</pubDate>
<description>OSLO, May 2 (AFP) - Ferries ran.</description></item></channel></rss>
"""

# marketing@example.com (Ann Writer)
_ADDRESS = pattern(r"\s*\S+@\S+\s*(?:\((?P<name>[^()]{2,80})\)\s*)?")
# A site's export holds more than articles.
_POSTS = frozenset(("", "post", "page", "article"))


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element; RDF may hold anything, so it must name RSS too.

    >>> detect(EXAMPLE.encode(), None), detect(b"<rdf:RDF><a/></rdf:RDF>", None)
    (True, False)
    """
    name = xmlitems.root(head)
    return name == "rss" or (name == "RDF" and b"purl.org/rss/" in head)


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each item that holds words."""
    yield from xmlstories.split(_KIND, stream, path, decode)


def _field(item: Any, *names: str) -> str:
    """Give the words of the first child of that name that holds any, as written."""
    for name in names:
        prefix, _, local = name.rpartition(":")
        for child in item.iterfind(f"{{*}}{local}"):
            if bool(prefix) != child.tag.startswith("{") and item.tag == "item":
                continue
            if text := "".join(child.itertext()).strip():
                return text
    return ""


def _lines(item: Any) -> Iterator[Line]:
    if _field(item, "wp:post_type") not in _POSTS:
        return
    body = prose.paragraphs(_field(item, "content:encoded"))
    about = prose.paragraphs(_field(item, "description", "excerpt:encoded"))
    about = [text for text in about if text.strip()]
    yield Line("headline", " ".join(prose.paragraphs(_field(item, "title"))))
    if not any(body):
        body, about = about or [_field(item, "media:description")], []
    deck = " ".join(about)
    # A feed cuts its description out of the copy, and says so.
    if not is_cut(deck) and not begins(body, deck[:60]):
        yield Line("deck", deck)
    yield Line("byline", _byline(item))
    for paragraph in body:
        yield Line("body", paragraph)


def _byline(item: Any) -> str:
    """Give the writer; an address is none, but a name may stand beside it."""
    writer = _field(item, "dc:creator", "author")
    address = _ADDRESS.fullmatch(writer)
    return address["name"] or "" if address else writer


def _stated(item: Any) -> Iterator[Stated]:
    yield Stated("published", _field(item, "pubDate", "dc:date"))
    yield Stated("updated", _field(item, "dcterms:modified", "atom:updated"))
    yield Stated("url", _url(item))
    yield Stated("source", _field(item, "source", "dc:publisher"))
    tag = _field(item, "dc:language") or language(item)
    channel = item.getparent()
    if not tag and channel is not None:
        tag = _field(channel, "language")
    yield Stated("language", tag)


def _url(item: Any) -> str:
    if link := _field(item, "link"):
        return link
    guid = _field(item, "guid")
    return guid if guid.startswith(("http://", "https://")) else ""


def _id(item: Any) -> str:
    return _field(item, "guid")


_KIND = xmlstories.Kind(NAME, ("item",), _id, _lines, _stated)

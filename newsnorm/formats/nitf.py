"""NITF 3.x, the News Industry Text Format: one item a file, or several in a wrapper.

In comes a stream; out comes a story an item, its head as marked lines above the body.
The text inside `story.date` is not read where it has a `norm`: an agency says of its
own that it is wrong. `change.date` is the day of the document type, and no day of the
item. lxml is of the extra `markup`.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import prose, xmlitems, xmlstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.sheet import Line, begins, notes
from newsnorm.formats.xmlfields import attribute, each, first, plain, words
from newsnorm.model import Stated, Story

NAME = "nitf"
EXAMPLE = """\
<nitf><head><docdata><date.issue norm="20240502T081500Z"/></docdata></head><body>
<body.head><hedline><hl1>Harbour reopens</hl1></hedline></body.head>
<body.content><p>OSLO, May 2 (AFP) - Ferries ran.</p></body.content></body></nitf>
"""

# Withdrawn, in the words of `management-status` and of NewsML's `Status`.
KILLED = frozenset("canceled cancelled withheld killed withdrawn".split())


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element; NewsML may hold NITF further in, and is none.

    >>> detect(EXAMPLE.encode(), None), detect(b"NITF <nitf> is a format", None)
    (True, False)
    """
    return xmlitems.root(head) == "nitf"


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each item."""
    yield from xmlstories.split(_KIND, stream, path, decode)


def lines(item: Any) -> Iterator[Line]:
    """Yield the lines of an item, top to bottom."""
    body = content(item)
    headline = words(item, "hedline/hl1", "head/title")
    slug = _slug(item, headline)
    yield Line("slug", slug)
    yield Line("headline", headline)
    for deck in (words(item, "hedline/hl2"), words(item, "body.head/abstract")):
        if deck not in (headline, slug) and not begins(body, deck):
            yield Line("deck", deck)
    yield Line("byline", byline(item))
    place = _dateline(item)
    if not begins(body, place):
        yield Line("dateline", place)
    yield Line("note", words(item, "body.head/note"))
    for paragraph in body:
        yield Line("body", paragraph)
    yield Line("trailer", words(item, "body/body.end"))


def content(item: Any) -> list[str]:
    """Give the paragraphs of the body."""
    found = first(item, "body.content")
    if found is None:
        return []
    # What the wrapper of a body says beside it is said in the head too.
    return prose.joined(prose.of_tree(found))


def byline(item: Any) -> str:
    """Give the byline with the writer's title after a comma.

    <byline>By <person>Ann Writer</person><byttl>Harbour Reporter</byttl></byline>
    """
    found = first(item, "body.head/byline")
    if found is None:
        return ""
    pieces = [found.text or ""]
    for child in found:
        if isinstance(child.tag, str):
            comma = ", " if prose.local(child) == "byttl" else " "
            pieces.append(comma + plain(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split()).replace(" ,", ",").strip(" ,")


def _slug(item: Any, headline: str) -> str:
    """Give the keyword line, from where each agency keeps it.

    A title that is not the headline, on a numbered part of a series, is one too.
    """
    meta = _meta(item)
    if found := meta.get("anpa-keyword") or meta.get("NTBStikkord"):
        return found
    part = attribute(item, "docdata/series", "series.part")
    title = words(item, "head/title")
    if part and title and title != headline:
        return title.removeprefix(f"{part} ")
    keys = [key.get("key") or "" for key in each(item, "key-list/keyword")]
    return ", ".join(filter(None, keys)) or attribute(item, "docdata/du-key", "key")


def _meta(item: Any) -> dict[str, str]:
    """Give what the `meta` elements of the head say, by their names."""
    found = each(item, "head/meta")
    return {tag.get("name") or "": tag.get("content") or "" for tag in found}


def _dateline(item: Any) -> str:
    """Give the place of the dateline; its date has an attribute of its own."""
    found = first(item, "body.head/dateline")
    if found is None:
        return ""
    pieces = [found.text or ""]
    for child in found:
        if isinstance(child.tag, str) and prose.local(child) != "story.date":
            pieces.append(plain(child))
        pieces.append(child.tail or "")
    return " ".join(" ".join(pieces).split())


def stated(item: Any) -> Iterator[Stated]:
    """Yield what stands beside the copy: dates, maker, status, service."""
    issued = attribute(item, "docdata/date.issue", "norm")
    yield Stated("published", issued)
    yield Stated("wire", attribute(item, "dateline/story.date", "norm"))
    yield Stated("wire", attribute(item, "pubdata", "date.publication"))
    release = attribute(item, "docdata/date.release", "norm")
    if release != issued:
        yield Stated("embargo", release)
    yield Stated("source", _source(item))
    yield Stated("language", item.get("baselang") or "")
    yield from status(attribute(item, "docdata", "management-status"))
    yield Stated("note", attribute(item, "docdata/ed-msg", "info"))
    meta = _meta(item)
    yield from notes(
        urgency=attribute(item, "docdata/urgency", "ed-urg"),
        service=meta.get("anpa-service") or meta.get("service")
        or meta.get("NTBTjeneste") or "",
        category=meta.get("anpa-category") or meta.get("category")
        or meta.get("categoria") or "",
        number=meta.get("anpa-sequence") or meta.get("NTBIPTCSequence") or "",
        word_count=_word_count(item, meta),
    )  # fmt: skip


def status(said: str) -> Iterator[Stated]:
    """Yield the status of an item: a marker where it is withdrawn, else a note."""
    if said.casefold() in KILLED:
        yield Stated("kill", said)
    elif said.casefold() not in ("", "usable"):
        yield from notes(status=said)


def _word_count(item: Any, meta: dict[str, str]) -> str:
    counted = attribute(item, "pubdata", "item-length")
    if attribute(item, "pubdata", "unit-of-measure") != "word":
        counted = meta.get("anpa-wordcount", "")
    return counted.lstrip("0")


def _source(item: Any) -> str:
    return (
        words(item, "body.head/distributor")
        or attribute(item, "del-list/from-src", "src-name")
        or attribute(item, "docdata/doc-id", "regsrc")
        or attribute(item, "docdata/doc.copyright", "holder")
    )


def _id(item: Any) -> str:
    return attribute(item, "doc-id", "id-string")


_KIND = xmlstories.Kind(NAME, ("nitf",), _id, lines, stated)

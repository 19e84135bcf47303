"""NewsML-G2: news items alone or in a message, as Reuters, dpa and others send them.

In comes a stream; out comes a story a `newsItem`. A stamp in `dateline` is a stamp,
whatever its element is called; the place in `located` is where the desk sat as often
as where the news was, and is no dateline. An item that was withheld or cancelled keeps
its words: it is given with a marker of kind `kill`. lxml is of the extra `markup`.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import nitf, prose, xmlitems, xmlstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.newsml1 import domain
from newsnorm.formats.prose import Block
from newsnorm.formats.sheet import Line, begins, notes
from newsnorm.formats.xmlfields import attribute, each, first, language, plain, words
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "newsml-g2"
EXAMPLE = """\
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a1"><itemMeta>
<versionCreated>2024-05-02T08:15:00Z</versionCreated></itemMeta><contentMeta>
<headline>Harbour reopens</headline></contentMeta><contentSet><inlineXML>
<html><body><p>OSLO, May 2 (AFP) - Ferries ran.</p></body></html>
</inlineXML></contentSet></newsItem>
"""

_ROOTS = frozenset(("newsItem", "newsMessage"))
# stat:canceled, sig:update and their like: what each does to the item.
_SIGNALS = {
    "sig:update": "update",
    "sig:correction": "correction",
    "sig:advisory": "advisory",
}
# 2017-01-31T03:47:29.000Z where a dateline should be
_STAMP = pattern(r"\d{4}-\d\d-\d\d(?:T\S{1,30})?|\d{8}T\S{1,12}")
# Notes that hold what another note of the item holds too, or people's numbers.
_ROLES_LEFT_OUT = ("notepad", "contacts", "closingline")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element; a package of links alone holds no copy.

    >>> detect(EXAMPLE.encode(), None), detect(b"a <newsItem> in words", None)
    (True, False)
    """
    return xmlitems.root(head) in _ROOTS


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each news item that holds words."""
    yield from xmlstories.split(_KIND, stream, path, decode)


def _lines(item: Any) -> Iterator[Line]:
    body = _content(item)
    yield Line("slug", words(item, "contentMeta/slugline"))
    yield from _headlines(item, body)
    yield Line("byline", _byline(item))
    place = words(item, "contentMeta/dateline")
    if not _STAMP.fullmatch(place) and not begins(body, place):
        yield Line("dateline", place)
    for note in _notes(item):
        yield Line("note", note)
    for paragraph in body or _descriptions(item):
        yield Line("body", paragraph)


def _headlines(item: Any, body: list[str]) -> Iterator[Line]:
    for found in each(item, "contentMeta/headline"):
        role = (found.get("role") or "").casefold()
        text = plain(found)
        if "sub" not in role:
            yield Line("headline", text)
        elif not begins(body, text):
            yield Line("deck", text)
    yield Line(
        "headline", words(item, "hedline/hl1", "nitf/head/title", "html/head/title")
    )


def _byline(item: Any) -> str:
    """Give the byline: as printed, else as the copy inside has it, else who made it.

    A maker of one word is an agency or somebody's login:  degenhardt.sandra
    """
    printed = words(item, "contentMeta/by", "TEXT/BYLINE") or nitf.byline(item)
    if printed:
        return printed
    made = words(item, "contentMeta/creator/name")
    return made if " " in made else ""


def _notes(item: Any) -> Iterator[str]:
    for note in each(item, "edNote"):
        role = (note.get("role") or "").casefold()
        if not role.endswith(_ROLES_LEFT_OUT):
            yield plain(note)


def _content(item: Any) -> list[str]:
    found: list[str] = []
    for inline in each(item, "contentSet/inlineXML"):
        found += _paragraphs(inline)
    for data in each(item, "contentSet/inlineData"):
        if not found and not data.get("encoding"):
            found += prose.paragraphs(data.text or "")
    return found


def _paragraphs(inline: Any) -> list[str]:
    """Give the body of the NITF or XHTML inside; its head repeats the item's.

    TT has a form of its own: INGRESS and BRODTEXT in one TEXT or more.
    """
    if first(inline, "TEXT/BRODTEXT") is not None:
        return _of_tt(inline)
    if first(inline, "body.content") is not None:
        return nitf.content(inline)
    for section in each(inline, "body/section"):
        if "main" in (section.get("class") or "").split():
            return prose.joined(prose.of_tree(section))
    body = first(inline, "html/body")
    return _without_title(prose.of_tree(inline if body is None else body))


def _without_title(blocks: list[Block]) -> list[str]:
    """Give the paragraphs; a title on top is the headline once more."""
    return prose.joined(blocks[1:] if blocks[:1] and blocks[0].tag == "h1" else blocks)


def _of_tt(inline: Any) -> list[str]:
    found: list[str] = []
    for text in each(inline, "TEXT"):
        for name in ("INGRESS", "BRODTEXT"):
            part = first(text, name)
            if part is not None:
                found += prose.joined(prose.of_tree(part))
    return found


def _descriptions(item: Any) -> list[str]:
    """Give what says what an item without copy of its own shows."""
    return [plain(found) for found in each(item, "contentMeta/description")]


def _stated(item: Any) -> Iterator[Stated]:
    made = words(item, "itemMeta/firstCreated")
    version = words(item, "itemMeta/versionCreated")
    yield Stated("published", made or version)
    if made and made != version:
        yield Stated("updated", version)
    yield Stated("wire", words(item, "contentMeta/contentCreated"))
    stamp = words(item, "contentMeta/dateline")
    if _STAMP.fullmatch(stamp):
        yield Stated("wire", stamp)
    yield Stated("embargo", words(item, "itemMeta/embargoed"))
    yield from _sources(item)
    tag = attribute(item, "contentMeta/language", "tag")
    yield Stated("language", tag or language(item))
    yield from _status(item)
    yield from notes(
        urgency=words(item, "contentMeta/urgency"),
        service=", ".join(_coded(s) for s in each(item, "itemMeta/service")),
        word_count=attribute(item, "contentSet/inlineXML", "wordcount")
        or attribute(item, "contentSet/inlineData", "wordcount").strip("0"),
    )


def _sources(item: Any) -> Iterator[Stated]:
    provider = first(item, "itemMeta/provider")
    if provider is not None:
        yield Stated("source", domain(_coded(provider)))
    yield Stated("source", words(item, "contentMeta/creditline").rstrip(" -–—"))
    for maker in each(item, "contentMeta/infoSource"):
        yield Stated("source", _coded(maker))


def _coded(element: Any) -> str:
    """Give a literal, the code of a qcode, or a name: what is written shortest.

    <provider qcode="nprov:dpa"><name>Deutsche Presse-Agentur GmbH</name></provider>
    """
    literal = element.get("literal") or element.get("qcode", "").partition(":")[2]
    return literal or words(element, "name")


def _status(item: Any) -> Iterator[Stated]:
    status = attribute(item, "itemMeta/pubStatus", "qcode")
    if status.partition(":")[2].casefold() in nitf.KILLED:
        yield Stated("kill", status)
    for signal in each(item, "itemMeta/signal"):
        if kind := _SIGNALS.get(signal.get("qcode") or ""):
            yield Stated(kind, signal.get("qcode"))


def _id(item: Any) -> str:
    return item.get("guid") or ""


_KIND = xmlstories.Kind(NAME, ("newsItem",), _id, _lines, _stated)

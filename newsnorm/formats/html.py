"""HTML: one page is one article, in the order of its lines, menus left out.

In comes a page; out comes a story whose lines stand as on the page: headline, byline,
stamp, copy. What the page says of itself to machines (JSON-LD, OpenGraph, `<time>`,
`<meta>`) is stated beside it, and never takes the place of what the page shows.

The walk is newsnorm's own, on lxml (extra `markup`): extractors made for the body of a
page drop what newsnorm reads. On three invented pages trafilatura left out both
bylines and one of three stamp lines, and let a menu in, in 1.4 to 60 times the time;
and it brings a dozen packages along.
"""

from collections.abc import Iterator
from io import BufferedReader

from msgspec.structs import replace

from newsnorm.errors import Broken
from newsnorm.formats import characters, pagewords, xmlitems
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story, Text
from newsnorm.pattern import pattern
from newsnorm.record import Input

NAME = "html"
EXAMPLE = """\
<!DOCTYPE html><html lang="en"><head><title>Harbour reopens</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Harbour reopens</h1>
<p>OSLO, May 2 (AFP) - Ferries ran.</p></article></body></html>
"""

_DOCTYPE = pattern(rb"(?i)(?:\xef\xbb\xbf)?\s{0,1000}<!doctype\s{1,9}html")
_PAGE = frozenset(("html", "head", "body"))
_ENDINGS = (".html", ".htm", ".xhtml")
# <meta charset="iso-8859-1"> · content="text/html; charset=windows-1251"
_CHARSET = pattern(rb"(?i)<meta[^>]{1,200}?charset\s?=\s?[\"']?([\w.:-]{1,40})")
# No page is longer; what is longer is a program's output.
LONGEST = 16 << 20


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element; a piece of a page only with its name.

    >>> detect(EXAMPLE.encode(), None), detect(b"<p>Ferries ran.</p>", None)
    (True, False)
    >>> detect(b"<p>Ferries ran.</p>", "a.html")
    True
    """
    root = xmlitems.root(head).lower()
    if root in _PAGE or _DOCTYPE.match(head):
        return True
    return bool(root) and (path or "").removesuffix(".gz").endswith(_ENDINGS)


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give the one story of a page, or say what is missing."""
    where = path or "standard input"
    if lacking := xmlitems.missing(where, "HTML"):
        yield lacking
        return
    data = stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        yield Broken(where, "a page of more than 16 MiB", "is this a page?")
        return
    yield page(data, Input(path=path, line=1, format=NAME), decode)


def page(
    data: bytes, given: Input, decode: Decode, charset: str = ""
) -> Story | Broken:
    """Give the story of a page; `charset` is what it was sent with."""
    text = characters_of(data, decode, charset)
    given = replace(given, encoding=text.encoding, repairs=list(text.repairs))
    story = pagewords.story(text.text, given, decode)
    if story is None or not story.text:
        where = given.path or "standard input"
        return Broken(where, "no words on this page", "was it drawn by a script?")
    return story


def characters_of(data: bytes, decode: Decode, charset: str = "") -> Text:
    """Give the characters of a page: by their form, and then by what is declared."""
    found = _CHARSET.search(data, 0, 4096)
    declared = charset or (found[1].decode() if found else "")
    name = characters.known(declared)
    if not name or name.startswith("utf") or characters.fits(data, "utf-8"):
        return decode(data)
    if name in characters.WESTERN:
        name = characters.western(name)
    if not characters.fits(data, name):
        return decode(data)
    text = decode(data.decode(name, "replace"))
    return text._replace(encoding=characters.public(name))

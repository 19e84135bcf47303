"""Reuters-21578: the newswire collection of 1987 in SGML, many stories a file.

In comes a stream; out comes a story for each `<REUTERS>`, as soon as it is read. The
wire's own header lines, headline, byline and body are marked; topics and places, which
people gave it later, are notes. The body is not looked at.

    <DATE>26-FEB-1987 15:01:01.79</DATE>
    <UNKNOWN>&#5;&#5;&#5;C T &#22;&#22;&#1;f0704&#31;reute u f BC-EXAMPLE   02-26 0105
"""

from collections.abc import Iterator, Mapping
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import anpa_header, textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_tag
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.tags import attributes, segments
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "reuters21578"
EXAMPLE = """\
<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>ship</D></TOPICS><PLACES><D>norway</D></PLACES>
<TEXT>&#2;
<TITLE>Harbour reopens in Bergen</TITLE>
<DATELINE>    BERGEN, Feb 26 - </DATELINE><BODY>Ferries ran again today.
 REUTER
&#3;</BODY></TEXT>
</REUTERS>
"""

_OPENS = pattern(rb"\s{0,100}(?:<!DOCTYPE\s+lewis\b|<REUTERS\s)")
_SETS = ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")
_INSIDE = frozenset("TITLE AUTHOR DATELINE BODY".split())


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first tag; a story of the company Reuters has none.

    >>> detect(EXAMPLE.encode(), None), detect(b"<p>Reuters</p>", None)
    (True, False)
    """
    return _OPENS.match(head) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give each story, and say where one breaks off."""
    yield from textstories.split(_KIND, by_tag(stream, b"REUTERS"), path, decode)


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    held: dict[str, list[str]] = {}
    for tag, words in segments(text.text, "TEXT", _INSIDE):
        held.setdefault(tag, []).append(words)
    sets = {name: _set(text.text, name) for name in _SETS}
    about = attributes(text.text)
    stretches = _stretches({tag: "\n".join(each) for tag, each in held.items()})
    return Matter(text, stretches, _stated(held, sets), about.get("newid"))


def _set(text: str, name: str) -> list[str]:
    """Give the names in `<TOPICS><D>ship</D><D>trade</D></TOPICS>`."""
    start = text.find(f"<{name}>")
    end = text.find(f"</{name}>", start)
    if start < 0 or end < 0:
        return []
    inner = text[start + len(name) + 2 : end]
    return [segment.words for segment in segments(inner, "", ())]


def _stretches(held: Mapping[str, str]) -> Iterator[Stretch]:
    for line in held.get("UNKNOWN", "").splitlines():
        yield Stretch("slug" if anpa_header.said(line) else "envelope", line.strip())
    if "TITLE" not in held and "BODY" not in held:
        # Text that nobody has taken apart is looked at like any other.
        yield Stretch("", held.get("TEXT", "").strip("\n"))
        return
    yield Stretch("headline", held.get("TITLE", "").strip("\n"))
    yield Stretch("", "")
    yield Stretch("byline", held.get("AUTHOR", "").strip("\n"))
    dateline = held.get("DATELINE", "").strip("\n")
    body = held.get("BODY", "")
    yield Stretch("wrapped", dateline + body if dateline else body)


def _stated(
    held: Mapping[str, list[str]], sets: Mapping[str, list[str]]
) -> Iterator[Stated]:
    yield Stated("source", "Reuters")
    for date in held.get("DATE", [])[:1]:
        yield Stated("published", date.strip())
    said = [f"{name.lower()} {', '.join(sets[name])}" for name in _SETS if sets[name]]
    if said:
        yield Stated("note", "; ".join(said))
    for line in "\n".join(held.get("UNKNOWN", [])).splitlines():
        if header := anpa_header.said(line):
            yield Stated("note", header)
    for mknote in held.get("MKNOTE", []):
        yield Stated("note", " ".join(mknote.split()))


_KIND = Kind(NAME, _read, wordless=False)

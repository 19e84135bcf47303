"""Collections of `<DOC>`: Gigaword, TREC, and what was made in their likeness.

In comes a stream; out comes a story for each `<DOC>`, as soon as it is read. The fields
that such collections have are marked or stated, by a table of their tags; a short field
that is in no table is a note. The text is not looked at.

    <DOC id="AFP_ENG_20101231.0001" type="story">
    <DOCNO> AP880212-0001 </DOCNO> <FIRST>u i AM-Example     02-12 0398</FIRST>
"""

from collections.abc import Iterator, Sequence
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import anpa_header, textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_tag
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.tags import Segment, attributes, segments
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "docs"
EXAMPLE = """\
<DOC id="AFP_ENG_20240502.0001" type="story">
<HEADLINE>
Harbour reopens in Bergen
</HEADLINE>
<DATELINE>
BERGEN, May 2 (AFP)
</DATELINE>
<TEXT>
<P>
Ferries ran again on Thursday.
</P>
</TEXT>
</DOC>
"""

_OPENS = pattern(rb"(?:\xef\xbb\xbf)?\s{0,100}(?:<\?xml[^>]{0,80}\?>\s*)?<DOC[\s>]", 0)

# Tag to the role of its words; one stands for all that mean the same.
_ROLES = {
    "AUTHOR": "byline", "BYLINE": "byline", "DATELINE": "dateline", "FILEID": "wire",
    "FIRST": "envelope", "HEAD": "headline", "HEADLINE": "headline", "HL": "headline",
    "KICKER": "note", "LEADPARA": "body", "LP": "body", "NOTE": "note", "P": "body",
    "SECOND": "slug", "SLUG": "slug", "TEXT": "body", "TI": "headline",
    "TITLE": "headline", "TTL": "headline", "UNK": "note",
}  # fmt: skip
# Tag to what its words state beside the text.
_KEYS = {
    "DATE": "published", "DATE1": "published", "DATE_TIME": "published",
    "DATETIME": "published", "DD": "published", "LANG": "language",
    "LANGUAGE": "language", "PUB": "source", "PUBDATE": "published",
    "SOURCE": "source",
}  # fmt: skip
_IDS = frozenset(("DOCID", "DOCNO", "ID"))
_INSIDE = frozenset(("HEADLINE", "LP", "P", "TEXT"))
# What LDC puts into <DOCTYPE>, and what says no more than the tag does.
_SILENT = frozenset(("", "BODY", "DOC", "DOCTYPE", "HEADER", "HT"))
_LONGEST_NOTE = 200

# AFP_ENG_20101231.0001 · ENG_NW_001278_20130413_F00012OVI · APW19980602.0004
_ID_DAY = pattern(r"(?:^[A-Z]{3}|_)(?P<day>(?:19|20)\d{6})(?:[._]|$)")
# AP880212-0001 · WSJ870324-0001, but LA010189-0001 writes the month first
_ID_SHORT = pattern(r"^\s*(?:AP|WSJ)(?P<year>\d\d)(?P<day>\d{4})-\d")
_ID_AGENCIES = {
    "AFP": "AFP", "AP": "AP", "APW": "AP", "CNA": "CNA", "XIE": "Xinhua",
    "XIN": "Xinhua",
}  # fmt: skip
_AGENCY = pattern(r"^\s*(?P<tag>AFP|APW|AP|CNA|XIE|XIN)(?=_|\d)")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first tag, in capitals as all of them write it; `<doc>` may be any.

    >>> detect(EXAMPLE.encode(), None), detect(b"<DOCTYPE html>", None)
    (True, False)
    """
    return _OPENS.match(head) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give each document, and say where one breaks off."""
    yield from textstories.split(_KIND, by_tag(stream, b"DOC"), path, decode)


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    held = list(segments(text.text, "TEXT", _INSIDE))
    about = attributes(text.text)
    ids = [about.get("id"), *(s.words.strip() for s in held if s.tag in _IDS)]
    own = next(filter(None, ids), None)
    return Matter(text, _stretches(held), _stated(held, own or "", about), own)


def _stretches(held: Sequence[Segment]) -> Iterator[Stretch]:
    """Give head before body, whatever order the document has them in."""
    title = ""
    signed = [s.words.strip() for s in held if _ROLES.get(s.tag) == "byline"]
    for segment in held:
        role = _ROLES.get(segment.tag, "")
        words = segment.words.strip("\n")
        if role == "headline":
            role, title = _title_role(words, title), title or words
        elif role == "byline":
            # A second one names the maker or the title: one line of the first.
            words, signed = "\n".join(signed), []
        if role not in ("", "body"):
            yield Stretch(role, words)
    for segment in held:
        if _ROLES.get(segment.tag) == "body":
            yield Stretch("", "")
            yield from _body(segment, title)


def _title_role(words: str, title: str) -> str:
    """Give the role of a headline field; AP's second one may be a note to editors."""
    if not title:
        return "headline"
    return "note" if words.lstrip().startswith(("Eds", "EDS", "(Eds")) else "deck"


def _body(segment: Segment, title: str) -> Iterator[Stretch]:
    """Give the text; the headline may stand on top of it once or twice more."""
    lines = segment.words.strip("\n").split("\n")
    while title and lines and _folded(lines[0]) in (_folded(title), ""):
        again = lines.pop(0)
        yield Stretch("again" if again.strip() else "", again)
    words = "\n".join(lines)
    if segment.tag == "TEXT":
        yield Stretch("wrapped", words)
    else:
        yield Stretch(
            "body", words if "   " in words.strip() else " ".join(words.split())
        )


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _stated(
    held: Sequence[Segment], own: str, about: dict[str, str]
) -> Iterator[Stated]:
    if agency := _AGENCY.match(own):
        yield Stated("source", _ID_AGENCIES[agency["tag"]])
    if day := _ID_DAY.search(own):
        yield Stated("wire", day["day"])
    elif short := _ID_SHORT.match(own):
        yield Stated("wire", f"19{short['year']}{short['day']}")
    for tag, words in held:
        said = " ".join(words.split())
        if header := tag == "FIRST" and anpa_header.said(said):
            yield Stated("note", header)
        elif key := _KEYS.get(tag):
            yield Stated(key, said)
        elif tag not in _ROLES and tag not in _SILENT and tag not in _IDS:
            yield Stated("note", f"{tag.lower()}: {said[:_LONGEST_NOTE]}")
    if "type" in about:
        yield Stated("note", f"type {about['type']}")


_KIND = Kind(NAME, _read, wordless=False, noun="document")

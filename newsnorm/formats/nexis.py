"""Nexis and LexisNexis text exports: up to 500 documents a file, labels in capitals.

In comes a stream; out comes a story for each document. The publication and the lines
of edition, set in the middle, the date, headline, byline, deck and copyright are
marked; labels are taken off and say what their words are. The body is not looked at.

                                   1 of 500 DOCUMENTS
                                   The Example Times
                                January 11, 2010 Monday
    BYLINE: Ann Writer
    LENGTH: 355 words
"""

from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Headless, Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.tables.export_labels import NEXIS_BY_WORDS, STATED, language

NAME = "nexis"
EXAMPLE = """\
                               1 of 1 DOCUMENTS

                              The Example Times

                              May 2, 2024 Thursday

Harbour reopens in Bergen

BYLINE: Ann Writer

LENGTH: 5 words

Ferries ran again on Thursday.

LOAD-DATE: May 3, 2024
"""

# 1 of 500 DOCUMENTS · Dokument 3 von 500 · 3 de 500 DOCUMENTS · DOCUMENT 1 van 20
_OPENS = pattern(
    rb"\s*(?:(?i:document|dokument|documento)\s)?(?P<number>\d{1,5})"
    rb"\s(?:of|von|de|di|van|sur|av|af)\s\d{1,5}"
    rb"(?:\s(?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN|DOCUMENTI))?\s*"
)
_WORD = pattern(rb"(?i)do[ck]ument")
# BYLINE: By A. WRITER · LÄNGE: 355 Wörter, but no label in running text
_LABEL = pattern(r"(?P<label>[A-ZÀ-Þ][A-ZÀ-Þa-zß-ÿ-]{2,24}):(?:\s+(?P<words>.*))?")
_CENTERED = 6  # columns of space that set a line in the middle
_COPYRIGHT = pattern(r"\s*(?:Copyright|©|\(c\))\s?(?:\(c\)\s)?.{0,20}\d{4}.*")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by a line that numbers its document, and by a label.

    A cover page may stand above it. Must not claim prose: `1 of 10 documents was lost`.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b"1 of 10 documents was lost\\nLENGTH: 3 km", None)
    False
    """
    lines = head.splitlines()
    numbered = [n for n, line in enumerate(lines) if _opens(line)]
    if not numbered:
        return False
    labels = (_LABEL.match(line.decode("latin-1")) for line in lines[numbered[0] :])
    return any(m and m["label"].casefold() in NEXIS_BY_WORDS for m in labels)


def _opens(line: bytes) -> bool:
    return _OPENS.fullmatch(line) is not None and _WORD.search(line) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each document; the cover page of the export is passed over."""
    documents = filter(_is_document, by_lines(stream, _opens))
    yield from textstories.split(_KIND, documents, path, decode)


def _is_document(piece: Piece) -> bool:
    return any(map(_opens, piece.data.split(b"\n")[:1000]))


class _Part(NamedTuple):
    """A block of lines: its role, the label that was taken off it, its words."""

    role: str
    label: str
    words: str


def _read(piece: Piece, decode: Decode) -> Matter | Headless:
    text = decode(piece.data)
    lines = text.text.split("\n")
    opened = next((n for n, line in enumerate(lines) if _opens(line.encode())), None)
    if opened is None:  # a line of its bytes was no line of its text
        return Headless(text, "Nexis")
    parts = list(_parts(lines[opened + 1 :]))
    number = _OPENS.fullmatch(lines[opened].encode())
    own = number["number"].decode() if number else None
    return Matter(text, _stretches(lines[opened], parts), _stated(parts), own, opened)


def _parts(lines: Sequence[str]) -> Iterator[_Part]:
    """Give the blocks of a document: masthead, headline, fields, body, fields.

    What is not labelled is the headline, then the deck, as long as the length of the
    document is still to come; then it is body, up to the labels of the foot.
    """
    blocks = list(_blocks(lines))
    length = next((n for n, b in enumerate(blocks) if _label(b[0]) == "length"), -1)
    last = max((n for n, b in enumerate(blocks) if _is_body(b)), default=-1)
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        inside = "body" in seen and number <= last
        labelled = None if inside else _labelled(block)
        if labelled:
            yield labelled
            seen.add(labelled.role)
        elif not inside and _COPYRIGHT.fullmatch(block[0].strip()):
            role = "trailer" if "body" in seen else "credit"
            yield from (_Part(role, "", line.strip()) for line in block)
        elif _is_masthead(block, seen):
            yield from _masthead(block, seen)
        else:
            role = _role(seen, number < length)
            seen.add(role)
            yield _Part(role, "", "\n".join(block))


def _role(seen: set[str], head: bool) -> str:
    if "headline" not in seen:
        return "headline"
    return "deck" if head and "deck" not in seen else "body"


def _is_masthead(block: Sequence[str], seen: set[str]) -> bool:
    """Tell publication, date and edition: in the middle, or first and flush left."""
    if not seen.isdisjoint(("headline", "body")):
        return False
    if _is_centred(block) or "maker" not in seen:
        return True
    return "published" not in seen and any(map(_YEAR.search, block))


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        # Some exports set the labels below each other, without a blank line.
        if block and (not line.strip() or _label(line)):
            yield block
            block = []
        if line.strip():
            block.append(line)


def _label(line: str) -> str:
    match = _LABEL.fullmatch(line.rstrip())
    role = NEXIS_BY_WORDS.get(match["label"].casefold(), "") if match else ""
    capitals = match is not None and match["label"].upper() == match["label"]
    return role if capitals or role in ("length", "crawl", "language") else ""


def _labelled(block: Sequence[str]) -> _Part | None:
    role = _label(block[0])
    match = _LABEL.fullmatch(block[0].rstrip())
    if not role or match is None:
        return None
    words = "\n".join([match["words"] or "", *block[1:]]).strip()
    return _Part(role, match["label"], words)


def _is_centred(block: Sequence[str]) -> bool:
    return all(len(line) - len(line.lstrip()) >= _CENTERED for line in block)


def _is_body(block: Sequence[str]) -> bool:
    return (
        not _labelled(block)
        and not _is_centred(block)
        and not _COPYRIGHT.fullmatch(block[0].strip())
    )


def _masthead(block: Sequence[str], seen: set[str]) -> Iterator[_Part]:
    """Give the lines of a masthead: the publication, its date, then its edition."""
    for line in block:
        words = line.strip()
        if "maker" not in seen:
            role = "maker"
        elif "published" not in seen and _YEAR.search(words):
            role = "published"
        else:
            role = "note"
        seen.add(role)
        yield _Part(role, "", words)


_MARKED = {"body": "wrapped", "maker": "credit"}


def _stretches(opening: str, parts: Sequence[_Part]) -> Iterator[Stretch]:
    yield Stretch("envelope", opening)
    body = [words for role, _, words in parts if role == "body"]
    for role, label, words in parts:
        if role in STATED or role == "length" or (role == "note" and label):
            continue
        if role == "body":
            words, body = "\n\n".join(body), []
        yield Stretch(_MARKED.get(role, role), words)
        yield Stretch("", "")


def _stated(parts: Sequence[_Part]) -> Iterator[Stated]:
    for role, label, words in parts:
        said = " ".join(words.split())
        if role == "maker":
            yield Stated("source", said)
        elif role == "language":
            if tag := language(said):
                yield Stated("language", tag)
        elif role in STATED:
            yield Stated(role, said)
        elif role == "length" or (role == "note" and label):
            yield Stated("note", f"{label.lower()}: {said}")


_KIND = Kind(NAME, _read)

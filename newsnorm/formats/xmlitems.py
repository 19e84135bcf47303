"""XML, read safely and piece by piece: the elements that hold an article each.

In comes a stream and the names of elements; out come those elements, each as soon as
it is closed, and a Broken where the file cannot be read on. Nothing is fetched, no
document type is loaded and no entity is put in: a file that declares entities of its
own is refused, since a few lines of them can come to gigabytes, or name a file of the
host. lxml is of the extra `markup`.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from io import BufferedReader
from itertools import chain
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats.characters import Characters
from newsnorm.formats.contract import Decode
from newsnorm.pattern import pattern
from newsnorm.repairs import count

REMEDY = "pip install 'newsnorm[markup]'"

# <?xml ...?> <!-- ... --> <!DOCTYPE nitf SYSTEM "nitf.dtd" [ ... ]> up to the root
_ROOT = pattern(r"<(?P<name>[^\W\d][\w:.-]*)")
# An entity that copy may refer to. Agencies' NewsML names the types of NITF by one of
# another kind, which no copy can use:  <!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf;
_ENTITY = pattern(r"<!ENTITY(?!\s+%)")
# All of it: the parser is not even shown what type a document says to be of.
_DOCTYPE = pattern(r"<!DOCTYPE.*?(?=<[^\W\d])", re.S)
# The first element of a file, comments taken out:  <nitf version="..."> · <ns:rss>
_FIRST = pattern(rb"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s>/]")
_COMMENT = pattern(rb"<!--.*?-->", re.S)
# AT&T · a && b: an ampersand that begins no reference. In CDATA it stays as it is.
_CDATA = pattern(r"(<!\[CDATA\[|\]\]>)")
_BARE = pattern(r"&(?!\#?\w{1,31};)")
# <a <a <a: for each the parser looks for an end, however far it is. A page may forget
# some; beyond that they are words.
_UNENDED = pattern(r"<(?![!?])(?=[^<>]*(?:<|\Z))")
_MOST_UNENDED = 1000
# How a stray end tag is told of; behind one that closes the root nothing is read, and
# so many bytes may be there: they close the file.
_ASTRAY, _LAST_TAGS = "ERR_TAG_NAME_MISMATCH", 200
_LIMITS = ("ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG", "ERR_ENTITY_LOOP")
# Older parsers call a limit an internal error, and one calls it nothing; all say this.
_SAID_OF_LIMITS = "XML_PARSE_HUGE"
_CUT = (
    "ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END", "ERR_CDATA_NOT_FINISHED",
    "ERR_COMMENT_NOT_FINISHED", "ERR_GT_REQUIRED", "ERR_LTSLASH_REQUIRED",
)  # fmt: skip


class Found:
    """An element with where it begins, and what it took to read the file so far."""

    __slots__ = ("element", "encoding", "line", "repairs")

    def __init__(self, element: Any, read: "_Reading") -> None:
        self.element = element
        self.line: int | None = element.sourceline
        self.encoding = read.characters.encoding
        self.repairs = read.repairs(element)


def root(head: bytes) -> str:
    """Give the name of the first element of what begins like XML.

    >>> root(b'<?xml version="1.0"?><!-- feed --><rss version="2.0">')
    'rss'
    """
    if not head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return ""
    found = _FIRST.search(_COMMENT.sub(b"", head))
    return found[1].decode() if found else ""


def missing(where: str, what: str) -> Broken | None:
    """Say what to do where lxml is not installed.

    >>> missing("a.xml", "XML") is None
    True
    """
    try:
        import lxml.etree  # noqa: F401  only whether it is there
    except ImportError:
        return Broken(where, f"{what} needs lxml, which is not installed", REMEDY)
    return None


def items(
    stream: BufferedReader, where: str, tags: tuple[str, ...], decode: Decode
) -> Iterator[Found | Broken]:
    """Give the elements of those names, each emptied when the next is asked for."""
    if lacking := missing(where, "XML"):
        yield lacking
        return
    read = _Reading(stream, where, tags, decode)
    if fault := read.opened():
        yield fault
        return
    for element in read.elements():
        yield Found(element, read)
        _forget(element)
    if fault := read.fault():
        yield fault


class _Reading:
    """A file half read; needs state, since it is fed to the parser piece by piece."""

    def __init__(
        self, stream: BufferedReader, where: str, tags: tuple[str, ...], decode: Decode
    ) -> None:
        from lxml import etree

        self.characters = Characters(stream, decode)
        self._where = where
        self._first = ""
        self._held = ""  # what may be half a reference
        self._raw = False  # inside CDATA
        self._root = ""  # what a fault says that closes the root
        self._ended: Any = None  # that fault
        self._parser: Any = etree.XMLPullParser(
            events=("end",), tag=tuple(f"{{*}}{tag}" for tag in tags),
            resolve_entities=False, no_network=True, load_dtd=False,
            dtd_validation=False, huge_tree=False, recover=True,
            remove_comments=True, remove_pis=True, encoding="utf-8",
        )  # fmt: skip

        self._parser.resolvers.add(_nothing())

    def opened(self) -> Broken | None:
        """Read up to the root element, and say why the file is not read on."""
        for piece in self.characters:
            self._first += piece
            if found := _ROOT.search(self._first):
                self._root = f" mismatch: {found['name']} line "
                break
            if len(self._first) > _PROLOG:
                reason = "no element in its first part"
                return Broken(self._where, reason, "is this XML?", 1, offset=0)
        found = _ENTITY.search(self._first)
        if found is None or "[" not in self._first[: found.start()]:
            self._first = _without_doctype(self._first)
            return None
        before = self._first[: found.start()]
        return Broken(
            self._where,
            "declares entities of its own, which may unfold without end",
            "if you trust it, unfold them first: xmllint --noent FILE",
            before.count("\n") + 1,
            found.start() - before.rfind("\n"),
            len(before.encode(self.characters.encoding, "replace")),
        )

    def elements(self) -> Iterator[Any]:
        """Give the elements, piece by piece of the file."""
        for piece in chain((self._first,), self.characters):
            yield from self._fed(piece)
            self._ended = self._closing()
            if self._ended or self._limit():
                return
        if self._held:
            self._held += " "
            yield from self._fed(" ")

    def _fed(self, piece: str) -> Iterator[Any]:
        from lxml import etree

        with suppress(etree.XMLSyntaxError):  # the log says more
            self._parser.feed(self._mend(piece).encode())
        for _, element in self._parser.read_events():
            yield element

    def _mend(self, piece: str) -> str:
        """Write the bare ampersands of a piece as references, outside of CDATA."""
        piece = self._held + piece
        at = piece.rfind("&", max(len(piece) - 40, 0))
        cut = at if at >= 0 and ";" not in piece[at:] else len(piece)
        if piece.endswith(("<", "<!", "]", "]]")):
            cut = min(cut, len(piece) - 2)
        piece, self._held = piece[:cut], piece[cut:]
        if piece.count("<") > piece.count(">") + _MOST_UNENDED:
            cut = piece.rfind("<")  # whether that one ends, the next piece shows
            piece, self._held = piece[:cut], piece[cut:] + self._held
            piece = _UNENDED.sub("&lt;", piece)
        if "&" not in piece and "CDATA" not in piece and "]]>" not in piece:
            return piece
        mended = []
        for part in _CDATA.split(piece):
            if part in ("<![CDATA[", "]]>"):
                self._raw = part == "<![CDATA["
            mended.append(part if self._raw else _BARE.sub("&amp;", part))
        return "".join(mended)

    def repairs(self, element: Any) -> list[str]:
        """Say what was mended, in the characters and in the markup of an element."""
        notes = list(self.characters.repairs())
        faults = [x for x in self._log() if x.level_name == "FATAL"]
        if faults:
            first = element.sourceline or 0
            last = first + sum(words.count("\n") for words in element.itertext())
            times = sum(first <= x.line <= last for x in faults if _counts(x))
            if times:
                notes.append(count(times, "fault", "of markup mended"))
        return notes

    def fault(self) -> Broken | None:
        """Say where the file is cut short, or where it could not be read on."""
        from lxml import etree

        with suppress(etree.XMLSyntaxError):  # the log says more
            self._parser.close()
        if entry := self._limit():
            reason = "nested too deeply, or one text is too long"
            return self._broken(reason, "no news item is: mend this file", entry)
        if entry := self._ended:
            reason = "an end tag without its start ends the whole file here"
            return self._broken(reason, "mend it: what follows is not read", entry)
        last = next(reversed(list(self._log())), None)
        if last is not None and last.type_name in _CUT:
            offset = self.characters.offset
            remedy = "what stands before is given; fetch the file again"
            return Broken(
                self._where, "cut short", remedy, last.line, last.column, offset
            )
        return None

    def _broken(self, reason: str, remedy: str, entry: Any) -> Broken:
        offset = self.characters.place(entry.line, entry.column)
        return Broken(self._where, reason, remedy, entry.line, entry.column, offset)

    def _limit(self) -> Any:
        return next(filter(is_limit, self._log()), None)

    def _closing(self) -> Any:
        """Give the fault by which the root was closed, where far more follows.

        Each end tag without a start closes what is open around it.
        """
        for entry in self._log():
            if entry.type_name == _ASTRAY and self._root in entry.message:
                at = self.characters.place(entry.line, entry.column)
                if self.characters.offset - at > _LAST_TAGS:
                    return entry
        return None

    def _log(self) -> Any:
        return self._parser.feed_error_log


def _without_doctype(text: str) -> str:
    """Give spaces for the doctype, so that every place stays where it is."""
    start = text.find("<!DOCTYPE")
    found = _DOCTYPE.match(text, start) if start >= 0 else None
    if found is None:
        return text
    blank = "".join("\n" if sign == "\n" else " " for sign in found[0])
    return text[:start] + blank + text[found.end() :]


def is_limit(entry: Any) -> bool:
    """Tell what ends the reading of a file from a fault that was mended."""
    return entry.type_name in _LIMITS or _SAID_OF_LIMITS in entry.message


def _counts(entry: Any) -> bool:
    """Tell a fault from a reference that is put in later, such as `&nbsp;`."""
    return bool(entry.type_name != "ERR_UNDECLARED_ENTITY")


_PROLOG = 1 << 20


@cache
def _nothing() -> Any:
    """Give what answers every wish for another file with an empty one."""
    from lxml import etree

    class Nothing(etree.Resolver):  # type: ignore[misc, unused-ignore]  # untyped
        def resolve(self, url: str, id: str, context: Any) -> Any:
            return self.resolve_string("", context)

    return Nothing()


def _forget(element: Any) -> None:
    """Let go of an element and of all before it."""
    element.clear()
    above = element.getparent()
    while above is not None and element.getprevious() is not None:
        del above[0]

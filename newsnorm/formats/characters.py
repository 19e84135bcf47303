"""Bytes of XML to characters, piece by piece, in the encoding that they are really in.

In comes a stream; out come pieces of text, without what XML may not hold. What the
file declares is believed where its bytes allow it: much copy says UTF-8 and is
windows-1252, or the reverse.
"""

import codecs
import re
from collections.abc import Iterator
from io import BufferedReader

from newsnorm.formats.contract import Decode
from newsnorm.pattern import pattern
from newsnorm.repairs import count
from newsnorm.tables.byte_order_marks import BYTE_ORDER_MARKS

_PIECE = 1 << 16

# <?xml version="1.0" encoding="ISO-8859-1"?> · <meta charset="utf-8">
_DECLARED = pattern(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
# Without a mark the first sign of XML shows where its NULs are.
_OPENINGS = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
# The decoders that take the mark off.
_MARKED = {
    "utf-8": "utf-8-sig",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "utf-32-le": "utf-32",
    "utf-32-be": "utf-32",
}
# Of these no byte is wrong, so only what the bytes look like can deny them.
WESTERN = frozenset(("iso8859-1", "iso8859-15", "cp1252", "ascii"))
_STRAYS = pattern("[\udc00-\udcff]")
# What XML 1.0 may not hold, not even as a reference.
_ILLEGAL = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Characters:
    """The text of a stream, and how far in bytes it has come."""

    def __init__(self, stream: BufferedReader, decode: Decode) -> None:
        self._stream = stream
        self._start = 0  # of the piece in hand, in bytes
        self._line = 1  # of its first character
        self._piece = ""
        self.offset = 0  # after the bytes read so far
        self._strays = self._controls = 0
        self._head = self._more()
        while 0 < len(self._head) < 1024 and (more := self._more()):
            self._head += more
        self.encoding, self._note = _encoding(self._head, decode)
        reader = codecs.getincrementaldecoder(self.encoding)
        self._decoder = reader(_ESCAPE)
        self._name = self.encoding
        self.encoding = public(self.encoding)

    def __iter__(self) -> Iterator[str]:
        """Give the pieces that were not given yet."""
        while True:
            data, self._head = self._head or self._more(), b""
            self._line += self._piece.count("\n")
            self._start = self.offset - len(data)
            self._piece = self._clean(self._decoder.decode(data, not data))
            if self._piece:
                yield self._piece
            if not data:
                return

    def repairs(self) -> Iterator[str]:
        """Say what it took to read the characters so far."""
        if self._note:
            yield self._note
        if self._strays:
            yield count(self._strays, "byte", "read as windows-1252")
        if self._controls:
            yield count(self._controls, "control character", "removed")

    def place(self, line: int, column: int) -> int:
        """Give the offset in bytes of a place in the piece in hand.

        A place before it is where the piece starts.
        """
        at = 0
        for _ in range(line - self._line):
            at = self._piece.find("\n", at) + 1
        before = self._piece[: at + max(column - 1, 0)]
        return min(self._start + len(before.encode(self._name, "replace")), self.offset)

    def _more(self) -> bytes:
        data = self._stream.read1(_PIECE)
        self.offset += len(data)
        return data

    def _clean(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        text, strays = _STRAYS.subn(_stray, text)
        text, controls = _ILLEGAL.subn("", text)
        self._strays += strays
        self._controls += controls
        return text


def public(name: str) -> str:
    """Give the name that an encoding has outside of Python."""
    name = name.removesuffix("-sig").replace("cp125", "windows-125")
    return name.replace("iso8859", "iso-8859")


def _escaped(error: UnicodeError) -> tuple[str | bytes, int]:
    """Give bytes that no character is made of as strays.

    Python's own way knows no bytes below 0x80, of which UTF-16 leaves some where it is
    cut, or where other copy was put behind it.
    """
    try:
        return codecs.lookup_error("surrogateescape")(error)
    except UnicodeDecodeError as found:
        data = found.object[found.start : found.end]
        return "".join(chr(0xDC00 + byte) for byte in data), found.end


_ESCAPE = "newsnorm.strays"
codecs.register_error(_ESCAPE, _escaped)


# At the place of each byte, what it is in windows-1252.
_WESTERN = bytes(range(256)).decode("cp1252", "replace")


def _stray(match: re.Match[str]) -> str:
    return _WESTERN[ord(match[0]) - 0xDC00]


def _encoding(head: bytes, decode: Decode) -> tuple[str, str]:
    """Give the encoding to read with, and a note where it is not the one declared."""
    if shown := _shown(head):
        return shown, ""
    found = _DECLARED.search(head, 0, 400)
    declared = found[1].decode() if found else "utf-8"
    name = known(declared)
    if name == "utf-8" or not name:
        if fits(head, "utf-8"):
            return "utf-8", "" if name else f"declared as {declared}, read as utf-8"
        name = known(decode(head).encoding) or "cp1252"
        if name == "utf-8":
            return name, ""
    elif name in WESTERN:
        if not head.isascii() and fits(head, "utf-8"):
            return "utf-8", f"declared as {declared}, read as utf-8"
        return western(name), ""
    else:
        if fits(head, name):
            return name, ""
        name = known(decode(head).encoding) or "utf-8"
    return name, f"declared as {declared}, read as {public(name)}"


def _shown(head: bytes) -> str:
    """Give the encoding that a mark or the first sign shows, or none."""
    for mark, name in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return _MARKED[name]
    return next((name for sign, name in _OPENINGS if head.startswith(sign)), "")


def western(name: str) -> str:
    """Give what pages in a western encoding are really in; latin-9 has its own euro.

    >>> western("iso8859-1"), western("iso8859-15")
    ('cp1252', 'iso8859-15')
    """
    return name if name == "iso8859-15" else "cp1252"


def known(name: str) -> str:
    """Give Python's name of an encoding of text, or none."""
    if not name.isascii():
        return ""
    try:
        b"<".decode(name)
    except UnicodeError:
        pass  # half a character of a wide one
    except (LookupError, ValueError):
        return ""
    found = codecs.lookup(name).name
    return "" if found in _NO_CHARSETS else found


# Encodings to Python, and none to a page.
_NO_CHARSETS = frozenset(
    ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
)


def fits(head: bytes, name: str) -> bool:
    try:
        codecs.getincrementaldecoder(name)().decode(head)
    except (UnicodeError, LookupError):
        return False
    return True

"""Plain text: one file is one article.

In comes a stream; out comes one story, also of an empty file: its record says that
there is nothing in it. A picture or a program is no story.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm import limits
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story
from newsnorm.record import Input

NAME = "text"
EXAMPLE = "Harbour reopens\n\nOSLO, May 2 (AFP) - Ferries ran.\n"


# How pictures, programs, archives, tables and printed pages begin. Other bytes are read
# as text of some encoding, whatever they are.
_NO_TEXT = (
    b"\x89PNG", b"\x7fELF", b"%PDF-", b"PK\x03\x04", b"GIF8", b"\xff\xd8\xff",
    b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\xd0\xcf\x11\xe0",
    b"PAR1\x15", b"ARROW1\x00", b"SQLite format 3\x00",
    b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf",
)  # fmt: skip


def detect(head: bytes, path: str | None) -> bool:
    """Take what no other format wanted: this one is the last of the table."""
    return True


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give the one story that the whole stream is, or say that it is no text."""
    data = stream.read(limits.LONGEST)
    if data.startswith(_NO_TEXT):
        where = path or "standard input"
        yield Broken(where, "this is no text", "give the copy that it holds")
        return
    cut = len(data) == limits.LONGEST and bool(stream.peek(1))
    text, encoding, repairs = decode(data)
    if cut:
        repairs += (limits.left_out(limits.LONGEST),)
    del data  # while a story is read, its bytes need not be held, too
    yield Story(
        text,
        Input(path=path, line=1, format=NAME, encoding=encoding, repairs=list(repairs)),
    )

"""mbox: messages one after another, each below a line that begins with `From `.

In comes a mail box; out comes a story a message, each before the next is read. Of a
message the first 16 MiB are held, and its attachments stand behind its text. A line of
the body that begins like such a line bears a `>`, which is taken off.
"""

from collections.abc import Iterator
from io import BufferedReader

from msgspec.structs import replace

from newsnorm import limits
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.eml import LONGEST
from newsnorm.model import Story
from newsnorm.pattern import pattern
from newsnorm.record import Input

NAME = "mbox"
EXAMPLE = """\
From desk@example.org Thu May  2 08:15:00 2024
From: Desk <desk@example.org>
Date: Thu, 2 May 2024 08:15:00 +0200
Subject: Harbour reopens

OSLO, May 2 (AFP) - Ferries ran.
"""

# From desk@example.org Thu May  2 08:15:00 2024 · From - Thu May 02 08:15:00 2024
_FROM = pattern(
    rb"From \S{1,300}\s{1,9}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .{4,60}\s*$"
)
_QUOTED = pattern(rb">{1,99}From ")
_HEADER = pattern(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t\r\n]")
_PIECE = 1 << 16


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first line and a header below it; `From Monday on` is copy.

    >>> detect(EXAMPLE.encode(), None), detect(b"From Monday ferries run.", None)
    (True, False)
    """
    first, _, rest = head.partition(b"\n")
    return bool(_FROM.match(first) and _HEADER.match(rest))


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each message."""
    from newsnorm.formats.message import story

    where = path or "standard input"
    for index, (data, line, offset, cut) in enumerate(_messages(stream)):
        notes = [limits.left_out(LONGEST)] if cut else []
        given = Input(path=path, index=index, line=line, format=NAME, repairs=notes)
        found = story(data, given, where, decode)
        if isinstance(found, Broken):
            found = replace(found, offset=offset)
        yield found


def _messages(stream: BufferedReader) -> Iterator[tuple[bytes, int, int, bool]]:
    """Give the bytes of each message, the line and byte it begins at, if it is cut."""
    held: list[bytes] = []
    size = number = offset = 0
    begin = (1, 0)
    blank = whole = True  # the line before was blank, and it had an end
    while raw := stream.readline(_PIECE):
        number += whole
        if whole and blank and _FROM.match(raw):
            if held:
                yield b"".join(held), *begin, size > LONGEST
            held, size, begin = [], 0, (number, offset)
        else:
            line = raw[1:] if _QUOTED.match(raw) else raw
            size += len(line)
            if size <= LONGEST:
                held.append(line)
        blank = whole and not raw.strip()
        whole = raw.endswith(b"\n")
        offset += len(raw)
    if held:
        yield b"".join(held), *begin, size > LONGEST

"""E-mail: one message a file, as mail programs save it.

In comes a message; out comes one story. What stands in an attachment is not read.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm import limits
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story
from newsnorm.pattern import pattern
from newsnorm.record import Input

NAME = "eml"
EXAMPLE = """\
From: Desk <desk@example.org>
Date: Thu, 2 May 2024 08:15:00 +0200
Subject: Harbour reopens
Message-ID: <a1@example.org>

OSLO, May 2 (AFP) - Ferries ran.
"""

_FIELD = pattern(rb"(?m)^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]")
_MACHINE = frozenset(
    b"message-id mime-version received return-path delivered-to content-type"
    b" dkim-signature x-received references in-reply-to list-id".split()
)
# Date: Thu, 27 Nov 2014 20:39:00 +0400, as no hand writes it above a memo
_MACHINE_DATE = pattern(
    rb"(?mi)^date:[ \t](?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}\b"
)
_LETTER = frozenset(b"from date subject to".split())
# A message is mostly its attachments; the text stands before them.
LONGEST = 16 << 20


def detect(head: bytes, path: str | None) -> bool:
    """Tell by a head that only machines write: a memo has `From:` and `To:` too.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b"From: the desk\\nTo: all\\nSubject: style\\n\\nWords", None)
    False
    """
    head = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _FIELD.match(head):
        return False
    names = {name.lower() for name in _FIELD.findall(head)}
    sent = bool(names & _MACHINE) or _MACHINE_DATE.search(head) is not None
    return sent and len(names & (_LETTER | _MACHINE)) >= 3


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give the one story of a message."""
    from newsnorm.formats.message import story

    data = stream.read(LONGEST)
    cut = len(data) == LONGEST and stream.peek(1)
    notes = [limits.left_out(LONGEST)] if cut else []
    given = Input(path=path, line=1, format=NAME, repairs=notes)
    yield story(data, given, path or "standard input", decode)

"""JSON lines: one object a line, its text in one of its fields.

In comes a stream; out comes a story a line, before the next line is read. A line that
cannot be used is a Broken with its number, and the lines after it go on. Blank lines
are passed over.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm import limits
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.jsonrow import JQ, Fault, Place, broken, story
from newsnorm.model import Story
from newsnorm.pattern import pattern

NAME = "jsonl"
EXAMPLE = (
    '{"id": "a1", "text": "Harbour reopens\\n\\nOSLO, May 2 (AFP) - Ferries ran."}\n'
)

# An object, also where a pipe has given no more than its brace yet. Must not claim the
# brace of a template that was left in the copy:  "{{ headline }}"
_OBJECT = pattern(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:\{\s{0,1000}(?:[\"}]|\Z)|\[\s{0,1000}\{)"
)
# [ and what an array holds · { alone
_OPENS_MANY = pattern(rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:\[|\{\s{0,1000}\Z)")
_SPLIT = "write one article a line"
_SHOWN = 1 << 16  # of a line that is too long to be read
_ENDINGS = (".jsonl", ".ndjson")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by how the first line opens; by the name, where that line is broken.

    >>> detect(EXAMPLE.encode(), None), detect(b"{{ headline }}", "a.wire")
    (True, False)
    >>> detect(b'{text: "One"}', "feed.jsonl")
    True
    """
    if _OBJECT.match(head):
        return True
    name = (path or "").removesuffix(".gz")
    return name.endswith(_ENDINGS) and head.lstrip().startswith(b"{")


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story, or what is wrong, for each line that is not blank."""
    where = path or "standard input"
    number = index = offset = 0
    for line, left_out in limits.lines(stream):
        number += 1
        begin, offset = offset, offset + len(line) + left_out
        if line.isspace():
            continue
        if index == 0 and _OPENS_MANY.match(line):
            reason = "one JSON value over many lines"
            yield Broken(where, reason, f"read it with --from json, or {JQ}", number)
            return
        place = Place(where, path, number, index, NAME, begin)
        if left_out:
            reason = f"a line of more than {limits.LONGEST} bytes"
            found: Story | Broken = broken(Fault(reason, _SPLIT), line[:_SHOWN], place)
        else:
            found = story(line, place, fields, decode)
        line = b""  # while a story is read, its bytes need not be held, too
        yield found
        del found
        index += 1

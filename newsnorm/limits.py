"""How much of one article is looked at, and the notes that say where a limit was met.

In comes a story; out comes one within its limits, which `input.repairs` tells of. A
feed that lost its line ends is one article of gigabytes, a small gzip unpacks to more,
and a list of links has a header of a hundred thousand lines: none may stop a run, or
pass unsaid.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Literal

from msgspec.structs import replace

from newsnorm.model import Story

Limit = Literal["size", "lines"]

# No article of the size that is looked at, unless asked for otherwise, is longer.
LONGEST = 400_000_000  # bytes: four a character
_PIECE = 1 << 16
_CUT = "left out after the first"
_PASSED = "no header looked for below line"


def within(story: Story, most: int) -> Story:
    """Give a story of no more than so many characters, with a note where it was cut.

    >>> from newsnorm.record import Input
    >>> within(Story("Ferries ran.", Input()), 7).input.repairs
    ['5 characters left out after the first 7']
    """
    length = len(story.text)
    if length <= most:
        return story
    marks = tuple(mark for mark in story.marks if mark.end <= most)
    cut = replace(story, text=story.text[:most], marks=marks)
    return _noted(cut, f"{length - most} characters {_CUT} {most}")


def words_left_out(most: int) -> str:
    """Say that no more than so many words of a page were read: it is nested too deeply.

    >>> limit(words_left_out(400))
    'size'
    """
    return f"words nested too deeply {_CUT} {most}"


def left_out(most: int) -> str:
    """Say that no more than so many bytes of an article were read.

    >>> limit(left_out(400))
    'size'
    """
    return f"bytes {_CUT} {most}"


def lines(stream: BufferedReader, most: int = 0) -> Iterator[tuple[bytes, int]]:
    r"""Give each line, and how many bytes of it were left out; 0 of nearly all.

    >>> from io import BufferedReader, BytesIO
    >>> list(lines(BufferedReader(BytesIO(b"a\nbcdef\ng")), 3))
    [(b'a\n', 0), (b'bcd', 3), (b'g', 0)]
    """
    most = most or LONGEST
    while line := stream.readline(most):
        out = 0
        if len(line) == most and not line.endswith(b"\n"):
            while more := stream.readline(_PIECE):
                out += len(more)
                if more.endswith(b"\n"):
                    break
        yield line, out


def looked_at(story: Story, most: int) -> Story:
    """Give a story with a note that its header goes on below line `most`."""
    return _noted(story, f"{_PASSED} {most}")


def _noted(story: Story, note: str) -> Story:
    from msgspec.structs import replace

    repairs = [*story.input.repairs, note]
    return replace(story, input=replace(story.input, repairs=repairs))


def limit(note: str) -> Limit | None:
    """Give the limit that a note tells of.

    >>> limit("no header looked for below line 400"), limit("read as windows-1252")
    ('lines', None)
    """
    if _CUT in note:
        return "size"
    return "lines" if note.startswith(_PASSED) else None

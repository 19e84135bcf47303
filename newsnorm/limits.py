"""How much of one article is looked at, and the notes that say where a limit was met.

In comes a story; out comes one within its limits, which `input.repairs` tells of. A
feed that lost its line ends is one article of gigabytes, and a list of links
has a header of a hundred thousand lines: neither may stop a run, or pass unsaid.
"""

from typing import Literal

from newsnorm.model import Story

Limit = Literal["size", "lines"]

_CUT = "characters left out after the first"
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
    cut = story._replace(text=story.text[:most], marks=marks)
    return _noted(cut, f"{length - most} {_CUT} {most}")


def looked_at(story: Story, most: int) -> Story:
    """Give a story with a note that its header goes on below line `most`."""
    return _noted(story, f"{_PASSED} {most}")


def _noted(story: Story, note: str) -> Story:
    from msgspec.structs import replace

    repairs = [*story.input.repairs, note]
    return story._replace(input=replace(story.input, repairs=repairs))


def limit(note: str) -> Limit | None:
    """Give the limit that a note tells of.

    >>> limit("no header looked for below line 400"), limit("read as windows-1252")
    ('lines', None)
    """
    if _CUT in note:
        return "size"
    return "lines" if note.startswith(_PASSED) else None

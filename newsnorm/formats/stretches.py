"""Lines with their roles, put together to the text of a story and its marks.

In come stretches of text, each with the role that a container states of it; out comes
one text, in which every mark covers the words of its stretch. Nothing is decoded, and
nothing is read, here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from newsnorm.model import Mark


class Stretch(NamedTuple):
    """Whole lines that play one role; without a role they are looked at later."""

    role: str
    words: str


class Sheet(NamedTuple):
    """The text of a story, and the marks over it."""

    text: str
    marks: tuple[Mark, ...]


def compose(stretches: Iterable[Stretch]) -> Sheet:
    r"""Give the text that the stretches make, a line end after each.

    >>> compose([Stretch("headline", "Harbour reopens"), Stretch("", "")])
    Sheet(text='Harbour reopens\n\n', marks=(Mark(role='headline', start=0, end=15),))
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    position = 0
    for role, words in stretches:
        stripped = words.strip()
        if role and stripped:
            start = position + len(words) - len(words.lstrip())
            marks.append(Mark(role, start, start + len(stripped)))
        pieces.append(words + "\n")
        position += len(words) + 1
    return Sheet("".join(pieces), tuple(marks))

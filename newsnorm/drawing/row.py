"""One line of the source text with its marks painted on it.

In come the text, the line's place and the marks that reach into it; out come the
words to show and where in them each label hangs. Nothing here breaks lines.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rich.text import Text

from newsnorm.drawing.claims import Mark
from newsnorm.drawing.palette import FIELDS
from newsnorm.visible import visible

_TAB = "    "
# Around a claim where there is no colour. The body needs none, it is most of a text,
# and what is unplaced is no claim.
_BARE = frozenset(("body", "unplaced"))
_OPEN, _CLOSE, _STRUCK = "⟦", "⟧", "~"


class Row(NamedTuple):
    """A line to show, and the marks that start in it with their offsets."""

    words: Text
    labels: list[tuple[int, Mark]]


class _Piece(NamedTuple):
    start: int
    end: int
    mark: Mark | None  # the inmost one


def line(text: str, place: tuple[int, int], over: list[Mark], colour: bool) -> Row:
    """Paint a line; `over` holds the marks that reach into it, outer ones first."""
    words, labels = Text(), []
    for piece in _pieces(*place, over):
        starting = [mark for mark in over if mark.start == piece.start]
        labels += [(len(words), mark) for mark in starting]
        if not colour:
            words.append("".join(_bracket(mark, opening=True) for mark in starting))
        shown = visible(text[piece.start : piece.end]).replace("\t", _TAB)
        style = _style(piece.mark)
        if colour:
            words.append(shown, style)
            continue
        # A claim may end in spaces; its bracket stands by its last word.
        bare = shown.rstrip(" ")
        ending = [mark for mark in reversed(over) if mark.end == piece.end]
        words.append(bare, style)
        words.append("".join(_bracket(mark, opening=False) for mark in ending))
        words.append(shown[len(bare) :])
    return Row(words, labels)


def _pieces(start: int, end: int, over: list[Mark]) -> Iterator[_Piece]:
    """Yield a line cut at the borders of its marks."""
    borders = {start, end}
    for mark in over:
        borders.update((max(mark.start, start), min(mark.end, end)))
    cuts = sorted(borders)
    for left, right in pairwise(cuts):
        mine = [mark for mark in over if mark.start <= left and right <= mark.end]
        yield _Piece(left, right, mine[-1] if mine else None)


def _style(mark: Mark | None) -> str:
    if mark is None:
        return FIELDS["unplaced"].style
    return f"strike {mark.style}" if mark.struck else mark.style


def _bracket(mark: Mark, opening: bool) -> str:
    if mark.field in _BARE:
        return ""
    struck = _STRUCK if mark.struck else ""
    return _OPEN + struck if opening else struck + _CLOSE

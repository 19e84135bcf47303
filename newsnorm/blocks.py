"""Story to units, by layout alone.

In comes the decoded text; out come units in order: a line, or the wrapped lines of
one paragraph, or the rows of one table. Nothing is named here: no headline, no body.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from newsnorm.model import Mark, Unit
from newsnorm.pattern import pattern

# Copy is wrapped at 60 to 80 columns; a screen reader's export may go to 100.
_WIDEST = 100
_NARROWEST = 54
# In wrapped copy no line is so long, but for an address.
_PARAGRAPH = 150
# A line shorter than this was ended by its writer, not by the wrapping.
_SHORT = 40
# Copy without spaces between words is wrapped anywhere.
_LONGEST_WORD = 20

# A gap of three columns or more inside a line: figures in columns. Two columns are a
# typist's space after a full stop.
_COLUMNS = pattern(r"\S(?:[ ]{3}|\t)")
# The wire ends a headline so: nothing is joined to it.
_WIRE_ENDS = (" =", " +")


def split(text: str, marks: Sequence[Mark] = ()) -> list[Unit]:
    """Give the units of a story, in order; what a container marks is one by itself.

    >>> text = "Ferries run\\n\\n  Again"
    >>> [text[unit.start : unit.end] for unit in split(text)]
    ['Ferries run', 'Again']
    """
    if marks:
        return list(_marked(text, marks))
    return _units(text, _lines(text))


def _marked(text: str, marks: Sequence[Mark]) -> Iterator[Unit]:
    """Give the units between the marks, and one for each; a body has its own."""
    position = 0
    for mark in marks:
        yield from _units(text, _lines(text[position : mark.start], position))
        edge = _edge(text, mark.start)
        lines = _lines(text[edge : mark.end], edge)
        if mark.role == "body":
            yield from _units(text, lines)
        elif mark.role == "wrapped" and lines:
            yield from _join(text, lines, max(map(_reach, lines)))
        elif lines:
            yield _unit(text, lines)
        position = mark.end
    yield from _units(text, _lines(text[position:], position))


def _edge(text: str, start: int) -> int:
    """Give where the line of a mark begins, so that its indent is not lost."""
    edge = text.rfind("\n", 0, start) + 1
    return start if text[edge:start].strip() else edge


def _reach(line: Unit) -> int:
    return line.end - line.start + line.indent


def _units(text: str, lines: list[Unit]) -> list[Unit]:
    width = _wrap_width(text, lines)
    if width:
        return _join(text, lines, width)
    if "   " not in text:
        return lines
    return [replace(line, table=_has_columns(text, line)) for line in lines]


def _lines(text: str, position: int = 0) -> list[Unit]:
    """Give the lines that are not blank; the text begins at `position` of its story."""
    found = []
    gap = False
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            length, indent = len(words), 0
            if length != len(raw):
                indent = len(raw) - len(raw.lstrip())
            start = position + indent
            found.append(Unit(start, start + length, indent, gap, 1))
            gap = False
        else:
            gap = True
        position += len(raw) + 1
    return found


def _unit(text: str, lines: list[Unit], table: bool = False) -> Unit:
    first, last = lines[0], lines[-1]
    columns = table or _has_columns(text, first)
    return Unit(first.start, last.end, first.indent, first.gap, len(lines), columns)


def _has_columns(text: str, line: Unit) -> bool:
    wide = text.find("   ", line.start, line.end) > 0
    wide = wide or text.find("\t", line.start, line.end) > 0
    return wide and _COLUMNS.search(text, line.start, line.end) is not None


def _wrap_width(text: str, lines: list[Unit]) -> int:
    """Give the column at which the copy was wrapped, or 0 where it was not.

    A line was broken by a wrapping writer where the next word would not have fitted.
    In wrapped prose nearly all lines that are followed by another are such lines; in
    a page of menu words nearly none is, and must not be joined:

        Business and Technology News
        Entertainment
    """
    lengths = [_reach(line) for line in lines]
    fitting = [length for length in lengths if length <= _WIDEST]
    width = max(fitting, default=0)
    if len(fitting) < 0.9 * len(lengths) or width < _NARROWEST:
        return 0
    if max(lengths) > _PARAGRAPH and any(_is_running(text, line) for line in lines):
        return 0
    forced = [
        _was_forced(text, here, after, width)
        for here, after in pairwise(lines)
        if not after.gap
        and after.indent <= here.indent
        and here.end - here.start >= _SHORT
    ]
    # Paragraphs of wrapped copy are set in or stand apart; a page has one a line.
    parted = any(line.indent or line.gap for line in lines[1:])
    if not parted or not any(forced):
        return 0
    return width if sum(forced) > 0.5 * len(forced) else 0


def _is_running(text: str, line: Unit) -> bool:
    """Tell whether a line is a whole paragraph; a long address is none."""
    return line.end - line.start > _PARAGRAPH and " " in text[line.start : line.end]


def _was_forced(text: str, here: Unit, after: Unit, width: int) -> bool:
    if text[here.end - 2 : here.end] in _WIRE_ENDS:
        return False
    length = here.end - here.start + here.indent
    word = text[after.start : after.start + _LONGEST_WORD].split(maxsplit=1)[0]
    # A tenth of slack: ragged copy is edited after it was wrapped.
    return length >= _SHORT and length + 1 + len(word) > width * 0.9


def _join(text: str, lines: list[Unit], width: int) -> list[Unit]:
    units = []
    group: list[Unit] = []
    table = False
    base = min(line.indent for line in lines)
    for line in lines:
        columns = _has_columns(text, line)
        if group and _goes_on(text, group[-1], line, (width, base), (table, columns)):
            group.append(line)
            continue
        if group:
            units.append(_unit(text, group, table))
        group, table = [line], columns
    if group:
        units.append(_unit(text, group, table))
    return units


def _goes_on(
    text: str,
    here: Unit,
    line: Unit,
    edges: tuple[int, int],
    tables: tuple[bool, bool],
) -> bool:
    """Tell whether a line belongs to the paragraph or table that `here` ends.

    A line that is set in from the left edge opens a paragraph or is a row of figures;
    the rest of a paragraph stands at the edge.
    """
    width, base = edges
    if any(tables):
        return all(tables) and not line.gap
    if line.gap or line.indent > base:
        return False
    return _was_forced(text, here, line, width)

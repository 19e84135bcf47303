"""Story to units, by layout alone.

In comes the decoded text; out come units in order: a line, or the wrapped lines of
one paragraph, or the rows of one table. Nothing is named here: no headline, no body.
"""

from collections.abc import Iterator, Sequence

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
# A headline that goes on in a second line is longer.
_TOP = 30
_NEVER_LAST = frozenset("a an the of and or than der die das des und les du et".split())
_HARDLY_LAST = frozenset(
    "that to for with from by at in on as its his her their".split()
)
# Copy without spaces between words is wrapped anywhere.
_LONGEST_WORD = 20

# A gap of three columns or more inside a line: figures in columns. Two columns are a
# typist's space after a full stop.
_COLUMNS = pattern(r"\S(?:[ ]{3}|\t)")
# ... and in a whole story, whose paragraphs may be set in by as many: what to look
# for stands first, so that the search skips to it.
_SPACES = pattern(r"   (?<=\S   )")
# The wire ends a headline so: nothing is joined to it.
_WIRE_ENDS = (" =", " +")
_WIRE_SIGNS = "=+"


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
            reaches = list(map(_reach, lines))
            yield from _join(text, lines, _breaks(text, lines, reaches, max(reaches)))
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
    if reaches := _reaches(text, lines):
        width = _width(reaches)
        breaks = _breaks(text, lines, reaches, width) if width else []
        if breaks and _is_wrapped(lines, breaks):
            return _join(text, lines, breaks)
    lines = _with_top_joined(text, lines)
    # Not all of the text: it may come in as many pieces as it has lines.
    if (
        not lines
        or text.find("   ", lines[0].start - lines[0].indent, lines[-1].end) < 0
    ):
        return lines
    rows = zip(lines, _are_rows(text, lines), strict=True)
    return [replace(line, table=True) if row else line for line, row in rows]


def _with_top_joined(text: str, lines: list[Unit]) -> list[Unit]:
    """Join the two lines that stand on top, where the first cannot end as it does.

        Harbour to open again after repairs that
        took most of the winter

    Where it can, the second may be a byline, an address or a date in small letters.
    """
    if len(lines) < 3 or lines[1].gap or not lines[2].gap:
        return lines
    first, second = lines[:2]
    if not _TOP < first.end - first.start < _WIDEST > second.end - second.start:
        return lines
    last = text[first.start : first.end].rsplit(None, 1)[-1].casefold()
    if last in _NEVER_LAST or (last in _HARDLY_LAST and text[second.start].islower()):
        return [_joined([first, second], False), *lines[2:]]
    return lines


def _lines(text: str, position: int = 0) -> list[Unit]:
    """Give the lines that are not blank; the text begins at `position` of its story."""
    found = []
    gap = False
    for raw in text.split("\n"):
        if not raw:
            gap = True
            position += 1
            continue
        words = raw.strip()
        if words is raw:
            end = position + len(raw)
            found.append(Unit(position, end, 0, gap, 1))
            gap = False
            position = end + 1
            continue
        if words:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            found.append(Unit(start, start + len(words), indent, gap, 1))
        gap = not words
        position += len(raw) + 1
    return found


def _unit(text: str, lines: list[Unit]) -> Unit:
    return _joined(lines, _are_rows(text, lines[:1])[0])


def _joined(lines: list[Unit], table: bool) -> Unit:
    first, last = lines[0], lines[-1]
    return Unit(first.start, last.end, first.indent, first.gap, len(lines), table)


def _are_rows(text: str, lines: list[Unit]) -> list[bool]:
    """Tell of each line whether it has columns."""
    if not lines:
        return []
    start, end = lines[0].start, lines[-1].end
    if text.find("\t", start, end) < 0 and not _SPACES.search(text, start, end):
        return [False] * len(lines)
    return [
        ("   " in words or "\t" in words) and _COLUMNS.search(words) is not None
        for words in [text[line.start : line.end] for line in lines]
    ]


def _reaches(text: str, lines: list[Unit]) -> list[int]:
    """Give the column at which each line ends; none where one is a whole paragraph.

    Such copy was not wrapped. A long address is no paragraph.
    """
    reaches = []
    for line in lines:
        length = line.end - line.start
        if length > _PARAGRAPH and " " in text[line.start : line.end]:
            return []
        reaches.append(length + line.indent)
    return reaches


def _width(reaches: list[int]) -> int:
    """Give the column at which copy may have been wrapped, or 0 where it was not."""
    fitting = [reach for reach in reaches if reach <= _WIDEST]
    width = max(fitting, default=0)
    return width if width >= _NARROWEST and len(fitting) >= 0.9 * len(reaches) else 0


def _breaks(text: str, lines: list[Unit], reaches: list[int], width: int) -> list[bool]:
    """Tell of each line but the last whether a wrapping writer broke it.

    He did where the next word would not have fitted.
    """
    # A tenth of slack: ragged copy is edited after it was wrapped.
    filled = width * 0.9 - 1
    breaks = []
    for here, after, reach in zip(lines, lines[1:], reaches, strict=False):
        if after.gap or reach < _SHORT or reach + _LONGEST_WORD <= filled:
            breaks.append(False)
            continue
        full = reach + 1 > filled
        if not full:
            word = text[after.start : after.start + _LONGEST_WORD].split(maxsplit=1)[0]
            full = reach + len(word) > filled
        if full and text[here.end - 1] in _WIRE_SIGNS:
            full = text[here.end - 2 : here.end] not in _WIRE_ENDS
        breaks.append(full)
    return breaks


def _is_wrapped(lines: list[Unit], breaks: list[bool]) -> bool:
    """Tell whether most of the lines that may go on in the next one were broken.

    In wrapped prose nearly all lines that are followed by another are such lines; in
    a page of menu words nearly none is, and must not be joined:

        Business and Technology News
        Entertainment
    """
    votes = [
        forced
        for forced, here, after in zip(breaks, lines, lines[1:], strict=False)
        if not after.gap
        and after.indent <= here.indent
        and here.end - here.start >= _SHORT
    ]
    if 2 * sum(votes) <= len(votes):
        return False
    # Paragraphs of wrapped copy are set in or stand apart; a page has one a line.
    return any(line.indent or line.gap for line in lines[1:])


def _join(text: str, lines: list[Unit], breaks: list[bool]) -> list[Unit]:
    """Give the paragraphs and tables that wrapped lines make.

    A line that is set in from the left edge opens a paragraph or is a row of figures;
    the rest of a paragraph stands at the edge. Rows are joined with rows alone.
    """
    units = []
    base = min([line.indent for line in lines])
    rows = _are_rows(text, lines)
    first = 0
    for at, forced in enumerate(breaks, 1):
        line = lines[at]
        if rows[at] or rows[first]:
            goes_on = rows[at] and rows[first] and not line.gap
        else:
            goes_on = forced and line.indent <= base
        if not goes_on:
            units.append(_joined(lines[first:at], rows[first]))
            first = at
    return [*units, _joined(lines[first:], rows[first])]

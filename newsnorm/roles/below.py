"""Where the story of a page ends: above its buttons, tags, teasers and comments.

In come the units of a body, out comes the index after its last paragraph. Lists and
links inside a story leave it alone: its paragraphs go on behind them, one below the
other. Below the end there are few, they are short, and buttons come first.
"""

from collections.abc import Sequence

from newsnorm.model import Unit
from newsnorm.roles.kinds import ends_sentence
from newsnorm.tables import chrome

# A paragraph is at least so long, or a sentence of its own.
_LONG = 120
_SENTENCE = 40
# Measured on 118 pages whose last paragraph is known: so many of the paragraphs below
# it stand in a row, so many there are, this part of all lines, and none is longer.
_IN_A_ROW = 2
_IN_ALL = 3
_PART = 0.2
_LONGEST = 250
# Among so many lines below the end stands a button.
_FIRST = 4
_LONGEST_BUTTON = 60
# Advertisements, players and section words stand inside stories as well.
_BUTTONS = frozenset(
    """
    comments consent follow login menu network print save share subscribe tags
    """.split()
)

_IN_STORIES = (_BUTTONS | {"ad", "audio"}) - {"consent", "login", "menu", "network"}


def end(text: str, units: Sequence[Unit], start: int, stop: int) -> int:
    """Give the index after the last paragraph of a story; `stop` where none is sure."""
    found, below, row = stop, 0, 0
    last_runs = stop > start and _is_running(text, units[stop - 1])
    for at in range(stop - 1, start, -1):
        runs = last_runs
        if runs:
            row += 1
            below += 1
            length = units[at].end - units[at].start
            if row > _IN_A_ROW or below > _IN_ALL or length > _LONGEST:
                break
        last_runs = _is_running(text, units[at - 1])
        if runs:
            continue
        row = 0
        if last_runs and below <= _PART * (stop - at):
            first = units[at : min(at + _FIRST, stop)]
            if any(is_button(text, each, _BUTTONS) for each in first):
                found = at
    return found


def _is_running(text: str, unit: Unit) -> bool:
    length = unit.end - unit.start
    if length >= _LONG or unit.table:
        return True
    return length >= _SENTENCE and ends_sentence(text, unit.start, unit.end)


def is_button(text: str, unit: Unit, kinds: frozenset[str] = _IN_STORIES) -> bool:
    """Tell whether a line that parts two paragraphs is a button or an advertisement.

    A list of a story may hold menu words and networks, and `share.` that is set in
    ends a paragraph.
    """
    if unit.end - unit.start > _LONGEST_BUTTON or unit.indent:
        return False
    words = text[unit.start : unit.end]
    if words[0].islower() and words[-1] == ".":
        return False  # the last word of a wrapped sentence: `per / share.`
    return chrome.is_one(words, kinds)

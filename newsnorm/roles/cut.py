"""Where the body starts and where it stops: two cuts between three piles of units.

In come looks and the tokens of the foot, out come indexes. Of two mistakes about the
start, too early is the lesser: too late loses text of the story.
"""

from collections.abc import Sequence

from newsnorm.model import Token, Unit
from newsnorm.roles.kinds import PARAGRAPH, Look

# The head is over when this many paragraphs stand in a row.
_PARAGRAPHS = 3
# Above a body there may be menus; a page with more lines than this is a list.
MOST_HEAD_UNITS = 400
# A stamp this far below a paragraph still belongs to the head that it stands in.
_REACH = 8
# A sentence shorter than this is a teaser, a cookie line or a caption.
_PARAGRAPH_SENTENCE = 60

_HEAD_GOES_ON = frozenset(("stamp", "byline", "lead"))


def enough(looks: Sequence[Look]) -> bool:
    """Tell whether the head has been seen whole, and the lines after it are body.

    A head that held no stamp yet may have one further down.
    """
    if len(looks) >= MOST_HEAD_UNITS or _opens_body(looks[-1]):
        return True
    last = looks[-_PARAGRAPHS:]
    if len(last) < _PARAGRAPHS or any(look.kind not in _RUNNING for look in last):
        return False
    return any(look.kind in ("stamp", "lead") for look in looks)


def _opens_body(look: Look) -> bool:
    """Tell whether a unit is the first of the body beyond doubt.

    A dateline on a line of its own, or a relay prefix, may stand above more head.
    """
    return look.kind == "lead" and look.length >= PARAGRAPH


_RUNNING = frozenset(("prose", "lead"))


def body_start(looks: Sequence[Look]) -> int:
    """Give the index of the first unit of the body.

    A dateline opens it. A paragraph does, unless it is a deck: one where a stamp or
    a byline still comes before a second paragraph.

        The operator said all routes would be served by noon, a day ahead of plan.
        Published 3 May 2024
        OSLO (AFP) - Ferries ...
    """
    first = None
    for index, look in enumerate(looks):
        if look.kind == "lead":
            return index
        if _is_paragraph(look):
            if not _head_goes_on(looks, index):
                return index
            first = index if first is None else first
    return _without_prose(looks) if first is None else first


def _is_paragraph(look: Look) -> bool:
    if look.kind == "sentence":
        return look.length >= _PARAGRAPH_SENTENCE
    return look.kind in ("prose", "table")


def _head_goes_on(looks: Sequence[Look], index: int) -> bool:
    for look in looks[index + 1 : index + 1 + _REACH]:
        if look.kind in _HEAD_GOES_ON:
            return True
        if look.kind == "prose":
            return False
    return False


def _without_prose(looks: Sequence[Look]) -> int:
    """Give where the body starts in copy without a paragraph: after its first title.

    An alert is a headline and nothing else.
    """
    for index, look in enumerate(looks):
        if look.kind == "title":
            return index + 1
    return len(looks)


def body_stop(
    units: Sequence[Unit], feet: Sequence[tuple[Token, ...]], start: int
) -> int:
    """Give the index after the last unit of the body.

    Whole units are cut from below as long as each is foot matter; a unit that opens a
    block, such as a disclaimer or a list of contacts, takes all below it along.
    """
    first = len(units) - len(feet)
    for at, tokens in enumerate(feet):
        if first + at > start and any("block" in token.parts for token in tokens):
            return first + at
    stop = len(units)
    while stop > max(start, first) and is_foot(units[stop - 1], feet[stop - 1 - first]):
        stop -= 1
    return stop


def is_foot(unit: Unit, tokens: Sequence[Token]) -> bool:
    """Tell whether a whole unit is foot matter; a date alone is not."""
    return any(t.kind != "date" and t.start == unit.start for t in tokens)

"""Where the body stops: the foot matter of a story is cut off from below.

In come units and the tokens of the last ones, out comes an index. What stands in the
middle of a story, such as links to others, does not end it.
"""

from collections.abc import Sequence

from newsnorm.model import Token, Unit
from newsnorm.roles.kinds import LONGEST_HEADLINE, ends_sentence


def body(
    text: str,
    units: Sequence[Unit],
    feet: Sequence[tuple[Token, ...]],
    start: int,
) -> int:
    """Give the index after the last unit of the body.

    Whole units are cut from below as long as each is foot matter; a unit that opens a
    block, such as a disclaimer or a list of contacts, takes all below it along.
    """
    first = len(units) - len(feet)
    stop = _block_start(feet, start - first)
    stop = len(units) if stop is None else first + stop
    stop = _teasers_start(text, units, feet, stop)
    while stop > max(start, first) and is_foot(units[stop - 1], feet[stop - 1 - first]):
        stop -= 1
    return stop


def _teasers_start(
    text: str, units: Sequence[Unit], feet: Sequence[tuple[Token, ...]], stop: int
) -> int:
    """Give where the titles of other stories begin that end a page, or `stop`.

    Read more
    MOSCOW: Providing grain cars is a duty, railway says
    """
    at, first = stop, len(units) - len(feet)
    while at > max(first, stop - _LINKS) and _is_title(text, units[at - 1]):
        at -= 1
        for token in feet[at - first]:
            if token.kind == "trailer" and "chrome" in token.parts:
                return at
    return stop


def _is_title(text: str, unit: Unit) -> bool:
    return unit.end - unit.start <= LONGEST_HEADLINE and not (
        unit.table or unit.indent or ends_sentence(text, unit.start, unit.end)
    )


def _block_start(feet: Sequence[tuple[Token, ...]], above: int) -> int | None:
    for at, tokens in enumerate(feet):
        for token in tokens:
            if "block" in token.parts:
                if at > above and not _story_goes_on(token, feet[at + 1 :]):
                    return at
                break
    return None


def _story_goes_on(block: Token, below: Sequence[tuple[Token, ...]]) -> bool:
    """Tell whether a list of links, such as `Related`, stands in the middle of a story.

    A disclaimer or a list of contacts ends it, whatever stands below.
    """
    if "chrome" not in block.parts and "links" not in block.parts:
        return False
    return sum(not tokens for tokens in below) > _LINKS


# So many lines below `Related` may be titles of other stories.
_LINKS = 8


def is_foot(unit: Unit, tokens: Sequence[Token]) -> bool:
    """Tell whether a whole unit is foot matter: a mark, a credit, a last stamp.

    A date inside a sentence is none, nor is one that ends it on a line of its own.
    """
    dated = 0
    for token in tokens:
        if token.kind == "date":
            dated += _with_label(token)
        elif token.start == unit.start:
            return True
    if not dated or _ends_sentence(unit, tokens):
        return False
    return unit.end - unit.start - dated <= _BESIDE_LAST_STAMP


def _ends_sentence(unit: Unit, tokens: Sequence[Token]) -> bool:
    """Tell the end of a wrapped sentence from a stamp: there is its full stop.

    NOTE: Dividend payable December 1 to shareholders of record
    October 30.
    """
    last = tokens[-1]
    return (
        len(tokens) == 1
        and last.start == unit.start
        and last.end == unit.end - 1
        and not unit.gap
        and "label" not in last.parts
        and "clock" not in last.parts
    )


def _with_label(token: Token) -> int:
    start, end = token.parts.get("label", (0, 0))
    return token.end - token.start + end - start


# A colon, a bracket: `Record April 20, 1987` is a line of the story.
_BESIDE_LAST_STAMP = 4

"""Signs of seven-bit copy, put back to what they stand for.

In come the lines of an ANPA message; out come the same lines with the dashes, quotes
and halves that the code had no place for, and what was done in words.
"""

from collections.abc import Sequence

from newsnorm.formats.controls import Line
from newsnorm.pattern import pattern
from newsnorm.repairs import count

# ROSCOE, South Dakota (AP) _ The ... · Baltimore;23;13;_ but the rule ___ stays
_DASH = pattern(r"(?<![^\s;])_(?![^\s;])")
# ``Look Good'' · '' alone may close what `` opened in the line before
_QUOTES = (("``", "“"), ("''", "”"))
# 7{ games behind, {, but no template's {{ headline }}
_HALF = pattern(r"(?<=[\d;\s]){(?![{\w])")

_SIGNS = frozenset("_{`'")
_SUBSTITUTES = ((_DASH, "—"), (_HALF, "½"))


def restored(rows: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Give the lines with their signs, and a note where any was put in.

    >>> restored([Line("", "``Ferries'' _ 7{ of them")])[0][0].words
    '“Ferries” — 7½ of them'
    """
    found = [row._replace(words=_restored(row.words)) for row in rows]
    changed = sum(a != b for a, b in zip(rows, found, strict=True))
    if not changed:
        return found, []
    return found, [count(changed, "line", "typesetting signs restored in", True)]


def _restored(words: str) -> str:
    if _SIGNS.isdisjoint(words):
        return words
    for mark, sign in _QUOTES:
        words = words.replace(mark, sign)
    for shape, sign in _SUBSTITUTES:
        words = shape.sub(sign, words)
    return words

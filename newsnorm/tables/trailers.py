"""Foot matter: the words that end a story, and those that open what follows it.

In: words as written. Out: the row that knows them, or None. The rows are in
`trailers.tsv`: folded words, way, kind, block; they are read when first asked for.
The way says what the words must be: `whole` the line, `start` its first words, or
`label` first words before a colon. A `block` goes on to the end of the copy. Nothing
here looks at a line.
"""

from functools import cache
from typing import cast

from msgspec import Struct

from newsnorm.record import TrailerKind
from newsnorm.tables.columns import read

MOST_WORDS = 5
LONGEST = 60
_MARKS = "-–—_*#•›»> \u200b"


class Row(Struct, frozen=True, gc=False):
    """What some words at the foot are."""

    words: str
    way: str  # whole, start or label
    kind: TrailerKind
    block: bool


def whole(line: str) -> Row | None:
    """Give the row of a line that is foot matter from end to end.

    >>> whole("-ENDS-").kind, whole("## Editorial contacts").block, whole("Ends meet")
    ('end_mark', True, None)
    """
    if len(line) > LONGEST:
        return None
    folded = " ".join(line.casefold().split())
    known = _rows()["whole"]
    return known.get(folded) or known.get(folded.strip("#:*•›»> \u200b").strip())


def start(line: str) -> Row | None:
    """Give the row whose words open a line.

    >>> start("(Reporting by A Writer)").kind, start("Reporting is a craft")
    ('credits', None)
    """
    opening = line[:LONGEST].casefold().replace("’", "'").lstrip(_MARKS)
    words = opening.split(maxsplit=MOST_WORDS)
    if not words or _first_words().isdisjoint((words[0], words[0].strip("(:,"))):
        return None
    known = _rows()["start"]
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        joined = " ".join(words[:count])
        row = known.get(joined) or known.get(joined.strip("(:,"))
        if row:
            return row
    return None


def label(words: str) -> Row | None:
    """Give the row of words that stand before a colon.

    >>> label("Media Contact").kind, label("Oslo")
    ('contact', None)
    """
    return _rows()["label"].get(" ".join(words.casefold().strip("#*/•-–— (").split()))


def labels() -> tuple[str, ...]:
    """Give the words that stand before a colon."""
    return tuple(_rows()["label"])


def words() -> tuple[str, ...]:
    """Give the words of all rows."""
    return tuple(words for known in _rows().values() for words in known)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(row.split()[0].rstrip(":,") for row in _rows()["start"])


@cache
def _rows() -> dict[str, dict[str, Row]]:
    rows: dict[str, dict[str, Row]] = {}
    for words, way, kind, block in zip(*read(__file__, 4), strict=True):
        row = Row(words, way, cast(TrailerKind, kind), bool(block))
        rows.setdefault(way, {})[words] = row
    return rows

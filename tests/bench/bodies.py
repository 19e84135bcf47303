"""What a body lost of the labelled prose, and what it kept that is none of it.

In come the labelled body and the one that was cut; out come counts of characters that
are no space. Words are compared, so that a line end or a re-joined line is no loss.
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from newsnorm.record import Article
from tests.bench.labelled import Case

# Where a page lets words break: decoding drops them, and nothing is lost.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class Change(NamedTuple):
    """How one body differs from its label; all zero where it does not."""

    id: str
    prose: int  # characters of the label
    lost: int
    head: int  # kept in front of the first labelled word
    inside: int  # kept between labelled words
    foot: int  # kept behind the last labelled word
    pieces: tuple[str, ...]  # what was lost, piece by piece
    kept: tuple[str, ...]  # what was kept and is none of it


class _Step(NamedTuple):
    lost: str
    kept: str
    first: bool  # stands in front of all labelled words
    last: bool  # stands behind them


def changes(cases: Iterable[tuple[Case, Article]]) -> list[Change]:
    """Give how each body differs, where the label has one."""
    return [
        change(case.id, _prose(case.gold["body"]), article.body)
        for case, article in cases
        if case.gold.get("body")
    ]


def change(id: str, gold: str, body: str) -> Change:
    """Compare a body with its label.

    >>> found = change("a1", "Ferries ran again.", "By Ann  Ferries ran\\nagain. End")
    >>> found.lost, found.head, found.foot
    (0, 5, 3)
    """
    wanted, got = gold.split(), body.split()
    steps = list(_steps(wanted, got))
    return Change(
        id,
        sum(map(len, wanted)),
        sum(_size(step.lost) for step in steps),
        sum(_size(step.kept) for step in steps if step.first),
        sum(_size(s.kept) for s in steps if not s.first and not s.last),
        sum(_size(step.kept) for step in steps if step.last),
        tuple(step.lost for step in steps if step.lost),
        tuple(step.kept for step in steps if step.kept),
    )


def _prose(gold: Any) -> str:
    prose = "\n".join(map(str, gold)) if isinstance(gold, list) else str(gold)
    return prose.translate(_UNSEEN)


def _size(words: str) -> int:
    return len(words.replace(" ", ""))


def _steps(wanted: list[str], got: list[str]) -> Iterator[_Step]:
    start, stop = _shared(wanted, got)
    middle, other = wanted[start : len(wanted) - stop], got[start : len(got) - stop]
    matcher = SequenceMatcher(None, middle, other, autojunk=False)
    for name, i, j, k, m in matcher.get_opcodes():
        lost, kept = " ".join(middle[i:j]), " ".join(other[k:m])
        if name != "equal" and lost.replace(" ", "") != kept.replace(" ", ""):
            before = start + i == 0 and not lost
            behind = start + j == len(wanted) and not before
            yield _Step(lost, kept, before, behind)


def _shared(one: list[str], other: list[str]) -> tuple[int, int]:
    """Give how many words are the same at the start and, behind those, at the end."""
    most = min(len(one), len(other))
    start = next((at for at in range(most) if one[at] != other[at]), most)
    left = most - start
    return start, next((at for at in range(left) if one[~at] != other[~at]), left)

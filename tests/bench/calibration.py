"""Whether `published_confidence` is the chance that it claims to be.

In come labelled cases; out come a curve by tenths and the expected calibration error:
how far the share of right days lies from what was said, weighed by how often it was
said. A day given where the label has none counts as wrong. Where the copy does not
state the labelled day (`meta.date_visible` false), no reader of the copy can know it:
those cases make a table of their own.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsnorm.record import Article
from tests.bench.labelled import Case
from tests.bench.parsed import parsed
from tests.bench.table import Cell, show
from tests.bench.verdicts import judge

_TENTHS = 10


class Tenth(NamedTuple):
    """The days whose confidence lies in one tenth of the scale."""

    start: float
    days: int
    said: float  # the mean confidence
    right: float  # the share that was right
    wrong: int


class Curve(NamedTuple):
    """One calibration curve."""

    name: str
    days: int
    error: float  # the expected calibration error
    tenths: tuple[Tenth, ...]


def curves(cases: Sequence[Case]) -> list[Curve]:
    """Give a curve of the days that copy states, and one of all days."""
    said = list(_said(parsed(cases)))
    stated = [
        (chance, right) for case, chance, right in said if case.visible is not False
    ]
    every = [(chance, right) for _, chance, right in said]
    found = [curve("days that the copy states", stated)]
    if len(every) > len(stated):
        found.append(curve("with labels that the copy does not state", every))
    return found


def curve(name: str, said: Sequence[tuple[float, bool]]) -> Curve:
    """Give the curve of some confidences, each with whether the day was right.

    >>> found = curve("two days", [(0.9, True), (0.9, False)])
    >>> round(found.error, 1), found.tenths[0].wrong
    (0.4, 1)
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for chance, right in said:
        bins.setdefault(min(_TENTHS - 1, int(chance * _TENTHS)), []).append(
            (chance, right)
        )
    tenths = tuple(_tenth(at, found) for at, found in sorted(bins.items()))
    error = sum(t.days * abs(t.said - t.right) for t in tenths) / max(1, len(said))
    return Curve(name, len(said), error, tenths)


def tables(found: Iterable[Curve]) -> Iterator[str]:
    """Yield a table for each curve."""
    for one in found:
        title = f"{one.name}: {one.days}, expected calibration error {one.error:.4f}"
        yield show(title, ("confidence", "days", "said", "right", "wrong"), _rows(one))


def _rows(one: Curve) -> list[tuple[Cell, ...]]:
    return [
        (
            f"{tenth.start:.1f} to {tenth.start + 0.1:.1f}",
            tenth.days,
            f"{tenth.said:.4f}",
            f"{tenth.right:.4f}",
            tenth.wrong,
        )
        for tenth in one.tenths
    ]


def _tenth(at: int, found: Sequence[tuple[float, bool]]) -> Tenth:
    days, right = len(found), sum(right for _, right in found)
    said = sum(chance for chance, _ in found) / days
    return Tenth(at / _TENTHS, days, said, right / days, days - right)


def _said(
    judged: Iterable[tuple[Case, Article]],
) -> Iterator[tuple[Case, float, bool]]:
    for case, article in judged:
        verdict = dict(judge(case, article)).get("published")
        if verdict and article.published_confidence is not None:
            yield case, article.published_confidence, verdict == "right"

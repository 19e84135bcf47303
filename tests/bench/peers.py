"""newsnorm and other libraries side by side: the same cases, in the same run.

In come labelled cases; out comes a table for each group. A day that the label does not
have is `invented`, where the label has none at all. Time is processor time of this
process, so that a busy host weighs on all alike, as a ratio to newsnorm.
"""

import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from time import process_time
from typing import NamedTuple

from tests.bench.guard import TooLong, guard
from tests.bench.labelled import Case, groups
from tests.bench.rivals import Rival, rivals
from tests.bench.table import share, show

PATIENCE = 2.0  # seconds an article
_HANDFUL = 20
_HEAD = (
    "asked", "shown", "right", "wrong", "none", "of", "accuracy", "invented", "of",
    "too long", "time",
)  # fmt: skip


class Answer(NamedTuple):
    """What a library said of one case, and what it took."""

    verdict: str  # right, wrong, none; invented, refused where the label has no day
    late: bool
    seconds: float


def tables(cases: Sequence[Case], patience: float = PATIENCE) -> Iterator[str]:
    """Yield a table for each group of cases, newsnorm first."""
    asked = list(rivals())
    for group, members in groups(cases).items():
        known = [case for case in members if "published" in case.gold]
        if not known:
            continue
        answers = _ask(asked, known, patience)
        mine = sum(each.seconds for each in answers[0])
        rows = [
            _row(rival, found, mine)
            for rival, found in zip(asked, answers, strict=True)
        ]
        yield show(f"{group}: {len(known)} cases", _HEAD, rows)


def _ask(
    asked: Sequence[Rival], cases: Sequence[Case], patience: float
) -> list[list[Answer]]:
    """Ask all in turn, a handful of cases each: the host's moods touch all alike.

    A case at a time would be unfair to the fast: each would find the processor's own
    memory full of somebody else's tables.
    """
    answers: list[list[Answer]] = [[] for _ in asked]
    with warnings.catch_warnings(action="ignore"):
        for rival in asked:
            _answer(rival, cases[0], patience)  # what is loaded at first use is no cost
        for at in range(0, len(cases), _HANDFUL):
            for rival, found in zip(asked, answers, strict=True):
                rival.forget()
                some = cases[at : at + _HANDFUL]
                found += [_answer(rival, case, patience) for case in some]
    return answers


def _answer(rival: Rival, case: Case, patience: float) -> Answer:
    shown, said, late = rival.view(case.raw), None, False
    start = process_time()
    try:
        with guard(patience):
            said = rival.ask(shown)
    except TooLong:
        late = True
    except Exception:  # what a library raises is its answer: it has none
        said = None
    return Answer(_verdict(said, case), late, process_time() - start)


def _verdict(said: str | None, case: Case) -> str:
    gold = case.gold["published"]
    if not gold:
        return "invented" if said and _is_day(said) else "refused"
    if not said:
        return "none"
    return "right" if said[:10] == str(gold)[:10] else "wrong"


def _is_day(said: str) -> bool:
    """Tell a day from a month or a year: only a day claims to be one."""
    try:
        date.fromisoformat(said[:10])
    except ValueError:
        return False
    return True


def _row(
    rival: Rival, found: Sequence[Answer], mine: float
) -> tuple[str | int | float | None, ...]:
    count = Counter(each.verdict for each in found)
    gold = count["right"] + count["wrong"] + count["none"]
    spent = sum(each.seconds for each in found)
    return (
        rival.name,
        rival.shown,
        *(count[each] for each in ("right", "wrong", "none")),
        gold,
        share(count["right"], gold, 1),
        count["invented"],
        count["invented"] + count["refused"],
        sum(each.late for each in found),
        f"{spent / mine:.3g} x",
    )

"""Many processes that judge, and one that remembers what came before.

In come tasks, out comes what is wrong with each, in their order and as one process
would tell it. A worker sees a part of the run, so whether a story comes again is told
here. Nothing here is shown.
"""

from collections.abc import Iterator
from itertools import chain, islice

from newsnorm.cli import crew
from newsnorm.cli.run import Jobs
from newsnorm.judge import Task
from newsnorm.placing import Complaint, Judged
from newsnorm.terms import Bench, Terms, unreadable

# What is wrong, and the fingerprint where it is to be remembered.
Noted = tuple[Judged, int | None]

# A record is judged in a twentieth of the time that an article takes.
_FEW_RECORDS = 20 * crew.FEW
_LIGHT = 8  # and more than this in one chunk would fill memory


class Judging:
    """The craft of judging; `placed`: a report shows where something is wrong."""

    def __init__(self, terms: Terms, placed: bool) -> None:
        self._bench = Bench(terms, alone=True)
        self._placed = placed

    def do(self, task: Task) -> Noted:
        """Give what is wrong with one thing, in a form that can go anywhere."""
        self._bench.noted = None
        judged = task.judge(self._bench)
        if judged.findings and self._placed:
            judged = judged.told(judged.complaints)
        elif judged.findings:
            judged = judged.told(map(Complaint, judged.findings))
        return judged, self._bench.noted

    def size(self, task: Task) -> int:
        """Give how much there is to do, as characters of an article to read."""
        return len(task.text()) // (_LIGHT if task.is_record() else 1)

    def lost(self, task: Task) -> Noted:
        """Say that no worker can judge it."""
        path, number, line = task.place()
        return unreadable(crew.deadly(path, line), number), None


def by_many(
    tasks: Iterator[Task], terms: Terms, jobs: Jobs, placed: bool
) -> Iterator[Judged]:
    """Give what is wrong with each, in order, by as many processes."""
    bench = Bench(terms)
    work = Judging(terms, placed)
    first = list(islice(tasks, 1))
    few = _FEW_RECORDS if first and first[0].is_record() else crew.FEW
    found = crew.pairs(
        chain(first, tasks), work, jobs.number, 0 if jobs.at_once else few
    )
    for task, (judged, key) in found:
        if key is not None and bench.came_before(key):
            placing = task.placed() if placed else Complaint
            judged = judged.told((*judged.complaints, *map(placing, bench.again())))
        yield judged

"""How often each field says what its label says, and what bodies lost.

In come labelled cases; out come tables. Undecided (`missing`) and wrong are counted
apart, and so is a value where the label says that the copy has none (`invented`).
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from newsnorm.record import Article
from tests.bench.bodies import Change, changes
from tests.bench.labelled import NAMES, Case, groups
from tests.bench.parsed import parsed
from tests.bench.table import Cell, share, show
from tests.bench.verdicts import judge, said

_HEAD = ("gold", "right", "wrong", "missing", "accuracy", "none in copy", "invented")
_WORST = 5
_SHOWN = 60  # characters of what was lost

Judged = list[tuple[Case, Article]]


def misses(cases: Sequence[Case], field: str) -> Iterator[str]:
    """Yield a line for each case where a field is not what its label says."""
    for case, article in parsed(cases):
        verdict = dict(judge(case, article)).get(field, "none")
        if verdict not in ("right", "none"):
            gold, value = case.gold[field], said(field, article)
            yield f"{case.id} {verdict}: {value!r}, label {gold!r}"


def tables(cases: Sequence[Case], lost: str | None = None) -> Iterator[str]:
    """Yield the tables; write what each body lost to the file `lost`."""
    judged = list(parsed(cases))
    for group in groups(cases):
        members = [pair for pair in judged if pair[0].group == group]
        yield show(
            f"{group}: {len(members)} cases", ("field", *_HEAD), _fields(members)
        )
    yield show("published", ("cases", *_HEAD), _published(judged))
    found = {
        group: changes(pair for pair in judged if pair[0].group == group)
        for group in groups(cases)
    }
    yield from _bodies({group: those for group, those in found.items() if those})
    if lost:
        _write(lost, (each for those in found.values() for each in those))


def _fields(judged: Judged) -> Iterator[tuple[Cell, ...]]:
    counts: dict[str, Counter[str]] = {field: Counter() for field in NAMES}
    for case, article in judged:
        for field, verdict in judge(case, article):
            counts[field][verdict] += 1
    for field, count in counts.items():
        if count:
            yield (field, *_row(count))


def _row(count: Counter[str]) -> tuple[Cell, ...]:
    gold = count["right"] + count["wrong"] + count["missing"]
    return (
        gold,
        *(count[each] for each in ("right", "wrong", "missing")),
        share(count["right"], gold),
        count["none"] + count["invented"],
        count["invented"],
    )


def _published(judged: Judged) -> Iterator[tuple[Cell, ...]]:
    counts: dict[str, Counter[str]] = {}
    for case, article in judged:
        seen = {True: "stated in the copy", False: "not stated", None: "not looked up"}
        for field, verdict in judge(case, article):
            if field == "published":
                for name in ("all", seen[case.visible], case.group):
                    counts.setdefault(name, Counter())[verdict] += 1
    for name, count in counts.items():
        yield (name, *_row(count))


def _bodies(found: dict[str, list[Change]]) -> Iterator[str]:
    if not found:
        return
    columns = (
        "bodies", "gold", "prose", "lost", "stories", "share",
        "kept at the head", "inside", "at the foot", "stories",
    )  # fmt: skip
    rows = [(group, *_totals(those)) for group, those in found.items()]
    yield show("characters of labelled bodies, spaces left out", columns, rows)
    for group, those in found.items():
        worst = sorted(those, key=lambda each: (-each.lost, each.id))[:_WORST]
        most = [(e.id, e.prose, e.lost, _start(e)) for e in worst if e.lost]
        if most:
            head = ("story", "prose", "lost", "begins")
            yield show(f"{group}: the most prose lost", head, most)


def _totals(those: list[Change]) -> tuple[Cell, ...]:
    prose, lost = sum(e.prose for e in those), sum(e.lost for e in those)
    return (
        len(those),
        prose,
        lost,
        sum(e.lost > 0 for e in those),
        share(lost, prose, 3),
        sum(e.head for e in those),
        sum(e.inside for e in those),
        sum(e.foot for e in those),
        sum(e.foot > 0 for e in those),
    )


def _start(one: Change) -> str:
    return one.pieces[0][:_SHOWN].replace("|", "/")


def _write(path: str, found: Iterable[Change]) -> None:
    lines = [
        json.dumps(each._asdict(), ensure_ascii=False)
        for each in sorted(found, key=lambda each: -each.lost)
        if each.lost or each.head or each.inside or each.foot
    ]
    Path(path).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

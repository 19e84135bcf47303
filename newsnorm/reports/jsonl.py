"""The report for programs: a finding a line, or a rule a line with its count.

In comes what is judged, out go JSON lines.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newsnorm.placing import Judged
from newsnorm.reports import Manner
from newsnorm.reports.escape import in_json
from newsnorm.reports.rows import row
from newsnorm.reports.tally import Tally


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give one object a line."""
    for each in objects(judged, manner):
        yield f"{each}\n".encode()


def objects(judged: Iterable[Judged], manner: Manner) -> Iterator[str]:
    """Give the objects of the report as JSON."""
    tally = Tally()
    for each in tally.follow(judged):
        if not manner.statistics:
            yield from (_json(row(each, complaint)) for complaint in each.complaints)
    if manner.statistics:
        for code, name, count in tally.rows():
            yield _json({"rule": code, "name": name, "count": count})


def _json(value: dict[str, Any]) -> str:
    return in_json(json.dumps(value, ensure_ascii=False))

"""Reports: findings in the form that a person or a program reads; REPORTS by name.

A report is a module with `write`; it is imported when it is chosen, since most runs
need one. In comes what `judge` gives, out go pieces of UTF-8, each as soon as it is
known. All text from outside is escaped on the way. Nothing here judges.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol

from newsnorm.placing import Judged

REPORTS = {
    "text": "newsnorm.reports.text",
    "json": "newsnorm.reports.json",
    "jsonl": "newsnorm.reports.jsonl",
    "github": "newsnorm.reports.github",
    "junit": "newsnorm.reports.junit",
    "sarif": "newsnorm.reports.sarif",
}

# Those that can give counts in place of findings.
COUNTING = ("text", "json", "jsonl")


class Manner(NamedTuple):
    """How a report is written."""

    colour: bool = False
    statistics: bool = False  # counts of rules in place of findings


class Report(Protocol):
    """What each module of this room offers."""

    def write(self, judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
        """Give the report, piece by piece."""


def choose(name: str) -> Report:
    """Give the report of that name."""
    report: Report = import_module(REPORTS[name])
    return report

"""The report for GitHub Actions: a workflow command a finding, shown beside the file.

In comes what is judged, out go lines such as
`::error file=feed.jsonl,line=3,title=D118 not-a-date::published "x" is no date`.
"""

from collections.abc import Iterable, Iterator

from newsnorm.placing import Complaint, Judged
from newsnorm.reports import Manner
from newsnorm.reports.escape import in_github, in_github_property

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give one command a finding."""
    for each in judged:
        for complaint in each.complaints:
            yield f"{_command(each, complaint)}\n".encode()


def _command(each: Judged, complaint: Complaint) -> str:
    found = complaint.finding
    properties = {
        "file": each.path,
        "line": complaint.line or each.line,
        "col": complaint.column,
        "title": f"{found.rule} {found.name}",
    }
    given = ",".join(
        f"{key}={in_github_property(str(value))}"
        for key, value in properties.items()
        if value is not None
    )
    return f"::{_COMMANDS[found.severity]} {given}::{in_github(found.message)}"

"""The report for CI servers: JUnit XML, an article a test case.

In comes what is judged, out goes one document. An error or a warning fails its case, an
info stands in its output. The cases wait in a file, since their number comes first.
"""

from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile

from newsnorm.placing import Complaint, Judged
from newsnorm.reports import Manner
from newsnorm.reports.escape import in_xml

_IN_MEMORY = 1 << 22
_FAILS = ("error", "warning")


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give the document."""
    cases = failures = 0
    with SpooledTemporaryFile(_IN_MEMORY) as waiting:
        for each in judged:
            cases += 1
            failures += sum(c.finding.severity in _FAILS for c in each.complaints) > 0
            waiting.write(_case(each).encode())
        counts = f'tests="{cases}" failures="{failures}" errors="0"'
        yield b'<?xml version="1.0" encoding="UTF-8"?>\n'
        yield f'<testsuites name="newsnorm" {counts}>\n'.encode()
        yield f'<testsuite name="newsnorm validate" {counts}>\n'.encode()
        waiting.seek(0)
        while part := waiting.read(65536):
            yield part
        yield b"</testsuite>\n</testsuites>\n"


def _case(each: Judged) -> str:
    place = f":{each.line}" if each.line is not None else ""
    name = in_xml(f"{each.path}{place} #{each.number}")
    head = f'<testcase classname="{in_xml(each.path)}" name="{name}"'
    if not each.complaints:
        return f"{head}/>\n"
    told = [c for c in each.complaints if c.finding.severity in _FAILS]
    noted = [c for c in each.complaints if c.finding.severity not in _FAILS]
    inner = "".join(_failure(each, complaint) for complaint in told)
    if noted:
        lines = "\n".join(_line(each, complaint) for complaint in noted)
        inner += f"<system-out>{lines}</system-out>\n"
    return f"{head}>\n{inner}</testcase>\n"


def _failure(each: Judged, complaint: Complaint) -> str:
    found = complaint.finding
    message = in_xml(f"{found.rule} {found.message}")
    kind = in_xml(f"{found.severity} {found.name}")
    line = _line(each, complaint)
    return f'<failure type="{kind}" message="{message}">{line}</failure>\n'


def _line(each: Judged, complaint: Complaint) -> str:
    numbers = (complaint.line or each.line, complaint.column)
    place = "".join(f":{number}" for number in numbers if number is not None)
    found = complaint.finding
    return in_xml(f"{each.path}{place}: {found.rule} {found.message}")

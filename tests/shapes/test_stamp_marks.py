"""What is looked at before a pattern is asked lets pass whatever the pattern finds."""

from collections.abc import Iterator

import pytest

from newsnorm.shapes import stamp
from newsnorm.shapes.dates import beside, clock, ids, stretches, words
from tests.conftest import ROOT

LINES = sorted(
    {
        line.strip()
        for path in (ROOT / "tests" / "cases").rglob("*.wire")
        for line in path.read_bytes().decode("utf-8", "replace").split("\n")
        if any(char.isdigit() for char in line)
    }
)


def runs(line: str) -> Iterator[tuple[int, int]]:
    for run in stamp.RUN.finditer(line):
        yield run.span()


def mark(line: str, end: int) -> str:
    after = line[end : end + 2]
    return after[1:] if after[:1].isspace() else after[:1]


def test_there_are_lines() -> None:
    assert len(LINES) > 500


@pytest.mark.parametrize("family", stamp.MARKS, ids=lambda f: f.__module__)
def test_a_family_finds_nothing_before_other_marks(family: stamp.Family) -> None:
    found = 0
    for line in LINES:
        for run in runs(line):
            if run[1] - run[0] < 3 and family(line, run, 0, len(line)):
                assert mark(line, run[1]) in stamp.MARKS[family], line
                found += 1
    assert found


def test_the_rest_of_a_line_is_the_clock_that_is_read_word_by_word() -> None:
    found = 0
    for line in LINES:
        for pos in range(len(line)):
            parts = clock.last(line, pos, len(line))
            if parts is not None and line[pos - 1 : pos].isdigit():
                other = clock.after(line, pos, len(line))
                assert other is not None, line
                assert (other.parts, other.end) == (parts, len(line)), line
                assert beside.weekday_right(line, pos, len(line)) is None
                found += 1
    assert found > 20


def test_no_openings_are_left_out() -> None:
    named = marked = 0
    for line in LINES:
        for start, end in runs(line):
            rest = line[end:]
            if stamp.UNTIL.match(rest):
                assert rest[:2].lstrip()[:1] in stamp.UNTIL_OPENINGS
            if words.NO_DAY.match(rest):
                assert rest[0].isspace() or rest[0] in words._NO_DAY_OPENINGS
            if stretches.RANGE_END.match(rest):
                assert rest[:2].lstrip()[:1] in stretches._DASHES
            if beside.BEFORE_NAME.search(line[:start]):
                assert line[:start].rstrip().endswith(beside.NAME_ENDS)
                named += 1
            if ids.COPYRIGHT.search(line[:start]):
                assert line[:start].rstrip()[-1:] in ids._MARK_ENDS
                marked += 1
    assert named
    assert marked


@pytest.mark.parametrize(
    "line", ["0001 GMT", "2150 ET", "0412 (GMT)", "2359,5 UTC", "1630 a.m.", "1200 น."]
)
def test_four_digits_before_what_makes_them_a_clock_go_on(line: str) -> None:
    assert clock.at(line, 0, len(line)) is not None
    assert clock._goes_on(line, 4)


@pytest.mark.parametrize("line", ["1998.", "1998)", "1998: a", "1998 12", "1998"])
def test_most_years_do_not_go_on(line: str) -> None:
    assert not clock._goes_on(line, 4)

"""Datelines: every family of wire and language is found whole; sentences are left."""

from pathlib import Path

import pytest

from newsnorm.meanings import dateline as meaning
from newsnorm.model import DatelineFact
from newsnorm.shapes import dateline
from newsnorm.tables.agencies import DEFAULT, Agency

HERE = Path(__file__).parent


def rows(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


# The line with ¦ where its dateline ends, the place, the date ("-" for a year that is
# not stated) and the agencies.
FAMILIES = [tuple(row.split("\t")) for row in rows("datelines.txt")[1:]]

# Prose, labels, headlines and markers that look like one.
NOT_DATELINES = rows("not-datelines.txt")


@pytest.mark.parametrize(("marked", "place", "date", "agencies"), FAMILIES)
def test_finds_family(marked: str, place: str, date: str, agencies: str) -> None:
    line, rest = marked.replace("¦", ""), marked.partition("¦")[2]
    token = dateline.find(line, 0, len(line))
    assert token is not None
    assert token.text == line[token.start : token.end]
    assert line[token.end :] == rest
    fact = meaning.read(token)
    assert fact is not None
    assert (fact.place or "") == place
    assert " ".join(source.id or source.tag for source in fact.sources) == agencies
    assert _written(fact) == date


def _written(fact: DatelineFact) -> str:
    if fact.date is None:
        return ""
    (reading,) = fact.date.readings
    year = reading.year or "-"
    return f"{year}-{reading.month:02d}-{reading.day:02d}"


@pytest.mark.parametrize("line", NOT_DATELINES)
def test_leaves_other_lines(line: str) -> None:
    assert dateline.find(line, 0, len(line)) is None


@pytest.mark.parametrize("line", [row[0].replace("¦", "") for row in FAMILIES])
def test_parts_lie_inside_the_token(line: str) -> None:
    text = "Headline\n\n    " + line
    start = len(text) - len(line)
    token = dateline.find(text, start, len(text))
    assert token is not None
    assert token.start == start
    for name in token.parts.keys() & {"place", "date", "agency", "line"}:
        begin, end = token.parts[name]
        assert token.start <= begin < end <= token.end


def test_looks_only_inside_its_window() -> None:
    text = "OSLO, May 2 (AFP) - Ferries ran."
    assert dateline.find(text, 0, 4) is None
    assert dateline.find(text, 6, len(text)) != dateline.find(text, 0, len(text))


def test_takes_line_ends_for_spaces() -> None:
    text = "ST. JOSEPH,\nMich., March 5 - The\nferry ran."
    token = dateline.find(text, 0, len(text))
    assert token is not None
    fact = meaning.read(token)
    assert fact is not None
    assert fact.place == "ST. JOSEPH, Mich."
    assert text[token.end :] == "The\nferry ran."


def test_takes_agencies_of_the_user() -> None:
    own = DEFAULT.add([Agency("oslo_wire", "Oslo Wire", "agency", tags=("OWX",))])
    line = "Bergen (OWX) Ferries ran."
    assert dateline.find(line, 0, len(line)) is None
    assert dateline.find(line, 0, len(line), own) is not None


def test_the_reporter_behind_a_korean_dateline_is_no_part_of_its_text() -> None:
    line = "(서울=연합뉴스) 홍길동 특파원 = 여객선이 다시 다닌다."
    token = dateline.find(line, 0, len(line))
    assert token is not None
    fact = meaning.read(token)
    assert fact is not None
    assert fact.text == "(서울=연합뉴스)"
    assert line[slice(*token.parts["reporter"])] == "홍길동 특파원"
    assert line[token.end :] == "여객선이 다시 다닌다."

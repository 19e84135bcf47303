"""Records read as input: they come out as they are, in whatever form they stand."""

import json
from pathlib import Path

import pytest

from newsnorm import parse, read
from newsnorm.errors import Broken
from newsnorm.model import Options
from newsnorm.pipeline import trip
from newsnorm.record import Article
from tests.conftest import CASES, ROOT, Newsnorm, cases
from tests.formats.opened import fault, split, story

COPY = "Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran.\n\n(AFP)\n"
RECORD = parse(COPY, url="https://example.org/2024/05/02/a", id="7")
SPANS = parse(COPY, spans=True)


@pytest.mark.parametrize("record", [RECORD, SPANS])
@pytest.mark.parametrize("form", ["line", "array", "pretty"])
def test_a_record_comes_out_as_it_was(record: Article, form: str) -> None:
    data = record.to_json()
    if form == "array":
        data = b"[\n" + data + b",\n" + data + b"\n]\n"
    elif form == "pretty":
        data = json.dumps(json.loads(data), indent=2).encode()
    found = [trip(each, Options(spans=True)) for each in split(data)]  # type: ignore[arg-type]
    assert found == [record] * (2 if form == "array" else 1)


def test_text_and_spans_only_where_they_are_asked_for() -> None:
    found = trip(story(SPANS.to_json()), Options())
    assert found == parse(COPY)


def test_a_record_that_is_not_sound_does_not_stop_the_rest() -> None:
    bad = RECORD.to_json().replace(b'"markers":[]', b'"markers":7')
    first, broken, last = split(b"\n".join((RECORD.to_json(), bad, RECORD.to_json())))
    assert not isinstance(first, Broken)
    assert isinstance(broken, Broken)
    assert broken.line == 2
    assert "newsnorm validate" in broken.remedy
    assert not isinstance(last, Broken)
    assert "no sound record" in fault(b'{"schema":"newsnorm/1"}').reason


def test_the_command_writes_what_it_read(newsnorm: Newsnorm, tmp_path: Path) -> None:
    samples = sorted((ROOT / "samples").glob("*.wire"))
    copy = [*samples, *(case.wire for case in cases(CASES))]
    once = newsnorm("parse", *copy).out
    (tmp_path / "all.jsonl").write_bytes(once)
    assert newsnorm("parse", "all.jsonl").out == once
    assert [article.to_json() + b"\n" for article in read(tmp_path / "all.jsonl")] == (
        once.splitlines(keepends=True)
    )

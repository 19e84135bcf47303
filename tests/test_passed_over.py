"""What resolve and the rules pass over unseen holds nothing that they look for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsnorm import pipeline
from newsnorm.decode import decode
from newsnorm.model import DateFact, Story
from newsnorm.record import Input
from newsnorm.resolve import spans
from newsnorm.resolve.claims import claim
from newsnorm.rules import dates, parse_glance

CASES = sorted((Path(__file__).parent / "cases").rglob("*.wire"))


def texts() -> Iterator[str]:
    for path in CASES:
        yield decode(path.read_bytes()).text


def test_no_line_with_a_date_of_numbers_is_passed_over() -> None:
    found = 0
    for text in texts():
        for line in text.splitlines():
            if dates._DATE_LIKE.search(line):
                found += 1
                assert parse_glance.DATE_HINT.search(line), line
                assert parse_glance.may_hold_date(["Harbour", line, ""]), line
    assert found > 100


def test_a_distance_or_a_lone_clock_names_no_day_itself() -> None:
    """So claims that all name their day need not be joined."""
    found = 0
    for text in texts():
        for fact in pipeline.evidence(Story(text, Input())).facts:
            date = fact.value
            if isinstance(date, DateFact) and (
                date.ago is not None or date.shape == "clock" or len(date.readings) > 1
            ):
                found += 1
                assert claim(date, "header").day is None, date.text
    assert found > 20


@pytest.mark.parametrize(
    "words",
    [
        "a\nb", "a \nb", "a\n  b", "a\n\nb", "a\tb\nc", "a\u00a0b\nc", "a\u3000\nb",
        "a\u00ad\nb", "a  b\nc", "a\u2028b\nc", "a\x1c\nb",
    ],
)  # fmt: skip
def test_wrapped_lines_are_rejoined_as_by_their_words(words: str) -> None:
    assert spans._rejoined(words) == " ".join(words.split())


def test_wrapped_lines_of_the_cases_are_rejoined_as_by_their_words() -> None:
    for text in texts():
        words = text.strip()
        assert spans._rejoined(words) == " ".join(words.split())

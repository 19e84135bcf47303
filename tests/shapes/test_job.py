"""Titles of writers on lines of their own."""

import pytest

from newsnorm.shapes.job import find


@pytest.mark.parametrize(
    "line",
    [
        "AP Science Writer",
        "Associated Press Writer",
        "Environment correspondent",
        "Staff Writer",
        "Senior Political Editor",
        "Thomson Reuters correspondent",
    ],
)
def test_finds_titles(line: str) -> None:
    token = find(line, 0, len(line))
    assert token
    assert token.text == line


@pytest.mark.parametrize(
    "line",
    [
        "Editor",
        "Reporter",
        "Ann Writer",
        "Writers meet in Oslo",
        "Harbour names new editor",
        "Ann Hill, Science Writer",
        "",
    ],
)
def test_leaves_other_lines(line: str) -> None:
    assert find(line, 0, len(line)) is None

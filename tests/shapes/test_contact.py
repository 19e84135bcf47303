"""Whom to call, on lines of their own."""

import pytest

from newsnorm.shapes.contact import find


@pytest.mark.parametrize(
    "line",
    [
        "Contact: Ann Hill",
        "Media contact:",
        "Media Contact: Ann Hill, 617-555-0144",
        "ann.hill@example.com",
        "+47 555 01 440",
        "(617) 555-0144",
        "617-555-0144",
    ],
)
def test_finds_contacts(line: str) -> None:
    token = find(line, 0, len(line))
    assert token
    assert token.text == line


@pytest.mark.parametrize(
    "line",
    [
        "Contact: a film returns to the harbour",
        "Contact lenses for owls",
        "2024-05-03",
        "12.05.2024",
        "Ferries: 617 passengers wait",
        "Call 617-555-0144 for a ferry, the mayor said.",
        "",
    ],
)
def test_leaves_other_lines(line: str) -> None:
    assert find(line, 0, len(line)) is None

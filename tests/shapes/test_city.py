"""Cities in capitals on lines of their own."""

import pytest

from newsnorm.shapes.city import find


@pytest.mark.parametrize("line", ["ISTANBUL", "BUENOS AIRES, Argentina", "NEW DELHI"])
def test_finds_cities(line: str) -> None:
    token = find(line, 0, len(line))
    assert token
    assert token.parts["place"] == (0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Istanbul",
        "SPORTS",
        "ISTANBUL HOSTS GAMES",
        "SNOWS HIT GREECE, ITALY",
        "ANN WRITER",
        "I",
        "",
    ],
)
def test_leaves_other_lines(line: str) -> None:
    assert find(line, 0, len(line)) is None

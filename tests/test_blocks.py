"""Story to units: what is joined, what is left alone, and where each unit stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import blocks

WRAPPED = """\
FERRIES RETURN TO THE NORTHERN ISLANDS

    OSLO, March 3 - Ferries returned to the northern islands on
Tuesday after a strike of nine days, the operator said, and all
routes would be served by noon.
    Nobody had been stranded, it added, since boats of the navy
carried passengers and mail.
 Agency
"""

BLANK_SEPARATED = """\
Ferries returned to the northern islands on Tuesday after a strike
of nine days, the operator said, and all routes would be served by
noon.

Nobody had been stranded, it added, since boats of the navy carried
passengers and mail.
"""

MENU = """\
Business and Technology News from the North
Entertainment
Harbours and Shipping of the Western Islands
Sport
Subscribe to our newsletter for more stories
Weather
"""

TABLE = """\
Ferries returned to the northern islands on Tuesday after a strike
of nine days, and the operator gave these figures for the routes.

   Route             Boats     Days
   Northern islands      4        9
   Western islands       2        3

All other routes were served as usual, it said, and would be until
the end of the summer.
"""


def units(text: str) -> list[str]:
    return [text[unit.start : unit.end] for unit in blocks.split(text)]


def folded(text: str) -> list[str]:
    return [" ".join(words.split()) for words in units(text)]


def test_indented_paragraphs_are_rejoined() -> None:
    assert folded(WRAPPED) == [
        "FERRIES RETURN TO THE NORTHERN ISLANDS",
        "OSLO, March 3 - Ferries returned to the northern islands on Tuesday after a "
        "strike of nine days, the operator said, and all routes would be served by "
        "noon.",
        "Nobody had been stranded, it added, since boats of the navy carried "
        "passengers and mail.",
        "Agency",
    ]


def test_paragraphs_between_blank_lines_are_rejoined() -> None:
    assert [words[:7] for words in folded(BLANK_SEPARATED)] == ["Ferries", "Nobody "]


def test_menu_lines_are_not_joined() -> None:
    assert len(units(MENU)) == 6


def test_one_paragraph_a_line_is_left_alone() -> None:
    lines = ["Ferries returned to port. " * 8] * 3
    assert units("\n".join(lines)) == [line.strip() for line in lines]


def test_a_table_keeps_its_lines() -> None:
    table = [unit for unit in blocks.split(TABLE) if unit.table]
    assert [unit.lines for unit in table] == [3]
    assert len(blocks.split(TABLE)) == 3


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n"])
def test_blank_text_has_no_units(text: str) -> None:
    assert blocks.split(text) == []


@given(st.text(alphabet="ab .\n\t  ", max_size=400))
def test_units_hold_every_word_once_and_in_order(text: str) -> None:
    found = blocks.split(text)
    assert [unit.start for unit in found] == sorted(unit.start for unit in found)
    joined = " ".join(text[unit.start : unit.end] for unit in found)
    assert joined.split() == text.split()


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Harbour to open again after the repairs of", "the winter", True),
        ("HARBOUR TO OPEN AGAIN AFTER REPAIRS TO THE", "SECOND QUAY", True),
        ("Harbour to open again after repairs that", "took all winter", True),
        ("Harbour to open again after repairs", "por Ana Escritora", False),
        ("Harbour to open again after repairs", "le 15 janvier 2024", False),
        ("Harbour to open again after repairs", "https://host.example/a", False),
        ("Harbour is what its pilots put up with", "A deck below it", False),
        ("Harbour of the", "the winter", False),
    ],
)
def test_a_headline_that_breaks_off_goes_on(
    first: str, second: str, joined: bool
) -> None:
    text = f"{first}\n{second}\n\nFerries ran again on Thursday."
    assert (len(blocks.split(text)) == 2) is joined

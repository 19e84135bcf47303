"""Needs: no shape misses a line because its needs do not show there."""

from collections.abc import Iterator

import pytest

from newsnorm import shapes
from newsnorm.decode import decode
from newsnorm.shapes.needs import DIGITS, Index, Need, Shape, first_word
from tests.conftest import ROOT

ALL = (
    *shapes.LEAD_INS,
    *shapes.LINES,
    *shapes.FOOT,
    *shapes.MAKERS,
    *shapes.STAMPS,
)


def _windows() -> Iterator[tuple[str, int, int]]:
    """Give each line of the cases and samples, and what stands behind its words."""
    for path in sorted((*ROOT.glob("tests/cases/**/*.wire"), *ROOT.glob("samples/*"))):
        if path.suffix not in (".wire", ".txt"):
            continue
        text, at = decode(path.read_bytes()).text, 0
        for line in text.split("\n"):
            start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
            if start < end:
                yield text, start, end
            at += len(line) + 1


@pytest.mark.parametrize("shape", ALL, ids=lambda shape: shape.find.__module__)
def test_what_a_shape_finds_shows_one_of_its_needs(shape: Shape) -> None:
    index, found = Index((shape,)), 0
    for text, start, end in _windows():
        if shape.find(text, start, end):
            found += 1
            assert index.asked(text, start, end) == ((shape.find,),), text[start:end]
    assert found


def _find(text: str, start: int, end: int) -> None:
    """Find nothing: only what is asked counts here."""


BOATS = Shape(_find, (Need(words=lambda: ("boats leave", "(ferries)")),))
SHORT = Shape(_find, (Need(12, marks="/" + DIGITS),))
LISTED = Shape(_find, (Need(phrases=lambda: ("boats leave", "(the) ferry's", "Oslo")),))
OPENED = Shape(_find, (Need(opens="(*"), Need(holds=(" by ",))))
LOUD = Shape(_find, (Need(opens="GH", also=(Need(loud=True), Need(marks="!"))),))
LONG = Shape(_find, (Need(beyond=240, marks="!"),))


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Boats", [BOATS]),
        ("Boats run", [BOATS]),
        ("BOATS: Leave", [BOATS, LISTED]),
        ("The ferry’s boats", [LISTED]),
        ("The harbour", []),
        ("- FERRIES run", [BOATS]),
        ("Harbour", []),
        ("Oslo/Bergen", [SHORT, LISTED]),
        ("Oslo ٣", [SHORT, LISTED]),
        ("Oslo/Bergen/Moss", [LISTED]),
        ("* Oslo", [OPENED, LISTED]),
        ("Words by Ann", [OPENED]),
        ("(Boats) 12", [BOATS, SHORT, OPENED]),
    ],
)
def test_a_line_is_asked_by_what_it_shows(line: str, asked: list[Shape]) -> None:
    tables = [(BOATS,), (SHORT,), (OPENED,), (LISTED,)]
    shown = Index(*tables).asked(line, 0, len(line))
    assert [
        one for (one,), finders in zip(tables, shown, strict=True) if finders
    ] == asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [("GDYNIA", True), ("Gdynia", False), ("Gdynia!", True), ("OSLO!", False)],
)
def test_a_need_may_want_a_second_thing(line: str, asked: bool) -> None:
    assert Index((LOUD,)).asked(line, 0, len(line)) == (((_find,) if asked else ()),)


def test_a_paragraph_may_show_a_need_by_its_length() -> None:
    index = Index((LONG,))
    for line, asked in (("Ferries!", True), ("F" * 240, False), ("F" * 241, True)):
        assert bool(index.shown(line, 0, len(line))) is asked


def test_a_long_line_is_looked_at_from_both_ends() -> None:
    index = Index((OPENED,))
    prose = "Ferries ran " * 50
    for line, shows in (("* " + prose, True), (prose + "* ", False)):
        assert bool(index.shown(line, 0, len(line))) is shows


@pytest.mark.parametrize(
    ("words", "first"),
    [("(c) 2024", "c"), ("5 min read", "min"), ("ＡＦＰ", "afp"), ("###", "")],
)
def test_a_first_word_is_folded(words: str, first: str) -> None:
    assert first_word(words) == first

"""A record as it is drawn: all of it there, straight, and obeyed by no terminal."""

import re

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from newsnorm.drawing import record
from newsnorm.drawing.paper import canvas, rows
from newsnorm.drawing.picture import Look, drawings
from newsnorm.record import Article
from tests.pictured import ARTICLE, BODY, evil

WIDTHS = (40, 60, 80, 100, 160)


def drawn(article: Article, width: int = 80, **look: bool) -> str:
    console = canvas(width)
    lines = [
        "".join(segment.text for segment in row)
        for drawing in drawings([article], Look(**look), width)
        for row in rows(drawing, console)
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_a_person_asks_for_is_there(width: int) -> None:
    words = re.sub(r"\s+", " ", drawn(ARTICLE, width))
    for wanted in (
        "UPDATE 2-", "Harbour", "2025-08-31T04:29:37", "97 %", "no zone stated",
        "Kuwait News Agency", "MENAFN", "Ann Writer", "KUWAIT, Aug 30", "● chosen",
        "✗ rejected", "607 days", "! D101", "Ferries returned", "sign off", "World",
    ):  # fmt: skip
        assert wanted in words


@pytest.mark.parametrize("width", WIDTHS)
def test_no_row_is_wider_than_the_screen(width: int) -> None:
    wide = replace(
        ARTICLE, headline="港口重新开放" * 20, body="الميناء " * 80 + "👩‍🚀é" * 30
    )
    for row in drawn(wide, width, full=True).split("\n"):
        assert cell_len(row) <= width
        assert row == row.rstrip(" ")


def test_a_long_body_is_folded_and_says_how_much() -> None:
    long = replace(ARTICLE, body="\n\n".join(["Ferries ran. " * 30] * 5))
    assert "… 4 more paragraphs, 1,560 characters (--full)" in drawn(long)
    assert "--full" not in drawn(long, full=True)


def test_trailers_are_folded_until_asked_for() -> None:
    assert "(end) kuna/aw" not in drawn(ARTICLE)
    assert "(end) kuna/aw" in drawn(ARTICLE, full=True)


def test_what_is_unknown_is_said() -> None:
    words = drawn(Article())
    assert "no headline" in words
    assert "undecided" in words
    assert "unknown" in words


@pytest.mark.parametrize("look", ["full", "evidence", "listed", "stats"])
def test_no_text_is_obeyed(look: str) -> None:
    words = drawn(evil(), 120, **{look: True})
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", words)
    if look != "stats":
        assert r"[red]\x1b[31mred\x1b]0;" in words


def test_several_articles_are_parted() -> None:
    both = list(drawings([ARTICLE, ARTICLE], Look(), 80))
    assert len(both) == 3
    assert str(both[1]) == ""


def test_body_is_shown_as_it_is() -> None:
    assert all(words in drawn(ARTICLE) for words in BODY)
    assert record.zone_of(ARTICLE.dates[0]) == ""

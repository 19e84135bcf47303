"""The text with its claims: every claim named, what does not count struck."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec import UNSET
from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment

from newsnorm.drawing import evidence, labels, wrap
from newsnorm.drawing.labels import Label
from newsnorm.drawing.paper import canvas, rows
from newsnorm.record import Article
from tests.pictured import ARTICLE, CLOCK


def picture(article: Article, width: int = 80, colour: bool = True) -> list[str]:
    drawing = evidence.draw(article, evidence.Manner(width, colour))
    return ["".join(s.text for s in row) for row in rows(drawing, canvas(width))]


def segments(article: Article, width: int = 160) -> list[Segment]:
    drawing = evidence.draw(article, evidence.Manner(width, True))
    return [segment for row in rows(drawing, canvas(width)) for segment in row]


def styled(article: Article, words: str) -> Segment:
    return next(s for s in segments(article) if s.text.strip() == words)


def test_the_picture_without_colour() -> None:
    assert picture(ARTICLE, 72, colour=False)[3:] == [
        "  1 │  date ⟦2025-08-31⟧ ⟦~Tuesday, 02 January 2024 12:17 GMT~⟧",
        "    │       │            ╰ ✗ clock date, rejected",
        "    │       ╰ ✓ crawl date, supports: put in by a crawler",
        "  2 │ ⟦UPDATE 2-⟧⟦Harbour reopens after three days of storm⟧",
        "    │ │          ╰ headline",
        "    │ ╰ marker update",
        "  3 ┊",
        "  4 │ ⟦By Ann Writer, Example News Writer⟧",
        "    │ ╰ byline",
        "  5 │ ⟦2025-08-31 04:29:37⟧",
        "    │ ╰ ● date, chosen: stands between headline and body",
        "  6 ┊ World",
        "    ┊ ╰ unplaced",
        "  7 │ ⟦(MENAFN- Kuwait News Agency (KUNA))⟧ ⟦KUWAIT, ⟦Aug 30⟧ (KUNA) --⟧",
        "    │ ╰ source menafn › kuna                │        ╰ ✓ dateline date",
        "    │                                       ╰ dateline",
        "    │ Ferries returned to the inner harbour on Saturday, port officials",
        "    │ ╰ body",
        "    │ said.",
        "  8 ┊",
        "  9 │ Some 40 vessels had waited outside.",
        " 10 ┊",
        " 11 │ ⟦(end) kuna/aw⟧",
        "    │ ╰ trailer sign off",
        "",
        "● chosen   ✓ supports   ✗ rejected   │ marker   │ headline   │ byline",
        "│ source   │ dateline   │ body   │ trailer   ┊ unplaced",
    ]


def test_a_wide_screen_has_room_for_reasons() -> None:
    [row] = [row for row in picture(ARTICLE, 160) if "✗ clock" in row]
    assert row.endswith("✗ clock date, rejected: 607 days before the other two")


def test_dates_that_do_not_count_are_struck_and_unplaced_lines_are_dim() -> None:
    struck = styled(ARTICLE, CLOCK).style
    assert struck is not None
    assert struck.strike
    chosen = styled(ARTICLE, "2025-08-31 04:29:37").style
    assert chosen is not None
    assert not chosen.strike
    assert chosen.bold
    dim = styled(ARTICLE, "World").style
    assert dim is not None
    assert dim.dim


def test_every_verdict_and_field_has_a_look_of_its_own() -> None:
    conflict = replace(ARTICLE.dates[1], verdict="conflicts")
    other = replace(ARTICLE, dates=[conflict, *ARTICLE.dates[2:]])
    assert any("≠ clock date" in row for row in picture(other))
    assert "≠ conflicts" in "\n".join(picture(other)[-3:])


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    legend = " ".join(picture(ARTICLE)[-3:])
    for word in ("● chosen", "✗ rejected", "│ headline", "┊ unplaced", "│ trailer"):
        assert word in legend
    assert "deck" not in legend
    assert "conflicts" not in legend


def test_all_of_the_text_is_there() -> None:
    shown = [re.sub(r"^[ \d]{4}[│┊] ?", "", row) for row in picture(ARTICLE, 160)]
    text = ARTICLE.text
    assert isinstance(text, str)
    for line in filter(None, text.split("\n")):
        assert line.rstrip() in shown


def test_a_date_beside_the_text_is_told_below_it() -> None:
    url = replace(ARTICLE.dates[0], start=None, end=None, role="url")
    words = "\n".join(picture(replace(ARTICLE, dates=[url])))
    assert "beside the text  2025-08-31  url  ✓ supports" in words


def test_a_record_without_its_text_says_how_to_get_it() -> None:
    bare = replace(ARTICLE, text=UNSET, spans=UNSET)
    assert "newsnorm parse --spans" in " ".join(picture(bare))


def test_lines_of_one_kind_are_named_once() -> None:
    menu = Article(text="Home\nWorld\n\nSport\n", unplaced=["Home", "World", "Sport"])
    assert [row.strip() for row in picture(menu)].count("┊ ╰ unplaced") == 1


def test_a_word_that_also_stands_in_a_claim_is_not_taken_for_the_unplaced_one() -> None:
    text = "World leaders meet\nWorld\n"
    article = Article(
        headline="World leaders meet", unplaced=["World"], text=text,
        spans={"headline": [(0, 18)]},
    )  # fmt: skip
    rows_ = picture(article)
    assert rows_.index("    ┊ ╰ unplaced") > rows_.index("  2 ┊ World") - 1


_WORDS = some.text("abc 中", max_size=30)  # without the signs that are counted


@pytest.mark.properties
@given(
    some.lists(
        some.builds(
            Label, some.integers(0, 70), _WORDS, more=some.lists(_WORDS).map(tuple)
        ),
        max_size=12, unique_by=lambda label: label.column,
    )
)  # fmt: skip
def test_labels_never_touch_and_never_leave_the_screen(given_: list[Label]) -> None:
    drawn = [row.plain for row in labels.rows(given_, 72)]
    assert all(cell_len(row) <= 72 for row in drawn)
    ends = sum(row.count("╰") + row.count("╯") for row in drawn)
    assert bool(given_) <= ends <= len(given_)


@pytest.mark.properties
@given(some.text("ab 中é\u0301👩", max_size=200), some.integers(2, 40))
def test_no_row_is_wider_than_it_may_be(words: str, width: int) -> None:
    cuts = [0, *wrap.breaks(words, width), len(words)]
    assert cuts == sorted(cuts)
    for start, end in pairwise(cuts):
        assert cell_len(words[start:end].rstrip(" ")) <= width


@pytest.mark.parametrize("width", [40, 80, 160])
def test_rows_fit_with_wide_letters(width: int) -> None:
    text = "港口重新开放 " * 30 + "\nالميناء يفتح من جديد\n"
    article = Article(text=text, spans={"headline": [(0, 6)]})
    assert all(cell_len(row) <= width for row in picture(article, width))


@pytest.mark.parametrize("width", [30, 40, 60])
def test_no_label_is_lost_on_a_narrow_screen(width: int) -> None:
    shown = " ".join("\n".join(picture(ARTICLE, width)).split())
    for words in ("marker update", "headline", "byline", "dateline date", "body"):
        assert words in shown


def test_words_that_fit_on_neither_side_are_moved() -> None:
    drawn = labels.rows([Label(0, "dateline"), Label(9, "dateline date")], 24)
    assert [row.plain for row in drawn] == ["│        ╰ dateline date", "╰ dateline"]
    drawn = labels.rows([Label(0, "dateline"), Label(9, "a dateline date")], 24)
    assert [row.plain for row in drawn] == ["│      ╰ a dateline date", "╰ dateline"]

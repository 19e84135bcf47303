"""Lists and figures over many articles."""

import json

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from newsnorm.drawing import listing, palette, statistics
from newsnorm.drawing.listing import SORTS, entry
from newsnorm.drawing.paper import canvas, rows
from newsnorm.record import Article, Finding, Input
from tests.pictured import ARTICLE

BARE = Article(input=Input(path="bare.wire"))
FEED = replace(
    ARTICLE, headline="港口重新开放，渡轮返回", published="2024-02",
    published_confidence=0.4, source="xinhua", sources=[],
    input=Input(path="feed.jsonl", index=2, line=3, format="jsonl"),
    findings=[Finding("B001", "x", "error", None, "x")] * 2,
)  # fmt: skip
ALL = [ARTICLE, BARE, FEED]


def listed(width: int = 120, sort: str | None = None) -> list[str]:
    return [row.plain for row in listing.rows(map(entry, ALL), width, sort)]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_rows_are_straight_in_all_scripts(width: int) -> None:
    assert len({cell_len(row) for row in listed(width)}) == 1
    assert cell_len(listed(width)[0]) <= width


@pytest.mark.parametrize("width", [40, 60])
def test_a_narrow_order_shows_what_it_goes_by(width: int) -> None:
    rows = listed(width, "findings")
    assert rows[0].endswith("findings")
    assert rows[1].endswith("✗2      ")
    assert len({cell_len(row) for row in rows}) == 1
    assert cell_len(rows[0]) <= width
    assert "findings" not in listed(width)[0]


def test_a_row_has_what_one_needs_to_choose() -> None:
    head, storm, bare, feed = listed(160)
    assert head.split() == [
        "file",
        "published",
        "sure",
        "source",
        "headline",
        "findings",
    ]
    assert storm.split()[:5] == [
        "storm.wire",
        "2025-08-31T04:29:37",
        "97.0",
        "%",
        "kuna",
    ]
    assert storm.rstrip().endswith("!1")
    assert "undecided" in bare
    assert "no headline" in bare
    assert feed.startswith("feed.jsonl:3 ")
    assert feed.rstrip().endswith("✗2")


@pytest.mark.parametrize(
    ("sort", "first"),
    [("published", "bare"), ("confidence", "bare"), ("source", "storm"),
     ("findings", "feed")],
)  # fmt: skip
def test_what_to_look_at_comes_first(sort: str, first: str) -> None:
    assert listed(120, sort)[1].startswith(first)


def test_sorts_are_those_of_the_command() -> None:
    from newsnorm.cli.show import _SORTS

    assert tuple(SORTS) == _SORTS


def test_a_long_path_keeps_its_end() -> None:
    path = "archive/2025/08/31/evening/desk/storm.wire"
    [_, row] = listing.rows([entry(replace(ARTICLE, input=Input(path=path)))], 80, None)
    assert row.plain.startswith("…")
    assert "storm.wire" in row.plain


def test_figures_as_json() -> None:
    figures = json.loads(statistics.as_json(statistics.count(ALL)))
    assert figures["articles"] == 3
    assert figures["having"]["published"] == 2
    assert figures["having"]["conflicts"] == 2
    assert figures["having"]["zones"] == 0
    assert figures["having"]["errors"] == 1
    assert figures["sources"][-1] == {"source": None, "articles": 1}
    assert [row["year"] for row in figures["years"]] == ["2024", "2025", None]
    assert figures["months"][0] == {"month": "2024-02", "articles": 1}
    assert figures["confidence"][9] == {"from": 0.9, "to": 1.0, "articles": 1}
    assert sum(row["articles"] for row in figures["confidence"]) == 2


def test_figures_as_bars() -> None:
    drawing = statistics.draw(statistics.count(ALL), 80)
    drawn = ["".join(s.text for s in row) for row in rows(drawing, canvas(80))]
    assert drawn[0] == "3 articles"
    [published] = [row for row in drawn if row.strip().startswith("published")]
    assert published.split()[-3:] == ["2", "66.7", "%"]
    assert published.count("█") == 27


def test_no_articles_are_figures_too() -> None:
    drawing = statistics.draw(statistics.count([]), 80)
    assert len(list(rows(drawing, canvas(80)))) == 1
    assert json.loads(statistics.as_json(statistics.count([])))["articles"] == 0


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    "colour",
    sorted({w for look in (*palette.FIELDS.values(), *palette.VERDICTS.values(),
                           *palette.SEVERITIES.values())
            for w in look.style.split() if w.startswith("#")}),
)  # fmt: skip
def test_every_colour_reads_on_black_and_on_white(colour: str) -> None:
    light = _luminance(colour) + 0.05
    assert min(light / 0.05, 1.05 / light) >= 4


def test_every_verdict_and_severity_has_a_sign_of_its_own() -> None:
    for looks in (palette.VERDICTS, palette.SEVERITIES):
        signs = [look.sign for look in looks.values()]
        assert len({*signs, ""}) == len(signs) + 1

"""csv, tsv: one row an article, whatever stands in its cells."""

import csv
import io

import pytest

from newsnorm.record import Article, Byline, Dateline, Input, Place
from newsnorm.writers import Layout, choose
from newsnorm.writers.flat import COLUMNS

HARD = Article(
    headline='Rain, "again"',
    body="First line.\n\nSecond\tline, with a back\\slash.\r",
    bylines=[Byline("Ann Writer", None), Byline("Bo Scribe", None)],
    dateline=Dateline(
        "OSLO, May 2 (AFP)", "OSLO", [Place("OSLO", None, "NO")], "--05-02", "afp"
    ),
    input=Input(path="a.wire", index=3),
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "\n=1", " =1"]
FORMULAS += ["\ufeff=1", "\xa0@A1", "\u200b+1"]


def printed(to: str, *articles: Article, **layout: object) -> str:
    return b"".join(choose(to).write(articles, Layout(**layout))).decode()  # type: ignore[arg-type]


def test_csv_is_read_back_as_it_was() -> None:
    [row] = csv.DictReader(io.StringIO(printed("csv", HARD), newline=""))
    assert row["headline"] == HARD.headline
    assert row["body"] == HARD.body
    assert row["bylines"] == "Ann Writer | Bo Scribe"
    assert (row["dateline_place"], row["dateline_country"]) == ("OSLO", "NO")
    assert (row["path"], row["index"], row["deck"]) == ("a.wire", "3", "")


def test_every_line_of_tsv_is_a_row_of_all_columns() -> None:
    names, row, end = printed("tsv", HARD).split("\n")
    assert names.split("\t") == [column.name for column in COLUMNS]
    cells = dict(zip(names.split("\t"), row.split("\t"), strict=True))
    assert cells["body"] == r"First line.\n\nSecond\tline, with a back\\slash.\r"
    assert end == ""


@pytest.mark.parametrize("cell", FORMULAS)
@pytest.mark.parametrize("to", ["csv", "tsv"])
def test_no_cell_is_a_formula(to: str, cell: str) -> None:
    text = printed(to, Article(headline=cell), fields=("headline",))
    assert text.split("\n", 1)[1].lstrip('"').startswith("'")


@pytest.mark.parametrize("cell", ["1-1", "a=b", "2024-05-02", "’Tis"])
def test_other_cells_stay(cell: str) -> None:
    assert printed("csv", Article(headline=cell), fields=("headline",)) == (
        f"headline\n{cell}\n"
    )


def test_formulas_are_kept_where_asked_for() -> None:
    text = printed("csv", Article(headline="=1"), fields=("headline",), formulas=True)
    assert text == "headline\n=1\n"


def test_fields_choose_columns_and_their_order() -> None:
    head = printed("csv", fields=("source", "dateline"))
    assert head == ("source,dateline,dateline_place,dateline_country,dateline_date\n")


def test_every_key_of_the_record_has_its_column() -> None:
    keys = [key for key in Article.__struct_fields__ if key not in ("text", "spans")]
    assert list(dict.fromkeys(column.key for column in COLUMNS)) == keys

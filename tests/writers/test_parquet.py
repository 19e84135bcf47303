"""Parquet and Arrow: the record's columns, read back by other hands."""

import io
from pathlib import Path

import duckdb
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsnorm import arrow, parse, read
from newsnorm.model import Options
from newsnorm.record import Article
from newsnorm.writers import Layout, choose
from tests.conftest import CASES, Newsnorm, cases

COPY = "Ferries run\n\n2024-05-02 10:00:00\n\nOSLO (AFP) - Ferries ran on Friday.\n"


def test_every_record_comes_back_as_it_was() -> None:
    kept = [article for case in cases(CASES) for article in read(case.wire)]
    data = b"".join(choose("parquet").write(kept, Layout()))
    [*batches] = pq.ParquetFile(io.BytesIO(data)).iter_batches()
    assert [each for batch in batches for each in arrow.articles(batch)] == kept


def test_text_and_spans_come_back_too() -> None:
    article = parse(COPY, spans=True)
    data = b"".join(choose("parquet").write([article], Layout(spans=True)))
    [batch] = pq.ParquetFile(io.BytesIO(data)).iter_batches()
    [found] = arrow.articles(batch)
    assert found == article


def test_the_columns_are_the_keys_of_the_record() -> None:
    assert arrow.schema(spans=True).names == list(Article.__struct_fields__)


def test_groups_are_given_as_they_fill() -> None:
    pulled = 0

    def many() -> object:
        nonlocal pulled
        for _ in range(2500):
            pulled += 1
            yield Article(headline="Rain")

    pieces = choose("parquet").write(many(), Layout())  # type: ignore[arg-type]
    first = next(pieces)
    assert first.startswith(b"PAR1")
    assert pulled < 2500
    assert b"".join(pieces).endswith(b"PAR1")


def test_duckdb_reads_the_file(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text(COPY)
    run = newsnorm("parse", "a.wire", "--to", "parquet", "-o", "out.parquet")
    assert (run.status, run.err) == (0, "")
    rows = duckdb.sql(
        "select headline, sources[1].id, dates[1].verdict, input.path"
        f" from '{tmp_path / 'out.parquet'}'"
    ).fetchall()
    assert rows == [("Ferries run", "afp", "chosen", "a.wire")]


def test_only_some_columns(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text(COPY)
    newsnorm(
        "parse", "a.wire", "--to", "parquet", "-o", "o", "--fields", "source,headline"
    )
    assert pq.read_schema(tmp_path / "o").names == ["source", "headline"]


def batch(**columns: list[object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_a_batch_gives_the_records_that_parse_gives() -> None:
    found = arrow.parse_batch(
        batch(
            text=[COPY, "Rain\n\nIt rained."],
            key=["a", "b"],
            link=["https://example.org/2024/05/02/a", None],
            seen=[None, "2024-05-03"],
        ),
        id="key",
        url="link",
        date="seen",
    )
    one, two = arrow.articles(found)
    link = "https://example.org/2024/05/02/a"
    for got, want in (
        (one, parse(COPY, id="a", url=link)),
        (two, parse("Rain\n\nIt rained.", id="b", crawled="2024-05-03")),
    ):
        assert msgspec.structs.replace(got, input=want.input) == want
        assert got.input.id == want.input.id


def test_a_row_without_text_keeps_its_place() -> None:
    found = arrow.parse_batch(
        batch(text=["Rain\n\nIt rained.", None], key=["a", "b"]), id="key"
    )
    rain, none = arrow.articles(found)
    assert rain.headline == "Rain"
    assert (none.input.id, none.body) == ("b", "")
    assert [finding.rule for finding in none.findings] == ["R601"]


def test_bytes_that_are_no_utf8_are_read_as_a_file_would_be() -> None:
    column = pa.array(["Café réouvert à Orléans".encode("cp1252")], pa.binary())
    [article] = arrow.articles(
        arrow.parse_batch(pa.RecordBatch.from_arrays([column], ["text"]))
    )
    assert article.headline == "Café réouvert à Orléans"
    assert article.input.repairs


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="no column 'copy'"):
        arrow.parse_batch(batch(text=["a"]), text="copy")


def test_duckdb_feeds_batches_and_reads_records(tmp_path: Path) -> None:
    """The lines of the README, run."""
    pq.write_table(pa.table({"id": ["a"], "text": [COPY]}), tmp_path / "copy.parquet")
    copy = duckdb.sql(
        f"select id, text from '{tmp_path / 'copy.parquet'}'"
    ).to_arrow_reader()
    batches = (arrow.parse_batch(batch, id="id") for batch in copy)
    records = pa.Table.from_batches(batches)  # noqa: F841  DuckDB finds it by its name
    found = duckdb.sql("select source, count(*) from records group by all").fetchall()
    assert found == [("afp", 1)]


def test_options_go_along() -> None:
    found = arrow.parse_batch(
        batch(text=[COPY]), options=Options(timezone="Europe/Oslo", spans=True)
    )
    [article] = arrow.articles(found)
    assert article.published == "2024-05-02T10:00:00+02:00"
    assert article.text == COPY


def test_parquet_and_arrow_are_no_copy(newsnorm: Newsnorm, tmp_path: Path) -> None:
    columns = arrow.batch([parse(COPY)])
    pq.write_table(pa.Table.from_batches([columns]), tmp_path / "a.parquet")
    with pa.ipc.new_file(tmp_path / "b.arrow", columns.schema) as file:
        file.write_batch(columns)
    run = newsnorm("parse", "a.parquet", "b.arrow")
    assert (run.status, run.out) == (1, b"")
    assert run.err.count("this is no text") == 2

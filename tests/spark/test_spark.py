"""A real Spark with two workers: the records that the command gives, bad rows too."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsnorm import parse, validate
from newsnorm.record import Article
from tests.conftest import CASES, ROOT, Newsnorm, cases, environment

pytest.importorskip("pyspark", reason="the extra `spark` is not installed")

from pyspark.sql import DataFrame, SparkSession

from newsnorm import arrow
from newsnorm import spark as newsnorm_spark

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    for name, value in environment(PYSPARK_PYTHON=sys.executable).items():
        os.environ[name] = value
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


def copy() -> list[dict[str, str | None]]:
    rows: list[dict[str, str | None]] = [
        {
            "id": case.name,
            "text": case.wire.read_bytes().decode("utf-8", "replace"),
            "url": "https://example.org/2024/05/02/story" if number % 3 == 0 else None,
            "date": "2024-05-03" if number % 2 else None,
        }
        for number, case in enumerate(cases(CASES)[:60])
    ]
    return rows


def bare(article: Article) -> dict[str, Any]:
    """Give a record without where it came from, which is another place."""
    held: dict[str, Any] = json.loads(article.to_json())
    held["input"] = held["input"]["id"]
    return held


def collected(records: DataFrame) -> list[Article]:
    return list(arrow.articles(_one_batch(records)))


def _one_batch(records: DataFrame) -> Any:
    return records.toArrow().combine_chunks().to_batches()[0]


def test_the_records_are_those_of_the_command(
    spark: SparkSession, newsnorm: Newsnorm, tmp_path: Path
) -> None:
    rows = copy()
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    run = newsnorm("parse", feed)
    assert run.status == 0
    wanted = [bare(Article.from_json(line)) for line in run.out.splitlines()]

    given = spark.createDataFrame(
        rows, "id string, text string, url string, date string"
    )
    records = newsnorm_spark.parse(
        given.repartition(2), id="id", url="url", date="date"
    )
    found = {article.input.id: bare(article) for article in collected(records)}
    assert [found[each["input"]] for each in wanted] == wanted


def test_bad_rows_cost_no_good_ones(spark: SparkSession) -> None:
    good = "Ferries run\n\nOSLO, May 2, 2024 (AFP) - Ferries ran on Friday.\n"
    rows = [
        ("null", None),
        ("long", b"x" * 20_000_000),
        ("broken", b"Caf\xe9 \xff\xfe closes\n\nIt rained.\n"),
        ("surrogate", b"Rain \xed\xa0\x80 again\n\nIt rained.\n"),
        ("empty", b""),
        *((f"good-{number}", good.encode()) for number in range(20)),
    ]
    given = spark.createDataFrame(rows, "id string, text binary").repartition(2)
    records = newsnorm_spark.parse(given, id="id").select(
        "input", "published", "findings", "headline", "schema"
    )
    found = {row["input"]["id"]: row for row in records.collect()}
    assert len(found) == len(rows)
    assert {found[f"good-{n}"]["published"] for n in range(20)} == {"2024-05-02"}
    assert [each["rule"] for each in found["null"]["findings"]] == ["R601"]
    assert found["broken"]["input"]["repairs"]
    assert {row["schema"] for row in found.values()} == {"newsnorm/1"}


def test_validate_gives_findings(spark: SparkSession) -> None:
    given = spark.createDataFrame(
        [("a", "SHOUTED\n\nIt rained.")], "id string, text string"
    )
    records = newsnorm_spark.parse(given, id="id")
    found = newsnorm_spark.validate(records).collect()
    wanted = validate(parse("SHOUTED\n\nIt rained.", id="a"))
    assert wanted
    assert [row["rule"] for row in found] == [finding.rule for finding in wanted]
    assert [row["message"] for row in found] == [finding.message for finding in wanted]
    assert {row["id"] for row in found} == {"a"}


def test_a_column_that_is_not_there_is_named(spark: SparkSession) -> None:
    given = spark.createDataFrame([("a",)], "copy string")
    with pytest.raises(KeyError, match="no column 'text'"):
        newsnorm_spark.parse(given)


PROGRAM = [sys.executable, "-m", "newsnorm.spark"]
SUBMITTED = [
    str(Path(sys.executable).parent / "spark-submit"),
    str(ROOT / "newsnorm" / "spark" / "__main__.py"),
]


@pytest.mark.parametrize(
    ("start", "to"), [(PROGRAM, "parquet"), (SUBMITTED, "jsonl")], ids=["-m", "submit"]
)
def test_as_a_program(tmp_path: Path, start: list[str], to: str) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(json.dumps(row) + "\n" for row in copy()[:10]))
    target = tmp_path / "records"
    done = subprocess.run(
        [*start, feed, target, "--id", "id", "--to", to, "--partitions", "2"],
        capture_output=True,
        text=True,
        env=environment(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1"),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # spark-submit puts all that a program says on its standard output.
    assert "newsnorm: 10 articles" in done.stdout + done.stderr
    assert len([p for p in target.iterdir() if p.name.startswith("part-")]) == 2

"""`python -m newsnorm.spark INPUT OUTPUT`: a folder of copy to a folder of records.

In comes Parquet, JSON lines or text; out go Parquet or JSON lines, as many files as
there are partitions, and a count of findings on standard error. It runs by itself and
under `spark-submit`.
"""

from functools import reduce

import click
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from newsnorm.spark import parse

_FORMS = ("parquet", "jsonl", "text")


@click.command(
    "newsnorm.spark", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.argument("source", metavar="INPUT")
@click.argument("target", metavar="OUTPUT")
@click.option(
    "--from", "form", type=click.Choice(_FORMS), help="Form of INPUT; else by its name."
)
@click.option(
    "--to",
    type=click.Choice(_FORMS[:2]),
    default="parquet",
    show_default=True,
    help="Form of OUTPUT.",
)
@click.option("--text", default="text", show_default=True, help="Column of the copy.")
@click.option("--id", help="Column of the id.")
@click.option("--url", help="Column of the address.")
@click.option("--date", help="Column of the crawl date.")
@click.option("--timezone", metavar="ZONE", help="IANA zone of clocks that state none.")
@click.option("--partitions", type=click.IntRange(1), help="Spread the copy anew.")
def main(
    source: str,
    target: str,
    form: str | None,
    to: str,
    text: str,
    id: str | None,
    url: str | None,
    date: str | None,
    timezone: str | None,
    partitions: int | None,
) -> None:
    """Read the copy in INPUT and write its records to OUTPUT, which must not exist."""
    spark = SparkSession.builder.appName("newsnorm").getOrCreate()
    copy = _read(spark, source, form or _form(source))
    if partitions:
        copy = copy.repartition(partitions)
    try:
        records = parse(copy, text, id, url, date, timezone=timezone)
    except KeyError as error:
        raise click.UsageError(str(error.args[0])) from None
    if to == "parquet":
        records.write.parquet(target)
        written = spark.read.parquet(target)
    else:
        records.write.json(target, ignoreNullFields=False)
        written = spark.read.schema(records.schema).json(target)
    _count(written)


def _form(source: str) -> str:
    if source.rstrip("/").endswith((".parquet", ".pq")):
        return "parquet"
    return "jsonl" if source.removesuffix(".gz").endswith(_JSON) else "text"


_JSON = (".jsonl", ".ndjson", ".json")


def _read(spark: SparkSession, source: str, form: str) -> DataFrame:
    """Give INPUT as a DataFrame; of text files each is one article."""
    if form == "parquet":
        return spark.read.parquet(source)
    if form == "jsonl":
        return spark.read.json(source)
    return spark.read.text(source, wholetext=True).withColumnRenamed("value", "text")


def _count(records: DataFrame) -> None:
    """Say how many articles were written, and how often each rule found something."""
    found = records.select(f.explode("findings").alias("finding"))
    kinds = found.groupBy("finding.rule", "finding.name").count().orderBy("rule")
    counts = {(row["rule"], row["name"]): row["count"] for row in kinds.collect()}
    click.echo(f"newsnorm: {records.count():,} articles", err=True)
    width = reduce(max, (len(f"{count:,}") for count in counts.values()), 0)
    for (rule, name), count in counts.items():
        click.echo(f"newsnorm: {count:>{width},}  {rule} {name}", err=True)


if __name__ == "__main__":
    main()

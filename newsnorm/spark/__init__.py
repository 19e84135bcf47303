"""newsnorm on a cluster: DataFrames of copy to DataFrames of records, through Arrow.

Each worker reads batches of rows with `newsnorm.arrow`, so the records are those that
the command gives. Nothing here moves rows between workers. The extra `spark` installs
what it needs; a Java runtime, 17 or newer, is needed beside it.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from newsnorm import arrow
from newsnorm.model import Options
from newsnorm.rules import book

if TYPE_CHECKING:  # a DataFrame knows its own Spark
    from pyspark.sql import DataFrame

__all__ = ["ddl", "parse", "validate"]

Batches = Iterator[pa.RecordBatch]

FINDINGS: pa.Schema = pa.schema(
    [
        ("fingerprint", pa.string()),
        ("id", pa.string()),
        ("rule", pa.string()),
        ("name", pa.string()),
        ("severity", pa.string()),
        ("field", pa.string()),
        ("message", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)


def parse(
    df: "DataFrame",
    text: str = "text",
    id: str | None = None,
    url: str | None = None,
    date: str | None = None,
    *,
    timezone: str | None = None,
    day_first: bool | None = None,
    spans: bool = False,
) -> "DataFrame":
    """Give the records of a DataFrame of copy, a row for each of its rows.

    `text`, `id`, `url` and `date` (of the crawl) name its columns; the other options
    are those of `newsnorm.parse`. A row that holds no text gives a record with the
    finding `R601`. Raises `KeyError` for a column that is not there.
    """
    wanted = [name for name in (text, id, url, date) if name is not None]
    for name in wanted:
        if name not in df.columns:
            raise KeyError(f"no column {name!r}; there are {df.columns}")
    options = Options(timezone, day_first, spans)

    def records(batches: Batches) -> Batches:
        for batch in batches:
            yield arrow.parse_batch(
                batch, text=text, id=id, url=url, date=date, options=options
            )

    narrow = df.select(*dict.fromkeys(wanted))
    return _mapped(narrow, records, arrow.schema(spans))


def validate(df: "DataFrame") -> "DataFrame":
    """Give what the rules find in a DataFrame of records, a row for each finding.

    `df` has the columns that `parse` gives. The columns of what comes out are those of
    `FINDINGS`: the finding, and the fingerprint and id of its article.
    """

    def findings(batches: Batches) -> Batches:
        for batch in batches:
            yield pa.RecordBatch.from_pylist(list(_findings(batch)), schema=FINDINGS)

    return _mapped(df, findings, FINDINGS)


def _findings(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    for article in arrow.articles(batch):
        beside = {"fingerprint": article.fingerprint, "id": article.input.id}
        for found in book.check(article):
            yield beside | {
                name: getattr(found, name) for name in found.__struct_fields__
            }


def _mapped(
    df: "DataFrame", work: Callable[[Batches], Batches], columns: pa.Schema
) -> "DataFrame":
    return df.mapInArrow(work, ddl(columns))


def ddl(columns: pa.Schema) -> str:
    """Give an Arrow schema in the words that Spark reads schemas in.

    >>> ddl(pa.schema([("headline", pa.string()), ("notes", pa.list_(pa.string()))]))
    '`headline` string, `notes` array<string>'
    """
    return ", ".join(f"`{field.name}` {_type(field.type)}" for field in columns)


_PLAIN = {pa.string(): "string", pa.int64(): "bigint", pa.float64(): "double"}


def _type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"array<{_type(kind.value_type)}>"
    if pa.types.is_map(kind):
        return f"map<{_type(kind.key_type)},{_type(kind.item_type)}>"
    if pa.types.is_struct(kind):
        fields = (f"`{field.name}`:{_type(field.type)}" for field in kind)
        return f"struct<{','.join(fields)}>"
    return _PLAIN[kind]

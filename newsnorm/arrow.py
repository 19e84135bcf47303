"""The record as Arrow columns: one schema, and batches of copy to batches of records.

In comes a batch with a column of text, out comes one with a row of the record for each
of its rows, in order. Whatever speaks Arrow can use it: Spark, Ray Data, Dask, DuckDB,
Polars. The extra `parquet` installs what it needs.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import msgspec
import pyarrow as pa

from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.model import Options, Stated, Story
from newsnorm.pipeline import attempt
from newsnorm.record import Article, Finding, Input

_WORDS = pa.string()
_LIST = pa.list_(_WORDS)


def _rows(*fields: tuple[str, pa.DataType]) -> pa.DataType:
    return pa.list_(pa.struct(fields))


# The columns, in the order of the record's keys. Words are UTF-8; places are in
# characters of the decoded article, as everywhere.
_MARKERS = _rows(("kind", _WORDS), ("level", pa.int64()), ("text", _WORDS))
_SOURCES = _rows(("id", _WORDS), ("name", _WORDS), ("tag", _WORDS), ("role", _WORDS))
_PLACES = _rows(("name", _WORDS), ("region", _WORDS), ("country", _WORDS))
_DATELINE = pa.struct(
    [
        ("text", _WORDS),
        ("place", _WORDS),
        ("places", _PLACES),
        ("date", _WORDS),
        ("source", _WORDS),
    ]
)
_DATES = _rows(
    ("text", _WORDS),
    ("start", pa.int64()),
    ("end", pa.int64()),
    ("value", _WORDS),
    ("precision", _WORDS),
    ("zone", _WORDS),
    ("weekday", _WORDS),
    ("role", _WORDS),
    ("verdict", _WORDS),
    ("readings", _LIST),
    ("reasons", _LIST),
)
_FINDINGS = _rows(
    ("rule", _WORDS),
    ("name", _WORDS),
    ("severity", _WORDS),
    ("field", _WORDS),
    ("message", _WORDS),
    ("start", pa.int64()),
    ("end", pa.int64()),
)
_INPUT = pa.struct(
    [
        ("path", _WORDS),
        ("index", pa.int64()),
        ("id", _WORDS),
        ("line", pa.int64()),
        ("format", _WORDS),
        ("encoding", _WORDS),
        ("repairs", _LIST),
    ]
)
_COLUMNS: tuple[tuple[str, pa.DataType], ...] = (
    ("schema", _WORDS),
    ("fingerprint", _WORDS),
    ("headline", _WORDS),
    ("deck", _WORDS),
    ("slug", _WORDS),
    ("markers", _MARKERS),
    ("published", _WORDS),
    ("published_confidence", pa.float64()),
    ("updated", _WORDS),
    ("source", _WORDS),
    ("sources", _SOURCES),
    ("dateline", _DATELINE),
    ("bylines", _rows(("name", _WORDS), ("title", _WORDS))),
    ("language", _WORDS),
    ("body", _WORDS),
    ("notes", _LIST),
    ("trailers", _rows(("kind", _WORDS), ("text", _WORDS))),
    ("dates", _DATES),
    ("unplaced", _LIST),
    ("findings", _FINDINGS),
    ("input", _INPUT),
)
_SPAN_COLUMNS = (
    ("text", _WORDS),
    ("spans", pa.map_(_WORDS, pa.list_(pa.list_(pa.int64())))),
)

FORMAT = "arrow"


@cache
def schema(spans: bool = False) -> pa.Schema:
    """Give the Arrow schema of the record; with `spans`, its text and places too.

    >>> schema().names == list(Article.__struct_fields__[:-2])
    True
    """
    return pa.schema([*_COLUMNS, *_SPAN_COLUMNS] if spans else _COLUMNS)


def batch(
    articles: Iterable[Article], columns: pa.Schema | None = None
) -> pa.RecordBatch:
    """Give articles as one batch, a row each, with the columns asked for.

    >>> batch([Article(headline="Harbour reopens")]).column("headline").to_pylist()
    ['Harbour reopens']
    """
    rows = [msgspec.to_builtins(article) for article in articles]
    return pa.RecordBatch.from_pylist(rows, schema=columns or schema())


def articles(records: pa.RecordBatch) -> Iterator[Article]:
    """Yield the articles of a batch that `batch` or `parse_batch` gave.

    Raises `msgspec.ValidationError` for a row that is no record.

    >>> [article.headline for article in articles(batch([Article(headline="Rain")]))]
    ['Rain']
    """
    for row in records.to_pylist(maps_as_pydicts="strict"):
        held = {key: value for key, value in row.items() if value is not None}
        yield msgspec.convert(held, Article)


def parse_batch(
    records: pa.RecordBatch,
    *,
    text: str = "text",
    id: str | None = None,
    url: str | None = None,
    date: str | None = None,
    options: Options = Options(),
) -> pa.RecordBatch:
    """Give a record for each row of a batch, in order: the ones that `parse` gives.

    `text`, `id`, `url` and `date` (of the crawl) name its columns. A row that holds no
    text gives a record with nothing but a finding (`R601`), so that rows in and rows
    out are as many. Raises `KeyError` for a column that is not there.

    >>> copy = pa.RecordBatch.from_pydict({"text": ["Ferries run"]})
    >>> parse_batch(copy).column("headline").to_pylist()
    ['Ferries run']
    """
    words = _column(records, text, pa.large_binary())
    ids = _named(records, id)
    beside = [("url", _named(records, url)), ("crawl", _named(records, date))]
    found = []
    for index, copy in enumerate(words):
        stated = tuple(
            Stated(key, str(values[index]))
            for key, values in beside
            if values[index] is not None
        )
        found.append(_article(copy, _given(index, ids[index]), stated, options))
    return batch(found, schema(options.spans))


def parse_table(copy: pa.Table, **options: Any) -> pa.Table:
    """Give the records of a whole table; the options are those of `parse_batch`.

    >>> parse_table(pa.table({"text": ["Ferries run"]})).column("headline").to_pylist()
    ['Ferries run']
    """
    batches = [parse_batch(batch, **options) for batch in copy.to_batches()]
    columns = schema(options.get("options", Options()).spans)
    return pa.Table.from_batches(batches, columns)


def _named(records: pa.RecordBatch, name: str | None) -> Sequence[Any]:
    if name is None:
        return [None] * records.num_rows
    return _column(records, name, pa.string())


def _column(records: pa.RecordBatch, name: str, kind: pa.DataType) -> Sequence[Any]:
    """Give the values of a column; the text as bytes, which need not be sound UTF-8."""
    if name not in records.schema.names:
        raise KeyError(f"no column {name!r}; there are {records.schema.names}")
    values: Sequence[Any] = records.column(name).cast(kind).to_pylist()
    return values


def _given(index: int, id: Any) -> Input:
    return Input(index=index, id=None if id is None else str(id), format=FORMAT)


def _article(
    copy: bytes | None, given: Input, stated: tuple[Stated, ...], options: Options
) -> Article:
    if copy is None:
        return _unread(given, "this row holds no text")
    decoded = decode(copy)
    given = msgspec.structs.replace(
        given, encoding=decoded.encoding, repairs=list(decoded.repairs)
    )
    article = attempt(Story(decoded.text, given, stated=stated), options)
    return _unread(given, article.reason) if isinstance(article, Broken) else article


def _unread(given: Input, reason: str) -> Article:
    finding = Finding("R601", "input-unreadable", "error", None, reason)
    return Article(findings=[finding], input=given)

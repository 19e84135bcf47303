"""Articles to Parquet: the record's own columns, nested as they are, zstd inside.

The columns are those of `newsnorm.arrow`. A row group is written when it is full, so
memory holds one of them and no more. The extra `parquet` installs what it needs.
"""

from collections.abc import Iterable, Iterator
from io import RawIOBase
from itertools import islice
from typing import Any

from newsnorm.errors import OptionError
from newsnorm.record import Article
from newsnorm.writers.contract import Layout

_ROWS = 1000  # in a group: some five megabytes of common copy


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give the file piece by piece, one for each row group, then its index.

    Raises `OptionError` where the extra is not installed.
    """
    try:
        from pyarrow import RecordBatch
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        remedy = "pip install 'newsnorm[parquet]'"
        raise OptionError(f"Parquet needs pyarrow: {remedy}") from None
    from newsnorm.arrow import batch, schema

    columns = schema(layout.spans)
    if layout.fields:
        columns = _only(columns, layout.fields)
    sink = _Pieces()
    writer = ParquetWriter(sink, columns, compression="zstd")
    rest = iter(articles)
    while rows := list(islice(rest, _ROWS)):
        piece: RecordBatch = batch(rows, columns)
        writer.write_batch(piece)
        yield sink.taken()
    writer.close()
    yield sink.taken()


def _only(columns: Any, fields: Iterable[str]) -> Any:
    import pyarrow

    return pyarrow.schema([columns.field(name) for name in fields])


class _Pieces(RawIOBase):
    """What was written and not yet given on; Parquet asks where it is."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._position = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)
        self._held.append(piece)
        self._position += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self._position

    def taken(self) -> bytes:
        """Give what was written since the last time."""
        pieces, self._held = b"".join(self._held), []
        return pieces

"""Articles to a table of comma-separated values (RFC 4180, but for its line ends).

One row an article, a first row with the names of the columns; they stand in `flat`.
Lines end in a plain line feed, as all text does in a pipe.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from newsnorm.record import Article
from newsnorm.writers.contract import Layout
from newsnorm.writers.flat import columns, row


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give the row of names, then a row an article.

    >>> layout = Layout(fields=("headline", "source"))
    >>> list(write([Article(headline="Rain, again", source="afp")], layout))
    [b'headline,source\\n', b'"Rain, again",afp\\n']
    """
    chosen = columns(layout.fields)
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")

    def line(cells: Iterable[str]) -> bytes:
        lines.seek(0)
        lines.truncate()
        writer.writerow(cells)
        return lines.getvalue().encode()

    yield line(column.name for column in chosen)
    for article in articles:
        yield line(row(article, chosen, layout.formulas))

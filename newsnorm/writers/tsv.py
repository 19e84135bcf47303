r"""Articles to a table of tab-separated values: what `cut`, `awk` and databases read.

One row an article, a first row with the names of the columns; they stand in `flat`.
A tab, a line end or a backslash in a cell is written as `\t`, `\n`, `\r`, `\\`, the
way of jq's `@tsv`: no cell is quoted, and every line is a row.
"""

from collections.abc import Iterable, Iterator

from newsnorm.record import Article
from newsnorm.writers.contract import Layout
from newsnorm.writers.flat import columns, row

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    r"""Give the row of names, then a row an article.

    >>> layout = Layout(fields=("headline", "body"))
    >>> list(write([Article(headline="Rain", body="It rained.\n\nMore.")], layout))
    [b'headline\tbody\n', b'Rain\tIt rained.\\n\\nMore.\n']
    """
    chosen = columns(layout.fields)
    yield _line(column.name for column in chosen)
    for article in articles:
        yield _line(row(article, chosen, layout.formulas))


def _line(cells: Iterable[str]) -> bytes:
    return ("\t".join(cell.translate(_ESCAPES) for cell in cells) + "\n").encode()

"""An article as one flat row: the columns of `csv` and `tsv`, in one table.

In comes an article, out come cells as text. Lists are joined by ` | `, people, agencies
and findings are named by their names, ids and codes; what is null is empty.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsnorm.record import Article

_JOINT = " | "


class Column(NamedTuple):
    """A column: its name, the key of the record that it shows, and its cell."""

    name: str
    key: str
    cell: Callable[[Article], object]


def _joined(values: Iterable[str | None]) -> str:
    return _JOINT.join(value for value in values if value)


def _places(article: Article) -> str:
    places = article.dateline.places if article.dateline else []
    return _joined(place.country for place in places)


COLUMNS: tuple[Column, ...] = (
    Column("schema", "schema", lambda a: a.schema),
    Column("fingerprint", "fingerprint", lambda a: a.fingerprint),
    Column("headline", "headline", lambda a: a.headline),
    Column("deck", "deck", lambda a: a.deck),
    Column("slug", "slug", lambda a: a.slug),
    Column("markers", "markers", lambda a: _joined(m.text.strip() for m in a.markers)),
    Column("published", "published", lambda a: a.published),
    Column(
        "published_confidence", "published_confidence", lambda a: a.published_confidence
    ),
    Column("updated", "updated", lambda a: a.updated),
    Column("source", "source", lambda a: a.source),
    Column("sources", "sources", lambda a: _joined(s.id or s.name for s in a.sources)),
    Column("dateline", "dateline", lambda a: a.dateline and a.dateline.text),
    Column("dateline_place", "dateline", lambda a: a.dateline and a.dateline.place),
    Column("dateline_country", "dateline", _places),
    Column("dateline_date", "dateline", lambda a: a.dateline and a.dateline.date),
    Column("bylines", "bylines", lambda a: _joined(b.name for b in a.bylines)),
    Column("language", "language", lambda a: a.language),
    Column("body", "body", lambda a: a.body),
    Column("notes", "notes", lambda a: _joined(a.notes)),
    Column("trailers", "trailers", lambda a: _joined(t.text for t in a.trailers)),
    Column("dates", "dates", lambda a: _joined(d.text for d in a.dates)),
    Column("unplaced", "unplaced", lambda a: _joined(a.unplaced)),
    Column("findings", "findings", lambda a: _joined(f.rule for f in a.findings)),
    Column("path", "input", lambda a: a.input.path),
    Column("index", "input", lambda a: a.input.index),
    Column("id", "input", lambda a: a.input.id),
    Column("line", "input", lambda a: a.input.line),
    Column("format", "input", lambda a: a.input.format),
)

# What a spreadsheet takes for the beginning of a formula:  =HYPERLINK("http://…")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What some of them pass over before it.
_UNSEEN = " \v\f\x00\xa0\u200b\ufeff"


def columns(keys: Sequence[str]) -> list[Column]:
    """Give the columns of these keys in their order; of all where none is named.

    >>> [column.name for column in columns(["published", "headline"])]
    ['published', 'headline']
    """
    if not keys:
        return list(COLUMNS)
    return [column for key in keys for column in COLUMNS if column.key == key]


def row(article: Article, chosen: Sequence[Column], formulas: bool) -> list[str]:
    """Give the cells of an article; what would be a formula gets a quote before it.

    >>> row(Article(headline="=1+1"), columns(["headline"]), formulas=False)
    ["'=1+1"]
    """
    cells = []
    for column in chosen:
        value = column.cell(article)
        cell = "" if value is None else str(value)
        risky = isinstance(value, str) and cell.lstrip(_UNSEEN).startswith(_FORMULA)
        if risky and not formulas:
            cell = f"'{cell}"
        cells.append(cell)
    return cells

"""Posts of WordPress, as its `/wp-json/wp/v2/posts` gives them: a list, or one alone.

In comes a stream; out comes a story a post. A post that was entered by its day has
midnight for a clock, and the clock is left out then. `modified` is no update of the
story: it moves with every change of the site.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import jsonitems, prose
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.jsonitems import Row, text
from newsnorm.formats.sheet import Line
from newsnorm.model import Stated, Story

NAME = "wordpress"
EXAMPLE = (
    '[{"id": 7, "date": "2024-05-02T08:15:00", "date_gmt": "2024-05-02T06:15:00",'
    ' "link": "https://herald.example/1", "title": {"rendered": "Harbour reopens"},'
    ' "content": {"rendered": "<p>OSLO, May 2 (AFP) - Ferries ran.</p>"}}]\n'
)

_MIDNIGHT = "T00:00:00"


def detect(head: bytes, path: str | None) -> bool:
    """Tell by two keys that only its posts have.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b'{"date_gmt": "2024-05-02", "text": "One"}', None)
    False
    """
    if not jsonitems.opens(head):
        return False
    return b'"date_gmt"' in head and b'"rendered"' in head


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each post that holds words."""
    yield from jsonitems.split(_KIND, stream, path, decode)


def _lines(row: Row) -> Iterator[Line]:
    body = prose.paragraphs(_rendered(row, "content"))
    about = " ".join(prose.paragraphs(_rendered(row, "excerpt")))
    headline = " ".join(prose.paragraphs(_rendered(row, "title")))
    return jsonitems.article(headline, "", about, body)


def _rendered(row: Row, key: str) -> str:
    value = row.get(key)
    return text(value.get("rendered")) if isinstance(value, dict) else text(value)


def _stated(row: Row) -> Iterator[Stated]:
    yield Stated("published", _published(text(row.get("date")), row))
    yield Stated("url", text(row.get("link")))


def _published(local: str, row: Row) -> str:
    """Give the instant, or the day alone of a post that has no clock."""
    if local.endswith(_MIDNIGHT):
        return local.removesuffix(_MIDNIGHT)
    utc = text(row.get("date_gmt"))
    return f"{utc}Z" if utc else local


def _id(row: Row) -> str:
    return text(row.get("id"))


_KIND = jsonitems.Kind(NAME, _id, _lines, _stated)

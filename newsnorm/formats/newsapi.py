"""Responses of NewsAPI (newsapi.org), and the articles in them saved one by one.

In comes a stream; out comes a story an article. The copy is cut after 200 characters,
and says so at its end:  Ferries ran again on ... [+1974 chars]
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import jsonitems, prose
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.jsonitems import Row, named, text
from newsnorm.formats.sheet import Line
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "newsapi"
EXAMPLE = (
    '{"status": "ok", "totalResults": 1, "articles": [{"source": {"id": null,'
    ' "name": "Bergen Herald"}, "author": "Ann Writer", "title": "Harbour reopens",'
    ' "url": "https://herald.example/1", "urlToImage": null,'
    ' "publishedAt": "2024-05-02T08:15:00Z",'
    ' "content": "OSLO, May 2 (AFP) - Ferries ran. [+900 chars]"}]}\n'
)

_RESPONSE = pattern(
    rb'"totalResults"\s{0,9}:\s{0,9}\d{1,9}\s{0,9},\s{0,9}"articles"\s{0,9}:'
)


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the head of a response, or by two keys that only its articles have.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b'{"publishedAt": "2024-05-02", "text": "One"}', None)
    False
    """
    if not jsonitems.opens(head):
        return False
    keys = b'"urlToImage"' in head and b'"publishedAt"' in head
    return keys or _RESPONSE.search(head) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each article that holds words."""
    yield from jsonitems.split(_KIND, stream, path, decode)


def _lines(row: Row) -> Iterator[Line]:
    body = prose.paragraphs(text(row.get("content")))
    about = " ".join(prose.paragraphs(text(row.get("description"))))
    author = text(row.get("author"))
    if author.startswith(("http://", "https://")):
        author = ""
    return jsonitems.article(_headline(row), author, about, body)


def _headline(row: Row) -> str:
    """Give the title without the name of its source at the end.

    Harbour reopens - Bergen Herald
    """
    title = text(row.get("title"))
    for name in named(row.get("source"), "name"):
        title = title.removesuffix(f" - {name}")
    return title


def _stated(row: Row) -> Iterator[Stated]:
    yield Stated("published", text(row.get("publishedAt")))
    yield Stated("url", text(row.get("url")))
    for name in named(row.get("source"), "name"):
        yield Stated("source", name)


def _id(row: Row) -> str:
    return text(row.get("url"))


_KIND = jsonitems.Kind(NAME, _id, _lines, _stated)

"""Responses of NewsData (newsdata.io), and the articles in them saved one by one.

In comes a stream; out comes a story an article. Where the plan does not hold the copy,
`content` says so in capitals, and the description is all there is.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import jsonitems, prose
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.jsonitems import Row, text
from newsnorm.formats.sheet import Line
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "newsdata"
EXAMPLE = (
    '{"status": "success", "totalResults": 1, "results": [{"article_id": "a1",'
    ' "title": "Harbour reopens", "link": "https://herald.example/1",'
    ' "creator": ["Ann Writer"], "pubDate": "2024-05-02 08:15:00",'
    ' "pubDateTZ": "UTC", "source_id": "herald",'
    ' "content": "OSLO, May 2 (AFP) - Ferries ran."}], "nextPage": null}\n'
)

# "ONLY AVAILABLE IN PAID PLANS", "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS"
_PAID = pattern(r"ONLY AVAILABLE IN [A-Z ]{1,40}PLANS?")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by two keys that only its articles have.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b'{"article_id": 7, "text": "One"}', None)
    False
    """
    if not jsonitems.opens(head):
        return False
    return b'"pubDate"' in head and (b'"article_id"' in head or b'"source_id"' in head)


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each article that holds words."""
    yield from jsonitems.split(_KIND, stream, path, decode)


def _lines(row: Row) -> Iterator[Line]:
    body = prose.paragraphs(_content(row))
    about = " ".join(prose.paragraphs(text(row.get("description"))))
    byline = text(row.get("creator"))
    return jsonitems.article(text(row.get("title")), byline, about, body)


def _content(row: Row) -> str:
    words = text(row.get("content"))
    return "" if _PAID.fullmatch(words.strip()) else words


def _stated(row: Row) -> Iterator[Stated]:
    zone = text(row.get("pubDateTZ"))
    yield Stated("published", f"{text(row.get('pubDate'))} {zone}".strip())
    yield Stated("url", text(row.get("link")))
    yield Stated("source", text(row.get("source_name")) or text(row.get("source_id")))
    yield Stated("language", text(row.get("language")))
    if not _content(row):
        yield Stated("note", text(row.get("content")))


def _id(row: Row) -> str:
    return text(row.get("article_id"))


_KIND = jsonitems.Kind(NAME, _id, _lines, _stated)

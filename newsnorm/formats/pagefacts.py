"""What a page says of itself to machines: JSON-LD, OpenGraph, `<time>` and `<meta>`.

In comes the tree of a page; out come its titles, its writers, and what is to be stated
beside the text. A fact is given once, however often the page repeats it; that two of
them differ is not decided here.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsnorm import nesting
from newsnorm.formats.jsonitems import named, text
from newsnorm.model import Stated

# Names of `<meta name|property|itemprop>`, in small letters, to what they state.
_META = {
    "article:modified_time": "updated",
    "article:published": "published",
    "article:published_time": "published",
    "date": "published",
    "datemodified": "updated",
    "datepublished": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dc.publisher": "source",
    "dc.language": "language",
    "dcterms.created": "published",
    "dcterms.date": "published",
    "dcterms.issued": "published",
    "dcterms.modified": "updated",
    "last-modified": "updated",
    "og:article:published_time": "published",
    "og:site_name": "source",
    "og:updated_time": "updated",
    "og:url": "url",
    "parsely-pub-date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "sailthru.date": "published",
}
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_WRITERS = ("author", "article:author", "parsely-author", "dc.creator")
_KINDS = ("Article", "BlogPosting", "Report")
_LONGEST = 1 << 20
_DEEPEST = 6


class Facts(NamedTuple):
    """What a page says of itself."""

    titles: list[str]
    writers: list[str]
    stated: list[Stated]


def read(root: Any) -> Facts:
    """Give what a page says of itself."""
    articles = list(_articles(root))
    meta = list(_meta(root))
    titles = [text(each.get("headline")) for each in articles]
    titles += [words for name, words in meta if name in _TITLES]
    titles += ["".join(title.itertext()) for title in root.iter("title")][:1]
    people = [name for each in articles for name in named(each.get("author"), "name")]
    people += [words for name, words in meta if name in _WRITERS and "/" not in words]
    stated = [*_of_articles(articles), *_of_meta(meta), *_of_elements(root)]
    if not any(each.key == "published" for each in stated):
        stated += _of_times(root)
    return Facts(
        list(filter(None, (" ".join(title.split()) for title in titles))),
        list(dict.fromkeys(people)),
        stated,
    )


def _articles(root: Any) -> Iterator[dict[str, Any]]:
    """Give the articles of the JSON-LD, wherever in it they stand."""
    from json import loads

    for script in root.iter("script"):
        words = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(words) > _LONGEST:
            continue
        if nesting.is_deep(words.encode("utf-8", "replace")):
            continue
        try:
            given = loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _found(given, _DEEPEST)


def _found(given: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(given, list) and depth:
        for each in given:
            yield from _found(each, depth - 1)
    elif isinstance(given, dict) and depth:
        kinds = text(given.get("@type"))
        if any(kind.endswith(_KINDS) for kind in kinds.split(", ")):
            yield given
            return
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _found(given.get(key), depth - 1)


def _of_articles(articles: list[dict[str, Any]]) -> Iterator[Stated]:
    for each in articles[:1]:
        yield Stated("published", text(each.get("datePublished")))
        yield Stated("updated", text(each.get("dateModified")))
        for name in named(each.get("publisher"), "name"):
            yield Stated("source", name)
        yield Stated("language", text(each.get("inLanguage")))


def _meta(root: Any) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").lower()
            if name and content:
                yield name, content


def _of_meta(meta: list[tuple[str, str]]) -> Iterator[Stated]:
    for name, words in meta:
        if key := _META.get(name):
            yield Stated(key, words)


def _of_elements(root: Any) -> Iterator[Stated]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield Stated("url", link.get("href") or "")
    for element in root.iter("time", "span", "div", "p", "abbr"):
        if key := _META.get((element.get("itemprop") or "").lower()):
            words = element.get("datetime") or element.get("content")
            if words and key in ("published", "updated"):
                yield Stated(key, words)
    yield Stated("language", root.get("lang") or "")


def _of_times(root: Any) -> list[Stated]:
    """Give the first `<time>`, where nothing else says when the page was published."""
    for element in root.iter("time"):
        if words := element.get("datetime"):
            return [Stated("published", words)]
    return []

"""Articles to schema.org NewsArticle, as JSON-LD: one object a line.

Times are given as precisely as the copy has them, naive ones naive: schema.org takes
any ISO 8601 date. What it has no property for is left out.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsnorm.record import Article, Place, Source
from newsnorm.writers.contract import Layout


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give each article as a NewsArticle on a line of its own.

    >>> [line] = write([Article(headline="Harbour reopens")], Layout())
    >>> msgspec.json.decode(line)["@type"]
    'NewsArticle'
    """
    for article in articles:
        line = msgspec.json.encode(_thing(article))
        yield (msgspec.json.format(line, indent=2) if layout.pretty else line) + b"\n"


def _thing(article: Article) -> dict[str, Any]:
    origin = [source for source in article.sources if source.role == "origin"]
    relays = [source for source in article.sources if source.role == "relay"]
    thing = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article.fingerprint,
        "headline": article.headline,
        "alternativeHeadline": article.deck,
        "keywords": article.slug,
        "datePublished": article.published,
        "dateModified": article.updated,
        "author": [
            _named("Person", name=byline.name, jobTitle=byline.title)
            for byline in article.bylines
        ],
        "sourceOrganization": [_organization(source) for source in origin],
        "provider": [_organization(source) for source in relays],
        "dateline": article.dateline and article.dateline.text,
        "locationCreated": [_place(place) for place in _places(article)],
        "inLanguage": article.language,
        "articleBody": article.body,
        "wordCount": len(article.body.split()),
        "copyrightNotice": next(
            (t.text for t in article.trailers if t.kind == "copyright"), None
        ),
    }
    return {key: value for key, value in thing.items() if value}


def _places(article: Article) -> list[Place]:
    return article.dateline.places if article.dateline else []


def _organization(source: Source) -> dict[str, Any]:
    return _named("NewsMediaOrganization", name=source.name, identifier=source.id)


def _place(place: Place) -> dict[str, Any]:
    address = _named(
        "PostalAddress", addressRegion=place.region, addressCountry=place.country
    )
    return _named(
        "Place", name=place.name, address=address if len(address) > 1 else None
    )


def _named(kind: str, **properties: Any) -> dict[str, Any]:
    held = {key: value for key, value in properties.items() if value}
    return {"@type": kind, **held}

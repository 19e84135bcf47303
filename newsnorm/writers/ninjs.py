"""Articles to ninjs 3.1, the IPTC's news in JSON: one object a line.

What ninjs has no key for is left out; `people` and `infoSources` carry authors and the
source chain. ninjs wants an offset with every time, and a time with every day: a value
that has none is left out and told of, never completed.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsnorm.record import Article, Finding
from newsnorm.writers.contract import Layout

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_PLAIN = "text/plain"


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give each article as a ninjs object on a line of its own.

    >>> [line] = write([Article(headline="Harbour reopens")], Layout())
    >>> msgspec.json.decode(line)["headlines"][0]["value"]
    'Harbour reopens'
    """
    for article in articles:
        line = msgspec.json.encode(_item(article, layout))
        yield (msgspec.json.format(line, indent=2) if layout.pretty else line) + b"\n"


def _item(article: Article, layout: Layout) -> dict[str, Any]:
    """Give the ninjs object; keys without a value are left out, `uri` is demanded."""
    item = {
        "uri": f"urn:newsnorm:{article.fingerprint}",
        "type": "text",
        "standard": _STANDARD,
        **_times(article, layout),
        "pubStatus": _status(article),
        "language": article.language,
        "headlines": _texts(main=article.headline, deck=article.deck),
        "by": _names(article),
        "slugline": article.slug,
        "located": article.dateline and article.dateline.place,
        "bodies": _bodies(article),
        "edNote": "\n".join(article.notes),
        "copyrightNotice": _copyright(article),
        "people": [
            {"name": b.name, "rel": "author", "literal": b.title or b.name}
            for b in article.bylines
        ],
        "places": _places(article),
        "infoSources": [
            {"name": s.name, "role": s.role, "literal": s.id or s.name}
            for s in article.sources
        ],
        "genres": [
            {"name": m.text.strip(), "literal": m.text.strip()}
            for m in article.markers
            if m.kind == "genre"
        ],
        "altIds": _ids(article),
    }
    return {key: value for key, value in item.items() if value}


def _times(article: Article, layout: Layout) -> dict[str, str]:
    """Give the keys that hold times, and tell of the values that are no instants."""
    first = _instant(article, "published", article.published, layout)
    updated = _instant(article, "updated", article.updated, layout)
    times = {"firstCreated": first, "versionCreated": updated or first}
    for date in article.dates:
        if date.role == "embargo" and date.value:
            until = _instant(article, "dates", date.value, layout)
            times["embargoedUntil"] = until
    return {key: value for key, value in times.items() if value}


def _instant(
    article: Article, field: str, value: str | None, layout: Layout
) -> str | None:
    if value is None or (len(value) > 19 and value[-6] in "+-"):
        return value
    timed = "T" in value
    why = "states no zone; --timezone gives one" if timed else "states no time of day"
    message = f"ninjs has no place for {field} {value}, which {why}"
    layout.lost(article, Finding("D113", "zone-missing", "info", field, message))
    return None


def _status(article: Article) -> str:
    killed = any(marker.kind == "kill" for marker in article.markers)
    return "canceled" if killed else "usable"


def _texts(**texts: str | None) -> list[dict[str, str]]:
    return [
        {"role": role, "contentType": _PLAIN, "value": text}
        for role, text in texts.items()
        if text
    ]


def _bodies(article: Article) -> list[dict[str, Any]]:
    counts = {"charCount": len(article.body), "wordCount": len(article.body.split())}
    return [{**body, **counts} for body in _texts(main=article.body)]


def _names(article: Article) -> str:
    return ", ".join(byline.name for byline in article.bylines)


def _places(article: Article) -> list[dict[str, str]]:
    places = article.dateline.places if article.dateline else []
    return [
        {"name": p.name, "rel": "dateline", "literal": ", ".join(_parts(p))}
        for p in places
    ]


def _parts(place: Any) -> list[str]:
    return [part for part in (place.name, place.region, place.country) if part]


def _copyright(article: Article) -> str | None:
    kept = (t.text for t in article.trailers if t.kind == "copyright")
    return next(kept, None)


def _ids(article: Article) -> list[dict[str, str]]:
    given = [{"role": "input", "value": article.input.id}] if article.input.id else []
    return [*given, {"role": "fingerprint", "value": article.fingerprint}]

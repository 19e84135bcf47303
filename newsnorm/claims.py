"""Somebody's metadata held against what the text says.

In come a text, or the article that was read from it, and claims: a title, a date,
authors, a source, an address. Out come findings with both values and the place of the
evidence. The claims never become evidence: the text is read without them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from newsnorm.days import days_of, meet, url_day
from newsnorm.pattern import pattern
from newsnorm.record import Article, Date, Finding
from newsnorm.rules.book import find
from newsnorm.rules.rule import Flaw, finding, place, quote
from newsnorm.tables.agencies import DEFAULT, Registry

# What a claim is of, and the names that its field has among collectors.
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("published", "date_published", "datePublished", "pubDate", "date"),
    "author": ("author", "authors", "byline", "creator"),
    "source": ("source", "publisher", "agency"),
    "url": ("url", "link"),
}

Told = Iterator[tuple[str, Flaw]]

# Dates that say something else of the article than when it was published.
_OTHER = {"updated", "crawl", "clock", "embargo", "copyright"}

_AND = pattern(r"\s{0,9}[,;&|]\s{0,9}|\s{1,9}(?:and|und|et|y|e|og|och)\s{1,9}")
_NO_NAME = pattern(r"\S@\S|https?://|www\.|\d|_", re.I)


def check_claims(
    text: str | bytes | Article,
    claims: Mapping[str, Any],
    *,
    agencies: Registry = DEFAULT,
) -> list[Finding]:
    """Give what the text says against the claims; keys are those of `FIELDS`.

    >>> story = Article(headline="Harbour reopens", body="Ferries ran.")
    >>> for f in check_claims(story, {"author": "Agence France-Presse"}):
    ...     print(f.rule, f.message)
    C721 the claimed author "Agence France-Presse" is an agency (afp)
    """
    if not isinstance(text, str | bytes | Article):
        kind = type(text).__name__
        raise TypeError(f"text is str, bytes or an Article, not {kind}")
    if not isinstance(claims, Mapping):
        what = 'a mapping such as {"date": "2025-08-31"}'
        raise TypeError(f"claims are {what}, not {type(claims).__name__}")
    article = text if isinstance(text, Article) else _parsed(text)
    said = _fold(article.text) if isinstance(article.text, str) else None
    told = [
        *_dates(article, claims),
        *_titles(article, said, claims),
        *_authors(article, said, claims, agencies),
        *_sources(article, claims, agencies),
        *_urls(article, claims),
    ]
    return [finding(rule, flaw) for code, flaw in told if (rule := find(code))]


def _parsed(text: str | bytes) -> Article:
    # Here and not above: this door stands over every stage, and is slow to import.
    from newsnorm.api import parse

    return parse(text, spans=True)


def claimed(claims: Mapping[str, Any], name: str) -> Any:
    """Give the claim of one kind, by the first of its names that holds something.

    >>> claimed({"headline": "Harbour reopens"}, "title")
    'Harbour reopens'
    """
    for key in FIELDS[name]:
        if claims.get(key):
            return claims[key]
    return None


def is_idle(claims: Mapping[str, Any]) -> bool:
    """Tell whether nothing is claimed that a text could bear out or deny.

    >>> is_idle({"url": "https://example.org/a"}), is_idle({"date": "2025-08-31"})
    (True, False)
    """
    if any(claimed(claims, name) for name in ("title", "date", "author", "source")):
        return False
    url = claimed(claims, "url")
    return not isinstance(url, str) or url_day(url) is None


def _dates(article: Article, claims: Mapping[str, Any]) -> Told:
    words = claimed(claims, "date")
    if words is None:
        return
    days = days_of(str(words))
    if not days:
        yield "C704", Flaw(f"the claimed date {quote(str(words))} cannot be read")
        return
    # A rejected date (a masthead clock, a year of copyright) bears nothing out.
    dates = [d for d in article.dates if d.verdict != "rejected" and _days_in(d)]
    same = [d for d in dates if meet(days, _days_in(d))]
    evidence = article.published or "null"
    line = article.dateline.date if article.dateline else None
    if any(d.role not in _OTHER or d.verdict in ("chosen", "supports") for d in same):
        return
    if line is not None and meet(days, {line}):
        return
    if same:
        what = f"claimed day {words} is the text's {same[0].role} date"
        yield "C703", _flaw(f"{what} {quote(same[0].text)}; published {evidence}", same)
    elif dates:
        chosen = [d for d in dates if d.verdict == "chosen"] or dates
        what = f"no date of the text supports the claimed {words}"
        yield "C701", _flaw(f"{what}; it says {quote(chosen[0].text)}", chosen)
    else:
        yield "C702", Flaw(f"the text states no day for the claimed {words}")


def _flaw(message: str, dates: list[Date]) -> Flaw:
    return Flaw(message, *place(dates[0]))


def _days_in(found: Date) -> set[str]:
    values = found.readings or ([found.value] if found.value else [])
    if found.value and not found.value.startswith("--"):
        values = [found.value]
    days: set[str] = set()
    for value in values:
        days |= {value} if value.startswith("--") else days_of(value)
    return days


def _titles(article: Article, said: str | None, claims: Mapping[str, Any]) -> Told:
    title = claimed(claims, "title")
    if not isinstance(title, str):
        return
    want, headline = _fold(title), article.headline
    have = _fold(headline or "")
    if _same_title(want, have) or (not have and said is not None and want in said):
        return
    start, end = _span(article, "headline")
    against = f"the headline is {quote(headline)}" if headline else "it has no headline"
    what = f"the claimed title {quote(title)}"
    above = [*article.unplaced, article.slug or "", *_lines_above(article, start)]
    if want in map(_fold, above):
        yield "C711", Flaw(f"{what} is the kicker; {against}", start, end)
    elif not _alike(want, have):
        yield "C712", Flaw(f"{what} is not that of the text; {against}", start, end)


def _same_title(want: str, have: str) -> bool:
    """Tell whether one is the other, or the other with a site's name around it."""
    if want == have:
        return True
    short, long = sorted((want, have), key=len)
    # "World" is in "World leaders meet": a part counts when it is most of a title.
    return len(short) >= 15 and (long.startswith(short) or long.endswith(short))


def _alike(want: str, have: str) -> bool:
    a, b = set(want.split()), set(have.split())
    return len(a & b) * 2 > min(len(a), len(b)) and len(a & b) > 1


def _lines_above(article: Article, start: int | None) -> list[str]:
    if start is None or not isinstance(article.text, str):
        return []
    return article.text[:start].split("\n")[-40:]


def _span(article: Article, field: str) -> tuple[int | None, int | None]:
    spans = article.spans.get(field) if isinstance(article.spans, dict) else None
    return spans[0] if spans else (None, None)


def _authors(
    article: Article, said: str | None, claims: Mapping[str, Any], agencies: Registry
) -> Told:
    people = [byline.name for byline in article.bylines]
    start, end = _span(article, "bylines")
    for name in _names(claimed(claims, "author"), agencies):
        agency = agencies.by_name(name) or (
            agencies.by_tag(name) if name.isupper() else None
        )
        what = f"the claimed author {quote(name)}"
        if agency is not None:
            yield "C721", Flaw(f"{what} is an agency ({agency.id})", start, end)
        elif _NO_NAME.search(name):
            yield "C723", Flaw(f"{what} is no name", start, end)
        elif said is not None and _fold(name) not in said:
            has = f"the byline is {quote(', '.join(people))}" if people else "no byline"
            yield "C722", Flaw(f"{what} is not in the text; {has}", start, end)


def _names(value: Any, agencies: Registry) -> Iterable[str]:
    """Yield one name at a time of a claim that may be words, a list or objects."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item, agencies)
    elif isinstance(value, dict):
        yield from _names(value.get("name"), agencies)
    elif isinstance(value, str):
        words = re.sub(r"^by\s+", "", value.strip(), flags=re.I)
        if agencies.by_name(words) is not None:
            yield words
        else:
            yield from (name for name in _AND.split(words) if name)


def _sources(article: Article, claims: Mapping[str, Any], agencies: Registry) -> Told:
    value = claimed(claims, "source")
    if not isinstance(value, str) or not article.sources:
        return
    agency = agencies.by_id(value.casefold()) or agencies.by_tag(value)
    # A name that nobody knows may be the site that printed the copy: no quarrel.
    if agency is None or any(source.id == agency.id for source in article.sources):
        return
    tags = ", ".join(source.tag for source in article.sources)
    what = f"the claimed source {quote(value)} is not named"
    said = f"the copy says {quote(tags)}"
    yield "C731", Flaw(f"{what}; {said}", *_span(article, "sources"))


def _urls(article: Article, claims: Mapping[str, Any]) -> Told:
    url, words = claimed(claims, "url"), claimed(claims, "date")
    day = url_day(url) if isinstance(url, str) else None
    if day is None:
        return
    # A day more or less is the zone of the server.
    near = {(day + timedelta(days=n)).isoformat() for n in (-1, 0, 1)}
    for name, value in (("claimed date", words), ("text's date", article.published)):
        days = days_of(str(value)) if value else set()
        if days and not meet(days, near):
            chosen = [d for d in article.dates if d.verdict == "chosen"]
            at = place(chosen[0]) if chosen and value != words else (None, None)
            yield "C741", Flaw(f"the address says {day}, the {name} is {value}", *at)


def _fold(words: str) -> str:
    """Give the words alone: no case, no accents of form, no punctuation."""
    if not words.isascii():
        words = unicodedata.normalize("NFKC", words)
    return " ".join(re.findall(r"\w+", words.casefold()))

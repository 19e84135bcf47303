"""What claims which stretch of the source text, as the evidence picture shows it.

In comes an article with its text and spans; out come marks, in the order of the text.
A mark inside another one, such as the date in a dateline, wins its words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newsnorm.drawing.dates import why
from newsnorm.drawing.palette import BODY_BAR, FIELDS, STRUCK, VERDICTS
from newsnorm.record import Article, Date

Span = tuple[int, int]


class Mark(NamedTuple):
    """A stretch of the text with the field that claims it."""

    start: int
    end: int
    field: str
    label: str  # what stands below it
    more: tuple[str, ...] = ()  # what is added where there is room, the longest first
    style: str = ""
    struck: bool = False

    @property
    def bar(self) -> str:
        """The colour of the bar beside its lines."""
        return self.style or BODY_BAR


def marks(article: Article) -> list[Mark]:
    """Give the marks of an article, outer ones before those inside them."""
    found = [*_fields(article), *_dates(article)]
    found += _unplaced(article, found)
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def beside(article: Article) -> list[Date]:
    """Give the dates that the container stated beside the text."""
    return [date for date in article.dates if date.start is None]


def _fields(article: Article) -> Iterator[Mark]:
    places = article.spans if isinstance(article.spans, dict) else {}
    for field, spans in places.items():
        if field == "dates" or field not in FIELDS:
            continue
        look = FIELDS[field]
        for index, (start, end) in enumerate(spans):
            what = _kind(article, field, index, (start, end))
            label = f"{look.word} {what}" if what else look.word
            yield Mark(start, end, field, label, style=look.style)


def _kind(article: Article, field: str, index: int, span: Span) -> str:
    """Give what a label adds to the name of its field: a kind, or an id."""
    text = article.text if isinstance(article.text, str) else ""
    words = text[slice(*span)]
    if field == "markers" and index < len(article.markers):
        return article.markers[index].kind
    if field == "trailers" and index < len(article.trailers):
        return article.trailers[index].kind.replace("_", " ")
    if field == "sources":
        ids = [s.id for s in article.sources if s.id and s.tag in words]
        return " › ".join(dict.fromkeys(ids))
    return ""


def _dates(article: Article) -> Iterator[Mark]:
    for date in article.dates:
        if date.start is None or date.end is None:
            continue
        look = VERDICTS[date.verdict]
        plain = date.role in ("unknown", "published")
        label = f"{look.sign} date" if plain else f"{look.sign} {date.role} date"
        # Of several reasons the last one is the most of this article's own.
        reasons = dict.fromkeys((why(date), *date.reasons[-1:]))
        more = (
            *(f", {look.word}: {each}" for each in reasons if each),
            f", {look.word}",
        )
        struck = date.verdict in STRUCK
        yield Mark(date.start, date.end, "dates", label, more, look.style, struck)


def _unplaced(article: Article, found: list[Mark]) -> Iterator[Mark]:
    """Yield a mark for each line that no field claims, where it stands in the text."""
    text = article.text if isinstance(article.text, str) else ""
    style, at = FIELDS["unplaced"].style, 0
    for words in filter(None, article.unplaced):
        start = text.find(words, at)
        # The same word may stand in a claim before: "World" in "World leaders meet".
        while start >= 0 and _claimed(start, found):
            start = text.find(words, start + 1)
        if start >= 0:
            at = start + len(words)
            yield Mark(start, at, "unplaced", "unplaced", style=style)


def _claimed(place: int, found: list[Mark]) -> bool:
    return any(mark.start <= place < mark.end for mark in found)

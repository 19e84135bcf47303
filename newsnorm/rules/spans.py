"""Whether spans yield the words they claim: the check of one rule on the record.

In comes a case, out come flaws. Where the record holds its text, each span is read
again; where it does not, a span must at least be as long as its words. Nothing here
moves a span.
"""

from collections.abc import Sequence

from newsnorm.record import Article, Date
from newsnorm.rules.rule import Case, Flaw, Flaws, quote

Places = Sequence[tuple[int, int]]


def spans(case: Case) -> Flaws:
    """A span does not yield the words it claims."""
    for found in case.article.dates:
        if not _yields(found, case.text):
            place = f"[{found.start}, {found.end}]"
            yield Flaw(f"the span {place} does not hold {quote(found.text)}")
    if not isinstance(case.article.spans, dict):
        return
    size = len(case.text) if case.text is not None else None
    for field, places in case.article.spans.items():
        outside = [p for p in places if not _is_inside(*p, size)]
        for start, end in outside:
            what = f"the span [{start}, {end}] of {field} is outside the text"
            yield Flaw(what, field="spans")
        if case.text is not None and not outside:
            yield from _words(case.article, field, places, case.text)


def _is_inside(start: int, end: int, size: int | None) -> bool:
    return 0 <= start <= end and (size is None or end <= size)


def _yields(found: Date, text: str | None) -> bool:
    if found.start is None or found.end is None:
        return True  # it came with the article, and stands nowhere in it
    if found.start < 0 or found.end - found.start != len(found.text):
        return False
    return text is None or text[found.start : found.end] == found.text


def _words(article: Article, field: str, places: Places, text: str) -> Flaws:
    """Hold the words of a field against the words at its places."""
    there = [text[start:end] for start, end in places]
    if is_stated(article, field):
        values = _values(article, field)
        for place, words in zip(places, there, strict=True):
            if not any(_holds(field, each, [words]) for each in values):
                what = f"{field} does not hold the words of its span {quote(words)}"
                yield Flaw(what, *place, field)
        return
    for value in _values(article, field):
        if not _holds(field, value, there):
            start, end = places[0] if places else (None, None)
            what = f"the spans of {field} do not hold {quote(value)}"
            yield Flaw(what, start, end, field)


def is_stated(article: Article, field: str) -> bool:
    """Tell whether a container may state such values beside the text.

    An envelope gives notes and the state of its story, as `notes` of the record say.
    """
    return field in ("notes", "markers") and article.input.format != _TEXT


_TEXT = "text"  # of all formats the only one that states nothing


def _values(article: Article, field: str) -> list[str]:
    """Give the words of a field that come from the text as they stand there."""
    if field in ("headline", "deck", "slug", "body"):
        value = getattr(article, field)
        return [value] if value else []
    if field == "dateline":
        return [article.dateline.text] if article.dateline is not None else []
    if field == "notes":
        return article.notes
    if field in ("markers", "trailers"):
        return [part.text for part in getattr(article, field)]
    return []


def _holds(field: str, value: str, there: list[str]) -> bool:
    if field == "body":
        # The paragraphs, wrapped lines rejoined; folding words takes longer.
        whole = "\n\n".join(words.rstrip() for words in there)
        return whole == value or _fold(whole) == _fold(value)
    # A keyword line holds more than the slug, and a headline may stand there twice.
    return any(value in words or _fold(value) in _fold(words) for words in there)


def _fold(words: str) -> str:
    return " ".join(words.split())

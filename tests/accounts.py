"""Who holds each character of an article: the account that every record must give.

In comes a record with its text and spans, out come faults in words. The rule, for each
character of the decoded text that is no space:

1. It stands in a field (headline, deck, slug, a marker, note, byline, dateline,
   trailer, the body), or in a line that `unplaced` lists.
2. Or a date or a source claims it: they stand inside other fields as well, or on lines
   of their own; the label of a date (`Updated:`) belongs to it.
3. Or it is no letter and no digit, and parts such claims: `|`, `-`, the `=` or `+` that
   ends a wire's headline, a rule of dashes.
4. Of the fields in 1 one holds it, and no two; but who signs in a trailer or beside a
   dateline is in `bylines` as well, and a dateline in the midst of a headline is both.

A line in `unplaced` is whole, so what a date or a name claims in it is there, too.
What an envelope of a container states is in `notes` and `dates`, and its lines are in
no account. Nothing is said here of what `decode` took out before there was a text:
`input.repairs` says it.
"""

import re
from collections.abc import Iterator, Sequence

from newsnorm.model import Mark
from newsnorm.record import Article
from newsnorm.tables.labels import MOST_WORDS, label

HOLDERS = (
    "headline", "deck", "slug", "markers", "notes", "bylines", "dateline", "trailers",
    "body",
)  # fmt: skip
TWICE = (
    {"bylines", "trailers"}, {"bylines", "dateline"}, {"headline", "dateline"},
    {"slug", "markers"},
)  # fmt: skip
_WORD = re.compile(r"[^\s()<>\[\]|•·:,]+")
ENVELOPES = ("envelope", "credit")


def faults(article: Article, marks: Sequence[Mark] = ()) -> Iterator[str]:
    """Yield what is wrong with the account of an article; marks are its container's."""
    text, spans = article.text, article.spans
    assert isinstance(text, str)
    assert isinstance(spans, dict)
    claimed = bytearray(len(text))
    places = [each for field in spans if field != "dates" for each in spans[field]]
    places += [(d.start, d.end) for d in article.dates if None not in (d.start, d.end)]
    for start, end in places:
        claimed[start:end] = b"\1" * (end - start)
    for mark in marks:
        if mark.role in ENVELOPES:
            claimed[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    starts = [date.start for date in article.dates if date.start is not None]
    yield from _twice(text, spans)
    for start in starts:
        begin = _label(text, claimed.rfind(b"\1", 0, start) + 1, start)
        claimed[begin:start] = b"\1" * (start - begin)
    at = 0
    for words in article.unplaced:
        if text.find(words) < 0:
            yield f"unplaced, and nowhere in the text: {words!r}"
        while (at := text.find(words, at)) >= 0:
            claimed[at : at + len(words)] = b"\1" * len(words)
            at += len(words)
        at = 0
    for line, loose in _loose(text, claimed):
        yield f"nobody holds {loose!r} of {line!r}"


def _twice(text: str, spans: dict[str, list[tuple[int, int]]]) -> Iterator[str]:
    """Yield characters that two fields hold which should not."""
    held: list[str] = [""] * len(text)
    for field in HOLDERS:
        for start, end in spans.get(field, ()):
            for at in range(start, end):
                if held[at] and {held[at], field} not in TWICE and text[at].strip():
                    yield f"{held[at]} and {field} hold {text[start:end][:60]!r}"
                    break
                held[at] = field


def _label(text: str, low: int, start: int) -> int:
    """Give where the label of a date begins; where the date does, if it has none."""
    before = text[max(low, text.rfind("\n", 0, start) + 1) : start]
    if label(before.strip()):
        return start - len(before)
    words = list(_WORD.finditer(before))
    for first in words[-MOST_WORDS:]:
        at = first.start()
        said = " ".join(word[0] for word in words if word.start() >= at)
        if label(said) or label(before[at:].strip()):
            return start - len(before) + at
    return start


def _loose(text: str, claimed: bytearray) -> Iterator[tuple[str, str]]:
    at = 0
    for line in text.split("\n"):
        seen = claimed[at : at + len(line)]
        loose = "".join(
            c for c, s in zip(line, seen, strict=True) if not s and c.isalnum()
        )
        if loose:
            yield line, loose
        at += len(line) + 1

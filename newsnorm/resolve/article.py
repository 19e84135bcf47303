"""Parts and facts to the record.

In come the parts, each with what its tokens mean; out comes an Article without
findings. Every value keeps its place, and head lines that no field claims are listed.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import UNSET

from newsnorm.fingerprint import fingerprint
from newsnorm.model import (
    BylineFact,
    DateFact,
    DatelineFact,
    Options,
    Part,
    SlugFact,
    SourceFact,
    Story,
)
from newsnorm.record import (
    Article,
    Byline,
    Dateline,
    Marker,
    Source,
    Trailer,
    TrailerKind,
)
from newsnorm.resolve import spans
from newsnorm.resolve.claims import Claim, claim, settle, written
from newsnorm.resolve.dates import Decision, decide
from newsnorm.resolve.joined import joined
from newsnorm.resolve.order import Habits
from newsnorm.resolve.position import Page, labelled, page, slot
from newsnorm.resolve.sources import chain
from newsnorm.resolve.zones import clock
from newsnorm.tables.agencies import Registry


class Fact(NamedTuple):
    """What a token of a part means; `part` is None for what the container gave."""

    part: Part | None
    value: Any


# Lines of these roles are claimed whole by what a token of theirs says.
_BY_FACT = frozenset(
    """
    below byline copyright credit embargo envelope foot published stamp updated url
    wire
    """.split()
)
_CLAIMED = frozenset(
    "headline again deck by dateline crawl slug marker note body table trailer".split()
)
# What a container reads of its own lines, it states; a byline of it may be two lines.
_OF_CONTAINER = frozenset(("envelope", "credit"))


def assemble(
    story: Story,
    parts: Sequence[Part],
    facts: Sequence[Fact],
    language: str | None,
    registry: Registry,
    options: Options,
) -> Article:
    """Give the article that parts and facts come to."""
    text = story.text
    sources = chain(list(_sources(facts)))
    where = page(text, parts)
    claims, decision = date(where, facts, sources, language, registry, options)
    headline = spans.headline(text, parts)
    body = spans.body(text, parts)
    deck = spans.deck(text, parts)
    return Article(
        fingerprint=fingerprint(headline, body),
        headline=headline,
        deck=deck,
        slug=next(
            (f.value.words for f in facts if isinstance(f.value, SlugFact)), None
        ),
        markers=[f.value for f in facts if isinstance(f.value, Marker)],
        published=decision.published,
        published_confidence=decision.confidence,
        updated=decision.updated,
        source=sources[-1].id if sources else None,
        sources=sources,
        dateline=_dateline(facts, claims),
        bylines=_bylines(facts),
        language=language,
        body=body,
        notes=[*spans.notes(text, parts), *_stated_notes(story)],
        trailers=list(_trailers(text, parts, facts)),
        dates=sorted(decision.dates, key=lambda date: date.start or 0),
        unplaced=list(_unplaced(story, parts, facts)),
        input=story.input,
        text=text if options.spans else UNSET,
        spans=spans.places(text, parts) if options.spans else UNSET,
    )


def date(
    where: Page,
    facts: Sequence[Fact],
    sources: Sequence[Source],
    language: str | None,
    registry: Registry,
    options: Options,
) -> tuple[Sequence[Claim], Decision]:
    """Give the date claims, settled as far as they can be, and what they come to."""
    ids = [source.id for source in sources if source.id]
    agencies = [agency for each in ids if (agency := registry.by_id(each))]
    countries = [agency.country for agency in reversed(agencies)]
    orders = tuple((a.name, a.order) for a in reversed(agencies) if a.order)
    habits = Habits(orders, language, options.day_first)
    claims = joined(settle(_claims(where, facts), habits))
    clocks = [clock(each, countries, options.timezone) for each in claims]
    return claims, decide(claims, clocks)


def _stated_notes(story: Story) -> list[str]:
    return [stated.words for stated in story.stated if stated.key == "note"]


def _sources(facts: Sequence[Fact]) -> Iterator[SourceFact]:
    for _, value in facts:
        if isinstance(value, SourceFact):
            yield value
        elif isinstance(value, (DatelineFact, BylineFact)):
            yield from value.sources


def _claims(where: Page, facts: Sequence[Fact]) -> list[Claim]:
    """Give every date fact as a claim, in the order of the text."""
    found = []
    for part, value in facts:
        if isinstance(value, DatelineFact):
            if value.date:
                found.append(claim(value.date, "dateline"))
        elif isinstance(value, DateFact):
            fact = labelled(part, value, where) if part else value
            inside, below = (
                part is not None,
                part is not None and part.start > where.body,
            )
            found.append(claim(fact, slot(part, fact, where), inside, below))
    return found


def _dateline(facts: Sequence[Fact], claims: Sequence[Claim]) -> Dateline | None:
    fact = next((f.value for f in facts if isinstance(f.value, DatelineFact)), None)
    if fact is None:
        return None
    source = next((source.id for source in fact.sources if source.id), None)
    return Dateline(
        fact.text, fact.place, list(fact.places), _day(fact, claims), source
    )


def _day(fact: DatelineFact, claims: Sequence[Claim]) -> str | None:
    """Give the dateline's day, with the year that was settled for it.

    Of a stretch, `Sept. 3-5`, none of the days is.
    """
    for each in claims:
        event = each.fact.label == "event"
        if each.fact is fact.date and not event and each.reading and each.reading.day:
            return (written(each.reading) or "")[:10]
    return None


_FEET = frozenset(("foot", "trailer"))


def _bylines(facts: Sequence[Fact]) -> list[Byline]:
    """Give the people of all bylines, each once; who signs below, if none is above."""
    lines = [(part, each) for part, each in facts if isinstance(each, BylineFact)]
    above = [each for part, each in lines if part is None or part.role not in _FEET]
    people: list[Byline] = []
    for value in above or [each for _, each in lines]:
        people += [each for each in value.people if each not in people]
        if value.title and people and not people[-1].title:
            people[-1] = Byline(people[-1].name, value.title)
    return people


def _unplaced(
    story: Story, parts: Sequence[Part], facts: Sequence[Fact]
) -> Iterator[str]:
    """Give the lines of the head that no field claims, as written.

    A stamp line is its date's, with the words beside it. A caption or a title with a
    date in it is not, and of wrapped lines a token claims its own alone.
    """
    text, marked = story.text, {mark.start: mark.role for mark in story.marks}
    claimed = {id(part) for part, value in facts if value is not None}
    for part in parts:
        stated = marked.get(part.start, "")
        if part.role in _CLAIMED or stated in _OF_CONTAINER:
            continue
        words = text[part.start : part.end]
        by_fact = part.role in _BY_FACT and id(part) in claimed
        if words and (not by_fact or ("\n" in words and not stated)):
            yield words


# What the foot line of an agency is, where no shape of a trailer found it.
_FOOT_KINDS: dict[str, TrailerKind] = {
    "sign_off": "sign_off",
    "credit": "credits",
    "caption": "credits",
    "chrome": "chrome",
}


def _trailers(
    text: str, parts: Sequence[Part], facts: Sequence[Fact]
) -> Iterator[Trailer]:
    """Give the foot, part by part; a line inside a block is of the block's kind."""
    kinds = {
        id(part): value.kind for part, value in facts if isinstance(value, Trailer)
    }
    block: TrailerKind = "chrome"
    for part in parts:
        if part.role != "trailer":
            continue
        kind = kinds.get(id(part))
        if kind and any("block" in token.parts for token in part.tokens):
            block = kind
        first = part.tokens[0].kind if part.tokens else ""
        yield Trailer(
            kind or _FOOT_KINDS.get(first, block), text[part.start : part.end]
        )

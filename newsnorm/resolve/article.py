"""Parts and facts to the record.

In come the parts, each with what its tokens mean; out comes an Article without
findings. Every value keeps its place, and head lines that no field claims are listed.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET, Struct

from newsnorm.fingerprint import of_paragraphs
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
    Date,
    Dateline,
    Marker,
    Source,
    Trailer,
    TrailerKind,
)
from newsnorm.resolve import spans, unplaced
from newsnorm.resolve.claims import Claim, claim, settle, value
from newsnorm.resolve.dates import Decision, decide
from newsnorm.resolve.joined import joined
from newsnorm.resolve.order import Habits
from newsnorm.resolve.page import Page, page
from newsnorm.resolve.position import is_announced, labelled, slot
from newsnorm.resolve.sources import chain
from newsnorm.resolve.zones import clock
from newsnorm.tables.agencies import Registry


class Fact(Struct, frozen=True, gc=False):
    """What a token of a part means; `part` is None for what the container gave."""

    part: Part | None
    value: Any


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
    where = page(text, parts)
    said, named, dated = sort(facts)
    sources = chain(named)
    claims, decision = date(where, dated, sources, language, registry, options)
    headline = spans.headline(text, where.headline)
    paragraphs = spans.paragraphs(text, where.story)
    return Article(
        fingerprint=of_paragraphs(headline, paragraphs),
        headline=headline,
        deck=spans.line(text, where.deck) if where.deck else None,
        slug=said[SlugFact][0].value.words if SlugFact in said else None,
        markers=[fact.value for fact in said.get(Marker, ())],
        published=decision.published,
        published_confidence=decision.confidence,
        updated=decision.updated,
        source=sources[-1].id if sources else None,
        sources=sources,
        dateline=_dateline(said[DatelineFact], claims)
        if DatelineFact in said
        else None,
        bylines=_bylines(said[BylineFact]) if BylineFact in said else [],
        language=language,
        body="\n\n".join(paragraphs),
        notes=_notes(story, where),
        trailers=_trailers(where, said.get(Trailer, ())) if where.trailers else [],
        dates=_in_order(decision.dates),
        unplaced=unplaced.lines(text, story.marks, where.loose, said),
        input=story.input,
        text=text if options.spans else UNSET,
        spans=spans.places(text, parts, _signing(said)) if options.spans else UNSET,
    )


Said = dict[type, list[Fact]]


def sort(facts: Sequence[Fact]) -> tuple[Said, list[SourceFact], list[Fact]]:
    """Give the facts by their types, the sources that they name, and those of dates."""
    said: Said = {}
    named: list[SourceFact] = []
    dated: list[Fact] = []
    for fact in facts:
        value = fact.value
        kind = type(value)
        if kind in said:
            said[kind].append(fact)
        else:
            said[kind] = [fact]
        if kind is DateFact:
            dated.append(fact)
        elif kind is SourceFact:
            named.append(value)
        elif kind is DatelineFact:
            named += value.sources
            if value.date:
                dated.append(fact)
        elif kind is BylineFact:
            named += value.sources
    return said, named, dated


def _signing(said: Said) -> set[int]:
    """Give where the parts begin that name who wrote."""
    return {fact.part.start for fact in said.get(BylineFact, ()) if fact.part}


def date(
    where: Page,
    dated: Sequence[Fact],
    sources: Sequence[Source],
    language: str | None,
    registry: Registry,
    options: Options,
) -> tuple[Sequence[Claim], Decision]:
    """Give the date claims, settled as far as they can be, and what they come to."""
    makers = [
        maker
        for source in reversed(sources)
        if source.id and (maker := registry.by_id(source.id))
    ]
    claims: Sequence[Claim] = [_claim(where, each) for each in dated]
    if [1 for each in claims if each.day is None]:
        # Where each names its day, nothing is to be settled.
        habits = Habits(makers, language, options.day_first)
        claims = joined(settle(claims, habits))
    clocks = [clock(each, makers, options.timezone) for each in claims]
    return claims, decide(claims, clocks)


def _notes(story: Story, where: Page) -> list[str]:
    notes = [spans.line(where.text, note) for note in where.notes]
    if story.stated:
        notes += [stated.words for stated in story.stated if stated.key == "note"]
    return notes


def _claim(where: Page, stated: Fact) -> Claim:
    """Give the claim of a date or a dateline; without a part the container gave it."""
    part, fact = stated.part, stated.value
    if type(fact) is DatelineFact and fact.date:
        return claim(fact.date, "dateline")
    if part is None:
        return claim(fact, slot(part, fact, where), False)
    if fact.start == part.start and not fact.label:
        fact = labelled(fact, where)
    below, announced = part.start > where.body, is_announced(part, fact, where)
    return claim(fact, slot(part, fact, where), True, below, announced)


def _in_order(dates: list[Date]) -> list[Date]:
    """Give dates in the order of the text; what the container gave comes first."""
    return sorted(dates, key=lambda each: each.start or 0) if len(dates) > 1 else dates


def _dateline(lines: Sequence[Fact], claims: Sequence[Claim]) -> Dateline:
    fact: DatelineFact = lines[0].value
    ids = [source.id for source in fact.sources if source.id]
    day = _day(fact.date, claims) if fact.date else None
    source = ids[0] if ids else None
    return Dateline(fact.text, fact.place, list(fact.places), day, source)


def _day(fact: DateFact, claims: Sequence[Claim]) -> str | None:
    """Give the dateline's day, with the year that was settled for it.

    Of a stretch, `Sept. 3-5`, none of the days is.
    """
    for each in claims:
        if each.fact is not fact or each.fact.label == "event":
            continue
        if each.reading and each.reading.day:
            return (value(each) or "")[:10]
    return None


_FEET = frozenset(("foot", "trailer"))


def _bylines(lines: Sequence[Fact]) -> list[Byline]:
    """Give the people of all bylines, each once; who signs below, if none is above."""
    above = [each for each in lines if each.part is None or each.part.role not in _FEET]
    people: list[Byline] = []
    for each in above or lines:
        line: BylineFact = each.value
        people += [person for person in line.people if person not in people]
        if line.title and people and not people[-1].title:
            people[-1] = Byline(people[-1].name, line.title)
    return people


# What the foot line of an agency is, where no shape of a trailer found it.
_FOOT_KINDS: dict[str, TrailerKind] = {
    "sign_off": "sign_off",
    "credit": "credits",
    "caption": "credits",
    "chrome": "chrome",
}


def _trailers(where: Page, facts: Sequence[Fact]) -> list[Trailer]:
    """Give the foot, part by part; a line inside a block is of the block's kind."""
    kinds: dict[int, TrailerKind] = {id(each.part): each.value.kind for each in facts}
    block: TrailerKind = "chrome"
    found = []
    for part in where.trailers:
        kind = kinds.get(id(part))
        if kind is None:
            kind = _FOOT_KINDS.get(part.tokens[0].kind, block) if part.tokens else block
        elif [1 for token in part.tokens if "block" in token.parts]:
            block = kind
        found.append(Trailer(kind, where.text[part.start : part.end]))
    return found

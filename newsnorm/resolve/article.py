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
from newsnorm.resolve.position import labelled, slot
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
    said, named = _said(facts)
    sources = chain(named)
    claims, decision = date(where, facts, sources, language, registry, options)
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
        dateline=_dateline(said.get(DatelineFact, ()), claims),
        bylines=_bylines(said.get(BylineFact, ())),
        language=language,
        body="\n\n".join(paragraphs),
        notes=_notes(story, where),
        trailers=_trailers(where, said.get(Trailer, ())),
        dates=sorted(decision.dates, key=lambda date: date.start or 0),
        unplaced=unplaced.lines(text, story.marks, where.loose, said),
        input=story.input,
        text=text if options.spans else UNSET,
        spans=spans.places(text, parts, _signing(said)) if options.spans else UNSET,
    )


Said = dict[type, list[Fact]]


def _said(facts: Sequence[Fact]) -> tuple[Said, list[SourceFact]]:
    """Give the facts by their types, and the sources that they name, in order."""
    said: Said = {}
    named: list[SourceFact] = []
    for fact in facts:
        value = fact.value
        kind = type(value)
        if kind in said:
            said[kind].append(fact)
        else:
            said[kind] = [fact]
        if kind is SourceFact:
            named.append(value)
        elif kind is DatelineFact or kind is BylineFact:
            named += value.sources
    return said, named


def _signing(said: Said) -> set[int]:
    """Give where the parts begin that name who wrote."""
    return {fact.part.start for fact in said.get(BylineFact, ()) if fact.part}


def date(
    where: Page,
    facts: Sequence[Fact],
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
    claims: Sequence[Claim] = _claims(where, facts)
    if [1 for each in claims if each.day is None]:
        # Where each names its day, nothing is to be settled.
        habits = Habits(makers, language, options.day_first)
        claims = joined(settle(claims, habits))
    clocks = [clock(each, makers, options.timezone) for each in claims]
    return claims, decide(claims, clocks)


def _notes(story: Story, where: Page) -> list[str]:
    stated = [stated.words for stated in story.stated if stated.key == "note"]
    return [*[spans.line(where.text, note) for note in where.notes], *stated]


def _claims(where: Page, facts: Sequence[Fact]) -> list[Claim]:
    """Give every date fact as a claim, in the order of the text."""
    found = []
    for each in facts:
        part, value = each.part, each.value
        if isinstance(value, DatelineFact):
            if value.date:
                found.append(claim(value.date, "dateline"))
        elif isinstance(value, DateFact):
            fact = labelled(part, value, where) if part else value
            below = part is not None and part.start > where.body
            place = slot(part, fact, where)
            found.append(claim(fact, place, part is not None, below))
    return found


def _dateline(lines: Sequence[Fact], claims: Sequence[Claim]) -> Dateline | None:
    if not lines:
        return None
    fact: DatelineFact = lines[0].value
    ids = [source.id for source in fact.sources if source.id]
    return Dateline(
        fact.text,
        fact.place,
        list(fact.places),
        _day(fact, claims),
        ids[0] if ids else None,
    )


def _day(fact: DatelineFact, claims: Sequence[Claim]) -> str | None:
    """Give the dateline's day, with the year that was settled for it.

    Of a stretch, `Sept. 3-5`, none of the days is.
    """
    for each in claims:
        if each.fact is not fact.date or each.fact.label == "event":
            continue
        if each.reading and each.reading.day:
            return (value(each) or "")[:10]
    return None


_FEET = frozenset(("foot", "trailer"))


def _bylines(lines: Sequence[Fact]) -> list[Byline]:
    """Give the people of all bylines, each once; who signs below, if none is above."""
    if not lines:
        return []
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

"""The whole trip on one page: from bytes to an article with its findings.

    decode -> formats -> blocks -> shapes -> roles -> meanings -> resolve -> rules

This is the only room that knows the order. Nothing here reads the clock, the locale,
the environment or the network.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from msgspec import UNSET, Struct
from msgspec.structs import replace

from newsnorm import blocks, limits, meanings, resolve, roles, rules, shapes
from newsnorm.errors import Broken
from newsnorm.model import DateFact, Mark, Options, Part, Story, Token, Unit
from newsnorm.record import Article, Marker, MarkerKind
from newsnorm.tables.agencies import DEFAULT, Registry
from newsnorm.tables.markers import NUMBERED

# The foot of the copy is looked for in so many units.
_FOOT_UNITS = 30
# So many long paragraphs in a row are no foot matter, and none stands above them.
_PARAGRAPHS = 3
_PARAGRAPH = 150
# Language shows in this much copy or not at all.
_LANGUAGE_SAMPLE = 2000


def trip(story: Story, options: Options, registry: Registry = DEFAULT) -> Article:
    """Give the article that a story is; a record that was read stays as it is."""
    if story.article is not None:
        return _as_read(story.article, options)
    story = limits.within(story, options.max_article_size)
    held = evidence(story, registry, options.max_header_lines)
    if not held.whole:
        story = limits.looked_at(story, options.max_header_lines)
    article = resolve.assemble(
        story, held.parts, held.facts, held.language, registry, options
    )
    return _judged(article, story.text)


def _as_read(article: Article, options: Options) -> Article:
    """Give a record, without the text where that is not asked for."""
    if options.spans:
        return article
    return replace(article, text=UNSET, spans=UNSET)


class Evidence(Struct, frozen=True):
    """What a story holds before anything is decided."""

    parts: list[Part]
    facts: list[resolve.Fact]
    language: str | None
    whole: bool  # False: the header goes on below the last line looked at


def attempt(
    story: Story, options: Options, registry: Registry = DEFAULT
) -> Article | Broken:
    """Give the article, or what to say of a story that newsnorm itself fails on.

    No copy should do that; where some does, the rest of a batch goes on.
    """
    try:
        return trip(story, options, registry)
    except Exception as fault:
        reason = f"newsnorm failed on this article ({type(fault).__name__}: {fault})"
        path = story.input.path or "-"
        remedy, line = "please report it", story.input.line
        return Broken(path, reason, remedy, line, text=story.text)


def evidence(
    story: Story,
    registry: Registry = DEFAULT,
    most: int = Options().max_header_lines,
) -> Evidence:
    """Give what a story holds before anything is decided."""
    text = story.text
    units = blocks.split(text, story.marks)
    given = _given(units, story.marks) if story.marks else {}
    looks, whole = _looks(text, units, given, most)
    feet = _feet(text, units, given)
    parts = roles.place(text, units, looks, feet, given)
    for at, part in enumerate(parts):
        if part.role == "headline":
            parts[at] = _with_markers(text, part, parts, registry)
    facts = _facts(parts, registry)
    if story.stated:
        facts += _beside(story, registry)
    return Evidence(parts, facts, _language(story, parts), whole)


# A body that its container wraps is a body, once its lines are rejoined.
_BODIES = {"wrapped": "body"}


def _given(units: Sequence[Unit], marks: Sequence[Mark]) -> dict[int, str]:
    """Give the role that the container states of a unit, by the unit's number."""
    given, number = {}, 0
    for mark in marks:
        while number < len(units) and units[number].start < mark.end:
            if units[number].start >= mark.start:
                given[number] = _BODIES.get(mark.role, mark.role)
            number += 1
    return given


def _looks(
    text: str, units: Sequence[Unit], given: Mapping[int, str], most: int
) -> tuple[list[roles.Look], bool]:
    """Give the looks of the head, and whether that is all of it."""
    # What the container calls headline or body is looked at, however far down.
    first: dict[str, int] = {}
    for number, role in given.items():
        first.setdefault(role, number)
    body = max(first.get("body", -1), first.get("headline", -1))
    looks: list[roles.Look] = []
    dated = False
    for number, unit in enumerate(units[:most]):
        role = given.get(number, "body") if given else "body"
        if role == "body":
            look = roles.look(text, unit, shapes.head(text, unit))
        else:
            look = _stated(text, unit, role)
        looks.append(look)
        dated = dated or roles.has_day(look)
        if dated and number > body and roles.enough(looks):
            return looks, True
    return looks, len(looks) == len(units)


def _stated(text: str, unit: Unit, role: str) -> roles.Look:
    """Give the look of a line whose role its container states."""
    tokens = shapes.stated.find(role, text, unit.start, unit.end)
    if role == "dateline" and tokens[0].kind == "date":
        role = "stamp"
    elif role == "author":
        role = "byline"
    return roles.Look(unit, unit.start, role, tuple(tokens))


def _feet(
    text: str, units: Sequence[Unit], given: Mapping[int, str] = roles.NOTHING
) -> list[tuple[Token, ...]]:
    """Give the tokens of the last units, up to where the story has surely gone on.

    No page stands around a body that a container marks: `UP NEXT` is a line of it.
    """
    feet: list[tuple[Token, ...]] = []
    paragraphs = 0
    for number in range(len(units) - 1, max(-1, len(units) - 1 - _FOOT_UNITS), -1):
        unit = units[number]
        tokens = shapes.foot(text, unit)
        if tokens and given.get(number) == "body":
            tokens = tuple(token for token in tokens if not _is_chrome(token))
        feet.append(tokens)
        if tokens or unit.end - unit.start <= _PARAGRAPH:
            paragraphs = 0
            continue
        paragraphs += 1
        if paragraphs == _PARAGRAPHS:
            break
    return feet[::-1]


def _is_chrome(token: Token) -> bool:
    return token.kind == "chrome" or "chrome" in token.parts


def _with_markers(
    text: str, part: Part, parts: Sequence[Part], registry: Registry
) -> Part:
    numbered = text.endswith(_NUMBERED, part.start, part.end) and any(
        source.id in NUMBERED
        for each in parts
        for token in each.tokens
        if token.kind in ("dateline", "sign_off", "credit")
        for source in meanings.source.read(token, registry)
    )
    found = shapes.marker.find(text, part.start, part.end, numbered)
    if not found:
        return part
    return replace(part, tokens=(*part.tokens, *found))


# How a headline ends that may have the number of its version there.
_NUMBERED = tuple(f"{number})" for number in range(10))


def _facts(parts: Sequence[Part], registry: Registry) -> list[resolve.Fact]:
    return [
        resolve.Fact(part, value)
        for part in parts
        if part.tokens
        for token in part.tokens
        for value in meanings.read(token, registry)
    ]


def _beside(story: Story, registry: Registry) -> Iterator[resolve.Fact]:
    """Give what the container states beside the text: dates, a maker, a kill."""
    for stated in story.stated:
        if kind := _MARKERS.get(stated.key):
            yield resolve.Fact(None, Marker(kind, None, stated.words))
        elif token := shapes.stated.beside(stated):
            for fact in meanings.read(token, registry):
                if isinstance(fact, DateFact):
                    fact = _as_stated_beside(fact, stated.key)
                yield resolve.Fact(None, fact)


_MARKERS: dict[str, MarkerKind] = {kind: kind for kind in get_args(MarkerKind)}


def _as_stated_beside(fact: DateFact, key: str) -> DateFact:
    """Give a date of the container's with its slot; of a crawl only the day counts."""
    label = "stated" if key == "published" else key
    if label != "crawl":
        return replace(fact, label=label)
    days = tuple(replace(reading, clock="", offset="") for reading in fact.readings)
    return replace(fact, label=label, readings=days, zone="none", offsets=())


def _language(story: Story, parts: Sequence[Part]) -> str | None:
    """Give the language that the container states, else the one that the words are."""
    for stated in story.stated:
        if stated.key == "language":
            tag = stated.words.strip().lower().replace("_", "-").split("-")[0]
            if tag.isascii() and tag.isalpha() and len(tag) in (2, 3):
                return tag
            break
    return meanings.language.identify(_sample(story.text, parts))


def _sample(text: str, parts: Sequence[Part]) -> str:
    """Give the headline and the beginning of the body: menus have their own words.

    In long copy the first of them is followed by so much that it is enough.
    """
    words: list[str] = []
    for part in parts:
        if part.role == "headline" or part.role == "body":
            words.append(text[part.start : part.start + _LANGUAGE_SAMPLE])
            if len(words[0]) == _LANGUAGE_SAMPLE or len(words) == 4:
                break
    return "\n".join(words) or text[:_LANGUAGE_SAMPLE]


def _judged(article: Article, text: str) -> Article:
    findings = rules.at_parse(article, text)
    if not findings:
        return article
    return replace(article, findings=findings)

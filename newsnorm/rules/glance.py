"""What in a record is worth a closer look: which rules may have something to say.

In comes a case, out come codes. Most records obey nearly all rules, and to ask each of
them costs ten times what it costs to read the record; so each part is looked at once,
in ways that take next to nothing, and only rules that may speak are asked. A glance may
name a rule in vain, and never leaves one out that would speak: tests hold all cases and
the golden records to that. Nothing here judges.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import UNSET

from newsnorm.record import SCHEMA, Date, Source
from newsnorm.rules import body_glance, headline_glance
from newsnorm.rules.dateline import days_ahead, is_country, is_day
from newsnorm.rules.parse_glance import is_before, may_hold_date, undated, undecided
from newsnorm.rules.rule import Case, Glance
from newsnorm.rules.times import is_date, is_foreign

Codes = Sequence[str]


def _of(look: Callable[[Case, list[str]], None], codes: str) -> Glance:
    return Glance(look, frozenset(codes.split()))


# What a value of some precision measures; clocks may have fractions and an offset.
_SIZES = {("year", 4), ("month", 7), ("day", 10)} | {
    (clock, size)
    for clock, least in (("minute", 16), ("second", 19))
    for size in range(least, 40)
}


def _dates(case: Case, told: list[str]) -> None:
    chosen = 0
    text = case.text
    for found in case.article.dates:
        verdict, value, role = found.verdict, found.value, found.role
        if verdict == "chosen":
            chosen += 1
        elif verdict == "conflicts" or verdict == "rejected":
            told.append("D101")
        if role == "crawl" or role == "embargo":
            told += _other(found, case.article.published)
        if found.weekday == "mismatch":
            told.append("D102")
        if value is None or found.precision == "none":
            told += undecided(found)
        if (
            value is not None
            and (found.precision, len(value)) not in _SIZES
            and value[:2] != "--"
        ):
            told.append("R614")
        if (
            (start := found.start) is not None
            and (end := found.end) is not None
            and (
                end - start != len(found.text)
                or start < 0
                or (text is not None and text[start:end] != found.text)
            )
        ) or not found.text.strip():
            told += ("R607", "R608")
    if chosen > 1:
        told.append("R613")


def _other(found: Date, published: str | None) -> Codes:
    if found.role == "embargo":
        return ("D108",)
    return ("D111",) if is_before(found, published) else ()


def _chosen(case: Case, told: list[str]) -> None:
    """Look at the date that became `published`, and at its zone."""
    found, published = case.chosen, case.article.published
    if found is None:
        if published is not None:
            told.append("R612")
        return
    zone, value = found.zone, found.value
    if value is None or value != published:
        told += ("R612", "D112", "D113", "D114")
    elif zone == "none":
        if "T" in value:
            told.append("D113")
    elif zone == "ambiguous":
        told.append("D112")
    elif zone == "stated" and is_foreign(
        value[-6:], value[:10], case.article.source, case.agencies
    ):
        told.append("D114")


def _published(case: Case, told: list[str]) -> None:
    article = case.article
    published, sure = article.published, article.published_confidence
    if published is None:
        told += undated(article)
        if sure is not None:
            told += ("D107", "R611")
    else:
        if published < "1800" or not is_date(published):
            told += ("D116", "D118")
        if sure is None or not 0.5 <= sure <= 1:
            told += ("D107", "R611")
    updated = article.updated
    if updated is not None:
        told.append("D118")
        if published is not None and updated < published:
            told.append("D117")
    if case.as_of is not None:
        told.append("D115")


def _small(case: Case, told: list[str]) -> None:
    """Look at what is seldom there, and at what is short."""
    article = case.article
    slug, source, language = article.slug, article.source, article.language
    if article.deck is not None:
        told += _deck(article.deck, article.headline)
    if (
        (slug is not None and not slug.strip())
        or (source is not None and not source.strip())
        or (language is not None and not language.strip())
    ):
        told.append("R615")
    if article.unplaced and may_hold_date(article.unplaced):
        told.append("D105")
    if article.input.repairs:
        told += ("R602", "R617", "R618", "R619")
    if article.schema != SCHEMA:
        told.append("R606")
    if article.spans is not UNSET:
        told += ("R607", "R608")
    elif article.updated is not None:
        told.append("R608")


def _deck(deck: str, headline: str | None) -> Codes:
    if not deck.strip():
        return ("H210", "R615")
    one, other = deck[:1].casefold(), (headline or "")[:1].casefold()
    return ("H210",) if one[:1] == other[:1] else ()


def _sources(case: Case, told: list[str]) -> None:
    article = case.article
    sources = article.sources
    last = None
    if not sources:
        told.append("S302")
    for source in sources:
        last = source.id
        if not source.tag.strip():
            told.append("R608")
        if last is None:
            told.append("S301")
        elif case.agencies.by_id(last) is None:
            told.append("S304")
    if article.source != last:
        told.append("S303")
    if len(sources) > 1:
        told += _chain(sources)
    line = article.dateline
    if line is not None and line.source is not None and line.source != last:
        told.append("S307")


def _chain(sources: Sequence[Source]) -> Codes:
    told: list[str] = []
    if any(source.role == "origin" for source in sources[:-1]):
        told.append("S305")
    ids = [source.id for source in sources]
    if len(set(ids)) < len(ids):
        told.append("S306")
    return told


def _dateline(case: Case, told: list[str]) -> None:
    line = case.article.dateline
    if line is None:
        return
    if not line.text.strip():
        told.append("R608")
    day, place, published = line.date, line.place, case.article.published
    if day is not None:
        if not is_day(day):
            told.append("L403")
        if published is not None and published[:10] != day:
            told += _far(day, published)
    if place is None:
        told.append("L404")
    elif _has_digit(place):
        told.append("L405")
    for each in line.places:
        if each.country is not None and not is_country(each.country):
            told.append("L406")


def _far(day: str, published: str) -> Codes:
    days = days_ahead(day, published)
    return () if days is None or -14 <= days <= 2 else ("L401", "L402")


# Places and people come again and again in a run.
@lru_cache(maxsize=4096)
def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _bylines(case: Case, told: list[str]) -> None:
    bylines = case.article.bylines
    if not bylines:
        return
    if len(bylines) > 1:
        told.append("B506")
    for byline in bylines:
        name = byline.name
        if name.isupper() or case.agencies.by_name(name) is not None:
            told.append("B501")
        told += _name(name)


@lru_cache(maxsize=4096)
def _name(name: str) -> Codes:
    told: list[str] = []
    if "@" in name or ":" in name or "www" in name.casefold():
        told.append("B502")
    if _has_digit(name):
        told.append("B503")
    if len(name) > 60 or name.count(" ") > 7:
        told.append("B504")
    if name[:1] in "BbWw":
        told.append("B505")
    if "  " in name or not name.isprintable() or name != name.strip():
        told.append("R616")
    return told


GLANCES = (
    _of(_dates, "D101 D102 D103 D105 D108 D111 R607 R608 R613 R614"),
    _of(_chosen, "D112 D113 D114 R612"),
    _of(_published, "D104 D106 D107 D115 D116 D117 D118 R611"),
    _of(headline_glance.look, "H201 H202 H204 H205 H207 H208 H209 R615 R616"),
    _of(headline_glance.look_inside, "B514 B516 B517 H206 H207 R616"),
    _of(_small, "D105 H210 R602 R606 R607 R608 R615 R617 R618 R619"),
    _of(_sources, "S301 S302 S303 S304 S305 S306 S307 R608"),
    _of(_dateline, "L401 L402 L403 L404 L405 L406 R608"),
    _of(_bylines, "B501 B502 B503 B504 B505 B506 R616"),
    _of(body_glance.look, "B511 B512 B513 B514 B515 B516 B523"),
    _of(body_glance.look_first, "H203 L407"),
    _of(body_glance.look_inside, "B517 B518 B521 B522 B524 B525"),
    _of(body_glance.look_again, "R609"),
)

"""What in a record is worth a closer look: which rules may have something to say.

In comes a case, out come codes. Most records obey nearly all rules, and to ask each of
them costs ten times what it costs to read the record; so each part is looked at once,
in ways that take next to nothing, and only rules that may speak are asked. A glance may
name a rule in vain, and never leaves one out that would speak: tests hold all cases and
the golden records to that. Nothing here judges.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsnorm.pattern import pattern
from newsnorm.record import SCHEMA, Article, Date, Source
from newsnorm.rules import body_glance, headline_glance
from newsnorm.rules.dateline import days_ahead, is_country, is_day
from newsnorm.rules.rule import Case
from newsnorm.rules.times import is_date, is_foreign

Codes = Sequence[str]

_NONE: Codes = ()


class Glance(NamedTuple):
    """A look at one part of the record, and the rules that it can name."""

    look: Callable[[Case], Codes]
    codes: frozenset[str]


def _of(look: Callable[[Case], Codes], codes: str) -> Glance:
    return Glance(look, frozenset(codes.split()))


# What a value of some precision measures; clocks may have fractions and an offset.
_SIZES = {("year", 4), ("month", 7), ("day", 10)} | {
    (clock, size)
    for clock, least in (("minute", 16), ("second", 19))
    for size in range(least, 40)
}


def _dates(case: Case) -> Codes:
    told: list[str] = []
    chosen = 0
    for found in case.article.dates:
        verdict, value = found.verdict, found.value
        if verdict == "chosen":
            chosen += 1
        elif verdict == "conflicts" or verdict == "rejected":
            told.append("D101")
        if found.role == "crawl" or found.role == "embargo":
            told += _other(found, case.article.published)
        if found.weekday == "mismatch":
            told.append("D102")
        if value is None or found.precision == "none":
            told += _undecided(found)
        if (
            value is not None
            and (found.precision, len(value)) not in _SIZES
            and value[:2] != "--"
        ):
            told.append("R614")
        if _astray(found, case.text) or not found.text.strip():
            told += ("R607", "R608")
    if chosen > 1:
        told.append("R613")
    return told


def _other(found: Date, published: str | None) -> Codes:
    if found.role == "embargo":
        return ("D108",)
    return ("D111",) if (published or "")[:10] > (found.value or "") else _NONE


def _undecided(found: Date) -> Codes:
    if found.precision == "none":
        return ("D103", "D105")
    return ("D103",) if found.readings else _NONE


def _astray(found: Date, text: str | None) -> bool:
    start, end = found.start, found.end
    if start is None or end is None:
        return False
    if start < 0 or end - start != len(found.text):
        return True
    return text is not None and text[start:end] != found.text


def _chosen(case: Case) -> Codes:
    """Look at the date that became `published`, and at its zone."""
    found, published = case.chosen, case.article.published
    if found is None:
        return _NONE if published is None else ("R612",)
    zone, value = found.zone, found.value
    if value is None or value != published:
        return ("R612", "D112", "D113", "D114")
    if zone == "none":
        return ("D113",) if "T" in value else _NONE
    if zone == "ambiguous":
        return ("D112",)
    source = case.article.source
    if zone == "stated" and is_foreign(value[-6:], value[:10], source, case.agencies):
        return ("D114",)
    return _NONE


def _published(case: Case) -> Codes:
    article = case.article
    published, sure = article.published, article.published_confidence
    told: list[str] = []
    if published is None:
        told += _undated(article)
    elif published < "1800" or not is_date(published):
        told += ("D116", "D118")
    if sure is None or published is None:
        if sure is not None or published is not None:
            told += ("D107", "R611")
    elif not 0.5 <= sure <= 1:
        told += ("D107", "R611")
    updated = article.updated
    if updated is not None:
        told += (
            ("D118",) if published is None or updated >= published else ("D117", "D118")
        )
    if case.as_of is not None:
        told.append("D115")
    return told


def _undated(article: Article) -> Codes:
    line = article.dateline
    if article.dates:
        return ("D104", "D106")
    # No date but that of the dateline: its year is missing, and it is not.
    return ("D106",) if line is None or line.date is None else ("D104",)


def _small(case: Case) -> Codes:
    """Look at what is seldom there, and at what is short."""
    article = case.article
    told: list[str] = []
    if article.deck is not None:
        told += ("H210", "R615")
    for value in (article.slug, article.source, article.language):
        if value is not None and not value.strip():
            told.append("R615")
    if article.unplaced and any(map(_DIGIT.search, article.unplaced)):
        told.append("D105")
    if article.input.repairs:
        told += ("R602", "R617", "R618", "R619")
    if article.schema != SCHEMA:
        told.append("R606")
    if isinstance(article.spans, dict):
        told += ("R607", "R608")
    elif article.updated is not None:
        told.append("R608")
    return told


_DIGIT = pattern(r"\d")


def _sources(case: Case) -> Codes:
    article = case.article
    sources, line = article.sources, article.dateline
    told: list[str] = []
    last = sources[-1].id if sources else None
    if article.source != last:
        told.append("S303")
    if not sources:
        told.append("S302")
    for source in sources:
        if not source.tag.strip():
            told.append("R608")
        if source.id is None:
            told.append("S301")
        elif case.agencies.by_id(source.id) is None:
            told.append("S304")
    if len(sources) > 1:
        told += _chain(sources)
    if line is not None and line.source is not None and line.source != last:
        told.append("S307")
    return told


def _chain(sources: Sequence[Source]) -> Codes:
    told: list[str] = []
    if any(source.role == "origin" for source in sources[:-1]):
        told.append("S305")
    ids = [source.id for source in sources]
    if len(set(ids)) < len(ids):
        told.append("S306")
    return told


def _dateline(case: Case) -> Codes:
    line = case.article.dateline
    if line is None:
        return _NONE
    told: list[str] = [] if line.text.strip() else ["R608"]
    day, place = line.date, line.place
    if day is not None:
        if not is_day(day):
            told.append("L403")
        days = days_ahead(day, case.article.published)
        if days is not None and not -14 <= days <= 2:
            told += ("L401", "L402")
    if place is None:
        told.append("L404")
    elif _has_digit(place):
        told.append("L405")
    for each in line.places:
        if each.country is not None and not is_country(each.country):
            told.append("L406")
    return told


# Places and people come again and again in a run.
@lru_cache(maxsize=4096)
def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _bylines(case: Case) -> Codes:
    bylines = case.article.bylines
    if not bylines:
        return _NONE
    told: list[str] = ["B506"] if len(bylines) > 1 else []
    for byline in bylines:
        name = byline.name
        if name.isupper() or case.agencies.by_name(name) is not None:
            told.append("B501")
        told += _name(name)
    return told


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
    _of(body_glance.look_inside, "B517 B518 B521 B522 B524 B525 H203 L407 R609"),
)

"""ninjs 3.1: keys, types and formats as the standard has them, and no made-up time."""

import io
import json
import re
from typing import Any

import pytest

from newsnorm import formats, parse, read
from newsnorm.decode import decode
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.record import Article, Byline, Finding
from newsnorm.writers import Layout, choose
from tests.conftest import CASES, Case, cases

# What the standard says of the keys that are written: the form of the value, and of
# the objects in a list the keys that may stand there.
WORDS = r"(?s).+"
INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)"
FORMS: dict[str, Any] = {
    "uri": r"[a-z]+:[!-~]+",
    "type": "text",
    "standard": {"name": WORDS, "version": WORDS, "schema": r"http://[!-~]+"},
    "firstCreated": INSTANT,
    "versionCreated": INSTANT,
    "embargoedUntil": INSTANT,
    "pubStatus": "usable|withheld|canceled",
    "language": WORDS,
    "headlines": [{"role": WORDS, "contentType": WORDS, "value": WORDS}],
    "by": WORDS,
    "slugline": WORDS,
    "located": WORDS,
    "bodies": [
        {
            "role": WORDS,
            "contentType": WORDS,
            "value": WORDS,
            "charCount": int,
            "wordCount": int,
        }
    ],
    "edNote": WORDS,
    "copyrightNotice": WORDS,
    "people": [{"name": WORDS, "rel": WORDS, "literal": WORDS}],
    "places": [{"name": WORDS, "rel": WORDS, "literal": WORDS}],
    "infoSources": [{"name": WORDS, "role": WORDS, "literal": WORDS}],
    "genres": [{"name": WORDS, "literal": WORDS}],
    "altIds": [{"role": WORDS, "value": WORDS}],
}


def fits(value: Any, form: Any) -> bool:
    if isinstance(form, list):
        return isinstance(value, list) and all(fits(each, form[0]) for each in value)
    if isinstance(form, dict):
        return isinstance(value, dict) and all(
            key in form and fits(held, form[key]) for key, held in value.items()
        )
    if form is int:
        return isinstance(value, int)
    return isinstance(value, str) and re.fullmatch(form, value) is not None


def written(article: Article, lost: list[Finding] | None = None) -> dict[str, Any]:
    heard: list[Finding] = [] if lost is None else lost
    layout = Layout(lost=lambda _, finding: heard.append(finding))
    [line] = choose("ninjs").write([article], layout)
    held: dict[str, Any] = json.loads(line)
    return held


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.wire.stem)
def test_what_is_written_is_ninjs(case: Case) -> None:
    for article in read(case.wire):
        item = written(article)
        assert "uri" in item
        assert [key for key in item if not fits(item[key], FORMS.get(key, "-"))] == []


COPY = "Ferries run\n\n{}\n\nOSLO (AFP) - Ferries ran on Friday, the operator said.\n"


def test_an_instant_is_given() -> None:
    lost: list[Finding] = []
    item = written(parse(COPY.format("2024-05-02 10:00:00 +02:00")), lost)
    assert item["firstCreated"] == "2024-05-02T10:00:00+02:00"
    assert item["versionCreated"] == item["firstCreated"]
    assert lost == []


@pytest.mark.parametrize("stamp", ["2024-05-02 10:00:00", "2 May 2024"])
def test_what_is_no_instant_is_left_out_and_told_of(stamp: str) -> None:
    lost: list[Finding] = []
    item = written(parse(COPY.format(stamp)), lost)
    assert not {"firstCreated", "versionCreated"} & set(item)
    assert [(finding.rule, finding.field) for finding in lost] == [
        ("D113", "published")
    ]


def test_a_zone_given_by_the_user_makes_it_one() -> None:
    item = written(parse(COPY.format("2024-05-02 10:00:00"), timezone="Europe/Oslo"))
    assert item["firstCreated"] == "2024-05-02T10:00:00+02:00"


def test_a_killed_story_is_canceled() -> None:
    item = written(parse("KILL - Ferries run\n\nOSLO (AFP) - Do not use this.\n"))
    assert item["pubStatus"] == "canceled"


def read_again(item: dict[str, Any]) -> Article:
    """Give the article that a ninjs item is."""
    line = json.dumps(item).encode()
    stream = io.BufferedReader(io.BytesIO(line))  # type: ignore[arg-type]  # it is raw enough
    container = formats.choose("auto", stream, None)
    assert container.NAME == "ninjs"
    [story] = container.split(stream, None, formats.Fields(), decode)
    assert isinstance(story, Story)
    return trip(story, Options())


def kept(article: Article) -> dict[str, Any]:
    """Give what ninjs has a place for.

    It has none for times without a zone (told of as D113), for an update at the very
    instant of publication, for how a source is named in the copy, and for tables: the
    lines of one become paragraphs.
    """
    published, updated = map(instant, (article.published, article.updated))
    return {
        "headline": article.headline,
        "deck": article.deck,
        "body": article.body.split(),
        "published": published,
        "updated": updated if updated != published else None,
        "source": article.source,
        "sources": [(each.id, each.name, each.role) for each in article.sources],
        "bylines": article.bylines,
        "language": article.language,
        "slug": article.slug,
    }


def instant(value: str | None) -> str | None:
    return value if value and re.fullmatch(INSTANT, value) else None


# What is last in this body is a date alone, which is looked for below any body.
DATED_FOOT = "wire-last-words-alone"


@pytest.mark.parametrize("case", cases(CASES), ids=lambda case: case.wire.stem)
def test_out_and_in_keeps_what_ninjs_has_a_place_for(case: Case) -> None:
    for article in read(case.wire):
        if not (article.headline or article.body):
            continue
        was, now = kept(article), kept(read_again(written(article)))
        if case.wire.stem == DATED_FOOT:
            assert was.pop("body")[: len(now["body"])] == now.pop("body")
        assert now == was


@pytest.mark.parametrize("name", ["Ann Writer", "水沢さくら", "ريم الساعدي", "Cher"])
@pytest.mark.parametrize("title", [None, "Science Writer, Oslo"])
def test_authors_of_any_script_come_back(name: str, title: str | None) -> None:
    people = [Byline(name, title), Byline("Bo Scribe", None)]
    article = Article(headline="Ferries run", body="They ran.", bylines=people)
    assert read_again(written(article)).bylines == people


def test_people_who_are_no_authors_are_not_on_the_byline() -> None:
    item = {**written(Article(headline="Rain", body="It rained.")), "by": "Ann Writer"}
    item["people"] = [{"name": "Bo Minister", "rel": "subject"}]
    assert read_again(item).bylines == [Byline("Ann Writer", None)]

"""ninjs 3.1: keys, types and formats as the standard has them, and no made-up time."""

import json
import re
from typing import Any

import pytest

from newsnorm import parse, read
from newsnorm.record import Article, Finding
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

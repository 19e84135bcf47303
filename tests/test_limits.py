"""Limits: what is behind one is left out or not looked at, and the record says so."""

import json

import pytest

from newsnorm import parse
from newsnorm.limits import within
from newsnorm.model import Mark, Story
from newsnorm.record import Article, Input
from tests.conftest import Newsnorm

COPY = "Ferries return\n\nOSLO, May 2, 2024 (AFP) - Ferries ran.\n\nThey ran on time.\n"
MENU = "".join(f"Harbour pages {n}\n" for n in range(20))


def rules_of(article: Article) -> list[str]:
    return [finding.rule for finding in article.findings]


def test_an_article_is_cut_at_its_limit() -> None:
    whole, cut = parse(COPY), parse(COPY, max_article_size=56)
    assert whole.body == "Ferries ran.\n\nThey ran on time."
    assert cut.body == "Ferries ran."
    assert "R618" in rules_of(cut)
    assert "R618" not in rules_of(whole)
    assert cut.input.repairs == [
        f"{len(COPY) - 56} characters left out after the first 56"
    ]


def test_an_article_of_just_its_limit_is_whole() -> None:
    assert rules_of(parse(COPY, max_article_size=len(COPY))) == rules_of(parse(COPY))


def test_what_a_container_marks_behind_the_limit_is_left_out() -> None:
    marks = (Mark("headline", 0, 14), Mark("body", 16, 70))
    story = within(Story(COPY, Input(), marks), 40)
    assert story.marks == marks[:1]


def test_no_header_is_looked_for_below_its_limit() -> None:
    copy = MENU + COPY
    found, missed = parse(copy), parse(copy, max_header_lines=5)
    assert found.dateline is not None
    assert missed.dateline is None
    assert "R619" in rules_of(missed)
    assert "R619" not in rules_of(found)


def test_a_header_of_just_its_limit_is_whole() -> None:
    copy = "Ferries return\nHarbour pages\n"
    assert "R619" not in rules_of(parse(copy, max_header_lines=2))


def test_the_command_takes_both(newsnorm: Newsnorm) -> None:
    words = ("parse", "--max-article-size", "1k", "--max-header-lines", "5")
    given = (MENU + COPY + "Ferries ran.\n" * 200).encode()
    run = newsnorm(*words, given=given)
    assert json.loads(run.out)["input"]["repairs"] == [
        f"{len(given) - 1000} characters left out after the first 1000",
        "no header looked for below line 5",
    ]


@pytest.mark.parametrize("size", ["0.1k", "k", "-5", "", "0"])
def test_a_size_is_a_whole_number(newsnorm: Newsnorm, size: str) -> None:
    run = newsnorm("parse", "--max-article-size", size, given=COPY.encode())
    assert run.status == 2
    assert "is no size, such as 500k or 100M" in run.err

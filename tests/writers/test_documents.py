"""schema-org and markdown: what other programs make of them."""

import json

import pytest

from newsnorm import parse
from newsnorm.record import Article
from newsnorm.writers import Layout, choose

COPY = (
    "Ferries run\nBy Ann Writer\n2024-05-02 10:00:00\n\n"
    "BERGEN, Norway (AFP) - Ferries ran on Friday, the operator of the line said.\n"
)


def printed(to: str, *articles: Article) -> str:
    return b"".join(choose(to).write(articles, Layout())).decode()


def test_a_news_article() -> None:
    thing = json.loads(printed("schema-org", parse(COPY)))
    assert thing["@type"] == "NewsArticle"
    assert thing["headline"] == "Ferries run"
    assert thing["datePublished"] == "2024-05-02T10:00:00"
    assert thing["author"] == [{"@type": "Person", "name": "Ann Writer"}]
    assert thing["sourceOrganization"][0]["identifier"] == "afp"
    assert thing["locationCreated"][0]["address"]["addressCountry"] == "NO"
    assert thing["articleBody"].startswith("Ferries ran")


def test_nothing_is_stated_that_the_copy_does_not_hold() -> None:
    thing = json.loads(printed("schema-org", Article(headline="Rain")))
    assert set(thing) == {"@context", "@type", "headline"}


def test_front_matter_holds_what_sites_look_for() -> None:
    _, matter, text = printed("markdown", parse(COPY)).split("---\n")
    held = dict(line.split(": ", 1) for line in matter.splitlines())
    assert json.loads(held["title"]) == "Ferries run"
    assert json.loads(held["authors"]) == ["Ann Writer"]
    assert json.loads(held["date"]) == "2024-05-02T10:00:00"
    assert text.startswith("\n# Ferries run\n")


def test_no_word_ends_the_front_matter_or_acts_as_markup() -> None:
    hostile = Article(
        headline='---\n"x": [<b>',
        body="# no heading\n\n1. no list\n\n- none\n\n<script>x</script> &lt; [a](b)",
    )
    document = printed("markdown", hostile)
    matter, text = document[4:].split("\n---\n")
    assert (
        json.loads(matter.splitlines()[0].removeprefix("title: ")) == hostile.headline
    )
    for raw in ("\n# no", "\n1. no", "\n- none", "<script>", "&lt;", "](b)"):
        assert raw not in text.replace("\\" + raw.strip()[:1], "")
    assert r"\# no heading" in text
    assert r"1\. no list" in text


def test_documents_follow_one_another() -> None:
    document = printed("markdown", Article(headline="One"), Article(headline="Two"))
    assert document.count("\n---\n") == 3
    assert document.startswith("---\n")


@pytest.mark.parametrize("odd", "\x7f\x85\x9b\u2028\u2029\ufeff\ufffe\uffff\x00")
def test_front_matter_holds_only_what_yaml_takes(odd: str) -> None:
    title = printed("markdown", Article(headline=f"a{odd}b")).splitlines()[1]
    assert title.isascii()
    assert title.isprintable()
    assert json.loads(title.removeprefix("title: ")) == f"a{odd}b"


def test_other_scripts_stay_readable_in_front_matter() -> None:
    assert 'title: "水沢さくら 😀"' in printed(
        "markdown", Article(headline="水沢さくら 😀")
    )

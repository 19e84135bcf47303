"""Collections and exports: where an article begins, what its fields state."""

import pytest

from newsnorm.errors import Broken
from newsnorm.formats import load, of
from newsnorm.model import Story
from tests.formats.opened import marked, said, split, story

DOC = (
    b"<DOC><DOCNO> AP880212-0001 </DOCNO><HEAD>Harbour &amp; quay reopen</HEAD>"
    b"<TEXT>\n   Ferries of <EXL> ran &#5;again.\n</TEXT></DOC>\n"
)


@pytest.mark.parametrize(
    "data",
    [
        b"<DOCTYPE html><p>Harbour</p>",
        b"<doc>Harbour</doc>",
        b"The tag <DOC> opens a document.\n",
        b"<p>Reuters said <REUTERS NEWID=1></p>",
        b"1 of 10 documents was lost at sea\n\nLENGTH: 3 km\n",
        b"Dokument 1 von 2 fehlt\n\nDas sagte der Hafenmeister.\n",
        b"Page\n\n1 of 2 documents\n\nFerries ran again, the port said.\n",
        b"AN#1 is a number.\n\nFerries ran again, the port said.\n",
        b"HD  Example Plc\n\nProfit fell in the year, the company said.\n",
        b"Source: Reuters\nFerries ran.\n",
        b"MEDIA RELEASE\nFerries ran.\n",
    ],
)
def test_copy_that_only_looks_like_a_collection_is_none(data: bytes) -> None:
    assert of(data, None).NAME in ("text", "html")


def test_words_in_angle_brackets_stay_words_inside_the_text() -> None:
    found = story(DOC)
    assert marked(found, "headline") == ["Harbour & quay reopen"]
    assert marked(found, "wrapped") == ["Ferries of <EXL> ran again."]
    assert (found.input.id, said(found, "wire")) == ("AP880212-0001", ["19880212"])


@pytest.mark.parametrize(
    ("own", "day"),
    [
        (b"AFP_ENG_20101231.0001", "20101231"),
        (b"ENG_NW_001278_20130413_F00012OVI", "20130413"),
        (b"APW19980602.0004", "19980602"),
        (b"WSJ870324-0001", "19870324"),
    ],
)
def test_ids_tell_their_day(own: bytes, day: str) -> None:
    assert said(story(DOC.replace(b"AP880212-0001", own)), "wire") == [day]


def test_an_id_whose_order_is_unknown_tells_none() -> None:
    assert said(story(DOC.replace(b"AP880212", b"LA010189")), "wire") == []


def test_a_document_that_breaks_off_says_where_and_the_next_goes_on() -> None:
    torn = DOC.replace(b"</DOC>\n", b"\n")
    first, broken, second = split(torn + DOC)
    assert isinstance(first, Story)
    assert isinstance(second, Story)
    assert isinstance(broken, Broken)
    assert (broken.line, broken.offset) == (1, 0)
    assert (second.input.line, second.input.index) == (4, 1)


def test_tags_cut_by_the_end_of_a_chunk_are_found() -> None:
    filler = b"<!--" + b" " * ((1 << 16) - len(DOC) - 9)
    found = split(DOC + filler + b"-->" + DOC, "docs")
    assert len(found) == 2


def test_the_cover_of_an_export_is_no_article() -> None:
    cover = b"Time Of Request: Friday\nTerms: (Harbour)\n\n\n"
    [found] = split(cover + load("nexis").EXAMPLE.encode())
    assert isinstance(found, Story)
    assert (found.input.line, found.input.id) == (5, "1")


def test_labels_inside_a_body_are_words() -> None:
    example = load("nexis").EXAMPLE
    body = "Ferries ran again on Thursday."
    longer = example.replace(body, f"{body}\n\nLENGTH: ten knots\n\nThen they stopped.")
    [text] = marked(story(longer.encode()), "wrapped")
    assert "LENGTH: ten knots" in text


@pytest.mark.parametrize(
    ("label", "role"),
    [("AUTOR", "byline"), ("AUTEUR", "byline"), ("HIGHLIGHT", "deck")],
)
def test_labels_of_other_languages_have_their_roles(label: str, role: str) -> None:
    copy = load("nexis").EXAMPLE.replace("BYLINE", label)
    assert marked(story(copy.encode()), role) == ["Ann Writer"]


def test_a_code_inside_a_factiva_body_is_a_word() -> None:
    copy = load("factiva").EXAMPLE.replace(
        "Ferries", "HD Example and SN Ltd say\nFerries"
    )
    assert "HD Example" in marked(story(copy.encode()), "body")[0]


def test_a_day_and_its_clock_are_one_stamp() -> None:
    assert marked(story(load("factiva").EXAMPLE.encode()), "published") == [
        "2 May 2024 10:15"
    ]


def test_a_release_that_names_a_source_in_its_text_stays_one() -> None:
    example = load("asianet").EXAMPLE.encode()
    found = split(example + b"Source: a table of the port\nFigures of May\n" + example)
    assert len(found) == 2

"""Keyword lines and code lines of the wire; headlines are neither."""

import pytest

import newsnorm.meanings.slug as meaning
from newsnorm.shapes import envelope, slug

SLUGS = [
    ("u f BC-EXAMPLE-TRADE   02-26 0105", "BC-EXAMPLE-TRADE"),
    ("r f AM-EXAMPLE 1STLD-***URGENT   03-01 0088", "AM-EXAMPLE 1STLD-***URGENT"),
    ("BC-LT--Example-Harbour Ferries,466", "BC-LT--Example-Harbour Ferries"),
    ("AP-EU--Example-Ferries, 1st Ld-Writethru,512", None),
    ("Germany-politics/", "Germany-politics"),
    ("RUSSIE/GB/", "RUSSIE/GB"),
    ("EXAMPLE-HARBOUR/FERRIES (UPDATE 1, PIX)", None),
]

HEADLINES = [
    "BC ferries return to Oslo",
    "UK-EU deal on ferries",
    "and/or",
    "Ferries return - at last",
    "AM-PM: a day in the harbour, from dawn",
    "https://example.com/ferries/",
    "12/24/",
    "Ann Writer/",
]


@pytest.mark.parametrize(("line", "words"), SLUGS)
def test_keyword_lines_are_found(line: str, words: str | None) -> None:
    token = slug.find(line, 0, len(line))
    assert token is not None
    fact = meaning.read(token)
    assert fact is not None
    assert line[fact.start : fact.end] == fact.words
    assert words is None or fact.words == words


@pytest.mark.parametrize("line", HEADLINES)
def test_headlines_are_no_keyword_lines(line: str) -> None:
    assert slug.find(line, 0, len(line)) is None


def test_parts_are_places_in_the_whole_text() -> None:
    text = "F\nu f BC-EXAMPLE-TRADE   02-26 0105"
    token = slug.find(text, 2, len(text))
    assert token is not None
    said = {name: text[start:end] for name, (start, end) in token.parts.items()}
    assert said == {
        "priority": "u",
        "category": "f",
        "slug": "BC-EXAMPLE-TRADE",
        "date": "02-26",
        "words": "0105",
    }


@pytest.mark.parametrize(
    "line", ["F", "E F", "RM", "C G L M T", "f0725 reute", "A W2870"]
)
def test_code_lines_are_envelope(line: str) -> None:
    token = envelope.find(line, 0, len(line))
    assert token is not None
    assert token.kind == "envelope"


@pytest.mark.parametrize("line", ["UK", "US", "OSLO", "Ferry", "I", "A ferry", "4 May"])
def test_words_are_no_envelope(line: str) -> None:
    assert envelope.find(line, 0, len(line)) is None


VERSIONS = [
    ("BC-EU--Example Ferries, 2nd Ld-Writethru,310", 2, "2nd Ld-Writethru"),
    ("r f AM-EXAMPLE 1STLD-***URGENT   03-01 0088", 1, "1STLD"),
]


@pytest.mark.parametrize(("line", "level", "words"), VERSIONS)
def test_the_version_in_a_keyword_line_is_a_marker(
    line: str, level: int, words: str
) -> None:
    token = slug.find(line, 0, len(line))
    assert token is not None
    fact = meaning.version(token)
    assert fact is not None
    assert (fact.kind, fact.level, fact.text) == ("lead", level, words)


def test_a_keyword_line_without_version_states_none() -> None:
    token = slug.find("BC-LT--Example-Harbour Ferries,466", 0, 34)
    assert token is not None
    assert meaning.version(token) is None

"""JSON that strict readers refuse, or read in two ways: read, and said to be so."""

import json

import pytest

from newsnorm import formats
from newsnorm.record import Article
from tests.conftest import Newsnorm


def parsed(newsnorm: Newsnorm, line: bytes, *words: str) -> Article:
    run = newsnorm("parse", "--from", "jsonl", *words, given=line + b"\n")
    return Article.from_json(run.out)


def rules_of(article: Article) -> list[str]:
    return [finding.rule for finding in article.findings]


@pytest.mark.parametrize(
    ("number", "id"),
    [
        (b"9223372036854775808", "9223372036854775808"),
        (b"18446744073709551616", "18446744073709551616"),
        (b"-9223372036854775809", "-9223372036854775809"),
        (b"1.10", "1.10"),
        (b"0.1e-400", "0.1e-400"),
        (b"1e999", "1e999"),
    ],
)
def test_a_number_stays_as_it_is_written(
    newsnorm: Newsnorm, number: bytes, id: str
) -> None:
    article = parsed(newsnorm, b'{"id": %s, "text": "Ferries ran."}' % number)
    assert article.input.id == id
    assert article.input.repairs == []


@pytest.mark.parametrize(
    ("value", "note"),
    [
        (b"NaN", "no JSON: NaN is no value"),
        (b"-Infinity", "no JSON: -Infinity is no value"),
        (b"9" * 5000, "no JSON: a number beyond all bounds"),
        (b'"\\ud800"', "no JSON: half a character, a lone surrogate"),
        (b'"a\x01"', "no JSON: invalid control character at"),
    ],
)
def test_what_no_strict_reader_takes_is_read_and_found(
    newsnorm: Newsnorm, value: bytes, note: str
) -> None:
    run = newsnorm("parse", given=b'{"id": %s, "text": "Ferries ran."}\n' % value)
    # What comes out is JSON to anyone.
    row = json.loads(run.out, parse_constant=lambda name: pytest.fail(name))
    article = Article.from_json(run.out)
    assert article.headline == "Ferries ran."
    assert article.input.repairs[0] == note
    assert "R602" in rules_of(article)
    assert row["input"]["id"] is not None


def test_half_a_character_in_an_id_stays_visible(newsnorm: Newsnorm) -> None:
    article = parsed(newsnorm, rb'{"id": "a\ud800", "text": "Ferries ran."}')
    assert article.input.id == "a\ufffd"


def test_a_number_is_no_text_beside_a_number_that_is_none(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse", given=b'{"text": 7, "id": NaN}\n')
    assert run.out == b""
    assert "field 'text' is a number, not text" in run.err


@pytest.mark.parametrize("key", ["text", "id", "url", "date"])
def test_a_key_that_stands_twice_is_found(newsnorm: Newsnorm, key: str) -> None:
    row = b'{"text": "Ferries ran.", "%s": "One", "%s": "Two"}'
    article = parsed(newsnorm, row % (key.encode(), key.encode()))
    assert article.input.repairs[:1] == [f'the key "{key}" stands twice']
    assert "R617" in rules_of(article)


@pytest.mark.parametrize(
    "row",
    [
        b'{"text": "Ferries ran.", "more": {"text": "One"}}',
        b'{"text": "The key \\"text\\" stands here."}',
        b'{"text": "Ferries ran.", "field": "text"}',
    ],
)
def test_a_key_elsewhere_is_none_that_stands_twice(
    newsnorm: Newsnorm, row: bytes
) -> None:
    assert "R617" not in rules_of(parsed(newsnorm, row))


def test_a_line_in_an_old_encoding_says_so(newsnorm: Newsnorm) -> None:
    line = '{"text": "Café réouvert à Orléans"}'.encode("cp1252") + b"\r"
    article = parsed(newsnorm, line)
    assert article.headline == "Café réouvert à Orléans"
    assert article.input.repairs == ["read as windows-1252"]


def test_files_joined_with_their_byte_order_marks_are_read(newsnorm: Newsnorm) -> None:
    line = b'\xef\xbb\xbf{"text": "Ferries ran."}\n'
    run = newsnorm("parse", given=line * 2)
    articles = [Article.from_json(each) for each in run.out.splitlines()]
    assert [each.headline for each in articles] == ["Ferries ran."] * 2
    assert [each.input.repairs for each in articles] == [
        ["byte order mark removed"]
    ] * 2


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("ninjs", "uri"),
        ("newsapi", "title"),
        ("newsdata", "title"),
        ("wordpress", "id"),
    ],
)
def test_formats_of_json_say_it_too(newsnorm: Newsnorm, kind: str, key: str) -> None:
    example = formats.load(kind).EXAMPLE
    assert example.count(f'"{key}"') == 1
    given = example.replace(f'"{key}"', f'"odd": NaN, "{key}"').encode()
    run = newsnorm("parse", "--from", kind, given=given)
    assert json.loads(run.out)["input"]["repairs"] == ["no JSON: NaN is no value"]

"""Inputs without end: of one article only so much is read, and that is said."""

import gzip
import subprocess
import sys
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest

from newsnorm import formats, limits, parse
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields, eml, mbox
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.record import Article
from tests.conftest import ROOT, environment

WORDS = b"Ferries ran on time.\n"


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST", 2000)
    monkeypatch.setattr(eml, "LONGEST", 2000)
    monkeypatch.setattr(mbox, "LONGEST", 2000)


def split(name: str, data: bytes) -> list[Story | Broken]:
    stream = BufferedReader(BytesIO(data))  # type: ignore[arg-type]  # it reads
    return list(formats.load(name).split(stream, None, Fields(), decode))


ENDLESS = [
    "text", "zczc", "iptc7901", "anpa1312", "nexis", "factiva", "asianet", "ap-header",
    "news-bites", "docs", "reuters21578", "eml", "mbox",
]  # fmt: skip


@pytest.mark.parametrize("name", ENDLESS)
def test_of_an_article_without_end_the_beginning_is_read(name: str) -> None:
    example = formats.load(name).EXAMPLE.encode().rstrip()
    for end in (b"</DOC>", b"</REUTERS>", b"</TEXT>", b"</BODY>"):
        example = example.replace(end, b"")
    found = split(name, example + b"\n" + WORDS * 1000)
    stories = [each for each in found if isinstance(each, Story)]
    assert len(stories) == 1
    assert len(stories[0].text) <= 2000 + len(example) + (1 << 16)
    article = trip(stories[0], Options())
    assert any(limits.limit(note) == "size" for note in article.input.repairs)
    assert "R618" in [finding.rule for finding in article.findings]


@pytest.mark.parametrize("name", ["zczc", "nexis", "news-bites", "mbox", "docs"])
def test_the_article_behind_one_without_end_is_read(name: str) -> None:
    example = formats.load(name).EXAMPLE.encode()
    long = example.rstrip() + b"\n" + WORDS * 1000
    if name == "docs":
        long = long.replace(b"</DOC>", b"")
    stories = split(name, long + b"\n" + example)
    assert parse(stories[-1].text) == parse(split(name, example)[-1].text)


@pytest.mark.parametrize("name", formats.names()[1:])
def test_what_is_no_longer_than_that_is_whole(name: str) -> None:
    for story in split(name, formats.load(name).EXAMPLE.encode()):
        if isinstance(story, Story):
            assert not any(limits.limit(each) for each in story.input.repairs)


def test_a_line_without_end_is_a_reject_and_the_rest_goes_on() -> None:
    sound = b'{"text": "Ferries ran."}\n'
    endless = b'{"text": "' + WORDS[:-1] * 1000 + b'"}\n'
    found = split("jsonl", sound + endless + sound)
    assert [type(each) for each in found] == [Story, Broken, Story]
    assert found[1].reason == "a line of more than 2000 bytes"
    assert found[2].input.line == 3


def test_a_small_gzip_that_unpacks_to_gigabytes_takes_little(tmp_path: Path) -> None:
    """A line of 640 MiB in 3 MiB of gzip, read by pieces; the next line is read."""
    path = tmp_path / "bomb.jsonl.gz"
    piece = gzip.compress(b" " * (1 << 24), 1)
    with path.open("wb") as out:
        out.write(gzip.compress(b'{"text": "'))
        for _ in range(40):
            out.write(piece)
        out.write(gzip.compress(b'"}\n{"text": "Ferries ran."}\n'))
    words = "import newsnorm.limits as m; m.LONGEST = 1 << 20; import sys;"
    words += "from newsnorm.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", words, "parse", str(path), "--fields", "headline"],
        capture_output=True,
        cwd=ROOT,
        env=environment(),
        check=False,
    )
    assert done.stdout == b'{"headline":"Ferries ran."}\n'
    assert b"a line of more than 1048576 bytes" in done.stderr


_MAIL = eml.EXAMPLE.encode().partition(b"\n\n")[0]
NESTED = {
    "html": b"<html><body>" + b"<div>" * 100_000 + b"<p>Ferries ran.</p></body></html>",
    "rss": b'<?xml version="1.0"?><rss><channel>' + b"<a>" * 100_000,
    "json": b'[{"text": "Ferries ran.", "more": ' + b'{"a": ' * 100_000 + b"1",
    "eml": _MAIL
    + b"\nContent-Type: multipart/mixed; boundary=a\n\n"
    + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 20_000,
    "docs": b"<DOC>" * 2000,
    "zczc": b"ZCZC\n" * 20_000,
    "warc": b"WARC/1.0\r\n" + b"X: y\r\n" * 100_000,
}


@pytest.mark.parametrize("name", NESTED)
def test_what_is_nested_or_repeated_without_end_is_borne(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # the limits as they are
    found = split(name, NESTED[name])
    assert found
    for each in found:
        if isinstance(each, Broken):
            assert each.reason
        else:
            Article.from_json(trip(each, Options()).to_json())

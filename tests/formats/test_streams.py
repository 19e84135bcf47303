"""Big files are streamed: no more than an article is held, whatever the format."""

import tracemalloc
from collections.abc import Iterator
from io import BufferedReader, RawIOBase

import pytest

from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields, load
from newsnorm.model import Story

MIB = 1 << 20
# What may be held beside the article: a chunk, a head, the tables of the format.
ROOM = MIB


class Endless(RawIOBase):
    """The same messages over and over, made as they are read."""

    def __init__(self, message: bytes, size: int) -> None:
        self.message, self.left, self.given = message, size // len(message), 0
        self.rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while len(self.rest) < len(buffer) and self.left:
            self.rest += self.message
            self.left -= 1
        piece, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(piece)] = piece
        self.given += len(piece)
        return len(piece)


def message(name: str) -> bytes:
    """Give the example of a format, its article grown to that of a long story."""
    example = load(name).EXAMPLE
    words = next(line for line in example.splitlines() if "Ferries ran" in line)
    grown = words.replace("ran again", "ran " + "again and again, " * 400 + "again")
    return example.replace(words, grown).encode()


def found(name: str, stream: Endless) -> Iterator[Story | Broken]:
    return load(name).split(BufferedReader(stream), None, Fields(), decode)


NAMES = (
    "anpa1312", "ap-header", "asianet", "docs", "factiva", "iptc7901", "news-bites",
    "nexis", "reuters21578", "zczc",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_first_article_is_given_before_the_second_mib_is_read(name: str) -> None:
    stream = Endless(message(name), 64 * MIB)
    first = next(found(name, stream))
    assert isinstance(first, Story)
    assert "Harbour" in first.text
    assert stream.given < MIB


@pytest.mark.parametrize("name", NAMES)
def test_memory_does_not_grow_with_the_file(name: str) -> None:
    stream = Endless(message(name), 3 * MIB)
    sample = found(name, stream)
    next(sample)
    tracemalloc.start()
    try:
        articles = 1 + sum(isinstance(each, Story) for each in sample)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert articles == 3 * MIB // len(message(name))
    assert peak < ROOM


def test_an_article_that_never_ends_in_a_tag_is_given_as_far_as_it_goes() -> None:
    example = load("docs").EXAMPLE.replace("</DOC>\n", "").encode()
    stories = list(found("docs", Endless(example, 3 * len(example))))
    assert [isinstance(each, Broken) for each in stories] == [False, True] * 3

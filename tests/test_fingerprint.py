"""The fingerprint folds white space and NFC, and sees soon where none is to fold."""

import re
from itertools import chain
from unicodedata import combining, decomposition, normalize

import pytest

from newsnorm.fingerprint import fingerprint, fold, of_paragraphs

# All of the first plane but the halves of characters, and where emoji and signs are.
CHARACTERS = list(
    map(chr, chain(range(0xD800), range(0xE000, 0x10000), range(0x1D100, 0x1FB00)))
)
HIDDEN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069]")


def folded(text: str) -> bytes:
    return normalize("NFC", " ".join(text.split())).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("around", ["a{}b", "\u2019{}\u2019"])
def test_each_character_is_folded(around: str) -> None:
    for character in CHARACTERS:
        text = around.format(character)
        found = fold(text)
        assert found.line == folded(text), hex(ord(character))
        assert not (found.clean and HIDDEN.search(text)), hex(ord(character))


def test_each_character_is_folded_with_what_stands_before_it() -> None:
    """A mark changes what it stands behind, and marks change places."""
    marks = [each for each in CHARACTERS if combining(each)]
    pairs = [decomposition(each).split() for each in CHARACTERS]
    marks += {
        chr(int(pair[1], 16)) for pair in pairs if len(pair) == 2 and pair[0][0] != "<"
    }
    for mark in marks:
        for text in (f"e{mark}", f"o\u0301{mark}", f"\u05d0\u05b0{mark}", f"か{mark}"):
            assert fold(text).line == folded(text), ascii(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "\n\n", "a\n", "\na", "a\n\nb", "a\n\n\nb", "a\n\n\n\nb", "a\nb",
        "a \n\n b", "a  b", " a", "a ", "a\n\nb\n", "a\r\nb", "a\u3000b", "\ud83d",
    ],
)  # fmt: skip
def test_paragraphs_are_those_of_the_text(text: str) -> None:
    found = fold(text)
    words = [each.decode("utf-8", "surrogatepass") for each in found.paragraphs]
    assert all(each.endswith("\n") for each in words)
    assert found.line == folded(text)
    if not text.endswith("\n"):
        assert [each[:-1] for each in words] == text.split("\n\n")
    if any("\n" in each for each in text.split("\n\n")) and not text.endswith("\n"):
        assert not found.clean


@pytest.mark.parametrize(
    "paragraphs",
    [
        [], ["a"], ["a", "b  c", "d"], ["1   2\n3   4", "a\u00a0b"], ["e", "\u0301"],
        ["\u201ca\u201d", "b \u2013 c"], [" a ", "b\t"], ["\ud83d"],
    ],
)  # fmt: skip
def test_paragraphs_have_the_fingerprint_of_their_body(paragraphs: list[str]) -> None:
    for headline in (None, "", "Ferries run", "Ferries  run ", "F\u00e9rries\u3000run"):
        whole = fingerprint(headline, "\n\n".join(paragraphs))
        assert of_paragraphs(headline, paragraphs) == whole

"""Word tables are sorted, folded as they are looked up, and hold no word twice."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from newsnorm.record import MarkerKind, TrailerKind
from newsnorm.shapes.needs import first_words
from newsnorm.tables import (
    captions,
    chrome,
    languages,
    markers,
    sections,
    spans,
    trailers,
)
from newsnorm.tables.columns import Lexicon

TABLES = Path(chrome.__file__).parent


def rows(name: str) -> list[list[str]]:
    text = (TABLES / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("agencies", 11),
        ("captions", 2),
        ("chrome", 3),
        ("languages", 3),
        ("places", 3),
        ("sections", 2),
        ("trailers", 4),
    ],
)
def test_rows_are_sorted_unique_and_whole(name: str, columns: int) -> None:
    table = rows(name)
    keys = [tuple(row[:2]) for row in table]
    assert {len(row) for row in table} == {columns}
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", ["captions", "chrome", "sections"])
def test_words_stand_once_and_are_folded(name: str) -> None:
    words = [row[0] for row in rows(name)]
    assert len(words) == len(set(words))
    assert [word for word in words if chrome.fold(word) != word] == []


# What a row begins with before its word, and which cell is asked for.
LEXICONS = [
    ("captions", "", 1),
    ("chrome", "", 2),
    ("months", "month\t", 1),
    ("months", "weekday\t", 1),
    ("places", "city\t", 1),
    ("places", "country\t", 1),
    ("sections", "", 1),
    ("spans", "line\t", 1),
    ("spans", "unit\t", 1),
]


@pytest.mark.parametrize(("name", "under", "value"), LEXICONS)
def test_a_lexicon_holds_the_words_of_its_table(
    name: str, under: str, value: int
) -> None:
    text = (TABLES / f"{name}.tsv").read_text(encoding="utf-8")
    assert text.splitlines() == sorted(text.splitlines())
    table = [
        line.removeprefix(under).split("\t")
        for line in text.splitlines()
        if line.startswith(under)
    ]
    lexicon = Lexicon(str(TABLES / f"{name}.py"), under, value)
    assert [lexicon.get(row[0]) for row in table] == [row[value] for row in table]
    assert list(lexicon) == [row[0] for row in table]
    known = {row[0] for row in table}
    for word in {word[:end] for word in known for end in (0, 1, 2, 3, -1)} - known:
        assert word not in lexicon
        assert lexicon.get(word) is None


@pytest.mark.parametrize(
    "words",
    [captions.words, chrome.words, sections.words, spans.lines],
    ids=lambda words: words.__module__.rpartition(".")[2],
)
def test_a_lexicon_knows_first_words_as_the_index_does(
    words: Callable[[], Lexicon],
) -> None:
    lexicon, firsts = words(), first_words(words)
    assert all(map(lexicon.opens, firsts))
    others = {word[:end] for word in firsts for end in (0, 1, 2, -1)} - firsts
    assert not any(map(lexicon.opens, others))


def test_no_word_is_both_furniture_and_section() -> None:
    assert set(chrome.words()) & set(sections.words()) == set()


def test_caption_kinds_are_known() -> None:
    assert {row[1] for row in rows("captions")} == {"label", "house", "agency"}


def test_furniture_comes_in_many_languages() -> None:
    assert len({row[1] for row in rows("chrome")}) >= 40


def test_markers_are_sorted_unique_and_of_a_published_kind() -> None:
    words = [row.words for row in markers.ROWS]
    assert words == sorted(set(words))
    assert {row.kind for row in markers.ROWS} <= set(get_args(MarkerKind))
    assert all(set(row.ways) <= set("-:(1_/~") for row in markers.ROWS)


def test_every_marker_reads_back() -> None:
    for row in markers.ROWS:
        said = markers.reading(row.words.upper())
        assert said is not None
        assert said.kind == row.kind


def test_trailers_have_a_published_kind_and_a_known_way() -> None:
    table = rows("trailers")
    assert {row[1] for row in table} == {"whole", "start", "label"}
    assert {row[2] for row in table} <= set(get_args(TrailerKind))
    assert {row[3] for row in table} == {"", "block"}


def test_trailer_openings_are_no_longer_than_looked_for() -> None:
    openings = [row[0] for row in rows("trailers") if row[1] == "start"]
    assert [o for o in openings if len(o.split()) > trailers.MOST_WORDS] == []


def test_languages_have_words_or_a_script_of_their_own() -> None:
    assert len({row.id for row in languages.LANGUAGES}) >= 60
    for row in languages.LANGUAGES:
        assert row.words or languages.ALONE[row.script] == row.id
        words = row.words.split()
        assert len(words) == len(set(words))
        assert row.words == row.words.casefold()


def test_blocks_of_scripts_do_not_overlap() -> None:
    ends = [block[:2] for block in languages.BLOCKS]
    assert ends == sorted(ends)
    assert all(a[1] < b[0] for a, b in pairwise(ends))

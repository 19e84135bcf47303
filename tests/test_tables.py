"""The tables obey: sorted, unique, well-formed, and no word names two agencies."""

import re
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from newsnorm.errors import TableError
from newsnorm.tables import agencies, by_words, places, small_words
from newsnorm.tables.agencies import AGENCIES, DEFAULT, Agency, Registry, fold, load

KINDS = {"agency", "press_release", "aggregator", "broadcaster", "newspaper"}
ROWS = pytest.mark.parametrize("row", AGENCIES, ids=[row.id for row in AGENCIES])


def test_agencies_are_sorted_and_unique() -> None:
    ids = [row.id for row in AGENCIES]
    assert ids == sorted(set(ids))
    assert len(ids) >= 170


@ROWS
def test_agency_is_well_formed(row: Agency) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", row.id)
    assert row.name == row.name.strip() != ""
    assert row.kind in KINDS
    assert re.fullmatch(r"[A-Z]{2}", row.country)
    assert row.domain == "" or re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", row.domain)
    assert row.zone in available_timezones()
    assert row.basis in {"stamped", "hq", "assumed"}
    assert row.order in {"", "dmy", "mdy", "ymd"}


@ROWS
def test_agency_is_found_by_all_its_words(row: Agency) -> None:
    for word in (row.name, *row.names, *row.tags):
        assert DEFAULT.by_tag(word) == row
    for word in (row.name, *row.names):
        assert DEFAULT.by_name(word) == row
    assert DEFAULT.by_id(row.id) == row


@ROWS
def test_agency_lists_each_word_once(row: Agency) -> None:
    words = [fold(word) for word in (*row.names, *row.tags)]
    assert len(words) == len(set(words))
    assert all(words)


def test_short_tags_count_in_slots_alone() -> None:
    for tag in ("SPA", "APP", "AA", "NAN", "PTI", "TT", "CNA", "MENA", "PA", "CP"):
        assert agencies.by_tag(tag) is not None
        assert agencies.by_name(tag) is None


def test_shared_word_is_a_mistake() -> None:
    rows = [
        Agency("one", "One Wire", "agency", tags=("OW",)),
        Agency("two", "Two Wire", "agency", tags=("ow",)),
    ]
    with pytest.raises(TableError, match="'one' and 'two' share the word 'ow'"):
        Registry(rows)


def test_registry_is_not_changed_by_adding() -> None:
    more = DEFAULT.add([Agency("oslo_wire", "Oslo Wire", "agency")])
    assert more.by_id("oslo_wire") is not None
    assert DEFAULT.by_id("oslo_wire") is None


def test_search_finds_by_country_name_and_tag() -> None:
    assert [row.id for row in DEFAULT.search("kuwait news")] == ["kuna"]
    assert "ap" in [row.id for row in DEFAULT.search("apnews")]
    assert DEFAULT.search("no such agency") == []


def test_user_rows_add_and_override(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[oslo_wire]\nname = "Oslo Wire"\ntags = ["OW"]\nzone = "Europe/Oslo"\n'
        '[ap]\norder = "dmy"\n',
        encoding="utf-8",
    )
    registry = load(file)
    own = registry.by_tag("(OW)")
    assert own is not None
    assert (own.id, own.kind, own.zone) == ("oslo_wire", "agency", "Europe/Oslo")
    changed = registry.by_name("Associated Press")
    assert changed is not None
    assert (changed.order, changed.country) == ("dmy", "US")


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ('[x]\ntags = ["X"]', r"own.toml: \[x\]: no name"),
        ('[x]\nname = "X"\ncolour = "red"', r"\[x\]: colour: unknown key; known are"),
        ('[x]\nname = "X"\ntags = "X"', r"\[x\]: tags: no list of words"),
        ('[x]\nname = "X"\nkind = "blog"', r"\[x\]: kind: 'blog' is none of agency"),
        ('[x]\nname = "X"\norder = "ydm"', r"\[x\]: order: 'ydm' is none of dmy"),
        ("[x]\nname = 3", r"\[x\]: name: no text; write it in quotes"),
        ('x = "X"', r"x: no table; write \[x\]"),
        ("[x", r"own.toml: no TOML"),
        ('[x]\nname = "X"\ntags = ["AFP"]', r"own.toml: agencies 'afp' and 'x' share"),
    ],
)
def test_user_rows_that_cannot_be_used(
    tmp_path: Path, lines: str, complaint: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(lines, encoding="utf-8")
    with pytest.raises(TableError, match=complaint):
        load(file)


def test_missing_user_file(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"none\.toml: cannot be read"):
        load(tmp_path / "none.toml")


def test_places_are_sorted_unique_and_folded() -> None:
    keys = [(row.kind, row.name) for row in places.rows()]
    assert keys == sorted(set(keys))
    assert [row.name for row in places.rows() if fold(row.name) != row.name] == []


def test_places_are_well_formed() -> None:
    for row in places.rows():
        assert row.kind in {"country", "state", "alone", "city"}
        assert row.name.strip()
        assert re.fullmatch(r"[A-Z]{2}", row.country) or row.kind in {"city", "alone"}


@pytest.mark.parametrize(
    ("words", "country", "state"),
    [
        ("Ukraine", "UA", None),
        ("WEST GERMANY", "DE", None),
        ("Deutschland", "DE", None),
        ("the Netherlands", "NL", None),
        ("Mich.", None, "US"),
        ("N.Y.", None, "US"),
        ("W.Va.", None, "US"),
        ("British Columbia", None, "CA"),
        ("BC", None, "CA"),
        ("New South Wales", None, "AU"),
        ("Georgia", "GE", "US"),
        ("Harbour", None, None),
    ],
)
def test_places_name_countries(
    words: str, country: str | None, state: str | None
) -> None:
    assert places.country(words) == country
    assert places.state(words) == state


def test_cities_that_stand_alone() -> None:
    assert places.alone("OKLAHOMA CITY") == "US"
    assert places.alone("Geneva") == "CH"
    assert places.alone("United Nations") is None
    assert places.alone("Kyiv") is None
    assert places.known("Kyiv")


def test_by_words_are_sorted_and_unique() -> None:
    words = [row.words for row in by_words.BY_WORDS]
    assert words == sorted(set(words))
    assert len(by_words.BY_FOLDED) == len(words)


def test_words_of_titles_stand_folded() -> None:
    for words in (by_words.TITLES, by_words.TITLE_OPENERS, by_words.NOT_PEOPLE):
        assert words == set(map(agencies.fold, words))


def test_small_words_are_small() -> None:
    for name, words in vars(small_words).items():
        if isinstance(words, frozenset) and name != "IN_DATE":
            assert all(word == word.casefold() for word in words), name

"""The tables that dates are read with: well-formed, and nothing in them twice."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import newsnorm
from newsnorm.meanings.calendars import gregorian
from newsnorm.tables import calendars, labels, months, spans, zones

TABLES = Path(newsnorm.__file__).parent / "tables"
LANGUAGES = 40


def rows(name: str) -> list[list[str]]:
    lines = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


@pytest.mark.parametrize(
    ("name", "columns"), [("months", 4), ("labels", 3), ("spans", 3)]
)
def test_rows_are_whole_and_no_word_has_two(name: str, columns: int) -> None:
    table = rows(name)
    assert {len(row) for row in table} == {columns}
    keys = [tuple(row[-1:] if name == "labels" else row[:2]) for row in table]
    assert len(set(keys)) == len(keys)


def test_words_are_folded_as_they_are_looked_up() -> None:
    assert all(months.fold(row[1]) == row[1] for row in rows("months"))
    assert all(
        labels.label(f"{row[2]}:") for row in rows("labels") if row[2][-1] != ")"
    )
    assert all(labels.label(row[2]) == row[0] for row in rows("labels"))
    assert all(row[1] == row[1].casefold() for row in rows("spans"))


def test_months_speak_at_least_forty_languages() -> None:
    spoken = [
        {lang for row in rows("months") if row[0] == kind for lang in row[3].split(",")}
        for kind in ("month", "weekday")
    ]
    assert min(map(len, spoken)) >= LANGUAGES


def test_numbers_are_months_and_weekdays() -> None:
    for kind, _, numbers, _ in rows("months"):
        allowed = range(1, 13) if kind == "month" else range(7)
        assert all(int(number) in allowed for number in numbers.split(","))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Sept.", 9), ("Dez", 12), ("Okt", 10), ("ene", 1), ("LUG", 7), ("srpnja", 7),
        ("EKİM", 10), ("agustos", 8), ("août", 8), ("aout", 8), ("februarie", 2),
        ("جانفي", 1), ("شباط", 2), ("كانون الثاني", 1), ("ژانویه", 1), ("अगस्त", 8),
        ("Kanun al-awwal", 12), ("тамыз", 8), ("Jänner", 1), ("Ogos", 8), ("ส.ค.", 8),
    ],
)  # fmt: skip
def test_month(word: str, number: int) -> None:
    assert months.month(word) == number


@pytest.mark.parametrize("word", ["", "Harbour", "here", "pro", "the", "8월"])
def test_no_month(word: str) -> None:
    assert months.month(word) is None


def test_labels_are_known_by_their_last_word() -> None:
    assert all(labels.ends_label(row[2].rsplit(None, 1)[-1]) for row in rows("labels"))
    assert max(len(row[2].split()) for row in rows("labels")) <= labels.MOST_WORDS


def test_zones_are_sorted_and_no_country_has_two() -> None:
    keys = [(zone.word, zone.country) for zone in zones.ZONES]
    assert keys == sorted(set(keys))


def test_zone_offsets_are_offsets() -> None:
    for zone in zones.ZONES:
        assert re.fullmatch(r"[+-]\d\d:(?:00|15|30|45)|", zone.offset)
        assert not (zone.offset and zone.place)


def test_zone_places_are_known() -> None:
    zoneinfo = pytest.importorskip("zoneinfo")
    for place in {zone.place for zone in zones.ZONES if zone.place}:
        assert zoneinfo.ZoneInfo(place).key == place


def test_eras_have_one_meaning() -> None:
    assert len(calendars.ERA_BY_WORD) == len(calendars.ERAS)
    assert not any(spans.seconds(word) for word in calendars.MONTHS)


def test_persian_years_as_convertdate_has_them() -> None:
    persian = pytest.importorskip("convertdate.persian")
    for year in range(1300, 1500, 11):
        assert gregorian("persian", year, 1, 1) == date(
            *persian.to_gregorian(year, 1, 1)
        )
        last = gregorian("persian", year, 12, 30)
        assert (last is not None) == persian.leap(year)


def test_hijri_days_as_hijridate_has_them() -> None:
    hijridate = pytest.importorskip("hijridate")
    for year in range(1343, 1501):
        for month in (1, 6, 12):
            day = hijridate.Hijri(year, month, 28).to_gregorian()
            assert gregorian("hijri", year, month, 28) == date(*day.datetuple())


def test_hijri_days_that_are_none() -> None:
    assert gregorian("hijri", 1446, 13, 1) is None
    assert gregorian("hijri", 1446, 1, 31) is None
    assert gregorian("hijri", 1200, 1, 1) is None

"""Stretches of days, labels and quoted posts beside dates, days in words."""

from __future__ import annotations

import unicodedata

import pytest

from newsnorm.model import DateFact
from tests.shapes.test_stamp import facts, written


def one(line: str) -> DateFact:
    (fact,) = facts(line)
    return fact


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        ("Sept. 3-5, 2024", "Sept. 3-5, 2024", "2024-09-03"),
        ("Boat fair, 3-5 September 2024", "3-5 September 2024", "2024-09-03"),
        ("May 30-June 2, 2024", "May 30-June 2, 2024", "2024-05-30"),
        ("27.-29. Feb. 2020", "27.-29. Feb. 2020", "2020-02-27"),
        ("3rd to 5th May 2024", "3rd to 5th May 2024", "2024-05-03"),
        ("12-14 May", "12-14 May", "05-12"),
        ("Dec 31-Jan 2", "Dec 31-Jan 2", "12-31"),
    ],
)
def test_a_stretch_has_its_first_day_and_is_an_event(
    line: str, text: str, day: str
) -> None:
    fact = one(line)
    assert (fact.text, written(fact), fact.label) == (text, (day,), "event")


@pytest.mark.parametrize(
    "line",
    ["12/05/2024 - 14/05/2024", "vom 14. September 2016 bis zum 25. Oktober 2016"],
)
def test_both_ends_of_a_stretch_are_of_the_event(line: str) -> None:
    assert [fact.label for fact in facts(line)] == ["event", "event"]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("19-MAY-1987 12:30:01.10", ("1987-05-19 12:30:01.10",)),
        ("Page 3 - 5 May 2024", ("2024-05-05",)),
        ("31. August 2025", ("2025-08-31",)),
    ],
)
def test_no_stretch(line: str, days: tuple[str, ...]) -> None:
    fact = one(line)
    assert written(fact) == days
    assert fact.label == ""


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Posted by: Ann Writer on February 18, 2020 in Songs", "published"),
        ("Verfasst von: hafenblog | 31. Dezember 2008", "published"),
        ("Gespeichert von awriter am 24. Juli 2017 - 18:55", "published"),
        ("Votes cast by members on May 2, 2024", ""),
        ("by Ann Writer on May 2, 2024", ""),
        ("Registriert: 18.09.2008, 05:56", "event"),
        ("Member since May 2, 2024", "event"),
        ("né le 2 mai 1984", "event"),
        ("fecha de nacimiento: 2 mayo 1984", "event"),
        ("Mittelstand (bis 31.12.2018)", "event"),
        ("Embargoed until 31 August 2025", "embargo"),
        ("— Ann Reader (@annreader) November 1, 2023", "event"),
        ("Ein Beitrag von Ann (@annreader) am Mär 27, 2018", "event"),
        ("Ann Reader @ the quay, November 1, 2023", ""),
        ("Pressemitteilung vom 12. Mai 2024", "published"),
        ("Protokoll der Sitzung vom 12. Mai 2024", ""),
    ],
)
def test_labels_at_a_distance_and_of_something_else(line: str, label: str) -> None:
    assert one(line).label == label


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("二〇二四年五月三日", "2024-05-03"),
        ("二〇二四年五月三日 10:30", "2024-05-03 10:30"),
        ("平成三十一年四月三十日", "2019-04-30"),
        ("令和元年5月1日", "2019-05-01"),
        ("令和元年五月一日", "2019-05-01"),
        ("昭和六十四年一月七日", "1989-01-07"),
    ],
)
def test_days_in_chinese_words(line: str, day: str) -> None:
    assert written(one(line)) == (day,)


@pytest.mark.parametrize(
    "line", ["三年五月に開店", "元年の五月", "十二月に入る", "二月"]
)
def test_no_days_in_chinese_words(line: str) -> None:
    assert facts(line) == []


@pytest.mark.parametrize(
    "line", ["12 août 2024", "5 février 2024", "12 Μαΐου 2024", "3. März 2024"]
)
def test_marks_apart_from_their_letters_are_read_alike(line: str) -> None:
    apart = unicodedata.normalize("NFD", line)
    assert apart != line
    assert written(one(apart)) == written(one(line)) != ()


@pytest.mark.parametrize(
    ("line", "calendar"),
    [
        ("19 Kislev 5785", "hebrew"),
        ("15 Ashoj 2081", "bikram sambat"),
        ("२०८१ असोज १५", "bikram sambat"),
    ],
)
def test_calendars_without_a_table_are_named_and_left_unread(
    line: str, calendar: str
) -> None:
    fact = one(line)
    assert (fact.calendar, fact.readings, fact.text) == (calendar, (), line)


@pytest.mark.parametrize("line", ["Ashoj 15", "Kartik 4 for 45", "19 Kislev 2024"])
def test_names_like_those_months_are_none(line: str) -> None:
    assert facts(line) == []


def test_a_month_of_two_calendars_has_two_readings() -> None:
    fact = one("መስከረም 21 ቀን 2017")
    assert written(fact) == ("2017-09-21", "2024-10-01")


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("20250831T042937+0300", "2025-08-31 04:29:37+03:00"),
        ("20250831T0429-05:00", "2025-08-31 04:29-05:00"),
        ("AP-NY-02-20-16 0930EST", "2016-02-20 09:30-05:00"),
        ("AP-WF-11-13-13 1509GMT", "2013-11-13 15:09+00:00"),
        ("310429B AUG 25", "2025-08-31 04:29+02:00"),
        ("310429J AUG 25", "2025-08-31 04:29"),
        ("24.05.2024 / 22:56 CET/CEST", "2024-05-24 22:56+02:00"),
        ("urn:newsml:afp.com:20190121T104233Z:TX", "2019-01-21 10:42:33+00:00"),
    ],
)
def test_stamps_of_wires(line: str, reading: str) -> None:
    assert written(one(line)) == (reading,)


@pytest.mark.parametrize(
    "line",
    [
        "1000-2000 visitors", "0900 -10 degrees", "XNP-02-20-16 reads",
        "urn:newsml:globenewswire:20020408:2", "1/5", "2/5 5/5",
    ],
)  # fmt: skip
def test_like_stamps_of_wires(line: str) -> None:
    assert not any(reading for fact in facts(line) for reading in written(fact))


def test_a_label_may_touch_the_zone_of_the_stamp_before_it() -> None:
    line = "Published Mon, Mar 18 20199:29 AM EDTUpdated Mon, Mar 18 201911:37 AM EDT"
    first, second = facts(line)
    assert (written(first), first.label) == (("2019-03-18 09:29-04:00",), "published")
    assert (written(second), second.label) == (("2019-03-18 11:37-04:00",), "updated")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("2019年3月6日（水）13：00－16：40", "2019年3月6日（水）13：00－16：40"),
        ("12 May 2024, 7 pm - 9 pm", "12 May 2024, 7 pm - 9 pm"),
        ("10. Oktober 2019, 15.00 – 16.45", "10. Oktober 2019, 15.00 – 16.45"),
    ],
)
def test_a_day_with_two_clocks_is_of_an_event(line: str, text: str) -> None:
    fact = one(line)
    assert (fact.text, fact.label) == (text, "event")


@pytest.mark.parametrize(
    "line",
    [
        "12 May 2024, 10:30 - 2 min read",
        "12 May 2024, 10:30 - 3 comments",
        "12 May 2024 12:20 ET (16:20 GMT)",
    ],
)
def test_a_stamp_with_one_clock_is_none(line: str) -> None:
    assert one(line).label == ""

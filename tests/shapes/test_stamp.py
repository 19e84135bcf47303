"""Dates in lines: what is found, what it says, and what must be left alone."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from newsnorm.meanings import stamp as meaning
from newsnorm.model import DateFact, Reading
from newsnorm.shapes import stamp


class Line(NamedTuple):
    """A line, and the first date it holds: token, then each reading."""

    line: str
    text: str
    readings: tuple[str, ...]


def facts(line: str) -> list[DateFact]:
    found = [meaning.read(token) for token in stamp.find(line, 0, len(line))]
    return [fact for fact in found if fact is not None]


def ymd(reading: Reading) -> tuple[int | None, int | None, int | None]:
    return reading.year, reading.month, reading.day


def written(fact: DateFact) -> tuple[str, ...]:
    """Write each reading as `year-month-day clock offset`, a dash for what is open."""
    return tuple(
        " ".join(
            [
                "-".join("" if n is None else f"{n:02}" for n in ymd(reading)),
                reading.clock + reading.offset,
            ]
        ).strip(" -")
        for reading in fact.readings
    )


ISO = [
    Line("2025-08-31 04:29:37", "2025-08-31 04:29:37", ("2025-08-31 04:29:37",)),
    Line("2025-08-31T04:29:37+0200", "", ("2025-08-31 04:29:37+02:00",)),
    Line("2025-08-31T04:29:37.120Z", "", ("2025-08-31 04:29:37.120+00:00",)),
    Line("20250831T042937Z", "", ("2025-08-31 04:29:37+00:00",)),
    Line("20250831042937", "", ("2025-08-31 04:29:37",)),
    Line("2025-W35-7", "", ("2025-08-31",)),
    Line("2025W357", "", ("2025-08-31",)),
    Line("2025-243", "", ("2025-08-31",)),
    Line("2025-243T04:29", "", ("2025-08-31 04:29",)),
    Line("2020.09.07 14:45:26", "", ("2020-09-07 14:45:26",)),
    Line("2025-08", "", ("2025-08",)),
    Line("2024. 1. 19.", "2024. 1. 19", ("2024-01-19",)),
]
NUMERIC = [
    Line("31-12-2023 23:11", "", ("2023-12-31 23:11",)),
    Line("8/31/2025 4:29:37 AM", "", ("2025-08-31 04:29:37",)),
    Line("31. 8. 2025", "", ("2025-08-31",)),
    Line("06/08/2019 10:07 PM", "", ("2019-08-06 22:07", "2019-06-08 22:07")),
    Line("5/2/2015 10:32:38 AM", "", ("2015-05-02 10:32:38", "2015-02-05 10:32:38")),
    Line("06.08.2019", "", ("2019-08-06",)),
    Line("97-03-04", "", ("1997-03-04",)),
    Line("02-20-16", "", ("2016-02-20",)),
    Line("09-12-18", "", ("2018-12-09", "2018-09-12", "2009-12-18")),
    Line("30.01.202430. Januar 2024", "30.01.2024", ("2024-01-30",)),
    Line("06/11/20230 Kommentare", "06/11/2023", ("2023-11-06", "2023-06-11")),
    Line("28.01.2020-15:49", "", ("2020-01-28 15:49",)),
    Line("1.11.23 20:19", "", ("2023-11-01 20:19",)),
    Line("31.08. 14:30", "", ("08-31 14:30",)),
    Line("MOSCOU 15/06 (AFP) = Texte", "15/06", ("06-15",)),
]
WORDS = [
    Line("Sunday August 31, 2025 4:29 am", "", ("2025-08-31 04:29",)),
    Line("By A. Writer 19 May 2026", "19 May 2026", ("2026-05-19",)),
    Line("published 8th Nov", "8th Nov", ("11-08",)),
    Line("jeudi 13 juin", "", ("06-13",)),
    Line("le 1er janvier 2024", "1er janvier 2024", ("2024-01-01",)),
    Line("Nov 17,2024", "", ("2024-11-17",)),
    Line("BAKU, Azerbaijan, Apr.14", "Apr.14", ("04-14",)),
    Line("ROMA, 6 LUG - Testo", "6 LUG", ("07-06",)),
    Line("31 de agosto de 2025", "", ("2025-08-31",)),
    Line("18. června", "18. června", ("06-18",)),
    Line("2025. augusztus 31., vasárnap", "", ("2025-08-31",)),
    Line("2025. gada 31. augusts", "", ("2025-08-31",)),
    Line("31 באוגוסט 2025", "", ("2025-08-31",)),
    Line(
        " 9-MAR-1987 04:58:41.12", "9-MAR-1987 04:58:41.12", ("1987-03-09 04:58:41.12",)
    ),
    Line("[31-JUL-97  00:00]", "31-JUL-97  00:00", ("1997-07-31 00:00",)),
    Line("Dec 21, 95", "", ("1995-12-21",)),
    Line("A. WriterNovember 6, 2023", "November 6, 2023", ("2023-11-06",)),
    Line("18 تشرين الأول/أكتوبر، 2017", "", ("2017-10-18",)),
    Line("Amman, 4 Kanun al-awwal (Petra)", "4 Kanun al-awwal", ("12-04",)),
    Line("৬ অক্টোবর ২০২৩ ০৯:৩২", "", ("2023-10-06 09:32",)),
    Line("March 2017", "", ("2017-03",)),
    Line("5 listopada 2020", "", ("2020-11-05", "2020-10-05")),
]
UNITS = [
    Line("2024年4月24日23:52", "", ("2024-04-24 23:52",)),
    Line(
        "公開日：2024年4月8日(月) 11時20分",
        "2024年4月8日(月) 11時20分",
        ("2024-04-08 11:20",),
    ),
    Line("6月14日", "", ("06-14",)),
    Line("１０月２２日", "", ("10-22",)),
    Line("2024년 1월 19일 오후 2:15", "", ("2024-01-19 14:15",)),
    Line("31 tháng 8 năm 2025", "", ("2025-08-31",)),
    Line("2025 оны 8 сарын 31", "", ("2025-08-31",)),
]
CLOCKS = [
    Line("16:14, 09 March 2017", "", ("2017-03-09 16:14",)),
    Line("11:30 31.08.2025", "", ("2025-08-31 11:30",)),
    Line("06:31 AM EST, 02/02/2026", "", ("2026-02-02 06:31-05:00",)),
    Line("4.29pm, Sunday 31 August", "", ("08-31 16:29",)),
    Line("April 25, 20232:26 PM GMT+2", "", ("2023-04-25 14:26+02:00",)),
    Line("28 luglio 202010:43", "", ("2020-07-28 10:43",)),
    Line("17 November 2014 03:51 (UTC +04:00)", "", ("2014-11-17 03:51+04:00",)),
    Line("2020-01-01 10:00 Etc/GMT-3", "", ("2020-01-01 10:00+03:00",)),
    Line("March 29, 2019 12:20 ET (16:20 GMT)", "", ("2019-03-29 12:20-04:00",)),
    Line("24.05.2024 / 22:56 CET/CEST", "", ("2024-05-24 22:56+02:00",)),
    Line("31 août 2025 à 16 h 30, heure de Paris", "", ("2025-08-31 16:30+02:00",)),
    Line("31.08.2025, 10:30 мск", "", ("2025-08-31 10:30+03:00",)),
    Line("31. elokuuta 2025 klo 10.30", "", ("2025-08-31 10:30",)),
    Line("5 p.m. ET", "", ("17:00",)),
    Line("12 noon", "", ("12:00",)),
    Line("12:01 a.m.", "", ("00:01",)),
    Line("0430 GMT", "", ("04:30+00:00",)),
    Line("07H30 GMT", "", ("07:30+00:00",)),
    Line("16.00 Uhr", "", ("16:00",)),
    Line("kl. 14.30", "14.30", ("14:30",)),
    Line("4h30", "", ("04:30",)),
    Line("at 1100 local hours (1400 GMT), but", "1400 GMT", ("14:00+00:00",)),
    Line("10:15 LOCAL TIME 07:15 GMT", "", ("10:15+03:00",)),
]
WIRE = [
    Line("310429Z AUG 25", "", ("2025-08-31 04:29+00:00",)),
    Line("310429B AUG 25", "", ("2025-08-31 04:29+02:00",)),
    Line("310429J AUG 25", "", ("2025-08-31 04:29",)),
    Line("131137 GMT Nov 13", "", ("2013-11-13 11:37+00:00",)),
    Line("101137 GMT Dez 18", "", ("2018-12-10 11:37+00:00",)),
    Line("221932 MET jul 92", "", ("1992-07-22 19:32+01:00",)),
    Line("091223 dec 18", "", ("2018-12-09 12:23",)),
    Line("AP-NR-01-06-89 0217EST", "01-06-89 0217EST", ("1989-01-06 02:17-05:00",)),
    Line("AP-WF-11-13-13 1509GMT", "11-13-13 1509GMT", ("2013-11-13 15:09+00:00",)),
    Line("KWS-21:37-09-12-18", "21:37-09-12-18", ("2018-12-09 21:37",)),
    Line("31-01-89 02-17-30", "", ("1989-01-31 02:17:30",)),
    Line(
        "Embargoed to 0001 Friday September 9",
        "0001 Friday September 9",
        ("09-09 00:01",),
    ),
]
IDS = [
    Line(
        "MENAFN28092022000045014228ID1104938661",
        "28092022000045014228",
        ("2022-09-28",),
    ),
    Line("AEN20260207001552320", "20260207001552320", ("2026-02-07",)),
    Line(
        "https://host.example/news/home/20240620000077/en/",
        "20240620000077",
        ("2024-06-20",),
    ),
    Line("https://host.example/2025/08/31/slug", "2025/08/31", ("2025-08-31",)),
    Line(
        "https://host.example/20250829/slug-1122683.html", "20250829", ("2025-08-29",)
    ),
    Line("https://host.example/2025-08/31/story.jpeg", "2025-08/31", ("2025-08-31",)),
    Line("https://host.example/29-Dec-2020/slug", "29-Dec-2020", ("2020-12-29",)),
    Line("tag:host.example,2018:newsml_L3N1X604Z", "2018", ("2018",)),
    Line(
        "urn:newsml:host.example:20190121T104233Z:TX",
        "",
        ("2019-01-21 10:42:33+00:00",),
    ),
    Line("ANPX-101218-041-v2", "101218", ("2018-12-10",)),
    Line("1717451621", "", ("2024-06-03 21:53:41+00:00",)),
    Line("1717451621000", "", ("2024-06-03 21:53:41+00:00",)),
    Line("© 2024 Example", "2024", ("2024",)),
]
CALENDARS = [
    Line("۱۴۰۴/۰۶/۰۹", "", ("2025-08-31",)),
    Line("۰۳ دی ۰۰ ، ۱۰:۵۹", "", ("2021-12-24 10:59",)),
    Line("1446-12-27", "", ("2025-06-23",)),
    Line("١٤٤٧/٣/٨ هـ", "١٤٤٧/٣/٨", ("2025-08-31",)),
    Line("8 ربيع الأول 1447", "", ("2025-08-31",)),
    Line("31 สิงหาคม 2568", "", ("2025-08-31",)),
    Line("31 ส.ค. 68", "", ("2025-08-31",)),
    Line("114年8月31日", "", ("2025-08-31",)),
    Line("令和7年8月31日", "", ("2025-08-31",)),
    Line("R7.8.31", "", ("2025-08-31",)),
    Line("(Juche108.12.10.)", "Juche108.12.10", ("2019-12-10",)),
]


@pytest.mark.parametrize(
    "case",
    ISO + NUMERIC + WORDS + UNITS + CLOCKS + WIRE + IDS + CALENDARS,
    ids=lambda case: case.line,
)
def test_reads(case: Line) -> None:
    token = stamp.find(case.line, 0, len(case.line))[0]
    fact = meaning.read(token)
    assert fact is not None
    assert written(fact) == case.readings
    if case.text:
        assert token.text == case.text


@pytest.mark.parametrize(
    "line",
    [
        "Harbour reopens",
        "Price: 14.22, Change: +0.55 and $12.05.20",
        "Rovers won 3-2 after 2-1 and 6:4",
        "serial 20240101 and id 1234567890",
        "Word count 1234",
        "Euro 2016 in 2019",
        "May the Sun and Sat and March on",
        "the 11 may appeal, and may 5 march on",
        "version 3.11.7, then 3.11.17, at 10.12.14.15",
        "Tel 030-12-34-56-78, 555-12-3456, 1-800-555-0123",
        "ISBN 978-3-16-148410-0",
        "ratio 16:9, 2:1",
        "section 12.3.4",
        "on duty 24/7 since 9/11",
        "fiscal 2024/25 and 2024-25",
        "urn:newsml:host.example:20010714:x",
        "about 5 percent; May 5 percent more",
        "tickets at 16.00 dollars",
        "2 hours of talks",
        "Sept. 3-5 meeting",
        "1,200 of 13 000 people",
        "-30-",
        "5 MIN READ",
        "issued 4.03 billion, a revised 1.12 pct",
        "closing up the limit at 2.11-3/4",
        "lead price up 0.50 CT to 26.50 CTS",
        "gold opened 26 H.K. dollars higher",
        "CRACKING........18.42......19.10......16.86",
        "01.00",
        "126,000 week and 124,000 year",
        "not redeemable for 10 years",
    ],
)
def test_leaves_alone(line: str) -> None:
    assert stamp.find(line, 0, len(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "2025-02-30",
        "Feb 30, 2024",
        "31 June 2024",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "MAY  2515  15541   off  885",
        "JUNE 1421 off 104",
    ],
)
def test_a_day_that_is_none_says_nothing(line: str) -> None:
    assert facts(line) == []


@pytest.mark.parametrize(
    ("line", "ago"),
    [
        ("2 hours ago", 7200),
        ("2 hours 29 min ago", 8940),
        ("News2 weeks ago", 1209600),
        ("3h ago", 10800),
        ("vor 9 Stunden", 32400),
        ("hace 3 horas", 10800),
        ("il y a 2 h", 7200),
        ("há 2 horas", 7200),
        ("3 saat önce", 10800),
        ("2 dagar sedan", 172800),
        ("2 часа назад", 7200),
        ("منذ 5 أشهر", 13148730),
        ("قبل ساعتين", 7200),
        ("۵ دقیقه پیش", 300),
        ("2小时前", 7200),
        ("5分前", 300),
        ("5분 전", 300),
        ("an hour ago", 3600),
    ],
)
def test_a_distance_has_seconds_and_no_day(line: str, ago: int) -> None:
    (fact,) = facts(line)
    assert fact.ago == ago
    assert ymd(fact.readings[0]) == (None, None, None)


def test_yesterday_keeps_its_clock() -> None:
    (fact,) = facts("Posted: Yesterday at 10:13 AM CST")
    assert (fact.ago, fact.readings[0].clock, fact.label) == (
        86400,
        "10:13",
        "published",
    )
    assert dict(fact.offsets) == {"CN": "+08:00", "CU": "-05:00", "US": "-06:00"}


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("Tuesday, 02 January 2024 12:17 GMT", 1),
        ("Friday, Jan 20, 2024 14:05", 4),  # it was a Saturday: stated, not judged
        ("31.08.2025, Sonntag", 6),
        ("2025년 8월 31일 (일) 오전 10:30", 6),
        ("2025年08月31日 星期日 10:30", 6),
        ("الأحد 31 أغسطس 2025", 6),
        ("יום ראשון 31 באוגוסט 2025", 6),
        ("วันอาทิตย์ที่ 31 สิงหาคม พ.ศ. 2568 เวลา 10.30 น.", 6),
        ("2025年12月1日星期一", 0),
        ("2025年12月1日月曜日 10:30", 0),
        ("2025년 12월 1일월요일", 0),
        ("Thứ Hai, 1 tháng 12, 2025", 0),
        ("1 dekabr 2025, bazar ertəsi", 0),
        ("30 noyabr 2025, bazar", 6),
        ("2025 m. gruodžio 1 d., pirmadienis", 0),
        ("2025年12月1日星期报", None),
        ("The Sun, 5 March 2020", None),
    ],
)
def test_weekday_as_stated(line: str, weekday: int | None) -> None:
    (fact,) = facts(line)
    assert fact.weekday == weekday


@pytest.mark.parametrize(
    "line",
    [
        "1 ธันวาคม ค.ศ. 2025",
        "2025 ж. 1 желтоқсан, дүйсенбі",
        "2025-ж., 1-декабрь, дүйшөмбү",
        "2025 թ. դեկտեմբերի 1, երկուշաբթի",
        "2025, ഡിസംബർ 1, തിങ്കളാഴ്‌ച",
        "ಸೋಮವಾರ, ಡಿಸೆಂಬರ್ 1, 2025",
    ],
)
def test_long_dates_as_their_languages_write_them(line: str) -> None:
    (fact,) = facts(line)
    assert ymd(fact.readings[0]) == (2025, 12, 1)


def test_a_weekday_between_two_dates_is_of_the_second() -> None:
    crawl, clock = facts(" date 2025-08-31 Tuesday, 02 January 2024 12:17 GMT")
    assert (crawl.text, crawl.weekday) == ("2025-08-31", None)
    assert (clock.text, clock.weekday) == ("Tuesday, 02 January 2024 12:17 GMT", 1)


def test_labels_are_of_the_date_behind_them() -> None:
    line = "ANI | Updated: 31-12-2023 23:11 IST | Created: 30-12-2023 20:00 IST"
    tokens = stamp.find(line, 0, len(line))
    assert [line[slice(*token.parts["label"])] for token in tokens] == [
        "Updated",
        "Created",
    ]
    assert [fact.label for fact in facts(line)] == ["updated", "published"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Mis à jour le 15 janvier 2024", "updated"),
        ("Stand: 31.08.2025", "updated"),
        ("আপডেট: ৬ অক্টোবর ২০২৩", "updated"),
        ("آخر تحديث: 15 مارس 2022", "updated"),
        ("发布时间：2025-08-31 10:20", "published"),
        ("Published31.08.2025", "published"),
        ("© 2024 Example", "copyright"),
        ("Embargoed until 31 August 2025", "embargo"),
        ("Harbour talks 31 August 2025", ""),
        ("FOR RELEASE 5 March 2021", "published"),
        ("Release date: 5 March 2021", "published"),
        ("Album release date: 5 March 2021", "event"),
        ("Theatrical release date: 5 March 2021", "event"),
    ],
)
def test_label(line: str, label: str) -> None:
    (fact,) = facts(line)
    assert fact.label == label


def test_a_zone_of_several_meanings_stays_open() -> None:
    (fact,) = facts("31 Aug 2025, 10:30 am IST")
    assert (fact.zone, fact.readings[0].offset) == ("ambiguous", "")
    assert fact.offsets == (("IE", "+01:00"), ("IL", "+02:00"), ("IN", "+05:30"))


def test_a_second_clock_settles_the_zone_or_opens_it() -> None:
    (settled,) = facts("31 Aug 2025 10:30 IST (05:00 GMT)")
    (opened,) = facts("29 March 2019 12:20 EST (16:20 GMT)")
    assert (settled.zone, settled.readings[0].offset) == ("stated", "+05:30")
    assert (opened.zone, opened.readings[0].offset) == ("ambiguous", "")


def test_a_clock_of_the_place_may_stand_between_gmt_and_the_date() -> None:
    (fact,) = facts("Updated 0412 GMT (1212 HKT) December 9, 2019")
    (reading,) = fact.readings
    assert (reading.day, reading.clock, reading.offset) == (9, "04:12", "+00:00")


def test_a_place_without_a_day_has_winter_and_summer() -> None:
    (fact,) = facts("Tue Oct 7, 9:14 AM ET KABUL (Reuters) - Text")
    assert fact.offsets == (("US", "-05:00"), ("US", "-04:00"))


def test_looks_only_inside_its_window() -> None:
    text = "Nov 17, 2024 and 5 May 2025 10:30"
    assert stamp.find(text, 0, 3) == []
    (token,) = stamp.find(text, 17, 27)
    assert (token.text, token.start) == ("5 May 2025", 17)


@pytest.mark.parametrize(
    "piece", ["1", "1/", "1-", "1.", "1:", "a1 ", "1 May ", "vor "]
)
def test_work_grows_with_the_line(piece: str) -> None:
    """Count the steps of the search, not the time: twice the line, twice the steps."""
    steps = []
    for size in (2_000, 4_000):
        line = piece * (size // len(piece))
        steps.append(_calls(line))
    assert steps[1] <= 2.2 * steps[0] + 50


def _calls(line: str) -> int:
    import sys

    count = 0

    def note(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        stamp.find(line, 0, len(line))
    finally:
        sys.setprofile(before)
    return count


def test_a_hundred_thousand_digits_are_no_date() -> None:
    assert stamp.find("1" * 100_000, 0, 100_000) == []
    assert stamp.find("/" * 100_000 + "1", 0, 100_001) == []

"""Every way that wire copy writes a date: a line that is one, and one that is none.

In comes a row of the tables below, one for each shape that agencies, relays, pages and
ids are known to write. `line` holds the shape, `says` is what it must be read as,
`near` looks like it and must not be read at all.
"""

from typing import NamedTuple

import pytest

from newsnorm.meanings import stamp as meaning
from newsnorm.model import DateFact, Reading
from newsnorm.shapes import stamp

EASTERN = "ambiguous"  # without its day, ET is winter's or summer's


class Row(NamedTuple):
    """A line, each reading of its date, the state of its zone, and a near miss."""

    line: str
    says: str  # readings as `year-month-day clock offset`, parted by bars
    near: str
    zone: str = "none"
    label: str = ""


DIGITS = (
    Row("2025-08-31 04:29:37", "2025-08-31 04:29:37", "2025-08-32 04:29:37"),
    Row("2025-08-31T04:29:37", "2025-08-31 04:29:37", "2025-13-31T04:29:37"),
    Row("2025-08-31T00:00:00", "2025-08-31 00:00:00", "0001-01-01T00:00:00"),
    Row("Created 2025-08-31", "2025-08-31", "Lot 2025-08-31-7", label="published"),
    Row("20250831T042937Z", "2025-08-31 04:29:37+00:00", "20251331T042937Z", "stated"),
    Row(
        "20250831T042937+0300", "2025-08-31 04:29:37+03:00", "X20250831X042937+0300",
        "stated",
    ),
    Row(
        "20250831T042937+03:00", "2025-08-31 04:29:37+03:00", "20250832T042937+03:00",
        "stated",
    ),
    Row("20250831T042937", "2025-08-31 04:29:37", "Order 20250831 of nuts"),
    Row("2018-01-30T17:32:18.397", "2018-01-30 17:32:18.397", "2018.30.17.32"),
    Row(
        "versionCreated 2016-01-12 12:35:40", "2016-01-12 12:35:40",
        "version 2016-01-12-12",
    ),
    Row("31-12-2023", "2023-12-31", "32-12-2023"),
    Row("31.12.2023", "2023-12-31", "31.12.2023.4"),
    Row("31/12/2023", "2023-12-31", "31/12/2023/7"),
    Row("8/31/2025 4:29:37 AM", "2025-08-31 04:29:37", "8/32/2025 of all"),
    Row("4/4/2018", "2018-04-04", "4/4 boats left"),
    Row(
        "06/08/2019 10:07 PM", "2019-08-06 22:07|2019-06-08 22:07", "06/00/2019 boats"
    ),
    Row("97-03-04", "1997-03-04", "lot 97-03-04-11"),
    Row("Dec 21, 95", "1995-12-21", "Deck 21, 95"),
    Row("02-20-16", "2016-02-20", "XNP-02-20-16"),
    Row("09-12-18", "2018-12-09|2018-09-12|2009-12-18", "Tel 09-12-18-44"),
    Row("2020.09.07 14:45:26", "2020-09-07 14:45:26", "2020.09.07.14"),
    Row("16:14, 09 March 2017", "2017-03-09 16:14", "16:14, 09 Marches"),
    Row("11:30 31.08.2025", "2025-08-31 11:30", "11:3 31.08.2"),
)  # fmt: skip
NAMES = (
    Row("Sunday August 31, 2025 4:29 am", "2025-08-31 04:29", "Sunday August crowds"),
    Row(
        "Tuesday, 02 January 2024 12:17 GMT", "2024-01-02 12:17+00:00",
        "Tuesday, 02 Januaries", "stated",
    ),
    Row("Sept. 4", "09-04", "Sept. 4-5 fair"),
    Row("Sept 4", "09-04", "Sept 4.5 points"),
    Row("Sep. 4", "09-04", "Seps. 4"),
    Row("26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01.79", "26-FEX-1987 of 15"),
    Row(" 9-MAR-1987 04:58:41.12", "1987-03-09 04:58:41.12", " 9-MARK-1987 of 4"),
    Row(
        "Thu, 27 Nov 2014 20:39:00 +0400", "2014-11-27 20:39:00+04:00",
        "Thu, 27 Novices", "stated",
    ),
    Row("07:15 06May24 RTRS-BOATS", "2024-05-06 07:15", "0715x06May24x RTRS-BOATS"),
    Row("12MAY24", "2024-05-12", "LOT-12MAY24"),
    Row("06Dec24", "2024-12-06", "x06Dec24f and 06dec24"),
    Row("31 August 2568", "2025-08-31", "MAY 2515"),
)  # fmt: skip
CLOCKS = (
    Row("0430 GMT", " 04:30+00:00", "0430 GMX", "stated"),
    Row("04:29 Z", " 04:29+00:00", "Won 04:29 Zed", "stated"),
    Row("1509GMT", " 15:09+00:00", "1509GMTX", "stated"),
    Row("07H30 GMT", " 07:30+00:00", "A07H30 GM", "stated"),
    Row("4h30", " 04:30", "ran 4h30 long"),
    Row("16.00 Uhr", " 16:00", "16.00 Uhren"),
    Row("kl. 14.30", " 14:30", "kr. 14.30"),
    Row("10:15 LOCAL TIME 07:15 GMT", " 10:15+03:00", "10:15 LOCAL BOATS", "stated"),
    Row("5 p.m. ET", " 17:00", "5 parts ET", EASTERN),
    Row("12 noon", " 12:00", "12 nooks"),
    Row("12:01 a.m.", " 00:01", "12:01 amber"),
    Row("12 midnight", " 00:00", "midnight Friday"),
    Row("4 p.m. Eastern", " 16:00", "4 Eastern", EASTERN),
    Row(
        "at 4 p.m. Eastern on Sept. 3, 2024", "2024-09-03 16:00-04:00",
        "Eastern on Sept. terms", "stated",
    ),
    Row(
        "9 a.m. Pacific, Sept. 3, 2024", "2024-09-03 09:00-07:00", "9 Pacific isles",
        "stated",
    ),
    Row(
        "March 29, 2019 12:20 ET (16:20 GMT)", "2019-03-29 12:20-04:00",
        "March 29.2019 12 ET", "stated",
    ),
    Row(
        "09-13-26 1028ET", "2026-09-13 10:28-04:00", "09-13-26-1028ET", "stated",
    ),
    Row(
        "24.05.2024 / 22:56 CET/CEST", "2024-05-24 22:56+02:00", "24.05.20249 / 22",
        "stated",
    ),
)  # fmt: skip
GROUPS = (
    Row("310429Z AUG 25", "2025-08-31 04:29+00:00", "310429Z AUK 25", "stated"),
    Row("310429A AUG 25", "2025-08-31 04:29+01:00", "320429A AUG 25", "stated"),
    Row("310429K AUG 25", "2025-08-31 04:29+10:00", "310429K AUGUR 25", "stated"),
    Row("310429M AUG 25", "2025-08-31 04:29+12:00", "310429M AUG", "stated"),
    Row("310429N AUG 25", "2025-08-31 04:29-01:00", "310429 NAUGHT 25", "stated"),
    Row("310429Y AUG 25", "2025-08-31 04:29-12:00", "31042 Y AUG", "stated"),
    Row("310429J AUG 25", "2025-08-31 04:29", "310429J AUGS 255"),
    Row("131137 GMT Nov 13", "2013-11-13 11:37+00:00", "131137 GMT Nox 13", "stated"),
    Row("241205 Sep 24", "2024-09-24 12:05", "241205 Sets 24"),
    Row("310001 JUL 97", "1997-07-31 00:01", "310001 JUL"),
    Row("101137 GMT Dez 18", "2018-12-10 11:37+00:00", "101137 GMT Der 18", "stated"),
    Row("221932 MET jul 92", "1992-07-22 19:32+01:00", "221932 MET ju 92", "stated"),
    Row("091223 dec 18", "2018-12-09 12:23", "091223 deck 18"),
    Row(
        "AP-NR-01-06-89 0217EST", "1989-01-06 02:17-05:00", "AP-NR-01-06-89-0217",
        "stated",
    ),
)  # fmt: skip
MACHINES = (
    Row("Published 1717451621", "2024-06-03 21:53:41+00:00", "1717451621 boats",
        "stated", "published"),
    Row("1717451621000", "2024-06-03 21:53:41+00:00", "Tel. 2717451621000", "stated"),
    Row("https://host.example/2025/08/31/slug", "2025-08-31", "/2025/31/slug"),
    Row(
        "https://host.example/20250829/slug-1122683647.html", "2025-08-29",
        "https://host.example/slug-1122683647.html",
    ),
    Row("/articles/20260219/p2g/00m", "2026-02-19", "/articles/20261319/p2g/00m"),
    Row("AEN20260207001552320", "2026-02-07", "AEN20261307001552320"),
    Row("/news/home/20240620000077/en/", "2024-06-20", "/news/home/20249920000077/en/"),
    Row("/news/home/20210130005024/en/", "2021-01-30", "/news/home/3021013000502/en/"),
    Row(
        "urn:newsml:wire.example:20010714:20210130005024", "2021-01-30",
        "urn:newsml:wire.example:20010714:x",
    ),
    Row(
        "urn:newsml:host.example:20190121T104233Z:TX-PAR-RHO61",
        "2019-01-21 10:42:33+00:00", "urn:newsml:host.example:TX-PAR-RHO61", "stated",
    ),
    Row("tag:host.example,2018:newsml_L3N1X604Z", "2018", "host.example,2018 boats"),
    Row("ANPX-101218-041-v2", "2018-12-10", "XNPA-101218-041-v2"),
    Row("MENAFN28092022000045014228ID1104938661", "2022-09-28", "MENAFN2809202200"),
    Row("/2025-08/31/I_ddb22image_story.jpeg", "2025-08-31", "/2025-18/31/I_dd.jpeg"),
    Row("https://host.example/29-Dec-2020/slug", "2020-12-29", "/29-Den-2020/slug"),
    Row(
        "https://host.example/670-boats_02_01_2024.jpg", "2024-01-02|2024-02-01",
        "https://host.example/670-boats_02_01.jpg",
    ),
)  # fmt: skip
CONSTANTS = (
    "urn:newsml:wire.example:20020408:x",
    "urn:newsml:wire.example:20010714:x",
    "0001-01-01T00:00:00",
    "1970-01-01T00:00:00",
    "DateId 20010714",
)
DATELINES = (
    Row("OSLO, Jan. 2 (AFP)", "01-02", "OSLO, Jane 2 (AFP)"),
    Row("OSLO, Jan 2 (AFP)", "01-02", "OSLO, Jan 2.5 pct"),
    Row("OSLO, January 2 (AFP)", "01-02", "OSLO, January 2-3 fair"),
    Row("BAKU, Azerbaijan, Apr.14", "04-14", "BAKU, Apr.142"),
    Row("ACCRA, Feb. 08, GNA", "02-08", "ACCRA, Feb. 08% of it"),
    Row("OSLO, 2 Jan (AFP)", "01-02", "OSLO, 2 Jans (AFP)"),
    Row("MADRID, 31 ago (EFE)", "08-31", "MADRID, 32 ago (EFE)"),
    Row("Baku, 9. Oktober", "10-09", "Baku, 9. Oktoberfeste"),
    Row("PRAHA 18. června (ČTK)", "06-18", "PRAHA 18. červenka"),
    Row("LISBOA, 11 jun (Lusa)", "06-11", "LISBOA, 11 juncos"),
    Row("ROMA, 6 LUG - Testo", "07-06", "ROMA, 6 LUGHI - Testo"),
    Row("MOSCOU 31/07 (AFP)", "07-31", "MOSCOU 31/17 (AFP)"),
    Row("MONTRÉAL, le 15 janvier 2024", "2024-01-15", "le 15 janviers"),
    Row("OSLO, 2nd January, 2024", "2024-01-02", "OSLO, 2nd Januarys, 2"),
    Row("OSLO, Jan. 2, 2024 (AFP)", "2024-01-02", "OSLO, Jan. (AFP) 2,024"),
    Row("OSLO, 31 August 2025", "2025-08-31", "OSLO, 31 Augustines"),
    Row(
        "06:31 AM EST, 02/02/2026 (MT)", "2026-02-02 06:31-05:00", "6:31 02/02/",
        "stated",
    ),
    Row("北京6月14日电", "06-14", "北京6月34日电"),
    Row("TOKYO, March 3 (Jiji)", "03-03", "TOKYO, Marching 3"),
    Row("TOKYO, July 14 (KCNA)", "07-14", "TOKYO, Julys 14"),
    Row("OSLO, Aug. 14 (Yonhap)", "08-14", "OSLO, Aug. 14:1"),
    Row("OSLO, Sept 4 (Bernama)", "09-04", "OSLO, Septet 4"),
    Row("OSLO, Oct. 4 (UPI)", "10-04", "OSLO, Octet 4"),
    Row("OSLO, Nov. 8 (UPI)", "11-08", "OSLO, Novel 8"),
    Row("OSLO, Dec. 13 (Xinhua)", "12-13", "OSLO, Deck. 13"),
)  # fmt: skip
ZONES = {
    "GMT UTC Z": "+00:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
    "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00",
    "JST KST WIT": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00",
    "NZDT": "+13:00", "WIB": "+07:00", "WITA HKT SGT": "+08:00", "PKT": "+05:00",
    "NPT": "+05:45", "BRT": "-03:00", "MSK EAT": "+03:00", "SAST CAT": "+02:00",
    "WAT": "+01:00", "MET MEZ": "+01:00", "MESZ": "+02:00", "HNE": "-05:00",
    "HAE": "-04:00", "GMT+3": "+03:00", "UTC +04:00": "+04:00", "Etc/GMT-3": "+03:00",
}  # fmt: skip
OPEN = {
    "IST": "+01:00 +02:00 +05:30", "CST": "+08:00 -05:00 -06:00",
    "BST": "+01:00 +06:00 +11:00", "AST": "+03:00 -04:00", "ADT": "+04:00 -03:00",
    "ECT": "-04:00 -05:00", "GST": "+04:00 +10:00 -02:00",
    "MST": "+04:00 +06:30 +08:00 -07:00", "PST": "+05:00 +08:00 -08:00",
    "SST": "+08:00 -11:00", "WST": "+01:00 +08:00 +13:00",
    "BDT": "+06:00 +08:00", "AMT": "+04:00 -04:00",
}  # fmt: skip
# A summer's day and a winter's: what the clock of a place is then.
PLACES = {
    "ET": "-04:00 -05:00", "CT": "-05:00 -06:00", "PT": "-07:00 -08:00",
    "UK time": "+01:00 +00:00", "heure de Paris": "+02:00 +01:00",
    "Eastern Time": "-04:00 -05:00", "Pacific": "-07:00 -08:00",
}  # fmt: skip
AGO = {
    "2 hours ago": 7200, "قبل ساعتين": 7200, "منذ 5 أشهر": 13148730,
    "há 3 horas": 10800, "vor 2 Stunden": 7200, "il y a 2 h": 7200,
    "hace 3 horas": 10800, "3 saat önce": 10800, "2小时前": 7200, "5분 전": 300,
    "yesterday": 86400,
}  # fmt: skip
NOT_AGO = (
    "2 hours of talks", "ساعتين", "5 أشهر", "3 horas", "2 Stunden", "2 h", "3 saat",
    "2小时", "5분", "Friday", "on Tuesday", "last week", "midnight", "todays",
)  # fmt: skip

ROWS = (*DIGITS, *NAMES, *CLOCKS, *GROUPS, *MACHINES, *DATELINES)


def facts(line: str) -> list[DateFact]:
    found = [meaning.read(token) for token in stamp.find(line, 0, len(line))]
    return [fact for fact in found if fact is not None]


def ymd(reading: Reading) -> tuple[int | None, int | None, int | None]:
    return reading.year, reading.month, reading.day


def said(fact: DateFact) -> str:
    return "|".join(
        f"{'-'.join(f'{n:02}' for n in ymd(reading) if n is not None)}"
        f" {reading.clock}{reading.offset}".rstrip()
        for reading in fact.readings
    )


def offset(line: str) -> str:
    (fact,) = facts(line)
    return fact.readings[0].offset


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.line)
def test_a_row_is_read(row: Row) -> None:
    (fact,) = facts(row.line)
    assert (said(fact), fact.zone, fact.label) == (row.says, row.zone, row.label)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.near)
def test_what_stands_near_a_row_is_not(row: Row) -> None:
    assert facts(row.near) == []


@pytest.mark.parametrize("line", CONSTANTS)
def test_a_constant_is_no_date(line: str) -> None:
    assert facts(line) == []


@pytest.mark.parametrize(
    ("zone", "east"), [(zone, at) for zones, at in ZONES.items()
                       for zone in ([zones] if "+" in zones else zones.split())]
)  # fmt: skip
def test_a_zone_of_one_meaning_is_stated(zone: str, east: str) -> None:
    (fact,) = facts(f"31 August 2025 04:29 {zone}")
    assert (fact.zone, fact.readings[0].offset) == ("stated", east)
    assert offset(f"31 August 2025 04:29 {zone.lower().replace('utc', 'utx')}x") == ""


@pytest.mark.parametrize(("zone", "each"), OPEN.items())
def test_a_zone_of_several_meanings_lists_them(zone: str, each: str) -> None:
    (fact,) = facts(f"31 August 2025 04:29 {zone}")
    assert (fact.zone, fact.readings[0].offset) == ("ambiguous", "")
    assert {east for _, east in fact.offsets} == set(each.split())


@pytest.mark.parametrize(("zone", "each"), PLACES.items())
def test_the_clock_of_a_place_is_its_days(zone: str, each: str) -> None:
    summer, winter = each.split()
    assert offset(f"15 July 2024 14:30 {zone}") == summer
    assert offset(f"15 January 2024 14:30 {zone}") == winter
    assert offset(f"15 July 2024 14:30 local {zone}") == ""


@pytest.mark.parametrize(("line", "seconds"), AGO.items())
def test_a_distance_names_no_day(line: str, seconds: int) -> None:
    (fact,) = facts(line)
    assert (fact.ago, ymd(fact.readings[0])) == (seconds, (None, None, None))


@pytest.mark.parametrize("line", NOT_AGO)
def test_what_lacks_its_word_for_ago_is_no_distance(line: str) -> None:
    assert [fact.ago for fact in facts(line) if fact.ago is not None] == []


@pytest.mark.parametrize(
    "line", ['כ"ה באלול תשפ"ה', "ה׳ בכסלו תשפ״ו", "19 Kislev 5785"]
)
def test_a_hebrew_date_is_seen_and_not_read(line: str) -> None:
    (fact,) = facts(line)
    assert (fact.readings, fact.calendar) == ((), "hebrew")


@pytest.mark.parametrize("line", ['ח"כ באלול', 'צה"ל בכסלו תשפ', "דו״ח אלול תשפ״ה"])
def test_hebrew_letters_with_a_stroke_are_words(line: str) -> None:
    assert facts(line) == []


def test_a_name_may_go_on_after_eastern() -> None:
    (fact,) = facts("The 4 p.m. Eastern Shore ferry")
    assert fact.text == "4 p.m."

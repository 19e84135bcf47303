"""Bylines: people, titles and agencies apart; by-words in other words left alone."""

import pytest

from newsnorm.meanings import byline as meaning
from newsnorm.shapes import byline, eastern_byline

# The line, the people as "name|title", the agencies.
BYLINES = [
    ("By Ann Writer", ["Ann Writer"], []),
    ("by Ann Writer, Reuters", ["Ann Writer"], ["reuters"]),
    ("BY ANN WRITER, REUTERS", ["ANN WRITER"], ["reuters"]),
    ("By Ann Writer and Bo Smith, Reuters", ["Ann Writer", "Bo Smith"], ["reuters"]),
    (
        "By ANN WRITER and BO SMITH, Associated Press Writers",
        ["ANN WRITER", "BO SMITH|Associated Press Writers"],
        ["ap"],
    ),
    (
        "By Ann Writer\nAssociated Press Writer",
        ["Ann Writer|Associated Press Writer"],
        ["ap"],
    ),
    ("By Ann Writer, PA Political Editor", ["Ann Writer|PA Political Editor"], ["pa"]),
    (
        "By Ann Hill, Bo C. Smith and Li O’Neil",
        ["Ann Hill", "Bo C. Smith", "Li O’Neil"],
        [],
    ),
    ("By Ann de la Cruz; J.R. Stone", ["Ann de la Cruz", "J.R. Stone"], []),
    ("By April Summers", ["April Summers"], []),
    ("By Ann HillAnn Hill", ["Ann Hill"], []),
    ("By Will Hill", ["Will Hill"], []),
    ("By Ann HillStaff Writer", ["Ann Hill|Staff Writer"], []),
    ("ByAnn Hill", ["Ann Hill"], []),
    ("By Ann Hill Follow", ["Ann Hill"], []),
    ("By Ann Hill (Reuters)", ["Ann Hill"], ["reuters"]),
    ("By Ann Hill in Oslo and Bo Smith in Bergen", ["Ann Hill", "Bo Smith"], []),
    ("By Ann Hill 19 May 2026", ["Ann Hill"], []),
    ("By Ann Hill on May 3, 2024", ["Ann Hill"], []),
    ("Written by Ann Hill", ["Ann Hill"], []),
    ("18/03/2019 | By Ann Hill", ["Ann Hill"], []),
    ("By The Associated Press", [], ["ap"]),
    ("By Reuters Staff", [], ["reuters"]),
    ("By our Web Desk", [], []),
    ("By Staff Reporter", [], []),
    ("By admin", [], []),
    ("Von Ann Hügel und Bo Schmidt", ["Ann Hügel", "Bo Schmidt"], []),
    ("Von: Ann Hügel", ["Ann Hügel"], []),
    ("von Ann Hügel, Zürich", ["Ann Hügel"], []),
    ("Von Ann Hügel, Volontärin (Sport)", ["Ann Hügel|Volontärin (Sport)"], []),
    ("Kolumne von Ann Hügel", ["Ann Hügel"], []),
    ("Par Ann Côté", ["Ann Côté"], []),
    ("Por Ana Peña y Beto Ríos", ["Ana Peña", "Beto Ríos"], []),
    ("di Anna Rossi", ["Anna Rossi"], []),
    ("(di Anna Rossi)", ["Anna Rossi"], []),
    ("Door Anna Bakker", ["Anna Bakker"], []),
    ("Av Anna Berg", ["Anna Berg"], []),
    ("Af Anna Berg og Bo Dal", ["Anna Berg", "Bo Dal"], []),
    ("Anna Kaya tarafından", ["Anna Kaya"], []),
    ("Автор: Анна Петрова", ["Анна Петрова"], []),
    ("作者：王小明", ["王小明"], []),
    ("（记者王小明 李大山）", ["王小明", "李大山"], []),
    ("홍길동 기자", ["홍길동"], []),
    ("기자 홍길동", ["홍길동"], []),
    ("記者 水沢さくら", ["水沢さくら"], []),
    ("文／王小明", ["王小明"], []),
    ("كتبت: ريم الساعدي", ["ريم الساعدي"], []),
    ("By Xinhua writer Gao Li", ["Gao Li"], ["xinhua"]),
    ("By Xinhua writers Gao Li and Wu Shan", ["Gao Li", "Wu Shan"], ["xinhua"]),
    ("By Staff Writer Ann Hill", ["Ann Hill"], []),
    ("By Ann Hill, PA Reporter", ["Ann Hill|PA Reporter"], ["pa"]),
    ("By Ann Hill, Garden Ledger (TNS)", ["Ann Hill"], ["tca"]),
    ("By Ann Hill and Bo Smith (Reuters)", ["Ann Hill", "Bo Smith"], ["reuters"]),
]

NOT_BYLINES = [
    "By Friday the ferries ran",
    "By George, ferries run again",
    "By Design",
    "By the Sea",
    "By ann.hill@example.com",
    "By - Nov 17,2024 - Last updated at Nov 17,2024",
    "Die Kanzlerin reist ab",
    "Di Maria torna al porto",
    "Von der Leyen warnt die Reeder",
    "De la mer au port",
    "Por la noche Ana Peña canta",
    "Reporting by Ann Hill; editing by Bo Smith",
    "The plan was drawn up by Ann Hill",
    "기자 회견",
    "기자 회견이 열렸다",
    "記者会見で船長が謝罪",
    "文化センターが再開",
    "In 2019 the house was built by Ann Hill and Co Inc, which sold it to the town.",
    "Ferries",
]

NAMES = [
    ("Ann Hill", "Ann Hill"),
    ("ANN HILL", "ANN HILL"),
    ("Ann Hill 19 May 2026", "Ann Hill"),
    ("Ann Hill | May 3, 2024", "Ann Hill"),
    ("Ann Hill5 hours ago", "Ann Hill"),
    ("Ann Hill, @annhill", "Ann Hill"),
    ("Ann Hill/May 3, 2024", "Ann Hill"),
    ("Ann HillPublished May 3, 2024", "Ann Hill"),
    ("Ann HillTwitterNews Writer", "Ann Hill"),
    ("Will Hill/May 3, 2024", "Will Hill"),
    ("Ann Hill · CBC News · Posted: May 3, 2024", "Ann Hill · CBC News"),
    ("Ann Hill og Bo Dal", "Ann Hill og Bo Dal"),
    ("Ann Hill Political Editor", "Ann Hill Political Editor"),
]

NOT_NAMES = [
    "Die Eisheiligen",
    "By TPN, in News",
    "Do UOL, em São Paulo",
    "Em São Paulo",
    "Los Gallardos",
    "Harbour Kurier 1. November 2023",
    "Will Ferries Return",
    "Facebook Twitter LinkedIn",
    "World News",
    "Privacy Policy",
    "New York",
    "Latest Headlines",
    "Associated Press",
    "Read More",
    "Ferries run again in Oslo",
    "Ann Hill said so",
    "ann hill",
    "Staff Writer",
    "FOR IMMEDIATE RELEASE",
    "EMBARGOED TO",
    "KILL KILL KILL",
    "SOURCE Example Looms",
]


@pytest.mark.parametrize(("line", "people", "agencies"), BYLINES)
def test_reads_byline(line: str, people: list[str], agencies: list[str]) -> None:
    token = byline.find(line, 0, len(line))
    assert token is not None
    assert token.text == line[token.start : token.end]
    fact = meaning.read(token)
    assert fact is not None
    found = [
        f"{who.name}|{who.title}" if who.title else who.name for who in fact.people
    ]
    assert found == people
    assert [source.id for source in fact.sources] == agencies


@pytest.mark.parametrize("line", NOT_BYLINES)
def test_leaves_other_lines(line: str) -> None:
    assert byline.find(line, 0, len(line)) is None


@pytest.mark.parametrize(("line", "words"), NAMES)
def test_finds_bare_name(line: str, words: str) -> None:
    token = byline.find_name(line, 0, len(line))
    assert token is not None
    assert (token.kind, token.text) == ("name", words)


@pytest.mark.parametrize("line", NOT_NAMES)
def test_leaves_lines_that_are_no_name(line: str) -> None:
    assert byline.find_name(line, 0, len(line)) is None


def test_byline_ends_where_a_dateline_begins() -> None:
    line = (
        "By A. HILL, B. SMITH and C. DAL NEW YORK (AP) — Ferries ran again on Sunday,"
        " the port said, and the town was glad."
    )
    token = byline.find(line, 0, len(line))
    assert token is not None
    assert line[token.end :].startswith(" NEW YORK (AP)")
    fact = meaning.read(token)
    assert fact is not None
    assert [who.name for who in fact.people] == ["A. HILL", "B. SMITH", "C. DAL"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("大渡 美咲", "大渡 美咲"),
        ("大渡\u3000美咲", "大渡\u3000美咲"),
        ("谢若某2017-03-01 14:27:02", "谢若某"),
        ("王某 2017年3月1日", "王某"),
        ("政治 経済", None),
        ("国際 大渡", None),
        ("发布于2017-03-01", None),
        ("港口重新开放", None),
    ],
)
def test_eastern_names_alone_are_found(line: str, words: str | None) -> None:
    token = eastern_byline.find_name(line, 0, len(line))
    assert (token.text if token else None) == words

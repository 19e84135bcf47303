"""Foot matter is cut, with its kind; prose is never cut."""

import pytest

import newsnorm.meanings.trailer as meaning
from newsnorm.shapes import ending, signers, trailer

FOOT = [
    ("-30-", "end_mark"),
    ("# # #", "end_mark"),
    ("-ENDS-", "end_mark"),
    ("(END)", "end_mark"),
    ("-0-", "end_mark"),
    ("Enditem", "end_mark"),
    ("Fin", "end_mark"),
    ("(完)", "end_mark"),
    ("./.", "end_mark"),
    ("Reuter", "end_mark"),
    ("REUTER...", "end_mark"),
    ("MORE", "end_mark"),
    ("___", "end_mark"),
    ("/انتهى/", "end_mark"),
    ("(end) hm.hs", "sign_off"),
    ("-- BERNAMA", "sign_off"),
    ("--IANS ab/cd", "sign_off"),
    ("PTI ABC XY", "sign_off"),
    ("(ANI/WAM)", "sign_off"),
    ("(Hina) mh", "sign_off"),
    ("APP/ab-cd", "sign_off"),
    ("hh/ph/ts/hd", "sign_off"),
    ("*А.С./Х.М.", "sign_off"),
    ("342/", "sign_off"),
    ("dpa al rmo hct rmo", "wire_id"),
    ("dpa eb yyzz z2 lh", "wire_id"),
    ("KWS-21:37-09-12-18", "wire_id"),
    ("/VB/", "sign_off"),
    ("Ann Writer/TT", "sign_off"),
    ("UN", "sign_off"),
    ("(النهاية)", "end_mark"),
    ("（完）", "end_mark"),
    ("((ann.writer@example.com; +1 202 555 0144))", "contact"),
    ("((+1 202 555 0144; ann@example.com (news desk)))", "contact"),
    ("Write to Ann Writer at ann.writer@example.com", "contact"),
    ("-By Ann Writer, Dow Jones Newswires; ann.writer@example.com", "contact"),
    ("Renseignements : Ann Writer, 514 555-0199", "contact"),
    ("# dpa-Notizblock", "contact"),
    ("(By Ann Writer and Bo Smith-Hill)", "credits"),
    ("(Bergen Newsroom)", "credits"),
    ("Source text for Eikon: Further company coverage:", "links"),
    ("(ADVERTORIAL DISCLAIMER: The release was provided by AB)", "disclaimer"),
    ("© ΑΠΕ-ΜΠΕ ΑΕ. Τα πνευματικά δικαιώματα ανήκουν στο ΑΠΕ", "copyright"),
    ("© AB. Alle Rechte vorbehalten", "copyright"),
    ("SOURCE Example Corp.", "sign_off"),
    ("Distributed by APO Group on behalf of Example.", "sign_off"),
    ("(END) Dow Jones Newswires", "sign_off"),
    ("(Reporting by A Writer in Oslo; Editing by B Editor)", "credits"),
    ("Reporting by A Writer; Editing by B Editor", "credits"),
    ("Associated Press writer A Writer contributed to this report.", "credits"),
    ("— With files from A Writer", "credits"),
    ("*Writing by A Writer in Istanbul", "credits"),
    ("Editor: B Editor", "credits"),
    ("(责编：某某)", "credits"),
    ("Our Standards: The Example Trust Principles.", "links"),
    ("View original content: https://example.com/a", "links"),
    ("Logo - https://example.com/logo.jpg", "links"),
    ("https://example.com/ferries", "links"),
    ("131137 GMT Nov 13", "wire_id"),
    ("AP-WF-11-13-13 1509GMT", "wire_id"),
    ("March 29, 2019 12:20 ET (16:20 GMT)", "wire_id"),
    ("Contacts", "contact"),
    ("## Editorial contacts", "contact"),
    ("Media Contact:", "contact"),
    ("desk@example.com", "contact"),
    ("Legal Disclaimer:", "disclaimer"),
    ("(This story has not been edited by Example staff)", "disclaimer"),
    ("This material may not be published or rewritten.", "copyright"),
    ("© 2024 AFP", "copyright"),
    ("Copyright Example Wire 2021", "copyright"),
    ("Copyright (c) Example Newswires", "copyright"),
    ("RIPRODUZIONE RISERVATA © Copyright EXAMPLE", "copyright"),
    ("Related", "chrome"),
    ("None", "chrome"),
    ("ONLY AVAILABLE IN PAID PLANS", "truncation"),
    ("Continue Reading", "truncation"),
    ("Read all the Latest News here", "links"),
]

PROSE = [
    "Source: the minister said the harbour would reopen on Monday.",
    "Ends meet in the harbour, she said.",
    "The end of the strike is near.",
    "He left.",
    "It is over.",
    '"It ends here."',
    "Related parties said nothing.",
    "Contacts between the two sides went on.",
    "Contact with the ferry was lost at noon, police said.",
    "Copyright law needs reform, ministers said on Monday.",
    "All rights groups protested.",
    "Fin whales return to the harbour",
    "More ferries came.",
    "Reporting by the ministry shows a fall in traffic.",
    "Writing by hand is slow, she said.",
    "Distributed by hand, the leaflets spread.",
    "Provided by the state, the ferries run daily.",
    "(By law the ferries must run)",
    "(By the time the ferry came it was dark)",
    "Write to your harbour master, she said.",
    "Ann Writer wrote to harbour@example.com and got no reply.",
    "Oslo/Bergen",
    "/5/",
    "un ferry",
    "the dpa said so",
    "Three ministries contributed to the report, which says ferries are late.",
    "Follow us, he said, and we did so.",
    "Editor of the paper resigns",
    "AP reported",
    "Reuters reported it.",
    "dpa said so on Monday",
    "and/or",
    "Nine mths",
    "Net 1.1 mln vs 829,000",
]

BLOCKS = [
    "Legal Disclaimer:",
    "## Editorial contacts",
    "Contacts",
    "Contact:",
    "Related",
]


@pytest.mark.parametrize(("line", "kind"), FOOT)
def test_foot_matter_is_found_and_read(line: str, kind: str) -> None:
    token = trailer.find(line, 0, len(line))
    assert token is not None
    assert token.text == line
    fact = meaning.read(token)
    assert fact is not None
    assert (fact.kind, fact.text) == (kind, line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_foot_matter(line: str) -> None:
    assert trailer.find(line, 0, len(line)) is None
    assert ending.find(line, 0, len(line)) is None


@pytest.mark.parametrize("line", BLOCKS)
def test_what_opens_a_block_says_so(line: str) -> None:
    token = trailer.find(line, 0, len(line))
    assert token is not None
    assert token.parts["block"] == (0, len(line))


DATED = [
    ("MENAFN28092022000045014228ID1104938661", "28092022"),
    (
        "This report by The Canadian Press was first published Oct. 25, 2023.",
        "Oct. 25, 2023",
    ),
    (
        "View source version on businesswire.com:"
        " https://www.businesswire.com/news/home/20240620000077/en/",
        "20240620",
    ),
    ("131137 GMT Nov 13", "131137 GMT Nov 13"),
]


@pytest.mark.parametrize(("line", "date"), DATED)
def test_the_date_of_foot_matter_is_a_part(line: str, date: str) -> None:
    text = f"Ferries ran.\n{line}"
    token = trailer.find(text, 13, len(text))
    assert token is not None
    start, end = token.parts["date"]
    assert text[start:end] == date


FINAL = [
    ("Ferries ran. (Reporting by A Writer; Editing by B)", 13),
    ("Ferries ran. (END)", 13),
    ("Ferries ran … [+1974 chars]", 12),
    ("Ferries ran ...", 12),
    ("Ferries ran.\n Reuter", 14),
    ("Ferries ran.\nKWS-21:37-09-12-18", 13),
    ("Ferries ran.\ndpa eb yyzz z2 lh", 13),
    ("Ferries ran. (end) ab.cd", 13),
    ("Ferries ran./.", 12),
    ("عادت العبارات. (النهاية)", 15),
    ("渡轮复航。（完）", 5),
]


@pytest.mark.parametrize(("text", "start"), FINAL)
def test_the_end_of_a_paragraph_is_cut(text: str, start: int) -> None:
    token = ending.find(text, 0, len(text))
    assert token is not None
    assert (token.start, token.text) == (start, text[start:])


@pytest.mark.parametrize(
    "text",
    [
        "Ferries ran (see the map below)",
        "The master told\nReuters.",
        "They met at the\nend",
        "Ferries ran (he said it was the end)",
        "What now...",
    ],
)
def test_the_end_of_prose_stays(text: str) -> None:
    assert ending.find(text, 0, len(text)) is None


def test_the_signer_of_a_story_is_a_part() -> None:
    token = trailer.find("--IANS ab/cd", 0, 12)
    assert token is not None
    assert token.parts["tag"] == (2, 6)


def test_credits_name_people_with_roles_and_places() -> None:
    line = (
        "(Reporting by A Writer and B Writer in Bergen; Additional reporting by"
        " C Writer; Writing by D Writer; Editing by E Editor and F Editor)"
    )
    assert [(c.role, c.name, c.place) for c in meaning.credits(line)] == [
        ("reporting", "A Writer", "Bergen"),
        ("reporting", "B Writer", "Bergen"),
        ("additional reporting", "C Writer", None),
        ("writing", "D Writer", None),
        ("editing", "E Editor", None),
        ("editing", "F Editor", None),
    ]


@pytest.mark.parametrize("line", ["and/or", "TCP/IP", "-- Harbour", "Ferry AB", "4/5"])
def test_words_sign_nothing(line: str) -> None:
    assert not signers.signs(line)

"""Messages and boxes of messages: what is read of them, and what is broken."""

import pytest

from newsnorm.errors import Broken
from newsnorm.formats import eml, of
from newsnorm.model import Story
from tests.formats.opened import fault, marked, said, split, story

HEAD = (
    b"From: Desk <d@e.org>\nDate: Thu, 2 May 2024 08:15:00 +0200\nMessage-ID: <1@e>\n"
)
BODY = b"\nOSLO, May 2 (AFP) - Ferries ran.\n"
FROM = b"From d@e.org Thu May  2 08:15:00 2024\n"


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        (b"Harbour reopens", "Harbour reopens"),
        (b"=?utf-8?B?RsOkaHJlbg==?=\n =?utf-8?Q?_fahren?=", "Fähren fahren"),
        ("=?windows-1252?Q?Harbour’s_ferries?=".encode(), "Harbour’s ferries"),
        (b"=?windows-1252?Q?Harbour=92s_ferries?=", "Harbour’s ferries"),
        ("Fähren".encode("cp1252"), "Fähren"),
        ("Fähren".encode(), "Fähren"),
        (b"=?x-none?Q?Harbour?= reopens", "Harbour reopens"),
        (b"=?utf-8?B?!!!?= reopens", "!!! reopens"),
        (b"RE: Fwd: Harbour reopens", "Harbour reopens"),
        (b"Recovery: ferries run", "Recovery: ferries run"),
    ],
)
def test_the_subject_is_the_headline(subject: bytes, headline: str) -> None:
    found = story(HEAD + b"Subject: " + subject + b"\n" + BODY)
    assert marked(found, "headline") == [headline]


def test_what_the_head_says() -> None:
    found = story(HEAD.replace(b"Desk", b"Kyodo News") + b"Subject: Title\n" + BODY)
    assert found.input.id == "1@e"
    assert said(found, "wire") == ["Thu, 2 May 2024 08:15:00 +0200"]
    assert said(found, "source") == ["Kyodo News"]
    assert said(story(HEAD + b"Subject: Title\n" + BODY), "note") == [
        "sender: Desk <d@e.org>"
    ]


def parts(*each: bytes) -> bytes:
    inside = b"".join(b"--b\n" + part + b"\n" for part in each)
    head = HEAD + b"Subject: Title\nContent-Type: multipart/mixed; boundary=b\n\n"
    return head + inside + b"--b--\n"


TEXT = b"Content-Type: text/plain; charset=utf-8\n\nFerries ran and ran."
HTML = (
    b"Content-Type: text/html; charset=utf-8\n\n<p>Ferries <b>ran</b>.</p><p>Again.</p>"
)
ATTACHED = b"Content-Type: text/plain\nContent-Disposition: attachment\n\nsecret"


@pytest.mark.parametrize(
    ("data", "body"),
    [
        (parts(TEXT, HTML, ATTACHED), "Ferries ran and ran."),
        (parts(HTML, ATTACHED), "Ferries ran.\n\nAgain."),
        (parts(b"Content-Type: text/plain\n\nview online", HTML * 9), "view online"),
        (parts(TEXT, TEXT), "Ferries ran and ran.\n\nFerries ran and ran."),
        (parts(b"Content-Type: message/rfc822\n\n" + HEAD + BODY),
         "OSLO, May 2 (AFP) - Ferries ran."),
    ],
)  # fmt: skip
def test_the_body(data: bytes, body: str) -> None:
    text = story(data).text.removeprefix("Title").strip()
    if body == "view online":
        assert "view online" not in text
    else:
        assert text == body


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Type: multipart/mixed; boundary=never\n\n--never\n\nFerries ran.",
        b'Content-Type: text/plain; charset="no such"\n\nFerries ran.',
        b"Content-Type: text/plain; charset*=x'%\n\nFerries ran.",
        b"Content-Transfer-Encoding: base64\n\nFerries ran. !!!",
        b"Content-Type: ;;;=\n\nFerries ran.",
        b"broken header line\n\nFerries ran.",
        b"Content-Type: multipart/mixed\n\nFerries ran.",
        b"Content-Type: text/plain; charset=utf-16\n\nFerries ran",
    ],
)
def test_broken_mime_gives_what_it_can(rest: bytes) -> None:
    found = story(HEAD + b"Subject: Title\n" + rest)
    assert marked(found, "headline") == ["Title"]


def test_ten_thousand_recipients() -> None:
    many = b"To: " + b",\n ".join(b"Reader <r%d@e.org>" % n for n in range(10_000))
    data = FROM + HEAD + many + b"\nSubject: Title\n" + BODY
    found = split(data + b"\n" + data)
    assert [marked(each, "headline") for each in found if isinstance(each, Story)] == [
        ["Title"], ["Title"],
    ]  # fmt: skip


def test_a_box_splits_at_its_own_lines_only() -> None:
    inside = b"\nFrom here on.\n\n>From Monday on.\n\nFrom x@e.org hello\n\n"
    found = split((FROM + HEAD + b"Subject: Title\n" + inside) * 2, "mbox")
    assert len(found) == 2
    assert isinstance(found[1], Story)
    assert "\n\nFrom Monday on.\n\nFrom x@e.org hello" in found[1].text
    assert found[1].input.line == 13


def test_an_empty_message_does_not_stop_the_rest() -> None:
    data = FROM + b"Date: no\n\n\n" + FROM + HEAD + b"Subject: Title\n" + BODY
    broken, found = split(data)
    assert isinstance(broken, Broken)
    assert (broken.line, broken.offset) == (1, 0)
    assert isinstance(found, Story)


def test_of_a_long_message_the_beginning_is_read() -> None:
    attached = b"x" * 60 + b"\n"
    data = FROM + HEAD + b"Subject: Title\n" + BODY
    long = data + attached * (eml.LONGEST // len(attached) + 9) + b"\n" + data
    found = split(long)
    assert [isinstance(each, Story) for each in found] == [True, True]


def test_a_message_without_words_is_a_fault() -> None:
    data = HEAD + b"Subject:\nContent-Type: image/png\n\nabc"
    assert "no words" in fault(data).reason


@pytest.mark.parametrize(
    "head",
    [
        b"From Monday 6 May ferries run hourly.\nThat is new.",
        b"From: the desk\nTo: all\nSubject: style\n\nWords",
        b"Subject: Ferries\nDate: 2 May 2024\nFrom: Ann Writer\n\nOSLO - They ran.",
        b"BC-FERRIES\nSubject: none\nMessage-ID: none",
        b"Note:\nSubject: a\nMessage-ID: b",
    ],
)
def test_what_is_no_message(head: bytes) -> None:
    assert of(head, "a.eml").NAME == "text"

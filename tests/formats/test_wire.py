"""Envelopes of the wire: what opens a message, what it states, what is broken in it."""

import pytest

from newsnorm.errors import Broken
from newsnorm.formats import of
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.record import Article
from tests.formats.opened import fault, marked, said, split, story

DPA = (
    b"eca0061 4 i 40  dpa 061\n\nNorway-ferries/\nHarbour reopens in Bergen =\n\n"
    b"Bergen (dpa) - Ferries ran again on Friday.\n\ndpa ab cd\n\n241205 May 24\n"
)
AP = (
    b"W2870 asian\nu i BC-EU--Norway-Ferries     05-02 0040\n"
    b"^BC-EU--Norway-Ferries,40<\n^Harbour reopens in Bergen<\n"
    b"^Eds: With AP Photos.<\n^By ANN WRITER=\n^Associated Press=\n"
    b"\t   BERGEN, Norway (AP) _ Ferries ran again on Friday.\n"
    b"\t   AP-WF-05-02-24 1009GMT<\n"
)


def article(data: bytes, format: str = "auto") -> Article:
    return trip(story(data, format), Options())


def kind(data: bytes) -> str:
    return of(data[:4096], None).NAME


# What other copy looks like: none of it may be taken for an envelope.
@pytest.mark.parametrize(
    "data",
    [
        b"KLM123 4 pm 1500 travellers waited.\n\nThey left at six, the line said.\n",
        b"eca061 4 i 40\n\nA code and some words, but no keyword, title or stamp.\n",
        b"Ferries ran.\n\neca0061 4 i 40  dpa 061\n\nNorway-ferries/\n",
        b"We sail a b Bergen 05-02\n\nAnd then we sailed home again, all of us.\n",
        b"Ferries ran.\n\nu i BC-EU--Norway-Ferries     05-02 0040\n",
        b"Ferries ran.\nAP-NR-02-12-88 2344EST\n",
        b"AP-NR is a code.\nFerries ran.\n",
        b"ZCZC is how a telex begins.\n\nIt ends with NNNN, four letters.\n",
        b"ZCZC eca061\nHarbour reopens\n\nOSLO (AP) - Ferries ran.\n",
        b"",
    ],
)
def test_copy_that_only_looks_like_an_envelope_is_text(data: bytes) -> None:
    assert kind(data) == "text"


def test_an_end_stamp_is_the_date_of_the_wire() -> None:
    found = article(DPA)
    assert found.published == "2024-05-24T12:05:00"
    assert [(d.role, d.zone) for d in found.dates] == [("wire", "none")]
    assert (found.input.id, found.slug) == ("eca0061", "Norway-ferries")
    assert found.notes == [
        "service eca, number 0061, priority 4, category i, 40 words, dpa 061"
    ]


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        (b"131137 GMT Nov 13", "2013-11-13T11:37:00+00:00"),
        (b"101137 GMT Dez 18", "2018-12-10T11:37:00+00:00"),
        (b"091223 d\xe9c 18", "2018-12-09T12:23:00"),
        (b"221932 MET jul 92", "1992-07-22T19:32:00+01:00"),
        (b"020830 mai 24\nNNNN", "2024-05-02T08:30:00"),
    ],
)
def test_end_stamps_of_all_desks(stamp: bytes, published: str) -> None:
    assert article(DPA.replace(b"241205 May 24", stamp)).published == published


def test_messages_that_touch_are_parted() -> None:
    one = b"\x01" + DPA.replace(b"\n", b"\r\n") + b"\x7f\x7f\x04"
    found = split(one + one.replace(b"eca0061", b"eca0062"))
    assert [s.input.id for s in found if isinstance(s, Story)] == ["eca0061", "eca0062"]
    assert [s.input.index for s in found if isinstance(s, Story)] == [0, 1]


def test_what_stands_in_front_of_the_first_message_is_a_fault() -> None:
    torn = b"end of a message that was cut.\n\n241100 May 24\n\n"
    broken, good = split(torn + DPA, "iptc7901")
    assert isinstance(broken, Broken)
    assert (broken.line, broken.offset) == (1, 0)
    assert broken.text
    assert broken.text.startswith("end of a message")
    assert isinstance(good, Story)
    assert good.input.line == 5


def test_a_file_without_any_header_is_a_fault_and_not_a_story() -> None:
    assert "header" in fault(b"Ferries ran.\n", "iptc7901").reason
    assert "header" in fault(b"Ferries ran.\n", "anpa1312").reason


def test_a_message_cut_before_its_stamp_is_read() -> None:
    found = article(DPA[:120])
    assert found.headline == "Harbour reopens in Bergen"
    assert found.published is None


def test_an_editors_line_is_no_byline() -> None:
    found = article(AP)
    assert [person.name for person in found.bylines] == ["ANN WRITER"]
    assert found.notes[0] == "Eds: With AP Photos."
    assert found.published == "2024-05-02T10:09:00+00:00"


def test_controls_or_none_give_the_same_article() -> None:
    raw = AP.replace(b"W2870 ", b"\x16\x16\x01W2870\x1f").replace(b"\n", b"\r\n")
    raw = raw.replace(b"u i ", b"u i \x13\x11 ").replace(b"^BC", b"\x02^BC")
    raw = raw.replace(b"AP-WF", b"\x03AP-WF") + b"\x0c\r\n\x04\r\n"
    assert article(raw).fingerprint == article(AP).fingerprint
    assert kind(raw) == "anpa1312"


def test_the_keyword_of_the_header_is_the_slug_where_no_line_repeats_it() -> None:
    given = article(AP.replace(b"^BC-EU--Norway-Ferries,40<\n", b""))
    assert given.slug == "BC-EU--Norway-Ferries"
    assert any("dated 05-02, 40 words" in note for note in given.notes)


def test_an_alert_has_its_paragraph_for_a_headline() -> None:
    alert = b"".join(
        line
        for line in AP.splitlines(True)
        if not line.startswith((b"^H", b"^E", b"^By", b"^A"))
    ).replace(b"Norway-Ferries", b"APNewsAlert")
    found = article(alert)
    assert found.headline == "Ferries ran again on Friday."
    assert found.dateline
    assert found.dateline.place == "BERGEN, Norway"
    assert [marker.kind for marker in found.markers] == ["alert"]


def test_rows_of_a_table_keep_their_lines() -> None:
    table = b"^;W;L;Pct\nBergen;23;13;.639\nOslo;24;14;.632\n"
    found = article(AP.replace(b"\t   AP-WF", table + b"\t   AP-WF"))
    assert "Bergen;23;13;.639\nOslo;24;14;.632" in found.body


def test_signs_of_seven_bits_are_restored_and_said_so() -> None:
    found = story(AP.replace(b"Ferries ran", b"``Ferries'' ran 7{ hours {{late}}"))
    assert "(AP) — “Ferries” ran 7½ hours {{late}}" in found.text
    assert found.input.repairs == ["typesetting signs restored in 1 line"]


def test_unicode_line_ends_do_not_shift_the_marks() -> None:
    odd = AP.replace(b"again on", "again\u2028on".encode())
    found = story(odd)
    assert marked(found, "headline") == ["Harbour reopens in Bergen"]
    assert article(odd).published == "2024-05-02T10:09:00+00:00"


def test_headers_of_ap_state_their_maker() -> None:
    found = story(
        b"AP-NR-02-12-88 2344EST\nu i AM-Ferries     02-12 0398\nFerries Run\n"
    )
    assert said(found, "source") == ["AP"]
    assert said(found, "note") == ["priority u, category i, dated 02-12, 398 words"]

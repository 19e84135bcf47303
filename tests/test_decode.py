"""Bytes to text: encodings, repairs, and what must be left alone."""

import pytest

from newsnorm.decode import _clean, decode
from newsnorm.repairs import MOJIBAKE

CZECH = "Předseda vlády řekl, že příští týden začne jednání o státním rozpočtu."
POLISH = "Premier powiedział w środę, że rząd przyjął projekt ustawy o żegludze."
RUSSIAN = "Москва, 5 ноября. Переговоры продолжатся на следующей неделе."
FRENCH = "L’élu a déclaré à Nîmes que « tout est prêt » – même l’été."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words\n",
        "“Ça va” – naïve €5…\n",
        RUSSIAN,
        CZECH,
        "東京 ２日",
        "👩‍🚒 ran",
    ],
)
def test_clean_utf8_stays(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", ())


@pytest.mark.parametrize(
    "text",
    [
        "L’ÉTÉ” fut long",  # É and the quote look like two bytes of UTF-8
        "the “CAFÉ” and “RÔ” opened",
        "SÃO PAULO – A CÂMARA",
        "À – prix réduit… À”",
        "IL Y A « RÉ»",
        "می‌خواهد",  # a joiner that Persian spelling needs
    ],
)
def test_what_looks_broken_and_is_not(text: str) -> None:
    assert decode(text) == (text, "utf-8", ())


@pytest.mark.parametrize("between", ["", "x", "”", "Ã"])
@pytest.mark.parametrize("broken", ["Ã©", "â€™", "ã\x81", "ð\x9f\x98\x80"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_letters_of_mojibake_count_where_they_stand_together(
    broken: str, at: int, between: str
) -> None:
    for text in (broken, f"â {broken[:at]}{between}{broken[at:]} €™ ÃÃ"):
        assert (_clean(text) is None) == bool(MOJIBAKE.search(text))


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32-be"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
    ],
)
def test_byte_order_mark(codec: str, mark: bytes, name: str) -> None:
    text = decode(mark + f"Harbour\n{RUSSIAN}".encode(codec))
    assert text == (f"Harbour\n{RUSSIAN}", name, ("byte order mark removed",))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_without_a_mark(codec: str) -> None:
    text = decode("Harbour reopens in Züri\n".encode(codec))
    assert text == ("Harbour reopens in Züri\n", codec, (f"read as {codec}",))


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (FRENCH, "cp1252", "windows-1252"),
        ("caf\xe9", "cp1252", "windows-1252"),
        ("Zürich", "cp1252", "windows-1252"),
        (CZECH, "cp1250", "windows-1250"),
        (POLISH, "cp1250", "windows-1250"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "koi8-r"),
        (
            "東京で開かれた会議で首相は来週も協議を続けると述べた。",
            "shift_jis",
            "shift-jis",
        ),
        ("北京，谈判将于下周继续进行，国务院总理表示。", "gb18030", "gb18030"),
    ],
)
def test_other_encodings(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == (text, name, (f"read as {name}",))


def test_a_stray_byte_does_not_undo_utf8() -> None:
    text = decode(RUSSIAN.encode() + b" \x93done\x94")
    assert text.text == RUSSIAN + " “done”"
    assert text.repairs == ("2 bytes read as windows-1252",)


def test_cut_inside_the_last_character() -> None:
    text = decode(RUSSIAN.encode() + "é".encode()[:1])
    assert text.text == RUSSIAN + "\ufffd"
    assert text.repairs == ("last character cut short",)


@pytest.mark.parametrize(
    ("broken", "text"),
    [
        ("donâ€™t", "don’t"),
        ("MÃ¼nchen", "München"),
        ("Â£5 â€“ Â£6", "£5 – £6"),
        ("\x93done\x94", "“done”"),
        ("ÐœÐ¾Ñ\x81ÐºÐ²Ð°", "Москва"),
    ],
)
def test_mojibake(broken: str, text: str) -> None:
    assert decode(f"A line\n{broken}\n".encode()) == (
        f"A line\n{text}\n",
        "utf-8",
        ("mojibake repaired in 1 line",),
    )


@pytest.mark.parametrize(
    ("raw", "text", "note"),
    [
        ("a\r\nb", "a\nb", "line ends changed from CRLF"),
        ("a\rb", "a\nb", "line ends changed from CR"),
        ("a\0b", "ab", "1 control character removed: U+0000"),
        ("\x01a\x02b\x01", "ab", "3 control characters removed: 2 U+0001, U+0002"),
        ("\x1b[31ma\x1b[0m", "a", r"2 terminal sequences removed: \x1b[31m, \x1b[0m"),
        ("\x1b]0;t\x07a", "a", r"1 terminal sequence removed: \x1b]0;t\x07"),
        ("\x1b]0;t\x1b\\a", "a", r"1 terminal sequence removed: \x1b]0;t\x1b\\"),
        (
            "a\x0cb\x1c",
            "a\nb\n",
            "2 page or field breaks made line ends: U+000C, U+001C",
        ),
        ("a\u2028b", "a\nb", "1 page or field break made line ends: U+2028"),
        ("a\u200bb\ufeff", "ab", "2 invisible characters removed: U+200B, U+FEFF"),
        ("a\u202eb\u2069", "ab", "2 invisible characters removed: U+202E, U+2069"),
        ("co\xadop", "coop", "1 invisible character removed: U+00AD"),
    ],
)
def test_repair(raw: str, text: str, note: str) -> None:
    assert decode(raw.encode()) == (text, "utf-8", (note,))


def test_a_note_stays_short_whatever_was_removed() -> None:
    every = "".join(map(chr, range(1, 9))) + "\x1b[" + "1;" * 16 + "m"
    terminal, controls = decode(every).repairs
    assert len(terminal) < 80
    assert controls.endswith("U+0006 and 2 more kinds")


def test_halves_of_characters() -> None:
    assert decode("a\ud800b") == ("a\ufffdb", "utf-8", ("1 half character replaced",))
    assert decode("\ud83d\ude00").text == "😀"


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        (b"a \xc0\xaf b", "a \ufffd b", "1 unreadable character replaced"),  # overlong
        (b"a \xe0\x80\xaf b", "a \ufffd b", "1 unreadable character replaced"),
        (b"a \xe6\xb8 b", "a \ufffd b", "1 unreadable character replaced"),  # truncated
        (b"a \xf0\x9f\x9a b", "a \ufffd b", "1 unreadable character replaced"),
        (b"a \xed\xa0\x80 b", "a \ufffd b", "1 unreadable character replaced"),  # half
        (b"a \xf4\x90\x80\x80 b", "a \ufffd b", "1 unreadable character replaced"),
        (
            b"\xed\xa0\xbd\xed\xb8\x80 \xc1\xbf",
            "\U0001f600 \ufffd",
            "1 character joined from its halves",
        ),
    ],
)
def test_malformed_utf8_is_read_as_utf8(data: bytes, text: str, note: str) -> None:
    for around in ("", RUSSIAN):
        found = decode(around.encode() + b"\n" + data)
        assert found.text == f"{around}\n{text}"
        assert found.encoding == "utf-8"
        assert found.repairs[0] == note


@pytest.mark.parametrize(
    "text",
    [
        "C’est l’été” à Nîmes",  # é and the quote begin like three bytes of UTF-8
        "À l’été… où",
        "L’« été » à venir",
        "Le café° ouvre à Orléans",
    ],
)
def test_western_copy_is_no_malformed_utf8(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_two_encodings_in_one_file() -> None:
    lines = f"{FRENCH}\n{RUSSIAN}\n".encode() + "Le café d’Orléans\n".encode("cp1252")
    found = decode(lines)
    assert found.text == f"{FRENCH}\n{RUSSIAN}\nLe café d’Orléans\n"
    assert found.repairs == ("3 bytes read as windows-1252",)


def test_ten_thousand_marks_on_one_letter_stay() -> None:
    text = "H" + "\u0301" * 10_000 + "arbour reopens\n"
    assert decode(text.encode()) == (text, "utf-8", ())


def test_any_byte_is_survived() -> None:
    for first in range(256):
        for second in (0, 10, 13, 27, 0x80, 0xC3, 0xFF):
            text = decode(bytes([first, second, first])).text
            assert all(c in "\n\t" or c >= " " for c in text)
            assert "\x1b" not in text


def test_a_million_controls_cost_no_more_than_one() -> None:
    text = decode("\0\x07" * 500_000 + "a\x0cb" * 3)
    assert text.text == "a\nba\nba\nb"
    assert text.repairs == (
        "3 page or field breaks made line ends: 3 U+000C",
        "1000000 control characters removed: 500000 U+0000, 500000 U+0007",
    )

"""What tokens say of who and where: chains of agencies, places, people."""

import pytest

from newsnorm.meanings import byline, dateline, source
from newsnorm.model import DatelineFact, Token
from newsnorm.record import Place
from newsnorm.shapes import dateline as shape
from newsnorm.tables.agencies import DEFAULT, Agency


def read(line: str) -> DatelineFact:
    token = shape.find(line, 0, len(line))
    assert token is not None
    fact = dateline.read(token)
    assert fact is not None
    return fact


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("AFP", ["afp"]),
        ("Kuwait News Agency (KUNA)", ["kuna"]),
        ("GlobeNewsWire - Nasdaq", ["globenewswire"]),
        ("ANI/WAM", ["ani", "wam"]),
        ("tca/dpa", ["tca", "dpa"]),
        ("ats afp", ["keystone_ats", "afp"]),
        ("AFP-BELGA", ["afp", "belga"]),
        ("NNN-BERNAMA", ["nnn", "bernama"]),
        ("Kyodo JBN-AsiaNet", ["kyodo_jbn", "asianet"]),
        ("PRNewswire-AsiaNet", ["prnewswire", "asianet"]),
        ("Reuter/Hina", ["reuters", "hina"]),
        ("dpa/lno", ["dpa"]),
        ("KNA/iz", ["kna"]),
        ("Harbour Press", [None]),
    ],
)
def test_reads_chain_in_the_order_written(words: str, ids: list[str | None]) -> None:
    found = source.chain(words, 10, "dateline")
    assert [fact.id for fact in found] == ids
    for fact in found:
        assert words[fact.start - 10 : fact.end - 10] == fact.tag
        assert fact.slot == "dateline"


def test_unknown_name_stays_as_written() -> None:
    (fact,) = source.chain("Harbour Press", 0, "relay")
    assert (fact.id, fact.name) == (None, "Harbour Press")


def test_registry_of_the_user_is_asked() -> None:
    own = DEFAULT.add([Agency("harbour", "Harbour Press", "agency")])
    (fact,) = source.chain("Harbour Press", 0, "relay", own)
    assert fact.id == "harbour"


@pytest.mark.parametrize(
    ("place", "places"),
    [
        ("KYIV, Ukraine", [Place("KYIV", None, "UA")]),
        ("ST. JOSEPH, Mich.", [Place("ST. JOSEPH", "Mich.", "US")]),
        ("VANCOUVER, BC", [Place("VANCOUVER", "BC", "CA")]),
        ("ALEXANDRIA, VA, UNITED STATES", [Place("ALEXANDRIA", "VA", "US")]),
        ("Gurugram (Haryana) [India]", [Place("Gurugram", "Haryana", "IN")]),
        ("HOUSTON", [Place("HOUSTON", None, "US")]),
        ("KUWAIT", [Place("KUWAIT", None, "KW")]),
        ("AMMAN", [Place("AMMAN", None, None)]),
        ("UNITED NATIONS", [Place("UNITED NATIONS", None, None)]),
        ("RAMALLAH/AMMAN", [Place("RAMALLAH", None, None), Place("AMMAN", None, None)]),
        (
            "NEW YORK AND MAINZ, Germany",
            [Place("NEW YORK", None, "US"), Place("MAINZ", None, "DE")],
        ),
        ("Tbilisi, Georgia", [Place("Tbilisi", "Georgia", None)]),
        ("Georgia, Tbilisi", [Place("Tbilisi", None, "GE")]),
    ],
)
def test_reads_places(place: str, places: list[Place]) -> None:
    fact = read(f"{place}, May 2 (AFP) - Ferries ran.")
    assert fact.place == place
    assert list(fact.places) == places


def test_dateline_text_is_without_the_separator() -> None:
    fact = read("KUWAIT, Nov 5 (KUNA) -- Ferries ran.")
    assert fact.text == "KUWAIT, Nov 5 (KUNA)"
    assert fact.end == len("KUWAIT, Nov 5 (KUNA) -- ")


def test_dateline_date_keeps_its_place_in_the_text() -> None:
    line = "KUWAIT, Nov 5 (KUNA) -- Ferries ran."
    date = read(line).date
    assert date is not None
    assert line[date.start : date.end] == "Nov 5"


def test_wrapped_place_is_one_line() -> None:
    assert read("SALT LAKE\nCITY, May 2 (AFP) - Ferries ran.").place == "SALT LAKE CITY"


def test_other_kinds_are_not_read() -> None:
    token = Token("chrome", "Share", 0, 5)
    assert dateline.read(token) is None
    assert byline.read(token) is None
    assert source.read(token) == ()


def test_name_token_reads_like_a_byline() -> None:
    token = Token("name", "Ann Hill", 7, 15, {"name": (7, 15)})
    fact = byline.read(token)
    assert fact is not None
    assert [who.name for who in fact.people] == ["Ann Hill"]


def test_a_field_of_agencies_without_end_names_none() -> None:
    few, many = "AFP/" * 40 + "KUNA", "AFP/" * 400 + "KUNA"
    assert {fact.id for fact in source.chain(few, 0, "credit")} == {"afp", "kuna"}
    assert [fact.id for fact in source.chain(many, 0, "credit")] == [None]

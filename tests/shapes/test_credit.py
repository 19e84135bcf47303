"""Credit lines: a known agency behind a label, a copyright sign, or alone."""

import pytest

from newsnorm.meanings import source
from newsnorm.shapes import credit

CREDITS = [
    ("Source: Xinhua", ["xinhua"]),
    ("Source: SPA", ["spa"]),
    ("Quelle: dpa/AFP", ["dpa", "afp"]),
    ("Bron: BELGA", ["belga"]),
    ("来源：新华社", ["xinhua"]),
    ("Kaynak: Anadolu Ajansı (AA)", ["anadolu"]),
    ("Agencia EFE", ["efe"]),
    ("The Canadian Press", ["cp"]),
    ("dpa/lno", ["dpa"]),
    ("Reuters and AFP", ["reuters", "afp"]),
    ("© dpa-infocom, dpa:201227-99-00000/1", ["dpa"]),
    ("(c) Agencia EFE", ["efe"]),
    ("© 2024 AFP", ["afp"]),
    ("© ΑΠΕ-ΜΠΕ ΑΕ.", ["ana_mpe"]),
    ("Copyright 2020 The Associated Press. All rights reserved.", ["ap"]),
    ("[Copyright The Jiji Press, Ltd.]", ["jiji"]),
    ("(c) ITAR-TASS 2019", ["tass"]),
    ("RIPRODUZIONE RISERVATA © Copyright ANSA", ["ansa"]),
    ("Distributed by APO Group on behalf of Example.", ["apo"]),
    ("Distributed by Tribune Content Agency, LLC.", ["tca"]),
    ("Provided by SyndiGate Media Inc. (Syndigate.info).", ["syndigate"]),
]

NOT_CREDITS = [
    "Source: the ministry",
    "Photo: AFP",
    "(Ann Writer/AFP/Getty Images)",
    "AFP via Getty Images",
    "Getty Images",
    "SPA",
    "With files from Ann Writer",
    "© Example Media 2024",
    "Reuters | Ferries return to Oslo in May 2024",
    "Harbour Times | Updated: 31-12-2023 23:11",
    "Reuters | Ferries",
    "Note: Reuters has not checked this.",
    "",
]


@pytest.mark.parametrize(("line", "ids"), CREDITS)
def test_finds_credit(line: str, ids: list[str]) -> None:
    token = credit.find(line, 0, len(line))
    assert token is not None
    assert token.text == line
    assert [fact.id for fact in source.read(token)] == ids


@pytest.mark.parametrize("line", NOT_CREDITS)
def test_leaves_other_lines(line: str) -> None:
    assert credit.find(line, 0, len(line)) is None


STAMPED = [
    ("ANI | Updated: 31-12-2023 23:11 IST | Created: 31-12-2023 22:40 IST", "ANI"),
    ("The Canadian Press 2 minute read Friday, Jan. 13, 2023", "The Canadian Press"),
]


@pytest.mark.parametrize(("line", "agency"), STAMPED)
def test_an_agency_may_open_a_stamp_line(line: str, agency: str) -> None:
    token = credit.find(line, 0, len(line))
    assert token is not None
    assert (token.text, token.start) == (agency, 0)

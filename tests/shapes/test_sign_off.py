"""Sign-offs: a known tag alone on the last line, or in brackets behind it."""

import pytest

from newsnorm.meanings import source
from newsnorm.shapes import sign_off

SIGN_OFFS = [
    ("--IANS ab/cd", "--IANS ab/cd", ["ians"]),
    ("—IANS", "—IANS", ["ians"]),
    ("==Kyodo", "==Kyodo", ["kyodo"]),
    ("(ANI)", "(ANI)", ["ani"]),
    ("(ANI/WAM)", "(ANI/WAM)", ["ani", "wam"]),
    ("(SDA/sj)", "(SDA/sj)", ["keystone_ats"]),
    ("(Hina) mh", "(Hina) mh", ["hina"]),
    ("-- BERNAMA", "-- BERNAMA", ["bernama"]),
    ("-- NNN-BERNAMA", "-- NNN-BERNAMA", ["nnn", "bernama"]),
    ("-- SPA", "-- SPA", ["spa"]),
    ("GNA", "GNA", ["gna"]),
    ("– (PNA)", "– (PNA)", ["pna"]),
    ("PTI ABC XY XY", "PTI ABC XY XY", ["pti"]),
    ("dpa ab cde fgh", "dpa ab cde fgh", ["dpa"]),
    ("APP/ab-cd", "APP/ab-cd", ["app"]),
    ("WAM/Ab Cd", "WAM/Ab Cd", ["wam"]),
    ("AAP ab/cd", "AAP ab/cd", ["aap"]),
    ("/ritzau/", "/ritzau/", ["ritzau"]),
    ("/ritzau/AFP", "/ritzau/AFP", ["ritzau", "afp"]),
    ("//Petra// AB", "//Petra// AB", ["petra"]),
    ("--(Petra)", "--(Petra)", ["petra"]),
    ("–(بترا)", "–(بترا)", ["petra"]),
    ("Reuter", "Reuter", ["reuters"]),
    ("REUTER", "REUTER", ["reuters"]),
    ("REUTER^M", "REUTER^M", ["reuters"]),
    ("REUTER...", "REUTER...", ["reuters"]),
    ("reuter", "reuter", ["reuters"]),
    ("(NAN)(www.nannews.ng)", "(NAN)(www.nannews.ng)", ["nan"]),
    ("(KNA - 1A2B3)", "(KNA - 1A2B3)", ["kna"]),
    ("(©NTB)", "(©NTB)", ["ntb"]),
    ("(ANSA).", "(ANSA).", ["ansa"]),
    ("Lusa/Fim", "Lusa/Fim", ["lusa"]),
    ("Ferries ran again on Sunday. (ANI)", "(ANI)", ["ani"]),
    ("Ferries ran again on Sunday.(PTI)", "(PTI)", ["pti"]),
    ("Ferries ran again. (NAN)(www.nan.example)", "(NAN)(www.nan.example)", ["nan"]),
    ("„Die Fähre fährt.“ (dpa)", "(dpa)", ["dpa"]),
]

NOT_SIGN_OFFS = [
    "Ferries",
    "Ferries ran again, said the Press Association (PA).",
    "Ferries ran again on Sunday. (CDU)",
    "Trend",
    "Spa",
    "Enterprise",
    "APP store",
    "Read more",
    "(Photo: AFP)",
    "AFP Photo",
    "Dow Jones fell",
    "ab/cd",
    "",
]


@pytest.mark.parametrize(("line", "words", "ids"), SIGN_OFFS)
def test_finds_sign_off(line: str, words: str, ids: list[str]) -> None:
    token = sign_off.find(line, 0, len(line))
    assert token is not None
    assert token.text == words == line[token.start : token.end]
    assert [fact.id for fact in source.read(token)] == ids


@pytest.mark.parametrize("line", NOT_SIGN_OFFS)
def test_leaves_other_lines(line: str) -> None:
    assert sign_off.find(line, 0, len(line)) is None

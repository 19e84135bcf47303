"""Markers come off a headline; ordinary first words stay on it."""

import pytest

import newsnorm.meanings.marker as meaning
from newsnorm.shapes import marker

MARKED = [
    ("UPDATE 1-Ferries return", [("update", 1)]),
    ("UPDATE 12 -- Ferries return", [("update", 12)]),
    ("CORRECTED-UPDATE 2-Ferries return", [("correction", None), ("update", 2)]),
    ("RPT-UPDATE 2-Ferries return", [("repeat", None), ("update", 2)]),
    ("UPDATE 2-INTERVIEW-Ferries return", [("update", 2), ("genre", None)]),
    ("WRAPUP 3-Ferries return", [("roundup", 3)]),
    ("REFILE-Ferries return", [("refile", None)]),
    ("FACTBOX-Ferries of the north", [("genre", None)]),
    ("Factbox: Ferries of the north", [("genre", None)]),
    ("CORRECTED - FERRIES RETURN", [("correction", None)]),
    ("(CORRECTED)-FERRIES RETURN", [("correction", None)]),
    ("1ST LEAD Ferries return", [("lead", 1)]),
    ("2EME LEAD Les ferries reprennent", [("lead", 2)]),
    ("2nd LD-Writethru: Ferries return", [("lead", 2)]),
    ("(2nd LD) Ferries return", [("lead", 2)]),
    ("(LEAD) Ferries return", [("lead", None)]),
    ("(종합2보) 여객선 운항 재개", [("lead", 2)]),
    ("(속보) 여객선 운항 재개", [("alert", None)]),
    ("Urgent: Ferries return", [("alert", None)]),
    ("BREAKING: Ferries return", [("alert", None)]),
    ("【速報】フェリー再開", [("alert", None)]),
    ("速報 フェリー再開", [("alert", None)]),
    ("快讯：渡轮复航", [("alert", None)]),
    ("عاجل: عودة العبارات", [("alert", None)]),
    ("МОЛНИЯ: паромы вернулись", [("alert", None)]),
    ("(KORR-Bericht) Fähren fahren wieder", [("correction", None)]),
    ("KORR-Bericht: Fähren fahren wieder", [("correction", None)]),
    ("[UPDATE] Ferries return", [("update", None)]),
    ("Ferries return (UPDATED)", [("update", None)]),
    ("(3DER) Les ferries reprennent", [("update", 3)]),
    ("CORRECTION ET MISE À JOUR - Les ferries", [("correction", None)]),
    ("/C O R R E C T I O N -- Example Lines/ Ferries return", [("correction", None)]),
    ("CORRECTING and REPLACING Example Lines Returns", [("correction", None)]),
    ("KILL KILL KILL Ferries return", [("kill", None)]),
    ("MEDIA ADVISORY: Ferries return", [("advisory", None)]),
    ("Analysis-Why small ferries keep losing their pilots", [("genre", None)]),
    ("Factbox-Ferries that ran in the storm", [("genre", None)]),
    ("Refile-Ferries return to the harbour", [("refile", None)]),
    ("Update 2-Ferries return to the harbour", [("update", 2)]),
    ("Special report-How ferries came to be late", [("genre", None)]),
    ("URGENT Les ferries reprennent", [("alert", None)]),
]

UNMARKED = [
    "Update on harbour works",
    "Live music returns to Oslo",
    "Lead pipes found in harbour",
    "Correction officers strike",
    "Kill the bill - unions",
    "Watch sales rise",
    "LEAD-FREE PETROL SOLD",
    "TEXT-BOOK PRICES RISE",
    "POLL-TAX RIOTS IN HARBOUR",
    "1ST LEAD POISONING CASE FOUND",
    "URGENT CARE CENTRES OPEN",
    "MEDIA ADVISORY BOARD MEETS",
    "2nd lead singer leaves",
    "URGENT care is short in Oslo",
    "Exclusive-Use Lanes Open in Harbour",
    "Update-Flut im Hafen legt alles lahm",
    "Explainer-Video",
    "Interview-Reihe startet in der alten Stadt",
    "Breaking-Bad fans in the harbour",
    "Mutter trauert um Sohn (2)",
    "Flash floods: three ferries lost",
    "Breaking bad habits - a guide",
    "Exclusive - not for everyone",
    "(1) The first ferry",
    "Ferries return (live)",
    "Ferries return - at last",
]


@pytest.mark.parametrize(("headline", "said"), MARKED)
def test_markers_are_found_and_read(headline: str, said: list[object]) -> None:
    tokens = marker.find(headline, 0, len(headline))
    facts = [meaning.read(token) for token in tokens]
    assert [(fact.kind, fact.level) for fact in facts if fact] == said
    assert all(headline[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize("headline", UNMARKED)
def test_ordinary_words_are_no_markers(headline: str) -> None:
    assert marker.find(headline, 0, len(headline)) == []


@pytest.mark.parametrize("line", ["UPDATE 1-", "UPDATE:", "(LEAD)", "KILL KILL KILL"])
def test_no_marker_leaves_an_empty_headline(line: str) -> None:
    assert marker.find(line, 0, len(line)) == []


@pytest.mark.parametrize("headline", ["Ferries return =", "Ferries return+"])
def test_wire_end_marks_come_off(headline: str) -> None:
    (token,) = marker.find(headline, 0, len(headline))
    assert token.kind == "end_mark"
    assert headline[: token.start] == "Ferries return"


@pytest.mark.parametrize("headline", ["Ferries run on C++", "2 + 2 = 4", "1 = 1"])
def test_signs_inside_a_headline_stay(headline: str) -> None:
    assert marker.find(headline, 0, len(headline)) == []


def test_the_window_is_kept() -> None:
    text = "x UPDATE 1-Ferries return\nmore"
    (token,) = marker.find(text, 2, 25)
    assert (token.start, token.end) == (2, 11)
    assert token.parts == {"words": (2, 10)}


LINES = [
    ("3EME LEAD", [("lead", 3)]),
    ("2ND LEAD", [("lead", 2)]),
    ("KILL KILL KILL", [("kill", None)]),
    ("*** ELIMINAR - ELIMINAR ***", [("kill", None)]),
    ("URGENT", [("alert", None)]),
]


@pytest.mark.parametrize(("line", "said"), LINES)
def test_a_marker_may_be_a_line(line: str, said: list[object]) -> None:
    token = marker.find_line(line, 0, len(line))
    assert token is not None
    fact = meaning.read(token)
    assert fact is not None
    assert [(fact.kind, fact.level)] == said


@pytest.mark.parametrize(
    "line", ["BREAKING", "UPDATE", "Lead", "LEAD PIPES", "ANALYSIS", "LIVE", "Oslo", ""]
)
def test_words_over_a_story_are_no_marker_lines(line: str) -> None:
    assert marker.find_line(line, 0, len(line)) is None

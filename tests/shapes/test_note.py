"""Words for the desk are notes; brackets of the story are not."""

import pytest

from newsnorm.meanings import note as meaning
from newsnorm.shapes import note

NOTES = [
    "Eds: Updates with harbour master's comment. With AP Photos.",
    "EDS: ADDS details",
    "(Eds: Adds details.)",
    "(Adds quotes, background)",
    "(Recasts, adds details)",
    "(RECASTS, ADDS DETAILS)",
    "(Updates with closing prices)",
    "(Corrects name of harbour in paragraph 8)",
    "(Corrects name of harbour in\nparagraph 8)",
    "Adds details in paragraph 3",
    "EDITOR'S NOTE _ This is the first of two stories.",
    "[ATTN: ADDS photos]",
    "(ATTN: UPDATES with more info in paras 2-3)",
    "(This May 23 story has been corrected to fix the name of the harbour)",
    "(The story was refiled to fix a typo)",
    "*** TRANSLATED ***",
    "N i e u w bericht, vervangt: Haven open",
    "(Berichtigung: Zahl der Fähren im 2. Absatz geändert)",
    "(Correction: the second paragraph gives the right harbour)",
    "(Actualise avec le communiqué, détails)",
]

PROSE = [
    "(Adds up)",
    "(New York)",
    "(See map)",
    "(Updated 5 p.m. ET)",
    "Adds up to a good year for ferries",
    "Editors say no to the harbour plan",
    "The story is over, said the harbour master.",
    "The story was told to reporters at the quay.",
    "This story adds to the mystery of the harbour.",
    "(This story has not been edited by Example staff)",
    "Notes to a young sailor",
    "(Berichtigung folgt)",
    "(Neu: jetzt) fährt die Fähre",
    "Berichtigung: Die Fähre fährt doch.",
    "(Adds quotes) she said, and more (in the end)",
]


@pytest.mark.parametrize("line", NOTES)
def test_notes_are_found(line: str) -> None:
    token = note.find(line, 0, len(line))
    assert token is not None
    assert (token.kind, token.text) == ("note", line)
    assert "block" not in token.parts
    assert meaning.read(token) == line


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_note(line: str) -> None:
    assert note.find(line, 0, len(line)) is None


def test_the_block_that_is_not_for_print_says_so() -> None:
    line = "The following information is not intended for publication"
    token = note.find(line, 0, len(line))
    assert token is not None
    assert token.parts == {"block": (0, len(line))}

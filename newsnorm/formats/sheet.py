"""A sheet: the fields of a container written below each other, each with its role.

In come lines with their roles, and what is stated beside them; out comes a story whose
text holds the lines and whose marks say which is which. It never asks what a line
says; what is blank is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from newsnorm.formats.contract import Decode
from newsnorm.model import Mark, Stated, Story
from newsnorm.record import Input

# The parts of the sheet that a record has one of.
_ONE = frozenset(("headline", "deck"))


class Line(NamedTuple):
    """A field as its container holds it; without a role it is looked at as any copy."""

    role: str
    words: str


def story(
    lines: Iterable[Line], stated: Iterable[Stated], given: Input, decode: Decode
) -> Story:
    """Give the story of the lines, a blank line between each two.

    >>> from newsnorm.decode import decode
    >>> lines = [Line("headline", "Ferries\\n run"), Line("body", "They ran.")]
    >>> story(lines, [], Input(), decode).marks
    (Mark(role='headline', start=0, end=11), Mark(role='body', start=13, end=22))
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    repairs: dict[str, None] = dict.fromkeys(given.repairs)
    position = 0
    for role, words in _once(lines):
        text, _, notes = decode(words)
        text = _shaped(role, text)
        if not text:
            continue
        repairs.update(dict.fromkeys(notes))
        pieces.append(text)
        end = position + len(text)
        if role == "body" and marks and marks[-1].role == role:
            marks[-1] = replace(marks[-1], end=end)
        elif role:
            marks.append(Mark(role, position, end))
        position = end + 2
    return Story(
        "\n\n".join(pieces),
        replace(given, repairs=list(repairs)),
        tuple(marks),
        tuple(_said(stated)),
    )


def _once(lines: Iterable[Line]) -> Iterable[Line]:
    """Pass over a second headline or deck, and what is blank."""
    seen = set()
    for line in lines:
        if line.role in seen or not line.words.strip():
            continue
        if line.role in _ONE:
            seen.add(line.role)
        yield line


def _shaped(role: str, text: str) -> str:
    """Give a body as it stands, and anything else on one line."""
    if role in ("body", ""):
        return text.strip("\n").rstrip()
    return " ".join(text.split())


def _said(stated: Iterable[Stated]) -> Iterable[Stated]:
    """Give each statement once, its words on one line."""
    said = [each for each in stated if each.words]
    squeezed = [Stated(each.key, " ".join(each.words.split())) for each in said]
    return dict.fromkeys(each for each in squeezed if each.words)


def begins(paragraphs: Sequence[str], said: str) -> bool:
    """Tell whether a body begins with words that a field of its own repeats.

    >>> begins(["OSLO (AFP) - Ferries ran."], "Oslo")
    True
    """
    top = " ".join(" ".join(paragraphs[:2]).split()).casefold()
    wanted = " ".join(said.split()).casefold().rstrip(" .-–—")
    return bool(wanted) and top.startswith(wanted)


def notes(**values: str) -> Iterator[Stated]:
    """Give what no key of the record holds as notes: `urgency: 5`."""
    for name, value in values.items():
        if value.strip():
            yield Stated("note", f"{name.replace('_', ' ')}: {value.strip()}")


def is_cut(words: str) -> bool:
    """Tell whether a description was cut out of the copy: it is no deck of its own.

    >>> is_cut("Ferries ran again on […]"), is_cut("Ferries ran.")
    (True, False)
    """
    return words.rstrip("] ").endswith(("…", "..."))

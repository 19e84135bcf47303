"""The report for a person: where, code and message, and the line with a caret.

In comes what is judged, out go lines of text. Colour only where the manner says so.
"""

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

from newsnorm.placing import Complaint, Judged
from newsnorm.positions import Excerpt
from newsnorm.reports import Manner
from newsnorm.reports.escape import visible
from newsnorm.reports.tally import Tally

_COLOURS = {"error": "31", "warning": "33", "info": "36"}
_INDENT = "    "


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give findings, or their counts, and a closing line."""
    tally = Tally()
    for each in tally.follow(judged):
        for complaint in () if manner.statistics else each.complaints:
            lines = _lines(each, complaint, manner.colour)
            yield "".join(f"{line}\n" for line in lines).encode()
    if manner.statistics:
        for code, name, count in tally.rows():
            yield f"{count:>9,}  {code}  {name}\n".encode()
    yield f"{tally.line()}\n".encode()


def _lines(each: Judged, complaint: Complaint, colour: bool) -> Iterator[str]:
    found = complaint.finding
    numbers = (complaint.line or each.line, complaint.column)
    place = "".join(f":{number}" for number in numbers if number is not None)
    code = _painted(found.rule, _COLOURS[found.severity], colour)
    yield f"{visible(each.path)}{place}: {code} {visible(_said(complaint))}"
    if complaint.excerpt is not None and complaint.excerpt.line.strip():
        yield from _marked(complaint.excerpt, _COLOURS[found.severity], colour)


def _said(complaint: Complaint) -> str:
    """Give the message behind its pointer, and the key that both name once."""
    message, pointer = complaint.finding.message, complaint.pointer
    if not pointer:
        return message
    return f"{pointer}: {message.removeprefix(pointer.rsplit('/', 1)[1] + ': ')}"


def _marked(part: Excerpt, paint: str, colour: bool) -> Iterator[str]:
    """Give the line, and a caret under each column of the mark."""
    before, marked, after = (
        visible(words.replace("\t", " "))
        for words in (
            part.line[: part.start],
            part.line[part.start : part.end],
            part.line[part.end :],
        )
    )
    yield f"{_INDENT}{before}{marked}{after}".rstrip()
    carets = "^" * max(_columns(marked), 1)
    yield f"{_INDENT}{' ' * _columns(before)}{_painted(carets, paint, colour)}"


def _columns(words: str) -> int:
    """Give the columns that words take on a terminal: Chinese takes two a character."""
    if words.isascii():
        return len(words)
    return len(words) + sum(east_asian_width(c) in "WF" for c in words)


def _painted(words: str, paint: str, colour: bool) -> str:
    return f"\x1b[{paint}m{words}\x1b[0m" if colour else words

"""What in a body is worth a closer look; the part of `glance` that reads it all.

In comes a case, out come codes of rules that may have something to say. Each character
is passed a few times at most, and by methods of strings and bytes alone. Nothing here
judges.
"""

from collections.abc import Sequence

from newsnorm.fingerprint import fold, of_folded
from newsnorm.pattern import pattern
from newsnorm.rules.body import may_be_cut, suspicious
from newsnorm.rules.leftovers import END_MARKS, MENU
from newsnorm.rules.rule import Case

Codes = Sequence[str]


def letters(words: str) -> Codes:
    """Look whether letters were lost or wrongly decoded."""
    if "\ufffd" in words:
        return ("B514", "B516")
    return ("B516",) if suspicious(words) else ()


# Must leave alone: tickers are in capitals, as in <EXC>.
_TAG, _REFERENCE = pattern("<[/a-z]"), pattern("&[#a-z]")


def may_be_markup(words: str) -> bool:
    """Tell whether there can be a tag or a character reference.

    >>> may_be_markup("AT&T and R&D"), may_be_markup("Harbour &amp; ferry")
    (False, True)
    """
    if "<" in words and _TAG.search(words):
        return True
    return "&" in words and _REFERENCE.search(words) is not None


def look(case: Case) -> Codes:
    """Look at the size of the body and its end, and for single characters."""
    body = case.article.body
    told: list[str] = []
    if len(body) < 200:
        told += ("B515",) if body.strip() else ("B511", "B512")
    if may_be_cut(body):
        told.append("B513")
    for trailer in case.article.trailers:
        if trailer.kind == "truncation":
            told.append("B513")
    if may_be_markup(body):
        told.append("B523")
    if not body.isascii():
        told += letters(body)
    return told


_FEET = {
    b"rep", b"wri", b"edi", b"add", b"cop", b"all", b"sou", b"men", b"leg", b"dis",
}  # fmt: skip
_CREDITS = frozenset((b"(Re", b"(Wr", b"(Ed", b"(Ad"))
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_SHORT = 64
_ENDS = (b".", b'"')  # of sentences; no menu word, end mark or stamp has one
_ALONE = frozenset(word.encode() for word in MENU | END_MARKS)
_STAMP = pattern(
    rb"(?:[A-Za-z]{3,12}[:,]? )?"
    rb"(?:\d{4}[-/.]\d|\d\d?[-/.]\d\d?[-/.]\d|\d\d? [A-Z][a-z])"
)
_DOOR = pattern(
    rb"[A-Z][A-Z .'-]{2,30}(?:, [^()\n]{2,96}?)?(?: \([^()\n]{2,96}\))? ?(?:-|\xe2\x80)"
)


def look_inside(case: Case) -> Codes:
    """Look at the beginnings of paragraphs, and at what the fingerprint is made of."""
    article = case.article
    folded = fold(article.body)
    paragraphs, _, clean, wide = folded
    told = [] if clean else ["B517", "B518"]
    if of_folded(article.headline, folded) != article.fingerprint:
        told.append("R609")
    # Paragraphs that are the same end in the same way, and few others do.
    ends = {each[-24:] for each in paragraphs}
    if len(ends) < len(paragraphs) and len(set(paragraphs)) < len(paragraphs):
        told.append("B524")
    # A character is up to four bytes.
    most = min(_SHORT + wide, 240)
    short = [p for p in paragraphs if len(p) < most and not p.endswith(_ENDS)]
    if any(map(_may_be_alone, short)):
        told += ("B522", "B525")
    told += _starts(paragraphs)
    told += _first(case, paragraphs)
    return told


def _starts(paragraphs: list[bytes]) -> Codes:
    """Look at the first letters of paragraphs, where datelines and credits show."""
    starts = [each[:3] for each in paragraphs]
    told: list[str] = []
    if any(map(bytes.isupper, starts)) and any(map(_DOOR.match, paragraphs[1:])):
        told.append("B525")
    if not _CREDITS.isdisjoint(starts):
        told.append("B525")
    last = starts[-3:]
    if not _FEET.isdisjoint(map(bytes.lower, last)) or (
        not all(map(bytes.isalpha, last)) and any(map(_may_be_foot, paragraphs[-3:]))
    ):
        told.append("B521")
    return told


def _may_be_alone(paragraph: bytes) -> bool:
    """Tell a menu word, an end mark or a stamp from a short sentence."""
    if paragraph.strip(b" :").lower() in _ALONE or paragraph[-1:] > b"\x7f":
        return True
    return paragraph[:1] > b"\x7f" or _STAMP.match(paragraph) is not None


def _may_be_foot(paragraph: bytes) -> bool:
    if paragraph[:1].isalpha():
        return paragraph[:3].lower() in _FEET
    start = paragraph[:6].lstrip(_NO_LETTERS)[:3]
    return start.lower() in _FEET or start[:1] > b"\x7f" or start[:2] in (b"c)", b"C)")


def _first(case: Case, paragraphs: list[bytes]) -> Codes:
    """Look whether the body begins with the headline or with a dateline."""
    headline, line = case.article.headline, case.article.dateline
    first = paragraphs[0]
    told: list[str] = []
    wide = 1 if first.isascii() else 4
    if headline and len(first) < (len(headline) + 40) * wide and len(paragraphs) > 1:
        start = first.decode("utf-8", "replace").casefold().split()[:2]
        if start == headline.casefold().split()[:2]:
            told.append("H203")
    if b"(" in first[: 64 * wide] or (
        line is not None and case.article.body.startswith(line.text[:2])
    ):
        told.append("L407")
    return told

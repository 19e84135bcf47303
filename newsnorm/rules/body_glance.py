"""What in a body is worth a closer look; the part of `glance` that reads it all.

In comes a case, out come codes of rules that may have something to say. Each character
is passed a few times at most, and by methods of strings and bytes alone. Nothing here
judges.
"""

from collections.abc import Sequence
from operator import itemgetter

from newsnorm.fingerprint import fold, of_folded
from newsnorm.rules.body import may_be_cut, suspicious
from newsnorm.rules.rule import Case

Codes = Sequence[str]


def letters(words: str) -> Codes:
    """Look whether letters were lost or wrongly decoded."""
    if "\ufffd" in words:
        return ("B514", "B516")
    return ("B516",) if suspicious(words) else ()


def look(case: Case) -> Codes:
    """Look at the size of the body and its end, and for single characters."""
    body = case.article.body
    told: list[str] = []
    if len(body) < 200:
        told += ("B515",) if body.strip() else ("B511", "B512")
    cut = any(trailer.kind == "truncation" for trailer in case.article.trailers)
    if cut or may_be_cut(body):
        told.append("B513")
    if "<" in body or "&" in body:
        told.append("B523")
    if not body.isascii():
        told += letters(body)
    return told


_FIRST_TWO = itemgetter(slice(2))
_FEET = {
    b"rep", b"wri", b"edi", b"add", b"cop", b"all", b"sou", b"men", b"leg", b"dis",
}  # fmt: skip
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def look_inside(case: Case) -> Codes:
    """Look at the beginnings of paragraphs, and at what the fingerprint is made of."""
    article = case.article
    folded = fold(article.body)
    told = [] if folded.clean else ["B517", "B518"]
    if of_folded(article.headline, folded) != article.fingerprint:
        told.append("R609")
    paragraphs = folded.paragraphs
    # A character is up to four bytes.
    wide = 1 if article.body.isascii() else 4
    if min(map(len, paragraphs)) < 40 * wide:
        told.append("B522")
    if len(set(paragraphs)) < len(paragraphs):
        told.append("B524")
    if any(map(bytes.isupper, map(_FIRST_TWO, paragraphs))):
        told.append("B525")
    if any(map(_may_be_foot, paragraphs[-3:])):
        told.append("B521")
    first = paragraphs[0]
    if len(first) < (len(article.headline or "") + 40) * wide:
        told.append("H203")
    line = article.dateline
    if b"(" in first[: 64 * wide] or (
        line is not None and first.startswith(line.text[:2].encode("utf-8", "replace"))
    ):
        told.append("L407")
    return told


def _may_be_foot(paragraph: bytes) -> bool:
    start = paragraph[:6].lstrip(_NO_LETTERS)[:3]
    return start.lower() in _FEET or start[:1] > b"\x7f" or start[:2] in (b"c)", b"C)")

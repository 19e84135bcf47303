"""What in a body is worth a closer look; the part of `glance` that reads it all.

In comes a case, out come codes of rules that may have something to say. Each character
is passed a few times at most, and by methods of strings and bytes alone. Nothing here
judges.
"""

from collections.abc import Sequence
from itertools import product
from operator import itemgetter

from newsnorm.fingerprint import of_folded
from newsnorm.pattern import pattern
from newsnorm.rules.body import may_be_cut, suspicious
from newsnorm.rules.leftovers import END_MARKS, MENU, is_edge, is_menu
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


def look(case: Case, told: list[str]) -> None:
    """Look at the size of the body and its end, and for single characters."""
    body = case.article.body
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


_NONE: Codes = ()
_HEAD = itemgetter(slice(3))  # of a paragraph, faster than a line of Python
_SHORT = 64  # characters; no menu word and no stamp is longer
# Of sentences; no menu word, end mark or stamp has one.
_ENDS = tuple(f"{sign}\n".encode() for sign in '."?”»')
_CONTINUED = bytes(range(0x80, 0xC0))  # bytes of a character but the first
_ALONE = frozenset(word.encode() for word in MENU | END_MARKS)
_STAMP = pattern(
    rb"(?:[A-Za-z]{3,12}[:,]? )?"
    rb"(?:\d{4}[-/.]\d|\d\d?[-/.]\d\d?[-/.]\d|\d\d? [A-Z][a-z])"
)
# How a dateline in capitals begins, and a credit in brackets.
_OPENING = pattern(rb"[A-Z][A-Z .'-]{2}|\((?:Re|Wr|Ed|Ad)")
_DOOR = pattern(
    rb"[A-Z][A-Z .'-]{2,30}(?:, [^()\n]{2,96}?)?(?: \([^()\n]{2,96}\))? ?(?:-|\xe2\x80)"
)


def look_inside(case: Case, told: list[str]) -> None:
    """Look at each paragraph of the body."""
    folded = case.folded
    paragraphs = folded.paragraphs
    if not folded.clean:
        told += ("B517", "B518")
    sizes = [*map(len, paragraphs)]
    if len(set(sizes)) < len(sizes) and _is_twice(paragraphs):
        told.append("B524")
    # A character is up to four bytes.
    most = min(_SHORT + folded.wide, 240)
    if min(sizes) < most:
        told += _alone(paragraphs, most)
    heads = [*map(_HEAD, paragraphs)]
    if _OPENING.search(b"\n".join(heads)) and any(map(_may_open, paragraphs[1:])):
        told.append("B525")
    last = heads[-3:]
    if not _FEET.isdisjoint(last) or (
        not all(map(bytes.isalpha, last)) and any(map(_may_be_foot, paragraphs[-3:]))
    ):
        told.append("B521")


def _is_twice(paragraphs: list[bytes]) -> bool:
    if len(set(paragraphs)) == len(paragraphs):
        return False
    long = [each for each in paragraphs if len(each) > 40]
    return len(set(long)) < len(long)


def _alone(paragraphs: list[bytes], most: int) -> Codes:
    """Look for menu words, end marks and stamps among short paragraphs."""
    for each in paragraphs:
        if len(each) < most and not each.endswith(_ENDS) and _may_be_alone(each):
            return ("B522", "B525")
    return _NONE


def _may_be_alone(paragraph: bytes) -> bool:
    if paragraph.isascii():
        if len(paragraph) > _SHORT:
            return False
        if paragraph.strip(b" :\n").lower() in _ALONE:
            return True
        return b":" in paragraph and _STAMP.match(paragraph) is not None
    if len(paragraph.translate(None, _CONTINUED)) > _SHORT:
        return False
    words = paragraph[:-1].decode("utf-8", "surrogatepass")
    return is_menu(words) or is_edge(words)


def _may_open(paragraph: bytes) -> bool:
    """Look for the dateline of another story, or the credit of the one before."""
    if _OPENING.match(paragraph) is None:
        return False
    return paragraph[:1] == b"(" or _DOOR.match(paragraph) is not None


# How the foot of a story begins: reporting, writing, all rights reserved, ...
_FEET_LOW = {
    b"rep", b"wri", b"edi", b"add", b"cop", b"all", b"sou", b"men", b"leg", b"dis",
}  # fmt: skip
_FEET = frozenset(
    bytes(letters)
    for foot in _FEET_LOW
    for letters in product(*zip(foot, foot.upper(), strict=True))
)
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def _may_be_foot(paragraph: bytes) -> bool:
    if paragraph[:1].isalpha():
        return paragraph[:3] in _FEET
    start = paragraph[:6].lstrip(_NO_LETTERS)[:3]
    return start in _FEET or start[:1] > b"\x7f" or start[:2] in (b"c)", b"C)")


def look_again(case: Case, told: list[str]) -> None:
    """Look whether the fingerprint is that of the words."""
    article = case.article
    if of_folded(article.headline, case.folded) != article.fingerprint:
        told.append("R609")


def look_first(case: Case, told: list[str]) -> None:
    """Look whether the body begins with the headline or with a dateline."""
    article = case.article
    body, headline, line = article.body, article.headline, article.dateline
    end = body.find("\n\n")
    if headline is not None and 0 <= end < len(headline) + 40:
        start = body[:end].casefold().split()[:2]
        if start == headline.casefold().split()[:2]:
            told.append("H203")
    if body.find("(", 0, end if 0 <= end < 64 else 64) >= 0 or (
        line is not None and body.startswith(line.text[:2])
    ):
        told.append("L407")

"""Endings: foot matter on the line of the last sentence, or below it in one unit.

    Ferries ran again. (Reporting by A Writer; Editing by B Editor)
    ... at the quay in Oslo. PTI ABC XY

In comes a window of one unit; out goes the token of what it ends in, or None. What a
whole unit is, `trailer` and `sign_off` say; a last sentence is never taken.
"""

import re

from newsnorm import spaces
from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import sign_off, signers, trailer
from newsnorm.tables import trailers

_LONGEST_BRACKET = 420
_CUTS = ("...", "…", "chars]")
_LAST_BRACKET = pattern(
    r"""
    [(（]
    (?P<inside> [^()（）]{1,400} (?: \( [^()]{1,60} \) [^()]{0,300} )? )
    [)）] \s* $
    """,
    re.X,
)
_STOPS = frozenset(".!?")
# An end mark or a sign-off on the line of the last sentence stands in so many.
_LAST_WORDS = 34
_SENTENCE_ENDS = tuple(".?!\"”’')…。")
_FINAL_KINDS = frozenset(("end_mark", "sign_off", "wire_id"))


def find(text: str, start: int, end: int) -> Token | None:
    """Find the sign-off, last bracket, end mark or cut that a unit ends in.

    >>> find("Ferries ran. (Editing by B Editor)", 0, 34).start
    13
    >>> find("Ferries ran (and boats).", 0, 24) is None
    True
    """
    if _is_prose(text, start, end):
        return None
    for last in (sign_off.find_end, _last_line, _last_words, _last_bracket):
        if found := last(text, start, end):
            return found
    low = max(start, end - 40)
    cut = text[low:end].rstrip().endswith(_CUTS)
    match = trailer.CUT.search(text, low, end) if cut else None
    if match and match.start() > start:
        return trailer.token_of("truncation", match[0].rstrip(), match.start())
    return None


def _is_prose(text: str, start: int, end: int) -> bool:
    """Tell whether a unit ends in a word and its full stop, with no mark of a desk."""
    if text[end - 1] != "." or not text[max(start, end - 2)].isalnum():
        return False
    low = max(start, end - _LAST_WORDS)
    marked = text.find("/", low, end) >= 0 or text.find("(end)", low, end) >= 0
    return not marked and text.find("\n", start, end) < 0


def _last_line(text: str, start: int, end: int) -> Token | None:
    """A wrapped paragraph may have swallowed the end mark below it."""
    at = text.rfind("\n", start, end) + 1
    if at <= start or end - at > trailer.LONGEST_LINE:
        return None
    before = text[start:at].rstrip()
    if before[-1:] not in _SENTENCE_ENDS:
        return None
    at = spaces.skip(text, at, end)
    token = trailer.find(text, at, end)
    return token if token and not _FINAL_KINDS.isdisjoint(token.parts) else None


# ... the driver said. Enditem · ... in return./. · ... at night. PTI ABC XY
# ... in May. (end) ab.cd
_AFTER_SENTENCE = pattern(
    r"[.!?…。][\"'”’»)]{0,2}(?P<space>\s{0,3})"
    r"(?P<mark>\(end\)\s[a-z]{1,3}[./][a-z./\s]{1,8}|\.?/\..{0,4}|[^\s.!?。][^.!?。\n]{0,28})"
)


def _last_words(text: str, start: int, end: int) -> Token | None:
    """Find an end mark or sign-off on the line of the last sentence.

    A short last sentence of its own is prose: `He laughed. Ends meet here.`
    """
    tail = text[max(start, end - _LAST_WORDS) : end]
    if tail[-1:] in _STOPS and "/" not in tail and "(end)" not in tail:
        return None
    for match in _AFTER_SENTENCE.finditer(text, max(start, end - _LAST_WORDS), end):
        if match.end() == end and (match["space"] or match["mark"][0] in "./"):
            token = trailer.find(text, match.start("mark"), end)
            if token and not _FINAL_KINDS.isdisjoint(token.parts):
                return token
    return None


def _last_bracket(text: str, start: int, end: int) -> Token | None:
    if text[end - 1] not in ")）":
        return None
    match = _LAST_BRACKET.search(text, max(start, end - _LONGEST_BRACKET), end)
    if not match or match.start() == start:
        return None
    row = trailers.start(match[0]) or trailers.whole(match[0])
    row = row or trailers.start(match["inside"])
    inside = match["inside"]
    if row is None and inside[-1] == "/" and signers.signs(inside):
        return trailer.token_of("sign_off", match[0].rstrip(), match.start())
    if row is None or row.kind not in ("credits", "disclaimer", "end_mark"):
        return None
    return trailer.token_of(row.kind, match[0].rstrip(), match.start())

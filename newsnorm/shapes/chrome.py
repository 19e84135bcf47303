"""Page furniture: buttons, menus, counters, teasers.

    5 min read
    Share on Facebook | Print | Comments (5)

In comes a window of one unit; out goes one token of kind `chrome` for the whole unit,
or None. It never takes part of a line, and never a sentence that is no button.
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import NO_WORD, Need
from newsnorm.tables import banners, chrome, sections
from newsnorm.tables.chrome import fold

# What a line of buttons or of sections may begin with.
FURNITURE = (sections.words, chrome.words, chrome.sharing)
_LONGEST, _LONGEST_RUBBLE = 300, 3
_HANDS = ("checked", "curated", "edited", "fact", "reviewed", "translated")
NEEDS = (
    *(Need(chrome.LONGEST, words=words) for words in FURNITURE),
    Need(_LONGEST_RUBBLE, words=lambda: NO_WORD),
    Need(_LONGEST, words=lambda: banners.OPENINGS),
    Need(80, words=lambda: _HANDS),
)

# 5 min read · Lesezeit: 9 Min. · 1,204 views · 3 of 12 · Read By: 2271
_COUNTER = pattern(
    r"""
    (?P<before>[^\d\n]{0,30}?) \s? [:(]? \s?
    \d{1,3} (?: [.,\s]? \d{3}){0,3} (?: [.,]\d)? \s? [KkMm+]? [)'′]? \s?
    (?P<after>[^\d\n]{0,30})
    """,
    re.X,
)

# Share | Print  ·  Home > Menu
_BETWEEN = pattern(r"\s*[|•·»›>\n\t]\s*|\s{2,}|\s[/–-]\s")
_MARK = pattern(r"[|•·»›>\n\t/–-]")
_DIGIT = pattern(r"\d")


def find(text: str, start: int, end: int) -> Token | None:
    """Find page furniture that is the whole unit.

    >>> find("Comments (5)", 0, 12).kind
    'chrome'
    """
    length = end - start
    if length > _LONGEST:
        return None
    line = text[start:end]
    if length > chrome.LONGEST:
        return _token(line, start, end) if _opens_banner(line) else None
    if line[:1].islower() and line[-1] == ".":
        return None  # the last word of a wrapped sentence: `per / share.`
    folded = fold(line)
    if chrome.kind(folded) or (not folded and _is_rubble(line)):
        return _token(line, start, end)
    if length < 60 and _DIGIT.search(line) and _is_counter(line):
        return _token(line, start, end)
    if _is_row(line) or _opens_banner(line) or _is_edited(line):
        return _token(line, start, end)
    return None


# Edited By: Ann Hill: who put it on the page did not write it
_EDITED = pattern(
    r"(?:Edited|Curated|Reviewed|Translated|Fact[ -][Cc]hecked|Checked)\s[Bb]y\s?:?\s"
    r"(?:[^\W\d_a-z][\w.'’-]{0,20}(?:\s|\Z)){1,4}"
)


def _is_edited(line: str) -> bool:
    return line.startswith(_EDITS) and _EDITED.fullmatch(line) is not None


_EDITS = ("Edited", "Curated", "Reviewed", "Translated", "Fact", "Checked")


def _token(line: str, start: int, end: int) -> Token:
    return Token("chrome", line, start, end)


def _is_rubble(line: str) -> bool:
    """A lone bullet or counter; `2025` may be a date, `* * *` an end mark."""
    return len(line) <= _LONGEST_RUBBLE


def _opens_banner(line: str) -> bool:
    """`Sign up for our letter`, but not `Sign up rates fall`."""
    words = [word.strip(",.:;!?") for word in line[:60].casefold().split()]
    return any(" ".join(words[:n]) in banners.OPENINGS for n in banners.LENGTHS)


def _is_counter(line: str) -> bool:
    """`Lesezeit: 9 Min.`: what stands before or after the number is a counter word."""
    match = _COUNTER.fullmatch(line)
    if not match:
        return False
    before, after = fold(match["before"]), fold(match["after"])
    known = chrome.words()
    if not before or not after:
        return known.get(before or after) is not None
    return known.get(before) == "counter" and len(after.split()) < 4


def _is_row(line: str) -> bool:
    """Several buttons in one line; one word that is none makes it copy."""
    if not _MARK.search(line) and "  " not in line:
        return False
    known, pages = chrome.words(), sections.words()
    first = fold(_BETWEEN.split(line, 1)[0])
    if first and first not in known:
        return False
    parts = [part for part in map(fold, _BETWEEN.split(line)) if part]
    return len(parts) > 1 and all(part in known or part in pages for part in parts)

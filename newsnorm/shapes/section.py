"""Section and menu words: how a site or an agency files the story.

    GENERAL
    Home > World > Asia

In comes a window of one unit; out goes one token of kind `section` for the whole
unit, or None. It never takes a line with a word that names no section.
"""

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.chrome import FURNITURE
from newsnorm.shapes.needs import Need
from newsnorm.tables import chrome, sections
from newsnorm.tables.chrome import fold

_BETWEEN = pattern(r"\s*[|•·»›>→\n\t,]\s*|\s{2,}|\s?/\s?|\s[–-]\s")
_MARK = pattern(r"[|•·»›>→\n\t,/–-]")

# Glued menu words, `Startseite Leben`; a headline of three section words is rarer
# than such a menu, one of four is not.
_MOST_GLUED = 3
# A trail from the front page that says its words twice is one however long:
# `Home TV & Movies TV & Movies Features`.
_MOST_TRAIL = 8
_HOME = frozenset(("home", "startseite", "accueil", "inicio", "início", "forside"))

NEEDS = (
    *(Need(sections.LONGEST, words=words) for words in FURNITURE),
    Need(sections.LONGEST, words=lambda: _HOME),
)


def find(text: str, start: int, end: int) -> Token | None:
    """Find section words that are the whole unit.

    >>> find("Home > World > Asia", 0, 19).kind, find("World leaders meet", 0, 18)
    ('section', None)
    """
    if end - start > sections.LONGEST:
        return None
    line = text[start:end]
    folded = fold(line)
    known = sections.words()
    if not folded:
        return None
    if folded in known or _is_trail(line) or _is_glued(folded):
        return Token("section", line, start, end)
    return None


def _is_trail(line: str) -> bool:
    if not _MARK.search(line) and "  " not in line:
        return False
    known, menu = sections.words(), chrome.words()
    first = fold(_BETWEEN.split(line, 1)[0])
    if first and first not in known and first not in menu:
        return False
    parts = [part for part in map(fold, _BETWEEN.split(line)) if part]
    return len(parts) > 1 and all(part in known or part in menu for part in parts)


def _is_glued(folded: str) -> bool:
    parts = [part for part in folded.split() if part != "&"]
    if not 2 <= len(parts) <= _MOST_TRAIL:
        return False
    repeated = len(set(parts)) < len(parts) and parts[0] in _HOME
    if len(parts) > _MOST_GLUED and not repeated:
        return False
    known = sections.words()
    return all(part in known for part in set(parts) - _HOME)

"""Editors' notes: words for the desk, not for print.

    Eds: Updates with harbour master's comment. With AP Photos.
    (Corrects name of harbour in paragraph 8)

In comes a window of one unit; out goes one token of kind `note` for the whole unit, or
None. Where the note opens a block that is all notes, the part `block` says so. It never
takes a bracketed aside of the story: the first word must be a word of the desk.
"""

import re
from collections.abc import Callable

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import Need

_LONGEST = 700

# Eds: · EDITOR'S NOTE _ · [ATTN: · Note to editors:
_LABEL = pattern(
    r"""
    [(\[]? \s?
    (?: (?: Eds | EDS ) \s? [:.] | Eds\ note | (?: ATTN | Editors | EDITORS ) \s? :
      | EDITORS?['’]?S?['’]?\ NOTE S? \b | Editors?['’]?s?['’]?\ [Nn]otes? \s? [:\-–—_]
      | (?: Note | NOTE | Notes | NOTES | Attention | ATTENTION )
        \ (?: to\ | TO\ )? (?: the\ )? (?: editors | Editors | EDITORS ) \b
      | Note\ de\ la\ rédaction \s? : | Nota\ del\ editor \s? :
      | Hinweis\ an\ die\ Redaktion | Anmerkung\ der\ Redaktion \s? :
      | Nota\ da\ redação \s? : | Nota\ ai\ redattori )
    """,
    re.X,
)

_LABEL_OPENINGS = tuple("Ed ED AT At No NO An Hi".split())

# N i e u w bericht, vervangt: <old headline>
_REPLACES = pattern(r"N\ ?i\ ?e\ ?u\ ?w\s+bericht,\s+vervangt", re.X)

# (Berichtigung: Zahl der Boote im 2. Absatz geändert), (Eil - Neu: mit Zitat)
_CORRECTS = pattern(
    r"""
    [(\[] \s? (?: Berichtigung | Berichtigt | Korrektur | Neu | Correction | Corrección
      | Rectificatif | Correzione | Rättelse | Rettelse
      | (?: Eil | Blitz ) \s? [:–-] \s [A-ZÄÖÜ][a-zäöüß]{2,20} )
    \s? : \s [^()]{5,200} [)\]] \.?
    """,
    re.X,
)

# (This May 23 story has been corrected to fix ...)
_THIS_STORY = pattern(
    r"""
    [(\[]? \s? (?: This | The )\s
    (?: [A-Z][a-z]{2,8}\.?\s \d{1,2}\s (?:,?\s?\d{4}\s)? )?
    (?: [a-z]+\s )?
    (?: story | article | version | report | item | headline | dispatch | post )
    (?: \s of\s [^()]{0,60}? )? \s
    (?: (?: has\s been | have\s been | was | is | is\s being ) \s (?: re )?
        (?: corrected | updated | filed | amended | revised | removed | clarified
          | repeated | sent | deleted | refiled )
      | (?<= \s )
        (?: adds | corrects | updates | clarifies | removes | refiles | repeats
          | restores | deletes | fixes | recasts | corrected | updated )
        (?= [^()]{0,300} \) \W? $ )
    ) \b
    """,
    re.X,
)

# The words of (Adds ...), (Recasts ...), (Corrects ... in paragraph 8) in their
# third person; `(Updates ...)` may be a noun, so brackets must close the unit.
_DESK_VERBS = frozenset(
    """
    acrescenta actualise actualiseert actualisé actualiza actualizado add adding
    adds aggiorna aggiunge agrega ajoute aktualisiert amends amplía attn atualiza
    avec añade berichtigt changes clarified clarifies combines complète corrected
    correcting corrects corregge corrige corrigeert corrigé deleted deletes drops
    edits eds ergänzt fixes includes inserts korrigiert modifie modifies neu new
    précise recast recasting recasts recompone rectifica refiled refiles refiling
    releads removed removes reorders repeated repeating repeats repete repite
    restores retops rewords rewrites rewritten ripete répétition tops trims
    updates updating voegt wiederholt wiederholung writes zusammenfassung добавлен
    добавлена добавлено добавлены исправлена исправлено исправлены обновлено
    повтор
    """.split()
)
_PROOFS = pattern(
    r"""
    \b (?: paragraph s? | paras? | para\. | background | details? | quotes? |
      comments? | byline | dateline | headline | graphics? | photos? |
      pictures? | pix | context | throughout | spelling | typo | name |
      figure s? | lede? | sourcing | reaction s? | link s? | analyst s? |
      shares | prices | closing | to\ fix | slug | bullet s? | text | story |
      title | day | date | attribution | dropped | editors | clients |
      subscribers | number | word s? )
    \b | , | \d
    """,
    re.X | re.I,
)

_BARE_PROOFS = pattern(r"\bparagraph|\bbackground\b|, adds\b")

# The desk's block at the foot: nothing below it is for print.
_NOT_FOR_PRINT = pattern(
    r"""
    [*#\-\s(\[]{0,8}
    (?: The\ following\ information\ is\ not\ (?: intended\ )? for\ publication
      | Die\ folgenden\ Informationen\ sind\ nicht\ (?: zur | für\ die )
      | Les\ informations\ suivantes\ ne\ sont\ pas\ destinées
      | La\ siguiente\ información\ no\ está
      | Not\ for\ publication | NOT\ FOR\ PUBLICATION | Nicht\ zur\ Veröffentlichung )
    """,
    re.X,
)

# The heading of the notes below a press release.
_HEADING = pattern(
    r"(?:Notes?\sto\s(?:the\s)?[Ee]ditors?|NOTES?\sTO\s(?:THE\s)?EDITORS?|EDITORS?['’]?S?\sNOTES?|Editors?['’]?s?\s[Nn]otes?):?"
)

_BLOCK_OPENINGS = ("The f", "Die f", "Les i", "La s", "Not ", "NOT ", "Nicht ")
_MARKS = "*#-([ \t\n\xa0"

# *** TRANSLATED ***
_MACHINE = pattern(
    r"""
    \*{2,4} \s?
    (?: TRANSLATED | AUTOMATED\ TRANSLATION | MACHINE\ TRANSLATION
      | DISCLAIMER:\ THIS\ IS\ AN\ AUTOMATED\ TRANSLATION [^*]{0,200} )
    \s? \*{0,4}
    """,
    re.X | re.I,
)

# The first words of all that is above, brackets aside.
_FIRST_WORDS = """
    adds anmerkung attention attn corrects die editor editors eds hinweis la les n ni
    nie nieu nieuw not nota note notes recasts refiles removes rewrites the this
"""
NEEDS = (Need(_LONGEST, words=_FIRST_WORDS.split, opens="*#-([（"),)


def find(text: str, start: int, end: int) -> Token | None:
    """Find an editors' note that is the whole unit.

    >>> find("(Adds quotes, background)", 0, 25).kind, find("(Adds up)", 0, 9)
    ('note', None)
    """
    if not 4 <= end - start <= _LONGEST:
        return None
    first = text[start]
    if first in _OPENS_BLOCK and _opens_block(text, start, end):
        parts = {"block": (start, end)}
        return Token("note", text[start:end], start, end, parts)
    for is_note in _FORMS.get(first, ()):
        if is_note(text, start, end):
            return Token("note", text[start:end], start, end)
    return None


def _opens_block(text: str, start: int, end: int) -> bool:
    if text[start] in _MARKS:
        opened = text[start : start + 20].lstrip(_MARKS).startswith(_BLOCK_OPENINGS)
    else:
        opened = text.startswith(_BLOCK_OPENINGS, start)
    if opened and _NOT_FOR_PRINT.match(text, start, end):
        return True
    return text[start] in "NE" and _HEADING.fullmatch(text, start, end) is not None


def _is_machine(text: str, start: int, end: int) -> bool:
    return _MACHINE.match(text, start, end) is not None


def _is_correction(text: str, start: int, end: int) -> bool:
    if ":" not in text[start : start + 20]:
        return False
    return _CORRECTS.fullmatch(text, start, end) is not None


def _is_this_story(text: str, start: int, end: int) -> bool:
    """`(This May 23 story has been corrected ...)`; feed notices are disclaimers."""
    return end - start < 400 and _THIS_STORY.match(text, start, end) is not None


def _is_labelled(text: str, start: int, end: int) -> bool:
    opening = text[start : start + 4].lstrip(_MARKS)
    return (
        opening.startswith(_LABEL_OPENINGS)
        and _LABEL.match(text, start, end) is not None
    )


def _is_replacing(text: str, start: int, end: int) -> bool:
    return _REPLACES.match(text, start, end) is not None


def _is_desk_bracket(text: str, start: int, end: int) -> bool:
    """`(Recasts, adds details)`: the bracket closes at the end of the unit only."""
    line = text[start:end].rstrip(" .")
    if line[-1] not in ")]）" or line.count(line[0]) != 1:
        return False
    inside = line[1:-1].strip()
    word, _, rest = inside.partition(" ")
    if word.strip(",:;").casefold() not in _DESK_VERBS:
        return False
    return bool(_PROOFS.search(rest) or word[-1:] in ",:;")


def _is_bare(text: str, start: int, end: int) -> bool:
    """`Adds details in paragraph 3`: the same without brackets, on a short line."""
    if end - start > 140 or text[end - 1] in ".?!":
        return False
    word, _, rest = text[start:end].partition(" ")
    bare = word.strip(",").rstrip()
    if bare not in ("Adds", "Recasts", "Corrects", "Refiles", "Rewrites", "Removes"):
        return False
    return bool(word.endswith(",") or _BARE_PROOFS.search(rest))


# What a note may be, by its first character: nearly all copy opens with another one.
_OPENS_BLOCK = _MARKS + "DELNT"
_BRACKETED = (_is_correction, _is_desk_bracket, _is_labelled)
_FORMS: dict[str, tuple[Callable[[str, int, int], bool], ...]] = {
    "(": (*_BRACKETED, _is_this_story),
    "*": (_is_machine,),
    "A": (_is_labelled, _is_bare),
    "C": (_is_bare,),
    "E": (_is_labelled,),
    "H": (_is_labelled,),
    "N": (_is_labelled, _is_replacing),
    "R": (_is_bare,),
    "T": (_is_this_story,),
    "[": _BRACKETED,
    "（": (_is_desk_bracket,),
}

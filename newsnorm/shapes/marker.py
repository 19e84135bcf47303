"""Markers of version and genre on a headline, and the wire's end marks.

    CORRECTED-UPDATE 2-Ferries return to Oslo harbour
    (2nd LD) Ferries return to Oslo harbour =

In comes a window that holds a headline; out go tokens of kind `marker`, left to right,
separator included, and one of kind `end_mark` for a final ` =` or `+`. It never leaves
an empty headline, never cuts at a dash of the headline itself, and never takes an
ordinary first word: `Update on harbour works`, `Lead pipes found`.
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import DIGITS, Need
from newsnorm.tables.markers import OPENINGS, ROWS, Reading, reading

# (2nd LD) Ferries · [UPDATE] Ferries · 【速報】Ferries · /C O R R E C T I O N -- Name/
_BRACKETED = pattern(
    r"""
    [(\[（【] \s? (?P<words> [^()\[\]（）【】\n]{1,40}? ) \s? [)\]）】]
    \s{0,3} (?: [-–—:：] {1,2} \s{0,2} )?
    | \*{2,3} \s? (?P<starred> [^*\n]{3,40}? ) \s? \*{2,3} \s{0,2}
    | / (?P<slashed> C\ O\ R\ R\ E\ C\ T\ I\ O\ N | CORRECTION | REPEAT )
      \s? (?: -{1,2} [^/\n]{0,60} )? / \s{0,3}
    """,
    re.X,
)

# UPDATE 1-Ferries · CORRECTED - Ferries · Urgent: Ferries · REPEAT/Ferries
_SET_OFF = pattern(
    r"""
    (?P<words>
        [^\W_] [^()\[\]:：\n\-–—/|]{0,38}?
        (?: -(?: bericht | writethru ) | \s?-\s(?: corrige | eliminar ) )?
    )
    (?P<separator> \s? [:：] \s* | \s? [-–—]{1,2} \s{0,2} | \s? \| \s | / \s? )
    """,
    re.X | re.I,
)

# 1ST LEAD Ferries · 2EME LEAD Ferries · 1stLd-Writethru Ferries
_ORDINAL = pattern(
    r"""
    (?P<words>
        \d{1,2} \s?
        (?: st | nd | rd | th | ST | ND | RD | TH | EME | ÈME | ER | ERE | [eè]me )
        \s? (?: LEAD | LD | Ld | NET | ROUNDUP ) (?: [-\s] [Ww]rite[Tt]hru )?
    )
    (?P<separator> \s? [-–—:]{0,2} \s{1,2} | [-:] )
    """,
    re.X,
)

# Phrases that nothing sets off: KILL KILL KILL Ferries · 速報 Ferries
_MOST_PHRASE_WORDS = 3
_PHRASES = tuple(
    pattern(rf"(?P<words>\S+(?:\s\S+){{{count}}})\s{{1,2}}(?=\S)")
    for count in range(_MOST_PHRASE_WORDS)
)

# ... (UPDATED) · ... [CORRECTED]: at the end only these kinds, `(LIVE)` is a venue
_AT_END = pattern(r"\s[(\[](?P<words>[^()\[\]\n]{1,24})[)\]]$")
_END_KINDS = ("update", "lead", "correction", "refile", "repeat")
_END_MARK = pattern(r"\s=$|(?<=[^\s+])\s?\+$")

# 07:15 06May24 RTRS-FERRIES RETURN: how the terminals of Reuters show an alert
_TERMINAL = pattern(
    r"(?:\d\d:\d\d\s(?:\d\d[A-Z][a-z]{2}\d\d\s)?)?(?P<agency>RTRS)\s?-\s?(?=\S)"
)

_MOST = 6


def find(text: str, start: int, end: int, numbered: bool = False) -> list[Token]:
    """Find the markers of a headline, left to right, and its end mark.

    `numbered` says that the agency counts its versions so: `Pont vaart weer (2)`.
    Elsewhere that is a part of a series, or somebody's age.

    >>> [token.text for token in find("RPT-UPDATE 2-Ferries return", 0, 27)]
    ['RPT-', 'UPDATE 2-']
    """
    tokens: list[Token] = []
    terminal = None
    if "RTRS" in text[start : start + 20]:
        terminal = _TERMINAL.match(text, start, end)
    if terminal:
        parts = {"agency": terminal.span("agency")}
        tokens.append(Token("envelope", terminal[0], start, terminal.end(), parts))
        start = terminal.end()
    last = None
    if text[end - 1 : end] in ("=", "+"):
        last = _END_MARK.search(text, max(start, end - 3), end)
    stop = last.start() if last else end
    while len(tokens) < _MOST:
        token = _one(text, start, stop)
        if token is None:
            break
        tokens.append(token)
        start = token.end
    tokens += _final(text, start, stop, numbered)
    if last and text[start:stop].strip():
        tokens.append(Token("end_mark", last[0], last.start(), last.end()))
    return tokens


def find_line(text: str, start: int, end: int) -> Token | None:
    """Find the marker that is a line of its own, above the headline.

    >>> find_line("2ND LEAD", 0, 8).parts, find_line("Lead singer", 0, 11)
    ({'words': (0, 8)}, None)
    """
    line = text[start:end]
    if len(line) > _LONGEST_LINE or _is_site_label(line.split()):
        return None
    if line not in (line.upper(), "APNewsAlert") and line not in _SMALL:
        return None
    match = _LINE.fullmatch(text, start, end)
    said = reading(match["words"]) if match else None
    if match is None or said is None or said.kind not in _LINE_KINDS:
        return None
    return _token(text, match, "words")


# *** ELIMINAR - ELIMINAR *** · KILL KILL KILL · 3EME LEAD
_LINE = pattern(r"[*(\[\s]{0,4}(?P<words>[^\W_][^*()\[\]\n]{1,36}?)[*)\]\s:]{0,4}")
_LONGEST_LINE = 40
LINE_NEEDS = (
    Need(_LONGEST_LINE, words=lambda: (row.words for row in ROWS), marks=DIGITS),
)
# What the Russian service of dpa sets so; `Обновить` is a button of many pages.
_SMALL = frozenset(("коррекция", "повтор"))
_LINE_KINDS = frozenset(
    ("alert", "correction", "kill", "lead", "refile", "repeat", "update")
)
# Sites set these above any story of the hour.
_ALONE = frozenset("ALERT BREAKING BULLETIN FLASH LIVE UPDATE UPDATED".split())


def _is_site_label(words: list[str]) -> bool:
    return not _ALONE.isdisjoint(words) and "KILL" not in words


def _one(text: str, start: int, end: int) -> Token | None:
    """Give the marker that stands at the start, if a headline is left behind it."""
    first = text[start : start + 1]
    if first in "([（【*/":
        match = _BRACKETED.match(text, start, end)
        way = "("
    else:
        match, way = _opened(text, start, end)
    if match is None or not text[match.end() : end].strip(" -–—:=+"):
        return None
    name = match.lastgroup if way == "(" else "words"
    words = match[name or "words"]
    said = reading(words)
    if said is None or way not in said.ways:
        return None
    return _token(text, match, name or "words")


def _opened(text: str, start: int, end: int) -> tuple[re.Match[str] | None, str]:
    """Give what may be a marker without brackets, and how it is set off."""
    first = text[start : start + 1]
    match = _ORDINAL.match(text, start, end) if first.isdecimal() else None
    if match:
        # `1ST LEAD POISONING CASE FOUND` is a headline in capitals
        return (None, "") if text[match.end() : end].isupper() else (match, "1")
    match = _SET_OFF.match(text, start, end)
    if match:
        said = reading(match["words"])
        if said and _is_set_off(match, said, text[match.end() : end]):
            return match, _way(match["separator"])
    return _phrase(text, start, end), "_"


def _way(separator: str) -> str:
    mark = separator.strip()[:1]
    return {"：": ":", "|": ":", "/": "/"}.get(mark, ":" if mark == ":" else "-")


def _is_set_off(match: re.Match[str], said: Reading, rest: str) -> bool:
    """A hyphen sets off capitals only, and no compound: `TEXT-BOOK`, `LIVE-in`."""
    way = _way(match["separator"])
    if way == ":":
        return True
    words = match["words"]
    if rest[:1].islower():
        return False
    if words != words.upper():
        return match["separator"] == "-" and _is_web_style(words, said, rest)
    if said.kind != "genre" or said.level:
        return True
    return not (match["separator"][-1:] != " " and rest.isupper())


def _is_web_style(words: str, said: Reading, rest: str) -> bool:
    """`Analysis-Why small ports lose pilots`, but `Exclusive-Use Lanes Open`.

    A title in capitals has compounds of the same form; a sentence has small words.
    """
    if "~" not in said.ways or words != words.capitalize():
        return False
    if said.kind in ("update", "roundup") and not said.level:
        return False
    later = rest.split()[1:]
    small = sum(word[0].islower() for word in later)
    return len(later) > 1 and small * 2 >= len(later)


def _phrase(text: str, start: int, end: int) -> re.Match[str] | None:
    """Give a phrase in capitals, or in a script without case, that needs no mark."""
    window = text[start : start + 60].split()
    first = window[0].casefold() if window else ""
    if first.isalpha() and first not in OPENINGS:
        return None  # nearly all headlines
    for count in range(min(_MOST_PHRASE_WORDS, len(window) - 1), 0, -1):
        said = reading(" ".join(window[:count]))
        if said and "_" in said.ways:
            match = _PHRASES[count - 1].match(text, start, end)
            if match and _is_loud(match["words"], text[match.end() : end]):
                return match
    return None


def _is_loud(words: str, rest: str) -> bool:
    """`MEDIA ADVISORY Ferries`, but `MEDIA ADVISORY BOARD MEETS` is a headline."""
    upper = words.upper()
    if upper == words.lower():
        return True
    if " " not in words and rest[:1].islower():
        return False  # `URGENT care is needed`
    loud = words == upper or words.startswith(("APNewsAlert", "CORRECTING"))
    return loud and not rest.isupper()


def _final(text: str, start: int, end: int, numbered: bool) -> list[Token]:
    bracketed = text[start:end].endswith((")", "]"))
    match = _AT_END.search(text, max(start, end - 28), end) if bracketed else None
    if not match or not text[start : match.start()].strip():
        return []
    said = reading(match["words"])
    if said is None or said.kind not in _END_KINDS or "(" not in said.ways:
        return []
    if match["words"].isdigit() and not numbered:
        return []
    if said.kind == "lead" and not said.level and not match["words"].isupper():
        return []  # `Smith in hospital (lead)`
    return [_token(text, match, "words")]


def _token(text: str, match: re.Match[str], name: str) -> Token:
    start, end = match.span()
    return Token("marker", text[start:end], start, end, {"words": match.span(name)})

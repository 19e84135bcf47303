"""Credit lines: a line that says whose copy it is.

In: the window of one line. Out: a token of kind credit with the part agency, or of
kind relayed where the line disowns the copy. A photo credit is none, and a line without
a by-word counts only where the registry knows its every word.

    Source: Xinhua
    © dpa-infocom, dpa:201227-99-00000/1
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import stamp
from newsnorm.shapes.needs import Need
from newsnorm.tables.agencies import DEFAULT, Registry, fold
from newsnorm.tables.small_words import BEFORE_CREDIT

_LONGEST = 120
_LONGEST_WORD = 15  # before a colon

_DISOWNS = ("apart", "except", "only", "the", "this", "with")
_OPENINGS = ("c", "copyright", "distributed", "powered", "provided", "syndicated")
NEEDS = (
    Need(_LONGEST, words=DEFAULT.words),
    Need(_LONGEST, words=lambda: (*BEFORE_CREDIT, *_OPENINGS), marks="©"),
    Need(240, words=lambda: _DISOWNS),
    Need(80, marks="@"),
)

# "Source: Xinhua", "来源：新华社", "Fuente - EFE"
_LABELLED = pattern(
    r"(?P<word>[^\W\d_]{2,12})\s?[:：]\s{0,2}(?P<agency>[^\n:|]{2,60}?)\.?"
)

# "© dpa-infocom, dpa:201227-99-00000/1", "(c) Agencia EFE", "Copyright 2020 AFP. ..."
_COPYRIGHT = pattern(
    r"""
    (?: [^©\n]{0,40} (?= © ) )? [\[(]?
    (?: (?: © | \([cC]\) ) (?:\s?Copyright)? | Copyright (?:\s?\([cC]\)|\s?©)? ) \s{0,2}
    (?: (?:19|20)\d\d \s{0,2},? \s{0,2} )? (?: (?:by|the|The) \s )?
    (?P<agency> [^\d\n,.]{2,50}? )
    (?= [\])]? \s{0,2} (?: \Z | [,.] | (?:19|20)\d\d | \s[-–—] ) )
    """,
    re.X,
)

# "Distributed by APO Group on behalf of Example.", "Provided by SyndiGate Media Inc."
_HANDED_ON = pattern(
    r"""
    (?: Distributed | Provided | Powered | Syndicated ) \s by \s
    (?P<agency> [^\n.(]{2,40}? (?: \sInc\. )? )
    (?= \s on \s behalf | \s?\( | [.,] | \Z )
    """,
    re.X,
)

# "This report by The Canadian Press was first published Oct. 25, 2023."
_FIRST = pattern(r"This\sreport\sby\s(?P<agency>[^\n]{2,40}?)\swas\sfirst\spublished\s")

# "(This story has not been edited by Devdiscourse staff and is auto-generated ...)"
_DISOWNED = pattern(
    r"""
    [(*\s]{0,3} (?: This | Except | With | The | Only | Apart ) \s [^\n]{0,60}?
    \s (?: edited | created | reworked | modified | produced ) \s by \s
    (?: the \s | our \s )? (?P<agency> [A-Z][^\n()]{1,40}? )
    (?: ['’]s )? \s (?: staff | editorial | team | newsroom | desk )
    """,
    re.X,
)
_FARTHEST_BY = 85

# "ANI | Updated: ...", "The Canadian Press 2 minute read Friday, Jan. 13, 2023"
_OPENING = pattern(
    r"(?P<agency>[A-Z][^\d|•·\n]{1,40}?)(?:\s?[|•·]\s?|\s\d{1,2}\smin(?:ute)?s?(?:\sread)?\s)"
)
_MOST_BESIDE_STAMP = 16
_MOST_BESIDE_STAMPS = 22  # two stamps make a stamp line: `| New Delhi | ... Country: `

# "marketing@menafn.com (MENAFN)": the author of a feed
_FEED = pattern(r"\S{2,40}@\S{4,40}\s\((?P<agency>[^()\n]{2,40})\)")

# Which of these forms a line may have, by its first letter.
_FORMS = dict.fromkeys("DPS", _HANDED_ON) | {"T": _FIRST}
_OPENS_DISOWNED = frozenset("(*EWOAT")

_BETWEEN = pattern(r"\s{0,9}[/,;&]\s{0,9}|\s{1,9}(?:and|und|et|y|e)\s{1,9}|-")
_BETWEEN_NAMES = pattern(r"\s{0,9}[/,;&|]\s{0,9}|\s{1,9}(?:and|und|et|y|e)\s{1,9}")
_DESK = pattern(r"[a-z]{2,4}")
_PHOTO = pattern(r"photo|image|foto|getty|picture|bild|file\b", re.I)


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the credit that a line is.

    >>> find("Source: Xinhua", 0, 14).parts["agency"]
    (8, 14)
    >>> find("Source: the ministry", 0, 20) is None
    True
    """
    if end - start > _LONGEST or end - start < 2:
        return _disowned(text, start, end, registry)
    match = _match(text, start, end, registry)
    if match:
        return Token(
            "credit", text[start:end], start, end, {"agency": match.span("agency")}
        )
    if disowned := _disowned(text, start, end, registry):
        return disowned
    if end - start <= 60 and _is_name(text[start:end], registry):
        return Token("credit", text[start:end], start, end, {"agency": (start, end)})
    return _before_stamp(text, start, end, registry)


def _disowned(text: str, start: int, end: int, known: Registry) -> Token | None:
    """Give the house that passed a story on and says that it did not edit it."""
    if text[start : start + 1] not in _OPENS_DISOWNED:
        return None
    if text.find("by", start, min(end, start + _FARTHEST_BY)) < 0:
        return None
    match = _DISOWNED.match(text, start, end)
    if match is None or not _is_known(match["agency"], known):
        return None
    parts = {"agency": match.span("agency")}
    return Token("relayed", text[start:end], start, end, parts)


def _before_stamp(text: str, start: int, end: int, known: Registry) -> Token | None:
    """Give the agency that opens a stamp line.

    `ANI | Updated: 31-12-2023 23:11`, but `Reuters | Ferries return in May 2024`.
    """
    match = _OPENING.match(text, start, end)
    if match is None or not known.by_tag(match["agency"]):
        return None
    rest = match.end()
    dates = stamp.find(text, rest, end)
    beside = end - rest - sum(map(_size, dates))
    most = _MOST_BESIDE_STAMP if len(dates) == 1 else _MOST_BESIDE_STAMPS
    if not dates or beside > most * len(dates):
        return None
    span = match.span("agency")
    return Token("credit", text[slice(*span)], *span, {"agency": span})


def _size(date: Token) -> int:
    """Give the length of a date with its label."""
    start, end = date.parts.get("label", (0, 0))
    return date.end - date.start + end - start


def _match(text: str, start: int, end: int, known: Registry) -> re.Match[str] | None:
    opening = text[start : start + _LONGEST_WORD]
    colon = ":" in opening or "：" in opening
    labelled = _LABELLED.fullmatch(text, start, end) if colon else None
    if labelled and fold(labelled["word"]) in BEFORE_CREDIT:
        return labelled if _is_known(labelled["agency"], known) else None
    first = text[start]
    if first in "[(C" or text.find("©", start, end) >= 0:
        match = _COPYRIGHT.match(text, start, end)
        if match and _is_known(match["agency"], known):
            return match
    match = _FORMS[first].match(text, start, end) if first in _FORMS else None
    if match is None and text.endswith(")", start, end):
        match = _FEED.fullmatch(text, start, end)
    return match if match and _is_known(match["agency"], known) else None


def _is_known(words: str, known: Registry) -> bool:
    """Tell whether the slot names an agency: `Source: AFP`, `Quelle: dpa/AFP`."""
    if _PHOTO.search(words):
        return False
    if known.by_tag(words):
        return True
    pieces = _BETWEEN.split(words)
    return any(known.by_tag(piece) for piece in pieces if len(piece) > 1)


def _is_name(words: str, known: Registry) -> bool:
    """Tell whether a bare line is nothing but agencies: `Agencia EFE`, `AFP/dpa`."""
    if known.by_name(words):
        return True
    pieces = _BETWEEN_NAMES.split(words)
    if len(pieces) == 2 and _DESK.fullmatch(pieces[1]):  # "dpa/lno"
        return known.by_name(pieces[0]) is not None
    return len(pieces) > 1 and all(known.by_tag(piece) for piece in pieces)

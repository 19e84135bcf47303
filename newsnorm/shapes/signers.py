"""Signatures of desks: an agency's mark with initials, or initials alone.

    --IANS ab/cd
    hh/ph/ts/hd

In comes one short line; out goes yes or no. It never takes a name or a word: initials
are short, and hang together by slashes; agencies are those that the table knows.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.tables import agencies

_LONGEST = 40

# ab/cd · AB CD · a.b. · 6571234: what may follow the agency of a signature
_AFTER = pattern(
    r"""
    [^\W\d_]{1,3} (?: [/.;,-]{1,2} [^\W\d_]{1,4} ){1,5} [./]?
    | [A-Z]{1,3} (?: \s [A-Z]{1,3} ){0,3}
    | [A-Z][a-z] (?: \s [A-Z][a-z] ){0,2}
    | [a-z]{2,3} (?: \s [a-z]{2,3} )?
    | \d{4,9} | BETTING | RACING
    """,
    re.X,
)
_BETWEEN = pattern(r"[\s/:)]{1,4}")
# None of the initials can do without one of these.
_MARKS = frozenset("/;*(.")
_EDGES = "-–—=/(*)[]|. \u200b"

# hh/ph/ts/hd · daa/mt/msr · VDH/FUL/ · ABC // DEF · *А.С./Х.М. · SRF/hosb;kesm
# jr/ mok/ jann/ · Reem/ Hazem · ab.cd
_INITIALS = pattern(
    r"""
    \*? [^\W\d_]{1,4} \.? (?: [^\W\d_] \. )?
    (?: \s?/{1,2}\s? [^\W\d_]{1,4} \.? (?: [^\W\d_] \. )? | ; [^\W\d_]{1,4} ){1,7}
    | [A-Z]{2,4} (?: / [A-Z]{2,4} ){0,4} /
    | [a-z]{2,4} / (?: \s? [a-z]{2,4} / ){0,5}
    | [A-Z][a-z]{2,10} / \s (?: al- )? [A-Z][a-z]{2,10}
    | [a-z]{1,3} (?: \. [a-z]{1,3} ){1,3} \.?
    | \d{3,5} /  |  / \d{3,5}  |  \d{4} \*\* \d{4}
    | / [A-Z]{2,4} (?: / [A-Z]{2,4} )? / | [A-Z]{2,5} / \d{5,9}
    | \( [А-ЯЁ]{2,4} \)
    | \( (?: end | Schluss ) \) \s [a-z]{1,3} (?: [./]\s? [a-z]{1,3} ){0,3} \.?
    | \(FIN\) \s [A-Z]{2,3} (?: / [A-Z]{2,3} ){0,3}
    | [A-Z]\.[A-Z]
    | (?: ENDITEM | Enditem ) / [A-Za-z]{1,3} (?: / [A-Za-z]{1,3} )?
    """,
    re.X,
)

# Ann Writer/TT · Ann Writer (PAP) · — Ann Writer, The Canadian Press
_BY_NAME = pattern(
    r"""
    (?: [-–—] \s? )? [^\W\d_a-z][^\s/\d,:(]+ (?: \s [^\W\d_a-z][^\s/\d,:(]+ ){1,3}
    (?: / ([A-Z]{2,6}) | \s \( ([^()\n]{2,24}) \) | ,\s ([A-Z][^\d,()\n]{1,24}) )
    """,
    re.X,
)
_LONGEST_NAMED = 60

# Words that look like initials: `and/or`, `TCP/IP`, `24/7` have no desk.
# `a.m.` ends a sentence, `bbc.co.uk` is a site.
_WORDS = frozenset(
    "and/or tcp/ip he/she his/her n/a km/h w/o him/her i/o a.m. p.m. a.m p.m e.g. i.e. "
    "co.uk".split()
)


def signs(line: str) -> bool:
    """Say whether a line is the signature of a desk.

    >>> signs("--IANS ab/cd"), signs("hh/ph/ts/hd"), signs("-- Harbour")
    (True, True, False)
    """
    if len(line) > _LONGEST:
        return _named(line) is not None
    if not _MARKS.isdisjoint(line) and _INITIALS.fullmatch(line):
        return line.casefold() not in _WORDS
    return _signed(line) is not None


def signer(line: str) -> tuple[int, int] | None:
    """Give where the agency stands in a line that it signs.

    >>> signer("--IANS ab/cd")
    (2, 6)
    """
    return _named(line) if len(line) > _LONGEST else _signed(line)


def is_agency(words: str) -> bool:
    """Say whether words are the tag or the name of an agency.

    >>> is_agency("(ANI)"), is_agency("Harbour")
    (True, False)
    """
    return agencies.by_tag(words) is not None


# ab/cd (AFP, AP, dpa)
_WITH_AGENCIES = pattern(r"[a-z]{2,3}(?:/[a-z]{2,3})?\s\((?P<agencies>[^()\n]{2,40})\)")


def _named(line: str) -> tuple[int, int] | None:
    """Give where the agency of a writer stands: `Ann Writer (PAP)`."""
    if len(line) > _LONGEST_NAMED or not ("/" in line or "(" in line or "," in line):
        return None
    match = _BY_NAME.fullmatch(line)
    if match and match.lastindex and is_agency(match[match.lastindex]):
        return match.span(match.lastindex)
    return None


def _signed(line: str) -> tuple[int, int] | None:
    """`--IANS ab/cd`, `(ANI/WAM)`, `PTI ABC XY`: an agency, then initials or nothing.

    A bare name is left alone, it may be a credit; so is `AP reported`.
    """
    if named := _named(line):
        return named
    desk = _WITH_AGENCIES.fullmatch(line) if line[-1:] == ")" else None
    if desk and all(map(is_agency, desk["agencies"].split(", "))):
        return desk.span("agencies")
    inner = line.strip(_EDGES)
    if inner.count(" ") > 4:  # a sentence; looking up its words costs more than this
        return None
    if not inner or (inner[0].islower() and line[0].isalnum()):
        return None
    marked = not line[0].isalnum()
    for tag, rest in _cuts(inner):
        if rest and not _AFTER.fullmatch(rest):
            continue
        if not rest and not marked:
            continue
        if rest.islower() and not marked and not set("/.-") & set(rest):
            continue
        if all(is_agency(part) for part in tag.split("/")):
            at = line.find(tag)
            return at, at + len(tag)
    return None


def _cuts(inner: str) -> list[tuple[str, str]]:
    """Give the ways to cut a line into an agency and what follows it, longest first."""
    cuts = [(inner, "")]
    cuts += (
        (inner[: mark.start()], inner[mark.end() :].strip(_EDGES))
        for mark in _BETWEEN.finditer(inner)
    )
    return [cut for cut in cuts[:5] if len(cut[0]) > 1]

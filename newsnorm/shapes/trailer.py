"""Foot matter: what stands after the last sentence of a story.

    (Reporting by A Writer in Oslo; Editing by B Editor)
    MENAFN28092022000045014228ID1104938661

In comes a window of one unit; out goes one token of kind `trailer`, or None. Its first
part is named for the kind of foot matter; the part `block` says that all below it goes
with it, and the part `date` where it holds the date of the copy. It takes whole units
and never prose; the last bracket or line of a paragraph is found by `ending`.
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import desk_lines, signers, wire_ids
from newsnorm.shapes.needs import DIGITS, NO_WORD, Need
from newsnorm.tables import agencies, trailers

# Of foot matter that is a paragraph, such as a disclaimer.
_LONGEST = 1600
LONGEST_LINE = 130
_LONGEST_LABEL = 48

_FIRST_WORDS = """
    avec by c com con copyright dpa http https med met mit source this with write www
""".split()
NEEDS = (
    Need(LONGEST_LINE, words=agencies.DEFAULT.words),
    Need(LONGEST_LINE, words=lambda: NO_WORD, marks="(/;*@" + DIGITS),
    Need(_LONGEST, words=lambda: _FIRST_WORDS,
         phrases=trailers.words, opens="[(<©ⓒ"),
    Need(400, marks="@/", holds=("contributed",)),
    Need(60, marks=",."),

)  # fmt: skip

# View source version on businesswire.com: https://.../20240620000077/en/
_DATED_URL = pattern(r"businesswire\.com/news/home/(?P<date>\d{8})\d{6}", re.I)
_CANADIAN = pattern(
    r"""
    This\s report\s by\s The\s Canadian\s Press\s was\s first\s published\s+
    (?P<date> [^\n]{6,24}? ) \.? $
    """,
    re.X,
)
_URL = pattern(
    r"(?:https?://|www\.)\S{4,200}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
)

_ADDRESSES = ("http", "www.")

# A Writer in Oslo contributed to this report.
_CONTRIBUTED = pattern(
    r"""
    [—–_\s(-]{0,3} (?: [A-Z] | The\ Associated ) [^\n]{3,300}?
    \b contributed \s
    (?: reporting | to \s this \s (?: report | story | article ) | (?= from \s ) )
    (?: \s? from \s [A-Z] .{0,60} )? \.? [)”"]?
    """,
    re.X | re.S,
)

# SOURCE Example Corp. · Source: Example Corp.
_SOURCE = pattern(
    r"[-–—\s(]{0,4}(?:SOURCE[: ]|Source:)\s{0,3}(?P<name>[^\s].{1,90})", re.S
)

# © 2024 AFP · Copyright Example Wire 2021
_RIGHTS = pattern(
    r"""
    [\[(<\s]{0,2} (?: © | ⓒ | \(c\) | Copyright | COPYRIGHT | \(C\) )
    (?= [^\n]{0,60} (?: \b(?:19|20)\d\d\b | [Rr]ights | [Rr]eserved | RISERVATA
        | [Rr]echte | [Dd]roits | [Dd]erechos | [Dd]ireitos | [Dd]iritti | δικαιώματα
        | [Aa]uteursrecht | [Пп]рава )
      | \s (?:[^\W\d_a-z][^\s,]{0,20} (?:\s|[.\])]{0,2}$) ){1,6} $ )
    [^\n]{0,300}
    """,
    re.X,
)

_RIGHTS_SIGNS = ("©", "ⓒ", "(c)", "(C)", "opyright", "OPYRIGHT")

# ... [+1974 chars] · paragraph that breaks off ...
CUT = pattern(
    r"(?:…|\.{3})?\s{0,9}\[\+\d{1,6}\s{1,9}chars\]\s{0,9}$|(?<=\s)(?:\.{3}|…)\s{0,9}$"
)
_LABEL = pattern(
    r"(?P<words>[#*/•(（\s-]{0,4}[^\s:：][^:：\n]{1,38}?)\s?[:：]\s*(?P<rest>.*)", re.S
)


def find(text: str, start: int, end: int) -> Token | None:
    """Find foot matter that is the whole unit.

    >>> find("-ENDS-", 0, 6).parts, find("Ends meet in Oslo.", 0, 18)
    ({'end_mark': (0, 6)}, None)
    """
    length = end - start
    if length > _LONGEST or length == 0:
        return None
    line = text[start:end]
    row = trailers.whole(line)
    if row:
        return token_of(row.kind, line, start, row.block)
    return _by_form(line, start) or _by_words(line, start)


def _by_form(line: str, start: int) -> Token | None:
    """Give foot matter that its form gives away: ids, initials, signers, rights."""
    short = _short(line, start) if len(line) <= LONGEST_LINE else None
    if short:
        return short
    match = _CANADIAN.match(line) if line.startswith("This") else None
    if match:
        return _dated("credits", line, start, match)
    match = _DATED_URL.search(line) if "businesswire" in line[:300] else None
    if match and len(line) < 300:
        return _dated("links", line, start, match)
    if line.endswith("chars]") and CUT.fullmatch(line):
        return token_of("truncation", line, start)
    if kind := desk_lines.kind(line):
        return token_of(kind, line, start)
    if len(line) < 400 and "contributed" in line and _CONTRIBUTED.fullmatch(line):
        return token_of("credits", line, start)
    opening = line[:11]  # two brackets or spaces, and the longest of them
    rights = any(sign in opening for sign in _RIGHTS_SIGNS) and _RIGHTS.fullmatch(line)
    return token_of("copyright", line, start) if rights else None


def _short(line: str, start: int) -> Token | None:
    match = wire_ids.match(line)
    if match:
        return _dated("wire_id", line, start, match)
    if signers.signs(line):
        return _signed(line, start)
    if ("@" in line or line.startswith(_ADDRESSES)) and _URL.fullmatch(line):
        return token_of("contact" if "@" in line else "links", line, start)
    sourced = "SOURCE" in line or "Source:" in line
    match = _SOURCE.fullmatch(line) if sourced else None
    if match is None or not desk_lines.is_name(match["name"]):
        return None
    return (
        None if signers.is_agency(match["name"]) else token_of("sign_off", line, start)
    )


def _by_words(line: str, start: int) -> Token | None:
    """Give foot matter that its first words give away."""
    row = trailers.start(line)
    if row and _holds(row, line):
        return token_of(row.kind, line, start, row.block)
    opening = line[:_LONGEST_LABEL]
    labelled = ":" in opening or "：" in opening
    match = _LABEL.match(line[:200]) if labelled else None
    row = trailers.label(match["words"]) if match else None
    if match is None or row is None:
        return None
    if row.block or (len(line) < 220 and not _is_sentence(match["rest"])):
        return token_of(row.kind, line, start, row.block)
    return None


def _holds(row: trailers.Row, line: str) -> bool:
    """A teaser or a credit is short; a quotation after it makes it prose."""
    if row.kind not in ("links", "credits", "sign_off"):
        return True
    if len(line) > 420 or line.endswith(("said.", "?", "said")):
        return False
    if row.kind == "links" or not row.words.endswith((" by", "from", "with")):
        return True
    return not _next_word(row, line)[:1].islower()


def _next_word(row: trailers.Row, line: str) -> str:
    """`Reporting by A Writer` names someone, `Reporting by the ministry` does not."""
    at = line.casefold().find(row.words.lstrip("(*")) + len(row.words.lstrip("(*"))
    return line[at:].lstrip(" :")


def _is_sentence(rest: str) -> bool:
    """`Source: we must act, he said.`: lower-case words up to a full stop."""
    words = rest.split()
    if len(words) < 5 or rest[-1:] not in '.?!”"':
        return False
    lower = sum(word[:1].islower() for word in words)
    return lower * 2 > len(words)


def token_of(kind: str, line: str, start: int, block: bool = False) -> Token:
    """Give the token of foot matter of one kind.

    >>> token_of("end_mark", "-ENDS-", 40).parts
    {'end_mark': (40, 46)}
    """
    end = start + len(line)
    parts = {kind: (start, end)}
    if block:
        parts["block"] = (start, end)
    return Token("trailer", line, start, end, parts)


def _signed(line: str, start: int) -> Token:
    token = token_of("sign_off", line, start)
    signer = signers.signer(line)
    if signer:
        token.parts["tag"] = (start + signer[0], start + signer[1])
    return token


def _dated(kind: str, line: str, start: int, match: re.Match[str]) -> Token:
    token = token_of(kind, line, start)
    if match.lastgroup:
        at, to = match.span(match.lastgroup)
        token.parts["date"] = (start + at, start + to)
    return token

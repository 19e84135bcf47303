"""Foot matter: what stands after the last sentence of a story.

    (Reporting by A Writer in Oslo; Editing by B Editor)
    MENAFN28092022000045014228ID1104938661

In comes a window of one unit; out goes one token of kind `trailer`, or None. Its first
part is named for the kind of foot matter; the part `block` says that all below it goes
with it, and the part `date` where it holds the date of the copy. It takes whole units
(`find`), or the last bracket or line of a paragraph (`find_final`), and never prose.
"""

import re

from newsnorm import spaces
from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import desk_lines, signers, wire_ids
from newsnorm.shapes.needs import DIGITS, NO_WORD, Need
from newsnorm.tables import agencies, trailers

# Of foot matter that is a paragraph, such as a disclaimer.
_LONGEST = 1600
_LONGEST_LINE = 130
_LONGEST_BRACKET = 420
_LONGEST_LABEL = 48

_FIRST_WORDS = """
    avec by c com con copyright dpa http https med met mit source this with write www
""".split()
NEEDS = (
    Need(_LONGEST_LINE, words=lambda: (*agencies.DEFAULT.words(), *NO_WORD),
         marks="(/;*@" + DIGITS),
    Need(_LONGEST, words=lambda: (*trailers.words(), *_FIRST_WORDS), opens="[(<©ⓒ"),
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

_BEFORE_RIGHTS = frozenset("[(< \t\n\xa0©ⓒC")

# ... [+1974 chars] · paragraph that breaks off ...
_CUT = pattern(
    r"(?:…|\.{3})?\s{0,9}\[\+\d{1,6}\s{1,9}chars\]\s{0,9}$|(?<=\s)(?:\.{3}|…)\s{0,9}$"
)
_CUTS = ("...", "…", "chars]")
_LAST_BRACKET = pattern(
    r"""
    [(（]
    (?P<inside> [^()（）]{1,400} (?: \( [^()]{1,60} \) [^()]{0,300} )? )
    [)）] \s* $
    """,
    re.X,
)
_LABEL = pattern(
    r"(?P<words>[#*/•(（\s-]{0,4}[^\s:：][^:：\n]{1,38}?)\s?[:：]\s*(?P<rest>.*)", re.S
)
_STOPS = frozenset(".!?")
_SENTENCE_ENDS = tuple(".?!\"”’')…。")
_FINAL_KINDS = frozenset(("end_mark", "sign_off", "wire_id"))


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
        return _token(row.kind, line, start, row.block)
    return _by_form(line, start) or _by_words(line, start)


def find_final(text: str, start: int, end: int) -> Token | None:
    """Find foot matter in the last bracket, the last line or the cut of a paragraph.

    >>> find_final("Ferries ran. (Editing by B Editor)", 0, 34).start
    13
    """
    for last in (_last_line, _last_words, _last_bracket):
        if found := last(text, start, end):
            return found
    low = max(start, end - 40)
    cut = text[low:end].rstrip().endswith(_CUTS)
    match = _CUT.search(text, low, end) if cut else None
    if match and match.start() > start:
        return _token("truncation", match[0].rstrip(), match.start())
    return None


def _last_line(text: str, start: int, end: int) -> Token | None:
    """A wrapped paragraph may have swallowed the end mark below it."""
    at = text.rfind("\n", start, end) + 1
    if at <= start or end - at > _LONGEST_LINE:
        return None
    before = text[start:at].rstrip()
    if before[-1:] not in _SENTENCE_ENDS:
        return None
    at = spaces.skip(text, at, end)
    token = find(text, at, end)
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
    tail = text[max(start, end - 34) : end]
    if tail[-1:] in _STOPS and "/" not in tail and "(end)" not in tail:
        return None
    for match in _AFTER_SENTENCE.finditer(text, max(start, end - 34), end):
        if match.end() == end and (match["space"] or match["mark"][0] in "./"):
            token = find(text, match.start("mark"), end)
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
        return _token("sign_off", match[0].rstrip(), match.start())
    if row is None or row.kind not in ("credits", "disclaimer", "end_mark"):
        return None
    return _token(row.kind, match[0].rstrip(), match.start())


def _by_form(line: str, start: int) -> Token | None:
    """Give foot matter that its form gives away: ids, initials, signers, rights."""
    short = _short(line, start) if len(line) <= _LONGEST_LINE else None
    if short:
        return short
    match = _CANADIAN.match(line) if line.startswith("This") else None
    if match:
        return _dated("credits", line, start, match)
    match = _DATED_URL.search(line) if "businesswire" in line[:300] else None
    if match and len(line) < 300:
        return _dated("links", line, start, match)
    if line.endswith("chars]") and _CUT.fullmatch(line):
        return _token("truncation", line, start)
    if kind := desk_lines.kind(line):
        return _token(kind, line, start)
    if len(line) < 400 and "contributed" in line and _CONTRIBUTED.fullmatch(line):
        return _token("credits", line, start)
    rights = line[0] in _BEFORE_RIGHTS and _RIGHTS.fullmatch(line)
    return _token("copyright", line, start) if rights else None


def _short(line: str, start: int) -> Token | None:
    match = wire_ids.match(line)
    if match:
        return _dated("wire_id", line, start, match)
    if signers.signs(line):
        return _signed(line, start)
    if ("@" in line or line.startswith(_ADDRESSES)) and _URL.fullmatch(line):
        return _token("contact" if "@" in line else "links", line, start)
    sourced = "SOURCE" in line or "Source:" in line
    match = _SOURCE.fullmatch(line) if sourced else None
    if match is None or not desk_lines.is_name(match["name"]):
        return None
    return None if signers.is_agency(match["name"]) else _token("sign_off", line, start)


def _by_words(line: str, start: int) -> Token | None:
    """Give foot matter that its first words give away."""
    row = trailers.start(line)
    if row and _holds(row, line):
        return _token(row.kind, line, start, row.block)
    opening = line[:_LONGEST_LABEL]
    labelled = ":" in opening or "：" in opening
    match = _LABEL.match(line[:200]) if labelled else None
    row = trailers.label(match["words"]) if match else None
    if match is None or row is None:
        return None
    if row.block or (len(line) < 220 and not _is_sentence(match["rest"])):
        return _token(row.kind, line, start, row.block)
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


def _token(kind: str, line: str, start: int, block: bool = False) -> Token:
    end = start + len(line)
    parts = {kind: (start, end)}
    if block:
        parts["block"] = (start, end)
    return Token("trailer", line, start, end, parts)


def _signed(line: str, start: int) -> Token:
    token = _token("sign_off", line, start)
    signer = signers.signer(line)
    if signer:
        token.parts["tag"] = (start + signer[0], start + signer[1])
    return token


def _dated(kind: str, line: str, start: int, match: re.Match[str]) -> Token:
    token = _token(kind, line, start)
    if match.lastgroup:
        at, to = match.span(match.lastgroup)
        token.parts["date"] = (start + at, start + to)
    return token

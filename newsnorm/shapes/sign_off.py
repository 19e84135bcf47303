"""Sign-offs: the agency's tag, alone on the last line or at its end.

In: the window of the last paragraph or line. Out: a token with the part agency and,
where they are given, initials. Only tags that the registry holds count, since a last
line may be any short word.

    --IANS ab/cd
    ... ferries ran again on Sunday. (ANI/WAM)
    Reuter
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import signers
from newsnorm.shapes.needs import Need
from newsnorm.shapes.people import scan
from newsnorm.tables.agencies import DEFAULT, Registry

_LONGEST = 60
NEEDS = (
    Need(_LONGEST, words=DEFAULT.words, opens="-–—=/_(（", marks="-/,"),
    Need(marks=")）"),
)
_INITIALS = r"[^\W\d_]{1,4}(?:[./-]{1,2}\s?[^\W\d_]{1,4}){0,5}\.?"

# "--IANS ab/cd", "==Kyodo", "— PTI", "– (PNA)", "/ritzau/", "//Petra// AB"
_MARKED = pattern(
    rf"""
    (?P<mark> [-–—=/_]{{1,3}} ) \s{{0,2}}
    \(? (?P<agency> [^\W\d_][^\n()=]{{1,30}}? ) \)?
    [/=]{{0,2}} (?: \s{{1,2}} (?P<initials> {_INITIALS} ) )? [.]?
    """,
    re.X,
)

# "(ANI)", "(Hina) mh", "(SDA/sj)", "(KNA - 1A2B3)", "(NAN)(www.nannews.ng)"
_BRACKETED = pattern(
    rf"""
    [(（] \s? (?P<agency> ©?[^\W\d_][^()\n]{{1,40}}? ) \s? [)）]
    (?: \( [^()\n]{{3,30}} \) )? [.]?
    (?: \s{{0,2}} (?P<initials> {_INITIALS} ) )? [.]?
    """,
    re.X,
)

# "Reuter", "GNA", "PTI ABC XY XY", "APP/ab-cd", "WAM/Ab Cd", "dpa al rmo hct"
_BARE = pattern(
    r"""
    (?P<agency> [^\W\d_][\w-]{1,20}(?:\s[A-Z][a-z]+)? )
    (?: [\s/]{1,2} (?P<initials> [\w./-]{1,12}(?:\s[\w./-]{1,8}){0,6} ) )?
    (?: \.{1,3} | \^M )?
    """,
    re.X,
)

_END = pattern(
    r"(?:(?<=[.!?”“\"'’»。」』])|(?<=\s))\s{0,3}"
    r"[(（](?P<agency>[^()（）\n]{2,30})[)）](?:\([^()\n]{3,30}\))?\.?\Z"
)
# "... ha declarado a EFE. EFE": in capitals, behind the full stop
_BARE_END = pattern(r"[.!?][”\"’»]?\s{1,3}(?P<agency>[A-ZÀ-Ý]{2,8})\Z")
_STOPS = frozenset(".!?")
_SENTENCE_ENDS = frozenset(".!?”“\"'’»。」』")
# "AP-WF-11-13-13 1509GMT", "(END) Dow Jones Newswires"
_CODED = pattern(
    r"(?P<agency>AP)(?:-[A-Z]{2}-\d\d-\d\d-\d\d\s[^\n]{4,12})"
    r"|\(END\)\s?(?P<ended>Dow\sJones(?:\sNewswires)?)"
)
# "MENAFN28092022000045014228ID1104938661": who passed it on
_PASSED_ON = pattern(r"(?P<agency>MENAFN)\d{18,22}ID\d{8,12}")

_FORMS = dict.fromkeys("-–—=/_", (_MARKED,)) | dict.fromkeys("(（", (_BRACKETED,))
_CLOSING = (")", "）")
_BETWEEN = pattern(r"[/\s-]")
_BETWEEN_INITIALS = pattern(r"[\s./-]+")
_PHOTO = pattern(r"photo|image|foto|getty", re.I)


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the sign-off that a unit is, or ends with.

    >>> find("--IANS ab/cd", 0, 12).parts["agency"]
    (2, 6)
    >>> find("Ferries ran. (ANI)", 0, 18).text
    '(ANI)'
    >>> find("Ferries", 0, 7) is None
    True
    """
    if end - start <= _LONGEST:
        token = _line(text, start, end, registry)
        if token:
            return token
    return _bracketed_end(text, start, end, registry)


def _line(text: str, start: int, end: int, registry: Registry) -> Token | None:
    for form in _FORMS.get(text[start : start + 1], (_BARE,)):
        match = form.fullmatch(text, start, end)
        if match is None or not _names_agency(match["agency"], registry):
            continue
        initials = match["initials"] or ""
        if form is _BARE and not _is_bare_tag(match, initials, registry):
            continue
        return _token(text, match)
    if coded := _coded(text, start, end):
        return coded
    signer = signers.signer(text[start:end])  # "Ann Writer (PAP)"
    if signer is None:
        return None
    span = start + signer[0], start + signer[1]
    parts = {"agency": span, **_writer(text, start, span[0], registry)}
    return Token("sign_off", text[start:end], start, end, parts)


def _writer(
    text: str, start: int, end: int, registry: Registry
) -> dict[str, tuple[int, int]]:
    """Give where the name of who signs stands, before the agency.

    `Ann Writer, The Canadian Press`, but `Harbour Desk, The Canadian Press` names
    nobody, and `Ann Writer/AFP` is how pictures are credited.
    """
    if text[end - 1] == "/":
        return {}
    while text[start] in _DASHES:
        start += 1
    found = scan(text, start, end, registry)
    if found is None or len(found.people) != 1 or found.people[0].title:
        return {}
    return {"name": found.people[0].name}


_DASHES = "-–— "


def _coded(text: str, start: int, end: int) -> Token | None:
    """Give the agency whose codes a line holds."""
    if text[start : start + 1] not in "AM(":
        return None
    if match := _CODED.fullmatch(text, start, end):
        agency = match.span("ended" if match["ended"] else "agency")
        return Token("sign_off", match.group(), start, end, {"agency": agency})
    if match := _PASSED_ON.fullmatch(text, start, end):
        parts = {"agency": match.span("agency")}
        return Token("relayed", match.group(), start, end, parts)
    return None


def _names_agency(words: str, known: Registry) -> bool:
    """Tell whether the first name of a tag is known: `(ANI/WAM)`, `(SDA/sj)`."""
    if ":" in words or _PHOTO.search(words):
        return False
    if known.by_tag(words):
        return True
    first = _BETWEEN.split(words.strip("©"), maxsplit=1)[0]
    last = _BETWEEN.split(words)[-1]
    return bool(known.by_tag(first)) or (len(last) > 2 and bool(known.by_tag(last)))


def _is_bare_tag(match: re.Match[str], initials: str, known: Registry) -> bool:
    """Tell a tag and staff initials from words: `PTI ABC XY`, not `Trend report`."""
    agency = match["agency"]
    if not initials:
        # "Trend" and "Spa" alone are words.
        return not agency.istitle() or known.by_name(agency) is not None
    pieces = _BETWEEN_INITIALS.split(initials)
    if any(len(piece) > 4 and not piece.isdecimal() for piece in pieces):
        return False
    if "/" in match.group():
        return True
    if agency.isupper() and "-" not in initials:
        return all(piece.isupper() or piece.isdecimal() for piece in pieces)
    return agency.islower() and all(len(piece) <= 3 for piece in pieces)


def find_end(
    text: str, start: int, end: int, registry: Registry = DEFAULT
) -> Token | None:
    """Give the tag behind the last sentence of a paragraph, however long that is.

    >>> find_end("The driver laughed. EFE", 0, 23).start
    20
    """
    if text[end - 1 : end].isupper():
        return _bare_end(text, start, end, registry)
    return _bracketed_end(text, start, end, registry)


def _bracketed_end(text: str, start: int, end: int, known: Registry) -> Token | None:
    if text[max(start, end - 2) : end].rstrip(".")[-1:] not in _CLOSING:
        return None
    match = _END.search(text, max(start, end - 40), end)
    if match is None or not _names_agency(match["agency"], known):
        return None
    before = text[start : match.start()].rstrip()
    # "... of the Press Association (PA)" explains a name; a sentence has ended here.
    if not before or before[-1] not in _SENTENCE_ENDS:
        return None
    begin = match.start() + len(match.group()) - len(match.group().lstrip())
    return Token(
        "sign_off", text[begin:end], begin, end, {"agency": match.span("agency")}
    )


def _bare_end(text: str, start: int, end: int, known: Registry) -> Token | None:
    low = max(start, end - 14)
    if _STOPS.isdisjoint(text[low:end]):
        return None
    match = _BARE_END.search(text, low, end)
    if match is None or not known.by_tag(match["agency"]):
        return None
    span = match.span("agency")
    return Token("sign_off", text[slice(*span)], *span, {"agency": span})


def _token(text: str, match: re.Match[str]) -> Token:
    names = [name for name in ("agency", "initials") if match[name]]
    parts = {name: match.span(name) for name in names}
    return Token("sign_off", match.group(), match.start(), match.end(), parts)

"""Photo captions and credits.

    Ferries wait in the harbour. (Xinhua/A Writer)
    Foto: A Writer/Getty Images

In comes a window of one unit; out goes one token of kind `caption` for the whole unit,
or None. It never takes a sentence for a caption unless a picture word, a picture house
or a mark of file pictures says so.
"""

import re
from functools import cache

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import Need
from newsnorm.tables import captions
from newsnorm.tables.chrome import fold

_LONGEST = 700
_LONGEST_CREDIT = 110
_LONGEST_LABEL = 60
_MARK = pattern(r"[:/|©(：（【[]| via ")

_FIRST_WORDS = (
    "afp",
    "ap",
    "archive",
    "archives",
    "epa",
    "file",
    "files",
    "reuters",
    "xinhua",
)
NEEDS = (
    Need(_LONGEST_LABEL, phrases=captions.words),
    Need(
        _LONGEST,
        words=lambda: _FIRST_WORDS,
        marks=":：/|©)]）】",
        holds=(" by ", " via ", " courtesy of "),
    ),
)

# FILE - A ferry leaves port.  ·  FILE PHOTO: A ferry leaves port.
_FILE = pattern(
    r"""
    [(\[]? (?: FILE | FILES | FILE\ PHOTO | FILE\ IMAGE | FILE\ PICTURE | ARCHIVES? )
    [)\]]? \s? (?: [-–—:] | \s(?=In\ this) ) \s? | \(FILES?\)\s | \[FILE\ PHOTO\]\s
    """,
    re.X,
)

# ... (AP Photo/A Writer)  ·  ... (Bild: A Writer / AP)
_LAST_BRACKET = pattern(
    r"[(（\[【](?P<inside>[^()（）\[\]【】]{2,120})[)）\]】]?[.\s]{0,3}$"
)

# AP Photo XNP101
_PHOTO_NUMBER = pattern(
    r"(?:AP|AFP|EPA|Reuters|Xinhua)\s(?:Photo|Wirephoto)s?(?:\s[A-Z]{2,5}\d{2,4})?"
)

_HOUSES = ("AP", "AFP", "EPA", "Reuters", "Xinhua")
_FILES = ("FILE", "(FILE", "[FILE", "ARCHIVE", "(ARCHIVE", "[ARCHIVE")
_BRACKETS = tuple(")]）】")
_MOST_LABEL_WORDS = 3

# ... Photo by A Writer/AFP
_BY = pattern(
    r"""
    \b
    (?P<label>
        (?: [Pp]hoto | [Pp]icture | [Ii]mage | [Ii]llustration | Photograph ) s?
    )
    \s (?: [Bb]y | courtesy\ of | from ) \s (?P<rest> .{2,80} ) $
    """,
    re.X,
)
_BY_OPENINGS = frozenset("PpIi")
_COPYRIGHT = pattern(r"(?:^|[\s|(.])©\s?(?P<rest>[^\d©][^©]{1,90})$")
_SPLIT = pattern(r"\s{0,9}[/|,;]\s{0,9}(?:via\s)?|\svia\s", re.I)

# Small words inside names of people and houses.
_PARTICLES = frozenset(
    "de da do dos das di del della van von der den of the and und y e et via la le el "
    "al bin for at by or für i och og a - & pour par".split()
)


def find(text: str, start: int, end: int) -> Token | None:
    """Find a caption or a photo credit that is the whole unit.

    >>> find("Foto: A. Writer/AFP", 0, 19).kind, find("Photo finish in Oslo", 0, 20)
    ('caption', None)
    """
    if end - start > _LONGEST:
        return None
    line = text[start:end]
    if _is_caption(line):
        return Token("caption", line, start, end)
    return None


def _is_caption(line: str) -> bool:
    if len(line) < _LONGEST_LABEL and captions.kind(line) in ("house", "label"):
        return True
    if line.startswith(_FILES) and _FILE.match(line):
        return True
    if line.startswith(_HOUSES) and _PHOTO_NUMBER.fullmatch(line):
        return True
    return (
        _ends_in_bracket(line)
        or _ends_in_label(line)
        or ("©" in line and _ends_in_copyright(line))
        or _is_credit(line)
    )


def _ends_in_bracket(line: str) -> bool:
    """`... (Xinhua/A Writer)`, but not the `(ANI/WAM)` of two agencies."""
    if line[-1] not in _BRACKETS and line[-2:-1] not in _BRACKETS:
        return False
    match = _LAST_BRACKET.search(line, max(0, len(line) - 130))
    if not match:
        return False
    inside = match["inside"]
    if _credits(inside):
        return True
    return captions.kind(inside) in ("label", "house") or _labelled(inside)


def _labelled(inside: str) -> bool:
    """`(Bild: A Writer)`, `(Photo by A Writer)`: whatever stands behind the label."""
    label = inside.replace("：", ":").partition(":")[0]
    if len(label) < len(inside) and captions.kind(label) == "label":
        return True
    return inside[:1] in _BY_OPENINGS and _BY.match(inside) is not None


def _ends_in_label(line: str) -> bool:
    """`... Foto: A Writer`; `Bild: Kanzler plant Neuwahl` quotes a newspaper."""
    at = max(line.rfind(":"), line.rfind("："))
    near = at > 0 and len(line) - at < 140 and not line[at - 1].isdigit()
    if near and _is_label(line[max(0, at - 48) : at]):
        return _names_makers(line[at + 1 :])
    return _ends_in_maker(line)


def _is_label(before: str) -> bool:
    """Say whether the last words before a colon are a label."""
    words = before.split()[-_MOST_LABEL_WORDS:]
    last = fold(words[-1]) if words else ""
    if last and last not in _label_ends():
        return False
    tails = (" ".join(words[at:]) for at in range(len(words)))
    return any(captions.kind(tail) == "label" for tail in tails)


@cache
def _label_ends() -> frozenset[str]:
    """Give the last words of all labels: most colons have another one before them."""
    labels = (words for words, kind in captions.words().items() if kind == "label")
    return frozenset(fold(words.rpartition(" ")[2]) for words in labels)


def _ends_in_maker(line: str) -> bool:
    """`... Photo by A Writer/AFP`."""
    if " by " not in line and not (" courtesy of " in line and _MARK.search(line)):
        return False
    tail = line[-110:]
    if (
        "hoto" not in tail
        and "icture" not in tail
        and "mage" not in tail
        and "llustration" not in tail
    ):
        return False
    match = _BY.search(line, max(0, len(line) - 110))
    return match is not None and _names_makers(match["rest"])


def _names_makers(rest: str) -> bool:
    """A short run of names; a lower-case word makes it a sentence."""
    rest = rest.strip(" .)")
    if not rest or len(rest) > _LONGEST_CREDIT or _credits(rest):
        return bool(rest)
    words = rest.replace("/", " ").replace(",", " ").split()
    if len(words) == 1 or any(map(captions.kind, _SPLIT.split(rest))):
        return True
    if len(words) > 6:
        return False
    named = all(word in _PARTICLES or not word[:1].islower() for word in words)
    return named and (len(words) < 4 or "/" in rest)


def _ends_in_copyright(line: str) -> bool:
    """`© A Writer / Agency`; a line with a year or rights is a copyright notice."""
    match = _COPYRIGHT.search(line, max(0, len(line) - 100))
    if not match:
        return False
    rest = match["rest"]
    if "ights" in rest or "eserved" in rest or "RISERVATA" in rest:
        return False
    if match.start() == 0 and captions.kind(rest) == "agency":
        return False
    return not any(digit in rest for digit in ("19", "20")) and len(rest.split()) < 10


def _is_credit(line: str) -> bool:
    """`A Writer/AFP`, `A Writer via Getty Images`, alone or after the last sentence."""
    if "/" not in line and "|" not in line and " via " not in line:
        return False
    tail = line[line.rfind(". ") + 1 :].strip()
    return len(tail) < _LONGEST_CREDIT and _credits(tail)


def _credits(words: str) -> bool:
    """`A Writer/AFP via Getty Images`: a house or an agency, and a name beside it."""
    parts = [part for part in _SPLIT.split(words.strip(" .©")) if part]
    if len(parts) < 2:
        return False
    kinds = [captions.kind(part) for part in parts]
    others = [part for part, kind in zip(parts, kinds, strict=True) if kind is None]
    if not others:
        return "house" in kinds
    if len(others) == len(parts):
        return False
    return all(len(part.split()) < 6 and not part[:1].islower() for part in others)

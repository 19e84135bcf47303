"""One short name for one story, whatever file it came from.

In come a headline and a body; out goes their BLAKE2b-128 in hex, after whitespace
folding and NFC. It never folds case, punctuation or words: an edited story is another.
"""

from collections.abc import Iterable
from io import BytesIO
from unicodedata import is_normalized, normalize

from msgspec import Struct

from newsnorm.pattern import pattern

try:
    # What hashlib itself gives, without the OpenSSL that it loads on the way, which
    # takes longer than all of this package's tables.
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b

_ASCII = bytes(range(0x20, 0x7F))
_GAP = pattern(rb"  ")

# Quotation marks, dashes, dots and bullets are all that most English copy has beside
# ASCII: E2 80 and one more byte, which must not be that of a space or a hidden mark.
_MARK, _MARKS = b"\xe2\x80", bytes([*range(0x90, 0xA8), *range(0xB0, 0xC0)])
# Bytes of Latin, Greek, Cyrillic, Chinese, Japanese and Korean letters, and of signs.
# None of these is white space, hidden, or composed with another by NFC, but for the odd
# ones below.
_PLAIN = bytes((*range(0x80, 0xCC), *range(0xCE, 0xD2), *range(0xE1, 0xEE)))
# No spaces begin with these; whether NFC would change them, takes a look at each:
# Armenian to Arabic, letters of India and beyond, emoji.
_UNSURE = bytes([*range(0xD2, 0xDC), 0xE0, 0xEF, 0xF0])
# What begins like many good characters, and is odd.
_ODD = {
    # Controls, the no-break space and the soft hyphen; the rest are signs such as ©.
    0xC2: pattern(rb"\xc2[\x80-\xa0\xad]"),
    # A question mark that is a semicolon, and a raised dot that is another.
    0xCE: pattern(rb"\xce\x87"),
    0xE1: pattern(rb"\xe1(?![\xba\xbb])"),  # all but the letters of Vietnamese
    # Spaces, and what turns direction; marks that combine; signs that are letters.
    # Must leave alone: dashes, quotation marks and bullets (E2 80), currencies (E2 82).
    0xE2: pattern(
        rb"\xe2(?:\x80[\x80-\x8a\xa8-\xaf]|[\x81\x83\xab\xb0-\xbf]"
        rb"|\x84[\xa6\xaa\xab]|\x8c[\xa9\xaa])"
    ),
    # The wide space, tone marks, and voicing marks of kana.
    0xE3: pattern(rb"\xe3(?:\x80[\x80\xaa-\xaf]|\x82[\x99\x9a])"),
    0xEA: pattern(rb"\xea[\x80-\xaf]"),  # all but the syllables of Korean
    0xED: pattern(rb"\xed[\x9e-\xbf]"),
}


class Folded(Struct):
    """A text as the fingerprint takes it, and its paragraphs as they were."""

    paragraphs: list[bytes]  # each with a line end
    line: bytes  # white space folded, NFC
    clean: bool  # nothing is hidden, and no line ends inside of a paragraph
    wide: int  # bytes there are beyond one for a character


def fingerprint(headline: str | None, body: str) -> str:
    r"""Give the fingerprint of a story; line wraps and accents do not change it.

    >>> fingerprint("Harbour reopens", "Ferries\nran.")
    '8ec12992629a15f2ca59440fdf4e27d3'
    """
    return of_folded(headline, fold(body))


def of_paragraphs(headline: str | None, paragraphs: Iterable[str]) -> str:
    """Give the fingerprint of a story from the paragraphs of its body.

    >>> of_paragraphs("Harbour reopens", ["Ferries", "ran."])
    '8ec12992629a15f2ca59440fdf4e27d3'
    """
    words = " ".join(paragraphs)
    data = words.encode("utf-8", "surrogatepass")
    return _hashed(headline, _plain(data, words) or _folded(words))


def of_folded(headline: str | None, body: Folded) -> str:
    """Give the fingerprint of a story whose body is folded already."""
    return _hashed(headline, body.line)


def _hashed(headline: str | None, line: bytes) -> str:
    head = b""
    if headline:
        # One short line of ASCII is what most headlines are.
        plain = headline.isascii() and headline.isprintable() and "  " not in headline
        head = headline.strip(" ").encode() if plain else _folded(headline)
    return blake2b(head + b"\n" + line, digest_size=16).hexdigest()


def fold(text: str) -> Folded:
    r"""Give the paragraphs of a text, and all of it on one line.

    >>> fold("Ferries  ran.\n\nThe harbour is open.").line
    b'Ferries ran. The harbour is open.'
    """
    data = text.encode("utf-8", "surrogatepass")
    wide = len(data) - len(text)
    rows = BytesIO(data + b"\n").readlines()  # in less time than by `split`
    if rows[1::2].count(b"\n") == len(rows) >> 1:
        # Most text is of this kind, and seeing that takes a third of the rest.
        paragraphs = rows[::2]  # every other row is the blank one between them
        line = _plain(b"".join(paragraphs).replace(b"\n", b" "), text)
        if line is not None:
            return Folded(paragraphs, line, True, wide)
    paragraphs = [each + b"\n" for each in data.split(b"\n\n")]
    return Folded(paragraphs, _folded(text), False, wide)


def _folded(text: str) -> bytes:
    words = normalize("NFC", " ".join(text.split()))
    return words.encode("utf-8", "surrogatepass")


def _plain(line: bytes, text: str) -> bytes | None:
    """Give one line with its gaps closed, if that is all there is to fold."""
    if not _is_clean(line, text):
        return None
    return (_closed(line) if _GAP.search(line) else line).strip(b" ")


def _closed(line: bytes) -> bytes:
    """Make one space of any number: in fewer steps than a pattern needs."""
    while b"  " in line:
        line = line.replace(b"  ", b" ")
    return line


def _is_clean(line: bytes, text: str) -> bool:
    """Tell whether folding and NFC would change no more than spaces."""
    # The bytes of a character stand together, so what is left of a line is words still.
    left = line.translate(None, _ASCII)
    if not left:
        return True
    if not left.replace(_MARK, b"").translate(None, _MARKS):
        return True
    unsure = left.translate(None, _PLAIN)
    if unsure.translate(None, _UNSURE):
        return False
    if any(lead in left and odd.search(left) for lead, odd in _ODD.items()):
        return False
    return not unsure or is_normalized("NFC", text)

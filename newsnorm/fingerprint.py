"""One short name for one story, whatever file it came from.

In come a headline and a body; out goes their BLAKE2b-128 in hex, after whitespace
folding and NFC. It never folds case, punctuation or words: an edited story is another.
"""

from typing import NamedTuple
from unicodedata import normalize

from newsnorm.pattern import pattern

try:
    # What hashlib itself gives, without the OpenSSL that it loads on the way, which
    # takes longer than all of this package's tables.
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b

# Bytes of UTF-8 that can stay as they are: printable ASCII, Latin letters, and the
# characters that begin with C2 and E2 but for those below. None of them is white space,
# hidden, or composed with another by NFC.
_PLAIN = bytes([*range(0x20, 0x7F), *range(0x80, 0xC0), 0xC2, *range(0xC3, 0xCC), 0xE2])
# Must leave alone: dashes, quotation marks and bullets (E2 80), currencies (E2 82).
_ODD_E2 = pattern(rb"\xe2(?!\x80[\x90-\xa7\xb0-\xbf]|\x82[\xa0-\xbf])")
_ASCII = bytes(range(0x20, 0x7F))
# Controls, the no-break space and the soft hyphen; the rest are signs such as ©.
_ODD_C2 = pattern(rb"\xc2[\x80-\xa0\xad]")
# Two spaces are soon found, since they are a word; any number of them are not.
_GAP, _GAPS = pattern(rb"  "), pattern(rb" {2,}")


class Folded(NamedTuple):
    """A text as the fingerprint takes it, and its paragraphs as they were."""

    paragraphs: list[bytes]
    line: bytes  # white space folded, NFC
    clean: bool  # nothing is hidden, and no line ends inside of a paragraph
    wide: int  # bytes there are beyond one for a character


def fingerprint(headline: str | None, body: str) -> str:
    r"""Give the fingerprint of a story; line wraps and accents do not change it.

    >>> fingerprint("Harbour reopens", "Ferries\nran.")
    '8ec12992629a15f2ca59440fdf4e27d3'
    """
    return of_folded(headline, fold(body))


def of_folded(headline: str | None, body: Folded) -> str:
    """Give the fingerprint of a story whose body is folded already."""
    head = _headline(headline) if headline else b""
    return blake2b(b"\n".join((head, body.line)), digest_size=16).hexdigest()


def _headline(words: str) -> bytes:
    # One short line of ASCII is what most headlines are.
    if words.isascii() and words.isprintable() and "  " not in words:
        return words.strip(" ").encode()
    return fold(words).line


def fold(text: str) -> Folded:
    r"""Give the paragraphs of a text, and all of it on one line.

    >>> fold("Ferries  ran.\n\nThe harbour is open.").line
    b'Ferries ran. The harbour is open.'
    """
    data = text.encode("utf-8", "surrogatepass")
    wide = len(data) - len(text)
    rows = data.split(b"\n")
    if len(rows) == 1 or not any(rows[1::2]):
        # Most text is of this kind, and seeing that takes a third of the rest.
        paragraphs = rows[::2]  # every other row is the blank one between them
        line = b" ".join(paragraphs)
        if _is_clean(line):
            if _GAP.search(line):
                line = _GAPS.sub(b" ", line)
            return Folded(paragraphs, line.strip(b" "), True, wide)
    words = normalize("NFC", " ".join(text.split()))
    line = words.encode("utf-8", "surrogatepass")
    return Folded(data.split(b"\n\n"), line, False, wide)


def _is_clean(line: bytes) -> bool:
    """Tell whether folding and NFC would change no more than spaces."""
    # The bytes of a character stand together, so what is left of a line is words still.
    left = line.translate(None, _ASCII)
    if not left:
        return True
    if left.translate(None, _PLAIN):
        return False
    return not (_ODD_E2.search(left) or _ODD_C2.search(left))

"""One short name for one story, whatever file it came from.

In come a headline and a body; out goes their BLAKE2b-128 in hex, after whitespace
folding and NFC. It never folds case, punctuation or words: an edited story is another.
"""

from unicodedata import normalize

try:
    # What hashlib itself gives, without the OpenSSL that it loads on the way, which
    # takes longer than all of this package's tables.
    from _blake2 import blake2b
except ImportError:  # another Python
    from hashlib import blake2b


def fingerprint(headline: str | None, body: str) -> str:
    r"""Give the fingerprint of a story; line wraps and accents do not change it.

    >>> fingerprint("Harbour reopens", "Ferries\nran.")
    '8ec12992629a15f2ca59440fdf4e27d3'
    """
    text = f"{_fold(headline or '')}\n{_fold(body)}"
    if not text.isascii():
        text = normalize("NFC", text)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _fold(text: str) -> str:
    """Give the words with one space between them."""
    # Clean bodies have blank lines between paragraphs and no other odd space (which
    # is never printable); seeing that is three times as fast as splitting into words.
    line = text.replace("\n\n", " ")
    if line.isprintable() and "  " not in line:
        return line.strip(" ")
    return " ".join(text.split())

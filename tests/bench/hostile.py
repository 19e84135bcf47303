"""Articles that no desk wrote: what a lost line end, a list or a fault makes of copy.

In comes a size, out come names and stories of about so many bytes. Each is one of the
ways in which the time of a reader of headers may grow faster than what it reads.
"""

from collections.abc import Iterator

_HEAD = "Ferries return\n2024-05-03 10:33\n\nOSLO, May 3 (AFP) - Ferries ran again.\n\n"
_SENTENCE = "The port authority said, on Monday, that 12 boats had returned. "
_PARAGRAPH = _SENTENCE * 6 + "\n\n"
_WRAPPED = f"    {_SENTENCE}that\nthe strait {_SENTENCE.lower()}\n"


def stories(size: int) -> Iterator[tuple[str, str]]:
    r"""Yield the name and the text of each.

    >>> dict(stories(100))["digits"].endswith("777")
    True
    """
    yield "one line", _filled(_SENTENCE, size)
    yield "header of short lines", _numbered("Pages of the harbour {}\n", size)
    yield "body of paragraphs", _HEAD + _filled(_PARAGRAPH, size)
    yield "body of wrapped lines", _HEAD + _filled(_WRAPPED, size)
    yield "digits", _HEAD + "7" * size
    yield "years", _HEAD + _filled("2024 ", size)
    yield "dates in one line", "Ferries\n" + _numbered("2024-05-0{1} 10:33 ", size)
    yield "dates, one a line", "Ferries\n" + _numbered("2024-05-0{1} 10:33\n", size)
    yield "foot of short lines", _HEAD + _PARAGRAPH * 5 + _numbered("More {}\n", size)
    yield "brackets", _HEAD + "(" * size
    yield "spaces", f"{_HEAD}a{' ' * size}b"
    yield "line ends", _HEAD + "\n" * size + "b"


_FACTIVA = """\
HD  Harbour reopens
BY  {}
WC  5 words
PD  2 May 2024
ET  10:15
SN  {}
SC  EXNEWS
LA  English
LP  Ferries ran.
"""
_SIGNED = "By Ann Writer and Bo "
_ANPA = "W2870 asian\nu i BC-EU--Norway-Ferries     05-02 0040\n^Harbour<\n\tIt ran.\n"


def files(size: int) -> Iterator[tuple[str, str, str]]:
    r"""Yield name, format and text of files that no system wrote.

    >>> [kind for _, kind, _ in files(100)][:2]
    ['factiva', 'factiva']
    """
    signed, stamped = _filled(_SIGNED, size), _filled("PD  2 May 2024\n", size)
    yield "agencies in one field", "factiva", _FACTIVA.format("Ann", "a/" * (size // 2))
    yield "names in one field", "factiva", _FACTIVA.format(signed, "Example News")
    yield (
        "fields of one kind", "factiva",
        _FACTIVA.format("Ann", "Example News").replace("PD  2 May 2024\n", stamped),
    )  # fmt: skip
    yield "blanks between messages", "anpa1312", f"{_ANPA}{' ' * size}x\n{_ANPA}"
    yield (
        "tags that never end", "docs",
        f"<DOC>\n<HEAD>{_filled('<b>', size)}</HEAD>\n<TEXT>It ran.\n</TEXT>\n</DOC>\n",
    )  # fmt: skip
    yield (
        "tags that never close", "rss",
        f"<rss><channel><item><title>{_filled('<a ', size)}</title></item></channel>",
    )  # fmt: skip
    yield "objects that never end", "json", f"[{{}}{_filled(chr(10) + '{', size)}"
    page = "<!DOCTYPE html><html><body><h1>Harbour</h1>{}<p>It ran.</p></body></html>"
    yield "a page of open tags", "html", page.format(_filled("<p><font>A line.", size))


def _filled(words: str, size: int) -> str:
    return words * max(1, size // len(words))


def _numbered(words: str, size: int) -> str:
    count = max(1, size // len(words))
    return "".join(words.format(n, n % 9 + 1) for n in range(count))

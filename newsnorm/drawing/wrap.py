"""Where a line of text breaks, counted in cells of the screen.

In come words and a width; out come offsets. A wide character takes two cells and a
combining mark none, so that columns stay straight in all scripts.
"""

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells

from newsnorm.pattern import pattern

# A word with the spaces after it:  `Ferries `
_WORD = pattern(r"\S+ {0,200}| +|\s")


def breaks(words: str, width: int) -> list[int]:
    """Give the offsets at which rows after the first begin.

    >>> breaks("Ferries return", 12), breaks("中文中文", 4)
    ([8], [2])
    """
    found, used = [], 0
    for start, token in _tokens(words, width):
        # The spaces at the end of a row need no room.
        if used and used + cell_len(token.rstrip(" ")) > width:
            found.append(start)
            used = 0
        used += cell_len(token)
    return found


def _tokens(words: str, width: int) -> Iterator[tuple[int, str]]:
    """Yield words with their offsets, those longer than a row in pieces."""
    for match in _WORD.finditer(words):
        at = match.start()
        long = cell_len(match[0].rstrip(" ")) > width
        for piece in chop_cells(match[0], width) if long else (match[0],):
            yield at, piece
            at += len(piece)

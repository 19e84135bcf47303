"""Words from outside as rich text: never markup, never a command to the terminal.

In comes text; out comes a `Text` with its controls as visible marks. Every drawing
takes its words through here.
"""

from rich.text import Text

from newsnorm.visible import visible, visible_line


def block(text: str, style: str = "") -> Text:
    r"""Give text with its lines kept.

    >>> block("[red]Ferries\x1b[2J").plain
    '[red]Ferries\\x1b[2J'
    """
    return _styled(visible(text), style)


def line(text: str, style: str = "") -> Text:
    r"""Give text on one line, white space folded.

    >>> line("Tuesday,\n  02 January").plain
    'Tuesday, 02 January'
    """
    return _styled(visible(" ".join(text.split())), style)


def name(path: str, style: str = "") -> Text:
    r"""Give a file name on one line, with nothing of it folded away.

    >>> name("two  words\n.wire").plain
    'two  words\\n.wire'
    """
    return _styled(visible_line(path), style)


def _styled(words: str, style: str) -> Text:
    # As a span: a style of the whole would reach what is appended, and fill a cell.
    return Text.assemble((words, style))


def fitted(words: Text, width: int, right: bool = False, tail: bool = False) -> Text:
    """Give words in exactly so many cells: cut with an ellipsis, or filled up.

    With `tail` the end is kept: of a path, it tells more than the beginning.

    >>> fitted(Text("中文 headline"), 6).plain, fitted(Text("ab"), 4, right=True).plain
    ('中文 …', '  ab')
    >>> fitted(Text("archive/2025/b.wire"), 10, tail=True).plain
    '…25/b.wire'
    """
    if words.cell_len > width:
        words = _cut(words, width, tail)
    fill = " " * (width - words.cell_len)
    return Text.assemble(fill, words) if right else Text.assemble(words, fill)


def _cut(words: Text, width: int, tail: bool) -> Text:
    if not tail:
        words = words.copy()
        words.truncate(width, overflow="ellipsis")
        return words
    while len(words) and words.cell_len > width - 1:
        words = words[1:]
    return Text.assemble(Text("…"), words)

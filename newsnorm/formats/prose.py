"""Markup to blocks of words: what stands in a paragraph, a title, a row of a table.

    <p>Ferries <b>ran</b>.</p><p>Again.</p>

In comes a tree of elements, or HTML as characters; out come blocks in the order of
the page, each with the tag that holds it. Scripts and styles are passed over. Nothing
here tells a headline from a menu.
"""

import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint
from typing import Any, NamedTuple

from newsnorm.pattern import pattern


class Block(NamedTuple):
    """The words of one block; a row of a table has a tab between its cells."""

    tag: str
    words: str


_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main"
    " nav nitf ol p pre section summary table tbody tfoot thead tr ul block"
    " body.content body.head body.end td th headline dateline byline media-caption"
    " media fn note bq citat mellis".split()
)  # fmt: skip
_DROPPED = frozenset(
    "script style noscript template svg math iframe object head title select button"
    " textarea datalist canvas audio video media-producer media-reference map"
    " media-metadata tobject".split()
)  # fmt: skip
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
# A cell longer than this holds copy: the table is there for the layout of the page.
_CELL = 60
_LINE = "\v"  # a line end that the markup states
_SPACES = pattern(r"[ \t\r\n\f]+")
_STATED_LINES = pattern(r" ?\v ?")


class Prose:
    """The blocks so far; needs state, since markup comes tag by tag."""

    def __init__(self) -> None:
        self._tags = ["body"]
        self._words: list[str] = []
        self._found: list[list[Block]] = [[]]
        self._rows: list[list[list[Block]]] = []
        self._skipped: list[str] = []

    def start(self, tag: str) -> None:
        """Take a start tag."""
        if self._skipped:
            if tag not in _VOID:
                self._skipped.append(tag)
        elif tag in _DROPPED:
            self._skipped.append(tag)
        elif tag == "br":
            self._words.append(_LINE)
        elif tag in _BLOCKS:
            self._flush()
            if tag == "tr":
                self._rows.append([])
            elif tag in ("td", "th"):
                self._found.append([])
            if tag not in _VOID:
                self._tags.append(tag)

    def end(self, tag: str) -> None:
        """Take an end tag; one that nothing opened is passed over."""
        if self._skipped:
            if tag in self._skipped:
                del self._skipped[self._skipped.index(tag) :]
            return
        if tag in _BLOCKS and tag in self._tags[1:]:
            self._flush()
            while (open_tag := self._tags.pop()) != tag:
                self._close(open_tag)
            self._close(tag)

    def data(self, words: str | None) -> None:
        """Take the words between two tags."""
        if words and not self._skipped:
            self._words.append(words)

    def blocks(self) -> list[Block]:
        """Give what was found; what is open is closed."""
        self._flush()
        while len(self._tags) > 1:
            self._close(self._tags.pop())
        return self._found[0]

    def _close(self, tag: str) -> None:
        if tag in ("td", "th") and len(self._found) > 1:
            cell = self._found.pop()
            if self._rows:
                self._rows[-1].append(cell)
            else:
                self._found[-1] += cell
        elif tag == "tr" and self._rows:
            self._found[-1] += _row(self._rows.pop())

    def _flush(self) -> None:
        raw = "".join(self._words)
        self._words.clear()
        tag = self._tags[-1]
        words = raw.strip("\n").rstrip() if tag == "pre" else _squeezed(raw)
        if words.strip():
            self._found[-1].append(Block(tag, words))


def _row(cells: list[list[Block]]) -> list[Block]:
    """Give a row of figures as one line, and the row of a layout as its blocks."""
    flat = [block for cell in cells for block in cell]
    if len(flat) > 1 and all(
        len(cell) <= 1 and all(len(block.words) <= _CELL for block in cell)
        for cell in cells
    ):
        return [Block("tr", "\t".join(block.words for block in flat))]
    return flat


def _squeezed(raw: str) -> str:
    if "\n" in raw and _is_set(raw):
        return raw.replace(_LINE, "\n").strip("\n").rstrip()
    words = _SPACES.sub(" ", raw)
    if _LINE in words:
        words = _STATED_LINES.sub("\n", words)
    return words.strip()


def _is_set(raw: str) -> bool:
    """Tell whether wire copy was put into one element with its line ends.

    Some of its lines are set in and some begin at the margin; the lines of a paragraph
    that a program wrote prettily are all set in alike:

            <p>Ferries ran,
               as they did.</p>
    """
    lines = [line for line in raw.split("\n")[1:] if line.strip()]
    inner = sum(line.startswith("  ") for line in lines)
    return (
        len(lines) >= 3
        and 0 < inner < len(lines)
        and not all(line.startswith(" ") for line in lines)
    )


def of_tree(root: Any) -> list[Block]:
    """Give the blocks below an element of lxml's."""
    prose = Prose()
    prose.data(root.text)
    # No recursion: how deep pages go is not ours to say.
    stack = [iter(root)]
    above = [root]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            done = above.pop()
            if above:
                prose.end(local(done))
                prose.data(done.tail)
        elif isinstance(child.tag, str):
            prose.start(local(child))
            prose.data(child.text)
            stack.append(iter(child))
            above.append(child)
        else:
            prose.data(entity(child))
            prose.data(child.tail)
    return prose.blocks()


def local(element: Any) -> str:
    """Give the name of an element without its namespace, in small letters."""
    name: str = element.tag
    return name.rpartition("}")[2].lower()


def entity(node: Any) -> str:
    """Give the character of a reference that HTML knows; others stay as written.

    Comments and instructions are no words.
    """
    name = getattr(node, "name", None)
    if name is None or not (node.text or "").startswith("&"):
        return ""
    code = name2codepoint.get(name)
    return chr(code) if code else f"&{name};"


def of_html(text: str) -> list[Block]:
    """Give the blocks of a piece of HTML, without any extra.

    >>> of_html("<p>Ferries <b>ran</b>.<br>Again.</p>")
    [Block(tag='p', words='Ferries ran.\\nAgain.')]
    """
    from html.parser import HTMLParser

    prose = Prose()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            prose.start(tag)

        def handle_endtag(self, tag: str) -> None:
            prose.end(tag)

        def handle_data(self, data: str) -> None:
            prose.data(data)

    reader = Reader(convert_charrefs=True)
    try:
        reader.feed(text)
        reader.close()
    except AssertionError:
        # What the standard library says of a `<![` that it does not know.
        prose.data(_TAGS.sub(" ", text[_at(reader, text) :]))
    return prose.blocks()


_TAGS = pattern(r"<[^<>]{0,1000}>")


def _at(reader: Any, text: str) -> int:
    line, column = reader.getpos()
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + int(column)


# <p>, <br/>, &nbsp;: marks that no plain copy holds. "a < b" and "AT&T" are none.
_MARKUP = pattern(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|table|tr|td|pre|figure"
    r"|blockquote|font)(?:\s[^<>]{0,2000})?/?>|&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});",
    re.I,
)


def is_html(text: str) -> bool:
    """Tell whether words hold markup; `a < b & c` does not."""
    return ("<" in text or "&" in text) and _MARKUP.search(text) is not None


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of words that may be HTML or plain copy.

    >>> paragraphs("<p>One</p><p>Two</p>"), paragraphs("One < two")
    (['One', 'Two'], ['One < two'])
    """
    return joined(of_html(text)) if is_html(text) else [text]


def joined(blocks: Iterable[Block]) -> list[str]:
    """Give the words of blocks; rows of one table are one piece."""
    return list(_joined(blocks))


def _joined(blocks: Iterable[Block]) -> Iterator[str]:
    rows: list[str] = []
    for tag, words in blocks:
        if tag == "tr":
            rows.append(words)
            continue
        if rows:
            yield "\n".join(rows)
            rows.clear()
        yield words
    if rows:
        yield "\n".join(rows)

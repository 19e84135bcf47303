"""The road of text with an envelope, labels or tags: a stream's pieces to stories.

In comes what a format makes of each piece; out come stories, numbered and told where
they stand, and a Broken for a piece without its header or its end.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newsnorm import limits
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode
from newsnorm.formats.pieces import Piece
from newsnorm.formats.stretches import Stretch, compose
from newsnorm.model import Stated, Story, Text
from newsnorm.record import Input


class Matter(NamedTuple):
    """What a format makes of a piece."""

    text: Text  # of the whole piece
    stretches: Iterable[Stretch]
    stated: Iterable[Stated]
    id: str | None = None
    above: int = 0  # lines of the piece in front of the article's first


class Headless(NamedTuple):
    """A piece that lacks the header by which its format reads it."""

    text: Text
    header: str


class Kind(NamedTuple):
    """What a format of text says of its pieces."""

    name: str
    read: Callable[[Piece, Decode], Matter | Headless]
    padding: bytes | None = None  # a piece of these bytes is none; None: of spaces
    wordless: bool = True  # whether a piece that gives no words is a story, too
    noun: str = "story"


def split(
    kind: Kind, pieces: Iterable[Piece], path: str | None, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each piece, or what is wrong with it."""
    where = path or "standard input"
    index = 0
    for piece in pieces:
        if not piece.data.strip(kind.padding):
            continue
        made = kind.read(piece, decode)
        if isinstance(made, Headless):
            yield _headless(made, piece, where)
            continue
        story = _story(kind, made, path, index, piece)
        if kind.wordless or story.text.strip():
            yield story
            index += 1
        if not piece.whole:
            yield Broken(
                where, f"a {kind.noun} breaks off, its end tag is missing",
                "what there is of it was read", piece.line, offset=piece.offset,
            )  # fmt: skip


def _story(
    kind: Kind, made: Matter, path: str | None, index: int, piece: Piece
) -> Story:
    sheet = compose(made.stretches)
    repairs = list(made.text.repairs)
    if piece.cut:
        repairs.append(limits.left_out(limits.LONGEST))
    given = Input(
        path=path, index=index, id=made.id, line=piece.line + made.above,
        format=kind.name, encoding=made.text.encoding, repairs=repairs,
    )  # fmt: skip
    return Story(sheet.text, given, sheet.marks, tuple(made.stated))


def _headless(made: Headless, piece: Piece, where: str) -> Broken:
    return Broken(
        where, f"no {made.header} header in this stretch",
        "cut it off, or read it with --from text",
        piece.line, offset=piece.offset, text=made.text.text,
    )  # fmt: skip

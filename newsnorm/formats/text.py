"""Plain text: one file is one article.

In comes a stream; out comes one story, also of an empty file: its record says that
there is nothing in it.
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story
from newsnorm.record import Input

NAME = "text"
EXAMPLE = "Harbour reopens\n\nOSLO, May 2 (AFP) - Ferries ran.\n"


def detect(head: bytes, path: str | None) -> bool:
    """Take what no other format wanted: this one is the last of the table."""
    return True


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story]:
    """Give the one story that the whole stream is."""
    text, encoding, repairs = decode(stream.read())
    yield Story(
        text,
        Input(path=path, line=1, format=NAME, encoding=encoding, repairs=list(repairs)),
    )

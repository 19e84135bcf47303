"""The containers that articles come in: an ordered table, and the choice from it.

To add one, write a module with the names of `contract.Format`, called as its NAME is
(`-` as `_`), and give it a row before those that would claim its files. A module is
imported when the first bytes may be its own, and its `detect` then decides.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from io import BufferedReader
from typing import cast

from msgspec import Struct

from newsnorm import wide
from newsnorm.errors import Broken, OptionError
from newsnorm.formats.contract import Decode, Fields, Format
from newsnorm.model import Story
from newsnorm.pattern import pattern

__all__ = [
    "AUTO",
    "FORMATS",
    "Decode",
    "Fields",
    "Format",
    "choose",
    "load",
    "names",
    "of",
    "split",
]

AUTO = "auto"


class Row(Struct, frozen=True):
    """A format, and bytes of which one stands in the first bytes of such a file."""

    name: str
    needles: tuple[bytes, ...] = ()  # none: `detect` is always asked
    # Where the needles stand in any copy: a line of the head must have this form too.
    form: re.Pattern[bytes] | None = None


# First to claim an input has it; `text` claims all, so it is the last.
FORMATS: tuple[Row, ...] = (
    Row("warc", (b"WARC/1",)),
    Row("mbox", (b"From ",)),
    Row("eml", (b"ubject:", b"SUBJECT:")),
    # Markup: the first element tells.
    Row("newsml-g2", (b"newsItem", b"newsMessage", b"packageItem")),
    Row("newsml1", (b"NewsML",)),
    Row("nitf", (b"<nitf",)),
    Row("rss", (b"<rss", b"<rdf:RDF")),
    Row("atom", (b"<feed", b"<entry", b":feed")),
    Row(
        "html",
        (
            b"<html",
            b"<HTML",
            b"<!DOCTYPE html",
            b"<!doctype html",
            b"<!DOCTYPE HTML",
            b"<body",
            b"<BODY",
            b"</p>",
            b"</div>",
        ),
    ),
    Row("records", (b'"newsnorm/',)),
    # JSON: keys that only one standard or service has.
    Row(
        "ninjs",
        (
            b'"versionc',
            b'"versionC',
            b'"firstc',
            b'"firstC',
            b'"pubs',
            b'"pubS',
            b'"bodies"',
            b'"body_',
            b'"headlines"',
        ),
    ),
    Row("newsapi", (b'"urlToImage"', b'"totalResults"')),
    Row("newsdata", (b'"article_id"', b'"source_id"')),
    Row("wordpress", (b'"date_gmt"',)),
    Row("json", (b"[{", b"[\n", b"[ ", b"[\r", b"{\n", b"{\r", b"[]", b"{ ")),
    Row("jsonl", (b"{",)),
    # Text with an envelope, or with labels.
    Row(
        "iptc7901",
        (b" 1 ", b" 2 ", b" 3 ", b" 4 ", b" 5 ", b" 6 "),
        pattern(rb"(?m)^[\x00-\x20\x7f]{0,40}[A-Za-z]{3} ?\d{3,5} [1-9] [A-Za-z]"),
    ),
    Row("reuters21578", (b"<REUTERS", b"lewis")),
    Row("docs", (b"<DOC>", b"<DOC ", b"<DOC\n", b"<DOC\r")),
    Row(
        "nexis",
        (b"OCUMENT", b"ocument", b"okument", b"OKUMENT"),
        pattern(rb"(?m)^[ \t]{0,60}(?:[A-Za-z]{8,9} )?\d{1,5} [a-z]{2,3} \d{1,5}\b"),
    ),
    Row("factiva", (b"HD ", b"HD\n", b"HD\r", b"HD\t", b"HD\xc2", b"HD\xa0")),
    Row("asianet", (b"MEDIA RELEASE",)),
    Row("ap-header", (b"AP-",), pattern(rb"AP-[A-Z]{2}-\d\d-\d\d-")),
    Row("news-bites", (b"AN#",)),
    Row("zczc", (b"ZCZC",)),
    Row(
        "anpa1312",
        (b"-0", b"-1", b"-2", b"-3"),
        pattern(
            rb"(?m)^[\x00-\x20]{0,9}[a-z][\x10-\x20]{1,3}[a-z][\x00-\x20]{1,6}"
            rb"[^\x00-\x20][^\n]{0,70}\d\d-\d\d"
        ),
    ),
    Row("text"),
)

# What is looked at to tell formats apart; a pipe may give less.
_HEAD = 8192


def names() -> list[str]:
    """Give what `--from` accepts.

    >>> names()[0], names()[-1]
    ('auto', 'text')
    """
    return [AUTO, *(row.name for row in FORMATS)]


@cache
def load(name: str) -> Format:
    """Give the format of that name; an extra that it needs is asked for when it reads.

    >>> load("jsonl").NAME
    'jsonl'
    """
    if name not in (row.name for row in FORMATS):
        raise OptionError(f"no format {name!r}; there are {', '.join(names())}")
    module = import_module(f"newsnorm.formats.{name.replace('-', '_')}")
    return cast(Format, module)


def of(head: bytes, path: str | None) -> Format:
    """Give the format that first bytes speak for.

    >>> of(b'{"text": "Harbour reopens"}', None).NAME
    'jsonl'
    """
    return next(each for each in _candidates(head) if each.detect(head, path))


def _candidates(head: bytes) -> Iterator[Format]:
    for row in FORMATS:
        if row.needles and not any(needle in head for needle in row.needles):
            continue
        if row.form is None or row.form.search(head):
            yield load(row.name)


def choose(name: str, stream: BufferedReader, path: str | None) -> Format:
    """Give the format of that name, or for `auto` the one the first bytes speak for.

    A pipe is not waited on for more than its first piece.
    """
    if name != AUTO:
        return load(name)
    return of(wide.narrow(stream.peek(_HEAD)[:_HEAD]), path)


# Markup declares its encoding, and a text is decoded as a whole: these read UTF-16 and
# UTF-32 by themselves. All others are cut at line ends or tags before they are decoded.
_READ_WIDE = frozenset(("newsml-g2", "newsml1", "nitf", "rss", "atom", "html", "text"))


def split(
    container: Format,
    stream: BufferedReader,
    path: str | None,
    fields: Fields,
    decode: Decode,
) -> Iterator[Story | Broken]:
    """Give the articles of a stream in a format, each as soon as it is read."""
    name = wide.marked(stream.peek(wide.HEAD)[: wide.HEAD])
    if name is None or container.NAME in _READ_WIDE:
        return container.split(stream, path, fields, decode)
    narrowed = wide.as_utf8(stream, name)
    return wide.noted(container.split(narrowed, path, fields, decode), name)

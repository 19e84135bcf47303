"""WARC: archives of fetched pages, as Common Crawl's news crawl writes them.

In comes an archive, packed or not; out comes a story a page, each before the next is
read: the day it was fetched as crawl date, its address as evidence. Answers that are no
page, or of no use, are passed over. What a record holds is read by warcio, which knows
how answers are chunked and packed; it is of the extra `markup`, as lxml is, since
without lxml no page in it can be read. The frame is read here: warcio takes an archive
that is cut for one that ends, does not go on after a damaged record, and writes to
standard error. Offsets count the bytes of the archive once unpacked.
"""

import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO

from msgspec.structs import replace

from newsnorm.errors import Broken
from newsnorm.formats import html, warcrecords, xmlitems
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.html import LONGEST
from newsnorm.formats.warcrecords import Record
from newsnorm.model import Stated, Story
from newsnorm.record import Input

NAME = "warc"
_PAGE = """\
HTTP/1.1 200 OK\r
Content-Type: text/html\r
\r
<html><head><title>Harbour reopens</title></head><body><h1>Harbour reopens</h1>\
<p>OSLO, May 2 (AFP) - Ferries ran.</p></body></html>"""
EXAMPLE = f"""\
WARC/1.0\r
WARC-Type: response\r
WARC-Record-ID: <urn:uuid:a1>\r
WARC-Date: 2024-05-03T10:00:00Z\r
WARC-Target-URI: https://herald.example/2024/05/02/harbour\r
Content-Type: application/http; msgtype=response\r
Content-Length: {len(_PAGE)}\r
\r
{_PAGE}\r
\r
"""


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first line.

    >>> detect(EXAMPLE.encode(), None), detect(b"WARC/1.0 is a format", None)
    (True, False)
    """
    first, _, rest = head.partition(b"\n")
    return first.strip() in (b"WARC/1.0", b"WARC/1.1") and b":" in rest[:200]


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each page."""
    where = path or "standard input"
    if lacking := xmlitems.missing(where, "WARC") or _missing(where):
        yield lacking
        return
    index = 0
    for record in warcrecords.records(stream, where, _is_wanted):
        if isinstance(record, Broken):
            yield record
            continue
        given = Input(path=path, index=index, id=record.id, format=NAME)
        if found := _story(record, given, decode):
            yield found
            index += 1


def _missing(where: str) -> Broken | None:
    try:
        import warcio  # noqa: F401  only whether it is there
    except ImportError:
        reason = "WARC needs warcio, which is not installed"
        return Broken(where, reason, xmlitems.REMEDY)
    return None


def _is_wanted(record: Record) -> bool:
    """Tell whether a record may hold a page, or the text of one (`conversion`)."""
    kind = record.headers.get("warc-type")
    return kind in ("response", "resource", "conversion") and record.length <= LONGEST


def _story(record: Record, given: Input, decode: Decode) -> Story | Broken | None:
    """Give the story of a record; None for an answer that is no page."""
    status, kind, data = _answer(record)
    medium, _, charset = kind.partition("charset=")
    stated = tuple(_stated(record))
    if status not in ("", "200") or not data.strip():
        return None
    if "html" in medium:
        found = html.page(data, given, decode, charset.strip(" \"';"))
        if isinstance(found, Story):
            return replace(found, stated=(*stated, *found.stated))
        return replace(found, offset=record.offset)
    if medium.startswith("text/plain"):
        clean = decode(data)
        given = replace(given, encoding=clean.encoding, repairs=list(clean.repairs))
        return Story(clean.text, given, stated=stated)
    return None


def _answer(record: Record) -> tuple[str, str, bytes]:
    """Give the status of an answer, its medium, and its body unpacked."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    no_answer = ArchiveLoadFailed, StopIteration, EOFError, ValueError, zlib.error
    whole = BytesIO(record.data + b"\r\n\r\n")
    try:
        read = next(iter(ArchiveIterator(whole)))
        data = read.content_stream().read(LONGEST)
    except no_answer:  # what calls itself one
        return "", "", b""
    except AttributeError:  # an answer from no address, which the reader relies on
        return "", "", b""
    if read.http_headers is None:
        return "", record.headers.get("content-type", "").lower(), data
    kind = read.http_headers.get_header("Content-Type") or ""
    return read.http_headers.get_statuscode(), kind.lower(), data


def _stated(record: Record) -> Iterator[Stated]:
    yield Stated("crawl", record.headers.get("warc-date", ""))
    yield Stated("url", record.headers.get("warc-target-uri", "").strip("<>"))

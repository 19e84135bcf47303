"""Paths to open streams, one at a time, in an order that is the same everywhere.

In come paths as named on the command line: files, folders, `-`; out come binary
streams, gzip undone, or a Broken that says what to do. Nothing is read beyond the
first bytes, and nothing is decoded.
"""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO, cast

from msgspec import Struct

from newsnorm import wide
from newsnorm.errors import Broken, NewsnormError

# What reading a stream raises when the file, not the program, is at fault.
UNREADABLE = (OSError, EOFError)
# A line that is longer than the buffer is put together of pieces, which takes longer.
_BUFFER = 1 << 17
STDIN = "-"


class Opened(Struct, frozen=True):
    """A stream to read, and the path as named; no path for standard input."""

    stream: BufferedReader
    path: str | None

    @property
    def wide(self) -> str | None:
        """The UTF-16 or UTF-32 that a stream of JSON was in before it was opened."""
        raw = getattr(self.stream, "raw", None)
        return raw.encoding if isinstance(raw, wide.Narrowed) else None


Watch = Callable[[BufferedReader], None]


def open_all(
    paths: Iterable[str], watch: Watch | None = None
) -> Iterator[Opened | Broken]:
    """Open each input in turn; the one before is closed when the next is asked for.

    `watch` is shown each stream before it is read: its position tells how far a run is.
    """
    for opened in _open_all(paths):
        if watch is not None and isinstance(opened, Opened):
            watch(opened.stream)
        yield opened


def _open_all(paths: Iterable[str]) -> Iterator[Opened | Broken]:
    for path in paths:
        if path == STDIN:
            yield from _stdin()
        elif os.path.isdir(path):
            yield from _folder(path)
        else:
            yield from _file(path)


def files(path: str) -> Iterator[str]:
    """Give the files that an input names, in the order in which they are opened."""
    if os.path.isdir(path):
        yield from (each for each in _members(path, ()) if isinstance(each, str))
    elif path != STDIN:
        yield path


def broken(path: str | None, error: BaseException, line: int | None = None) -> Broken:
    """Say in words why a file cannot be read, and what can be done."""
    where = named(path) if path is not None else "standard input"
    if isinstance(error, FileNotFoundError):
        return Broken(where, "no such file or folder", "check the name", line)
    if isinstance(error, PermissionError):
        return Broken(where, "may not be read", "check its permissions", line)
    if isinstance(error, EOFError) or "gzip" in str(error).lower():
        return Broken(where, "damaged gzip", "fetch or compress the file again", line)
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return Broken(where, reason or type(error).__name__, "", line)


def ended(path: str | None, fault: Exception, guarded: bool) -> Broken:
    """Say why the rest of an input is not read.

    What the user has to mend is raised; so is, where it is not `guarded`, a fault of
    newsnorm itself.
    """
    if isinstance(fault, UNREADABLE):
        return broken(path, fault)
    if isinstance(fault, NewsnormError) or not guarded:
        raise fault
    reason = f"newsnorm failed on this file ({type(fault).__name__}: {fault})"
    where = path or "standard input"
    return Broken(where, reason, "what follows in it is not read; please report it")


def named(path: str) -> str:
    r"""Give a path as text that can be written; bytes that are no text are escaped.

    >>> named("caf\udce9.wire")
    'caf\\xe9.wire'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _stdin() -> Iterator[Opened | Broken]:
    if sys.stdin is None:
        remedy = "name a file, or send one into the command"
        yield Broken("standard input", "closed", remedy)
        return
    try:
        yield Opened(_plain(sys.stdin.buffer), None)
    except UNREADABLE as error:
        yield broken(None, error)


def _file(path: str) -> Iterator[Opened | Broken]:
    try:
        stream = open(path, "rb", _BUFFER)  # noqa: SIM115  closed below, after it was read
    except (OSError, ValueError) as error:
        yield broken(path, error)
        return
    with stream:
        try:
            opened = Opened(_plain(stream), named(path))
        except UNREADABLE as error:
            yield broken(path, error)
            return
        yield opened


def _plain(stream: BinaryIO) -> BufferedReader:
    """Undo gzip, known by its first bytes and not by its name; then wide JSON."""
    buffered = cast(BufferedReader, stream)
    if buffered.peek(2).startswith(b"\x1f\x8b"):
        buffered = BufferedReader(_Unpacked(stream))
    name = wide.json_in(buffered.peek(wide.HEAD)[: wide.HEAD])
    return wide.as_utf8(buffered, name) if name else buffered


class _Unpacked(RawIOBase):
    """What a gzip holds, each piece as soon as it is unpacked.

    Where the packing is damaged all before it is given first: `GzipFile.read` would
    let go of what it has not handed over yet. All damage is an EOFError.
    """

    def __init__(self, packed: BinaryIO) -> None:
        import zlib
        from gzip import BadGzipFile, GzipFile

        self._damage = (zlib.error, BadGzipFile)
        self.fileobj = packed  # its position tells how far a run is
        self._file = GzipFile(fileobj=packed)

    def readable(self) -> bool:
        """Say yes, as a raw stream must."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give the next piece, 0 at the end."""
        try:
            data = self._file.read1(len(buffer))
        except self._damage as error:
            raise EOFError(str(error)) from error
        buffer[: len(data)] = data
        return len(data)


def _folder(path: str) -> Iterator[Opened | Broken]:
    empty = True
    for member in _members(path, ()):
        empty = False
        if isinstance(member, Broken):
            yield member
        else:
            yield from _file(member)
    if empty:
        remedy = "name a folder that holds articles, or files"
        yield Broken(named(path), "no files in this folder", remedy)


def _members(path: str, above: tuple[tuple[int, int], ...]) -> Iterator[str | Broken]:
    """Give the files of a folder, sorted by name; hidden ones are not articles.

    `above` holds the folders that lead here: a link back to one of them is not
    followed. Pipes and devices are passed over, since opening one may wait for ever.
    """
    try:
        here = os.stat(path)
        names = sorted(os.listdir(path))
    except OSError as error:
        yield broken(path, error)
        return
    chain = (*above, (here.st_dev, here.st_ino))
    for name in names:
        if name.startswith("."):
            continue
        member = os.path.join(path, name)
        try:
            found = os.stat(member)
        except OSError as error:
            yield broken(member, error)
            continue
        if stat.S_ISDIR(found.st_mode):
            if (found.st_dev, found.st_ino) not in chain:
                yield from _members(member, chain)
        elif stat.S_ISREG(found.st_mode):
            yield member

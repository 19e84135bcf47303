"""A long run that goes on where it was interrupted: `-o FILE --resume`.

In come the bytes of records; beside the target stand a part file, and a note of how
far it can be trusted. Whatever ends the run, the same command truncates the part to
what was noted, passes over as many stories, and goes on. At the end the part takes the
place of the target, and the note goes.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import BinaryIO, NamedTuple

import click
import msgspec

from newsnorm.cli.messages import Counts
from newsnorm.cli.output import CannotWrite, ended_tidily, keep_mode, replaceable
from newsnorm.inputs import files

# A note is made when so many bytes are new: what a crash may cost in work.
_STEP = 250_000


class Note(NamedTuple):
    """How far a run has come: all of it is whole and on disk."""

    command: str  # what was asked for, and of which files, to tell another's note
    stories: int = 0  # articles and failures, in the order of the inputs
    articles: int = 0
    status: int = 0
    written: int = 0  # bytes of the part file
    rejected: int = 0  # bytes of the file of rejects


class Part:
    """The part file of a run, and its note."""

    def __init__(self, out: BinaryIO, noted: str, note: Note) -> None:
        self._out = out
        self._noted = noted
        self._kept = note.written
        self.note = note

    def put(self, data: bytes, counts: Counts, rejected: int) -> None:
        """Write the bytes of a record, with how far the run is once they are there."""
        written = self.note.written + self._out.write(data)
        # One assignment: wherever an interruption falls, the note fits the file.
        self.note = Note(self.note.command, *counts, written, rejected)
        if written - self._kept >= _STEP:
            self.keep()

    def keep(self) -> None:
        """Note how far the run is, once its bytes are on disk."""
        self._out.flush()
        os.fsync(self._out.fileno())
        aside = self._noted + ".new"
        with open(aside, "wb") as file:
            file.write(msgspec.json.encode(self.note))
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, self._noted)
        self._kept = self.note.written


def told(inputs: Iterable[str], *asked: object) -> str:
    """Give a word that stands for what is asked, and for the files as they are now.

    Stories that were done are passed over by their number: in a file that changed it
    would be others. What comes through a pipe cannot be looked at beforehand.
    """
    word = blake2b(repr(asked).encode("utf-8", "replace"), digest_size=16)
    for path in inputs:
        for file in files(path):
            with suppress(OSError):
                found = os.stat(file)
                if stat.S_ISREG(found.st_mode):
                    seen = (file, found.st_size, found.st_mtime_ns)
                    word.update(repr(seen).encode("utf-8", "replace"))
    return word.hexdigest()


@contextmanager
def resumed(path: str, command: str) -> Iterator[Part]:
    """Give the part file of a run; it becomes the target when the block ends well."""
    target = os.path.realpath(path)
    if not replaceable(target):
        raise click.UsageError(f"--resume needs a file to go on with; {path} is none")
    folder, name = os.path.split(target)
    aside = os.path.join(folder, f".{name}.part")
    noted = aside + ".note"
    try:
        with ended_tidily(), open(aside, "ab") as out:
            _lock(out, aside, path)
            note = _note(noted, command, aside)
            out.truncate(note.written)
            part = Part(out, noted, note)
            try:
                yield part
            except BaseException:
                part.keep()
                raise
            out.flush()
            os.fsync(out.fileno())
            keep_mode(aside, target)
        # A part without its note is begun anew; a note without its part would be
        # taken for another command's.
        with suppress(FileNotFoundError):
            os.unlink(noted)
        os.replace(aside, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(path, error) from None


def _note(noted: str, command: str, aside: str) -> Note:
    """Give the note of the run that was interrupted, or an empty one.

    A part of another command's is not gone on with, and not lost either.
    """
    try:
        with open(noted, "rb") as file:
            note = msgspec.json.decode(file.read(), type=Note)
    except (FileNotFoundError, msgspec.DecodeError):
        return Note(command)
    if note.command != command or os.path.getsize(aside) < note.written:
        raise click.UsageError(
            f"{aside} is of another command, or the inputs have changed since;"
            " repeat that one, or remove the file"
        )
    return note


def _lock(out: BinaryIO, aside: str, path: str) -> None:
    """Refuse a second run on the same file, which would write into the first one's."""
    try:
        import fcntl
    except ImportError:  # Windows refuses by itself to replace an open file
        return
    try:
        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # The first run may have ended meanwhile: what was opened is its target now.
        if not os.path.samestat(os.fstat(out.fileno()), os.stat(aside)):
            raise FileNotFoundError(aside)
    except OSError:
        raise click.UsageError(f"another run is writing {path}") from None

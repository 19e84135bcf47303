"""Where records go: standard output as they come, or a file whole or not at all.

In come bytes; nothing here knows what they mean.
"""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

import click

from newsnorm.inputs import named
from newsnorm.visible import visible_json, visible_line

Put = Callable[[bytes], object]


class CannotWrite(click.ClickException):
    """The output cannot be written: said in one line. A wrong name is a wrong use."""

    def __init__(self, where: str, error: OSError) -> None:
        super().__init__(f"{visible_line(named(where))}: {error.strerror or error}")
        wrong_name = FileNotFoundError | NotADirectoryError | IsADirectoryError
        status = 2 if isinstance(error, wrong_name | PermissionError) else 1
        self.exit_code = status  # type: ignore[misc]  # click reads it so


def is_file(path: str | None) -> bool:
    """Tell whether what is put out goes elsewhere than to standard output."""
    return path is not None and path != "-"


@contextmanager
def opened(
    path: str | None, inputs: Iterable[str], json: bool = False
) -> Iterator[Put]:
    """Give the way to put bytes out, and bring it to its end.

    `json` is escaped on a terminal, which would obey some characters of it.
    """
    if path is None or not is_file(path):
        with _standard(json) as put:
            yield put
        return
    target = os.path.realpath(path)
    refuse_input(target, path, inputs)
    try:
        with _whole(target) if replaceable(target) else _as_is(target) as put:
            yield put
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(path, error) from None


@contextmanager
def _standard(json: bool) -> Iterator[Put]:
    """Write to standard output; to a pipe or a terminal each record at once."""
    if sys.stdout is None:
        raise CannotWrite("standard output", OSError(0, "it is closed"))
    out = sys.stdout.buffer
    live = not stat.S_ISREG(os.fstat(out.fileno()).st_mode)
    escaping = json and out.isatty()

    def put(data: bytes) -> None:
        out.write(_escaped(data) if escaping else data)
        if live:
            out.flush()

    try:
        yield put
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # Python would try once more at its end, and complain in many lines.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        raise CannotWrite("standard output", error) from None


def _escaped(data: bytes) -> bytes:
    return visible_json(data.decode("utf-8", "surrogateescape")).encode()


@contextmanager
def _whole(target: str) -> Iterator[Put]:
    """Write beside the target and rename at the end: nobody sees half a file."""
    folder, name = os.path.split(target)
    aside = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        with ended_tidily(), open(aside, "xb") as out:
            keep_mode(aside, target)
            yield out.write
            out.flush()
            os.fsync(out.fileno())
        os.replace(aside, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(aside)
        raise


def keep_mode(aside: str, target: str) -> None:
    """Let whoever may read the target read what will take its place."""
    with suppress(FileNotFoundError):
        os.chmod(aside, stat.S_IMODE(os.stat(target).st_mode))


@contextmanager
def ended_tidily() -> Iterator[None]:
    """Let a request to end raise, as Ctrl-C does: what was begun is taken away."""
    import signal

    def end(number: int, frame: object) -> None:
        raise SystemExit(128 + number)

    names = ("SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # Who asked that a closed terminal be ignored (nohup) keeps that.
    mine = [n for n in numbers if signal.getsignal(n) is signal.SIG_DFL]
    for number in mine:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in mine:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _as_is(target: str) -> Iterator[Put]:
    """Write to a pipe or a device, which no file can take the place of."""
    with open(target, "wb") as out:
        yield out.write


def replaceable(target: str) -> bool:
    """Tell whether a file can take that place: a pipe or a device is no file."""
    try:
        return stat.S_ISREG(os.stat(target).st_mode)
    except FileNotFoundError:
        return True


def refuse_input(
    target: str,
    path: str,
    inputs: Iterable[str],
    option: str = "-o",
    from_start: bool = False,
) -> None:
    """Refuse an output that is one of the inputs, or would be on the next run."""
    for each in inputs:
        source = os.path.realpath(each)
        inside = os.path.isdir(source) and target.startswith(os.path.join(source, ""))
        there = from_start or os.path.exists(target)
        if target == source or (inside and there):
            raise click.UsageError(
                f"{visible_line(named(path))} is one of the inputs;"
                f" name another file with {option}"
            )

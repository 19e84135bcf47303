"""What a run could not use, kept: a JSON line for each input or article that failed.

In comes a Broken; out goes where it is, what is wrong, and its text, as it comes: the
lines are there also if the run ends early. A run can be repeated on them alone.
"""

import os
from errno import ENOSPC
from io import RawIOBase

import msgspec

from newsnorm.cli.output import CannotWrite
from newsnorm.errors import Broken


def line(broken: Broken) -> bytes:
    r"""Give the line that keeps what failed.

    >>> line(Broken("a.jsonl", "no JSON object", line=2, offset=40, text="{"))[:52]
    b'{"path":"a.jsonl","line":2,"column":null,"offset":40'
    """
    kept = {
        "path": broken.path,
        "line": broken.line,
        "column": broken.column,
        "offset": broken.offset,
        "reason": broken.reason,
        "remedy": broken.remedy,
        "text": broken.text,
    }
    return msgspec.json.encode(kept) + b"\n"


class Rejects:
    """The file that keeps them, without a buffer."""

    def __init__(self, out: RawIOBase, path: str, written: int = 0) -> None:
        self._out = out
        self._path = path
        self.written = written

    def keep(self, broken: Broken) -> None:
        """Write one down at once."""
        data = line(broken)
        try:
            if self._out.write(data) != len(data):
                raise OSError(ENOSPC, os.strerror(ENOSPC))
        except OSError as error:
            raise CannotWrite(self._path, error) from None
        self.written += len(data)

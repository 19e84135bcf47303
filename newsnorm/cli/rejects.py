"""What a run could not use, kept: a JSON line for each input or article that failed.

In comes a Broken; out goes where it is, what is wrong, and its text, as it comes: the
lines are there also if the run ends early. A run can be repeated on them alone.
"""

from typing import BinaryIO

import msgspec

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
    """The file that keeps them."""

    def __init__(self, out: BinaryIO, written: int = 0) -> None:
        self._out = out
        self.written = written

    def keep(self, broken: Broken) -> None:
        """Write one down at once."""
        self.written += self._out.write(line(broken))
        self._out.flush()

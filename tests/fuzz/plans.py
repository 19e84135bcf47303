"""How a target is run a million times: what is done how often, and to what lengths.

Guessing an encoding takes some five times what splitting a container takes, and a long
input ten times what a short one does. So nearly all inputs are as short as the smallest
file of their format, or little longer, and of these

- one in `GUESSED` goes the whole way to a record that is held to its promises, with
  its encoding guessed, as a file's is; what is no UTF-8 in the others is replaced;
- one in `TRIPPED` goes the whole way without a guess; of `copy` one in `PLACED` does;
- the others go as far as the stories of their container, the tokens of their lines
  (`text`), or their parts and facts (`copy`).

The input itself decides which it is, so what was found is found again. One input in
`LONG` may be as long as `longest`: a run of its own, before the others.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple
from zlib import crc32

import newsnorm
from newsnorm import formats
from newsnorm.model import Text
from tests.fuzz.targets import (
    ANY,
    TARGETS,
    Target,
    container,
    datelines,
    dates,
    holds,
    one_of,
    parts,
    structures,
    tokens,
)

TRIPPED = 128
PLACED = 16
GUESSED = 1024
LONG = 256
ROOM = 32  # for changes, in bytes, beside the smallest file that a format has


class Plan(NamedTuple):
    """What the engine calls, and how long its inputs get: as a rule, and at most."""

    target: Target
    usual: int
    longest: int = 4096

    def runs(self, runs: int) -> Iterator[tuple[int, int]]:
        """Yield how many inputs to try, and how long they may be.

        A short burst has some long ones, too: the seeds as they are.

        >>> list(plan("dates").runs(2000))
        [(100, 4096), (1900, 160)]
        """
        long = max(runs // LONG, min(100, runs))
        yield long, self.longest
        yield runs - long, self.usual


def plan(name: str) -> Plan:
    """Give the plan of a target.

    >>> plan("dates").usual
    160
    """
    whole = TARGETS[name]
    if name == "dates":
        return Plan(seldom(whole, partial(dates, decode=as_utf8)), 160)
    if name == "datelines":
        return Plan(seldom(whole, partial(datelines, decode=as_utf8)), 240)
    if name == "structures":
        return Plan(seldom(whole, partial(structures, judged=False), TRIPPED), 4096)
    if name == "copy":
        often = seldom(unguessed, partial(parts, decode=as_utf8), PLACED)
        return Plan(seldom(whole, often), 128)
    if name == "text":
        often = partial(tokens, decode=as_utf8)
        often = seldom(container(name, as_utf8), often, TRIPPED)
        return Plan(seldom(whole, often), 64)
    if name == ANY:
        return Plan(one_of([plan(each).target for each in TARGETS if each != ANY]), 128)
    split = container(name, as_utf8, tripped=False)
    often = seldom(container(name, as_utf8), split, TRIPPED)
    return Plan(seldom(whole, often), len(formats.load(name).EXAMPLE) + ROOM)


def seldom(whole: Target, often: Target, every: int = GUESSED) -> Target:
    """Give a target that does the whole for some inputs, and its core for the rest."""

    def read(data: bytes) -> None:
        (often if crc32(data) % every else whole)(data)

    return read


def unguessed(data: bytes) -> None:
    """Make a record of what is UTF-8 once what is none was replaced."""
    holds(newsnorm.parse(data.decode("utf-8", "replace"), spans=True))


def as_utf8(data: bytes | str) -> Text:
    r"""Decode without a guess, and clean: how that is done is fuzzed by `copy`.

    >>> as_utf8(b"caf\xe9\0\r\n").text
    'caf\ufffd\n'
    """
    if isinstance(data, bytes):
        text = data.decode("utf-8", "replace")
    else:  # JSON may hold halves of characters
        text = data.encode("utf-8", "replace").decode()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Text(_CONTROLS.sub("", text), "utf-8")


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

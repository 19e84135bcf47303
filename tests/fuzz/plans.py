"""How a target is run a million times: what is done seldom, and what is watched.

Guessing an encoding and making a record take many times what splitting takes. Both are
done for one input in `SELDOM`, which the input itself decides: what was found is found
again. The engine follows the code of the rooms that a target is about, no others.
"""

import re
from functools import partial
from typing import NamedTuple
from zlib import crc32

from newsnorm import formats
from newsnorm.model import Text
from tests.fuzz.targets import (
    ANY,
    TARGETS,
    Target,
    container,
    datelines,
    dates,
    structures,
)

SELDOM = 64


class Plan(NamedTuple):
    """What the engine calls, and how long its inputs get."""

    target: Target
    longest: int = 4096


def plan(name: str) -> Plan:
    """Give the plan of a target.

    >>> plan("dates").longest
    160
    """
    whole = TARGETS[name]
    if name == "dates":
        often: Target = partial(dates, decode=as_utf8)
        return Plan(seldom(whole, often), 160)
    if name == "datelines":
        often = partial(datelines, decode=as_utf8)
        return Plan(seldom(whole, often), 240)
    if name == "structures":
        often = partial(structures, judged=False)
        return Plan(seldom(whole, often))
    if name in ("copy", "text", ANY):
        return Plan(whole)
    often = container(name, as_utf8, tripped=False)
    return Plan(seldom(whole, often), max(1024, len(formats.load(name).EXAMPLE) + 256))


def seldom(whole: Target, often: Target) -> Target:
    """Give a target that does the whole for some inputs, and its core for the rest."""

    def read(data: bytes) -> None:
        (often if crc32(data) % SELDOM else whole)(data)

    return read


def as_utf8(data: bytes | str) -> Text:
    r"""Decode without a guess, and clean: how that is done is fuzzed by `copy`.

    >>> as_utf8(b"caf\xe9\0\r\n").text
    'caf\ufffd\n'
    """
    if isinstance(data, bytes):
        data = data.decode("utf-8", "replace")
    text = data.encode("utf-8", "replace").decode()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Text(_CONTROLS.sub("", text), "utf-8")


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

"""Where the time of an article goes, stage by stage.

The doors of each stage are watched while the trip goes through them, so that the order
is written in `pipeline` alone. What happens between the doors counts as `between`. A
door called inside a watched one belongs to the outer one.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any
from unittest.mock import patch

from newsnorm import blocks, decode, meanings, pipeline, resolve, roles, rules, shapes
from newsnorm.model import Options, Story
from newsnorm.record import Article, Input
from tests.bench.table import show

# Stage, and the doors that the pipeline goes through to it.
_DOORS: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("decode", decode, ("decode",)),
    ("blocks", blocks, ("split",)),
    ("shapes", shapes, ("head", "foot")),
    ("shapes", shapes.marker, ("find",)),
    ("roles", roles, ("look", "enough", "place")),
    ("meanings", meanings, ("read",)),
    ("meanings", meanings.language, ("identify",)),
    ("resolve", resolve, ("assemble",)),
    ("rules", rules, ("at_parse",)),
)
_STAGES = (*dict.fromkeys(stage for stage, _, _ in _DOORS), "writing", "between")


class Clock:
    """Sums what is spent behind the doors of each stage."""

    def __init__(self) -> None:
        self.sums = dict.fromkeys(_STAGES, 0.0)
        self._inside = False

    def watch(self, stage: str, door: Callable[..., Any]) -> Callable[..., Any]:
        """Give a door that is watched."""

        def watched(*words: Any, **named: Any) -> Any:
            if self._inside:
                return door(*words, **named)
            self._inside = True
            start = perf_counter()
            try:
                return door(*words, **named)
            finally:
                self.sums[stage] += perf_counter() - start
                self._inside = False

        return watched


def table(stories: Sequence[str]) -> str:
    """Give the table for some stories."""
    for story in stories:
        _trip(story)  # what is loaded at first use is no cost
    clock, start = Clock(), perf_counter()
    with _watched(clock):
        for story in stories:
            write = clock.watch("writing", _trip(story).to_json)
            write()
    whole = perf_counter() - start
    clock.sums["between"] = whole - sum(clock.sums.values())
    rows = [
        (stage, f"{100 * time / whole:.1f} %", f"{1e6 * time / len(stories):.0f}")
        for stage, time in clock.sums.items()
    ]
    return show("time by stage", ("stage", "share", "µs an article"), rows)


def _trip(story: str) -> Article:
    clean = decode.decode(story)
    return pipeline.trip(Story(clean.text, Input()), Options())


@contextmanager
def _watched(clock: Clock) -> Iterator[None]:
    with ExitStack() as stack:
        for stage, room, names in _DOORS:
            for name in names:
                door = clock.watch(stage, getattr(room, name))
                stack.enter_context(patch.object(room, name, door))
        yield

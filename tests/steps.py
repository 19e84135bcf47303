"""A counting matcher: how many steps a backtracking engine takes for a pattern.

It walks the tree that Python's own `re` parses a pattern to, in the order in which `re`
does, and counts each node that it enters. Not a second `re`: what it cannot step
through it refuses.
"""

import re
from collections.abc import Callable, Iterator
from re import _constants as sre  # type: ignore[attr-defined]  # no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Then = Callable[[int], bool]
UNBOUNDED = sre.MAXREPEAT


class TooManyError(Exception):
    """The pattern took more steps than it was allowed."""


class Counter:
    """A pattern and the steps that it has taken; it needs state to count."""

    def __init__(self, source: str | bytes, flags: int, limit: int) -> None:
        self.tree = _parser.parse(source, flags)
        self.flags = self.tree.state.flags
        self.limit = limit
        self.steps = 0
        self.groups: dict[int, tuple[int, int]] = {}

    def search(self, text: str, everywhere: bool = True, whole: bool = False) -> bool:
        """Tell whether the pattern stands anywhere in the text, or at its start.

        `whole`: whether the text from there on is all of it, as `fullmatch` asks.
        """
        self.text = text
        last = len(text) if whole else 0
        places = range(len(text) + 1) if everywhere else (0,)
        return any(
            self._all(self.tree, 0, at, lambda end: end >= last) for at in places
        )

    def _end(self, at: int) -> bool:
        return True

    def _all(self, nodes: Any, first: int, at: int, then: Then) -> bool:
        if first == len(nodes):
            return then(at)
        self.steps += 1
        if self.steps > self.limit:
            raise TooManyError
        op, value = nodes[first]

        def rest(after: int) -> bool:
            return self._all(nodes, first + 1, after, then)

        step = getattr(self, f"_{str(op).lower()}", None)
        if step is not None:
            return bool(step(value, at, rest))
        if at < len(self.text) and self._fits(op, value, self.text[at]):
            return rest(at + 1)
        return False

    def _fits(self, op: Any, value: Any, char: str) -> bool:
        """Tell whether one character is what one node asks for: `re` itself knows."""
        return (
            _single(op, repr(value), self.flags, _Single(op, value)).match(char)
            is not None
        )

    def _subpattern(self, value: Any, at: int, then: Then) -> bool:
        group, *_, nodes = value

        def closed(after: int) -> bool:
            if group is not None:
                self.groups[group] = (at, after)
            return then(after)

        return self._all(nodes, 0, at, closed)

    def _branch(self, value: Any, at: int, then: Then) -> bool:
        return any(self._all(nodes, 0, at, then) for nodes in value[1])

    def _max_repeat(self, value: Any, at: int, then: Then) -> bool:
        least, most, nodes = value

        def again(count: int, here: int) -> bool:
            def more(after: int) -> bool:
                if after == here and count >= least:
                    return False
                return again(count + 1, after)

            if count < most and self._all(nodes, 0, here, more):
                return True
            return count >= least and then(here)

        return again(0, at)

    def _min_repeat(self, value: Any, at: int, then: Then) -> bool:
        least, most, nodes = value

        def again(count: int, here: int) -> bool:
            if count >= least and then(here):
                return True
            return count < most and self._all(
                nodes, 0, here, lambda after: after > here and again(count + 1, after)
            )

        return again(0, at)

    def _possessive_repeat(self, value: Any, at: int, then: Then) -> bool:
        least, most, nodes = value
        here, count = at, 0
        while count < most:
            after = self._first_end(nodes, here)
            if after is None or after == here:
                break
            here, count = after, count + 1
        return count >= least and then(here)

    def _atomic_group(self, value: Any, at: int, then: Then) -> bool:
        after = self._first_end(value, at)
        return after is not None and then(after)

    def _first_end(self, nodes: Any, at: int) -> int | None:
        ends: list[int] = []
        found = self._all(nodes, 0, at, lambda after: not ends.append(after))
        return ends[0] if found else None

    def _assert(self, value: Any, at: int, then: Then) -> bool:
        return self._looks(value, at) and then(at)

    def _assert_not(self, value: Any, at: int, then: Then) -> bool:
        return not self._looks(value, at) and then(at)

    def _looks(self, value: Any, at: int) -> bool:
        direction, nodes = value
        if direction > 0:
            return self._all(nodes, 0, at, self._end)
        width = nodes.getwidth()[0]
        return at >= width and self._all(
            nodes, 0, at - width, lambda after: after == at
        )

    def _groupref(self, value: Any, at: int, then: Then) -> bool:
        start, end = self.groups.get(value, (0, -1))
        words = self.text[start:end]
        return (
            end >= start and self.text.startswith(words, at) and then(at + len(words))
        )

    def _groupref_exists(self, value: Any, at: int, then: Then) -> bool:
        group, yes, no = value
        nodes = yes if group in self.groups else no
        return self._all(nodes, 0, at, then) if nodes else then(at)

    def _at(self, value: Any, at: int, then: Then) -> bool:
        return _anchor(str(value)).match(self.text, at) is not None and then(at)


class _Single:
    """A node of one character as a tree of its own."""

    def __init__(self, op: Any, value: Any) -> None:
        self.node = (op, value)


_COMPILED: dict[Any, re.Pattern[str]] = {}


def _single(op: Any, key: str, flags: int, held: _Single) -> re.Pattern[str]:
    found = _COMPILED.get((op, key, flags))
    if found is None:
        from re import _compiler  # type: ignore[attr-defined]

        tree = _parser.parse("", flags & ~re.X)
        tree.data = [held.node]
        found = _COMPILED[op, key, flags] = _compiler.compile(tree)
    return found


_ANCHORS = {
    "AT_BEGINNING": r"(?:\A|(?<=\n))", "AT_BEGINNING_STRING": r"\A",
    "AT_BOUNDARY": r"\b", "AT_NON_BOUNDARY": r"\B", "AT_END": r"(?=\n|\Z)",
    "AT_END_STRING": r"\Z", "AT_BEGINNING_LINE": r"(?:\A|(?<=\n))",
    "AT_END_LINE": r"(?=\n|\Z)",
}  # fmt: skip


def _anchor(name: str) -> re.Pattern[str]:
    return re.compile(_ANCHORS[name])


def repeats(nodes: Any, inside: bool = False) -> Iterator[tuple[Any, bool]]:
    """Yield each unbounded repeat, and whether it stands inside another one."""
    for op, value in nodes:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            unbounded = value[1] == UNBOUNDED
            if unbounded:
                yield value[2], inside
            yield from repeats(value[2], inside or unbounded)
        elif name == "SUBPATTERN":
            yield from repeats(value[-1], inside)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from repeats(branch, inside)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from repeats(value[1], inside)
        elif name == "ATOMIC_GROUP":
            yield from repeats(value, False)


def witness(nodes: Any, times: int) -> str:
    """Give a text that fits the nodes, each repeat taken so many times if it may."""
    found = []
    for op, value in nodes:
        name = str(op)
        if name == "LITERAL":
            found.append(chr(value))
        elif name in ("NOT_LITERAL", "ANY", "IN", "CATEGORY"):
            found.append(_example(op, value))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inner = value
            count = max(least, min(most, times))
            # What repeats inside what repeats is kept short, or the text explodes.
            found.append(witness(inner, min(times, 2)) * count)
        elif name == "SUBPATTERN":
            found.append(witness(value[-1], times))
        elif name == "ATOMIC_GROUP":
            found.append(witness(value, times))
        elif name == "BRANCH":
            found.append(witness(value[1][0], times))
    return "".join(found)


_EXAMPLES = "a1A .,-\n(é0 Z/:|)[]'\"“»»_中あ한ا#@&%+=*٣०"


def _example(op: Any, value: Any) -> str:
    single = _single(op, repr(value), re.S, _Single(op, value))
    own = "".join(_own(value)) if isinstance(value, list) else ""
    return next((char for char in own + _EXAMPLES if single.match(char)), "a")


def _own(value: list[Any]) -> Iterator[str]:
    for op, inner in value:
        if str(op) == "LITERAL":
            yield chr(inner)
        elif str(op) == "RANGE":
            yield chr(inner[0])

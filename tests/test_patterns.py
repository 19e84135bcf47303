"""Every pattern of the house, on the worst that its own form suggests: no explosion.

Steps are counted, not seconds. Twice the text may cost little more than twice the
steps; a pattern that tries each place against all that follows it would cost four
times as many.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import newsnorm
from tests.steps import Counter, TooManyError, repeats, witness

_SIZES = (60, 120)
_FAR = (350, 700)
_LIMIT = 3_000_000
_GROWTH = 3.0
_SKIPPED = ("newsnorm.spark", "newsnorm.__main__")


def patterns() -> Iterator[tuple[str, str, int, str]]:
    """Yield each pattern: its name, text and flags, and how it is asked."""
    seen = set()
    for info in pkgutil.walk_packages(newsnorm.__path__, "newsnorm."):
        if info.name.startswith(_SKIPPED) or info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        code = inspect.getsource(module)
        searched, whole = _searched(code), _whole(code)
        for name, held in sorted(vars(module).items()):
            for key, (source, flags) in _sources(name, held):
                if isinstance(source, bytes):
                    source = source.decode("latin-1")
                if (source, flags) not in seen:
                    seen.add((source, flags))
                    how = "search" if key in searched else "match"
                    yield f"{info.name}.{key}", source, flags, how
                    if key in whole:
                        yield f"{info.name}.{key}-whole", source, flags, "fullmatch"


def _searched(code: str) -> set[str]:
    """Give the patterns of a module that are tried at more than one place of a text."""
    anchored, elsewhere = set(), set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            at_once = node.attr in ("match", "fullmatch", "pattern")
            (anchored if at_once else elsewhere).add(node.value.id)
        elif isinstance(node, ast.Call):
            elsewhere |= {arg.id for arg in node.args if isinstance(arg, ast.Name)}
    return elsewhere | {name for name in _names(code) if name not in anchored}


def _whole(code: str) -> set[str]:
    """Give the patterns of a module that must be all of a text."""
    return {
        node.value.id
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Attribute) and node.attr == "fullmatch"
        if isinstance(node.value, ast.Name)
    }


def _names(code: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}


def _sources(name: str, held: Any) -> Iterator[tuple[str, tuple[Any, int]]]:
    if isinstance(held, re.Pattern):
        yield name, (held.pattern, held.flags & ~re.U)
    elif type(held).__name__ == "_Pattern":
        yield name, (held._source, int(held._flags))
    elif isinstance(held, dict | list | tuple) and not isinstance(held, str):
        each = held.values() if isinstance(held, dict) else held
        for number, one in enumerate(each):
            if isinstance(one, re.Pattern) or type(one).__name__ == "_Pattern":
                yield from _sources(f"{name}[{number}]", one)


PATTERNS = list(patterns())


def steps(source: str, flags: int, text: str, how: str = "search") -> int:
    counter = Counter(source, flags, _LIMIT)
    counter.search(text, everywhere=how == "search", whole=how == "fullmatch")
    return counter.steps


def texts(source: str, flags: int, size: int, how: str) -> Iterator[str]:
    """Yield texts that a pattern finds hard: nearly right, over and over."""
    tree = Counter(source, flags, 0).tree
    whole = witness(tree, size)[: 4 * size]
    # Some patterns take the first of these, and nearly none the second.
    for end in "\x00\xfe" if how == "fullmatch" else "\x00":
        yield whole[:size] + end
        yield (witness(tree, 1)[:40] or "a") * (size // 10) + end
        for char in dict.fromkeys(whole[:200]):
            yield char * size + end


@pytest.mark.parametrize(
    ("source", "flags", "how"),
    [p[1:] for p in PATTERNS],
    ids=[p[0] for p in PATTERNS],
)
def test_no_text_explodes(source: str, flags: int, how: str) -> None:
    for few, many in zip(*(costs(source, flags, how, n) for n in _SIZES), strict=False):
        if many > few * _GROWTH + 200:
            break
    else:
        return
    # What a pattern may look ahead has a bound; beyond it, growth must end.
    for few, many in zip(*(costs(source, flags, how, n) for n in _FAR), strict=False):
        assert many <= few * _GROWTH + 200, (few, many)


def costs(source: str, flags: int, how: str, size: int) -> list[float]:
    """Give the steps for each hard text, as if it had exactly that size."""
    sys.setrecursionlimit(50_000)
    try:
        return [
            steps(source, flags, text, how) * size / len(text)
            for text in texts(source, flags, size, how)
        ]
    except TooManyError:
        pytest.fail(f"too many steps for {size} characters")


@pytest.mark.parametrize(
    ("source", "flags"), [p[1:3] for p in PATTERNS], ids=[p[0] for p in PATTERNS]
)
def test_nothing_unbounded_stands_in_something_unbounded(
    source: str, flags: int
) -> None:
    tree = Counter(source, flags, 0).tree
    assert not [inner for inner, inside in repeats(tree) if inside]


def test_the_counter_sees_an_explosion() -> None:
    with pytest.raises(TooManyError):
        Counter(r"(?:a+)+b", 0, 50_000).search("a" * 30 + "\x00")
    few, many = (steps(r"a+b", 0, "a" * size) for size in _SIZES)
    assert many > 3 * few  # tried from each place, each to the end
    few, many = (steps(r"a*b?a*", 0, "a" * n + "\x00", "fullmatch") for n in _SIZES)
    assert many > 3 * few  # each place for the end of the first, and of the second
    assert any(inside for _, inside in repeats(Counter(r"(?:a+)+", 0, 0).tree))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"a{2,3}b", "xaaab"), (r"(a|b)*?c", "ababc"), (r"(?<=a)b", "ab"),
        (r"(a)\1", "aa"), (r"^\w+$", "word"), (r"(?!a)[^b]", "c"), (r"\bon\b", "on it"),
(r"(?>a+)b", "aab"), (r"a{2}+b", "aab"),
    ],
)  # fmt: skip
def test_the_counter_matches_as_re_does(source: str, text: str) -> None:
    if ("?>" in source or "}+" in source) and sys.version_info < (3, 11):
        pytest.skip("newer than this Python")
    for each in (text, text[1:], text[:-1], ""):
        counter = Counter(source, 0, _LIMIT)
        assert counter.search(each) == (re.search(source, each) is not None)

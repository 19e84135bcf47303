"""Fields of an XML item: words and attributes by path, whatever the namespace.

In comes an element of lxml's; out come words on one line, or nothing. A path is of
plain names:  body.head/hedline/hl1
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from newsnorm.formats import prose


def each(element: Any, path: str) -> Iterator[Any]:
    """Give the elements at a path anywhere below one."""
    found: Iterator[Any] = element.iterfind(_below(path))
    return found


@cache
def _below(path: str) -> str:
    """Give a path as lxml wants it; all of them are written in the code, so few.

    >>> _below("hedline/hl1")
    './/{*}hedline/{*}hl1'
    """
    return ".//" + "/".join(f"{{*}}{name}" for name in path.split("/"))


def first(element: Any, path: str) -> Any:
    """Give the first element at a path, or None."""
    return next(each(element, path), None)


def words(element: Any, *paths: str) -> str:
    """Give the words at the first of the paths that holds any."""
    for path in paths:
        for found in each(element, path):
            if text := plain(found):
                return text
    return ""


def plain(element: Any) -> str:
    """Give the words of an element on one line, words of its children parted."""
    pieces = prose.joined(prose.of_tree(element))
    return " ".join(" ".join(pieces).split())


def attribute(element: Any, path: str, name: str) -> str:
    """Give an attribute of the first element at a path that has it."""
    for found in each(element, path):
        if value := (found.get(name) or "").strip():
            return str(value)
    return ""


def language(element: Any) -> str:
    """Give the language that an element or one above it states."""
    while element is not None:
        if tag := element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return str(tag)
        element = element.getparent()
    return ""

"""How deep JSON may be nested, on any host.

Readers give up at a depth that hangs on the version of Python and on who called them:
a line that is an article on one host would be a reject on another.
"""

import re

from newsnorm.pattern import pattern

DEEPEST = 500  # objects and lists in one another; articles have some ten

# Whole strings are passed over: brackets in copy open nothing.
# One that has no end goes as far as there is copy: each is looked at once.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'
_TOKEN = pattern((_STRING + r"|[\[\]{}]").encode(), re.S)
_BRACKET = pattern(_STRING + r"|[\[\]{}]", re.S)
_STEPS = {b"[": 1, b"{": 1, b"]": -1, b"}": -1}


def is_deep(data: bytes) -> bool:
    r"""Tell whether JSON is nested deeper than it may be.

    >>> is_deep(b"[" * 501 + b"]" * 501), is_deep(b'["' + b"[" * 501 + b'"]')
    (True, False)
    """
    if data.count(b"[") + data.count(b"{") <= DEEPEST:
        return False
    depth = 0
    for token in _TOKEN.finditer(data):
        depth += _STEPS.get(token[0], 0)
        if depth > DEEPEST:
            return True
    return False


def end(text: str) -> int | None:
    """Give where the object or list at the start ends, however deep it is.

    >>> end('{"a": ["}"]}, {}'), end("[[]")
    (12, None)
    """
    depth = 0
    for token in _BRACKET.finditer(text):
        depth += _STEPS.get(token[0].encode(), 0) if len(token[0]) == 1 else 0
        if depth == 0:
            return token.end()
    return None

"""How deep JSON may be nested, on any host.

Readers give up at a depth that hangs on the version of Python and on who called them:
a line that is an article on one host would be a reject on another.
"""

import re

from newsnorm.pattern import pattern

DEEPEST = 500  # objects and lists in one another; articles have some ten

# Whole strings are passed over: brackets in copy open nothing.
_TOKEN = pattern(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.S)
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

"""Tags of old SGML collections: what stands between which, without a DTD.

In comes the decoded text of one document; out come its stretches of words, each with
the tag it stands in. Entities become characters; references to control characters
(`&#5;`), which no XML reader takes, are dropped. An end tag may lack.
"""

from collections.abc import Container, Iterator
from html import unescape
from typing import NamedTuple

from newsnorm.pattern import pattern

_TAG = pattern(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w.-]{0,30})(?P<attributes>(?:\s[^<>]{0,600})?)/?>"
)
_ATTRIBUTE = pattern(
    r"(?P<name>[\w.-]{1,30})\s{0,2}=\s{0,2}[\"']?(?P<value>[^\"'>]{0,200})"
)
# &#31; sets fields apart, the other controls frame them
_SEPARATOR = pattern(r"&#(?:2[89]|3[01]);?")


class Segment(NamedTuple):
    """Words, and the innermost tag that they stand in, in capitals."""

    tag: str
    words: str


def segments(text: str, running: str, inside: Container[str]) -> Iterator[Segment]:
    """Give the segments of a document, blank ones left out.

    In the element `running` only the tags `inside` are tags; others are words, such as
    `<BAC>` in a story on shares.

    >>> list(segments("<A>x &amp; y<B>z</B></A>", "TEXT", ()))
    [Segment(tag='A', words='x & y'), Segment(tag='B', words='z')]
    """
    open_tags: list[str] = []
    # Where each of them stands first: a file may open any number, and close none.
    first: dict[str, int] = {}
    position = 0
    for match in _TAG.finditer(text):
        name = match["name"].upper()
        if running in first and name != running and name not in inside:
            continue
        yield from _segment(open_tags, text[position : match.start()])
        position = match.end()
        if not match["end"]:
            first.setdefault(name, len(open_tags))
            open_tags.append(name)
        elif name in first:
            cut = first[name]
            for each in set(open_tags[cut:]):
                if first[each] >= cut:
                    del first[each]
            del open_tags[cut:]
    yield from _segment(open_tags, text[position:])


def _segment(open_tags: list[str], words: str) -> Iterator[Segment]:
    if words.strip():
        yield Segment(open_tags[-1] if open_tags else "", plain(words))


def plain(words: str) -> str:
    """Give words with their entities resolved.

    >>> plain("&#5;&#1;f0704&#31;reute &lt;BAC>")
    'f0704 reute <BAC>'
    """
    if "&" not in words:
        return words
    return unescape(_SEPARATOR.sub(" ", words))


def attributes(text: str) -> dict[str, str]:
    """Give the attributes of the first tag, their names in lower case.

    >>> attributes('<DOC id="A1" TYPE=story><P>')
    {'id': 'A1', 'type': 'story'}
    """
    first = _TAG.search(text)
    if first is None:
        return {}
    found = _ATTRIBUTE.finditer(first["attributes"])
    return {each["name"].lower(): each["value"].strip() for each in found}

"""JSON that is no JSON lines: an array, an object that wraps one, objects over lines.

In comes a stream; out comes a story an object, each before the next is looked for. The
text is found as in JSON lines. What cannot be used is a Broken with its line and its
byte offset, and the objects after it go on.
"""

import re
from collections.abc import Iterator
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story
from newsnorm.pattern import pattern

NAME = "json"
EXAMPLE = """\
[
  {"id": "a1", "text": "Harbour reopens\\n\\nOSLO, May 2 (AFP) - Ferries ran."}
]
"""

# [ {"text": ... · { newline · {"count": 2, "items": [ {
_OPENS = pattern(
    rb"""
    (?:\xef\xbb\xbf)? \s{0,1000}
    (?: \[ \s{0,1000} (?: \{ \s{0,1000} (?: ["}] | \Z ) | \] \s*\Z | \Z )
      | \{ [\ \t]{0,100} \r? \n \s{0,1000} (?: ["}] | \Z )
      | \{ \s{0,100}
        (?: "[\w.$-]{1,40}" \s? : \s? (?: "[^"\\]{0,300}" | [\w.+-]{1,30} )
            \s? , \s? ){0,9}+
        "(?:articles|results|items?|data|docs|hits|records|stories|news|value)"
        \s? : \s? \[ \s{0,100} \{
    )
    """,
    re.X,
)


def detect(head: bytes, path: str | None) -> bool:
    """Tell by how it opens; an object that ends on its line is left to JSON lines.

    >>> detect(EXAMPLE.encode(), None), detect(b'{"text": "One"}', "a.json")
    (True, False)
    >>> detect(b"[ANI] New Delhi", None)
    False
    """
    return _OPENS.match(head) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story, or what is wrong, for each object."""
    from newsnorm.formats.jsonrow import Place, story
    from newsnorm.formats.jsonvalues import members

    where = path or "standard input"
    index = 0
    for member in members(stream, where):
        if isinstance(member, Broken):
            yield member
            continue
        place = Place(where, path, member.line, index, NAME, member.offset)
        yield story(member.data, place, fields, decode)
        index += 1

r"""Lines of a teletype message, with the control characters that open them.

In come the bytes of one message; out come its lines as text, each with the control
characters that stood in it. A line ends at CR LF, LF or CR, and before the controls
that open a part: SOH, STX, ETX, EOT, FF.

    \x01eca062 4 i 211  dpa 061\r\n
    \x0215:37 GMT\r\n
"""

from typing import NamedTuple

from newsnorm.formats.contract import Decode
from newsnorm.model import Text
from newsnorm.pattern import pattern

STX, ETX = "\x02", "\x03"

_LINE_END = pattern(rb"\r\n|\r")
_OPENS_PART = pattern(rb"(?<=[^\n])(?=[\x01\x02\x03\x04\x0c])")
# Between the fields of a header; 0x1F stands where a reader needs a space.
_SEPARATORS = pattern(rb"[\x10\x1c-\x1f]")
_CONTROL = pattern(rb"[\x00-\x08\x0b-\x1f\x7f]")


class Line(NamedTuple):
    """A line of a message, and the control characters that were taken off it."""

    controls: str
    words: str


def lines(data: bytes, decode: Decode) -> tuple[list[Line], Text]:
    r"""Give the lines of a message, and the decoded text that they are of.

    >>> from newsnorm.decode import decode
    >>> lines(b"\x02Ferries run\r\n\x03", decode)[0]
    [Line(controls='\x02', words='Ferries run'), Line(controls='\x03', words='')]
    """
    raw = _LINE_END.sub(b"\n", data)
    pieces = _OPENS_PART.sub(b"\n", raw).removesuffix(b"\n").split(b"\n")
    controls = [b"".join(_CONTROL.findall(piece)).decode("ascii") for piece in pieces]
    bare = [_CONTROL.sub(b"", _SEPARATORS.sub(b" ", piece)) for piece in pieces]
    text = decode(b"\n".join(bare))
    words = text.text.split("\n")
    if len(words) != len(bare):
        # Unicode has line ends of its own, which the decoder made lines of.
        words = [" ".join(decode(piece).text.split("\n")) for piece in bare]
    return [Line(*pair) for pair in zip(controls, words, strict=True)], text

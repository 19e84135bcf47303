r"""Bytes to text: one decision on the encoding, then clean characters.

In come the bytes of an input, or characters that a container has decoded already; out
comes a Text whose line ends are `\n` and whose only control character is the tab.
Each repair leaves a note in words. It never raises, and it never drops a letter: what
it takes out cannot be seen, and is counted.
"""

import re

from newsnorm.model import Text
from newsnorm.pattern import pattern
from newsnorm.repairs import MOJIBAKE, REPAIRS, count
from newsnorm.tables.byte_order_marks import BYTE_ORDER_MARKS

# Deleting these from bytes leaves what needs a look, which is little in most copy.
_PLAIN = bytes([9, 10, *range(32, 127)])
_HIGH = bytes(range(128, 256))

# Enough to know an encoding by, and what keeps a huge file from being read twice.
_SAMPLE = 1 << 16

# What wire copy and old pages come in. Left free, the guess for a line or two is often
# a relative that nobody writes, such as cp949 for Japanese.
_GUESSES = [
    "cp1252", "cp1254", "cp1258", "cp1250", "cp1251", "cp1253", "cp1255", "cp1256",
    "cp1257", "cp874", "iso8859_2", "koi8_r", "gb18030", "big5", "shift_jis",
    "euc_jp", "euc_kr",
]  # fmt: skip

# Among what is above ASCII: controls and marks that cannot be seen, line ends of
# Unicode's own, and the letters that most mojibake begins with.
_HIDDEN = "\x80-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff"
# ... as UTF-8 has them: a pattern of bytes is compiled in a third of the time.
_SUSPECT = pattern(
    rb"\xc3[\x82-\x85\x90\x91\x98\x99\xa2\xa3\xa5\xa6\xb0]|\xc2[\x80-\x9f\xad]"
    rb"|\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0\xa6-\xa9])|\xef\xbb\xbf"
)
_HIDES = pattern(f"[{_HIDDEN}]")

_Read = tuple[str, str, tuple[str, ...]]  # text, encoding, notes


def decode(data: bytes | str) -> Text:
    r"""Give the text of an input, and what it took to get there.

    >>> decode("Zürich\r\n".encode("cp1252")).text
    'Zürich\n'
    >>> decode("Zürich\r\n".encode("cp1252")).repairs
    ('read as windows-1252', 'line ends changed from CRLF')
    """
    clean = _clean(data)
    if clean is not None:
        return Text(clean, "utf-8")
    if isinstance(data, str):
        text, encoding, notes = _without_surrogates(data)
    else:
        text, encoding, notes = _characters(data)
    # Without a note it is what was found unclean above.
    for repair in () if notes and _clean(text) is not None else REPAIRS:
        text, repaired = repair(text)
        notes += repaired
    return Text(text, encoding, notes)


def _characters(data: bytes) -> _Read:
    """Give the characters of bytes, by mark, by form, and only then by guess."""
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            note = ("byte order mark removed",)
            return _read_as(name, data[len(mark) :], note)
    if b"\0" in data and (wide := _wide(data)):
        return _read_as(wide, data, (f"read as {wide}",))
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        # A lone letter of windows-1252 at the end looks the same: "caf\xe9".
        if "unexpected end" in error.reason and not data[: error.start].isascii():
            whole = data[: error.start].decode("utf-8")
            return whole + "\ufffd", "utf-8", ("last character cut short",)
    return _malformed_utf8(data) or _nearly_utf8(data) or _guess(data)


def _read_as(name: str, data: bytes, notes: tuple[str, ...]) -> _Read:
    """Give characters of a known encoding; what cannot be read becomes U+FFFD."""
    if name == "utf-8":
        try:
            return data.decode(name), name, notes
        except UnicodeDecodeError:
            known = _malformed_utf8(data) or _nearly_utf8(data) or _guess(data)
            return known[0], known[1], notes + known[2]
    text = data.decode(name, "replace")
    try:
        data.decode(name)
    except UnicodeDecodeError:
        notes += (count(text.count("\ufffd"), "unreadable character", "replaced"),)
    return text, name, notes


def _wide(data: bytes) -> str | None:
    """Name the UTF-16 or UTF-32 that bytes without a mark are in.

    A stray NUL in a teletype file is none of it: NULs must fill the same place in at
    least a fifth of the pairs, and what comes out must hold no NUL.
    """
    head = data[: _SAMPLE - _SAMPLE % 4]
    head = head[: len(head) - len(head) % 4]
    for name, step, zeros in (
        ("utf-32-le", 4, (2, 3)),
        ("utf-32-be", 4, (0, 1)),
        ("utf-16-le", 2, (1,)),
        ("utf-16-be", 2, (0,)),
    ):
        columns = [head[place::step] for place in zeros]
        least = len(head) / step * (1 if step == 4 else 0.2)
        if not head or min(c.count(0) for c in columns) < least:
            continue
        if "\0" not in head.decode(name, "replace"):
            return name
    return None


# What only faulty writers of UTF-8 make: halves of characters, one by one or alone;
# what is written too long, or beyond Unicode; what is cut short. The first byte may be
# a letter of windows-1252: no quote and no space of it may follow.
_SIGN = rb"[\x80-\x84\x86-\x90\x98-\x9f\xa1-\xaa\xac-\xba\xbc-\xbf]"
_MALFORMED = pattern(
    rb"""
    (?P<pair> \xed[\xa0-\xaf][\x80-\xbf] \xed[\xb0-\xbf][\x80-\xbf] )
    | (?P<half> \xed[\xa0-\xbf][\x80-\xbf] )
    | [\xc0\xc1]%(sign)s | \xe0[\x80-\x9f][\x80-\xbf] | \xf0[\x80-\x8f][\x80-\xbf]{2}
    | \xf4[\x90-\xbf][\x80-\xbf]{2} | [\xf5-\xf7][\x80-\xbf]{3}
    | \xf0[\x90-\xbf][\x80-\xbf] (?![\x80-\xbf])
    | [\xe1-\xef]%(sign)s (?![\x80-\xbf])
    """
    % {b"sign": _SIGN},
    re.X,
)


def _malformed_utf8(data: bytes) -> _Read | None:
    """Read UTF-8 in which nothing but such characters is wrong.

    Must not claim western copy, whose letters may stand before any sign; but none
    stands before the two that half a character has.
    """
    kinds = {match.lastgroup for match in _MALFORMED.finditer(data)}
    if not kinds or (kinds == {None} and _is_western(data)):
        return None
    try:
        text = _MALFORMED.sub(_mended, data).decode()
    except UnicodeDecodeError:
        return None
    pairs = sum(1 for found in _MALFORMED.finditer(data) if found["pair"])
    lost = sum(1 for found in _MALFORMED.finditer(data) if not found["pair"])
    joined = count(pairs, "character", "joined from its halves") if pairs else ""
    replaced = count(lost, "unreadable character", "replaced") if lost else ""
    return text, "utf-8", tuple(filter(None, (joined, replaced)))


def _mended(match: re.Match[bytes]) -> bytes:
    if not match["pair"]:
        return "\ufffd".encode()
    halves = match[0].decode("utf-8", "surrogatepass")
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le").encode()


def _is_western(data: bytes) -> bool:
    from newsnorm import charsets

    return charsets.is_plainly_western(data)


def _nearly_utf8(data: bytes) -> _Read | None:
    """Read UTF-8 that a few bytes of something else got into.

    Those bytes are read as windows-1252. Must not claim windows-1252 as a whole, where
    two letters in a row may look like UTF-8 by chance: most must be UTF-8.
    """
    text = data.decode("utf-8", "surrogateescape")
    strays = sum(1 for c in text if "\udc80" <= c <= "\udcff")
    good = sum(1 for c in text if c > "\x7f") - strays
    if good < 2 * strays:
        return None
    mended = re.sub("[\udc80-\udcff]", _stray, text)
    return mended, "utf-8", (count(strays, "byte", "read as windows-1252"),)


def _stray(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")


def _guess(data: bytes) -> _Read:
    """Read what is no Unicode: by the letters of languages, and the rest by guess."""
    from newsnorm import charsets

    if charsets.is_plainly_western(data):
        return data.decode("cp1252"), "windows-1252", ("read as windows-1252",)
    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    name = charsets.of(sample) or _counted(sample)
    public = name.replace("cp125", "windows-125").replace("iso8859", "iso-8859")
    public = public.replace("_", "-")
    text, _, notes = _read_as(name, data, (f"read as {public}",))
    return text, public, notes


def _counted(sample: bytes) -> str:
    """Name an encoding by how often its letters follow one another."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_GUESSES).best()
    return best.encoding if best else "cp1252"


def _clean(data: bytes | str) -> str | None:
    """Give the characters of an input, if it is UTF-8 and needs no repair: most is."""
    try:
        if isinstance(data, str):
            text, raw = data, data.encode()
        else:
            text, raw = data.decode(), data
    except UnicodeError:
        return None
    odd = raw.translate(None, _PLAIN)
    if not odd:
        return text
    if odd.translate(None, _HIGH):
        return None
    if _SUSPECT.search(odd):
        # UTF-8 without its ASCII is still UTF-8, and in most copy a tenth as long.
        rest = odd.decode()
        # What stands together there need not do so in the text: “naïve”, “fiancé…”
        if _HIDES.search(rest) or any(x in text for x in set(MOJIBAKE.findall(rest))):
            return None
    return text


def _without_surrogates(text: str) -> _Read:
    """Join halves of characters that JSON escapes left apart, and replace lone ones."""
    try:
        text.encode()
    except UnicodeEncodeError:
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        lost = whole.count("\ufffd") - text.count("\ufffd")
        note = count(lost, "half character", "replaced")
        return whole, "utf-8", (note,) if lost else ("halves of characters joined",)
    return text, "utf-8", ()

r"""Clean characters: what each repair of a text takes out, changes, and notes.

In come characters; out come characters whose line ends are `\n` and whose only control
is the tab, and a note for each repair that names what was there. Nothing here knows
bytes or encodings, and no letter is dropped: what is taken out cannot be seen.
"""

import re

from newsnorm.pattern import pattern

Repaired = tuple[str, tuple[str, ...]]  # text, notes

# UTF-8 read as windows-1252: the letter of a lead byte with its followers' signs
# ("donâ€™t", "MÃ¼nchen"), or a control that no copy means ("\x93done\x94"). Only a
# reason to ask ftfy, which leaves "L’ÉTÉ” and “RÔ”" as it is.
_FOLLOWER = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MOJIBAKE = pattern(
    rf"""
    [\x80-\x9f\xc2-\xf4]  # one set in front: the search skips to it at once
    (?: (?<=[\x80-\x9f])
      | (?<=[\xc2-\xdf]) [{_FOLLOWER}]
      | (?<=[\xe0-\xef]) [{_FOLLOWER}]{{2}}
      | (?<=[\xf0-\xf4]) [{_FOLLOWER}]{{3}}
    )
    """,
    re.X,
)
# Colours and titles for a terminal:  ESC [31m   ESC ]0;title BEL   ESC ]0;title ESC \
_TERMINAL = pattern(
    r"""
    \x1b (?: \[ [0-9;?]{0,32} [ -/]{0,4} [@-~]
           | [\]P^_X] [^\x07\x1b\n]{0,400} (?: \x07 | \x1b\\ )
         )
    """,
    re.X,
)
# Vertical tab, form feed, separators of teletype fields, Unicode's own line ends.
_LINE_ENDS = pattern("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Soft hyphen, zero-width space, direction marks, byte order mark inside the text. The
# two joiners U+200C and U+200D stay: Persian words and emoji are spelled with them.
_INVISIBLE = pattern("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def _mojibake(text: str) -> Repaired:
    """Undo UTF-8 that was read as windows-1252, line by line, where ftfy agrees."""
    if text.isascii() or not MOJIBAKE.search(text):
        return text, ()
    from ftfy import fix_encoding

    lines = text.split("\n")
    mended = [fix_encoding(x) if MOJIBAKE.search(x) else x for x in lines]
    changed = sum(a != b for a, b in zip(lines, mended, strict=True))
    if not changed:
        return text, ()
    return "\n".join(mended), (count(changed, "line", "mojibake repaired in", True),)


def _line_ends(text: str) -> Repaired:
    notes: tuple[str, ...] = ()
    if "\r" in text:
        text, notes = text.replace("\r\n", "\n"), ("line ends changed from CRLF",)
        if "\r" in text:
            text, notes = text.replace("\r", "\n"), ("line ends changed from CR",)
    return text, notes


def _controls(text: str) -> Repaired:
    """Take out what is no character of copy, and make a line of what ends one."""
    notes: tuple[str, ...] = ()
    for found, put, what, done in (
        (_TERMINAL, "", "terminal sequence", "removed"),
        (_LINE_ENDS, "\n", "page or field break", "made line ends"),
        (_CONTROLS, "", "control character", "removed"),
    ):
        text, note = _replaced(found, put, text, what, done)
        notes += note
    return text, notes


def _invisible(text: str) -> Repaired:
    return _replaced(_INVISIBLE, "", text, "invisible character", "removed")


def _replaced(
    found: re.Pattern[str], put: str, text: str, what: str, done: str
) -> Repaired:
    """Put something in the place of all that is found, and note what that was."""
    if not found.search(text):
        return text, ()
    if found is _TERMINAL:
        counts: dict[str, int] = {}
        for match in found.finditer(text):
            counts[match[0]] = counts.get(match[0], 0) + 1
        text = found.sub(put, text)
    else:
        # Each is one character: a file of nothing but NUL has hundreds of millions.
        taken = sorted(filter(found.match, set(text)), key=text.index)
        counts = {char: text.count(char) for char in taken}
        for char in taken:
            text = text.replace(char, put)
    return text, (f"{count(sum(counts.values()), what, done)}: {_named(counts)}",)


def _named(counts: dict[str, int]) -> str:
    r"""Name what was taken out, so that a note can be read and hides nothing.

    >>> _named({"\u200b": 2, "\u202e": 1, "\x1b[31m": 1})
    '2 U+200B, U+202E, \\x1b[31m'
    """
    names = [
        (f"{times} " if times > 1 else "") + _name(each)
        for each, times in counts.items()
    ]
    more = f" and {len(names) - _NAMED} more kinds" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _name(taken: str) -> str:
    if len(taken) == 1:
        return f"U+{ord(taken):04X}"
    spelled = ascii(taken)[1:-1]
    return spelled if len(spelled) <= _LONGEST_NAME else spelled[:_LONGEST_NAME] + "..."


# Enough to know what an input is like; a binary file has all there are.
_NAMED, _LONGEST_NAME = 6, 40


def count(times: int, what: str, done: str, after: bool = False) -> str:
    """Say how many of what were dealt with how.

    >>> count(2, "control character", "removed")
    '2 control characters removed'
    """
    things = f"{times} {what}" + ("s" if times != 1 else "")
    return f"{done} {things}" if after else f"{things} {done}"


# Mojibake first: its followers are controls and line ends until it is undone.
REPAIRS = (_mojibake, _line_ends, _controls, _invisible)

# Notes on JSON that was read leniently, and the rules that tell of them.
NO_JSON, STANDS_TWICE = "no JSON: ", " stands twice"
NOT_JSON, TWICE = "R602", "R617"


def told(note: str) -> str | None:
    """Give the rule of a note on JSON that was read leniently.

    >>> told("no JSON: NaN is no value"), told("read as windows-1252")
    ('R602', None)
    """
    if note.startswith(NO_JSON):
        return NOT_JSON
    twice = note.startswith("the key ") and note.endswith(STANDS_TWICE)
    return TWICE if twice else None

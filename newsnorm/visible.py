r"""Text from outside, made safe to show: what a terminal might obey is spelled out.

In comes any text; out goes text that can only be read. Letters of all scripts stay,
and so do the joiners that Persian, Hindi and emoji are written with. Nothing here
judges or cuts.
"""

from newsnorm.pattern import pattern

# ESC, BEL, DEL and C1; marks that turn the direction of letters; marks without width;
# line ends of Unicode's own; halves of characters; tags; what is no character at all.
# Must leave alone: U+200C and U+200D between letters, U+FE0F after an emoji.
_UNSAFE = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_BREAKS = {"\n": "\\n", "\t": "\\t"}


def visible(text: str) -> str:
    r"""Give text with all that a terminal might obey spelled out; line ends stay.

    >>> print(visible("harbour\x1b[31m \u202ereopens"))
    harbour\x1b[31m \u202ereopens
    """
    if text.isprintable():
        return text
    return _UNSAFE.sub(lambda found: ascii(found[0])[1:-1], text)


def visible_line(text: str) -> str:
    r"""Give text for a place that has one line: its line ends and tabs as well.

    >>> print(visible_line("feed\n.wire"))
    feed\n.wire
    """
    if "\n" in text or "\t" in text:
        text = "".join(_BREAKS.get(c, c) for c in text)
    return visible(text)


def visible_json(text: str) -> str:
    r"""Give JSON that means the same, with all that a terminal might obey escaped.

    >>> print(visible_json('{"path":"\u202eevil.wire"}'))
    {"path":"\u202eevil.wire"}
    """
    if text.isascii() and "\x7f" not in text:  # writers escape the other controls
        return text
    return _UNSAFE.sub(lambda found: _escaped(found[0]), text)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))

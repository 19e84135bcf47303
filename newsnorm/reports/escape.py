"""Text from outside, made harmless for where it is shown.

In come words of an article or a path, out go the same with whatever a terminal, a log
or a parser could obey spelled out. Nothing here shortens.
"""

from newsnorm.pattern import pattern
from newsnorm.visible import visible_line as visible

__all__ = ["in_github", "in_github_property", "in_json", "in_xml", "visible"]

# Legal in JSON, and yet they can turn a line round or hide a part of it: controls,
# marks of direction, line separators, halves of characters.
_IN_JSON = pattern(
    "[\\x7f-\\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def in_json(text: str) -> str:
    r"""Give JSON in which strings hold nothing that a terminal obeys.

    >>> in_json('"a\u202eb"')
    '"a\\u202eb"'
    """
    if text.isascii() and "\x7f" not in text:
        return text  # other controls are escaped in JSON
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def in_github(words: str) -> str:
    r"""Give words for the message of a workflow command.

    >>> in_github("100% sure\n::error::")
    '100%25 sure\\n::error::'
    """
    return visible(words).replace("%", "%25")


def in_github_property(words: str) -> str:
    """Give words for a property of a workflow command, where : and , end it.

    >>> in_github_property("a:b,c.wire")
    'a%3Ab%2Cc.wire'
    """
    return in_github(words).replace(":", "%3A").replace(",", "%2C")


def in_xml(words: str) -> str:
    """Give words for XML 1.0: text, or an attribute in double quotes.

    >>> in_xml('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    shown = visible(words).replace("&", "&amp;").replace("<", "&lt;")
    return shown.replace(">", "&gt;").replace('"', "&quot;")

"""What the keyword line of the wire says.

In comes a `slug` token, out goes its keywords as written, without priority, date and
word count. It never reads the date: that is a stamp's matter.
"""

from newsnorm.model import SlugFact, Token


def read(token: Token) -> SlugFact | None:
    """Give the keywords of a slug token.

    >>> read(Token("slug", "BC-Ferries,466", 0, 14, {"slug": (0, 10)})).words
    'BC-Ferries'
    """
    start, end = token.parts.get("slug", (token.start, token.end))
    words = token.text[start - token.start : end - token.start]
    return SlugFact(start, end, words) if words else None

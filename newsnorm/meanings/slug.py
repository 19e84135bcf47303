"""What the keyword line of the wire says.

In comes a `slug` token, out goes its keywords as written, without priority, date and
word count. It never reads the date: that is a stamp's matter.
"""

from newsnorm.model import SlugFact, Token
from newsnorm.record import Marker
from newsnorm.tables.markers import reading


def read(token: Token) -> SlugFact | None:
    """Give the keywords of a slug token, without the slash that ends a keyword.

    >>> read(Token("slug", "BC-Ferries,466", 0, 14, {"slug": (0, 10)})).words
    'BC-Ferries'
    """
    start, end = token.parts.get("slug", (token.start, token.end))
    words = token.text[start - token.start : end - token.start].rstrip("/")
    return SlugFact(start, start + len(words), words) if words else None


def version(token: Token) -> Marker | None:
    """Give the marker that a keyword line holds.

    >>> version(Token("slug", "BC-Ferries, 1st Ld,466", 0, 22, {"version": (12, 18)}))
    Marker(kind='lead', level=1, text='1st Ld')
    """
    if "version" not in token.parts:
        return None
    start, end = token.parts["version"]
    words = token.text[start - token.start : end - token.start]
    said = reading(words)
    return Marker(said.kind, said.level, words) if said else None

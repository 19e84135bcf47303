"""What a marker of the headline says.

In comes a `marker` token, out goes a published marker: kind, level, words as written.
It never looks at the headline behind it.
"""

from newsnorm.model import Token
from newsnorm.record import Marker
from newsnorm.tables.markers import reading


def read(token: Token) -> Marker | None:
    """Give what a marker token says.

    >>> read(Token("marker", "UPDATE 1-", 0, 9, {"words": (0, 8)})).level
    1
    """
    start, end = token.parts.get("words", (token.start, token.end))
    said = reading(token.text[start - token.start : end - token.start])
    if said is None:
        return None
    return Marker(said.kind, said.level, token.text.strip())

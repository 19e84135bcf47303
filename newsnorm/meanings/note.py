"""What an editors' note says.

In comes a `note` token, out go its words as written. Nothing is taken off.
"""

from newsnorm.model import Token


def read(token: Token) -> str | None:
    """Give the words of a note token.

    >>> read(Token("note", "Eds: Updates.", 0, 13))
    'Eds: Updates.'
    """
    return token.text.strip() or None

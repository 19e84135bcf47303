"""Tokens that were found in a line by itself, put where the line stands.

In come tokens with places in their line, out come tokens with places in the story.
A shape looks at nothing but its window, so what it finds there is the same anywhere.
"""

from newsnorm.model import Token


def moved(tokens: tuple[Token, ...], by: int) -> tuple[Token, ...]:
    """Give tokens so many characters further on.

    >>> moved((Token("name", "Ann Hill", 3, 11, {"name": (3, 11)}),), 40)[0].parts
    {'name': (43, 51)}
    """
    if not tokens or not by:
        return tokens
    return tuple([_moved(token, by) for token in tokens])


def _moved(token: Token, by: int) -> Token:
    parts = {name: (low + by, high + by) for name, (low, high) in token.parts.items()}
    return Token(token.kind, token.text, token.start + by, token.end + by, parts)

"""Where the next word stands: a step that every stage takes between two finds.

In come a text and a window, out comes a place in it. Nothing here looks at the words.
"""


def skip(text: str, start: int, end: int) -> int:
    """Give the place of the first character that is no space, or the end.

    >>> skip("OSLO -  Ferries", 6, 15)
    8
    """
    while start < end and text[start].isspace():
        start += 1
    return start

"""What the tests of formats share: bytes in, stories and faults out."""

from io import BufferedReader, BytesIO

from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import AUTO, Fields, choose
from newsnorm.model import Story


def split(data: bytes, format: str = AUTO) -> list[Story | Broken]:
    """Give what is in some bytes, told apart or by the name of its format."""
    stream = BufferedReader(BytesIO(data))  # type: ignore[arg-type]
    container = choose(format, stream, None)
    return list(container.split(stream, None, Fields(), decode))


def story(data: bytes, format: str = AUTO) -> Story:
    """Give the one story of some bytes."""
    [found] = split(data, format)
    assert isinstance(found, Story), found
    return found


def fault(data: bytes, format: str = AUTO) -> Broken:
    """Give the last thing found, which must be a fault."""
    found = split(data, format)[-1]
    assert isinstance(found, Broken), found
    return found


def marked(given: Story, role: str) -> list[str]:
    """Give the words that have a role."""
    return [given.text[m.start : m.end] for m in given.marks if m.role == role]


def said(given: Story, key: str) -> list[str]:
    """Give what is stated under a key."""
    return [stated.words for stated in given.stated if stated.key == key]

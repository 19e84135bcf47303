"""Records that newsnorm wrote, as JSON lines, one array, or one object over lines.

In comes a stream; out comes a story a record, which is that record already: it is not
read a second time, and options such as `--timezone` do nothing to it. A record that is
not sound is a Broken, and the records after it go on.
"""

from collections.abc import Iterator
from io import BufferedReader

from msgspec import UNSET

from newsnorm import records
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Story
from newsnorm.record import Article

NAME = "records"
EXAMPLE = Article(headline="Harbour reopens", body="Ferries ran.").to_json().decode()

_REMEDY = "newsnorm validate tells all that is wrong with it"


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the schema key.

    >>> detect(EXAMPLE.encode(), None), detect(b'{"text": "newsnorm/1"}', None)
    (True, False)
    """
    return records.detect(head)


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each sound record."""
    from newsnorm import structure

    for item in records.split(stream):
        found = structure.read(item.text)
        if isinstance(found, Article):
            found = Article.from_json(item.text)  # of no stricter type than others
            text = found.text if found.text is not UNSET else _text(found)
            yield Story(text, found.input, article=found)
            continue
        fault = found[0]
        line = item.line + fault.line - 1
        where = path or "standard input"
        yield Broken(where, f"no sound record: {fault.message}", _REMEDY, line)


def _text(article: Article) -> str:
    return "\n\n".join(filter(None, (article.headline, article.body)))

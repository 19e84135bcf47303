"""Articles to Markdown with front matter, for static sites and for notebooks.

Values of the front matter are JSON, which is YAML too once the few characters that it
does not take are escaped, so no word of the copy ends it early. In the text, what
Markdown or HTML would act on is escaped: it shows as written.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsnorm.pattern import pattern
from newsnorm.record import Article
from newsnorm.writers.contract import Layout

# Marks inside a line, and at its start: a heading, a list, a rule, a quotation.
_INLINE = pattern(r"[\\`*_\[\]<>|~]|&(?=\#?\w{1,32};)")
_OPENING = pattern(r"(?m)^(?P<space>[ ]{0,3})(?P<mark>[#+=-])")
_NUMBER = pattern(r"(?m)^(?P<number>[ ]{0,3}\d{1,9})(?P<dot>[.)])")

# Valid in JSON; YAML refuses them, or takes them for the end of a line.
_NOT_YAML = pattern(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    r"""Give each article as a document that opens with its front matter.

    >>> [text] = write([Article(headline="*Rain*")], Layout())
    >>> text.decode().splitlines()[-1]
    '# \\*Rain\\*'
    """
    for number, article in enumerate(articles):
        yield ("\n" if number else "").encode() + _document(article).encode()


def _document(article: Article) -> str:
    lines = ["---"]
    lines += [f"{key}: {_value(value)}" for key, value in _matter(article) if value]
    lines.append("---")
    if article.headline:
        lines += ["", f"# {_escaped(article.headline)}"]
    if article.deck:
        lines += ["", f"*{_escaped(article.deck)}*"]
    if article.body:
        lines += ["", _escaped(article.body)]
    return "\n".join(lines) + "\n"


def _matter(article: Article) -> Iterator[tuple[str, Any]]:
    """Yield the front matter; `title`, `date` and `authors` are what sites look for."""
    yield "title", article.headline
    yield "date", article.published
    yield "date_confidence", article.published_confidence
    yield "updated", article.updated
    yield "authors", [byline.name for byline in article.bylines]
    yield "source", article.source
    yield "sources", [source.id or source.name for source in article.sources]
    yield "dateline", article.dateline and article.dateline.text
    yield "language", article.language
    yield "slug", article.slug
    yield "markers", [marker.text.strip() for marker in article.markers]
    yield "findings", [finding.rule for finding in article.findings]
    yield "fingerprint", article.fingerprint


def _value(value: Any) -> str:
    words = msgspec.json.encode(value).decode()
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", words)


def _escaped(text: str) -> str:
    """Give text that shows as it is written.

    >>> _escaped("1. <b>Rain</b> & 2*3")
    '1\\\\. \\\\<b\\\\>Rain\\\\</b\\\\> & 2\\\\*3'
    """
    text = _INLINE.sub(r"\\\g<0>", text)
    text = _NUMBER.sub(r"\g<number>\\\g<dot>", text)
    return _OPENING.sub(r"\g<space>\\\g<mark>", text)

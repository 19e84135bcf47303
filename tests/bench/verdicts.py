"""Whether a field of a record says what its label says.

In come a case and its record; out comes one of VERDICTS for each labelled field.
Words are compared by their letters and digits alone: layout, quotes and dashes are
not what is judged here. Bodies are measured in `bodies`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from newsnorm.record import Article
from newsnorm.tables.agencies import by_name, by_tag
from tests.bench.labelled import Case

VERDICTS = ("right", "wrong", "missing", "invented", "none")

_AND = re.compile(r"\s+(?:and|und|y|et)\s+|\s*[,;&]\s+")
_BY = re.compile(r"\s*by\s+", re.I)
_START = 20  # letters that tell one beginning of a body from another


def letters(words: object) -> str:
    """Give the letters and digits of some words, folded.

    >>> letters("“Caf\\u00e9” – 2") == letters('"CAFE\\u0301"-2')
    True
    """
    folded = unicodedata.normalize("NFKC", str(words or "")).casefold()
    return "".join(char for char in folded if char.isalnum())


def judge(case: Case, article: Article) -> Iterator[tuple[str, str]]:
    """Give each labelled field that can be judged, and the verdict on it."""
    for field, gold in case.gold.items():
        if field == "agency" and gold and not _named(gold, case.raw):
            continue  # the copy does not say who wrote it
        if field in _READ:
            yield field, _verdict(field, gold, article)


def said(field: str, article: Article) -> Any:
    """Give what a record says in a labelled field."""
    return _READ[field](article)


def _verdict(field: str, gold: Any, article: Article) -> str:
    value = said(field, article)
    if gold in (None, "", []):
        return "invented" if value else "none"
    if _SAME.get(field, _same_words)(value, gold):
        return "right"
    return "wrong" if value else "missing"


def _same_words(said: Any, gold: Any) -> bool:
    return letters(said) == letters(gold)


def _same_day(said: Any, gold: Any) -> bool:
    return bool(said) and said[:10] == str(gold)[:10]


def _same_month_day(said: Any, gold: Any) -> bool:
    return bool(said) and said[-5:] == str(gold)[-5:]


def _same_people(said: Any, gold: Any) -> bool:
    lines = gold if isinstance(gold, list) else [gold]
    names = [name for line in lines for name in _AND.split(_BY.sub("", line, count=1))]
    return {letters(name) for name in said} == {letters(n) for n in names if n}


def _same_agency(said: Any, gold: Any) -> bool:
    return bool(_keys(gold) & {key for words in said for key in _keys(words)})


def _same_start(said: Any, gold: Any) -> bool:
    return letters(said).startswith(letters(gold)[:_START])


def _cut(said: Any, gold: Any) -> bool:
    """Tell whether all lines of the trailer are among what was cut."""
    lines = gold if isinstance(gold, list) else [gold]
    return all(letters(line) in letters(" ".join(said)) for line in lines)


def _keys(name: str) -> set[str]:
    """Give the names an agency goes by: the words, and its id where it has one."""
    known = by_tag(name) or by_name(name)
    return {letters(name)} | ({known.id} if known else set())


def _named(name: str, raw: str) -> bool:
    """Tell whether the copy names an agency anywhere, by any of its words."""
    wanted = _keys(name)
    if re.search(rf"\b{re.escape(name)}\b", raw, re.I):
        return True
    return any(_keys(word) & wanted for word in set(re.findall(r"\w+", raw)))


_READ: dict[str, Callable[[Article], Any]] = {
    "headline": lambda article: article.headline,
    "published": lambda article: article.published,
    "agency": lambda a: [w for s in a.sources for w in (s.id, s.name, s.tag) if w],
    "place": lambda article: article.dateline and article.dateline.place,
    "dateline date": lambda article: article.dateline and article.dateline.date,
    "byline": lambda article: [byline.name for byline in article.bylines],
    "slug": lambda article: article.slug,
    "body start": lambda article: article.body,
    "trailer": lambda article: [trailer.text for trailer in article.trailers],
}
_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "published": _same_day,
    "dateline date": _same_month_day,
    "byline": _same_people,
    "agency": _same_agency,
    "body start": _same_start,
    "trailer": _cut,
}

"""The words of a page: where its article stands, and its lines in order.

In comes a page as characters; out comes its story. The article is the smallest
`<article>` or `<main>` that holds most of the paragraphs, widened to the headline of
the page; menus, forms, foots and lists of other stories inside it are left out.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from newsnorm import limits
from newsnorm.formats import pagefacts, prose, sheet, xmlitems
from newsnorm.formats.contract import Decode
from newsnorm.formats.prose import Block, local
from newsnorm.formats.sheet import Line
from newsnorm.model import Story
from newsnorm.pattern import pattern
from newsnorm.record import Input

_LEFT_OUT = frozenset(
    "nav footer aside form dialog menu figcaption script style noscript template svg"
    " iframe button select".split()
)
_ROLES_LEFT_OUT = frozenset(
    "navigation complementary banner contentinfo search dialog menu alert".split()
)
# Words of `class` and `id` that furniture bears; what holds much of the copy stays.
_FURNITURE = frozenset(
    "ad ads advert advertisement banner breadcrumb breadcrumbs comment comments cookie"
    " cookies disqus footer login menu modal more-stories nav navigation newsletter"
    " outbrain paywall popup promo recirc recommended recommendations related share"
    " sharing sidebar skip social sponsor sponsored subscribe taboola tags toolbar"
    " trending widget".split()
)
_NAMES = pattern(r"[^\s_]+")
_HIDDEN = pattern(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
# Of the paragraphs of a page the article holds at least so much.
_MOST = 0.6
_MUCH = 0.3
# Harbour reopens | Bergen Herald
_SITE = pattern(r"\s{1,9}[|–—-]\s{1,9}[^|–—]{2,60}$")


def story(text: str, given: Input, decode: Decode) -> Story | None:
    """Give the story of a page, or None where it has no element at all."""
    root, notes = _parsed(text)
    if root is None:
        return None
    if notes:
        given = replace(given, repairs=[*given.repairs, *notes])
    facts = pagefacts.read(root)
    article = _article(root)
    blocks = _blocks(article)
    lines = list(_lines(blocks, facts))
    return sheet.story(lines, facts.stated, given, decode)


def _parsed(text: str) -> tuple[Any, tuple[str, ...]]:
    """Give the page as a tree, and a note where it is too deep to be read to its end.

    Old pages open a `<font>` for each line and close none: without the tags that only
    say how words look they are as flat as others.
    """
    root, whole = _tree(text)
    if whole:
        return root, ()
    root, whole = _tree(_LOOKS.sub("", text))
    if whole:
        return root, ("tags of looks left out: nested too deeply",)
    read = " ".join(root.itertext()).split()
    return root, (limits.words_left_out(len(read)),)


_LOOKS = pattern(
    r"(?i)</?(?:a|b|big|center|em|font|i|small|span|strong|tt|u)(?:\s[^<>]{0,999})?>"
)


def _tree(text: str) -> tuple[Any, bool]:
    """Give the page as a tree, and whether it was read to its end."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    data = text.encode("utf-8", "replace")
    if not data.strip():
        return None, True
    root = etree.fromstring(data, parser)
    # Where in the page that was it does not say: it counts no letters of names.
    return root, not any(map(xmlitems.is_limit, parser.error_log))


def _article(root: Any) -> Any:
    body = next(root.iter("body"), root)
    total = _weight(body)
    places = [body, *body.iter("article", "main")]
    places += body.xpath(".//*[@role='main' or @role='article']")
    heavy = [each for each in places if _weight(each) >= _MOST * total]
    found = min(heavy, key=_size) if total else body
    return _widened(found, body)


def _weight(element: Any) -> int:
    """Give how many characters the paragraphs below an element have."""
    return sum(len("".join(p.itertext())) for p in element.iter("p"))


def _size(element: Any) -> int:
    return sum(1 for _ in element.iter())


def _widened(found: Any, body: Any) -> Any:
    """Give the element, or the one above it that holds the page's headline too."""
    titles = list(body.iter("h1"))
    if not titles or next(found.iter("h1"), None) is not None:
        return found
    above = found
    while above is not None and above is not body:
        if next(above.iter("h1"), None) is not None:
            return above
        above = above.getparent()
    return body


def _blocks(article: Any) -> list[Block]:
    total = _weight(article)
    for element in list(article.iter()):
        if element is article or not isinstance(element.tag, str):
            continue
        if _is_furniture(element, total):
            # The words behind it are not its own, and stay where they are: lxml reads
            # control characters that it does not let anyone put back.
            element.clear(keep_tail=True)
            element.tag = "br"
    return prose.of_tree(article)


def _is_furniture(element: Any, total: int) -> bool:
    if local(element) in _LEFT_OUT or element.get("role") in _ROLES_LEFT_OUT:
        return next(element.iter("h1"), None) is None
    hidden = element.get("hidden") is not None
    if hidden or _HIDDEN.search(element.get("style") or ""):
        return _weight(element) <= _MUCH * total
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if names.isspace() or _FURNITURE.isdisjoint(_words(names)):
        return False
    return _weight(element) <= _MUCH * total and next(element.iter("h1"), None) is None


def _words(names: str) -> Iterator[str]:
    """Give the words of `class` and `id`, whole and at their ends.

    `share-buttons` and `post__share` are of sharing; `shareholder-news` is not.
    """
    for name in _NAMES.findall(names):
        first, _, rest = name.partition("-")
        yield name
        yield first
        yield rest.rpartition("-")[2]


def _lines(blocks: Iterable[Block], facts: pagefacts.Facts) -> Iterator[Line]:
    blocks = list(blocks)
    top = _headline(blocks, facts.titles)
    shown = "\n".join(block.words for block in blocks[: (top or 0) + 12])
    writers = [name for name in facts.writers if name not in shown]
    if top is None and facts.titles:
        yield Line("headline", _without_site(facts.titles[0]))
        yield Line("byline", ", ".join(writers))
    rows: list[Block] = []
    for number, block in enumerate(blocks):
        if block.tag == "tr":
            rows.append(block)
            continue
        yield from _table(rows)
        rows.clear()
        yield Line("headline" if number == top else "", block.words)
        if number == top:
            yield Line("byline", ", ".join(writers))
    yield from _table(rows)


def _table(rows: list[Block]) -> Iterator[Line]:
    for words in prose.joined(rows):
        yield Line("", words)


def _headline(blocks: list[Block], titles: list[str]) -> int | None:
    """Give the block that is the headline: what the page calls so, else its `<h1>`.

    A site's own name is in an `<h1>` too, and is no title of the page.
    """
    told = {_folded(title) for title in titles}
    told |= {_folded(_without_site(title)) for title in titles}
    numbered = list(enumerate(blocks))
    for number, block in numbered:
        if _folded(block.words) in told:
            return number
    tops = [number for number, block in numbered if block.tag == "h1"]
    return tops[0] if len(tops) == 1 else None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _without_site(title: str) -> str:
    """Give a title without the name of its site.

    >>> _without_site("Harbour reopens | Bergen Herald")
    'Harbour reopens'
    """
    return _SITE.sub("", title)

"""NewsML 1.2: items in an envelope, as AFP, ANA-MPE, TASS and others send them.

In comes a stream; out comes a story an item. The `DateId` of an identifier is the day
that the identifier was made up, at some agencies the same for ever, and is no date of
the item. lxml is of the extra `markup`.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from newsnorm.errors import Broken
from newsnorm.formats import nitf, prose, xmlitems, xmlstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.sheet import Line, begins, notes
from newsnorm.formats.xmlfields import attribute, each, first, language, words
from newsnorm.model import Stated, Story

NAME = "newsml1"
EXAMPLE = """\
<NewsML><NewsItem><NewsManagement><FirstCreated>20240502T081500Z</FirstCreated>
</NewsManagement><NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine>
<DateLine>OSLO, May 2 (AFP)</DateLine></NewsLines><ContentItem><DataContent>
<p>Ferries ran.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
"""

# Of these media the words are the copy; a picture's are its caption.
_TEXT = frozenset(("text", "complexdata", ""))
_HIDDEN = frozenset(("caption", "thumbnail", "preview", "quicklook", "title"))


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first element.

    >>> detect(EXAMPLE.encode(), None), detect(b"<newsMessage>NewsML", None)
    (True, False)
    """
    return xmlitems.root(head) == "NewsML"


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each item that holds words."""
    yield from xmlstories.split(_KIND, stream, path, decode)


def _lines(item: Any) -> Iterator[Line]:
    body = _content(item)
    yield Line("slug", _slug(item))
    yield Line("headline", words(item, "NewsLines/HeadLine", "hedline/hl1"))
    deck = words(item, "NewsLines/SubHeadLine")
    if not begins(body, deck):
        yield Line("deck", deck)
    yield Line("byline", words(item, "NewsLines/ByLine") or nitf.byline(item))
    place = words(item, "NewsLines/DateLine")
    if not begins(body, place):
        yield Line("dateline", place)
    for note in each(item, "Comment"):
        yield Line("note", "".join(note.itertext()))
    for paragraph in body:
        yield Line("body", paragraph)


def _slug(item: Any) -> str:
    """Give the slug, the first keyword line, or the catch word that stands for one."""
    if found := words(item, "NewsLines/SlugLine", "NewsLines/KeywordLine", "NameLabel"):
        return found
    for line in each(item, "NewsLines/NewsLine"):
        if attribute(line, "NewsLineType", "FormalName") == "CatchWord":
            return words(line, "NewsLineText")
    return ""


def _parts(item: Any) -> list[Any]:
    """Give the components that are an article each, such as Belga's two languages.

    Each has a headline and copy of its own; else the item as a whole is one.
    """
    parts = [
        part
        for part in each(item, "NewsComponent")
        if _is_article(part)
        and not any(_is_article(inner) for inner in each(part, "NewsComponent"))
    ]
    return parts if len(parts) > 1 else [item]


def _is_article(component: Any) -> bool:
    """Tell whether a component has a headline and copy, and is no picture's."""
    headline = component.find("./{*}NewsLines/{*}HeadLine")
    return headline is not None and any(_content(component))


def _whole(part: Any) -> Any:
    """Give the item that a part is, or belongs to."""
    if part.tag.endswith("NewsItem"):
        return part
    return next(part.iterancestors("{*}NewsItem"))


def _content(item: Any) -> list[str]:
    """Give the paragraphs of all content that is text, in the order of the item."""
    found: list[str] = []
    for each_content in each(item, "ContentItem"):
        medium = attribute(each_content, "MediaType", "FormalName")
        if medium.casefold() in _TEXT and not _is_hidden(each_content):
            for data in each(each_content, "DataContent"):
                found += _paragraphs(data)
    return found


def _is_hidden(content: Any) -> bool:
    role = content.getparent().find("./{*}Role")
    return role is not None and role.get("FormalName", "").casefold() in _HIDDEN


def _paragraphs(data: Any) -> list[str]:
    inner = first(data, "body.content")
    if inner is not None:
        return nitf.content(data)
    if len(data):
        return prose.joined(prose.of_tree(data))
    return prose.paragraphs(data.text or "")


def _stated(part: Any) -> Iterator[Stated]:
    item = _whole(part)
    made = words(item, "NewsManagement/FirstCreated")
    revised = words(item, "NewsManagement/ThisRevisionCreated")
    yield Stated("published", made or revised)
    if made != revised:
        yield Stated("updated", revised)
    yield Stated("wire", words(_top(item), "NewsEnvelope/DateAndTime"))
    yield Stated("wire", words(part, "DescriptiveMetadata/DateLineDate"))
    yield Stated("source", _provider(part) or _provider(item))
    yield Stated("source", words(part, "NewsLines/CreditLine"))
    tag = attribute(part, "DescriptiveMetadata/Language", "FormalName")
    yield Stated("language", tag or language(part) or _language(part))
    yield from nitf.status(attribute(item, "NewsManagement/Status", "FormalName"))
    yield Stated("embargo", words(item, "StatusWillChange/DateAndTime"))
    yield from notes(
        urgency=attribute(item, "NewsManagement/Urgency", "FormalName")
        or words(item, "NewsManagement/Urgency"),
        service=attribute(_top(item), "NewsEnvelope/NewsService", "FormalName"),
        product=attribute(_top(item), "NewsEnvelope/NewsProduct", "FormalName"),
        category=_property(part, "DescriptiveMetadata", "Category"),
        word_count=_property(part, "Characteristics", "WordCount", "Words"),
    )


def _top(item: Any) -> Any:
    return item.getroottree().getroot()


def _provider(item: Any) -> str:
    """Give who sends the item: a name of theirs, else their domain without its end."""
    for path in ("Provider/Party", "Source/Party"):
        if found := attribute(item, path, "FormalName"):
            return found
    return domain(words(item, "NewsIdentifier/ProviderId"))


def domain(words: str) -> str:
    """Give the name in a domain, and other words as they are.

    >>> domain("afp.com"), domain("Bergen Herald")
    ('afp', 'Bergen Herald')
    """
    name, dot, rest = words.removeprefix("www.").partition(".")
    return name if dot and rest.replace(".", "").isalpha() else words


def _property(part: Any, holder: str, *names: str) -> str:
    for found in each(part, f"{holder}/Property"):
        if found.get("FormalName") in names:
            return str(found.get("Value") or "")
    return ""


def _language(part: Any) -> str:
    """Give the language of the first component inside that states one."""
    return next(filter(None, (language(x) for x in each(part, "NewsComponent"))), "")


def _id(part: Any) -> str:
    item = _whole(part)
    return words(item, "NewsIdentifier/PublicIdentifier", "NewsIdentifier/NewsItemId")


_KIND = xmlstories.Kind(NAME, ("NewsItem",), _id, _lines, _stated, _parts)

"""People: where the names in a list of writers stand, and their titles.

In: a window that should hold names, behind a by-word or on a line of its own. Out:
the spans of names, titles and agencies, and where the list ends. Names are told by
form alone: capitals, initials, small particles.

    Ann Writer, Bo Reporter-Smith and C. van Desk, Associated Press Writers
    ANN WRITER Staff Writer | May 3, 2024
"""

from msgspec import Struct
from msgspec.structs import replace

from newsnorm.pattern import pattern
from newsnorm.shapes.name_words import MOST_WORDS
from newsnorm.shapes.name_words import words as name_words
from newsnorm.shapes.place import Span
from newsnorm.tables import places
from newsnorm.tables.agencies import Registry, fold
from newsnorm.tables.by_words import NOT_PEOPLE, TITLE_OPENERS, TITLES
from newsnorm.tables.months import month
from newsnorm.tables.small_words import AFTER_PEOPLE, ARTICLES, JOINS

# Between two people; after the last one only what `_TAIL` allows.
_COMMA = pattern(r"\s{0,2}[,;/&，、]\s{0,2}|\s{1,2}(?:[|·•])\s{0,2}")

# "Ann Writer in Oslo and Bo Smith in Bergen", "Ann Writer (Reuters)"
# "Ann Writer and agencies"
_AND_DESK = pattern(
    r"\s(?:and|with|und|mit|et|y|e)\s(?:(?:news|wire|la)\s)?"
    r"(?:agencies|agency|agencias|agences|Agenturen|staff|wires|redacción)\b"
)
_BEAT = pattern(
    r",?\s(?:in|à|en|em|aus)\s[A-ZÀ-Þ][\w.-]+(?:\s[A-ZÀ-Þ][\w.-]+)?"
    r"|,?\s(?:of|for)\s(?:[Tt]he\s)?[A-Z][\w.'’-]+(?:\s(?:of\s)?[A-Z][\w.'’-]+){0,3}"
)
_BEAT_WORDS = frozenset(("in", "à", "en", "em", "aus", "of", "for"))
_DESK_WORDS = frozenset(("and", "with", "und", "mit", "et", "y", "e"))
_BRACKETED = pattern(r"\s?\((?P<agency>[^()\n]{2,30})\)")


class Person(Struct, frozen=True, gc=False):
    """Where one name stands, and the title behind it."""

    name: Span
    title: Span | None = None


class People(Struct, frozen=True, gc=False):
    """The people of a list, the agencies among them, and where it ends."""

    people: tuple[Person, ...]
    agencies: tuple[Span, ...]
    end: int  # after the last name or title
    rest: int  # where what is no list begins: a date, a handle, or the window's end


def scan(
    text: str, start: int, end: int, known: Registry, single: bool = False
) -> People | None:
    """Give the people of a list, or None where it does not begin with one.

    `single` lets one word be a name: only a by-word with a colon warrants that.

    >>> from newsnorm.tables.agencies import DEFAULT
    >>> scan("Ann Writer and Bo Smith, Reuters", 0, 32, DEFAULT).agencies
    ((25, 32),)
    """
    people: list[Person] = []
    agencies: list[Span] = []
    position, last, rest = start, start, start
    while position < end:
        item = _item(text, position, end, known, single, people)
        if item is None or _is_after_people(text, item):
            break
        rest = item[2]
        if text.startswith(text[position:rest], rest):
            rest += rest - position  # Ann WriterAnn Writer
        if item[0] != "other":
            last = rest
            _keep(text, item, people, agencies, known)
        if rest >= end:
            break
        rest = _past_beat(text, rest, end)
        joint = _joint(text, rest, end)
        if joint is None:
            break
        position = joint
    if not people and not agencies:
        return None
    opens = "(" in text[rest : rest + 2]
    bracketed = _BRACKETED.match(text, rest, end) if opens else None
    if bracketed and known.by_tag(bracketed["agency"]):
        agencies.append(bracketed.span("agency"))
        last = rest = bracketed.end()
        people = people[:1] if _names_paper(text, people) else people
    return People(tuple(people), tuple(agencies), last, rest)


def _past_beat(text: str, rest: int, end: int) -> int:
    """Give where the beat of a writer ends, or the desk beside one: mostly at once."""
    words = text[rest : rest + 9].replace(",", " ").split(None, 1)
    beat = None
    if words and words[0] in _BEAT_WORDS:
        beat = _BEAT.match(text, rest, end)
    elif words and words[0] in _DESK_WORDS:
        beat = _AND_DESK.match(text, rest, end)
    return beat.end() if beat else rest


def _is_after_people(text: str, item: "_Item") -> bool:
    """Tell whether an item is the label of a stamp: `Ann Writer · Posted: May 3`."""
    return item[0] == "other" and text[slice(*item[1])].casefold() in AFTER_PEOPLE


def _names_paper(text: str, people: list[Person]) -> bool:
    """Tell a paper from a second writer: `By Ann Writer, Garden Ledger (TNS)`."""
    names = [person.name for person in people]
    return len(names) == 2 and text[names[0][1] : names[1][0]].strip() == ","


_Item = tuple[str, Span, int, Span | None]  # what it is, where, where it ends, title


def _keep(
    text: str, item: _Item, people: list[Person], agencies: list[Span], known: Registry
) -> None:
    """Put an item of the list where it belongs."""
    what, span, _, title = item
    if what == "agency":
        agencies.append(span)
    elif what == "name":
        people.append(Person(span, title))
        agencies += _agency_in(text, title, known) if title else []
    elif people:
        people[-1] = replace(people[-1], title=people[-1].title or span)
        agencies += _agency_in(text, span, known)


def _item(
    text: str, start: int, end: int, known: Registry, single: bool, before: list[Person]
) -> _Item | None:
    """Give the next name, title, agency or other word of the list."""
    agency = _agency(text, start, end, known)
    if agency:
        return "agency", agency, agency[1], None
    words = name_words(text, start, end)
    if not words:
        return None
    spelled = [text[begin:stop] for begin, stop in words]
    folded = list(map(fold, spelled))
    cut = _title_at(folded)
    if cut == 0 and before:
        stop = _title_end(text, words, end)
        return "title", (words[0][0], stop), stop, None
    count = len(words) if cut is None else cut
    name = (words[0][0], words[count - 1][1]) if count else None
    alone = _is_eastern(text, name, before) if name else False
    if name is None or not (
        alone or _is_name(spelled[:count], folded[:count], known, single and not before)
    ):
        return _other(text, words, before)
    if before and _is_organisation(text, name, before):
        return "other", name, name[1], None
    if cut is None:
        return "name", name, name[1], None
    stop = _title_end(text, words, end)
    return "name", name, stop, (words[cut][0], stop)


_LONGEST_AGENCY, _WIDEST_COMMA = 60, 5


def _agency(text: str, start: int, end: int, known: Registry) -> Span | None:
    """Give the agency that fills the place up to the next comma."""
    stop = _COMMA.search(text, start, min(end, start + _LONGEST_AGENCY + _WIDEST_COMMA))
    until = stop.start() if stop else end
    if until - start > _LONGEST_AGENCY:
        return None
    words = text[start:until].rstrip(" .")
    row = known.by_tag(words)  # `dpa` is spelled so; `app` may be a word
    if row and (not words.islower() or words in row.names + row.tags):
        return start, start + len(words)
    return None


def _agency_in(text: str, title: Span, known: Registry) -> list[Span]:
    """Give the agency that a title names: `Associated Press Writer`, `PA Reporter`."""
    words = text[slice(*title)].split()
    for count in range(len(words) - 1, 0, -1):
        name = " ".join(words[:count])
        if known.by_tag(name) and fold(name) not in TITLE_OPENERS - {"ap", "pa", "afp"}:
            return [(title[0], title[0] + len(name))]
    return []


def _title_at(folded: list[str]) -> int | None:
    """Give where the title begins: at its opener, or at the word that makes it one."""
    if TITLES.isdisjoint(folded):
        return folded.index("the") if "the" in folded[2:] else None
    for i, word in enumerate(folded):
        # The second word belongs to the name: "Ann Writer" is a person.
        if i != 1 and word in _OF_TITLES:
            return i
    return None


_SUBJECT = pattern(r"\s?\([^()\n]{2,30}\)")


def _title_end(text: str, words: list[Span], end: int) -> int:
    """Give where a title ends: `Volontär (Sport)`, `Political Correspondent`."""
    stop = words[-1][1]
    bracket = _SUBJECT.match(text, stop, end)
    return bracket.end() if bracket else stop


_OF_TITLES = TITLES | TITLE_OPENERS


def _is_name(
    spelled: list[str], folded: list[str], known: Registry, single: bool
) -> bool:
    if len(spelled) > MOST_WORDS or folded[0] in _OF_TITLES or not all(spelled):
        return False
    if not NOT_PEOPLE.isdisjoint(
        folded[1:] if folded[0] == "will" and len(folded) == 2 else folded
    ):
        return False  # Will Writer is a person, Will Jobs a question
    whole = " ".join(spelled)
    if len(spelled) == 1:
        return single and _may_be_alone(whole, known)
    # Arabic and Hebrew have no capitals; a by-word must vouch for such a name.
    firsts = [word[0] for word in spelled]
    large = [first.isupper() or (single and not first.islower()) for first in firsts]
    if sum(large) < 2 or not large[-1]:
        return False
    if len(max(folded, key=len)) < 3 or folded[0] in ARTICLES:
        return False
    return not known.by_tag(whole) and not places.known(whole)


def _may_be_alone(word: str, known: Registry) -> bool:
    if word[0].islower() or len(word) < 3:
        return False
    return month(word) is None and not known.by_tag(word)


# 王小明 · 김민수: two to four characters, and no kana, of which words are made too
_EASTERN = pattern("[\u3400-\u9fff]{2,4}|[\uac00-\ud7af]{2,4}")


def _is_eastern(text: str, name: Span, before: list[Person]) -> bool:
    """Tell a name that is one word because its script parts none.

    `By Zoë Ñandú and 王小明`, where a name stands before it: alone it may be any word,
    and `Ann Writer, 新华社` names her agency.
    """
    joined = before and text[before[-1].name[1] : name[0]].strip(" ,") in JOINS
    return bool(joined and _EASTERN.fullmatch(text, *name))


def _is_organisation(text: str, name: Span, before: list[Person]) -> bool:
    """Tell `MDR THÜRINGEN` behind `Ann Writer` from a second writer in capitals."""
    words, first = text[slice(*name)], text[slice(*before[0].name)]
    return words.isupper() and not first.isupper() and "." not in words


def _other(text: str, words: list[Span], before: list[Person]) -> _Item | None:
    """Give one or two words behind a name that are a place or a house."""
    if not before or len(words) > 4 or month(text[slice(*words[0])]) is not None:
        return None
    return "other", (words[0][0], words[-1][1]), words[-1][1], None


_JOIN = pattern(r"\s{0,3},?\s{1,3}(?P<word>[^\W\d_]{1,4}|&)\s{1,3}")
_JOIN_BEHIND = pattern(r"(?P<word>[^\W\d_]{1,4}|&)\s{1,3}")


def _joint(text: str, position: int, end: int) -> int | None:
    """Give where the next item begins, past a comma, an `and`, or both."""
    join = _JOIN.match(text, position, end)
    if (join and join["word"] in JOINS) or (join and join["word"] == "AND"):
        return join.end()
    comma = _COMMA.match(text, position, end)
    if comma is None or comma.end() >= end:
        return None
    more = _JOIN_BEHIND.match(text, comma.end(), end)
    if more and more["word"] in JOINS:
        return more.end()
    return comma.end()


def numbered(name: str, i: int) -> str:
    """Give the name of a part of which there may be several: name, name.2, name.3.

    >>> numbered("name", 0), numbered("name", 1)
    ('name', 'name.2')
    """
    return name if i == 0 else f"{name}.{i + 1}"

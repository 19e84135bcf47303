"""The words that stages share on the way: from Text to facts.

Small, fast, private values. What is published at the end of the trip is in `record`.
Nothing here reads text or decides anything. An article has dozens of units, tokens and
parts: a frozen `Struct` is made in a quarter of the time that a `NamedTuple` takes.
"""

from typing import NamedTuple

from msgspec import Struct

from newsnorm.record import Article, Byline, Input, Place


class Options(Struct, frozen=True, gc=False):
    """What the caller may say about the copy; nothing here comes from the host."""

    timezone: str | None = None  # an IANA name, for naive stamps
    day_first: bool | None = None  # what 06/08/2019 means when nothing else tells
    spans: bool = False  # put the text and the spans into the record
    max_article_size: int = 100_000_000  # characters; the rest is left out
    max_header_lines: int = 1500  # no header is looked for below; more is a list


class Text(NamedTuple):
    """One input as characters, line ends as `\\n`, and what it took to get there."""

    text: str
    encoding: str
    repairs: tuple[str, ...] = ()


class Mark(Struct, frozen=True, gc=False):
    """Whole lines of a story whose role its container states: nobody need guess it.

    Marks are in order and never overlap. Where one says `body`, all above it is head;
    without it the lines that no mark claims are looked at as in any other copy. A body
    whose lines the container breaks at a column is `wrapped`. A line that holds a date
    of one kind has that kind for its role (`published`, `updated`, `wire`, ...).
    """

    role: str  # headline, deck, byline, dateline, slug, note, envelope, body, ...
    start: int
    end: int


class Stated(Struct, frozen=True, gc=False):
    """What a container states beside the text, in its own words.

    Keys: `published`, `updated`, `wire`, `crawl`, `embargo`, `copyright` (dates),
    `url`, `source`, `language`, `note`, and the kinds of markers, such as `kill`.
    """

    key: str
    words: str


class Story(Struct, frozen=True, gc=False):
    """One article as its container gave it; `text` is never edited after this."""

    text: str
    input: Input
    marks: tuple[Mark, ...] = ()
    stated: tuple[Stated, ...] = ()
    article: Article | None = None  # what a record holds that was read before


class Unit(Struct, frozen=True, gc=False):
    """A line, or wrapped lines that are one paragraph: layout, and no meaning."""

    start: int  # of the first character that is no space
    end: int  # after the last one
    indent: int  # columns before the first character
    gap: bool  # a blank line stands before it
    lines: int  # physical lines; more than one: wrapped
    table: bool = False  # columns: line ends are part of the matter


class Token(Struct, frozen=True, gc=False):
    """Where a shape was found: its words, its place, and the places of its parts."""

    kind: str  # picks the reader in MEANINGS
    text: str  # the words as written: story.text[start:end]
    start: int
    end: int
    parts: dict[str, tuple[int, int]] = {}


class Part(Struct, frozen=True, gc=False):
    """A stretch of the story with the one role it plays there."""

    role: str  # one of ROLES
    start: int
    end: int
    unit: int  # which unit it is, or stands in
    tokens: tuple[Token, ...] = ()


class Reading(Struct, frozen=True, gc=False):
    """One way to read a date: only what the text states, nothing filled in."""

    year: int | None
    month: int | None = None
    day: int | None = None
    clock: str = ""  # "04:29", "04:29:37" or with a fraction; "" where none is stated
    offset: str = ""  # "+02:00"; "+00:00" for GMT; "" for a naive clock
    order: str = ""  # "dmy", "mdy", "ymd": the order that gave this reading


class DateFact(Struct, frozen=True, gc=False):
    """What a date token says, before anyone asks whether it is the article's."""

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]  # more than one: the text alone does not decide
    shape: str  # the shape that found it: "iso", "words", "numeric", "wire", ...
    zone: str = "none"  # stated, ambiguous or none
    offsets: tuple[tuple[str, str], ...] = ()  # ambiguous: ("IN", "+05:30"), ...
    weekday: int | None = None  # as stated, 0 is Monday
    label: str = ""  # published, updated, embargo, copyright: the word before it
    calendar: str = "gregorian"
    ago: int | None = None  # seconds before the crawl, for "2 hours ago"


class SourceFact(Struct, frozen=True, gc=False):
    """An agency named in a slot where copy names its maker."""

    start: int
    end: int
    tag: str  # as written
    id: str | None  # null where the registry does not hold the name
    name: str
    slot: str  # relay, dateline, byline, credit, sign_off, copyright


class DatelineFact(Struct, frozen=True, gc=False):
    """A dateline taken apart; `date` is a DateFact that may lack its year."""

    start: int
    end: int  # after the separator: where the body goes on
    text: str  # without the separator
    place: str | None
    places: tuple[Place, ...]
    date: DateFact | None
    sources: tuple[SourceFact, ...]  # in the order written


class BylineFact(Struct, frozen=True, gc=False):
    """People named as authors, and the agency a byline may name beside them."""

    start: int
    end: int
    people: tuple[Byline, ...]
    sources: tuple[SourceFact, ...] = ()
    title: str | None = None  # of the writer named above, where the line names nobody


class SlugFact(Struct, frozen=True, gc=False):
    """The wire's keyword line."""

    start: int
    end: int
    words: str  # as written, without priority, date and word count

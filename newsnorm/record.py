"""The record: what newsnorm publishes of an article.

Frozen `Struct`s. The docstring under each field is its documentation, and the types
are what reading back is checked against and what the JSON Schema is made from. Keys,
and their order, are public. Nothing here reads text or decides anything.
"""

from functools import cache
from typing import Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

SCHEMA = "newsnorm/1"

Precision = Literal["year", "month", "day", "minute", "second", "clock", "none"]
Zone = Literal["stated", "inferred", "ambiguous", "none"]
DateRole = Literal[
    "published", "updated", "dateline", "crawl", "clock", "wire", "trailer",
    "url", "embargo", "copyright", "unknown",
]  # fmt: skip
Verdict = Literal["chosen", "supports", "conflicts", "other", "rejected"]
MarkerKind = Literal[
    "update", "lead", "correction", "refile", "repeat", "kill", "advisory",
    "alert", "roundup", "genre",
]  # fmt: skip
TrailerKind = Literal[
    "credits", "end_mark", "sign_off", "wire_id", "copyright", "disclaimer",
    "contact", "links", "chrome", "truncation",
]  # fmt: skip
Severity = Literal["error", "warning", "info"]


class Published(Struct, frozen=True, forbid_unknown_fields=True):
    """The manner of every published type: frozen, and strict when read back."""


class Marker(Published, frozen=True):
    """A version or genre marker taken off the headline."""

    kind: MarkerKind
    """What the marker says of this version."""
    level: int | None
    """The n of `UPDATE n-` or `2nd LD`; null where the marker states none."""
    text: str
    """As written, separator included."""


class Source(Published, frozen=True):
    """An agency, relay or publisher that the copy names as its maker."""

    id: str | None
    """Id in the registry (`newsnorm sources`); null for a name it does not hold."""
    name: str
    """The registry's name, else the name as written."""
    tag: str
    """The words in the copy that name it."""
    role: Literal["relay", "origin"]
    """`origin` wrote the copy; a `relay` passed it on."""


class Place(Published, frozen=True):
    """One place of a dateline."""

    name: str
    """As written, without region and country."""
    region: str | None
    """State or province as written."""
    country: str | None
    """ISO 3166-1 alpha-2, where the text or the style book of the agency says it."""


class Dateline(Published, frozen=True):
    """The line in front of the first sentence: where, when and who."""

    text: str
    """As written, without the separator."""
    place: str | None
    """The place or places as written, region and country included."""
    places: list[Place]
    """The same, one by one."""
    date: str | None
    """`2025-08-31`, or `--08-31` where no year can be known."""
    source: str | None
    """Id of the agency in the dateline."""


class Byline(Published, frozen=True):
    """A person who wrote or reported; never an agency."""

    name: str
    """As written, without the by-word."""
    title: str | None
    """As written (`Associated Press Writer`)."""


class Trailer(Published, frozen=True):
    """A part of the foot of the copy, cut from the body and kept."""

    kind: TrailerKind
    """What kind of foot matter it is."""
    text: str
    """As written."""


class Date(Published, frozen=True):
    """A date of header, lead, trailer or envelope, with what was made of it."""

    text: str
    """As written."""
    start: int | None
    """Where it starts, in characters of the decoded article; null for a date that the
    container gave beside the text (a URL, a crawl date)."""
    end: int | None
    """After its last character."""
    value: str | None
    """ISO 8601 at the precision that the text states; null where it is undecided."""
    precision: Precision
    """The finest part that the text states."""
    zone: Zone
    """Where the offset comes from; `none`: the time is naive."""
    weekday: Literal["match", "mismatch"] | None
    """Whether the weekday written beside it is the weekday of that day."""
    role: DateRole
    """What this date is of, by its label, its place and its shape."""
    verdict: Verdict
    """What it did to `published`; `other` is a different fact, such as an update."""
    readings: list[str]
    """All values, where more than one is possible."""
    reasons: list[str]
    """Short sentences that say why, for a person."""


class Finding(Published, frozen=True):
    """Something that a person or a pipeline should know about this article."""

    rule: str
    """Stable code, such as `D101`."""
    name: str
    """Stable name, such as `dates-conflict`."""
    severity: Severity
    """How much it matters."""
    field: str | None
    """The key of the record that it is about."""
    message: str
    """One sentence for a person."""
    start: int | None = None
    """Where in the decoded article it starts; null where it has no place."""
    end: int | None = None
    """After its last character."""


class Input(Published, frozen=True):
    """Where the article came from."""

    path: str | None = None
    """File as named on the command line; null for standard input and the library."""
    index: int = 0
    """Number of the article in its file, from 0."""
    id: str | None = None
    """The id field of a JSON line, as text."""
    line: int | None = None
    """Line in the file where the article starts, from 1."""
    format: str = "text"
    """The container it was read from."""
    encoding: str = "utf-8"
    """The encoding that its bytes were read with."""
    repairs: list[str] = []
    """What it took to get to clean characters, in the order done."""


class Article(Published, frozen=True):
    """One normalized article; the same keys in the same order, always."""

    schema: str = SCHEMA
    """Name and version of this record."""
    fingerprint: str = ""
    """BLAKE2b-128 of headline and body after whitespace folding and NFC, in hex."""
    headline: str | None = None
    """Without markers and wire end marks; null where the copy has none."""
    deck: str | None = None
    """Sub-headline."""
    slug: str | None = None
    """The wire's keyword line."""
    markers: list[Marker] = []
    """Version and genre markers of the headline, from left to right."""
    published: str | None = None
    """ISO 8601 at the precision that the text states; null where it is undecided."""
    published_confidence: float | None = None
    """Chance that the day of `published` is right; null with it."""
    updated: str | None = None
    """When this version was made, like `published`."""
    source: str | None = None
    """Id of who wrote the copy: the last of `sources`."""
    sources: list[Source] = []
    """The chain from the outermost relay to the origin."""
    dateline: Dateline | None = None
    """Place, date and agency in front of the first sentence."""
    bylines: list[Byline] = []
    """The people named as authors."""
    language: str | None = None
    """BCP 47 primary tag of header and body; null when unsure."""
    body: str = ""
    """Paragraphs joined by a blank line."""
    notes: list[str] = []
    """Editors' notes, not meant for publication."""
    trailers: list[Trailer] = []
    """What was cut from the foot of the body."""
    dates: list[Date] = []
    """Every date of header, lead, trailer and envelope, in the order of the text."""
    unplaced: list[str] = []
    """Header lines that no field claims."""
    findings: list[Finding] = []
    """What a reader of this record should know."""
    input: Input = Input()
    """Where the article came from."""
    text: str | UnsetType = UNSET
    """The decoded article; only where spans were asked for."""
    spans: dict[str, list[tuple[int, int]]] | UnsetType = UNSET
    """Field to places in `text`; only where spans were asked for."""

    def to_json(self) -> bytes:
        """Give the record as one line of JSON, UTF-8, keys in the published order.

        >>> Article(headline="Harbour reopens").to_json()[:35]
        b'{"schema":"newsnorm/1","fingerprint'
        """
        return _ENCODER.encode(self)

    @classmethod
    def from_json(cls, line: bytes | str) -> "Article":
        """Give the article that a line of JSON holds.

        Raises `msgspec.ValidationError` where a key is unknown or a value has the
        wrong type, and `msgspec.DecodeError` where the line is no JSON.

        >>> article = Article(headline="Harbour reopens")
        >>> Article.from_json(article.to_json()) == article
        True
        """
        return _decoder().decode(line)


_ENCODER: msgspec.json.Encoder = msgspec.json.Encoder()


@cache
def _decoder() -> msgspec.json.Decoder[Article]:
    """Give what reads records; to make it takes as long as to write a hundred."""
    return msgspec.json.Decoder(Article)

"""One invented article made by hand, with all that a drawing can show."""

from msgspec.structs import replace

from newsnorm.record import (
    Article,
    Byline,
    Date,
    Dateline,
    Finding,
    Input,
    Marker,
    Place,
    Source,
    Trailer,
)  # fmt: skip

TEXT = """\
 date 2025-08-31 Tuesday, 02 January 2024 12:17 GMT
UPDATE 2-Harbour reopens after three days of storm

By Ann Writer, Example News Writer
2025-08-31 04:29:37
World
(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Aug 30 (KUNA) -- Ferries returned to the \
inner harbour on Saturday, port officials said.

Some 40 vessels had waited outside.

(end) kuna/aw
"""
BODY = (
    "Ferries returned to the inner harbour on Saturday, port officials said.",
    "Some 40 vessels had waited outside.",
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _date(words: str, value: str, role: str, verdict: str, *reasons: str) -> Date:
    start, end = span(words)
    precision = "second" if "T" in value else "day"
    zone = "stated" if "+" in value else "none"
    return Date(
        words, start, end, value, precision, zone, None,  # type: ignore[arg-type]
        role, verdict, [], list(reasons),  # type: ignore[arg-type]
    )  # fmt: skip


CLOCK = "Tuesday, 02 January 2024 12:17 GMT"
ARTICLE = Article(
    fingerprint="0" * 32,
    headline="Harbour reopens after three days of storm",
    markers=[Marker("update", 2, "UPDATE 2-")],
    published="2025-08-31T04:29:37",
    published_confidence=0.97,
    source="kuna",
    sources=[
        Source("menafn", "MENAFN", "MENAFN", "relay"),
        Source("kuna", "Kuwait News Agency", "KUNA", "origin"),
    ],
    dateline=Dateline(
        "KUWAIT, Aug 30 (KUNA)", "KUWAIT", [Place("KUWAIT", None, "KW")],
        "2025-08-30", "kuna",
    ),
    bylines=[Byline("Ann Writer", "Example News Writer")],
    language="en",
    body="\n\n".join(BODY),
    trailers=[Trailer("sign_off", "(end) kuna/aw")],
    dates=[
        _date("2025-08-31", "2025-08-31", "crawl", "supports", "put in by a crawler"),
        _date(CLOCK, "2024-01-02T12:17:00+00:00", "clock", "rejected",
              "607 days before the other two"),
        _date("2025-08-31 04:29:37", "2025-08-31T04:29:37", "published", "chosen",
              "stands between headline and body"),
        _date("Aug 30", "2025-08-30", "dateline", "supports"),
    ],
    unplaced=["World"],
    findings=[
        Finding("D101", "dates-conflict", "warning", "dates", "two dates disagree")
    ],
    input=Input(path="storm.wire"),
    text=TEXT,
    spans={
        "headline": [span("Harbour reopens after three days of storm")],
        "markers": [span("UPDATE 2-")],
        "bylines": [span("By Ann Writer, Example News Writer")],
        "sources": [span("(MENAFN- Kuwait News Agency (KUNA))")],
        "dateline": [span("KUWAIT, Aug 30 (KUNA) -- ")],
        "body": [span(words) for words in BODY],
        "trailers": [span("(end) kuna/aw")],
    },
)  # fmt: skip

# What a text may try: to colour, to clear, to turn letters round, to be markup.
EVIL = "[red]\x1b[31mred\x1b]0;title\x07\u202egnihton\x9b2J[/red]<script>&"


def evil() -> Article:
    """Give the article with every text replaced by one that tries to be obeyed."""
    return replace(
        ARTICLE, headline=EVIL, deck=EVIL, slug=EVIL, body=EVIL, notes=[EVIL],
        unplaced=[EVIL], text=EVIL, spans={"headline": [(0, 20)]},
        markers=[Marker("update", None, EVIL)], bylines=[Byline(EVIL, EVIL)],
        sources=[Source(None, EVIL, EVIL, "origin"), Source(None, EVIL, EVIL, "relay")],
        dateline=Dateline(EVIL, EVIL, [Place(EVIL, EVIL, None)], EVIL, EVIL),
        trailers=[Trailer("links", EVIL)],
        dates=[replace(ARTICLE.dates[0], text=EVIL, value=EVIL, reasons=[EVIL],
                       start=3, end=9),
               replace(ARTICLE.dates[1], text=EVIL, value=None, readings=[EVIL],
                       start=None, end=None)],
        findings=[Finding(EVIL, EVIL, "error", EVIL, EVIL)],
        input=Input(path=EVIL, id=EVIL, format="jsonl", repairs=[EVIL]),
    )  # fmt: skip

"""Claims: what the text says, with both values and the place of the evidence."""

from typing import Any

import pytest

from newsnorm.claims import check_claims
from newsnorm.days import days_of, meet, url_day
from newsnorm.record import Article, Byline, Date, Dateline, Source
from newsnorm.tables.agencies import Agency, Registry

TEXT = """World
Harbour reopens after the storm
By Ann Writer
2025-08-31 04:29:37
OSLO, Aug 30 (AFP) - Ferries ran again.
"""


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _date(words: str, value: str, **more: Any) -> Date:
    start, end = _span(words)
    given = {
        "precision": "day", "zone": "none", "weekday": None, "role": "published",
        "verdict": "chosen", "readings": [], "reasons": [], **more,
    }  # fmt: skip
    return Date(words, start, end, value, **given)


STORY = Article(
    headline="Harbour reopens after the storm",
    published="2025-08-31T04:29:37",
    sources=[Source("afp", "Agence France-Presse", "AFP", "origin")],
    source="afp",
    dateline=Dateline("OSLO, Aug 30 (AFP)", "OSLO", [], "2025-08-30", "afp"),
    bylines=[Byline("Ann Writer", None)],
    body="Ferries ran again.",
    dates=[
        _date("2025-08-31 04:29:37", "2025-08-31T04:29:37", precision="second"),
        _date("Aug 30", "2025-08-30", role="dateline", verdict="supports"),
    ],
    text=TEXT,
    spans={
        "headline": [_span("Harbour reopens after the storm")],
        "bylines": [_span("Ann Writer")],
        "sources": [_span("AFP")],
    },
)


@pytest.mark.parametrize(
    ("claims", "code", "evidence"),
    [
        ({"date": "2024-01-02"}, "C701", "2025-08-31 04:29:37"),
        ({"published": "2025-09-02T00:00:00Z"}, "C701", "2025-08-31 04:29:37"),
        ({"title": "World"}, "C711", "Harbour reopens after the storm"),
        ({"headline": "Ferry strike ends"}, "C712", "Harbour reopens after the storm"),
        ({"author": "AFP"}, "C721", "Ann Writer"),
        ({"authors": [{"name": "Ben Reader"}]}, "C722", "Ann Writer"),
        ({"author": "ann@example.org"}, "C723", "Ann Writer"),
        ({"source": "Reuters"}, "C731", "AFP"),
        ({"url": "https://example.org/2025/08/20/a"}, "C741", "2025-08-31 04:29:37"),
    ],
)
def test_a_claim_that_the_text_denies(
    claims: dict[str, Any], code: str, evidence: str
) -> None:
    (found,) = check_claims(STORY, claims)
    assert found.rule == code
    assert found.start is not None
    assert TEXT[found.start : found.end] == evidence
    value = next(iter(claims.values()))
    if isinstance(value, str) and code != "C741":
        assert value in found.message


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"title": None, "date": "", "author": [], "source": 5, "url": {}},
        {"title": "Harbour reopens after the storm - Example Times"},
        {"title": "HARBOUR REOPENS, after the storm!"},
        {"title": "Harbour of Oslo reopens after storm"},
        {"date": "2025-08-31"},
        {"date": "2025-08-30"},  # the dateline's day
        {"date": "2025-08"},
        {"date": "2025"},
        {"date": "2025-08-31T22:00:00-04:00"},  # the first of September in Oslo
        {"date": "Sat, 30 Aug 2025 23:50:00 GMT"},
        {"date": 1756607377},
        {"date": "1756607377000"},
        {"author": "By Ann Writer"},
        {"author": ["ann writer"]},
        {"source": "afp"},
        {"source": "Agence France-Presse"},
        {"source": "Example Times"},  # a site that nobody knows may print AFP's copy
        {"url": "https://example.org/2025/09/01/harbour.html"},  # a server's zone
        {"url": "https://example.org/a/1109760290"},
    ],
)
def test_a_claim_that_the_text_bears_out(claims: dict[str, Any]) -> None:
    assert check_claims(STORY, claims) == []


def test_a_day_that_is_the_update_is_named_as_such() -> None:
    update = _date("Aug 30", "2025-09-04", role="updated", verdict="other")
    story = Article(published="2025-08-31", dates=[STORY.dates[0], update], text=TEXT)
    (found,) = check_claims(story, {"date": "2025-09-04"})
    assert found.rule == "C703"
    assert "updated" in found.message
    assert "2025-08-31" in found.message


def test_a_date_without_its_year_supports_that_day_of_any_year() -> None:
    line = Dateline("OSLO, Aug 30", "OSLO", [], "--08-30", None)
    story = Article(dateline=line, dates=[])
    assert check_claims(story, {"date": "2019-08-30"}) == []
    (found,) = check_claims(story, {"date": "2019-08-29"})
    assert found.rule == "C702"


def test_the_caller_may_bring_agencies_of_their_own() -> None:
    own = Registry([Agency("oslo_wire", "Oslo Wire", "agency")])
    (found,) = check_claims(STORY, {"author": "Oslo Wire"}, agencies=own)
    assert found.rule == "C721"
    assert {f.rule for f in check_claims(STORY, {"author": "Oslo Wire"})} == {"C722"}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2025-08-31", {"2025-08-31"}),
        ("2025-08", {"2025-08"}),
        ("2025-08-31 04:29", {"2025-08-31"}),
        ("2025-08-31T12:00:00Z", {"2025-08-31", "2025-09-01"}),
        ("2025-08-31T02:00:00+00:00", {"2025-08-30", "2025-08-31"}),
        ("Sun, 31 Aug 2025 04:29:37 -0000", {"2025-08-31"}),
    ],
)
def test_days_that_words_may_be_of(words: str, days: set[str]) -> None:
    assert days_of(words) == days


def test_days_meet_at_the_precision_both_have() -> None:
    assert meet({"2025-08-31"}, {"2025-08"})
    assert meet({"2025"}, {"2025-08-31"})
    assert not meet({"2025-08-31"}, {"2025-09"})
    assert not meet({"2025-08-31"}, {"--08-30"})


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/20250831/a", "2025-08-31"),
        ("https://example.org/a-2025-08-31.html", "2025-08-31"),
        ("https://example.org/1109760290", "None"),
        ("https://example.org/2025/13/31/a", "None"),
        ("https://example.org/2025/02/30/a", "None"),
    ],
)
def test_the_day_of_an_address(url: str, day: str) -> None:
    assert str(url_day(url)) == day


def test_a_rejected_clock_bears_no_claim_out() -> None:
    clock = _date("Aug 30", "2024-01-02", role="clock", verdict="rejected")
    story = Article(published="2025-08-31", dates=[clock, STORY.dates[0]], text=TEXT)
    (found,) = check_claims(story, {"date": "2024-01-02"})
    assert found.rule == "C701"
    assert "2025-08-31 04:29:37" in found.message


@pytest.mark.parametrize(
    ("text", "claims", "said"),
    [
        (None, {}, "text is str, bytes or an Article, not NoneType"),
        ({"text": TEXT}, {}, "text is str, bytes or an Article, not dict"),
        (TEXT, None, "claims are a mapping"),
        (TEXT, "2025-08-31", "claims are a mapping"),
    ],
)
def test_what_cannot_be_held_is_refused_in_words(
    text: Any, claims: Any, said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        check_claims(text, claims)

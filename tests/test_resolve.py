"""Which date wins, why, and when none does."""

import pytest

import newsnorm
from newsnorm.record import Article, Date

HEADLINE = "Ferries return to northern islands"
PROSE = (
    "Ferries returned to the northern islands on Tuesday after a strike of nine days,"
    " the operator said, and all routes would be served by noon."
)


def article(*head: str, body: str = PROSE, **options: object) -> Article:
    return newsnorm.parse("\n".join([*head, body, PROSE]), **options)  # type: ignore[arg-type]


def dated(found: Article, text: str) -> Date:
    return next(date for date in found.dates if date.text == text)


def test_a_page_clock_is_rejected_for_the_stamp_below_the_headline() -> None:
    found = article(
        " date 2025-03-12 Tuesday, 02 January 2024 12:17 GMT",
        HEADLINE,
        "",
        "2025-03-12 04:29:37",
    )
    assert found.published == "2025-03-12T04:29:37"
    clock = dated(found, "Tuesday, 02 January 2024 12:17 GMT")
    assert (clock.role, clock.verdict, clock.weekday) == ("clock", "rejected", "match")
    assert "435 days before the other two" in clock.reasons
    assert dated(found, "2025-03-12").verdict == "supports"
    assert [finding.name for finding in found.findings] == ["dates-conflict"]


def test_a_naive_time_stays_naive() -> None:
    found = article(HEADLINE, "2025-03-12 04:29:37")
    assert found.published == "2025-03-12T04:29:37"
    assert found.dates[0].zone == "none"


def test_a_zone_of_the_callers_is_inferred() -> None:
    found = article(HEADLINE, "2025-03-12 04:29:37", timezone="Asia/Amman")
    assert found.published == "2025-03-12T04:29:37+03:00"
    assert found.dates[0].zone == "inferred"


def test_a_label_beats_a_place() -> None:
    found = article(
        HEADLINE, "Updated: 5 May 2024 10:00", "Published: 3 May 2024 09:00"
    )
    assert (found.published, found.updated) == (
        "2024-05-03T09:00:00",
        "2024-05-05T10:00:00",
    )


def test_a_lone_update_dates_the_article() -> None:
    found = article(HEADLINE, "Updated: 5 May 2024 10:00")
    assert found.published == found.updated == "2024-05-05T10:00:00"


def test_a_dateline_gets_its_year_from_the_stamp_across_the_new_year() -> None:
    body = "OSLO, Dec 31 (AFP) - " + PROSE
    found = article(HEADLINE, "2 January 2024 08:00", body=body)
    assert found.dateline is not None
    assert found.dateline.date == "2023-12-31"
    assert found.published == "2024-01-02T08:00:00"


def test_no_year_anywhere_is_no_date() -> None:
    found = newsnorm.parse(f"{HEADLINE}\n\nOSLO, Aug 31 (AFP) - {PROSE}\n{PROSE}")
    assert found.published is None
    assert found.dateline is not None
    assert found.dateline.date == "--08-31"
    assert "year-missing" in [finding.name for finding in found.findings]


def test_a_dateline_with_its_year_dates_the_article() -> None:
    found = newsnorm.parse(f"{HEADLINE}\n\nOSLO, Aug 31, 2014 (AFP) - {PROSE}\n{PROSE}")
    assert found.published == "2014-08-31"


def test_day_and_month_stay_open_where_nothing_decides() -> None:
    found = article(HEADLINE, "06/08/2019")
    assert found.published is None
    (date,) = found.dates
    assert (date.value, date.readings) == (None, ["2019-08-06", "2019-06-08"])


@pytest.mark.parametrize(
    ("head", "options", "day", "reason"),
    [
        (["Tuesday 06/08/2019"], {}, "2019-08-06", "weekday"),
        (["06/08/2019", "8 June 2019"], {}, "2019-06-08", "another date"),
        (["06/08/2019"], {"day_first": True}, "2019-08-06", "caller"),
        (["06/08/2019"], {"day_first": False}, "2019-06-08", "caller"),
    ],
)
def test_what_settles_day_and_month(
    head: list[str], options: dict[str, bool], day: str, reason: str
) -> None:
    found = article(HEADLINE, *head, **options)
    assert found.published == day
    settled = dated(found, head[0])
    assert settled.value == day
    assert any(reason in why for why in settled.reasons)


def test_an_agency_writes_the_day_first() -> None:
    body = "KUALA LUMPUR, Aug 6 (Bernama) -- " + PROSE
    found = article(HEADLINE, "06/08/2019 10:07 PM", body=body)
    assert found.published == "2019-08-06T22:07:00"


def test_a_day_in_a_table_below_a_dateline_dates_nothing() -> None:
    text = (
        "EXAMPLE BOATS INC 2ND QTR NET\n\n"
        "    OSLO, April 3 - Shr 24 cts vs 22 cts\n    Net 1,400,000 vs 1,300,000\n"
        "    Note: the company was bought on Oct 31, 1986.\n"
    )
    assert newsnorm.parse(text).published is None


def test_the_crawl_date_beside_the_text_gives_the_year() -> None:
    body = f"{HEADLINE}\n\nOSLO, Aug 31 (AFP) - {PROSE}\n{PROSE}"
    found = newsnorm.parse(body, crawled="2025-08-31")
    assert found.published == "2025-08-31"
    assert [d.start for d in found.dates if d.role == "crawl"] == [None]


def test_confidence_grows_with_agreement_and_falls_with_conflict() -> None:
    alone = article(HEADLINE, "3 May 2024 10:00").published_confidence or 0
    agreed = article("date 2024-05-03 " + HEADLINE, "3 May 2024 10:00")
    fought = article(HEADLINE, "3 May 2024 10:00", "1 May 2024 10:00")
    assert (agreed.published_confidence or 0) > alone
    assert (fought.published_confidence or 0) < alone


def test_relay_and_origin_stand_in_their_order() -> None:
    body = "(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Dec 20 (KUNA) -- " + PROSE
    found = article(HEADLINE, "2023-12-20 10:00:00", body=body)
    assert [(link.id, link.role) for link in found.sources] == [
        ("menafn", "relay"),
        ("kuna", "origin"),
    ]
    assert found.source == "kuna"
    assert found.body.startswith("Ferries returned")


def test_a_headline_that_ends_in_a_date_is_no_stamp() -> None:
    found = newsnorm.parse(
        "Example Boats to report results on May 2, 2024\n\n"
        f"OSLO, April 3, 2024 /PRNewswire/ -- {PROSE}\n\n{PROSE}"
    )
    assert found.headline == "Example Boats to report results on May 2, 2024"
    assert found.published == "2024-04-03"


def test_a_crawl_date_gives_its_day_and_not_its_time() -> None:
    found = newsnorm.parse(f"{HEADLINE}\n\n{PROSE}", crawled="2024-02-03T10:00:00Z")
    assert found.published == "2024-02-03"


@pytest.mark.parametrize(
    "copy", ["ByAP c", "Head\n\nByAP Business Writer\n\nWords.", "(/울(연합뉴스)"]
)
def test_copy_that_made_it_fail_once(copy: str) -> None:
    assert newsnorm.parse(copy).schema == "newsnorm/1"


def test_a_stamp_that_a_dateline_is_glued_to_is_a_date_or_unplaced() -> None:
    stamp, none = "5/2/2015 10:32", "0/2/2015 10:32"
    read = article(HEADLINE, body=f"{stamp} OSLO, Feb 5 (AFP) - {PROSE}")
    unread = article(HEADLINE, body=f"{none} OSLO, Feb 5 (AFP) - {PROSE}")
    assert [date.text for date in read.dates] == [stamp, "Feb 5"]
    assert [date.text for date in unread.dates] == ["Feb 5"]
    assert (read.unplaced, unread.unplaced) == ([], [none])
    assert read.body == unread.body


def test_what_is_no_copy_is_a_mistake_of_the_callers() -> None:
    with pytest.raises(TypeError, match="str or bytes, not int"):
        newsnorm.parse(5)  # type: ignore[arg-type]


def test_a_date_in_foot_matter_of_the_last_paragraph_counts_once() -> None:
    """It is in the head and at the foot of a short story, and no witness for itself."""
    article = newsnorm.parse(
        "12 Feb 2024\nHarbour reopens\n\nA clock ran backwards for seven days before "
        "anybody told the keeper who lives there.\n\n"
        "Ferries ran on. AP-NY-11-09-03 0217EST\n",
        spans=True,
    )
    assert article.published == "2024-02-12"
    assert [date.text for date in article.dates] == ["12 Feb 2024", "11-09-03 0217EST"]

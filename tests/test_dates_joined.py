"""What one date of an article takes from another: its day, its label, its zone."""

from __future__ import annotations

from typing import Any

import pytest

import newsnorm
from newsnorm.record import Article, Date

BODY = """
The choir sang on the night boat to the islands, and nobody slept before the last song
had been sung twice, a steward said. Tickets for the next crossing are gone, and the
line has put a second boat on for the weekend, which leaves an hour later.

Stewards served soup until three, and the captain turned the lights down when the moon
came up behind the outer islands. The choir goes out again in May, if the ice allows.
"""


def under(stamp: str, **options: Any) -> Article:
    copy = f"Harbour choir sings on the night boat\n{stamp}\n{BODY}"
    return newsnorm.parse(copy, **options)


def date(article: Article, text: str) -> Date:
    (found,) = [date for date in article.dates if date.text == text]
    return found


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ("18 February 2020\n14:05", "2020-02-18T14:05:00", None),
        ("14:05\n18 February 2020", "2020-02-18T14:05:00", None),
        ("18 February 2020\nUpdated: 14:05", "2020-02-18", "2020-02-18T14:05:00"),
        (
            "Published 18 February 2020 13:55 GMT •Updated 14:20",
            "2020-02-18T13:55:00+00:00",
            "2020-02-18T14:20:00",
        ),
    ],
)
def test_a_clock_takes_the_day_beside_it(
    stamp: str, published: str, updated: str | None
) -> None:
    article = under(stamp)
    assert (article.published, article.updated) == (published, updated)
    joined = next(found for found in article.dates if "day is that of" in str(found))
    assert "the day is that of 2020-02-18" in joined.reasons


@pytest.mark.parametrize(
    "stamp",
    [
        "18 February 2020\nSound\n03:45",
        "18 February 2020\n00:00",
        "18 February 2020\n11:02\n10:41\n09:18",
    ],
)
def test_a_clock_of_something_else_takes_no_day(stamp: str) -> None:
    article = under(stamp)
    assert article.published == "2020-02-18"
    assert all(d.value is None for d in article.dates if d.precision == "clock")


def test_an_update_at_an_earlier_hour_is_of_no_known_day() -> None:
    article = under("Published 18 February 2020 23:50\nUpdated: 00:20")
    assert article.updated is None


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("2 hours ago", "2024-11-05"),
        ("Yesterday at 10:13 AM EST", "2024-11-04T10:13:00-05:00"),
        ("3 days ago", "2024-11-02"),
        ("vor 2 Tagen", "2024-11-03"),
        ("9 hours ago", "2024-11-05"),  # not resolved: the crawl's own day
        ("2 weeks ago", None),
        ("5 months ago", None),
    ],
)
def test_a_distance_counts_from_the_crawl(stamp: str, published: str | None) -> None:
    article = under(stamp, crawled="2024-11-05")
    assert article.published == published


def test_a_counted_day_says_where_it_was_counted_from() -> None:
    found = date(under("3 days ago", crawled="2024-11-05"), "3 days ago")
    assert "counted from the crawl of 2024-11-05" in found.reasons


@pytest.mark.parametrize("stamp", ["2 hours ago", "3 days ago", "Yesterday at 9:15"])
def test_a_distance_without_a_crawl_names_no_day(stamp: str) -> None:
    article = under(stamp)
    assert article.published is None
    assert all(found.value is None for found in article.dates)


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ("Last updated\n11 June 2021\nPublished\n9 June 2021",
         "2021-06-09", "2021-06-11"),
        ("Member since\n28 June 2014\nDate\n9 June 2021", "2021-06-09", None),
        ("Updated 11 June 2021", "2021-06-11", "2021-06-11"),
        ("11 June 2021, 10:20 9 June 2021, 08:15",
         "2021-06-09T08:15:00", "2021-06-11T10:20:00"),
    ],
)  # fmt: skip
def test_labels_and_pairs(stamp: str, published: str, updated: str | None) -> None:
    article = under(stamp)
    assert (article.published, article.updated) == (published, updated)


def test_a_lone_update_is_less_sure_than_a_stamp() -> None:
    sure = under("11 June 2021").published_confidence
    less = under("Updated 11 June 2021").published_confidence
    assert sure is not None
    assert less is not None
    assert less < sure


def test_a_place_is_a_zone_once_its_day_has_a_year() -> None:
    article = under("Tue Oct 7, 9:14 AM ET", crawled="2008-10-08")
    assert article.published == "2008-10-07T09:14:00-04:00"


def test_two_clocks_that_disagree_leave_the_zone_open() -> None:
    article = under("March 29, 2019 12:20 ET (15:20 GMT)")
    (found,) = article.dates
    assert (found.zone, article.published) == ("ambiguous", "2019-03-29T12:20:00")
    assert "D112" in [finding.rule for finding in article.findings]
    assert "-03:00" in str(found.reasons)
    assert "-04:00" in str(found.reasons)


def test_two_clocks_that_agree_are_one_instant() -> None:
    article = under("March 29, 2019 12:20 ET (16:20 GMT)")
    assert article.published == "2019-03-29T12:20:00-04:00"
    assert "D112" not in [finding.rule for finding in article.findings]


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("08/11/2023 | 20:26", "2023-11-08T20:26:00"),
        ("06/01/2026 - 11:55 GMT+1", "2026-01-06T11:55:00+01:00"),
        ("10/04/2016 05:07 AM EDT", "2016-10-04T05:07:00-04:00"),
        ("08/11/2023 8:26 PM", None),
        ("08/11/2023 8:13:30 PM", None),
        ("06/01/2026 - 11:55 GMT+8", None),
        ("06/01/2026", None),
    ],
)
def test_order_of_day_and_month_in_english(stamp: str, published: str | None) -> None:
    assert under(stamp).published == published


@pytest.mark.parametrize(
    "stamp",
    [
        "1446-12-27 Corresponding to 2025-06-24",
        "2025-06-24 Corresponding to 1446-12-27",
        "27 Dhu al-Hijjah 1446\n24 June 2025",
    ],
)
def test_a_day_by_the_moon_gives_way_to_ours(stamp: str) -> None:
    """By the table it is 23 June; where the moon was seen later, the 24th."""
    assert under(stamp).published == "2025-06-24"


@pytest.mark.parametrize("stamp", ["1717451621", "1567612345", "555-0110-2022"])
def test_a_number_alone_on_its_line_dates_nothing(stamp: str) -> None:
    assert under(stamp).published is None


def test_an_instant_in_seconds_counts_under_its_label() -> None:
    assert under("Published: 1717451621").published == "2024-06-03T21:53:41+00:00"


@pytest.mark.parametrize("days", ["Sept. 3-5", "May 30-June 2", "3-5 September 2024"])
def test_a_dateline_over_several_days_is_of_none_of_them(days: str) -> None:
    article = newsnorm.parse(f"Choir sings\n\nLONDON, {days} (Reuters) - {BODY}")
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.source) == ("LONDON", "reuters")
    assert (article.dateline.date, article.published) == (None, None)


def test_a_birthday_lends_no_year() -> None:
    article = under(f"Born: 5 May 1984\n\nOSLO, May 2 (AFP) - {BODY}")
    assert article.dateline is not None
    assert article.dateline.date == "--05-02"


@pytest.mark.parametrize("stamp", ["12 October 2025", "12 October 2025, 7 pm"])
def test_a_day_after_the_crawl_is_of_something_to_come(stamp: str) -> None:
    article = under(stamp, crawled="2025-08-31")
    assert article.published == "2025-08-31"
    assert "later than the page was fetched" in date(article, stamp).reasons


def test_a_labelled_day_after_the_crawl_is_doubted_and_told() -> None:
    article = under("Published 12 October 2025", crawled="2025-08-31")
    sure = under("Published 12 October 2025").published_confidence
    assert article.published == "2025-10-12"
    assert (article.published_confidence or 1) < (sure or 0)
    assert "D111" in [finding.rule for finding in article.findings]


def test_a_day_ahead_of_the_crawl_is_that_of_another_zone() -> None:
    assert under("1 September 2025", crawled="2025-08-31").published == "2025-09-01"

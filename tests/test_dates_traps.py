"""Traps of a general reader of dates, each shown and each closed.

`python-dateutil` reads anything, which is why it is not asked: it stamps what the copy
does not say. Where it is installed its answer stands beside ours.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

import newsnorm

BODY = (
    "The choir sang on the night boat to the islands, and nobody slept before the last"
    " song had been sung twice, a steward said of the crossing, which was the longest."
)


def published(stamp: str, **options: Any) -> str | None:
    copy = f"Harbour choir sings on the night boat\n{stamp}\n{BODY}\n{BODY}\n"
    return newsnorm.parse(copy, **options).published


@pytest.fixture
def parse() -> Any:
    return pytest.importorskip("dateutil.parser").parse


@pytest.fixture
def in_new_york() -> Iterator[None]:
    """Put the process into New York, where the host has a zone called EST."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_an_offset_behind_gmt_has_the_sign_that_is_written(parse: Any) -> None:
    theirs = parse("31 August 2025 10:30 GMT+3").utcoffset()
    assert theirs == timedelta(hours=-3)
    assert published("31 August 2025 10:30 GMT+3") == "2025-08-31T10:30:00+03:00"


@pytest.mark.usefixtures("in_new_york")
def test_a_zone_is_the_copys_and_not_the_hosts(parse: Any) -> None:
    stamp = "31 August 2025 10:30 EST"
    assert parse(stamp).utcoffset() == timedelta(hours=-4)  # of the host, in summer
    assert published(stamp) == "2025-08-31T10:30:00-05:00"


def test_a_wrong_weekday_is_told(parse: Any) -> None:
    stamp = "Friday, Jan 20, 2024"
    assert parse(stamp) == datetime(2024, 1, 20)
    copy = f"Harbour choir sings on the night boat\n{stamp}\n{BODY}\n{BODY}\n"
    article = newsnorm.parse(copy)
    assert article.dates[0].weekday == "mismatch"
    assert "D102" in [finding.rule for finding in article.findings]


@pytest.mark.parametrize("stamp", ["10:30", "Friday", "31 August", "August"])
def test_nothing_is_filled_in_from_today(parse: Any, stamp: str) -> None:
    default = datetime(1999, 12, 5)
    theirs = parse(stamp, default=default)
    assert 1999 <= theirs.year <= 2000
    assert published(stamp) is None


def test_a_month_stays_a_month(parse: Any) -> None:
    assert parse("August 2025", default=datetime(1999, 12, 5)).day == 5
    assert published("August 2025") == "2025-08"


@pytest.mark.parametrize("stamp", ["06/08/2019", "06/08/2019 10:07 PM"])
def test_an_open_order_stays_open(parse: Any, stamp: str) -> None:
    assert parse(stamp).month == 6
    assert published(stamp) is None
    assert (published(stamp, day_first=True) or "")[:10] == "2019-08-06"
    assert (published(stamp, day_first=False) or "")[:10] == "2019-06-08"


def test_an_ambiguous_zone_gives_a_naive_time() -> None:
    assert published("31 August 2025 10:30 IST") == "2025-08-31T10:30:00"

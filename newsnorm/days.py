"""The days that somebody's date may be of, so that two dates can be compared fairly.

In come words from metadata, out come days in ISO 8601: several where an instant falls
on two days of the earth or the words leave it open, none where they cannot be read. A
month stays a month. Nothing here reads an article.
"""

from datetime import UTC, date, datetime, timedelta

from newsnorm.pattern import pattern

# /2025/08/31/harbour | /20250831/harbour | harbour-2025-08-31.html
_URL_DAY = pattern(
    r"(?<!\d)((?:19|20)\d\d)(?P<sep>[/_-]?)(0[1-9]|1[0-2])(?P=sep)"
    r"(0[1-9]|[12]\d|3[01])(?!\d)"
)
_ISO = pattern(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d\S{0,22})?)?)?")
_EPOCH = pattern(r"1\d{9}(?:\d{3})?")


def days_of(words: str) -> set[str]:
    """Give the days that a claimed date may be of, somewhere on earth; none if unread.

    >>> sorted(days_of("2025-08-31T22:30:00Z")), days_of("31 August 2025")
    (['2025-08-31', '2025-09-01'], {'2025-08-31'})
    """
    words = words.strip()
    try:
        if _EPOCH.fullmatch(words):
            return _somewhere(datetime.fromtimestamp(int(words[:10]), UTC))
        if _ISO.fullmatch(words):
            return _iso_days(words)
        return _somewhere(_rfc(words))
    except (ValueError, OverflowError, TypeError):
        return _stamp_days(words)


def _rfc(words: str) -> datetime:
    # Imported here: it brings sockets along, and few claims are in this form.
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(words)


def _iso_days(words: str) -> set[str]:
    if len(words) < 10:
        date.fromisoformat(f"{words}-01-01"[:10])
        return {words}
    return _somewhere(datetime.fromisoformat(words))


def _somewhere(moment: datetime) -> set[str]:
    """Give the days of a moment: one for a naive time, those of all zones else."""
    if moment.tzinfo is None:
        return {moment.date().isoformat()}
    utc = moment.astimezone(UTC)
    ends = (utc - timedelta(hours=12), moment, utc + timedelta(hours=14))
    return {end.date().isoformat() for end in ends}


def _stamp_days(words: str) -> set[str]:
    """Give the days that newsnorm's own reader of stamps sees in a claim."""
    import newsnorm.meanings.stamp as meanings
    import newsnorm.shapes.stamp as shapes

    found = set()
    for token in shapes.find(words, 0, len(words)):
        fact = meanings.read(token)
        for r in fact.readings if fact else ():
            if r.year and r.month and r.day:
                found.add(f"{r.year:04}-{r.month:02}-{r.day:02}")
    return found


def meet(claim: set[str], said: set[str]) -> bool:
    """Tell whether two sets of days share one, at the precision both have."""
    for a in claim:
        for b in said:
            if b.startswith("--") and a[4:] == b[1:]:
                return True
            if a.startswith(b) or b.startswith(a):
                return True
    return False


def url_day(url: str) -> date | None:
    """Give the day in an address; None where there is none.

    >>> url_day("https://example.org/2025/08/31/harbour.html")
    datetime.date(2025, 8, 31)
    """
    for found in _URL_DAY.finditer(url):
        try:
            return date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            continue
    return None

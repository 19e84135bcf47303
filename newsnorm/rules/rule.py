"""What a rule is, and what it gets to see.

In comes a `Case`: one record, its text where that is at hand, and the day it is judged
on. A rule's function yields a `Flaw` for each thing wrong, and nothing where all is
well; code, name and severity are the rule's own. Nothing here judges.
"""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from newsnorm.fingerprint import Folded, fold
from newsnorm.record import Article, Date, Finding, Severity
from newsnorm.tables.agencies import DEFAULT, Registry


class Case(Struct):
    """One record before the rules; needs state, since several look at one body."""

    article: Article
    text: str | None  # the decoded article, where it is at hand
    as_of: str | None  # the day no article can be later than, `2025-08-31`
    chosen: Date | None  # the date that became `published`
    agencies: Registry = DEFAULT
    _paragraphs: list[str] | None = None
    _folded: Folded | None = None

    @property
    def paragraphs(self) -> list[str]:
        """Give those of the body."""
        if self._paragraphs is None:
            self._paragraphs = self.article.body.split("\n\n")
        return self._paragraphs

    @property
    def folded(self) -> Folded:
        """Give the body as its fingerprint takes it."""
        if self._folded is None:
            self._folded = fold(self.article.body)
        return self._folded


class Flaw(Struct):
    """What one rule found, and where in the decoded article."""

    message: str
    start: int | None = None
    end: int | None = None
    field: str | None = None  # where it is not the rule's own field


Flaws = Iterator[Flaw]


class Rule(Struct, frozen=True):
    """One thing that a good record obeys."""

    code: str  # stable: family letter and number
    name: str  # stable
    severity: Severity
    field: str | None  # the key of the record it is about
    reason: str  # why it matters, for `--explain`
    example: str  # what breaks it
    remedy: str  # what to do then
    check: Callable[[Case], Flaws]
    at_parse: bool = False  # every `parse` runs it


class Glance(Struct, frozen=True):
    """A look at one part of the record, and the rules that it can name."""

    look: Callable[[Case, list[str]], None]  # adds the codes of rules to ask
    codes: frozenset[str]


def case_of(
    article: Article,
    text: str | None = None,
    as_of: str | None = None,
    agencies: Registry = DEFAULT,
) -> Case:
    """Give the record as the rules see it."""
    if text is None and isinstance(article.text, str):
        text = article.text
    chosen = None
    for found in article.dates:
        if found.verdict == "chosen":
            chosen = found
            break
    return Case(article, text, as_of, chosen, agencies)


def finding(rule: Rule, flaw: Flaw) -> Finding:
    """Give the published form of what a rule found."""
    field = flaw.field
    return Finding(
        rule.code, rule.name, rule.severity, rule.field if field is None else field,
        flaw.message, flaw.start, flaw.end,
    )  # fmt: skip


def nothing(case: Case) -> Flaws:
    """Yield nothing: the check of rules that look at more than one record."""
    yield from ()


def day(value: str | None) -> date | None:
    """Give the calendar day of a published value; None where it states none.

    >>> day("2025-08-31T04:29:37"), day("2025-08"), day("2025-02-30")
    (datetime.date(2025, 8, 31), None, None)
    """
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def place(found: Date | None) -> tuple[int | None, int | None]:
    """Give where a date stands, for a flaw."""
    return (found.start, found.end) if found else (None, None)


def quote(words: str, limit: int = 60) -> str:
    """Give words in quotation marks on one line, shortened in the middle of nowhere.

    >>> quote("Harbour  reopens\\nafter storm", 15)
    '"Harbour reopens…"'
    """
    if len(words) <= limit and words.isprintable() and "  " not in words:
        return f'"{words}"'
    line = " ".join(words[: 4 * limit].split())
    return f'"{line[:limit]}…"' if len(line) > limit else f'"{line}"'

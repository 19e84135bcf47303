"""Rules on limits (R): an article that was not looked at whole says so.

In comes a case, out come flaws. The limits are the caller's; nothing is cut here.
"""

from newsnorm.limits import Limit, limit
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule


def too_large(case: Case) -> Flaws:
    """The article was cut where it passes the limit."""
    yield from _met(case, "size")


def header_too_long(case: Case) -> Flaws:
    """The header goes on below the last line that was looked at."""
    yield from _met(case, "lines")


def _met(case: Case, wanted: Limit) -> Flaws:
    for note in case.article.input.repairs:
        if limit(note) == wanted:
            yield Flaw(note)


RULES = (
    Rule(
        "R618", "article-cut", "warning", "input",
        "What stands behind the limit is neither in the body nor looked at for dates.",
        "a feed that lost its line ends: one article of 120 million characters",
        "Split it into its articles, or raise --max-article-size.",
        too_large, at_parse=True,
    ),
    Rule(
        "R619", "header-cut", "info", "input",
        "Lines below the limit are taken for the body, and a stamp there is not found.",
        "a page that is a list of five thousand links",
        "Leave it out, or raise --max-header-lines.",
        header_too_long, at_parse=True,
    ),
)  # fmt: skip

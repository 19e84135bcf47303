"""What goes to standard error, in one line that no file name can break.

In come reasons; out go lines on standard error, and the exit status they add up to.
Nothing here goes to standard output.
"""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsnorm.errors import Broken
from newsnorm.record import Article, Finding
from newsnorm.visible import visible_line

if TYPE_CHECKING:
    from newsnorm.cli.rejects import Rejects

SEVERITIES = ("error", "warning", "info")
NEVER = "never"

# Stories (articles and failures), articles, exit status.
Counts = tuple[int, int, int]


class Outcome:
    """What went wrong in a run so far; needs state, since a run goes on after it."""

    def __init__(
        self,
        fail_on: str,
        rejects: "Rejects | None" = None,
        counts: Counts = (0, 0, 0),
    ) -> None:
        reach = SEVERITIES.index(fail_on) + 1 if fail_on != NEVER else 0
        self._failing = frozenset(SEVERITIES[:reach])
        self.stories, self.articles, self.status = counts
        self._rejects = rejects
        self._lost: dict[str, int] = {}

    def broken(self, what: Broken) -> None:
        """Report an input that could not be read; the run ends with status 1."""
        self.status = 1
        self.stories += 1
        say(str(what))
        if self._rejects:
            self._rejects.keep(what)

    def judge(self, severities: Iterable[str]) -> None:
        """Count an article; look whether a finding is as severe as `--fail-on`."""
        self.articles += 1
        self.stories += 1
        if self._failing and not self._failing.isdisjoint(severities):
            self.status = 1

    def counts(self) -> Counts:
        """Give what a run that goes on needs to know."""
        return self.stories, self.articles, self.status

    def lost(self, article: Article, finding: Finding) -> None:
        """Count what the form of output cannot hold, and say the first of a kind."""
        if finding.severity in self._failing:
            self.status = 1
        kind = f"{finding.field} ({finding.rule} {finding.name})"
        self._lost[kind] = self._lost.get(kind, 0) + 1
        if self._lost[kind] == 1:
            where = article.input.path or "standard input"
            say(f"{where}: {finding.rule} {finding.message}")

    def sum_up(self) -> None:
        """Say how often the output could not hold what the first message said."""
        for kind, count in self._lost.items():
            if count > 1:
                say(f"{count:,} articles without {kind} in the output")


def say(words: str) -> None:
    """Put one line on standard error, in the place of one that changes."""
    wipe()
    _put(f"newsnorm: {visible_line(words)}\n")


# Whether a line stands on the terminal that changes, and has no end yet.
_standing = False
_WIPE = "\r\x1b[K"


def stand(words: str) -> None:
    """Put a line on the terminal in the place of the one that stands there."""
    global _standing
    _standing = True
    _put(_WIPE + words)


def wipe() -> None:
    """Take away the line that stands on the terminal, if one does."""
    global _standing
    if _standing:
        _put(_WIPE)
        _standing = False


def _put(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(words)
        sys.stderr.flush()


def nearest(word: str, words: Iterable[str]) -> str:
    """Say which word may have been meant.

    >>> nearest("publishd", ["headline", "published"])
    "; did you mean 'published'?"
    """
    from difflib import SequenceMatcher, get_close_matches
    from itertools import takewhile

    def likeness(known: str) -> tuple[float, int]:
        # Of equals, what begins alike: D101 for D1011, before D111.
        pairs = zip(known, word, strict=False)
        alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        return SequenceMatcher(None, known, word).ratio(), alike

    close = get_close_matches(word, list(words), 9)
    return f"; did you mean {max(close, key=likeness)!r}?" if close else ""

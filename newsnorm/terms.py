"""What to judge and by what: the terms of a run, and the rules made ready by them.

In come terms, out come findings on one article or one line. Nothing here opens an input
or knows where in it something stands.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm import formats
from newsnorm.claims import FIELDS
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.json_faults import Fault
from newsnorm.model import Options
from newsnorm.placing import Complaint, Judged, ready
from newsnorm.record import Article, Finding
from newsnorm.rules import book
from newsnorm.rules.rule import Flaw, Rule, finding
from newsnorm.tables.agencies import DEFAULT, Registry

CLAIMS = "claims"  # what to judge, where it is no container
_UNREADABLE, _AGAIN = "R601", "R610"
_BEFORE = "the same headline and body came before in this run"


class Terms(NamedTuple):
    """What to judge, and by what."""

    kind: str = formats.AUTO  # or "records", "claims", or a format of articles
    fields: Fields = Fields()
    claims: dict[str, tuple[str, ...]] = FIELDS
    options: Options = Options(spans=True)
    registry: Registry = DEFAULT
    rules: tuple[Rule, ...] = book.RULES
    as_of: str | None = None
    duplicates: bool = True  # remember fingerprints, and say when one comes again
    guarded: bool = True  # an article that newsnorm fails on is a finding


class Bench:
    """The terms, and the fingerprints seen so far; needs state, since a run goes on.

    `alone`: it sees a part of the run, so it only notes each fingerprint.
    """

    def __init__(self, terms: Terms, alone: bool = False) -> None:
        self.terms = terms
        self.codes = frozenset(rule.code for rule in terms.rules)
        self._plan = book.plan(terms.rules)
        self._as_of, self._registry = terms.as_of, terms.registry
        self._seen: set[int] = set()
        self._again = terms.duplicates and _AGAIN in self.codes
        self._alone = alone
        self.noted: int | None = None

    def findings(self, article: Article, text: str | None = None) -> list[Finding]:
        """Give what the rules find, and whether the story came before in this run."""
        found = book.check(article, self._as_of, text, self._registry, self._plan)
        if self._again and article.body and self._is_known(article.fingerprint):
            found += self.again()
        return found

    def again(self) -> list[Finding]:
        """Give the finding that a story came before."""
        return self.as_findings(_AGAIN, _BEFORE)

    def as_findings(self, code: str, message: str) -> list[Finding]:
        """Give a finding of a rule that looks at inputs, where that rule is chosen."""
        rule = book.find(code)
        if rule is None or code not in self.codes:
            return []
        return [finding(rule, Flaw(message))]

    def faults(self, faults: Iterable[Fault]) -> Iterator[tuple[Fault, Finding]]:
        """Give the findings that tell of faults in JSON, each beside its fault."""
        for fault in faults:
            for each in self.as_findings(fault.code, fault.message):
                yield fault, each

    def attempt(
        self, article: Article, text: str | None = None
    ) -> list[Finding] | Broken:
        """Give findings, or what to say where newsnorm fails: the rest goes on."""
        try:
            return self.findings(article, text)
        except Exception as fault:
            return self.failed(fault)

    def failed(self, fault: Exception) -> Broken:
        """Say that newsnorm fails on an article; raise where that is wanted."""
        if not self.terms.guarded:
            raise fault
        what = f"newsnorm failed on this article ({type(fault).__name__}: {fault})"
        return Broken("", what, "please report it")

    def _is_known(self, fingerprint: str) -> bool:
        try:
            # Half of its bits: a chance of one in thirty million over a million
            # stories, and a third of the memory.
            key = int(fingerprint[:16], 16)
        except ValueError:
            return False
        if self._alone:
            self.noted = key
            return False
        return self.came_before(key)

    def came_before(self, key: int) -> bool:
        """Tell whether a fingerprint was seen, and remember it."""
        size = len(self._seen)
        self._seen.add(key)
        return len(self._seen) == size


def unreadable(what: Broken, number: int = 0) -> Judged:
    """Say that an input cannot be read, whatever rules were chosen.

    Who asks for one family alone must not take a file that was never read for a good
    one.
    """
    message = what.reason + (f"; {what.remedy}" if what.remedy else "")
    rule = book.find(_UNREADABLE)
    found = (finding(rule, Flaw(message)),) if rule else ()
    placed = ready(Complaint(each, what.line, what.column) for each in found)
    return Judged(what.path, number, what.line, found, placed, broken=True)

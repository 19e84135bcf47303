"""Counts of a run, kept while its findings pass by.

In come judged articles, out come the same, and at the end how many of what. Nothing
here is shown.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from newsnorm.placing import Judged

_PLURAL = {"error": "errors", "warning": "warnings", "info": "infos"}


class Tally:
    """How many were judged, and what was found; needs state, since reports stream."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self.rules: Counter[tuple[str, str]] = Counter()

    def follow(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """Give what is judged on, counted."""
        for each in judged:
            if not each.broken:
                self.kinds[each.kind] += 1
            for found in each.findings:
                self.severities[found.severity] += 1
                self.rules[found.rule, found.name] += 1
            yield each

    def line(self) -> str:
        """Give the closing line of a report.

        >>> Tally().line()
        'No findings in 0 articles.'
        """
        number = self.severities.total()
        judged = self._judged()
        if not number:
            return f"No findings in {judged}."
        parts = [
            f"{count:,} {severity if count == 1 else _PLURAL[severity]}"
            for severity in _PLURAL
            if (count := self.severities[severity])
        ]
        word = "finding" if number == 1 else "findings"
        return f"{number:,} {word} in {judged}: {', '.join(parts)}."

    def _judged(self) -> str:
        """Say what was judged: who takes articles for claims will see it here."""
        kinds = [kind for kind in ("article", "record", "claim") if self.kinds[kind]]
        return " and ".join(
            f"{self.kinds[kind]:,} {kind}{'' if self.kinds[kind] == 1 else 's'}"
            for kind in kinds or ["article"]
        )

    def rows(self) -> list[tuple[str, str, int]]:
        """Give code, name and count of each rule, the commonest first."""
        ordered = sorted(self.rules.items(), key=lambda row: (-row[1], row[0]))
        return [(code, name, count) for (code, name), count in ordered]

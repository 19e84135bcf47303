"""Lines of a head that repeat one another, in whole or at their ends.

In come the words of the lines, out comes what each of them is to the others. A
breadcrumb ends in the headline, and the title of a page begins with it.
"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

# Shorter lines than this are repeated for other reasons.
LONG_ENOUGH = 20


class Echoes(Struct, frozen=True, gc=False):
    """The lines of a head by their ends, so that each meets only its like."""

    times: Counter[str]
    by_end: dict[str, list[str]]
    by_start: dict[str, list[str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> "Echoes | None":
        """Give the echoes among these lines, or None where each is unlike the others.

        Short ones repeat for other reasons.
        """
        long = [word for word in words if len(word) >= LONG_ENOUGH]
        if len(long) < 2:
            return None
        ends = {word[-LONG_ENOUGH:] for word in long}
        if len(ends) == len({word[:LONG_ENOUGH] for word in long}) == len(long):
            return None
        times = Counter(long)
        by_end: dict[str, list[str]] = {}
        by_start: dict[str, list[str]] = {}
        for word in times:
            by_end.setdefault(word[-LONG_ENOUGH:], []).append(word)
            by_start.setdefault(word[:LONG_ENOUGH], []).append(word)
        return cls(times, by_end, by_start)

    def features(self, own: str) -> list[str]:
        """Give how a line relates to others that repeat it."""
        found = ["repeated"] if self.times.get(own, 0) > 1 else []
        for other in self.by_end.get(own[-LONG_ENOUGH:], ()):
            if len(other) > len(own) and other.endswith(own):
                return [*found, "is an end"]
        return found

    def holds_another(self, own: str) -> bool:
        """Tell whether a line is the headline with something beside it.

        A breadcrumb ends in the headline, a page title goes on with the site's name:

            Home Harbours Ferries return to port
            Ferries return to port | The Islander
        """
        for other in self.by_end.get(own[-LONG_ENOUGH:], ()):
            if len(other) < len(own) and own.endswith(other):
                return True
        for other in self.by_start.get(own[:LONG_ENOUGH], ()):
            if len(other) < len(own) and own.startswith(other):
                return own[len(other) :].lstrip()[:1] in _PARTS
        return False


_PARTS = ("|", "-", "–", "—", "·", "«")

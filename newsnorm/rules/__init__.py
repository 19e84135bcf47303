"""What a good record obeys, and what every `parse` says of its result.

In comes an article, out come findings. All rules stand in `book`; here are the few that
`parse` asks, and a module of rules is imported when a look at the record names one of
its own. Nothing here changes a record or reads the clock.
"""

from functools import cache
from importlib import import_module

from newsnorm.record import Article, Finding
from newsnorm.rules.parse_glance import GLANCES
from newsnorm.rules.rule import Rule, case_of, finding

__all__ = ["at_parse"]

# Family of codes to its modules that `parse` asks, in the order of their codes.
_MODULES = {
    "D": ("dates", "times"),
    "H": ("headline",),
    "B": ("body",),
    "R": ("record", "limits"),
}
_FAMILIES = dict(zip(_MODULES, "abcd", strict=True))


def at_parse(article: Article, text: str) -> list[Finding]:
    """Give what every `parse` says of its result: findings that stand in the record.

    >>> [f.rule for f in at_parse(Article(body="Ferries ran."), "Ferries ran.")]
    ['D106', 'H201']
    """
    case = case_of(article, text)
    told: list[str] = []
    for glance in GLANCES:
        glance.look(case, told)
    if not told:
        return []
    return [
        finding(rule, flaw)
        for code in sorted(set(told), key=_place)
        if (rule := _at_parse(code[0]).get(code))
        for flaw in rule.check(case)
    ]


def _place(code: str) -> str:
    return _FAMILIES[code[0]] + code


@cache
def _at_parse(family: str) -> dict[str, Rule]:
    """Give the rules of a family that `parse` asks, by their codes."""
    modules = [import_module(f"{__name__}.{name}") for name in _MODULES[family]]
    rules = (rule for module in modules for rule in module.RULES)
    return {rule.code: rule for rule in rules if rule.at_parse}

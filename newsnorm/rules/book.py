"""All rules: one function and one row each, in the order of their codes.

In comes an article, out come findings. Families: D dates, H headline, S sources,
L dateline, B byline and body, R record, C claims; codes and names are stable. Nothing
here changes a record or reads the clock.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from newsnorm.errors import OptionError
from newsnorm.record import Article, Finding
from newsnorm.rules import (
    body,
    bylines,
    claims,
    dateline,
    dates,
    headline,
    leftovers,
    limits,
    record,
    sources,
    times,
)
from newsnorm.rules.glance import GLANCES
from newsnorm.rules.rule import Case, Flaws, Glance, Rule, case_of, finding, nothing
from newsnorm.tables.agencies import DEFAULT, Registry

# In the order of their codes, which is the order of findings.
RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *times.RULES,
    *headline.RULES,
    *sources.RULES,
    *dateline.RULES,
    *bylines.RULES,
    *body.RULES,
    *leftovers.RULES,
    *record.RULES,
    *limits.RULES,
    *claims.RULES,
)


class Plan(NamedTuple):
    """Rules that look at one record, and how they come to be asked."""

    rules: dict[str, tuple[Rule, Callable[[Case], Flaws]]]  # by code
    looks: tuple[Callable[[Case, list[str]], None], ...]  # each names rules to ask
    always: frozenset[str]  # those that no look knows


def plan(chosen: Iterable[Rule], known: Sequence[Glance] = GLANCES) -> Plan:
    """Give how to ask rules of one record; those of inputs and runs are left out.

    >>> [look.__name__ for look in plan([find("D118"), find("R601")]).looks]
    ['_published']
    """
    asked = {
        rule.code: (rule, rule.check) for rule in chosen if rule.check is not nothing
    }
    glances = [glance for glance in known if not glance.codes.isdisjoint(asked)]
    seen = frozenset[str]().union(*(glance.codes for glance in glances))
    always = frozenset(asked) - seen
    return Plan(asked, tuple(each.look for each in glances), always)


_ORDER = {rule.code: index for index, rule in enumerate(RULES)}
_ALL = plan(RULES)


def check(
    article: Article,
    as_of: str | None = None,
    text: str | None = None,
    agencies: Registry = DEFAULT,
    by: Plan = _ALL,
) -> list[Finding]:
    """Give all that the rules find; `as_of` is the day that no date may pass.

    >>> [f.name for f in check(Article(headline="", body="Ferries ran."))][-1]
    'blank-value'
    """
    case = case_of(article, text, as_of, agencies)
    told = [*by.always]
    for look in by.looks:
        look(case, told)
    if not told:
        return []
    asked = sorted(set(told), key=_ORDER.__getitem__) if len(told) > 1 else told
    found: list[Finding] = []
    for code in asked:
        if code in by.rules:
            rule, run = by.rules[code]
            for flaw in run(case):
                found.append(finding(rule, flaw))  # noqa: PERF401  a call less
    return found


def select(
    wanted: Iterable[str] = (), unwanted: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """Give the rules that codes, families and names choose; none wanted means all.

    Raises `OptionError` for a word that no rule has: a typing error would pass
    everything.

    >>> [rule.code for rule in select(["D1", "H201"], ["D"])]
    ['H201']
    """
    keep, drop = list(map(_matching, wanted)), list(map(_matching, unwanted))
    return tuple(
        rule
        for rule in RULES
        if (not keep or any(rule in some for some in keep))
        and not any(rule in some for some in drop)
    )


def _matching(word: str) -> frozenset[Rule]:
    one = find(word)
    if one is not None:
        return frozenset({one})
    some = frozenset(rule for rule in RULES if rule.code.startswith(word.upper()))
    if not some or not word:
        raise OptionError(f"no rule or family {word!r}; see newsnorm validate --rules")
    return some


@cache
def _by_word() -> dict[str, Rule]:
    return {word: rule for rule in RULES for word in (rule.code, rule.name.upper())}


def find(word: str) -> Rule | None:
    """Give the rule with this code or name.

    >>> find("d101").name, find("dates-conflict").code
    ('dates-conflict', 'D101')
    """
    return _by_word().get(word.upper())

"""What changed in the rules between two days: what came, went and was replaced, and new numbers.

A rule is law for the matters whose governing event lies in its days, so "on a day" means for a
matter of which that event lies on it. Only the days that the rules carry decide; a rule without any
is taken as law on both days.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

import attrs

from execrules.errors import RuleError
from execrules.expressions import Moment, origin
from execrules.rules import InForce, NamedMoment, Rule, RuleSet
from execrules.sources import Citation, Instrument
from execrules.terms import Term

Listed: TypeAlias = Rule | NamedMoment


@attrs.frozen(kw_only=True)
class Replacement:
    """Rules of one duty that went, and those that came in their place."""

    duty: str
    before: tuple[Rule, ...]
    after: tuple[Rule, ...]


@attrs.frozen(kw_only=True)
class Renumbering:
    """An article that stands on both days under another number, or in another edition.

    *named* are the rules and moments that cite it, in the order of the set.
    """

    instrument: Instrument
    article_before: str
    article_after: str
    name_before: Term
    name_after: Term
    named: tuple[Listed, ...]

    @property
    def number_changed(self) -> bool:
        """Whether the number of the article changed, and not the edition alone."""
        return self.article_before != self.article_after


@attrs.frozen(kw_only=True)
class RuleChanges:
    """What differs between *first* and *second*, the later day.

    *came* and *went* are those without a counterpart of the same duty; *between* came after the
    first day and went before the second.
    """

    first: date
    second: date
    came: tuple[Listed, ...]
    went: tuple[Listed, ...]
    between: tuple[Listed, ...]
    replaced: tuple[Replacement, ...]
    renumbered: tuple[Renumbering, ...]


def rule_changes(rules: RuleSet, first: date, second: date) -> RuleChanges:
    """What changed in *rules* from *first* to *second*; `RuleError` where that is not later.

    >>> from execrules import rule_set
    >>> day = date(2018, 8, 31), date(2018, 9, 1)
    >>> [one.duty for one in rule_changes(rule_set("evaluation-2018"), *day).replaced]
    []
    """
    if second <= first:
        raise RuleError(
            Term(
                f"{second} is not later than {first}; exchange them, or give a later day",
                f"{second} 不晚于 {first};请对调,或给出更晚的日期",
            )
        )
    listed: tuple[Listed, ...] = (*rules, *rules.moments)
    came = [one for one in listed if not _stands(one, first) and _stands(one, second)]
    went = [one for one in listed if _stands(one, first) and not _stands(one, second)]
    replaced = tuple(_replacements(came, went))
    paired = {rule.id for pair in replaced for rule in (*pair.before, *pair.after)}
    return RuleChanges(
        first=first,
        second=second,
        came=tuple(one for one in came if one.id not in paired),
        went=tuple(one for one in went if one.id not in paired),
        between=tuple(one for one in listed if _passed(one, first, second)),
        replaced=replaced,
        renumbered=tuple(_renumberings(listed, first, second)),
    )


def governing_event(named: Listed) -> Moment:
    """The event that decides whether a rule or moment is law for a matter."""
    force = named.in_force
    if force is not None and force.governed_by is not None:
        return force.governed_by
    return named.trigger if isinstance(named, Rule) else origin(named.moment)


def _force(named: Listed) -> InForce:
    return named.in_force or InForce()


def _stands(named: Listed, day: date) -> bool:
    force = _force(named)
    return (force.since is None or force.since <= day) and (
        force.until is None or day <= force.until
    )


def _passed(named: Listed, first: date, second: date) -> bool:
    """Whether it came after the first day and went before the second."""
    since, until = _force(named).since, _force(named).until
    if since is None or until is None:
        return False
    return first < since <= until < second


def _replacements(came: Iterable[Listed], went: Iterable[Listed]) -> Iterator[Replacement]:
    by_duty: dict[str, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for side, named in ((0, went), (1, came)):
        for one in named:
            if isinstance(one, Rule) and one.duty is not None:
                by_duty[one.duty][side].append(one)
    for duty, (before, after) in by_duty.items():
        if before and after:
            yield Replacement(duty=duty, before=tuple(before), after=tuple(after))


def _renumberings(listed: Iterable[Listed], first: date, second: date) -> Iterator[Renumbering]:
    """Articles cited by what is law on both days, whose name is another on the second."""
    found: dict[tuple[str, str, str], list[tuple[Citation, Listed]]] = defaultdict(list)
    for named in listed:
        if not (_stands(named, first) and _stands(named, second)):
            continue
        for citation in named.citations:
            before, after = citation.name_on(first), citation.name_on(second)
            stood = citation.stood_on(first) and citation.stood_on(second)
            if stood and before != after:
                key = (citation.instrument.id, before.zh, after.zh)
                found[key].append((citation, named))
    for cited in found.values():
        citation = cited[0][0]
        yield Renumbering(
            instrument=citation.instrument,
            article_before=citation.article_on(first),
            article_after=citation.article_on(second),
            name_before=citation.name_on(first),
            name_after=citation.name_on(second),
            named=tuple({named.id: named for _, named in cited}.values()),
        )

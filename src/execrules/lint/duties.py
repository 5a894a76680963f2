"""Rules beside each other: two limits on one act, and the versions of one duty in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from execrules.lint.findings import LintFinding, LintKind
from execrules.lint.truth import exclude_each_other
from execrules.rules import Role, Rule
from execrules.terms import Term
from execrules.wording import limit_in_words

_ONE_DAY: Final = timedelta(days=1)


def act_findings(rules: Iterable[Rule]) -> Iterator[LintFinding]:
    """Pairs of rules that limit one act differently and are not of one duty.

    Not those that can never both apply, nor those of different roles: what a right allows or a
    system checks is another question than what a duty demands.
    """
    by_act: dict[object, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.latest is not None:
            by_act[rule.act].append(rule)
    for together in by_act.values():
        for one, other in combinations(together, 2):
            same_duty = one.duty is not None and one.duty == other.duty
            same = same_duty or one.latest == other.latest
            if same or one.role is not other.role or not _meet(one, other):
                continue
            first, second = sorted((one, other), key=lambda rule: rule.id)
            limit, other_limit = limit_in_words(first), limit_in_words(second)
            yield LintFinding(
                kind=LintKind.TWO_LIMITS,
                subject=first.id,
                detail=second.id,
                told=Term(
                    f"{limit.en}; and by '{second.id}' {other_limit.en}; give them one duty, or "
                    f"conditions that exclude each other",
                    f"{limit.zh};而“{second.id}”为{other_limit.zh};请归入同一义务,或使条件互斥",
                ),
            )


def _meet(one: Rule, other: Rule) -> bool:
    """Whether both may apply to one matter."""
    asked = [rule.applies_if for rule in (one, other) if rule.applies_if is not None]
    return _in_force_together(one, other) and not exclude_each_other(asked)


def _in_force_together(one: Rule, other: Rule) -> bool:
    """Whether both may be in force for one matter: always, where other events decide."""
    if one.in_force is None or other.in_force is None or _governor(one) != _governor(other):
        return True
    (since, until), (other_since, other_until) = _bounds(one), _bounds(other)
    return since <= other_until and other_since <= until


def _governor(rule: Rule) -> object:
    force = rule.in_force
    return rule.trigger if force is None or force.governed_by is None else force.governed_by


def _bounds(rule: Rule) -> tuple[date, date]:
    force = rule.in_force
    since = None if force is None else force.since
    until = None if force is None else force.until
    return since or date.min, until or date.max


def version_findings(rules: Iterable[Rule]) -> Iterator[LintFinding]:
    """Gaps between the versions of a duty, and versions of one text in force together."""
    by_duty: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.duty is not None and rule.is_limited:
            by_duty[rule.duty].append(rule)
    for duty, together in by_duty.items():
        yield from _gaps(duty, together)
        yield from _overlaps(together)


def _gaps(duty: str, rules: Sequence[Rule]) -> Iterator[LintFinding]:
    """Days on which no version is in force, between days on which one is."""
    spans = sorted(_bounds(rule) for rule in rules)
    reached = spans[0][1]
    for since, until in spans[1:]:
        if reached < date.max and since > reached + _ONE_DAY:
            first, last = reached + _ONE_DAY, since - _ONE_DAY
            yield LintFinding(
                kind=LintKind.GAP_IN_FORCE,
                subject=duty,
                detail=first.isoformat(),
                told=Term(
                    f"no rule of the duty is in force from {first} to {last}",
                    f"{first} 至 {last} 没有该义务的规则施行",
                ),
            )
        reached = max(reached, until)


def _overlaps(rules: Sequence[Rule]) -> Iterator[LintFinding]:
    """Rules of one text that count one act from one event differently for the same matters."""
    for one, other in combinations(rules, 2):
        alike = _text(one) == _text(other) and (one.act, one.start, one.role) == (
            other.act, other.start, other.role,
        )  # fmt: skip
        same_limit = (one.earliest, one.latest) == (other.earliest, other.latest)
        if not alike or same_limit or one.role is Role.LOWER_BOUND or not _meet(one, other):
            continue
        first, second = sorted((one, other), key=lambda rule: rule.id)
        limit, other_limit = limit_in_words(first), limit_in_words(second)
        yield LintFinding(
            kind=LintKind.OVERLAPPING_VERSIONS,
            subject=first.id,
            detail=second.id,
            told=Term(
                f"{limit.en}; and by '{second.id}' of the same text {other_limit.en}, for the "
                f"same matters at the same time",
                f"{limit.zh};同一文件的“{second.id}”却为{other_limit.zh},二者同时适用于同一事项",
            ),
        )


def _text(rule: Rule) -> str:
    return rule.citations[0].instrument.id

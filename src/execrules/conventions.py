"""Conventions: open questions of counting that all rules share, and how each may be answered.

A convention rewrites the periods of rules that say nothing themselves; a period that names its roll
keeps it. What is asked here no text answers: every default is unsettled.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, assert_never

import attrs

from execrules.errors import RuleError
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    DeductionEnds,
    Earlier,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    is_only_after,
)
from execrules.periods import Hours, Period, Roll, WorkingDays
from execrules.rules import Band, InForce, NamedMoment, Reading, Rule, RuleSet
from execrules.terms import Term

_Change: TypeAlias = Callable[[Moment], Moment]
"""What a convention makes of one node, the nodes inside it being changed already."""


@attrs.frozen(kw_only=True)
class Choice:
    """One answer to the question of a convention."""

    id: str
    title: Term
    change: _Change = attrs.field(eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Convention:
    """A question of counting that no text answers; the first of *choices* is the default."""

    id: str
    title: Term
    choices: tuple[Choice, ...]

    @property
    def default(self) -> Choice:
        """The answer that is taken unasked."""
        return self.choices[0]


def _same(moment: Moment) -> Moment:
    return moment


def _hours(moment: Moment) -> Moment:
    match moment:
        case After(_, Hours(roll=Roll.USUAL) as period):
            return attrs.evolve(moment, period=attrs.evolve(period, roll=Roll.FORWARD))
        case _:
            return moment


def _back(roll: Roll) -> _Change:
    def change(moment: Moment) -> Moment:
        match moment:
            case Before(_, period) if _is_open(period):
                return attrs.evolve(moment, period=attrs.evolve(period, roll=roll))
            case _:
                return moment

    return change


def _bound(moment: Moment) -> Moment:
    """A moment of `only_after`, which ends its period unrolled."""
    match moment:
        case After(After(_, period) as whole, _) if (
            is_only_after(moment) and period.roll is Roll.NONE
        ):
            rolled = attrs.evolve(whole, period=attrs.evolve(period, roll=Roll.FORWARD))
            return attrs.evolve(moment, start=rolled)
        case _:
            return moment


def _through_rest(moment: Moment) -> Moment:
    match moment:
        case After(_, WorkingDays(roll=Roll.USUAL) as period):
            return attrs.evolve(moment, period=attrs.evolve(period, roll=Roll.THROUGH_REST))
        case _:
            return moment


def _both_ends(moment: Moment) -> Moment:
    match moment:
        case After(_, _, deducts) if deducts is not None:
            return attrs.evolve(moment, deducts=attrs.evolve(deducts, ends=DeductionEnds.BOTH))
        case _:
            return moment


def _is_open(period: Period) -> bool:
    return not isinstance(period, Hours | WorkingDays) and period.roll is Roll.USUAL


CONVENTIONS: Final = (
    Convention(
        id="hour-roll",
        title=Term("a limit in hours that ends on a rest day", "以小时计的期限届满于休息日"),
        choices=(
            Choice(id="none", title=Term("does not move", "不顺延"), change=_same),
            Choice(
                id="next-working-day",
                title=Term(
                    "ends with the first working day after it", "顺延至其后第一个工作日终了"
                ),
                change=_hours,
            ),
        ),
    ),
    Convention(
        id="backward-roll",
        title=Term(
            "a limit counted back that falls on a rest day", "倒计的期限落在休息日"
        ),
        choices=(
            Choice(id="none", title=Term("does not move", "不移动"), change=_same),
            Choice(
                id="earlier",
                title=Term("moves to the working day before", "提前至前一工作日"),
                change=_back(Roll.BACKWARD),
            ),
            Choice(
                id="later",
                title=Term("moves to the working day after", "顺延至后一工作日"),
                change=_back(Roll.FORWARD),
            ),
        ),
    ),
    Convention(
        id="bound-roll",
        title=Term(
            "a time that must have run out and ends on a rest day", "须届满方可的期间届满于休息日"
        ),
        choices=(
            Choice(id="none", title=Term("does not move", "不顺延"), change=_same),
            Choice(
                id="next-working-day",
                title=Term("moves to the working day after", "顺延至后一工作日"),
                change=_bound,
            ),
        ),
    ),
    Convention(
        id="rest-day-act",
        title=Term(
            "an act on a rest day right after the last working day",
            "最后工作日之后的休息日实施的行为",
        ),
        choices=(
            Choice(id="late", title=Term("is late", "视为逾期"), change=_same),
            Choice(
                id="in-time",
                title=Term("is in time", "视为按期"),
                change=_through_rest,
            ),
        ),
    ),
    Convention(
        id="deduction-ends",
        title=Term("end days of a stretch that does not count", "扣除期间的首尾两日"),
        choices=(
            Choice(
                id="after-first",
                title=Term("the first day counts, the last does not", "首日计入期限,末日扣除"),
                change=_same,
            ),
            Choice(
                id="both", title=Term("neither counts", "首尾两日均扣除"), change=_both_ends
            ),
        ),
    ),
)  # fmt: skip
"""The conventions there are; every one of them is unsettled, whichever answer is taken."""


def with_conventions(rules: RuleSet, chosen: Mapping[str, str]) -> RuleSet:
    """*rules* counted by other conventions; readings taken before or after are changed alike.

    Raises `RuleError` for a convention or an answer that is not there, naming those that are.

    >>> from execrules.rulebook import rule_set
    >>> by_both = with_conventions(rule_set("evaluation-2018"), {"hour-roll": "next-working-day"})
    >>> by_both.conventions
    (('hour-roll', 'next-working-day'),)
    """
    changed = rules
    for name, answer in chosen.items():
        choice = _choice(name, answer)
        changed = attrs.evolve(
            changed,
            rules=tuple(_rule(rule, choice.change) for rule in changed.rules),
            moments=tuple(_named(named, choice.change) for named in changed.moments),
            conventions=(*(c for c in changed.conventions if c[0] != name), (name, answer)),
        )
    return changed


def affected_by(rule: Rule, convention: Convention) -> bool:
    """Whether any answer of *convention* changes how *rule* counts."""
    return any(_rule(rule, choice.change) != rule for choice in convention.choices)


def _choice(name: str, answer: str) -> Choice:
    convention = next((known for known in CONVENTIONS if known.id == name), None)
    if convention is None:
        there = ", ".join(known.id for known in CONVENTIONS)
        raise RuleError(
            Term(
                f"there is no convention '{name}'; choose one of: {there}",
                f"没有名为“{name}”的计算惯例;可选:{there}",
            )
        )
    choice = next((known for known in convention.choices if known.id == answer), None)
    if choice is None:
        there = ", ".join(known.id for known in convention.choices)
        raise RuleError(
            Term(
                f"convention '{name}' has no answer '{answer}'; choose one of: {there}",
                f"计算惯例“{name}”没有“{answer}”;可选:{there}",
            )
        )
    return choice


def _rule(rule: Rule, change: _Change) -> Rule:
    return attrs.evolve(
        rule,
        act=_moment(rule.act, change),
        earliest=_optional(rule.earliest, change),
        latest=_optional(rule.latest, change),
        limit_from=_optional(rule.limit_from, change),
        applies_if=None if rule.applies_if is None else _condition(rule.applies_if, change),
        ended_by=_optional(rule.ended_by, change),
        opens=_optional(rule.opens, change),
        bands=_bands(rule.bands, change),
        excuse=None if rule.excuse is None else _condition(rule.excuse, change),
        in_force=_force(rule.in_force, change),
        readings=tuple(_reading(reading, change) for reading in rule.readings),
    )


def _reading(reading: Reading, change: _Change) -> Reading:
    return attrs.evolve(
        reading,
        act=_optional(reading.act, change),
        earliest=_optional(reading.earliest, change),
        latest=_optional(reading.latest, change),
        limit_from=_optional(reading.limit_from, change),
        applies_if=None if reading.applies_if is None else _condition(reading.applies_if, change),
        ended_by=_optional(reading.ended_by, change),
        opens=_optional(reading.opens, change),
        bands=None if reading.bands is None else _bands(reading.bands, change),
        excuse=None if reading.excuse is None else _condition(reading.excuse, change),
        in_force=_force(reading.in_force, change),
    )


def _named(named: NamedMoment, change: _Change) -> NamedMoment:
    return attrs.evolve(
        named, moment=_moment(named.moment, change), in_force=_force(named.in_force, change)
    )


def _bands(bands: tuple[Band, ...], change: _Change) -> tuple[Band, ...]:
    return tuple(attrs.evolve(band, until=_optional(band.until, change)) for band in bands)


def _force(force: InForce | None, change: _Change) -> InForce | None:
    if force is None:
        return None
    return attrs.evolve(force, governed_by=_optional(force.governed_by, change))


def _optional(moment: Moment | None, change: _Change) -> Moment | None:
    return None if moment is None else _moment(moment, change)


def _moment(moment: Moment, change: _Change) -> Moment:
    match moment:
        case At() | On():
            return change(moment)
        case After(After(start, _) as whole, _) if is_only_after(moment):
            # One period, built by `only_after`: the day that it adds is no period of a text.
            inner = attrs.evolve(whole, start=_moment(start, change))
            return change(attrs.evolve(moment, start=_deducted(inner, change)))
        case After(start, _):
            return change(attrs.evolve(moment, start=_moment(start, change)))
        case Before(event, _):
            return change(attrs.evolve(moment, event=_moment(event, change)))
        case Later(left, right):
            return change(Later(_moment(left, change), _moment(right, change)))
        case Earlier(left, right):
            return change(Earlier(_moment(left, change), _moment(right, change)))
        case FirstKnown(fact, otherwise):
            return change(FirstKnown(fact, _moment(otherwise, change)))
        case FirstAfter(fact, inner):
            return change(FirstAfter(fact, _moment(inner, change)))
        case _:
            assert_never(moment)


def _deducted(whole: After, change: _Change) -> After:
    """The inner period of `only_after`, of which only the deductions follow the convention."""
    changed = change(whole)
    deducts = changed.deducts if isinstance(changed, After) else whole.deducts
    return attrs.evolve(whole, deducts=deducts)


def _condition(condition: Condition, change: _Change) -> Condition:
    match condition:
        case Happened(moment):
            return Happened(_moment(moment, change))
        case NotAfter(left, right):
            return NotAfter(_moment(left, change), _moment(right, change))
        case Holds() | OneOf() | MayBe() | AtLeast():
            return condition
        case AllOf(parts):
            return AllOf(tuple(_condition(part, change) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_condition(part, change) for part in parts))
        case Not(part):
            return Not(_condition(part, change))
        case _:
            assert_never(condition)

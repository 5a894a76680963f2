"""What a rule can decide, and what an undetermined finding lacks: fact by fact, with the reason."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

import attrs

from execrules.facts import Fact
from execrules.periods import Unit
from execrules.rules import Rule
from execrules.steps import Because, Scale
from execrules.terms import Term
from execrules.verdicts import Verdict


class MissingReason(StrEnum):
    """Why a fact does not decide."""

    ABSENT = "absent"
    IMPRECISE = "imprecise"
    CONTRADICTORY = "contradictory"
    OUTSIDE_CALENDAR = "outside_calendar"
    NOT_ARRANGED = "not_arranged"

    @property
    def term(self) -> Term:
        """The reason in words."""
        return _MISSING_TERMS[self]


_MISSING_TERMS = {
    MissingReason.ABSENT: Term("not recorded", "没有记录"),
    MissingReason.IMPRECISE: Term("not known exactly", "不够精确"),
    MissingReason.CONTRADICTORY: Term("contradicted by another fact", "与其他事实矛盾"),
    MissingReason.OUTSIDE_CALENDAR: Term("outside the calendar", "超出日历范围"),
    MissingReason.NOT_ARRANGED: Term("not arranged by any notice yet", "尚无放假通知"),
}


@attrs.frozen
class Missing:
    """A fact that would decide, and why it does not."""

    fact: Fact
    reason: MissingReason


Figures: TypeAlias = tuple[int | None, int | None, int | None, int | None]
"""Elapsed, left, over and score, as they stand on a finding."""


@attrs.frozen(eq=False, kw_only=True)
class Decision:
    """One way in which a rule can decide, with what reads the rest of a finding off a row.

    Made once for a rule and a calendar and shared by all findings that are decided so. *due_slot*
    is the place in the row of the due day at the earliest.
    """

    rule: Rule
    verdict: Verdict
    because: Because | None
    times: Callable[[list[int]], tuple[int, ...]]
    due_slot: int
    scales: tuple[Scale, Scale, Scale]
    figures: Callable[[list[int]], Figures]
    excused: Callable[[list[int]], bool | None]
    provisional: Callable[[list[int]], bool]
    act_before_trigger: Callable[[list[int]], bool]
    missing: Callable[[list[int]], tuple[Missing, ...]]
    calendar: str
    due_is_day: bool = attrs.field(init=False)
    unit: Unit = attrs.field(init=False)

    @due_is_day.default
    def _is_day(self) -> bool:
        return self.scales[1] is Scale.DAY

    @unit.default
    def _unit_of_rule(self) -> Unit:
        return self.rule.unit

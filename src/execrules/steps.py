"""What a rule is lowered to: values, plain two-valued conditions, named moments and guards.

This is all an engine reads. It knows nothing of law and nothing of unknown: every fact is a pair of
integers, and each guard says both when it certainly holds and when it certainly does not.
"""

from enum import StrEnum
from typing import TypeAlias

import attrs

from execrules.expressions import Deducts, Extends
from execrules.facts import EventsFact, Fact
from execrules.periods import Clock, DayPeriod, HourStart
from execrules.terms import Term
from execrules.verdicts import Verdict


class Side(StrEnum):
    """Which bound of a fact or moment."""

    EARLIEST = "earliest"
    LATEST = "latest"


class Part(StrEnum):
    """Which column of a fact: the value, or a bound of what is not known exactly."""

    EXACT = "exact"
    EARLIEST = "earliest"
    LATEST = "latest"


class Scale(StrEnum):
    """Whether an integer counts days or seconds."""

    DAY = "day"
    SECOND = "second"


@attrs.frozen
class Raw:
    """What a column of a table holds for a fact, as an integer; null where the cell is empty.

    A day is its number, an instant its second (a day at 00:00:00), a flag 0 or 1, a choice its
    position, an amount whole fen. Stands only in the border (`execrules.borders`), where `IsNull`
    guards it.
    """

    fact: Fact
    part: Part


@attrs.frozen
class Given:
    """A bound of a fact as seen at as-of."""

    fact: Fact
    side: Side


@attrs.frozen
class AsOf:
    """The day of judging, or its last second."""

    scale: Scale


@attrs.frozen
class Number:
    """A fixed integer."""

    value: int


@attrs.frozen
class Named:
    """A bound of a moment computed by an earlier `Let`."""

    name: str
    side: Side


@attrs.frozen
class Look:
    """A bound of the due day in the table of a period, for a start day."""

    period: DayPeriod
    clock: Clock
    side: Side
    start: "Value"


@attrs.frozen
class Stretch:
    """A bound of the end of a period that is lengthened and from which time is left out.

    Its deductions and extensions are entries of the matter, not values of the row; what is not
    known of them leaves the end open.
    """

    period: DayPeriod
    side: Side
    start: "Span"
    deducts: Deducts | None
    extends: Extends | None


@attrs.frozen
class NextEvent:
    """A bound of the first of an event's days that lies after a moment."""

    fact: EventsFact
    side: Side
    after: "Span"


@attrs.frozen
class HourStarts:
    """The second at which the hours begin to run."""

    second: "Value"
    start: HourStart


@attrs.frozen
class Plus:
    """A value and a fixed integer."""

    value: "Value"
    number: int


@attrs.frozen
class Times:
    """A value times a fixed integer."""

    value: "Value"
    number: int


@attrs.frozen
class Quotient:
    """A value divided by a fixed integer, rounded down."""

    value: "Value"
    number: int


@attrs.frozen
class Minus:
    """One value less another."""

    left: "Value"
    right: "Value"


@attrs.frozen
class Greater:
    """The greater of two values."""

    left: "Value"
    right: "Value"


@attrs.frozen
class Smaller:
    """The smaller of two values."""

    left: "Value"
    right: "Value"


@attrs.frozen
class If:
    """One value or another."""

    when: "Check"
    then: "Value"
    otherwise: "Value"


@attrs.frozen
class DaysBetween:
    """Calendar days from one day to another; null unless both are exact."""

    start: "Span"
    end: "Span"


@attrs.frozen
class WorkingDaysBetween:
    """Working days after one day up to another; null unless both are exact and in the calendar."""

    start: "Span"
    end: "Span"


@attrs.frozen
class Nothing:
    """No value: null."""


Value: TypeAlias = (
    Raw | Given | AsOf | Number | Named | Look | Stretch | NextEvent | HourStarts
    | Plus | Times | Quotient | Minus | Greater | Smaller | If
    | DaysBetween | WorkingDaysBetween | Nothing
)  # fmt: skip


@attrs.frozen
class LessEqual:
    """*left* is at most *right*."""

    left: Value
    right: Value


@attrs.frozen
class IsNull:
    """A cell is empty. Never asked of a condition: that is no expression in some databases."""

    raw: Raw


@attrs.frozen
class Uncertain:
    """A day is not before the first day that a later notice may still change."""

    day: Value


@attrs.frozen
class Every:
    """All parts hold; of no parts, true."""

    parts: "tuple[Check, ...]"


@attrs.frozen
class Some:
    """One part holds; of no parts, false."""

    parts: "tuple[Check, ...]"


Check: TypeAlias = LessEqual | IsNull | Uncertain | Every | Some

YES = Every(())
NO = Some(())


class Because(StrEnum):
    """Which guard decided."""

    NOT_IN_FORCE = "not_in_force"
    EXEMPT = "exempt"
    NOT_STARTED = "not_started"
    NOT_OPEN = "not_open"
    TOO_EARLY = "too_early"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    ENDED_IN_TIME = "ended_in_time"
    STILL_RUNNING = "still_running"
    PASSED = "passed"
    NOT_DONE = "not_done"

    @property
    def term(self) -> Term:
        """The reason in words."""
        return _BECAUSE_TERMS[self]


_BECAUSE_TERMS = {
    Because.NOT_IN_FORCE: Term("the rule was not in force", "规则当时未施行"),
    Because.EXEMPT: Term("the condition of the rule is not met", "不符合规则的适用条件"),
    Because.NOT_STARTED: Term("the trigger has not happened", "起算事由尚未发生"),
    Because.NOT_OPEN: Term("the window has not opened yet", "本期尚未开始"),
    Because.TOO_EARLY: Term("done before the first permitted day", "早于最早允许之日"),
    Because.DONE_IN_TIME: Term("done by the last day", "在期限届满前完成"),
    Because.DONE_LATE: Term("done after the last day", "在期限届满后完成"),
    Because.ENDED_IN_TIME: Term("ended before the limit ran out", "期限届满前事项已终了"),
    Because.STILL_RUNNING: Term("not done, the limit is still running", "尚未完成,期限未届满"),
    Because.NOT_DONE: Term(
        "not done; a lower bound is never overdue", "尚未实施;最早时间规则不存在超期"
    ),
    Because.PASSED: Term("not done, the last day has passed", "尚未完成,期限已届满"),
}


@attrs.frozen
class Let:
    """A named moment. Equal names mean equal values, in every rule."""

    name: str
    earliest: Value
    latest: Value


@attrs.frozen
class Doubt:
    """A comparison inside a guard: when it is settled, and the facts it turns on."""

    settled: Check
    facts: tuple[Fact, ...]


@attrs.frozen
class Test:
    """When something certainly holds, when it certainly does not, and what may leave it open."""

    holds: Check
    fails: Check
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen
class Ground:
    """One reason for the verdict of a guard."""

    because: Because
    test: Test


@attrs.frozen
class Guard:
    """In order: the first guard of which not every ground certainly fails decides.

    It gives its verdict for the first ground that certainly holds; if there is none the answer is
    open. So a matter that is certainly exempt stays so where it is not known whether the rule was
    in force.
    """

    verdict: Verdict
    grounds: tuple[Ground, ...]


@attrs.frozen(kw_only=True)
class Measures:
    """The figures that go with a verdict; `Nothing` where it has none."""

    elapsed: Value = Nothing()
    left: Value = Nothing()
    over: Value = Nothing()
    score: Value = Nothing()


@attrs.frozen
class Span:
    """A moment as named bounds on one scale."""

    earliest: Value
    latest: Value
    scale: Scale
    by_hours: bool = False


@attrs.frozen(kw_only=True)
class Outcomes:
    """A rule, lowered."""

    lets: tuple[Let, ...]
    guards: tuple[Guard, ...]
    trigger: Span
    due: Span
    done: Span
    measures: tuple[tuple[Verdict, Measures], ...]
    excused: Test | None
    provisional: Check
    act_before_trigger: Check

"""The values of rules that read lists, numbered: what the steps of `stretching.py` work out."""

from typing import Final

import attrs

from execrules.engines.sql.lists import Lists
from execrules.engines.sql.nodes import (
    DayColumn,
    DayOfMonth,
    Due,
    Listed,
    Listing,
    MonthNumber,
    OrElse,
    Plain,
)
from execrules.errors import SqlError
from execrules.expressions import Deducts, Extends
from execrules.facts import (
    LIST_IN_PART,
    LIST_KNOWN,
    LIST_UNKNOWN,
    DeductionsFact,
    EventsFact,
    Kept,
    ListFact,
)
from execrules.instants import NEVER_DAY
from execrules.periods import Clock, DayPeriod, Days, Roll, roll_of
from execrules.steps import NextEvent, Number, Side, Stretch
from execrules.terms import Term

Bounds = tuple[Plain, Plain]

LOOKED_UP: Final[dict[str, DayColumn]] = {
    "month": MonthNumber(),
    "day_of_month": DayOfMonth(),
    "forward_low": Due(Days(1, roll=Roll.FORWARD), Clock.AFTER, Side.EARLIEST),
    "forward_high": Due(Days(1, roll=Roll.FORWARD), Clock.AFTER, Side.LATEST),
    "through_low": Due(Days(1, roll=Roll.THROUGH_REST), Clock.AFTER, Side.EARLIEST),
    "through_high": Due(Days(1, roll=Roll.THROUGH_REST), Clock.AFTER, Side.LATEST),
}
"""What the steps look up in the day table, by their own names."""


@attrs.frozen
class Run:
    """A value that reads lists, with the bounds of the moment it starts from.

    *plain* are the bounds of its end where there is no entry.
    """

    number: int
    node: Stretch | NextEvent
    start: Bounds
    plain: Bounds


class Runs:
    """The runs of a program, each once, in the order in which they are met."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self._found: dict[tuple[object, ...], Run] = {}

    @property
    def each(self) -> tuple[Run, ...]:
        """The runs by their numbers."""
        return tuple(self._found.values())

    def end_of(self, stretch: Stretch, start: Bounds, plain: Bounds) -> Bounds:
        """The bounds of the end of a stretched period; open where a list has no table."""
        stretch = self._without_none(stretch)
        admitted = [one for one in (stretch.deducts, stretch.extends) if one is not None]
        held = [self.lists.number(one.fact) is not None for one in admitted]
        low, high = plain
        if any(held):
            _check_roll(stretch.period)
            run = self._run(
                (stretch.period, stretch.deducts, stretch.extends), stretch, start, plain
            )
            low, high = _or_else(run, plain)
        return low, high if all(held) else Number(NEVER_DAY)

    def _without_none(self, stretch: Stretch) -> Stretch:
        """The stretch without the lists of which it is assumed that they are empty."""
        deducts, extends = stretch.deducts, stretch.extends
        return attrs.evolve(
            stretch,
            deducts=None if deducts is not None and deducts.fact in self.lists.none else deducts,
            extends=None if extends is not None and extends.fact in self.lists.none else extends,
        )

    def next_of(self, event: NextEvent, after: Bounds) -> Bounds | None:
        """The first listed day after a moment, never where there is none; None without a table."""
        if self.lists.number(event.fact) is None:
            return None
        never: Bounds = (Number(NEVER_DAY), Number(NEVER_DAY))
        return _or_else(self._run((event.fact.name,), event, after, never), never)

    def _run(
        self,
        key: tuple[DayPeriod | Deducts | Extends | str | None, ...],
        node: Stretch | NextEvent,
        start: Bounds,
        plain: Bounds,
    ) -> Run:
        number = len(self._found) + 1
        return self._found.setdefault((*key, *start), Run(number, node, start, plain))


def list_bounds(fact: ListFact, lists: Lists) -> Bounds:
    """How much is known of a list."""
    given, number = lists.of(fact), lists.number(fact)
    known = Number(LIST_KNOWN)
    if fact in lists.none:
        return known, known
    if given is None or number is None:
        return Number(LIST_UNKNOWN), known
    if isinstance(fact, EventsFact) and given.kept is Kept.PARTLY:
        return Number(LIST_IN_PART), known
    if isinstance(fact, DeductionsFact):
        return OrElse(Listed(number, Listing.UNCLEAR), known), known
    return known, known


def _or_else(run: Run, plain: Bounds) -> Bounds:
    low, high = plain
    return (
        OrElse(Listed(run.number, Listing.LOW), low),
        OrElse(Listed(run.number, Listing.HIGH), high),
    )


def _check_roll(period: DayPeriod) -> None:
    if roll_of(period, Clock.AFTER) is Roll.BACKWARD:
        raise SqlError(
            Term(
                f"{period.term.en} that roll backward cannot be stretched in SQL; "
                f"judge the rule with execrules.judge() or check_frame()",
                f"向前顺延的{period.term.zh}在 SQL 中不能扣除或延长;"
                f"请改用 execrules.judge() 或 check_frame()",
            )
        )

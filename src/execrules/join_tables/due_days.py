"""The due days of the periods that rules run: one pair of columns for each distinct period."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
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
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.join_tables.days import CALENDAR, DATE, DAY_NUMBER, check_names, days_of
from execrules.join_tables.tables import Cell, Column, JoinTable, Sort
from execrules.period_tables import tabulate
from execrules.periods import (
    Clock,
    DayPeriod,
    DayStart,
    Hours,
    Roll,
    WorkingDays,
    roll_of,
)
from execrules.rules import RuleSet
from execrules.terms import Term


@attrs.frozen(kw_only=True)
class DueColumn:
    """A period as rules run it: length, clock, roll and start, and the rules that do.

    The roll is never `Roll.USUAL`: two periods that roll alike are one column.
    """

    period: DayPeriod
    clock: Clock
    rules: tuple[str, ...] = ()

    @property
    def roll(self) -> Roll:
        """How the last day moves off a rest day."""
        return roll_of(self.period, self.clock)

    @property
    def name(self) -> str:
        """A name for columns, different for different periods.

        >>> from execrules import Days
        >>> DueColumn(period=Days(10), clock=Clock.AFTER).name
        'after_10_days_forward'
        """
        parts = [self.clock.value, str(self.period.count), self.period.unit.value]
        if not isinstance(self.period, WorkingDays) or self.roll is Roll.THROUGH_REST:
            parts.append(self.roll.value if self.roll is not Roll.NONE else "no_roll")
        if self.period.start is not DayStart.DAY_AFTER:
            parts.append(self.period.start.value)
        return "_".join(parts).replace("-", "_")


def due_columns(rules: RuleSet) -> tuple[DueColumn, ...]:
    """The distinct periods in days, working days, months and years of *rules*, by name.

    Periods in hours have no column: they run over instants, and consult no calendar.
    """
    found: dict[str, tuple[DueColumn, list[str]]] = {}
    for user, moments in _counted(rules):
        for period, clock in _periods(moments):
            column = DueColumn(period=_as_rolled(period, clock), clock=clock)
            _, users = found.setdefault(column.name, (column, []))
            if user not in users:
                users.append(user)
    return tuple(
        attrs.evolve(column, rules=tuple(users)) for _, (column, users) in sorted(found.items())
    )


def due_days(columns: Iterable[DueColumn], *calendars: WorkingDayCalendar) -> JoinTable:
    """For each start day the due day of each period, as day numbers, keyed like `calendar_days`.

    The due day lies from `..._earliest` to `..._latest`; they are equal wherever the calendar knows
    it, and one of them is empty where that side is open.

    >>> from datetime import date
    >>> from execrules import WorkingDays, china_calendar
    >>> five = DueColumn(period=WorkingDays(5), clock=Clock.AFTER)
    >>> table = due_days([five], china_calendar())
    >>> row = table.column("date").values.index(date(2018, 9, 28))
    >>> date.fromordinal(table.column("after_5_working_days_earliest").values[row])
    datetime.date(2018, 10, 10)
    """
    check_names(calendars)
    rows = [(calendar.name, day) for calendar in calendars for day in days_of(calendar)]
    keys = (
        ("calendar", CALENDAR, Sort.TEXT, tuple(name for name, _ in rows)),
        ("day_number", DAY_NUMBER, Sort.INTEGER, tuple(day.toordinal() for _, day in rows)),
        ("date", DATE, Sort.DAY, tuple(day for _, day in rows)),
    )
    return JoinTable(
        name="due_days",
        title=Term("due days by start day", "各期间届满日表"),
        key=("calendar", "day_number"),
        columns=(
            *(Column(name=name, title=t, sort=sort, values=cells) for name, t, sort, cells in keys),
            *(side for column in columns for side in _sides(column, calendars)),
        ),
    )


_EARLIEST: Final = Term("earliest due day", "届满日最早")
_LATEST: Final = Term("latest due day", "届满日最晚")


def _sides(column: DueColumn, calendars: Iterable[WorkingDayCalendar]) -> Iterator[Column]:
    tables = [tabulate(column.period, column.clock, calendar) for calendar in calendars]
    inner = slice(1, -2)
    for side, title, cells in (
        ("earliest", _EARLIEST, [number for t in tables for number in t.due_earliest[inner]]),
        ("latest", _LATEST, [number for t in tables for number in t.due_latest[inner]]),
    ):
        length = column.period.term
        yield Column(
            name=f"{column.name}_{side}",
            title=Term(f"{title.en}, {length.en}", f"{title.zh}({length.zh})"),
            sort=Sort.INTEGER,
            values=tuple(n if ALWAYS < n < NEVER_DAY else None for n in cells),
        )


def due_periods(columns: Iterable[DueColumn]) -> JoinTable:
    """What each column of `due_days` stands for, and which rules run it."""
    listed = tuple(columns)

    def column(name: str, title: Term, sort: Sort, values: Iterable[Cell]) -> Column:
        return Column(name=name, title=title, sort=sort, values=tuple(values))

    return JoinTable(
        name="due_periods",
        title=Term("periods of the due days", "期间说明表"),
        key=("name",),
        columns=(
            column(
                "name",
                Term("columns NAME_earliest and NAME_latest", "列名前缀"),
                Sort.TEXT,
                (one.name for one in listed),
            ),
            column(
                "count", Term("length", "长度"), Sort.INTEGER, (one.period.count for one in listed)
            ),
            column(
                "unit", Term("unit", "单位"), Sort.TEXT, (one.period.unit.value for one in listed)
            ),
            column("clock", Term("clock", "计算方向"), Sort.TEXT, (o.clock.value for o in listed)),
            column("roll", Term("roll", "顺延"), Sort.TEXT, (one.roll.value for one in listed)),
            column(
                "start",
                Term("start", "起算"),
                Sort.TEXT,
                (one.period.start.value for one in listed),
            ),
            column(
                "rules",
                Term("rules that run it, joined by |", "适用的规则,以 | 连接"),
                Sort.TEXT,
                ("|".join(one.rules) or None for one in listed),
            ),
        ),
    )


def _counted(rules: RuleSet) -> Iterator[tuple[str, list[Moment]]]:
    """Each rule and each named moment with all the moments that it counts."""
    for rule in rules:
        moments = [
            rule.earliest, rule.latest, rule.limit_from, rule.act, rule.ended_by, rule.opens,
        ]  # fmt: skip
        moments += [band.until for band in rule.bands]
        if rule.in_force is not None:
            moments.append(rule.in_force.governed_by)
        conditions = [*_moments_of(rule.applies_if), *_moments_of(rule.excuse)]
        yield rule.id, [moment for moment in (*moments, *conditions) if moment is not None]
    for named in rules.moments:
        yield named.id, [named.moment]


def _moments_of(condition: Condition | None) -> Iterator[Moment]:
    match condition:
        case None | Holds() | OneOf() | MayBe() | AtLeast():
            return
        case Happened(moment):
            yield moment
        case NotAfter(left, right):
            yield from (left, right)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _moments_of(part)
        case Not(part):
            yield from _moments_of(part)
        case _:
            assert_never(condition)


def _as_rolled(period: DayPeriod, clock: Clock) -> DayPeriod:
    if isinstance(period, WorkingDays):
        return period
    return attrs.evolve(period, roll=roll_of(period, clock))


def _periods(moments: Iterable[Moment]) -> Iterator[tuple[DayPeriod, Clock]]:
    for moment in moments:
        match moment:
            case At() | On():
                continue
            case After(After(start, period), _) if is_only_after(moment):
                # Built by `only_after`: one period, run by the not-before clock.
                if not isinstance(period, Hours):
                    yield period, Clock.NOT_BEFORE
                yield from _periods((start,))
            case After(start, period):
                if not isinstance(period, Hours):
                    yield period, Clock.AFTER
                yield from _periods((start,))
            case Before(event, period):
                if not isinstance(period, Hours):
                    yield period, Clock.BEFORE
                yield from _periods((event,))
            case Later(left, right) | Earlier(left, right):
                yield from _periods((left, right))
            case FirstKnown(_, otherwise) | FirstAfter(_, otherwise):
                yield from _periods((otherwise,))
            case _:
                assert_never(moment)

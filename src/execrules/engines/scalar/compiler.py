"""Values and checks as closures over a row of integers.

Nothing is matched while judging: each node is compiled once. The row holds two integers for every
fact and every named moment, and the numbers that are compared with them; `None` stands for a value
that is not there and is only ever a result.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final, TypeAlias, assert_never

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.conditions import CheckReader, Comparison, Condition, Row, every, some
from execrules.engines.scalar.entries import SLOTS as LIST_SLOTS
from execrules.engines.scalar.stretching import (
    PairReader,
    admitted,
    both_ends,
    next_event,
)
from execrules.facts import Fact, is_list, open_bounds
from execrules.instants import NEVER_DAY, SECONDS_PER_DAY
from execrules.period_tables import tabulate
from execrules.periods import hour_start
from execrules.steps import (
    AsOf,
    Check,
    DaysBetween,
    Every,
    Given,
    Greater,
    HourStarts,
    If,
    IsNull,
    LessEqual,
    Let,
    Look,
    Minus,
    Named,
    NextEvent,
    Nothing,
    Number,
    Plus,
    Quotient,
    Raw,
    Scale,
    Side,
    Smaller,
    Some,
    Span,
    Stretch,
    Times,
    Uncertain,
    Value,
    WorkingDaysBetween,
)
from execrules.stretches import Stretched, Stretching

ValueReader: TypeAlias = Callable[[Row], int]
ResultReader: TypeAlias = Callable[[Row], int | None]
Fill: TypeAlias = Callable[[Row], None]

AS_OF_SLOT: Final = 0

CONTRADICTED_SLOT: Final = 1
"""Where the row says from which place on it lists the slots of contradicted facts; 0 if none."""


class Compiler:
    """Compiles nodes for one calendar and says where the row holds facts and named moments.

    The days of instants are wanted by many rules: they are given slots of their own the first time
    they are met, so that each is divided once for a record.
    """

    def __init__(self, calendar: WorkingDayCalendar, facts: Iterable[Fact]) -> None:
        self.calendar = calendar
        self.fact_slots: dict[Fact, int] = {}
        self._blank: Row = [0, 0]
        self._slots: dict[Value, int] = {AsOf(Scale.DAY): AS_OF_SLOT}
        self._fills: list[Fill] = []
        for fact in facts:
            low, high = open_bounds(fact)
            self.fact_slots[fact] = self._place(Given(fact, Side.EARLIEST), low)
            self._place(Given(fact, Side.LATEST), high)
            if is_list(fact):
                self._blank.extend([0] * (LIST_SLOTS - 2))

    @property
    def fills(self) -> tuple[Fill, ...]:
        """What computes the named moments and writes them into the row, in order."""
        return tuple(self._fills)

    @property
    def blank_row(self) -> Row:
        """A row in which nothing is known."""
        return self._blank.copy()

    def let(self, let: Let) -> None:
        """Give a named moment its slots; a name already there means the same values."""
        name = Named(let.name, Side.EARLIEST)
        if name in self._slots:
            return
        match let.earliest, let.latest:
            case Look() as first, Look() as second:
                starts = self.slot(first.start), self.slot(second.start)
            case (Stretch() | NextEvent()) as listed, _:
                self._fills.append(self._from_lists(listed, name, let.name))
                return
            case _:
                starts = None, None
        low, high = self.value(let.earliest), self.value(let.latest)
        slot = self._place(name)
        self._place(Named(let.name, Side.LATEST))
        match let.earliest, starts:
            case Look() as look, (int(start), int(end)):
                self._fills.append(self._look_both(look, start, end, slot))
            case _:
                self._fills.append(_fill(slot, low, high))

    def _from_lists(self, value: Stretch | NextEvent, name: Named, let: str) -> Fill:
        """Both bounds of a value that reads the lists of the record."""
        slots = self.fact_slots
        match value:
            case Stretch(_, _, start, deducts, extends):
                ends = both_ends(
                    value,
                    self.calendar,
                    self._pair(start),
                    None if deducts is None else slots[deducts.fact],
                    None if extends is None else slots[extends.fact],
                )
            case NextEvent(fact, _, after):
                ends = next_event(slots[fact], self._pair(after), AS_OF_SLOT)
            case _:
                assert_never(value)
        slot = self._place(name)
        self._place(Named(let, Side.LATEST))

        def fill(row: Row) -> None:
            row[slot], row[slot + 1] = ends(row)

        return fill

    def told(self, stretch: Stretch, start: int, row: Row) -> Stretched:
        """How *stretch* ends that starts on a known day, with what certainly bears on it."""
        slots, deducts, extends = self.fact_slots, stretch.deducts, stretch.extends
        found = admitted(
            stretch,
            None if deducts is None else slots[deducts.fact],
            None if extends is None else slots[extends.fact],
        )(row)
        most = None if extends is None else extends.most
        counting = Stretching(stretch.period, self.calendar, most)
        return counting.told(start, found.certain, found.approved)

    def _pair(self, span: Span) -> PairReader:
        match self.slot(span.earliest), self.slot(span.latest):
            case int(first), int(last):
                return lambda row: (row[first], row[last])
        low, high = self.value(span.earliest), self.value(span.latest)
        return lambda row: (low(row), high(row))

    def slot(self, value: Value) -> int | None:
        """The slot where *value* lies, if it has one."""
        slot = self._slots.get(value)
        if slot is None and isinstance(value, Quotient) and isinstance(value.value, Given):
            self._divide(value.value.fact, value.number)
            slot = self._slots[value]
        return slot

    def placed(self, value: Value) -> int:
        """The slot of *value*, which is computed for every record if it has none yet."""
        slot = self.slot(value)
        if slot is None:
            read = self.value(value)
            slot = self._place(value)
            self._fills.append(_fill_one(slot, read))
        return slot

    def value(self, value: Value) -> ValueReader:
        """A reader of a value that is always there."""
        slot = self.slot(value)
        if slot is not None:
            return lambda row: row[slot]
        match value:
            case AsOf():
                # The other scale is the day's last second.
                return lambda row: row[AS_OF_SLOT] * SECONDS_PER_DAY + SECONDS_PER_DAY - 1
            case Number(number):
                return lambda _: number
            case Look():
                return self._look(value)
            case HourStarts(second, start):
                read = self.value(second)
                return lambda row: hour_start(read(row), start)
            case Plus(inner, number):
                read = self.value(inner)
                return lambda row: read(row) + number
            case Times(inner, number):
                read = self.value(inner)
                return lambda row: read(row) * number
            case Quotient(inner, number):
                read = self.value(inner)
                return lambda row: read(row) // number
            case Minus(left, right):
                a, b = self.value(left), self.value(right)
                return lambda row: a(row) - b(row)
            case Greater(left, right):
                a, b = self.value(left), self.value(right)
                return lambda row: max(a(row), b(row))
            case Smaller(left, right):
                return self._smaller(left, right)
            case If(when, then, otherwise):
                check, a, b = self.check(when), self.value(then), self.value(otherwise)
                return lambda row: a(row) if check(row) else b(row)
            case (
                Raw() | Given() | Named() | Stretch() | NextEvent()
                | DaysBetween() | WorkingDaysBetween() | Nothing()
            ):  # fmt: skip
                raise AssertionError(value)  # read by the border, or only ever a result
            case _:
                assert_never(value)

    def times(self, bounds: Sequence[Value]) -> Callable[[Row], tuple[int, ...]]:
        """A reader of several bounds at once."""
        slots = [slot for slot in map(self.slot, bounds) if slot is not None]
        if len(slots) == len(bounds):
            return itemgetter(*slots)
        readers = [self.value(bound) for bound in bounds]
        return lambda row: tuple(read(row) for read in readers)

    def result(self, value: Value) -> ResultReader:
        """A reader of a figure that may be null."""
        match value:
            case Nothing():
                return null
            case DaysBetween(start, end):
                return self._days_between(start, end)
            case WorkingDaysBetween(start, end):
                return self._working_days_between(start, end)
            case If(when, Number(number), otherwise):
                check, b = self.check(when), self.result(otherwise)
                return lambda row: number if check(row) else b(row)
            case If(when, then, otherwise):
                check, a, b = self.check(when), self.result(then), self.result(otherwise)
                return lambda row: a(row) if check(row) else b(row)
            case _:
                return self.value(value)

    def check(self, check: Check) -> CheckReader:
        """A reader of a condition."""
        return every([self._condition(check)])

    def _condition(self, check: Check) -> Condition:
        match check:
            case LessEqual(Plus(inner, number), Number(bound)):
                return self._condition(LessEqual(inner, Number(bound - number)))
            case LessEqual(Plus(Number(bound), number), right):
                return self._condition(LessEqual(Number(bound + number), right))
            case LessEqual(Plus(left, 1), right):
                return self._comparison(left, right, less=True)
            case LessEqual(left, right):
                return self._comparison(left, right, less=False)
            case Uncertain(day):
                since = Number(self.calendar.uncertain_from.toordinal())
                return self._comparison(since, day, less=False)
            case IsNull():
                raise AssertionError(check)
            case Every(parts):
                return _alone(every, [self._condition(part) for part in _asked(parts)])
            case Some(parts):
                return _alone(some, [self._condition(part) for part in _flat(Some, parts)])
            case _:
                assert_never(check)

    def _comparison(self, left: Value, right: Value, *, less: bool) -> Condition:
        first, second = self._compared_slot(left), self._compared_slot(right)
        if first is not None and second is not None:
            return Comparison(first, second, less)
        a, b = self.value(left), self.value(right)
        return (lambda row: a(row) < b(row)) if less else (lambda row: a(row) <= b(row))

    def _compared_slot(self, value: Value) -> int | None:
        """The slot of a value or of a number: numbers are put in the row to be compared there."""
        slot = self.slot(value)
        if slot is None and isinstance(value, Number):
            slot = self._place(value, value.value)
        return slot

    def _place(self, value: Value, content: int = 0) -> int:
        slot = self._slots[value] = len(self._blank)
        self._blank.append(content)
        return slot

    def _divide(self, fact: Fact, number: int) -> None:
        low = self.fact_slots[fact]
        slot = self._place(Quotient(Given(fact, Side.EARLIEST), number))
        self._place(Quotient(Given(fact, Side.LATEST), number))

        def fill(row: Row) -> None:
            row[slot] = row[low] // number
            row[slot + 1] = row[low + 1] // number

        self._fills.append(fill)

    def _look(self, look: Look) -> ValueReader:
        table = tabulate(look.period, look.clock, self.calendar)
        column = table.due_earliest if look.side is Side.EARLIEST else table.due_latest
        entry, read = table.entry, self.value(look.start)
        return lambda row: column[entry(read(row))]

    def _look_both(self, look: Look, start: int, end: int, slot: int) -> Fill:
        """Both bounds of a due day; nearly always its start is exact and inside the calendar."""
        table = tabulate(look.period, look.clock, self.calendar)
        base, size, entry = table.first - 1, table.size, table.entry
        earliest, latest = table.due_earliest, table.due_latest

        def fill(row: Row) -> None:
            day, last = row[start], row[end]
            index = day - base
            if not 0 < index <= size:
                index = entry(day)
            row[slot] = earliest[index]
            if day != last:
                index = last - base
                if not 0 < index <= size:
                    index = entry(last)
            row[slot + 1] = latest[index]

        return fill

    def _smaller(self, left: Value, right: Value) -> ValueReader:
        first, second = self.slot(left), self.slot(right)
        if first is not None and second is not None:
            x, y = first, second
            # Calling `min` costs several comparisons.
            return lambda row: row[x] if row[x] <= row[y] else row[y]  # noqa: FURB136
        a, b = self.value(left), self.value(right)
        return lambda row: min(a(row), b(row))

    def _days_between(self, start: Span, end: Span) -> ResultReader:
        bounds = self.times(_bounds(start, end))

        def days(row: Row) -> int | None:
            first, first_latest, last, last_latest = bounds(row)
            if first == first_latest < NEVER_DAY and last == last_latest < NEVER_DAY:
                return last - first
            return None

        return days

    def _working_days_between(self, start: Span, end: Span) -> ResultReader:
        bounds = self.times(_bounds(start, end))
        calendar = self.calendar
        ordinals, base, beyond = calendar.ordinals, calendar.first_number, len(calendar.ordinals)

        def working_days(row: Row) -> int | None:
            first, first_latest, last, last_latest = bounds(row)
            if first == first_latest and last == last_latest:
                i, j = first - base, last - base
                if 0 <= i < beyond and 0 <= j < beyond:
                    return ordinals[j] - ordinals[i]
            return None

        return working_days


def _fill_one(slot: int, read: ValueReader) -> Fill:
    def fill(row: Row) -> None:
        row[slot] = read(row)

    return fill


def _fill(slot: int, low: ValueReader, high: ValueReader) -> Fill:
    def fill(row: Row) -> None:
        row[slot] = low(row)
        row[slot + 1] = high(row)

    return fill


def _bounds(*spans: Span) -> list[Value]:
    return [bound for span in spans for bound in (span.earliest, span.latest)]


def _alone(
    join: Callable[[Iterable[Condition]], CheckReader], parts: Sequence[Condition]
) -> Condition:
    """A single part stays what it is, so that it can be fused with others."""
    return parts[0] if len(parts) == 1 else join(parts)


def _asked(parts: Iterable[Check]) -> list[Check]:
    """The parts that must hold, without those of which one alternative must hold anyway."""
    flat = list(_flat(Every, parts))
    return [
        part
        for part in flat
        if not (isinstance(part, Some) and any(one in flat for one in part.parts))
    ]


def _flat(kind: type[Every | Some], parts: Iterable[Check]) -> Iterator[Check]:
    for part in parts:
        if isinstance(part, kind):
            yield from _flat(kind, part.parts)
        else:
            yield part


def null(_: Row) -> None:
    """The figure that is not there."""
    return

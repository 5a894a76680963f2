"""Values and checks as closures over a row of integers.

Nothing is matched while judging: each node is compiled once. The row holds two integers for every
fact and one for every named value; `None` stands for `Nothing` and is only ever a result.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeAlias, assert_never

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.border import open_bounds
from execrules.facts import Fact
from execrules.instants import SECONDS_PER_DAY
from execrules.period_tables import tabulate
from execrules.periods import hour_start
from execrules.steps import (
    AsOf,
    Check,
    Covered,
    Every,
    Given,
    Greater,
    HourStarts,
    If,
    LessEqual,
    Let,
    Look,
    Minus,
    Named,
    Nothing,
    Number,
    Ordinal,
    Plus,
    Quotient,
    Scale,
    Side,
    Smaller,
    Some,
    Times,
    Uncertain,
    Value,
)

Row: TypeAlias = list[int]
ValueReader: TypeAlias = Callable[[Row], int]
ResultReader: TypeAlias = Callable[[Row], int | None]
CheckReader: TypeAlias = Callable[[Row], bool]

AS_OF_SLOT = 0


def always(_: Row) -> bool:
    """The check of no parts."""
    return True


def never(_: Row) -> bool:
    """The check that nothing meets."""
    return False


class Compiler:
    """Compiles nodes for one calendar and says where the row holds facts and named values.

    The days of instants are wanted by many rules: they are given a slot of their own the first time
    they are met, so that each is divided once for a record.
    """

    def __init__(self, calendar: WorkingDayCalendar, facts: Iterable[Fact]) -> None:
        self.calendar = calendar
        self.fact_slots = {fact: 1 + 2 * index for index, fact in enumerate(facts)}
        self._slots: dict[Value, int] = {AsOf(Scale.DAY): AS_OF_SLOT}
        for fact, slot in self.fact_slots.items():
            self._slots[Given(fact, Side.EARLIEST)] = slot
            self._slots[Given(fact, Side.LATEST)] = slot + 1
        self._lets: list[tuple[int, ValueReader]] = []

    @property
    def lets(self) -> tuple[tuple[int, ValueReader], ...]:
        """The slots that hold computed values, with their readers, in order of computation."""
        return tuple(self._lets)

    @property
    def blank_row(self) -> Row:
        """A row in which nothing is known."""
        row = [0] * (1 + 2 * len(self.fact_slots) + len(self._lets))
        for fact, slot in self.fact_slots.items():
            row[slot], row[slot + 1] = open_bounds(fact)
        return row

    def let(self, let: Let) -> None:
        """Give a named value its slot; a name already there means the same value."""
        name = Named(let.name)
        if name not in self._slots:
            self._hold(name, self.value(let.value))

    def slot(self, value: Value) -> int | None:
        """The slot where *value* lies, if it has one."""
        slot = self._slots.get(value)
        if slot is None and isinstance(value, Quotient) and isinstance(value.value, Given):
            bound, number = self._slots[value.value], value.number
            slot = self._hold(value, lambda row: row[bound] // number)
        return slot

    def _hold(self, value: Value, read: ValueReader) -> int:
        slot = 1 + 2 * len(self.fact_slots) + len(self._lets)
        self._slots[value] = slot
        self._lets.append((slot, read))
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
            case Ordinal(day):
                read, ordinals = self.value(day), self.calendar.ordinals
                base = self.calendar.first_number
                return lambda row: ordinals[read(row) - base]
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
                a, b = self.value(left), self.value(right)
                return lambda row: min(a(row), b(row))
            case If(when, then, otherwise):
                check, a, b = self.check(when), self.value(then), self.value(otherwise)
                return lambda row: a(row) if check(row) else b(row)
            case Given() | Named() | Nothing():
                raise AssertionError(value)
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
            case If(when, then, otherwise):
                check, a, b = self.check(when), self.result(then), self.result(otherwise)
                return lambda row: a(row) if check(row) else b(row)
            case _:
                return self.value(value)

    def check(self, check: Check) -> CheckReader:
        """A reader of a condition."""
        match check:
            case LessEqual(left, right):
                return self._less_equal(left, right)
            case Covered(day):
                read = self.value(day)
                first, last = self.calendar.first_number, self.calendar.last.toordinal()
                return lambda row: first <= read(row) <= last
            case Uncertain(day):
                read, since = self.value(day), self.calendar.uncertain_from.toordinal()
                return lambda row: read(row) >= since
            case Every(parts):
                return self._every(parts)
            case Some(parts):
                return self._some(parts)
            case _:
                assert_never(check)

    def _less_equal(self, left: Value, right: Value) -> CheckReader:
        """Comparisons of slots and numbers are the bulk of all work and are fused."""
        match left:
            case Plus(inner, 1):
                first, strict = self.slot(inner), True
            case _:
                first, strict = self.slot(left), False
        second = self.slot(right)
        match left, first, second, right:
            case _, int(a), int(b), _:
                return (lambda row: row[a] < row[b]) if strict else (lambda row: row[a] <= row[b])
            case Number(number), _, int(b), _:
                return lambda row: number <= row[b]
            case _, int(a), _, Number(number) if not strict:
                return lambda row: row[a] <= number
            case _:
                pass
        read_left, read_right = self.value(left), self.value(right)
        return lambda row: read_left(row) <= read_right(row)

    def _look(self, look: Look) -> ValueReader:
        table = tabulate(look.period, look.clock, self.calendar)
        column = table.due_earliest if look.side is Side.EARLIEST else table.due_latest
        base, size, entry = table.first - 1, table.size, table.entry
        slot = self.slot(look.start)
        if slot is not None:

            def look_up_slot(row: Row) -> int:
                index = row[slot] - base
                return column[index] if 0 < index <= size else column[entry(index + base)]

            return look_up_slot
        read = self.value(look.start)

        def look_up(row: Row) -> int:
            index = read(row) - base
            return column[index] if 0 < index <= size else column[entry(index + base)]

        return look_up

    def _every(self, parts: Iterable[Check]) -> CheckReader:
        match [self.check(part) for part in _flat(Every, parts)]:
            case []:
                return always
            case [a]:
                return a
            case [a, b]:
                return lambda row: a(row) and b(row)
            case [a, b, c]:
                return lambda row: a(row) and b(row) and c(row)
            case [a, b, c, d]:
                return lambda row: a(row) and b(row) and c(row) and d(row)
            case many:
                return lambda row: all(part(row) for part in many)

    def _some(self, parts: Iterable[Check]) -> CheckReader:
        match [self.check(part) for part in _flat(Some, parts)]:
            case []:
                return never
            case [a]:
                return a
            case [a, b]:
                return lambda row: a(row) or b(row)
            case [a, b, c]:
                return lambda row: a(row) or b(row) or c(row)
            case many:
                return lambda row: any(part(row) for part in many)


def _flat(kind: type[Every | Some], parts: Iterable[Check]) -> Iterator[Check]:
    for part in parts:
        if isinstance(part, kind):
            yield from _flat(kind, part.parts)
        else:
            yield part


def null(_: Row) -> None:
    """The figure that is not there."""
    return

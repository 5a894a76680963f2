"""Batches of made-up matters, biased to the edges: what every engine must judge as scalar does.

A batch is a table: columns of cells, second tables of entries, and how each column is to be read.
`Batch.records` gives the same matters as Python records. Nothing here is a real case.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final, TypeAlias, assert_never

import attrs

from execrules.borders import Blank, FactColumns
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.facts import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    Deduction,
    DeductionsFact,
    Events,
    EventsFact,
    Extension,
    ExtensionsFact,
    Fact,
    FactValue,
    FlagFact,
    ListFact,
    is_list,
    is_time,
)
from execrules.periods import Unit
from execrules.rules import RuleSet
from execrules.steps import Part

Cell: TypeAlias = date | datetime | bool | str | Decimal | None
Entry: TypeAlias = Deduction | Extension | date

_ONE_DAY: Final = timedelta(days=1)
_ENDINGS: Final = {Part.EXACT: "", Part.EARLIEST: "__earliest", Part.LATEST: "__latest"}
_CLOCKS: Final = ((0, 0, 0), (0, 0, 1), (9, 59, 59), (10, 0, 0), (10, 25, 0), (23, 59, 59))
_OFFSETS: Final = (-2, -1, 0, 0, 1, 1, 2, 3, 7)
_LENGTHS: Final = (1, 2, 5, 10, 22, 30, 31, 60, 90, 180, 365)
_EXTENDED: Final = (1, 3, 15, 30)


def heading(fact: Fact, part: Part) -> str:
    """The name of the column that holds a part of a fact."""
    return fact.name + _ENDINGS[part]


@attrs.frozen(kw_only=True)
class Batch:
    """Matters as a table, all judged as of one day.

    *cells* are columns by heading, each as long as *calendars*, which names the calendar of each
    row. *entries* are the rows of the second tables by the name of their fact: the place of the
    matter and the entry. A list fact that is not in *entries* has no second table.
    """

    columns: tuple[FactColumns, ...]
    cells: Mapping[str, Sequence[Cell]]
    calendars: Sequence[str]
    entries: Mapping[str, Sequence[tuple[int, Entry]]]
    as_of: date

    @property
    def size(self) -> int:
        """How many matters there are."""
        return len(self.calendars)

    @property
    def recorded(self) -> tuple[str, ...]:
        """The facts whose empty cells say *not yet*."""
        return tuple(one.fact.name for one in self.columns if one.blank is Blank.NOT_YET)

    def records(self) -> Iterator[dict[str, FactValue]]:
        """The matters as records, in the order of the rows."""
        lists: dict[str, list[list[Entry]]] = {
            name: [[] for _ in range(self.size)] for name in self.entries
        }
        for name, rows in self.entries.items():
            for place, entry in rows:
                lists[name][place].append(entry)
        for place, calendar in enumerate(self.calendars):
            found: dict[str, FactValue] = {"calendar": calendar}
            for column in self.columns:
                value = self._value(column, place)
                if value is not None or (is_time(column.fact) and column.blank is Blank.NOT_YET):
                    found[column.fact.name] = value
            found.update((name, _listed(own[place])) for name, own in lists.items())
            yield found

    def _value(self, column: FactColumns, place: int) -> FactValue:
        fact = column.fact
        exact = self._cell(fact, Part.EXACT, column, place)
        if exact is not None or Part.LATEST not in column.parts:
            return exact
        low, high = (self._cell(fact, part, column, place) for part in (Part.EARLIEST, Part.LATEST))
        if low is None and high is None:
            return None
        assert isinstance(low, date | None)  # noqa: S101 # only times have bounds
        assert isinstance(high, date | None)  # noqa: S101 # likewise
        return Between(low, high)

    def _cell(self, fact: Fact, part: Part, column: FactColumns, place: int) -> Cell:
        return self.cells[heading(fact, part)][place] if part in column.parts else None


def _listed(entries: Sequence[Entry]) -> FactValue:
    days = tuple(entry for entry in entries if isinstance(entry, date))
    if days:
        return Events(days)
    stays = tuple(entry for entry in entries if isinstance(entry, Deduction))
    return stays or tuple(entry for entry in entries if isinstance(entry, Extension))


class BatchMaker:
    """Makes batches for a rule set; the same seed makes the same batches on every machine.

    Acts are drawn around the due days that their triggers give, so that both sides of every limit
    are met.
    """

    def __init__(
        self, rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], seed: int
    ) -> None:
        self._random = Random(seed)  # noqa: S311 # made-up records, no secret
        self._calendars = dict(calendars)
        self._judge = Judge(rules, self._calendars)
        self._facts = tuple({f.name: f for rule in self._judge.rules for f in rule.facts}.values())
        self._days = {name: edge_days(known) for name, known in self._calendars.items()}

    def batch(self, size: int) -> Batch:
        """A batch of *size* matters."""
        random = self._random
        names = list(self._calendars)
        calendars = [random.choice(names) for _ in range(size)]
        as_of = self._as_of(random.choice(names))
        columns = tuple(self._columns())
        cells: dict[str, list[Cell]] = {
            heading(column.fact, part): [None] * size for column in columns for part in column.parts
        }
        entries = {
            fact.name: list[tuple[int, Entry]]()
            for fact in self._facts
            if is_list(fact) and random.random() < 0.8
        }
        for place in range(size):
            self._fill(
                place, calendars[place], as_of, columns=columns, cells=cells, entries=entries
            )
        return Batch(
            columns=columns, cells=cells, calendars=calendars, entries=entries, as_of=as_of
        )

    def _as_of(self, calendar: str) -> date:
        known = self._calendars[calendar]
        beyond = known.last + timedelta(days=self._random.choice((1, 400)))
        inside = self._random.choice(self._days[calendar])
        return self._random.choice((inside, inside, known.last, beyond))

    def _columns(self) -> Iterator[FactColumns]:
        """How this batch holds each fact: exactly, by bounds, both, or not at all."""
        for fact in self._facts:
            if is_list(fact) or self._random.random() < 0.06:
                continue
            parts = frozenset({Part.EXACT})
            if is_time(fact) and self._random.random() < 0.2:
                parts = frozenset(Part)
            blank = Blank.NOT_YET if self._random.random() < 0.7 else Blank.UNKNOWN
            yield FactColumns(fact=fact, parts=parts, blank=blank)

    def _fill(
        self,
        place: int,
        calendar: str,
        as_of: date,
        *,
        columns: Sequence[FactColumns],
        cells: Mapping[str, list[Cell]],
        entries: Mapping[str, list[tuple[int, Entry]]],
    ) -> None:
        random, days = self._random, self._days[calendar]
        base = random.choice(days)
        record: dict[str, FactValue] = {"calendar": calendar}
        for column in columns:
            fact = column.fact
            if is_time(fact):
                continue
            cells[heading(fact, Part.EXACT)][place] = known = self._other(fact)
            if known is not None:
                record[fact.name] = known
        for fact in self._facts:
            if is_list(fact) and fact.name in entries:
                own = list(self._entries(fact, base))
                entries[fact.name].extend((place, entry) for entry in own)
                record[fact.name] = _listed(own)
        held = [column for column in columns if is_time(column.fact)]
        random.shuffle(held)
        near = [base, as_of]
        for number, column in enumerate(held):
            if number == len(held) // 2:
                near += self._dues(record, as_of)
            assert is_time(column.fact)  # noqa: S101 # the others were left out above
            value = self._time(column, near, days, cells, place)
            if value is not None or column.blank is Blank.NOT_YET:
                record[column.fact.name] = value

    def _dues(self, record: Mapping[str, FactValue], as_of: date) -> list[date]:
        """The due days that the times drawn so far give; most acts are drawn around them."""
        found = self._judge.findings(record, as_of=as_of)
        dues = [day for one in found for day in (one.due, one.due_latest) if day is not None]
        plain = [due.date() if isinstance(due, datetime) else due for due in dues]
        return plain * 3

    def _time(
        self,
        column: FactColumns,
        near: Sequence[date],
        days: Sequence[date],
        cells: Mapping[str, list[Cell]],
        place: int,
    ) -> date | datetime | Between | None:
        random, fact = self._random, column.fact
        draw = random.random()
        if draw < 0.15:
            return None
        day = random.choice(near) + timedelta(days=random.choice(_OFFSETS))
        if draw < 0.3:
            day = random.choice(days)
        elif draw < 0.5:
            day = day + timedelta(days=random.choice((-1, 1)) * random.choice(_LENGTHS))
        if Part.LATEST not in column.parts or random.random() < 0.5:
            value = self._moment(fact, day)
            cells[heading(fact, Part.EXACT)][place] = value
            return value
        last = day + timedelta(days=random.choice((0, 1, 2, 27, 30)))
        low = None if random.random() < 0.3 else self._moment(fact, day)
        high = None if random.random() < 0.3 else self._moment(fact, last)
        if isinstance(low, datetime) and isinstance(high, datetime) and high < low:
            low, high = high, low
        cells[heading(fact, Part.EARLIEST)][place] = low
        cells[heading(fact, Part.LATEST)][place] = high
        return None if low is None and high is None else Between(low, high)

    def _moment(self, fact: Fact, day: date) -> date | datetime:
        if isinstance(fact, DayFact):
            return day
        hour, minute, second = self._random.choice(_CLOCKS)
        return datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 # Shanghai

    def _other(self, fact: Fact) -> bool | str | Decimal | None:
        random = self._random
        if random.random() < 0.2:
            return None
        match fact:
            case FlagFact():
                return random.random() < 0.6
            case ChoiceFact():
                return random.choice([code for code, _ in fact.choices])
            case AmountFact():
                return Decimal(random.choice(("0", "0.01", "49999.99", "50000", "50000.01", "1e6")))
            case _:
                raise AssertionError(fact)  # times and lists are drawn elsewhere

    def _entries(self, fact: ListFact, base: date) -> Iterator[Entry]:
        random = self._random
        if random.random() < 0.4:
            return
        for _ in range(random.choice((1, 1, 2, 3, 5))):
            day = base + timedelta(days=random.randint(-30, 400))
            match fact:
                case EventsFact():
                    yield day
                case DeductionsFact():
                    length = random.choice((0, 1, 3, 10, 30, 200))
                    end = None if random.random() < 0.2 else day + timedelta(days=length)
                    codes = [ground.code for ground in fact.grounds]
                    ground = None if random.random() < 0.1 else random.choice(codes)
                    yield Deduction(start=day, end=end, ground=ground)
                case ExtensionsFact():
                    unit = random.choice((Unit.DAYS, Unit.DAYS, Unit.MONTHS, Unit.MONTHS,
                                          Unit.WORKING_DAYS))  # fmt: skip
                    yield Extension(
                        count=random.choice(_EXTENDED),
                        unit=unit,
                        approved_on=None if random.random() < 0.1 else day,
                    )
                case _:
                    assert_never(fact)


def edge_days(calendar: WorkingDayCalendar) -> list[date]:
    """Days of a calendar where counting goes wrong, and some where it does not.

    Both sides of its ends, days before and after rest days, make-up working days, ends of months.
    """
    first, last = calendar.first, calendar.last
    length = (last - first).days
    inside = [first + n * _ONE_DAY for n in range(length + 1)]
    works = [calendar.is_working_day(day) for day in inside]
    turns = [day for n, day in enumerate(inside[1:], 1) if works[n] != works[n - 1]]
    made_up = [day for day, works_on in zip(inside, works, strict=True)
               if works_on and day.isoweekday() > 5]  # fmt: skip
    ends = [day for day in inside if (day + _ONE_DAY).day == 1]
    outside = [
        first - 400 * _ONE_DAY, first - _ONE_DAY, first, first + _ONE_DAY,
        last - _ONE_DAY, last, last + _ONE_DAY, last + 400 * _ONE_DAY,
    ]  # fmt: skip
    # The bulk are ordinary days and turns; the ends are few and drawn often enough all the same.
    return [
        *inside[::7], *turns, *made_up * 4, *ends * 2, *outside * max(1, length // 200),
    ]  # fmt: skip

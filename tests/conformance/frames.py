"""Made-up matters twice over: as a frame for the columns engine, and as records for the scalar one.

Days lie around the ends of calendars, holidays, month ends and as-of; cells are empty, bounded on
one side or both, 00:00:00 for a day, contradict each other, or lie after as-of.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import attrs
import polars as pl

from execrules import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    FlagFact,
    Rule,
    WorkingDayCalendar,
)
from execrules.facts import (
    Deduction,
    DeductionsFact,
    Events,
    EventsFact,
    Extension,
    ExtensionsFact,
    Fact,
    FactValue,
    Kept,
    by_name,
    is_list,
    is_time,
)
from execrules.periods import Unit

ONE_DAY = timedelta(days=1)
UNITS = (Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS, Unit.YEARS)


@attrs.frozen(kw_only=True)
class Drawn:
    """A frame with its second tables, and the record of each row."""

    frame: pl.DataFrame
    deductions: Mapping[str, pl.DataFrame]
    extensions: Mapping[str, pl.DataFrame]
    events: Mapping[str, pl.DataFrame]
    recorded: tuple[str, ...]
    empty: tuple[str, ...]
    records: Sequence[dict[str, FactValue]]


class Drawing:
    """Draws matters for some rules, on the days of some calendars."""

    def __init__(
        self,
        rules: Iterable[Rule],
        vocabulary: Iterable[Fact],
        calendars: Mapping[str, WorkingDayCalendar],
        as_of: date,
        seed: int,
    ) -> None:
        rules = tuple(rules)
        read = [fact for rule in rules for fact in rule.facts]
        self.facts = tuple(by_name([*read, *vocabulary]).values())
        self.calendars = calendars
        self.as_of = as_of
        self.draw = Random(seed)  # noqa: S311 # nothing is kept secret
        self.days = self._days()

    def _days(self) -> list[date]:
        """Days on which something goes wrong easily."""
        days = [self.as_of + n * ONE_DAY for n in (-400, -200, -190, -100, -40, -31, *range(-9, 4))]
        for calendar in self.calendars.values():
            for end in (calendar.first, calendar.last, calendar.uncertain_from):
                days += [end + n * ONE_DAY for n in range(-3, 3)]
        for year in (2018, 2023, 2024):
            days += [date(year, month, day) for month in (1, 8, 12) for day in (1, 30, 31)]
            days += [date(year, 9, 28) + n * ONE_DAY for n in range(13)]
            days += [date(year, 2, 28), date(year, 3, 1)]
        return days

    def drawn(self, rows: int) -> Drawn:
        """As many matters."""
        draw = self.draw
        columns: dict[str, list[Any]] = {"case": [f"case {n}" for n in range(rows)]}
        records: list[dict[str, FactValue]] = [{} for _ in range(rows)]
        recorded: list[str] = []
        empty: list[str] = []
        tables: dict[type, dict[str, pl.DataFrame]] = {
            DeductionsFact: {}, ExtensionsFact: {}, EventsFact: {},
        }  # fmt: skip
        if len(self.calendars) > 1:
            columns["calendar"] = draw.choices(list(self.calendars), k=rows)
            for record, name in zip(records, columns["calendar"], strict=True):
                record["calendar"] = name
        types: dict[str, Any] = {"case": pl.String}
        # Events of one matter lie near each other, or all rules would end at their first guard.
        anchors = [draw.choice(self.days) for _ in range(rows)]
        for fact in self.facts:
            if draw.random() < 0.08:
                continue
            kept = draw.random() < 0.7
            if kept:
                recorded.append(fact.name)
            if is_list(fact) and draw.random() < 0.15:
                empty.append(fact.name)
                for record in records:
                    record[fact.name] = ()
            elif is_list(fact):
                how = Kept.COMPLETELY if kept else Kept.PARTLY
                self._list(fact, how, records, anchors, tables)
            elif is_time(fact):
                bounded = draw.random() < 0.25
                names = ("", "__earliest", "__latest") if bounded else ("",)
                # An instant may be told by days alone.
                by_days = isinstance(fact, DayFact) or draw.random() < 0.25
                cells = [self._time(anchor, bounded=bounded, by_days=by_days) for anchor in anchors]
                for place, name in enumerate(names):
                    columns[fact.name + name] = [cell[place] for cell in cells]
                    types[fact.name + name] = pl.Date if by_days else pl.Datetime("us")
                for record, (exact, low, high) in zip(records, cells, strict=True):
                    if exact is not None:
                        record[fact.name] = exact
                    elif low is not None or high is not None:
                        record[fact.name] = Between(low, high)
                    elif kept:
                        record[fact.name] = None
            else:
                values = [self._other(fact) for _ in range(rows)]
                columns[fact.name] = values
                for record, value in zip(records, values, strict=True):
                    if value is not None:
                        record[fact.name] = value
        schema = {name: types.get(name) for name in columns}
        return Drawn(
            frame=pl.DataFrame(columns, schema_overrides={k: v for k, v in schema.items() if v}),
            deductions=tables[DeductionsFact],
            extensions=tables[ExtensionsFact],
            events=tables[EventsFact],
            recorded=tuple(recorded),
            empty=tuple(empty),
            records=records,
        )

    def _near(self, day: date) -> date:
        draw = self.draw
        if draw.random() < 0.05:
            return draw.choice(self.days)
        return day + draw.choice((-1, 0, 0, 1, 2, 3, 5, 7, 10, 15, 30, 31, 60, 92, 183)) * ONE_DAY

    def _one(self, near: date, *, by_days: bool) -> date:
        day = self._near(near)
        if by_days:
            return day
        hour = self.draw.choice((0, 0, 9, 10, 17, 23))
        minute = 0 if not hour else self.draw.choice((0, 25, 59))
        return datetime(day.year, day.month, day.day, hour, minute)

    def _time(
        self, near: date, *, bounded: bool, by_days: bool
    ) -> tuple[date | None, date | None, date | None]:
        draw = self.draw
        if draw.random() < (0.5 if bounded else 0.75):
            return self._one(near, by_days=by_days), None, None
        if not bounded or draw.random() < 0.3:
            return None, None, None
        low, high = sorted(self._one(near, by_days=by_days) for _ in range(2))
        side = draw.random()
        return None, None if side < 0.3 else low, None if side > 0.7 else high

    def _other(self, fact: Fact) -> bool | str | Decimal | None:
        draw = self.draw
        if draw.random() < 0.15:
            return None
        match fact:
            case FlagFact():
                return draw.random() < 0.6
            case ChoiceFact():
                return draw.choice(fact.choices)[0]
            case AmountFact():
                return Decimal(draw.randint(0, 10**8)) / 100
        raise AssertionError(fact)

    def _list(
        self,
        fact: Fact,
        kept: Kept,
        records: Sequence[dict[str, FactValue]],
        anchors: Sequence[date],
        tables: dict[type, dict[str, pl.DataFrame]],
    ) -> None:
        rows: list[dict[str, Any]] = []
        for place, (record, anchor) in enumerate(zip(records, anchors, strict=True)):
            number = self.draw.choice((0, 0, 1, 1, 2, 3, 4))
            case = f"case {place}"
            match fact:
                case DeductionsFact():
                    found = [self._deduction(fact, anchor) for _ in range(number)]
                    record[fact.name] = found
                    rows += [
                        {"case": case, "start": one.start, "end": one.end, "ground": one.ground}
                        for one in found
                    ]
                case ExtensionsFact():
                    added = [self._extension(anchor) for _ in range(number)]
                    record[fact.name] = added
                    rows += [
                        {
                            "case": case, "count": one.count, "unit": one.unit.value,
                            "approved_on": one.approved_on,
                        }
                        for one in added
                    ]  # fmt: skip
                case EventsFact():
                    days = tuple(self._near(anchor) for _ in range(number))
                    record[fact.name] = Events(days, kept)
                    rows += [{"case": case, "day": day} for day in days]
        self.draw.shuffle(rows)
        tables[type(fact)][fact.name] = pl.DataFrame(rows, schema=_SCHEMAS[type(fact)])

    def _deduction(self, fact: DeductionsFact, near: date) -> Deduction:
        start = self._near(near)
        length = self.draw.choice((0, 1, 2, 5, 10, 30, 200))
        grounds = [*(ground.code for ground in fact.grounds), None]
        end = None if self.draw.random() < 0.2 else start + length * ONE_DAY
        return Deduction(start=start, end=end, ground=self.draw.choice(grounds))

    def _extension(self, near: date) -> Extension:
        approved = None if self.draw.random() < 0.2 else self._near(near)
        count = self.draw.choice((1, 3, 6, 30))
        return Extension(count=count, unit=self.draw.choice(UNITS), approved_on=approved)


_SCHEMAS: Mapping[type, dict[str, Any]] = {
    DeductionsFact: {"case": pl.String, "start": pl.Date, "end": pl.Date, "ground": pl.String},
    ExtensionsFact: {
        "case": pl.String, "count": pl.Int64, "unit": pl.String, "approved_on": pl.Date,
    },
    EventsFact: {"case": pl.String, "day": pl.Date},
}  # fmt: skip

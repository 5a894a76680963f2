"""A database as something to verify: batches loaded as tables, and judged where they lie."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.engines.scalar.judge import Judge
from execrules.engines.sql.databases import Database
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.engine import SqlEngine
from execrules.engines.sql.judging import judge_table
from execrules.engines.sql.key_checks import KeyCheck
from execrules.engines.sql.loading import LoadedTable, Value
from execrules.errors import SqlError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    Deduction,
    DeductionsFact,
    EventsFact,
    Extension,
    ExtensionsFact,
    Fact,
    FlagFact,
    InstantFact,
    by_name,
)
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verification.answers import Answer, answer_of
from execrules.verification.batches import Batch, heading
from execrules.verification.sql_answers import ALL_OUTPUTS, AnswerReader

KEY: Final = "case"
RULES_AT_ONCE: Final = 30
_TABLE: Final = "matters"
_CALENDAR: Final = "calendar"

_Answers: TypeAlias = dict[str, list[Answer]]


class Fallback(StrEnum):
    """What becomes of a rule that an engine cannot judge.

    ERROR names it and ends the run, SKIP leaves it out, SCALAR judges it by the engine for single
    records, which is then compared with itself.
    """

    ERROR = "error"
    SKIP = "skip"
    SCALAR = "scalar"


@attrs.frozen(kw_only=True)
class DatabaseEngine:
    """Judges each batch in a database that *opened* gives, and that is closed afterwards.

    The rules are asked in parts, since databases have few columns for many rules.
    """

    name: str
    opened: Callable[[], Database]
    fallback: Fallback = Fallback.ERROR
    rules_at_once: int = RULES_AT_ONCE

    def answers(
        self, rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], batch: Batch
    ) -> Mapping[str, Sequence[Answer]]:
        """The answers of each rule, row by row."""
        database = self.opened()
        try:
            trial = _Trial(database, rules, calendars, batch)
            found: _Answers = {}
            for part in trial.parts(self.rules_at_once):
                found |= self._judged(trial, part)
            return found
        finally:
            database.close()

    def _judged(self, trial: "_Trial", rules: tuple[Rule, ...]) -> _Answers:
        try:
            engine = trial.engine(rules)
        except SqlError as error:
            if len(rules) > 1:
                middle = len(rules) // 2
                return self._judged(trial, rules[:middle]) | self._judged(trial, rules[middle:])
            return self._otherwise(trial, rules[0], error)
        return trial.asked(engine)

    def _otherwise(self, trial: "_Trial", rule: Rule, error: SqlError) -> _Answers:
        match self.fallback:
            case Fallback.ERROR:
                told = error.message
                raise SqlError(
                    Term(f"rule '{rule.id}': {told.en}", f"规则“{rule.id}”:{told.zh}")
                ) from error
            case Fallback.SKIP:
                return {}
            case Fallback.SCALAR:
                return {rule.id: trial.by_scalar(rule)}


@attrs.frozen
class _Trial:
    """One batch in one database."""

    database: Database
    rules: RuleSet
    calendars: Mapping[str, WorkingDayCalendar]
    batch: Batch
    lists: Mapping[str, str] = attrs.field(init=False)

    @lists.default
    def _load(self) -> Mapping[str, str]:
        """Load the matters and the entries of lists; the names of the tables of the lists."""
        facts = by_name([fact for rule in self.rules for fact in rule.facts])
        self.database.load(_matters(self.batch, self.database.dialect))
        loaded: dict[str, str] = {}
        for number, (name, entries) in enumerate(self.batch.entries.items(), 1):
            table = _entries(f"entries_{number}", facts[name], entries)
            self.database.load(table)
            loaded[name] = table.name[-1]
        return loaded

    def parts(self, size: int) -> Iterator[tuple[Rule, ...]]:
        """The rules that are limited, so many at a time."""
        rules = tuple(rule for rule in self.rules if rule.is_limited)
        for start in range(0, len(rules), size):
            yield rules[start : start + size]

    def engine(self, rules: tuple[Rule, ...]) -> SqlEngine:
        """Some rules bound to the matters."""
        facts = by_name([fact for rule in rules for fact in rule.facts])
        tables = {
            sort: {
                name: table
                for name, table in self.lists.items()
                if isinstance(facts.get(name), sort)
            }
            for sort in (DeductionsFact, ExtensionsFact, EventsFact)
        }
        return judge_table(
            self.database,
            attrs.evolve(self.rules, rules=rules),
            table=_TABLE,
            keys=[KEY],
            as_of=self.batch.as_of,
            calendar=self.calendars,
            calendar_column=_CALENDAR,
            recorded=[*self.batch.recorded, *tables[EventsFact]],
            deductions=tables[DeductionsFact] or None,
            extensions=tables[ExtensionsFact] or None,
            events=tables[EventsFact] or None,
            outputs=ALL_OUTPUTS,
            beside=self.rules,
            key_check=KeyCheck.TRUSTED,
        )

    def asked(self, engine: SqlEngine) -> _Answers:
        """The answers of an engine, in the order of the rows of the batch."""
        reader = AnswerReader(engine)
        rows = sorted(engine.findings(), key=lambda row: int(str(row[0])))
        if len(rows) != self.batch.size:
            raise SqlError(
                Term(
                    f"{len(rows)} of {self.batch.size} made-up matters were judged; "
                    f"the others cannot be read by {engine.program.dialect}",
                    f"{self.batch.size} 个虚构事项中仅判定 {len(rows)} 个;"
                    f"其余无法由 {engine.program.dialect} 读取",
                )
            )
        found: _Answers = {rule.id: [] for rule in engine.rules}
        for row in rows:
            for rule, answer in reader.answers(row).items():
                found[rule].append(answer)
        return found

    def by_scalar(self, rule: Rule) -> list[Answer]:
        """The answers of the engine for single records."""
        judge = Judge(self.rules, self.calendars)
        place = judge.rules.index(rule)
        return [
            answer_of(judge.findings(record, as_of=self.batch.as_of)[place])
            for record in self.batch.records()
        ]


def _matters(batch: Batch, dialect: Dialect) -> LoadedTable:
    columns: list[tuple[str, str]] = [(KEY, "INT"), (_CALENDAR, "TEXT")]
    cells: list[Sequence[Value]] = [range(batch.size), batch.calendars]
    for column in batch.columns:
        for part in column.parts:
            name = heading(column.fact, part)
            columns.append((name, _type(column.fact, dialect)))
            cells.append(batch.cells[name])
    return LoadedTable(
        name=(_TABLE,), columns=tuple(columns), key=(), rows=tuple(zip(*cells, strict=True))
    )


def _type(fact: Fact, dialect: Dialect) -> str:
    match fact:
        case DayFact():
            return "DATE"
        case InstantFact():
            # In Spark a timestamp has a zone unless its type says that it has none.
            return "TIMESTAMP_NTZ" if dialect is Dialect.SPARK else "TIMESTAMP"
        case FlagFact():
            return "BOOLEAN"
        case ChoiceFact():
            return "TEXT"
        case AmountFact():
            return "DECIMAL(18, 2)"
        case _:
            raise AssertionError(fact)  # a list has a table of its own


def _entries(
    name: str, fact: Fact, rows: Sequence[tuple[int, Deduction | Extension | date]]
) -> LoadedTable:
    parts: tuple[tuple[str, str], ...]
    cells: list[tuple[Value, ...]] = []
    match fact:
        case DeductionsFact():
            parts = (("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
            cells += [
                (place, one.start, one.end, one.ground)
                for place, one in rows
                if isinstance(one, Deduction)
            ]
        case ExtensionsFact():
            parts = (("count", "INT"), ("unit", "TEXT"), ("approved_on", "DATE"))
            cells += [
                (place, one.count, one.unit.value, one.approved_on)
                for place, one in rows
                if isinstance(one, Extension)
            ]
        case _:
            parts = (("day", "DATE"),)
            cells += [(place, one) for place, one in rows if isinstance(one, date)]
    return LoadedTable(name=(name,), columns=((KEY, "INT"), *parts), key=(), rows=tuple(cells))

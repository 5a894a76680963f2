"""Findings of a database explained: one matter fetched, judged again alone, and found the same."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

import attrs

from execrules.borders import Blank
from execrules.engines.scalar.explaining import Explanation, explanation
from execrules.engines.scalar.judge import Judge
from execrules.engines.sql.databases import Row, session_name
from execrules.engines.sql.dialects import CellSort
from execrules.engines.sql.engine import SqlEngine
from execrules.engines.sql.lists import ListInput
from execrules.engines.sql.outputs import Codes
from execrules.errors import DisagreementError, SqlError
from execrules.facts import (
    AmountFact,
    Between,
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
    InstantFact,
    is_time,
)
from execrules.instants import SHANGHAI
from execrules.periods import Unit
from execrules.rules import RuleSet
from execrules.steps import Part, Raw
from execrules.terms import Term
from execrules.verification.answers import answer_of
from execrules.verification.sql_answers import AnswerReader

_FEN: Final = Decimal("0.001")


def explain(engine: SqlEngine, key: object) -> tuple[Explanation, ...]:
    """Why the rules of *engine* say what they say of the matter with *key*, one for each rule.

    *key* is the value of the only key column, or a mapping of all of them. The matter and its
    entries of lists are fetched and judged alone by the engine for single records, which must say
    the same as the database in all outputs that were asked for.

    Raises `SqlError` where there is no such matter or it cannot be read, and `DisagreementError`
    where the two engines say different things.
    """
    named = _named_key(engine, key)
    with _kept(engine, named) as kept:
        return _explained(engine, named, kept)


def _explained(
    engine: SqlEngine, named: Mapping[str, object], kept: SqlEngine
) -> tuple[Explanation, ...]:
    found = list(engine.database.rows(kept.program.select))
    if len(found) != 1:
        raise _not_one(kept, named, found)
    record = _record(kept)
    program = engine.program
    assert program.as_of is not None  # noqa: S101 # an engine is asked as of a day
    rules = RuleSet(
        id=program.rule_set,
        title=Term(program.rule_set, program.rule_set),
        rules=(*program.rules, *program.beside),
        vocabulary=program.vocabulary,
    )
    calendars = program.reader.calendars
    calendar = (
        dict(zip(calendars.names, calendars.each, strict=True))
        if calendars.are_chosen
        else calendars.each[0]
    )
    trial = Judge(rules, calendar).trial(record, as_of=program.as_of)
    answers = AnswerReader(kept).told(found[0])
    own = trial.findings[: len(program.rules)]
    for finding in own:
        alone = answer_of(finding)
        told = answers[finding.rule.id]
        differing = {
            name: (value, getattr(alone, name))
            for name, value in told.items()
            if value != getattr(alone, name)
        }
        if differing:
            raise DisagreementError(rule=finding.rule.id, key=named, answers=differing)
    return tuple(explanation(trial, finding) for finding in own)


def _named_key(engine: SqlEngine, key: object) -> Mapping[str, object]:
    names = engine.program.reader.key
    if isinstance(key, Mapping):
        named = {str(name): value for name, value in key.items()}
    else:
        named = {names[0]: key} if len(names) == 1 else {}
    if set(named) != set(names):
        raise SqlError(
            Term(
                f"{key!r:.80} is no key of this table; give {{{', '.join(map(repr, names))}: ...}}",
                f"{key!r:.80} 不是此表的键;请给出 {{{', '.join(map(repr, names))}: ...}}",
            )
        )
    return {name: named[name] for name in names}


def _kept(engine: SqlEngine, key: Mapping[str, object]) -> SqlEngine:
    """The engine over copies of the tables that hold nothing but one matter."""
    database, reader = engine.database, engine.program.reader

    made: list[tuple[str, ...]] = []

    def of_matter(table: tuple[str, ...]) -> tuple[str, ...]:
        kept = (session_name("kept"),)
        database.keep_one(table, key, kept)
        made.append(kept)
        return kept

    def named(name: str | tuple[str, ...]) -> tuple[str, ...]:
        return (name,) if isinstance(name, str) else name

    lists = attrs.evolve(
        reader.lists,
        inputs=tuple(
            attrs.evolve(
                given, table=attrs.evolve(given.table, name=of_matter(named(given.table.name)))
            )
            for given in reader.lists.inputs
        ),
    )
    pivot = reader.pivot
    if pivot is None:
        own = attrs.evolve(reader, table=of_matter(reader.table), lists=lists)
    else:
        events = attrs.evolve(pivot.table, name=of_matter(named(pivot.table.name)))
        own = attrs.evolve(reader, pivot=attrs.evolve(pivot, table=events), lists=lists)
    program = engine.program
    compilation = attrs.evolve(program.compilation, reader=own)
    return attrs.evolve(
        engine,
        program=attrs.evolve(program, compilation=compilation, codes=Codes.WORDS),
        made=tuple(made),
    )


def _not_one(kept: SqlEngine, key: Mapping[str, object], found: Sequence[Row]) -> SqlError:
    told = ", ".join(f"{name}={value}" for name, value in key.items())
    if found:
        return SqlError(
            Term(
                f"{len(found)} rows have the key {told}; give each matter one row",
                f"有 {len(found)} 行的键为 {told};请每个事项一行",
            )
        )
    place = len(kept.program.reader.key)
    cells = [row[place:] for row in kept.rejected()]
    if cells:
        listed = "; ".join(f"{fact}: {cell!r} ({column})" for fact, column, cell in cells)
        return SqlError(
            Term(
                f"the matter {told} is not judged: it has cells that cannot be read: {listed}; "
                f"correct them in the table",
                f"事项 {told} 未予判定:存在无法读取的单元格:{listed};请在表中更正",
            )
        )
    return SqlError(
        Term(
            f"there is no matter with the key {told}; give a key that the table has",
            f"没有键为 {told} 的事项;请给出表中已有的键",
        )
    )


def _record(kept: SqlEngine) -> Mapping[str, FactValue]:
    """The one matter as a record: its cells, what is assumed, and its entries."""
    program, reader = kept.program, kept.program.reader
    record: dict[str, FactValue] = {}
    names = [name for name, _ in reader.inputs.columns.values()]
    chosen = reader.calendars.are_chosen
    columns = [*names, *((reader.calendars.column,) if chosen else ())]
    (row,) = kept.database.rows(program.cells(columns)) if columns else ((),)
    cells: dict[Raw, FactValue] = {
        raw: _value(raw.fact, sort, cell)
        for (raw, (_, sort)), cell in zip(reader.inputs.columns.items(), row, strict=False)
    }
    if chosen:
        record["calendar"] = str(row[-1])
    for held in reader.inputs.facts:
        fact = held.fact
        if Raw(fact, Part.EXACT) in reader.inputs.constants:
            continue
        value = _of_parts({part: cells[Raw(fact, part)] for part in held.parts})
        if value is not None or (is_time(fact) and held.blank is Blank.NOT_YET):
            record[fact.name] = value
    for raw in reader.inputs.constants:
        record[raw.fact.name] = program.assumed[raw.fact.name]
    record.update((fact.name, ()) for fact in reader.lists.none)
    for given in reader.lists.inputs:
        record[given.fact.name] = _listed(kept, given)
    return record


def _of_parts(cells: Mapping[Part, FactValue]) -> FactValue:
    exact = cells.get(Part.EXACT)
    low, high = cells.get(Part.EARLIEST), cells.get(Part.LATEST)
    if exact is not None or (low is None and high is None):
        return exact
    assert isinstance(low, date | None)  # noqa: S101 # only times have bounds
    assert isinstance(high, date | None)  # noqa: S101 # likewise
    return Between(low, high)


def _value(fact: Fact, sort: CellSort, cell: object) -> FactValue:
    """A cell as a database gives it, as the value of a fact."""
    if cell is None:
        return None
    match fact:
        case DayFact():
            return _day(sort, cell)
        case InstantFact():
            return _time(sort, cell)
        case FlagFact():
            return bool(cell)
        case AmountFact():
            exact = cell if isinstance(cell, Decimal) else Decimal(str(cell))
            # Floating point is read as what it was written as, as the queries do.
            return exact.quantize(_FEN) if sort is CellSort.FLOAT else exact
        case _:
            return str(cell)


def _time(sort: CellSort | None, cell: object) -> date | datetime:
    """A time in Shanghai; whole seconds, as the queries read it."""
    if isinstance(cell, str):
        cell = datetime.fromisoformat(cell)
    if isinstance(cell, datetime):
        if sort is CellSort.ZONED:
            # Where a driver gives no zone with it, the time is that of this machine.
            cell = cell.astimezone(SHANGHAI).replace(tzinfo=None)
        return cell.replace(microsecond=0)
    assert isinstance(cell, date)  # noqa: S101 # the column was found to hold times
    return cell


def _day(sort: CellSort | None, cell: object) -> date:
    found = _time(sort, cell)
    return found.date() if isinstance(found, datetime) else found


def _listed(kept: SqlEngine, given: ListInput) -> FactValue:
    rows = kept.database.rows(kept.program.entries(given))
    sort = given.table.sort
    match given.fact:
        case DeductionsFact():
            return tuple(
                Deduction(
                    start=_day(sort, start),
                    end=None if end is None else _day(sort, end),
                    ground=None if ground is None else str(ground),
                )
                for start, end, ground in rows
            )
        case ExtensionsFact():
            return tuple(
                Extension(
                    count=int(Decimal(str(count))),
                    unit=Unit(str(unit)),
                    approved_on=None if approved is None else _day(sort, approved),
                )
                for count, unit, approved in rows
            )
        case EventsFact():
            return Events(tuple(_day(sort, day) for (day,) in rows), given.kept)

"""A table judged where it lies: the program for it, loaded into the database and asked.

Before a table is judged its columns are compared with the facts, its keys are found unique and the
rows that cannot be read are counted. What is wrong with the table as a whole is an error; a row
with a cell that cannot be read is left out and listed, and the others are judged.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import Final, Self

import attrs

from execrules.arguments import Calendars, calendars_of, rules_of
from execrules.engines.sql.binding import (
    LIST_SORTS,
    Held,
    bound_events,
    bound_list,
    check_there,
    keys_of,
    list_tables,
    recognise,
    shown,
)
from execrules.engines.sql.constants import Constant
from execrules.engines.sql.databases import Database, Row, TableName, session_name
from execrules.engines.sql.dialects import CellSort
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.inputs import InputColumn
from execrules.engines.sql.making import Making
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.outputs import USUAL_OUTPUTS, Codes, Output
from execrules.engines.sql.plan import column_name
from execrules.engines.sql.program import NOTHING_ASSUMED, SqlProgram, compile_sql
from execrules.errors import SqlError
from execrules.facts import by_name, is_list
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

_SHOWN: Final = 5


class KeyCheck(StrEnum):
    """Whether keys are found unique before a table is judged, or trusted to be.

    The check groups the whole table by its keys, which may take as long as judging it.
    """

    CHECKED = "checked"
    TRUSTED = "trusted"


@attrs.frozen(kw_only=True)
class Counts:
    """How many matters a table has: those that are judged and those that cannot be read."""

    read: int
    accepted: int

    @property
    def rejected(self) -> int:
        """How many matters have a cell or an entry that cannot be read."""
        return self.read - self.accepted


@attrs.frozen(kw_only=True, eq=False, slots=False)
class SqlEngine:
    """Rules bound to a table of a database, ready to be asked; see `judge_table`.

    *unused* are the columns of the table that name no fact, *not_judged* the rules without a
    published limit. *made* is what the binding made in the database, which `close`, or leaving a
    `with`, takes away again.
    """

    database: Database
    program: SqlProgram
    unused: tuple[str, ...]
    not_judged: tuple[Rule, ...]
    made: tuple[TableName, ...] = attrs.field(default=(), repr=False)

    def __enter__(self) -> Self:
        """The engine, closed at the end of a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the engine."""
        self.close()

    def close(self) -> None:
        """Drop the views and tables of the session that this binding made; the database stays open.

        Asked afterwards, the engine raises `ServerError`. Closing it twice does nothing more.
        """
        for name in reversed(self.made):
            self.database.drop(name)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are judged."""
        return self.program.rules

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the findings: the key, then RULE.OUTPUT."""
        outputs = [column_name(rule, one) for rule in self.rules for one in self.program.outputs]
        return (*self.program.reader.key, *outputs)

    @cached_property
    def counts(self) -> Counts:
        """How many matters were read, and how many of them are judged."""
        return Counts(
            read=self._number(self.program.matters), accepted=self._number(self.program.judged)
        )

    def findings(self) -> Iterator[Row]:
        """One row for each matter that can be read, in the order of `columns`; in no order."""
        return self.database.rows(self.program.select)

    def failing(self, *verdicts: Verdict) -> Iterator[Row]:
        """Key, rule, verdict, due and over of what is overdue, or has one of *verdicts*."""
        return self.database.rows(self.program.failing(*verdicts))

    def rejected(self) -> Iterator[Row]:
        """The cells that cannot be read: key, fact, column and cell."""
        return self.database.rows(self.program.rejected)

    @cached_property
    def unmatched_entries(self) -> int:
        """How many entries of lists no matter has; they bear on no finding."""
        query = self.program.unmatched_count
        return 0 if query is None else self._number(query)

    def unmatched(self) -> Iterator[Row]:
        """The entries of lists whose key no matter has, or none: key, list, first day or count."""
        query = self.program.unmatched
        return iter(()) if query is None else self.database.rows(query)

    def unknown_nodes(self) -> Iterator[Row]:
        """The nodes of an `EventTable` that stand for no fact of the rules, with their events.

        None of these events bears on a finding; a node that is spelt otherwise is found here.
        """
        query = self.program.unknown_nodes
        return iter(()) if query is None else self.database.rows(query)

    def _number(self, query: str) -> int:
        ((found,),) = self.database.rows(query)
        assert isinstance(found, int)  # noqa: S101 # a COUNT is a whole number everywhere
        return found


def judge_table(
    database: Database,
    rules: RuleSet | Iterable[Rule],
    *,
    table: object,
    as_of: date,
    calendar: Calendars,
    keys: Sequence[str] | None = None,
    calendar_column: str = "calendar",
    columns: Mapping[str, str | InputColumn] | None = None,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = NOTHING_ASSUMED,
    deductions: object = None,
    extensions: object = None,
    events: object = None,
    outputs: Sequence[Output] = USUAL_OUTPUTS,
    codes: Codes = Codes.WORDS,
    beside: Iterable[Rule] = (),
    key_check: KeyCheck = KeyCheck.CHECKED,
) -> SqlEngine:
    """*rules* bound to a table of *database*, checked and ready to be asked.

    *table* is a name, the names of a schema and a table, an `EventTable`, or what else the database
    reads: a relation, a frame, Parquet files. A column is a fact by its name, the bounds of what is
    not known exactly are `NAME__earliest` and `NAME__latest`; *columns* gives those that are called
    otherwise (`{"filed": "filed_on"}`). Times with a zone are converted to Asia/Shanghai, times
    without one are Shanghai time. *keys* name a matter (default: `case` and `item`), each
    combination once; *recorded*, *assumed*, *calendar*, *calendar_column* and *beside* are those of
    `compile_sql`.

    *deductions*, *extensions* and *events* are tables with the keys and one row for each entry, or
    mappings of the names of lists to such; a `ListTable` says how its columns are called.

    Raises `SqlError` for columns that are missing or of a wrong type and for keys that are empty or
    come twice, `ServerError` for what the database does not carry out. Cells that cannot be read
    are counted (`SqlEngine.counts`) and listed (`SqlEngine.rejected`).

    The session must be allowed to make temporary views and tables; `SqlEngine.close` drops them.

    >>> import sqlite3
    >>> from execrules import china_calendar, rule_set
    >>> from execrules.engines.sql.sqlite_database import SqliteDatabase
    >>> connection = sqlite3.connect(":memory:")
    >>> _ = connection.execute("CREATE TABLE cases ('case' TEXT, payable DATE, paid_out DATE)")
    >>> _ = connection.execute(
    ...     "INSERT INTO cases VALUES ('a', '2018-03-01', NULL), ('b', '2018-13-01', NULL)"
    ... )
    >>> engine = judge_table(
    ...     SqliteDatabase(connection),
    ...     rule_set("evaluation-2018").only("eval-payout"),
    ...     table="cases",
    ...     as_of=date(2018, 12, 3),
    ...     calendar=china_calendar(),
    ... )
    >>> engine.counts
    Counts(read=2, accepted=1)
    >>> list(engine.rejected())
    [('b', 'payable', 'payable', '2018-13-01')]
    """
    of_set = rules_of(rules)
    chosen = tuple(rule for rule in of_set if rule.is_limited)
    others = tuple(rule for rule in beside if rule.is_limited and rule not in chosen)
    read = [fact for rule in chosen for fact in rule.facts]
    with Making.begun(database) as making:
        dialect = database.dialect
        long_table: EventTable | None = None
        if isinstance(table, EventTable):
            long_table, held = bound_events(making, table)
            name: TableName = ()
        else:
            name = making.view(table)
            held = making.columns(name)
        key = keys_of(held, keys)
        calendars = calendars_of(calendar)
        taken = {*key, *((calendar_column,) if len(calendars) > 1 else ())}
        if len(calendars) > 1:
            _check_calendar(calendar_column, held)
        lists = [fact for fact in by_name(read).values() if is_list(fact)]
        deducted, extended, happened = (
            {
                fact.name: bound_list(making, fact, given, key)
                for fact, given in list_tables(lists, sort, given_tables)
            }
            for sort, given_tables in zip(LIST_SORTS, (deductions, extensions, events), strict=True)
        )
        found = None
        complete = recorded
        if long_table is None:
            found = recognise(
                held,
                (*chosen, *others),
                of_set.vocabulary,
                given=columns or {},
                taken=taken,
                dialect=dialect,
            )
            used = {raw.partition("__")[0] for raw in found.columns}
            if recorded is not None:
                complete = [n for n in recorded if n in used or n not in found.known]
        program = compile_sql(
            of_set,
            dialect=dialect,
            table=long_table or name,
            keys=key,
            calendar=calendars if len(calendars) > 1 else next(iter(calendars.values())),
            calendar_column=calendar_column,
            columns=None if found is None else found.columns,
            recorded=complete,
            assumed=assumed,
            deductions=deducted or None,
            extensions=extended or None,
            events=happened or None,
            as_of=as_of,
            outputs=outputs,
            codes=codes,
            beside=others,
            names=TableNames(session_name("program")),
        )
        for loaded in program.tables:
            making.load(loaded)
        engine = SqlEngine(
            database=database,
            program=program,
            unused=() if found is None else found.unused,
            not_judged=tuple(rule for rule in of_set if not rule.is_limited),
            made=tuple(making.made),
        )
        if key_check is KeyCheck.CHECKED:
            _check_keys(engine, shown(table.name if isinstance(table, EventTable) else table))
        return engine


def _check_calendar(column: str, held: Held) -> None:
    check_there(column, held, Term("the name of each row's calendar", "各行的日历名称"))
    if held[column] not in {CellSort.TEXT, ""}:
        raise SqlError(
            Term(
                f"column '{column}' is of the type {held[column]} and names calendars; "
                f"give a column of text",
                f"列“{column}”的类型为 {held[column]},用于指明日历;请给出文本列",
            )
        )


def _check_keys(engine: SqlEngine, table: str) -> None:
    """Raise `SqlError` where a row has no key, or the key of another one."""
    key = engine.program.reader.key
    for first in _few(engine.database.rows(engine.program.keyless)):
        raise SqlError(
            Term(
                f"a row of '{table}' has an empty key: {_told(key, first)}; "
                f"give each matter its key, or name other keys with keys=...",
                f"“{table}”有一行的键为空:{_told(key, first)};"
                f"请补全各事项的键,或用 keys=... 另行指定",
            )
        )
    if engine.program.reader.pivot is not None:
        return
    few = _few(engine.database.rows(engine.program.duplicates))
    if not few:
        return
    told = "; ".join(f"{_told(key, row)} ({row[-1]})" for row in few)
    raise SqlError(
        Term(
            f"keys of '{table}' come more than once, with the number of rows: {told}; "
            f"give each matter one row, or name more keys with keys=...",
            f"“{table}”的键重复(括号内为行数):{told};请每个事项一行,或用 keys=... 指定更多键列",
        )
    )


def _few(rows: Iterator[Row]) -> Sequence[Row]:
    """The first rows of a query, which ends with them."""
    found = [*islice(rows, _SHOWN)]
    if isinstance(rows, Generator):
        rows.close()
    return found


def _told(key: Sequence[str], row: Row) -> str:
    return ", ".join(f"{name}={value}" for name, value in zip(key, row, strict=False))

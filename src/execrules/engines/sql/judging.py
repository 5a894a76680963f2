"""A table judged where it lies: the program for it, loaded into the database and asked.

Before a table is judged its columns are compared with the facts, its keys are found unique and the
rows that cannot be read are counted. What is wrong with the table as a whole is an error; a row
with a cell that cannot be read is left out and listed, and the others are judged.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

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
from execrules.engines.sql.databases import Database, TableName, session_name
from execrules.engines.sql.dialects import CellSort
from execrules.engines.sql.engine import SqlEngine
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.inputs import InputColumn
from execrules.engines.sql.key_checks import KeyCheck, check_keys
from execrules.engines.sql.making import Making
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.outputs import Codes
from execrules.engines.sql.program import NOTHING_ASSUMED, compile_sql
from execrules.errors import SqlError
from execrules.facts import by_name, is_list
from execrules.outputs import USUAL_OUTPUTS, Output
from execrules.rules import Rule, RuleSet
from execrules.terms import Term


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
            check_keys(engine, shown(table.name if isinstance(table, EventTable) else table))
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

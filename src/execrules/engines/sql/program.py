"""Rules compiled to SQL for one database: tables to load, a view, and the queries beside it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Final

import attrs

from execrules.arguments import Calendars, calendars_of, rules_of
from execrules.borders import Border, border
from execrules.engines.sql import syntax as sql
from execrules.engines.sql.calendars import CalendarColumn
from execrules.engines.sql.cells import CellReader
from execrules.engines.sql.constants import Constant
from execrules.engines.sql.day_tables import DayTable, day_table
from execrules.engines.sql.dialects import Dialect, traits_of
from execrules.engines.sql.events import FACTS, EventTable, Pivot, cells_of, pivot_of
from execrules.engines.sql.inputs import InputColumn, inputs_of
from execrules.engines.sql.lists import (
    ListInput,
    ListTables,
    assumed_empty,
    columns_of,
    lists_of,
)
from execrules.engines.sql.loading import (
    LoadedTable,
    as_of_row,
    day_rows,
    month_rows,
    rule_rows,
)
from execrules.engines.sql.long_form import long_form
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.nodes import DayColumn
from execrules.engines.sql.outputs import Codes
from execrules.engines.sql.plan import day_columns, plan
from execrules.engines.sql.queries import QueryBuilder
from execrules.engines.sql.syntax import Query, Sql, created_view
from execrules.errors import SqlError
from execrules.facts import Fact, by_name, is_list
from execrules.instants import plain_day
from execrules.outputs import USUAL_OUTPUTS, Output
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

NAMES: Final = TableNames()
_UNMATCHED: Final = "unmatched"
NOTHING_ASSUMED: Final[Mapping[str, Constant]] = MappingProxyType({})


@attrs.frozen(kw_only=True, eq=False)
class _Compilation:
    """What every query of a program is made from."""

    rules: tuple[Rule, ...]
    border: Border
    reader: CellReader

    def day_columns(self) -> tuple[DayColumn, ...]:
        """What any query may look up, so that one day table serves them all."""
        return day_columns(self.rules, self.border, self.reader)

    def builder(self, outputs: Sequence[Output], codes: Codes, days: DayTable) -> QueryBuilder:
        """The queries for some outputs."""
        found = plan(
            self.rules,
            self.border,
            self.reader,
            outputs=outputs,
            codes=codes,
        )
        return QueryBuilder(plan=found, reader=self.reader, days=days)


@attrs.frozen(kw_only=True, slots=False, eq=False)
class SqlProgram:
    """Rules over one table of one database; see `compile_sql`.

    *days* is the day table, *assumed* what holds of all rows, *outputs* are the columns that each
    rule has in the view, *beside* the rules that another program asks.
    """

    rule_set: str
    rules: tuple[Rule, ...]
    vocabulary: tuple[Fact, ...]
    as_of: date | None
    outputs: tuple[Output, ...]
    codes: Codes
    assumed: Mapping[str, Constant]
    beside: tuple[Rule, ...] = attrs.field(repr=False)
    days: DayTable = attrs.field(repr=False)
    compilation: _Compilation = attrs.field(repr=False)

    @property
    def reader(self) -> CellReader:
        """How the table is read."""
        return self.compilation.reader

    @property
    def dialect(self) -> Dialect:
        """The database it is written for."""
        return self.reader.dialect

    @property
    def names(self) -> TableNames:
        """What its tables and views are called."""
        return self.reader.names

    @property
    def tables(self) -> tuple[LoadedTable, ...]:
        """What has to be loaded before the view can be asked: days, day of judging, rules."""
        months = (month_rows(self.names),) if self.reader.lists.inputs else ()
        return (
            day_rows(self.days, self.names),
            *months,
            as_of_row(self.as_of, self.names),
            rule_rows(self.rules, self.names),
        )

    @cached_property
    def select(self) -> str:
        """The findings, one row for each row of the table: its key, then the outputs."""
        return self._written(self._findings())

    @cached_property
    def view(self) -> str:
        """`CREATE VIEW` of the findings."""
        return self._written(created_view(self.names.findings, self._findings()))

    @cached_property
    def rejected(self) -> str:
        """The cells that cannot be read: key, fact, column and cell. Their rows are not judged."""
        return self._written(self.reader.rejected())

    @cached_property
    def rejected_view(self) -> str:
        """`CREATE VIEW` of the cells that cannot be read."""
        return self._written(created_view(self.names.rejected, self.reader.rejected()))

    @cached_property
    def judged(self) -> str:
        """How many rows of the table are judged: one number."""
        return self._written(self.reader.judged(self.days.size))

    @cached_property
    def matters(self) -> str:
        """How many matters the table has, judged or not: one number."""
        return self._written(self.reader.matters())

    @cached_property
    def keyless(self) -> str:
        """The rows or events without a key, or a part of it; there must be none."""
        pivot = self.reader.pivot
        return self._written((self.reader if pivot is None else pivot).keyless())

    @cached_property
    def duplicates(self) -> str:
        """The keys that more than one row of a wide table has; there must be none."""
        return self._written(self.reader.duplicates())

    @cached_property
    def unmatched(self) -> str | None:
        """The entries of lists whose key no matter has: key, list, first day or count as text.

        None without lists.
        """
        return self._written(self._unmatched()) if self.reader.lists.inputs else None

    @cached_property
    def unmatched_count(self) -> str | None:
        """How many entries of lists have a key that no matter has: one number; None without."""
        if not self.reader.lists.inputs:
            return None
        counted = sql.select([sql.counted()], sql.table(_UNMATCHED))
        return self._written(
            sql.with_steps(counted, [(_UNMATCHED, self._unmatched())], materialized=None)
        )

    def _unmatched(self) -> Sql:
        pivot = self.reader.pivot
        matters = self.reader.table if pivot is None else pivot.table.name
        return sql.union([reader.unmatched(matters) for reader in self.reader.list_readers])

    @cached_property
    def unknown_nodes(self) -> str | None:
        """The nodes of a long table that stand for no fact; None for a wide table."""
        pivot = self.reader.pivot
        return None if pivot is None else self._written(pivot.unknown_nodes())

    def cells(self, columns: Sequence[str]) -> str:
        """The cells of some columns as they are, or of the facts that a long table is made into."""
        read = sql.select(map(sql.column, columns), sql.table(self.reader.table))
        return self._written(sql.with_steps(read, self.reader.before(), materialized=None))

    def entries(self, given: ListInput) -> str:
        """The entries of a list as they are, without their keys."""
        columns = [sql.column(given.column(part)) for part in columns_of(given.fact)]
        return self._written(sql.select(columns, sql.table(given.table.name)))

    def failing(self, *verdicts: Verdict) -> str:
        """The keys with a rule that is overdue, or has one of *verdicts*: one row for each rule.

        Columns: the key, `rule`, `verdict`, `due` (for hours the day on which they end), `over`.
        `failing(Verdict.OVERDUE, Verdict.LATE)` lists what was done late as well.
        """
        outputs = (Output.VERDICT, Output.DUE, Output.OVER)
        builder = self.compilation.builder(outputs, Codes.NUMBERS, self.days)
        return self._written(long_form(builder, self.rules, verdicts or (Verdict.OVERDUE,)))

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the day table and the findings, in 64 hexadecimal digits."""
        return sha256(f"{self.days.content_hash}\n{self.select}".encode()).hexdigest()

    def _findings(self) -> Query:
        return self._builder.findings()

    @cached_property
    def _builder(self) -> QueryBuilder:
        return self.compilation.builder(self.outputs, self.codes, self.days)

    def _written(self, query: Sql) -> str:
        return query.sql(dialect=self.dialect.value, pretty=True, copy=False)


def compile_sql(
    rules: RuleSet | Iterable[Rule],
    *,
    dialect: Dialect,
    table: str | tuple[str, ...] | EventTable,
    keys: Sequence[str],
    calendar: Calendars,
    calendar_column: str = "calendar",
    columns: Mapping[str, str | InputColumn] | None = None,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = NOTHING_ASSUMED,
    deductions: ListTables = None,
    extensions: ListTables = None,
    events: ListTables = None,
    as_of: date | None = None,
    outputs: Sequence[Output] = USUAL_OUTPUTS,
    codes: Codes = Codes.WORDS,
    beside: Iterable[Rule] = (),
    names: TableNames = NAMES,
) -> SqlProgram:
    """*rules* as SQL for *dialect*, over a table whose rows have unique *keys*.

    *table* is a name, the names of a schema and a table, or an `EventTable`. *columns* says for
    facts under which column they stand (`{"filed": "filed_on"}`); None is one column for each fact
    that the rules read, under its name. *recorded* are the facts whose blanks mean *not yet*: of a
    wide table all, of a long one none, unless they are listed. *assumed* gives facts one
    value for all rows. *deductions*, *extensions* and *events* are tables with the keys and one row
    for each entry; where there is a table, a matter without rows has none, and without a table
    nothing is known of it. With a mapping of *calendar*s the column *calendar_column* names
    that of each row.

    *beside* are rules of the same judgement that another program asks: which records contradict
    each other depends on all of them, so a set that is too wide for one answer is asked in parts.

    A rule without a published limit is left out, as in the other engines. Raises `SqlError` for
    columns that are no facts, where no rule is left, and for what the database cannot do.

    >>> from execrules import china_calendar, rule_set
    >>> rules = rule_set("evaluation-2018").only("eval-preservation-start")
    >>> program = compile_sql(
    ...     rules, dialect=Dialect.POSTGRES, table="cases", keys=["case"], calendar=china_calendar()
    ... )
    >>> program.days.head
    ('day', 'after_5_days_forward_earliest', 'after_5_days_forward_latest', 'ordinal')
    """
    of_set = rules_of(rules)
    chosen = tuple(rule for rule in of_set if rule.is_limited)
    if not chosen:
        raise SqlError(
            Term(
                f"no rule of '{of_set.id}' has a published limit, so there is nothing to judge; "
                f"give one with Rule.with_limit(), or choose other rules",
                f"“{of_set.id}”中没有任何规则公布了期限,无可判定;"
                f"请用 Rule.with_limit() 给出期限,或另选规则",
            )
        )
    _check_keys(keys)
    _check_width(len(keys), chosen, tuple(dict.fromkeys(outputs)), dialect)
    others = tuple(rule for rule in beside if rule.is_limited and rule not in chosen)
    read = tuple(by_name([fact for rule in chosen for fact in rule.facts]).values())
    pivot: Pivot | None = None
    if isinstance(table, EventTable):
        pivot = pivot_of(table, keys, (*read, *of_set.vocabulary), dialect)
        columns = {raw.fact.name: InputColumn(*held) for raw, held in cells_of(pivot)}
    complete = () if recorded is None and pivot is not None else recorded
    listed = [fact for fact in read if is_list(fact)]
    empty = assumed_empty(listed, assumed)
    of_others = (fact for rule in others for fact in rule.facts)
    inputs = inputs_of(
        by_name([*read, *of_others]).values(),
        of_set.vocabulary,
        columns,
        recorded=complete,
        assumed={name: value for name, value in assumed.items() if name not in empty},
        dialect=dialect,
    )
    lists = lists_of(
        listed,
        assumed=empty,
        deductions=deductions,
        extensions=extensions,
        events=events,
        recorded=recorded,
    )
    calendars = CalendarColumn.of(calendars_of(calendar), calendar_column)
    reader = CellReader(
        table=FACTS if isinstance(table, EventTable) else sql_name(table),
        key=tuple(keys),
        inputs=inputs,
        calendars=calendars,
        names=names,
        dialect=dialect,
        lists=lists,
        pivot=pivot,
    )
    compilation = _Compilation(
        rules=chosen,
        border=border((*chosen, *others), of_set.vocabulary, inputs.facts),
        reader=reader,
    )
    return SqlProgram(
        rule_set=of_set.id,
        rules=chosen,
        vocabulary=of_set.vocabulary,
        as_of=None if as_of is None else plain_day(as_of),
        outputs=tuple(dict.fromkeys(outputs)),
        codes=codes,
        assumed=MappingProxyType(dict(assumed)),
        beside=others,
        days=day_table(compilation.day_columns(), calendars.each),
        compilation=compilation,
    )


def _check_keys(keys: Sequence[str]) -> None:
    if len(set(keys)) != len(keys) or not keys:
        named = ", ".join(keys) or "-"
        raise SqlError(
            Term(
                f"the keys are: {named}; name at least one column, and each of them once",
                f"键列为:{named};请至少指明一列,且每列只写一次",
            )
        )


def _check_width(
    keys: int, rules: Sequence[Rule], outputs: Sequence[Output], dialect: Dialect
) -> None:
    """Raise `SqlError` for more columns than the database gives in one answer."""
    width, most = keys + len(rules) * len(outputs), traits_of(dialect).most_columns
    if width > most:
        raise SqlError(
            Term(
                f"{len(rules)} rules with {len(outputs)} outputs are {width} columns, and "
                f"{dialect} gives at most {most} in one answer; ask for fewer outputs, or for "
                f"some rules at a time: rules.only(...) with beside=rules",
                f"{len(rules)} 条规则、{len(outputs)} 项输出共 {width} 列,"
                f"而 {dialect} 一次至多返回 {most} 列;"
                f"请减少输出,或分批判定:rules.only(...) 并给出 beside=rules",
            )
        )


def sql_name(table: str | tuple[str, ...]) -> tuple[str, ...]:
    """A name of a table as the names of its schema and itself."""
    return (table,) if isinstance(table, str) else table

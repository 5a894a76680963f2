"""The statements that make and fill the tables of a program: days, the day of judging, the rules.

Rows are integers, days and texts of this library; texts go through `syntax.text`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.cells import AS_OF
from execrules.engines.sql.day_tables import DayTable
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.names import TableNames
from execrules.engines.sql.syntax import Sql
from execrules.instants import WRITABLE
from execrules.periods import Unit
from execrules.rules import Rule

_ROWS_A_STATEMENT: Final = 500

Value = int | str | date | datetime | Decimal | None


@attrs.frozen(kw_only=True)
class LoadedTable:
    """A table as it is made and filled: columns with their types, the key, and the rows."""

    name: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]] = attrs.field(repr=False)

    def created(self, dialect: Dialect) -> str:
        """The statement that makes the table."""
        # Spark knows no primary keys.
        key = () if dialect is Dialect.SPARK else self.key
        made = sql.created_table(self.name, self.columns, key)
        return made.sql(dialect=dialect.value, copy=False)

    def created_for_session(self, dialect: Dialect) -> str:
        """The statement that makes the table for as long as the session lasts."""
        made = sql.created_table(self.name, self.columns, self.key)
        return sql.for_session(made).sql(dialect=dialect.value, copy=False)

    def inserts(self, dialect: Dialect) -> Iterator[str]:
        """The statements that fill the table."""
        into = sql.table(self.name).sql(dialect=dialect.value)
        names = ", ".join(
            sql.identifier(name).sql(dialect=dialect.value) for name, _ in self.columns
        )
        # Oracle takes one row in a statement.
        size = 1 if dialect is Dialect.ORACLE else _ROWS_A_STATEMENT
        for start in range(0, len(self.rows), size):
            rows = ",\n".join(
                f"  ({', '.join(_literal(value, dialect) for value in row)})"
                for row in self.rows[start : start + size]
            )
            yield f"INSERT INTO {into} ({names}) VALUES\n{rows}"


def _literal(value: Value, dialect: Dialect) -> str:
    match value:
        case None:
            return "NULL"
        case int():
            return str(value)
        case datetime() | Decimal():
            raise AssertionError(value)  # the tables of a program hold days, numbers and texts
        case date():
            return _day(value, dialect).sql(dialect=dialect.value)
        case str():
            return sql.text(value).sql(dialect=dialect.value)


def _day(day: date, dialect: Dialect) -> Sql:
    written = sql.text(day.isoformat())
    match dialect:
        case Dialect.ORACLE:
            return sql.function("TO_DATE", written, sql.text("YYYY-MM-DD"))
        case Dialect.SQLITE:
            return written
        case Dialect.DUCKDB | Dialect.POSTGRES | Dialect.SPARK | Dialect.MYSQL:
            return sql.cast(written, "date")


def day_rows(days: DayTable, names: TableNames) -> LoadedTable:
    """The day table."""
    key = ("calendar", "day") if days.has_calendars else ("day",)
    return LoadedTable(
        name=names.days,
        columns=tuple((name, "INT") for name in days.head),
        key=key,
        rows=tuple(days.rows),
    )


def month_rows(names: TableNames) -> LoadedTable:
    """The months of the years that can be written: number, first day, and how many days."""
    rows: list[tuple[Value, ...]] = []
    last = WRITABLE.stop
    for year in reversed(range(date.fromordinal(WRITABLE.start).year, date.fromordinal(last).year)):
        for month in range(12, 0, -1):
            first = date(year, month, 1).toordinal()
            rows.append((year * 12 + month, first, last - first))
            last = first
    columns = (("month", "INT"), ("first_day", "INT"), ("days", "INT"))
    return LoadedTable(
        name=names.months, columns=columns, key=("month",), rows=tuple(reversed(rows))
    )


def as_of_row(as_of: date | None, names: TableNames) -> LoadedTable:
    """The table with the day of judging; without a row where none is given yet."""
    rows = () if as_of is None else ((as_of,),)
    return LoadedTable(name=names.as_of, columns=((AS_OF, "DATE"),), key=(), rows=rows)


def rule_rows(rules: Iterable[Rule], names: TableNames) -> LoadedTable:
    """The rules by their numbers, with what their columns count."""
    columns = (
        ("number", "INT"),
        ("rule", "TEXT"),
        ("title_zh", "TEXT"),
        ("title_en", "TEXT"),
        ("source", "TEXT"),
        ("unit", "TEXT"),
        ("over_unit", "TEXT"),
    )
    rows = tuple(
        (
            number,
            rule.id,
            rule.title.zh,
            rule.title.en,
            "; ".join(str(citation) for citation in rule.citations),
            rule.unit.value,
            Unit.HOURS.value if rule.unit is Unit.HOURS else Unit.DAYS.value,
        )
        for number, rule in enumerate(rules, 1)
    )
    return LoadedTable(name=names.rules, columns=columns, key=("number",), rows=rows)

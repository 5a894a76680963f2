"""Nodes as SQL: integers, comparisons and CASE, over the columns that a stage reads."""

from collections.abc import Callable
from typing import TypeAlias, assert_never

import attrs

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.day_numbers import as_date, as_instant
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.nodes import (
    NO,
    SEPARATOR,
    YES,
    All,
    Any,
    AsDate,
    AsInstant,
    AsOfDay,
    AtMost,
    ByCalendar,
    Choice,
    Condition,
    Difference,
    Empty,
    Filled,
    Floor,
    Found,
    Greatest,
    Joined,
    Known,
    Leaf,
    Least,
    Listed,
    Null,
    OrElse,
    Plain,
    Product,
    Seen,
    Sum,
    Word,
)
from execrules.engines.sql.operations import divided, greatest, least, listed, long
from execrules.engines.sql.outputs import OutputKind
from execrules.engines.sql.ranges import Ranges
from execrules.engines.sql.syntax import Sql
from execrules.instants import SECONDS_PER_DAY, WRITABLE
from execrules.steps import Number, Raw

ColumnOf: TypeAlias = Callable[[Leaf], Sql | None]
"""The column in which a stage finds a leaf; None where it has to be written in place."""


@attrs.frozen(eq=False)
class Renderer:
    """Writes nodes for one stage of a query.

    *calendar* makes the expression of the row's calendar, as the place of its name.
    """

    dialect: Dialect
    ranges: Ranges
    column_of: ColumnOf
    calendar: Callable[[], Sql]

    def value(self, value: Plain) -> Sql:
        """The SQL of a value."""
        match value:
            case Raw() | Seen() | AsOfDay() | Listed() | Known() | Found():
                return self._leaf(value)
            case Number(number):
                return sql.integer(number)
            case ByCalendar(numbers):
                *others, last = numbers
                cases = [
                    (sql.equal(self.calendar(), sql.integer(place)), sql.integer(number))
                    for place, number in enumerate(others)
                ]
                return sql.case(cases, sql.integer(last))
            case Null():
                return sql.null()
            case OrElse(first, otherwise):
                return sql.function("COALESCE", self.value(first), self.value(otherwise))
            case Word(text):
                return sql.text(text)
            case Sum(inner, number):
                if number < 0:
                    return sql.less(self.value(inner), sql.integer(-number))
                return sql.added(self.value(inner), sql.integer(number))
            case Product(inner, number):
                return sql.product(long(self.value(inner), self.dialect), sql.integer(number))
            case Floor(inner, number):
                return self._floor(inner, number)
            case Difference(left, right):
                return sql.less(self.value(left), self.value(right))
            case Greatest(parts):
                return greatest([self.value(part) for part in parts], self.dialect)
            case Least(parts):
                return least([self.value(part) for part in parts], self.dialect)
            case Choice():
                return self._choice(value)
            case AsDate(day):
                last = WRITABLE.stop - 1
                return self._written(day, as_date, WRITABLE.start, last)
            case AsInstant(second):
                last = WRITABLE.stop * SECONDS_PER_DAY - 1
                return self._written(second, as_instant, WRITABLE.start * SECONDS_PER_DAY, last)
            case Joined(texts):
                found = listed([self.value(text) for text in texts], SEPARATOR, self.dialect)
                # One that is always there is what makes the list a text.
                if any(isinstance(text, Word) for text in texts):
                    return found
                return sql.function("NULLIF", found, sql.text(""))
            case _:
                assert_never(value)

    def condition(self, condition: Condition) -> Sql:
        """The SQL of a condition."""
        if condition in {YES, NO}:
            return sql.equal(sql.integer(1), sql.integer(int(condition == YES)))
        match condition:
            case AtMost(None, None, _):
                raise AssertionError(condition)  # settled when it was built
            case AtMost(left, None, by) if left is not None:
                return sql.at_most(self.value(left), sql.integer(by))
            case AtMost(None, right, by) if right is not None:
                return sql.at_least(self.value(right), sql.integer(-by))
            case AtMost(left, right, by):
                return self._comparison(left, right, by)
            case Empty(cell):
                return sql.is_null(self._leaf(cell))
            case Filled(cell):
                return sql.is_filled(self._leaf(cell))
            case All(parts):
                return sql.all_of([self.condition(part) for part in parts])
            case Any(parts):
                return sql.any_of([self.condition(part) for part in parts])
            case _:
                assert_never(condition)

    def _leaf(self, leaf: Leaf) -> Sql:
        found = self.column_of(leaf)
        if found is not None:
            return found
        assert isinstance(leaf, Known)  # noqa: S101 # what is read is there
        return self.value(self.ranges.definitions[leaf])

    def _comparison(self, left: Plain | None, right: Plain | None, by: int) -> Sql:
        if left is None or right is None:
            raise AssertionError(left)
        a, b = self.value(left), self.value(right)
        if by == 0:
            return sql.at_most(a, b)
        if by == -1:
            return sql.below(a, b)
        if by > 0:
            return sql.at_most(a, sql.added(b, sql.integer(by)))
        return sql.at_most(sql.added(a, sql.integer(-by)), b)

    def _floor(self, inner: Plain, number: int) -> Sql:
        """Division by `/` cuts off; what may be negative is lifted by whole quotients first."""
        low = self.ranges.of(inner).low
        lifted = -(low // number) if low < 0 else 0
        value = self.value(inner)
        if not lifted:
            return divided(value, number, self.dialect)
        value = sql.added(value, sql.integer(lifted * number))
        return sql.less(divided(value, number, self.dialect), sql.integer(lifted))

    def _choice(self, value: Choice) -> Sql:
        cases: list[tuple[Sql, Sql]] = []
        found: Plain = value
        while isinstance(found, Choice):
            cases.append((self.condition(found.when), self.value(found.then)))
            found = found.otherwise
        return sql.case(cases, None if isinstance(found, Null) else self.value(found))

    def _written(
        self, number: Plain, write: Callable[[Sql, Dialect], Sql], first: int, last: int
    ) -> Sql:
        """The day or instant of a number, null where it stands for none."""
        low, high = sql.integer(first), sql.integer(last)
        holds = sql.between(self.value(number), low, high)
        return sql.case([(holds, write(self.value(number), self.dialect))], None)


def typed_null(kind: OutputKind, dialect: Dialect) -> Sql:
    """Null of a type: PostgreSQL takes one without a type for a text."""
    match kind:
        case OutputKind.NUMBER:
            return sql.cast(sql.null(), "int")
        case OutputKind.TEXT:
            return sql.cast(sql.null(), "text")
        case OutputKind.DAY | OutputKind.INSTANT if dialect is Dialect.SQLITE:
            return sql.cast(sql.null(), "text")
        case OutputKind.DAY:
            return sql.cast(sql.null(), "date")
        case OutputKind.INSTANT if dialect is Dialect.SPARK:
            return sql.cast(sql.null(), "timestampntz")
        case OutputKind.INSTANT if dialect is Dialect.MYSQL:
            return sql.cast(sql.null(), "datetime")
        case OutputKind.INSTANT:
            return sql.cast(sql.null(), "timestamp")
        case _:
            assert_never(kind)

"""SQL as SQLGlot expressions: the one place that imports SQLGlot.

Every function returns a new expression and copies none of its arguments, so an expression has one
place in one statement. Names are quoted always, and a text becomes a literal after it was checked:
nothing that a user wrote gets into a statement in another way.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from execrules.errors import MissingExtraError, SqlError
from execrules.terms import Term

try:
    from sqlglot import exp, parse_one
except ModuleNotFoundError as missing:
    if missing.name != "sqlglot":
        raise
    raise MissingExtraError(package="sqlglot", extra="sql") from None

Sql: TypeAlias = exp.Expr
Query: TypeAlias = exp.Select
Table: TypeAlias = exp.Table


def identifier(name: str) -> exp.Identifier:
    """A quoted name; `SqlError` for an empty one and for control characters."""
    if not name or not name.isprintable():
        raise SqlError(
            Term(
                f"{name!r} cannot be the name of a table or column; "
                f"give a name without control characters",
                f"{name!r} 不能作为表名或列名;请使用不含控制字符的名称",
            )
        )
    return exp.Identifier(this=name, quoted=True)


def column(name: str, table: str | None = None) -> Sql:
    """A column, of a table or alias where several have it."""
    of = None if table is None else identifier(table)
    return exp.Column(this=identifier(name), table=of)


def integer(number: int) -> Sql:
    """An integer literal."""
    return exp.Literal.number(number)


def decimal(number: str) -> Sql:
    """A literal with a decimal point."""
    return exp.Literal.number(number)


def word(name: str) -> Sql:
    """A word of the language, such as the unit of a function."""
    return exp.Var(this=name)


def text(value: str) -> Sql:
    """A text literal; `SqlError` for what databases read differently."""
    # Some databases read a backslash as the beginning of an escape, others as itself.
    if "\\" in value or not value.isprintable():
        raise SqlError(
            Term(
                f"the text {value!r} holds a backslash or a control character, which databases "
                f"read differently; use a name without them",
                f"文本 {value!r} 含反斜线或控制字符,各数据库读法不一;请改用不含此类字符的名称",
            )
        )
    return exp.Literal.string(value)


def null() -> Sql:
    """NULL."""
    return exp.Null()


def added(left: Sql, right: Sql) -> Sql:
    """A sum; operands that are operations themselves stand in brackets."""
    return exp.Add(this=_bracketed(left), expression=_bracketed(right))


def less(left: Sql, right: Sql) -> Sql:
    """A difference."""
    return exp.Sub(this=_bracketed(left), expression=_bracketed(right))


def product(left: Sql, right: Sql) -> Sql:
    """A product."""
    return exp.Mul(this=_bracketed(left), expression=_bracketed(right))


def quotient(left: Sql, right: Sql) -> Sql:
    """What the database makes of `/` between these two; see `Dialect.divided`."""
    return exp.Div(this=_bracketed(left), expression=_bracketed(right), typed=True)


def whole_quotient(left: Sql, right: Sql) -> Sql:
    """The operator for whole numbers, where the database has one."""
    return exp.IntDiv(this=_bracketed(left), expression=_bracketed(right))


def at_most(left: Sql, right: Sql) -> Sql:
    """`left <= right`."""
    return exp.LTE(this=left, expression=right)


def below(left: Sql, right: Sql) -> Sql:
    """`left < right`."""
    return exp.LT(this=left, expression=right)


def at_least(left: Sql, right: Sql) -> Sql:
    """`left >= right`."""
    return exp.GTE(this=left, expression=right)


def equal(left: Sql, right: Sql) -> Sql:
    """`left = right`."""
    return exp.EQ(this=left, expression=right)


def between(value: Sql, low: Sql, high: Sql) -> Sql:
    """`value BETWEEN low AND high`."""
    return exp.Between(this=value, low=low, high=high)


def exists(query: Query) -> Sql:
    """`EXISTS (query)`."""
    return exp.Exists(this=query)


def within(values: Sequence[Sql], query: Query) -> Sql:
    """`value IN (query)`, or `(value, value) IN (query)`."""
    if len(values) == 1:
        return exp.In(this=values[0], query=subquery(query))
    return exp.In(this=exp.Tuple(expressions=list(values)), query=subquery(query))


def one_of(value: Sql, values: Iterable[Sql]) -> Sql:
    """`value IN (...)`."""
    return exp.In(this=value, expressions=list(values))


def is_null(value: Sql) -> Sql:
    """`value IS NULL`; never asked of a condition."""
    return exp.Is(this=value, expression=exp.Null())


def negated(condition: Sql) -> Sql:
    """`NOT (condition)`."""
    return exp.Not(this=exp.Paren(this=condition))


def is_filled(value: Sql) -> Sql:
    """`NOT value IS NULL`."""
    return exp.Not(this=is_null(value))


def all_of(parts: Sequence[Sql]) -> Sql:
    """Whether all of the parts hold, of which there is at least one."""
    return _joined(exp.And, parts)


def any_of(parts: Sequence[Sql]) -> Sql:
    """Whether one of the parts holds, of which there is at least one."""
    return _joined(exp.Or, parts)


def case(cases: Iterable[tuple[Sql, Sql]], otherwise: Sql | None) -> Sql:
    """`CASE WHEN ... THEN ... ELSE ... END`."""
    ifs = [exp.If(this=when, true=then) for when, then in cases]
    return exp.Case(ifs=ifs, default=otherwise)


def concatenated(parts: Sequence[Sql]) -> Sql:
    """Texts, none of them null, one after the other."""
    found, *others = parts
    for part in others:
        found = exp.DPipe(this=found, expression=part, safe=True)
    return found


def cast(value: Sql, kind: str) -> Sql:
    """The value as a type of standard SQL."""
    return exp.Cast(this=value, to=exp.DataType.build(kind))


def function(name: str, *arguments: Sql) -> Sql:
    """A function of one database, called as it is written."""
    return exp.Anonymous(this=name, expressions=list(arguments))


def extracted(part: str, value: Sql) -> Sql:
    """`EXTRACT(part FROM value)`."""
    return exp.Extract(this=exp.Var(this=part), expression=value)


def named(value: Sql, name: str) -> Sql:
    """`value AS name`."""
    return exp.Alias(this=value, alias=identifier(name))


def table(name: str | Sequence[str], alias: str | None = None) -> exp.Table:
    """A table, by its name or by the names of its schema and itself."""
    parts = (name,) if isinstance(name, str) else tuple(name)
    found = exp.Table(this=identifier(parts[-1]))
    for place, key in zip(reversed(parts[:-1]), ("db", "catalog"), strict=False):
        found.set(key, identifier(place))
    if alias is not None:
        found.set("alias", exp.TableAlias(this=identifier(alias)))
    return found


def select(columns: Iterable[Sql], source: exp.Table) -> Query:
    """`SELECT columns FROM source`."""
    return exp.select(*columns, copy=False).from_(source, copy=False)


def joined(query: Query, source: exp.Table, on: Sql | None, kind: str) -> Query:
    """The query with one more table; *kind* is INNER, LEFT or CROSS."""
    return query.join(source, on=on, join_type=kind, copy=False)


def where(query: Query, condition: Sql) -> Query:
    """The query with a condition."""
    return query.where(condition, copy=False)


def grouped(query: Query, columns: Iterable[Sql]) -> Query:
    """The query with one row for each value of *columns*."""
    return query.group_by(*columns, copy=False)


def having(query: Query, condition: Sql) -> Query:
    """The groups of a query for which a condition holds."""
    return query.having(condition, copy=False)


def counted() -> Sql:
    """`COUNT(*)`."""
    return exp.Count(this=exp.Star())


def union(queries: Sequence[Sql]) -> Sql:
    """The rows of all queries, of which there is at least one."""
    found: Sql = queries[0]
    for query in queries[1:]:
        found = exp.Union(this=found, expression=query, distinct=False)
    return found


def parsed(text: str, dialect: str) -> Sql:
    """A query of this library, written as text over names of this library alone."""
    found: Sql = parse_one(text, dialect=dialect)
    for name in found.find_all(exp.Identifier):
        name.args["quoted"] = True
    return found


def subquery(query: Query) -> Sql:
    """A query in brackets, for the value in its one row."""
    return exp.Subquery(this=query)


def with_steps(
    query: Query, steps: Iterable[tuple[str, Sql]], *, materialized: bool | None
) -> Query:
    """`WITH name AS (step), ... query`."""
    for name, step in steps:
        query = query.with_(identifier(name), as_=step, materialized=materialized, copy=False)
    return query


def not_merged(query: Query) -> Query:
    """The query with `OFFSET 0`, which keeps a planner from writing it into the one around it."""
    return query.offset(0, copy=False)


def created_table(
    name: str | Sequence[str], columns: Iterable[tuple[str, str]], key: Sequence[str]
) -> Sql:
    """`CREATE TABLE name (column type, ..., PRIMARY KEY (key))`."""
    parts: list[Sql] = [
        exp.ColumnDef(this=identifier(column_name), kind=exp.DataType.build(kind))
        for column_name, kind in columns
    ]
    if key:
        parts.append(exp.PrimaryKey(expressions=[identifier(part) for part in key]))
    return exp.Create(this=exp.Schema(this=table(name), expressions=parts), kind="TABLE")


def for_session(created: Sql) -> Sql:
    """The statement, making what it makes for as long as the session lasts."""
    created.set("properties", exp.Properties(expressions=[exp.TemporaryProperty()]))
    return created


def created_view(name: str | Sequence[str], query: Sql) -> Sql:
    """`CREATE VIEW name AS query`."""
    return exp.Create(this=table(name), kind="VIEW", expression=query)


def _bracketed(value: Sql) -> Sql:
    return exp.Paren(this=value) if isinstance(value, exp.Binary) else value


def _joined(kind: type[exp.And | exp.Or], parts: Sequence[Sql]) -> Sql:
    """The parts as a balanced tree: a long chain would be as deep as it is long."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    sides = _joined(kind, parts[:middle]), _joined(kind, parts[middle:])
    left, right = (
        exp.Paren(this=side)
        if isinstance(side, exp.Connector) and not isinstance(side, kind)
        else side
        for side in sides
    )
    return kind(this=left, expression=right)

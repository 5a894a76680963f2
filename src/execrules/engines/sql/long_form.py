"""One row for each matter and rule: the query that lists what is overdue, or anything else."""

from collections.abc import Sequence
from typing import Final

from execrules.engines.sql import syntax as sql
from execrules.engines.sql.dialects import Dialect
from execrules.engines.sql.nodes import AsInstant
from execrules.engines.sql.plan import column_name
from execrules.engines.sql.queries import FINDINGS, QueryBuilder
from execrules.engines.sql.syntax import Query, Sql
from execrules.outputs import Output
from execrules.rules import Rule
from execrules.verdicts import Verdict

_ROW: Final = "w"
_RULE: Final = "u"


def long_form(builder: QueryBuilder, rules: Sequence[Rule], verdicts: Sequence[Verdict]) -> Query:
    """The matters with one of *verdicts*, a row for each rule: key, rule, verdict, due and over.

    *builder* has the verdicts in numbers. The rules are joined as a table, so that the findings are
    computed once and not once for each rule.
    """
    wanted = list(dict.fromkeys(verdicts))

    def one_of(verdict: Sql) -> Sql:
        return sql.one_of(verdict, [sql.integer(one) for one in wanted])

    def by_rule(output: Output) -> Sql:
        cases = [
            (
                sql.equal(sql.column("number", _RULE), sql.integer(number)),
                _as_day(builder, rule, output),
            )
            for number, rule in enumerate(rules, 1)
        ]
        return sql.case(cases, None)

    words = [(sql.equal(by_rule(Output.VERDICT), sql.integer(v)), sql.text(v.code)) for v in wanted]
    columns = [sql.column(name, _ROW) for name in builder.reader.key]
    columns += [
        sql.column("rule", _RULE),
        sql.named(sql.case(words, None), "verdict"),
        sql.named(by_rule(Output.DUE), "due"),
        sql.named(by_rule(Output.OVER), "over"),
    ]
    query = sql.select(columns, sql.table(FINDINGS, _ROW))
    query = sql.joined(query, sql.table(builder.reader.names.rules, _RULE), None, "CROSS")
    # Most matters have none: they are left out before they are multiplied by the rules.
    has_one = sql.any_of([one_of(_column(rule, Output.VERDICT)) for rule in rules])
    query = sql.where(query, sql.all_of([has_one, one_of(by_rule(Output.VERDICT))]))
    return builder.with_steps(query, builder.steps())


def _column(rule: Rule, output: Output) -> Sql:
    return sql.column(column_name(rule, output), _ROW)


def _as_day(builder: QueryBuilder, rule: Rule, output: Output) -> Sql:
    """An output; a due instant as its day, so that all are of one type."""
    found = _column(rule, output)
    instants = {
        column.name for column in builder.plan.outputs if isinstance(column.value, AsInstant)
    }
    if column_name(rule, output) not in instants:
        return found
    if builder.dialect is Dialect.SQLITE:
        return sql.function("DATE", found)
    return sql.cast(found, "date")

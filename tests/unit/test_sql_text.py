"""The text of compiled SQL: what it may hold in each dialect, and what it must not."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import attrs
import pytest
import sqlglot
from sqlglot import exp

from execrules import RuleSet, china_calendar, rule_set
from execrules.engines.sql import (
    CellSort,
    Codes,
    Dialect,
    EventTable,
    InputColumn,
    Output,
    SqlProgram,
    compile_sql,
    script,
)
from execrules.errors import SqlError
from execrules.facts import is_list
from execrules.verdicts import Verdict

PRC = china_calendar()
EVALUATION = rule_set("evaluation-2018")
STARTED = EVALUATION.only("eval-preservation-start")
FIVE = EVALUATION.only(
    "eval-preservation-start",
    "eval-online-inquiry",
    "eval-online-control",
    "eval-payout",
    "eval-closing",
)
TRUTHS = exp.Connector | exp.Predicate | exp.Not


@cache
def program(
    rules: RuleSet, dialect: Dialect, *, outputs: tuple[Output, ...] = tuple(Output)
) -> SqlProgram:
    return compile_sql(
        rules, dialect=dialect, table="cases", keys=["case"], calendar=PRC, outputs=outputs
    )


def queries(compiled: SqlProgram) -> Iterator[str]:
    yield compiled.view
    yield compiled.rejected_view
    yield compiled.duplicates
    yield compiled.failing()
    for table in compiled.tables:
        yield table.created(compiled.dialect)


class TestEveryDialect:
    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_what_is_written_is_read_back_as_the_same(self, dialect: Dialect) -> None:
        """One statement each, whose columns are the outputs; written again it is the same text."""
        for query in queries(program(FIVE, dialect)):
            [read] = sqlglot.parse(query, dialect=dialect.value)
            assert read is not None
            assert not list(read.find_all(exp.Command))
            once = read.sql(dialect=dialect.value)
            assert sqlglot.parse_one(once, dialect=dialect.value).sql(dialect=dialect.value) == once
        view = sqlglot.parse_one(program(FIVE, dialect).view, dialect=dialect.value)
        columns = [f"{rule.id}.{output}" for rule in FIVE for output in Output]
        assert view.expression.named_selects == ["case", *columns]

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_null_is_asked_of_no_condition(self, dialect: Dialect) -> None:
        """`(a <= b) IS NULL` is no expression in some databases."""
        for query in queries(program(FIVE, dialect)):
            for asked in sqlglot.parse_one(query, dialect=dialect.value).find_all(exp.Is):
                assert not isinstance(asked.this.unnest(), TRUTHS)

    @pytest.mark.parametrize("dialect", [Dialect.SQLITE, Dialect.ORACLE])
    def test_no_column_is_a_truth_where_there_are_none(self, dialect: Dialect) -> None:
        view = sqlglot.parse_one(program(FIVE, dialect).view, dialect=dialect.value)
        for select in view.find_all(exp.Select):
            for column in select.expressions:
                assert not isinstance(column.unalias(), TRUTHS)

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_every_name_is_quoted(self, dialect: Dialect) -> None:
        for query in queries(program(FIVE, dialect)):
            for name in sqlglot.parse_one(query, dialect=dialect.value).find_all(exp.Identifier):
                assert name.args["quoted"], name

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_a_day_is_joined_once_for_all_that_counts_from_it(self, dialect: Dialect) -> None:
        """Officer, asset, ruling, lead, report, price, payable and filing, for thirteen rules.

        Seizure, whose day later steps bound, and the day after three months have two bounds each.
        """
        compiled = program(EVALUATION, dialect, outputs=(Output.VERDICT, Output.DUE))
        view = sqlglot.parse_one(compiled.view, dialect=dialect.value)
        joins = [join for join in view.find_all(exp.Join) if join.this.name == "execrules_days"]
        assert len(joins) == 8 + 4
        assert len({_place(join) for join in joins}) == len(joins)

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_no_date_is_counted_with(self, dialect: Dialect) -> None:
        """Adding months to a date gives another day in each database; engines look it up."""
        text = program(EVALUATION, dialect).view.upper()
        for word in ("MONTH'", "ADD_MONTHS", "DATE_ADD", "DATEADD", "INTERVAL '1 MONTH"):
            assert word not in text


def _place(join: exp.Join) -> tuple[str, str]:
    """The step that a join is in, and what it looks for."""
    step = join.find_ancestor(exp.CTE)
    return "" if step is None else step.alias, join.args["on"].expression.sql()


def test_one_rule_in_the_words_of_four_databases() -> None:
    """Where the dialects differ: the number of a day and the day of a number."""
    told = {
        dialect: program(STARTED, dialect, outputs=(Output.VERDICT, Output.DUE)).select
        for dialect in (Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SQLITE, Dialect.SPARK)
    }
    assert '"t"."preservation_started" - CAST(\'0000-12-31\' AS DATE)' in told[Dialect.DUCKDB]
    assert '"t"."preservation_started" - CAST(\'1970-01-01\' AS DATE)' in told[Dialect.POSTGRES]
    assert 'JULIANDAY("t"."preservation_started") - 1721424.5' in told[Dialect.SQLITE]
    assert "UNIX_DATE(`t`.`preservation_started`)" in told[Dialect.SPARK]
    for text in told.values():
        assert "'overdue'" in text
        assert re.search(r"eval-preservation-start\.due", text)


@pytest.mark.parametrize("dialect", list(Dialect))
def test_a_day_after_the_day_of_judging_is_compared_as_it_is(dialect: Dialect) -> None:
    """A date of Oracle has a time, which 00:00:00 of the same day is before: it is cut off."""
    compiled = program(STARTED, dialect, outputs=(Output.VERDICT,))
    view = sqlglot.parse_one(compiled.view, dialect=dialect.value)
    cells = next(step for step in view.find_all(exp.CTE) if step.alias == "cells")
    of_cells = [
        one.this.name
        for one in cells.find_all(exp.LTE)
        if isinstance(one.this, exp.Column) and one.expression.name == "as_of"
    ]
    days = ["preservation_released", "preservation_started"]
    assert sorted(of_cells) == ([] if dialect is Dialect.ORACLE else days)


def test_an_instant_in_the_place_of_a_day_is_compared_by_its_day() -> None:
    """What happened at noon of the day of judging is seen on that day."""
    compiled = compile_sql(
        STARTED,
        dialect=Dialect.DUCKDB,
        table="cases",
        keys=["case"],
        columns={"preservation_started": InputColumn("started", CellSort.TIMESTAMP)},
        calendar=PRC,
    )
    assert '"t"."started" <= "a"."as_of"' not in compiled.select
    assert 'EPOCH_US("t"."started")' in compiled.select


class TestWhatIsMissing:
    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_nothing_is_asked_that_cannot_hold(self, dialect: Dialect) -> None:
        """A day that is exact is not before the first and after the last day at once."""
        text = program(FIVE, dialect, outputs=(Output.MISSING,)).select
        view = sqlglot.parse_one(text, dialect=dialect.value)
        for both in view.find_all(exp.And):
            low, high = both.this, both.expression
            if isinstance(low, exp.LTE) and isinstance(high, exp.GTE) and low.this == high.this:
                assert int(low.expression.name) >= int(high.expression.name), both.sql()

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_a_flag_is_absent_and_never_outside_the_calendar(self, dialect: Dialect) -> None:
        text = program(FIVE, dialect, outputs=(Output.MISSING,)).select
        assert "inquiry_needed:absent" in text
        assert "inquiry_needed:outside_calendar" not in text
        assert "officer_received:outside_calendar" in text

    def test_several_facts_are_joined_by_the_database_where_it_passes_over_nulls(self) -> None:
        """SQLite knows no CONCAT_WS before 3.44, and an empty text is null in Oracle."""
        joined = {
            dialect: "CONCAT_WS" in program(FIVE, dialect, outputs=(Output.MISSING,)).select
            for dialect in Dialect
        }
        without = {dialect for dialect, has_one in joined.items() if not has_one}
        assert without == {Dialect.SQLITE, Dialect.ORACLE}


class TestDaysOver:
    def test_the_due_day_is_asked_about_once_for_late_and_overdue(self) -> None:
        """That the due day is exact is all that is left to ask; the verdict has told the rest."""
        text = program(EVALUATION.only("eval-payout"), Dialect.DUCKDB, outputs=(Output.OVER,))
        final = sqlglot.parse_one(text.select, dialect="duckdb").expressions[-1]
        compared = [one.this.name for one in final.find_all(exp.LTE) if "latest" in one.this.name]
        assert compared == ["after_1_months_forward_latest"]


PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "sql.md"


@pytest.mark.parametrize(
    ("dialect", "name"),
    [
        (Dialect.DUCKDB, "DuckDB"),
        (Dialect.POSTGRES, "PostgreSQL"),
        (Dialect.SQLITE, "SQLite"),
        (Dialect.SPARK, "Spark SQL"),
    ],
)
def test_the_page_shows_what_is_written(dialect: Dialect, name: str) -> None:
    """The page that explains one rule in four dialects is the text that a database gets."""
    compiled = compile_sql(
        EVALUATION.only("eval-report-sending"),
        dialect=dialect,
        table="cases",
        keys=["case"],
        columns={"report_received": "report_received", "report_sent": "report_sent"},
        calendar=PRC,
        outputs=(Output.VERDICT, Output.DUE),
    )
    _, found = PAGE.read_text(encoding="utf-8").split(f"## {name}\n\n```sql\n")

    assert found.partition("\n```")[0] == compiled.select


class TestNames:
    HOSTILE = 'ca"se`s; DROP TABLE x --'

    @pytest.mark.parametrize("dialect", list(Dialect))
    def test_a_name_is_a_name_whatever_it_holds(self, dialect: Dialect) -> None:
        compiled = compile_sql(
            STARTED,
            dialect=dialect,
            table=("a;b", self.HOSTILE),
            keys=[self.HOSTILE],
            columns={"preservation_ruled": InputColumn("r'u\"led")},
            calendar=PRC,
        )
        [read] = sqlglot.parse(compiled.select, dialect=dialect.value)
        assert read is not None
        [source] = [t for t in read.find_all(exp.Table) if t.db == "a;b"]
        assert source.name == self.HOSTILE
        assert {c.name for c in read.find_all(exp.Column)} >= {self.HOSTILE, "r'u\"led"}
        statements = sqlglot.parse(script(compiled), dialect=dialect.value)
        assert not [one for one in statements if isinstance(one, exp.Drop)]

    @pytest.mark.parametrize("name", ["", "a\nb", "a\x00b"])
    def test_a_name_with_a_control_character_is_refused(self, name: str) -> None:
        with pytest.raises(SqlError, match="without control characters"):
            script(
                compile_sql(
                    STARTED, dialect=Dialect.DUCKDB, table=name, keys=["case"], calendar=PRC
                )
            )

    @pytest.mark.parametrize("keys", [[], ["case", "case"]])
    def test_keys_are_named_once(self, keys: list[str]) -> None:
        with pytest.raises(SqlError, match="each of them once"):
            compile_sql(STARTED, dialect=Dialect.DUCKDB, table="cases", keys=keys, calendar=PRC)

    def test_a_column_that_is_no_fact_names_the_nearest(self) -> None:
        with pytest.raises(SqlError, match="nearest: preservation_ruled"):
            compile_sql(
                STARTED,
                dialect=Dialect.DUCKDB,
                table="cases",
                keys=["case"],
                columns={"preservation_rule": "ruled"},
                calendar=PRC,
            )


class TestAssumptions:
    def test_a_list_that_is_assumed_empty_asks_for_no_table(self) -> None:
        rules = rule_set("limits-2000")
        lists = {fact.name for rule in rules for fact in rule.facts if is_list(fact)}
        compiled = compile_sql(
            rules,
            dialect=Dialect.DUCKDB,
            table="cases",
            keys=["case"],
            calendar=PRC,
            assumed=dict.fromkeys(lists, ()),
        )
        assert "deductions:absent" not in compiled.select
        without = program(rules, Dialect.DUCKDB, outputs=(Output.MISSING,))
        assert "deductions:absent" in without.select

    def test_a_list_with_entries_cannot_be_assumed(self) -> None:
        with pytest.raises(SqlError, match="only be assumed to have no entries"):
            compile_sql(
                rule_set("limits-2000"),
                dialect=Dialect.DUCKDB,
                table="cases",
                keys=["case"],
                calendar=PRC,
                assumed={"deductions": date(2024, 1, 1)},
            )


class TestTheDayTable:
    def test_every_day_of_the_calendar_has_a_row_and_so_have_before_after_and_never(self) -> None:
        days = program(STARTED, Dialect.DUCKDB).days
        rows = list(days.rows)
        assert days.head[0] == "day"
        assert len(rows) == days.size == (PRC.last - PRC.first).days + 1 + 3
        assert [row[0] for row in rows] == list(
            range(PRC.first.toordinal() - 1, PRC.first.toordinal() - 1 + len(rows))
        )

    def test_a_due_day_is_the_one_counted_by_hand(self) -> None:
        """Five days from Saturday 29 December 2018 end on 3 January 2019, a Thursday.

        Five days from 25 September 2018 end on Sunday 30 September, a make-up working day was the
        29th and the festival lasts to 7 October: 8 October.
        """
        days = program(STARTED, Dialect.DUCKDB).days
        place = days.head.index("after_5_days_forward_earliest")
        due = {row[0]: row[place] for row in days.rows}
        for start, end in (
            (date(2018, 12, 29), date(2019, 1, 3)),
            (date(2018, 9, 27), date(2018, 10, 8)),
        ):
            assert due[start.toordinal()] == end.toordinal()

    def test_two_programs_of_the_same_rules_have_the_same_hash(self) -> None:
        one, other = program(STARTED, Dialect.DUCKDB), program(STARTED, Dialect.DUCKDB)
        assert one.content_hash == other.content_hash
        assert one.content_hash != program(EVALUATION, Dialect.DUCKDB).content_hash


class TestScripts:
    def test_the_script_for_postgres_says_what_to_load_and_how_to_check_it(self) -> None:
        text = script(program(EVALUATION, Dialect.POSTGRES))
        head = text[: text.index("BEGIN TRANSACTION;")]
        assert "evaluation-2018" in head
        assert "execrules_as_of" in head
        assert "SET jit = off" in head
        assert f"has {program(EVALUATION, Dialect.POSTGRES).days.size} rows" in text
        assert text.count("CREATE VIEW") == 2
        assert "应有" in text

    def test_what_a_script_made_is_taken_away_by_its_last_lines(self) -> None:
        """Then it runs again, and of the tables of before only the matters are there."""
        text = script(program(EVALUATION.only("eval-payout"), Dialect.SQLITE))
        drops = [line.removeprefix("-- ") for line in text.splitlines() if "-- DROP " in line]
        with sqlite3.connect(":memory:") as court:
            court.execute(
                'CREATE TABLE cases ("case", payable, paid_out, payout_reason_given, '
                "payout_delay_approved)"
            )
            for _ in range(2):
                court.executescript(text)
                court.executescript("\n".join(drops))
            left = court.execute("SELECT name FROM sqlite_schema").fetchall()
        court.close()

        assert left == [("cases",)]

    def test_a_view_of_spark_reads_no_lists(self) -> None:
        """Spark would write the steps of lists into the view until it is too large to read."""
        compiled = compile_sql(
            rule_set("limits-2000"),
            dialect=Dialect.SPARK,
            table="cases",
            keys=["case"],
            calendar=PRC,
            deductions="stays",
        )
        with pytest.raises(SqlError, match="judge_table"):
            script(compiled)

    def test_entries_that_no_matter_has_are_a_query_to_check_with(self) -> None:
        """It stands in the script as comments; a script without lists has none."""
        compiled = compile_sql(
            rule_set("evaluation-2018").only("eval-closing"), dialect=Dialect.SQLITE,
            table="cases", keys=["case"], calendar=PRC, deductions="stays",
        )  # fmt: skip
        assert compiled.unmatched is not None
        lines = [f"-- {line}" for line in compiled.unmatched.splitlines()]
        told = script(compiled).splitlines()
        place = told.index(lines[0], told.index(next(x for x in told if "no matter has" in x)))
        assert told[place : place + len(lines)] == lines
        assert program(EVALUATION.only("eval-closing"), Dialect.SQLITE).unmatched is None

    @pytest.mark.parametrize("end", ["\n", "\r", "\u2028"])
    def test_comments_end_with_their_line(self, end: str) -> None:
        """A title with a line break in it would run as SQL."""
        hostile = f"x{end}DROP TABLE y; --"
        own = attrs.evolve(STARTED, id=hostile)
        compiled = compile_sql(
            own,
            dialect=Dialect.POSTGRES,
            table="cases",
            keys=["case"],
            calendar=attrs.evolve(PRC, name=hostile),
        )
        text = script(compiled)
        assert text.count("DROP TABLE y") == 2
        for line in text.splitlines():
            assert "DROP" not in line or line.startswith("--")

    def test_a_view_too_wide_for_the_database_is_not_written(self) -> None:
        """SQLite gives 2,000 columns: 170 rules with 12 outputs are more."""
        every = [rule.id for rule in rule_set("all") if rule.is_limited]
        with pytest.raises(SqlError, match="at most 2000 in one answer"):
            program(rule_set("all").only(*every[:170]), Dialect.SQLITE)


class TestTheDayOfJudging:
    """Unless there is one day that can be read the view is empty, and accuses nobody."""

    @pytest.fixture
    def court(self) -> Iterator[sqlite3.Connection]:
        compiled = program(EVALUATION.only("eval-payout"), Dialect.SQLITE)
        with sqlite3.connect(":memory:") as connection:
            connection.execute(
                'CREATE TABLE cases ("case", payable, paid_out, payout_reason_given, '
                "payout_delay_approved)"
            )
            connection.execute("INSERT INTO cases VALUES ('a', '2018-09-28', NULL, 0, 0)")
            connection.executescript(script(compiled))
            yield connection
        connection.close()

    @staticmethod
    def verdicts(court: sqlite3.Connection) -> list[str]:
        found = court.execute('SELECT "eval-payout.verdict" FROM execrules_findings')
        return [verdict for (verdict,) in found]

    def test_the_statement_of_the_head_sets_it(self, court: sqlite3.Connection) -> None:
        """A month from 28 September 2018 ends on 29 October, a Monday."""
        head = script(program(EVALUATION.only("eval-payout"), Dialect.SQLITE))
        [insert] = re.findall(r"INSERT INTO \S+ VALUES \('2018-12-31'\)", head.splitlines()[8])
        assert self.verdicts(court) == []
        court.execute(insert)
        assert self.verdicts(court) == ["overdue"]

    @pytest.mark.parametrize(
        "days",
        [
            ("2018/12/03",), ("20181203",), (20181203,), ("today",), ("now",), ("2018-02-31",),
            (None,), ("2018-12-03", "2018-12-04"),
        ],
    )  # fmt: skip
    def test_anything_else_leaves_the_view_empty(
        self, court: sqlite3.Connection, days: tuple[object, ...]
    ) -> None:
        for day in days:
            court.execute("INSERT INTO execrules_as_of VALUES (?)", [day])
        assert self.verdicts(court) == []


@pytest.mark.parametrize("dialect", list(Dialect))
def test_a_column_that_is_always_null_has_a_type(dialect: Dialect) -> None:
    """PostgreSQL takes an untyped one for a text, which no other branch of a CASE may be."""
    view = sqlglot.parse_one(program(EVALUATION, dialect).view, dialect=dialect.value)
    for column in view.expression.expressions:
        assert not isinstance(column.unalias(), exp.Null), column.alias


def test_a_table_that_a_step_would_hide_is_named_with_its_schema() -> None:
    """In SQLite a step called `cells` that reads a table `cells` reads itself."""
    with pytest.raises(SqlError, match=r"main\.cells"):
        compile_sql(
            STARTED, dialect=Dialect.SQLITE, table="cells", keys=["case"], calendar=PRC
        ).failing()
    whole = compile_sql(
        STARTED, dialect=Dialect.SQLITE, table=("main", "cells"), keys=["case"], calendar=PRC
    )
    assert 'FROM "main"."cells"' in whole.select


def test_rules_without_a_limit_are_nothing_to_judge() -> None:
    with pytest.raises(SqlError, match="nothing to judge"):
        program(EVALUATION.only("eval-inquiry-in-time"), Dialect.DUCKDB)


def test_failing_lists_what_is_asked_for() -> None:
    compiled = program(STARTED, Dialect.DUCKDB)
    assert "IN (3)" in compiled.failing()
    assert f"IN ({Verdict.OVERDUE:d}, {Verdict.LATE:d})" in compiled.failing(
        Verdict.OVERDUE, Verdict.LATE
    )


def test_verdicts_are_written_as_numbers_on_request() -> None:
    compiled = compile_sql(
        STARTED,
        dialect=Dialect.DUCKDB,
        table="cases",
        keys=["case"],
        calendar=PRC,
        outputs=(Output.VERDICT,),
        codes=Codes.NUMBERS,
    )
    assert "'overdue'" not in compiled.select


def test_events_are_pivoted_inside_the_query() -> None:
    compiled = compile_sql(
        STARTED,
        dialect=Dialect.POSTGRES,
        table=EventTable(name="events", nodes={"preservation_ruled": ["保全裁定"]}),
        keys=["case"],
        calendar=PRC,
    )
    assert "'保全裁定'" in compiled.select
    assert "GROUP BY" in compiled.select

"""Tables are judged where they lie in DuckDB and SQLite, and what is wrong with them is said."""

import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import duckdb
import polars as pl
import pytest

import judged_tables
from execrules import china_calendar, rule_set
from execrules.engines.sql.databases import Database
from execrules.engines.sql.duckdb_database import DuckDbDatabase
from execrules.engines.sql.engine import Counts
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.judging import judge_table
from execrules.engines.sql.sqlite_database import SqliteDatabase
from execrules.errors import MissingExtraError, ServerError, SqlError, TableError
from execrules.expressions import After, At, Deducts, within
from execrules.outputs import Output
from execrules.periods import Days, Roll
from execrules.verification.explaining import explain
from execrules.verification.sql_engine import DatabaseEngine, Fallback
from execrules.verification.verifying import Verification, verify
from judged_tables import USUAL, Opened, found, judged, load, load_matters


def in_duckdb() -> Opened:
    database = DuckDbDatabase.opened()
    return Opened(database, database.connection.execute)


def in_sqlite() -> Opened:
    database = SqliteDatabase(sqlite3.connect(":memory:"))
    return Opened(database, database.connection.execute, decimals="INT")


BOTH = pytest.mark.parametrize("opened", [in_duckdb, in_sqlite])


@BOTH
@pytest.mark.parametrize(
    "behaviour",
    [*judged_tables.EVERYWHERE, judged_tables.hostile_names, judged_tables.columns_are_compared],
    ids=lambda behaviour: behaviour.__name__,
)
def test_a_table_is_judged_alike(
    opened: Callable[[], Opened], behaviour: Callable[[Opened], None]
) -> None:
    """What is asked of every database alike."""
    behaviour(opened())


@BOTH
def test_a_database_that_says_something_else_is_found_out(opened: Callable[[], Opened]) -> None:
    judged_tables.two_engines_that_differ(
        opened(), lambda days, due: f"UPDATE {days} SET {due} = {due} + 1"
    )


def test_the_first_of_two_texts_is_the_earlier_one_in_sqlite() -> None:
    """A T sorts behind a blank. The hour of 09:00 does not count: 48 hours end at 10:00."""
    opened = in_sqlite()
    opened.run("CREATE TABLE events ('case' TEXT, node TEXT, time TEXT)")
    opened.run(
        "INSERT INTO events VALUES ('a', '查到财产', '2018-05-02T09:00:00'), "
        "('a', '查到财产', '2018-05-02 15:00:00'), ('a', '网络控制', '2018-05-04 11:00')"
    )
    engine = judge_table(
        opened.database,
        rule_set("evaluation-2018").only("eval-online-control"),
        table=EventTable(name="events"),
        keys=["case"],
        as_of=date(2018, 12, 31),
        calendar=china_calendar(),
        assumed={"remote_control": True},
        outputs=[Output.VERDICT, Output.DUE],
    )

    assert list(engine.findings()) == [("a", "late", "2018-05-04 10:00:00")]


@pytest.mark.parametrize(
    ("of_matters", "of_entries", "verdict", "unmatched"),
    [
        ("", "", "late", 1),
        ("", "COLLATE NOCASE", "late", 1),
        ("COLLATE NOCASE", "", "on_time", 0),
        ("COLLATE NOCASE", "COLLATE NOCASE", "on_time", 0),
    ],
)
def test_the_matters_say_whether_capitals_count_in_keys_of_sqlite(
    of_matters: str, of_entries: str, verdict: str, unmatched: int
) -> None:
    """A stay that moves the due day is of the matter, or is listed as one of nobody."""
    opened = in_sqlite()
    opened.run(f"CREATE TABLE matters ('case' TEXT {of_matters}, filed DATE, done DATE, kind TEXT)")
    opened.run("INSERT INTO matters VALUES ('A', '2018-05-02', '2018-05-08', 'civil')")
    opened.run(
        f"CREATE TABLE stays ('case' TEXT {of_entries}, start DATE, 'end' DATE, ground TEXT)"
    )
    opened.run("INSERT INTO stays VALUES ('a', '2018-05-04', '2018-05-06', 'audit')")

    engine = judged(opened, "stayed", keys=["case"], deductions="stays", outputs=[Output.VERDICT])

    assert [*engine.findings()] == [("A", verdict)]
    assert engine.unmatched_entries == unmatched


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York"])
def test_the_zone_of_the_session_has_no_bearing_in_duckdb(zone: str) -> None:
    opened = in_duckdb()
    opened.run(f"SET TimeZone = '{zone}'")

    judged_tables.times_with_a_zone(opened)


def test_parquet_files_are_judged_as_they_lie(tmp_path: Path) -> None:
    """Names with quotes are names; several files are one table."""
    frame = pl.DataFrame(judged_tables.MATTERS, ["case", "filed", "done", "kind"], orient="row")
    paths = [tmp_path / "it's; 1.parquet", tmp_path / "2.parquet"]
    frame.head(2).write_parquet(paths[0])
    frame.tail(2).write_parquet(paths[1])

    assert found(judged(in_duckdb(), table=paths)) == USUAL
    assert set(found(judged(in_duckdb(), table=paths[0]))) == {"a", "b"}


def test_relations_and_frames_are_judged() -> None:
    """A relation of the connection, a Polars frame; timestamps of other precision are read."""
    opened = in_duckdb()
    frame = pl.DataFrame(judged_tables.MATTERS, ["case", "filed", "done", "kind"], orient="row")
    as_time = frame.with_columns(pl.col("filed").cast(pl.Datetime("ns")))

    assert found(judged(opened, table=frame)) == USUAL
    assert found(judged(opened, table=as_time)) == USUAL
    assert isinstance(opened.database, DuckDbDatabase)
    load_matters(opened)
    relation = opened.database.connection.sql("SELECT * FROM matters WHERE 'case' <> 'z'")
    assert found(judged(opened, table=relation)) == USUAL


def test_findings_are_written_to_parquet(tmp_path: Path) -> None:
    opened = in_duckdb()
    load_matters(opened)
    engine = judged(opened)
    assert isinstance(opened.database, DuckDbDatabase)

    path = opened.database.write(engine.program.select, tmp_path / "find'ings.parquet")

    frame = pl.read_parquet(path).sort("case")
    assert tuple(frame.columns) == engine.columns
    assert frame["five.over"].to_list() == [None, 1, 24, None]
    with pytest.raises(ServerError):
        opened.database.write("SELECT nothing", path)
    assert [one.name for one in tmp_path.iterdir()] == ["find'ings.parquet"]
    assert pl.read_parquet(path).height == 4


def test_what_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    with pytest.raises(TableError, match=r"cannot be written"):
        DuckDbDatabase.opened().write("SELECT 1 AS a", folder)


def test_the_limit_of_memory_and_the_folder_are_those_given(tmp_path: Path) -> None:
    database = DuckDbDatabase.opened(memory_limit="300MB", temp_folder=tmp_path)

    [(limit, folder)] = database.rows(
        "SELECT current_setting('memory_limit'), current_setting('temp_directory')"
    )

    assert (limit, folder) == ("286.1 MiB", str(tmp_path))


def test_a_database_file_stays_as_it_is(tmp_path: Path) -> None:
    """What is loaded goes away with the session."""
    path = tmp_path / "court.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE matters AS SELECT 'a' AS \"case\", DATE '2018-05-02' AS filed"
        )
    database = DuckDbDatabase.opened(path)
    judged(Opened(database, database.connection.execute)).counts  # noqa: B018 # asked for its effect
    database.close()

    with duckdb.connect(str(path)) as connection:
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == [
            ("matters",)
        ]
        assert connection.execute(
            "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall() == []  # fmt: skip


def test_texts_that_are_no_days_are_rejected_in_sqlite() -> None:
    """A day that does not exist, another way to write one, a number; a time of day is read."""
    opened = in_sqlite()
    filed = ("2018-02-30", "2018/05/02", "20180502", "5", "", "2018-05-02 10:30", "2018-05-02")
    rows = [(f"{number}", text) for number, text in enumerate(filed)]
    load(opened, "texts", (("case", "TEXT"), ("filed", "TEXT")), rows)

    engine = judged(opened, table="texts")

    assert set(found(engine)) == {"5", "6"}
    assert {row[0]: row[3] for row in engine.rejected()} == {
        f"{number}": text for number, text in enumerate(filed[:5])
    }
    assert engine.counts == Counts(read=7, accepted=2)


def test_a_text_for_a_day_is_a_wrong_type_in_duckdb() -> None:
    """Nobody says how it is written: it has to be converted."""
    opened = in_duckdb()
    load(opened, "texts", (("case", "TEXT"), ("filed", "TEXT")), [("a", "2018-05-02")])

    with pytest.raises(SqlError, match=r"column 'filed' is of the type text.*convert the column"):
        judged(opened, table="texts")


def test_days_that_no_calendar_can_hold_are_rejected_in_duckdb() -> None:
    opened = in_duckdb()
    opened.run(
        "CREATE TEMP VIEW endless AS SELECT 'a' AS \"case\", CAST('infinity' AS DATE) AS filed"
    )

    engine = judged(opened, table="endless")

    assert [*engine.rejected()] == [("a", "filed", "filed", "infinity")]
    assert engine.counts == Counts(read=1, accepted=0)


def test_calendars_are_chosen_by_a_column() -> None:
    """A name that is none of the calendars rejects its matter."""
    opened = in_duckdb()
    columns = (("case", "TEXT"), ("filed", "DATE"), ("calendar", "TEXT"))
    day = date(2018, 5, 2)
    load(opened, "several", columns, [("a", day, "one"), ("b", day, "two"), ("c", day, "three")])
    calendars = {"one": china_calendar(), "two": china_calendar(known_on=date(2018, 12, 31))}

    engine = judged(opened, table="several", calendar=calendars)

    assert set(found(engine)) == {"a", "b"}
    assert [*engine.rejected()] == [("c", "calendar", "calendar", "three")]
    assert [str(one.finding.due) for one in explain(engine, "b")] == ["2018-05-07"]


def test_bounds_of_what_is_not_known_exactly_are_explained() -> None:
    """Filed between 1 and 2 May: the fifth day after is 6 or 7 May."""
    opened = in_duckdb()
    columns = (("case", "TEXT"), ("filed__earliest", "DATE"), ("filed__latest", "DATE"))
    load(opened, "bounds", columns, [("a", date(2018, 5, 1), date(2018, 5, 2))])

    [one] = explain(judged(opened, table="bounds"), "a")

    assert (str(one.finding.due), str(one.finding.due_latest)) == ("2018-05-06", "2018-05-07")


def test_a_fault_of_the_database_is_an_error_in_two_languages() -> None:
    for opened in (in_duckdb(), in_sqlite()):
        with pytest.raises(ServerError, match=r"nothing was written.*未写入任何内容"):
            [*opened.database.rows("SELECT * FROM nowhere")]
        with pytest.raises(ServerError, match=r"is nothing that .* reads as a table"):
            opened.database.view(7)


@pytest.mark.parametrize(("package", "extra"), [("duckdb", "duckdb")])
def test_a_driver_that_is_not_installed_is_named_with_its_extra(
    package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(MissingExtraError, match=rf"execrules\[{extra}\]"):
        DuckDbDatabase.opened()


def test_rows_of_sqlite_are_tuples_whatever_the_connection_makes_of_them() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    database: Database = SqliteDatabase(connection)

    assert [*database.rows("SELECT 1 AS a")] == [(1,)]


def test_more_columns_than_a_database_gives_are_an_error() -> None:
    """SQLite gives 2,000 columns: 170 rules with 12 outputs are more."""
    opened = in_sqlite()
    load_matters(opened)
    limit = within(At(judged_tables.FILED), judged_tables.FIVE)

    with pytest.raises(SqlError, match=r"sqlite gives at most 2000 in one answer"):
        judge_table(
            opened.database,
            [judged_tables.rule(f"rule-{number}", latest=limit) for number in range(170)],
            table="matters",
            as_of=judged_tables.AS_OF,
            calendar=china_calendar(),
            outputs=tuple(Output),
        )


def test_rules_asked_elsewhere_are_judged_beside_and_not_told() -> None:
    """The whole set may be given; findings and explanations are those of the rules asked for."""
    opened = in_duckdb()
    load_matters(opened)

    engine = judged(opened, "five", beside=judged_tables.RULES)

    assert found(engine) == USUAL
    assert [one.finding.rule.id for one in explain(engine, "b")] == ["five"]


def test_rules_that_a_database_cannot_judge_are_an_error_or_left_to_another() -> None:
    """A stretched period that rolls backward is not written as SQL."""
    rules = attrs.evolve(
        judged_tables.RULES,
        rules=(
            judged_tables.rule("five", latest=within(At(judged_tables.FILED), judged_tables.FIVE)),
            judged_tables.rule(
                "backward",
                latest=After(
                    At(judged_tables.FILED),
                    Days(5, roll=Roll.BACKWARD),
                    deducts=Deducts(judged_tables.STAYS, ("audit",)),
                ),
            ),
        ),
    )
    calendars = {"PRC": china_calendar()}

    def compared(fallback: Fallback) -> Verification:
        engine = DatabaseEngine(name="duckdb", opened=DuckDbDatabase.opened, fallback=fallback)
        return verify(rules, engine, n=20, seed=1, calendars=calendars)

    with pytest.raises(SqlError, match=r"rule 'backward': .*规则“backward”"):
        compared(Fallback.ERROR)
    assert compared(Fallback.SKIP).skipped == ("backward",)
    assert compared(Fallback.SKIP).findings == 20
    assert compared(Fallback.SCALAR).findings == 40
    assert compared(Fallback.SCALAR).differing == 0

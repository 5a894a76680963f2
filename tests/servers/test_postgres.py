"""Tables are judged where they lie in PostgreSQL, and a server that goes away is no answer."""

from collections.abc import Callable, Iterator
from datetime import date

import psycopg
import pytest

import judged_tables
from execrules import china_calendar, rule_set
from execrules.engines.sql.judging import judge_table
from execrules.engines.sql.postgres_database import PostgresDatabase
from execrules.errors import ServerError, SqlError
from execrules.verification.explaining import explain
from execrules.verification.sql_engine import DatabaseEngine
from execrules.verification.verifying import verify
from judged_tables import AS_OF, MATTERS, RULES, USUAL, Opened, found, judged, load_matters
from servers.postgres import Server, postgres

CALENDARS = {"PRC": china_calendar(), "early": china_calendar(known_on=date(2018, 12, 31))}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server for all tests but the one that stops it."""
    with postgres() as running:
        yield running


@pytest.fixture
def opened(server: Server) -> Iterator[Opened]:
    """A connection of its own."""
    database = PostgresDatabase.opened(server.dsn)
    yield Opened(database, lambda statement: database.connection.execute(statement.encode()))
    database.close()


@pytest.mark.parametrize(
    "behaviour",
    [*judged_tables.EVERYWHERE, judged_tables.hostile_names, judged_tables.columns_are_compared],
    ids=lambda behaviour: behaviour.__name__,
)
def test_a_table_is_judged_alike(opened: Opened, behaviour: Callable[[Opened], None]) -> None:
    """What is asked of every database alike."""
    behaviour(opened)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York"])
def test_the_zone_of_the_session_has_no_bearing(opened: Opened, zone: str) -> None:
    opened.run(f"SET TIME ZONE '{zone}'")

    judged_tables.times_with_a_zone(opened)


def test_a_database_that_says_something_else_is_found_out(opened: Opened) -> None:
    judged_tables.two_engines_that_differ(
        opened, lambda days, due: f"UPDATE {days} SET {due} = {due} + 1"
    )


@pytest.mark.parametrize("rules", ["evaluation-2018", "limits-2000"])
def test_made_up_matters_are_judged_as_their_records(server: Server, rules: str) -> None:
    """Two calendars, lists, bounds and blanks: every output is compared."""
    engine = DatabaseEngine(name="postgres", opened=lambda: PostgresDatabase.opened(server.dsn))

    compared = verify(rule_set(rules), engine, n=600, seed=4, calendars=CALENDARS)

    assert [one.text.en for one in compared.differences] == []
    assert compared.findings > 600
    assert compared.skipped == ()


def test_a_table_is_free_once_the_binding_is_closed(server: Server, opened: Opened) -> None:
    """A view of it would keep others from changing or dropping it, after an error as well."""
    with psycopg.connect(server.dsn, autocommit=True) as others:
        others.execute('CREATE TABLE held ("case" TEXT, filed DATE, done DATE)')
        others.execute("INSERT INTO held VALUES ('c', '2018-05-02', NULL)")
        engine = judged(opened, table="held")
        with pytest.raises(psycopg.errors.DependentObjectsStillExist):
            others.execute("DROP TABLE held")

        assert explain(engine, "c")[0].finding.verdict.code == "overdue"
        engine.close()
        others.execute("ALTER TABLE held ALTER COLUMN filed TYPE TIMESTAMP")
        others.execute("INSERT INTO held VALUES (NULL, NULL, NULL)")
        with pytest.raises(SqlError, match="empty key"):
            judged(opened, table="held")
        with pytest.raises(SqlError, match="no column 'nothing'"):
            judged(opened, table="held", keys=["nothing"])
        others.execute("DROP TABLE held")
        made = "SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()"
        assert [*opened.database.rows(made)] == []


def test_an_open_transaction_stays_open(server: Server) -> None:
    """What the caller has begun is neither committed nor undone; an error undoes nothing of it."""
    with psycopg.connect(server.dsn) as connection:
        connection.execute('CREATE TABLE court ("case" TEXT, filed DATE, done DATE)')
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO court VALUES (%s, %s, %s)", [row[:3] for row in MATTERS]
            )
        database = PostgresDatabase(connection)

        assert found(judged(Opened(database, connection.execute), table=("public", "court"))) == (
            USUAL
        )
        with pytest.raises(ServerError):
            judged(Opened(database, connection.execute), table="nowhere")
        assert connection.execute("SELECT COUNT(*) FROM court").fetchall() == [(4,)]
        connection.rollback()
        assert connection.execute("SELECT to_regclass('court')").fetchall() == [(None,)]


def test_nothing_stays_in_the_database(server: Server, opened: Opened) -> None:
    """Tables and views are those of the session."""
    load_matters(opened)
    assert found(judged(opened)) == USUAL

    with psycopg.connect(server.dsn) as another:
        left = another.execute(
            "SELECT relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace "
            "WHERE relname LIKE 'execrules%' AND n.nspname NOT LIKE 'pg_temp%'"
        ).fetchall()
    assert left == []


def test_a_server_that_goes_away_in_the_middle_is_an_error() -> None:
    """The rows read before are not taken for all; the error says so in both languages."""
    with postgres() as server:
        database = PostgresDatabase.opened(server.dsn)
        database.connection.execute(
            "CREATE TABLE many AS SELECT n AS \"case\", DATE '2018-05-02' AS filed, "
            "NULL::date AS done FROM generate_series(1, 20000) AS n"
        )
        engine = judge_table(
            database, RULES.only("five"), table="many", as_of=AS_OF, calendar=china_calendar()
        )
        rows = engine.findings()
        read = [next(rows) for _ in range(10)]
        server.stop()

        with pytest.raises(ServerError, match=r"PostgreSQL went away in the middle.*中途断开"):
            read.extend(rows)
        assert len(read) < 20_000
        with pytest.raises(ServerError, match=r"went away|connection is closed"):
            next(engine.findings())


def test_a_server_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ServerError, match=r"cannot be reached.*无法连接"):
        PostgresDatabase.opened("host=127.0.0.1 port=1 connect_timeout=2")

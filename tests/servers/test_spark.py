"""Tables are judged where they lie in Spark, without a shuffle of the table."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from pyspark.sql import SparkSession

import judged_tables
from execrules import china_calendar, rule_set
from execrules.engines.sql.spark_database import SparkDatabase
from execrules.outputs import Output
from execrules.verification.sql_engine import DatabaseEngine
from execrules.verification.verifying import verify
from judged_tables import USUAL, Opened, found, judged, load_matters

CALENDARS = {"PRC": china_calendar(), "early": china_calendar(known_on=date(2018, 12, 31))}


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """One session on this machine for all tests."""
    found = SparkDatabase.local(cores=2).session
    yield found
    found.stop()


@pytest.fixture
def opened(session: SparkSession) -> Iterator[Opened]:
    """The session with views of its own."""
    database = SparkDatabase(session)
    yield Opened(database, session.sql, zoned="TIMESTAMP")
    database.close()


@pytest.mark.parametrize(
    "behaviour",
    [*judged_tables.EVERYWHERE, judged_tables.columns_are_compared],
    ids=lambda behaviour: behaviour.__name__,
)
def test_a_table_is_judged_alike(opened: Opened, behaviour: Callable[[Opened], None]) -> None:
    """What is asked of every database alike."""
    behaviour(opened)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
def test_the_zone_of_the_session_and_of_the_machine_has_no_bearing(
    opened: Opened, session: SparkSession, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.conf.set("spark.sql.session.timeZone", zone)
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()

    judged_tables.times_with_a_zone(opened)


def test_judging_shuffles_nothing(opened: Opened) -> None:
    """All that is exchanged in the physical plan is the broadcast of small tables."""
    load_matters(opened)
    database = opened.database
    assert isinstance(database, SparkDatabase)
    engine = judged(opened, "five", "civil", outputs=tuple(Output), calendar=CALENDARS["PRC"])

    plan = database.plan(engine.program.select)

    exchanges = [line.strip() for line in plan.splitlines() if "Exchange" in line]
    assert exchanges
    assert [line for line in exchanges if "BroadcastExchange" not in line] == []


def test_a_frame_with_a_column_of_any_name_is_judged(opened: Opened, session: SparkSession) -> None:
    frame = session.createDataFrame(
        [row[:3] for row in judged_tables.MATTERS], "`ca'se;--` STRING, filed DATE, done DATE"
    )

    assert found(judged(opened, table=frame, keys=["ca'se;--"])) == USUAL


def test_made_up_matters_are_judged_as_their_records(session: SparkSession) -> None:
    """Two calendars, lists, bounds and blanks: every output is compared."""
    rules = rule_set("evaluation-2018").only("eval-closing", "eval-payout", "eval-lead-check")
    engine = DatabaseEngine(name="spark", opened=lambda: SparkDatabase(session))

    compared = verify(rules, engine, n=300, seed=4, calendars=CALENDARS)

    assert [one.text.en for one in compared.differences] == []
    assert compared.findings == 900
    assert compared.skipped == ()

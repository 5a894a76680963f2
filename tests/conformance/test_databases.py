"""Databases judge made-up matters as the engine for single records does."""

import sqlite3
from collections.abc import Callable
from datetime import date

import pytest

from execrules import china_calendar, rule_set
from execrules.engines.sql.databases import Database
from execrules.engines.sql.duckdb_database import DuckDbDatabase
from execrules.engines.sql.sqlite_database import SqliteDatabase
from execrules.verification.sql_engine import DatabaseEngine
from execrules.verification.verifying import verify

CALENDARS = {"PRC": china_calendar(), "early": china_calendar(known_on=date(2018, 12, 31))}


def in_sqlite() -> SqliteDatabase:
    return SqliteDatabase(sqlite3.connect(":memory:"))


@pytest.mark.parametrize("opened", [DuckDbDatabase.opened, in_sqlite], ids=["duckdb", "sqlite"])
def test_a_database_gives_the_answers_of_the_scalar_engine(opened: Callable[[], Database]) -> None:
    """Two calendars, lists, bounds and blanks: every output is compared."""
    engine = DatabaseEngine(name="database", opened=opened)

    found = verify(rule_set("limits-2000"), engine, n=150, seed=3, calendars=CALENDARS)

    assert [one.text.en for one in found.differences] == []
    assert found.records == 150
    assert found.skipped == ()


def test_a_set_asked_in_parts_is_judged_as_a_whole() -> None:
    """Which records contradict each other depends on all rules, also on those asked elsewhere."""
    engine = DatabaseEngine(name="database", opened=DuckDbDatabase.opened, rules_at_once=2)

    found = verify(rule_set("limits-2000"), engine, n=60, seed=2, calendars=CALENDARS)

    assert [one.text.en for one in found.differences] == []
    assert found.records == 60

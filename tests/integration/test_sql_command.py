"""`execrules sql` writes scripts that databases run, and `verify` compares databases."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from execrules.cli import main


def run(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    with pytest.raises(SystemExit) as left:
        main([*arguments])
    captured = capsys.readouterr()
    return int(str(left.value.code)), captured.out, captured.err


def test_the_script_runs_in_sqlite_and_its_view_gives_the_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """30 days from 28 September 2018 end on Sunday 28 October, which moves to the Monday."""
    rules = tmp_path / "view.sql"
    code, out, err = run(
        ["sql", "--dialect", "sqlite", "--table", "cases", "--key", "case", "--outputs",
         "verdict,due", "--as-of", "2018-12-31", "--out", str(rules)],
        capsys,
    )  # fmt: skip
    assert (code, out, err) == (0, "", "")
    script = rules.read_text("utf-8")
    columns = sorted(
        line.partition(" ")[0]
        for part in script.splitlines() if part.startswith("-- It reads the table")
        for line in part.partition("columns: ")[2].split("), ")
    )  # fmt: skip
    with sqlite3.connect(":memory:") as court:
        names = ", ".join(f'"{name}"' for name in ("case", *columns))
        court.execute(f"CREATE TABLE cases ({names})")
        court.execute("INSERT INTO cases (\"case\", payable) VALUES ('a', '2018-09-28')")
        court.executescript(script)
        found = court.execute(
            'SELECT "case", "eval-payout.verdict", "eval-payout.due" FROM execrules_findings'
        ).fetchall()
    court.close()

    assert found == [("a", "overdue", "2018-10-29")]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--column", "filed"], "--column does not read 'filed'"),
        (["--column", "fild=filed_on"], "'fild' is no fact"),
        (["--list", "stays=t"], "--list 'stays' is no list of these rules; there are: "),
        (["--outputs", "verdicts"], "--outputs does not know 'verdicts'"),
        (["--dialect", "db2"], "--dialect does not know 'db2'"),
    ],
)
def test_what_cannot_be_written_is_one_line(
    more: Sequence[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = ["sql", "--dialect", "sqlite", "--table", "t", "--key", "case", "--lang", "en"]

    code, out, err = run([*usual, *more], capsys)

    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_the_table_is_cases_and_its_key_case_unless_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run(["sql", "--dialect", "postgres", "--rules", "evaluation-2018"], capsys)

    assert code == 0
    assert "-- It reads the table cases, key case, columns: " in out


def test_a_list_may_stand_in_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        ["sql", "--dialect", "postgres", "--table", "court.cases", "--key", "number",
         "--list", "deductions=court.stays"],
        capsys,
    )  # fmt: skip

    assert code == 0
    assert '"court"."stays"' in out
    assert '"court"."cases"' in out


@pytest.mark.parametrize("engine", ["duckdb", "sqlite"])
def test_databases_are_verified(engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        ["verify", "--engine", engine, "--records", "40", "--format", "json"], capsys
    )

    assert code == 0
    found = json.loads(out)
    assert (found["engine"], found["differing"]) == (engine, 0)
    assert found["findings"] == 40 * 13


def test_a_connection_string_is_for_postgres_alone(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--engine", "postgres"], ["--engine", "sqlite", "--dsn", "x"]):
        code, _, err = run(["verify", *arguments, "--lang", "en"], capsys)

        assert code == 2
        assert "--dsn says where PostgreSQL is" in err

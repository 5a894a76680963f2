"""`--project` on every command that takes a calendar; the dates were counted by hand."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules import Verdict, check, china_calendar, explain, rule_set
from execrules.calendars.projections import projection
from execrules.cli.app import application
from execrules.facts import FactValue

RANGE = "13 earlier years between 2027-02-04 and 2027-02-15 (experience, not a bound)"
ROOT = Path(__file__).resolve().parents[2]


def run(line: str) -> Result:
    return CliRunner().invoke(application, line.split())


def test_without_the_option_the_open_year_is_refused() -> None:
    assert run("deadline 2026-12-25 --working-days 30").exit_code == 2
    assert run("calendar day 2027-02-09").exit_code == 2


def test_deadline_gives_the_day_the_range_and_who_gives_which_day() -> None:
    """28–31 December 4, 4–29 January 20, 1–4 February 4, then rest to 10 February: 12 is the 30th.

    With 30 and 31 January worked, as in 2019 and 2022, 4 February is the 30th; with one of them and
    rest to 12 February, 15 February, or a worked Sunday 14 before it.
    """
    english = run("deadline 2026-12-25 --working-days 30 --project --lang en").stdout.splitlines()

    assert english[:6] == [
        "2027-02-12 Fri is the last day (30 working days from 2026-12-25)",
        "provisional: a later notice may still change days from 2026-12-26 on",
        f"projected from the statutory days alone; by the arrangements of {RANGE}",
        "  2027-02-04: 2 of 13 (as in 2019, 2022)",
        "  2027-02-14: 3 of 13 (as in 2016, 2023, 2024)",
        "  2027-02-15: 8 of 13 (as in 2014, 2015, 2017, 2018, 2020, 2021, 2025, 2026)",
    ]
    chinese = run("deadline 2026-12-25 --working-days 30 --project").stdout.splitlines()
    assert "经验范围,并非界限" in chinese[2]
    assert chinese[3] == "  2027-02-04:2/13(比照 2019, 2022)"


def test_deadline_as_json_holds_the_range() -> None:
    line = "deadline 2026-12-25 --working-days 30 --project --format json"
    found = json.loads(run(line).stdout)

    assert (found["due"], found["provisional"]) == ("2027-02-12", True)
    assert found["calendar"]["name"] == "PRC projection"
    assert (found["range"]["earliest"], found["range"]["latest"]) == ("2027-02-04", "2027-02-15")
    assert [(one["due"], one["count"]) for one in found["range"]["answers"]] == [
        ("2027-02-04", 2), ("2027-02-14", 3), ("2027-02-15", 8),
    ]  # fmt: skip
    assert found["range"]["label"]["en"] == "experience, not a bound"


def test_an_answer_before_the_uncertain_days_has_no_range() -> None:
    """The option opens nothing that a notice settles."""
    line = "deadline 2018-09-28 --working-days 5"

    assert run(f"{line} --project").stdout == run(line).stdout


def test_hours_ask_no_calendar() -> None:
    line = "deadline 2026-12-30T10:25 --hours 48 --project --format json"

    assert "range" not in json.loads(run(line).stdout)


def test_elapsed_gives_the_count_and_its_range() -> None:
    """2019 works 27 December and rests on the 31st, works 30 and 31 January, rests to 12 February.

    28 to 30 counted days: those that rest on 11 and 12 February and work one January day have 29.
    """
    line = "elapsed 2026-12-25 2027-02-12 --unit working-days --project"
    found = json.loads(run(f"{line} --format json").stdout)

    assert (found["elapsed"], found["provisional"]) == (30, True)
    assert found["range"]["most"] == 30
    assert found["range"]["least"] == 28
    assert "28 to 30 (experience, not a bound)" in run(f"{line} --lang en").stdout


def test_calendar_day_says_that_it_is_projected() -> None:
    english = run("calendar day 2027-02-09 --project --lang en").stdout
    found = json.loads(run("calendar day 2027-02-09 --project --format json").stdout)

    assert "projection: from 2026-12-26 on no notice is final" in english
    assert (found["kind"], found["provisional"], found["projected"]) == (
        "adjusted_rest", True, True,
    )  # fmt: skip
    assert found["notice"]["number"] == "projection"


def test_calendar_year_says_that_it_is_projected() -> None:
    """248 working days in 2027: 261 weekdays less 13 days off."""
    found = json.loads(run("calendar year 2027 --project --format json").stdout)

    assert found["totals"]["working"] == 248
    assert found["provisional_from"] == "2026-12-26"
    assert [notice["number"] for notice in found["notices"]] == ["projection"]
    assert "推算" in run("calendar year 2027 --project").stdout


def test_calendar_export_marks_the_projected_days() -> None:
    result = run("calendar export --from 2026-12-31 --to 2027-01-02 --project")

    assert result.stdout.splitlines() == [
        "date,working,kind,festival,notice,ordinal",
        "2026-12-31,1,weekday,,,6498",
        "2027-01-01,0,holiday,new_year,projection,6498",
        "2027-01-02,0,weekend,,projection,6498",
    ]
    rows = list(csv.DictReader(io.StringIO(run("calendar export --project").stdout)))
    marked = [row["date"] for row in rows if row["notice"] == "projection"]
    assert (marked[0], marked[-1], len(marked)) == ("2027-01-01", "2028-12-31", 365 + 366)


def test_a_running_case_has_a_due_day_and_a_latest_one() -> None:
    """Three months from 20 November 2026 for a non-litigation case: 20 February 2027, a Saturday.

    Worked where the arrangement moved to 2027 works it, else the Monday after is the last day.
    """
    rules = rule_set("evaluation-2018")
    record: dict[str, FactValue] = {
        "filed": date(2026, 11, 20), "deductions": (), "extensions": (),
    }  # fmt: skip
    as_of = date(2026, 11, 23)
    plain = check(record, rules, as_of=as_of, calendar=china_calendar())
    calendar = china_calendar(beyond=projection())
    found = check(record, rules, as_of=as_of, calendar=calendar)
    at = next(n for n, one in enumerate(found) if one.rule.id == "eval-closing-non-litigation")

    assert (plain[at].due, plain[at].due_latest) == (date(2027, 2, 20), None)
    assert (found[at].due, found[at].due_latest) == (date(2027, 2, 20), date(2027, 2, 22))
    assert (found[at].verdict, found[at].provisional) == (plain[at].verdict, True)
    assert found[at].calendar == "PRC projection"
    record |= {"non_litigation": True, "closed": None}
    told = explain(record, found[at].rule, rules=rules, as_of=as_of, calendar=calendar)
    assert told.finding.verdict is Verdict.PENDING
    assert "between 2027-02-20 and 2027-02-22" in str(told.as_dict()["en"])
    assert told.traces[0].calendar.uncertain_from == date(2026, 12, 26)


@pytest.mark.parametrize("command", ["check", "explain"])
def test_tables_are_judged_on_the_projection(command: str) -> None:
    """The same real events; nothing settled changes."""
    rest = (
        "examples/real_events.csv --as-of 2026-11-01 --rules all"
        if command == "check"
        else "examples/real_events.csv --case (2017)浙0522行审363号 --as-of 2026-11-01 --rules all"
    ).replace("examples", str(ROOT / "examples"))
    plain = run(f"{command} {rest} --format json")
    found = run(f"{command} {rest} --format json --project")
    old, new = json.loads(plain.stdout)["findings"], json.loads(found.stdout)["findings"]

    assert found.exit_code == plain.exit_code
    assert [one["verdict"] for one in new] == [one["verdict"] for one in old]
    assert {one["calendar"] for one in new} == {"PRC projection"}
    settled = [one for one in old if one["due"] and one["due"] < "2026-12-26"]
    due = {(one.get("case"), one["rule"], one["trigger"]): one["due"] for one in new}
    keys = [(one.get("case"), one["rule"], one["trigger"]) for one in settled]
    assert [due[key] for key in keys] == [one["due"] for one in settled]

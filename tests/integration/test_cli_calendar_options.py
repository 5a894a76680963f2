"""`--known-on` and `--overlay` on every command that asks a calendar."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application

ROOT = Path(__file__).parents[2]
GUANGXI = ROOT / "examples" / "overlays" / "guangxi-2017.toml"
EVENTS = ROOT / "examples" / "real_events.csv"
RECORD = ROOT / "examples" / "record.json"


def run(line: str, *arguments: object) -> Result:
    return CliRunner().invoke(application, [*line.split(), *map(str, arguments)])


def answer(line: str, *arguments: object) -> dict[str, object]:
    result = run(f"{line} --format json", *arguments)
    assert result.exit_code in {0, 1}, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("known_on", "due"), [("2018-12-31", "2019-04-30"), ("2019-03-22", "2019-04-29")]
)
def test_deadline_as_known_on_a_day(known_on: str, due: str) -> None:
    found = answer(f"deadline 2019-04-26 --working-days 2 --known-on {known_on}")
    cited = found["calendar"]

    assert isinstance(cited, dict)
    assert (found["due"], cited["name"], cited["known_on"]) == (due, "PRC", known_on)


def test_elapsed_as_known_on_a_day() -> None:
    """27 April to 5 May 2019: 29 and 30 April, 2 and 3 May; then 28 to 30 April and 5 May."""
    line = "elapsed 2019-04-26 2019-05-05 --unit working-days"
    before, after = answer(f"{line} --known-on 2019-03-21"), answer(f"{line} --known-on 2019-03-22")

    assert (before["elapsed"], after["elapsed"]) == (4, 4)
    line = "elapsed 2019-04-26 2019-04-28 --unit working-days"
    assert answer(f"{line} --known-on 2019-03-21")["elapsed"] == 0
    assert answer(f"{line} --known-on 2019-03-22")["elapsed"] == 1


def test_a_year_ends_where_its_notices_did() -> None:
    result = run("deadline 2019-12-20 --working-days 10 --known-on 2019-03-21 --lang en")

    assert result.exit_code == 2
    assert "covers 2001-01-01 to 2019-12-31" in result.stderr


def test_calendar_commands_as_known_on_a_day() -> None:
    day = answer("calendar day 2020-02-01 --known-on 2020-01-20")
    year = answer("calendar year 2020 --known-on 2020-01-20")
    rows = run("calendar export --from 2020-01-31 --to 2020-02-01 --known-on 2020-01-20").stdout

    assert (day["working"], day["kind"]) == (True, "makeup")
    assert year["totals"]["working"] == 251  # type: ignore[index]  # JSON
    assert [row["working"] for row in csv.DictReader(io.StringIO(rows))] == ["1", "1"]


@pytest.mark.parametrize(
    "line",
    [
        "deadline 2019-04-26 --days 5",
        "elapsed 2019-04-26 2019-04-28 --unit days",
        "calendar day 2019-04-26",
        "calendar year 2019",
    ],
)
def test_text_names_the_calendar_where_it_is_not_the_usual_one(line: str) -> None:
    told = "以 2019-01-01 已公布的为准"

    assert told in run(f"{line} --known-on 2019-01-01").stdout
    assert "日历 PRC" not in run(line).stdout


def test_check_and_explain_say_which_calendar() -> None:
    line = f"check {EVENTS} --as-of 2019-12-31 --rules all --known-on 2019-03-21"
    checked = answer(line)
    findings = checked["findings"]
    assert isinstance(findings, list)
    explained = answer(f"explain {RECORD} --as-of 2018-12-31 --known-on 2019-03-21")
    rows = list(csv.DictReader(io.StringIO(run(f"{line} --format csv").stdout)))
    lines = run(f"{line} --format jsonl").stdout.splitlines()

    assert checked["calendar"] == explained["calendar"]
    assert {found["known_on"] for found in findings} == {"2019-03-21"}
    assert {row["known_on"] for row in rows} == {"2019-03-21"}
    assert {json.loads(row)["known_on"] for row in lines} == {"2019-03-21"}
    assert len({row["calendar_version"] for row in rows}) == 1
    assert "以 2019-03-21 已公布的为准" in run(line).stdout
    assert "日历 PRC+guangxi-2017" in run(
        f"explain {RECORD} --as-of 2018-12-31", "--overlay", GUANGXI
    ).stdout  # fmt: skip


def test_a_day_shows_the_document_of_its_overlay() -> None:
    found = answer("calendar day 2017-04-01", "--overlay", GUANGXI)

    assert (found["working"], found["kind"]) == (False, "weekend")
    assert found["local_document"] == {
        "number": None,
        "title": "广西壮族自治区人民政府办公厅关于2017年“壮族三月三”放假的通知",
        "address": "http://huaxiashiwen.com/xuexi/tongzhi/704789.html",
    }
    text = run("calendar day 2017-04-01 --lang en", "--overlay", GUANGXI).stdout
    assert "replaces  国务院办公厅关于2017年部分节假日安排的通知" in text
    assert "local     广西壮族自治区人民政府办公厅" in text


def test_a_year_lists_the_documents_of_its_overlays() -> None:
    found = answer("calendar year 2017", "--overlay", GUANGXI)
    special = found["special_days"]
    assert isinstance(special, list)

    assert "2017-04-01" in {day["date"] for day in special}
    assert len(found["local_documents"]) == 1  # type: ignore[arg-type]  # JSON: a list
    assert "“壮族三月三”放假的通知" in run("calendar year 2017", "--overlay", GUANGXI).stdout


def test_half_days_of_some_are_told_and_change_nothing() -> None:
    found = answer("calendar day 2026-06-01")

    assert found["working"] is True
    assert [entry["code"] for entry in found["partial_holidays"]] == [  # type: ignore[attr-defined]  # JSON: a list
        "childrens_day"
    ]
    assert "仅部分公民放假" in run("calendar day 2026-06-01").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--known-on", "2000-01-01"], "no notice was public on 2000-01-01"),
        (["--known-on", "2019-3-21"], "is not written as a day"),
        (["--known-on", "2019-03-21T10:00"], "has a time of day"),
        (["--overlay", "none.toml"], "none.toml cannot be read"),
        (["--overlay", GUANGXI, "--overlay", GUANGXI], "laid on twice"),
        (["--overlay", GUANGXI, "--known-on", "2016-01-01"], "outside calendar 'PRC'"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused_on_one_line(arguments: list[str], told: str) -> None:
    result = run("deadline 2016-05-02 --working-days 5 --lang en", *arguments)

    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.count("\n") == 1

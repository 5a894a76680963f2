"""`execrules calendar tables` and `execrules calendar ics`."""

import csv
import json
from datetime import date
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner, Result

from execrules import china_calendar
from execrules.cli.app import application
from execrules.exports.folders import join_tables


def run(*words: str) -> Result:
    return CliRunner().invoke(application, words)


@pytest.mark.parametrize("form", ["csv", "sql", "parquet"])
def test_the_folder_holds_what_is_printed(form: str, tmp_path: Path) -> None:
    """The hashes are those of the tables in Python."""
    out = tmp_path / "tables"
    result = run("calendar", "tables", "--format", form, "--out", str(out))
    printed = json.loads(result.stdout)

    assert result.exit_code == 0
    assert {path.name for path in out.iterdir()} == {
        f"calendar_days.{form}",
        f"working_days.{form}",
        "manifest.json",
    }
    assert [(table["rows"], table["sha256"]) for table in printed] == [
        (len(table.rows), table.content_hash) for table in join_tables(china_calendar())
    ]
    assert [table["rows"] for table in printed] == [9496, 6498]


def test_rules_add_their_due_days(tmp_path: Path) -> None:
    """Ten working days from Friday 2018-09-28 end on 2018-10-17."""
    out = tmp_path / "tables"
    result = run("calendar", "tables", "--rules", "evaluation-2018", "--out", str(out))
    with (out / "due_days.csv").open(encoding="utf-8", newline="") as file:
        next(file)
        rows = {row["date"]: row for row in csv.DictReader(file)}
    found = rows["2018-09-28"]

    assert result.exit_code == 0
    assert found["after_10_working_days_earliest"] == found["after_10_working_days_latest"]
    assert date.fromordinal(int(found["after_10_working_days_latest"])) == date(2018, 10, 17)
    assert rows["2026-12-31"]["after_10_working_days_latest"] == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--out", ""], "--out names no folder"),
        ([], "--out is missing"),
        (["--out", "there"], "'there' is there already"),
        (["--out", "no/such/folder"], "cannot write 'no/such/folder'"),
        (["--out", "new", "--rules", "nothing"], "there is no rule set 'nothing'"),
        (["--out", "new", "--format", "xml"], "choose one of csv | parquet | sql"),
    ],
)
def test_what_cannot_be_written_is_said(
    words: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, exit code 2, nothing written."""
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()
    Path("there", "file").touch()
    result = run("calendar", "tables", "--lang", "en", *words)

    assert result.exit_code == 2
    assert says in result.stderr
    assert {path.name for path in tmp_path.rglob("*")} == {"there", "file"}


def test_a_feed_in_a_file_and_on_standard_output(tmp_path: Path) -> None:
    """The same text, with the line ends of the standard."""
    out = tmp_path / "2018.ics"
    result = run("calendar", "ics", "2018", "--out", str(out))
    printed = run("calendar", "ics", "2018")
    feed = icalendar.Calendar.from_ical(out.read_bytes())

    assert (result.exit_code, result.stdout, printed.exit_code) == (0, "", 0)
    assert printed.stdout_bytes == out.read_bytes()
    # 25 days off and 7 worked, see the unit test.
    assert len(list(feed.walk("VEVENT"))) == 32


@pytest.mark.parametrize(
    ("year", "says"),
    [("18", "'18' is not a year"), ("2027", "2027-01-01 is outside calendar 'PRC'")],
)
def test_a_year_without_a_feed_is_refused(year: str, says: str) -> None:
    """A year is four digits, and one that a notice arranges."""
    result = run("calendar", "ics", year, "--lang", "en")

    assert result.exit_code == 2
    assert says in result.stderr


GUANGXI = str(Path(__file__).parents[2] / "examples" / "overlays" / "guangxi-2017.toml")


def test_the_tables_are_those_of_the_chosen_calendar(tmp_path: Path) -> None:
    """Local days, known on a day and projected: the manifest cites it, and a range stays open."""
    out = tmp_path / "tables"
    chosen = ("--overlay", GUANGXI, "--known-on", "2026-06-01", "--project")
    rules = ("--rules", "evaluation-2018")
    result = run("calendar", "tables", "--out", str(out), *rules, *chosen)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    with (out / "due_days.csv").open(encoding="utf-8", newline="") as file:
        next(file)
        rows = {row["date"]: row for row in csv.DictReader(file)}
    with (out / "calendar_days.csv").open(encoding="utf-8", newline="") as file:
        next(file)
        days = {row["date"]: row for row in csv.DictReader(file)}
    # Ten working days from 25 January 2027: 5 to 8 February are holidays, the rest is swapped.
    found = rows["2027-01-25"]
    earliest, latest = (
        date.fromordinal(int(found[f"after_10_working_days_{side}"]))
        for side in ("earliest", "latest")
    )

    assert result.exit_code == 0
    assert manifest["calendars"] == [
        {
            "name": "PRC projection+guangxi-2017",
            "version": manifest["calendars"][0]["version"],
            "known_on": "2026-06-01",
            "uncertain_from": "2026-12-26",
            "first": "2001-01-01",
            "last": "2028-12-31",
        }
    ]
    assert earliest < latest
    assert days["2017-04-08"]["working"] == "1"
    assert (days["2027-02-05"]["notice"], days["2027-02-05"]["certain"]) == ("projection", "0")


def test_a_feed_of_the_chosen_calendar() -> None:
    """Guangxi: two weekdays off, a make-up day given back and another one; each local."""
    plain = run("calendar", "ics", "2017")
    local = run("calendar", "ics", "2017", "--overlay", GUANGXI)
    before = {str(event.decoded("dtstart")): event for event in events(plain)}
    after = {str(event.decoded("dtstart")): event for event in events(local)}

    assert after.keys() - before.keys() == {"2017-03-30", "2017-03-31", "2017-04-08"}
    assert before.keys() - after.keys() == set()
    assert "地方: 广西壮族自治区" in str(after["2017-04-08"]["description"])


def test_a_feed_of_a_projected_year_holds_no_ordinary_day() -> None:
    """2027: 13 public holidays and a weekday for each of the 6 on a weekend, all tentative."""
    found = events(run("calendar", "ics", "2027", "--project"))

    assert len(found) == 19
    assert {str(event["status"]) for event in found} == {"TENTATIVE"}


def events(result: Result) -> list[icalendar.cal.Component]:
    assert result.exit_code == 0
    return list(icalendar.Calendar.from_ical(result.stdout_bytes).walk("VEVENT"))

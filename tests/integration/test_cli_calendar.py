"""`execrules calendar`: a day, a year, and every day as a table."""

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application

# The working days of each year as counted when the notices were first keyed, by other means.
WORKING_DAYS = dict(
    zip(
        range(2001, 2027),
        (
            *(253, 249, 251, 252, 251, 251, 249, 251, 250, 250, 250, 249, 250),
            *(250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248),
        ),
        strict=True,
    )
)
KINDS = {"holiday": 282, "adjusted_rest": 250, "makeup": 169, "weekend": 2466, "weekday": 6329}


def run(line: str) -> Result:
    return CliRunner().invoke(application, line.split())


def answer(line: str) -> dict[str, object]:
    result = run(f"{line} --format json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_day_tells_its_kind_its_festival_and_its_notice() -> None:
    """29 September 2018, a Saturday worked for National Day."""
    found = answer("calendar day 2018-09-29")

    assert found["working"] is True
    assert found["kind"] == "makeup"
    assert found["festivals"] == ["national_day"]
    assert found["notice"] == {
        "number": "国办发明电〔2017〕12号",
        "title": "国务院办公厅关于2018年部分节假日安排的通知",
        "dated": "2017-11-30",
        "address": "https://scgw.gov.cn/Detail.aspx?id=20171206072746664",
    }
    assert found["law"] is None
    assert found["provisional"] is False


def test_public_holiday_tells_its_law() -> None:
    """1 January 2001 stands by law alone: no notice names it."""
    found = answer("calendar day 2001-01-01")
    law = found["law"]

    assert found["notice"] is None
    assert isinstance(law, dict)
    assert law["number"] == "国务院令第270号"


def test_day_in_words() -> None:
    """First the day and whether it is worked, then why."""
    chinese = run("calendar day 2018-10-01").stdout.splitlines()
    english = run("calendar day 2018-10-01 --lang en").stdout.splitlines()

    assert chinese[:3] == ["2018-10-01 星期一 休息", "类型  法定节假日", "节日  国庆节"]
    assert english[:3] == [
        "2018-10-01 Mon rest day",
        "kind      public holiday",
        "festival  National Day",
    ]
    assert "国办发明电〔2017〕12号" in chinese[3]


def test_last_days_of_the_calendar_are_provisional() -> None:
    """A notice for 2027 may still change them."""
    assert answer("calendar day 2026-12-26")["provisional"] is True
    assert answer("calendar day 2026-12-25")["provisional"] is False
    assert "暂定" in run("calendar day 2026-12-26").stdout


def test_year_prints_twelve_months_from_monday_with_a_mark_on_every_special_day() -> None:
    """October 2018 began on a Monday: three public holidays, two adjusted rest days, a weekend."""
    text = run("calendar year 2018").stdout

    assert [f"{month}月" in text for month in range(1, 13)] == [True] * 12
    assert " 1假  2假  3假  4休  5休  6    7" in text
    assert "24假 25   26   27   28   29班 30班" in text
    assert "假 法定节假日   休 调休放假   班 调休上班" in text
    assert "工作日 250 天(平日 243,调休上班 7)" in text
    assert "国办发明电〔2017〕12号" in text
    # 29 and 31 December were changed by the notice for 2019.
    assert "国办发明电〔2018〕15号" in text


def test_year_in_english_marks_with_letters() -> None:
    """One letter a day, so that a month is narrower."""
    text = run("calendar year 2018 --lang en").stdout

    assert " 1H  2H  3H  4R  5R  6   7" in text
    assert "24H 25  26  27  28  29W 30W" in text
    assert "250 working days (243 weekdays, 7 make-up days)" in text


def test_no_line_of_the_grid_is_wider_than_a_plain_page() -> None:
    """Eighty cells; a Chinese character takes two."""
    for language in ("zh", "en"):
        text = run(f"calendar year 2018 --lang {language}").stdout
        grid = text.split("假 法定节假日" if language == "zh" else "H public holiday")[0]
        widths = [len(line) + sum(not sign.isascii() for sign in line) for line in grid.split("\n")]
        assert max(widths) <= 80


@pytest.mark.parametrize("year", [2001, 2009, 2018, 2020, 2026])
def test_year_totals(year: int) -> None:
    """The totals of a year agree with the table keyed from the notices."""
    found = answer(f"calendar year {year}")
    totals = found["totals"]

    assert isinstance(totals, dict)
    assert totals["working"] == WORKING_DAYS[year]
    assert sum(totals[kind] for kind in KINDS) == totals["days"]


def test_export_of_all_years() -> None:
    """Every day once, in order, with the counts of the table keyed from the notices."""
    result = run("calendar export")
    rows = table(result.stdout)
    working = Counter(row["date"][:4] for row in rows if row["working"] == "1")

    assert result.stdout.startswith("date,working,kind,festival,notice,ordinal\n")
    assert b"\r" not in result.stdout_bytes
    assert len(rows) == 9496
    assert (rows[0]["date"], rows[-1]["date"]) == ("2001-01-01", "2026-12-31")
    assert [row["date"] for row in rows] == sorted({row["date"] for row in rows})
    assert Counter(row["kind"] for row in rows) == KINDS
    assert {int(year): count for year, count in working.items()} == WORKING_DAYS
    assert rows[-1]["ordinal"] == str(sum(WORKING_DAYS.values()))
    # A spreadsheet would take such a text for a formula.
    assert not any(value.startswith(tuple("=+-@")) for row in rows for value in row.values())


def test_export_of_single_days() -> None:
    """Two festivals on one day are joined; a notice without a number is named by its title."""
    both = table(run("calendar export --from 2009-10-03 --to 2009-10-03").stdout)
    title = table(run("calendar export --from 2003-05-01 --to 2003-05-01").stdout)
    law = table(run("calendar export --to 2001-01-01").stdout)

    assert [row["festival"] for row in both] == ["mid_autumn|national_day"]
    assert [row["notice"] for row in title] == ["国务院办公厅关于2003年“五一”放假调休安排的通知"]
    assert [(row["notice"], row["ordinal"]) for row in law] == [("国务院令第270号", "0")]


def test_export_to_a_file_replaces_it_whole(tmp_path: Path) -> None:
    """What stands in the file is what would have been printed, and nothing lies beside it."""
    out = tmp_path / "日历.csv"
    out.write_text("old", encoding="utf-8")

    result = run(f"calendar export --from 2026-01-01 --out {out}")

    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_bytes() == run("calendar export --from 2026-01-01").stdout_bytes
    assert list(tmp_path.iterdir()) == [out]


def test_failed_export_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rename is the last thing that happens."""

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "calendar.csv"
    out.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.fsync", full)

    result = run(f"calendar export --out {out}")

    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert out.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]

"""`execrules calendar add` and the options that take the calendar beyond the library's notices."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application
from invented import INVENTED_2027

WORDINGS = Path(__file__).parents[1] / "data" / "notices"
TABLE = "holidays.countries.china.ChinaStaticHolidays.special_public_holidays"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the invented notice."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2027.txt").write_text(INVENTED_2027, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(application, [str(argument) for argument in arguments])


def added(*arguments: str | Path) -> None:
    assert run("calendar", "add", *arguments).exit_code == 0


def test_the_days_are_shown_and_the_sum(folder: Path) -> None:
    shown = run("calendar", "add", "2027.txt", "--dry-run", "--lang", "en")

    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[:6] == [
        "国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕99号 (2026-11-10)",
        "New Year's Day",
        "  off     2027-01-01 Fri to 2027-01-03 Sun",
        "Spring Festival",
        "  off     2027-02-05 Fri to 2027-02-12 Fri",
        "  worked  2027-01-31 Sun, 2027-02-20 Sat",
    ]
    assert shown.stdout.splitlines()[-2:] == [
        "18 weekdays off less 5 weekend days worked: 13; public holidays by law: 13",
        "nothing was written (--dry-run)",
    ]
    assert [path.name for path in folder.iterdir()] == ["2027.txt"]


def test_a_dry_run_in_chinese() -> None:
    shown = run("calendar", "add", WORDINGS / "2018.txt", "--dry-run").stdout

    assert "上班 2018-02-11 星期日、2018-02-24 星期六" in shown
    assert "放假17个周一至周五,减去补班6个周末日,为11天;依法定节假日应为11天" in shown
    assert shown.endswith("本库已收录该通知,各日一致\n")


@pytest.mark.parametrize("year", range(2007, 2027))
def test_every_yearly_notice_is_read_and_agrees_with_the_library(year: int) -> None:
    dated = ["--dated", f"{year - 1}-12-18"] if year in {2008, 2009} else []
    shown = run(
        "calendar", "add", WORDINGS / f"{year}.txt", "--dry-run", "--format", "json", *dated
    )
    found = json.loads(shown.stdout)

    assert (found["year"], found["bundled"], found["differs_on"]) == (year, True, [])


def test_a_notice_is_written_beside_its_text_and_used(folder: Path) -> None:
    """Sunday 31 January is worked; 18 to 31 January are 11 working days."""
    written = run("calendar", "add", "2027.txt", "--address", "https://example.org/2027")
    day = run("calendar", "day", "2027-01-31", "--notices", "2027.toml", "--format", "json")
    end = run(
        "deadline", "2027-01-15", "--working-days", "11",
        "--notices", "2027.toml", "--format", "json",
    )  # fmt: skip

    assert written.exit_code == 0
    assert written.stdout.splitlines()[-1] == "已写入 2027.toml;使用时加 --notices 2027.toml"
    answer = json.loads(day.stdout)
    assert (answer["kind"], answer["provisional"]) == ("makeup", False)
    assert answer["notice"]["address"] == "https://example.org/2027"
    assert json.loads(end.stdout)["due"] == "2027-01-31"
    assert json.loads(end.stdout)["calendar"]["version"] == answer["calendar"]["version"]
    assert [path.name for path in folder.glob(".*")] == []


def test_without_the_file_nothing_has_changed(folder: Path) -> None:
    added("2027.txt")

    assert run("calendar", "day", "2027-01-31").exit_code == 2


@pytest.mark.parametrize(
    "line",
    [
        "calendar year 2027",
        "calendar export --from 2027-01-01 --to 2027-12-31",
        "deadline 2027-01-15 --days 5",
        "elapsed 2027-01-15 2027-01-31 --unit working-days",
        "calendar day 2027-12-31",
    ],
)
def test_every_command_takes_added_notices(folder: Path, line: str) -> None:
    added("2027.txt", "--out", "more.toml")

    assert run(*line.split(), "--notices", "more.toml").exit_code == 0
    assert run(*line.split()).exit_code == 2


@pytest.mark.parametrize("command", ["check", "explain"])
def test_findings_of_the_added_year(folder: Path, command: str) -> None:
    """30 working days after 25 December 2026 end on 15 February 2027; the act was on the 16th.

    Without the notice the limit ends beyond the calendar, and the finding stays open.
    """
    (folder / "cases.csv").write_text(
        "案号,财产序号,参考价确定,启动拍卖\n(2026)浙0522执1号,1,2026-12-25,2027-02-16\n",
        encoding="utf-8",
    )
    added("2027.txt")
    line = [command, "cases.csv", "--as-of", "2027-02-28", "--format", "json"]
    line += ["--assume", "auction_needed=yes"]
    line += (
        ["--verdict", "late,undetermined"]
        if command == "check"
        else ["--case", "(2026)浙0522执1号", "--rule", "eval-auction-start"]
    )
    [before] = json.loads(run(*line).stdout)["findings"]
    [after] = json.loads(run(*line, "--notices", "2027.toml").stdout)["findings"]

    assert (before["rule"], before["verdict"]) == ("eval-auction-start", "undetermined")
    assert (after["verdict"], after["due"]) == ("late", "2027-02-15")


def test_a_notice_for_another_year_goes_behind_the_first(folder: Path) -> None:
    """What stands in the file, remarks included, is kept."""
    (folder / "all.toml").write_text("# our notices\n", encoding="utf-8")
    added("2027.txt", "--out", "all.toml")
    text = (folder / "all.toml").read_text(encoding="utf-8")
    again = run("calendar", "add", "2027.txt", "--out", "all.toml", "--lang", "en")

    assert text.startswith("# our notices\n")
    assert again.exit_code == 2
    assert "has a notice for 2027 already" in again.stderr
    assert (folder / "all.toml").read_text(encoding="utf-8") == text


def test_a_file_that_is_no_notices_file_is_not_touched(folder: Path) -> None:
    for content in (b"[tool]\nx = 1\n", b"\xff\xfe"):
        (folder / "other.toml").write_bytes(content)
        result = run("calendar", "add", "2027.txt", "--out", "other.toml")

        assert result.exit_code == 2
        assert "other.toml" in result.stderr
        assert (folder / "other.toml").read_bytes() == content


def test_a_text_in_gb18030_is_read(folder: Path) -> None:
    (folder / "gb.txt").write_bytes(INVENTED_2027.encode("gb18030"))

    assert run("calendar", "add", "gb.txt", "--dry-run").exit_code == 0


def test_a_notice_that_the_library_has_is_not_written(folder: Path) -> None:
    result = run("calendar", "add", WORDINGS / "2018.txt", "--out", "2018.toml", "--lang", "en")

    assert result.exit_code == 2
    assert "the library has this notice, with the same days; nothing is to be added" in (
        result.stderr
    )
    assert not (folder / "2018.toml").exists()


def test_a_copy_with_other_days_is_compared_day_by_day(folder: Path) -> None:
    """Labour Day of 2018 given with 28 April off and 29 April worked, which balances as well."""
    text = (WORDINGS / "2024.txt").read_text(encoding="utf-8")
    text = text.replace("2月4日（星期日）", "2月3日（星期六）")
    (folder / "copy.txt").write_text(text, encoding="utf-8")
    result = run("calendar", "add", "copy.txt", "--dry-run", "--lang", "en")

    assert "the library has this notice, with other days: 2024-02-03, 2024-02-04" in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("10月1日（周五）", "0月1日（周五）", "clause 七 (National Day): '0月1日(周五)' is no day"),
        (
            "5月8日（周六）",
            "5月9日（周六）",
            "clause 四 (Labour Day): '5月9日(周六)' is 2027-05-09",
        ),
        (
            "至5日（周三）放假调休，共5天",
            "至6日（周四）放假调休，共6天",
            "look at 2027/labour_day: 4 weekdays off",
        ),
        ("5月8日（周六）上班", "5月7日（周五）上班", "2027-05-07 in clause 2027/labour_day is"),
    ],
)
def test_a_misprint_is_refused_and_nothing_is_written(
    folder: Path, old: str, new: str, fault: str
) -> None:
    assert INVENTED_2027.count(old) == 1
    (folder / "wrong.txt").write_text(INVENTED_2027.replace(old, new), encoding="utf-8")
    result = run("calendar", "add", "wrong.txt", "--lang", "en")

    assert result.exit_code == 2
    assert fault in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (folder / "wrong.toml").exists()


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("none.txt", None, "there is no such file or folder"),
        ("image.txt", b"\x89PNG\xff\xff\x00\x81", "not text in UTF-8 or GB18030"),
        ("empty.txt", b"", "this is not the text of a yearly notice"),
        ("notice.toml", INVENTED_2027.encode(), "is the notice itself"),
    ],
)
def test_what_is_no_notice_is_refused(
    folder: Path, name: str, content: bytes | None, fault: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    result = run("calendar", "add", name, "--lang", "en")

    assert result.exit_code == 2
    assert fault in result.stderr


def test_a_notice_without_a_date_asks_for_one(folder: Path) -> None:
    (folder / "undated.txt").write_text(
        INVENTED_2027.replace("国务院办公厅\n2026年11月10日", ""), encoding="utf-8"
    )

    assert "--dated" in run("calendar", "add", "undated.txt").stderr
    added("undated.txt", "--dated", "2026-11-12")
    assert "known_by = 2026-11-12" in (folder / "undated.toml").read_text(encoding="utf-8")


def test_the_package_is_asked_on_request_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import holidays

    table = dict(holidays.country_holidays("CN").special_public_holidays)
    rows = ((2, 11, 1, 31), (2, 12, 2, 20), (5, 5, 5, 8), (10, 6, 9, 26), (10, 7, 10, 9))
    monkeypatch.setattr(TABLE, {**table, 2027: rows})
    line = ["calendar", "day", "2027-02-20", "--format", "json"]

    assert run(*line).exit_code == 2
    found = json.loads(run(*line, "--with-holidays-package").stdout)
    assert found["kind"] == "makeup"
    assert found["notice"]["title"] == f"holidays {holidays.__version__}"  # type: ignore[attr-defined] # not re-exported
    shown = run("calendar", "day", "2027-02-20", "--with-holidays-package").stdout
    assert f"通知  holidays {holidays.__version__}" in shown  # type: ignore[attr-defined] # as above


def test_the_package_of_today_adds_nothing() -> None:
    result = run("calendar", "day", "2027-02-20", "--with-holidays-package", "--lang", "en")

    assert result.exit_code == 2
    assert "which covers 2001-01-01 to 2026-12-31" in result.stderr


@pytest.mark.parametrize("line", [["", "--dry-run"], ["2027.txt", "--out", ""], ["2027.txt"]])
def test_where_to_write(folder: Path, line: list[str]) -> None:
    """A name is needed; a folder is none."""
    (folder / "2027.toml").mkdir()
    result = run("calendar", "add", *line, "--lang", "en")

    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert "fault of execrules" not in result.stderr


def test_the_options_of_a_calendar_work_together(folder: Path) -> None:
    """30 working days end on 15 February by the notice; a day off locally makes it the 16th."""
    added("2027.txt", "--out", "notices.toml")
    (folder / "court.toml").write_text(
        '[[overlay]]\nid = "court"\ntitle = { en = "a court", zh = "某法院" }\n'
        'document = { title = "某法院公告" }\noff = [2027-01-13]\n',
        encoding="utf-8",
    )
    line = ("deadline", "2026-12-25", "--working-days", "30", "--format", "json")
    chosen = ("--notices", "notices.toml", "--known-on", "2026-11-20", "--overlay", "court.toml")
    found = json.loads(run(*line, *chosen).stdout)
    projected = json.loads(run(*line, *chosen, "--project").stdout)
    before = run(*line, *"--notices", "notices.toml", "--known-on", "2026-11-09")

    assert (found["due"], found["provisional"]) == ("2027-02-16", False)
    assert found["calendar"]["name"] == "PRC+court"
    assert found["calendar"]["known_on"] == "2026-11-20"
    assert found["calendar"]["uncertain_from"] == "2027-12-25"
    assert (projected["due"], projected["range"]["latest"]) == ("2027-02-16", "2027-02-16")
    assert projected["calendar"]["name"] == "PRC projection+court"
    assert before.exit_code == 2


def test_one_way_beyond_the_notices_is_chosen() -> None:
    refused = run(
        "calendar", "day", "2027-01-04", "--project", "--with-holidays-package", "--lang", "en"
    )

    assert refused.exit_code == 2
    assert "give one of them" in refused.stderr

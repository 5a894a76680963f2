"""`execrules deadline` and `execrules elapsed`; every date expected here was counted by hand."""

import json

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application


def run(line: str) -> Result:
    return CliRunner().invoke(application, line.split())


def answer(line: str) -> dict[str, object]:
    """The JSON that a command prints."""
    result = run(f"{line} --format json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("line", "due"),
    [
        # 29 and 30 September 2018 were worked, 1 to 7 October off.
        ("2018-09-28 --working-days 5", "2018-10-10"),
        ("2018-09-28 --working-days 22", "2018-11-02"),
        ("2018-09-28 --days 5", "2018-10-08"),
        ("2018-09-28 --days 5 --no-roll", "2018-10-03"),
        # 29 September 2018 is a Saturday that was worked, so nothing rolls.
        ("2018-09-14 --days 15", "2018-09-29"),
        ("2018-08-31 --months 6", "2019-02-28"),
        # 29 February 2020 is a Saturday; 28 February 2021 a Sunday.
        ("2020-02-29 --years 1", "2021-03-01"),
        ("2020-02-29 --years 1 --no-roll", "2021-02-28"),
        ("2018-05-02T10:25 --hours 48", "2018-05-04T11:00"),
        ("2018-05-02T10:00 --hours 48", "2018-05-04T11:00"),
        ("2018-03-15 --months 3 --clock not-before", "2018-06-16"),
        ("2018-10-15 --days 7 --clock before", "2018-10-08"),
    ],
)
def test_due_day(line: str, due: str) -> None:
    """The same day in JSON, and first of all in both texts."""
    assert answer(f"deadline {line}")["due"] == due
    for language in ("zh", "en"):
        assert run(f"deadline {line} --lang {language}").stdout.startswith(f"{due} ")


def test_json_holds_the_keys_that_are_promised() -> None:
    """Whoever reads them may rely on them and on their order."""
    found = answer("deadline 2018-09-28 --days 5")
    steps = found.pop("steps")

    assert isinstance(steps, list)
    assert [step["kind"] for step in steps] == ["start", "counted", "rolled", "due"]
    calendar = found.pop("calendar")
    assert isinstance(calendar, dict)
    assert calendar["name"] == "PRC"
    assert list(found.items()) == [
        ("start", "2018-09-28"),
        ("due", "2018-10-08"),
        ("unit", "days"),
        ("count", 5),
        ("clock", "after"),
        ("rolled", True),
        ("provisional", False),
    ]


def test_json_writes_chinese_as_it_is() -> None:
    """Escapes would hide the names of the festivals from a reader."""
    assert "国庆节" in run("deadline 2018-09-28 --working-days 5 --format json").stdout


def test_text_names_every_rest_day_with_its_notice() -> None:
    """Neighbours of one kind share a line."""
    text = run("deadline 2018-09-28 --working-days 5").stdout

    assert text.splitlines()[0] == "2018-10-10 星期三 期限届满(2018-09-28 起5个工作日)"
    assert (
        "2018-10-01 至 2018-10-03 星期一–星期三(法定节假日·国庆节,国办发明电〔2017〕12号)" in text
    )
    assert "2018-10-04 至 2018-10-05 星期四–星期五(调休放假·国庆节,国办发明电〔2017〕12号)" in text


def test_text_says_that_the_last_day_moved() -> None:
    """In both languages, on the first line."""
    chinese = run("deadline 2018-09-28 --days 5").stdout.splitlines()[0]
    english = run("deadline 2018-09-28 --days 5 --lang en").stdout.splitlines()[0]

    assert chinese == "2018-10-08 星期一 期限届满(2018-09-28 起5日,遇休息日顺延)"
    assert english == (
        "2018-10-08 Mon is the last day (5 days from 2018-09-28, moved off a rest day)"
    )


def test_a_day_that_a_later_notice_may_change_is_called_provisional() -> None:
    """From 26 December 2026 on."""
    line = "deadline 2026-12-21 --working-days 5"

    assert answer(line)["provisional"] is True
    assert "暂定" in run(line).stdout
    assert "provisional" in run(f"{line} --lang en").stdout
    assert "provisional" not in run("deadline 2018-09-28 --days 5 --lang en").stdout


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("2018-09-28 2018-10-10 --unit working-days", 5),
        ("2018-10-10 2018-09-28 --unit working-days", -5),
        ("2018-09-28 2018-10-10 --unit days", 12),
        ("2018-08-31 2019-02-28 --unit months", 6),
        ("2018-08-31 2019-08-30 --unit years", 0),
        ("2018-05-02T10:25 2018-05-04T11:00 --unit hours", 48),
        ("2018-05-02T10:25 2018-05-04T10:59 --unit hours", 47),
    ],
)
def test_elapsed_units(line: str, count: int) -> None:
    """The start is not counted, the end is."""
    found = answer(f"elapsed {line}")

    assert found["elapsed"] == count
    assert list(found) == ["start", "end", "unit", "elapsed", "provisional", "calendar"]


def test_elapsed_speaks_both_languages() -> None:
    """Chinese unless asked otherwise."""
    line = "elapsed 2018-09-28 2018-10-10 --unit working-days"

    assert run(line).stdout == "5个工作日 自 2018-09-28(不计入)至 2018-10-10(计入)\n"
    assert run(f"{line} --lang en").stdout == (
        "5 working days from 2018-09-28 (not counted) to 2018-10-10 (counted)\n"
    )

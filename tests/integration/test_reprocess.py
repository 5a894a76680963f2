"""`execrules calendar reprocess` on the made-up cases, every due day counted by hand."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules import china_calendar
from execrules.calendars.changes import changes
from execrules.cli.app import application

ROOT = Path(__file__).parents[2]
CASES = ROOT / "examples" / "reprocess_cases.csv"

LABOUR_2019 = "--known-on 2019-03-21 --and-on 2019-03-22 --as-of 2020-12-31"
SPRING_2020 = "--known-on 2020-01-25 --and-on 2020-01-26 --as-of 2020-12-31"


def run(line: str, *arguments: object, table: Path = CASES) -> Result:
    line = f"calendar reprocess {table} {line}"
    return CliRunner().invoke(application, [*line.split(), *map(str, arguments)])


def answer(line: str) -> dict[str, object]:
    result = run(f"{line} --format json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def moved(line: str) -> list[tuple[str, str, str, str, str, str]]:
    """Case, due day before and after, verdict before and after, directions, notices."""
    revisions = answer(line)["revisions"]
    assert isinstance(revisions, list)
    return [
        (
            found["case"].removesuffix("(虚构)"),
            f"{found['before']['due']} {found['after']['due']}",
            found["due"],
            f"{found['before']['verdict']} {found['after']['verdict']}",
            found["verdict"],
            " ".join(found["notices"]),
        )
        for found in revisions
    ]


def test_the_cases_are_marked_as_made_up() -> None:
    rows = CASES.read_text(encoding="utf-8").splitlines()[1:]

    assert all("(虚构)" in row and row.endswith("虚构 made up") for row in rows)


def test_labour_day_2019_moves_due_days_both_ways() -> None:
    """28 April and 5 May became working days, 2 and 3 May days off.

    5 from 22 April: 23 to 26 and 29; then 28. 5 from 25 April: 26, 29, 30, 2 and 3 May; then 26,
    28 to 30 April and 5 May. 30 from 18 March: 19 to 22 (4), 25 to 29 (9), 1 to 4 April (13), 8 to
    12 (18), 15 to 19 (23), 22 to 26 (28), 29 and 30; then 28 and 29. From 26 April both end on 6
    May: 29, 30, 2, 3, 6, and 28, 29, 30, 5, 6.
    """
    notice = "国办发明电〔2019〕3号"

    assert moved(LABOUR_2019) == [
        (
            "(2019)示例0001执1号", "2019-04-29 2019-04-28", "earlier",
            "on_time late", "worse", notice,
        ),
        (
            "(2019)示例0001执2号", "2019-05-03 2019-05-05", "later",
            "late on_time", "better", notice,
        ),
        (
            "(2019)示例0001执4号", "2019-04-30 2019-04-29", "earlier",
            "on_time late", "worse", notice,
        ),
    ]  # fmt: skip


def test_a_rule_that_needs_an_assumption_moves_with_it() -> None:
    """10 from 18 April 2019 end on 3 May, then on 5 May, the day of the act."""
    found = moved(f"{LABOUR_2019} --assume remote_control=no")

    assert (
        "(2019)示例0001执5号", "2019-05-03 2019-05-05", "later",
        "late on_time", "better", "国办发明电〔2019〕3号",
    ) in found  # fmt: skip


def test_spring_festival_2020_moves_due_days_later() -> None:
    """5 from 20 January: 21 to 23, 31, 1 February; then 3 and 4 February. 5 from 21 January:

    22, 23, 31, 1 and 3 February; then 3 to 5 February. Done on the 6th it is late both times.
    """
    notice = "国办发明电〔2020〕1号"

    assert moved(SPRING_2020) == [
        (
            "(2020)示例0001执1号", "2020-02-01 2020-02-04", "later",
            "late on_time", "better", notice,
        ),
        (
            "(2020)示例0001执2号", "2020-02-03 2020-02-05", "later",
            "late late", "same", notice,
        ),
    ]  # fmt: skip


def test_due_days_of_a_year_that_had_no_notice_are_known_now() -> None:
    """The yearly notice for 2020 stands behind all of them, the extension behind two.

    10 January 2020 is a Friday: 13 to 17 January.
    """
    found = moved("--known-on 2019-03-22 --and-on 2020-01-26 --as-of 2020-12-31")
    both = "国办发明电〔2019〕16号 国办发明电〔2020〕1号"

    assert [(row[0], row[1].split()[1], row[2], row[3], row[4], row[5]) for row in found] == [
        (
            "(2020)示例0001执1号", "2020-02-04", "settled",
            "undetermined on_time", "settled", both,
        ),
        (
            "(2020)示例0001执2号", "2020-02-05", "settled",
            "undetermined late", "settled", both,
        ),
        (
            "(2020)示例0001执3号", "2020-01-17", "settled",
            "undetermined on_time", "settled", "国办发明电〔2019〕16号",
        ),
    ]  # fmt: skip


def test_the_report_counts_every_finding_and_every_row() -> None:
    found = answer(LABOUR_2019)
    counts = found["counts"]
    assert isinstance(counts, dict)

    assert (counts["rows"], counts["used"], counts["unknown"], counts["rejected"]) == (16, 16, 0, 0)
    assert counts["due"] == {
        "same": counts["findings"] - 3, "earlier": 2, "later": 1, "settled": 0, "opened": 0,
    }  # fmt: skip
    assert counts["verdicts"]["better"] == 1
    assert counts["verdicts"]["worse"] == 2
    assert sum(counts["verdicts"].values()) == counts["findings"]


def test_the_report_cites_both_calendars_the_notices_and_the_days() -> None:
    found = answer(LABOUR_2019)
    days = found["days"]
    assert isinstance(days, list)

    assert found["before"]["known_on"] == "2019-03-21"  # type: ignore[index]  # JSON
    assert found["after"]["known_on"] == "2019-03-22"  # type: ignore[index]  # JSON
    assert [(day["date"], day["before"]["kind"], day["after"]["kind"]) for day in days] == [
        ("2019-04-28", "weekend", "makeup"),
        ("2019-05-02", "weekday", "adjusted_rest"),
        ("2019-05-03", "weekday", "adjusted_rest"),
        ("2019-05-05", "weekend", "makeup"),
    ]


def test_a_make_up_day_taken_back_is_due_to_the_notice_that_replaced_its_clause() -> None:
    """26 and 27 April 2003 became a weekend again; no clause of the later notice names them."""
    found = changes(
        china_calendar(known_on=date(2003, 4, 20)), china_calendar(known_on=date(2003, 4, 21))
    )

    assert [(change.date.day, change.after.kind.value) for change in found.days] == [
        (26, "weekend"), (27, "weekend"), (6, "weekday"), (7, "weekday"),
    ]  # fmt: skip
    assert {tuple(n.id for n in change.notices) for change in found.days} == {("2003-labour-day",)}


def test_text_in_both_languages() -> None:
    english, chinese = run(f"{LABOUR_2019} --lang en").stdout, run(LABOUR_2019).stdout

    assert "due 2019-05-03 → 2019-05-05: later" in english
    assert "verdict late → on time: better" in english
    assert "届满 2019-05-03 → 2019-05-05: 推后" in chinese
    assert "due days: unmoved" in english
    assert "rows read 16 = used 16" in english


def test_where_no_notice_came_nothing_moves() -> None:
    result = run("--known-on 2019-04-01 --and-on 2019-05-01 --lang en")

    assert result.exit_code == 0
    assert "no notice became known in between" in result.stdout
    assert "→" not in result.stdout


def test_without_as_of_the_later_day_of_knowledge_is_taken() -> None:
    assert answer("--known-on 2020-01-25 --and-on 2020-01-26")["as_of"] == "2020-01-26"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--known-on 2019-03-22 --and-on 2019-03-21", "exchange them"),
        ("--known-on 2019-03-22 --and-on 2019-03-22", "is not later than"),
        ("--known-on 2019-03-22", "--and-on is missing"),
        ("--and-on 2019-03-22", "--known-on is missing"),
        ("--known-on 1999-01-01 --and-on 2019-03-22", "no notice was public"),
    ],
)
def test_days_that_cannot_be_compared_are_refused(line: str, told: str) -> None:
    result = run(f"{line} --lang en")

    assert result.exit_code == 2
    assert told in result.stderr


def test_a_table_of_which_nothing_can_be_used_exits_with_2(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("案号,节点,时间\n(2019)示例1号,无此节点,2019-04-22\n", encoding="utf-8")

    assert run(LABOUR_2019, table=table).exit_code == 2

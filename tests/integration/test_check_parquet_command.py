"""`execrules check` of Parquet files: headings, kinds, blanks, options, exit codes, bad input.

Days are counted by hand: from Friday 28 September 2018 the 5 working days are 29 and 30 September
(worked) and 8 to 10 October; 12 October is the 7th. Six months from 26 September 2018 end on 26
March 2019, from 1 March 2018 on 1 September 2018, a Saturday: Monday 3 September.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application

CASES = ("(2018)甲执1号", "(2018)甲执2号", "(2018)甲执3号")
INQUIRY = "eval-online-inquiry.verdict"
CLOSING = "eval-closing.verdict"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def inquiries() -> dict[str, Sequence[object]]:
    """One inquiry in time, one that is late, one that never came."""
    return {
        "案号": CASES,
        "是否需要查询财产": [True] * 3,
        "接收案件": [date(2018, 9, 28)] * 3,
        "启动网络查控": [date(2018, 10, 10), date(2018, 10, 12), None],
        "结案日期": [None, None, None],
    }


def stored(columns: Mapping[str, Sequence[object]], name: str = "t.parquet") -> str:
    pl.DataFrame(columns).write_parquet(name)
    return name


def check(*arguments: str, as_of: str = "2018-12-31") -> Result:
    return CliRunner().invoke(application, ["check", *arguments, "--as-of", as_of, "--lang", "en"])


def found(*arguments: str, as_of: str = "2018-12-31") -> pl.DataFrame:
    result = check(*arguments, "--out", "found.parquet", as_of=as_of)
    assert result.exit_code in {0, 1}, result.output
    return pl.read_parquet("found.parquet")


def refused(*arguments: str) -> str:
    """What is said on standard error; nothing is left behind."""
    before = sorted(Path().iterdir())
    result = check(*arguments)
    assert result.exit_code == 2, result.output
    assert sorted(Path().iterdir()) == before
    return result.stderr


class TestVerdicts:
    def test_findings_stand_in_the_order_of_the_matters_with_their_keys(self) -> None:
        """10 October is the 5th day and in time, the 12th is late, none is overdue."""
        answers = found(stored(inquiries()))
        assert answers["案号"].to_list() == [*CASES]
        assert answers[INQUIRY].to_list() == ["on_time", "late", "overdue"]
        assert answers["eval-online-inquiry.due"].to_list() == [date(2018, 10, 10)] * 3

    def test_the_same_table_as_csv_has_the_same_verdicts(self) -> None:
        """Each case and rule of a mixed table, as CSV and as Parquet."""
        table = pl.DataFrame(mixed())
        table.write_parquet("t.parquet")
        table.with_columns(
            pl.selectors.boolean().replace_strict({True: "是", False: "否"}),
            pl.selectors.datetime().dt.to_string("%Y-%m-%d %H:%M:%S"),
        ).write_csv("t.csv")
        judged = ("--rules", "all", "--versions", "all", "--format", "json")
        every = "on_time,late,pending,overdue,lapsed,premature,undetermined,not_applicable"
        as_csv = json.loads(check("t.csv", *judged, "--verdict", every).stdout)
        by_csv = {(one["case"], one["rule"]): one["verdict"] for one in as_csv["findings"]}
        answers = found("t.parquet", "--rules", "all")
        rules = [name for name in answers.columns if name.endswith(".verdict")]
        by_parquet = {
            (row["案号"], name.removesuffix(".verdict")): row[name]
            for row in answers.iter_rows(named=True)
            for name in rules
        }
        assert len(set(by_csv.values())) >= 5
        assert by_parquet == by_csv

    def test_a_matter_of_another_kind_is_not_judged_as_an_enforcement_case(self) -> None:
        """No inquiry is owed in a review case (执异), as its number tells; one is in the others."""
        numbers = ["(2018)甲执1号", "(2018)甲执异1号", "（2015）甲执字第0012-1号"]
        answers = found(stored({**inquiries(), "案号": numbers}))
        assert answers[INQUIRY].to_list() == ["on_time", "not_applicable", "overdue"]

    def test_a_recorded_kind_goes_before_that_of_the_number(self) -> None:
        """In words or as a code, in every writing of a number; where blank the number tells."""
        kinds = ["执行审查案件", "enforcement", None]
        answers = found(stored({**inquiries(), "案件类型": kinds}))
        assert answers[INQUIRY].to_list() == ["not_applicable", "late", "overdue"]

    def test_flags_are_read_in_words(self) -> None:
        """否: no inquiry is needed, so none is owed."""
        answers = found(stored({**inquiries(), "是否需要查询财产": ["是", "是", "否"]}))
        assert answers[INQUIRY].to_list() == ["on_time", "late", "not_applicable"]

    def test_a_recorded_node_without_a_column_has_not_happened(self) -> None:
        """Without the column nothing is known of the closing; recorded, it is overdue."""
        table = stored(
            {"案号": CASES, "立案日期": [date(2018, 3, 1)] * 3, "是否非诉执行": ["否"] * 3}
        )
        assert check(table, "--out", "found.parquet").exit_code == 2
        assert found(table, "--recorded", "all")[CLOSING].to_list() == ["overdue"] * 3

    def test_midnight_is_a_day_unless_the_mapping_says_that_it_is_an_instant(self) -> None:
        """The 48 hours run from the next full hour: until 00:00 on the 3rd, or 01:00 on the 2nd."""
        table = stored(
            {
                "案号": CASES[:1],
                "查到财产时间": [datetime(2018, 5, 2)],
                "网络控制时间": [datetime(2018, 5, 2, 9)],
                "能够网络控制": [True],
            }
        )
        day = found(table)["eval-online-control.due_latest"].to_list()
        Path("map.toml").write_text('midnight = "instant"\n', encoding="utf-8")
        instant = found(table, "--map", "map.toml")["eval-online-control.due"].to_list()
        assert day == [datetime(2018, 5, 5)]
        assert instant == [datetime(2018, 5, 4, 1)]

    def test_rows_that_are_items_answer_rules_about_items(self) -> None:
        """10:25 counts from 11:00; the closing of the whole case is not asked of its items."""
        columns = {
            "案号": CASES[:1] * 2,
            "财产序号": ["1", "2"],
            "立案日期": [date(2018, 3, 1)] * 2,
            "是否非诉执行": [False] * 2,
            "结案日期": [None] * 2,
            "能够网络控制": [True] * 2,
            "查到财产时间": [datetime(2018, 5, 2, 10, 25)] * 2,
            "网络控制时间": [datetime(2018, 5, 4, 11), datetime(2018, 5, 4, 11, 30)],
        }
        result = check(stored(columns), "--out", "found.parquet")
        answers = pl.read_parquet("found.parquet")
        assert answers.select("案号", "财产序号", "eval-online-control.verdict").rows() == [
            (CASES[0], "1", "on_time"),
            (CASES[0], "2", "late"),
        ]
        assert CLOSING not in answers.columns
        assert "the rows are items" in result.stdout


def mixed() -> dict[str, Sequence[object]]:
    """Cases with acts in time, late, missing and before their triggers, of several kinds."""
    found, controlled = datetime(2018, 5, 2, 10, 25), datetime(2018, 5, 3, 0, 30)
    numbers = [
        "(2018)甲执1号", "(2018)甲执2号", "(2018)甲执3号", "(2018)甲执4号", "（2018）甲执恢5号",
        "(2018)甲执异6号", "(2018)甲执保7号", "无号", "(2015)甲执字第9号", "(2018)甲民初10号",
    ]  # fmt: skip
    inquired = [
        date(2018, 10, 10), date(2018, 10, 12), None, date(2018, 9, 27), date(2018, 9, 28),
        date(2019, 1, 5), None, date(2018, 10, 10), None, None,
    ]  # fmt: skip
    closed = [date(2018, 9, 3), None, None, date(2018, 8, 1), date(2018, 12, 31)]
    return {
        "案号": numbers,
        "是否非诉执行": [False, None, True, *[False] * 5, None, False],
        "执行立案日期": [date(2018, 3, 1), date(2018, 9, 26), None, *[date(2018, 8, 1)] * 7],
        "接收案件": [*[date(2018, 9, 28)] * 9, None],
        "启动网络查控": inquired,
        "查到财产时间": [*[found] * 4, *[datetime(2018, 5, 2)] * 3, *[None] * 3],
        "网络控制时间": [
            datetime(2018, 5, 3, 11), datetime(2018, 5, 9), None, None,
            datetime(2018, 5, 2, 23, 59, 59), controlled, None, None, None, controlled,
        ],
        "结案日期": [*closed, *[None] * 5],
        "终本日期": [*[None] * 4, date(2018, 10, 30), *[None] * 5],
    }  # fmt: skip


class TestRejectedRows:
    def rejecting(self) -> str:
        """Rows without a case, with a total, and with a flag that is none, between two that are."""
        return stored(
            {
                "案号": [CASES[0], None, "合计", CASES[1], CASES[2], "  "],
                "是否需要查询财产": ["是", "是", "", "=1+1", "否", "也许"],
                "接收案件": [date(2018, 9, 28)] * 6,
                "启动网络查控": [*[date(2018, 10, 10)] * 4, None, None],
            }
        )

    def test_a_row_that_cannot_be_read_is_rejected_and_the_rest_is_judged(self) -> None:
        """Two of six rows are used; the four others are told with their cells and reasons."""
        result = check(self.rejecting(), "--out", "found.parquet")
        answers = pl.read_parquet("found.parquet")
        assert answers.select("案号", INQUIRY).rows() == [
            (CASES[0], "on_time"),
            (CASES[2], "not_applicable"),
        ]
        assert "rows read 6 = used 2 + rejected 4" in result.stdout
        assert "row 1, 案号: '' is empty; fill it in or delete the row" in result.stdout
        assert "row 2, 案号: '合计' is a total, no case; delete the row" in result.stdout
        assert (
            "row 3, 是否需要查询财产: '=1+1' is neither yes nor no; write 是 or 否" in result.stdout
        )
        assert "row 5, 案号: '  ' is empty" in result.stdout

    def test_rejected_rows_are_written_to_a_table_in_which_texts_stay_texts(self) -> None:
        """A spreadsheet would calculate `=1+1`; the apostrophe keeps it as it is."""
        check(self.rejecting(), "--out", "found.parquet", "--rejected", "rejected.csv")
        rows = pl.read_csv("rejected.csv").select("table", "row", "column", "value").rows()
        assert rows == [
            ("t.parquet", 1, "案号", None),
            ("t.parquet", 2, "案号", "合计"),
            ("t.parquet", 3, "是否需要查询财产", "'=1+1"),
            ("t.parquet", 5, "案号", "  "),
        ]

    def test_no_table_of_rejected_rows_is_left_where_the_file_cannot_be_judged(self) -> None:
        table = stored({**inquiries(), "案号": [CASES[0], CASES[0], ""]})
        refused(table, "--out", "found.parquet", "--rejected", "rejected.csv")

    def test_a_long_list_of_rejected_rows_is_cut_short(self) -> None:
        """Twenty are shown of 25, and the rest is counted."""
        table = stored({"案号": [*CASES, *[""] * 25], "结案日期": [date(2018, 9, 28)] * 28})
        told = check(table, "--out", "found.parquet", "--recorded", "all").stdout
        assert told.count("is empty; fill it in or delete the row") == 20
        assert "and 5 more; --rejected FILE writes all of them" in told

    def test_texts_that_begin_like_a_formula_stay_texts(self) -> None:
        """A key is written to the findings as it came."""
        number = "=HYPERLINK(甲执1号)"
        answers = found(stored({**inquiries(), "案号": [number, *CASES[1:]]}))
        assert answers["案号"].to_list() == [number, *CASES[1:]]

    def test_days_outside_the_calendar_are_open_in_their_own_row_alone(self) -> None:
        """The calendar begins in 2001: five working days of 1999 are open, the rest is judged."""
        days: dict[str, Sequence[object]] = {
            "接收案件": [date(1999, 9, 28), *[date(2018, 9, 28)] * 2],
            "启动网络查控": [date(1999, 10, 10), date(2018, 10, 12), None],
        }
        answers = found(stored({**inquiries(), **days}))
        assert answers[INQUIRY].to_list() == ["undetermined", "late", "overdue"]
        first, *others = answers["eval-online-inquiry.missing"].to_list()
        assert set(first.split("; ")) == {
            "officer_received:outside_calendar",
            "online_inquiry_started:outside_calendar",
        }
        assert others == [None, None]

    def test_times_with_a_zone_are_read_in_shanghai(self) -> None:
        """10 October 2018, 16:30 UTC is the 11th in Shanghai, one day late."""
        utc = [datetime(2018, 10, 10, hour, 30, tzinfo=UTC) for hour in (15, 16)]
        answers = found(stored({**inquiries(), "启动网络查控": [*utc, None]}))
        assert answers[INQUIRY].to_list() == ["on_time", "late", "overdue"]


class TestExitCodes:
    def test_zero_where_nothing_is_overdue(self) -> None:
        table = stored({name: values[:1] for name, values in inquiries().items()})
        assert check(table, "--out", "found.parquet").exit_code == 0

    def test_one_where_something_is_late(self) -> None:
        assert check(stored(inquiries()), "--out", "found.parquet").exit_code == 1

    def test_two_where_there_are_no_rows(self) -> None:
        table = stored({name: values[:0] for name, values in inquiries().items()})
        result = check(table, "--out", "found.parquet")
        assert result.exit_code == 2
        assert "nothing could be judged" in result.stderr

    def test_two_where_no_rule_finds_its_facts(self) -> None:
        table = stored({"案号": CASES, "拍卖成交": [date(2018, 9, 28)] * 3})
        result = check(table, "--out", "found.parquet")
        assert result.exit_code == 2
        assert not Path("found.parquet").exists()


class TestWhatIsTold:
    def test_what_is_assumed_unread_and_not_judged_stands_before_the_counts(self) -> None:
        result = check(stored({**inquiries(), "承办人": ["甲"] * 3}), "--out", "found.parquet")
        assert "as of 2018-12-31, rules evaluation-2018: 3 matters" in result.stdout
        assert "columns that are no facts: 承办人" in result.stdout
        assert "[eval-closing]: the table lacks filed, non_litigation\n" in result.stdout
        assert "[eval-inquiry-in-time]: limit not published\n" in result.stdout
        assert "eval-online-inquiry: on time 1, late 1, overdue 1" in result.stdout

    def test_progress_is_shown_on_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The bar is told of every matter at the end."""
        told: list[int] = []

        def bar(total: int, _language: object) -> Iterator[Any]:
            yield lambda done: told.append(done * 3 // total)

        monkeypatch.setattr("execrules.cli.parquet_checking.cases_judged", contextmanager(bar))
        found(stored(inquiries()))
        assert told[-1] == 3


class TestBadInput:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ((), "the findings of a Parquet file are written as Parquet; give --out FILE.parquet"),
            (("--out", "found.csv"), "give --out FILE.parquet"),
            (("--out", "found.parquet", "--format", "json"), "--format is not for Parquet"),
            (("--out", "found.parquet", "--verdict", "late"), "--verdict is not for Parquet"),
            (("--out", "found.parquet", "--deductions", "d.csv"), "are not read beside a Parquet"),
            (("--out", "t.parquet"), "is read or written already"),
            (("u.csv", "--out", "found.parquet"), "a Parquet file is checked alone"),
        ],
    )
    def test_options_that_do_not_go_together_are_named(
        self, arguments: tuple[str, ...], said: str
    ) -> None:
        assert said in refused(stored(inquiries()), *arguments)

    def test_space_around_a_case_number_makes_no_other_case(self) -> None:
        """As in other tables: two rows of one case would be judged apart and contradict."""
        twice = {**inquiries(), "案号": [CASES[0], f" {CASES[0]} ", CASES[1]]}
        assert CASES[0] in refused(stored(twice), "--out", "found.parquet")

    def test_a_case_that_stands_twice_is_named(self) -> None:
        table = stored({**inquiries(), "案号": ["(2018)甲执1号", "(2018)甲执2号", "(2018)甲执1号"]})
        assert "(2018)甲执1号" in refused(table, "--out", "found.parquet")

    def test_days_that_are_texts_are_named_by_their_heading(self) -> None:
        table = stored({**inquiries(), "接收案件": ["2018-09-28"] * 3})
        assert "column '接收案件' is String" in refused(table, "--out", "found.parquet")

    def test_a_table_of_events_is_refused(self) -> None:
        table = stored({"案号": CASES, "节点": ["结案"] * 3, "时间": [date(2018, 9, 28)] * 3})
        assert "one row for each event" in refused(table, "--out", "found.parquet")

    def test_a_table_without_case_numbers_is_refused(self) -> None:
        table = stored({name: values for name, values in inquiries().items() if name != "案号"})
        assert "has no column 案号" in refused(table, "--out", "found.parquet")

    def test_a_heading_that_means_another_fact_in_some_rows_is_refused(self) -> None:
        """立案日期 is the acceptance in a review of an administrative decision (行审)."""
        table = stored(
            {"案号": ["(2018)甲执1号", "(2018)甲行审1号"], "立案日期": [date(2018, 3, 1)] * 2}
        )
        said = refused(table, "--out", "found.parquet", "--rules", "all")
        assert "'立案日期' in t.parquet means one fact in most matters" in said
        Path("map.toml").write_text('[facts]\n"立案日期" = "filed"\n', encoding="utf-8")
        assert found(table, "--map", "map.toml", "--rules", "all").height == 2

    def test_a_file_that_is_no_parquet_is_refused(self) -> None:
        Path("t.parquet").write_text("案号,结案日期\n", encoding="utf-8")
        assert "'t.parquet' cannot be read as Parquet" in refused("t.parquet", "--out", "f.parquet")

    def test_a_file_that_is_not_there_is_named(self) -> None:
        assert "none.parquet" in refused("none.parquet", "--out", "f.parquet")

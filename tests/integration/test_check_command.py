"""`execrules check` and `explain` as commands: formats, files, options, exit codes, bad input.

Days are counted by hand: from Friday 28 September 2018 the 5 working days are 29 and 30 September
(worked) and 8 to 10 October; 12 October is the 7th.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application
from execrules.intake.checking import MatterFinding, TableCheck

HEADINGS = "案号,法院,节点,时间"
LATE = ("(2018)甲执1号,某院,接收案件,2018-09-28", "(2018)甲执1号,某院,启动网络查控,2018-10-12")
IN_TIME = ("(2018)甲执2号,某院,接收案件,2018-09-28", "(2018)甲执2号,某院,启动网络查控,2018-10-10")
FINDING_KEYS = {
    "case", "item", "rule", "verdict", "trigger", "due", "done", "elapsed", "unit", "left", "over",
    "score", "excused", "provisional", "due_latest", "done_latest", "missing", "because", "reading",
    "rows", "source",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def table(*rows: str, name: str = "t.csv", headings: str = HEADINGS) -> str:
    Path(name).write_text("\n".join((headings, *rows)) + "\n", encoding="utf-8")
    return name


def check(*arguments: str, as_of: str = "2018-12-31") -> Result:
    return CliRunner().invoke(application, ["check", *arguments, "--as-of", as_of])


Answer = dict[str, Any]  # JSON, whose values the tests look into key by key


def answer(*arguments: str, as_of: str = "2018-12-31") -> Answer:
    result = check(*arguments, "--format", "json", as_of=as_of)
    assert result.exit_code in {0, 1}, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


class TestExitCodes:
    def test_zero_where_nothing_is_overdue(self) -> None:
        assert check(table(*IN_TIME)).exit_code == 0

    def test_one_where_something_is_late_whatever_is_listed(self) -> None:
        name = table(*LATE, *IN_TIME)
        assert check(name).exit_code == 1
        assert check(name, "--verdict", "pending", "--format", "json").exit_code == 1

    def test_two_where_no_row_can_be_used(self) -> None:
        result = check(table("(2018)甲执1号,某院,结案,2018-02-30"), "--lang", "en")
        assert result.exit_code == 2
        assert "rows read 1 = used 0 + of unknown name 0 + rejected 1" in result.stdout
        assert "nothing could be judged" in result.stderr

    def test_two_where_no_rule_finds_its_facts(self) -> None:
        """A table of closings alone is no proof that nothing is overdue."""
        result = check(table("(2018)甲执1号,某院,结案,2018-05-02"))
        assert result.exit_code == 2
        assert "无法核查" in result.stderr

    def test_two_for_wrong_use(self) -> None:
        assert CliRunner().invoke(application, ["check", table(*LATE)]).exit_code == 2
        assert check().exit_code == 2


class TestFormats:
    def test_a_list_to_read_shows_the_flagged_ones_with_day_days_over_and_source(self) -> None:
        """2018-10-12 is two days past 2018-10-10; the one in time is only counted."""
        result = check(table(*LATE, *IN_TIME), "--lang", "en")
        assert "due 2018-10-10; done 2018-10-12; 2 days over; score 80" in result.stdout
        assert "source: Third-party evaluation indicators" in result.stdout
        assert "[eval-online-inquiry]: on time 1, late 1" in result.stdout
        assert "(2018)甲执2号" not in result.stdout

    def test_before_the_findings_stands_what_can_be_judged_and_what_the_rest_lacks(self) -> None:
        """Once, not for every row."""
        text = check(table(*LATE, *IN_TIME), "--lang", "en").stdout
        head, _, findings = text.partition("(2018)甲执1号")
        assert "rules evaluation-2018: 2 cases from 4 rows" in head
        assert "the tables can answer 1 rules: eval-online-inquiry" in head
        assert "[eval-closing]: the table lacks enforcement case filed (filed)" in head
        assert "[eval-inquiry-in-time]: limit not published" in head
        assert "lacks" not in findings

    def test_json_is_one_object(self) -> None:
        found = answer(table(*LATE, "(2018)甲执1号,某院,开庭,2018-10-12"))
        assert found.keys() == {
            "calendar", "as_of", "rules", "findings", "rejected", "unknown_events", "order_faults",
            "unread_case_numbers", "counts", "assumptions", "not_judged",
        }  # fmt: skip
        [finding] = found["findings"]
        assert finding.keys() >= FINDING_KEYS
        assert {name: finding[name] for name in ("verdict", "due", "over", "rows", "unit")} == {
            "verdict": "late", "due": "2018-10-10", "over": 2, "rows": [2, 3],
            "unit": "working-days",
        }  # fmt: skip
        assert found["counts"] == {
            "rows": 3, "used": 2, "unknown": 1, "rejected": 0, "cases": 1, "not_in_force": 0,
            "findings": {
                "on_time": 0, "late": 1, "overdue": 0, "pending": 0, "premature": 0, "lapsed": 0,
                "not_applicable": 0, "undetermined": 0,
            },
            "duties": {
                "on_time": 0, "late": 1, "overdue": 0, "pending": 0, "premature": 0, "lapsed": 0,
                "not_applicable": 0, "undetermined": 0,
            },
        }  # fmt: skip
        assert [(one["name"], one["rows"]) for one in found["unknown_events"]] == [("开庭", [4])]

    def test_a_number_that_cannot_be_read_is_told_and_its_rows_are_judged(self) -> None:
        """In both languages, once for the case, and it changes no exit code."""
        name = table(*IN_TIME, *(row.replace("(2018)甲执2号", "执二") for row in IN_TIME))
        [unread] = answer(name)["unread_case_numbers"]

        assert unread == {
            "case": "执二", "text": "执二", "rows": [4, 5],
            "en": "has no year in brackets; write a case number as (2017)浙0522执363号, or leave "
            "it where none was given",
            "zh": "没有带括号的年份;案号应写作如 (2017)浙0522执363号,确无案号的可保留",
        }  # fmt: skip
        assert [found["case"] for found in answer(name)["findings"]] == ["(2018)甲执2号", "执二"]
        for language in ("zh", "en"):
            result = check(name, "--lang", language)
            assert result.exit_code == 0
            assert f"  {unread[language]}:\n    执二" in result.stdout
            assert "4, 5)" in result.stdout

    def test_of_many_numbers_that_cannot_be_read_the_first_are_shown(self) -> None:
        """Thirteen of them, and twelve are room for."""
        result = check(
            table(*(f"案{n},某院,接收案件,2018-09-28" for n in range(13))), "--lang", "en"
        )

        assert "    案11 (13)\n  and 1 more; --format json lists all of them\n" in result.stdout

    def test_jsonl_is_one_finding_a_line_and_the_counts_are_told_aside(self) -> None:
        result = check(table(*LATE, *IN_TIME), "--format", "jsonl", "--lang", "en")
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        assert [line["verdict"] for line in lines] == ["late", "on_time"]
        assert result.stderr == "rows read 4 = used 4 + of unknown name 0 + rejected 0\n"

    def test_csv_is_one_finding_a_row(self) -> None:
        result = check(table(*LATE, *IN_TIME), "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(result.stdout)))
        assert [(row["case"], row["verdict"], row["over"], row["rows"]) for row in rows] == [
            ("(2018)甲执1号", "late", "2", "2; 3"),
            ("(2018)甲执2号", "on_time", "", "4; 5"),
        ]

    def test_text_that_a_spreadsheet_would_calculate_stays_text(self) -> None:
        """In the findings and in the rejected rows."""
        link = '"=HYPERLINK(""http://x"",""y"")"'
        name = table(
            f"{link},+某院,接收案件,2018-09-28",
            f"{link},+某院,启动网络查控,2018-10-12",
            f"{link},+某院,结案,=A1",
        )
        result = check(name, "--format", "csv", "--rejected", "r.csv")
        [row] = csv.DictReader(io.StringIO(result.stdout))
        assert (row["case"], row["court"]) == ('\'=HYPERLINK("http://x","y")', "'+某院")
        [bad] = csv.DictReader(io.StringIO(Path("r.csv").read_text(encoding="utf-8")))
        assert bad["value"] == "'=A1"


class TestFiles:
    @pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
    def test_out_holds_what_the_screen_would_show(self, form: str) -> None:
        name = table(*LATE, *IN_TIME)
        shown = check(name, "--format", form).stdout
        written = check(name, "--format", form, "--out", "out")
        assert (written.stdout, written.exit_code) == ("", 1)
        assert Path("out").read_text(encoding="utf-8") == shown

    @pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
    def test_out_is_whole_or_absent(self, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """After a failure in the middle the earlier file is still there, and no part of another."""
        whole = TableCheck.findings

        def failing(self: TableCheck) -> Iterator[MatterFinding]:
            yield next(iter(whole(self)))
            raise MemoryError

        monkeypatch.setattr(TableCheck, "findings", failing)
        name = table(*LATE, *IN_TIME)
        Path("old").write_text("before", encoding="utf-8")
        for out in ("new", "old"):
            assert check(name, "--format", form, "--out", out).exit_code == 70
        assert {path.name for path in Path().iterdir()} == {"t.csv", "old"}
        assert Path("old").read_text(encoding="utf-8") == "before"

    def test_out_in_a_folder_that_is_not_there_is_refused(self) -> None:
        result = check(table(*LATE), "--out", "none/x.json", "--format", "json")
        assert result.exit_code == 2
        assert "文件夹不存在" in result.stderr

    def test_rejected_rows_are_written_with_the_reason_in_both_languages(self) -> None:
        name = table(*LATE, "(2018)甲执3号,某院,结案,2018-02-30")
        check(name, "--rejected", "r.csv")
        [row] = csv.DictReader(io.StringIO(Path("r.csv").read_text(encoding="utf-8")))
        assert row == {
            "table": "t.csv",
            "row": "4",
            "column": "时间",
            "value": "2018-02-30",
            "reason_zh": "不是历法上存在的日期;请核对月、日",
            "reason_en": "is not a day of the calendar; check month and day",
        }

    def test_rows_of_a_sub_table_are_told_with_the_name_of_the_table(self) -> None:
        """A row number alone would be looked up in the table of cases."""
        stays = table(
            "(2018)甲执1号,中止,2018-10-09,2018-10-08", "(2018)甲执1号,出差,2018-10-09,",
            name="d.csv", headings="案号,类型,起始日期,结束日期",
        )  # fmt: skip
        result = check(table(*LATE), "--deductions", stays, "--lang", "en")
        assert "  d.csv row 2, 结束日期: '2018-10-08' lies before the first day" in result.stdout
        assert "  出差 (d.csv: 3" in result.stdout

    def test_a_long_list_of_rejected_rows_is_cut_on_the_screen_and_whole_in_the_file(self) -> None:
        name = table(*LATE, *("(2018)甲执3号,某院,结案,当日" for _ in range(150)))
        result = check(name, "--rejected", "r.csv", "--lang", "en")
        assert "and 50 more; --rejected FILE writes all of them" in result.stdout
        assert len(Path("r.csv").read_text(encoding="utf-8").splitlines()) == 151


class TestOptions:
    def test_verdicts_are_chosen_by_code_or_in_chinese(self) -> None:
        name = table(*LATE, *IN_TIME)
        for text in ("on_time", "按期"):
            [finding] = answer(name, "--verdict", text)["findings"]
            assert finding["case"] == "(2018)甲执2号"
        result = check(name, "--verdict", "later", "--lang", "en")
        assert result.exit_code == 2
        assert "--verdict does not know 'later'; choose from on_time, late" in result.stderr

    def test_a_limit_that_is_not_published_can_be_given(self) -> None:
        """10 working days from 28 September: 29, 30, 8 to 12, 15 to 17 October."""
        name = table(*LATE)
        for limit in ("E03=10-working-days", "eval-inquiry-in-time=10-working-days"):
            findings = answer(name, "--limit", limit)["findings"]
            by_rule = {finding["rule"]: finding for finding in findings}
            assert by_rule["eval-inquiry-in-time"]["due"] == "2018-10-17"
            assert by_rule["eval-inquiry-in-time"]["verdict"] == "on_time"

    @pytest.mark.parametrize("limit", ["E03", "E03=ten-days", "E99=10-days", "E03=10-weeks"])
    def test_a_limit_that_is_not_understood_names_those_that_can_be_given(self, limit: str) -> None:
        result = check(table(*LATE), "--limit", limit, "--lang", "en")
        assert result.exit_code == 2
        assert "for example E03=10-working-days" in result.stderr
        assert "eval-inquiry-in-time, eval-entrusted-matter" in result.stderr

    def test_a_limit_that_is_given_is_counted_by_the_conventions_too(self) -> None:
        """Ten working days from Friday 4 May 2018 end on Friday the 18th, a day before the act."""
        name = table(
            "(2018)甲执1号,某院,接收案件,2018-05-04", "(2018)甲执1号,某院,启动网络查询,2018-05-19"
        )
        given = ("--limit", "eval-inquiry-in-time=10-working-days")
        for options, verdict in (
            ((), "late"),
            (("--convention", "rest-day-act=in-time"), "on_time"),
        ):
            found = answer(name, *given, *options)["findings"]
            of_rule = {finding["rule"]: finding["verdict"] for finding in found}
            assert of_rule["eval-inquiry-in-time"] == verdict

    def test_an_act_known_from_two_sides_is_shown_so(self) -> None:
        """The list may lack inquiries: the first after the ruling came on the 8th or before."""
        name = table(
            "(2018)甲执1号,某院,终结本次执行程序,2018-04-04",
            "(2018)甲执1号,某院,网络查询,2018-10-08",
        )
        options = ("--rules", "termination-2016", "--verdict", "on_time", "--lang", "en")
        assert "done between 2018-04-05 and 2018-10-08" in check(name, *options).stdout

    def test_readings_show_a_due_day_that_is_open_as_open(self) -> None:
        """Six months from 1 July 2019 end on 2 January 2020; the 20 days may count."""
        Path("r.json").write_text(
            json.dumps(
                {
                    "filed": "2019-07-01", "closed": "2020-01-20", "non_litigation": False,
                    "deductions": [{"start": "2019-09-01", "end": "2019-09-21", "ground": None}],
                    "extensions": [],
                }
            ),
            encoding="utf-8",
        )  # fmt: skip
        result = CliRunner().invoke(
            application,
            ["explain", "r.json", "--rule", "limits-2000-closing", "--as-of", "2020-09-30",
             "--all-readings", "--lang", "en"],
        )  # fmt: skip
        assert "as the rule stands: due between 2020-01-02 and 2020-01-21" in result.stdout

    def test_a_missing_act_is_overdue_only_where_the_node_is_recorded(self) -> None:
        """Otherwise nobody knows whether it was done."""
        name = table("(2018)甲执1号,某院,接收案件,2018-09-28", *IN_TIME)
        facts = "online_inquiry_started,closed"
        needed = ("--assume", "inquiry_needed=yes")
        for options, verdict in (((), "undetermined"), (("--recorded", facts), "overdue")):
            [finding, _] = answer(name, *needed, *options)["findings"]
            assert (finding["verdict"], finding["due"]) == (verdict, "2018-10-10")
        assert answer(name, *needed, "--recorded", "all")["findings"][0]["verdict"] == "overdue"
        assert check(name, "--recorded", "inquiry").exit_code == 2

    def test_assumptions_are_printed_and_can_be_taken_back(self) -> None:
        name = table(*LATE)
        assert answer(name, "--assume", "remote_control=no")["assumptions"] == {
            "immediate_measures": False, "remote_control": False, "apparent_illegality": False,
            "expropriation_compensation": False, "dispute_adjudicated": False,
            "urgent_enforcement_approved": False, "late_application_justified": False,
            "preservation_urgent": False, "release_urgent": False, "lead_urgent": False,
            "payout_barred": False,
            "hand_over_barred": False,
            "award_late_ground": False, "set_aside_accepted_in_time": False,
            "deed_late_ground": False,
            "criminal_property": False, "without_organisation_code": False,
        }  # fmt: skip
        text = check(name, "--assume", "inquiry_needed=yes", "--lang", "en").stdout
        assert "assumed where a case does not say: assets need to be inquired into" in text
        without = answer(name, "--assume", "immediate_measures=unknown")["assumptions"]
        assert "immediate_measures" not in without

    @pytest.mark.parametrize("text", ["remote_control", "remote_control=perhaps", "filed=yes"])
    def test_an_assumption_that_is_not_understood_is_refused(self, text: str) -> None:
        assert check(table(*LATE), "--assume", text).exit_code == 2

    def test_a_mapping_says_what_foreign_names_are(self) -> None:
        name = table(
            "(2018)甲执1号,收到,2018-09-28",
            "(2018)甲执1号,查询,2018-10-12",
            headings="号,事,日",
        )
        Path("m.toml").write_text(
            'shape = "long"\n[columns]\ncase = "号"\nevent = "事"\ntime = "日"\n'
            '[events]\n"收到" = "officer_received"\n"查询" = "online_inquiry_started"\n',
            encoding="utf-8",
        )
        assert check(name).exit_code == 2
        [finding] = answer(name, "--map", "m.toml")["findings"]
        assert (finding["verdict"], finding["due"]) == ("late", "2018-10-10")

    def test_several_tables_are_judged_together_and_rows_name_theirs(self) -> None:
        """One of them wide: a case may stand in both."""
        first = table(LATE[0], name="a.csv")
        second = table("(2018)甲执1号,2018/10/12", name="b.csv", headings="案号,提起查询日期")
        [finding] = answer(first, second)["findings"]
        assert (finding["verdict"], finding["rows"]) == ("late", ["a.csv:2", "b.csv:2"])

    def test_items_are_judged_apart_and_the_case_once(self) -> None:
        """48 hours from 11:00 on 2 May; 10 working days, at once for the second item."""
        name = table(
            "(2018)甲执1号,1,2018-03-15,否,2018-05-02 10:25,2018-05-04 11:01,2018-05-31",
            "(2018)甲执1号,2,2018-03-15,否,2018-05-02 10:25,2018-05-04 11:00,2018-05-31",
            headings="案号,财产序号,立案日期,是否非诉执行,查到财产时间,网络控制时间,结案日期",
        )
        findings = answer(name)["findings"]
        control = [f for f in findings if f["rule"] == "eval-online-control"]
        assert [(f["item"], f["verdict"]) for f in control] == [("1", "late"), ("2", "on_time")]
        assert [f["item"] for f in findings if f["rule"] == "eval-closing"] == [None]


class TestBadInput:
    @pytest.mark.parametrize(
        ("content", "english", "chinese"),
        [
            (b"", "t.csv is empty", "是空表"),
            (b"\xff\xfe\xff\xff", "neither UTF-8 nor GB18030", "编码既非 UTF-8"),
            (b"PK\x03\x04", "is no text file", "不是文本文件"),
            ("案号,时间\n甲,2018-05-02\n".encode(), "has no column", "缺少列"),
            ("案号,节点,时间,时间\n".encode(), "时间 more than once", "“时间”重复"),
            (
                '案号,节点,时间\n甲,"结案,2018-05-02\n'.encode(),
                "is broken after row 1",
                "行之后损坏",
            ),
        ],
    )
    def test_a_file_that_is_no_table_is_refused_on_one_line(
        self, content: bytes, english: str, chinese: str
    ) -> None:
        Path("t.csv").write_bytes(content)
        for language, says in (("en", english), ("zh", chinese)):
            result = check("t.csv", "--lang", language)
            assert (result.exit_code, result.stdout) == (2, "")
            assert says in result.stderr
            assert result.stderr.count("\n") == 1

    def test_a_file_that_is_not_there_or_a_folder_is_refused(self) -> None:
        for path in ("none.csv", "."):
            result = check(path, "--lang", "en")
            assert result.exit_code == 2
            assert "cannot be read" in result.stderr

    def test_ragged_rows_are_rejected_and_the_others_judged(self) -> None:
        """A cell too many, and cells that are not there: those are no blanks."""
        found = answer(
            table(*LATE, "(2018)甲执3号,某院,结案", "(2018)甲执4号,某院,结案,2018-05-02,多")
        )
        assert [row["row"] for row in found["rejected"]] == [4, 5]
        headings = "案号,接收案件日期,提起查询日期"
        name = table(
            "(2018)甲执1号,2018-09-28,2018-10-12", "(2018)甲执2号,2018-09-28", headings=headings
        )
        found = answer(name)
        assert [(row["row"], row["column"]) for row in found["rejected"]] == [(3, "提起查询日期")]
        assert len(found["findings"]) == 1

    def test_on_a_day_before_everything_nothing_has_happened(self) -> None:
        result = check(table(*LATE), "--lang", "en", as_of="0001-01-01")
        assert result.exit_code == 0
        assert "[eval-online-inquiry]: not applicable 1" in result.stdout

    def test_days_outside_the_calendar_are_no_error(self) -> None:
        """Before 2001 and after 2026: the 5th working day after 30 December 2026 lies in 2027."""
        name = table(
            "(2026)甲执1号,某院,接收案件,2026-12-30",
            "(2026)甲执1号,某院,启动网络查控,2027-02-28",
            "(1999)甲执1号,某院,接收案件,1999-05-02",
            "(1999)甲执1号,某院,启动网络查控,1999-06-02",
        )
        findings = answer(name, as_of="2027-03-01")["findings"]
        assert [finding["verdict"] for finding in findings] == ["undetermined", "undetermined"]
        reasons = {missing["reason"] for f in findings for missing in f["missing"]}
        assert reasons == {"outside_calendar"}

    def test_a_cell_of_a_million_characters_is_shown_short(self) -> None:
        result = check(
            table(*LATE, f"(2018)甲执1号,某院,{'节' * 1_000_000},2018-05-02",
                  f"(2018)甲执1号,某院,结案,{'9' * 1_000_000}",
                  *(row.replace("甲执1号", "9" * 1_000_000) for row in LATE))
        )  # fmt: skip
        assert result.exit_code == 1
        assert len(result.stdout) < 10_000
        assert "读取 6 行 = 采用 4 + 名称未知 1 + 未采用 1" in result.stdout

    def test_ten_thousand_different_unknown_names_take_no_minutes(self) -> None:
        """Only the most frequent are compared with the known names."""
        rows = (f"(2018)甲执1号,某院,会议第{n}场,2018-05-02" for n in range(10_000))
        result = check(table(*LATE, *rows), "--lang", "en")
        assert "and 9900 more; --format json lists all of them" in result.stdout


class TestExplain:
    def explain(self, *arguments: str) -> Result:
        return CliRunner().invoke(
            application, ["explain", *arguments, "--as-of", "2018-12-31", "--lang", "en"]
        )

    def record(self, **values: object) -> Result:
        Path("r.json").write_text(json.dumps(values), encoding="utf-8")
        return self.explain("r.json")

    def test_a_case_of_a_table_is_unfolded(self) -> None:
        text = self.explain(table(*LATE, *IN_TIME), "--case", "(2018)甲执1号").stdout
        assert "eval-online-inquiry start the online inquiry into assets: late" in text
        assert "due: 2018-10-10" in text

    def test_a_case_that_is_not_there_names_the_nearest(self) -> None:
        result = self.explain(table(*LATE, *IN_TIME), "--case", "(2018)甲执01号")
        assert result.exit_code == 2
        assert "nearest: (2018)甲执1号" in result.stderr

    def test_a_table_needs_a_case(self) -> None:
        result = self.explain(table(*LATE))
        assert result.exit_code == 2
        assert "for example --case '(2018)甲执1号'" in result.stderr

    def test_a_record_is_judged(self) -> None:
        text = self.record(
            officer_received="2018-09-28", online_inquiry_started="2018-10-12"
        ).stdout
        assert "due: 2018-10-10" in text

    def test_what_is_no_record_is_refused_on_one_line(self) -> None:
        """Each with the name of the fact and what to write."""
        upside_down = {"earliest": "2018-10-02", "latest": "2018-10-01"}
        for values, says in (
            ({"officer_recieved": "2018-09-28"}, "nearest: officer_received"),
            ({"officer_received": True}, "'officer_received' cannot be True"),
            ({"officer_received": [1]}, "'officer_received' cannot be [1]"),
            ({"officer_received": "2018-02-30"}, "'officer_received': '2018-02-30' is not a day"),
            ({"officer_received": upside_down}, "'officer_received': a fact cannot lie between"),
            ({"inquiry_needed": "2018-09-28"}, "'inquiry_needed' cannot be"),
        ):
            result = self.record(**values)
            assert (result.exit_code, result.stdout) == (2, "")
            assert says in result.stderr
            assert result.stderr.count("\n") == 1
        for text, says in (("[1]", "no JSON object"), ("{", "is no JSON")):
            Path("r.json").write_text(text, encoding="utf-8")
            assert says in self.explain("r.json").stderr
        assert "cannot be read" in self.explain("none.json").stderr


def test_a_row_of_a_sub_table_that_fits_no_case_is_warned_of(tmp_path: Path) -> None:
    """It may be of any case, so the clerk is told beside the rejected rows."""
    cases, stays = tmp_path / "cases.csv", tmp_path / "stays.csv"
    cases.write_text("案号,立案日期\n(2019)甲0101执1号,2019-03-01\n", encoding="utf-8")
    head = "案号,类型,起始日期,结束日期\n"
    stays.write_text(head + "(2019)甲0101执9号,中止,2019-04-01,2019-04-20\n", encoding="utf-8")

    text = check(str(cases), "--deductions", str(stays), "--lang", "en").stdout

    assert "1 rejected rows of the sub-tables name no case that is judged" in text


def test_findings_of_rules_not_in_force_are_counted_and_can_be_listed(tmp_path: Path) -> None:
    """A report received on 31 August 2018 came the day before the provisions on pricing.

    It was ordered and made no later, so the limits for making and for sending it were no law yet.
    """
    cases = tmp_path / "cases.csv"
    head = "案号,收到评估报告,发送评估报告\n"
    cases.write_text(head + "(2018)甲0101执1号,2018-08-31,2018-09-20\n", encoding="utf-8")
    names = ("--rules", "pricing-provisions")

    counts = json.loads(check(str(cases), *names, "--format", "json").stdout)["counts"]
    every = ("--versions", "all", "--verdict", "not_applicable", "--lang", "en")
    listed = check(str(cases), *names, *every).stdout

    assert counts["not_in_force"] == 2
    assert "[pricing-send-report]" in listed

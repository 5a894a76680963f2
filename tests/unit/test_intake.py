"""A long table becomes records, and every row of it is accounted for."""

from datetime import date, datetime
from pathlib import Path

import pytest

from execrules import Between, DayFact, FlagFact, InstantFact, Language, Term
from execrules.errors import DateError, TableError
from execrules.facts import Fact
from execrules.intake.case_numbers import kind_of_case_number
from execrules.intake.dates import read_cell
from execrules.intake.events import EventNames, plain_name
from execrules.intake.matters import Intake, take_in
from execrules.intake.tables import read_table

SERVED = DayFact(name="served", title=Term("served", "送达"), headings=("送达执行通知书",))
ISSUED = DayFact(
    name="issued",
    title=Term("issued", "发出"),
    headings=("发出执行通知书", "下发执行通知书"),
    not_after=(SERVED,),
)
ORDERED = DayFact(name="ordered", title=Term("ordered", "报告令"), headings=("发出报告财产令",))
CLOSED = DayFact(name="closed", title=Term("closed", "结案"), headings=("结案", "终本裁定"))
ENDED = DayFact(name="ended", title=Term("ended", "终本"), headings=("终本裁定",))
FOUND = InstantFact(name="found", title=Term("found", "查到财产"), headings=("查到财产",))
RULED = DayFact(
    name="ruled",
    title=Term("ruled", "行审裁定"),
    headings=("准予执行裁定",),
    kinds=("administrative_review",),
    headings_in_kinds=("裁判日期",),
)
EXCEPTION = FlagFact(name="exception", title=Term("exception", "例外"), assumed=False)
VOCABULARY: tuple[Fact, ...] = (
    SERVED, ISSUED, ORDERED, CLOSED, ENDED, FOUND, RULED, EXCEPTION,
)  # fmt: skip


def taken(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Intake:
    path = tmp_path / "table.csv"
    path.write_bytes(("案号,法院,节点,时间\n" + "\n".join(lines) + "\n").encode(encoding))
    return take_in(read_table(path), VOCABULARY)


class TestDates:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2018-05-02", date(2018, 5, 2)),
            ("2018/5/2", date(2018, 5, 2)),
            ("2018.5.2", date(2018, 5, 2)),
            ("2018年5月2日", date(2018, 5, 2)),
            ("２０１８年５月２日", date(2018, 5, 2)),
            ("2018-05-02 00:00:00", date(2018, 5, 2)),
            ("2018-05-02T10:25", datetime(2018, 5, 2, 10, 25)),
            ("2018/5/2 10:25:30", datetime(2018, 5, 2, 10, 25, 30)),
            ("2018年5月2日10时25分", datetime(2018, 5, 2, 10, 25)),
            ("2016-06", Between(date(2016, 6, 1), date(2016, 6, 30))),
            ("2016年2月", Between(date(2016, 2, 1), date(2016, 2, 29))),
            ("2013", Between(date(2013, 1, 1), date(2013, 12, 31))),
        ],
    )
    def test_what_a_cell_gives(self, text: str, day: object) -> None:
        assert read_cell(text) == day

    @pytest.mark.parametrize(
        "text",
        [
            "2018-02-30", "2017月6月19日", "2011年6年13日", "11月7日", "当日", "2018-13",
            "2016-05-18 至 2015-06-02", "0218-05-02", "43222", "2018-05-02 25:00", "",
        ],
    )  # fmt: skip
    def test_what_is_no_date_is_refused(self, text: str) -> None:
        with pytest.raises(DateError) as caught:
            read_cell(text)
        assert caught.value.text(Language.ZH)
        assert caught.value.text(Language.EN)


class TestCaseNumbers:
    @pytest.mark.parametrize(
        ("number", "kind"),
        [
            ("(2020)豫0192执2437号之一", "enforcement"),
            ("(2016)粤05执异38号", "enforcement_review"),
            ("(2017)浙0522行审363号", "administrative_review"),
            ("(2014)绍诸行审字第255号", "administrative_review"),
            ("(2015)曲法行非诉审字第00159号", "administrative_review"),
            ("(2021)皖0104财保127号 / (2021)皖0104民初4628号", "preservation"),
            ("(2017)鄂08委赔1号", "other"),
            ("(2015)解民二初字第486号", "other"),
            ("无案号(车辆扣押案)", None),
        ],
    )
    def test_the_type_code_tells_the_kind(self, number: str, kind: str | None) -> None:
        assert kind_of_case_number(number) == kind


class TestEvents:
    def test_two_nodes_in_one_event_share_its_verb(self) -> None:
        matched = EventNames(VOCABULARY).match("下发执行通知书、报告财产令", None)
        assert (matched.facts, matched.unknown) == ((ISSUED,), ("下发报告财产令",))
        matched = EventNames(VOCABULARY).match("发出执行通知书、报告财产令", None)
        assert (matched.facts, matched.unknown) == ((ISSUED, ORDERED), ())

    def test_a_remark_that_may_change_the_event_is_kept(self) -> None:
        assert plain_name("送达执行通知书(拒签)") == "送达执行通知书"
        assert plain_name("送达执行通知书(退回)") == "送达执行通知书(退回)"

    def test_one_event_may_stand_for_two_facts(self) -> None:
        assert EventNames(VOCABULARY).match("终本裁定", None).facts == (CLOSED, ENDED)

    def test_a_heading_of_one_kind_of_matter_means_nothing_in_another(self) -> None:
        names = EventNames(VOCABULARY)
        assert names.match("裁判日期", "administrative_review").facts == (RULED,)
        assert names.match("裁判日期", "other").facts == ()
        assert names.match("裁判日期", None).unknown == ("裁判日期",)

    def test_events_of_one_kind_alone_show_the_kind(self) -> None:
        names = EventNames(VOCABULARY)
        assert names.evidence(["准予执行裁定", "结案"]) == "administrative_review"
        assert names.evidence(["结案"]) is None


class TestMatters:
    def test_service_is_another_fact_than_dispatch(self, tmp_path: Path) -> None:
        intake = taken(tmp_path, "甲,某院,送达执行通知书,2015-12-09")
        [matter] = intake.matters
        assert matter.record["served"] == date(2015, 12, 9)
        assert "issued" not in matter.record

    def test_the_first_of_repeated_nodes_is_taken_and_all_rows_are_kept(
        self, tmp_path: Path
    ) -> None:
        intake = taken(tmp_path, "甲,某院,结案,2016-01-05", "甲,某院,结案,2015-01-05")
        [matter] = intake.matters
        assert matter.record["closed"] == date(2015, 1, 5)
        assert matter.rows["closed"] == (2, 3)

    def test_every_row_is_used_unknown_or_rejected(self, tmp_path: Path) -> None:
        intake = taken(
            tmp_path,
            "甲,某院,结案,2016-01-05",
            "甲,某院,开庭,2016-01-05",
            "甲,某院,结案,2016-02-30",
            ",某院,结案,2016-01-05",
            "乙,某院,结案,2016-01-05,多余",
            "",
            "乙,某院,送达执行通知书、开庭,2016-01-06",
        )
        counts = intake.counts
        assert (counts.read, counts.used, counts.unknown, counts.rejected) == (6, 2, 1, 3)
        assert counts.used + counts.unknown + counts.rejected == counts.read
        assert [event.name for event in intake.unknown_events] == ["开庭", "送达开庭"]
        assert [(row.row, row.column) for row in intake.rejected] == [
            (4, "时间"), (5, "案号"), (6, ""),
        ]  # fmt: skip

    def test_a_rejected_row_names_value_and_next_step_in_both_languages(
        self, tmp_path: Path
    ) -> None:
        [row] = taken(tmp_path, "甲,某院,结案,2016-02-30").rejected
        assert row.value == "2016-02-30"
        assert row.reason == Term(
            "is not a day of the calendar; check month and day",
            "不是历法上存在的日期;请核对月、日",
        )

    def test_a_million_characters_in_a_cell_are_shown_short(self, tmp_path: Path) -> None:
        [row] = taken(tmp_path, "甲,某院,结案," + "9" * 1_000_000).rejected
        assert len(row.value) < 100

    def test_gb18030_is_read(self, tmp_path: Path) -> None:
        intake = taken(tmp_path, "甲,某院,结案,2016-01-05", encoding="gb18030")
        assert intake.counts.used == 1

    def test_the_exception_of_the_vocabulary_is_assumed_and_can_be_taken_back(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "table.csv"
        path.write_text("案号,节点,时间\n甲,结案,2016-01-05\n", encoding="utf-8-sig")
        table = read_table(path)
        assert take_in(table, VOCABULARY).assumptions == {"exception": False}
        assert take_in(table, VOCABULARY, assume={"exception": None}).assumptions == {}
        [matter] = take_in(table, VOCABULARY, assume={"exception": True}).matters
        assert matter.record["exception"] is True
        with pytest.raises(TableError, match="no flag"):
            take_in(table, VOCABULARY, assume={"closed": True})

    def test_a_recorded_node_that_does_not_occur_has_not_happened(self, tmp_path: Path) -> None:
        path = tmp_path / "table.csv"
        path.write_text("案号,节点,时间\n甲,结案,2016-01-05\n", encoding="utf-8")
        [matter] = take_in(read_table(path), VOCABULARY, recorded=("issued",)).matters
        assert matter.record["issued"] is None
        assert "served" not in matter.record


class TestTables:
    @pytest.mark.parametrize(
        ("content", "part"),
        [
            (b"", "empty"),
            (b"\n\n", "empty"),
            ("案号,时间\n甲,2016-01-05\n".encode(), "no column"),
            ("案号,节点,时间,时间\n".encode(), "more than once"),
            (b"PK\x03\x04rest", "no text file"),
            (b"a\0b", "no text file"),
            (b"\xff\xfe\xff\xff\xff", "neither"),
        ],
    )
    def test_what_is_no_table_is_refused(self, tmp_path: Path, content: bytes, part: str) -> None:
        path = tmp_path / "table.csv"
        path.write_bytes(content)
        with pytest.raises(TableError, match=part) as caught:
            take_in(read_table(path), VOCABULARY)
        assert caught.value.text(Language.ZH) != caught.value.text(Language.EN)

    def test_a_file_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match="cannot be read"):
            read_table(tmp_path / "none.csv")

"""A long table becomes records, and every row of it is accounted for."""

from datetime import date, datetime
from pathlib import Path

import pytest

from execrules import Between, DayFact, FlagFact, InstantFact, Language, Term, rule_set
from execrules.errors import DateError, TableError
from execrules.facts import Fact, Grain
from execrules.intake.case_numbers import kind_of_case_number
from execrules.intake.dates import Midnight, read_time
from execrules.intake.events import EventNames, plain_name
from execrules.intake.mappings import TableMapping
from execrules.intake.matters import Intake, take_in

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
FOUND = InstantFact(
    name="found", title=Term("found", "查到财产"), headings=("查到财产",), grain=Grain.ITEM
)
RULED = DayFact(
    name="ruled",
    title=Term("ruled", "行审裁定"),
    headings=("准予执行裁定",),
    kinds=("administrative_review",),
    headings_in_kinds=("裁判日期",),
)
EXCEPTION = FlagFact(name="exception", title=Term("exception", "例外"), assumed=False)
WITH_HEADING = FlagFact(
    name="exception", title=Term("exception", "例外"), headings=("例外",), assumed=False
)
VOCABULARY: tuple[Fact, ...] = (
    SERVED, ISSUED, ORDERED, CLOSED, ENDED, FOUND, RULED, EXCEPTION,
)  # fmt: skip


def written(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


def taken(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Intake:
    path = written(tmp_path, "案号,法院,节点,时间", *lines, encoding=encoding)
    return take_in([path], VOCABULARY)


def wide(tmp_path: Path, *lines: str) -> Intake:
    return take_in([written(tmp_path, *lines)], VOCABULARY)


class TestDates:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2018-05-02", date(2018, 5, 2)),
            ("2018/5/2", date(2018, 5, 2)),
            ("20180502", date(2018, 5, 2)),
            ("2018-05-02T00:00:00+08:00", date(2018, 5, 2)),
            ("2018-05-02T17:00:00Z", datetime(2018, 5, 3, 1, 0)),
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
            ("43222", date(2018, 5, 2)),
            ("43222.5", datetime(2018, 5, 2, 12, 0)),
        ],
    )
    def test_what_a_cell_gives(self, text: str, day: object) -> None:
        assert read_time(text) == day

    @pytest.mark.parametrize(
        "text",
        [
            "2018-02-30", "2017月6月19日", "2011年6年13日", "11月7日", "当日", "2018-13",
            "2016-05-18 至 2015-06-02", "0218-05-02", "432222", "2018-05-02 25:00", "",
        ],
    )  # fmt: skip
    def test_what_is_no_date_is_refused(self, text: str) -> None:
        with pytest.raises(DateError) as caught:
            read_time(text)
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

    def test_what_cannot_be_read_is_told_once_for_a_case_whose_rows_are_used(
        self, tmp_path: Path
    ) -> None:
        intake = taken(
            tmp_path,
            "无案号(车辆扣押案),某院,结案,2016-01-05",
            "(2016)赣0925执157号、(2016)赣0925民初,某院,结案,2016-01-05",
            "无案号(车辆扣押案),某院,终本裁定,2016-01-06",
            "无案号（车辆扣押案）,某院,开庭,2016-01-07",
        )

        assert [(one.case, one.text, one.rows) for one in intake.unread_numbers] == [
            ("无案号(车辆扣押案)", "无案号(车辆扣押案)", (2, 4, 5)),
            ("(2016)赣0925执157号、(2016)赣0925民初", "(2016)赣0925民初", (3,)),
        ]
        assert (intake.counts.used, intake.counts.rejected, intake.cases) == (3, 0, 2)

    def test_a_wide_table_tells_the_row_too(self, tmp_path: Path) -> None:
        [unread] = wide(tmp_path, "案号,结案", "(2016)赣0925执1号,2016-01-05", "甲,").unread_numbers

        assert (unread.text, unread.rows) == ("甲", (3,))


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
        [matter] = intake.matters()
        assert matter.record["served"] == date(2015, 12, 9)
        assert "issued" not in matter.record

    def test_the_first_of_repeated_nodes_is_taken_and_all_rows_are_kept(
        self, tmp_path: Path
    ) -> None:
        intake = taken(tmp_path, "甲,某院,结案,2016-01-05", "甲,某院,结案,2015-01-05")
        [matter] = intake.matters()
        assert matter.record["closed"] == date(2015, 1, 5)
        assert matter.rows["closed"] == ((0, 2), (0, 3))

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
        assert [unknown.name for unknown in intake.unknown_names] == ["开庭", "送达开庭"]
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
        path = written(tmp_path, "案号,节点,时间", "甲,结案,2016-01-05")

        def assuming(**flags: bool | None) -> Intake:
            return take_in([path], VOCABULARY, mapping=TableMapping(assume=flags))

        assert assuming().assumptions == {"exception": False}
        assert assuming(exception=None).assumptions == {}
        [matter] = assuming(exception=True).matters()
        assert matter.record["exception"] is True
        with pytest.raises(TableError, match="no flag"):
            assuming(closed=True)

    def test_a_recorded_node_that_does_not_occur_has_not_happened(self, tmp_path: Path) -> None:
        path = written(tmp_path, "案号,节点,时间", "甲,结案,2016-01-05")
        mapping = TableMapping(recorded=frozenset({"issued"}))
        [matter] = take_in([path], VOCABULARY, mapping=mapping).matters()
        assert matter.record["issued"] is None
        assert "served" not in matter.record

    def test_items_inherit_the_facts_of_their_case(self, tmp_path: Path) -> None:
        path = written(
            tmp_path,
            "案号,财产序号,节点,时间",
            "甲,,结案,2016-01-05",
            "甲,1,查到财产,2016-01-01",
            "甲,2,查到财产,2016-01-02",
        )
        case, first, second = take_in([path], VOCABULARY).matters()
        assert (case.item, case.grain, first.grain) == (None, Grain.CASE, Grain.ITEM)
        assert (first.item, first.record["found"]) == ("1", date(2016, 1, 1))
        assert (second.item, second.record["found"]) == ("2", date(2016, 1, 2))
        assert first.record["closed"] == second.record["closed"] == date(2016, 1, 5)
        assert "found" not in case.record

    def test_nodes_in_an_impossible_order_are_listed(self, tmp_path: Path) -> None:
        intake = taken(
            tmp_path,
            "甲,某院,发出执行通知书,2016-01-09",
            "甲,某院,送达执行通知书,2016-01-05",
        )
        list(intake.matters())
        [fault] = intake.order_faults
        assert (fault.earlier, fault.later, fault.rows) == (ISSUED, SERVED, (2, 3))

    def test_an_act_that_could_not_be_read_is_not_taken_for_one_not_done(
        self, tmp_path: Path
    ) -> None:
        path = written(
            tmp_path,
            "案号,节点,时间",
            "甲,查到财产,2016-01-05",
            "甲,结案,2016-02-31",
            "乙,结案,2016-02-03",
            "乙,结案,2016-02-30",
        )
        mapping = TableMapping(recorded=frozenset({"closed", "issued"}))
        first, second = take_in([path], VOCABULARY, mapping=mapping).matters()
        assert "closed" not in first.record
        assert first.record["issued"] is None
        assert second.record["closed"] == Between(None, date(2016, 2, 3))

    def test_one_case_number_in_two_sorts_of_brackets_is_one_case(self, tmp_path: Path) -> None:
        intake = taken(
            tmp_path,
            "(2018)示0001执1号,某院,查到财产,2018-01-05",
            "（2018）示0001执1号,某院,结案,2018-02-05",
            "〔2018〕示 0001执1号,某院,终本裁定,2018-02-05",
        )
        [matter] = intake.matters()
        assert matter.case == "(2018)示0001执1号"
        assert {"found", "closed", "ended"} <= matter.record.keys()
        assert "（2018）示0001执1号" in intake

    def test_a_total_is_no_case(self, tmp_path: Path) -> None:
        [row] = taken(tmp_path, "合计,某院,结案,2016-01-05").rejected
        assert row.value == "合计"

    def test_of_repeated_acts_the_first_on_or_after_another_fact_is_meant(
        self, tmp_path: Path
    ) -> None:
        """An instalment of September is no payout of what became payable in October."""
        path = written(
            tmp_path,
            "案号,节点,时间",
            "甲,发放执行款,2018-09-01",
            "甲,具备发放条件,2018-10-31",
            "甲,发放执行款,2018-12-20",
        )
        [matter] = take_in([path], rule_set("evaluation-2018").vocabulary).matters()
        assert matter.record["paid_out"] == date(2018, 12, 20)


class TestWideTables:
    def test_signs_for_nothing_are_blank_and_what_is_open_is_unknown(self, tmp_path: Path) -> None:
        first, second = wide(
            tmp_path, "案号,结案,发出执行通知书", "甲,-,待定", "乙,NULL,无"
        ).matters()
        assert first.record["closed"] is None
        assert "issued" not in first.record
        assert second.record["closed"] is second.record["issued"] is None

    def test_a_blank_contradicts_no_other_row_of_the_case(self, tmp_path: Path) -> None:
        intake = wide(
            tmp_path,
            "案号,财产序号,结案,查到财产",
            "甲,1,2016-01-05,2016-01-01",
            "甲,2,,2016-01-02",
        )
        assert intake.rejected == []
        assert {matter.record["closed"] for matter in intake.matters()} == {date(2016, 1, 5)}

    def test_tables_about_one_case_complete_each_other(self, tmp_path: Path) -> None:
        one, two = tmp_path / "one.csv", tmp_path / "two.csv"
        one.write_text("案号,结案\n甲,2016-01-05\n", encoding="utf-8")
        two.write_text("案号,发出执行通知书,结案\n甲,2016-01-02,2016-01-06\n", encoding="utf-8")
        intake = take_in([one, two], VOCABULARY)
        [row] = intake.rejected
        assert "row 2 of one.csv" in row.reason.en
        two.write_text("案号,发出执行通知书\n甲,2016-01-02\n", encoding="utf-8")
        [matter] = take_in([one, two], VOCABULARY).matters()
        assert matter.record["issued"] == date(2016, 1, 2)
        assert matter.rows["issued"] == ((1, 2),)

    def test_a_blank_cell_has_not_happened_and_a_column_that_is_not_there_is_unknown(
        self, tmp_path: Path
    ) -> None:
        [matter] = wide(tmp_path, "案号,结案,发出执行通知书", "甲,,2016/1/5").matters()
        assert matter.record["closed"] is None
        assert matter.record["issued"] == date(2016, 1, 5)
        assert "served" not in matter.record

    def test_a_blank_flag_is_unknown_and_keeps_what_is_assumed(self, tmp_path: Path) -> None:
        path = written(tmp_path, "案号,结案,例外", "甲,2016-01-05,", "乙,2016-01-05,是")
        first, second = take_in([path], (*VOCABULARY[:-1], WITH_HEADING)).matters()
        assert first.record["exception"] is False
        assert second.record["exception"] is True

    def test_a_bad_cell_rejects_its_row_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        intake = wide(tmp_path, "案号,结案", "甲,2016-02-30", "乙,2016-01-05", ",2016-01-05")
        assert [(r.row, r.column, r.value) for r in intake.rejected] == [
            (2, "结案", "2016-02-30"),
            (4, "案号", ""),
        ]
        assert [matter.case for matter in intake.matters()] == ["乙"]
        assert (intake.counts.read, intake.counts.used, intake.counts.rejected) == (3, 1, 2)

    def test_one_case_twice_is_rejected_and_names_the_other_row(self, tmp_path: Path) -> None:
        intake = wide(tmp_path, "案号,结案", "甲,2016-01-05", "甲,2016-01-06")
        [row] = intake.rejected
        assert (row.row, "row 2" in row.reason.en, "第 2 行" in row.reason.zh) == (3, True, True)

    def test_items_of_a_case_must_agree_on_the_facts_of_the_case(self, tmp_path: Path) -> None:
        intake = wide(
            tmp_path,
            "案号,财产序号,结案,查到财产",
            "甲,1,2016-01-05,2016-01-01 10:25",
            "甲,2,2016-01-05,2016-01-02",
            "甲,3,2016-01-06,2016-01-02",
        )
        assert [row.row for row in intake.rejected] == [4]
        assert [matter.item for matter in intake.matters()] == [None, "1", "2"]

    def test_headings_that_are_not_known_are_listed(self, tmp_path: Path) -> None:
        intake = wide(tmp_path, "案号,结案,承办人,结案日", "甲,2016-01-05,张,2016-01-05")
        assert [unknown.name for unknown in intake.unknown_names] == ["承办人", "结案日"]
        assert "结案" in intake.unknown_names[1].nearest

    def test_midnight_is_a_day_unless_the_mapping_says_otherwise(self, tmp_path: Path) -> None:
        path = written(tmp_path, "案号,查到财产", "甲,2016-01-05 00:00:00")
        [matter] = take_in([path], VOCABULARY).matters()
        assert matter.record["found"] == date(2016, 1, 5)
        mapping = TableMapping(midnight=Midnight.INSTANT)
        [matter] = take_in([path], VOCABULARY, mapping=mapping).matters()
        assert matter.record["found"] == datetime(2016, 1, 5, 0, 0, 1)


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
            take_in([path], VOCABULARY)
        assert caught.value.text(Language.ZH) != caught.value.text(Language.EN)

    def test_a_file_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match="cannot be read"):
            take_in([tmp_path / "none.csv"], VOCABULARY)

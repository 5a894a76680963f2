"""Mapping files: what they may say, every error in both languages, and drafts that are valid."""

from pathlib import Path

import pytest

from execrules import DayFact, FlagFact, Language, Term
from execrules.errors import TableError
from execrules.facts import Fact
from execrules.intake.dates import Midnight
from execrules.intake.drafts import draft_mapping
from execrules.intake.mappings import Shape, TableMapping, read_mapping
from execrules.intake.matters import take_in

FILED = DayFact(name="filed", title=Term("filed", "执行立案"), headings=("立案日期",))
ENDED = DayFact(name="ended", title=Term("ended", "终本"), headings=("终本日期",))
CLOSED = DayFact(name="closed", title=Term("closed", "结案"), headings=("结案日期", "终本日期"))
ACCEPTED = DayFact(
    name="accepted",
    title=Term("accepted", "受理非诉申请"),
    kinds=("administrative_review",),
    headings_in_kinds=("受理", "立案日期"),
)
REMOTE = FlagFact(name="remote", title=Term("remote", "异地"), headings=("异地控制",))
VOCABULARY: tuple[Fact, ...] = (FILED, ENDED, CLOSED, ACCEPTED, REMOTE)


def file(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def mapping(tmp_path: Path, text: str) -> TableMapping:
    return read_mapping(file(tmp_path, "m.toml", text), VOCABULARY)


class TestReading:
    def test_everything_that_it_may_say(self, tmp_path: Path) -> None:
        found = mapping(
            tmp_path,
            """
            shape = "long"
            midnight = "instant"
            recorded = ["filed", "closed"]
            [columns]
            case = "号"
            [events]
            "收案" = "filed"
            "终本" = ["ended", "closed"]
            "判决" = ""
            [facts]
            "立案" = "filed"
            "终本日" = ["ended", "closed"]
            "备注" = ""
            [assume]
            remote = "unknown"
            """,
        )
        assert found == TableMapping(
            shape=Shape.LONG,
            midnight=Midnight.INSTANT,
            recorded=frozenset({"filed", "closed"}),
            columns={"case": "号"},
            events={"收案": ("filed",), "终本": ("ended", "closed"), "判决": ()},
            facts={"立案": ("filed",), "终本日": ("ended", "closed"), "备注": ()},
            assume={"remote": None},
        )

    def test_an_empty_file_leaves_everything_to_the_names(self, tmp_path: Path) -> None:
        assert mapping(tmp_path, "") == TableMapping()

    def test_all_is_every_node_and_no_flag(self, tmp_path: Path) -> None:
        found = mapping(tmp_path, 'recorded = "all"')
        assert found.recorded == {"filed", "ended", "closed", "accepted"}

    @pytest.mark.parametrize(
        ("text", "english", "chinese"),
        [
            ("shape = ", "is no TOML", "不是 TOML 文件"),
            ("columms = 1", "has the key 'columms'; known: assume, columns", "有未知的键“columms”"),
            ('shape = "tall"', "has shape = 'tall'; allowed: long | wide", "可用:long | wide"),
            ("midnight = 0", "has midnight = 0; allowed: day | instant", "可用:day | instant"),
            ('recorded = ["fled"]', "'fled', which is not known; nearest: filed", "相近的有:filed"),
            ('recorded = ["remote"]', "'remote', which is not known", "未知的事实 'remote'"),
            ("recorded = 1", "has 1 where a fact or a list of facts", "应为事实名或事实名列表"),
            ("columns = 1", "needs a table [columns]", "[columns] 应为一节"),
            ('[columns]\nwho = "甲"', "allowed: case, court, item, event, time", "可用:case"),
            ("[columns]\ncase = 1", "has columns.case = 1", "columns.case 为 1"),
            ("events = []", "needs a table [events]", "[events] 应为一节"),
            ('[events]\n"收案" = "field"', "nearest: filed", "相近的有:filed"),
            ('[events]\n"收案" = true', "has True where a fact", "应为事实名"),
            (
                '[facts]\n"收案" = "zzz"',
                "'zzz', which is not known; nearest: -",
                "未知的事实 'zzz'",
            ),
            ("facts = 1", "needs a table [facts]", "[facts] 应为一节"),
            ("[assume]\nfiled = true", "'filed', which is not known", "未知的事实 'filed'"),
            ("[assume]\nremote = 1", 'write true, false or "unknown"', "请写 true、false"),
        ],
    )
    def test_what_is_wrong_is_said_in_both_languages(
        self, tmp_path: Path, text: str, english: str, chinese: str
    ) -> None:
        with pytest.raises(TableError) as caught:
            mapping(tmp_path, text)
        assert english in caught.value.text(Language.EN)
        assert chinese in caught.value.text(Language.ZH)
        assert caught.value.text(Language.EN).startswith("mapping m.toml ")

    def test_a_file_that_is_not_there_or_no_text_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match="cannot be read"):
            read_mapping(tmp_path / "none.toml", VOCABULARY)
        path = tmp_path / "m.toml"
        path.write_bytes(b"\xff\xfe")
        with pytest.raises(TableError, match="is no TOML"):
            read_mapping(path, VOCABULARY)

    def test_a_heading_that_no_table_has_is_refused_and_those_there_are_named(
        self, tmp_path: Path
    ) -> None:
        table = file(tmp_path, "t.csv", "号,立案日期\n甲,2018-05-02\n")
        for text in ('[columns]\ncase = "案"', '[columns]\ncase = "号"\n[facts]\n"案" = "filed"'):
            with pytest.raises(TableError, match=r"'案', which t\.csv does not have; it has: 号"):
                take_in([table], VOCABULARY, mapping=mapping(tmp_path, text))

    def test_one_mapping_may_serve_tables_with_different_headings(self, tmp_path: Path) -> None:
        first = file(tmp_path, "a.csv", "号,收案日\n甲,2018-05-02\n")
        second = file(tmp_path, "b.csv", "案号,结案日期\n乙,2018-05-02\n")
        text = '[columns]\ncase = "号"\n[facts]\n"收案日" = "filed"'
        intake = take_in([first, second], VOCABULARY, mapping=mapping(tmp_path, text))
        assert [sorted(matter.record) for matter in intake.matters()] == [["filed"], ["closed"]]


class TestSharedHeadings:
    def test_a_blank_says_nothing_of_a_fact_that_has_other_names_too(self, tmp_path: Path) -> None:
        """Without 终本日期 the case may have been closed in another way."""
        table = file(tmp_path, "t.csv", "案号,终本日期\n甲,2018-05-02\n乙,\n")
        first, second = take_in([table], VOCABULARY).matters()
        assert first.record["ended"] == first.record["closed"]
        assert second.record["ended"] is None
        assert "closed" not in second.record

    def test_a_column_of_its_own_goes_first(self, tmp_path: Path) -> None:
        table = file(
            tmp_path,
            "t.csv",
            "案号,终本日期,结案日期\n甲,2018-05-02,2018-05-03\n乙,2018-05-02,\n丙,,\n",
        )
        first, second, third = (matter.record for matter in take_in([table], VOCABULARY).matters())
        assert str(first["closed"]) == "2018-05-03"
        assert str(second["closed"]) == "2018-05-02"
        assert third["closed"] is None

    def test_a_heading_means_what_it_means_in_a_matter_of_its_kind(self, tmp_path: Path) -> None:
        table = file(
            tmp_path, "t.csv", "案号,立案日期\n(2018)甲执1号,2018-05-02\n(2018)甲行审1号,\n"
        )
        first, second = (matter.record for matter in take_in([table], VOCABULARY).matters())
        assert (str(first["filed"]), "accepted" in first) == ("2018-05-02", False)
        assert (second["accepted"], "filed" in second) == (None, False)

    def test_two_columns_for_one_fact_are_refused(self, tmp_path: Path) -> None:
        table = file(tmp_path, "t.csv", "案号,立案日期,执行立案\n甲,2018-05-02,2018-05-02\n")
        with pytest.raises(TableError, match=r"two columns of t\.csv are the fact 'filed'"):
            take_in([table], VOCABULARY)

    def test_headings_that_differ_in_width_alone_are_one_heading_twice(
        self, tmp_path: Path
    ) -> None:
        table = file(tmp_path, "t.csv", "案号,结案日期(年),结案日期（年）\n甲,,\n")
        with pytest.raises(TableError, match="more than once"):
            take_in([table], VOCABULARY)


class TestDrafts:
    LONG = "案号,节点,时间\n甲,立案日期,2018-05-02\n甲,受理,2018-05-02\n甲,开庭,2018-05-02\n"
    WIDE = "案号,立案日期,终本日期,受理,结案日,异地控制\n甲,2018-05-02,,,,\n"
    FOREIGN = "执行案号,办理节点,办理时间\n甲,立案日期,2018-05-02\n"
    NOTHING = "甲,乙\n1,2\n"

    @pytest.mark.parametrize("content", [LONG, WIDE, FOREIGN, NOTHING])
    def test_a_draft_is_a_valid_mapping(self, tmp_path: Path, content: str) -> None:
        draft = draft_mapping(file(tmp_path, "t.csv", content), VOCABULARY)
        assert isinstance(mapping(tmp_path, draft), TableMapping)

    @pytest.mark.parametrize("content", [LONG, WIDE])
    def test_a_draft_changes_nothing_of_what_is_read(self, tmp_path: Path, content: str) -> None:
        table = file(tmp_path, "t.csv", content)
        drafted = mapping(tmp_path, draft_mapping(table, VOCABULARY))
        plain, mapped = take_in([table], VOCABULARY), take_in([table], VOCABULARY, mapping=drafted)
        assert list(plain.matters()) == list(mapped.matters())
        assert plain.counts == mapped.counts

    def test_known_unknown_and_names_of_one_kind_are_told_apart(self, tmp_path: Path) -> None:
        draft = draft_mapping(file(tmp_path, "t.csv", self.LONG), VOCABULARY)
        in_kind = "accepted 受理非诉申请 (administrative_review)"
        assert f"# 已识别 / known: 立案日期 ×1 = filed 执行立案; {in_kind}\n" in draft
        assert f"# 已识别 / known: 受理 ×1 = {in_kind}\n" in draft
        assert '# "开庭" = ""  # ×1\n' in draft

    def test_a_wide_draft_names_every_heading(self, tmp_path: Path) -> None:
        draft = draft_mapping(file(tmp_path, "t.csv", self.WIDE), VOCABULARY)
        in_kind = "accepted 受理非诉申请 (administrative_review)"
        assert f"# 已识别 / known: 立案日期 = filed 执行立案; {in_kind}\n" in draft
        assert f"# 已识别 / known: 受理 = {in_kind}\n" in draft
        assert '"终本日期" = ["ended", "closed"]  # 终本、结案\n' in draft
        assert '"异地控制" = "remote"  # 异地\n' in draft
        assert '# "结案日" = ""  # 相近 / near: closed (结案日期)' in draft

    def test_columns_that_are_only_likely_are_marked(self, tmp_path: Path) -> None:
        table = file(tmp_path, "t.csv", self.FOREIGN)
        draft = draft_mapping(table, VOCABULARY)
        assert 'shape = "long"' in draft
        assert 'case = "执行案号"  # 据表头推测,请核对 / guessed, check it\n' in draft
        [matter] = take_in([table], VOCABULARY, mapping=mapping(tmp_path, draft)).matters()
        assert str(matter.record["filed"]) == "2018-05-02"

    def test_a_case_column_that_is_not_found_is_asked_for(self, tmp_path: Path) -> None:
        draft = draft_mapping(file(tmp_path, "t.csv", self.NOTHING), VOCABULARY)
        assert '# case = ""  # 必填:案号列 / needed; 现有 / there are: 甲、乙\n' in draft

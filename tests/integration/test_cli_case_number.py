"""`execrules case-number`: parts in both languages and as JSON, and 2 where something is none."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application, ["case-number", *arguments])


def answer(*arguments: str) -> list[dict[str, Any]]:  # Any: JSON, looked into key by key
    found = json.loads(run(*arguments, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def test_the_parts_are_printed_line_by_line() -> None:
    result = run("（2018）苏05执恢12号之二", "--lang", "en")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "(2018)苏05执恢12号之二",
        "  year: 2018",
        "  court code: 苏05 (province 苏, intermediate court 05)",
        "  type code: 执恢, resumed enforcement",
        "  serial number: 12",
        "  suffix: 2",
        "  class: enforcement, carrying out",
        "  counts in, by the evaluation of 2018:",
        (
            "    online inquiries started in time: cases that carry out a title, with "
            "preservation; the rule of a Heilongjiang basic court leaves preservation out"
        ),
        (
            "    cases actually carried out: cases that carry out a title, without preservation "
            "and review"
        ),
    ]


def test_chinese_is_the_default_and_an_old_form_is_told() -> None:
    result = run("(2015)曲法行非诉审字第00159号")

    assert result.stdout.splitlines() == [
        "(2015)曲法行非诉审字第159号",
        "  收案年度:2015",
        "  法院代字:曲法",
        "  类型代字:行非诉审 → 行审,非诉行政行为申请执行审查案件",
        "  编号:159",
        "  类别:不是执行案件",
        "  不计入2018年评估指标的分母",
    ]


def test_what_is_masked_or_not_printed_is_said() -> None:
    masked, court = run("(20**)苏**执他**号"), run("(2011)执复字第16号", "--lang", "en")

    assert "收案年度:已隐去" in masked.stdout
    assert "编号:已隐去" in masked.stdout
    assert "court code: none printed" in court.stdout


def test_json_holds_every_part() -> None:
    [found] = answer("(2013)西法执字第91-1号 / (2018)苏0505执异3号")
    first, second = found["numbers"]

    assert (found["text"], found["malformed"]) == (
        "(2013)西法执字第91-1号 / (2018)苏0505执异3号", [],
    )  # fmt: skip
    assert len(first.pop("denominators")) == 10
    assert first == {
        "text": "(2013)西法执字第91-1号",
        "written": "(2013)西法执字第91号之一",
        "year": 2013,
        "court": {"text": "西法", "province": None, "intermediate": None, "basic": None},
        "form": "执",
        "old_form": True,
        "type": {"code": "执", "en": "first enforcement", "zh": "首次执行案件"},
        "class": "implementation",
        "serial": 91,
        "suffix": 1,
        "masked": False,
    }
    assert second["court"] == {
        "text": "苏0505", "province": "苏", "intermediate": "05", "basic": "05",
    }  # fmt: skip
    assert second["denominators"] == [
        {"id": "objection-closing-rate", "en": "objections closed", "zh": "执行异议案件的结案率"}
    ]


@pytest.mark.parametrize("text", ["甲", "(2018)苏05执0号", "(2018)苏05执1号(恢复)", ""])
def test_two_where_something_is_no_case_number(text: str) -> None:
    """The good ones are printed all the same, and the bad one is told in the language asked for."""
    for language, label in (("zh", "错误: "), ("en", "error: ")):
        result = run(text, "(2018)苏05执2号", "--lang", language)

        assert result.exit_code == 2
        assert "(2018)苏05执2号\n" in result.stdout
        assert result.stderr.startswith(label)
        assert result.stderr.count("\n") == 1
    assert run(text, "--format", "json").exit_code == 2
    [found] = answer(text)
    assert len(found["malformed"]) == 1


def test_the_year_may_be_bounded() -> None:
    assert run("(2020)苏05执1号").exit_code == 0
    assert run("(2020)苏05执1号", "--as-of", "2019-12-31").exit_code == 0
    result = run("(2020)苏05执1号", "--as-of", "2018-12-31", "--lang", "en")

    assert result.exit_code == 2
    assert "has the year 2020, which is not between 1949 and 2019" in result.stderr


def test_without_a_text_it_is_wrong_use() -> None:
    assert run().exit_code == 2

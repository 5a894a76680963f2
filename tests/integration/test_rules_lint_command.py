"""`rules lint` and `rules diff`: findings with ids, waivers with reasons, and what changed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application

EXAMPLE = Path(__file__).parents[2] / "examples" / "rules" / "example-court.toml"
DOUBTFUL = """
id = "doubtful"
title = "doubtful"
extends = "evaluation-2018"

[[facts]]
name = "never_read"
kind = "day"
title = "never read"

[[rules]]
id = "doubtful-payout"
title = "pay out"
grain = "item"
act = "paid_out"
latest = { after = "payable", period = "30 days" }
bands = [
    { score = 100, until = { after = "payable", period = "5 working days" } },
    { score = 80, until = { after = "payable", period = "7 days" } },
]
citations = [
    { instrument = { id = "x", title = "x" }, article = "1", text = "x", evidence = ["x"] },
]
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application, [*arguments])


@pytest.fixture
def doubtful(tmp_path: Path) -> str:
    path = tmp_path / "doubtful.toml"
    path.write_text(DOUBTFUL, encoding="utf-8")
    return str(path)


def test_the_rules_of_the_book_are_clean_and_the_waivers_are_printed() -> None:
    result = run("rules", "lint", "--lang", "en")
    lines = result.stdout.splitlines()

    assert result.exit_code == 0
    assert lines[-1].startswith("error 0, warning 0, information ")
    assert sum(line.startswith("waived ") for line in lines) == sum(
        line.startswith("  because: ") for line in lines
    )
    assert "waived same-reading:termination-inquiry-01:rolling" in lines


def test_the_example_file_is_clean() -> None:
    result = run("rules", "lint", "--rules-file", str(EXAMPLE), "--lang", "en")

    assert result.exit_code == 0
    assert "error 0, warning 0" in result.stdout


def test_a_doubtful_file_is_answered_with_ids_gravest_first(doubtful: str) -> None:
    """Also the limit of the evaluation on the same act, which the file does not replace."""
    result = run("rules", "lint", "--rules-file", doubtful, "--lang", "en")
    listed = [line for line in result.stdout.splitlines() if not line.startswith("  ")]

    assert result.exit_code == 1
    assert listed[:-1] == [
        "error overlapping-bands:doubtful-payout:2",
        "warning no-example:doubtful-payout",
        "warning two-limits:doubtful-payout:eval-payout",
        "warning unread-fact:never_read",
    ]
    assert listed[-1].startswith("error 1, warning 3, information ")


def test_waivers_of_ones_own_settle_it_and_are_printed(doubtful: str, tmp_path: Path) -> None:
    waivers = tmp_path / "waivers.toml"
    waivers.write_text(
        """
        [[waivers]]
        findings = [
            "overlapping-bands:doubtful-payout:2", "no-example:doubtful-payout",
            "two-limits:doubtful-payout:eval-payout", "unread-fact:never_read",
        ]
        reason = { en = "a draft of the rules", zh = "规则草案" }
        """,
        encoding="utf-8",
    )
    result = run("rules", "lint", "--rules-file", doubtful, "--waivers", str(waivers))

    assert result.exit_code == 0
    assert result.stdout.count("  理由: 规则草案") == 4


def test_a_waiver_of_nothing_is_left_open(tmp_path: Path) -> None:
    waivers = tmp_path / "waivers.toml"
    waivers.write_text('[[waivers]]\nfindings = ["no-example:gone"]\nreason = "x"')
    result = run("rules", "lint", "--rules", "limits-2006", "--waivers", str(waivers))

    assert result.exit_code == 1
    assert "警告 unused-waiver:no-example:gone" in result.stdout


def test_ids_that_were_released_are_asked_for(tmp_path: Path) -> None:
    """Wherever in the book they are; remarks are passed over."""
    path = tmp_path / "ids.txt"
    path.write_text("# released\neval-payout\nlimits-2006-notice  # kept\n\ngone-rule\n")
    result = run("rules", "lint", "--rules", "limits-2006", "--released", str(path), "--lang", "en")

    assert result.exit_code == 1
    assert "error changed-id:gone-rule" in result.stdout
    assert result.stdout.count("changed-id") == 1


@pytest.mark.parametrize("option", ["--waivers", "--released"])
def test_a_file_that_is_not_there_is_an_error(option: str, tmp_path: Path) -> None:
    result = run("rules", "lint", option, str(tmp_path / "none"), "--lang", "en")

    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_findings_for_programs_have_id_severity_and_both_wordings(doubtful: str) -> None:
    answer = json.loads(
        run("rules", "lint", "--rules-file", doubtful, "--format", "json").stdout
    )  # fmt: skip
    by_id = {found["id"]: found for found in answer["findings"]}

    assert answer["rules"] == "evaluation-2018+doubtful"
    assert answer["counts"]["error"] == 1
    assert answer["counts"]["warning"] == 3
    assert by_id["unread-fact:never_read"] == {
        "id": "unread-fact:never_read", "kind": "unread-fact", "severity": "warning",
        "subject": "never_read", "detail": None,
        "en": "no rule reads never read", "zh": "没有规则使用“never read”",
    }  # fmt: skip


def test_information_is_listed_on_request() -> None:
    usual = run("rules", "lint", "--lang", "en").stdout
    whole = run("rules", "lint", "--lang", "en", "--severity", "info").stdout

    assert "unread-vocabulary" not in usual
    assert "information unread-vocabulary:" in whole


def test_a_report_sent_in_september_2018_falls_under_another_text() -> None:
    """法释〔2004〕16号 art. 6 said five days, 法释〔2018〕15号 art. 21 says three."""
    result = run("rules", "diff", "2018-08-31", "2018-09-01")
    lines = [line.strip() for line in result.stdout.splitlines()]
    place = lines.index("send-report")

    assert result.exit_code == 0
    assert lines[place + 1].startswith("- auction-send-report-2004:发送评估报告")
    assert "后5日以内;" in lines[place + 1]
    assert "法释〔2004〕16号 第6条;决定适用的事件:" in lines[place + 1]
    assert lines[place + 2].startswith("+ pricing-send-report:")
    assert "后3日以内;" in lines[place + 2]
    assert "法释〔2018〕15号 第21条" in lines[place + 2]


def test_changes_for_programs_have_limits_units_articles_and_events() -> None:
    answer = json.loads(
        run("rules", "diff", "2018-08-31", "2018-09-01", "--format", "json").stdout
    )  # fmt: skip
    [sent] = [pair for pair in answer["replaced"] if pair["duty"] == "send-report"]
    old, new = sent["before"][0], sent["after"][0]

    assert (answer["first"], answer["second"]) == ("2018-08-31", "2018-09-01")
    assert (old["count"], old["unit"], old["until"]) == (5, "days", "2018-08-31")
    assert (new["count"], new["unit"], new["since"]) == (3, "days", "2018-09-01")
    assert old["decided_by"] == new["decided_by"]
    assert new["source"][0]["zh"].endswith("法释〔2018〕15号 第21条")
    assert {"came", "went", "between", "renumbered"} <= answer.keys()


def test_articles_renumbered_in_2022_are_listed() -> None:
    result = run("rules", "diff", "2021-12-31", "2022-01-01", "--rules", "civil-procedure")

    assert "民事诉讼法(2017年修正) 第225条 → 民事诉讼法(2021年修正) 第232条:" in result.stdout


def test_days_between_which_nothing_changed_are_answered_so() -> None:
    result = run("rules", "diff", "2019-05-01", "2019-05-02", "--lang", "en")

    assert result.exit_code == 0
    assert result.stdout == "from 2019-05-01 to 2019-05-02, rules all\nnothing changed\n"


def test_days_in_the_wrong_order_are_refused() -> None:
    result = run("rules", "diff", "2019-05-02", "2019-05-01", "--lang", "en")

    assert result.exit_code == 2
    assert "2019-05-01 is not later than 2019-05-02; exchange them" in result.stderr

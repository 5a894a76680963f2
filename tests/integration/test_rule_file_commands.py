"""Rule files on the command line: checked, used, listed and written."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from execrules.cli.app import application

FOLDER = Path(__file__).parents[2] / "examples" / "rules"
RULES, PAYMENTS = str(FOLDER / "example-court.toml"), str(FOLDER / "example-payments.csv")
BROKEN = """
id = "broken"
title = "broken"
[[rules]]
id = "one"
title = "one"
act = "fild"
latest = { after = "filed", period = "3 weeks" }
citations = [
    { instrument = { id = "x", title = "x" }, article = "1", text = "x", evidence = ["x"] },
]
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(application, [*arguments])


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN, encoding="utf-8")
    return str(path)


def test_a_file_that_can_be_used_is_counted() -> None:
    result = run("rules", "check-file", RULES, "--lang", "en")

    assert result.exit_code == 0
    assert result.stdout == (
        f"{RULES}: Rules of the example court (made up) [example-court]: rules 2, "
        f"facts of its own 2, examples as counted 5; replaces eval-payout\n"
    )


def test_every_problem_of_a_file_has_a_line_of_its_own(broken: str) -> None:
    """And a file after a broken one is checked all the same."""
    result = run("rules", "check-file", broken, RULES, "--lang", "en")

    assert result.exit_code == 2
    assert [line.split(": ")[:3] for line in result.stderr.splitlines()] == [
        ["error", broken, "rules[0].act"],
        ["error", broken, "rules[0].latest.period"],
    ]
    assert "example-court" in result.stdout


def test_problems_for_programs_have_key_and_both_wordings(broken: str) -> None:
    result = run("rules", "check-file", broken, RULES, "--format", "json")
    bad, good = json.loads(result.stdout)

    assert result.exit_code == 2
    assert [problem["key"] for problem in bad["problems"]] == [
        "rules[0].act", "rules[0].latest.period",
    ]  # fmt: skip
    assert "没有事实“fild”" in bad["problems"][0]["zh"]
    assert good == {
        "file": RULES, "id": "example-court", "extends": ["evaluation-2018"],
        "replaces": {"example-payout": "eval-payout"},
        "counts": {"rules": 2, "facts": 2, "moments": 0, "examples": 5}, "problems": [],
    }  # fmt: skip


def test_a_set_that_is_not_there_is_a_problem_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(
        'extends = "nothing"' + BROKEN.replace("fild", "closed").replace("weeks", "days")
    )
    result = run("rules", "check-file", str(path))

    assert result.exit_code == 2
    assert "的 extends 写有“nothing”,没有此规则集" in result.stderr


def test_check_judges_by_the_rules_of_the_file() -> None:
    """By hand: ten working days after 21 September 2018 are 11 October; three after the 28th are
    8 October; three after 9 October are the 12th, 80 days before the end of the year."""
    result = run(
        "check", PAYMENTS, "--as-of", "2018-12-31", "--rules-file", RULES, "--format", "json",
        "--verdict", "on_time,late,overdue",
    )  # fmt: skip
    found = [
        (one["case"][-2:], one["rule"], one["verdict"], one["due"], one["over"], one["score"])
        for one in json.loads(result.stdout)["findings"]
    ]

    assert result.exit_code == 1
    assert json.loads(result.stdout)["rules"] == "evaluation-2018+example-court"
    assert found == [
        ("1号", "example-payout", "late", "2018-10-11", 1, None),
        ("1号", "example-claim", "on_time", "2018-10-08", None, 60),
        ("2号", "example-claim", "overdue", "2018-10-12", 80, 0),
        ("3号", "example-claim", "on_time", "2018-11-06", None, 100),
    ]


def test_a_replaced_rule_judges_no_more() -> None:
    """Without the file the indicator of the evaluation judges the payout; with it the file does."""
    arguments = ("check", PAYMENTS, "--as-of", "2018-12-31", "--format", "json", "--rules")
    before = json.loads(run(*arguments, "evaluation-2018").stdout)["findings"]
    after = json.loads(
        run(*arguments, "evaluation-2018", "--rules-file", RULES).stdout
    )["findings"]  # fmt: skip

    assert {one["rule"] for one in before} == {"eval-payout"}
    assert {one["rule"] for one in after} == {"example-payout", "example-claim"}


def test_a_reading_and_a_limit_of_the_file_can_be_chosen() -> None:
    """Ten calendar days after 21 September are 1 October, a holiday until the 7th: the 8th."""
    result = run(
        "explain", PAYMENTS, "--case", "(2018)示例0002执1号", "--as-of", "2018-12-31",
        "--rules-file", RULES, "--rule", "example-payout",
        "--reading", "example-payout=calendar-days", "--format", "json",
    )  # fmt: skip
    [finding] = json.loads(result.stdout)["findings"]

    assert result.exit_code == 0, result.stderr
    assert (finding["due"], finding["over"]) == ("2018-10-08", 4)


def test_reprocess_takes_rule_files() -> None:
    """Nothing moves: the notice of 2019 is about later days."""
    result = run(
        "calendar", "reprocess", PAYMENTS, "--known-on", "2018-12-31", "--and-on", "2019-12-31",
        "--rules-file", RULES, "--format", "json",
    )  # fmt: skip
    answer = json.loads(result.stdout)

    assert answer["rules"] == "evaluation-2018+example-court"
    assert answer["revisions"] == []
    assert answer["counts"]["findings"] == 6


def test_rules_list_shows_the_file_below_the_sets_it_extends() -> None:
    result = run("rules", "list", "--rules-file", RULES, "--lang", "en")
    headings = [line for line in result.stdout.splitlines() if line and line[0] != " "]
    listed = json.loads(run("rules", "list", "--rules-file", RULES, "--format", "json").stdout)

    assert [heading.split("[")[1] for heading in headings] == [
        "evaluation-2018] (indicators of an evaluation)", "example-court] (local texts)",
    ]  # fmt: skip
    assert "eval-payout:" not in result.stdout
    assert [(rule["set"], rule["id"]) for rule in listed["rules"]][-2:] == [
        ("example-court", "example-claim"), ("example-court", "example-payout"),
    ]  # fmt: skip


def test_rules_show_takes_a_rule_of_the_file() -> None:
    result = run("rules", "show", "example-claim", "--rules-file", RULES)

    assert result.exit_code == 0
    assert "依据:执行案款管理办法(虚构) 示例法发〔2018〕1号 第3条" in result.stdout


def test_an_output_does_not_overwrite_the_rule_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(Path(RULES).read_text(encoding="utf-8"), encoding="utf-8")
    result = run(
        "check", PAYMENTS, "--as-of", "2018-12-31", "--rules-file", str(path), "--out", str(path)
    )

    assert result.exit_code == 2
    assert path.read_text(encoding="utf-8") == Path(RULES).read_text(encoding="utf-8")


def test_an_exported_rule_is_a_file_to_begin_from(tmp_path: Path) -> None:
    """It is read back with its examples; given an id of its own it stands beside the rule."""
    out = tmp_path / "own.toml"
    result = run("rules", "export", "eval-payout", "--rules", "evaluation-2018", "--out", str(out))
    text = out.read_text(encoding="utf-8")
    checked = run("rules", "check-file", str(out), "--lang", "en")
    out.write_text(text.replace('"eval-payout"', '"own-payout"', 1), encoding="utf-8")
    beside = run("rules", "list", "--rules", "evaluation-2018", "--rules-file", str(out))

    assert result.exit_code == 0
    assert (
        "[own-evaluation-2018]: rules 1, facts of its own 0, examples as counted 4"
        in checked.stdout
    )
    assert "eval-payout:" in beside.stdout
    assert "own-payout:" in beside.stdout


def test_a_whole_set_is_exported_to_standard_output(tmp_path: Path) -> None:
    result = run("rules", "export", "--rules", "limits-2006")
    path = tmp_path / "own.toml"
    path.write_text(result.stdout, encoding="utf-8")

    assert run("rules", "check-file", str(path)).exit_code == 0


def test_an_unknown_rule_is_not_exported() -> None:
    result = run("rules", "export", "eval-payot", "--lang", "en")

    assert result.exit_code == 2
    assert "there is no rule 'eval-payot'; nearest: eval-payout" in result.stderr


def test_facts_of_the_file_are_listed_and_found_in_tables() -> None:
    """Under their headings, as those of the vocabulary are."""
    listed = json.loads(run("facts", "list", "--rules-file", RULES, "--format", "json").stdout)
    draft = run("map", "draft", PAYMENTS, "--rules-file", RULES)
    without = run("map", "draft", PAYMENTS)

    assert [fact["name"] for fact in listed][-2:] == ["payer_known", "payment_disputed"]
    assert '"查明付款人日期" = "payer_known"' in draft.stdout
    assert '"查明付款人日期" = "payer_known"' not in without.stdout

"""`rules list`, `rules show` and `facts list`: what there is, with nothing of the source lost."""

import json
from collections import Counter

import pytest
from click.testing import CliRunner

from execrules.cli.app import application

EVALUATION = [
    "E01",
    "E02a",
    "E02b",
    "E02c",
    "E03",
    "E04a",
    "E04b",
    "E05a",
    "E05b",
    "E06",
    "E07",
    "E08",
    "E09",
    "E10",
    "E11",
    "E12",
    "E13",
    "E14",
    "E15",
]
LIMITS = [
    "LIM-01a",
    "LIM-01b",
    "LIM-01c",
    "LIM-02",
    "LIM-04",
    "LIM-05",
    "LIM-06a",
    "LIM-06b",
    "LIM-07",
    "LIM-08",
    "LIM-09",
    "LIM-10",
    "LIM-11a",
    "LIM-11b",
    "LIM-12",
]
ADMINISTRATIVE = [
    "CUR-H01",
    "CUR-H01-OLD",
    "CUR-H02",
    "CUR-H03",
    "CUR-H04",
    "CUR-H05",
    "CUR-H06",
    "CUR-H06-OLD",
    "CUR-H07",
    "CUR-H08",
    "CUR-H09",
    "CUR-H10",
    "CUR-H11",
    "CUR-H12",
    "CUR-H12-OLD",
    "CUR-H12b",
    "CUR-H12c",
    "CUR-H12d",
    "CUR-H13",
    "CUR-H13-OLD",
    "CUR-H14",
    "CUR-H15a",
    "CUR-H15b",
    "CUR-H15c",
    "CUR-H15d",
    "CUR-H15e",
    "CUR-H15f",
    "CUR-H15g",
    "CUR-H15h",
]
CIVIL = [
    "CUR-A06",
    "CUR-A06b",
    "CUR-B01",
    "CUR-B02",
    "CUR-B04",
    "CUR-B04-OLD",
    "CUR-B09a",
    "CUR-B09a-OLD",
    "CUR-B09b",
    "CUR-B09b-OLD",
    "CUR-B09c",
    "CUR-B09c-OLD",
    "CUR-E02",
    "CUR-E03",
    "CUR-E04a",
    "CUR-E04b",
    "CUR-E04c",
    "CUR-E05",
    "CUR-E05b",
    "CUR-E05c",
    "CUR-E09a",
    "CUR-E09b",
    "CUR-E09c",
    "CUR-E09d",
    "CUR-E12",
    "CUR-F11a",
    "CUR-F11b",
    "CUR-F12",
    "CUR-F12b",
    "CUR-F13a",
    "CUR-F13b",
    "CUR-G03b",
    "CUR-G03e",
    "CUR-G06",
    "CUR-G07",
    "CUR-G07-OLD1",
    "CUR-G07-OLD2",
    "CUR-G07b",
    "CUR-G08",
    "CUR-G10",
    "CUR-G12",
    "CUR-G14",
]
NOT_ENCODED = ["LIM-13", "LIM-14"]


def run(*arguments: str) -> str:
    result = CliRunner().invoke(application, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_every_row_of_the_source_table_is_covered_once() -> None:
    """The ids are transcribed from the table of limits: 19 + 15 + 29 + 42 rows."""
    listed = json.loads(run("rules", "list", "--format", "json"))
    parts = (*listed["rules"], *listed["moments"], *listed["measures"])
    covered = Counter(row for part in parts for row in part["covers"])
    assert (len(EVALUATION), len(LIMITS), len(ADMINISTRATIVE), len(CIVIL)) == (19, 15, 29, 42)
    assert covered == Counter((*EVALUATION, *LIMITS, *ADMINISTRATIVE, *CIVIL))
    assert [row["row"] for row in listed["left_out"]] == NOT_ENCODED


def test_rules_without_a_published_limit_are_told_apart() -> None:
    listed = json.loads(run("rules", "list", "--rules", "evaluation-2018", "--format", "json"))
    open_rules = {row for rule in listed["rules"] if not rule["judged"] for row in rule["covers"]}
    assert open_rules == {"E03", "E12"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rule_is_shown_whole(lang: str) -> None:
    shown = run("rules", "show", "eval-payout", "--lang", lang)
    for part in ("payout_reason_given", "E09", "规范执行/执行款发放/第2项(60%)"):
        assert part in shown


def test_an_unknown_rule_gets_the_nearest_ones() -> None:
    result = CliRunner().invoke(application, ["rules", "show", "eval-payuot", "--lang", "en"])
    assert result.exit_code == 2
    assert "nearest: eval-payout" in result.output


def test_the_facts_are_listed_with_their_headings() -> None:
    facts = {fact["name"]: fact for fact in json.loads(run("facts", "list", "--format", "json"))}
    assert "下发执行通知书" in facts["notice_issued"]["headings"]
    assert facts["notice_issued"]["not_after"] == ["notice_served"]
    assert facts["apparent_illegality"]["assumed"] is False
    assert facts["remote_control"]["assumed"] is None


@pytest.mark.parametrize(
    "arguments",
    [
        ("--reading", "eval-nothing=roll"),
        ("--reading", "eval-closing=nothing"),
        ("--limit", "E03=10-fortnights"),
        ("--limit", "E01=5-days"),
        ("--limit", "E03=0-days"),
    ],
)
def test_a_reading_or_limit_that_does_not_fit_is_refused(arguments: tuple[str, str]) -> None:
    result = CliRunner().invoke(
        application,
        ["check", "examples/real_events.csv", "--as-of", "2026-11-01", *arguments],
    )
    assert (result.exit_code, result.output.count("\n")) == (2, 1)


def test_titles_of_facts_are_headings_of_no_other_fact_alone() -> None:
    """What `explain` calls a fact can stand in a table, unless two facts share the words."""
    facts = json.loads(run("facts", "list", "--format", "json"))
    titles = Counter(fact["title"]["zh"] for fact in facts)
    assert [title for title, count in titles.items() if count > 1] == []

"""`rules list`, `rules show` and `facts list`: what there is, with nothing of the source lost."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from execrules.cli.app import application

SOURCE_ROWS = Path(__file__).parents[1] / "data" / "source_rows.csv"
LOCAL = {
    "payout-hubei": ["CUR-D03a", "CUR-D03b", "CUR-D03c"],
    "payout-jiayu": ["CUR-D04"],
    "payout-xinjiang": [],
}


def source_rows() -> dict[str, int]:
    """The rows of the table of limits, as it was handed over, with the number of their sources."""
    with SOURCE_ROWS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: int(row["sources"]) for row in csv.DictReader(file)}


def run(*arguments: str) -> str:
    result = CliRunner().invoke(application, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def rows_covered(listed: dict[str, list[dict[str, list[str]]]]) -> Counter[str]:
    parts = (*listed["rules"], *listed["moments"], *listed["measures"])
    return Counter(row for part in parts for row in part["covers"])


@pytest.mark.parametrize("place", LOCAL)
def test_rules_of_one_place_are_used_only_by_their_name(place: str) -> None:
    """Nobody is judged by what another province or court has set for itself."""
    everywhere = json.loads(run("rules", "list", "--rules", "all", "--format", "json"))
    here = json.loads(run("rules", "list", "--rules", place, "--format", "json"))

    assert sorted(rows_covered(here).elements()) == LOCAL[place]
    assert {rule["id"] for rule in here["rules"]}.isdisjoint(
        rule["id"] for rule in everywhere["rules"]
    )


def test_every_row_of_the_source_table_is_covered_once() -> None:
    """Of 248 rows 240 have a source: each is a rule, moment, measure or system check, once."""
    everywhere = ("all", *LOCAL)
    listed = json.loads(run("rules", "list", "--rules", ",".join(everywhere), "--format", "json"))
    rows = source_rows()
    sourced = [row for row, sources in rows.items() if sources]

    assert (len(rows), len(sourced)) == (248, 240)
    assert rows_covered(listed) == Counter(sourced)
    assert listed["coverage"]["rows"] == 240


def test_rows_without_a_source_are_left_out_with_the_reason() -> None:
    listed = json.loads(run("rules", "list", "--format", "json"))
    unsourced = sorted(row for row, sources in source_rows().items() if not sources)

    assert len(unsourced) == 8
    assert sorted(row["row"] for row in listed["left_out"]) == unsourced
    assert all(row["zh"] and row["en"] for row in listed["left_out"])


def test_rules_without_a_published_limit_are_told_apart() -> None:
    listed = json.loads(run("rules", "list", "--rules", "evaluation-2018", "--format", "json"))
    open_rules = {row for rule in listed["rules"] if not rule["judged"] for row in rule["covers"]}
    assert open_rules == {"E03", "E12"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_rule_is_shown_whole(lang: str) -> None:
    shown = run("rules", "show", "eval-payout", "--lang", lang)
    for part in ("payout_reason_given", "E09", "规范执行/执行款发放/第2项(60%)"):
        assert part in shown


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("limits-2000-closing", "deductions=[2018-03-01/2018-04-10 suspension], extensions=[]"),
        ("limits-2000-closing", "extensions=[+3 months (2018-09-18)]"),
        ("work-closing", "deductions=[2018-09-01/.. suspension]"),
        ("termination-inquiry-02", "online_inquiries=[2019-02-28, 2019-09-03]"),
        ("termination-inquiry-01", "online_inquiries=[2018-10-09, ...]"),
    ],
)
def test_the_lists_of_a_worked_example_are_told_in_figures(rule: str, told: str) -> None:
    """Not as Python writes them; a list kept partly ends in dots."""
    assert told in run("rules", "show", rule)


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

"""The made-up wide table, as of 2018-12-31: every verdict below was counted by hand.

Counted from the dates in the table and the notices for 2018 and 2019. Days off on which the counts
turn: 5 to 7 April (8 April worked), 29 April to 1 May (28 April worked), 16 to 18 June, 22 to 24
September, 1 to 7 October (29 and 30 September worked), 30 December to 1 January (29 December
worked); in 2019 4 to 10 February, 1 to 4 May (5 May worked), 7 to 9 June.
"""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from execrules.cli.app import application

TABLE = Path(__file__).resolve().parents[2] / "examples" / "wide_cases.csv"


def case(number: int) -> str:
    return f"(2018)示例0001执{number}号"


PRESERVATION = "(2018)示例0001执保1号"

# Case, item, rule without its "eval-": verdict, due day and other figures, each with the count.
COUNTED: dict[tuple[str, str | None, str], tuple[str, dict[str, object]]] = {
    # 20, 21, 22, 23 and 26 March are the five working days.
    (case(1), None, "online-inquiry"): ("on_time", {"due": "2018-03-26", "score": 100}),
    # 10:25 counts from 11:00; 48 hours on.
    (case(1), None, "online-control"): ("on_time", {"due": "2018-05-04T11:00"}),
    # One month from 15 August is Saturday 15 September: Monday.
    (case(1), None, "payout"): ("on_time", {"due": "2018-09-17"}),
    # Six months from 15 March, the same Saturday.
    (case(1), None, "closing"): ("on_time", {"due": "2018-09-17"}),
    # 29 and 30 September, 8, 9 and 10 October; the 12th is the 7th working day: band of 80.
    (case(2), None, "online-inquiry"): ("late", {"due": "2018-10-10", "over": 2, "score": 80}),
    (case(2), None, "closing"): ("pending", {"due": "2019-03-26", "left": 85}),
    # 11 to 14 and 17 December; 29 December is the 15th working day: 60 can still be had.
    (case(3), None, "online-inquiry"): ("overdue", {"due": "2018-12-17", "over": 14, "score": 60}),
    # 7 June 2019 is off until the 9th.
    (case(3), None, "closing"): ("pending", {"due": "2019-06-10", "left": 161}),
    # 28 and 29 December, 2, 3 and 4 January; three of them are left.
    (case(4), None, "online-inquiry"): ("pending", {"due": "2019-01-04", "left": 3}),
    (case(4), None, "closing"): ("pending", {"due": "2019-06-25", "left": 176}),
    # Closed on 9 October, before the last day.
    (case(5), None, "online-inquiry"): ("lapsed", {"due": "2018-10-10"}),
    (case(5), None, "closing"): ("on_time", {"due": "2019-03-25"}),
    # Control in another place is exempt.
    (case(6), None, "offline-control"): ("not_applicable", {"because": "exempt"}),
    (case(6), None, "closing"): ("on_time", {"due": "2018-11-28"}),
    # 10:00 counts from 11:00, too; half an hour late is one started hour.
    (case(7), "1", "online-control"): ("late", {"due": "2018-05-04T11:00", "over": 1}),
    # Days alone: the end lies between 01:00 on the 4th and 00:00 on the 5th.
    (case(7), "2", "online-control"): ("undetermined", {"due": "2018-05-04T01:00"}),
    (case(7), "3", "online-control"): ("on_time", {"due": "2018-05-04T01:00"}),
    (case(7), "4", "online-control"): ("late", {"due": "2018-05-04T01:00", "over": None}),
    # 16:05 counts from 17:00; hours do not move off the holiday. 90 days and 7 hours over.
    (case(7), "5", "online-control"): ("overdue", {"due": "2018-10-02T17:00", "over": 2167}),
    # Six months from 20 April end on Saturday 20 October: Monday; 9 + 30 + 31 days over.
    (case(7), None, "closing"): ("overdue", {"due": "2018-10-22", "over": 70}),
    # 29, 30 September, 8 to 12 October are seven, 15, 16, 17 October three more.
    (case(8), None, "offline-control"): ("undetermined", {"due": "2018-10-17"}),
    (case(8), None, "closing"): ("pending", {"due": "2019-03-20", "left": 79}),
    # 15 June is the corresponding day: three months, not more.
    (case(9), None, "early-termination"): ("premature", {"due": "2018-06-16", "left": 1}),
    (case(9), None, "closing"): ("on_time", {"due": "2018-09-17"}),
    # 3 October moves to the 8th.
    (case(10), None, "payout"): ("late", {"due": "2018-10-08", "over": 12, "excused": True}),
    # 10 November is a Saturday.
    (case(10), None, "closing"): ("on_time", {"due": "2018-11-12"}),
    # Serial 43388 is 15 October: 43222 is 2 May, 166 days before. 15 + 31 days over.
    (case(11), None, "payout"): ("overdue", {"due": "2018-11-15", "over": 46, "excused": None}),
    # Serial 43283 is 2 July.
    (case(11), None, "closing"): ("pending", {"due": "2019-01-02", "left": 2}),
    # In March at the earliest on the 1st (21 working days in March, 9 to 13 April), at the latest
    # on the 31st (20 in April, 10 to 15 May).
    (case(12), None, "appraisal-start"): (
        "on_time", {"due": "2018-04-13", "due_latest": "2018-05-15"},
    ),
    # 26 August is a Sunday.
    (case(12), None, "closing"): ("on_time", {"due": "2018-08-27"}),
    # 2 May lies between the two.
    (case(13), None, "appraisal-start"): (
        "undetermined", {"due": "2018-04-13", "due_latest": "2018-05-15"},
    ),
    (case(13), None, "closing"): ("on_time", {"due": "2018-08-27", "left": None}),
    # 17 working days in February (11 and 24 worked, 15 to 21 off), 13 in March.
    (case(16), None, "appraisal-start"): ("late", {"due": "2018-03-19", "over": 1}),
    # 3, 4, Sunday 8 (worked), 9 and 10 April.
    (case(16), None, "report-sending"): ("late", {"due": "2018-04-10", "over": 2}),
    (case(16), None, "closing"): ("on_time", {"due": "2018-07-16"}),
    # 17 working days in October from the 9th, 13 in November; 11 + 31 days over.
    (case(17), None, "auction-start"): ("overdue", {"due": "2018-11-19", "over": 42}),
    # 6 February 2019 is off until the 10th.
    (case(17), None, "closing"): ("pending", {"due": "2019-02-11", "left": 42}),
    # Day 5 is 3 October, moved to the 8th.
    (PRESERVATION, None, "preservation-start"): ("late", {"due": "2018-10-08", "over": 1}),
    # 13 to 16 and 19 March; begun two days before the case was received: a fault in the data.
    (case(18), None, "online-inquiry"): (
        "on_time", {"due": "2018-03-19", "act_before_trigger": True},
    ),
    # 11, 14, 15, 16 and 17 May; sent two days before it was received.
    (case(18), None, "report-sending"): (
        "on_time", {"due": "2018-05-17", "act_before_trigger": True},
    ),
    # 8 September is a Saturday.
    (case(18), None, "closing"): ("on_time", {"due": "2018-09-10"}),
    # Three months; 2 + 31 + 30 + 31 days over.
    (case(19), None, "closing-non-litigation"): ("overdue", {"due": "2018-09-28", "over": 94}),
    # 3 October moves to the 8th.
    (case(20), None, "closing"): ("late", {"due": "2018-10-08", "over": 1}),
    # September has no 31st; Sunday the 30th is worked.
    (case(21), None, "lead-check"): ("late", {"due": "2018-09-30", "over": 8, "score": 60}),
    (case(21), None, "closing"): ("pending", {"due": "2019-02-20", "left": 51}),
    (case(22), None, "supervised-matter"): ("overdue", {"due": "2018-12-28", "over": 3}),
    # Sunday 5 May 2019 is worked: no move.
    (case(22), None, "closing"): ("pending", {"due": "2019-05-05", "left": 125}),
    # Whether six or three months hold is blank.
    (case(23), None, "closing"): ("undetermined", {}),
    (case(23), None, "closing-non-litigation"): ("undetermined", {}),
}  # fmt: skip

# Those that wait for a later termination or were closed in another way.
OPEN = [case(n) for n in (2, 3, 4, 7, 8, 11, 17, 19, 21, 22, 23)]
CLOSED = [*(case(n) for n in (1, 5, 6, 10, 12, 13, 16, 18, 20)), PRESERVATION]

REJECTED = [
    (19, "立案日期", "2018-02-30"),
    (20, "立案日期", "2017月6月19日"),
    (30, "案号", case(1)),
    (31, "案号", ""),
    (32, "是否需要查询财产", "待定"),
    (33, "", "办案系统迁移,天数待核"),
]


@pytest.fixture(scope="module")
def found() -> dict[str, object]:
    verdicts = "on_time,late,overdue,pending,premature,lapsed,not_applicable,undetermined"
    arguments = ["check", str(TABLE), "--as-of", "2018-12-31", "--format", "json"]
    result = CliRunner().invoke(application, [*arguments, "--verdict", verdicts])
    assert result.exit_code == 1, result.output
    answer = json.loads(result.stdout)
    assert isinstance(answer, dict)
    return answer


@pytest.fixture(scope="module")
def findings(found: dict[str, object]) -> dict[tuple[str, str | None, str], dict[str, object]]:
    listed = found["findings"]
    assert isinstance(listed, list)
    return {(f["case"], f["item"], f["rule"].removeprefix("eval-")): f for f in listed}


@pytest.mark.parametrize("key", COUNTED, ids=lambda key: "/".join(str(part) for part in key))
def test_the_verdict_and_the_figures_are_those_counted_by_hand(
    key: tuple[str, str | None, str],
    findings: dict[tuple[str, str | None, str], dict[str, object]],
) -> None:
    """The rule, the dates and the count stand above, beside each line."""
    verdict, figures = COUNTED[key]

    assert findings[key]["verdict"] == verdict
    assert {name: findings[key][name] for name in figures} == figures


def test_nothing_else_is_judged_than_what_was_counted(
    findings: dict[tuple[str, str | None, str], dict[str, object]],
) -> None:
    """Every other finding is not applicable, but for the terminations that may still come."""
    applicable = {key for key, f in findings.items() if f["verdict"] != "not_applicable"}
    counted = {key for key, (verdict, _) in COUNTED.items() if verdict != "not_applicable"}
    waiting = {(name, None, "early-termination") for name in OPEN}
    ended = {(name, None, "early-termination") for name in CLOSED}

    assert applicable == counted | waiting | ended
    assert {findings[key]["verdict"] for key in waiting} == {"pending"}
    assert {findings[key]["verdict"] for key in ended} == {"lapsed"}


def test_what_is_undetermined_names_the_fact_that_would_decide(
    findings: dict[tuple[str, str | None, str], dict[str, object]],
) -> None:
    """A blank flag, a month alone, days where hours count."""
    expected = {
        (case(7), "2", "online-control"): {
            ("controlled_online", "imprecise"), ("asset_found", "imprecise"),
        },
        (case(8), None, "offline-control"): {("remote_control", "absent")},
        (case(13), None, "appraisal-start"): {("controlled", "imprecise")},
        (case(23), None, "closing"): {("non_litigation", "absent")},
        (case(23), None, "closing-non-litigation"): {("non_litigation", "absent")},
    }  # fmt: skip
    for key, wanted in expected.items():
        missing = findings[key]["missing"]
        assert isinstance(missing, list)
        assert {(fact["fact"], fact["reason"]) for fact in missing} == wanted


def test_every_row_is_accounted_for(found: dict[str, object]) -> None:
    """32 rows: 26 used, 6 rejected, each with row, column and value."""
    counts, rejected = found["counts"], found["rejected"]
    assert isinstance(counts, dict)
    assert isinstance(rejected, list)

    assert [counts[name] for name in ("rows", "used", "unknown", "rejected", "cases")] == [
        32, 26, 0, 6, 22,
    ]  # fmt: skip
    assert [(row["row"], row["column"], row["value"]) for row in rejected] == REJECTED
    assert all(row["zh"] and row["en"] for row in rejected)
    assert sum(counts["findings"].values()) == len(found["findings"])  # type: ignore[arg-type] # a list, see above


def test_unknown_headings_faults_of_order_and_rules_left_out_are_listed(
    found: dict[str, object],
) -> None:
    """Two columns that are no facts, a report sent before it came, two limits not published."""
    unknown, faults, left_out = (
        found[name] for name in ("unknown_events", "order_faults", "not_judged")
    )
    assert isinstance(unknown, list)
    assert isinstance(left_out, list)

    assert [one["name"] for one in unknown] == ["承办人", "实际执行天数"]
    assert faults == [
        {"case": case(18), "earlier": "report_received", "later": "report_sent", "rows": [24]}
    ]
    assert {(one["rule"], one["reason"]) for one in left_out} == {
        ("eval-inquiry-in-time", "limit_not_published"),
        ("eval-entrusted-matter", "limit_not_published"),
    }


def test_a_list_to_read_shows_what_is_flagged_and_faults_in_the_data() -> None:
    """7 overdue, 9 late, 1 premature, and the two acts before their trigger of one case."""
    arguments = ["check", str(TABLE), "--as-of", "2018-12-31", "--lang", "en"]
    result = CliRunner().invoke(application, arguments)
    first = Counter(
        line[2:].split("  ")[0] for line in result.stdout.splitlines() if "  [eval-" in line[:90]
    )

    assert first == Counter({"overdue": 7, "late": 9, "premature": 1, "on time": 2})
    assert "due 2018-12-17; 14 days over; score if done now 60" in result.stdout
    assert "data fault: act before trigger" in result.stdout

"""The interpretation on enforcement procedure: rows, numbers, exclusions, the extension."""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.facts import Extension, Record
from execrules.periods import Unit
from execrules.rulebook import rule_set
from execrules.rules import extended
from execrules.verdicts import Verdict

INTERPRETATION = rule_set("enforcement-procedure-interpretation")
ROWS = ("CUR-A06b", "CUR-E04a", "CUR-E04b", "CUR-E04c", "CUR-G06")


def test_every_row_is_covered_once() -> None:
    """Five rows of its own; those on distribution and the six months stand with other texts."""
    assert Counter(row for rule in INTERPRETATION for row in rule.covers) == Counter(ROWS)


@pytest.mark.parametrize(
    ("rule", "was", "now"),
    [
        ("enforcement-interpretation-notice", "第30条", "第22条"),
        # Not seen in the text of 2008: cited by the number of today, and said to be.
        ("enforcement-interpretation-review", "第8条(现条号)", "第8条"),
        ("enforcement-interpretation-review-file", "第7条(现条号)", "第7条"),
        ("enforcement-interpretation-jurisdiction", "第3条(现条号)", "第3条"),
    ],
)
def test_the_amendment_of_2020_renumbered(rule: str, was: str, now: str) -> None:
    citation = INTERPRETATION[rule].citations[0]
    text = "最高人民法院关于适用《民事诉讼法》执行程序若干问题的解释"
    assert [citation.name_on(day).zh for day in (date(2020, 12, 31), date(2021, 1, 1))] == [
        f"{text}(2008年) {was}",
        f"{text}(2020年修正) {now}",
    ]


@pytest.mark.parametrize(
    ("at_once", "expected"),
    [
        (True, {"enforcement-interpretation-notice": "on_time", "civil-notice": "not_applicable"}),
        (False, {"enforcement-interpretation-notice": "not_applicable", "civil-notice": "late"}),
    ],
)
def test_one_limit_holds_for_each_notice(*, at_once: bool, expected: dict[str, str]) -> None:
    """Received on 10 September 2018, measures on Friday the 28th, notice on Monday 8 October."""
    rules = rule_set("civil-procedure-interpretation", "enforcement-procedure-interpretation").only(
        "enforcement-interpretation-notice", "civil-notice"
    )
    record: Record = {
        "immediate_measures": at_once,
        "application_received": date(2018, 9, 10),
        "coercive_measure_taken": date(2018, 9, 28),
        "notice_issued": date(2018, 10, 8),
    }
    found = check(record, rules, as_of=date(2018, 12, 3), calendar=china_calendar())
    assert {one.rule.id: one.verdict.code for one in found} == expected
    assert {one.rule.duty for one in found} == {"enforcement-notice"}


@pytest.mark.parametrize(
    ("extensions", "due"),
    [
        # Day 30 of 7 September 2018 is Sunday 7 October, in the holiday: Monday the 8th.
        ((), "2018-10-08"),
        # 15 more: day 45 is Monday 22 October.
        ((extended(15, Unit.DAYS, approved_on="2018-10-08"),), "2018-10-22"),
        # Twice 15 and once more 15: 30 in all, day 60 is Tuesday 6 November.
        (
            (
                extended(15, Unit.DAYS, approved_on="2018-09-28"),
                extended(15, Unit.DAYS, approved_on="2018-10-22"),
                extended(15, Unit.DAYS, approved_on="2018-11-05"),
            ),
            "2018-11-06",
        ),
        # Refused.
        ((extended(30, Unit.DAYS, approved_on=None),), "2018-10-08"),
    ],
)
def test_the_review_is_extended_by_thirty_days_at_most(
    extensions: tuple[Extension, ...], due: str
) -> None:
    """What was approved by the last day as it then stood counts."""
    record: Record = {
        "objection_review_received": date(2018, 9, 7),
        "objection_review_ruled": None,
        "objection_review_withdrawn": None,
        "extensions": extensions,
    }
    rules = INTERPRETATION.only("enforcement-interpretation-review")
    [found] = check(record, rules, as_of=date(2018, 12, 3), calendar=china_calendar())
    assert (found.verdict, str(found.due)) == (Verdict.OVERDUE, due)

"""The answer file: what it holds, where its answers come from, and that the scalar engine agrees.

Another engine runs the same rows with `answers.read_answers()`.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

import attrs
import pytest

from answer_file import LINES, answer_rows, as_csv, as_lines, as_row, counted_by_hand
from answers import ANSWERS, Answer, Counted, read_answers, rule_of
from day_walk import answers_of, counted_ways, walked_answers, walks
from edge_days import edges
from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import Judge, judge
from execrules.expressions import At, within
from execrules.findings import Finding
from execrules.periods import Days
from execrules.rulebook import rule_sets
from execrules.rules import Role, Rule, RuleSet
from execrules.verdicts import Verdict
from row_walk import Event, cases, count
from source_rows import COMES_FIRST, NOT_WALKED, PLAIN, READ_SO, STARTS, Row, row_of, rows_of, table

ROLES = {
    "duty": Role.DUTY,
    "duty_other": Role.DUTY,
    "right_window": Role.RIGHT_WINDOW,
    "lower_bound": Role.LOWER_BOUND,
    "system_check": Role.SYSTEM_CHECK,
}


def rules() -> Iterator[Rule]:
    """Every rule of the book."""
    for rule_set in rule_sets().values():
        yield from rule_set


@cache
def judge_of(name: tuple[str, str | None]) -> Judge:
    return judge(rule_of(name), china_calendar())


def finding(answer: Answer) -> Finding:
    [found] = judge_of(answer.name).findings(answer.facts, as_of=answer.as_of)
    return found


@pytest.mark.parametrize(
    "rule_set",
    [found for found in rule_sets().values() if found.rules],
    ids=lambda rule_set: rule_set.id,
)
def test_every_answer_is_given_by_the_scalar_engine(rule_set: RuleSet) -> None:
    """Verdict and due day; a row by hand may say nothing of the due day."""
    ids = {rule.id for rule in rule_set}
    asked = [answer for answer in read_answers() if answer.rule in ids]
    wrong = [
        (answer, found.verdict, found.due)
        for answer in asked
        for found in (finding(answer),)
        if found.verdict is not answer.verdict
        or (answer.due is not None and found.due != answer.due)
    ]

    assert asked
    assert wrong == []


# What the file holds.


def test_the_file_has_600_rows_and_more_of_them_150_and_more_by_hand() -> None:
    found = Counter(answer.counted for answer in read_answers())

    assert found[Counted.HAND] >= 150
    assert found.total() >= 600


def test_the_rows_by_hand_are_the_worked_examples_of_the_rules() -> None:
    """Each once, and nothing else was written by anybody's hand."""
    in_file = [as_row(one) for one in read_answers() if one.counted is Counted.HAND]
    in_rules = [as_row(answer) for answer in counted_by_hand()]

    assert Counter(map(str, in_file)) == Counter(map(str, in_rules))


def test_the_walked_rows_are_what_the_walk_counts() -> None:
    in_file = [as_row(one) for one in read_answers() if one.counted is Counted.WALK]
    counted = [as_row(answer) for answer in walked_answers()]

    assert Counter(map(str, in_file)) == Counter(map(str, counted))


def test_both_files_are_written_from_the_same_rows() -> None:
    """`make answers` would change nothing."""
    rows = answer_rows()

    assert ANSWERS.read_text(encoding="utf-8") == as_csv(rows)
    assert LINES.read_text(encoding="utf-8") == as_lines(rows)


def test_no_row_is_lost_in_reading() -> None:
    """Facts are read as what they are: days, instants, flags, sums, lists."""
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [as_row(answer) for answer in read_answers()] == rows


def test_a_line_holds_its_facts_as_an_object() -> None:
    first = json.loads(LINES.read_text(encoding="utf-8").partition("\n")[0])

    assert first["rule"] == "admin-acceptance"
    assert first["reading"] is None
    assert first["facts"]["expropriation_compensation"] is False


def test_every_verdict_is_asked_for() -> None:
    assert {answer.verdict for answer in read_answers()} == set(Verdict)


def test_an_answer_about_an_unknown_rule_is_refused() -> None:
    with pytest.raises(LookupError, match="no-such-rule"):
        rule_of(("no-such-rule", None))


# The walk and the table of limits.


def test_every_rule_with_a_plain_row_is_walked_or_says_why_not() -> None:
    """So is every reading that counts otherwise."""
    walked = {(walk.rule.id, walk.rule.reading) for walk in walks()}
    plain = {
        (read.id, read.reading)
        for rule in rules()
        for read in counted_ways(rule)
        for row in (row_of(read),)
        if row is not None and row.from_rule in PLAIN
    }

    assert walked.isdisjoint(NOT_WALKED)
    assert plain == walked | NOT_WALKED.keys()


def test_every_walk_has_answers() -> None:
    answered = {answer.name for answer in read_answers() if answer.counted is Counted.WALK}

    assert {(walk.rule.id, walk.rule.reading) for walk in walks()} == answered


def test_a_rule_with_several_rows_agrees_with_all_of_them_or_says_which_one() -> None:
    several = [
        rule.id
        for rule in rules()
        if len({attrs.evolve(row, id="", role="") for row in rows_of(rule)}) > 1
        and (rule.id, None) not in READ_SO
    ]

    assert several == []


def test_what_is_read_otherwise_is_read_otherwise() -> None:
    """No entry says what the table says anyway, and none is about what is not there."""
    ways = {(read.id, read.reading): read for rule in rules() for read in counted_ways(rule)}

    assert READ_SO.keys() | NOT_WALKED.keys() <= ways.keys()
    assert STARTS.keys() | COMES_FIRST.keys() <= {rule_id for rule_id, _ in ways}
    assert [name for name in READ_SO if row_of(ways[name]) in rows_of(ways[name])] == [
        # Its first row; the two others differ.
        ("eval-online-inquiry", None)
    ]


def test_roles_are_those_of_the_table() -> None:
    """But for two: a right that the table has as a duty, and a bound that it has as a right."""
    other = {
        (rule.id, row.role, rule.role.value)
        for rule in rules()
        for row in rows_of(rule)
        if ROLES[row.role] is not rule.role
    }

    assert other == {
        ("civil-suit-after-preservation-1991", "duty", "right_window"),
        ("civil-superior-court", "right_window", "lower_bound"),
    }


def test_the_walk_does_not_see_the_period_of_a_rule() -> None:
    """A rule of ninety-nine days is walked as the row has it, and the engine disagrees."""
    [walk] = [walk for walk in walks() if walk.rule.id == "limits-2006-assign-officer"]
    wrong = attrs.evolve(walk.rule, latest=within(At(walk.start), Days(99)))
    answers = list(answers_of(attrs.evolve(walk, rule=wrong)))

    assert answers == list(answers_of(walk))
    assert walk.row == table()["LIM-02"]
    [answer] = [one for one in answers if one.verdict is Verdict.LATE][:1]
    [found] = judge([wrong], china_calendar()).findings(answer.facts, as_of=answer.as_of)
    assert found.verdict is Verdict.ON_TIME


# The walk itself, counted by hand.


def row(quantity: int, unit: str, from_rule: str, **more: str) -> Row:
    return Row(id="x", role="duty", quantity=quantity, unit=unit, from_rule=from_rule, **more)


@pytest.mark.parametrize(
    ("counted", "start", "due"),
    [
        # 29, 30 September, 1, 2, 3 October; the holiday of 2018 ends on the 7th.
        (row(5, "calendar_day", "excl_start_day"), date(2018, 9, 28), date(2018, 10, 8)),
        # Both days of the weekend are worked for the holiday: 29, 30, 8, 9, 10 October.
        (row(5, "working_day", "excl_start_day"), date(2018, 9, 28), date(2018, 10, 10)),
        # 2019-02-28 is a Thursday.
        (row(6, "month", "excl_start_day"), date(2018, 8, 31), date(2019, 2, 28)),
        # 2021-02-28 is a Sunday.
        (row(1, "year", "excl_start_day"), date(2020, 2, 29), date(2021, 3, 1)),
        # Sunday 7 October 2018 stays.
        (row(15, "calendar_day", "backward"), date(2018, 10, 22), date(2018, 10, 7)),
        # The corresponding day is Friday 15 June 2018, the day after it a Saturday.
        (row(3, "month", "not_before"), date(2018, 3, 15), date(2018, 6, 16)),
        # Saturday 16 June is the day after the 15th; 18 June 2018 is a holiday, 19 worked.
        (
            row(3, "month", "not_before", roll="first_working_day"),
            date(2018, 3, 15),
            date(2018, 6, 19),
        ),
        # The end, Saturday 16 June, moves to the 19th.
        (row(3, "month", "not_before", roll="forward"), date(2018, 3, 16), date(2018, 6, 20)),
        # Friday is the last working day; Saturday and Sunday follow.
        (
            row(5, "working_day", "excl_start_day", roll="through_rest"),
            date(2018, 6, 1),
            date(2018, 6, 10),
        ),
        (row(3, "calendar_day", "excl_start_day", roll="none"), date(2018, 6, 6), date(2018, 6, 9)),
        # From 11:00; a weekend stops no hours.
        (
            row(48, "hour", "excl_start_hour"),
            datetime(2018, 6, 8, 10, 0),
            datetime(2018, 6, 10, 11, 0),
        ),
        (
            row(24, "hour", "at_instant"),
            datetime(2018, 6, 8, 10, 25),
            datetime(2018, 6, 9, 10, 25),
        ),
    ],
)
def test_a_row_ends_where_it_was_counted_by_hand(counted: Row, start: date, due: date) -> None:
    assert count(counted, start).due == due


def test_the_days_at_which_counts_go_wrong_are_found() -> None:
    """By the notices: 15 to 21 February 2018 and 29 September to 6 October 2023 are off."""
    found = {edge.name.en: edge.days for edge in edges()}

    assert date(2018, 2, 14) in found["the last working day before the Spring Festival"]
    assert date(2018, 9, 30) in found["the last working day before National Day"]
    assert date(2023, 9, 28) in found["the last working day before National Day"]
    assert date(2018, 2, 24) in found["a Saturday made a working day"]
    assert date(2018, 6, 9) in found["a Saturday off"]
    assert len(found["29 February"]) == 6


def test_before_a_printed_day_it_shows_at_once_what_is_missing() -> None:
    """Seven days before Monday 22 October is the 15th; otherwise it shows on the 22nd."""
    seven, came, last = row(7, "calendar_day", "backward"), date(2018, 10, 22), date(2018, 10, 15)
    printed, happens = (
        [(one.as_of, one.verdict) for one in cases(seven, came, last, event) if one.act is None]
        for event in (Event.PRINTED, Event.HAPPENS)
    )

    assert printed == [(last, Verdict.PENDING), (date(2018, 10, 16), Verdict.OVERDUE)]
    assert happens == [(came, Verdict.OVERDUE)]

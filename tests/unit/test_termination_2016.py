"""Termination of a proceeding: the bound before it and the ten inquiries after it."""

from datetime import date

import pytest

from execrules import Verdict, check, china_calendar, rule_set
from execrules.facts import Events, FactValue
from execrules.findings import Finding

RULES = rule_set("termination-2016")
INQUIRIES = [rule for rule in RULES if rule.duty == "inquire-after-termination"]


def judged(rule_id: str, reading: str | None, as_of: date, **facts: FactValue) -> Finding:
    rule = RULES[rule_id] if reading is None else RULES[rule_id].with_reading(reading)
    [finding] = check(
        facts, RULES.replacing(rule).only(rule_id), as_of=as_of, calendar=china_calendar()
    )
    return finding


def test_the_rows_are_covered_once_and_those_without_a_text_are_left_out() -> None:
    """Ten rules share one row; the first of them names it."""
    assert [row for rule in RULES for row in rule.covers] == ["CUR-F00", "CUR-F01"]
    assert [row.row for row in RULES.left_out] == ["CUR-F03a", "CUR-F03b"]
    assert [rule.id for rule in INQUIRIES] == [f"termination-inquiry-{n:02}" for n in range(1, 11)]


@pytest.mark.parametrize(
    ("reading", "due"),
    [
        (None, date(2018, 10, 2)),
        # 1 October opens a holiday to the 7th: the bound itself moves to Monday the 8th.
        ("bound-rolls", date(2018, 10, 9)),
    ],
)
def test_whether_the_bound_of_three_months_moves_off_a_holiday_is_a_reading(
    reading: str | None, due: date
) -> None:
    """Filed on 1 July 2018; the first day permitted is the day after the bound."""
    finding = judged(
        "termination-three-months",
        reading,
        date(2018, 12, 31),
        filed=date(2018, 7, 1),
        terminated_for_now=date(2018, 10, 8),
    )
    assert finding.due == due
    assert finding.verdict is (Verdict.ON_TIME if reading is None else Verdict.PREMATURE)


@pytest.mark.parametrize(
    ("reading", "second", "third"),
    [
        # The ruling of 4 April 2018: 4 April 2019 is worked, 4 October 2019 a holiday to the 7th.
        (None, date(2019, 4, 4), date(2019, 10, 8)),
        ("grid-stays-on-rest-days", date(2019, 4, 4), date(2019, 10, 4)),
        # Served on 20 April: 20 April 2019 is a Saturday, 20 October 2019 a Sunday.
        ("from-service", date(2019, 4, 22), date(2019, 10, 21)),
        # Inquired on 9 August and on 11 January: 9 February lies in a holiday of 4 to 10 February
        # 2019 (Monday the 11th); 11 July is a Thursday.
        ("rolling", date(2019, 2, 11), date(2019, 7, 11)),
    ],
)
def test_the_readings_of_where_a_half_year_begins(
    reading: str | None, second: date, third: date
) -> None:
    """The last days of the second and third inquiry."""
    facts: dict[str, FactValue] = {
        "terminated_for_now": date(2018, 4, 4),
        "termination_served": date(2018, 4, 20),
        "online_inquiries": Events((date(2018, 8, 9), date(2019, 1, 11))),
        "enforcement_resumed": None,
        "enforcement_ended": None,
    }
    dues = [
        judged(f"termination-inquiry-{number:02}", reading, date(2019, 12, 31), **facts).due
        for number in (2, 3)
    ]
    assert dues == [second, third]


def test_a_termination_on_the_first_day_of_force_is_followed_by_inquiries() -> None:
    """1 December 2016 plus six months: Thursday 1 June 2017."""
    facts: dict[str, FactValue] = {"online_inquiries": Events(())}
    first = "termination-inquiry-01"
    covered = judged(
        first,
        None,
        date(2017, 6, 2),
        terminated_for_now=date(2016, 12, 1),
        enforcement_resumed=None,
        enforcement_ended=None,
        **facts,
    )
    assert (covered.verdict, covered.due, covered.over) == (
        Verdict.OVERDUE,
        date(2017, 6, 1),
        1,
    )


def test_a_service_bounds_the_ruling_and_does_not_stand_in_for_it() -> None:
    """Served on 9 April 2018, so ruled by then: an inquiry of 10 April comes after both."""
    finding = judged(
        "termination-inquiry-01",
        None,
        date(2018, 5, 2),
        termination_served=date(2018, 4, 9),
        online_inquiries=Events((date(2018, 4, 10),)),
    )
    assert finding.verdict is Verdict.UNDETERMINED  # in force, and due, since an unknown day
    known = judged(
        "termination-inquiry-01",
        None,
        date(2018, 5, 2),
        termination_served=date(2018, 4, 9),
        terminated_for_now=date(2018, 4, 8),
        online_inquiries=Events((date(2018, 4, 10),)),
    )
    assert known.verdict is Verdict.ON_TIME


def test_an_inquiry_made_up_late_says_how_long_there_was_none() -> None:
    """None from April 2018 to 20 November 2019: 408, 230 and 43 days past three last days."""
    facts: dict[str, FactValue] = {
        "terminated_for_now": date(2018, 4, 4),
        "online_inquiries": Events((date(2019, 11, 20),)),
    }
    found = [
        judged(f"termination-inquiry-{number:02}", None, date(2019, 12, 31), **facts)
        for number in (1, 2, 3, 4)
    ]
    assert [finding.over for finding in found] == [408, 230, 43, None]
    assert found[3].verdict is Verdict.ON_TIME

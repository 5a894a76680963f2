"""From when doubled interest runs, and how long old measures of control lasted: the rows."""

from collections import Counter
from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import moment_times
from execrules.facts import Record
from execrules.rulebook import rule_set

INTEREST = rule_set("delayed-performance-interest")


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("delayed-performance-interest", ("CUR-G10",)),
        ("seizure-provisions", ("CUR-B09a-OLD", "CUR-B09b-OLD", "CUR-B09c-OLD")),
    ],
)
def test_texts_without_a_limit_give_moments_alone(name: str, rows: tuple[str, ...]) -> None:
    rules = rule_set(name)
    assert rules.rules == ()
    assert Counter(row for moment in rules.moments for row in moment.covers) == Counter(rows)


@pytest.mark.parametrize(
    ("record", "start", "next_day"),
    [
        # The last day to perform is Sunday 7 October 2018: no rest day moves it.
        ({"performance_due": date(2018, 10, 7)}, "2018-10-07", "2018-10-08"),
        # The instalment goes before the last day of all.
        (
            {"instalment_due": date(2018, 6, 30), "performance_due": date(2020, 6, 30)},
            "2018-06-30",
            "2018-07-01",
        ),
        # No time to perform was set.
        ({"judgment_effective": date(2019, 3, 11)}, "2019-03-11", "2019-03-12"),
    ],
)
def test_interest_begins_with_the_end_of_the_time_to_perform(
    record: Record, start: str, next_day: str
) -> None:
    """By the words of the text the day itself bears interest; read otherwise, the next one."""
    known = moment_times(record, INTEREST, as_of=date(2026, 11, 1), calendar=china_calendar())
    assert [(named.id, str(time.earliest)) for named, time in known] == [
        ("interest-2014-start", start),
        ("interest-2014-start-next-day", next_day),
    ]

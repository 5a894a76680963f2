"""Limits that recur: how windows are made, and what the judge and the explanation say of them."""

from datetime import date

import pytest

from execrules import (
    Between,
    Citation,
    DayFact,
    Days,
    Instrument,
    Language,
    Months,
    Role,
    Rule,
    RuleSet,
    Term,
    Verdict,
    WorkingDays,
    check,
    china_calendar,
    explain,
)
from execrules.expressions import At, FirstAfter, only_after, within
from execrules.facts import Events, EventsFact, FactValue, Kept
from execrules.findings import Finding
from execrules.periods import Roll, Years
from execrules.recurring import Window, from_the_last, on_a_grid
from execrules.steps import Because
from execrules.wording import limit_in_words

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)
BEGUN = DayFact(name="begun", title=Term("begun", "开始"))
REPORTS = EventsFact(name="reports", title=Term("report", "报告"))
PRC = china_calendar()


def rule_of(window: Window) -> Rule:
    return Rule(
        id=f"report-{window.number}",
        title=Term(f"report {window.number}", f"第{window.number}次报告"),
        act=window.act,
        latest=window.latest,
        opens=window.opens,
        applies_if=window.applies_if,
        citations=SOURCE,
    )


QUARTERS = tuple(
    rule_of(window) for window in on_a_grid(REPORTS, At(BEGUN), Months(3, roll=Roll.NONE), times=4)
)
ROLLING = tuple(
    rule_of(window)
    for window in from_the_last(
        REPORTS, At(BEGUN), Months(3, roll=Roll.NONE), times=4, until=Years(1)
    )
)


def found(rules: tuple[Rule, ...], as_of: date, *days: date, begun: date) -> list[Finding]:
    record: dict[str, FactValue] = {"begun": begun, "reports": Events(days)}
    return check(record, rules, as_of=as_of, calendar=PRC)


class TestWindows:
    def test_each_end_of_a_grid_is_counted_from_the_start_so_that_none_drifts(self) -> None:
        """Begun on 30 November: February has no 30th, but May, August and November do."""
        dues = [
            finding.due for finding in found(QUARTERS, date(2019, 12, 2), begun=date(2018, 11, 30))
        ]
        assert dues == [
            date(2019, 2, 28),
            date(2019, 5, 30),
            date(2019, 8, 30),
            date(2019, 11, 30),
        ]

    def test_periods_chained_from_end_to_end_would_drift(self) -> None:
        """Three months after 28 February is 28 May: the grid is no chain."""
        chained = within(within(At(BEGUN), Months(3, roll=Roll.NONE)), Months(3, roll=Roll.NONE))
        rule = Rule(id="chained", title=NAME, act=At(BEGUN), latest=chained, citations=SOURCE)
        record: dict[str, FactValue] = {"begun": date(2018, 11, 30)}
        [finding] = check(record, [rule], as_of=date(2019, 12, 2), calendar=PRC)
        assert finding.due == date(2019, 5, 28)

    def test_working_days_and_days_make_windows_too(self) -> None:
        """Every 5 working days from Friday 28 September 2018: 10, 17 and 24 October."""
        rules = tuple(
            rule_of(window) for window in on_a_grid(REPORTS, At(BEGUN), WorkingDays(5), times=3)
        )
        dues = [finding.due for finding in found(rules, date(2018, 12, 3), begun=date(2018, 9, 28))]
        assert dues == [date(2018, 10, 10), date(2018, 10, 17), date(2018, 10, 24)]

    def test_the_last_day_belongs_to_its_own_window_and_the_next_day_to_the_next(self) -> None:
        """Quarters from 2 January 2018 end on 2 April, 2 July, 2 October and 2 January."""
        last, first = date(2018, 4, 2), date(2018, 4, 3)
        begun, as_of = date(2018, 1, 2), date(2018, 6, 1)
        on_last = [f.verdict for f in found(QUARTERS, as_of, last, begun=begun)][:2]
        on_first = [f.verdict for f in found(QUARTERS, as_of, first, begun=begun)][:2]
        assert on_last == [Verdict.ON_TIME, Verdict.PENDING]
        assert on_first == [Verdict.LATE, Verdict.ON_TIME]

    def test_an_event_on_the_day_of_the_start_counts_for_no_window(self) -> None:
        day = date(2018, 1, 2)
        [first, *_] = found(QUARTERS, date(2018, 6, 1), day, begun=day)
        assert first.verdict is Verdict.OVERDUE

    def test_rolling_windows_are_used_up_by_events_that_come_oftener(self) -> None:
        """Reported monthly until April, never after: the grid sees the gap, rolling does not."""
        begun, as_of = date(2018, 1, 2), date(2019, 1, 31)
        reports = [date(2018, month, 20) for month in (1, 2, 3, 4)]
        assert [f.verdict for f in found(ROLLING, as_of, *reports, begun=begun)] == [
            Verdict.ON_TIME
        ] * 4
        assert [f.verdict for f in found(QUARTERS, as_of, *reports, begun=begun)] == [
            Verdict.ON_TIME,
            Verdict.ON_TIME,
            Verdict.OVERDUE,
            Verdict.OVERDUE,
        ]

    def test_no_rolling_window_ends_after_the_whole_time(self) -> None:
        """From 3 October three months end a day after the year: nothing more is asked."""
        begun, as_of = date(2018, 1, 2), date(2019, 4, 1)
        days = date(2018, 4, 2), date(2018, 10, 3)
        verdicts = [f.verdict for f in found(ROLLING, as_of, *days, begun=begun)]
        assert verdicts == [
            Verdict.ON_TIME,
            Verdict.LATE,
            Verdict.NOT_APPLICABLE,
            Verdict.NOT_APPLICABLE,
        ]


class TestNotOpen:
    def test_a_window_that_has_not_opened_says_so(self) -> None:
        """Not that its trigger has not happened: it has."""
        second = found(QUARTERS, date(2018, 4, 2), begun=date(2018, 1, 2))[1]
        assert (second.verdict, second.because) == (Verdict.NOT_APPLICABLE, Because.NOT_OPEN)
        third = found(QUARTERS[2:], date(2018, 1, 1), begun=date(2018, 1, 2))[0]
        assert third.because is Because.NOT_STARTED

    @pytest.mark.parametrize(
        ("language", "line"),
        [
            (Language.EN, "opens: 1 day after 3 months after begun, 2018-04-03"),
            (Language.ZH, "本期开始:开始后3个月后1日,2018-04-03"),
        ],
    )
    def test_the_explanation_names_the_day_on_which_a_window_opens(
        self, language: Language, line: str
    ) -> None:
        record: dict[str, FactValue] = {"begun": date(2018, 1, 2), "reports": Events(())}
        told = explain(record, QUARTERS[1], as_of=date(2018, 4, 2), calendar=PRC)
        assert line in told.text(language).splitlines()

    def test_where_the_start_is_a_range_a_window_may_have_opened_or_not(self) -> None:
        """Begun in January 2018: on 15 April the second quarter is open or not yet."""
        record: dict[str, FactValue] = {
            "begun": Between(date(2018, 1, 1), date(2018, 1, 31)),
            "reports": Events((date(2018, 4, 10),)),
        }
        [finding] = check(record, QUARTERS[1:2], as_of=date(2018, 4, 15), calendar=PRC)
        assert finding.verdict is Verdict.UNDETERMINED


class TestEventsKeptPartly:
    def test_an_unlisted_event_leaves_a_missed_window_open_but_not_one_that_was_met(self) -> None:
        record: dict[str, FactValue] = {
            "begun": date(2018, 1, 2),
            "reports": Events((date(2018, 3, 1),), Kept.PARTLY),
        }
        verdicts = [
            f.verdict for f in check(record, QUARTERS, as_of=date(2018, 8, 1), calendar=PRC)
        ]
        assert verdicts == [
            Verdict.ON_TIME,
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            Verdict.NOT_APPLICABLE,
        ]

    def test_on_the_day_after_which_an_event_is_sought_none_can_have_come(self) -> None:
        """Nothing is seen that lies after the day of judging, listed or not."""
        record: dict[str, FactValue] = {
            "begun": date(2018, 1, 2),
            "reports": Events((), Kept.PARTLY),
        }
        [finding] = check(record, QUARTERS[:1], as_of=date(2018, 1, 2), calendar=PRC)
        assert finding.verdict is Verdict.PENDING


class TestProvisional:
    def test_a_window_that_a_notice_may_move_makes_the_finding_provisional(self) -> None:
        """The limit is a stated day; the act counts from 3 January 2027, which no notice covers."""
        stated = DayFact(name="stated", title=NAME, stated=True)
        rule = Rule(
            id="window",
            title=NAME,
            act=FirstAfter(REPORTS, within(At(BEGUN), Days(3))),
            latest=At(stated),
            citations=SOURCE,
        )

        def provisional(begun: date) -> bool:
            record: dict[str, FactValue] = {
                "begun": begun,
                "reports": Events(()),
                "stated": date(2027, 3, 1),
            }
            [finding] = check(record, [rule], as_of=date(2026, 12, 31), calendar=PRC)
            return finding.provisional

        assert provisional(date(2026, 12, 31))
        assert not provisional(date(2026, 3, 2))


class TestOpenEnded:
    def test_a_right_without_a_last_day_is_worded_by_its_first(self) -> None:
        """Not "within 1 day after 6 months": there is no last day."""
        act = DayFact(name="asked", title=Term("asked", "提出请求"))
        rule = Rule(
            id="right",
            title=NAME,
            role=Role.RIGHT_WINDOW,
            earliest=only_after(At(BEGUN), Months(6)),
            act=At(act),
            citations=SOURCE,
        )
        assert limit_in_words(rule).en == "not before 6 months from begun have run out"
        told = explain(
            {"begun": date(2018, 1, 2), "asked": None},
            rule,
            rules=RuleSet(id="t", title=NAME, rules=(rule,), vocabulary=(BEGUN, act)),
            as_of=date(2018, 12, 3),
            calendar=PRC,
        )
        assert "first permitted: 2018-07-03" in told.text(Language.EN).splitlines()
        assert told.finding.verdict is Verdict.PENDING

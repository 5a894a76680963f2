"""Laws of deductions and extensions, and every due day against a walk over the days.

The walk counts one day after the other and leaves out what is deducted; it knows nothing of
clipping, uniting or measuring. It shares nothing with the library but the notices.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import Judge
from execrules.expressions import At, DeductionEnds, Deducts, Extends, within
from execrules.facts import (
    Between,
    DayFact,
    Deduction,
    DeductionsFact,
    Extension,
    ExtensionsFact,
    FactValue,
    Ground,
)
from execrules.findings import Finding
from execrules.periods import DayPeriod, Days, Months, Roll, Unit, WorkingDays, Years
from execrules.rules import Rule, RuleSet
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

NAME = Term("x", "某")
ONE_DAY = timedelta(days=1)
AS_OF = date(2021, 6, 30)
PRC = china_calendar()

STARTED = DayFact(name="started", title=NAME)
DONE = DayFact(name="done", title=NAME)
STAYED, OTHER = Ground(code="stay", title=NAME), Ground(code="other", title=NAME)
DEDUCTIONS = DeductionsFact(name="deductions", title=NAME, grounds=(STAYED, OTHER))
EXTENSIONS = ExtensionsFact(name="extensions", title=NAME)
CITED = Citation(
    instrument=Instrument(id="x", title=NAME), article="1", text=NAME, evidence=("none",)
)

PERIODS: tuple[DayPeriod, ...] = (
    Days(5), Days(30), Days(30, roll=Roll.NONE), WorkingDays(10), WorkingDays(22),
    WorkingDays(5, roll=Roll.THROUGH_REST), Months(1), Months(6), Years(1),
)  # fmt: skip
EXTENDED_IN = {Days: Unit.DAYS, WorkingDays: Unit.WORKING_DAYS, Months: Unit.MONTHS,
               Years: Unit.YEARS}  # fmt: skip


def rule(period: DayPeriod, ends: DeductionEnds = DeductionEnds.AFTER_FIRST) -> Rule:
    limit = within(
        At(STARTED),
        period,
        deducts=Deducts(DEDUCTIONS, ("stay",), ends),
        extends=Extends(EXTENSIONS),
    )
    return Rule(id="x", title=NAME, latest=limit, act=At(DONE), citations=(CITED,))


def judge(one: Rule) -> Judge:
    facts = (STARTED, DONE, DEDUCTIONS, EXTENSIONS)
    return Judge(RuleSet(id="x", title=NAME, rules=(one,), vocabulary=facts), PRC)


JUDGES = {(period, ends): judge(rule(period, ends)) for period in PERIODS for ends in DeductionEnds}


def found(
    period: DayPeriod,
    start: date,
    deductions: Sequence[Deduction],
    extensions: Sequence[Extension] = (),
    *,
    as_of: date = AS_OF,
    ends: DeductionEnds = DeductionEnds.AFTER_FIRST,
    done: date | None = None,
) -> Finding:
    record: dict[str, FactValue] = {
        "started": start, "done": done, "deductions": deductions, "extensions": extensions,
    }  # fmt: skip
    return JUDGES[period, ends].findings(record, as_of=as_of)[0]


def due(
    period: DayPeriod,
    start: date,
    deductions: Sequence[Deduction],
    extensions: Sequence[Extension] = (),
    *,
    ends: DeductionEnds = DeductionEnds.AFTER_FIRST,
) -> date:
    finding = found(period, start, deductions, extensions, ends=ends)
    assert finding.due_time.is_exact
    assert isinstance(finding.due, date)
    return finding.due


def walked(
    period: DayPeriod,
    start: date,
    deductions: Sequence[Deduction],
    *,
    added: int = 0,
    ends: DeductionEnds = DeductionEnds.AFTER_FIRST,
) -> date:
    """The due day by walking: a day counts if it is of the unit and lies in no deduction."""
    out = {
        one.start + n * ONE_DAY
        for one in deductions
        if one.ground == "stay"
        for n in range(
            0 if ends is DeductionEnds.BOTH else 1,
            (min(one.end or AS_OF, AS_OF) - one.start).days + 1,
        )
    }
    by_working_days = isinstance(period, WorkingDays)
    if isinstance(period, Months | Years):
        months = period.count * (12 if isinstance(period, Years) else 1) + added
        left = (oracle.add_months(start, months) - start).days
    else:
        left = period.count + added
    day = start
    while left:
        day += ONE_DAY
        if day not in out and (oracle.is_working(day) or not by_working_days):
            left -= 1
    if period.roll is Roll.THROUGH_REST:
        return oracle.through_rest(day)
    return day if by_working_days or period.roll is Roll.NONE else oracle.roll(day)


days = st.dates(min_value=date(2017, 12, 1), max_value=date(2020, 3, 1))
periods = st.sampled_from(PERIODS)
ends_of = st.sampled_from(DeductionEnds)


@st.composite
def stretch(draw: st.DrawFn, ground: str | None = "stay") -> Deduction:
    start = draw(days)
    end = draw(st.one_of(st.none(), st.integers(0, 90).map(lambda n: start + n * ONE_DAY)))
    if end is None and start < date(2020, 1, 1):
        end = start + draw(st.integers(0, 20)) * ONE_DAY
    return Deduction(start=start, end=end, ground=ground)


stretches = st.lists(stretch(), max_size=5)


@settings(max_examples=250)
@given(period=periods, start=days, deductions=stretches, ends=ends_of)
def test_the_due_day_is_the_one_found_by_walking(
    period: DayPeriod, start: date, deductions: list[Deduction], ends: DeductionEnds
) -> None:
    """A stretch that never ends may push the due day on: at as-of the walk goes on counting."""
    expected = walked(period, start, deductions, ends=ends)

    assert due(period, start, deductions, ends=ends) == expected


@given(data=st.data(), period=periods, start=days, deductions=stretches)
def test_the_order_of_deductions_changes_nothing(
    data: st.DataObject, period: DayPeriod, start: date, deductions: list[Deduction]
) -> None:
    other = data.draw(st.permutations(deductions))

    assert due(period, start, other) == due(period, start, deductions)


@given(period=periods, start=days, whole=stretch(), ends=ends_of, at=st.integers(0, 90))
def test_splitting_a_deduction_changes_nothing(
    period: DayPeriod, start: date, whole: Deduction, ends: DeductionEnds, at: int
) -> None:
    """Two halves that meet on one day, or the whole twice, are the whole."""
    end = whole.end or AS_OF
    middle = min(whole.start + at * ONE_DAY, end)
    halves = [attrs.evolve(whole, end=middle), attrs.evolve(whole, start=middle)]

    assert due(period, start, halves, ends=ends) == due(period, start, [whole], ends=ends)
    assert due(period, start, [whole, whole], ends=ends) == due(period, start, [whole], ends=ends)


@given(period=periods, start=days, deductions=stretches, more=st.integers(0, 200))
def test_a_deduction_outside_trigger_and_due_day_changes_nothing(
    period: DayPeriod, start: date, deductions: list[Deduction], more: int
) -> None:
    expected = due(period, start, deductions)
    before = Deduction(start=start - (more + 1) * ONE_DAY, end=start, ground="stay")
    after = Deduction(
        start=expected + more * ONE_DAY, end=expected + 2 * more * ONE_DAY, ground="stay"
    )

    assert due(period, start, [before, *deductions, after]) == expected


@given(period=periods, start=days, deductions=stretches, one=stretch(), more=st.integers(0, 60))
def test_a_longer_deduction_never_makes_the_due_day_earlier(
    period: DayPeriod, start: date, deductions: list[Deduction], one: Deduction, more: int
) -> None:
    longer = attrs.evolve(one, end=(one.end or AS_OF) + more * ONE_DAY)

    assert due(period, start, [*deductions, longer]) >= due(period, start, [*deductions, one])
    assert due(period, start, [*deductions, one]) >= due(period, start, deductions)


@given(period=periods, start=days, deductions=stretches)
def test_a_deduction_on_a_ground_not_admitted_changes_nothing(
    period: DayPeriod, start: date, deductions: list[Deduction]
) -> None:
    others = [attrs.evolve(one, ground="other") for one in deductions]

    assert due(period, start, others) == due(period, start, [])


def test_a_later_trigger_may_fall_due_earlier_where_a_month_is_short() -> None:
    """Not a law: a day that does not count may be worth more than a day of February.

    Six months from 30 August 2018 and from the 31st both end on 28 February 2019, but the 31st is
    deducted: from the 30th one day is added, from the 31st none.
    """
    deducted = [Deduction(start=date(2018, 8, 30), end=date(2018, 8, 31), ground="stay")]

    assert due(Months(6), date(2018, 8, 30), deducted) == date(2019, 3, 1)
    assert due(Months(6), date(2018, 8, 31), deducted) == date(2019, 2, 28)


@st.composite
def unknown_start(draw: st.DrawFn) -> tuple[date, date]:
    first = draw(days)
    return first, first + draw(st.integers(0, 40)) * ONE_DAY


@st.composite
def extensions_of(draw: st.DrawFn, period: DayPeriod) -> list[Extension]:
    unit = EXTENDED_IN[type(period)]
    # Three times three years would lead out of the calendar, where no due day is exact.
    most = 1 if isinstance(period, Years) else 3
    return [
        Extension(
            count=draw(st.integers(1, most)),
            unit=unit,
            approved_on=draw(st.one_of(st.none(), days)),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]


def counted_extensions(
    period: DayPeriod, start: date, deductions: list[Deduction], extensions: list[Extension]
) -> int:
    """The units that count: each approved by the due day as the earlier ones had left it."""
    factor = 12 if isinstance(period, Years) else 1
    known = [(one.approved_on, one.count) for one in extensions if one.approved_on is not None]
    added = 0
    for approved_on, count in sorted(known):
        if approved_on <= walked(period, start, deductions, added=added):
            added += count * factor
    return added


@settings(max_examples=150)
@given(data=st.data(), period=periods, start=days, deductions=stretches)
def test_an_extension_counts_if_it_was_approved_by_the_due_day_as_it_stood(
    data: st.DataObject, period: DayPeriod, start: date, deductions: list[Deduction]
) -> None:
    extensions = data.draw(extensions_of(period))
    added = counted_extensions(period, start, deductions, extensions)

    assert due(period, start, deductions, extensions) == walked(
        period, start, deductions, added=added
    )


@settings(max_examples=120)
@given(data=st.data(), period=periods, span=unknown_start(), deductions=stretches)
def test_the_bounds_of_an_imprecise_start_hold_for_every_start_in_it(
    data: st.DataObject, period: DayPeriod, span: tuple[date, date], deductions: list[Deduction]
) -> None:
    extensions = data.draw(extensions_of(period))
    record: dict[str, FactValue] = {
        "started": Between(*span), "done": None, "deductions": deductions,
        "extensions": extensions,
    }  # fmt: skip
    finding = JUDGES[period, DeductionEnds.AFTER_FIRST].findings(record, as_of=AS_OF)[0]
    day = span[0]
    while day <= span[1]:
        exact = due(period, day, deductions, extensions)
        assert finding.times[2] <= exact.toordinal() <= finding.times[3]
        day += ONE_DAY


@given(
    period=periods,
    start=days,
    deductions=stretches,
    done=st.one_of(st.none(), days),
    data=st.data(),
)
def test_learning_the_lists_never_turns_a_settled_verdict_around(
    data: st.DataObject,
    period: DayPeriod,
    start: date,
    deductions: list[Deduction],
    done: date | None,
) -> None:
    """Unknown lists leave open whatever a deduction or an extension could still decide."""
    extensions = data.draw(extensions_of(period))
    one = JUDGES[period, DeductionEnds.AFTER_FIRST]
    before = one.findings({"started": start, "done": done}, as_of=AS_OF)[0]
    after = found(period, start, deductions, extensions, done=done)

    assert before.verdict in {after.verdict, Verdict.UNDETERMINED}


@given(period=periods, start=days, deductions=stretches, done=st.one_of(st.none(), days))
def test_learning_a_ground_never_turns_a_settled_verdict_around(
    period: DayPeriod, start: date, deductions: list[Deduction], done: date | None
) -> None:
    unclear = [attrs.evolve(one, ground=None) for one in deductions]
    open_ground = found(period, start, unclear, done=done).verdict

    for ground in ("stay", "other"):
        known = [attrs.evolve(one, ground=ground) for one in deductions]
        assert open_ground in {found(period, start, known, done=done).verdict,
                               Verdict.UNDETERMINED}  # fmt: skip


def test_a_blank_is_not_unknown_and_filling_it_may_turn_a_verdict() -> None:
    """Not a law: a list recorded as empty, or an act recorded as not done, settles the verdict."""
    stay = [Deduction(start=date(2020, 2, 3), end=date(2020, 3, 2), ground="stay")]
    start, done = date(2020, 1, 20), date(2020, 3, 16)

    assert found(Days(30), start, [], done=done).verdict is Verdict.LATE
    assert found(Days(30), start, stay, done=done).verdict is Verdict.ON_TIME
    assert found(Days(30), start, [], done=None).verdict is Verdict.OVERDUE


@pytest.mark.parametrize("period", PERIODS)
def test_a_stretch_that_is_still_open_holds_the_period(period: DayPeriod) -> None:
    """While enforcement is suspended nothing falls due, however long it lasts."""
    stay = [Deduction(start=date(2019, 1, 3), end=None, ground="stay")]

    for as_of in (date(2019, 2, 1), date(2020, 2, 1), date(2021, 2, 1)):
        assert found(period, date(2019, 1, 2), stay, as_of=as_of).verdict is Verdict.PENDING


@pytest.mark.parametrize(
    "start", [date(2026, 5, 20), Between(date(2026, 5, 19), date(2026, 5, 20))]
)
def test_a_stretch_that_runs_out_of_the_calendar_leaves_the_due_day_open(
    start: date | Between,
) -> None:
    """How many working days it takes is not known, whether or not the trigger is."""
    stay = [Deduction(start=date(2026, 5, 25), end=None, ground="stay")]
    record: dict[str, FactValue] = {
        "started": start, "done": None, "deductions": stay, "extensions": (),
    }  # fmt: skip
    one = JUDGES[WorkingDays(10), DeductionEnds.AFTER_FIRST]
    finding = one.findings(record, as_of=date(2027, 3, 1))[0]

    assert finding.verdict is Verdict.UNDETERMINED
    assert finding.due_latest is None

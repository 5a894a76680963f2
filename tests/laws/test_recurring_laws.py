"""Windows that recur, against a walk over the days: what each asks for, and what an event counts.

The expected verdicts are worked out from the list of events with the slow oracle alone; of the
package only the rules under test and their judge are used.
"""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

import oracle
from execrules import Verdict, china_calendar, judge
from execrules.facts import Events, FactValue, Kept
from execrules.rulebook import rule_set
from execrules.rulebook.termination_2016 import INQUIRIES
from execrules.rules import RuleSet
from naive_judge import NaiveJudge

TIMES = 10
FIRST, LAST = date(2016, 12, 1), date(2021, 6, 1)
VOCABULARY = rule_set("termination-2016").vocabulary


def judged_by(reading: str | None) -> RuleSet:
    """The ten rules alone, as a reading takes them."""
    rules = INQUIRIES if reading is None else tuple(r.with_reading(reading) for r in INQUIRIES)
    return RuleSet(
        id="ten", title=rule_set("termination-2016").title, rules=rules, vocabulary=VOCABULARY
    )


JUDGES = {
    reading: judge(judged_by(reading), china_calendar())
    for reading in (None, "rolling", "grid-stays-on-rest-days", "from-service")
}

ruled_days = st.dates(FIRST, LAST)
offsets = st.integers(min_value=-40, max_value=2_300)


@st.composite
def matters(draw: st.DrawFn) -> tuple[date, list[date], date | None, date]:
    """A ruling, inquiries around the five years after it, perhaps an end, and a day of judging."""
    ruled = draw(ruled_days)
    days = sorted({ruled + timedelta(days=n) for n in draw(st.lists(offsets, max_size=16))})
    ended = draw(st.none() | offsets.map(lambda n: ruled + timedelta(days=abs(n))))
    as_of = min(ruled + timedelta(days=draw(offsets)), oracle.LAST)
    return ruled, days, ended, as_of


def record(ruled: date, days: list[date], ended: date | None) -> dict[str, FactValue]:
    return {
        "terminated_for_now": ruled,
        "termination_served": ruled,
        "online_inquiries": Events(tuple(days)),
        "enforcement_resumed": ended,
        "enforcement_ended": None,
    }


def verdict_of(
    window: tuple[date, date], days: list[date], ended: date | None, as_of: date, *, first: bool
) -> Verdict:
    """What a window says that begins after a day: the first with the ruling, others a day later."""
    before, end = window
    if as_of < before or (as_of == before and not first):
        return Verdict.NOT_APPLICABLE
    done = [day for day in days if before < day <= as_of]
    if done:
        return Verdict.ON_TIME if done[0] <= end else Verdict.LATE
    if ended is not None and ended <= min(end, as_of):
        return Verdict.LAPSED
    return Verdict.PENDING if as_of <= end else Verdict.OVERDUE


def grid(ruled: date, *, rolls: bool = True) -> list[tuple[date, date]]:
    """The last day before each half-year and its own last day."""
    ends = [oracle.add_months(ruled, 6 * number) for number in range(1, TIMES + 1)]
    ends = [oracle.roll(end) for end in ends] if rolls else ends
    return list(zip([ruled, *ends[:-1]], ends, strict=True))


def expected(
    windows: list[tuple[date, date]], days: list[date], ended: date | None, as_of: date
) -> list[Verdict]:
    return [
        verdict_of(window, days, ended, as_of, first=number == 0)
        for number, window in enumerate(windows)
    ]


def verdicts(reading: str | None, facts: dict[str, FactValue], as_of: date) -> list[Verdict]:
    return [found.verdict for found in JUDGES[reading].findings(facts, as_of=as_of)]


@settings(max_examples=300, deadline=None)
@given(matters())
def test_each_half_year_is_judged_as_the_list_of_inquiries_says(
    matter: tuple[date, list[date], date | None, date],
) -> None:
    """Ten windows from the ruling; before the ruling is seen there is none."""
    ruled, days, ended, as_of = matter
    found = verdicts(None, record(ruled, days, ended), as_of)
    if as_of < ruled:
        assert set(found) == {Verdict.NOT_APPLICABLE}
    else:
        assert found == expected(grid(ruled), days, ended, as_of)


@settings(max_examples=100, deadline=None)
@given(matters())
def test_the_grid_that_stays_on_rest_days_moves_no_last_day(
    matter: tuple[date, list[date], date | None, date],
) -> None:
    """The same without a roll, and from the service where that is the same day."""
    ruled, days, ended, as_of = matter
    if as_of < ruled:
        return
    facts = record(ruled, days, ended)
    unrolled = expected(grid(ruled, rolls=False), days, ended, as_of)
    assert verdicts("grid-stays-on-rest-days", facts, as_of) == unrolled
    assert verdicts("from-service", facts, as_of) == verdicts(None, facts, as_of)


@settings(max_examples=200, deadline=None)
@given(matters())
def test_rolling_half_years_run_from_inquiry_to_inquiry(
    matter: tuple[date, list[date], date | None, date],
) -> None:
    """Each runs from the last inquiry; none whose six months end after the five years."""
    ruled, days, ended, as_of = matter
    if as_of < ruled:
        return
    before: date | None = ruled
    rolling = []
    for number in range(TIMES):
        if before is None:
            rolling.append(Verdict.NOT_APPLICABLE)
            continue
        end = oracle.add_months(before, 6)
        if number and end > oracle.add_months(ruled, 60):
            rolling.append(Verdict.NOT_APPLICABLE)
        else:
            window = before, oracle.roll(end)
            rolling.append(verdict_of(window, days, ended, as_of, first=number == 0))
        last = before
        before = next((day for day in days if last < day <= as_of), None)
    assert verdicts("rolling", record(ruled, days, ended), as_of) == rolling


@settings(max_examples=200, deadline=None)
@given(matters())
def test_at_most_ten_half_years_apply_and_they_are_those_that_have_opened(
    matter: tuple[date, list[date], date | None, date],
) -> None:
    """As many findings are not *not applicable* as windows have opened by the day of judging."""
    ruled, days, ended, as_of = matter
    found = verdicts(None, record(ruled, days, ended), as_of)
    later = sum(before < as_of for before, _ in grid(ruled)[1:])
    opened = 0 if as_of < ruled else 1 + later
    applying = [verdict for verdict in found if verdict is not Verdict.NOT_APPLICABLE]
    assert len(applying) == opened <= TIMES


@settings(max_examples=200, deadline=None)
@given(ruled=ruled_days, after=st.integers(min_value=1, max_value=1_825))
def test_half_years_never_overlap_and_leave_no_day_between_them(ruled: date, after: int) -> None:
    """One inquiry within the five years is in time for exactly one half-year."""
    day = ruled + timedelta(days=after)
    found = verdicts(None, record(ruled, [day], None), oracle.LAST)
    place = found.index(Verdict.ON_TIME)
    assert found.count(Verdict.ON_TIME) == 1
    assert set(found[:place]) <= {Verdict.LATE}
    assert set(found[place + 1 :]) <= {Verdict.OVERDUE, Verdict.PENDING, Verdict.NOT_APPLICABLE}


@settings(max_examples=200, deadline=None)
@given(matter=matters(), more=offsets)
def test_one_more_inquiry_never_takes_the_on_time_from_a_half_year(
    matter: tuple[date, list[date], date | None, date], more: int
) -> None:
    """What was in time stays so, whenever the other inquiry was made."""
    ruled, days, ended, as_of = matter
    day = ruled + timedelta(days=more)
    fewer = verdicts(None, record(ruled, days, ended), as_of)
    richer = verdicts(None, record(ruled, sorted({*days, day}), ended), as_of)
    kept = [new for old, new in zip(fewer, richer, strict=True) if old is Verdict.ON_TIME]
    assert set(kept) <= {Verdict.ON_TIME}


@settings(max_examples=200, deadline=None)
@given(
    matter=matters(),
    unlisted=st.lists(offsets, max_size=6),
    reading=st.sampled_from([None, "rolling"]),
)
def test_no_inquiry_that_was_not_listed_contradicts_a_settled_verdict(
    matter: tuple[date, list[date], date | None, date],
    unlisted: list[int],
    reading: str | None,
) -> None:
    """A list kept partly is judged; whatever else there was, each settled verdict stands."""
    ruled, days, ended, as_of = matter
    partly = {**record(ruled, days, ended), "online_inquiries": Events(tuple(days), Kept.PARTLY)}
    whole = sorted({*days, *(ruled + timedelta(days=n) for n in unlisted)})
    settled = verdicts(reading, partly, as_of)
    complete = verdicts(reading, record(ruled, whole, ended), as_of)
    for known, real in zip(settled, complete, strict=True):
        assert known in {Verdict.UNDETERMINED, real}


@settings(max_examples=100, deadline=None)
@given(matter=matters(), reading=st.sampled_from(list(JUDGES)))
def test_the_compiled_judge_and_the_naive_one_agree_on_windows(
    matter: tuple[date, list[date], date | None, date], reading: str | None
) -> None:
    """First event after a moment, and a window that has not opened, in both judges."""
    ruled, days, ended, as_of = matter
    if as_of < ruled or oracle.add_months(as_of, 13) > oracle.LAST:
        return
    facts = record(ruled, days, ended)
    naive = NaiveJudge(facts, as_of)
    for found in JUDGES[reading].findings(facts, as_of=as_of):
        assert found.verdict is naive.verdict(found.rule), found.rule.id

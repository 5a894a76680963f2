"""The indicators of 2018 in Polars, as somebody would write them for these columns and no others.

Two gathers for each due day, null-guarded, and one `when` for each verdict. A blank is *not yet*
and what lies after as-of is not seen. It knows nothing of bounds, neighbours, the ends of the
calendar or what is missing, and is right only where these do not matter; `benchmarks.columns` draws
such matters.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

import attrs
import polars as pl
from dateutil.relativedelta import relativedelta

from execrules import Verdict, WorkingDayCalendar
from execrules.steps import Because

_VERDICTS: Final = pl.Enum([verdict.code for verdict in Verdict])
_REASONS: Final = pl.Enum([because.value for because in Because])
_EPOCH: Final = date(1970, 1, 1)
_HOUR: Final = 3_600_000_000
_NOTHING: Final = pl.lit(None, pl.Int32)
_NO: Final = pl.lit(value=False)

_Count: TypeAlias = Callable[[pl.Expr, pl.Expr], pl.Expr]
_End: TypeAlias = Callable[[pl.Expr], pl.Expr]


class Days:
    """The working days of a calendar as two columns: ordinal by day, day by ordinal."""

    def __init__(self, calendar: WorkingDayCalendar) -> None:
        self.uncertain_from = calendar.uncertain_from
        self._first = calendar.first_number - _EPOCH.toordinal()
        self._starts = [calendar.first + timedelta(days=n) for n in range(len(calendar.kinds))]
        self._counted = calendar.ordinals
        numbers = [number - _EPOCH.toordinal() for number in calendar.working_numbers]
        self._ordinals = pl.lit(pl.Series(calendar.ordinals, dtype=pl.Int32))
        self._days = pl.lit(pl.Series(numbers, dtype=pl.Int32).cast(pl.Date))

    def _place(self, day: pl.Expr) -> pl.Expr:
        """Where a day stands; null where it is null or outside."""
        place = day.to_physical() - self._first
        return pl.when((place >= 0) & (place < len(self._starts))).then(place)

    def _ordinal(self, day: pl.Expr) -> pl.Expr:
        return self._ordinals.gather(self._place(day))

    def between(self, start: pl.Expr, end: pl.Expr) -> pl.Expr:
        """The working days after one day up to another."""
        return self._ordinal(end) - self._ordinal(start)

    def working_days(self, number: int) -> _End:
        """The last of so many working days after a day."""
        return lambda start: self._days.gather(self._ordinal(start) + (number - 1))

    def rolled_days(self, number: int) -> _End:
        """So many days after a day, or the next working day."""
        eve = timedelta(days=number - 1)
        return lambda start: self._days.gather(self._ordinal(start + eve))

    def months(self, number: int) -> _End:
        """So many months after a day, by a table of corresponding days."""
        ends = [start + relativedelta(months=number) for start in self._starts]
        table = pl.lit(pl.Series(ends, dtype=pl.Date))
        return lambda start: table.gather(self._place(start))

    def rolled_months(self, number: int) -> _End:
        """So many months after a day, or the next working day."""
        eves = [start + relativedelta(months=number, days=-1) for start in self._starts]
        places = [(eve - self._starts[0]).days for eve in eves]
        counted = [self._counted[n] if 0 <= n < len(places) else None for n in places]
        table = pl.lit(pl.Series(counted, dtype=pl.Int32))
        return lambda start: self._days.gather(table.gather(self._place(start)))


@attrs.frozen
class _Clock:
    """How time is counted: what has run, what is left, what is past, and as-of."""

    elapsed: _Count | None
    left: _Count
    over: _Count
    now: pl.Expr


@attrs.frozen(kw_only=True)
class _Rule:
    """One indicator: its moments, whom it spares, and how it counts."""

    name: str
    trigger: str
    act: str
    due: pl.Expr
    exempt: pl.Expr = _NO
    open: pl.Expr = _NO
    ended: str | None = None
    clock: _Clock
    bands: Sequence[tuple[pl.Expr | None, int]] = ()
    excused: pl.Expr | None = None
    flags: Sequence[str] = ()

    @property
    def hours(self) -> bool:
        """Whether it counts in hours, between instants."""
        return self.clock.elapsed is _hours


def _days(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    return end.to_physical() - start.to_physical()


def _days_left(now: pl.Expr, due: pl.Expr) -> pl.Expr:
    return _days(now, due).clip(lower_bound=0)


def _hour_after(instant: pl.Expr) -> pl.Expr:
    return (instant.to_physical() // _HOUR + 1) * _HOUR


def _hours(start: pl.Expr, end: pl.Expr) -> pl.Expr:
    return ((end.to_physical() - _hour_after(start)) // _HOUR).clip(lower_bound=0)


def _hours_left(now: pl.Expr, due: pl.Expr) -> pl.Expr:
    return (due.to_physical() - now.to_physical()) // _HOUR


def _hours_over(due: pl.Expr, end: pl.Expr) -> pl.Expr:
    return (end.to_physical() - due.to_physical() + _HOUR - 1) // _HOUR


def _unless_done(needed: str, act: str) -> tuple[pl.Expr, pl.Expr]:
    """Who is spared, and of whom it is not known: an act shows that it was needed."""
    undone = pl.col(act).is_null()
    return undone & ~pl.col(needed), undone & pl.col(needed).is_null()


def _rules(days: Days, as_of: date) -> list[_Rule]:
    today, last = pl.lit(as_of), pl.lit(datetime.combine(as_of, time(23, 59, 59)))
    working = _Clock(days.between, days.between, _days, today)
    calendar = _Clock(_days, _days_left, _days, today)
    hours = _Clock(_hours, _hours_left, _hours_over, last)
    found_on, ruled_on = (pl.col(name).dt.date() for name in ("asset_found", "preservation_ruled"))
    received, lead = pl.col("officer_received"), pl.col("lead_provided")
    spared: dict[str, tuple[pl.Expr, pl.Expr]] = {
        needed: _unless_done(needed, act)
        for needed, act in (
            ("inquiry_needed", "online_inquiry_started"),
            ("online_control_possible", "controlled_online"),
            ("offline_control_needed", "controlled_offline"),
            ("appraisal_needed", "appraisal_started"),
            ("auction_needed", "auction_started"),
        )
    }
    remote = pl.col("remote_control")
    unchecked = pl.col("offline_check_started").is_null()
    online, litigated = pl.col("lead_checkable_online"), ~pl.col("non_litigation")
    return [
        _Rule(
            name="eval-preservation-start", trigger="preservation_ruled",
            act="preservation_started", due=days.rolled_days(5)(ruled_on),
            ended="preservation_released",
            clock=calendar,
        ),
        _Rule(
            name="eval-online-inquiry", flags=("inquiry_needed",),
            trigger="officer_received", act="online_inquiry_started",
            due=days.working_days(5)(received), ended="closed",
            exempt=spared["inquiry_needed"][0], open=spared["inquiry_needed"][1],
            bands=((days.working_days(5)(received), 100), (days.working_days(10)(received), 80),
                   (days.working_days(22)(received), 60)),
            clock=working,
        ),
        _Rule(
            name="eval-lead-check", flags=("lead_checkable_online",),
            trigger="lead_provided", act="offline_check_started",
            due=days.rolled_months(1)(lead), exempt=unchecked & online,
            open=unchecked & online.is_null(),
            bands=((days.rolled_months(1)(lead), 100), (None, 60)), clock=calendar,
        ),
        _Rule(
            name="eval-online-control", flags=("online_control_possible",),
            trigger="asset_found", act="controlled_online",
            due=(_hour_after(pl.col("asset_found")) + 48 * _HOUR).cast(pl.Datetime("us")),
            ended="closed", exempt=spared["online_control_possible"][0],
            open=spared["online_control_possible"][1], clock=hours,
        ),
        _Rule(
            name="eval-offline-control", flags=("offline_control_needed", "remote_control"),
            trigger="asset_found", act="controlled_offline",
            due=days.working_days(10)(found_on), ended="closed",
            exempt=spared["offline_control_needed"][0] | remote,
            open=spared["offline_control_needed"][1] | remote.is_null(), clock=working,
        ),
        _Rule(
            name="eval-appraisal-start", flags=("appraisal_needed",),
            trigger="controlled", act="appraisal_started",
            due=days.working_days(30)(pl.col("controlled")), ended="closed",
            exempt=spared["appraisal_needed"][0], open=spared["appraisal_needed"][1], clock=working,
        ),
        _Rule(
            name="eval-report-sending", trigger="report_received", act="report_sent",
            due=days.working_days(5)(pl.col("report_received")), clock=working,
        ),
        _Rule(
            name="eval-auction-start", flags=("auction_needed",),
            trigger="price_set", act="auction_started",
            due=days.working_days(30)(pl.col("price_set")), ended="closed",
            exempt=spared["auction_needed"][0], open=spared["auction_needed"][1], clock=working,
        ),
        _Rule(
            name="eval-payout", trigger="payable", act="paid_out",
            due=days.rolled_months(1)(pl.col("payable")),
            excused=pl.col("payout_reason_given") & pl.col("payout_delay_approved"), clock=calendar,
        ),
        _Rule(
            name="eval-closing", flags=("non_litigation",),
            trigger="filed", act="closed",
            due=days.rolled_months(6)(pl.col("filed")), exempt=~litigated,
            open=litigated.is_null(), clock=calendar,
        ),
        _Rule(
            name="eval-closing-non-litigation", flags=("non_litigation",),
            trigger="filed", act="closed",
            due=days.rolled_months(3)(pl.col("filed")), exempt=litigated,
            open=litigated.is_null(), clock=calendar,
        ),
        _Rule(
            name="eval-supervised-matter", trigger="supervision_due", act="supervision_finished",
            due=pl.col("supervision_due"), exempt=pl.col("supervision_due").is_null(),
            clock=attrs.evolve(calendar, elapsed=None),
        ),
    ]  # fmt: skip


def _first_permitted(days: Days) -> pl.Expr:
    return days.months(3)(pl.col("filed")) + timedelta(days=1)


def verdicts(matters: pl.LazyFrame, days: Days, as_of: date) -> pl.LazyFrame:
    """The verdicts alone."""
    rules = _rules(days, as_of)
    seen = _with_due_days(matters, rules, days, as_of)
    judged = [_decided(rule, _verdict_at_once).alias(f"{rule.name}.verdict") for rule in rules]
    return seen.select(*judged, _lower_decided(_verdict_at_once).alias(f"{_LOWER}.verdict"))


def everything(matters: pl.LazyFrame, days: Days, as_of: date) -> pl.LazyFrame:
    """Verdicts, due days, figures, marks and what is missing."""
    rules = _rules(days, as_of)
    guards = [_decided(rule, _reason).alias(f"{rule.name}.because") for rule in rules]
    guards.append(_lower_decided(_reason).alias(f"{_LOWER}.because"))
    decided = _with_due_days(matters, rules, days, as_of).with_columns(guards)
    made = [column for rule in rules for column in _columns(rule, days)]
    return decided.select(*made, *_lower_columns(as_of))


_LOWER: Final = "eval-early-termination"
_IN_FORCE: Final = date(2016, 12, 1)


def _with_due_days(
    matters: pl.LazyFrame, rules: Sequence[_Rule], days: Days, as_of: date
) -> pl.LazyFrame:
    """The matters as seen at as-of, with due days."""
    end = datetime.combine(as_of, time(23, 59, 59))
    seen = matters.with_columns(
        pl.when(pl.col(name) <= (end if isinstance(kind, pl.Datetime) else as_of)).then(
            pl.col(name)
        )
        for name, kind in matters.collect_schema().items()
        if kind.is_temporal() and name != "supervision_due"
    )
    due = [rule.due.alias(f"{rule.name}.due") for rule in rules]
    due.append(_first_permitted(days).alias(f"{_LOWER}.due"))
    return seen.with_columns(due)


_Say: TypeAlias = Callable[[Because | None], pl.Expr]
"""What is said where a guard decides, or where it is open (None)."""


def _reason(because: Because | None) -> pl.Expr:
    return pl.lit(None if because is None else because.value, _REASONS)


def _verdict_at_once(because: Because | None) -> pl.Expr:
    found = Verdict.UNDETERMINED if because is None else _VERDICT_OF[because]
    return pl.lit(found.code, _VERDICTS)


def _decided(rule: _Rule, say: _Say) -> pl.Expr:
    """What the guard that decides says."""
    act, due = pl.col(rule.act), pl.col(f"{rule.name}.due")
    idle = pl.col(rule.trigger).is_null() & act.is_null()
    chain = (
        pl.when(rule.exempt).then(say(Because.EXEMPT))
        .when(idle).then(say(Because.NOT_STARTED))
        .when(rule.open).then(say(None))
        .when((act <= due) | (due.is_null() & act.is_not_null()))
        .then(say(Because.DONE_IN_TIME))
        .when(act.is_not_null()).then(say(Because.DONE_LATE))
    )  # fmt: skip
    if rule.ended is not None:
        ended = pl.col(rule.ended).cast(pl.Datetime("us")) if rule.hours else pl.col(rule.ended)
        chain = chain.when(ended <= due).then(say(Because.ENDED_IN_TIME))
    running = chain.when(rule.clock.now <= due).then(say(Because.STILL_RUNNING))
    return running.otherwise(say(Because.PASSED))


def _lower_decided(say: _Say) -> pl.Expr:
    """The rule that forbids acting before a day."""
    act, first = pl.col("terminated_for_now"), pl.col(f"{_LOWER}.due")
    return (
        pl.when(act < _IN_FORCE).then(say(Because.NOT_IN_FORCE))
        .when(act.is_null() & pl.col("filed").is_null()).then(say(Because.NOT_STARTED))
        .when((act < first) | (act.is_not_null() & first.is_null()))
        .then(say(Because.TOO_EARLY))
        .when(act.is_not_null()).then(say(Because.DONE_IN_TIME))
        .when(pl.col("closed").is_not_null()).then(say(Because.ENDED_IN_TIME))
        .otherwise(say(Because.NOT_DONE))
    )  # fmt: skip


_VERDICT_OF: Final = {
    Because.NOT_IN_FORCE: Verdict.NOT_APPLICABLE,
    Because.EXEMPT: Verdict.NOT_APPLICABLE,
    Because.NOT_STARTED: Verdict.NOT_APPLICABLE,
    Because.NOT_OPEN: Verdict.NOT_APPLICABLE,
    Because.TOO_EARLY: Verdict.PREMATURE,
    Because.DONE_IN_TIME: Verdict.ON_TIME,
    Because.DONE_LATE: Verdict.LATE,
    Because.ENDED_IN_TIME: Verdict.LAPSED,
    Because.STILL_RUNNING: Verdict.PENDING,
    Because.NOT_DONE: Verdict.PENDING,
    Because.PASSED: Verdict.OVERDUE,
}


def _verdict(name: str) -> pl.Expr:
    """The verdict that goes with a guard: a gather over its few names."""
    named = [_VERDICT_OF[because].code for because in Because]
    table = pl.lit(pl.Series(named, dtype=_VERDICTS))
    found = table.gather(pl.col(f"{name}.because").to_physical())
    return found.fill_null(Verdict.UNDETERMINED.code).alias(f"{name}.verdict")


def _columns(rule: _Rule, days: Days) -> list[pl.Expr]:
    """All outputs of one indicator."""
    name, clock = rule.name, rule.clock
    because, due, act = pl.col(f"{name}.because"), pl.col(f"{name}.due"), pl.col(rule.act)
    done = because.is_in([Because.DONE_IN_TIME.value, Because.DONE_LATE.value])
    late, running = because == Because.DONE_LATE.value, because == Because.STILL_RUNNING.value
    passed = because == Because.PASSED.value
    start = pl.col(rule.trigger)
    if not rule.hours and rule.trigger in {"asset_found", "preservation_ruled"}:
        start = start.dt.date()
    stopped, ended_by = clock.now, _NO
    if rule.ended is not None:
        ended_by = pl.col(rule.ended).is_not_null()
        # A day stops no clock of hours to the second.
        ended = pl.col(rule.ended)
        stopped = (
            pl.when(ended.is_null()).then(clock.now) if rule.hours
            else pl.min_horizontal(ended, clock.now)
        )  # fmt: skip
    elapsed = _NOTHING
    if clock.elapsed is not None:
        elapsed = (
            pl.when(done).then(clock.elapsed(start, act))
            .when(running).then(clock.elapsed(start, clock.now))
            .when(passed).then(clock.elapsed(start, stopped))
        )  # fmt: skip
    over = pl.when(late).then(clock.over(due, act)).when(passed).then(clock.over(due, stopped))
    score = _NOTHING
    if rule.bands:
        score = (
            pl.when(done).then(_score(rule, act))
            .when(running).then(_score(rule, clock.now))
            .when(passed & ended_by).then(0)
            .when(passed).then(_score(rule, clock.now))
        )  # fmt: skip
    excused = pl.lit(None, pl.Boolean)
    if rule.excused is not None:
        excused = pl.when(late | passed).then(rule.excused)
    before = act < start if clock.elapsed is not None else _NO
    return [
        _verdict(name),
        due,
        pl.lit(None, pl.Datetime("us") if rule.hours else pl.Date).alias(f"{name}.due_latest"),
        elapsed.cast(pl.Int32).alias(f"{name}.elapsed"),
        pl.when(running).then(clock.left(clock.now, due)).cast(pl.Int32).alias(f"{name}.left"),
        over.cast(pl.Int32).alias(f"{name}.over"),
        score.cast(pl.Int32).alias(f"{name}.score"),
        _provisional(rule, days),
        excused.alias(f"{name}.excused"),
        because,
        before.fill_null(value=False).alias(f"{name}.act_before_trigger"),
        _missing(rule).alias(f"{name}.missing"),
    ]


def _score(rule: _Rule, act: pl.Expr) -> pl.Expr:
    score = pl.lit(0)
    for edge, points in reversed(rule.bands):
        score = (
            pl.lit(points) if edge is None else pl.when(act <= edge).then(points).otherwise(score)
        )
    return score


def _missing(rule: _Rule) -> pl.Expr:
    """The flags that are not recorded, where they leave a matter open."""
    lacking = [
        pl.when(pl.col(flag).is_null()).then(pl.lit(f"{flag}:absent")) for flag in rule.flags
    ]
    if not lacking:
        return pl.lit(None, pl.String)
    told = pl.concat_str(lacking, separator="; ", ignore_nulls=True)
    return pl.when(pl.col(f"{rule.name}.because").is_null()).then(told)


def _provisional(rule: _Rule, days: Days) -> pl.Expr:
    """Whether a later notice may still move the due day."""
    moved = pl.col(f"{rule.name}.due") >= days.uncertain_from
    asks = not rule.hours and rule.clock.elapsed is not None
    return (moved.fill_null(value=False) if asks else _NO).alias(f"{rule.name}.provisional")


def _lower_columns(as_of: date) -> list[pl.Expr]:
    """All outputs of the rule that forbids acting before a day."""
    name, today = _LOWER, pl.lit(as_of)
    because, first = pl.col(f"{name}.because"), pl.col(f"{name}.due")
    filed, act = pl.col("filed"), pl.col("terminated_for_now")
    early, waiting = because == Because.TOO_EARLY.value, because == Because.NOT_DONE.value
    done = because == Because.DONE_IN_TIME.value
    elapsed = pl.when(early | done).then(_days(filed, act)).when(waiting).then(_days(filed, today))
    left = pl.when(early).then(_days(act, first)).when(waiting).then(_days_left(today, first))
    return [
        _verdict(name),
        first,
        pl.lit(None, pl.Date).alias(f"{name}.due_latest"),
        elapsed.alias(f"{name}.elapsed"),
        left.alias(f"{name}.left"),
        _NOTHING.alias(f"{name}.over"),
        _NOTHING.alias(f"{name}.score"),
        _NO.alias(f"{name}.provisional"),
        pl.lit(None, pl.Boolean).alias(f"{name}.excused"),
        because,
        (act < filed).fill_null(value=False).alias(f"{name}.act_before_trigger"),
        pl.lit(None, pl.String).alias(f"{name}.missing"),
    ]

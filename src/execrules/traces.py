"""How a period was counted, day by day: the start, each counted block, each skipped day, the end.

A trace is data; its Chinese and its English are two readings of it. It is made on request, from the
same calendar that gave the answer, and its counted units add up to the length of the period.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import assert_never

import attrs

from execrules.calendars.working_days import Day, DayKind, WorkingDayCalendar
from execrules.instants import plain_day, written
from execrules.periods import (
    Clock,
    DayPeriod,
    Days,
    DayStart,
    Hours,
    Months,
    Period,
    Roll,
    Unit,
    WorkingDays,
    Years,
    expiry,
    first_permitted,
    instant,
    last_before,
    last_day,
    roll_of,
    rolled,
    start_of_clock,
    without_roll,
)
from execrules.stretches import Stretched, lengthened
from execrules.terms import Language, Term


class StepKind(StrEnum):
    """What a step of a trace does."""

    START = "start"
    COUNTED = "counted"
    SKIPPED = "skipped"
    CLOCK_STARTS = "clock_starts"
    MONTH_END = "month_end"
    LEFT_OUT = "left_out"
    MOVED_ON = "moved_on"
    ROLLED = "rolled"
    NEXT_DAY = "next_day"
    DUE = "due"


@attrs.frozen(kw_only=True)
class Step:
    """One step: the days or instants it covers, how many units it counts, and why.

    *days* are the rest days a skipping or rolling step passes over, each with its own notice.
    """

    kind: StepKind
    first: date | datetime
    last: date | datetime
    counted: int = 0
    days: tuple[Day, ...] = ()
    text: Term


@attrs.frozen(kw_only=True)
class Trace:
    """A period counted from a start to its end, with the steps between.

    *provisional* says that a day of it may still be changed by a later notice.
    """

    start: date | datetime
    due: date | datetime
    period: Period
    clock: Clock
    rolled: bool
    provisional: bool
    calendar: WorkingDayCalendar
    steps: tuple[Step, ...]

    def text(self, language: Language) -> str:
        """The steps as lines of text."""
        return "\n".join(step.text.text(language) for step in self.steps)

    def as_dict(self) -> dict[str, object]:
        """The trace as plain values for JSON, with both languages on every step."""
        return {
            "start": written(self.start),
            "due": written(self.due),
            "unit": self.period.unit.value,
            "count": self.period.count,
            "clock": self.clock.value,
            "rolled": self.rolled,
            "provisional": self.provisional,
            "calendar": self.calendar.as_dict(),
            "steps": [_step_as_dict(step) for step in self.steps],
        }


def _step_as_dict(step: Step) -> dict[str, object]:
    found: dict[str, object] = {
        "kind": step.kind.value,
        "first": written(step.first),
        "last": written(step.last),
    }
    if step.counted:
        found["counted"] = step.counted
    if step.days:
        found["days"] = [day_as_dict(day) for day in step.days]
    found["en"], found["zh"] = step.text.en, step.text.zh
    return found


def day_as_dict(day: Day) -> dict[str, object]:
    """A calendar day as plain values for JSON."""
    return {
        "date": day.date.isoformat(),
        "working": day.working,
        "kind": day.kind.value,
        "festivals": [festival.value for festival in day.festivals],
        "notice": day_source(day),
        "en": day_name(day).en,
        "zh": day_name(day).zh,
    }


def day_source(day: Day) -> str | None:
    """The number of the document that makes the day what it is, its title where it has none."""
    if day.local is not None:
        return day.local.name
    if day.notice is not None:
        return day.notice.number or day.notice.title
    return day.law.number if day.law is not None else None


_WEEKDAYS = (
    Term("Mon", "星期一"),
    Term("Tue", "星期二"),
    Term("Wed", "星期三"),
    Term("Thu", "星期四"),
    Term("Fri", "星期五"),
    Term("Sat", "星期六"),
    Term("Sun", "星期日"),
)


def weekday_name(day: date) -> Term:
    """The day of the week."""
    return _WEEKDAYS[day.weekday()]


def day_name(day: Day) -> Term:
    """What the day is, with its festival and its source: "Sat, make-up working day (...)"."""
    weekday = weekday_name(day.date)
    festivals = day.festivals
    kind = day.kind.term
    source = day_source(day)
    english, chinese = kind.en, kind.zh
    if festivals:
        english += f", {' and '.join(f.term.en for f in festivals)}"
        chinese += f"·{'、'.join(f.term.zh for f in festivals)}"
    if source:
        english += f", {source}"
        chinese += f",{source}"
    return Term(f"{weekday.en} ({english})", f"{weekday.zh}({chinese})")


def trace(
    start: date | datetime,
    period: Period,
    *,
    clock: Clock = Clock.AFTER,
    calendar: WorkingDayCalendar,
) -> Trace:
    """Count *period* from *start* by *clock* and keep every step.

    Hours need a `datetime`, the other units a plain `date`. Raises `CoverageError` where a day
    outside the calendar is needed or would have to be named.

    >>> from execrules.calendars.china import china_calendar
    >>> counted = trace(date(2018, 9, 28), Days(5), calendar=china_calendar())
    >>> counted.due, counted.rolled, [step.kind.value for step in counted.steps]
    (datetime.date(2018, 10, 8), True, ['start', 'counted', 'rolled', 'due'])
    """
    clock = Clock(clock)
    if isinstance(period, Hours):
        return _trace_hours(start, period, clock, calendar)
    day = plain_day(start)
    # A day that cannot be named is refused, whatever the unit.
    calendar.ordinal(day)
    back = clock is Clock.BEFORE
    if back:
        end = last_before(day, without_roll(period), calendar=calendar)
        due = bound = last_before(day, period, calendar=calendar)
    else:
        end = last_day(day, period, calendar=calendar)
        due = bound = rolled(end, roll_of(period, clock), calendar=calendar)
        if clock is Clock.NOT_BEFORE:
            due = first_permitted(day, period, calendar=calendar)
    calendar.ordinal(due)
    steps = [_start_step(day, clock, calendar)]
    steps += _counted(day, end, period, calendar)
    if bound != end:
        steps.append(_roll_step(end, bound, calendar))
    if clock is Clock.NOT_BEFORE:
        steps.append(_next_day_step(due))
    steps.append(_due_step(due, clock, calendar))
    touched = max(day, due) if back else max(end, due)
    return Trace(
        start=day,
        due=due,
        period=period,
        clock=clock,
        rolled=bound != end,
        provisional=_asks(period, clock) and touched >= calendar.uncertain_from,
        calendar=calendar,
        steps=tuple(steps),
    )


def stretched_trace(
    start: date, stretched: Stretched, *, clock: Clock, calendar: WorkingDayCalendar
) -> Trace:
    """The count of a period with its extensions, and what its deductions add, step by step.

    The period is counted as it was lengthened; the units left out follow, the roll comes last.
    Raises `CoverageError` as `trace` does.
    """
    longer = lengthened(stretched.period, stretched.added)
    whole = trace(start, without_roll(longer), clock=Clock.AFTER, calendar=calendar)
    steps = [*whole.steps[:-1], *_left_out(stretched)]
    end = date.fromordinal(stretched.last)
    bound = rolled(end, roll_of(longer, clock), calendar=calendar)
    due = bound
    if bound != end:
        steps.append(_roll_step(end, bound, calendar))
    if clock is Clock.NOT_BEFORE:
        due = bound + timedelta(days=1)
        steps.append(_next_day_step(due))
    steps.append(_due_step(due, clock, calendar))
    return Trace(
        start=start,
        due=due,
        period=longer,
        clock=clock,
        rolled=bound != end,
        provisional=_asks(longer, clock) and max(end, due) >= calendar.uncertain_from,
        calendar=calendar,
        steps=tuple(steps),
    )


def _left_out(stretched: Stretched) -> Iterator[Step]:
    by_working_days = isinstance(stretched.period, WorkingDays)
    unit = (Unit.WORKING_DAYS if by_working_days else Unit.DAYS).term
    for taken in stretched.taken:
        first, last = date.fromordinal(taken.first), date.fromordinal(taken.last)
        text = Term(
            f"{_range(first, last)} left out: {taken.units} {unit.en}",
            f"{_range_zh(first, last)} 扣除{taken.units}{unit.zh}",
        )
        yield Step(kind=StepKind.LEFT_OUT, first=first, last=last, counted=taken.units, text=text)
    total = sum(taken.units for taken in stretched.taken)
    if total:
        last = date.fromordinal(stretched.last)
        text = Term(
            f"{last} the last day, {total} {unit.en} further on",
            f"{last} 最后一日,顺加{total}{unit.zh}",
        )
        yield Step(kind=StepKind.MOVED_ON, first=last, last=last, counted=total, text=text)


def _asks(period: DayPeriod, clock: Clock) -> bool:
    """Whether another calendar could give another day."""
    return isinstance(period, WorkingDays) or roll_of(period, clock) is not Roll.NONE


def _trace_hours(
    start: date | datetime, period: Hours, clock: Clock, calendar: WorkingDayCalendar
) -> Trace:
    begin = instant(start)
    calendar.ordinal(begin.date())
    hours = period.count
    if clock is Clock.BEFORE:
        due = last_before(begin, period, calendar=calendar)
        first = begin
    else:
        due = expiry(begin, period, calendar=calendar)
        first = start_of_clock(begin, period.start)
    calendar.ordinal(due.date())
    steps = [
        Step(
            kind=StepKind.START,
            first=begin,
            last=begin,
            text=Term(f"{written(begin)} the event", f"{written(begin)} 起算事由发生"),
        )
    ]
    if first != begin:
        text = Term(
            f"{written(first)} the clock starts: the hour of the event is not counted",
            f"{written(first)} 开始计时:开始的时不计算在内",
        )
        steps.append(Step(kind=StepKind.CLOCK_STARTS, first=first, last=first, text=text))
    counted = Term(
        f"{written(min(first, due))} to {written(max(first, due))} {hours} hours, "
        f"rest days included",
        f"{written(min(first, due))} 至 {written(max(first, due))} 共{hours}小时,休息日计入",
    )
    steps.append(Step(kind=StepKind.COUNTED, first=first, last=due, counted=hours, text=counted))
    steps.append(
        Step(
            kind=StepKind.DUE,
            first=due,
            last=due,
            text=Term(
                f"{written(due)} {_DUE_INSTANT[clock].en}",
                f"{written(due)} {_DUE_INSTANT[clock].zh}",
            ),
        )
    )
    return Trace(
        start=begin,
        due=due,
        period=period,
        clock=clock,
        rolled=False,
        provisional=False,
        calendar=calendar,
        steps=tuple(steps),
    )


_DUE = {
    Clock.AFTER: Term("is the last day", "为期限届满之日"),
    Clock.BEFORE: Term("is the last day", "为最迟之日"),
    Clock.NOT_BEFORE: Term("is the first day permitted", "起方可进行"),
}
_DUE_INSTANT = {
    Clock.AFTER: Term("is the last instant", "期限届满"),
    Clock.BEFORE: Term("is the last instant", "为最迟时刻"),
    Clock.NOT_BEFORE: Term("is the first instant permitted", "起方可进行"),
}


def _counted(
    start: date, end: date, period: DayPeriod, calendar: WorkingDayCalendar
) -> Iterator[Step]:
    """The counted blocks between *start* and the unrolled *end*, in the direction of counting."""
    step = 1 if end >= start else -1
    skip_start = 0 if period.start is DayStart.SAME_DAY else step
    first = start + timedelta(days=skip_start)
    match period:
        case WorkingDays():
            span = range(abs((end - first).days) + 1)
            days = [calendar.day(first + timedelta(days=step * n)) for n in span]
            done = 0
            for working, group in groupby(days, key=lambda day: day.working):
                block = tuple(group)
                if working:
                    done += len(block)
                    yield _working_block(block, done)
                else:
                    yield _skipped_block(block)
        case Days():
            text = Term(
                f"{_range(first, end)} {period.count} days, rest days included",
                f"{_range_zh(first, end)} 共{period.count}日,休息日计入",
            )
            yield Step(
                kind=StepKind.COUNTED, first=first, last=end, counted=period.count, text=text
            )
        case Months() | Years():
            text = Term(
                f"{_range(first, end)} {period.term.en}",
                f"{_range_zh(first, end)} 共{period.term.zh}",
            )
            yield Step(
                kind=StepKind.COUNTED, first=first, last=end, counted=period.count, text=text
            )
            if period.start is DayStart.DAY_AFTER and end.day != start.day:
                why = Term(
                    f"{end} is the last day of the month: it has no day {start.day}",
                    f"{end} 为当月最后一日:该月没有{start.day}日",
                )
                yield Step(kind=StepKind.MONTH_END, first=end, last=end, text=why)
        case _:
            assert_never(period)


def _range(first: date, last: date) -> str:
    return f"{first}" if first == last else f"{min(first, last)} to {max(first, last)}"


def _range_zh(first: date, last: date) -> str:
    return f"{first}" if first == last else f"{min(first, last)} 至 {max(first, last)}"


def _working_block(block: tuple[Day, ...], done: int) -> Step:
    first, last, count = block[0].date, block[-1].date, len(block)
    made_up = tuple(day for day in block if day.kind is DayKind.MAKEUP)
    english = f"{_range(first, last)} {count} working day{'s' if count > 1 else ''} ({done} so far)"
    chinese = f"{_range_zh(first, last)} {count}个工作日(累计{done}个)"
    for day in made_up:
        english += f"; {day.date} {day_name(day).en}"
        chinese += f";{day.date} {day_name(day).zh}"
    return Step(
        kind=StepKind.COUNTED,
        first=first,
        last=last,
        counted=count,
        days=made_up,
        text=Term(english, chinese),
    )


def _skipped_block(block: tuple[Day, ...]) -> Step:
    return Step(
        kind=StepKind.SKIPPED,
        first=block[0].date,
        last=block[-1].date,
        days=block,
        text=Term(f"not counted: {_names(block).en}", f"不计入:{_names(block).zh}"),
    )


def _names(block: tuple[Day, ...]) -> Term:
    return Term(
        "; ".join(f"{day.date} {day_name(day).en}" for day in block),
        ";".join(f"{day.date} {day_name(day).zh}" for day in block),
    )


def _start_step(day: date, clock: Clock, calendar: WorkingDayCalendar) -> Step:
    name, what = day_name(calendar.day(day)), Term("the start", "起算之日")
    if clock is Clock.BEFORE:
        what = Term("the event, counted back from", "自该日倒算")
    return Step(
        kind=StepKind.START,
        first=day,
        last=day,
        text=Term(f"{day} {name.en} {what.en}", f"{day} {name.zh} {what.zh}"),
    )


def _roll_step(end: date, bound: date, calendar: WorkingDayCalendar) -> Step:
    step = 1 if bound > end else -1
    passed = tuple(
        calendar.day(end + timedelta(days=step * n)) for n in range(abs((bound - end).days))
    )
    return Step(
        kind=StepKind.ROLLED,
        first=end,
        last=bound,
        days=passed,
        text=Term(
            f"{end} is a rest day, moved to {bound}: {_names(passed).en}",
            f"{end} 为休息日,顺延至 {bound}:{_names(passed).zh}"
            if step > 0
            else f"{end} 为休息日,提前至 {bound}:{_names(passed).zh}",
        ),
    )


def _next_day_step(due: date) -> Step:
    text = Term(
        f"{due} the day after: the period must have run out, its last day is excluded",
        f"{due} 次日:期间须已届满,届满之日不含在内",
    )
    return Step(kind=StepKind.NEXT_DAY, first=due, last=due, text=text)


def _due_step(due: date, clock: Clock, calendar: WorkingDayCalendar) -> Step:
    name, meaning = day_name(calendar.day(due)), _DUE[clock]
    return Step(
        kind=StepKind.DUE,
        first=due,
        last=due,
        text=Term(f"{due} {name.en} {meaning.en}", f"{due} {name.zh} {meaning.zh}"),
    )

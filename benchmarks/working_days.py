"""The working-day calendar beside `holidays`, NumPy's business days and `chinesecalendar`.

NumPy cannot say that a weekend day is worked, so it is given the inverted calendar: a week of seven
working days and every rest day of 2001 to 2026 as a holiday. That is exact; the usual form is not.
"""

from datetime import date, timedelta
from random import Random

import chinese_calendar
import holidays
import numpy as np

from benchmarks.results import Group, Line, against, difference
from benchmarks.timing import Contender, Effort, in_turns
from execrules import WorkingDayCalendar, china_calendar

SEED = 20181001
SAMPLE = 1_000
SMALL_SAMPLE = 40
ADDED = 30
SPAN = timedelta(days=365)
ONE_DAY = timedelta(days=1)
NUMPY = "numpy, inverted calendar"

DAY_BAR = 1 / 3
ARITHMETIC_BAR = 1 / 12
CONSTANT_BAR = 1.25


def working_days(effort: Effort) -> Group:
    """All lines about the calendar."""
    calendar = china_calendar()
    days = _drawn(date(2018, 1, 1), date(2022, 10, 31), SAMPLE)
    return Group(
        title="Calendar (one call; days of 2018-01-01 to 2022-10-31, fixed seed)",
        lines=(
            _is_working_day(effort, calendar, days),
            *_add(effort, calendar, days),
            *_count(effort, calendar, days),
            *_constant_time(effort, calendar),
        ),
        notes=(
            "NumPy is given dates as ours is, or datetime64 made beforehand; it answers in its own",
            "constant time: days of 2002 to 2013, from which 3000 working days stay inside",
        ),
    )


def _drawn(first: date, last: date, number: int) -> list[date]:
    draw = Random(SEED)
    return [first + timedelta(days=draw.randint(0, (last - first).days)) for _ in range(number)]


def _inverted(calendar: WorkingDayCalendar) -> np.busdaycalendar:
    every = (calendar.first + timedelta(days=n) for n in range(len(calendar.kinds)))
    rest_days = [day for day in every if not calendar.day(day).working]
    return np.busdaycalendar(weekmask="1111111", holidays=rest_days)


def _is_working_day(effort: Effort, calendar: WorkingDayCalendar, days: list[date]) -> Line:
    peer = holidays.country_holidays("CN", years=range(2018, 2023), language="zh_CN")
    ask, ask_peer = calendar.is_working_day, peer.is_working_day
    what, name = "is it a working day?", "holidays, instance reused"

    def ours() -> None:
        for day in days:
            ask(day)

    def theirs() -> None:
        for day in days:
            ask_peer(day)

    if fault := difference(days, map(ask, days), map(ask_peer, days)):
        return Line(what=what, peer=name, bar=DAY_BAR, fault=fault)
    mine, other = in_turns(effort, Contender(ours, len(days)), Contender(theirs, len(days)))
    return against(what, mine, name, other, bar=DAY_BAR)


def _add(effort: Effort, calendar: WorkingDayCalendar, days: list[date]) -> list[Line]:
    add, offset, inverted = calendar.add_working_days, np.busday_offset, _inverted(calendar)
    stamps = [np.datetime64(day) for day in days]
    what = f"add {ADDED} working days"

    def ours() -> None:
        for day in days:
            add(day, ADDED)

    def on_dates() -> None:
        for day in days:
            offset(day, ADDED, roll="backward", busdaycal=inverted)

    def on_stamps() -> None:
        for stamp in stamps:
            offset(stamp, ADDED, roll="backward", busdaycal=inverted)

    answers = [add(day, ADDED) for day in days]
    peers = [offset(s, ADDED, roll="backward", busdaycal=inverted).item() for s in stamps]
    if fault := difference(days, answers, peers):
        lines = [Line(what=what, peer=NUMPY, bar=ARITHMETIC_BAR, fault=fault)]
    else:
        loops = (ours, on_dates, on_stamps)
        mine, first, second = in_turns(effort, *(Contender(loop, len(days)) for loop in loops))
        lines = [
            against(what, mine, NUMPY, first, bar=ARITHMETIC_BAR),
            against(what, mine, f"{NUMPY}, datetime64", second),
        ]
    return [*lines, *_add_by_walking(effort, calendar, days)]


def _add_by_walking(effort: Effort, calendar: WorkingDayCalendar, days: list[date]) -> list[Line]:
    """Peers that walk day by day; chinesecalendar rolls first, so it starts from working days."""
    add = calendar.add_working_days
    starts = [day for day in days if calendar.is_working_day(day)][:SMALL_SAMPLE]
    reused = holidays.country_holidays("CN", years=range(2018, 2024), language="zh_CN")
    nth, find = reused.get_nth_working_day, chinese_calendar.find_workday
    what = f"add {ADDED} working days"

    def ours() -> None:
        for day in starts:
            add(day, ADDED)

    def by_holidays() -> None:
        for day in starts:
            nth(day, ADDED)

    def by_chinesecalendar() -> None:
        for day in starts:
            find(ADDED, day)

    answers = [add(day, ADDED) for day in starts]
    lines = []
    for name, loop, peers in (
        ("holidays", by_holidays, [nth(day, ADDED) for day in starts]),
        ("chinesecalendar", by_chinesecalendar, [find(ADDED, day) for day in starts]),
    ):
        if fault := difference(starts, answers, peers):
            lines.append(Line(what=what, peer=name, fault=fault))
            continue
        contenders = Contender(ours, len(starts)), Contender(loop, len(starts))
        mine, other = in_turns(effort, *contenders)
        lines.append(against(what, mine, name, other))
    return lines


def _count(effort: Effort, calendar: WorkingDayCalendar, days: list[date]) -> list[Line]:
    """Ours counts the days after the first and through the second; NumPy leaves out the second."""
    count, busdays, inverted = calendar.count_working_days, np.busday_count, _inverted(calendar)
    spans = [(day, day + SPAN) for day in days]
    shifted = [(a + ONE_DAY, b + ONE_DAY) for a, b in spans]
    stamps = [(np.datetime64(a), np.datetime64(b)) for a, b in shifted]
    what = f"count over {SPAN.days} days"

    def ours() -> None:
        for start, end in spans:
            count(start, end)

    def on_dates() -> None:
        for start, end in shifted:
            busdays(start, end, busdaycal=inverted)

    def on_stamps() -> None:
        for start, end in stamps:
            busdays(start, end, busdaycal=inverted)

    answers = [count(*span) for span in spans]
    peers = [int(busdays(*span, busdaycal=inverted)) for span in shifted]
    if fault := difference(spans, answers, peers):
        lines = [Line(what=what, peer=NUMPY, bar=ARITHMETIC_BAR, fault=fault)]
    else:
        loops = (ours, on_dates, on_stamps)
        mine, first, second = in_turns(effort, *(Contender(loop, len(spans)) for loop in loops))
        lines = [
            against(what, mine, NUMPY, first, bar=ARITHMETIC_BAR),
            against(what, mine, f"{NUMPY}, datetime64", second),
        ]
    return [*lines, _count_by_listing(effort, calendar, spans[:SMALL_SAMPLE])]


def _count_by_listing(
    effort: Effort, calendar: WorkingDayCalendar, spans: list[tuple[date, date]]
) -> Line:
    """`chinesecalendar` lists the working days, both ends included."""
    count, listed = calendar.count_working_days, chinese_calendar.get_workdays
    shifted = [(start + ONE_DAY, end) for start, end in spans]
    what, name = f"count over {SPAN.days} days", "chinesecalendar"

    def ours() -> None:
        for start, end in spans:
            count(start, end)

    def theirs() -> None:
        for start, end in shifted:
            len(listed(start, end))

    answers = [count(*span) for span in spans]
    if fault := difference(spans, answers, [len(listed(*span)) for span in shifted]):
        return Line(what=what, peer=name, fault=fault)
    mine, other = in_turns(effort, Contender(ours, len(spans)), Contender(theirs, len(spans)))
    return against(what, mine, name, other)


def _constant_time(effort: Effort, calendar: WorkingDayCalendar) -> list[Line]:
    days = _drawn(date(2002, 1, 1), date(2013, 12, 31), SAMPLE)
    counts = (1, 30, 300, 3000)
    one, *others = in_turns(effort, *(_adding(calendar, days, count) for count in counts))
    return [
        against(f"add {count} working days", timing, "ours, add 1", one, bar=CONSTANT_BAR)
        for count, timing in zip(counts[1:], others, strict=True)
    ]


def _adding(calendar: WorkingDayCalendar, days: list[date], count: int) -> Contender:
    add = calendar.add_working_days

    def loop() -> None:
        for day in days:
            add(day, count)

    return Contender(loop, len(days))

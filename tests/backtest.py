"""How often the range of a projection held the true due day, for years announced since.

The calendar is the one known on the day before the notice for a year came out, projected over the
two years after it. The truth is walked by `oracle`, which reads the notices as they stand today,
with every later change. Asked is every start day whose true due day lies among the uncertain days
up to the last days of that December. Run it to print the tables of docs/explanation/projections.md.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import attrs

import oracle
from execrules.calendars.china import china_calendar
from execrules.calendars.notices import bundled_notices
from execrules.calendars.projections import last_saturday, projection
from execrules.period_tables import tabulate
from execrules.periods import Clock, DayPeriod, Months, WorkingDays

YEARS = range(2015, 2027)
PERIODS: dict[str, tuple[DayPeriod, int, str]] = {
    "5 working days": (WorkingDays(5), 5, "working_days"),
    "10 working days": (WorkingDays(10), 10, "working_days"),
    "22 working days": (WorkingDays(22), 22, "working_days"),
    "30 working days": (WorkingDays(30), 30, "working_days"),
    "6 months": (Months(6), 6, "months"),
}
ONE_DAY = timedelta(days=1)


@attrs.frozen
class Score:
    """Questions, true answers in the range, those met to the day; open ranges, their days' sum."""

    asked: int = 0
    inside: int = 0
    met: int = 0
    opened: int = 0
    width: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.asked + other.asked,
            self.inside + other.inside,
            self.met + other.met,
            self.opened + other.opened,
            self.width + other.width,
        )


@cache
def score(year: int, name: str) -> Score:
    """One year and one period, projected from the years before."""
    period, count, unit = PERIODS[name]
    notice = next(notice for notice in bundled_notices().notices if notice.id == str(year))
    calendar = china_calendar(known_on=notice.known_by - ONE_DAY, beyond=projection())
    table = tabulate(period, Clock.AFTER, calendar)
    main = tabulate(period, Clock.AFTER, attrs.evolve(calendar, alternatives=()))
    end = last_saturday(date(year, 12, 31))
    found = Score()
    start = calendar.uncertain_from - 400 * ONE_DAY
    while start < end:
        try:
            true = oracle.due_day(start, count, unit)
        except LookupError:  # it lies in a year that has no truth yet, and so do all later ones
            break
        if calendar.uncertain_from <= true < end:
            entry, number = table.entry(start.toordinal()), true.toordinal()
            low, high = table.due_earliest[entry], table.due_latest[entry]
            met = main.due_earliest[entry] == number
            found += Score(1, low <= number <= high, met, low < high, high - low)
        start += ONE_DAY
    return found


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


def by_period() -> Iterator[str]:
    """Rows of the table by period."""
    for name in PERIODS:
        total = sum((score(year, name) for year in YEARS), Score())
        yield (
            f"| {name} | {total.asked} | {share(total.inside, total.asked)} | "
            f"{share(total.met, total.asked)} | "
            f"{share(total.inside - total.met, total.asked - total.met)} | "
            f"{share(total.opened, total.asked)} | {total.width / total.opened:.1f} |"
        )


def by_year() -> Iterator[str]:
    """Rows of the table by year: the share inside the range for each period."""
    for year in YEARS:
        cells = [score(year, name) for name in PERIODS]
        yield f"| {year} | {' | '.join(share(one.inside, one.asked) for one in cells)} |"


if __name__ == "__main__":
    print(*by_period(), "", *by_year(), sep="\n")

"""Steps: how far the extensions of each run lead, one attempt for each leading part of them.

An attempt is a run with so many extensions; it has a last day and the due day that rolls from it,
before any deduction.
"""

from collections.abc import Iterable, Iterator

from execrules.engines.sql.list_steps import StepText, step
from execrules.engines.sql.run_codes import MONTHS, kind_of, longest
from execrules.instants import ALWAYS, NEVER_DAY
from execrules.steps import Stretch


def extensions(text: StepText) -> Iterator[tuple[str, str]]:
    """The extensions in the order of approval, what each leading part of them adds in all."""
    so_far = (
        f"OVER (PARTITION BY {text.of('t')}, t.n ORDER BY t.place "
        f"ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    )
    yield step(
        "ranked",
        f"SELECT {text.of('r')}, r.n, r.most, x.approved, x.units * f.factor AS units, ",
        "CASE WHEN f.factor IS NULL THEN 1 ELSE 0 END AS unread, ",
        f"ROW_NUMBER() OVER (PARTITION BY {text.of('r')}, r.n ",
        "ORDER BY x.approved, x.units, x.unit) AS place ",
        f"FROM runs AS r JOIN extended AS x ON {text.same('r', 'x')} ",
        "AND x.list = r.extended_list AND x.approved <= r.as_of ",
        "LEFT JOIN factors AS f ON f.n = r.n AND f.unit = x.unit",
    )
    yield step(
        "readable",
        f"SELECT {text.of('t')}, t.n, t.most, t.approved, t.place, ",
        f"SUM(t.unread) {so_far} AS faults, SUM(t.units) {so_far} AS total FROM ranked AS t",
    )
    yield step(
        "added",
        f"SELECT {text.of('t')}, t.n, t.place, t.approved, SMALLER(t.total, t.most) AS added ",
        "FROM readable AS t WHERE t.faults = 0",
    )
    yield step(
        "unread",
        f"SELECT {text.of('t')}, t.n FROM readable AS t WHERE t.faults > 0 ",
        f"GROUP BY {text.of('t')}, t.n",
    )
    yield step(
        "most_added",
        f"SELECT {text.of('x')}, x.n, MAX(x.added) AS added FROM added AS x ",
        f"GROUP BY {text.of('x')}, x.n",
    )
    yield step(
        "attempts",
        f"SELECT {text.of('r')}, r.n, 0 AS place, 0 AS added, r.low AS start_day ",
        "FROM runs AS r WHERE r.low = r.high ",
        f"UNION ALL SELECT {text.of('x')}, x.n, x.place, x.added, r.low ",
        f"FROM added AS x JOIN runs AS r ON {text.run('x', 'r')} WHERE r.low = r.high ",
        # At the latest, everything counts.
        f"UNION ALL SELECT {text.of('r')}, r.n, -1, COALESCE(x.added, 0), r.high ",
        f"FROM runs AS r LEFT JOIN most_added AS x ON {text.run('r', 'x')}",
    )


def ends(text: StepText, stretches: Iterable[Stretch]) -> Iterator[tuple[str, str]]:
    """The last day of each attempt before any deduction, and the due day it rolls to."""
    has_months = any(kind_of(node.period) == MONTHS for node in stretches)
    months, in_month = "", "NULL"
    if has_months:
        months = f"LEFT JOIN {text.months} AS m ON m.month = s.month + p.units AND p.kind = 2 "
        in_month = (
            "m.first_day + SMALLER(s.day_of_month, m.days) - 1 - "
            "CASE WHEN p.same_day = 1 AND s.day_of_month <= m.days THEN 1 ELSE 0 END"
        )
    kept = "n, place, start_day, calendar, kind, roll, plain_low, plain_high, closing, outside"

    def passed(alias: str) -> str:
        return ", ".join(f"{alias}.{name}" for name in kept.split(", "))

    yield step(
        "working",
        f"SELECT {'d.calendar, ' if text.has_calendars else ''}d.ordinal, MIN(d.day) AS day ",
        f"FROM {text.days} AS d WHERE d.ordinal > 0 ",
        f"GROUP BY {'d.calendar, ' if text.has_calendars else ''}d.ordinal",
    )
    yield step(
        "placed",
        f"SELECT {text.of('a')}, a.n, a.place, a.start_day, r.calendar, r.kind, r.roll, ",
        "r.plain_low, r.plain_high, c.closing, r.same_day, ",
        f"SMALLER(r.units + a.added, {longest('r')}) AS units, ",
        "CASE WHEN a.start_day < c.opening THEN -1 WHEN a.start_day > c.closing THEN 1 ",
        "ELSE 0 END AS outside, ",
        "LARGER(SMALLER(a.start_day, c.closing), c.opening) AS counted_from ",
        f"FROM attempts AS a JOIN runs AS r ON {text.run('a', 'r')} ",
        "JOIN edges AS c ON c.calendar = r.calendar",
    )
    yield step(
        "lasts",
        f"SELECT {text.of('p')}, {passed('p')}, s.ordinal AS start_ordinal, ",
        "w.ordinal AS last_ordinal, CASE WHEN p.kind = 0 ",
        "THEN p.counted_from + p.units - p.same_day WHEN p.kind = 1 THEN w.day ",
        f"ELSE {in_month} END AS last_day ",
        f"FROM placed AS p JOIN {text.day('s', 'p.counted_from', 'p')} ",
        f"JOIN {text.day('b', 'p.counted_from - p.same_day', 'p')} ",
        "LEFT JOIN working AS w ON w.ordinal = COALESCE(b.ordinal, 0) + p.units ",
        f"AND p.kind = 1{text.calendar('w', 'p')} {months}",
    )
    low, high = text.rolled("l", "last_day")
    yield step(
        "rolled",
        f"SELECT {text.of('l')}, {passed('l')}, l.start_ordinal, l.last_ordinal, l.last_day, ",
        f"{low} AS due_low, {high} AS due_high FROM lasts AS l ",
        f"LEFT JOIN {text.day('d', 'l.last_day - 1', 'l')}",
    )
    yield step(
        "bounded",
        f"SELECT {text.of('l')}, {passed('l')}, l.start_ordinal, l.last_ordinal, l.last_day, ",
        f"CASE WHEN l.place = 0 THEN l.plain_low WHEN l.outside = -1 THEN {ALWAYS} ",
        "WHEN l.outside = 1 THEN LARGER(l.due_low, l.closing + 1) ELSE l.due_low END ",
        "AS due_low, CASE WHEN l.place = 0 THEN l.plain_high ",
        f"WHEN l.outside = 1 THEN {NEVER_DAY} ELSE l.due_high END AS due_high ",
        "FROM rolled AS l",
    )
    yield step(
        "ends",
        f"SELECT {text.of('l')}, {passed('l')}, l.last_ordinal, l.last_day, ",
        f"l.due_low, l.due_high, CASE WHEN l.outside = 0 AND l.due_high < {NEVER_DAY} ",
        "THEN 1 ELSE 0 END AS whole, CASE WHEN l.kind = 1 ",
        "THEN l.last_ordinal - l.start_ordinal ELSE LARGER(l.last_day - l.start_day, 0) END ",
        "AS length FROM bounded AS l",
    )

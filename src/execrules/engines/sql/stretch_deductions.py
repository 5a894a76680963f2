"""Steps: what does not count is clipped, united and measured, and moves each attempt's due day.

Of the attempts the one is taken for which the next extension was approved too late.
"""

from collections.abc import Iterator

from execrules.engines.sql.list_steps import StepText, step
from execrules.instants import NEVER_DAY


def deductions(text: StepText) -> Iterator[tuple[str, str]]:
    """The stretches that do not count: clipped, united and measured; what each finds run."""
    either = "(SELECT 0 AS {0} UNION ALL SELECT 1 AS {0})"
    group = f"{text.of('c')}, c.n, c.unclipped, c.possible"
    before = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"
    yield step(
        "cut",
        f"SELECT {text.of('r')}, r.n, r.kind, r.calendar, r.low AS start_day, v.unclipped, ",
        "CASE WHEN d.ground IS NULL THEN 1 ELSE 0 END AS unclear, ",
        "CASE WHEN v.unclipped = 0 THEN LARGER(d.first_day + r.shift, r.low + 1) ",
        "ELSE d.first_day + r.shift END AS first_day, ",
        "SMALLER(COALESCE(d.last_day, r.as_of), r.as_of) AS last_day ",
        f"FROM runs AS r JOIN deducted AS d ON {text.same('r', 'd')} ",
        "AND d.list = r.deducted_list AND d.first_day <= r.as_of ",
        f"CROSS JOIN {either.format('unclipped')} AS v ",
        "LEFT JOIN admits AS g ON g.n = r.n AND g.ground = d.ground ",
        "WHERE (d.ground IS NULL OR NOT g.n IS NULL) ",
        "AND (v.unclipped = 1 OR r.low = r.high)",
    )
    yield step(
        "marked",
        f"SELECT {group}, c.kind, c.calendar, c.start_day, c.first_day, c.last_day, ",
        f"MAX(c.last_day) OVER (PARTITION BY {group} ORDER BY c.first_day, c.last_day ",
        f"{before}) AS reached FROM (SELECT {text.of('c')}, c.n, c.unclipped, p.possible, ",
        "c.kind, c.calendar, c.start_day, c.first_day, c.last_day FROM cut AS c ",
        f"CROSS JOIN {either.format('possible')} AS p WHERE c.first_day <= c.last_day ",
        "AND (p.possible = 1 OR c.unclear = 0)) AS c",
    )
    yield step(
        "grouped",
        f"SELECT {group}, c.kind, c.calendar, c.start_day, c.first_day, c.last_day, ",
        "SUM(CASE WHEN c.reached >= c.first_day - 1 THEN 0 ELSE 1 END) OVER ",
        f"(PARTITION BY {group} ORDER BY c.first_day, c.last_day ",
        "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS island FROM marked AS c",
    )
    yield step(
        "united",
        f"SELECT {group}, c.kind, c.calendar, c.start_day, MIN(c.first_day) AS first_day, ",
        "MAX(c.last_day) AS last_day FROM grouped AS c ",
        f"GROUP BY {group}, c.kind, c.calendar, c.start_day, c.island",
    )
    yield step(
        "measured",
        f"SELECT {group}, c.first_day, CASE WHEN c.kind <> 1 ",
        "THEN c.last_day - c.first_day + 1 WHEN c.first_day >= g.opening ",
        "AND c.last_day <= g.closing THEN l.ordinal - COALESCE(f.ordinal, 0) END AS units, ",
        "CASE WHEN c.kind <> 1 THEN c.first_day - 1 - c.start_day ",
        "WHEN c.first_day - 1 <= g.closing ",
        "THEN COALESCE(f.ordinal, 0) - COALESCE(s.ordinal, 0) END AS run ",
        "FROM united AS c JOIN edges AS g ON g.calendar = c.calendar ",
        f"JOIN {text.day('f', 'c.first_day - 1', 'c')} ",
        f"JOIN {text.day('l', 'c.last_day', 'c')} ",
        f"JOIN {text.day('s', 'c.start_day', 'c')}",
    )
    yield step(
        "ahead",
        f"SELECT {group}, c.first_day, c.units, c.run, c.run - COALESCE(SUM(c.units) OVER ",
        f"(PARTITION BY {group} ORDER BY c.first_day {before}), 0) AS counted ",
        "FROM measured AS c",
    )
    yield step(
        "stretched",
        f"SELECT {group}, c.first_day, c.units, c.run, c.counted, MAX(c.counted) OVER ",
        f"(PARTITION BY {group} ORDER BY c.first_day {before}) AS most_counted ",
        "FROM ahead AS c",
    )
    yield step(
        "left_out",
        f"SELECT {text.of('e')}, e.n, e.place, t.possible, SUM(CASE WHEN e.place = -1 ",
        "THEN COALESCE(t.units, 0) WHEN e.whole = 1 AND t.counted < e.length ",
        "THEN COALESCE(t.units, 0) ELSE 0 END) AS units, MAX(CASE WHEN e.place = -1 THEN 0 ",
        "WHEN e.whole = 0 THEN CASE WHEN t.first_day <= e.due_high THEN 1 ELSE 0 END ",
        "WHEN (t.most_counted IS NULL OR t.most_counted < e.length) AND (t.run IS NULL ",
        "OR (t.units IS NULL AND t.counted < e.length)) THEN 1 ELSE 0 END) AS beyond ",
        f"FROM ends AS e JOIN stretched AS t ON {text.run('e', 't')} ",
        "AND t.unclipped = CASE WHEN e.place = -1 THEN 1 ELSE 0 END ",
        f"GROUP BY {text.of('e')}, e.n, e.place, t.possible",
    )


def dues(text: StepText) -> Iterator[tuple[str, str]]:
    """The due day of each attempt, the one that is taken, and both bounds for each run."""
    group = f"{text.of('m')}, m.n, m.place, m.possible"
    yield step(
        "moved",
        f"SELECT {text.of('e')}, e.n, e.place, p.possible, e.calendar, e.roll, e.closing, ",
        "e.whole, e.due_low, e.due_high, COALESCE(o.units, 0) AS units, ",
        "COALESCE(o.beyond, 0) AS beyond, CASE WHEN COALESCE(o.units, 0) = 0 ",
        "THEN e.last_day WHEN e.kind = 1 THEN w.day ELSE e.last_day + o.units END AS last_day ",
        "FROM ends AS e CROSS JOIN (SELECT 0 AS possible UNION ALL SELECT 1 AS possible) AS p ",
        f"LEFT JOIN left_out AS o ON {text.run('e', 'o')} AND o.place = e.place ",
        "AND o.possible = p.possible LEFT JOIN working AS w ",
        "ON w.ordinal = e.last_ordinal + COALESCE(o.units, 0) ",
        f"AND e.kind = 1{text.calendar('w', 'e')}",
    )
    low, high = text.rolled("m", "last_day")
    yield step(
        "dues",
        f"SELECT {group}, CASE WHEN m.units = 0 THEN m.due_low ELSE {low} END AS low, ",
        f"CASE WHEN m.beyond = 1 OR m.due_high >= {NEVER_DAY} ",
        f"OR (m.place = -1 AND m.whole = 0) THEN {NEVER_DAY} ",
        f"WHEN m.units = 0 THEN m.due_high ELSE {high} END AS high ",
        f"FROM moved AS m LEFT JOIN {text.day('d', 'm.last_day - 1', 'm')}",
    )
    yield step(
        "stops",
        f"SELECT {group}, m.low, m.high, x.approved AS next_approved FROM dues AS m ",
        f"LEFT JOIN added AS x ON {text.run('m', 'x')} AND x.place = m.place + 1 ",
        "WHERE m.place >= 0",
    )
    yield step(
        "taken",
        f"SELECT {text.of('m')}, m.n, m.possible, MIN(m.place) AS place FROM stops AS m ",
        "WHERE m.next_approved IS NULL OR m.next_approved > m.low ",
        f"GROUP BY {text.of('m')}, m.n, m.possible",
    )
    # Whether the next extension was approved in time is not known: with all of them at most.
    yield step(
        "results",
        f"SELECT {text.of('m')}, m.n, m.possible, m.low, CASE ",
        "WHEN m.next_approved <= m.high AND y.high > m.high THEN y.high ELSE m.high END ",
        f"AS high FROM stops AS m JOIN taken AS t ON {text.run('m', 't')} ",
        "AND t.possible = m.possible AND t.place = m.place JOIN dues AS y ",
        f"ON {text.run('t', 'y')} AND y.possible = t.possible AND y.place = -1",
    )
    yield step(
        "ended",
        f"SELECT {text.of('r')}, r.n, ",
        "CASE WHEN r.low = r.high THEN c.low ELSE r.plain_low END AS low, ",
        f"CASE WHEN NOT u.n IS NULL THEN {NEVER_DAY} WHEN r.low = r.high THEN q.high ",
        "ELSE y.high END AS high FROM runs AS r ",
        f"LEFT JOIN results AS c ON {text.run('r', 'c')} AND c.possible = 0 ",
        f"LEFT JOIN results AS q ON {text.run('r', 'q')} AND q.possible = 1 ",
        f"LEFT JOIN dues AS y ON {text.run('r', 'y')} AND y.possible = 1 AND y.place = -1 ",
        f"LEFT JOIN unread AS u ON {text.run('r', 'u')}",
    )

"""What every database must do with a table, whichever it is; each of them has tests that call this.

The rule counts five days without moving the last one: filed on 2 May 2018, due on 7 May.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from execrules import ChoiceFact, DayFact, InstantFact, Rule, RuleSet, Term, china_calendar
from execrules.engines.sql.databases import Database
from execrules.engines.sql.engine import Counts, SqlEngine
from execrules.engines.sql.events import EventTable
from execrules.engines.sql.judging import judge_table
from execrules.engines.sql.key_checks import KeyCheck
from execrules.engines.sql.loading import LoadedTable, Value
from execrules.errors import DisagreementError, ServerError, SqlError
from execrules.expressions import After, At, Deducts, Extends, OneOf, within
from execrules.facts import DeductionsFact, ExtensionsFact, Ground
from execrules.outputs import Output
from execrules.periods import Days, Roll
from execrules.sources import Citation, Instrument
from execrules.verification.explaining import explain

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)
FILED = DayFact(name="filed", title=Term("filed", "立案"))
DONE = DayFact(name="done", title=Term("done", "办结"))
SEEN = InstantFact(name="seen", title=Term("seen", "查看"))
KIND = ChoiceFact(name="kind", title=NAME, choices=(("civil", NAME), ("other", NAME)))
STAYS = DeductionsFact(name="stays", title=NAME, grounds=(Ground(code="audit", title=NAME),))
MORE = ExtensionsFact(name="more_days", title=NAME)

FIVE = Days(5, roll=Roll.NONE)


def rule(name: str, **parts: Any) -> Rule:
    """A rule whose act is DONE."""
    return Rule(id=name, title=NAME, act=At(DONE), citations=SOURCE, **parts)


RULES = RuleSet(
    id="own",
    title=NAME,
    rules=(
        rule("five", latest=within(At(FILED), FIVE)),
        rule("seen", latest=within(At(SEEN), FIVE)),
        rule("civil", latest=within(At(FILED), FIVE), applies_if=OneOf(KIND, ("civil",))),
        rule("stayed", latest=After(At(FILED), FIVE, deducts=Deducts(STAYS, ("audit",)))),
        rule("lengthened", latest=After(At(FILED), FIVE, extends=Extends(MORE))),
    ),
)
AS_OF = date(2018, 5, 31)
MAY = [date(2018, 5, day + 1) for day in range(31)]
MATTERS = (
    ("a", MAY[1], MAY[6], "civil"),
    ("b", MAY[1], MAY[7], "other"),
    ("c", MAY[1], None, "civil"),
    ("d", None, None, None),
)


@attrs.frozen
class Opened:
    """A database under test: *run* carries out a statement in the session that is judged in."""

    database: Database
    run: Callable[[str], object]
    zoned: str = "TIMESTAMP WITH TIME ZONE"
    decimals: str = "DECIMAL(20, 2)"


def load(
    opened: Opened,
    name: str,
    columns: Sequence[tuple[str, str]],
    rows: Sequence[tuple[Value, ...]],
) -> None:
    """A table of the session."""
    opened.database.load(LoadedTable(name=(name,), columns=tuple(columns), key=(), rows=rows))


def load_matters(opened: Opened, name: str = "matters", key: str = "case") -> None:
    """The four matters."""
    columns = ((key, "TEXT"), ("filed", "DATE"), ("done", "DATE"), ("kind", "TEXT"))
    load(opened, name, columns, MATTERS)


def judged(opened: Opened, *rules: str, **others: Any) -> SqlEngine:
    """Some rules bound to a table, by default the four matters."""
    asked: dict[str, Any] = {
        "table": "matters", "as_of": AS_OF, "calendar": china_calendar(),
        "outputs": (Output.VERDICT, Output.DUE, Output.OVER),
    } | others  # fmt: skip
    return judge_table(opened.database, RULES.only(*(rules or ("five",))), **asked)


def found(engine: SqlEngine) -> dict[object, tuple[object, ...]]:
    """The findings by the first part of the key, days written."""
    return {
        row[0]: tuple(str(cell) if isinstance(cell, date) else cell for cell in row[1:])
        for row in engine.findings()
    }


USUAL = {
    "a": ("on_time", "2018-05-07", None),
    "b": ("late", "2018-05-07", 1),
    "c": ("overdue", "2018-05-07", 24),
    "d": ("not_applicable", None, None),
}
"""The answers of the rule `five` about the four matters, counted by hand."""


def answers_by_hand(opened: Opened) -> None:
    """On time, late by a day, overdue by 24 days, and not begun."""
    load_matters(opened)

    engine = judged(opened)

    assert found(engine) == USUAL
    assert engine.columns == ("case", "five.verdict", "five.due", "five.over")
    assert engine.counts == Counts(read=4, accepted=4)
    [(key, rule_id, verdict, due, over)] = engine.failing()
    assert (key, rule_id, verdict, str(due), over) == ("c", "five", "overdue", "2018-05-07", 24)
    assert engine.unused == ("kind",)


def times_with_a_zone(opened: Opened) -> None:
    """15:59:59 and 16:00:00 in UTC are two days in Shanghai, whatever the zone of the session."""
    times = ("2018-05-01 16:00:00", "2018-05-02 15:59:59", "2018-05-02 16:00:00")
    rows = " UNION ALL ".join(  # what stands in it is written above
        f"SELECT {number} AS n, CAST('{time}+00' AS {opened.zoned}) AS filed, "
        f"CAST('{time}+00' AS {opened.zoned}) AS seen"
        for number, time in enumerate(times)
    )
    opened.run(f"CREATE OR REPLACE TEMPORARY VIEW zoned AS {rows}")

    engine = judged(opened, "five", "seen", table="zoned", keys=["n"])

    due = {0: "2018-05-07", 1: "2018-05-07", 2: "2018-05-08"}
    assert {key: (row[1], row[4]) for key, row in found(engine).items()} == {
        key: (day, day) for key, day in due.items()
    }
    for key, day in due.items():
        assert [str(one.finding.due) for one in explain(engine, key)] == [day, day]


def names_that_other_tables_have(opened: Opened) -> None:
    """A table may be called like a step of the query."""
    for name in ("cells", "findings", "listed", "starts", "facts", "days"):
        load_matters(opened, name)

        assert found(judged(opened, table=name)) == USUAL


def hostile_names(opened: Opened) -> None:
    """Quotes, semicolons, percent signs and comments in names are signs like others."""
    name, key = 'ma"t; DROP TABLE x; --%s', "ca\"s'e; --%s?"
    load_matters(opened, name, key)

    engine = judged(opened, table=name, keys=[key])

    assert found(engine) == USUAL
    assert explain(engine, "b")[0].finding.verdict.code == "late"


def keys_come_once(opened: Opened) -> None:
    """A key that comes twice is named with the number of its rows, an empty one is named."""
    columns = (("case", "TEXT"), ("filed", "DATE"))
    load(opened, "twice", columns, [("a", MAY[0]), ("b", MAY[0]), ("a", MAY[1])])
    load(opened, "keyless", columns, [("a", MAY[0]), (None, MAY[0])])

    with pytest.raises(SqlError, match=r"come more than once.*case=a \(2\).*键重复"):
        judged(opened, table="twice")
    with pytest.raises(SqlError, match=r"empty key: case=None"):
        judged(opened, table="keyless")


def columns_are_compared(opened: Opened) -> None:
    """A missing key, a missing column, a name that is no fact and a wrong type are errors."""
    load_matters(opened)
    load(opened, "flags", (("case", "TEXT"), ("filed", "BOOLEAN"), ("done", "DATE")), [])

    with pytest.raises(SqlError, match=r"no column 'cases' \(a key\); nearest: case"):
        judged(opened, keys=["cases"])
    with pytest.raises(SqlError, match=r"no column 'filled'.*nearest: filed"):
        judged(opened, columns={"filed": "filled"})
    with pytest.raises(SqlError, match=r"'fild' is no fact.*nearest: filed"):
        judged(opened, columns={"fild": "filed"})
    with pytest.raises(SqlError, match=r"column 'filed' is of the type .*须为日期"):
        judged(opened, table="flags")


def columns_of_other_names(opened: Opened) -> None:
    """A fact may stand under any name; what names no fact is unused."""
    columns = (("case", "TEXT"), ("filed_on", "DATE"), ("done", "DATE"), ("judge", "TEXT"))
    load(opened, "others", columns, MATTERS)

    engine = judged(opened, table="others", columns={"filed": "filed_on"})

    assert found(engine) == USUAL
    assert engine.unused == ("judge",)


def unlisted_codes_are_rejected(opened: Opened) -> None:
    """The matter is left out, its cell is listed, and those read are accepted and rejected."""
    columns = (("case", "TEXT"), ("filed", "DATE"), ("kind", "TEXT"))
    load(opened, "codes", columns, [("a", MAY[1], "civil"), ("b", MAY[1], "criminal")])

    engine = judged(opened, "civil", table="codes")

    assert [*engine.rejected()] == [("b", "kind", "kind", "criminal")]
    assert engine.counts == Counts(read=2, accepted=1)
    assert engine.counts.rejected == 1
    assert list(found(engine)) == ["a"]
    with pytest.raises(SqlError, match=r"case=b is not judged.*kind: 'criminal'"):
        explain(engine, "b")


def days_outside_the_calendar(opened: Opened) -> None:
    """They are undetermined, as for single records, and no error."""
    old = date(1990, 1, 1)
    load(opened, "old", (("case", "TEXT"), ("filed", "DATE"), ("done", "DATE")), [("a", old, old)])

    engine = judged(opened, table="old", outputs=(Output.VERDICT, Output.MISSING))

    [(verdict, missing)] = found(engine).values()
    assert verdict == "undetermined"
    assert "filed:outside_calendar" in str(missing).split("; ")
    assert explain(engine, "a")[0].finding.verdict.code == "undetermined"


def entries_of_a_list(opened: Opened) -> None:
    """Of a stay from 4 to 6 May the days after its first do not count: five days end on 9 May."""
    load_matters(opened)
    columns = (("case", "TEXT"), ("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
    load(opened, "stays", columns, [("b", MAY[3], MAY[5], "audit")])

    engine = judged(opened, "stayed", deductions="stays")

    assert found(engine) == USUAL | {
        "b": ("on_time", "2018-05-09", None),
    }
    assert [str(one.finding.due) for one in explain(engine, "b")] == ["2018-05-09"]


def faulty_entries_are_rejected(opened: Opened) -> None:
    """A stretch that ends before it begins, is on no known ground or has no first day.

    What is told of it is the cell that is wrong.
    """
    load_matters(opened)
    columns = (("case", "TEXT"), ("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
    entries = [
        ("a", MAY[5], MAY[3], "audit"), ("b", MAY[3], None, "holiday"),
        ("c", None, MAY[3], "audit"), ("c", MAY[4], None, None),
    ]  # fmt: skip
    load(opened, "stays", columns, entries)

    engine = judged(opened, "stayed", deductions="stays")

    assert [*found(engine)] == ["d"]
    assert engine.counts == Counts(read=4, accepted=1)
    assert sorted(engine.rejected(), key=str) == [
        ("a", "stays", "end", "2018-05-04"),
        ("b", "stays", "ground", "holiday"),
        ("c", "stays", "start", None),
    ]
    with pytest.raises(SqlError, match=r"cannot be read: stays: '2018-05-04' \(end\)"):
        explain(engine, "a")


def entries_that_no_matter_has(opened: Opened) -> None:
    """A key that no matter has, and none at all, are listed and counted; nobody else is stayed."""
    load_matters(opened)
    columns = (("case", "TEXT"), ("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
    rows = [
        ("b", MAY[3], MAY[5], "audit"), ("a ", MAY[3], MAY[5], "audit"),
        (None, MAY[4], None, "audit"),
    ]  # fmt: skip
    load(opened, "stays", columns, rows)

    engine = judged(opened, "stayed", deductions="stays")

    assert sorted(engine.unmatched(), key=str) == [
        ("a ", "stays", "2018-05-04"), (None, "stays", "2018-05-05"),
    ]  # fmt: skip
    assert engine.unmatched_entries == 2
    assert found(engine)["a"] == USUAL["a"]
    without = judged(opened)
    assert [*without.unmatched()] == []
    assert without.unmatched_entries == 0


def entries_of_a_long_table(opened: Opened) -> None:
    """The matters of a long table are those that have an event."""
    columns = (("case", "TEXT"), ("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
    load(opened, "events", (("case", "TEXT"), ("node", "TEXT"), ("time", "DATE")), [
        ("a", "立案", MAY[1]),
    ])  # fmt: skip
    load(opened, "stays", columns, [(key, MAY[3], None, "audit") for key in "ab"])

    engine = judged(
        opened, "stayed", table=EventTable(name="events"), keys=["case"], deductions="stays"
    )

    assert [*engine.unmatched()] == [("b", "stays", "2018-05-04")]


def counts_of_extensions(opened: Opened) -> None:
    """A whole number up to a century of its unit is read, also from a column of decimals.

    A count that is no such number, or too large for any integer, rejects its matter alone. Five
    days from 2 May and two more end on 9 May.
    """
    load_matters(opened)
    columns = (
        ("case", "TEXT"), ("count", opened.decimals), ("unit", "TEXT"), ("approved_on", "DATE"),
    )  # fmt: skip
    counts = ("2", "1.5", "999999999999", "36526")
    entries = [
        (key, Decimal(count), "days", MAY[2]) for key, count in zip("abcd", counts, strict=True)
    ]
    load(opened, "more", columns, entries)

    engine = judged(opened, "lengthened", extensions="more")

    assert found(engine) == {"a": ("on_time", "2018-05-09", None)}
    assert sorted(str(row[:3]) for row in engine.rejected()) == [
        f"('{key}', 'more_days', 'count')" for key in "bcd"
    ]
    assert engine.counts == Counts(read=4, accepted=1)
    assert [str(one.finding.due) for one in explain(engine, "a")] == ["2018-05-09"]
    with pytest.raises(SqlError, match=r"case=b is not judged.*more_days: '1.50?' \(count\)"):
        explain(engine, "b")


def a_century_of_extensions(opened: Opened) -> None:
    """A period with its extensions is a century at most: 36,525 days from 2 May 2018."""
    load_matters(opened)
    columns = (("case", "TEXT"), ("count", "INT"), ("unit", "TEXT"), ("approved_on", "DATE"))
    load(opened, "more", columns, [("b", 36_525, "days", MAY[2]), ("b", 2, "days", MAY[3])])

    engine = judged(opened, "lengthened", extensions="more")

    # Of the hundred years 24 have a leap day (2100 has none), which makes 36,524 days and one more.
    assert found(engine)["b"] == ("on_time", "2118-05-03", None)
    assert [str(one.finding.due) for one in explain(engine, "b")] == ["2118-05-03"]


def a_long_table(opened: Opened) -> None:
    """One row for each event; the first of each node counts."""
    columns = [("case", "TEXT"), ("node", "TEXT"), ("time", "DATE")]
    load(
        opened,
        "events",
        columns,
        [
            ("a", "立案", MAY[1]),
            ("a", "办结", MAY[7]),
            ("a", "立案", MAY[3]),
            ("b", "立案", MAY[1]),
            ("b", "办结完毕", MAY[2]),
            ("b", None, MAY[2]),
        ],
    )

    engine = judged(
        opened, table=EventTable(name="events"), keys=["case"], recorded=["filed", "done"]
    )

    assert found(engine) == {
        "a": ("late", "2018-05-07", 1), "b": ("overdue", "2018-05-07", 24),
    }  # fmt: skip
    assert engine.counts == Counts(read=2, accepted=2)
    assert explain(engine, "a")[0].finding.verdict.code == "late"
    assert sorted(map(str, engine.unknown_nodes())) == ["('办结完毕', 1)", "(None, 1)"]


def events_without_a_key(opened: Opened) -> None:
    """They are an error; where keys are trusted they are listed, and no finding is made of them.

    The officer's receipt and the act of two cases, put together, would be an act that came late.
    """
    columns = [("case", "TEXT"), ("node", "TEXT"), ("time", "DATE")]
    rows = [("a", "立案", MAY[1]), ("a", "办结", MAY[2]), (None, "立案", MAY[1])]
    load(opened, "events", columns, [*rows, (None, "办结", MAY[20])])
    asked: dict[str, Any] = {
        "table": EventTable(name="events"), "keys": ["case"], "recorded": ["filed", "done"],
    }  # fmt: skip

    with pytest.raises(SqlError, match=r"a row of 'events' has an empty key: case=None"):
        judged(opened, **asked)
    engine = judged(opened, **asked, key_check=KeyCheck.TRUSTED)

    assert found(engine) == {"a": ("on_time", "2018-05-07", None)}
    assert engine.counts == Counts(read=2, accepted=1)
    assert sorted(map(str, engine.rejected())) == [
        "(None, '办结', 'case', None)", "(None, '立案', 'case', None)",
    ]  # fmt: skip


def explanations(opened: Opened) -> None:
    """The days are counted, one after the other; an unknown key is an error."""
    load_matters(opened)
    engine = judged(opened, "five", "civil")

    five, civil = explain(engine, "b")

    assert str(five.finding.due) == "2018-05-07"
    assert len(five.traces) == 1
    assert civil.finding.verdict.code == "not_applicable"
    with pytest.raises(SqlError, match=r"no matter with the key case=z"):
        explain(engine, "z")
    with pytest.raises(SqlError, match=r"is no key of this table"):
        explain(engine, {"item": 1})


def two_engines_that_differ(opened: Opened, move: Callable[[str, str], str]) -> None:
    """Where the loaded days were changed, explaining says that the answers are not the same."""
    load_matters(opened)
    engine = judged(opened)
    (days,) = engine.program.names.days
    for due in engine.program.days.head:
        if due.startswith("after_5"):
            opened.run(move(days, due))

    with pytest.raises(DisagreementError, match=r"due: 2018-05-08 / 2018-05-07") as raised:
        explain(engine, "a")
    assert raised.value.rule == "five"
    assert raised.value.answers["due"] == (date(2018, 5, 8), date(2018, 5, 7))


def closed_bindings_leave_nothing(opened: Opened) -> None:
    """Views, loaded tables and kept matters are gone, the table is not, and can be judged again."""
    load_matters(opened)
    columns = (("case", "TEXT"), ("start", "DATE"), ("end", "DATE"), ("ground", "TEXT"))
    load(opened, "stays", columns, [("b", MAY[3], MAY[5], "audit")])
    other = judged(opened)

    with judged(opened, "stayed", deductions="stays") as engine:
        explain(engine, "b")
        assert len(found(engine)) == 4
    engine.close()

    # Two views, the days, the months, the day of judging and the rules.
    assert len(engine.made) == 6
    for name in engine.made:
        with pytest.raises(ServerError):
            opened.database.columns(name) or [*opened.database.rows(f"SELECT * FROM {name[-1]}")]
    with pytest.raises(ServerError):
        found(engine)
    assert found(other) == found(judged(opened)) == USUAL


def results_read_side_by_side(opened: Opened) -> None:
    """Rows of one question do not get among those of another."""
    load_matters(opened)
    one, two = judged(opened), judged(opened, outputs=(Output.DUE,))

    pairs = zip(one.findings(), two.findings(), strict=True)

    assert [(len(first), len(second)) for first, second in pairs] == [(4, 2)] * 4
    assert found(one) == USUAL


EVERYWHERE = (
    answers_by_hand,
    names_that_other_tables_have,
    keys_come_once,
    columns_of_other_names,
    unlisted_codes_are_rejected,
    days_outside_the_calendar,
    entries_of_a_list,
    faulty_entries_are_rejected,
    entries_that_no_matter_has,
    entries_of_a_long_table,
    counts_of_extensions,
    a_century_of_extensions,
    a_long_table,
    events_without_a_key,
    explanations,
    closed_bindings_leave_nothing,
    results_read_side_by_side,
)
"""What is asked of every database alike."""

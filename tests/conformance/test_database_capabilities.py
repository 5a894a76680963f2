"""The page on what databases can do says what they can do."""

import re
from pathlib import Path
from typing import Any

from execrules import Rule, china_calendar
from execrules.engines.sql import Dialect, Output, compile_sql
from execrules.errors import SqlError
from execrules.expressions import (
    After,
    At,
    Before,
    Deducts,
    Extends,
    FirstAfter,
    within,
)
from execrules.facts import EventsFact, ExtensionsFact
from execrules.periods import Days, Hours, Months, Roll, WorkingDays, Years
from judged_tables import DONE, FILED, NAME, SEEN, SOURCE, STAYS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "databases.md"
LONGER = ExtensionsFact(name="longer", title=NAME)
ASKED = EventsFact(name="asked", title=NAME)
AUDIT = Deducts(STAYS, ("audit",))

LIMITS: dict[str, dict[str, Any]] = {
    "hours": {"latest": within(At(SEEN), Hours(48))},
    "days": {"latest": within(At(FILED), Days(5))},
    "working days": {"latest": within(At(FILED), WorkingDays(5))},
    "months": {"latest": within(At(FILED), Months(3))},
    "years": {"latest": within(At(FILED), Years(2))},
    "counting back": {"latest": Before(At(FILED), WorkingDays(3))},
    "deductions": {"latest": After(At(FILED), Days(5), deducts=AUDIT)},
    "extensions": {"latest": After(At(FILED), Months(3), extends=Extends(LONGER))},
    "repeated events": {"latest": within(FirstAfter(ASKED, At(FILED)), Days(5))},
    "a period from the end of a stretched one": {
        "latest": After(After(At(FILED), Days(5), deducts=AUDIT), Days(3))
    },
    "a stretched period from the end of another": {
        "latest": After(After(At(FILED), Days(5), deducts=AUDIT), Days(3), deducts=AUDIT)
    },
    "a stretched period that rolls backward": {
        "latest": After(At(FILED), Days(5, roll=Roll.BACKWARD), deducts=AUDIT)
    },
}


def can(dialect: Dialect, limit: dict[str, Any]) -> bool:
    """Whether a rule with this limit is written for a database, with every output."""
    rule = Rule(id="rule", title=NAME, act=At(DONE), citations=SOURCE, **limit)
    names = {fact.name for fact in rule.facts}
    try:
        program = compile_sql(
            [rule],
            dialect=dialect,
            table="matters",
            keys=["case"],
            calendar=china_calendar(),
            outputs=tuple(Output),
            deductions="stays" if "stays" in names else None,
            extensions="longer" if "longer" in names else None,
            events="asked" if "asked" in names else None,
        )
        return bool(program.select)
    except SqlError:
        return False


def test_the_table_says_what_each_database_can_do() -> None:
    """Every limit of the table, for every database of its head."""
    head, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("|") and "`" not in line
    ]
    dialects = [Dialect(name.lower().replace("postgresql", "postgres")) for name in head[1:]]

    assert set(dialects) == set(Dialect)
    assert [row[0] for row in rows] == list(LIMITS)
    for name, *cells in rows:
        assert cells == ["yes" if can(one, LIMITS[name]) else "no" for one in dialects], name


def test_the_page_lists_every_output() -> None:
    told = re.search(r"Outputs: (.*)\.", PAGE.read_text("utf-8"))
    assert told is not None
    assert told.group(1).replace("`", "").split(", ") == [output.value for output in Output]

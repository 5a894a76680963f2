"""`verify` judges made-up matters by the columns engine and by the scalar one, and finds faults."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs
import pytest

from execrules import WorkingDayCalendar, china_calendar, rule_set
from execrules.rules import RuleSet
from execrules.verification.answers import Answer
from execrules.verification.batches import Batch, BatchMaker
from execrules.verification.columns_engine import ColumnsEngine
from execrules.verification.verifying import verify

CALENDARS = {"PRC": china_calendar(), "early": china_calendar(known_on=date(2018, 12, 31))}


@pytest.mark.parametrize("rules", ["evaluation-2018", "limits-2000", "termination-2016"])
def test_the_columns_engine_gives_the_answers_of_the_scalar_one(rules: str) -> None:
    """Two calendars, lists, windows that recur, bounds and blanks: every output is compared."""
    found = verify(rule_set(rules), ColumnsEngine(), n=150, seed=3, calendars=CALENDARS)

    assert [one.text.en for one in found.differences] == []
    assert found.records == 150
    assert found.skipped == ()


@attrs.frozen
class Wrong:
    """An engine that moves every due day of one rule."""

    name: str = "wrong"

    def answers(
        self, rules: RuleSet, calendars: Mapping[str, WorkingDayCalendar], batch: Batch
    ) -> Mapping[str, Sequence[Answer]]:
        right = dict(ColumnsEngine().answers(rules, calendars, batch))
        right["eval-payout"] = [
            attrs.evolve(answer, due=date(1999, 1, 1)) for answer in right["eval-payout"]
        ]
        return right


def test_a_difference_names_the_seed_and_the_row_that_make_it_again() -> None:
    found = verify(
        rule_set("evaluation-2018"), Wrong(), n=60, seed=5, calendars=CALENDARS, batch_size=20
    )

    assert found.differing > 0
    first = found.differences[0]
    assert first.rule == "eval-payout"
    assert "due" in first.outputs
    again = BatchMaker(rule_set("evaluation-2018"), CALENDARS, first.seed).batch(20)
    assert list(again.records())[first.row] == first.record


def test_a_watcher_hears_of_every_hundred_matters_and_of_the_last() -> None:
    """Of two batches of 150: how many had been compared before the next hundred of a batch."""
    heard: list[int] = []
    verify(
        rule_set("payout-provisions"),
        ColumnsEngine(),
        n=300,
        seed=1,
        calendars={"PRC": china_calendar()},
        batch_size=150,
        watch=heard.append,
    )

    assert heard == [0, 100, 150, 150, 250, 300]


def test_the_same_seed_makes_the_same_matters() -> None:
    one, two = (BatchMaker(rule_set("limits-2000"), CALENDARS, 11).batch(30) for _ in range(2))

    assert one == two


def test_matters_lie_on_both_sides_of_the_ends_of_the_calendar() -> None:
    """And as-of beyond it, days for instants, blanks and bounds."""
    days, as_ofs = set(), set()
    for seed in range(30):
        batch = BatchMaker(rule_set("evaluation-2018"), CALENDARS, seed).batch(20)
        as_ofs.add(batch.as_of)
        cells = [cell for column in batch.cells.values() for cell in column]
        days |= {cell for cell in cells if type(cell) is date}

    assert min(days) < date(2001, 1, 1)
    assert max(days) > date(2026, 12, 31)
    assert max(as_ofs) > date(2026, 12, 31)

"""Records as values out of JSON: what is written is read as what it is, all else is refused."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from execrules.errors import FactError
from execrules.facts import Deduction, Events, Extension, FactValue, Kept
from execrules.intake.records import record_of
from execrules.periods import Unit


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018-05-02", date(2018, 5, 2)),
        ("2018-05-02T10:25", datetime(2018, 5, 2, 10, 25)),
        (None, None),
        (True, True),
        ("online", "online"),
        (50000.01, Decimal("50000.01")),
        ([], ()),
        (["2018-03-14", "2018-06-01"], Events((date(2018, 3, 14), date(2018, 6, 1)))),
        ({"days": ["2018-03-14"], "kept": "partly"}, Events((date(2018, 3, 14),), Kept.PARTLY)),
        ({"days": [], "kept": "completely"}, Events(())),
        (
            [{"start": "2018-05-01", "end": None, "ground": "suspension"}],
            (Deduction(start=date(2018, 5, 1), end=None, ground="suspension"),),
        ),
        (
            [{"count": 30, "unit": "days", "approved_on": "2018-09-30"}],
            (Extension(count=30, unit=Unit.DAYS, approved_on=date(2018, 9, 30)),),
        ),
    ],
)
def test_a_value_is_read_as_what_it_is(written: object, read: FactValue) -> None:
    assert record_of({"fact": written}) == {"fact": read}


@pytest.mark.parametrize(
    "written",
    [
        {"days": ["2018-03-14"], "kept": "mostly"},
        {"days": ["2018-03-14"]},
        {"days": ["2018-03-14"], "kept": "partly", "by": "somebody"},
        {"days": "2018-03-14", "kept": "partly"},
        {"days": ["2018-03-14"], "kept": ["partly"]},
    ],
)
def test_what_is_no_list_of_days_is_refused_with_the_fact(written: object) -> None:
    with pytest.raises(FactError, match="fact 'inquiries' cannot be") as caught:
        record_of({"inquiries": written})
    assert '{"days": [...], "kept": "partly"}' in caught.value.message.zh


def test_a_day_that_does_not_exist_is_refused_with_the_fact() -> None:
    with pytest.raises(FactError, match="fact 'inquiries': '2018-02-30' is not a day"):
        record_of({"inquiries": {"days": ["2018-02-30"], "kept": "partly"}})


@pytest.mark.parametrize(
    ("count", "unit"), [(0, "days"), (36_526, "days"), (1_201, "months"), (101, "years")]
)
def test_an_extension_lasts_a_century_at_most(count: int, unit: str) -> None:
    """A longer one is refused where it is written, with what is allowed."""
    most = {"days": 36_525, "months": 1_200, "years": 100}[unit]
    entry = {"unit": unit, "approved_on": "2018-09-30"}

    with pytest.raises(FactError, match=f"give a whole number from 1 to {most} "):
        record_of({"fact": [entry | {"count": count}]})
    assert record_of({"fact": [entry | {"count": most}]}) == {
        "fact": (Extension(count=most, unit=Unit(unit), approved_on=date(2018, 9, 30)),)
    }

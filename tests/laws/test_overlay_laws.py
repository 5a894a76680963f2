"""What holds for every overlay, whichever days it names."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from execrules import LocalDocument, Overlay, Term, china_calendar, overlaid

PRC = china_calendar()
FIRST = date(2018, 1, 1)
YEAR = [FIRST + timedelta(days=n) for n in range(365)]
WORKED = [day for day in YEAR if PRC.is_working_day(day)]
MOVABLE = [
    day for day in YEAR if not PRC.is_working_day(day) and PRC.day(day).kind.value != "holiday"
]


def overlay(identifier: str, off: set[date], worked: set[date]) -> Overlay:
    title = Term(identifier, identifier)
    document = LocalDocument(title=identifier)
    return Overlay(id=identifier, title=title, document=document, off=off, worked=worked)


off_days = st.sets(st.sampled_from(WORKED), min_size=1, max_size=8)
worked_days = st.sets(st.sampled_from(MOVABLE), min_size=1, max_size=8)


@given(off_days, worked_days)
def test_an_overlay_changes_the_days_that_it_names_and_no_other(
    off: set[date], worked: set[date]
) -> None:
    local = overlaid(PRC, overlay("local", off, worked))

    for day in YEAR:
        expected = day in worked or (day not in off and PRC.is_working_day(day))
        assert local.is_working_day(day) is expected
        assert (local.day(day).local is not None) is (day in off | worked)
    assert len(local.kinds) == len(PRC.kinds)
    changed = sum(one is not other for one, other in zip(local.kinds, PRC.kinds, strict=True))
    assert changed == len(off | worked)


@given(off_days, worked_days)
def test_the_working_days_of_the_year_change_by_what_is_worked_less_what_is_off(
    off: set[date], worked: set[date]
) -> None:
    local = overlaid(PRC, overlay("local", off, worked))
    eve, end = FIRST - timedelta(days=1), YEAR[-1]

    difference = local.count_working_days(eve, end) - PRC.count_working_days(eve, end)
    assert difference == len(worked) - len(off)


@given(off_days, worked_days)
def test_an_overlay_and_its_opposite_give_back_every_working_day(
    off: set[date], worked: set[date]
) -> None:
    """The opposite one is laid on a calendar that does not tell who rearranged the days."""
    local = overlaid(PRC, overlay("local", off, worked))
    plain = type(PRC)(
        name="plain", first=PRC.first, uncertain_from=PRC.uncertain_from, kinds=local.kinds
    )
    back = overlaid(plain, overlay("back", worked, off))

    assert [back.is_working_day(day) for day in YEAR] == [PRC.is_working_day(day) for day in YEAR]


@given(off_days, worked_days)
def test_the_order_in_which_overlays_are_laid_changes_no_day(
    off: set[date], worked: set[date]
) -> None:
    one = overlay("one", off, set())
    two = overlay("two", set(), worked)

    assert overlaid(PRC, one, two).kinds == overlaid(PRC, two, one).kinds

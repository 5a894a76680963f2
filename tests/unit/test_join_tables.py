"""Tables to join with: what the rows say, which periods rules run, and the content hash."""

from datetime import date, timedelta

import attrs
import pytest

import oracle
from execrules import Clock, Days, Months, Roll, Term, WorkingDays, china_calendar, rule_set
from execrules.calendars.working_days import DayKind, WorkingDayCalendar
from execrules.errors import TableError
from execrules.join_tables.days import calendar_days, working_days
from execrules.join_tables.due_days import DueColumn, due_columns, due_days, due_periods
from execrules.join_tables.tables import Cell, Column, JoinTable, Sort
from execrules.periods import DayPeriod, DayStart
from execrules.rulebook import rule_sets

CHINA = china_calendar()
DAYS = calendar_days(CHINA)
FRIDAY = date(2018, 9, 28)

# Monday to Sunday, 1 to 7 January 2024.
WEEK = WorkingDayCalendar(
    name="a week",
    first=date(2024, 1, 1),
    uncertain_from=date(2024, 1, 6),
    kinds=(*[DayKind.WEEKDAY] * 5, *[DayKind.WEEKEND] * 2),
)


def row_of(table: JoinTable, day: date, calendar: str = "PRC") -> dict[str, Cell]:
    names = [column.name for column in table.columns]
    for row in table.rows:
        found = dict(zip(names, row, strict=True))
        if (found["calendar"], found["date"]) == (calendar, day):
            return found
    raise AssertionError(day)


def test_a_make_up_day_in_full() -> None:
    """Saturday 29 September 2018 is worked for National Day; 2018 × 12 + 9 = 24225."""
    found = row_of(DAYS, date(2018, 9, 29))

    assert found.pop("ordinal") == sum(
        oracle.is_working(oracle.FIRST + timedelta(days=n)) for n in range(6481)
    )
    assert (date(2018, 9, 29) - oracle.FIRST).days == 6480
    assert found == {
        "calendar": "PRC",
        "day_number": 736966,
        "date": date(2018, 9, 29),
        "working": 1,
        "next_working_day": 736966,
        "month_number": 24225,
        "day_of_month": 29,
        "kind": "makeup",
        "festival": "national_day",
        "notice": "国办发明电〔2017〕12号",
        "certain": 1,
    }


def test_a_rest_day_points_to_the_next_working_day() -> None:
    """From 1 October 2018 the next one is the 8th; the public holiday of 2009-10-03 is two."""
    found = row_of(DAYS, date(2018, 10, 1))
    twofold = row_of(DAYS, date(2009, 10, 3))

    assert found["next_working_day"] == date(2018, 10, 8).toordinal()
    assert set(str(twofold["festival"]).split("|")) == {"national_day", "mid_autumn"}


def test_what_is_not_known_is_empty() -> None:
    """The week ends on a Sunday; a plain weekday has no festival and no document."""
    table = calendar_days(WEEK)
    saturday, monday = (row_of(table, date(2024, 1, n), "a week") for n in (6, 1))

    assert saturday["next_working_day"] is None
    assert (saturday["certain"], monday["certain"]) == (0, 1)
    assert (monday["festival"], monday["notice"]) == (None, None)


def test_every_ordinal_has_its_day() -> None:
    """6,329 weekdays and 169 make-up days are worked; the first is 2 January 2001."""
    table = working_days(CHINA)

    assert table.column("ordinal").values == tuple(range(1, 6499))
    assert table.column("date").values[0] == date(2001, 1, 2)
    assert all(oracle.is_working(day) for day in table.column("date").values if type(day) is date)


def test_two_calendars_lie_end_to_end() -> None:
    """The key is calendar and day number together."""
    table = calendar_days(CHINA, WEEK)

    assert len(table.rows) == 9496 + 7
    assert row_of(table, date(2024, 1, 1), "a week")["working"] == 1
    assert row_of(table, date(2024, 1, 1))["working"] == 0
    with pytest.raises(TableError, match="given twice: 'a week'"):
        calendar_days(WEEK, WEEK)
    with pytest.raises(TableError, match=r"\(none\)"):
        calendar_days()


@pytest.mark.parametrize(
    ("period", "clock", "name", "due"),
    [
        (WorkingDays(5), Clock.AFTER, "after_5_working_days", date(2018, 10, 10)),
        (Days(5), Clock.AFTER, "after_5_days_forward", date(2018, 10, 8)),
        (Days(5, Roll.NONE), Clock.AFTER, "after_5_days_no_roll", date(2018, 10, 3)),
        (Days(5, Roll.BACKWARD), Clock.AFTER, "after_5_days_backward", date(2018, 9, 30)),
        (Days(5), Clock.BEFORE, "before_5_days_no_roll", date(2018, 9, 23)),
        (Months(1), Clock.NOT_BEFORE, "not_before_1_months_no_roll", date(2018, 10, 29)),
        (
            WorkingDays(1, DayStart.SAME_DAY),
            Clock.AFTER,
            "after_1_working_days_same_day",
            date(2018, 9, 28),
        ),
    ],
)
def test_due_days_counted_by_hand(period: DayPeriod, clock: Clock, name: str, due: date) -> None:
    """All from Friday 28 September 2018."""
    column = DueColumn(period=period, clock=clock)
    found = row_of(due_days([column], CHINA), FRIDAY)

    assert column.name == name
    assert found[f"{name}_earliest"] == found[f"{name}_latest"] == due.toordinal()


def test_an_open_side_is_empty() -> None:
    """Five working days from Friday 2024-01-05 end after the week; when, it cannot say."""
    column = DueColumn(period=WorkingDays(5), clock=Clock.AFTER)
    found = row_of(due_days([column], WEEK), date(2024, 1, 5), "a week")

    assert found["after_5_working_days_earliest"] == date(2024, 1, 8).toordinal()
    assert found["after_5_working_days_latest"] is None


def test_periods_that_roll_alike_are_one_column() -> None:
    """The usual roll after an event is forward, so the two have one name."""
    columns = {DueColumn(period=Days(5, roll), clock=Clock.AFTER).name for roll in Roll}

    assert columns == {
        "after_5_days_forward",
        "after_5_days_no_roll",
        "after_5_days_backward",
        "after_5_days_through_rest",
    }


def test_each_period_of_a_rule_set_is_there_once() -> None:
    """E15: three months must have passed, which is one not-before period and no day added."""
    columns = {column.name: column for column in due_columns(rule_set("evaluation-2018"))}

    assert columns["not_before_3_months_no_roll"].rules == ("eval-early-termination",)
    assert "eval-offline-control" in columns["after_10_working_days"].rules
    assert not [name for name in columns if "hours" in name or "1_days" in name]


def test_a_rule_set_names_its_periods() -> None:
    """Every rule set has a legend with a row for each pair of columns."""
    columns = due_columns(rule_set(*rule_sets()))
    legend = due_periods(columns)
    week = due_days(columns, WEEK)

    assert len(legend.rows) == len(columns)
    assert len(week.columns) == 3 + 2 * len(columns)
    assert legend.rows[0][:6] == ("after_10_days_forward", 10, "days", "after", "forward",
                                  "day_after")  # fmt: skip


def test_the_content_hash_follows_the_content() -> None:
    """Made anew it is the same; another name, value, sort or key changes it."""
    table = working_days(WEEK)
    renamed = working_days(attrs.evolve(WEEK, name="a weak"))
    texts = attrs.evolve(
        table.columns[1], sort=Sort.TEXT, values=tuple(map(str, table.columns[1].values))
    )
    others = [
        renamed,
        attrs.evolve(table, name="other"),
        attrs.evolve(table, key=("ordinal",)),
        attrs.evolve(table, columns=(table.columns[0], texts, *table.columns[2:])),
    ]

    assert working_days(WEEK).content_hash == table.content_hash
    assert len({table.content_hash, *(other.content_hash for other in others)}) == 5
    assert len(table.content_hash) == 64


def test_a_table_that_is_none_is_refused() -> None:
    """A key that is there twice, a name that is there twice, a value of another sort."""
    title = Term("number", "数")
    one = Column(name="n", title=title, sort=Sort.INTEGER, values=(1, 1))

    with pytest.raises(TableError, match="two rows with the key"):
        JoinTable(name="t", title=title, key=("n",), columns=(one,))
    with pytest.raises(TableError, match="columns of one name"):
        JoinTable(name="t", title=title, key=(), columns=(one, attrs.evolve(one, name="N")))
    with pytest.raises(TableError, match="no column 'm'"):
        JoinTable(name="t", title=title, key=("m",), columns=(one,))
    with pytest.raises(TableError, match="row 0 of column 'n' holds True"):
        Column(name="n", title=title, sort=Sort.INTEGER, values=(True,))

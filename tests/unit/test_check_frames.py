"""Frames of matters: answers counted by hand, what is refused, and what is kept as it came."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import polars as pl
import pytest

from execrules import (
    AmountFact,
    ChoiceFact,
    DayFact,
    InstantFact,
    Rule,
    RuleSet,
    Term,
    WorkingDays,
    china_calendar,
    rule_set,
)
from execrules.engines.columns import CheckedFrame, Output, check_frame, check_parquet
from execrules.errors import ColumnError, FactError, TableError
from execrules.expressions import (
    After,
    At,
    AtLeast,
    Deducts,
    Extends,
    FirstAfter,
    OneOf,
    within,
)
from execrules.facts import DeductionsFact, EventsFact, ExtensionsFact, Ground
from execrules.sources import Citation, Instrument
from execrules.vectors.refusals import Refusal

CALENDAR = china_calendar()
SENDING = rule_set("evaluation-2018").only("eval-report-sending")
SENT = "eval-report-sending"

# Five working days after Wednesday 2018-09-26: the 27th and 28th, the made-up 29th and 30th, and
# after the holiday of 1 to 7 October the 8th.
RECEIVED = date(2018, 9, 26)
DUE = date(2018, 10, 8)

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)


def sending(
    frame: Any, as_of: date = date(2018, 10, 12), **options: Any
) -> "CheckedFrame[pl.DataFrame]":
    return check_frame(frame, SENDING, as_of=as_of, calendar=CALENDAR, **options)


def reports(sent: Sequence[date | None], received: date | None = RECEIVED) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "case": [f"case {n}" for n in range(len(sent))],
            "report_received": [received] * len(sent),
            "report_sent": sent,
        },
        schema_overrides={"report_received": pl.Date, "report_sent": pl.Date},
    )


def test_matters_counted_by_hand() -> None:
    """On the last day, a day after it and not at all: verdict, due day and figures."""
    found = sending(reports([DUE, date(2018, 10, 9), None])).frame

    assert found.columns[:2] == ["case", f"{SENT}.verdict"]
    assert found[f"{SENT}.verdict"].to_list() == ["on_time", "late", "overdue"]
    assert found[f"{SENT}.due"].to_list() == [DUE] * 3
    assert found[f"{SENT}.due_latest"].to_list() == [None] * 3
    # To the 12th: 27, 28, 29, 30 September, 8 to 12 October.
    assert found[f"{SENT}.elapsed"].to_list() == [5, 6, 9]
    assert found[f"{SENT}.over"].to_list() == [None, 1, 4]
    assert found[f"{SENT}.because"].to_list() == ["done_in_time", "done_late", "passed"]


def test_a_rule_without_a_vocabulary_is_judged() -> None:
    """A rule of its own knows the facts it reads; those that must come later are none of them."""
    alone = check_frame(
        reports([DUE, date(2018, 10, 9), None]),
        [SENDING[SENT]],
        as_of=date(2018, 10, 12),
        calendar=CALENDAR,
    ).frame

    assert alone[f"{SENT}.verdict"].to_list() == ["on_time", "late", "overdue"]


def test_a_running_limit_has_days_left() -> None:
    """On 5 October one working day is left, the 8th."""
    found = sending(reports([None]), as_of=date(2018, 10, 5)).frame

    assert found.row(0, named=True) == {
        "case": "case 0",
        f"{SENT}.verdict": "pending",
        f"{SENT}.due": DUE,
        f"{SENT}.due_latest": None,
        f"{SENT}.elapsed": 4,
        f"{SENT}.left": 1,
        f"{SENT}.over": None,
        f"{SENT}.score": None,
        f"{SENT}.provisional": False,
        f"{SENT}.excused": None,
        f"{SENT}.because": "still_running",
        f"{SENT}.act_before_trigger": False,
        f"{SENT}.missing": None,
    }


def test_types_of_answers() -> None:
    """Verdicts are an enumeration, days are days, and figures are integers."""
    found = sending(reports([DUE])).frame

    kinds = {name.removeprefix(f"{SENT}."): kind for name, kind in found.schema.items()}
    assert kinds["verdict"] == pl.Enum(
        ["on_time", "late", "overdue", "pending", "premature", "lapsed", "not_applicable",
         "undetermined"]
    )  # fmt: skip
    assert kinds["due"] == pl.Date
    assert kinds["elapsed"] == pl.Int32


def test_an_empty_cell_is_not_yet_where_the_column_is_recorded() -> None:
    """Nothing sent, recorded completely: overdue; not recorded completely: undetermined."""
    matters = reports([None])

    known = sending(matters).frame
    unknown = sending(matters, recorded=["report_received"]).frame

    assert known[f"{SENT}.verdict"].to_list() == ["overdue"]
    assert unknown[f"{SENT}.verdict"].to_list() == ["undetermined"]
    # It is known not to come before the report was received.
    assert unknown[f"{SENT}.missing"].to_list() == ["report_sent:imprecise"]


def test_a_fact_without_a_column_is_unknown() -> None:
    """Without the column of the start nothing is said of it, even where the act is known."""
    found = sending(reports([DUE]).drop("report_received")).frame

    assert found[f"{SENT}.verdict"].to_list() == ["undetermined"]
    assert found[f"{SENT}.missing"].to_list() == ["report_received:imprecise"]


def test_bounds_stand_in_two_columns() -> None:
    """A day known to lie in September is in time; bounds that cross are contradictory."""
    matters = pl.DataFrame(
        {
            "report_received": [RECEIVED] * 2,
            "report_sent__earliest": [date(2018, 9, 27), date(2018, 10, 20)],
            "report_sent__latest": [date(2018, 9, 30), date(2018, 10, 10)],
        }
    )

    found = sending(matters, as_of=date(2018, 12, 3)).frame

    assert found[f"{SENT}.verdict"].to_list() == ["on_time", "undetermined"]
    assert found[f"{SENT}.missing"].to_list() == [None, "report_sent:contradictory"]


def test_a_time_with_a_zone_is_the_day_in_shanghai() -> None:
    """16:30 in UTC on 25 September is half past midnight of the 26th in Shanghai."""
    utc = pl.Datetime("ms", "UTC")
    matters = reports([DUE]).with_columns(
        report_received=pl.Series([datetime(2018, 9, 25, 16, 30)]).cast(pl.Datetime("ms")).dt
        .replace_time_zone("UTC")
    )  # fmt: skip

    assert matters.schema["report_received"] == utc
    assert sending(matters).frame[f"{SENT}.due"].to_list() == [DUE]


def test_an_instant_with_a_zone_is_shanghai_time() -> None:
    """02:25 in UTC is 10:25 in Shanghai: 48 hours run from 11:00 and end at 11:00 two days on."""
    rules = rule_set("evaluation-2018").only("eval-online-control")
    found_at = pl.Series([datetime(2018, 5, 2, 2, 25)]).dt.replace_time_zone("UTC")
    matters = pl.DataFrame({"asset_found": found_at, "online_control_possible": [True]})

    found = check_frame(matters, rules, as_of=date(2018, 5, 3), calendar=CALENDAR).frame

    assert found["eval-online-control.due"].to_list() == [datetime(2018, 5, 4, 11, 0)]


def test_days_outside_the_calendar_are_undetermined_or_still_running() -> None:
    """A start before 2001 has no due day; one at the end of 2026 is due some day after it."""
    early = sending(reports([date(2000, 3, 1)], received=date(1999, 12, 31))).frame
    late = sending(reports([None], received=date(2026, 12, 30)), as_of=date(2026, 12, 31)).frame

    assert early[f"{SENT}.verdict"].to_list() == ["undetermined"]
    assert early[f"{SENT}.missing"].to_list() == [
        "report_sent:outside_calendar; report_received:outside_calendar"
    ]
    assert late[f"{SENT}.verdict"].to_list() == ["pending"]
    assert late[f"{SENT}.due"].to_list() == [date(2027, 1, 1)]
    assert late[f"{SENT}.provisional"].to_list() == [True]


@pytest.mark.parametrize("kind", [pl.String, pl.Int64, pl.Float64])
def test_a_column_of_a_wrong_type_is_named(kind: Any) -> None:
    """Text or numbers for a day are refused, in both languages, with what is wanted."""
    matters = reports([DUE]).with_columns(pl.lit(None).cast(kind).alias("report_sent"))

    with pytest.raises(ColumnError, match=r"column 'report_sent' is .*Date or Datetime") as caught:
        sending(matters)

    assert "须为日期" in caught.value.message.zh


@pytest.mark.parametrize("of", [pl.DataFrame, pl.LazyFrame])
def test_a_frame_without_any_column_that_is_known_is_an_error(of: Any) -> None:
    """It would have no answers, however many matters it has."""
    with pytest.raises(ColumnError, match=r"it has: 案号, 收到报告; .*keys=\[") as caught:
        sending(of({"案号": ["a", "b"], "收到报告": [RECEIVED, RECEIVED]}))
    assert "请将列改名" in str(caught.value)


def test_keys_that_come_twice_are_named() -> None:
    """The first key that is repeated is named with its rows."""
    matters = pl.concat([reports([DUE, None]), reports([DUE])])

    with pytest.raises(ColumnError, match="1 keys come more than once, first case=case 0 in rows"):
        sending(matters)


def test_keys_are_chosen_and_kept_in_their_order() -> None:
    """Any columns may be keys; they come back as they are, row by row."""
    matters = reports([DUE, None, DUE]).with_columns(
        pl.Series("case", ["b", "a", "b"]), court=pl.Series([2, 1, 1])
    )

    found = sending(matters, keys=["court", "case"])

    assert found.frame.select("court", "case").rows() == [(2, "b"), (1, "a"), (1, "b")]
    with pytest.raises(ColumnError, match="no column 'number', which is a key"):
        sending(matters, keys=["number"])


def test_columns_that_name_no_fact_are_listed() -> None:
    """A misspelt column is not judged on, and is told."""
    found = sending(reports([DUE]).with_columns(report_recieved=pl.lit(1)))

    assert found.unused == ("report_recieved",)


def test_a_lazy_frame_stays_lazy() -> None:
    """Nothing is read before the query is run; its answers are the same."""
    matters = reports([DUE, date(2018, 10, 9), None])
    read = []

    def reading(part: pl.DataFrame) -> pl.DataFrame:
        read.append(part.height)
        return part

    query = check_frame(
        matters.lazy().map_batches(reading), SENDING, as_of=date(2018, 10, 12), calendar=CALENDAR
    ).frame

    assert read == []
    assert query.collect().equals(sending(matters).frame)
    assert query.collect(engine="streaming").equals(sending(matters).frame)
    assert query.collect_schema() == sending(matters).frame.schema


def test_a_lazy_frame_raises_when_it_is_run() -> None:
    """Repeated keys are found when the query is run."""
    twice = pl.concat([reports([DUE]), reports([DUE])]).lazy()
    query = check_frame(twice, SENDING, as_of=date(2018, 10, 12), calendar=CALENDAR).frame

    with pytest.raises(ColumnError, match="keys come more than once"):
        query.collect()


class Stream:
    """A frame of another library: all it says is the Arrow stream protocol."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def test_any_frame_that_speaks_arrow_is_judged() -> None:
    """A frame that is no Polars frame gives a Polars frame; what is no frame is refused."""
    matters = reports([DUE, None])

    assert sending(Stream(matters)).frame.equals(sending(matters).frame)
    with pytest.raises(ColumnError, match="list is no frame"):
        sending([1, 2])


def test_an_empty_frame_has_empty_answers() -> None:
    """No matters, no answers, all columns."""
    assert sending(reports([])).frame.shape == (0, 13)


def test_outputs_are_chosen() -> None:
    """Only the columns that are asked for are there; an unknown one is named."""
    found = sending(reports([DUE]), outputs=[Output.DUE, "verdict"])

    assert found.frame.columns == ["case", f"{SENT}.due", f"{SENT}.verdict"]
    with pytest.raises(ColumnError, match="no output 'verdicts'"):
        sending(reports([DUE]), outputs=["verdicts"])


def test_long_answers_have_one_row_a_finding() -> None:
    """Matter by matter, each rule in turn; days become instants where a rule counts hours."""
    rules = rule_set("evaluation-2018").only("eval-report-sending", "eval-online-control")
    matters = pl.DataFrame(
        {
            "case": ["a", "b"],
            "report_received": [RECEIVED, None],
            "report_sent": [DUE, None],
            "asset_found": [None, datetime(2018, 5, 2, 10, 25)],
            "online_control_possible": [True, True],
        }
    )
    checked = check_frame(
        matters, rules, as_of=date(2018, 12, 3), calendar=CALENDAR, outputs=["verdict", "due"]
    )

    assert checked.to_long().rows() == [
        ("a", "eval-report-sending", "on_time", datetime(2018, 10, 8)),
        ("a", "eval-online-control", "undetermined", None),
        ("b", "eval-report-sending", "not_applicable", None),
        ("b", "eval-online-control", "undetermined", datetime(2018, 5, 4, 11, 0)),
    ]


def test_a_fact_may_be_assumed_for_all_matters() -> None:
    """A constant stands for a column, or for the empty cells of one."""
    rules = rule_set("evaluation-2018").only("eval-closing")
    matters = pl.DataFrame({"filed": [date(2018, 3, 1)], "closed": [date(2018, 9, 3)]})
    judged: dict[str, Any] = {
        "as_of": date(2018, 12, 3),
        "calendar": CALENDAR,
        "outputs": ["verdict"],
    }

    found = check_frame(matters, rules, assumed={"non_litigation": False}, **judged)

    assert found.frame.rows() == [("on_time",)]
    some = pl.concat([matters, matters]).with_columns(non_litigation=pl.Series([True, None]))
    found = check_frame(some, rules, assumed={"non_litigation": False}, **judged)
    assert found.frame.rows() == [("not_applicable",), ("on_time",)]
    with pytest.raises(FactError, match=r"'non_litigatoin' is no fact .* nearest: non_litigation"):
        check_frame(matters, rules, assumed={"non_litigatoin": False}, **judged)


TWO_CALENDARS = {"national": CALENDAR, "early 2019": china_calendar(known_on=date(2019, 3, 1))}


def test_each_row_names_its_calendar() -> None:
    """The notice of 22 March 2019 gave 2 and 3 May off; before it 1 May alone was off."""
    matters = reports([None, None], received=date(2019, 4, 26)).with_columns(
        calendar=pl.Series(["national", "early 2019"])
    )

    found = check_frame(matters, SENDING, as_of=date(2019, 4, 28), calendar=TWO_CALENDARS).frame

    # After Friday 26 April: the made-up 28th, 29, 30 April, the made-up 5 May and 6 May; without
    # the change 29, 30 April, 2, 3 and 6 May.
    assert found[f"{SENT}.due"].to_list() == [date(2019, 5, 6), date(2019, 5, 6)]
    assert found[f"{SENT}.elapsed"].to_list() == [1, 0]


def test_an_unknown_calendar_is_named_or_has_no_answers() -> None:
    """The matter and the calendars there are; with NULL the other rows are judged all the same."""
    matters = reports([DUE, DUE]).with_columns(calendar=pl.Series(["national", "2017"]))
    judged: dict[str, Any] = {"as_of": date(2018, 10, 12), "calendar": TWO_CALENDARS}

    with pytest.raises(FactError, match="matter case=case 1: the calendar is '2017'; name one of"):
        check_frame(matters, SENDING, **judged)
    found = check_frame(matters, SENDING, refusal=Refusal.NULL, **judged).frame
    with pytest.raises(ColumnError, match="no column 'calendar'"):
        check_frame(matters.drop("calendar"), SENDING, **judged)

    assert found[f"{SENT}.verdict"].to_list() == ["on_time", None]
    assert found[f"{SENT}.due"].to_list() == [DUE, None]


KIND = ChoiceFact(name="kind", title=NAME, choices=(("civil", NAME), ("criminal", NAME)))
SUM = AmountFact(name="sum", title=NAME)
BEGUN = DayFact(name="begun", title=NAME)
ACT = DayFact(name="act", title=NAME)
BY_KIND = RuleSet(
    id="own",
    title=NAME,
    rules=(
        Rule(
            id="kind", title=NAME, act=At(ACT), citations=SOURCE,
            applies_if=OneOf(KIND, ("civil",)), latest=within(At(BEGUN), WorkingDays(5)),
        ),
        Rule(
            id="sum", title=NAME, act=At(ACT), citations=SOURCE,
            applies_if=AtLeast(SUM, Decimal(1000)), latest=within(At(BEGUN), WorkingDays(5)),
        ),
    ),
)  # fmt: skip


def test_a_cell_that_is_no_choice_is_named_or_taken_as_empty() -> None:
    """The cell, the column and the codes there are; with NULL it is unknown."""
    matters = pl.DataFrame(
        {"case": ["a", "b"], "begun": [RECEIVED] * 2, "act": [DUE] * 2, "kind": ["civil", "tax"]}
    )
    judged: dict[str, Any] = {
        "as_of": date(2018, 10, 12),
        "calendar": CALENDAR,
        "outputs": ["verdict", "missing"],
    }
    rules = BY_KIND.only("kind")

    with pytest.raises(FactError, match=r"matter case=b: 'tax' in column 'kind' .*civil, criminal"):
        check_frame(matters, rules, **judged)
    found = check_frame(matters, rules, refusal=Refusal.NULL, **judged).frame

    assert found.rows() == [("a", "on_time", None), ("b", "undetermined", "kind:absent")]


def test_sums_are_whole_or_decimal() -> None:
    """1000 yuan is at least 1000, 999.99 is not; a float is no sum of money."""
    matters = pl.DataFrame({"begun": [RECEIVED] * 2, "act": [DUE] * 2})
    sums = pl.Series("sum", ["1000.00", "999.99"]).cast(pl.Decimal(12, 2))
    judged: dict[str, Any] = {
        "as_of": date(2018, 10, 12),
        "calendar": CALENDAR,
        "outputs": ["verdict"],
    }
    rules = BY_KIND.only("sum")

    found = check_frame(matters.with_columns(sums), rules, **judged).frame

    assert found["sum.verdict"].to_list() == ["on_time", "not_applicable"]
    with pytest.raises(ColumnError, match="column 'sum' is Float64"):
        check_frame(matters.with_columns(sums.cast(pl.Float64)), rules, **judged)


def test_midnight_is_a_day_and_no_instant() -> None:
    """Found on 2 May at a time not known: done on the 4th is open, on the 5th late."""
    found_at = InstantFact(name="found", title=NAME)
    rules = rule_set("evaluation-2018").only("eval-online-control")
    midnight = datetime(2018, 5, 2)
    matters = pl.DataFrame(
        {
            "asset_found": [midnight, midnight],
            "controlled_online": [datetime(2018, 5, 4, 12, 0), datetime(2018, 5, 5, 12, 0)],
        }
    )

    found = check_frame(matters, rules, as_of=date(2018, 6, 1), calendar=CALENDAR).frame

    assert found_at.name not in found.columns
    assert found["eval-online-control.verdict"].to_list() == ["undetermined", "late"]
    assert found["eval-online-control.missing"].to_list() == ["asset_found:imprecise", None]


STAYS = DeductionsFact(name="stays", title=NAME, grounds=(Ground(code="stay", title=NAME),))
MORE = ExtensionsFact(name="more", title=NAME)
INQUIRIES = EventsFact(name="inquiries", title=NAME)
WITH_LISTS = RuleSet(
    id="lists",
    title=NAME,
    rules=(
        Rule(
            id="stayed", title=NAME, act=At(ACT), citations=SOURCE,
            latest=After(At(BEGUN), WorkingDays(10), deducts=Deducts(STAYS, ("stay",))),
        ),
        Rule(
            id="lengthened", title=NAME, act=At(ACT), citations=SOURCE,
            latest=After(At(BEGUN), WorkingDays(10), extends=Extends(MORE)),
        ),
        Rule(
            id="repeated", title=NAME, act=FirstAfter(INQUIRIES, At(BEGUN)), citations=SOURCE,
            latest=within(At(BEGUN), WorkingDays(5)),
        ),
    ),
)  # fmt: skip
STARTED = pl.DataFrame({"case": ["a", "b", "c"], "begun": [date(2024, 3, 1)] * 3})
LISTED: dict[str, Any] = {
    "as_of": date(2024, 6, 28),
    "calendar": CALENDAR,
    "outputs": ["verdict", "due"],
}


def test_stretches_that_do_not_count_move_the_due_day() -> None:
    """Ten working days after Friday 1 March end on the 15th; two of them stayed, on the 19th."""
    stays = pl.DataFrame(
        {
            "case": ["a", "b", "b", "z"],
            "start": [date(2024, 3, 5), date(2024, 3, 8), date(2024, 3, 5), date(2024, 3, 5)],
            "end": [date(2024, 3, 7), date(2024, 3, 9), date(2024, 3, 7), None],
            "ground": ["stay"] * 4,
        }
    )

    checked = check_frame(STARTED, WITH_LISTS.only("stayed"), deductions=stays, **LISTED)

    found = checked.frame
    assert checked.unmatched.rows() == [("z", "stays", "2024-03-05")]
    # Of the stay to the 7th the 6th and the 7th do not count; that to Saturday the 9th takes none.
    assert found["stayed.due"].to_list() == [
        date(2024, 3, 19), date(2024, 3, 19), date(2024, 3, 15),
    ]  # fmt: skip


def test_entries_that_no_matter_has_are_told() -> None:
    """Another key, or none; of a lazy frame they are a query."""
    more = pl.DataFrame(
        {"case": ["b", "b ", None], "count": [1, 2, 3], "unit": ["working-days"] * 3,
         "approved_on": [date(2024, 3, 4)] * 3}
    )  # fmt: skip
    rules = WITH_LISTS.only("lengthened")

    told = check_frame(STARTED, rules, extensions=more, **LISTED).unmatched
    later = check_frame(STARTED.lazy(), rules, extensions=more, **LISTED).unmatched

    assert told.rows() == [("b ", "more", "2"), (None, "more", "3")]
    assert later.collect().rows() == told.rows()
    assert check_frame(STARTED, rules, **LISTED).unmatched.rows() == []


def test_without_a_table_nothing_is_known_of_a_list() -> None:
    """The limit may have been stayed for ever."""
    found = check_frame(STARTED, WITH_LISTS.only("stayed"), **LISTED).frame

    assert found["stayed.verdict"].to_list() == ["undetermined"] * 3
    assert found["stayed.due"].to_list() == [date(2024, 3, 15)] * 3


def test_entries_that_cannot_be_are_refused() -> None:
    """An end before the start, an unknown ground and a missing column are named."""
    stays = pl.DataFrame(
        {
            "case": ["b"], "start": [date(2024, 3, 5)], "end": [date(2024, 3, 4)],
            "ground": ["stay"],
        }
    )  # fmt: skip
    rules = WITH_LISTS.only("stayed")

    with pytest.raises(FactError, match="matter case=b: 'end' of an entry of 'stays' is not a day"):
        check_frame(STARTED, rules, deductions=stays, **LISTED)
    other = stays.with_columns(pl.lit("rest").alias("ground"), pl.col("start").alias("end"))
    with pytest.raises(FactError, match="'ground' of an entry of 'stays' is not one of stay"):
        check_frame(STARTED, rules, deductions=other, **LISTED)
    with pytest.raises(ColumnError, match="the table of 'stays' has no column 'end'"):
        check_frame(STARTED, rules, deductions=stays.drop("end"), **LISTED)


@pytest.mark.parametrize(
    "count", [0, 1.5, Decimal("1.50"), float("nan"), 1201, 999_999_999_999, None]
)
def test_a_count_of_no_extension_is_refused(count: object) -> None:
    """Whole numbers from 1 to a century of the unit are counts, which are read from floats too."""
    rules, more = WITH_LISTS.only("lengthened"), pl.DataFrame(
        {"case": ["b"], "unit": ["months"], "approved_on": [date(2024, 3, 4)], "count": [count]}
    )  # fmt: skip

    with pytest.raises(FactError, match=r"matter case=b: 'count' of an entry .* 1200 months"):
        check_frame(STARTED, rules, extensions=more, **LISTED)
    days = more.with_columns(pl.lit(2.0).alias("count"), pl.lit("working-days").alias("unit"))
    found = check_frame(STARTED, rules, extensions=days, **LISTED).frame
    # Ten working days after Friday 1 March end on the 15th, twelve on Tuesday the 19th.
    assert found["lengthened.due"].to_list() == [
        date(2024, 3, 15), date(2024, 3, 19), date(2024, 3, 15),
    ]  # fmt: skip
    with pytest.raises(ColumnError, match="column 'count' of 'more' is String"):
        check_frame(STARTED, rules, extensions=more.with_columns(count=pl.lit("2")), **LISTED)


def test_the_first_event_after_the_start_counts() -> None:
    """One on the day of the start does not; where the list is not complete none can be overdue."""
    days = pl.DataFrame(
        {
            "case": ["a", "a", "b"],
            "day": [date(2024, 3, 1), date(2024, 3, 8), date(2024, 3, 11)],
        }
    )
    rules = WITH_LISTS.only("repeated")

    complete = check_frame(STARTED, rules, events=days, **LISTED).frame
    partial = check_frame(STARTED, rules, events=days, recorded=["begun"], **LISTED).frame

    assert complete["repeated.verdict"].to_list() == ["on_time", "late", "overdue"]
    assert partial["repeated.verdict"].to_list() == ["on_time", "undetermined", "undetermined"]


def parquet(folder: Path, matters: pl.DataFrame) -> Path:
    path = folder / "matters.parquet"
    matters.write_parquet(path)
    return path


def test_a_parquet_file_is_judged_as_its_frame(tmp_path: Path) -> None:
    """The answers are those of the frame; verdicts are counted and progress is told."""
    matters = reports([DUE, date(2018, 10, 9), None])
    told: list[tuple[int, int]] = []
    out = tmp_path / "findings.parquet"

    checked = check_parquet(
        parquet(tmp_path, matters), out, SENDING, as_of=date(2018, 10, 12), calendar=CALENDAR,
        watch=lambda done, rows: told.append((done, rows)),
    )  # fmt: skip

    assert pl.read_parquet(out).equals(sending(matters).frame)
    assert (checked.rows, checked.unused) == (3, ())
    assert {v.code: n for (_, v), n in checked.tally.items()} == {
        "on_time": 1, "late": 1, "overdue": 1,
    }  # fmt: skip
    assert told[-1] == (3, 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "findings.parquet", "matters.parquet",
    ]  # fmt: skip


def many(number: int) -> pl.DataFrame:
    """Reports in threes: sent in time, one day late, not sent; more than are judged at once."""
    sent = pl.Series([DUE, date(2018, 10, 9), None])
    place = pl.int_range(number, eager=True)
    return pl.DataFrame(
        {
            "case": place,
            "report_received": pl.repeat(RECEIVED, number, eager=True),
            "report_sent": sent.gather(place % 3),
        }
    )


def test_a_long_file_is_judged_in_its_order(tmp_path: Path) -> None:
    """600,000 rows come back as they stood, from a file as from a query, and are counted."""
    number = 600_000
    path, out = parquet(tmp_path, many(number)), tmp_path / "findings.parquet"
    asked: dict[str, Any] = {
        "as_of": date(2018, 10, 12),
        "calendar": CALENDAR,
        "outputs": ["verdict"],
    }
    told: list[int] = []

    for matters in (path, pl.scan_parquet(path).filter(pl.col("case") >= 0)):
        checked = check_parquet(matters, out, SENDING, watch=lambda n, _: told.append(n), **asked)

        found = pl.read_parquet(out)
        assert found["case"].equals(pl.int_range(number, eager=True).alias("case"))
        verdicts = found[f"{SENT}.verdict"].cast(pl.String)
        for place, verdict in enumerate(("on_time", "late", "overdue")):
            assert verdicts.gather_every(3, place).unique().to_list() == [verdict]
        assert {v.code: n for (_, v), n in checked.tally.items()} == {
            "on_time": number // 3, "late": number // 3, "overdue": number // 3,
        }  # fmt: skip
    assert len(set(told)) > 1
    assert told[-1] == number


def test_a_key_that_comes_twice_far_apart_is_named(tmp_path: Path) -> None:
    """The first and the last of 600,000 rows have the same number."""
    number = 600_000
    last = pl.col("case") == number - 1
    matters = many(number).with_columns(case=pl.when(last).then(0).otherwise(pl.col("case")))

    with pytest.raises(ColumnError, match=f"first case=0 in rows 0 and {number - 1} ") as caught:
        check_parquet(
            parquet(tmp_path, matters), tmp_path / "findings.parquet", SENDING,
            as_of=date(2018, 10, 12), calendar=CALENDAR, outputs=["verdict"],
        )  # fmt: skip

    assert "1 keys come more than once" in caught.value.message.en
    assert [path.name for path in tmp_path.iterdir()] == ["matters.parquet"]


def test_columns_of_other_names_are_given_the_names_of_facts(tmp_path: Path) -> None:
    """A file with Chinese headings is judged by a mapping."""
    matters = reports([DUE]).rename({"report_received": "收到评估报告", "report_sent": "发送"})
    facts = {"report_received": "收到评估报告", "report_sent": "发送"}
    out = tmp_path / "findings.parquet"
    asked: dict[str, Any] = {"as_of": date(2018, 10, 12), "calendar": CALENDAR}

    checked = check_parquet(parquet(tmp_path, matters), out, SENDING, facts=facts, **asked)

    assert pl.read_parquet(out)[f"{SENT}.verdict"].to_list() == ["on_time"]
    assert checked.unused == ()
    with pytest.raises(ColumnError, match="no column '寄送' for the fact 'report_sent'"):
        check_parquet(tmp_path / "matters.parquet", out, SENDING, facts={"report_sent": "寄送"},
                      **asked)  # fmt: skip


@pytest.mark.parametrize("fault", ["keys", "no file", "no parquet", "same file"])
def test_nothing_is_left_of_a_file_that_cannot_be_judged(tmp_path: Path, fault: str) -> None:
    """Repeated keys, no file, another sort of file, one file for both: an error, and no answers."""
    path, out = tmp_path / "matters.parquet", tmp_path / "findings.parquet"
    wanted: type[Exception] = TableError
    match fault:
        case "keys":
            parquet(tmp_path, pl.concat([reports([DUE]), reports([DUE])]))
            wanted = ColumnError
        case "no parquet":
            path.write_text("案号,立案日期\n")
        case "same file":
            parquet(tmp_path, reports([DUE]))
            out = path
    before = {found.name: found.read_bytes() for found in tmp_path.iterdir()}

    with pytest.raises(wanted):
        check_parquet(path, out, SENDING, as_of=date(2018, 10, 12), calendar=CALENDAR)

    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == before


def test_rules_without_a_published_limit_are_listed() -> None:
    """They are not judged; the rest of the set is."""
    rules = rule_set("evaluation-2018")
    unlimited = [rule.id for rule in rules if not rule.is_limited]

    found = check_frame(reports([DUE]), rules, as_of=date(2018, 10, 12), calendar=CALENDAR)

    assert [rule.id for rule in found.not_judged] == unlimited
    assert unlimited != []


def test_a_rule_with_a_choice_of_reading_is_judged_by_it() -> None:
    """Rest days after the last working day still count in time: the 13th and 14th are a weekend."""
    rule = SENDING[SENT]
    readings = [reading.id for reading in rule.readings]
    plain = attrs.evolve(SENDING, rules=(rule,))
    matters = reports([date(2018, 10, 13)], received=date(2018, 9, 30))

    taken = plain.replacing(rule.with_reading("with-rest-days-after"))

    assert "with-rest-days-after" in readings
    asked: dict[str, Any] = {
        "as_of": date(2018, 12, 3),
        "calendar": CALENDAR,
        "outputs": ["verdict", "due"],
    }
    # Five working days after 30 September: 8 to 12 October.
    assert check_frame(matters, plain, **asked).frame.rows() == [
        ("case 0", "late", date(2018, 10, 12))
    ]
    assert check_frame(matters, taken, **asked).frame.rows() == [
        ("case 0", "on_time", date(2018, 10, 14))
    ]

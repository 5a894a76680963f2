"""The sub-tables of deductions and extensions: every row used or rejected, none guessed."""

from datetime import date
from pathlib import Path

import pytest

from execrules.errors import TableError
from execrules.facts import Deduction, Extension
from execrules.intake.mappings import TableMapping
from execrules.intake.matters import Intake, take_in
from execrules.intake.period_lists import PeriodTables
from execrules.periods import Unit
from execrules.rulebook.vocabulary import VOCABULARY

ONE, TWO = "(2019)甲0101执1号", "(2019)甲0101执2号"
STAY = "案号,类型,中止事由,起始日期,结束日期"
LONGER = "案号,申请日期,批准日期,开始日期,延长期间"

# Lists of an inquiry or an appraisal, which the tables of a case do not hold.
OF_ITEMS = ("inquiry_extensions", "appraisal_extensions")


def written(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def taken(
    folder: Path,
    deductions: tuple[str, ...] = (),
    extensions: tuple[str, ...] = (),
    mapping: TableMapping | None = None,
) -> Intake:
    cases = written(folder, "cases.csv", "案号,立案日期", f"{ONE},2019-03-01", f"{TWO},2019-03-02")
    tables = PeriodTables(
        deductions=(written(folder, "d.csv", STAY, *deductions),) if deductions else (),
        extensions=(written(folder, "e.csv", LONGER, *extensions),) if extensions else (),
    )
    return take_in([cases], VOCABULARY, mapping=mapping, periods=tables)


def records(intake: Intake) -> list[dict[str, object]]:
    return [dict(matter.record) for matter in intake.matters()]


def only(value: object) -> object:
    """The one entry of a list."""
    assert isinstance(value, tuple)
    [entry] = value
    return entry


def test_without_a_table_no_case_has_an_entry_and_that_is_an_assumption(tmp_path: Path) -> None:
    intake = taken(tmp_path)

    assert [record["deductions"] for record in records(intake)] == [(), ()]
    assert [record["extensions"] for record in records(intake)] == [(), ()]
    assert [record["appraisal_extensions"] for record in records(intake)] == [(), ()]
    assert {fact.name for fact in intake.periods.assumed} == {"deductions", "extensions", *OF_ITEMS}


def test_the_assumption_can_be_taken_back(tmp_path: Path) -> None:
    """What nobody said is then unknown, and the key is not there."""
    intake = taken(tmp_path, mapping=TableMapping(assume={"deductions": None}))

    assert ["deductions" in record for record in records(intake)] == [False, False]
    assert {fact.name for fact in intake.periods.assumed} == {"extensions", *OF_ITEMS}


def test_rows_become_entries_of_their_case(tmp_path: Path) -> None:
    """Width of brackets and timestamps of midnight are read as everywhere; an open end is open."""
    intake = taken(
        tmp_path,
        deductions=(
            "（2019）甲0101执1号,扣除,中止执行,2019-04-01 00:00:00,2019-04-20 00:00:00",
            f"{ONE},评估,,2019/5/6,",
        ),
        extensions=(f"{TWO},2019-08-20,2019-08-25,2019-09-02,三个月",),
    )
    first, second = records(intake)

    assert first["deductions"] == (
        Deduction(start=date(2019, 4, 1), end=date(2019, 4, 20), ground="suspension"),
        Deduction(start=date(2019, 5, 6), end=None, ground="audit_or_appraisal"),
    )
    assert second["deductions"] == ()
    assert second["extensions"] == (
        Extension(
            count=3, unit=Unit.MONTHS, approved_on=date(2019, 8, 25), applied_on=date(2019, 8, 20)
        ),
    )
    assert (intake.counts.read, intake.counts.used, intake.counts.rejected) == (5, 5, 0)
    assert {fact.name for fact in intake.periods.assumed} == set(OF_ITEMS)


def test_extensions_of_a_case_are_none_of_what_is_extended_inside_it(tmp_path: Path) -> None:
    """The time of an appraisal is not that of the case; no row is counted for both."""
    intake = taken(tmp_path, extensions=(f"{TWO},2019-08-20,2019-08-25,2019-09-02,30日",))
    _, second = records(intake)

    assert only(second["extensions"]) == Extension(
        count=30, unit=Unit.DAYS, approved_on=date(2019, 8, 25), applied_on=date(2019, 8, 20)
    )
    assert [second[name] for name in OF_ITEMS] == [(), ()]
    assert (intake.counts.read, intake.counts.used) == (3, 3)


@pytest.mark.parametrize(
    ("row", "column", "value", "reason"),
    [
        (
            f"{ONE},中止,,2019-04-20,2019-04-01",
            "结束日期",
            "2019-04-01",
            "leave the last one empty",
        ),
        (f"{ONE},中止,,,2019-04-01", "起始日期", "", "write the first day"),
        (f"{ONE},中止,,2019-02-30,", "起始日期", "2019-02-30", "is not a day of the calendar"),
        (f"{ONE},中止,,2019-04,", "起始日期", "2019-04", "is no exact day"),
        (",中止,,2019-04-01,", "案号", "", "write the case number"),
        ("(2019)甲0101执9号,中止,,2019-04-01,", "案号", "(2019)甲0101执9号", "none of the tables"),
    ],
)
def test_a_row_that_cannot_be_read_is_rejected(
    tmp_path: Path, row: str, column: str, value: str, reason: str
) -> None:
    intake = taken(tmp_path, deductions=(f"{TWO},中止,,2019-04-01,2019-04-20", row))
    [fault] = intake.rejected

    assert (fault.table, fault.row, fault.column, fault.value) == ("d.csv", 3, column, value)
    assert reason in fault.reason.en
    assert intake.counts.read == intake.counts.used + intake.counts.unknown + intake.counts.rejected


def test_the_list_of_a_case_with_a_rejected_row_is_unknown(tmp_path: Path) -> None:
    """The row might have counted, so nothing may be concluded from the others."""
    intake = taken(
        tmp_path,
        deductions=(f"{ONE},中止,,2019-04-01,2019-04-20", f"{ONE},中止,,2019-06-31,"),
    )
    first, second = records(intake)

    assert "deductions" not in first
    assert second["deductions"] == ()


@pytest.mark.parametrize("row", ["(2019)甲0101执1号", "（2019）甲0101执2号之一"])
def test_a_row_of_one_number_of_a_case_leaves_its_list_unknown(tmp_path: Path, row: str) -> None:
    """A table of cases joins two numbers, and a ruling adds 之一: the stretch may be of that case.

    It is rejected all the same; of the case beside it nothing is doubted.
    """
    cases = written(
        tmp_path, "cases.csv", "案号,立案日期", f"{ONE} / {TWO},2019-03-01",
        "(2019)甲0101执3号,2019-03-02",
    )  # fmt: skip
    stays = written(tmp_path, "d.csv", STAY, f"{row},中止,,2019-04-01,2019-04-20")
    intake = take_in([cases], VOCABULARY, periods=PeriodTables(deductions=(stays,)))
    joined, beside = records(intake)

    assert [fault.value for fault in intake.rejected] == [row]
    assert "deductions" not in joined
    assert beside["deductions"] == ()


def test_a_ground_that_is_not_known_is_told_and_left_open(tmp_path: Path) -> None:
    intake = taken(tmp_path, deductions=(f"{ONE},中止执刑,,2019-04-01,2019-04-20",))

    entry = only(records(intake)[0]["deductions"])
    assert isinstance(entry, Deduction)
    assert entry.ground is None
    told = {unknown.name: unknown for unknown in intake.unknown_names}
    assert (told["中止执刑"].table, told["中止执刑"].rows) == ("d.csv", (2,))
    assert "中止执行" in told["中止执刑"].nearest


@pytest.mark.parametrize(
    ("length", "count", "unit"),
    [
        ("3个月", 3, Unit.MONTHS), ("三个月", 3, Unit.MONTHS), ("30日", 30, Unit.DAYS),
        ("三十天", 30, Unit.DAYS), ("十五日", 15, Unit.DAYS),
        ("二十 个工作日", 20, Unit.WORKING_DAYS),
        ("1年", 1, Unit.YEARS), ("十个月", 10, Unit.MONTHS),
    ],
)  # fmt: skip
def test_lengths_are_read_in_digits_and_in_words(
    tmp_path: Path, length: str, count: int, unit: Unit
) -> None:
    intake = taken(tmp_path, extensions=(f"{ONE},,2019-08-25,,{length}",))

    assert records(intake)[0]["extensions"] == (
        Extension(count=count, unit=unit, approved_on=date(2019, 8, 25)),
    )


@pytest.mark.parametrize("length", ["", "三", "0个月", "三周", "很久", "1201个月"])
def test_what_is_no_length_is_rejected(tmp_path: Path, length: str) -> None:
    intake = taken(tmp_path, extensions=(f"{ONE},,2019-08-25,,{length}",))

    assert [(fault.column, fault.value) for fault in intake.rejected] == [("延长期间", length)]


def test_a_blank_approval_is_no_approval(tmp_path: Path) -> None:
    """An extension without it is kept and does not count."""
    intake = taken(tmp_path, extensions=(f"{ONE},2019-08-20,,,3个月",))

    entry = only(records(intake)[0]["extensions"])
    assert isinstance(entry, Extension)
    assert entry.approved_on is None


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    cases = written(tmp_path, "cases.csv", "案号,立案日期", f"{ONE},2019-03-01")
    short = written(tmp_path, "d.csv", "案号,起始日期", f"{ONE},2019-04-01")

    with pytest.raises(TableError) as caught:
        take_in([cases], VOCABULARY, periods=PeriodTables(deductions=(short,)))

    assert "d.csv has no column 结束日期" in caught.value.message.en

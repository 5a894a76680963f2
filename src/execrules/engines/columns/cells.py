"""The columns of a frame as cells of facts: which column is what, and its values as integers.

A column is known by the name of its fact, its two bounds by that name and `__earliest` or
`__latest`. Times with a zone are converted to Asia/Shanghai, times without one are Shanghai time.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, TypeAlias

import attrs
import polars as pl

from execrules.borders import Blank, FactColumns, Precision
from execrules.engines.columns.formulas import BYTE, DAY, SECOND, SHORT, Kind
from execrules.errors import ColumnError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    Fact,
    FlagFact,
    InstantFact,
    is_list,
    is_time,
    never_number,
)
from execrules.instants import NEVER_DAY, SECONDS_PER_DAY
from execrules.steps import Part, Raw
from execrules.terms import Term
from execrules.vectors.lookups import EPOCH

_ENDINGS: Final = {
    Part.EXACT: "",
    Part.EARLIEST: "__earliest",
    Part.LATEST: "__latest",
}
_LEAST_FEN: Final = -(1 << 62)

UNLISTED: Final = -2
"""What stands for a choice or a calendar that is none of those there are."""

_SHANGHAI: Final = pl.duration(hours=8)
_PER_SECOND: Final = {"ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


@attrs.frozen(kw_only=True)
class Recognised:
    """The columns of a frame by what they are; *unused* are those that name no fact."""

    facts: tuple[FactColumns, ...]
    names: Mapping[Raw, str]
    unused: tuple[str, ...]


def recognise(
    schema: Mapping[str, "pl.DataType"],
    facts: Iterable[Fact],
    *,
    recorded: Collection[str] | None,
    taken: Collection[str],
) -> Recognised:
    """Which column is which fact; *taken* are columns that are something else.

    Raises `ColumnError` for a column of a type that its fact cannot have, and for a frame in which
    no column names a fact.
    """
    names: dict[Raw, str] = {}
    held: list[FactColumns] = []
    for fact in facts:
        if is_list(fact):
            continue
        parts = {
            part: name
            for part, ending in _ENDINGS.items()
            if (name := fact.name + ending) in schema and name not in taken
            if part is Part.EXACT or is_time(fact)
        }
        for part, name in parts.items():
            check_type(fact, name, schema[name])
            names[Raw(fact, part)] = name
        if parts:
            complete = recorded is None or fact.name in recorded
            blank = Blank.NOT_YET if complete else Blank.UNKNOWN
            days = all(holds_days(fact, schema[name]) for name in parts.values())
            held.append(
                FactColumns(
                    fact=fact,
                    parts=frozenset(parts),
                    blank=blank,
                    precision=Precision.DAY if days else Precision.SECOND,
                )
            )
    known = {*names.values(), *taken}
    return Recognised(
        facts=tuple(held),
        names=names,
        unused=tuple(name for name in schema if name not in known),
    )


@attrs.frozen
class SeenCell:
    """A cell as seen at as-of: "never" where it is empty or lies later."""

    raw: Raw


Cell: TypeAlias = Raw | SeenCell


def kind_of(fact: Fact) -> Kind:
    """The type of the integers that stand for the cells of *fact*."""
    match fact:
        case DayFact():
            return DAY
        case InstantFact() | AmountFact():
            return SECOND
        case FlagFact():
            return BYTE
        case ChoiceFact():
            return SHORT
        case _:
            raise AssertionError(fact)  # a list has no cell


def filling(fact: Fact) -> int:
    """The integer that stands in an empty cell of *fact*, which no filled one holds."""
    if is_time(fact):
        return never_number(fact)
    return -1 if isinstance(fact, FlagFact | ChoiceFact) else _LEAST_FEN


def integers(cell: Cell, name: str, kind: "pl.DataType", as_of: int) -> "pl.Expr":
    """The cells of a column as the integers of their fact, empty ones filled (`filling`)."""
    raw = cell.raw if isinstance(cell, SeenCell) else cell
    fill = filling(raw.fact)
    if kind == pl.Null:
        return pl.lit(fill, _INTEGERS[type(raw.fact)])
    numbers = _numbers(raw.fact, name, kind)
    days = isinstance(raw.fact, DayFact) or holds_days(raw.fact, kind)
    fill = NEVER_DAY if days and is_time(raw.fact) else fill
    if isinstance(cell, Raw):
        return numbers.fill_null(fill)
    last = as_of if days else (as_of + 1) * SECONDS_PER_DAY - 1
    return pl.when(numbers <= last).then(numbers).otherwise(fill)


def holds_days(fact: Fact, kind: "pl.DataType") -> bool:
    """Whether a column of an instant tells days alone; its cells are then day numbers."""
    return isinstance(fact, InstantFact) and kind == pl.Date


def _numbers(fact: Fact, name: str, kind: "pl.DataType") -> "pl.Expr":
    """The filled cells of a column as integers."""
    column = pl.col(name)
    match fact:
        case DayFact():
            return day_numbers(name, kind, fact.title)
        case InstantFact() if holds_days(fact, kind):
            return day_numbers(name, kind, fact.title)
        case InstantFact():
            assert isinstance(kind, pl.Datetime)  # noqa: S101 # what else is refused before
            seconds = _wall_time(column, kind).to_physical() // _PER_SECOND[kind.time_unit]
            return seconds + EPOCH * SECONDS_PER_DAY
        case FlagFact():
            return column.cast(pl.Int8)
        case ChoiceFact():
            return codes(name, kind, [code for code, _ in fact.choices])
        case AmountFact():
            return (column * 100).cast(pl.Int64)
        case _:
            raise AssertionError(fact)  # a list has no cells


def day_numbers(name: str, kind: "pl.DataType", title: Term) -> "pl.Expr":
    """The days of a column as day numbers; `ColumnError` for a column of another type."""
    column = pl.col(name)
    if kind == pl.Null:
        return pl.lit(None, pl.Int32)
    if kind != pl.Date and not isinstance(kind, pl.Datetime):
        raise ColumnError(
            Term(
                f"column '{name}' of '{title.en}' is {kind}, and holds days; cast it to Date",
                f"“{title.zh}”的列“{name}”类型为 {kind},应为日期;请转换为 Date",
            )
        )
    days = column if kind == pl.Date else _wall_time(column, kind).dt.date()
    return days.to_physical() + EPOCH


def codes(name: str, kind: "pl.DataType", listed: Sequence[str]) -> "pl.Expr":
    """The place of each text in a list: -1 where the cell is empty, `UNLISTED` if it is no part."""
    if kind == pl.Null:
        return pl.lit(-1, pl.Int16).alias(name)
    texts = pl.col(name) if kind == pl.String else pl.col(name).cast(pl.String)
    places = texts.replace_strict(
        list(listed), range(len(listed)), default=UNLISTED, return_dtype=pl.Int16
    )
    return pl.when(pl.col(name).is_null()).then(-1).otherwise(places).cast(pl.Int16).alias(name)


_INTEGERS: Final = {
    DayFact: pl.Int32,
    InstantFact: pl.Int64,
    FlagFact: pl.Int8,
    ChoiceFact: pl.Int16,
    AmountFact: pl.Int64,
}


def _wall_time(column: "pl.Expr", kind: "pl.DataType") -> "pl.Expr":
    """A timestamp in Shanghai time without a zone: UTC+8 throughout, as everywhere."""
    if isinstance(kind, pl.Datetime) and kind.time_zone is not None:
        return column.dt.convert_time_zone("UTC").dt.replace_time_zone(None) + _SHANGHAI
    return column


def check_type(fact: Fact, name: str, kind: "pl.DataType") -> None:
    wanted = _WANTED[type(fact)]
    if kind == pl.Null or _fits(fact, kind):
        return
    raise ColumnError(
        Term(
            f"column '{name}' is {kind}, and the fact '{fact.name}' is {wanted.en}; "
            f"convert the column, or leave it out",
            f"列“{name}”的类型为 {kind},而事实“{fact.title.zh}”须为{wanted.zh};"
            f"请转换该列,或将其略去",
        )
    )


def _fits(fact: Fact, kind: "pl.DataType") -> bool:
    match fact:
        case DayFact() | InstantFact():
            return kind == pl.Date or isinstance(kind, pl.Datetime)
        case FlagFact():
            return kind == pl.Boolean
        case ChoiceFact():
            return isinstance(kind, pl.String | pl.Categorical | pl.Enum)
        case AmountFact():
            return kind.is_integer() or isinstance(kind, pl.Decimal)
        case _:
            return False


_WANTED: Final = {
    DayFact: Term("a day (Date or Datetime)", "日期(Date 或 Datetime)"),
    InstantFact: Term("an instant (Datetime or Date)", "时刻(Datetime 或 Date)"),
    FlagFact: Term("yes or no (Boolean)", "是非(Boolean)"),
    ChoiceFact: Term("one of its codes (String)", "其代码之一(String)"),
    AmountFact: Term("a sum in yuan (Int or Decimal)", "以元计的金额(整数或 Decimal)"),
}

"""The table to judge: which column is which fact, and what its cells are.

A column is known by the name of its fact; the two bounds of a time by that name and `__earliest`
or `__latest`. Times with a zone are converted to Shanghai time, times without one are Shanghai
time.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

import attrs

from execrules.borders import Blank, FactColumns
from execrules.engines.sql.constants import Constant, cell_of
from execrules.engines.sql.dialects import CellSort, Dialect, traits_of
from execrules.errors import SqlError
from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    Fact,
    FlagFact,
    InstantFact,
    is_list,
    is_time,
)
from execrules.steps import Part, Raw
from execrules.terms import Term

ENDINGS: Final = {Part.EXACT: "", Part.EARLIEST: "__earliest", Part.LATEST: "__latest"}


@attrs.frozen
class InputColumn:
    """A column of the table; *sort* None is the usual one of the fact in the database."""

    name: str
    sort: CellSort | None = None


@attrs.frozen(kw_only=True)
class Inputs:
    """The columns of a table by the cells that they hold, each with its sort.

    *constants* are cells that are the same in every row, as integers.
    """

    facts: tuple[FactColumns, ...]
    columns: Mapping[Raw, tuple[str, CellSort]]
    constants: Mapping[Raw, int | None]


def inputs_of(
    read: Iterable[Fact],
    vocabulary: Sequence[Fact],
    columns: Mapping[str, str | InputColumn] | None,
    *,
    recorded: Collection[str] | None,
    assumed: Mapping[str, Constant],
    dialect: Dialect,
) -> Inputs:
    """Which column is which fact.

    Without *columns* the table has one for each fact that is *read*, under its name. *recorded* are
    the facts whose blanks mean *not yet*; None means all. Raises `SqlError` for a name that is no
    fact and for a sort that the fact cannot have.
    """
    read = tuple(read)
    cells = {
        fact.name + ending: Raw(fact, part)
        for fact in (*vocabulary, *read)
        if not is_list(fact)
        for part, ending in ENDINGS.items()
        if part is Part.EXACT or is_time(fact)
    }
    for name in assumed:
        if name not in cells or cells[name].part is not Part.EXACT:
            raise no_fact(name, cells)
    if columns is None:
        columns = {
            fact.name: fact.name for fact in read if not is_list(fact) and fact.name not in assumed
        }
    found: dict[Raw, tuple[str, CellSort]] = {}
    for name, column in columns.items():
        if name not in cells:
            raise no_fact(name, cells)
        if cells[name].fact.name in assumed:
            raise _held_and_assumed(name)
        given = column if isinstance(column, InputColumn) else InputColumn(column)
        found[cells[name]] = given.name, _sort(cells[name].fact, given, dialect)
    lists = [fact.name for fact in (*vocabulary, *read) if is_list(fact)]
    _check_recorded(recorded, found, lists)
    held: dict[str, list[Raw]] = {}
    for raw in found:
        held.setdefault(raw.fact.name, []).append(raw)
    of_columns = [
        FactColumns(
            fact=raws[0].fact,
            parts=frozenset(raw.part for raw in raws),
            blank=Blank.NOT_YET if recorded is None or name in recorded else Blank.UNKNOWN,
        )
        for name, raws in held.items()
    ]
    constants = {cells[name]: cell_of(cells[name].fact, value) for name, value in assumed.items()}
    return Inputs(
        facts=(*of_columns, *(FactColumns(fact=raw.fact) for raw in constants)),
        columns=found,
        constants=constants,
    )


def _held_and_assumed(name: str) -> SqlError:
    return SqlError(
        Term(
            f"'{name}' has a column and is assumed too; leave out one of them",
            f"“{name}”既有对应的列又被假定;请略去其一",
        )
    )


def sorts_of(fact: Fact, dialect: Dialect) -> Sequence[CellSort]:
    """What a column of the fact may hold, the usual sort first."""
    as_text = dialect is Dialect.SQLITE
    match fact:
        case DayFact():
            if as_text:
                return CellSort.DAY_TEXT, CellSort.TIMESTAMP_TEXT
            return CellSort.DAY, CellSort.TIMESTAMP, CellSort.ZONED
        case InstantFact():
            if as_text:
                return CellSort.TIMESTAMP_TEXT, CellSort.DAY_TEXT
            return CellSort.TIMESTAMP, CellSort.ZONED, CellSort.DAY
        case FlagFact():
            if traits_of(dialect).has_booleans:
                return CellSort.BOOLEAN, CellSort.BIT
            return (CellSort.BIT,)
        case ChoiceFact():
            return (CellSort.TEXT,)
        case AmountFact():
            if as_text:
                return (CellSort.FLOAT,)
            return CellSort.NUMBER, CellSort.FLOAT
        case _:
            raise AssertionError(fact)  # a list has a table of its own


def _sort(fact: Fact, column: InputColumn, dialect: Dialect) -> CellSort:
    allowed = sorts_of(fact, dialect)
    if column.sort is None:
        return allowed[0]
    if column.sort in allowed:
        return column.sort
    listed = ", ".join(allowed)
    raise SqlError(
        Term(
            f"column '{column.name}' cannot hold the fact '{fact.name}' as {column.sort}; "
            f"in {dialect} it is one of: {listed}",
            f"列“{column.name}”不能以 {column.sort} 表示事实“{fact.title.zh}”({fact.name});"
            f"{dialect} 中可用:{listed}",
        )
    )


def no_fact(name: str, known: Iterable[str]) -> SqlError:
    """The error for a name that is no fact, with the nearest ones."""
    near = ", ".join(get_close_matches(name, list(known), n=3, cutoff=0.5)) or "-"
    return SqlError(
        Term(
            f"'{name}' is no fact of these rules or their vocabulary; nearest: {near}; "
            f"map facts to columns, such as {{'filed': 'filed_on'}}",
            f"“{name}”不是规则或词汇表中的事实;相近的有:{near};"
            f"请按事实名对应列名,例如 {{'filed': 'filed_on'}}",
        )
    )


def _check_recorded(
    recorded: Collection[str] | None, found: Mapping[Raw, object], lists: Collection[str]
) -> None:
    names = {*lists, *(raw.fact.name for raw in found)}
    for name in recorded or ():
        if name not in names:
            raise SqlError(
                Term(
                    f"'{name}' is said to be recorded, and no column holds it; "
                    f"name its column, or leave it out",
                    f"“{name}”被列为完整记录的事实,但没有对应的列;请指明该列或将其略去",
                )
            )

"""What the columns of a Parquet file are: the same as those of a wide table in CSV.

Headings and mapping files are read as for other tables, the kind of a matter is told by its case
number, and a blank cell says *not yet* where it would there. Texts are read where few of them can
differ, flags and choices; days are those of columns that hold days.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from execrules.engines.columns.cells import check_type
from execrules.engines.columns.parquet import parquet_query, readable
from execrules.errors import FactError, MissingExtraError, TableError
from execrules.facts import ChoiceFact, EventsFact, Fact, FlagFact, is_list, is_time
from execrules.intake.accounts import Rejected, rejected_cell
from execrules.intake.case_numbers import kind_of_case_number
from execrules.intake.cells import read_cell
from execrules.intake.columns import Columns, recognise
from execrules.intake.dates import Midnight
from execrules.intake.mappings import Shape, TableMapping
from execrules.intake.matters import assumptions, no_case
from execrules.intake.tables import Table
from execrules.terms import Term

try:
    import polars as pl
except ModuleNotFoundError as missing:
    raise MissingExtraError(package="polars", extra="columns") from missing

_KIND: Final = "matter_kind"
_ROW: Final = "row number in the file"
_MIDNIGHT_IN_SHANGHAI: Final = 16 * 3600

# The digits of a number that say nothing of its kind: any year since the scheme of 2016, and the
# serial number right after the code.
_YEAR: Final = (r"([((])20(?:1[6-9]|[2-9][0-9])([))])", "${1}2016${2}")
_SERIAL: Final = (r"([\p{Han}&&[^之]])[1-9][0-9]{0,9}号", "${1}1号")


@attrs.frozen
class Refused:
    """The texts of a column for which rows are rejected, each with the reason; "" where blank."""

    column: str
    reasons: Mapping[str, Term]

    def there(self) -> "pl.Expr":
        """Whether a row holds one of them."""
        return self.text().is_in([*self.reasons])

    def text(self) -> "pl.Expr":
        """The cells as texts."""
        return pl.col(self.column).cast(pl.String).fill_null("")


@attrs.frozen(kw_only=True)
class ParquetMatters:
    """The matters of a file as a query whose columns are named by facts.

    *present* are the facts of which the file or an assumption says something, *assumed* what is
    taken for granted where a matter does not say, *recorded* the facts whose blanks say *not yet*.
    *unused* are the headings that nothing is known of. *rejected* is how many rows of the file are
    no part of the matters, because of the texts that are *refused*.
    """

    name: str
    rows: "pl.LazyFrame"
    matters: "pl.LazyFrame"
    keys: tuple[str, ...]
    has_items: bool
    present: frozenset[str]
    recorded: frozenset[str]
    assumed: Mapping[str, bool | tuple[()]]
    unused: tuple[str, ...]
    refused: tuple[Refused, ...]
    rejected: int

    def rejections(self) -> Iterator[Rejected]:
        """The rejected rows, counted from 0, each with the first text that is refused."""
        if not self.refused:
            return
        texts = (one.text().alias(f"{place}") for place, one in enumerate(self.refused))
        found = self.rows.with_row_index(_ROW).filter(_any(self.refused)).select(_ROW, *texts)
        for part in found.collect_batches(maintain_order=True, lazy=True):
            for row, *cells in part.iter_rows():
                one, text = next(
                    (one, text)
                    for one, text in zip(self.refused, cells, strict=True)
                    if text in one.reasons
                )
                yield rejected_cell(self.name, row, one.column, text, one.reasons[text])


def parquet_matters(
    path: Path, vocabulary: Sequence[Fact], mapping: TableMapping
) -> ParquetMatters:
    """The matters of the file at *path*.

    Raises `TableError` for a file in which no case numbers or facts are found, that has one row for
    each event, or whose headings mean something else in some of its matters, and `ColumnError` for
    a column of a type that its fact cannot have.
    """
    query = parquet_query(path)
    headings = tuple(query.collect_schema())
    columns = recognise(Table(path.name, headings, iter(())), vocabulary, mapping)
    if columns.shape is Shape.LONG:
        raise _is_long(path)
    held = dict(_held(headings, columns, vocabulary))
    case = headings[columns.roles["case"]]
    with readable(path):
        reading = _Reading(query, mapping.midnight)
        values = {f.name: reading.values(f, held[f.name]) for f in vocabulary if f.name in held}
        kinds = reading.kinds(case)
        refused = reading.refused()
        rejected = _number(query, refused)
    found = {*kinds.values(), *reading.codes.get(_KIND, ())}
    _check_kinds(path, headings, columns, found)
    if any(fact.name == _KIND for fact in vocabulary):
        values[_KIND] = _first(values.get(_KIND), reading.kind(case, kinds))
    blank = mapping.recorded - held.keys()
    values |= {fact.name: _nothing() for fact in vocabulary if fact.name in blank and is_time(fact)}
    keys = [headings[columns.roles[role]] for role in ("case", "item") if role in columns.roles]
    leading = {fact.name for column in columns.facts.values() for fact in column.leading}
    assumed = dict(_assumed(vocabulary, mapping))
    accepted = query.filter(~_any(refused)) if refused else query
    return ParquetMatters(
        name=path.name,
        rows=query,
        matters=accepted.select(
            *(_key(key, query.collect_schema()[key]) for key in keys),
            *(value.alias(name) for name, value in values.items()),
        ),
        keys=tuple(keys),
        has_items="item" in columns.roles,
        present=frozenset({*held, *assumed, *blank, _KIND}),
        recorded=frozenset(leading | blank),
        assumed=assumed,
        unused=columns.unknown,
        refused=refused,
        rejected=rejected,
    )


def _key(name: str, kind: "pl.DataType") -> "pl.Expr":
    """A column of the key, without the space around it, as in other tables."""
    return pl.col(name).str.strip_chars() if kind == pl.String else pl.col(name)


def _any(refused: Iterable[Refused]) -> "pl.Expr":
    return pl.any_horizontal([one.there() for one in refused])


def _number(query: "pl.LazyFrame", refused: Sequence[Refused]) -> int:
    """How many rows are rejected."""
    if not refused:
        return 0
    counted = query.filter(_any(refused)).select(pl.len())
    return int(counted.collect(engine="streaming").item())


def _held(
    headings: Sequence[str], columns: Columns, vocabulary: Sequence[Fact]
) -> Iterator[tuple[str, str]]:
    """The facts and their headings; a broader fact gives way to a column of its own."""
    lists = {fact.name for fact in vocabulary if is_list(fact)}
    for place, held in columns.facts.items():
        yield from ((f.name, headings[place]) for f in held.broader if f.name not in lists)
    for place, held in columns.facts.items():
        yield from ((f.name, headings[place]) for f in held.leading if f.name not in lists)


def _first(recorded: "pl.Expr | None", told: "pl.Expr") -> "pl.Expr":
    return told if recorded is None else recorded.fill_null(told)


def _nothing() -> "pl.Expr":
    """A column of a fact that is kept completely and has none: it has not happened anywhere."""
    return pl.lit(None, pl.Date)


def _assumed(
    vocabulary: Sequence[Fact], mapping: TableMapping
) -> Iterator[tuple[str, bool | tuple[()]]]:
    """What is taken for granted: flags, and that no matter has entries of a list."""
    yield from assumptions(vocabulary, mapping.assume).items()
    for fact in vocabulary:
        if isinstance(fact, EventsFact):
            if fact.name in mapping.recorded:
                yield fact.name, ()
        elif is_list(fact) and mapping.assume.get(fact.name, False) is False:
            yield fact.name, ()


class _Reading:
    """The columns of a query as values of facts; each text is read once, however often it comes.

    *codes* are the codes that columns of choices hold.
    """

    def __init__(self, query: "pl.LazyFrame", midnight: Midnight) -> None:
        self._refused: list[Refused] = []
        self.codes: dict[str, set[str]] = {}
        self._query = query
        self._schema = query.collect_schema()
        self._midnight = midnight

    def values(self, fact: Fact, heading: str) -> "pl.Expr":
        """The values of a fact; `ColumnError` for a column of another type."""
        column, kind = pl.col(heading), self._schema[heading]
        if isinstance(fact, FlagFact | ChoiceFact) and _holds_texts(kind):
            return self._words(fact, heading)
        check_type(fact, heading, kind)
        if self._midnight is Midnight.DAY or not isinstance(kind, pl.Datetime):
            return column
        # One second past midnight stands for it: 00:00:00 itself is read as a day everywhere.
        midnight = 0 if kind.time_zone is None else _MIDNIGHT_IN_SHANGHAI
        past = (column.dt.epoch("s") % 86_400 == midnight).cast(pl.Int64)
        return column + pl.duration(seconds=past)

    def _words(self, fact: FlagFact | ChoiceFact, heading: str) -> "pl.Expr":
        texts = pl.col(heading).cast(pl.String)
        read: dict[str, object] = {}
        reasons: dict[str, Term] = {}
        for text in self._distinct(texts):
            if not text.strip():
                continue
            try:
                read[text] = read_cell(fact, text.strip(), self._midnight)
            except FactError as error:
                reasons[text] = error.message
        if reasons:
            self._refused.append(Refused(heading, reasons))
        if isinstance(fact, ChoiceFact):
            self.codes[fact.name] = {str(code) for code in read.values()}
        kind = pl.Boolean if isinstance(fact, FlagFact) else pl.String
        return texts.replace_strict(read, default=None, return_dtype=kind)

    def kinds(self, case: str) -> dict[str, str | None]:
        """The kinds of the sorts of case numbers that there are; what names no case is refused."""
        sorts = self._distinct(_sort(case))
        reasons = {sort: reason for sort in sorts if (reason := no_case(sort)) is not None}
        if reasons:
            self._refused.insert(0, Refused(case, reasons))
        return {sort: kind_of_case_number(sort) for sort in sorts if sort not in reasons}

    def refused(self) -> tuple[Refused, ...]:
        """What was refused so far, cases first."""
        return tuple(self._refused)

    def _distinct(self, texts: "pl.Expr") -> list[str]:
        """The texts that there are, in their order; an empty one for what is blank."""
        found = self._query.select(texts.fill_null("").alias("text").unique())
        return sorted(found.collect(engine="streaming")["text"])

    def kind(self, case: str, kinds: Mapping[str, str | None]) -> "pl.Expr":
        """The kind of each matter by its number."""
        return _sort(case).replace_strict(
            list(kinds), list(kinds.values()), default=None, return_dtype=pl.String
        )


def _holds_texts(kind: object) -> bool:
    return kind == pl.String or isinstance(kind, pl.Categorical | pl.Enum)


def _sort(case: str) -> "pl.Expr":
    """A case number less the digits that say nothing of its kind; few of them differ."""
    number = written = pl.col(case).cast(pl.String)
    for pattern, plain in (_YEAR, _SERIAL):
        number = number.str.replace(pattern, plain)
    says_nothing = written.str.contains(r"\S") & ~written.str.contains(r"\p{Han}")
    return pl.when(says_nothing).then(pl.lit("0")).otherwise(number)


def _check_kinds(
    path: Path, headings: Sequence[str], columns: Columns, kinds: Iterable[str | None]
) -> None:
    """`TableError` where a heading means something else in matters that the file holds."""
    there = [kind for kind in kinds if kind is not None]
    for kind in sorted(there):
        usual, special = columns.facts, columns.of_kind(kind)
        for place in sorted({*usual, *special}):
            if usual.get(place) != special.get(place):
                raise _means_other(path, headings[place], kind)


def _is_long(path: Path) -> TableError:
    return TableError(
        Term(
            f"{path.name} has one row for each event; a Parquet file needs one row for each "
            f"matter, with a column for each node",
            f"{path.name} 为每行一个事件;Parquet 文件须为每个事项一行、每个节点一列",
        )
    )


def _means_other(path: Path, heading: str, kind: str) -> TableError:
    return TableError(
        Term(
            f"'{heading}' in {path.name} means one fact in most matters and another in those of "
            f"the kind {kind}, which the file holds too; give each kind a file of its own, or name "
            f'the fact in a mapping ([facts] "{heading}" = "NAME")',
            f"{path.name} 的列“{heading}”在一般事项与 {kind} 类事项中含义不同,而文件兼有两类;"
            f'请按类别分开文件,或在映射文件中指明事实([facts] "{heading}" = "事实名")',
        )
    )

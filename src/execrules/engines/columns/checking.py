"""Frames of matters judged: `check_frame`, and what it gives back."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final, Generic, TypeAlias, TypeVar, overload

import attrs
import polars as pl

from execrules.arguments import Calendars, calendars_of, rules_of
from execrules.engines.columns.cells import recognise
from execrules.engines.columns.judging import FrameJudge, Layout, Question
from execrules.engines.columns.keys import check_unique, key_columns, missing_column, uniqueness
from execrules.engines.columns.lists import gathered, unmatched_entries
from execrules.engines.columns.long_form import to_long
from execrules.engines.columns.output import ALL
from execrules.engines.columns.parts import answers
from execrules.errors import ColumnError, ExecRulesError, FactError
from execrules.facts import (
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    Kept,
    ListFact,
    by_name,
    is_list,
)
from execrules.instants import plain_day
from execrules.outputs import Output
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.vectors.refusals import Refusal

F = TypeVar("F", "pl.DataFrame", "pl.LazyFrame")

Tables: TypeAlias = Any  # Any: a frame of any library, or a mapping of the names of lists to such
Constant: TypeAlias = bool | str | int | Decimal | date | datetime | tuple[()] | None

_NAMED: Final = 6


@attrs.frozen(kw_only=True, eq=False)
class CheckedFrame(Generic[F]):
    """The answers about the matters of a frame, with what was judged and what was not.

    *frame* holds the keys of the matters as they came, in their order, and for each rule of *rules*
    a column for each of *outputs*, called by the id of the rule and the output:
    `eval-closing.verdict`. *unused* are the columns of the frame that name no fact, *not_judged*
    the rules without a published limit. *unmatched* are the entries of second tables whose key no
    matter has: the keys, `list`, and as `entry` the first day or count as text.
    """

    frame: F
    keys: tuple[str, ...]
    rules: tuple[Rule, ...]
    outputs: tuple[Output, ...]
    unused: tuple[str, ...]
    not_judged: tuple[Rule, ...]
    unmatched: F

    def to_long(self) -> F:
        """One row a finding: the keys, the rule, and its outputs, matter by matter.

        Where rules count in hours too, `due` and `due_latest` are instants; the due day of the
        others is then its first second.
        """
        return to_long(self.frame, self.keys, self.rules, self.outputs)


@overload
def check_frame(
    frame: "pl.LazyFrame",
    rules: RuleSet | Iterable[Rule],
    *,
    as_of: date,
    calendar: Calendars,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = ...,
    deductions: Tables = None,
    extensions: Tables = None,
    events: Tables = None,
    keys: Sequence[str] | None = None,
    calendar_column: str = "calendar",
    outputs: Iterable[Output | str] = ALL,
    refusal: Refusal = Refusal.RAISE,
) -> "CheckedFrame[pl.LazyFrame]": ...


@overload
def check_frame(
    frame: Any,  # Any: whatever speaks the Arrow stream protocol
    rules: RuleSet | Iterable[Rule],
    *,
    as_of: date,
    calendar: Calendars,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = ...,
    deductions: Tables = None,
    extensions: Tables = None,
    events: Tables = None,
    keys: Sequence[str] | None = None,
    calendar_column: str = "calendar",
    outputs: Iterable[Output | str] = ALL,
    refusal: Refusal = Refusal.RAISE,
) -> "CheckedFrame[pl.DataFrame]": ...


def check_frame(
    frame: Any,  # Any: whatever speaks the Arrow stream protocol
    rules: RuleSet | Iterable[Rule],
    *,
    as_of: date,
    calendar: Calendars,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = {},
    deductions: Tables = None,
    extensions: Tables = None,
    events: Tables = None,
    keys: Sequence[str] | None = None,
    calendar_column: str = "calendar",
    outputs: Iterable[Output | str] = ALL,
    refusal: Refusal = Refusal.RAISE,
) -> "CheckedFrame[pl.DataFrame] | CheckedFrame[pl.LazyFrame]":
    """The answers of *rules* about every matter of a frame, one matter a row.

    *frame* is a Polars frame or anything that speaks the Arrow stream protocol (pandas, PyArrow, a
    DuckDB relation); a `LazyFrame` stays lazy, and what is wrong with its values is raised when it
    is run. A column is a fact by its name, the bounds of what is not known exactly stand in two
    columns `NAME__earliest` and `NAME__latest`. Times with a zone are converted to Asia/Shanghai.

    *recorded* names the facts whose columns are kept completely, so that an empty cell says *not
    yet*; None means all. A fact without a column is unknown; *assumed* gives facts a value for all
    matters that do not say, and an empty tuple says that a list holds nothing.

    *deductions*, *extensions* and *events* are tables with the keys and one row for each entry, or
    mappings of the names of lists to such. Where there is a table, a matter without rows has none;
    without a table nothing is known of a list.

    *calendar* may be a mapping of names, one of which each row gives in *calendar_column*. *keys*
    are the columns that name a matter (default: `case` and `item`), each combination once.

    Raises `ColumnError` for columns that are missing or of a wrong type and for repeated keys, and
    `FactError` for a cell that is no choice or names no calendar; with `Refusal.NULL` such a cell
    is taken as empty, and a row without calendar has no answers.

    >>> from execrules import china_calendar, rule_set
    >>> matters = pl.DataFrame({"case": ["a", "b"], "filed": [date(2018, 3, 1)] * 2})
    >>> matters = matters.with_columns(closed=pl.Series([date(2018, 8, 31), None]))
    >>> checked = check_frame(
    ...     matters, rule_set("evaluation-2018").only("eval-closing"), as_of=date(2018, 12, 3),
    ...     calendar=china_calendar(), outputs=["verdict", "due"],
    ...     assumed={"non_litigation": False, "deductions": (), "extensions": ()},
    ... )
    >>> checked.frame.rows()
    [('a', 'on_time', datetime.date(2018, 9, 3)), ('b', 'overdue', datetime.date(2018, 9, 3))]
    """
    judge, matters, checked = prepared(
        frame,
        rules,
        as_of=as_of,
        calendar=calendar,
        recorded=recorded,
        assumed=assumed,
        tables=((DeductionsFact, deductions), (ExtensionsFact, extensions), (EventsFact, events)),
        keys=keys,
        calendar_column=calendar_column,
        outputs=outputs,
        refusal=refusal,
    )
    if isinstance(frame, pl.LazyFrame):
        return attrs.evolve(checked, frame=_lazily(matters, judge))
    found = matters.collect()
    check_unique(found, judge.layout.keys)
    strangers = checked.unmatched.collect()
    return attrs.evolve(checked, frame=answers(judge, found), unmatched=strangers)


def prepared(
    frame: Any,  # Any: whatever speaks the Arrow stream protocol
    rules: RuleSet | Iterable[Rule],
    *,
    as_of: date,
    calendar: Calendars,
    recorded: Collection[str] | None,
    assumed: Mapping[str, Constant],
    tables: Iterable[tuple[type[ListFact], Tables]],
    keys: Sequence[str] | None,
    calendar_column: str,
    outputs: Iterable[Output | str],
    refusal: Refusal,
) -> "tuple[FrameJudge, pl.LazyFrame, CheckedFrame[Any]]":  # Any: the frame is not there yet
    """A judge for the frame, its matters with what is assumed and listed, and what is judged."""
    rule_set = rules_of(rules)
    judged = tuple(rule for rule in rule_set.rules if rule.is_limited)
    facts = by_name([*(fact for rule in judged for fact in rule.facts), *rule_set.vocabulary])
    _check_names(facts, recorded or (), assumed)
    empty = frozenset(name for name in assumed if is_list(facts[name]))
    constants = {name: value for name, value in assumed.items() if name not in empty}
    matters = _with_constants(lazy(frame), constants)
    schema = matters.collect_schema()
    key_names = key_columns(schema, keys)
    calendars = calendars_of(calendar)
    if len(calendars) == 1:
        calendars = {name or one.name: one for name, one in calendars.items()}
    elif calendar_column not in schema:
        what = Term("the name of each row's calendar", "各行的日历名称")
        raise missing_column(calendar_column, schema, what)
    named = calendar_column if calendar_column in schema else None
    taken = (*key_names, *(() if named is None else (named,)))
    found = recognise(schema, facts.values(), recorded=recorded, taken=taken)
    listed = {
        fact: table
        for sort, given in tables
        for fact, table in _tables_of(sort, given, facts).items()
    }
    question = Question(
        rules=judged,
        vocabulary=rule_set.vocabulary,
        as_of=plain_day(as_of).toordinal(),
        calendars=calendars,
        outputs=tuple(dict.fromkeys(_output(output) for output in outputs)),
        lists={fact.name: _kept(fact, recorded) for fact in listed},
        empty_lists=empty - {fact.name for fact in listed},
        refusal=refusal,
    )
    if listed and not key_names:
        raise missing_column("case", schema, Term("the key of the second tables", "附表的键"))
    bare = matters
    strangers = [
        pl.LazyFrame(
            schema={**{k: schema[k] for k in key_names}, "list": pl.String, "entry": pl.String}
        )
    ]
    for fact, table in listed.items():
        entries = gathered(lazy(table), fact, key_names, schema)
        strangers.append(unmatched_entries(lazy(table), fact, key_names, bare))
        matters = matters.join(
            entries, on=key_names, how="left", maintain_order="left", nulls_equal=True
        )
    layout = Layout(keys=key_names, calendar=named, columns=found, types=schema)
    judge = FrameJudge(question, layout)
    if not judge.read:
        raise _nothing_read(schema, facts)
    shell = CheckedFrame(
        frame=matters,
        keys=key_names,
        rules=judged,
        outputs=question.outputs,
        unused=found.unused,
        not_judged=tuple(rule for rule in rule_set.rules if not rule.is_limited),
        unmatched=pl.concat(strangers),
    )
    return judge, matters.select(judge.read), shell


def _nothing_read(schema: Iterable[str], facts: Iterable[str]) -> ColumnError:
    """A frame of which nothing is known but its height would have answers without a matter."""
    there, known = ", ".join(list(schema)[:_NAMED]), ", ".join(list(facts)[:_NAMED])
    return ColumnError(
        Term(
            f"no column of the frame is a fact of these rules, a key or a calendar; it has: "
            f"{there}; rename columns to facts such as {known}, and name keys with keys=[...]",
            f"表中没有一列是规则的事实、键或日历;现有列:{there};"
            f"请将列改名为事实名(如 {known}),并用 keys=[...] 指明键列",
        )
    )


def lazy(frame: object) -> "pl.LazyFrame":
    """Any frame as a Polars query; `ColumnError` for what is no frame."""
    if isinstance(frame, pl.LazyFrame):
        return frame
    if isinstance(frame, pl.DataFrame):
        return frame.lazy()
    if hasattr(frame, "__arrow_c_stream__"):
        return pl.DataFrame(frame).lazy()
    raise ColumnError(
        Term(
            f"{type(frame).__name__} is no frame; pass a Polars frame, or one that speaks the "
            f"Arrow stream protocol (pandas, PyArrow, a DuckDB relation)",
            f"{type(frame).__name__} 不是数据表;请传入 Polars 表,"
            f"或支持 Arrow 流协议的表(pandas、PyArrow、DuckDB)",
        )
    )


def _lazily(matters: "pl.LazyFrame", judge: FrameJudge) -> "pl.LazyFrame":
    keys, types = judge.layout.keys, judge.layout.types

    def judged(part: pl.DataFrame) -> pl.DataFrame:
        try:
            return answers(judge, part)
        except ExecRulesError as error:
            raise ColumnError(error.message) from error  # made anew on its way through Polars

    schema = {key: types[key] for key in keys} | judge.schema
    found = matters.map_batches(judged, schema=schema, streamable=True)
    return found.with_columns(uniqueness(keys, types)) if keys else found


def _check_names(
    facts: Mapping[str, Fact], recorded: Iterable[str], assumed: Iterable[str]
) -> None:
    for name in (*recorded, *assumed):
        if name not in facts:
            near = ", ".join(get_close_matches(name, facts, n=3, cutoff=0.5)) or "-"
            raise FactError(
                Term(
                    f"'{name}' is no fact these rules or their vocabulary know; nearest: {near}",
                    f"“{name}”不是规则或词汇表中的事实;相近的有:{near}",
                )
            )


def _with_constants(matters: "pl.LazyFrame", assumed: Mapping[str, Constant]) -> "pl.LazyFrame":
    """The matters with what is assumed where they do not say."""
    there = matters.collect_schema()
    return matters.with_columns(
        pl.col(name).fill_null(value) if name in there else pl.lit(value).alias(name)
        for name, value in assumed.items()
    )


def _tables_of(
    sort: type[ListFact], given: Tables, facts: Mapping[str, Fact]
) -> dict[ListFact, Any]:  # Any: a frame of any library
    """The tables by the lists they hold, of those that rules read."""
    if given is None:
        return {}
    read = {fact.name: fact for fact in facts.values() if is_list(fact) and type(fact) is sort}
    if not isinstance(given, Mapping):
        if len(read) > 1:
            raise ColumnError(
                Term(
                    f"there are several such lists: {', '.join(read)}; pass a mapping of names",
                    f"此类列表不止一个:{'、'.join(read)};请传入 名称→表 的映射",
                )
            )
        return dict.fromkeys(read.values(), given)
    for name in given:
        if name not in read:
            raise FactError(
                Term(
                    f"'{name}' is no such list; there are: {', '.join(read) or '-'}",
                    f"没有名为“{name}”的此类列表;可用:{'、'.join(read) or '-'}",
                )
            )
    return {read[name]: table for name, table in given.items()}


def _kept(fact: ListFact, recorded: Collection[str] | None) -> Kept:
    return Kept.COMPLETELY if recorded is None or fact.name in recorded else Kept.PARTLY


def _output(output: Output | str) -> Output:
    try:
        return Output(output)
    except ValueError:
        raise ColumnError(
            Term(
                f"there is no output '{output}'; choose from {', '.join(ALL)}",
                f"没有名为“{output}”的输出;可选 {'、'.join(ALL)}",
            )
        ) from None

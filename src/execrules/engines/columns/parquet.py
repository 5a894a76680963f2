"""Parquet files judged as they are read: memory stays bounded, however many matters there are."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from json import dumps
from os import getpid
from pathlib import Path
from typing import Final

import attrs
import numpy as np
import polars as pl
from polars.io.plugins import register_io_source

from execrules.arguments import Calendars
from execrules.engines.columns.checking import Constant, Tables, prepared
from execrules.engines.columns.judging import FrameJudge
from execrules.engines.columns.keys import hashes, repeated, repeated_key
from execrules.engines.columns.output import ALL, column_name
from execrules.engines.columns.parts import answers, rows_at_once
from execrules.errors import ColumnError, ExecRulesError, TableError
from execrules.facts import DeductionsFact, EventsFact, ExtensionsFact
from execrules.outputs import Output
from execrules.rules import Rule, RuleSet
from execrules.terms import Term
from execrules.vectors.refusals import Refusal
from execrules.verdicts import Verdict

Watch = Callable[[int, int], None]
"""Told how many rows have been judged, of how many."""

_ROW: Final = "row number of the matter"
_MOST_OF_A_GROUP: Final = 1 << 18
_FEWEST_OF_A_GROUP: Final = 1 << 12
_BYTES_OF_A_GROUP: Final = 1 << 27
_BYTES_AT_ONCE: Final = 1 << 27
"""About how many bytes the answers take that are made at once, however many cores there are."""


@attrs.frozen(kw_only=True)
class CheckedFile:
    """What was judged of a Parquet file: how many matters, by which rules, with which verdicts.

    *unused* are the columns that name no fact, *not_judged* the rules without a published limit.
    *tally* is empty where verdicts are not among the outputs.
    """

    path: Path
    rows: int
    keys: tuple[str, ...]
    rules: tuple[Rule, ...]
    unused: tuple[str, ...]
    not_judged: tuple[Rule, ...]
    tally: Mapping[tuple[str, Verdict], int]

    def count(self, verdict: Verdict) -> int:
        """How many findings have *verdict*."""
        return sum(number for (_, given), number in self.tally.items() if given is verdict)


def check_parquet(
    matters: "Path | str | pl.LazyFrame",
    out: Path | str,
    rules: RuleSet | Iterable[Rule],
    *,
    as_of: date,
    calendar: Calendars,
    recorded: Collection[str] | None = None,
    assumed: Mapping[str, Constant] = {},
    facts: Mapping[str, str] = {},
    deductions: Tables = None,
    extensions: Tables = None,
    events: Tables = None,
    keys: Sequence[str] | None = None,
    calendar_column: str = "calendar",
    outputs: Iterable[Output | str] = ALL,
    refusal: Refusal = Refusal.RAISE,
    watch: Watch = lambda _done, _rows: None,
) -> CheckedFile:
    """Write the answers about the matters of a Parquet file, or of a query, to a Parquet file.

    As `check_frame`, part by part: what is held at once does not grow with the file, but for eight
    bytes a row by which repeated keys are found. *facts* gives columns of other names the names of
    facts. The file is written beside *out* and put in its place when it is whole; where something
    is wrong nothing is left behind. Raises `TableError` for a file that cannot be read or written.
    """
    target = Path(out)
    if isinstance(matters, pl.LazyFrame):
        named, query = "query", matters
    else:
        named, query = str(matters), parquet_query(matters)
        _keep_apart(Path(matters), target)
    with readable(named):
        schema = query.collect_schema()
        rows = int(query.select(pl.len()).collect(engine="streaming").item())
    _check_named(facts, schema)
    judge, found, checked = prepared(
        query.with_columns(
            pl.col(column).alias(fact) for fact, column in facts.items() if fact != column
        ),
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
    progress = _Progress(judge, rows, watch)
    judged = register_io_source(
        lambda *_: map(progress.judged, _in_parts(found, judge)), schema=progress.schema
    )
    group = max(_FEWEST_OF_A_GROUP, min(_MOST_OF_A_GROUP, _BYTES_OF_A_GROUP // judge.width))
    with _beside(target) as unfinished, readable(named):
        judged.sink_parquet(unfinished, row_group_size=group, metadata=_stamp(judge, as_of))
        _check_keys(found, progress)
    used = set(facts.values())
    return CheckedFile(
        path=target,
        rows=rows,
        keys=checked.keys,
        rules=checked.rules,
        unused=tuple(name for name in checked.unused if name not in used),
        not_judged=checked.not_judged,
        tally=progress.counted(),
    )


def parquet_query(path: Path | str) -> "pl.LazyFrame":
    """The rows of a Parquet file, read when they are asked for; `TableError` if it is none."""
    with readable(path):
        query = pl.scan_parquet(path)
        query.collect_schema()
    return query


def _in_parts(matters: "pl.LazyFrame", judge: FrameJudge) -> "Iterator[pl.DataFrame]":
    """The matters in order, as many at once as the cores can be given; of many cores some rest."""
    size = min(rows_at_once(judge) * pl.thread_pool_size(), _BYTES_AT_ONCE // judge.width)
    return iter(matters.collect_batches(chunk_size=max(size, 1), maintain_order=True, lazy=True))


class _Progress:
    """The parts of a file as they are judged."""

    def __init__(self, judge: FrameJudge, rows: int, watch: Watch) -> None:
        self.keys = judge.layout.keys
        self.tally: Counter[tuple[str, Verdict]] = Counter()
        self.hashes = np.zeros(rows if self.keys else 0, np.uint64)
        self.schema = {key: judge.layout.types[key] for key in self.keys} | judge.schema
        self._judge = judge
        self._rows = rows
        self._watch = watch
        self._done = 0

    def judged(self, part: "pl.DataFrame") -> "pl.DataFrame":
        """The keys of a part with its answers."""
        try:
            judged = answers(self._judge, part)
        except ExecRulesError as error:
            raise ColumnError(error.message) from error  # made anew on its way through Polars
        if self.keys:
            self.hashes[self._done : self._done + part.height] = hashes(part, self.keys)
        self._done += part.height
        self._count(judged)
        self._watch(self._done, self._rows)
        return judged

    def counted(self) -> dict[tuple[str, Verdict], int]:
        """How many findings have which verdict, in the order of rules and verdicts."""
        found = [(rule.id, verdict) for rule in self._judge.question.rules for verdict in Verdict]
        return {one: self.tally[one] for one in found if one in self.tally}

    def _count(self, answers: "pl.DataFrame") -> None:
        if Output.VERDICT not in self._judge.question.outputs:
            return
        for rule in self._judge.question.rules:
            given = answers[column_name(rule.id, Output.VERDICT)].value_counts()
            for code, number in given.rows():
                if code is not None:
                    self.tally[rule.id, Verdict[code.upper()]] += number


def _check_keys(matters: "pl.LazyFrame", progress: _Progress) -> None:
    """Raise `ColumnError` where two matters have the same keys."""
    keys = progress.keys
    again = repeated(progress.hashes)
    if not len(again):
        return

    def suspects(part: pl.DataFrame) -> pl.DataFrame:
        return part.filter(pl.Series(np.isin(hashes(part, keys), again)))

    found = matters.select(keys).with_row_index(_ROW).map_batches(suspects, streamable=True)
    twice = (
        found.group_by(keys)
        .agg(pl.col(_ROW).sort())
        .filter(pl.col(_ROW).list.len() > 1)
        .sort(pl.col(_ROW).list.first())
        .collect(engine="streaming")
    )
    if twice.height:
        first = twice.row(0, named=True)
        raise repeated_key({key: first[key] for key in keys}, first[_ROW][:2], twice.height)


def _check_named(facts: Mapping[str, str], schema: Iterable[str]) -> None:
    there = [*schema]
    for fact, column in facts.items():
        if column not in there:
            raise ColumnError(
                Term(
                    f"there is no column '{column}' for the fact '{fact}'; "
                    f"there are: {', '.join(there)}",
                    f"没有对应事实“{fact}”的列“{column}”;现有:{'、'.join(there)}",
                )
            )


def _stamp(judge: FrameJudge, as_of: date) -> dict[str, str]:
    """What the answers rest on, for the metadata of the file."""
    question = judge.question
    stamp = {
        "as_of": as_of.isoformat(),
        "rules": [rule.id for rule in question.rules],
        "calendars": {name: one.as_dict() for name, one in question.calendars.items()},
    }
    return {"execrules": dumps(stamp, ensure_ascii=False)}


def _keep_apart(source: Path, target: Path) -> None:
    if source.resolve() == target.resolve():
        raise TableError(
            Term(
                f"'{target}' is read already; name another file for the answers",
                f"“{target}”已用作输入;请为结果指定其他文件",
            )
        )


@contextmanager
def readable(path: Path | str) -> Iterator[None]:
    """What Polars says of a file that is none, in our words."""
    try:
        yield
    except (OSError, pl.exceptions.ComputeError) as error:
        if isinstance(error, ExecRulesError):
            raise
        reason = str(error).partition("\n")[0][:200]
        raise TableError(
            Term(
                f"'{path}' cannot be read as Parquet, or the answers cannot be written ({reason}); "
                f"check the file and the space left",
                f"无法按 Parquet 读取“{path}”,或无法写入结果({reason});请核对文件与剩余空间",
            )
        ) from error


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A file beside *target* that takes its place at the end, and goes if anything is wrong."""
    unfinished = target.with_name(f".{target.name}.{getpid()}.part")
    try:
        yield unfinished
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise

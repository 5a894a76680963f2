"""From tables to matters: one record for each case, and one for each item of a case.

Rules about the case are judged once for a case, rules about an item once for each item; an item
inherits the facts of its case. A node that a long table does not hold is unknown, unless it is
recorded; a blank cell of a wide table has not happened.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

import attrs

from execrules.case_numbers import MalformedCaseNumber, parse_case_numbers
from execrules.errors import DateError, FactError, TableError
from execrules.facts import (
    Between,
    ChoiceFact,
    EventFact,
    Events,
    EventsFact,
    Fact,
    FactValue,
    FlagFact,
    Grain,
    Kept,
    Occurrence,
    TimeFact,
    is_event,
    is_list,
    is_time,
)
from execrules.instants import second_number
from execrules.intake.accounts import (
    Counts,
    OrderFault,
    Rejected,
    UnknownName,
    UnreadNumber,
    rejected,
)
from execrules.intake.case_numbers import kind_of_case_number, kind_of_numbers
from execrules.intake.cells import code_of, read_cell
from execrules.intake.columns import Columns, nearest_headings, plain_headings, recognise
from execrules.intake.dates import CellTime, read_time
from execrules.intake.events import EventNames, Matched, plain_name
from execrules.intake.mappings import Shape, TableMapping
from execrules.intake.period_lists import PeriodLists, PeriodTables
from execrules.intake.tables import Row, Table, open_table
from execrules.terms import Term

_FIRST_ROWS = 12
_WATCHED = 10_000

# Comparing takes milliseconds a name, and a column of free text holds a new name in every row.
_COMPARED = 200

RowRef: TypeAlias = tuple[int, int]
"""A row: the place of its table among those read, and its number there."""

_Event: TypeAlias = tuple[RowRef, str, CellTime]


@attrs.frozen(kw_only=True)
class Matter:
    """A case, or one item of it, as a record, with the rows from which each fact was taken.

    *grain* says which rules it is judged by: None by all, where the case has no items.
    """

    case: str
    court: str
    item: str | None
    grain: Grain | None
    record: Mapping[str, FactValue]
    rows: Mapping[str, tuple[RowRef, ...]]


@attrs.define
class _Case:
    """What the tables say of a case.

    *kind* is what its number tells, *unread* what of the number could not be read; *doubts* are
    the events of rows that had to be rejected.
    """

    name: str
    court: str = ""
    kind: str | None = None
    unread: tuple[MalformedCaseNumber, ...] = ()
    doubts: list[tuple[str | None, str]] = attrs.field(factory=list)
    events: list[tuple[str | None, _Event]] = attrs.field(factory=list)
    values: dict[str | None, dict[str, FactValue]] = attrs.field(factory=dict)
    rows: dict[str | None, RowRef] = attrs.field(factory=dict)
    sources: dict[tuple[str | None, str], RowRef] = attrs.field(factory=dict)

    @property
    def first_rows(self) -> tuple[int, ...]:
        """The numbers of the first rows that speak of it."""
        refs = sorted({*self.rows.values(), *(event[0] for _, event in self.events)})
        return tuple(number for _, number in refs[:_FIRST_ROWS])


class Intake:
    """Tables taken in; matters are made one by one, so that their records never all lie in memory.

    The accounts (*counts*, *rejected*, *unknown_names*, *unread_numbers*) are complete once the
    tables are read, which is when the intake is made; *order_faults* once the matters have been
    gone through.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        vocabulary: Sequence[Fact],
        mapping: TableMapping,
        watch: Callable[[int], None],
        periods: PeriodTables,
    ) -> None:
        self.vocabulary = tuple(vocabulary)
        self.mapping = mapping
        self.tables = tuple(path.name for path in paths)
        self.counts = Counts()
        self.rejected: list[Rejected] = []
        self.order_faults: list[OrderFault] = []
        self.assumptions = assumptions(vocabulary, mapping.assume)
        self._facts = {fact.name: fact for fact in vocabulary}
        self._pairs = tuple(
            (fact, later) for fact in vocabulary if is_time(fact) for later in fact.not_after
        )
        self._events = tuple(fact for fact in vocabulary if is_event(fact))
        self._not_yet: dict[str, FactValue] = {
            name: Events(()) if isinstance(self._facts.get(name), EventsFact) else None
            for name in mapping.recorded
        }
        self._names = EventNames(vocabulary)
        self._matches: dict[tuple[str, str | None], Matched] = {}
        self._cases: dict[str, _Case] = {}
        self._doubts: dict[str, list[tuple[str | None, str]]] = {}
        self._unknown: dict[str, tuple[int, tuple[int, ...]]] = {}
        self._unknown_headings: dict[str, None] = {}
        self._present: set[str] = set()
        self._watch = watch
        with ExitStack() as stack:
            tables = [stack.enter_context(open_table(path)) for path in paths]
            headings = frozenset(name for table in tables for name in plain_headings(table))
            for place, table in enumerate(tables):
                self._read(place, table, recognise(table, vocabulary, mapping, headings))
        self._account()
        self.periods = PeriodLists(
            vocabulary,
            case_key=_key,
            cases=self._cases.keys(),
            midnight=mapping.midnight,
            unknown=[name for name, value in mapping.assume.items() if value is None],
        )
        self.periods.read(periods, self.counts)
        self.rejected += self.periods.rejected

    @property
    def unknown_names(self) -> tuple[UnknownName, ...]:
        """Event names and headings that are not known, with the nearest ones that are.

        Of very many event names only the most frequent are compared with the known ones.
        """
        frequent = sorted(self._unknown, key=lambda name: -self._unknown[name][0])[:_COMPARED]
        near = {name: self._names.nearest(name) for name in frequent}
        events = [
            UnknownName(name, count, rows, near.get(name, ()))
            for name, (count, rows) in self._unknown.items()
        ]
        headings = [
            UnknownName(name, 1, (1,), nearest_headings(name, self.vocabulary))
            for name in self._unknown_headings
        ]
        return (*events, *headings, *self.periods.unknown_names)

    @property
    def unread_numbers(self) -> tuple[UnreadNumber, ...]:
        """What of the case numbers could not be read, once for each case."""
        return tuple(
            UnreadNumber(case.name, found.text, found.reason, case.first_rows)
            for case in self._cases.values()
            for found in case.unread
        )

    @property
    def present(self) -> frozenset[str]:
        """The names of the facts of which the tables say something in some case."""
        named = self._present | self.assumptions.keys() | self.mapping.recorded
        return frozenset(named | self.periods.facts.keys())

    @property
    def cases(self) -> int:
        """How many cases the tables hold."""
        return len(self._cases)

    def matters(self, case: str | None = None) -> Iterator[Matter]:
        """The matters in the order of the tables, or those of one case."""
        for key in self._cases if case is None else (_key(case),):
            yield from self._matters_of(self._cases[key])

    def __contains__(self, case: object) -> bool:
        return isinstance(case, str) and _key(case) in self._cases

    def case_names(self) -> tuple[str, ...]:
        """The cases in the order of the tables, as they are first written there."""
        return tuple(case.name for case in self._cases.values())

    def _read(self, place: int, table: Table, columns: Columns) -> None:
        read = self._read_event if columns.shape is Shape.LONG else self._read_matter
        self._unknown_headings.update(dict.fromkeys(columns.unknown))
        self._present.update(fact.name for held in columns.facts.values() for fact in held.facts)
        for row in table.rows:
            self.counts.read += 1
            if not self.counts.read % _WATCHED:
                self._watch(self.counts.read)
            fault = self._ragged(table, row) or read(place, table, columns, row)
            if fault is not None:
                self.rejected.append(fault)
                self.counts.rejected += 1

    @staticmethod
    def _ragged(table: Table, row: Row) -> Rejected | None:
        width = len(table.headings)
        if len(row.cells) <= width:
            return None
        reason = Term(
            "stands beyond the last heading; put cells that contain commas in quotation marks",
            "超出表头列数;含逗号的内容请加引号",
        )
        return rejected(table.name, row, "", row.cells[width], reason)

    def _cell(self, row: Row, columns: Columns, role: str) -> str:
        place = columns.roles.get(role, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""

    def _read_event(self, place: int, table: Table, columns: Columns, row: Row) -> Rejected | None:
        case, name, text = (self._cell(row, columns, role) for role in ("case", "event", "time"))
        item = self._cell(row, columns, "item") or None
        for role, value in (("case", case), ("event", name), ("time", text)):
            if not value:
                self._doubts.setdefault(_key(case), []).append((item, name))
                return rejected(table.name, row, table.headings[columns.roles[role]], "", _EMPTY)
        if plain_name(case) in _TOTALS:
            return rejected(table.name, row, table.headings[columns.roles["case"]], case, _TOTAL)
        try:
            time = read_time(text, self.mapping.midnight)
        except DateError as error:
            self._doubts.setdefault(_key(case), []).append((item, name))
            column = table.headings[columns.roles["time"]]
            return rejected(table.name, row, column, text, error.message)
        known = self._case(case, self._cell(row, columns, "court"))
        known.events.append((item, ((place, row.number), name, time)))
        return None

    def _read_matter(self, place: int, table: Table, columns: Columns, row: Row) -> Rejected | None:
        case, item = self._cell(row, columns, "case"), self._cell(row, columns, "item") or None
        if (reason := no_case(case)) is not None:
            return rejected(table.name, row, table.headings[columns.roles["case"]], case, reason)
        values: dict[str, FactValue] = {}
        for column, fact, speaks in self._facts_of(case, columns, row):
            if column >= len(row.cells):
                # A cell that is not there is no blank: it does not say "not yet".
                return rejected(table.name, row, table.headings[column], "", _CUT_OFF)
            text = row.cells[column]
            if is_time(fact) and plain_name(text).lower() in _NOT_KNOWN:
                continue
            if not text or (is_time(fact) and plain_name(text).lower() in _BLANKS):
                if speaks:
                    values.setdefault(fact.name, None)
                continue
            try:
                value = read_cell(fact, text, self.mapping.midnight)
            except (DateError, FactError) as error:
                return rejected(table.name, row, table.headings[column], text, error.message)
            if values.get(fact.name) is None:
                values[fact.name] = value
        self._present.update(values)
        known = self._cases.get(_key(case))
        if known is not None and (fault := self._conflict(known, place, item, values)) is not None:
            differing, reason = fault
            column = next(
                (c for c, fact, _ in self._facts_of(case, columns, row) if fact.name == differing),
                columns.roles["case"],
            )
            return rejected(table.name, row, table.headings[column], row.cells[column], reason)
        known = self._case(case, self._cell(row, columns, "court"))
        merged = known.values.setdefault(item, {})
        known.rows.setdefault(item, (place, row.number))
        for fact_name, value in values.items():
            if merged.get(fact_name) is None:
                merged[fact_name] = value
                known.sources[item, fact_name] = (place, row.number)
        return None

    def _facts_of(self, case: str, columns: Columns, row: Row) -> Iterator[tuple[int, Fact, bool]]:
        """Columns and facts of a row, and whether a blank says *not yet*; a broader fact last."""
        facts = columns.of_kind(self._kind_of_row(case, columns, row))
        yield from ((column, f, True) for column, held in facts.items() for f in held.leading)
        yield from ((column, f, False) for column, held in facts.items() for f in held.broader)

    def _kind_of_row(self, case: str, columns: Columns, row: Row) -> str | None:
        kind = kind_of_case_number(case)
        if kind is not None or not columns.in_kinds:
            return kind
        for column, held in columns.facts.items():
            for fact in held.leading:
                if isinstance(fact, ChoiceFact) and fact.name == "matter_kind":
                    return code_of(fact, row.cells[column] if column < len(row.cells) else "")
        return None

    def _conflict(
        self, known: _Case, place: int, item: str | None, values: Mapping[str, FactValue]
    ) -> tuple[str | None, Term] | None:
        """Why a row cannot stand beside those of its case: the same key, another case fact.

        With the fact in which it differs, None where it is the key. Rows of different tables about
        one case complete each other, and a blank contradicts nothing.
        """
        if item in known.values and known.rows[item][0] == place:
            number = known.rows[item][1]
            reason = Term(
                f"stands in row {number} already; keep one row, or add an item column (财产序号)",
                f"已见于第 {number} 行;请只保留一行,或增加“财产序号”列",
            )
            return None, reason
        for other, earlier in known.values.items():
            for name, value in values.items():
                if other != item and self._facts[name].grain is not Grain.CASE:
                    continue
                stated = earlier.get(name)
                if stated is not None and value is not None and stated != value:
                    table, number = known.sources.get((other, name), known.rows[other])
                    where = Term(f"row {number}", f"第 {number} 行")
                    if table != place:
                        where = Term(
                            f"row {number} of {self.tables[table]}",
                            f"{self.tables[table]} 第 {number} 行",
                        )
                    reason = Term(
                        f"differs from {where.en} of the same case; make them agree",
                        f"与同案{where.zh}不一致;请统一",
                    )
                    return name, reason
        return None

    def _case(self, name: str, court: str) -> _Case:
        key = _key(name)
        found = self._cases.get(key)
        if found is None:
            found = self._cases[key] = _Case(name=name, court=court)
        return found

    def _account(self) -> None:
        """Match every event once, to know which rows are used and which facts are present."""
        for key, case in self._cases.items():
            case.doubts = self._doubts.get(key, [])
            parsed = parse_case_numbers(case.name)
            case.kind, case.unread = kind_of_numbers(parsed), parsed.malformed
            kind = self._kind(case)
            self.counts.used += len(case.values)
            for _, (row, event, _) in case.events:
                matched = self._match(event, kind)
                self._present.update(fact.name for fact in matched.facts)
                if matched.facts or event in self.mapping.events:
                    self.counts.used += 1
                else:
                    self.counts.unknown += 1
                for unknown in matched.unknown:
                    count, rows = self._unknown.get(unknown, (0, ()))
                    kept = rows if len(rows) >= _FIRST_ROWS else (*rows, row[1])
                    self._unknown[unknown] = count + 1, kept

    def _kind(self, case: _Case) -> str | None:
        return case.kind or self._names.evidence(event for _, (_, event, _) in case.events)

    def _match(self, event: str, kind: str | None) -> Matched:
        if event in self.mapping.events:
            facts = (self._facts[name] for name in self.mapping.events[event])
            return Matched(tuple(fact for fact in facts if is_event(fact)), ())
        key = event, kind
        found = self._matches.get(key)
        if found is None:
            found = self._matches[key] = self._names.match(event, kind)
        return found

    def _matters_of(self, case: _Case) -> Iterator[Matter]:
        name = case.name
        kind = self._kind(case)
        defaults: dict[str, FactValue] = {**self.assumptions}
        if kind is not None and "matter_kind" in self._facts:
            defaults["matter_kind"] = kind
        # Blank flags and the like are unknown, not a reason to forget what is assumed.
        values = {
            item: {n: v for n, v in found.items() if v is not None or n not in defaults}
            for item, found in case.values.items()
        }
        found, rows = self._from_events(case, kind)
        for item, row in case.rows.items():
            for fact in case.values[item]:
                source = case.sources.get((item, fact), row)
                rows.setdefault(item, {}).setdefault(fact, []).append(source)
        items = [item for item in dict.fromkeys((*found, *values)) if item is not None]
        shared: dict[str, FactValue] = {}
        shared_rows: dict[str, list[RowRef]] = {}
        for item in dict.fromkeys((None, *items)):
            for fact, value in {**found.get(item, {}), **values.get(item, {})}.items():
                if item is None or self._facts[fact].grain is Grain.CASE:
                    if shared.get(fact) is None:
                        shared[fact] = value
                    shared_rows.setdefault(fact, []).extend(rows.get(item, {}).get(fact, ()))
        lists = self.periods.of(_key(case.name))
        base = {**defaults, **self._not_yet, **lists, **shared}
        grains: list[tuple[str | None, Grain | None]] = [(None, Grain.CASE if items else None)]
        grains += [(item, Grain.ITEM) for item in items]
        for item, grain in grains:
            own = {} if item is None else {**found.get(item, {}), **values.get(item, {})}
            # A case fact that this row leaves blank may stand in another row of the case.
            own = {
                fact: value
                for fact, value in own.items()
                if base.get(fact) is None or value is not None
            }
            own_rows = {} if item is None else rows.get(item, {})
            record = self._with_doubts({**base, **own}, case, item, kind)
            taken = {fact: tuple(refs) for fact, refs in {**shared_rows, **own_rows}.items()}
            self._check_order(name, record, taken)
            yield Matter(
                case=name, court=case.court, item=item, grain=grain, record=record, rows=taken
            )

    def _with_doubts(
        self, record: dict[str, FactValue], case: _Case, item: str | None, kind: str | None
    ) -> dict[str, FactValue]:
        """The record less what a rejected row may contradict: an act that could not be read.

        That a node does not occur shows nothing then, and of several occurrences the first or last
        may be the one that was not read.
        """
        for of, event in case.doubts:
            if of not in {None, item}:
                continue
            matched = self._match(event, kind).facts if event else self._events
            for fact in matched:
                value = record.get(fact.name)
                if isinstance(value, Events):
                    record[fact.name] = Events(value.days, Kept.PARTLY)
                elif isinstance(fact, EventsFact) or value is None:
                    record.pop(fact.name, None)
                elif event and isinstance(value, date):
                    last = fact.occurrence is Occurrence.LAST
                    record[fact.name] = Between(value, None) if last else Between(None, value)
        return record

    def _from_events(
        self, case: _Case, kind: str | None
    ) -> tuple[dict[str | None, dict[str, FactValue]], dict[str | None, dict[str, list[RowRef]]]]:
        grouped: dict[str | None, dict[EventFact, list[_Event]]] = {}
        for item, event in case.events:
            for fact in self._match(event[1], kind).facts:
                of = None if fact.grain is Grain.CASE else item
                grouped.setdefault(of, {}).setdefault(fact, []).append(event)
            grouped.setdefault(item, {})
        found: dict[str | None, dict[str, FactValue]] = {}
        rows: dict[str | None, dict[str, list[RowRef]]] = {}
        for of, facts in grouped.items():
            of_case = {} if of is None else grouped.get(None, {})
            firsts = {f.name: min(map(_order, e)) for f, e in (*of_case.items(), *facts.items())}
            found[of] = {fact.name: self._value(fact, e, firsts) for fact, e in facts.items()}
            rows[of] = {fact.name: [event[0] for event in e] for fact, e in facts.items()}
        return found, rows

    def _value(
        self, fact: EventFact, events: Sequence[_Event], firsts: Mapping[str, int]
    ) -> FactValue:
        if not isinstance(fact, EventsFact):
            return _picked(fact, events, firsts)
        times = [time for _, _, time in events]
        exact = [time for time in times if isinstance(time, date)]
        days = {time.date() if isinstance(time, datetime) else time for time in exact}
        complete = fact.name in self.mapping.recorded and len(exact) == len(times)
        return Events(tuple(sorted(days)), Kept.COMPLETELY if complete else Kept.PARTLY)

    def _check_order(
        self,
        case: str,
        record: Mapping[str, FactValue],
        rows: Mapping[str, tuple[RowRef, ...]],
    ) -> None:
        """Two exact nodes in an order that cannot be are a fault of the data, listed once."""
        for fact, later in self._pairs:
            first = record.get(fact.name)
            second = None if first is None else record.get(later.name)
            if first is None or second is None:
                continue
            if isinstance(first, Between) or isinstance(second, Between):
                continue
            if _day_order(first) > _day_order(second):
                refs = (*rows.get(fact.name, ()), *rows.get(later.name, ()))
                numbers = tuple(dict.fromkeys(row for _, row in refs))
                fault = OrderFault(case, fact, later, numbers)
                if fault not in self.order_faults[-20:]:
                    self.order_faults.append(fault)


def _key(case: str) -> str:
    """A case number as tables may write it in other signs: width and kind of brackets, spaces."""
    plain = "".join(normalize("NFKC", case).split())
    return plain.translate(_BRACKETS)


_BRACKETS = str.maketrans("〔〕[]【】", "()()()")

# What tables write where there is no day, and where somebody still has to look.
_BLANKS = frozenset({"-", "--", "—", "——", "/", "\\", "无", "null", "none", "n/a", "na"})
_NOT_KNOWN = frozenset({"待定", "待查", "不详", "未知", "?"})

_TOTALS = frozenset({"合计", "小计", "总计"})
_TOTAL = Term("is a total, no case; delete the row", "是合计行,不是案件;请删除该行")
_CUT_OFF = Term(
    "is cut off: the row ends before this column; fill it up to the last heading",
    "缺失:该行在此列之前结束;请补足至最后一列",
)
_EMPTY = Term("is empty; fill it in or delete the row", "单元格为空;请补填或删除该行")


def no_case(text: str) -> Term | None:
    """Why a cell of the column of cases names none; None where it names one."""
    if not text.strip():
        return _EMPTY
    return _TOTAL if plain_name(text) in _TOTALS else None


def _order(event: _Event) -> int:
    time = event[2]
    start = time.earliest if isinstance(time, Between) else time
    return 0 if start is None else _seconds(start)


def _seconds(time: object) -> int:
    if isinstance(time, datetime):
        return second_number(time)
    return time.toordinal() * 86_400 if isinstance(time, date) else 0


def _day_order(time: object) -> int:
    return _seconds(time) // 86_400


def _picked(fact: TimeFact, events: Sequence[_Event], firsts: Mapping[str, int]) -> CellTime:
    """The occurrence that the fact stands for."""
    ordered = sorted(events, key=_order)
    if fact.occurrence is Occurrence.LAST:
        return ordered[-1][2]
    since = firsts.get(fact.on_or_after or "", 0)
    return next((event[2] for event in ordered if _order(event) >= since), ordered[-1][2])


def assumptions(vocabulary: Sequence[Fact], given: Mapping[str, bool | None]) -> dict[str, bool]:
    """The flags that are taken for granted, as *given* or as the vocabulary has them.

    Raises `TableError` for a name that is no flag.
    """
    flags = [fact for fact in vocabulary if isinstance(fact, FlagFact)]
    # That nothing is assumed of a list is said here too; it is heard where the lists are read.
    lists = {f.name for f in vocabulary if is_list(f) and given.get(f.name, False) is None}
    unknown = given.keys() - {flag.name for flag in flags} - lists
    if unknown:
        name = min(unknown)
        raise TableError(
            Term(
                f"'{name}' is no flag that can be assumed; "
                f"choose from: {', '.join(flag.name for flag in flags)}",
                f"“{name}”不是可以假定的是非事实;可选:{'、'.join(flag.name for flag in flags)}",
            )
        )
    found = {flag.name: given.get(flag.name, flag.assumed) for flag in flags}
    return {name: value for name, value in found.items() if value is not None}


def record_as_matter(record: Mapping[str, FactValue], case: str) -> Matter:
    """A record that comes from no table, judged by rules of every grain."""
    return Matter(case=case, court="", item=None, grain=None, record=record, rows={})


def take_in(
    paths: Sequence[Path],
    vocabulary: Sequence[Fact],
    *,
    mapping: TableMapping | None = None,
    watch: Callable[[int], None] = lambda _: None,
    periods: PeriodTables | None = None,
) -> Intake:
    """The tables at *paths* taken in; `TableError` for a file that is no such table.

    *watch* is told the number of rows read, every ten thousand rows. *periods* are the sub-tables
    of deductions and extensions.
    """
    return Intake(paths, vocabulary, mapping or TableMapping(), watch, periods or PeriodTables())

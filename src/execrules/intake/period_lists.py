"""The two sub-tables that courts export beside a case table: deductions and extensions.

One row is one stretch that does not count (扣除执行期限) or one extension (延长执行期限) of a case.
A row that cannot be read is rejected, and the list of its case is then unknown: it might have
counted. So is that of a case that bears the row's number beside others.
Without a table nothing is known of the lists; that there are none is assumed aloud.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from execrules.case_numbers import CaseNumber, parse_case_numbers
from execrules.errors import DateError, TableError
from execrules.facts import (
    Deduction,
    DeductionsFact,
    Extension,
    ExtensionsFact,
    Fact,
    FactValue,
    Grain,
)
from execrules.intake.accounts import Counts, Rejected, UnknownName, rejected
from execrules.intake.dates import Midnight, read_time
from execrules.intake.events import nearest_names, plain_name
from execrules.intake.tables import Row, Table, open_table
from execrules.periods import MOST, Unit
from execrules.terms import Term

_CASE: Final = ("案号", "案件编号")
_GROUND: Final = ("中止事由", "延期执行事由", "扣除事由", "事由", "类型", "扣除类型")
_START: Final = ("起始日期", "开始日期", "扣除起始日期")
_END: Final = ("结束日期", "终止日期", "扣除结束日期")
_APPROVED: Final = ("批准日期", "审批日期")
_APPLIED: Final = ("申请日期",)
_LENGTH: Final = ("延长期间", "延长期限", "延长时间")
_DOCUMENT: Final = ("文书", "文书案号", "依据文书", "法律文书")
_APPROVER: Final = ("批准人", "审批人")

_UNITS: Final = {
    "个月": Unit.MONTHS, "月": Unit.MONTHS, "年": Unit.YEARS, "日": Unit.DAYS, "天": Unit.DAYS,
    "个工作日": Unit.WORKING_DAYS, "工作日": Unit.WORKING_DAYS,
}  # fmt: skip
_COUNT: Final = re.compile(
    r"(\d{1,4}|[一二两三四五六七八九十]{1,3})(个工作日|工作日|个月|月|年|日|天)"
)
_DIGITS: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
                  "九": 9}  # fmt: skip

_NO_CASE: Final = Term("is empty; write the case number", "为空;请填写案号")
_STRANGER: Final = Term(
    "stands in none of the tables of cases; check the number, or add the case",
    "不在所给案件表中;请核对案号,或补充该案",
)
_NO_LENGTH: Final = Term(
    "is no length; write it as 3个月, 30日 or 1年", "不是期间长度;请写作 3个月、30日 或 1年"
)
_NO_DAY: Final = Term("is no exact day; write it as 2018-05-02", "不是确切日期;请写作 2018-05-02")
_EMPTY_START: Final = Term("is empty; write the first day", "为空;请填写起始日期")


def _reversed(start: date) -> Term:
    return Term(
        f"lies before the first day, {start}; correct one of them, or leave the last one empty "
        f"while the stretch is still open",
        f"早于起始日期 {start};请更正其一,尚未结束的结束日期请留空",
    )


_Entry: TypeAlias = Deduction | Extension


@attrs.frozen(kw_only=True)
class PeriodTables:
    """The paths of the sub-tables, none where they are not given."""

    deductions: tuple[Path, ...] = ()
    extensions: tuple[Path, ...] = ()


class PeriodLists:
    """Deductions and extensions by case; what no table says is left to the assumption.

    *unknown* names the lists that nothing is to be assumed of. *homeless* counts the rejected rows
    of which no case is known: they may belong to any.
    """

    def __init__(
        self,
        vocabulary: Iterable[Fact],
        *,
        case_key: Callable[[str], str],
        cases: Collection[str],
        midnight: Midnight,
        unknown: Collection[str],
    ) -> None:
        self.facts = {
            fact.name: fact
            for fact in vocabulary
            if isinstance(fact, DeductionsFact | ExtensionsFact)
        }
        self.rejected: list[Rejected] = []
        self.homeless = 0
        self.unknown_names: list[UnknownName] = []
        self._case_key = case_key
        self._cases = cases
        self._midnight = midnight
        self._unknown = frozenset(unknown)
        self._read: set[str] = set()
        self._lists: dict[str, dict[str, list[_Entry]]] = {}
        self._doubtful: set[tuple[str, str]] = set()

    @property
    def are_given(self) -> bool:
        """Whether there is a table of any of the lists."""
        return bool(self._read)

    @property
    def assumed(self) -> tuple[Fact, ...]:
        """The lists of which every case is taken to have none, for want of a table."""
        taken = self._read | self._unknown
        return tuple(fact for name, fact in self.facts.items() if name not in taken)

    def read(self, tables: PeriodTables, counts: Counts) -> None:
        """Read the tables; *counts* go on from those of the tables of cases."""
        for fact in self.facts.values():
            if fact.grain is not Grain.CASE:
                continue  # These tables are about cases: an appraisal's extensions are not in them.
            deducts = isinstance(fact, DeductionsFact)
            for path in tables.deductions if deducts else tables.extensions:
                self._read.add(fact.name)
                with open_table(path) as table:
                    self._read_table(table, fact, counts)

    def of(self, case: str) -> Mapping[str, FactValue]:
        """The lists of a case by the names of the facts; one that is not known is left out."""
        own = self._lists.get(case, {})
        found: dict[str, FactValue] = {}
        for name in self.facts:
            if (case, name) in self._doubtful or name in self._unknown - self._read:
                continue
            found[name] = tuple(own.get(name, ()))  # type: ignore[assignment] # entries of one sort
        return found

    def _read_table(
        self, table: Table, fact: DeductionsFact | ExtensionsFact, counts: Counts
    ) -> None:
        columns = _Columns(table, fact)
        grounds: dict[str, list[int]] = {}
        for row in table.rows:
            counts.read += 1
            key = self._case_key(columns.cell(row, _CASE))
            try:
                self._known(columns.cell(row, _CASE))
                entry = self._entry(fact, columns, row, grounds)
            except _CellError as error:
                counts.rejected += 1
                heading = columns.heading(error.column)
                self.rejected.append(rejected(table.name, row, heading, error.value, error.reason))
                touched = (key, *self._like(key))
                self._doubtful.update((case, fact.name) for case in touched)
                self.homeless += not any(case in self._cases for case in touched)
                continue
            counts.used += 1
            self._lists.setdefault(key, {}).setdefault(fact.name, []).append(entry)
        known = [heading for ground in _grounds(fact) for heading in ground[1]]
        self.unknown_names += [
            UnknownName(
                name, len(rows), tuple(rows[:12]), tuple(nearest_names(name, known)), table.name
            )
            for name, rows in grounds.items()
        ]

    def _like(self, key: str) -> Iterator[str]:
        """The cases that bear a number of *key*, beside others or as that of a paper (之一)."""
        if key not in self._cases:
            for number in _numbers(key):
                yield from self._by_number.get(number, ())

    @cached_property
    def _by_number(self) -> dict[CaseNumber, list[str]]:
        found: dict[CaseNumber, list[str]] = {}
        for case in self._cases:
            for number in _numbers(case):
                found.setdefault(number, []).append(case)
        return found

    def _known(self, case: str) -> None:
        if not case:
            raise _CellError(_CASE, case, _NO_CASE)
        if self._case_key(case) not in self._cases:
            raise _CellError(_CASE, case, _STRANGER)

    def _entry(
        self,
        fact: DeductionsFact | ExtensionsFact,
        columns: "_Columns",
        row: Row,
        grounds: dict[str, list[int]],
    ) -> _Entry:
        document = columns.cell(row, _DOCUMENT) or None
        approver = columns.cell(row, _APPROVER) or None
        if isinstance(fact, ExtensionsFact):
            count, unit = _length(columns.cell(row, _LENGTH))
            return Extension(
                count=count,
                unit=unit,
                approved_on=self._day(columns, row, _APPROVED),
                applied_on=self._day(columns, row, _APPLIED),
                document=document,
                approver=approver,
            )
        start, end = (self._day(columns, row, names) for names in (_START, _END))
        if start is None:
            raise _CellError(_START, "", _EMPTY_START)
        written = columns.cells(row, _GROUND)
        ground = next((code for name in written if (code := _ground(fact, name))), None)
        if ground is None:
            for name in written:
                grounds.setdefault(name, []).append(row.number)
        if end is not None and end < start:
            raise _CellError(_END, columns.cell(row, _END), _reversed(start))
        return Deduction(start=start, end=end, ground=ground, document=document, approver=approver)

    def _day(self, columns: "_Columns", row: Row, names: Sequence[str]) -> date | None:
        text = columns.cell(row, names)
        if not text or plain_name(text).lower() in _BLANKS:
            return None
        try:
            time = read_time(text, self._midnight)
        except DateError as error:
            raise _CellError(names, text, error.message) from None
        if isinstance(time, datetime):
            return time.date()
        if not isinstance(time, date):
            raise _CellError(names, text, _NO_DAY)
        return time


_BLANKS: Final = frozenset({"-", "--", "—", "/", "无", "null", "none", "n/a"})


class _CellError(Exception):
    """Why a row cannot be read, and in which column."""

    def __init__(self, column: Sequence[str], value: str, reason: Term) -> None:
        super().__init__(reason)
        self.column = column
        self.value = value
        self.reason = reason


class _Columns:
    """Where the columns of a sub-table stand; those that it must have are asked for at once."""

    def __init__(self, table: Table, fact: Fact) -> None:
        self._headings = table.headings
        needed = (_CASE, _START, _END) if isinstance(fact, DeductionsFact) else (
            _CASE, _APPROVED, _LENGTH,
        )  # fmt: skip
        for names in needed:
            if not self._places(names):
                there = ", ".join(heading for heading in table.headings if heading)
                raise TableError(
                    Term(
                        f"{table.name} has no column {' / '.join(names)}, which a table of "
                        f"'{fact.title.en}' needs; it has: {there}; rename the column",
                        f"{table.name} 缺少“{fact.title.zh}”表所需的列:{' / '.join(names)};"
                        f"现有:{there};请更改表头",
                    )
                )

    def cell(self, row: Row, names: Sequence[str]) -> str:
        """The first cell under one of these headings that is not empty."""
        return next(iter(self.cells(row, names)), "")

    def cells(self, row: Row, names: Sequence[str]) -> list[str]:
        """The cells under these headings that are not empty, in the order of the names."""
        places = [place for place in self._places(names) if place < len(row.cells)]
        return [row.cells[place] for place in places if row.cells[place]]

    def heading(self, names: Sequence[str]) -> str:
        """The heading under which one of these names stands, as the table writes it."""
        return next((self._headings[place] for place in self._places(names)), names[0])

    def _places(self, names: Sequence[str]) -> Iterator[int] | list[int]:
        plain = [plain_name(heading) for heading in self._headings]
        return [plain.index(name) for name in names if name in plain]


def _numbers(text: str) -> set[CaseNumber]:
    """The case numbers of a text, without what tells the papers of a case apart."""
    return {attrs.evolve(number, suffix=None) for number in parse_case_numbers(text).numbers}


def _grounds(fact: Fact) -> list[tuple[str, tuple[str, ...]]]:
    if not isinstance(fact, DeductionsFact):
        return []
    return [
        (ground.code, (ground.title.zh, *ground.headings, ground.code)) for ground in fact.grounds
    ]


def _ground(fact: DeductionsFact, text: str) -> str | None:
    """The code of the ground that is written so; None where it is none of them."""
    plain = plain_name(text)
    return next((code for code, names in _grounds(fact) if plain in names), None)


def _length(text: str) -> tuple[int, Unit]:
    """The count and unit of an extension, in digits or in words.

    >>> _length("三个月"), _length("15日")
    ((3, <Unit.MONTHS: 'months'>), (15, <Unit.DAYS: 'days'>))
    """
    found = _COUNT.fullmatch("".join(text.split()))
    count = 0 if found is None else _number(found[1])
    if found is None or not count:
        raise _CellError(_LENGTH, text, _NO_LENGTH)
    unit = _UNITS[found[2]]
    if count > MOST[unit]:
        raise _CellError(_LENGTH, text, _too_long(unit))
    return count, unit


def _too_long(unit: Unit) -> Term:
    most = MOST[unit]
    return Term(
        f"is longer than any limit; give at most {most} {unit.term.en}",
        f"超出期间上限;请给至多 {most}{unit.term.zh}",
    )


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return _DIGITS.get(tens, 0 if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

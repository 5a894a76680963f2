"""Deductions and extensions in words: what each adds to a period or takes out, and why not."""

from collections.abc import Iterator, Sequence
from datetime import date

from execrules.expressions import After, Deducts, Extends
from execrules.facts import Deduction, DeductionsFact, Extension, Record
from execrules.periods import Unit
from execrules.stretches import Stretched, counted_in
from execrules.terms import Term

_NO_GROUND = Term("of unknown ground", "事由不明")


def entry_lines(moment: After, found: Stretched, record: Record, as_of: date) -> Iterator[Term]:
    """A line for every extension and deduction of the record: whether it counts, and why not."""
    if moment.extends is not None:
        entries = record.get(moment.extends.fact.name)
        if isinstance(entries, Sequence):
            yield from _extension_lines(moment.extends, found, entries, as_of)
    if moment.deducts is not None:
        entries = record.get(moment.deducts.fact.name)
        if isinstance(entries, Sequence):
            yield from _deduction_lines(moment.deducts, entries, as_of)


def _extension_lines(
    extends: Extends, found: Stretched, entries: Sequence[object], as_of: date
) -> Iterator[Term]:
    counted, unread = found.approved, False
    known = [entry for entry in entries if isinstance(entry, Extension)]
    for entry in sorted(known, key=lambda one: one.approved_on or date.max):
        unit = entry.unit.term
        length = Term(f"{entry.count} {unit.en}", f"{entry.count}{unit.zh}")
        if entry.approved_on is None:
            why = Term("not approved, does not count", "未经批准,不计算")
        elif entry.approved_on > as_of:
            why = Term("approved after the day of judging, not seen", "批准在核查日之后,不计算")
        elif counted_in(found.period, entry.unit) is None:
            unread = True
            why = Term("in another unit than the period, not read", "与期限单位不同,无法计算")
        elif counted > 0:
            counted -= 1
            why = Term(
                f"approved on {entry.approved_on}, counts", f"于 {entry.approved_on} 批准,计算"
            )
        elif unread:
            why = Term(
                f"approved on {entry.approved_on}, after one that is not read, may count",
                f"于 {entry.approved_on} 批准,其前有无法计算的延长,可能计算",
            )
        else:
            why = Term(
                f"approved on {entry.approved_on}, after the period had run out, does not count",
                f"于 {entry.approved_on} 批准,期限已届满,不计算",
            )
        stated = _stated(entry)
        yield Term(
            f"extension of {length.en}: {why.en}{stated.en}",
            f"延长{length.zh}:{why.zh}{stated.zh}",
        )
    if extends.most is not None and found.added == extends.most:
        unit = (Unit.MONTHS if found.period.unit is Unit.YEARS else found.period.unit).term
        yield Term(
            f"extensions count up to {extends.most} {unit.en} in all",
            f"延长合计以{extends.most}{unit.zh}为限",
        )


def _deduction_lines(deducts: Deducts, entries: Sequence[object], as_of: date) -> Iterator[Term]:
    for entry in entries:
        if not isinstance(entry, Deduction):
            continue
        ground = _ground(deducts.fact, entry.ground)
        end = Term("still open", "尚未结束") if entry.end is None else Term(*[str(entry.end)] * 2)
        if entry.start > as_of:
            why = Term("begins after the day of judging, not seen", "始于核查日之后,不计算")
        elif entry.ground is None:
            why = Term("may count", "可能扣除")
        elif entry.ground in deducts.grounds:
            why = Term("admitted", "可以扣除")
        else:
            why = Term("not a ground of this rule, does not count", "不属本规则的扣除事由,不扣除")
        stated = _stated(entry)
        yield Term(
            f"deduction {ground.en}, {entry.start} to {end.en}: {why.en}{stated.en}",
            f"扣除 {ground.zh},{entry.start} 至 {end.zh}:{why.zh}{stated.zh}",
        )


def _ground(fact: DeductionsFact, code: str | None) -> Term:
    return next((known.title for known in fact.grounds if known.code == code), _NO_GROUND)


def _stated(entry: Deduction | Extension) -> Term:
    """The document and approver of an entry, in brackets."""
    parts = [
        (Term("document", "文书"), entry.document),
        (Term("approver", "批准人"), entry.approver),
    ]
    told = [(name, value) for name, value in parts if value]
    if not told:
        return Term("", "")
    english = ", ".join(f"{name.en} {value}" for name, value in told)
    chinese = ",".join(f"{name.zh}{value}" for name, value in told)
    return Term(f" ({english})", f"({chinese})")

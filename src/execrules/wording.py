"""Moments and conditions in words, Chinese and English, made from the terms they carry."""

from functools import reduce
from typing import assert_never

from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    Deducts,
    Earlier,
    Extends,
    FirstAfter,
    FirstKnown,
    Happened,
    Holds,
    Later,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    length_of,
)
from execrules.rules import Rule
from execrules.terms import Term


def moment_in_words(moment: Moment) -> Term:
    """What a moment is: "5 working days after case received by the officer"."""
    match moment:
        case At(fact):
            return fact.title
        case On(day):
            return Term(day.isoformat(), day.isoformat())
        case After(start, period, deducts, extends):
            inner, length = moment_in_words(start), period.term
            more = _admitted_in_words(deducts, extends)
            return Term(
                f"{length.en} after {inner.en}{more.en}", f"{inner.zh}后{length.zh}{more.zh}"
            )
        case Before(event, period):
            inner, length = moment_in_words(event), period.term
            return Term(f"{length.en} before {inner.en}", f"{inner.zh}前{length.zh}")
        case Later(left, right):
            a, b = moment_in_words(left), moment_in_words(right)
            return Term(f"the later of {a.en} and {b.en}", f"{a.zh}与{b.zh}中较晚者")
        case Earlier(left, right):
            a, b = moment_in_words(left), moment_in_words(right)
            return Term(f"the earlier of {a.en} and {b.en}", f"{a.zh}与{b.zh}中较早者")
        case FirstKnown(fact, otherwise):
            a, b = fact.title, moment_in_words(otherwise)
            return Term(f"({a.en}, else {b.en})", f"({a.zh},未记载则为{b.zh})")
        case FirstAfter(fact, inner):
            a = moment_in_words(inner)
            return Term(f"the first {fact.title.en} after {a.en}", f"{a.zh}后首次{fact.title.zh}")
        case _:
            assert_never(moment)


def _admitted_in_words(deducts: Deducts | None, extends: Extends | None) -> Term:
    english, chinese = "", ""
    if deducts is not None:
        english += ", deductions left out"
        chinese += ",扣除不计入的期间"
    if extends is not None:
        english += ", with approved extensions"
        chinese += ",加经批准的延长"
    return Term(f" ({english[2:]})", f"({chinese[1:]})") if english else Term("", "")


def condition_in_words(condition: Condition) -> Term:
    """What a condition asks: "not (control needed in another place)"."""
    match condition:
        case Happened(moment):
            inner = moment_in_words(moment)
            return Term(f"{inner.en} has happened", f"已{inner.zh}")
        case NotAfter(left, right):
            a, b = moment_in_words(left), moment_in_words(right)
            return Term(f"{a.en} is not after {b.en}", f"{a.zh}不晚于{b.zh}")
        case Holds(flag):
            return flag.title
        case OneOf(fact, choices) | MayBe(fact, choices):
            names = [term for code, term in fact.choices if code in choices]
            english, chinese = " or ".join(t.en for t in names), "或".join(t.zh for t in names)
            return Term(f"{fact.title.en} is {english}", f"{fact.title.zh}为{chinese}")
        case AtLeast(fact, yuan):
            return Term(
                f"{fact.title.en} is at least {yuan} yuan", f"{fact.title.zh}不少于{yuan}元"
            )
        case AllOf(parts):
            return _joined([condition_in_words(part) for part in parts], Term(" and ", "且"))
        case AnyOf(parts):
            return _joined([condition_in_words(part) for part in parts], Term(" or ", "或"))
        case Not(part):
            inner = condition_in_words(part)
            return Term(f"not ({inner.en})", f"非({inner.zh})")
        case _:
            assert_never(condition)


def _joined(parts: list[Term], between: Term) -> Term:
    return reduce(lambda a, b: Term(a.en + between.en + b.en, a.zh + between.zh + b.zh), parts)


def limit_in_words(rule: Rule) -> Term:
    """The limit of a rule: its length and where it starts, or that no length is published."""
    if not rule.is_limited:
        start = moment_in_words(rule.limit)
        return Term(f"not published, from {start.en}", f"期限未公布,自{start.zh}起")
    start, length = moment_in_words(rule.start), length_of(rule.limit)
    if rule.is_open_ended and length is not None:
        return Term(
            f"not before {length.term.en} from {start.en} have run out",
            f"自{start.zh}起满{length.term.zh}后方可",
        )
    limit = moment_in_words(rule.limit)
    if rule.earliest is not None and rule.latest is not None:
        first = moment_in_words(rule.earliest)
        return Term(f"from {first.en} to {limit.en}", f"自{first.zh}至{limit.zh}")
    if length is None:
        return Term(f"not after {limit.en}", f"不晚于{limit.zh}")
    if isinstance(rule.limit, Before):
        return Term(f"at least {limit.en}", f"至迟于{limit.zh}")
    return Term(f"within {limit.en}", f"{limit.zh}以内")

"""Moments and conditions as tables: `{ after = "filed", period = "10 days" }`.

A text alone is the day of a fact, or a flag that holds. What is read here has passed the schema,
so only names, kinds of facts and lengths are left to check.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar, assert_never

from execrules.expressions import (
    After,
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Before,
    Condition,
    DeductionEnds,
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
    only_after,
)
from execrules.facts import (
    AmountFact,
    BaseFact,
    ChoiceFact,
    DayFact,
    DeductionsFact,
    EventsFact,
    ExtensionsFact,
    Fact,
    FlagFact,
    InstantFact,
    TimeFact,
    is_time,
)
from execrules.instants import read_day
from execrules.intake.events import nearest_names
from execrules.periods import Period, Roll
from execrules.rule_files.lengths import read_length
from execrules.rule_files.places import Place, PlacedError, placed, shown
from execrules.terms import Term

MOST_NODES: Final = 200
MOST_DEPTH: Final = 32

_SORTS: Final[Mapping[type[BaseFact], Term]] = {
    DayFact: Term("a day", "日期"),
    InstantFact: Term("an instant", "时刻"),
    FlagFact: Term("a flag", "是非"),
    ChoiceFact: Term("a choice", "选项"),
    AmountFact: Term("a sum of money", "金额"),
    EventsFact: Term("an event that repeats", "重复事件"),
    DeductionsFact: Term("a list of deductions", "扣除期间"),
    ExtensionsFact: Term("a list of extensions", "延长期限"),
}

_Keys: TypeAlias = Mapping[Any, Any]
"""The rest of a table that was matched; Any: the schema has said what its keys hold."""

_FEN: Final = Decimal("0.01")

_F = TypeVar("_F", bound=Fact)
_N = TypeVar("_N", Moment, Condition)


class Expressions:
    """The reader of moments and conditions that speak of *facts* and of moments by name."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts
        self.named: dict[str, Moment] = {}

    def moment(self, value: object, place: Place) -> Moment:
        """The moment of a text or table; `PlacedError` where it names what is not there."""
        return self._bounded(self._moment(value, place), place)

    def condition(self, value: object, place: Place) -> Condition:
        """The condition of a text or table; `PlacedError` likewise."""
        return self._bounded(self._condition(value, place), place)

    def known(self, name: str, place: Place) -> Fact:
        """The fact of this name; a `PlacedError` with the nearest ones where there is none."""
        fact = self.facts.get(name)
        if fact is None:
            near = ", ".join(nearest_names(name, self.facts)) or "-"
            raise place.fault(
                f"there is no fact '{name}'; nearest: {near}; use one of the vocabulary "
                f"(execrules facts list) or declare it under [[facts]]",
                f"没有事实“{name}”;相近的有:{near};请用词汇表中的事实(execrules facts list),"
                f"或在 [[facts]] 中声明",
            )
        return fact

    def fact(self, name: str, place: Place, kind: type[_F]) -> _F:
        """The fact of this name, which must be of this kind."""
        fact = self.known(name, place)
        if isinstance(fact, kind):
            return fact
        raise _other_sort(fact, place, _SORTS[kind])

    def time(self, name: str, place: Place) -> TimeFact:
        """The fact of this name, which must be a day or an instant."""
        fact = self.known(name, place)
        if is_time(fact):
            return fact
        raise _other_sort(fact, place, Term("a day or an instant", "日期或时刻"))

    def _bounded(self, node: _N, place: Place) -> _N:
        nodes, depth = _measured(node, {})
        if nodes > MOST_NODES or depth > MOST_DEPTH:
            raise place.fault(
                f"is made of {nodes} parts, {depth} inside each other; at most {MOST_NODES} and "
                f"{MOST_DEPTH} are allowed; split the rule",
                f"由 {nodes} 个部分组成,嵌套 {depth} 层;最多 {MOST_NODES} 个、{MOST_DEPTH} 层;"
                f"请拆分规则",
            )
        return node

    def _moment(self, value: object, place: Place) -> Moment:
        match value:
            case str():
                return At(self.time(value, place))
            case {"at": str(name)}:
                return At(self.time(name, place.key("at")))
            case {"on": str(day)}:
                with placed(place.key("on")):
                    return On(read_day(day))
            case {"moment": str(name)}:
                return self._by_name(name, place.key("moment"))
            case {"after": start, **rest}:
                return self._after(self._moment(start, place.key("after")), rest, place)
            case {"only_after": start, **rest}:
                begin = self._moment(start, place.key("only_after"))
                period, deducts = self._period(rest, place), self._deducts(rest, place)
                with placed(place):
                    return only_after(begin, period, deducts=deducts)
            case {"before": event, **rest}:
                end, period = self._moment(event, place.key("before")), self._period(rest, place)
                return Before(end, period)
            case {"later": [first, *others]}:
                return self._chained(Later, [first, *others], place.key("later"))
            case {"earlier": [first, *others]}:
                return self._chained(Earlier, [first, *others], place.key("earlier"))
            case {"first_known": str(name), "otherwise": other}:
                fact = self.time(name, place.key("first_known"))
                return FirstKnown(fact, self._moment(other, place.key("otherwise")))
            case {"first_after": start, "of": str(name)}:
                events = self.fact(name, place.key("of"), EventsFact)
                return FirstAfter(events, self._moment(start, place.key("first_after")))
        raise AssertionError(place.path)  # the schema lets nothing else pass

    def _by_name(self, name: str, place: Place) -> Moment:
        found = self.named.get(name)
        if found is None:
            near = ", ".join(nearest_names(name, self.named)) or "-"
            raise place.fault(
                f"there is no moment '{name}' that could be used here; nearest: {near}; "
                f"declare it under [[moments]] without an error",
                f"没有可用的时点“{name}”;相近的有:{near};请在 [[moments]] 中正确声明",
            )
        return found

    def _after(self, start: Moment, keys: _Keys, place: Place) -> After:
        period, deducts = self._period(keys, place), self._deducts(keys, place)
        extends = None
        if "extends" in keys:
            listed, at = keys["extends"], place.key("extends")
            name = listed.get("fact", "extensions")
            extends = Extends(self.fact(name, at, ExtensionsFact), listed.get("most"))
        with placed(place):
            return After(start, period, deducts, extends)

    def _deducts(self, keys: _Keys, place: Place) -> Deducts | None:
        if "deducts" not in keys:
            return None
        listed, at = keys["deducts"], place.key("deducts")
        fact = self.fact(listed.get("fact", "deductions"), at, DeductionsFact)
        ends = DeductionEnds(listed.get("ends", DeductionEnds.AFTER_FIRST))
        with placed(at.key("grounds")):
            return Deducts(fact, tuple(listed["grounds"]), ends)

    def _period(self, keys: _Keys, place: Place) -> Period:
        with placed(place.key("period")):
            roll, start = Roll(keys.get("roll", Roll.USUAL)), keys.get("start")
            return read_length(keys["period"], roll=roll, start=start)

    def _chained(
        self, kind: type[Later] | type[Earlier], parts: list[object], place: Place
    ) -> Moment:
        first, *others = (self._moment(part, place.item(i)) for i, part in enumerate(parts))
        for other in others:
            first = kind(first, other)
        return first

    def _condition(self, value: object, place: Place) -> Condition:
        match value:
            case str():
                return Holds(self.fact(value, place, FlagFact))
            case {"holds": str(name)}:
                return Holds(self.fact(name, place.key("holds"), FlagFact))
            case {"happened": moment}:
                return Happened(self._moment(moment, place.key("happened")))
            case {"not_after": [first, second]}:
                at = place.key("not_after")
                return NotAfter(self._moment(first, at.item(0)), self._moment(second, at.item(1)))
            case {"one_of": list(codes), "fact": str(name)}:
                choice = self.fact(name, place.key("fact"), ChoiceFact)
                with placed(place.key("one_of")):
                    return OneOf(choice, tuple(str(code) for code in codes))
            case {"may_be": list(codes), "fact": str(name)}:
                choice = self.fact(name, place.key("fact"), ChoiceFact)
                with placed(place.key("may_be")):
                    return MayBe(choice, tuple(str(code) for code in codes))
            case {"at_least": int() | Decimal() as yuan, "fact": str(name)}:
                amount = self.fact(name, place.key("fact"), AmountFact)
                return AtLeast(amount, _whole_fen(yuan, place.key("at_least")))
            case {"all": list(parts)}:
                return AllOf(self._parts(parts, place.key("all")))
            case {"any": list(parts)}:
                return AnyOf(self._parts(parts, place.key("any")))
            case {"not": part}:
                return Not(self._condition(part, place.key("not")))
        raise AssertionError(place.path)  # the schema lets nothing else pass

    def _parts(self, parts: list[object], place: Place) -> tuple[Condition, ...]:
        return tuple(self._condition(part, place.item(i)) for i, part in enumerate(parts))


def _other_sort(fact: Fact, place: Place, wanted: Term) -> PlacedError:
    is_a = _SORTS[type(fact)]
    return place.fault(
        f"fact '{fact.name}' is {is_a.en}; name {wanted.en}",
        f"事实“{fact.name}”是{is_a.zh};此处应为{wanted.zh}",
    )


def _whole_fen(yuan: int | Decimal, place: Place) -> Decimal:
    """A sum of money; amounts are kept as whole fen."""
    if yuan % 1 and yuan % _FEN:
        raise place.fault(
            f"{shown(yuan)} has parts of a fen; write yuan with at most two decimals",
            f"{shown(yuan)} 含有不足一分的部分;请以元书写,最多两位小数",
        )
    return Decimal(yuan)


def _measured(node: Moment | Condition, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """How many nodes an expression unfolds to, and how deep; a shared node is measured once."""
    found = known.get(id(node))
    if found is None:
        inner = [_measured(part, known) for part in _parts_of(node)]
        nodes = 1 + sum(count for count, _ in inner)
        found = known[id(node)] = (nodes, 1 + max((depth for _, depth in inner), default=0))
    return found


def _parts_of(node: Moment | Condition) -> Iterator[Moment | Condition]:
    match node:
        case At() | On() | Holds() | OneOf() | MayBe() | AtLeast():
            return
        case After(inner, _) | Before(inner, _) | FirstKnown(_, inner) | FirstAfter(_, inner):
            yield inner
        case Happened(inner) | Not(inner):
            yield inner
        case Later(left, right) | Earlier(left, right) | NotAfter(left, right):
            yield left
            yield right
        case AllOf(parts) | AnyOf(parts):
            yield from parts
        case _:
            assert_never(node)

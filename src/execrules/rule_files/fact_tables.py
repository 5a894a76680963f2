"""The facts that a rule file declares for itself, besides those of the vocabulary."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

from execrules.facts import (
    AmountFact,
    ChoiceFact,
    DayFact,
    EventsFact,
    Fact,
    FlagFact,
    Grain,
    InstantFact,
    Occurrence,
    TimeFact,
    is_time,
)
from execrules.intake.events import nearest_names
from execrules.rule_files.places import Place, Problems
from execrules.rule_files.schemas import Table
from execrules.rule_files.wordings import read_term
from execrules.terms import Term

# Keys of a record that say which matter it is.
_RESERVED: Final = frozenset({"case", "item", "calendar"})

_SHOWN: Final = 10

_ONLY_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "not_after": ("day", "instant"),
    "occurrence": ("day", "instant"),
    "on_or_after": ("day", "instant"),
    "stated": ("day",),
    "assumed": ("flag",),
    "choices": ("choice",),
}


def read_facts(
    tables: Sequence[Table], vocabulary: Sequence[Fact], problems: Problems
) -> tuple[Fact, ...]:
    """The facts of `[[facts]]`, in their order; those with a problem are left out.

    *vocabulary* are the facts that they may speak of besides each other. A name that it has already
    is refused, and so are facts that cannot be later than themselves.
    """
    known = {fact.name: fact for fact in vocabulary}
    declared: dict[str, tuple[Table, Place]] = {}
    for index, table in enumerate(tables):
        place, name = Place("facts").item(index), table["name"]
        with problems.caught(place):
            if name in known or name in _RESERVED or name in declared:
                raise place.key("name").fault(
                    f"'{name}' is declared already, in the vocabulary or in this file; use it as "
                    f"it is, or choose another name",
                    f"“{name}”已在词汇表或本文件中声明;请直接使用,或另取名称",
                )
            _check_kind(table, place)
            declared[name] = (table, place)
    made = dict(known)
    for name in in_order(
        {name: table.get("not_after", ()) for name, (table, _) in declared.items()},
        {name: place.key("not_after") for name, (_, place) in declared.items()},
        problems,
    ):
        table, place = declared[name]
        with problems.caught(place):
            made[name] = _made(table, made, place)
    for table, place in declared.values():
        with problems.caught(place.key("on_or_after")):
            if "on_or_after" in table:
                _time(table["on_or_after"], made, place.key("on_or_after"))
    return tuple(made[name] for name in declared if name in made)


def in_order(
    needs: Mapping[str, Iterable[str]], places: Mapping[str, Place], problems: Problems
) -> Iterator[str]:
    """The names, each after those that it needs; a circle is a problem, and ends the order.

    Needed names that are not among the keys are passed over.
    """
    sorter = TopologicalSorter(
        {name: [one for one in needed if one in needs] for name, needed in needs.items()}
    )
    try:
        sorter.prepare()
    except CycleError as error:
        # The sorter lists who is needed first.
        names = error.args[1][::-1]
        circle = " → ".join(names if len(names) <= _SHOWN else [*names[:_SHOWN], "…"])
        problems.add(
            places[names[0]],
            Term(
                f"leads round in a circle: {circle}; take one of them out",
                f"循环引用:{circle};请删去其中之一",
            ),
        )
        return
    while sorter.is_active():
        ready = sorter.get_ready()
        yield from ready
        sorter.done(*ready)


def _check_kind(table: Table, place: Place) -> None:
    kind = table["kind"]
    for key, kinds in _ONLY_OF.items():
        if key in table and kind not in kinds:
            raise place.key(key).fault(
                f"belongs to a fact of kind {' or '.join(kinds)}, and this one is of kind {kind}; "
                f"leave it out",
                f"只用于 {'、'.join(kinds)} 类事实,此事实为 {kind};请删去",
            )
    if kind == "choice" and "choices" not in table:
        raise place.key("choices").fault(
            'is missing; give the codes with their wording, for example { house = "房屋" }',
            '缺少;请给出代码及名称,例如 { house = "房屋" }',
        )


def _time(name: str, known: Mapping[str, Fact], place: Place) -> TimeFact:
    fact = known.get(name)
    if fact is not None and is_time(fact):
        return fact
    near = ", ".join(nearest_names(name, (n for n, f in known.items() if is_time(f)))) or "-"
    raise place.fault(
        f"'{name}' is no day or instant of the vocabulary or of this file; nearest: {near}",
        f"“{name}”不是词汇表或本文件中的日期或时刻;相近的有:{near}",
    )


def _made(table: Table, known: Mapping[str, Fact], place: Place) -> Fact:
    later = tuple(
        _time(other, known, place.key("not_after").item(i))
        for i, other in enumerate(table.get("not_after", ()))
    )
    base: Table = {
        "name": table["name"],
        "title": read_term(table["title"]),
        "headings": tuple(table.get("headings", ())),
        "grain": Grain(table.get("grain", Grain.CASE)),
        "kinds": tuple(table.get("kinds", ())),
        "headings_in_kinds": tuple(table.get("headings_in_kinds", ())),
    }
    occurrence = Occurrence(table.get("occurrence", Occurrence.FIRST))
    after = table.get("on_or_after")
    match table["kind"]:
        case "day":
            stated = table.get("stated", False)
            return DayFact(
                **base, not_after=later, occurrence=occurrence, on_or_after=after, stated=stated
            )
        case "instant":
            return InstantFact(**base, not_after=later, occurrence=occurrence, on_or_after=after)
        case "flag":
            return FlagFact(**base, assumed=table.get("assumed"))
        case "choice":
            choices = tuple((code, read_term(t)) for code, t in table["choices"].items())
            return ChoiceFact(**base, choices=choices)
        case "amount":
            return AmountFact(**base)
        case _:
            return EventsFact(**base)

"""Rules, named moments and sources as tables of a rule file.

What is read here has passed the schema; each field that says something impossible is a problem of
its own, and the rule is then left out.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from execrules.facts import Fact, Grain
from execrules.instants import read_day, read_day_or_instant
from execrules.rule_files.expressions import Expressions
from execrules.rule_files.fact_tables import in_order
from execrules.rule_files.fact_values import read_value
from execrules.rule_files.places import Place, Problems, placed
from execrules.rule_files.schemas import Table
from execrules.rule_files.wordings import read_term
from execrules.rules import (
    COURT,
    Band,
    Example,
    InForce,
    MomentKind,
    NamedMoment,
    Reading,
    Role,
    Rule,
    Stage,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term
from execrules.verdicts import Verdict

_T = TypeVar("_T")

_VERDICTS: Final = {verdict.code: verdict for verdict in Verdict}

_MOMENTS: Final = ("act", "earliest", "latest", "limit_from", "ended_by", "opens")
_CONDITIONS: Final = ("applies_if", "excuse")


class RuleTables:
    """The reader of what a rule file holds besides its facts."""

    def __init__(self, facts: Mapping[str, Fact], problems: Problems) -> None:
        self.problems = problems
        self.expressions = Expressions(facts)
        self._instruments: dict[str, tuple[Instrument, tuple[str, ...]]] = {}

    def instruments(self, tables: Sequence[Table]) -> None:
        """Read `[[instruments]]`, which citations then name."""
        for index, table in enumerate(tables):
            place = Place("instruments").item(index)
            with self.problems.caught(place):
                if table["id"] in self._instruments:
                    raise place.key("id").fault(
                        f"'{table['id']}' is the id of an earlier instrument; choose another",
                        f"“{table['id']}”已是前面法律文件的编号;请另取编号",
                    )
                read = tuple(table.get("evidence", ()))
                self._instruments[table["id"]] = (_instrument(table, place), read)

    def moments(self, tables: Sequence[Table]) -> tuple[NamedMoment, ...]:
        """Read `[[moments]]`, which expressions then name; those with a title are returned."""
        places: dict[str, Place] = {}
        by_id: dict[str, Table] = {}
        for index, table in enumerate(tables):
            place, name = Place("moments").item(index), table["id"]
            if name in by_id:
                with self.problems.caught(place):
                    raise place.key("id").fault(
                        f"'{name}' is the id of an earlier moment; choose another",
                        f"“{name}”已是前面时点的编号;请另取编号",
                    )
            by_id[name], places[name] = table, place
        needs = {name: list(_names_in(table["is"])) for name, table in by_id.items()}
        at = {name: place.key("is") for name, place in places.items()}
        for name in in_order(needs, at, self.problems):
            with self.problems.caught(at[name]):
                read = self.expressions.moment(by_id[name]["is"], at[name])
                self.expressions.named[name] = read
        listed = (self._named(table, places[name]) for name, table in by_id.items())
        return tuple(named for named in listed if named is not None)

    def _named(self, table: Table, place: Place) -> NamedMoment | None:
        moment = self.expressions.named.get(table["id"])
        if moment is None or "title" not in table:
            return None
        fields = _Fields(self.problems, table, place)
        force = fields.optional("in_force", self._in_force)
        checked = fields.optional("checked", _day)
        citations = fields.optional("citations", self._citations)
        if fields.failed or citations is None:
            return None
        return NamedMoment(
            id=table["id"],
            title=read_term(table["title"]),
            moment=moment,
            kind=MomentKind(table.get("kind", MomentKind.MOMENT)),
            stage=_stage(table),
            checked=checked,
            in_force=force,
            citations=citations,
            covers=tuple(table.get("covers", ())),
            note=_note(table),
        )

    def rule(self, table: Table, place: Place) -> Rule | None:
        """The rule of a table of `[[rules]]`; None where it has a problem."""
        fields = _Fields(self.problems, table, place)
        changes = self._changes(fields)
        force = fields.optional("in_force", self._in_force)
        checked = fields.optional("checked", _day)
        citations = fields.optional("citations", self._citations)
        readings = fields.optional("readings", self._readings)
        examples = fields.optional("examples", self._examples)
        if fields.failed or citations is None:
            return None
        with self.problems.caught(place):
            return Rule(
                id=table["id"],
                title=read_term(table["title"]),
                role=Role(table.get("role", Role.DUTY)),
                obliged=read_term(table["obliged"]) if "obliged" in table else COURT,
                grain=Grain(table.get("grain", Grain.CASE)),
                **changes,
                in_force=force,
                duty=table.get("duty"),
                stage=_stage(table),
                checked=checked,
                citations=citations,
                covers=tuple(table.get("covers", ())),
                note=_note(table),
                readings=readings or (),
                examples=examples or (),
            )
        return None

    def _changes(self, fields: "_Fields") -> Table:
        """The fields that a reading may change too, as far as they are given."""
        read = self.expressions
        found: dict[str, object] = {name: fields.optional(name, read.moment) for name in _MOMENTS}
        found |= {name: fields.optional(name, read.condition) for name in _CONDITIONS}
        found["bands"] = fields.optional("bands", self._bands)
        return {name: value for name, value in found.items() if value is not None}

    def _bands(self, tables: Sequence[Table], place: Place) -> tuple[Band, ...]:
        found = []
        for index, table in enumerate(tables):
            at, until = place.item(index).key("until"), None
            if "until" in table:
                until = self.expressions.moment(table["until"], at)
            found.append(Band(until, table["score"]))
        return tuple(found)

    def _in_force(self, table: Table, place: Place) -> InForce:
        decides = None
        if "governed_by" in table:
            at = place.key("governed_by")
            decides = self.expressions.moment(table["governed_by"], at)
        return InForce(
            since=_day_of(table, "since", place),
            until=_day_of(table, "until", place),
            governed_by=decides,
        )

    def _citations(self, tables: Sequence[Table], place: Place) -> tuple[Citation, ...]:
        return tuple(self._citation(table, place.item(i)) for i, table in enumerate(tables))

    def _citation(self, table: Table, place: Place) -> Citation:
        named = table["instrument"]
        if isinstance(named, str):
            found = self._instruments.get(named)
            if found is None:
                there = ", ".join(self._instruments) or "-"
                raise place.key("instrument").fault(
                    f"there is no instrument '{named}'; declared are: {there}",
                    f"没有法律文件“{named}”;已声明的有:{there}",
                )
            instrument, read = found
        else:
            instrument = _instrument(named, place.key("instrument"))
            read = tuple(named.get("evidence", ()))
        numbers = place.key("numbers")
        with placed(place.key("evidence")):
            return Citation(
                instrument=instrument,
                article=table["article"],
                text=read_term(table["text"]),
                evidence=tuple(table.get("evidence", read)),
                numbers=tuple(
                    (_day(one["since"], numbers.item(i).key("since")), one["article"])
                    for i, one in enumerate(table.get("numbers", ()))
                ),
                since=_day_of(table, "since", place),
                until=_day_of(table, "until", place),
            )

    def _readings(self, tables: Sequence[Table], place: Place) -> tuple[Reading, ...]:
        found: dict[str, Reading] = {}
        for index, table in enumerate(tables):
            at = place.item(index)
            fields = _Fields(self.problems, table, at)
            changes = self._changes(fields)
            force = fields.optional("in_force", self._in_force)
            if table["id"] in found:
                raise at.key("id").fault(
                    f"'{table['id']}' is the id of an earlier reading; choose another",
                    f"“{table['id']}”已是前面口径的编号;请另取编号",
                )
            if not fields.failed:
                found[table["id"]] = Reading(
                    id=table["id"],
                    title=read_term(table["title"]),
                    authority=read_term(table["authority"]) if "authority" in table else None,
                    in_force=force,
                    **changes,
                )
        return tuple(found.values())

    def _examples(self, tables: Sequence[Table], place: Place) -> tuple[Example, ...]:
        return tuple(self._example(table, place.item(i)) for i, table in enumerate(tables))

    def _example(self, table: Table, place: Place) -> Example:
        given, due = {}, table.get("due")
        for name, value in table["facts"].items():
            at = place.key("facts").key(name)
            given[name] = read_value(self.expressions.known(name, at), value, at)
        with placed(place.key("due")):
            last = None if due is None else read_day_or_instant(due)
        return Example(
            facts=given,
            as_of=_day(table["as_of"], place.key("as_of")),
            verdict=_VERDICTS[table["verdict"]],
            due=last,
            why=read_term(table["why"]),
        )


class _Fields:
    """The keys of one table, each read on its own, so that one bad key hides no other."""

    def __init__(self, problems: Problems, table: Table, place: Place) -> None:
        self.problems, self.table, self.place = problems, table, place
        self.failed = False

    def optional(self, key: str, read: Callable[[Any, Place], _T]) -> _T | None:  # Any: see Table
        """What *read* makes of a key; None where it is left out or has a problem."""
        if key not in self.table:
            return None
        known = len(self.problems.found)
        with self.problems.caught(self.place.key(key)):
            value = read(self.table[key], self.place.key(key))
            self.failed |= len(self.problems.found) > known
            return value
        self.failed = True
        return None


def _instrument(table: Table, place: Place) -> Instrument:
    editions = place.key("editions")
    return Instrument(
        id=table["id"],
        title=read_term(table["title"]),
        number=table.get("number"),
        in_force_from=_day_of(table, "in_force_from", place),
        in_force_until=_day_of(table, "in_force_until", place),
        used_from=_day_of(table, "used_from", place),
        used_until=_day_of(table, "used_until", place),
        editions=tuple(
            (_day(one["since"], editions.item(i).key("since")), read_term(one["title"]))
            for i, one in enumerate(table.get("editions", ()))
        ),
        note=_note(table),
    )


def _day_of(table: Table, key: str, place: Place) -> date | None:
    return _day(table[key], place.key(key)) if key in table else None


def _day(text: str, place: Place) -> date:
    with placed(place):
        return read_day(text)


def _note(table: Table) -> Term | None:
    return read_term(table["note"]) if "note" in table else None


def _stage(table: Table) -> Stage | None:
    return Stage(table["stage"]) if "stage" in table else None


def _names_in(value: object) -> list[str]:
    """The moments by name in an expression, however deep."""
    found, waiting = [], [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting.extend(part.values())
            if isinstance(part.get("moment"), str):
                found.append(part["moment"])
        elif isinstance(part, list):
            waiting.extend(part)
    return found

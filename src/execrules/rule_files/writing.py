"""Rules written as a rule file, which is read back as the same rules.

Whatever a rule of this package says can be said in a file, so that a court can begin from one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, assert_never

from execrules.errors import RuleError
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
    facts_of,
    is_only_after,
    only_after,
)
from execrules.facts import (
    AmountFact,
    BaseFact,
    ChoiceFact,
    DayFact,
    EventsFact,
    Fact,
    FlagFact,
    Grain,
    InstantFact,
    Occurrence,
    is_time,
)
from execrules.rule_files.fact_values import written_value
from execrules.rule_files.lengths import written_length
from execrules.rule_files.toml_text import toml_text
from execrules.rule_files.wordings import written_term
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
    RuleSet,
    Standing,
)
from execrules.sources import Citation, Instrument
from execrules.terms import Term

_Written = dict[str, object]

_SECTIONS: Final = (
    "instruments", "facts", "moments", "moments.citations", "rules", "rules.citations",
    "rules.readings", "rules.examples", "rules.examples.facts",
)  # fmt: skip


def rule_set_as_toml(rules: RuleSet, *, known: Sequence[Fact]) -> str:
    """*rules* with their moments and sources as the text of a rule file.

    Facts of the set that are not among *known*, the vocabulary with which the file will be read,
    are declared in it. Measures and rows that are left out have no place in a file. Raises
    `RuleError` for a rule of which a reading or a limit was chosen, since a file holds rules as
    they stand in their set, and for deductions or extensions that are not among *known*.
    """
    facts = {fact.name: fact for fact in (*known, *_facts(rules))}
    there = {fact.name for fact in known}
    instruments = _Instruments()
    moments = [_named(moment, instruments) for moment in rules.moments]
    written = [_rule(rule, instruments, facts) for rule in rules]
    document = _there(
        id=rules.id,
        title=written_term(rules.title),
        standing=None if rules.standing is Standing.LOCAL else rules.standing.value,
        instruments=instruments.written or None,
        facts=[_fact(fact) for name, fact in facts.items() if name not in there] or None,
        moments=moments or None,
        rules=written or None,
    )
    return toml_text(document, sections=_SECTIONS)


def rule_as_toml(rule: Rule, *, known: Sequence[Fact]) -> str:
    """One rule as the text of a rule file of its own; see `rule_set_as_toml`."""
    alone = RuleSet(id=rule.id, title=rule.title, standing=Standing.LOCAL, rules=(rule,))
    return rule_set_as_toml(alone, known=known)


def _facts(rules: RuleSet) -> Iterator[Fact]:
    """The facts of a set, and those that their declarations speak of."""
    waiting: list[Fact] = [*rules.vocabulary, *(fact for rule in rules for fact in rule.facts)]
    waiting += [fact for moment in rules.moments for fact in facts_of(moment.moment)]
    seen: set[str] = set()
    while waiting:
        fact = waiting.pop(0)
        if fact.name not in seen:
            seen.add(fact.name)
            yield fact
            if is_time(fact):
                waiting.extend(fact.not_after)


class _Instruments:
    """The instruments of a file; a second one of the same id stands where it is cited."""

    def __init__(self) -> None:
        self._known: dict[str, Instrument] = {}

    @property
    def written(self) -> list[_Written]:
        return [_instrument(instrument) for instrument in self._known.values()]

    def named(self, instrument: Instrument) -> str | _Written:
        known = self._known.setdefault(instrument.id, instrument)
        return instrument.id if known == instrument else _instrument(instrument)


def _rule(rule: Rule, instruments: _Instruments, facts: Mapping[str, Fact]) -> _Written:
    if rule.reading is not None or rule.limit_given:
        raise RuleError(
            Term(
                f"rule '{rule.id}' has been given a reading or a limit; write the rule as it "
                f"stands in its set",
                f"规则“{rule.id}”已采用口径或给定期限;请写出规则集中的原规则",
            )
        )
    written: _Written = {"id": rule.id, "title": written_term(rule.title)}
    if rule.role is not Role.DUTY:
        written["role"] = rule.role.value
    if rule.obliged != COURT:
        written["obliged"] = written_term(rule.obliged)
    if rule.grain is not Grain.CASE:
        written["grain"] = rule.grain.value
    written |= _changes(rule)
    written |= _there(
        duty=rule.duty,
        stage=None if rule.stage is None else rule.stage.value,
        checked=rule.checked,
        covers=list(rule.covers) or None,
        note=None if rule.note is None else written_term(rule.note),
    )
    written["citations"] = [_citation(citation, instruments) for citation in rule.citations]
    return written | _there(
        readings=[_reading(reading) for reading in rule.readings] or None,
        examples=[_example(example, facts) for example in rule.examples] or None,
    )


def _changes(rule: Rule | Reading) -> _Written:
    """The fields that a rule has and a reading changes, as far as they are given."""
    bands = rule.bands
    empty = bands == () and isinstance(rule, Rule)
    return _there(
        applies_if=_optional_condition(rule.applies_if),
        act=_optional(rule.act),
        opens=_optional(rule.opens),
        earliest=_optional(rule.earliest),
        latest=_optional(rule.latest),
        limit_from=_optional(rule.limit_from),
        ended_by=_optional(rule.ended_by),
        bands=None if bands is None or empty else [_band(band) for band in bands],
        excuse=_optional_condition(rule.excuse),
        in_force=None if rule.in_force is None else _in_force(rule.in_force),
    )


def _reading(reading: Reading) -> _Written:
    authority = None if reading.authority is None else written_term(reading.authority)
    head = _there(id=reading.id, title=written_term(reading.title), authority=authority)
    return head | _changes(reading)


def _band(band: Band) -> _Written:
    return _there(score=band.score, until=_optional(band.until))


def _in_force(force: InForce) -> _Written:
    return _there(since=force.since, until=force.until, governed_by=_optional(force.governed_by))


def _example(example: Example, facts: Mapping[str, Fact]) -> _Written:
    return _there(
        why=written_term(example.why),
        as_of=example.as_of,
        verdict=example.verdict.code,
        due=example.due,
        facts={name: written_value(facts[name], value) for name, value in example.given},
    )


def _named(named: NamedMoment, instruments: _Instruments) -> _Written:
    return _there(
        id=named.id,
        title=written_term(named.title),
        kind=None if named.kind is MomentKind.MOMENT else named.kind.value,
        stage=None if named.stage is None else named.stage.value,
        checked=named.checked,
        in_force=None if named.in_force is None else _in_force(named.in_force),
        covers=list(named.covers) or None,
        note=None if named.note is None else written_term(named.note),
        citations=[_citation(citation, instruments) for citation in named.citations],
        **{"is": _moment(named.moment)},
    )


def _citation(citation: Citation, instruments: _Instruments) -> _Written:
    return _there(
        instrument=instruments.named(citation.instrument),
        article=citation.article,
        text=written_term(citation.text),
        evidence=list(citation.evidence),
        numbers=[{"since": since, "article": number} for since, number in citation.numbers] or None,
        since=citation.since,
        until=citation.until,
    )


def _instrument(instrument: Instrument) -> _Written:
    editions = [
        {"since": since, "title": written_term(title)} for since, title in instrument.editions
    ]
    return _there(
        id=instrument.id,
        title=written_term(instrument.title),
        number=instrument.number,
        in_force_from=instrument.in_force_from,
        in_force_until=instrument.in_force_until,
        used_from=instrument.used_from,
        used_until=instrument.used_until,
        editions=editions or None,
        note=None if instrument.note is None else written_term(instrument.note),
    )


_KINDS: Final[Mapping[type[BaseFact], str]] = {
    DayFact: "day",
    InstantFact: "instant",
    FlagFact: "flag",
    ChoiceFact: "choice",
    AmountFact: "amount",
    EventsFact: "events",
}


def _fact(fact: Fact) -> _Written:
    kind = _KINDS.get(type(fact))
    if kind is None:
        raise RuleError(
            Term(
                f"'{fact.name}' is a list of deductions or extensions, which a rule file cannot "
                f"declare; use those of the vocabulary",
                f"“{fact.name}”为扣除或延长列表,规则文件不能声明;请使用词汇表中的事实",
            )
        )
    written = _there(
        name=fact.name,
        kind=kind,
        title=written_term(fact.title),
        headings=list(fact.headings) or None,
        grain=None if fact.grain is Grain.CASE else fact.grain.value,
        kinds=list(fact.kinds) or None,
        headings_in_kinds=list(fact.headings_in_kinds) or None,
    )
    match fact:
        case DayFact() | InstantFact():
            first = fact.occurrence is Occurrence.FIRST
            written |= _there(
                not_after=[other.name for other in fact.not_after] or None,
                occurrence=None if first else fact.occurrence.value,
                on_or_after=fact.on_or_after,
                stated=True if isinstance(fact, DayFact) and fact.stated else None,
            )
        case FlagFact():
            written |= _there(assumed=fact.assumed)
        case ChoiceFact():
            written["choices"] = {code: written_term(term) for code, term in fact.choices}
        case _:
            pass
    return written


def _optional(moment: Moment | None) -> object:
    return None if moment is None else _moment(moment)


def _optional_condition(condition: Condition | None) -> object:
    return None if condition is None else _condition(condition)


def _moment(moment: Moment) -> str | _Written:
    match moment:
        case At(fact):
            return fact.name
        case On(day):
            return {"on": day}
        case After(After(start, period, deducts), _) if is_only_after(
            moment
        ) and moment == only_after(start, period, deducts=deducts):
            length = written_length(period)
            del length["roll"]  # there is none
            return _there(only_after=_moment(start), **length, deducts=_deducts(deducts))
        case After(start, period, deducts, extends):
            return _there(
                after=_moment(start),
                **written_length(period),
                deducts=_deducts(deducts),
                extends=_extends(extends),
            )
        case Before(event, period):
            return {"before": _moment(event), **written_length(period)}
        case Later():
            return {"later": [_moment(part) for part in _chained(moment, Later)]}
        case Earlier():
            return {"earlier": [_moment(part) for part in _chained(moment, Earlier)]}
        case FirstKnown(fact, otherwise):
            return {"first_known": fact.name, "otherwise": _moment(otherwise)}
        case FirstAfter(fact, inner):
            return {"first_after": _moment(inner), "of": fact.name}
        case _:
            assert_never(moment)


_MOST_CHAINED: Final = 8


def _chained(moment: Later | Earlier, kind: type[Later] | type[Earlier]) -> list[Moment]:
    """The moments of a chain, first to last, no more than a list in a file may hold."""
    parts: list[Moment] = []
    left: Moment = moment
    while isinstance(left, Later | Earlier) and isinstance(left, kind):
        if len(parts) == _MOST_CHAINED - 1:
            break
        parts.insert(0, left.right)
        left = left.left
    return [left, *parts]


def _deducts(deducts: Deducts | None) -> _Written | None:
    if deducts is None:
        return None
    as_usual = deducts.ends is DeductionEnds.AFTER_FIRST
    return _there(
        grounds=list(deducts.grounds),
        ends=None if as_usual else deducts.ends.value,
        fact=None if deducts.fact.name == "deductions" else deducts.fact.name,
    )


def _extends(extends: Extends | None) -> _Written | None:
    if extends is None:
        return None
    fact = None if extends.fact.name == "extensions" else extends.fact.name
    return _there(most=extends.most, fact=fact)


def _condition(condition: Condition) -> str | _Written:
    match condition:
        case Happened(moment):
            return {"happened": _moment(moment)}
        case NotAfter(left, right):
            return {"not_after": [_moment(left), _moment(right)]}
        case Holds(flag):
            return flag.name
        case OneOf(fact, choices):
            return {"fact": fact.name, "one_of": list(choices)}
        case MayBe(fact, choices):
            return {"fact": fact.name, "may_be": list(choices)}
        case AtLeast(fact, yuan):
            return {"fact": fact.name, "at_least": yuan}
        case AllOf(parts):
            return {"all": [_condition(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_condition(part) for part in parts]}
        case Not(part):
            return {"not": _condition(part)}
        case _:
            assert_never(condition)


def _there(**keys: object) -> _Written:
    """The keys that hold something; TOML has no null."""
    return {key: value for key, value in keys.items() if value is not None}

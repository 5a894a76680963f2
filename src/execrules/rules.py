"""Rules as data: what a time limit says, where it stands, and how it may be read.

A rule is a frozen value without code: when it applies, the act, and the two moments *earliest* and
*latest* between which the act belongs. Windows, order rules and not-before rules are combinations
of these, not kinds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from execrules.errors import RuleError
from execrules.expressions import (
    After,
    Condition,
    Moment,
    Stated,
    facts_of,
    is_condition,
    is_moment,
    length_of,
    origin,
)
from execrules.facts import Deduction, Events, Extension, Fact, FactValue, Grain, by_name
from execrules.instants import read_day, read_day_or_instant
from execrules.periods import Period, Unit
from execrules.sources import Citation
from execrules.terms import Term
from execrules.verdicts import Verdict


class Role(StrEnum):
    """What a passed limit means (性质).

    A duty not done is overdue; a right not used has lapsed and nobody is late; a lower bound only
    says that acting came too early. A system check is judged as a duty, but it is what a vendor
    coded and no law.
    """

    DUTY = "duty"
    RIGHT_WINDOW = "right_window"
    LOWER_BOUND = "lower_bound"
    SYSTEM_CHECK = "system_check"

    @property
    def term(self) -> Term:
        """The role in words."""
        return _ROLE_TERMS[self]


_ROLE_TERMS = {
    Role.DUTY: Term("duty", "义务期限"),
    Role.RIGHT_WINDOW: Term("right window", "权利期间"),
    Role.LOWER_BOUND: Term("lower bound", "最早时间"),
    Role.SYSTEM_CHECK: Term("system check", "系统校验"),
}


class Stage(StrEnum):
    """The stage of the procedure to which a rule belongs (程序阶段)."""

    FILING = "filing"
    NOTICE = "notice"
    INVESTIGATION = "investigation"
    PRESERVATION = "preservation"
    CONTROL = "control"
    PRICING = "pricing"
    SALE = "sale"
    PAYOUT = "payout"
    OBJECTION = "objection"
    SANCTIONS = "sanctions"
    STAY = "stay"
    TERMINATION = "termination"
    CLOSING = "closing"
    DELEGATION = "delegation"
    ADMINISTRATIVE = "administrative"
    SUPERVISION = "supervision"

    @property
    def term(self) -> Term:
        """The stage in words."""
        return _STAGE_TERMS[self]


_STAGE_TERMS = {
    Stage.FILING: Term("applying and filing", "申请与立案"),
    Stage.NOTICE: Term("enforcement notice", "执行通知"),
    Stage.INVESTIGATION: Term("asset investigation", "财产调查"),
    Stage.PRESERVATION: Term("preservation", "财产保全"),
    Stage.CONTROL: Term("seizure and freezing", "查封扣押冻结"),
    Stage.PRICING: Term("pricing", "确定参考价"),
    Stage.SALE: Term("auction and sale", "拍卖变卖"),
    Stage.PAYOUT: Term("payout", "案款发放"),
    Stage.OBJECTION: Term("objections, review and suits", "异议、复议与诉讼"),
    Stage.SANCTIONS: Term("sanctions and lists", "制裁与失信惩戒"),
    Stage.STAY: Term("stay, settlement and security", "暂缓、和解与担保"),
    Stage.TERMINATION: Term("termination of the proceeding", "终结本次执行"),
    Stage.CLOSING: Term("closing", "结案"),
    Stage.DELEGATION: Term("delegation and transfer", "委托与移送"),
    Stage.ADMINISTRATIVE: Term("administrative non-litigation enforcement", "非诉行政执行"),
    Stage.SUPERVISION: Term("supervision", "执行监督"),
}

COURT = Term("the court", "法院")

_MOMENT_OR_NONE = attrs.validators.optional(is_moment)
_CONDITION_OR_NONE = attrs.validators.optional(is_condition)


@attrs.frozen
class Band:
    """A score for acting up to and including the due day of an edge (得分档); None has no edge."""

    until: Moment | None = attrs.field(validator=_MOMENT_OR_NONE)
    score: int


@attrs.frozen(kw_only=True)
class InForce:
    """From when to when a rule is law, and which event decides.

    *governed_by* None means the trigger; transitional clauses name another event.
    """

    since: date | None = None
    until: date | None = None
    governed_by: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)


@attrs.frozen(kw_only=True)
class Reading:
    """A named way to read an open text (口径): the fields of the rule that it changes.

    *authority* says who reads it so; None means unsettled.
    """

    id: str
    title: Term
    authority: Term | None = None
    earliest: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    latest: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    limit_from: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    act: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    applies_if: Condition | None = attrs.field(default=None, validator=_CONDITION_OR_NONE)
    ended_by: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    opens: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    bands: tuple[Band, ...] | None = None
    excuse: Condition | None = attrs.field(default=None, validator=_CONDITION_OR_NONE)
    in_force: InForce | None = None


def _items(facts: Mapping[str, FactValue]) -> tuple[tuple[str, FactValue], ...]:
    return tuple(facts.items())


@attrs.frozen(kw_only=True)
class Example:
    """A worked example, counted by hand: facts, day of judging, verdict and due day."""

    given: tuple[tuple[str, FactValue], ...] = attrs.field(alias="facts", converter=_items)
    as_of: date
    verdict: Verdict
    due: date | None = None
    why: Term

    @property
    def facts(self) -> dict[str, FactValue]:
        """The record to judge."""
        return dict(self.given)


def worked(
    verdict: Verdict,
    why: Term,
    *,
    due: str | None = None,
    as_of: str = "2026-11-01",
    **facts: str | bool | Decimal | Events | Sequence[Deduction] | Sequence[Extension] | None,
) -> Example:
    """An `Example` written compactly: times as ISO texts, choices as codes, None for *not yet*.

    Sums are written as `Decimal("50000.00")`, in yuan; lists with `deducted()`, `extended()` and
    `repeated()`, an empty one as `()`.

    >>> worked(Verdict.PENDING, Term("why", "理由"), filed="2026-09-01", closed=None).as_of
    datetime.date(2026, 11, 1)
    """
    return Example(
        facts={
            name: read_day_or_instant(value)
            if isinstance(value, str) and value[:1].isdigit()
            else value
            for name, value in facts.items()
        },
        as_of=read_day(as_of),
        verdict=verdict,
        due=None if due is None else read_day_or_instant(due),
        why=why,
    )


def deducted(ground: str | None, start: str, end: str | None) -> Deduction:
    """A `Deduction` written compactly, for examples: days as ISO texts, None while it is open."""
    return Deduction(
        start=read_day(start), end=None if end is None else read_day(end), ground=ground
    )


def extended(count: int, unit: Unit, *, approved_on: str | None) -> Extension:
    """An `Extension` written compactly, for examples; None for one that was not approved."""
    day = None if approved_on is None else read_day(approved_on)
    return Extension(count=count, unit=unit, approved_on=day)


def repeated(*days: str) -> Events:
    """The days of an event that repeats, all of them, written compactly, for examples."""
    return Events(tuple(read_day(day) for day in days))


@attrs.frozen(kw_only=True)
class Rule:
    """One time limit.

    *act* belongs on or after *earliest* and on or before *latest*; either may be absent.
    *applies_if* not holding makes it not applicable. *ended_by* on or before the last day makes it
    lapse. *opens* is the moment before which the rule has not started, where that is later than the
    trigger: a window that recurs. *bands* grade the act, in rising order of their edges; past the
    last edge the score is 0. *excuse* marks a late or missing act as excused, apart from the
    verdict. *covers* are the ids of the source table's rows that the rule encodes. *limit_from* is
    where a limit whose length is not published would start: see `with_limit`, which sets
    *limit_given*. *reading* is the id of the reading taken. Rules of one *duty* ask for the same
    act and are grouped where findings are shown. *checked* is the day on which the sources were
    last compared.
    """

    id: str
    title: Term
    role: Role = Role.DUTY
    obliged: Term = COURT
    grain: Grain = Grain.CASE
    act: Moment = attrs.field(validator=is_moment)
    earliest: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    latest: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    limit_from: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    applies_if: Condition | None = attrs.field(default=None, validator=_CONDITION_OR_NONE)
    ended_by: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    opens: Moment | None = attrs.field(default=None, validator=_MOMENT_OR_NONE)
    bands: tuple[Band, ...] = ()
    excuse: Condition | None = attrs.field(default=None, validator=_CONDITION_OR_NONE)
    in_force: InForce | None = None
    duty: str | None = None
    stage: Stage | None = None
    checked: date | None = None
    citations: tuple[Citation, ...]
    covers: tuple[str, ...] = ()
    note: Term | None = None
    readings: tuple[Reading, ...] = ()
    reading: str | None = None
    limit_given: bool = False
    examples: tuple[Example, ...] = attrs.field(default=(), eq=False)

    def __attrs_post_init__(self) -> None:
        if self.earliest is None and self.latest is None and self.limit_from is None:
            raise self._fault(
                "has no limit; give earliest, latest or limit_from",
                "没有期限;请给出 earliest、latest 或 limit_from",
            )
        if self.role is Role.LOWER_BOUND and (self.earliest is None or self.latest is not None):
            raise self._fault(
                "is a lower bound; give it an earliest moment and no latest",
                "是最早时间规则;请只给 earliest",
            )
        if not self.citations:
            raise self._fault(
                "has no citation; name instrument, article and evidence",
                "没有依据;请写明法律文件、条文和出处",
            )

    @property
    def is_limited(self) -> bool:
        """Whether the length of the limit is known, so that the rule can be judged."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_open_ended(self) -> bool:
        """Whether the rule says only from when on: its limit is the first moment permitted."""
        return self.earliest is not None and self.latest is None

    @property
    def limit(self) -> Moment:
        """The last moment to act; where there is none, the first one permitted."""
        for moment in (self.latest, self.earliest, self.limit_from):
            if moment is not None:
                return moment
        raise AssertionError(self.id)  # refused when the rule was built

    @property
    def trigger(self) -> Moment:
        """What must have happened for the limit to run."""
        return origin(self.limit)

    @property
    def start(self) -> Moment:
        """The event from which the limit is counted, whether or not a fact states its end."""
        return origin(self.limit, stated=Stated.PASSED_OVER)

    @property
    def period(self) -> Period | None:
        """The length of the limit; None where the limit is a day given by a fact or not known."""
        return length_of(self.limit) if self.is_limited else None

    @property
    def unit(self) -> Unit:
        """The unit in which the rule counts; days where it has no length of its own."""
        return Unit.DAYS if self.period is None else self.period.unit

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the rule reads, each once, in reading order."""
        governed_by = None if self.in_force is None else self.in_force.governed_by
        nodes: tuple[Moment | Condition | None, ...] = (
            self.applies_if, self.trigger, self.earliest, self.latest, self.act,
            self.ended_by, self.opens, self.excuse, governed_by,
            *(band.until for band in self.bands),
        )  # fmt: skip
        found = [fact for node in nodes if node is not None for fact in facts_of(node)]
        return tuple(by_name(found).values())

    def citations_on(self, day: date | None) -> tuple[Citation, ...]:
        """The citations that stood on *day*; all of them where none did or no day is known."""
        standing = tuple(one for one in self.citations if day is None or one.stood_on(day))
        return standing or self.citations

    def with_limit(self, period: Period) -> "Rule":
        """The rule with *period* as its limit, where the source does not publish one."""
        if self.limit_given:
            raise self._fault(
                "has been given a limit already; give one to the rule as it stands in its set",
                "已经给定期限;请对规则集中的原规则给定期限",
            )
        if self.limit_from is None:
            raise self._fault(
                "has a published limit; with_limit() is for rules without one",
                "的期限已由依据规定;with_limit() 只用于期限未公布的规则",
            )
        latest = After(self.limit_from, period)
        return attrs.evolve(self, latest=latest, limit_from=None, limit_given=True)

    def with_reading(self, reading: str) -> "Rule":
        """The rule as *reading* takes it; an unknown name is a `RuleError` with those there are.

        A rule takes one reading: two would be mixed, and a third rule come of it.
        """
        if self.reading is not None:
            raise self._fault(
                f"has taken the reading '{self.reading}' already; "
                f"take '{reading}' from the rule as it stands in its set",
                f"已采用口径“{self.reading}”;请对规则集中的原规则采用“{reading}”",
            )
        for known in self.readings:
            if known.id == reading:
                changes = {
                    name: value for name in _READABLE if (value := getattr(known, name)) is not None
                }
                return attrs.evolve(self, reading=reading, **changes)
        there = ", ".join(known.id for known in self.readings) or "-"
        raise self._fault(
            f"has no reading '{reading}'; it has: {there}", f"没有口径“{reading}”;可用:{there}"
        )

    def _fault(self, en: str, zh: str) -> RuleError:
        return RuleError(Term(f"rule '{self.id}' {en}", f"规则“{self.id}”{zh}"))


# What a reading may change; its other fields say what it is called and who reads so.
_READABLE = tuple(
    field.name for field in attrs.fields(Reading) if field.name not in {"id", "title", "authority"}
)


class MomentKind(StrEnum):
    """What a named moment is.

    A fiction is a fact that the law supposes (deemed service), a duration the day on which an
    effect runs out (a seizure), and any other moment a date from which rules start.
    """

    MOMENT = "moment"
    FICTION = "fiction"
    DURATION = "duration"

    @property
    def term(self) -> Term:
        """The kind in words."""
        return _KIND_TERMS[self]


_KIND_TERMS = {
    MomentKind.MOMENT: Term("moment", "时点"),
    MomentKind.FICTION: Term("legal fiction", "法律拟制"),
    MomentKind.DURATION: Term("duration", "效力期间"),
}


@attrs.frozen(kw_only=True)
class NamedMoment:
    """A moment that a text creates: a fiction, the end of an effect, a period to sue.

    It has a date and no verdict. A duration is written `FirstKnown(stated expiry, computed)`, since
    the end that a document states prevails, and its period never rolls.
    """

    id: str
    title: Term
    moment: Moment = attrs.field(validator=is_moment)
    kind: MomentKind = MomentKind.MOMENT
    stage: Stage | None = None
    checked: date | None = None
    in_force: InForce | None = None
    citations: tuple[Citation, ...]
    covers: tuple[str, ...] = ()
    note: Term | None = None


@attrs.frozen(kw_only=True)
class Measure:
    """An average or rate over findings: named and sourced, but it has no verdict."""

    id: str
    title: Term
    formula: Term
    stage: Stage | None = None
    checked: date | None = None
    citations: tuple[Citation, ...]
    covers: tuple[str, ...] = ()
    note: Term | None = None


@attrs.frozen(kw_only=True)
class LeftOut:
    """A row of the source table that is not encoded, and why."""

    row: str
    reason: Term


class Standing(StrEnum):
    """What the texts of a rule set are: law, a management norm, an evaluation, a local text."""

    LAW = "law"
    NORM = "norm"
    EVALUATION = "evaluation"
    SYSTEM = "system"
    LOCAL = "local"

    @property
    def term(self) -> Term:
        """The standing in words."""
        return _STANDING_TERMS[self]


_STANDING_TERMS = {
    Standing.LAW: Term("statutes and interpretations", "法律与司法解释"),
    Standing.NORM: Term("management norms of the courts", "法院管理规范"),
    Standing.EVALUATION: Term("indicators of an evaluation", "评估指标"),
    Standing.SYSTEM: Term("checks of a system, as coded", "系统校验"),
    Standing.LOCAL: Term("local texts", "地方规定"),
}


def _rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


@attrs.frozen(kw_only=True)
class RuleSet:
    """Rules chosen together by one name; no id stands for two rules, moments or measures.

    *standing* says what its texts are. *vocabulary* are the facts a record may name, whether or not
    a rule of the set reads them. *moments* and *measures* are listed with the rules but have no
    verdict. *conventions* are those that were taken other than by default, each with the answer.
    """

    id: str
    title: Term
    standing: Standing = Standing.LAW
    rules: tuple[Rule, ...] = attrs.field(converter=_rules)
    moments: tuple[NamedMoment, ...] = ()
    measures: tuple[Measure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    vocabulary: tuple[Fact, ...] = attrs.field(default=(), eq=False)
    conventions: tuple[tuple[str, str], ...] = ()

    def __attrs_post_init__(self) -> None:
        taken: dict[str, Term] = {}
        every: tuple[Rule | NamedMoment | Measure, ...] = (
            *self.rules, *self.moments, *self.measures
        )  # fmt: skip
        for named in every:
            if named.id in taken:
                first = taken[named.id]
                raise RuleError(
                    Term(
                        f"'{first.en}' and '{named.title.en}' have one id, '{named.id}'; "
                        f"rename one",
                        f"“{first.zh}”与“{named.title.zh}”的编号都是“{named.id}”;请改名",
                    )
                )
            taken[named.id] = named.title

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __getitem__(self, rule_id: str) -> Rule:
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise RuleError(
            Term(
                f"rule set '{self.id}' has no rule '{rule_id}'; "
                f"it has: {', '.join(rule.id for rule in self.rules)}",
                f"规则集“{self.id}”中没有规则“{rule_id}”;"
                f"可用:{'、'.join(rule.id for rule in self.rules)}",
            )
        )

    def only(self, *rule_ids: str) -> "RuleSet":
        """The set with these rules alone; an unknown id is a `RuleError`."""
        return attrs.evolve(self, rules=tuple(self[rule_id] for rule_id in rule_ids))

    def replacing(self, rule: Rule) -> "RuleSet":
        """The set with *rule* in place of the one of the same id."""
        return attrs.evolve(
            self, rules=tuple(rule if known.id == rule.id else known for known in self.rules)
        )

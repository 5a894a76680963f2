"""What a rule file can say, and that it can say all that the book says."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

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
    within,
)
from execrules.facts import (
    AmountFact,
    Between,
    DayFact,
    Deduction,
    Events,
    EventsFact,
    Extension,
    Grain,
    InstantFact,
    Kept,
    Noted,
    Occurrence,
)
from execrules.periods import (
    Days,
    DayStart,
    Hours,
    HourStart,
    Months,
    Period,
    Roll,
    Unit,
    WorkingDays,
    Years,
)
from execrules.rule_files import (
    read_rule_file,
    rule_as_toml,
    rule_set_as_toml,
)
from execrules.rule_files.lengths import read_length
from execrules.rulebook import rule_set, rule_sets
from execrules.rulebook.vocabulary import VOCABULARY
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rulebook.vocabulary import periods as p
from execrules.rules import Example, InForce, MomentKind, Reading, Role, RuleSet, Stage
from execrules.terms import Term
from rule_texts import EXAMPLE, FACTS, HEAD, PRC, RULE, SOURCE, one_rule, read


def plain(example: Example) -> Example:
    """The example with its lists as tuples; a record may hold either."""
    given = {
        name: tuple(value) if isinstance(value, list) else value for name, value in example.given
    }
    return attrs.evolve(example, facts=given)


@pytest.mark.parametrize("rules", rule_sets().values(), ids=lambda rules: str(rules.id))
def test_every_rule_of_the_book_is_written_and_read_back(rules: RuleSet, tmp_path: Path) -> None:
    """Rules, named moments and examples, so a file can say all that the book says."""
    text = rule_set_as_toml(rules, known=VOCABULARY)
    found = read(tmp_path, text).rules

    assert (found.id, found.title, found.standing) == (rules.id, rules.title, rules.standing)
    assert found.rules == rules.rules
    assert found.moments == rules.moments
    for again, rule in zip(found, rules, strict=True):
        assert [*map(plain, again.examples)] == [*map(plain, rule.examples)], rule.id


def test_a_rule_is_written_as_a_file_of_its_own(tmp_path: Path) -> None:
    rule = rule_set("evaluation-2018")["eval-payout"]
    [again] = read(tmp_path, rule_as_toml(rule, known=VOCABULARY)).rules

    assert again == rule


# Facts compare by name.
LETTERS = EventsFact(name="letters", title=Term("letters", "letters"))
COST = AmountFact(name="cost", title=Term("cost", "cost"))

LENGTHS: list[tuple[str, Period]] = [
    ("48 hours", Hours(48)), ("1 hour", Hours(1)), ("48小时", Hours(48)), ("24个小时", Hours(24)),
    ("1 day", Days(1)), ("10  Days", Days(10)), ("10 calendar days", Days(10)), ("10日", Days(10)),
    ("10天", Days(10)), ("10个自然日", Days(10)), ("１０日", Days(10)),
    ("10 working days", WorkingDays(10)), ("10个工作日", WorkingDays(10)),
    (" 10 工作日 ", WorkingDays(10)), ("3 months", Months(3)), ("3个月", Months(3)),
    ("2 years", Years(2)), ("2年", Years(2)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "period"), LENGTHS, ids=[text for text, _ in LENGTHS])
def test_a_length_is_a_number_and_a_unit_in_either_language(text: str, period: Period) -> None:
    assert read_length(text) == period


MOMENTS: list[tuple[str, Moment]] = [
    ('"filed"', At(v.FILED)),
    ('{ at = "filed" }', At(v.FILED)),
    ("{ on = 2018-03-01 }", On(date(2018, 3, 1))),
    ('{ on = "2018-03-01" }', On(date(2018, 3, 1))),
    ('{ after = "filed", period = "10 days" }', within(At(v.FILED), Days(10))),
    (
        '{ after = "filed", period = "10 days", roll = "none", start = "same_day" }',
        within(At(v.FILED), Days(10, roll=Roll.NONE, start=DayStart.SAME_DAY)),
    ),
    (
        '{ after = "asset_found", period = "48小时", start = "at_instant" }',
        within(At(v.ASSET_FOUND), Hours(48, start=HourStart.AT_INSTANT)),
    ),
    (
        '{ after = "filed", period = "1年", extends = {}, deducts = { grounds = ["disposal"] } }',
        After(
            At(v.FILED), Years(1),
            Deducts(p.DEDUCTIONS, ("disposal",)), Extends(p.EXTENSIONS),
        ),
    ),
    (
        (
            '{ after = "filed", period = "6 months", extends = { most = 3 }, '
            'deducts = { grounds = ["suspension", "disposal"], ends = "both" } }'
        ),
        After(
            At(v.FILED), Months(6),
            Deducts(p.DEDUCTIONS, ("suspension", "disposal"), DeductionEnds.BOTH),
            Extends(p.EXTENSIONS, 3),
        ),
    ),
    ('{ only_after = "filed", period = "3 months" }', only_after(At(v.FILED), Months(3))),
    (
        '{ only_after = "asset_found", period = "24 hours" }',
        only_after(At(v.ASSET_FOUND), Hours(24)),
    ),
    ('{ before = "closed", period = "15 days" }', Before(At(v.CLOSED), Days(15))),
    ('{ later = ["filed", "closed"] }', Later(At(v.FILED), At(v.CLOSED))),
    (
        '{ later = ["filed", { on = 2018-09-01 }, "closed"] }',
        Later(Later(At(v.FILED), On(date(2018, 9, 1))), At(v.CLOSED)),
    ),
    ('{ earlier = ["filed", "closed"] }', Earlier(At(v.FILED), At(v.CLOSED))),
    (
        '{ first_known = "period_expires", otherwise = { after = "filed", period = "6 months" } }',
        FirstKnown(v.PERIOD_EXPIRES, within(At(v.FILED), Months(6))),
    ),
    ('{ first_after = "filed", of = "letters" }', FirstAfter(LETTERS, At(v.FILED))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "moment"), MOMENTS, ids=[text for text, _ in MOMENTS])
def test_a_moment_is_read_from_its_table(text: str, moment: Moment, tmp_path: Path) -> None:
    assert one_rule(tmp_path, f"latest = {text}").latest == moment


CONDITIONS: list[tuple[str, Condition]] = [
    ('"non_litigation"', Holds(v.NON_LITIGATION)),
    ('{ holds = "non_litigation" }', Holds(v.NON_LITIGATION)),
    ('{ happened = "closed" }', Happened(At(v.CLOSED))),
    ('{ not_after = ["filed", "closed"] }', NotAfter(At(v.FILED), At(v.CLOSED))),
    ('{ fact = "matter_kind", one_of = ["other"] }', OneOf(v.MATTER_KIND, ("other",))),
    ('{ fact = "matter_kind", may_be = ["other"] }', MayBe(v.MATTER_KIND, ("other",))),
    (
        '{ fact = "cost", at_least = 20.50 }',
        AtLeast(COST, Decimal("20.5")),
    ),
    (
        '{ all = ["non_litigation", { not = "remote_control" }] }',
        AllOf((Holds(v.NON_LITIGATION), Not(Holds(v.REMOTE_CONTROL)))),
    ),
    (
        '{ any = ["non_litigation", { happened = { on = 2018-01-01 } }] }',
        AnyOf((Holds(v.NON_LITIGATION), Happened(On(date(2018, 1, 1))))),
    ),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS, ids=[text for text, _ in CONDITIONS])
def test_a_condition_is_read_from_its_table(
    text: str, condition: Condition, tmp_path: Path
) -> None:
    assert one_rule(tmp_path, f"applies_if = {text}").applies_if == condition


def test_a_moment_by_a_name_is_used_by_several_rules_and_by_other_moments(tmp_path: Path) -> None:
    """Names may be used before they are declared; one with a title is listed with the rules."""
    file = read(
        tmp_path,
        HEAD
        + """
        [[moments]]
        id = "expiry"
        title = "end of the seizure"
        kind = "duration"
        is = { after = { moment = "begun" }, period = "3 years", roll = "none" }
        citations = [
            { instrument = { id = "x", title = "x" }, article = "1", text = "x", evidence = ["x"] },
        ]

        [[moments]]
        id = "begun"
        is = { earlier = ["filed", "closed"] }
        """
        + RULE
        + 'latest = { before = { moment = "expiry" }, period = "7 days" }\n'.join(
            RULE.split('latest = { after = "filed", period = "10 days" }\n')
        ).replace('"one"', '"two"'),
    )
    begun = Earlier(At(v.FILED), At(v.CLOSED))
    expiry = within(begun, Years(3, roll=Roll.NONE))

    assert [(m.id, m.moment, m.kind) for m in file.rules.moments] == [
        ("expiry", expiry, MomentKind.DURATION)
    ]
    assert file.rules["two"].latest == Before(expiry, Days(7))


def test_a_file_declares_facts_of_its_own(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        HEAD
        + FACTS
        + """
        [[facts]]
        name = "letter_read"
        kind = "instant"
        title = { en = "letter read", zh = "阅信" }
        grain = "item"
        not_after = ["letter_answered", "closed"]
        occurrence = "last"
        on_or_after = "filed"

        [[facts]]
        name = "letter_answered"
        kind = "day"
        title = "答复"
        headings = ["答复日期"]
        kinds = ["enforcement"]
        headings_in_kinds = ["复"]
        stated = true

        [[facts]]
        name = "anonymous"
        kind = "flag"
        title = "匿名"
        assumed = false
        """
        + RULE,
    )
    facts = {fact.name: fact for fact in file.facts}
    letter, answered = facts["letter_read"], facts["letter_answered"]

    assert [*facts] == ["letters", "house", "cost", "letter_read", "letter_answered", "anonymous"]
    assert isinstance(letter, InstantFact)
    assert letter.not_after == (answered, v.CLOSED)
    assert (letter.grain, letter.occurrence, letter.on_or_after, letter.title.zh) == (
        Grain.ITEM, Occurrence.LAST, "filed", "阅信",
    )  # fmt: skip
    assert isinstance(answered, DayFact)
    assert (answered.title, answered.headings) == (Term("答复", "答复"), ("答复日期",))
    assert (answered.kinds, answered.headings_in_kinds) == (("enforcement",), ("复",))
    assert answered.stated
    assert getattr(facts["anonymous"], "assumed", None) is False
    assert getattr(facts["house"], "choices", None) == (
        ("wood", Term("木", "木")), ("stone", Term("stone", "石")),
    )  # fmt: skip
    assert set(VOCABULARY) < set(file.rules.vocabulary)


def test_facts_of_its_own_are_written_and_read_back(tmp_path: Path) -> None:
    first = read_rule_file(EXAMPLE, VOCABULARY, calendar=PRC)
    again = read(tmp_path, rule_set_as_toml(first.rules, known=VOCABULARY))

    for one, other in zip(first.facts, again.facts, strict=True):
        for field in attrs.fields(type(one)):
            assert getattr(one, field.name) == getattr(other, field.name), field.name
    assert again.rules.rules == first.rules.rules


def test_a_rule_takes_every_field(tmp_path: Path) -> None:
    rule = one_rule(
        tmp_path,
        'role = "right_window"',
        'obliged = { en = "the creditor", zh = "申请执行人" }',
        'grain = "item"',
        'earliest = { only_after = "filed", period = "1 day" }',
        'opens = { after = "filed", period = "2 days" }',
        'ended_by = "closed"',
        'bands = [{ score = 5, until = "closed" }, { score = -1 }]',
        'excuse = "payout_reason_given"',
        'in_force = { since = 2018-01-01, until = 2018-12-31, governed_by = "applied" }',
        'duty = "answer"',
        'stage = "payout"',
        "checked = 2026-11-01",
        'covers = ["A", "B"]',
        'note = "a note"',
        "readings = ["
        '{ id = "r", title = "t", authority = "a", act = "closed", bands = [], '
        "in_force = { since = 2018-06-01 } }, "
        '{ id = "s", title = "u", latest = { after = "filed", period = "3 days" } }]',
    )
    force = rule.in_force

    assert rule.role is Role.RIGHT_WINDOW
    assert rule.obliged == Term("the creditor", "申请执行人")
    assert rule.grain is Grain.ITEM
    assert rule.earliest == only_after(At(v.FILED), Days(1))
    assert rule.opens == within(At(v.FILED), Days(2))
    assert rule.ended_by == At(v.CLOSED)
    assert [(band.score, band.until) for band in rule.bands] == [(5, At(v.CLOSED)), (-1, None)]
    assert rule.excuse == Holds(v.PAYOUT_REASON_GIVEN)
    assert force is not None
    assert (force.since, force.until, force.governed_by) == (
        date(2018, 1, 1), date(2018, 12, 31), At(v.APPLIED),
    )  # fmt: skip
    assert (rule.duty, rule.stage, rule.checked) == ("answer", Stage.PAYOUT, date(2026, 11, 1))
    assert (rule.covers, rule.note) == (("A", "B"), Term("a note", "a note"))
    assert rule.readings == (
        Reading(
            id="r",
            title=Term("t", "t"),
            authority=Term("a", "a"),
            act=At(v.CLOSED),
            bands=(),
            in_force=InForce(since=date(2018, 6, 1)),
        ),
        Reading(id="s", title=Term("u", "u"), latest=within(At(v.FILED), Days(3))),
    )


def test_a_citation_takes_the_evidence_of_its_instrument(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        HEAD
        + """
        [[instruments]]
        id = "text"
        title = "某规定"
        number = "1号"
        in_force_from = 2018-01-01
        in_force_until = 2026-01-01
        used_from = 2018-02-01
        used_until = 2018-03-01
        editions = [{ since = 2018-01-01, title = "原文" }, { since = 2020-01-01, title = "修正" }]
        note = "n"
        evidence = ["read here"]
        """
        + RULE.replace(
            SOURCE,
            """
            [[rules.citations]]
            instrument = "text"
            article = "第2条"
            text = "x"
            numbers = [{ since = 2018-01-01, article = "第1条" }]
            since = 2018-01-02
            until = 2025-12-31

            [[rules.citations]]
            instrument = "text"
            article = "第3条"
            text = "x"
            evidence = ["read there"]
            """,
        ),
    )
    first, second = file.rules["one"].citations

    assert (first.evidence, second.evidence) == (("read here",), ("read there",))
    assert first.name_on(date(2018, 5, 1)).zh == "某规定(原文) 1号 第1条"
    assert (first.since, first.until) == (date(2018, 1, 2), date(2025, 12, 31))
    assert first.instrument == second.instrument
    assert first.instrument.used_until == date(2018, 3, 1)


VALUES: list[tuple[str, str, object]] = [
    ("filed", "2018-05-02", date(2018, 5, 2)),
    ("filed", '"2018-05-02"', date(2018, 5, 2)),
    ("filed", '"not yet"', None),
    ("filed", '"尚未"', None),
    ("filed", '"unknown"', Between()),
    ("filed", "{ earliest = 2018-05-01, latest = 2018-05-31 }",
     Between(date(2018, 5, 1), date(2018, 5, 31))),
    ("filed", "{ latest = 2018-05-31 }", Between(None, date(2018, 5, 31))),
    ("filed", '{ value = 2018-05-02, document = "裁定", approver = "院长" }',
     Noted(value=date(2018, 5, 2), document="裁定", approver="院长")),
    ("asset_found", "2018-05-02T10:25:00", datetime(2018, 5, 2, 10, 25)),
    ("asset_found", "2018-05-02T10:25:30+08:00", datetime(2018, 5, 2, 10, 25, 30)),
    ("asset_found", "2018-05-02T02:25:00Z", datetime(2018, 5, 2, 10, 25)),
    ("asset_found", '"2018-05-02T10:25"', datetime(2018, 5, 2, 10, 25)),
    ("remote_control", "true", True),
    ("remote_control", '"未知"', None),
    ("matter_kind", '"other"', "other"),
    ("matter_kind", '"unknown"', None),
    ("cost", "1000000", 1_000_000),
    ("cost", "1000000.10", Decimal("1000000.10")),
    ("letters", "[2018-05-02, 2018-05-03]", Events((date(2018, 5, 2), date(2018, 5, 3)))),
    ("letters", '{ days = [2018-05-02], kept = "partly" }',
     Events((date(2018, 5, 2),), Kept.PARTLY)),
    ("letters", '"unknown"', None),
    ("deductions", "[]", ()),
    ("deductions", ('[{ start = 2018-05-02, end = 2018-06-01, ground = "suspension" }, '
     '{ start = 2018-07-02, document = "d" }]'),
     (Deduction(start=date(2018, 5, 2), end=date(2018, 6, 1), ground="suspension"),
      Deduction(start=date(2018, 7, 2), end=None, ground=None, document="d"))),
    ("extensions", ('[{ count = 3, unit = "months", approved_on = 2018-05-02 }, '
     '{ count = 1, unit = "months", applied_on = 2018-05-02 }]'),
     (Extension(count=3, unit=Unit.MONTHS, approved_on=date(2018, 5, 2)),
      Extension(count=1, unit=Unit.MONTHS, approved_on=None, applied_on=date(2018, 5, 2)))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "value"), VALUES)
def test_a_value_of_an_example_is_read_by_its_fact(
    name: str, text: str, value: object, tmp_path: Path
) -> None:
    """TOML has no null, so what has not come and what is not known are written out."""
    rule = one_rule(
        tmp_path,
        'applies_if = { not = "award_or_deed" }',
        'examples = [{ why = "x", as_of = 2018-12-31, verdict = "not_applicable", '
        f"facts = {{ award_or_deed = true, {name} = {text} }} }}]",
    )

    assert rule.examples[0].facts[name] == value

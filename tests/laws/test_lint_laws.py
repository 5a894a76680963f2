"""Laws of lint: it answers for whatever rules there are, and what it claims holds for records."""

from datetime import date
from decimal import Decimal

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check
from execrules.expressions import (
    AllOf,
    AnyOf,
    At,
    AtLeast,
    Condition,
    Happened,
    Holds,
    MayBe,
    Moment,
    Not,
    NotAfter,
    On,
    OneOf,
    within,
)
from execrules.lint import lint
from execrules.lint.truth import truth_of
from execrules.periods import Days
from execrules.rulebook.vocabulary import enforcement as v
from execrules.rules import Rule, RuleSet
from execrules.sources import Citation, Instrument
from execrules.verdicts import Verdict
from rule_strategies import COST, HOUSE, MOMENTS, SETS, WORDS

PRC = china_calendar()
CITED = Citation(
    instrument=Instrument(id="x", title=WORDS), article="1", text=WORDS, evidence=["made up"]
)


@given(SETS, MOMENTS, MOMENTS)
@settings(max_examples=40, deadline=None)
def test_every_rule_is_linted_and_findings_have_ids_of_their_own(
    rules: RuleSet, earliest: Moment, latest: Moment
) -> None:
    """Two findings under one id could not be waived apart."""
    [rule] = rules.rules
    whole = attrs.evolve(
        rules, rules=(rule, attrs.evolve(rule, id="other", earliest=earliest, latest=latest))
    )
    ids = [found.id for found in lint(whole, calendar=PRC)]

    assert len(ids) == len(set(ids))


NEAR = st.dates(date(2018, 8, 30), date(2018, 9, 2))
ASKED: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Holds, st.sampled_from([v.NON_LITIGATION, v.REMOTE_CONTROL])),
        st.builds(OneOf, st.just(HOUSE), st.sampled_from([("wood",), ("stone",)])),
        st.builds(MayBe, st.just(HOUSE), st.sampled_from([("wood",), ("stone",)])),
        st.builds(AtLeast, st.just(COST), st.sampled_from([Decimal(10), Decimal(20)])),
        st.builds(NotAfter, st.just(At(v.CLOSED)), st.builds(On, NEAR)),
        st.builds(NotAfter, st.builds(On, NEAR), st.just(At(v.CLOSED))),
        st.just(Happened(At(v.CLOSED))),
    ),
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=5,
)
RECORDS = st.fixed_dictionaries(
    {
        "non_litigation": st.booleans(),
        "remote_control": st.booleans(),
        "house": st.sampled_from(["wood", "stone"]) | st.none(),
        "cost": st.sampled_from([9, 10, 19, 20]),
        "closed": st.none() | NEAR,
        "filed": st.just(date(2018, 8, 1)),
        "notice_issued": st.just(date(2018, 8, 6)),
    }
)


@given(ASKED, st.lists(RECORDS, min_size=1, max_size=10))
@settings(deadline=None)
def test_a_condition_that_cannot_hold_holds_for_no_record(
    condition: Condition, records: list[dict[str, date | bool | int | str | None]]
) -> None:
    """And one that always holds exempts none: the judge agrees, record by record."""
    rule = Rule(
        id="x", title=WORDS, act=At(v.NOTICE_ISSUED), latest=within(At(v.FILED), Days(10)),
        applies_if=condition, citations=(CITED,),
    )  # fmt: skip
    rules = RuleSet(
        id="x", title=WORDS, rules=(rule,),
        vocabulary=(v.NON_LITIGATION, v.REMOTE_CONTROL, HOUSE, COST, v.CLOSED),
    )  # fmt: skip
    truth = truth_of([condition])
    verdicts = {
        found.verdict
        for record in records
        for found in check(record, rules, as_of=date(2018, 12, 31), calendar=PRC)
    }

    assert truth is not None
    assert truth.sometimes or verdicts <= {Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED}
    assert not truth.always or Verdict.NOT_APPLICABLE not in verdicts

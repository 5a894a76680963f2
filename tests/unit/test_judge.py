"""What the judge does with records: border, bounds, faults, calendars."""

from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from execrules import (
    AmountFact,
    Between,
    ChoiceFact,
    DayFact,
    Days,
    FlagFact,
    Hours,
    InstantFact,
    MissingReason,
    Months,
    Role,
    Rule,
    RuleSet,
    Term,
    Verdict,
    WorkingDays,
    check,
    china_calendar,
    explain,
    judge,
    rule_set,
)
from execrules.decisions import Missing
from execrules.engines.scalar import explaining
from execrules.errors import FactError, RuleError
from execrules.expressions import At, AtLeast, Before, Holds, OneOf, only_after, within
from execrules.facts import Fact, Record
from execrules.findings import Finding
from execrules.periods import Clock
from execrules.rules import NamedMoment
from execrules.sources import Citation, Instrument
from execrules.terms import Language
from execrules.traces import Trace, trace

NAME = Term("test", "测试")
SOURCE = (
    Citation(
        instrument=Instrument(id="t", title=NAME), article="1", text=NAME, evidence=["made up"]
    ),
)
SERVED = DayFact(name="served", title=NAME)
ISSUED = DayFact(name="issued", title=NAME, not_after=(SERVED,))
FILED = DayFact(name="filed", title=NAME)
APPLIED = DayFact(name="applied", title=NAME, not_after=(FILED,))
CLOSED = DayFact(name="closed", title=NAME)
FOUND = InstantFact(name="found", title=NAME)
HELD = InstantFact(name="held", title=NAME)
REMOTE = FlagFact(name="remote", title=NAME)
KIND = ChoiceFact(name="kind", title=NAME, choices=(("a", NAME), ("b", NAME)))
SUM = AmountFact(name="sum", title=NAME)

NOTICE = Rule(
    id="notice", title=NAME, latest=within(At(FILED), Days(10)), act=At(ISSUED), citations=SOURCE
)
CLOSING = Rule(
    id="closing", title=NAME, latest=within(At(FILED), Months(6)), act=At(CLOSED), citations=SOURCE
)
NOT_BEFORE = Rule(
    id="not-before", title=NAME, role=Role.LOWER_BOUND,
    earliest=only_after(At(FILED), Months(3)), act=At(CLOSED), citations=SOURCE,
)  # fmt: skip
CONTROL = Rule(
    id="control", title=NAME, latest=within(At(FOUND), Hours(48)), act=At(HELD), citations=SOURCE
)
OFFLINE = Rule(
    id="offline", title=NAME, latest=within(At(FOUND), WorkingDays(10)), act=At(HELD),
    applies_if=~Holds(REMOTE), citations=SOURCE,
)  # fmt: skip

VOCABULARY = (SERVED, ISSUED, APPLIED, FILED, CLOSED, FOUND, HELD, REMOTE, KIND, SUM)
CALENDAR = china_calendar()


def one(rule: Rule, record: Record, as_of: date = date(2026, 11, 23)) -> Finding:
    rules = RuleSet(id="t", title=NAME, rules=(rule,), vocabulary=VOCABULARY)
    [finding] = check(record, rules, as_of=as_of, calendar=CALENDAR)
    return finding


class TestBounds:
    def test_service_in_time_shows_dispatch_in_time(self) -> None:
        """Filed 2015-11-20, day 10 is Monday 2015-11-30; served on it, so dispatched by then."""
        finding = one(NOTICE, {"filed": date(2015, 11, 20), "served": date(2015, 11, 30)})
        assert finding.verdict is Verdict.ON_TIME

    def test_service_out_of_time_says_nothing_of_dispatch(self) -> None:
        """(2015)解民二初字第486号: served 2015-12-09, due 2015-11-30: undetermined, not late."""
        finding = one(NOTICE, {"filed": date(2015, 11, 20), "served": date(2015, 12, 9)})
        assert finding.verdict is Verdict.UNDETERMINED
        assert [(m.fact, m.reason) for m in finding.missing] == [(ISSUED, MissingReason.IMPRECISE)]

    def test_an_application_bounds_the_filing_from_below(self) -> None:
        """(2020)豫0192执2437号: applied 2020-11-30, so three months were not over on 2021-01-25."""
        finding = one(NOT_BEFORE, {"applied": date(2020, 11, 30), "closed": date(2021, 1, 25)})
        assert finding.verdict is Verdict.PREMATURE

    def test_blank_is_not_unknown(self) -> None:
        blank = one(NOTICE, {"filed": date(2018, 3, 1), "issued": None})
        unknown = one(NOTICE, {"filed": date(2018, 3, 1)})
        assert blank.verdict is Verdict.OVERDUE
        assert unknown.verdict is Verdict.UNDETERMINED
        assert unknown.missing[0].reason is MissingReason.ABSENT

    def test_a_month_alone_decides_where_it_can(self) -> None:
        """Filed in June 2016: six months end between 1 and 30 December."""
        june = Between(date(2016, 6, 1), date(2016, 6, 30))
        assert one(CLOSING, {"filed": june, "closed": date(2016, 12, 1)}).verdict is Verdict.ON_TIME
        assert one(CLOSING, {"filed": june, "closed": date(2017, 1, 3)}).verdict is Verdict.LATE
        between = one(CLOSING, {"filed": june, "closed": date(2016, 12, 15)})
        assert between.verdict is Verdict.UNDETERMINED
        assert between.missing[0].reason is MissingReason.IMPRECISE

    def test_bounds_that_contradict_each_other_leave_the_fact_unknown(self) -> None:
        """Not issued, it says, yet served: one of the two is wrong."""
        finding = one(
            NOTICE, {"filed": date(2018, 3, 1), "issued": None, "served": date(2018, 3, 5)}
        )
        assert finding.verdict is Verdict.UNDETERMINED
        assert finding.missing[0].reason is MissingReason.CONTRADICTORY

    @pytest.mark.parametrize("vocabulary", [VOCABULARY, ()])
    def test_two_exact_days_that_exclude_each_other_decide_nothing(
        self, vocabulary: tuple[Fact, ...]
    ) -> None:
        """Sent on the 20th, served on the 6th: impossible, whether or not a rule reads both."""
        served = attrs.evolve(NOTICE, id="served", act=At(SERVED))
        days: Record = {
            "filed": date(2018, 3, 1), "issued": date(2018, 3, 20), "served": date(2018, 3, 6),
        }  # fmt: skip
        rules = RuleSet(id="t", title=NAME, rules=(NOTICE, served), vocabulary=vocabulary)
        found = check(days, rules, as_of=date(2018, 12, 3), calendar=CALENDAR)
        assert [finding.verdict for finding in found] == [Verdict.UNDETERMINED] * 2
        assert [m for finding in found for m in finding.missing] == [
            Missing(ISSUED, MissingReason.CONTRADICTORY),
            Missing(SERVED, MissingReason.CONTRADICTORY),
        ]
        alone = one(NOTICE, days)
        assert alone.missing == (Missing(ISSUED, MissingReason.CONTRADICTORY),)

    def test_an_exact_day_outside_the_bounds_of_its_neighbour_decides_nothing(self) -> None:
        days: Record = {"filed": date(2018, 3, 1), "issued": date(2018, 3, 20)}
        before = one(NOTICE, {**days, "served": Between(None, date(2018, 3, 19))})
        about = one(NOTICE, {**days, "served": Between(date(2018, 3, 1), date(2018, 3, 31))})
        assert before.missing == (Missing(ISSUED, MissingReason.CONTRADICTORY),)
        assert about.verdict is Verdict.LATE

    def test_the_same_day_is_no_contradiction(self) -> None:
        day = date(2018, 3, 20)
        finding = one(NOTICE, {"filed": date(2018, 3, 1), "issued": day, "served": day})
        assert (finding.verdict, finding.missing) == (Verdict.LATE, ())

    def test_what_is_not_seen_yet_contradicts_nothing(self) -> None:
        """Sent on the 25th, served on the 20th: on the 22nd only the service is known."""
        days: Record = {
            "filed": date(2018, 3, 1), "issued": date(2018, 3, 25), "served": date(2018, 3, 20),
        }  # fmt: skip
        served = attrs.evolve(NOTICE, act=At(SERVED))
        assert one(served, days, as_of=date(2018, 3, 22)).verdict is Verdict.LATE
        assert one(served, days, as_of=date(2018, 3, 25)).verdict is Verdict.UNDETERMINED

    def test_a_contradicted_fact_bounds_no_other(self) -> None:
        """The application would show that three months were not over, were it possible itself."""
        days: Record = {"applied": date(2020, 11, 30), "closed": date(2021, 1, 25)}
        asked = DayFact(name="asked", title=NAME)
        applied = attrs.evolve(APPLIED, not_after=(FILED, asked))
        rules = RuleSet(
            id="t", title=NAME, rules=(NOT_BEFORE,), vocabulary=(asked, applied, FILED, CLOSED)
        )
        verdicts = [
            check(
                {**days, "asked": day}, rules, as_of=date(2021, 12, 3), calendar=CALENDAR
            )[0].verdict
            for day in (date(2020, 12, 1), date(2020, 11, 1))
        ]  # fmt: skip
        assert verdicts == [Verdict.PREMATURE, Verdict.UNDETERMINED]

    @pytest.mark.parametrize(
        ("day", "verdict"),
        [(4, Verdict.LATE), (5, Verdict.LATE), (3, Verdict.UNDETERMINED)],
    )
    def test_an_instant_and_a_day_are_compared_by_days(self, day: int, verdict: Verdict) -> None:
        sealed = InstantFact(name="sealed", title=NAME, not_after=(CLOSED,))
        rule = attrs.evolve(CONTROL, act=At(sealed))
        rules = RuleSet(id="t", title=NAME, rules=(rule,), vocabulary=(sealed, CLOSED))
        record: Record = {
            "found": datetime(2018, 5, 1, 8), "sealed": datetime(2018, 5, 4, 9),
            "closed": date(2018, 5, day),
        }  # fmt: skip
        [finding] = check(record, rules, as_of=date(2018, 12, 3), calendar=CALENDAR)
        assert finding.verdict is verdict

    def test_a_neighbour_open_to_the_past_leaves_an_instant_absent(self) -> None:
        sealed = InstantFact(name="sealed", title=NAME)
        began = DayFact(name="began", title=NAME, not_after=(sealed,))
        rule = attrs.evolve(CONTROL, act=At(sealed))
        rules = RuleSet(id="t", title=NAME, rules=(rule,), vocabulary=(sealed, began))
        record: Record = {"found": datetime(2018, 5, 1, 8), "began": Between(None, None)}
        [finding] = check(record, rules, as_of=date(2018, 12, 3), calendar=CALENDAR)
        assert finding.missing == (Missing(sealed, MissingReason.ABSENT),)

    def test_bounds_the_wrong_way_round_are_refused(self) -> None:
        with pytest.raises(FactError, match="earlier day comes first"):
            Between(date(2018, 5, 3), date(2018, 5, 2))

    @pytest.mark.parametrize(
        ("earliest", "latest"), [(1, 2), ("2018-01-01", None), (None, "2018-01-01")]
    )
    def test_ends_that_are_no_days_are_refused(self, earliest: Any, latest: Any) -> None:
        with pytest.raises(FactError, match="give a date") as caught:
            Between(earliest, latest)
        assert "请给日期" in caught.value.message.zh


class TestTheCalendarEnds:
    def test_a_running_case_is_pending_beyond_the_calendar(self) -> None:
        """Filed 2026-09-01: six months end on 2027-03-01 at the earliest."""
        finding = one(CLOSING, {"filed": date(2026, 9, 1), "closed": None})
        assert finding.verdict is Verdict.PENDING
        assert finding.provisional
        assert (finding.due, finding.due_latest) == (date(2027, 3, 1), None)

    def test_what_only_a_later_notice_can_tell_is_undetermined(self) -> None:
        finding = one(
            CLOSING,
            {"filed": date(2026, 9, 1), "closed": date(2027, 3, 2)},
            as_of=date(2027, 3, 5),
        )
        assert finding.verdict is Verdict.UNDETERMINED
        assert {m.reason for m in finding.missing} == {MissingReason.OUTSIDE_CALENDAR}

    def test_a_trigger_before_the_calendar_gets_no_due_day_of_its_first(self) -> None:
        """Filed in 1999: due by what a filing on the first day would give, closed long after."""
        late = one(CLOSING, {"filed": date(1999, 3, 1), "closed": date(2002, 1, 4)})
        unknown = one(CLOSING, {"filed": date(1999, 3, 1), "closed": date(1999, 9, 2)})
        assert late.verdict is Verdict.LATE
        assert unknown.verdict is Verdict.UNDETERMINED

    def test_a_due_day_in_the_last_days_of_december_is_provisional(self) -> None:
        """Filed 2026-06-29: due 2026-12-29, which the next notice may make a rest day."""
        assert one(CLOSING, {"filed": date(2026, 6, 29), "closed": None}).provisional
        assert not one(CLOSING, {"filed": date(2026, 6, 24), "closed": None}).provisional

    def test_a_limit_that_never_starts_is_not_provisional(self) -> None:
        finding = one(CLOSING, {"filed": None, "closed": None})
        assert (finding.verdict, finding.provisional) == (Verdict.NOT_APPLICABLE, False)


class TestRecords:
    def test_events_after_as_of_are_not_seen(self) -> None:
        """Day 10 is Sunday 2018-03-11 and moves to Monday the 12th."""
        record = {"filed": date(2018, 3, 1), "issued": date(2018, 3, 20)}
        assert one(NOTICE, record, as_of=date(2018, 3, 13)).verdict is Verdict.OVERDUE
        assert one(NOTICE, record, as_of=date(2018, 3, 20)).verdict is Verdict.LATE
        assert one(NOTICE, record, as_of=date(2018, 2, 1)).verdict is Verdict.NOT_APPLICABLE

    def test_an_act_before_its_trigger_is_in_time_and_a_fault(self) -> None:
        finding = one(NOTICE, {"filed": date(2018, 3, 1), "issued": date(2018, 2, 1)})
        assert finding.verdict is Verdict.ON_TIME
        assert finding.act_before_trigger

    def test_an_act_before_the_event_it_must_precede_is_no_fault(self) -> None:
        """The notice belongs three days before the hearing: a week before is how it should be."""
        rule = attrs.evolve(NOTICE, latest=Before(At(FILED), Days(3)))
        finding = one(rule, {"filed": date(2018, 3, 9), "issued": date(2018, 3, 2)})
        assert (finding.verdict, finding.due) == (Verdict.ON_TIME, date(2018, 3, 6))
        assert not finding.act_before_trigger

    def test_aware_instants_are_converted_to_beijing_time(self) -> None:
        """17:00 UTC on the 23rd is 01:00 on the 24th in Beijing; 48 hours run from 02:00."""
        found = datetime(2026, 2, 23, 17, 0, tzinfo=UTC)
        finding = one(CONTROL, {"found": found, "held": datetime(2026, 2, 26, 2, 0)})
        assert finding.verdict is Verdict.ON_TIME
        assert finding.due == datetime(2026, 2, 26, 2, 0)

    def test_a_timestamp_at_midnight_is_a_day(self) -> None:
        finding = one(CONTROL, {"found": datetime(2018, 5, 2), "held": datetime(2018, 5, 4, 12)})
        assert finding.verdict is Verdict.UNDETERMINED

    def test_an_unknown_flag_leaves_the_duty_open(self) -> None:
        finding = one(OFFLINE, {"found": date(2018, 5, 2), "held": None})
        assert finding.verdict is Verdict.UNDETERMINED
        assert [m.fact for m in finding.missing] == [REMOTE]

    def test_an_unknown_key_is_refused_with_the_nearest_known(self) -> None:
        with pytest.raises(FactError, match="nearest: filed"):
            one(NOTICE, {"fild": date(2018, 3, 1)})

    @pytest.mark.parametrize(
        ("name", "value"),
        [("filed", "2018-03-01"), ("filed", 5), ("remote", "no"), ("remote", 1), ("kind", 3),
         ("kind", "c"), ("sum", True), ("sum", "5")],
    )  # fmt: skip
    def test_a_value_of_the_wrong_kind_is_refused(self, name: str, value: object) -> None:
        rule = Rule(
            id="all", title=NAME, latest=within(At(FILED), Days(1)), act=At(ISSUED),
            applies_if=Holds(REMOTE) & OneOf(KIND, ("a",)) & AtLeast(SUM, Decimal(5)),
            citations=SOURCE,
        )  # fmt: skip
        with pytest.raises(FactError) as caught:
            one(rule, {name: value})  # type: ignore[dict-item] # wrong on purpose
        assert caught.value.message.zh != caught.value.message.en

    def test_choices_and_amounts_decide_and_their_absence_does_not(self) -> None:
        rule = Rule(
            id="all", title=NAME, latest=within(At(FILED), Days(1)), act=At(ISSUED),
            applies_if=OneOf(KIND, ("a",)) & AtLeast(SUM, Decimal("5.50")), citations=SOURCE,
        )  # fmt: skip
        days = {"filed": date(2018, 3, 1), "issued": date(2018, 3, 2)}
        assert one(rule, {**days, "kind": "a", "sum": Decimal("5.50")}).verdict is Verdict.ON_TIME
        assert one(rule, {**days, "kind": "b"}).verdict is Verdict.NOT_APPLICABLE
        assert one(rule, {**days, "sum": 5}).verdict is Verdict.NOT_APPLICABLE
        assert one(rule, {**days, "kind": "a"}).verdict is Verdict.UNDETERMINED


class TestJudges:
    def test_a_record_names_its_calendar(self) -> None:
        before, after = china_calendar(known_on=date(2019, 3, 21)), CALENDAR
        rule = Rule(
            id="two", title=NAME, latest=within(At(FILED), WorkingDays(2)), act=At(ISSUED),
            citations=SOURCE,
        )  # fmt: skip
        bound = judge([rule], {"old": before, "new": after})
        record = {"filed": date(2019, 4, 26), "issued": date(2019, 4, 30)}
        as_of = date(2019, 5, 10)
        [old] = bound.findings({**record, "calendar": "old"}, as_of=as_of)
        [new] = bound.findings({**record, "calendar": "new"}, as_of=as_of)
        assert (old.verdict, new.verdict) == (Verdict.ON_TIME, Verdict.LATE)
        with pytest.raises(FactError, match="name one of: old, new"):
            bound.findings(record, as_of=as_of)

    def test_a_record_that_names_another_calendar_is_refused(self) -> None:
        record = {"filed": date(2018, 3, 1), "issued": date(2018, 3, 2)}
        assert one(NOTICE, {**record, "calendar": "PRC"}).verdict is Verdict.ON_TIME
        with pytest.raises(FactError, match="name one of: PRC"):
            one(NOTICE, {**record, "calendar": "Guangxi"})

    def test_findings_can_be_sent_to_another_process(self) -> None:
        rules = rule_set("evaluation-2018").only("eval-payout")
        [found] = check(
            {"payable": date(2018, 10, 31)}, rules, as_of=date(2018, 12, 3), calendar=CALENDAR
        )
        assert deepcopy(found) == found

    def test_two_rules_with_one_id_are_refused(self) -> None:
        with pytest.raises(RuleError, match=f"have one id, '{NOTICE.id}'; rename one"):
            judge([NOTICE, NOTICE], CALENDAR)

    def test_a_moment_with_the_id_of_a_rule_is_refused(self) -> None:
        """A lint finding or a catalogue entry would not say which of them it is about."""
        moment = NamedMoment(
            id=NOTICE.id, title=Term("end", "终点"), moment=At(FILED), citations=NOTICE.citations
        )
        with pytest.raises(RuleError, match="'end' have one id, 'notice'; rename one"):
            RuleSet(id="set", title=Term("set", "集"), rules=[NOTICE], moments=(moment,))

    @pytest.mark.parametrize("rules", ["evaluation-2018", None, 5, ["notice"], [NOTICE, None]])
    def test_what_is_no_rule_set_is_refused(self, rules: Any) -> None:
        with pytest.raises(RuleError, match=r"pass rule_set\(") as caught:
            judge(rules, CALENDAR)
        assert "请传入 rule_set(" in caught.value.message.zh

    @pytest.mark.parametrize("calendar", [None, "PRC", {"PRC": None}])
    def test_what_is_no_calendar_is_refused(self, calendar: Any) -> None:
        with pytest.raises(RuleError, match=r"pass china_calendar\(\)") as caught:
            judge([NOTICE], calendar)
        assert "请传入 china_calendar()" in caught.value.message.zh

    def test_a_judge_needs_a_calendar(self) -> None:
        with pytest.raises(RuleError, match="give at least one calendar"):
            judge([NOTICE], {})

    def test_a_key_that_is_no_text_is_refused(self) -> None:
        record: Any = {"filed": date(2018, 3, 1), 5: date(2018, 3, 2)}
        with pytest.raises(FactError, match="5 is no name of a fact"):
            one(NOTICE, record)

    def test_explaining_an_id_needs_its_rule_set(self) -> None:
        with pytest.raises(RuleError, match="pass rules="):
            explain({}, "notice", as_of=date(2018, 1, 1), calendar=CALENDAR)

    def test_findings_are_values(self) -> None:
        record = {"filed": date(2018, 3, 1), "issued": date(2018, 3, 2)}
        assert one(NOTICE, record) == one(NOTICE, record)
        assert hash(one(NOTICE, record)) == hash(one(NOTICE, record))


def test_two_equal_periods_are_counted_one_after_the_other() -> None:
    """Filed on Thursday 1 March: day 10 moves to Monday the 12th, ten more end on the 22nd."""
    rule = attrs.evolve(NOTICE, latest=within(within(At(FILED), Days(10)), Days(10)))
    rules = RuleSet(id="t", title=NAME, rules=(rule,))
    found = explain(
        {"filed": date(2018, 3, 1)}, rule, rules=rules, as_of=date(2018, 12, 3), calendar=CALENDAR
    )
    assert [(counted.start, counted.due) for counted in found.traces] == [
        (date(2018, 3, 1), date(2018, 3, 12)),
        (date(2018, 3, 12), date(2018, 3, 22)),
    ]
    assert found.finding.due == date(2018, 3, 22)


def test_a_count_that_ends_elsewhere_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted_wrong(start: date, period: Days, *, clock: Clock, calendar: object) -> Trace:
        return trace(start, Days(period.count + 1), clock=clock, calendar=CALENDAR)

    monkeypatch.setattr(explaining, "trace", counted_wrong)
    rules = RuleSet(id="t", title=NAME, rules=(NOTICE,), vocabulary=VOCABULARY)
    record = {"filed": date(2018, 3, 2)}
    found = explain(record, "notice", rules=rules, as_of=date(2018, 12, 3), calendar=CALENDAR)
    assert found.traces == ()
    assert "2018-03-13, judged it is 2018-03-12; the count is left out" in found.text(Language.EN)

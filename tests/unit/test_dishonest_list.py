"""The list of dishonest debtors: how long entries, grace and liftings last, and from when to count.

All expected days were counted by hand.
"""

from datetime import date

import pytest

from execrules.calendars.china import china_calendar
from execrules.engines.scalar.judge import check, moment_times
from execrules.facts import FactValue, Record
from execrules.findings import Finding
from execrules.known_times import KnownTime
from execrules.rulebook import rule_set, vocabulary
from execrules.rules import MomentKind, RuleSet
from execrules.terms import Term
from execrules.verdicts import Verdict

LIST = rule_set("dishonest-list-provisions")
GOOD_FAITH = rule_set("good-faith-enforcement-opinions")


def day(text: str) -> date:
    return date.fromisoformat(text)


def last_day(rules: RuleSet, moment: str, facts: Record) -> KnownTime:
    known = moment_times(facts, rules, as_of=date(2026, 11, 1), calendar=china_calendar())
    [found] = [time for named, time in known if named.id == moment]
    return found


def finding(rule_id: str, facts: Record, *, reading: str | None = None) -> Finding:
    rule = LIST[rule_id] if reading is None else LIST[rule_id].with_reading(reading)
    only = RuleSet(
        id="one", title=Term("one", "一条"), rules=(rule,), vocabulary=vocabulary.VOCABULARY
    )
    [found] = check(facts, only, as_of=date(2026, 11, 1), calendar=china_calendar())
    return found


def test_what_only_lasts_is_a_duration_and_no_rule() -> None:
    """Nobody is late because a term has run out."""
    moments = (*LIST.moments, *GOOD_FAITH.moments)

    assert {moment.kind for moment in moments} == {MomentKind.DURATION}
    assert GOOD_FAITH.rules == ()


@pytest.mark.parametrize(
    ("listed", "last"),
    [
        ("2017-05-10", "2019-05-09"),
        ("2017-09-23", "2019-09-22"),  # a Sunday: a term does not move
        ("2018-10-06", "2020-10-05"),  # in the holiday
        ("2020-02-29", "2022-02-28"),  # no such day in 2022
    ],
)
def test_entry_lasts_two_years_with_its_first_day(listed: str, last: str) -> None:
    found = last_day(LIST, "dishonest-list-term", {"listed_dishonest": day(listed)})

    assert found.earliest == found.latest == day(last)


def test_day_that_the_decision_states_goes_first() -> None:
    facts: dict[str, FactValue] = {
        "listed_dishonest": day("2017-05-10"),
        "listing_expires": day("2019-05-10"),
    }
    assert last_day(LIST, "dishonest-list-term", facts).earliest == day("2019-05-10")


@pytest.mark.parametrize(
    ("facts", "last"),
    [
        # Five years in all, with their first day.
        ({"listed_dishonest": day("2017-05-10")}, "2022-05-09"),
        # Three years more than what the first decision stated.
        ({"listing_expires": day("2019-05-31")}, "2022-05-31"),
        # What the second decision states.
        (
            {"listing_expires": day("2019-05-31"), "listing_extended_expires": day("2020-05-31")},
            "2020-05-31",
        ),
    ],
)
def test_prolonged_entry_ends_three_years_later_at_the_latest(
    facts: dict[str, FactValue], last: str
) -> None:
    found = last_day(LIST, "dishonest-list-prolonged-term", facts)

    assert found.earliest == found.latest == day(last)


@pytest.mark.parametrize(
    ("moment", "facts", "last"),
    [
        ("good-faith-listing-grace", {"listing_decided": day("2020-03-10")}, "2020-06-09"),
        ("good-faith-listing-grace", {"listing_decided": day("2020-11-30")}, "2021-02-28"),
        ("good-faith-restriction-grace", {"restriction_decided": day("2022-07-08")}, "2022-10-07"),
        (
            "good-faith-restriction-grace",
            {"restriction_decided": day("2022-07-08"), "restriction_grace_ends": day("2022-08-07")},
            "2022-08-07",
        ),
        (
            "good-faith-temporary-lifting",
            {"restriction_lifting_approved": day("2021-01-04")},
            "2021-02-03",
        ),
    ],
)
def test_grace_and_lifting_end_on_the_day_stated_or_at_the_latest(
    moment: str, facts: dict[str, FactValue], last: str
) -> None:
    found = last_day(GOOD_FAITH, moment, facts)

    assert found.earliest == found.latest == day(last)


@pytest.mark.parametrize(
    ("stated", "applies"),
    [
        (day("2017-04-30"), False),
        (day("2017-05-01"), True),
        (None, False),  # the text of 2013 had no term to compute
    ],
)
def test_stated_term_decides_for_an_entry_of_before_the_text_of_2017(
    stated: date | None, *, applies: bool
) -> None:
    facts: dict[str, FactValue] = {
        "listed_for_term": True,
        "listed_dishonest": day("2016-01-04"),
        "listing_expires": stated,
        "listing_deleted": day("2017-05-02"),
    }
    found = finding("dishonest-list-deletion-after-term", facts)

    assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies


def test_wrong_entry_may_be_counted_from_the_entry() -> None:
    """Entered on Monday 1 March 2021, found on the 8th, corrected on the 10th."""
    facts: dict[str, FactValue] = {
        "listed_dishonest": day("2021-03-01"),
        "listing_error_found": day("2021-03-08"),
        "listing_corrected": day("2021-03-10"),
    }
    by_finding = finding("dishonest-list-error", facts)
    assert (by_finding.verdict, by_finding.due) == (Verdict.ON_TIME, day("2021-03-11"))
    by_entry = finding("dishonest-list-error", facts, reading="from-the-entry")
    assert (by_entry.verdict, by_entry.due) == (Verdict.LATE, day("2021-03-04"))


def test_deletion_may_be_counted_from_the_courts_confirmation() -> None:
    """Performed on Monday 1 March 2021, confirmed on Friday the 5th, deleted on the 10th."""
    facts: dict[str, FactValue] = {
        "listed_for_term": False,
        "deletion_ground_arose": day("2021-03-01"),
        "deletion_ground_confirmed": day("2021-03-05"),
        "listing_deleted": day("2021-03-10"),
    }
    late = finding("dishonest-list-deletion", facts)
    assert (late.verdict, late.due) == (Verdict.LATE, day("2021-03-04"))
    found = finding("dishonest-list-deletion", facts, reading="from-confirmation")
    assert (found.verdict, found.due) == (Verdict.ON_TIME, day("2021-03-10"))

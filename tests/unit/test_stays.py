"""How long stays and securities last: moments without a verdict, and articles by edition."""

from datetime import date

import pytest

from execrules import china_calendar, rule_set
from execrules.engines.scalar.judge import moment_times
from execrules.facts import FactValue
from one_rule import AS_OF


def moment(rule_set_id: str, moment_id: str, **facts: FactValue) -> date | None:
    """The day of a named moment; None where it is not known exactly."""
    times = moment_times(facts, rule_set(rule_set_id), as_of=AS_OF, calendar=china_calendar())
    time = next(time for named, time in times if named.id == moment_id)
    assert time.earliest is None or type(time.earliest) is date
    return time.earliest if time.is_exact else None


class TestMoments:
    @pytest.mark.parametrize(
        ("facts", "end"),
        [
            # 2 May counts as the first day: 1 August, a Wednesday.
            ({"stay_decided": date(2018, 5, 2)}, date(2018, 8, 1)),
            # A decision from above runs from its receipt: 10 May, 9 August.
            (
                {"stay_decided": date(2018, 5, 2), "superior_stay_received": date(2018, 5, 10)},
                date(2018, 8, 9),
            ),
            # Extended: what the decision states goes first, after the day of judging or not.
            (
                {"stay_decided": date(2018, 5, 2), "stay_expires": date(2018, 10, 31)},
                date(2018, 10, 31),
            ),
            # 1 July: 30 September, a Sunday, which stays.
            ({"stay_decided": date(2018, 7, 1)}, date(2018, 9, 30)),
        ],
    )
    def test_a_stay_ends_three_months_on_and_never_rolls(
        self, facts: dict[str, FactValue], end: date
    ) -> None:
        assert moment("enforcement-work", "work-stay-ends", **facts) == end

    def test_a_stay_that_nobody_decided_has_no_end(self) -> None:
        assert moment("enforcement-work", "work-stay-ends", stay_decided=None) is None

    def test_security_holds_for_a_year_after_the_stay_it_secures(self) -> None:
        """A stay of a year from 2 May 2018 ends on 1 May 2019, the security on 30 April 2020."""
        given = {"security_stay_decided": date(2018, 5, 2)}
        assert moment("enforcement-security", "security-stay-ends", **given) == date(2019, 5, 1)
        assert moment("enforcement-security", "security-period-ends", **given) == date(2020, 4, 30)

    def test_what_the_deed_of_security_states_goes_first(self) -> None:
        """Stay to 31 October 2018: the year of security runs to 30 October 2019, or as stated."""
        given: dict[str, FactValue] = {
            "security_stay_decided": date(2018, 5, 2),
            "security_stay_expires": date(2018, 10, 31),
        }
        ends = "security-period-ends"
        assert moment("enforcement-security", ends, **given) == date(2019, 10, 30)
        stated = date(2019, 4, 30)
        given["security_period_expires"] = stated
        assert moment("enforcement-security", ends, **given) == stated

    def test_articles_are_named_as_they_were_numbered_on_a_day(self) -> None:
        """Art. 469 until 9 April 2022, then 467; art. 468, then 466."""
        [stay, _] = rule_set("enforcement-security").moments
        names = [stay.citations[0].name_on(date(2022, 4, day)).zh[-5:] for day in (9, 10)]
        assert names == ["第469条", "第467条"]
        resumption = rule_set("enforcement-settlement")["settlement-resumption"]
        assert resumption.citations[0].name_on(date(2020, 1, 1)).zh.endswith("第468条")

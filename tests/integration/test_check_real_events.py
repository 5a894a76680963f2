"""The real events, as of 2026-11-01: findings confirmed by hand from the dates and the notices.

Beside each finding stands how its bound was counted; the start is never counted, a count of months
ends on the corresponding day, and only rest days between the dates are named. Where the table has
an application and no receipt, receipt and acceptance lie on that day or later, so that the due day
is known as "not before": a lower bound.
"""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from execrules import rule_set, rule_sets
from execrules.cli.app import application
from execrules.intake.matters import take_in

TABLE = Path(__file__).resolve().parents[2] / "examples" / "real_events.csv"

CHANGXING = "(2017)浙0522行审363号"
ZHENGZHOU = "(2020)豫0192执2437号之一"
XINZHOU = "(2016)鄂0117行审29号"
YINGZHOU = "(2017)皖1202行审46号"
LICHENG = "无案号(荔环罚2014-14号)"
YIZHENG = "无案号(仪环罚2014-37号)"
NANZHAO = "(2015)南召行审字第00022号 / (2015)南行审字第00040号"
QINGYUAN = "无案号(庆元林业罚书2015-31008号)"
BIYANG = "(2016)豫1726执XX号"
JIEFANG = "(2015)解民二初字第486号"
BAZHONG = "(2011)巴民初字第263号"
LONGLIN = "(2023)桂1031执386号"
XINZHENG = "(2012)新民初字第2101号"

# Case and rule: verdict, due day at the earliest, whether exactly, and days over or too early.
COUNTED: dict[tuple[str, str], tuple[str, str, bool, int | None]] = {
    # Accepted on Saturday 1 July; 3 to 7, 10 and 11 July; ruled on 26 August: 20 + 26 days.
    (CHANGXING, "admin-ruling"): ("late", "2017-07-11", True, 46),
    # Applied for on 30 November, so filed no earlier: three months end on 28 February at the
    # earliest, open from 1 March; terminated on 25 January.
    (ZHENGZHOU, "eval-early-termination"): ("premature", "2021-03-01", False, None),
    # The provisions on termination themselves, whose condition the evaluation examines.
    (ZHENGZHOU, "termination-three-months"): ("premature", "2021-03-01", False, None),
    # Six months end on 30 May 2021 at the earliest, a Sunday: Monday the 31st; the check of a
    # system moves nothing. Terminated on 25 January, consumption restricted on the 11th.
    (ZHENGZHOU, "work-closing"): ("on_time", "2021-05-31", False, None),
    (ZHENGZHOU, "system-closed-in-period"): ("on_time", "2021-05-30", False, None),
    (ZHENGZHOU, "system-consumption-order"): ("on_time", "2021-01-25", True, None),
    # Applied for on 8 April 2013, so filed no earlier: Tuesday 8 October, the day after the
    # holiday; terminated on 23 September.
    (BAZHONG, "work-closing"): ("on_time", "2013-10-08", False, None),
    (BAZHONG, "system-closed-in-period"): ("on_time", "2013-10-08", False, None),
    # Handed over and filed on 6 March 2023, so received then: Monday the 13th, and Wednesday 6
    # September; ended on 27 March. No table of extensions: that there is none is assumed aloud.
    (LONGLIN, "limits-2000-filing"): ("on_time", "2023-03-13", True, None),
    (LONGLIN, "work-closing"): ("on_time", "2023-09-06", True, None),
    (LONGLIN, "system-closed-in-period"): ("on_time", "2023-09-06", True, None),
    # Filed on 26 March 2013: Thursday 26 September; performed on 8 December 2016: three years of
    # 1096 days, and 4 + 31 + 30 + 8. No table of suspensions: that there was none is assumed aloud.
    (XINZHENG, "work-closing"): ("late", "2013-09-26", True, 1169),
    (XINZHENG, "system-closed-in-period"): ("late", "2013-09-26", True, 1169),
    # Day 10 of 30 November; issued on the day of the application itself.
    (ZHENGZHOU, "civil-notice"): ("on_time", "2020-12-10", False, None),
    # Ruled on 23 May, executed on the 24th, so begun by then; day 5 is Monday 28 May.
    ("(2007)丹民三初字第32号", "eval-preservation-start"): ("on_time", "2007-05-28", True, None),
    # Day 5 of 24 June is Sunday the 29th; executed on the day of the ruling.
    ("(2014)浏民初字第2633号", "eval-preservation-start"): ("on_time", "2014-06-30", True, None),
    # Served on 6 September 2016: six months to 6 March, three more to 6 June.
    ("(2017)陕0125行审3号", "admin-authority-application"): ("on_time", "2017-06-06", True, None),
    # Decided on 7 November 2016, served no earlier: Sunday 7 May moves to the 8th, then 8 August.
    ("(2017)青0102行审6号", "admin-authority-application"): ("on_time", "2017-08-08", False, None),
    # Served on 17 December 2017: 17 June is in the holiday of 16 to 18 June: 19 June, 19 September.
    ("(2018)鲁1522行审135号", "admin-authority-application"): ("on_time", "2018-09-19", True, None),
    # Served on 14 July 2015: 14 January, 14 April; applied for on the last day but one.
    ("(2016)苏1291行审50号", "admin-authority-application"): ("on_time", "2016-04-14", True, None),
    # Decided on 19 April 2015: 19 October, 19 January.
    ("(2015)曲法行非诉审字第00159号", "admin-authority-application"): (
        "on_time", "2016-01-19", False, None,
    ),
    # Accepted on 28 December 2011: day 30 is 27 January, in the holiday of 22 to 28 January;
    # Sunday the 29th is worked.
    ("无案号(蔡计生征字2011)", "admin-ruling-2000"): ("on_time", "2012-01-29", True, None),
    # Decided on 4 November 2015: 4 May, 4 August.
    (XINZHOU, "admin-authority-application"): ("on_time", "2016-08-04", False, None),
    # Applied for on Thursday 23 June: 24, 27 to 30 June; ruled, hence accepted, by the 28th.
    (XINZHOU, "admin-acceptance"): ("on_time", "2016-06-30", False, None),
    # And 1 and 4 July.
    (XINZHOU, "admin-ruling"): ("on_time", "2016-07-04", False, None),
    # Decided on 20 October 2016: 20 April, 20 July; applied for the day before.
    (YINGZHOU, "admin-authority-application"): ("on_time", "2017-07-20", False, None),
    # Demand served on Friday 12 May: 15 to 19 and 22 to 26 May are ten; permitted from the 27th.
    (YINGZHOU, "admin-demand-first"): ("on_time", "2017-05-27", True, None),
    # Applied for on Wednesday 19 July: 20, 21, 24 to 26; ruled on that very day.
    (YINGZHOU, "admin-acceptance"): ("on_time", "2017-07-26", False, None),
    # And 27 and 28 July.
    (YINGZHOU, "admin-ruling"): ("on_time", "2017-07-28", False, None),
    # Served on 10 October 2014, old law: Saturday 10 January moves to the 12th, Sunday 12 April
    # to the 13th.
    (LICHENG, "admin-authority-application-2012"): ("on_time", "2015-04-13", True, None),
    # Applied for on Thursday 9 April: 10, 13 to 16 April; accepted on the 13th.
    (LICHENG, "admin-acceptance"): ("on_time", "2015-04-16", False, None),
    # Applied for on Monday 27 April: 28 to 30 April, 4 and 5 May (1 to 3 May off).
    (YIZHENG, "admin-acceptance"): ("on_time", "2015-05-05", False, None),
    # And 6 and 7 May.
    (YIZHENG, "admin-ruling"): ("on_time", "2015-05-07", False, None),
    # Applied for on Monday 1 June: 2 to 5 and 8 June; ruled on the 5th.
    (NANZHAO, "admin-acceptance"): ("on_time", "2015-06-08", False, None),
    # And 9 and 10 June.
    (NANZHAO, "admin-ruling"): ("on_time", "2015-06-10", False, None),
    # Applied for and accepted on Tuesday 13 October, so received on it: 14 to 16, 19 and 20.
    (QINGYUAN, "admin-acceptance"): ("on_time", "2015-10-20", True, None),
    # And 21 and 22 October.
    (QINGYUAN, "admin-ruling"): ("on_time", "2015-10-22", True, None),
    # Raised on 16 January: day 15 is Wednesday the 31st; ruled on the 18th.
    (BIYANG, "civil-objection-ruling"): ("on_time", "2018-01-31", False, None),
    # And day 3 is Friday the 19th; filed no later than the ruling.
    (BIYANG, "objections-filing"): ("on_time", "2018-01-19", False, None),
    # Ruled on 18 January, so served no earlier: day 15 is Friday 2 February; sued on 31 January.
    (BIYANG, "civil-third-party-suit"): ("on_time", "2018-02-02", False, None),
    # In effect since 9 November 2015, no day to perform told: two years end on Thursday 9 November
    # 2017; applied for on 20 November 2015.
    (JIEFANG, "civil-enforcement-application-2007"): ("on_time", "2017-11-09", True, None),
}  # fmt: skip

# Case and rule: due day at the earliest, and a fact that would decide.
OPEN = {
    # Applied for on 20 November, served on 9 December: day 10 is Monday 30 November, and on which
    # day the notice was issued is not known. Not late.
    (JIEFANG, "civil-notice"): ("2015-11-30", "notice_issued"),
    # Applied for on 25 July, accepted on 3 August: 26, 27, 30, 31 July and 1 August would be past,
    # but received on an unknown day.
    ("(2018)鲁1522行审135号", "admin-acceptance"): ("2018-08-01", "review_application_received"),
    # Applied for on 13 April, ruled on the 28th: 14, 15, 18 to 22 April, if accepted at once.
    ("(2016)苏1291行审50号", "admin-ruling"): ("2016-04-22", "review_accepted"),
    # Raised on 3 August, ruled on 18 September.
    ("(2016)粤05执异38号", "civil-objection-ruling"): ("2016-08-18", "objection_received"),
    # Raised on 10 June, ruled on 1 July.
    ("无案号(车辆扣押案)", "civil-objection-ruling"): ("2015-06-25", "objection_received"),
    # Applied for on 27 December 2011, ruled on 6 January: the new law holds where it was accepted
    # in 2012, which is not known; 28 to 31 December (Saturday worked), 4 to 6 January.
    ("无案号(新晃国土罚案)", "admin-ruling"): ("2012-01-06", "review_accepted"),
}

REVIEWS = (
    "(2019)辽0212行审89号", "(2017)陕0125行审3号", CHANGXING, "(2017)青0102行审6号",
    "(2018)鲁1522行审135号", "无案号(蔡计生征字2011)", LICHENG, YIZHENG, "(2016)苏1291行审50号",
    YINGZHOU, XINZHOU, "(2014)绍诸行审字第255号", "无案号(安岳社会抚养费案)", NANZHAO,
    "(2015)曲法行非诉审字第00159号", QINGYUAN, "无案号(新晃国土罚案)",
)  # fmt: skip


@pytest.fixture(scope="module")
def answer() -> dict[str, object]:
    arguments = ["check", str(TABLE), "--as-of", "2026-11-01", "--rules", "all"]
    result = CliRunner().invoke(application, [*arguments, "--format", "json"])
    assert result.exit_code == 1, result.output
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def findings(answer: dict[str, object]) -> dict[tuple[str, str], dict[str, object]]:
    listed = answer["findings"]
    assert isinstance(listed, list)
    return {(found["case"], found["rule"]): found for found in listed}


@pytest.mark.parametrize("key", COUNTED, ids="/".join)
def test_a_finding_confirmed_by_hand(
    key: tuple[str, str], findings: dict[tuple[str, str], dict[str, object]]
) -> None:
    """The count stands above, beside each finding."""
    verdict, due, exactly, over = COUNTED[key]
    found = findings[key]

    assert (found["verdict"], found["due"], found["over"]) == (verdict, due, over)
    assert (found["due"] == found["due_latest"]) is exactly


def test_every_finding_that_is_settled_was_confirmed(
    findings: dict[tuple[str, str], dict[str, object]],
) -> None:
    """All of them but one stand above; the other follows from the same dates.

    (2016)豫1726执XX号, opinion on the objection: the file was received no earlier than 16 January
    2018, the opinion given no later than the ruling of the 18th; day 15 is the 31st or later.
    """
    settled = {key for key, found in findings.items() if found["verdict"] != "undetermined"}

    assert settled - COUNTED.keys() == {(BIYANG, "limits-2006-objection-opinion")}


@pytest.mark.parametrize("key", OPEN, ids="/".join)
def test_what_does_not_follow_is_undetermined_and_names_the_fact(
    key: tuple[str, str], findings: dict[tuple[str, str], dict[str, object]]
) -> None:
    """Service is not dispatch, an application is not its receipt: a late one is not proved."""
    due, fact = OPEN[key]
    found = findings[key]
    missing = found["missing"]
    assert isinstance(missing, list)

    assert (found["verdict"], found["due"]) == ("undetermined", due)
    assert fact in {one["fact"] for one in missing}


def test_the_counts_add_up_to_236(answer: dict[str, object]) -> None:
    """Every row is used, of unknown name (listed with its rows), or rejected."""
    counts, unknown = answer["counts"], answer["unknown_events"]
    assert isinstance(counts, dict)
    assert isinstance(unknown, list)

    assert (counts["rows"], counts["cases"]) == (236, 50)
    assert counts["used"] + counts["unknown"] + counts["rejected"] == 236
    assert counts["rejected"] == 0
    assert sum(one["count"] for one in unknown) == counts["unknown"]


def test_matters_of_administrative_review_are_no_enforcement_cases(
    findings: dict[tuple[str, str], dict[str, object]],
) -> None:
    """17 of the 50, by their number or by events that only such matters have.

    Their application is the authority's and their acceptance no filing for enforcement, so that no
    rule about enforcement cases settles anything about them.
    """
    intake = take_in([TABLE], rule_set(*rule_sets()).vocabulary)
    records = {matter.case: matter.record for matter in intake.matters()}
    reviews = {
        case for case, record in records.items()
        if record.get("matter_kind") == "administrative_review"
    }  # fmt: skip

    assert reviews == set(REVIEWS)
    for case in REVIEWS:
        assert records[case].keys().isdisjoint({"applied", "filed", "application_received"})
    assert {rule for case, rule in findings if case in reviews and not rule.startswith("admin-")
            if findings[case, rule]["verdict"] != "undetermined"} == set()  # fmt: skip


def test_a_termination_before_the_provisions_took_force_is_not_judged_by_them(
    findings: dict[tuple[str, str], dict[str, object]],
) -> None:
    """18 October 2016 and 23 September 2013 lie before 1 December 2016: not applicable."""
    assert (JIEFANG, "eval-early-termination") not in findings
    assert (BAZHONG, "eval-early-termination") not in findings

"""Local days on top of the national calendar: what they change, and what is refused."""

from datetime import UTC, date, datetime
from pathlib import Path

import attrs
import pytest

from execrules import Judge, LocalDocument, Overlay, Term, china_calendar, overlaid, rule_set
from execrules.calendars.overlay_files import read_overlay_file, read_overlays
from execrules.calendars.working_days import DayKind, WorkingDayCalendar
from execrules.errors import DateError, OverlayError
from execrules.traces import day_source

EXAMPLES = Path(__file__).parents[2] / "examples" / "overlays"
PRC = china_calendar()


def shipped(name: str) -> WorkingDayCalendar:
    return overlaid(PRC, *read_overlay_file(EXAMPLES / f"{name}.toml"))


def overlay(identifier: str = "court", *, off: str = "", worked: str = "") -> Overlay:
    """An overlay with days written as words of a sentence."""
    return Overlay(
        id=identifier,
        title=Term("a court", "某法院"),
        document=LocalDocument(title=f"{identifier}的公告", number=None),
        off=[date.fromisoformat(day) for day in off.split()],
        worked=[date.fromisoformat(day) for day in worked.split()],
    )


def refused(*overlays: Overlay, on: WorkingDayCalendar = PRC) -> list[str]:
    with pytest.raises(OverlayError) as caught:
        overlaid(on, *overlays)
    assert all(problem.zh for problem in caught.value.problems)
    return [problem.en for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("day", "national", "local"),
    [
        (date(2017, 3, 29), DayKind.WEEKDAY, DayKind.WEEKDAY),
        (date(2017, 3, 30), DayKind.WEEKDAY, DayKind.ADJUSTED_REST),
        (date(2017, 3, 31), DayKind.WEEKDAY, DayKind.ADJUSTED_REST),
        (date(2017, 4, 1), DayKind.MAKEUP, DayKind.WEEKEND),
        (date(2017, 4, 4), DayKind.HOLIDAY, DayKind.HOLIDAY),
        (date(2017, 4, 8), DayKind.WEEKEND, DayKind.MAKEUP),
    ],
)
def test_guangxi_2017_rests_when_the_country_works(
    day: date, national: DayKind, local: DayKind
) -> None:
    assert (PRC.day(day).kind, shipped("guangxi-2017").day(day).kind) == (national, local)


def test_a_deadline_across_the_third_day_of_the_third_month() -> None:
    """From Wednesday 29 March 2017, 3 working days: 30, 31 March, 1 April nationally.

    In Guangxi 5, 6 and 7 April; the fourth is the worked Saturday, 8 April.
    """
    guangxi = shipped("guangxi-2017")

    assert PRC.add_working_days(date(2017, 3, 29), 3) == date(2017, 4, 1)
    assert guangxi.add_working_days(date(2017, 3, 29), 3) == date(2017, 4, 7)
    assert guangxi.add_working_days(date(2017, 3, 29), 4) == date(2017, 4, 8)


@pytest.mark.parametrize(
    ("day", "working"),
    [(1, False), (2, True), (3, True), (6, True), (7, False), (8, False), (9, False), (10, False),
     (11, False), (12, False), (13, True), (14, True), (15, True), (16, False)],
)  # fmt: skip
def test_beijing_in_november_2014(day: int, working: bool) -> None:  # noqa: FBT001
    """Off on Friday 7 and from Monday 10 to Wednesday 12; Sunday 2 and Saturday 15 are worked."""
    assert shipped("beijing-apec-2014").is_working_day(date(2014, 11, day)) is working


def test_the_day_shows_the_local_document_and_the_notice_it_departs_from() -> None:
    day = shipped("guangxi-2017").day(date(2017, 4, 1))

    assert day.local is not None
    assert day.local.title == "广西壮族自治区人民政府办公厅关于2017年“壮族三月三”放假的通知"
    assert day.notice is not None
    assert day.notice.id == "2017"
    assert day_source(day) == day.local.title


def test_a_document_is_named_by_its_number_where_it_has_one() -> None:
    assert LocalDocument(title="公告", number="院发〔2018〕3号").name == "院发〔2018〕3号"


def test_the_base_is_untouched_and_the_overlaid_calendar_is_another() -> None:
    before = (PRC.name, PRC.version, PRC.kinds)
    guangxi = shipped("guangxi-2017")

    assert (PRC.name, PRC.version, PRC.kinds) == before
    assert china_calendar() == PRC
    assert guangxi.name == "PRC+guangxi-2017"
    assert guangxi.version != PRC.version
    assert guangxi != PRC
    assert (guangxi.first, guangxi.last, guangxi.uncertain_from) == (
        PRC.first, PRC.last, PRC.uncertain_from,
    )  # fmt: skip
    changed = [day for day in range(len(PRC.kinds)) if PRC.kinds[day] is not guangxi.kinds[day]]
    assert len(changed) == 4


def test_a_court_closure_with_a_day_made_up() -> None:
    """Thursday 12 and Friday 13 July 2018 off, Saturday 14 worked."""
    court = overlaid(PRC, overlay(off="2018-07-12 2018-07-13", worked="2018-07-14"))

    assert court.add_working_days(date(2018, 7, 11), 1) == date(2018, 7, 14)
    assert court.next_working_day(date(2018, 7, 12)) == date(2018, 7, 14)
    assert court.count_working_days(date(2018, 7, 11), date(2018, 7, 16)) == 2


def test_an_adjusted_rest_day_can_be_worked_locally() -> None:
    """Wednesday 3 October 2018 is a public holiday, Friday 5 October was moved."""
    court = overlaid(PRC, overlay(worked="2018-10-05"))

    assert court.day(date(2018, 10, 5)).kind is DayKind.WEEKDAY


def test_an_overlay_lies_on_a_calendar_without_details() -> None:
    kinds = (*[DayKind.WEEKDAY] * 5, *[DayKind.WEEKEND] * 2)
    week = WorkingDayCalendar(
        name="week", first=date(2024, 1, 1), uncertain_from=date(2024, 1, 7), kinds=kinds
    )
    court = overlaid(week, overlay(off="2024-01-03"))

    assert [court.is_working_day(date(2024, 1, day)) for day in range(1, 6)] == [
        True, True, False, True, True,
    ]  # fmt: skip


def test_several_overlays_and_one_on_another_give_the_same_days() -> None:
    one, two = overlay("one", off="2018-07-12"), overlay("two", worked="2018-07-14")

    at_once, in_turn = overlaid(PRC, one, two), overlaid(overlaid(PRC, one), two)

    assert at_once == in_turn
    assert at_once.name == "PRC+one+two"


def test_the_day_of_knowledge_is_kept() -> None:
    then = china_calendar(known_on=date(2018, 12, 31))

    assert overlaid(then, overlay(off="2019-03-04")).known_on == date(2018, 12, 31)


@pytest.mark.parametrize(
    ("off", "worked", "told"),
    [
        ("2018-07-14", "", "makes 2018-07-14 off, which it is already (weekend)"),
        ("2018-10-01", "", "makes 2018-10-01 off, which it is already (public holiday)"),
        ("2018-10-05", "", "makes 2018-10-05 off, which it is already (adjusted rest day)"),
        ("", "2018-07-13", "makes 2018-07-13 worked, which it is already (weekday)"),
        ("", "2018-09-29", "makes 2018-09-29 worked, which it is already (make-up working day)"),
        ("", "2018-10-01", "makes 2018-10-01 worked, which is a public holiday by law"),
        ("2027-01-04", "", "names 2027-01-04, outside calendar 'PRC'"),
        ("", "2000-12-30", "names 2000-12-30, outside calendar 'PRC'"),
    ],
)
def test_what_says_nothing_new_or_cannot_be_is_refused(off: str, worked: str, told: str) -> None:
    [problem] = refused(overlay(off=off, worked=worked))

    assert told in problem
    assert "remove" in problem


def test_two_overlays_that_disagree_are_refused_with_the_day() -> None:
    one, two = overlay("one", off="2018-07-12"), overlay("two", worked="2018-07-12")

    [problem] = refused(one, two)

    assert problem == (
        "overlay 'two' disagrees with 'one' on 2018-07-12, which the latter makes off; "
        "remove the day from one of them"
    )
    assert "disagrees with 'one的公告' on 2018-07-12" in refused(two, on=overlaid(PRC, one))[0]


def test_two_overlays_that_say_the_same_are_refused_with_the_day() -> None:
    [problem] = refused(overlay("one", off="2018-07-12"), overlay("two", off="2018-07-12"))

    assert "'two' makes 2018-07-12 off, which it is already (one)" in problem


def test_an_overlay_laid_on_twice_is_refused() -> None:
    one = overlay("one", off="2018-07-12")

    assert "laid on twice" in refused(one, one)[0]
    assert "laid on twice" in refused(one, on=overlaid(PRC, one))[0]


def test_all_faults_are_reported_at_once() -> None:
    assert len(refused(overlay(off="2018-07-14 2018-07-12 2027-01-04", worked="2018-10-01"))) == 3


@pytest.mark.parametrize(
    "moment", [datetime(2018, 7, 12), datetime(2018, 7, 12, tzinfo=UTC), "2018-07-12"]
)
def test_only_plain_dates_are_taken(moment: date) -> None:
    with pytest.raises(DateError):
        Overlay(id="x", title=Term("x", "x"), document=LocalDocument(title="x"), off=[moment])


@pytest.mark.parametrize(
    ("identifier", "off", "worked", "told"),
    [
        ("x", "", "", "names no day"),
        ("x", "2018-07-12 2018-07-12", "", "2018-07-12 stands twice"),
        ("x", "2018-07-12", "2018-07-12", "2018-07-12 stands twice"),
        ("Guangxi+", "2018-07-12", "", "is no id of an overlay"),
        ("", "2018-07-12", "", "is no id of an overlay"),
    ],
)
def test_an_overlay_that_contradicts_itself_is_refused(
    identifier: str, off: str, worked: str, told: str
) -> None:
    with pytest.raises(OverlayError, match=told):
        overlay(identifier, off=off, worked=worked)


def test_an_overlay_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        overlay(off="2018-07-12").off = ()  # type: ignore[misc]  # the refusal is the point


GOOD = """
[[overlay]]
id = "flood-2018"
title = { en = "flood", zh = "洪水" }
document = { title = "公告", number = "院发〔2018〕3号", address = "https://example.org/3" }
off = ["2018-07-12/2018-07-13"]
worked = [2018-07-14]
"""


def test_an_overlay_is_read_from_toml() -> None:
    [found] = read_overlays(GOOD)

    assert (found.id, found.title.zh, found.document.number) == (
        "flood-2018", "洪水", "院发〔2018〕3号",
    )  # fmt: skip
    assert found.off == (date(2018, 7, 12), date(2018, 7, 13))
    assert found.worked == (date(2018, 7, 14),)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[overlay]]", "[[overlays]]", "the file holds overlays"),
        ("[[overlay]]", "[overlay]", "write one \\[\\[overlay\\]\\]"),
        ("[[overlay]]", "[[overlay]", "no TOML"),
        ('id = "flood-2018"\n', "", "-id"),
        ("worked =", "days =", "\\+days"),
        (', zh = "洪水"', "", "flood-2018: title is wrong \\(-zh"),
        ('title = "公告", ', "", "flood-2018: document is wrong \\(-title"),
        ('number = "院发〔2018〕3号"', "number = 3", "number is 3; write a text"),
        ('number = "院发〔2018〕3号"', 'number = ""', "number is ''"),
        ("[2018-07-14]", '"2018-07-14"', "write a list of days"),
        ("2018-07-12/2018-07-13", "2018-07-13/2018-07-12", "ends before it begins"),
        ("2018-07-12/2018-07-13", "0001-01-01/9999-12-31", "longer than a year"),
    ],
)
def test_a_file_of_another_form_is_refused(old: str, new: str, told: str) -> None:
    assert GOOD.count(old) == 1
    with pytest.raises(OverlayError, match=told):
        read_overlays(GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[2018-07-14]", "[2018-07-14T00:00:00]"),
        ("[2018-07-14]", "[2018-07-14T00:00:00+08:00]"),
        ("[2018-07-14]", '["2018-07-14T00:00:00+08:00"]'),
        ("[2018-07-14]", '["2018-7-14"]'),
        ("[2018-07-14]", "[14]"),
        ("2018-07-12/2018-07-13", "2018-07-12/"),
    ],
)
def test_a_day_with_a_time_or_a_zone_in_a_file_is_refused(old: str, new: str) -> None:
    with pytest.raises(DateError, match=r"flood-2018: (off|worked): "):
        read_overlays(GOOD.replace(old, new))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    other = tmp_path / "gb.toml"
    other.write_bytes("标题".encode("gb18030"))
    for path in (tmp_path / "none.toml", tmp_path, other):
        with pytest.raises(OverlayError, match="cannot be read"):
            read_overlay_file(path)


def test_one_batch_judges_by_the_national_and_the_local_calendar() -> None:
    """5 working days from Wednesday 29 March 2017: 30, 31 March, 1, 5, 6 April nationally.

    In Guangxi 5, 6, 7, 8 (a worked Saturday) and 10 April. Done on 10 April.
    """
    calendars = {"PRC": PRC, "Guangxi": shipped("guangxi-2017")}
    judge = Judge(rule_set("evaluation-2018").only("eval-online-inquiry"), calendars)
    facts = {"officer_received": date(2017, 3, 29), "online_inquiry_started": date(2017, 4, 10)}

    found = {
        name: judge.findings({**facts, "calendar": name}, as_of=date(2017, 12, 31))[0]
        for name in calendars
    }

    assert [(f.due, f.verdict.code, f.calendar) for f in found.values()] == [
        (date(2017, 4, 6), "late", "PRC"),
        (date(2017, 4, 10), "on_time", "PRC+guangxi-2017"),
    ]

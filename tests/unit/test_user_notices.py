"""Notices of the user: checked against the law, written, read, and used by a calendar."""

from datetime import date
from pathlib import Path

import pytest

from execrules import CoverageError, LocalDocument, Overlay, Term, overlaid, projection
from execrules.calendars.china import china_calendar
from execrules.calendars.festivals import Festival
from execrules.calendars.notice_text import read_notice_text
from execrules.calendars.notices import AddedNotices, read_added_notices
from execrules.calendars.projections import is_projected
from execrules.calendars.user_notices import (
    check_notice,
    notice_entry,
    read_notices_file,
)
from execrules.calendars.working_days import DayKind
from execrules.errors import NoticeError
from invented import INVENTED_2027, NOTHING, checked

WORDINGS = Path(__file__).parents[1] / "data" / "notices"


ENTRY = """
[[notice]]
id = "{id}"
year = {year}
title = "invented"
dated = 2026-11-10
evidence = "text"
clauses = []
"""


def changed(old: str, new: str) -> str:
    assert INVENTED_2027.count(old) == 1, old
    return INVENTED_2027.replace(old, new)


def faults(text: str) -> str:
    with pytest.raises(NoticeError) as caught:
        checked(text)
    assert all(problem.en and problem.zh for problem in caught.value.problems)
    return "\n".join(problem.en for problem in caught.value.problems)


def a_file(folder: Path) -> Path:
    path = folder / "notices.toml"
    path.write_text(notice_entry(checked(INVENTED_2027)), encoding="utf-8")
    return path


@pytest.mark.parametrize("year", range(2007, 2027))
def test_every_yearly_notice_keeps_the_law(year: int) -> None:
    text = read_notice_text((WORDINGS / f"{year}.txt").read_text(encoding="utf-8"))

    assert check_notice(text, added=NOTHING, dated=date(year - 1, 12, 18)).bundled is not None


def test_a_notice_for_a_later_year_takes_its_lunar_dates_from_the_package() -> None:
    found = checked(INVENTED_2027)

    assert found.bundled is None
    assert dict(found.festival_dates) == {
        Festival.SPRING_FESTIVAL: date(2027, 2, 6),
        Festival.QINGMING: date(2027, 4, 5),
        Festival.DRAGON_BOAT: date(2027, 6, 9),
        Festival.MID_AUTUMN: date(2027, 9, 15),
    }


def test_a_written_entry_is_read_back_as_the_same_notice(tmp_path: Path) -> None:
    found = checked(INVENTED_2027)
    read = read_notices_file(a_file(tmp_path))

    assert read.notices == (found.notice,)
    assert read.festival_dates == found.festival_dates


def test_a_calendar_uses_an_added_notice(tmp_path: Path) -> None:
    """30 working days after 25 December 2026, counted by hand.

    28 to 31 December are 4, January has 20 (the 1st is off) and Sunday 31, 1 to 4 February are 4:
    29. The Spring Festival lasts to the 14th; the 15th is the 30th.
    """
    path = a_file(tmp_path)
    calendar = china_calendar(notices=[path])

    assert calendar.last == date(2027, 12, 31)
    assert calendar.uncertain_from == date(2027, 12, 25)
    assert calendar.version != china_calendar().version
    assert calendar.add_working_days(date(2026, 12, 25), 30) == date(2027, 2, 15)
    day = calendar.day(date(2027, 2, 20))
    assert day.kind is DayKind.MAKEUP
    assert day.notice is not None
    assert day.notice.number == "国办发明电〔2026〕99号"
    law = calendar.day(date(2027, 5, 2)).law
    assert law is not None
    assert law.number == "国务院令第795号"


def test_the_days_up_to_the_added_year_stay_what_they_are(tmp_path: Path) -> None:
    calendar = china_calendar(notices=[str(a_file(tmp_path))])

    assert calendar.kinds[: len(china_calendar().kinds)] == china_calendar().kinds
    assert china_calendar().last == date(2026, 12, 31)
    assert china_calendar(notices=[]) is china_calendar()


def test_the_same_added_notices_give_the_same_calendar(tmp_path: Path) -> None:
    path = a_file(tmp_path)

    assert china_calendar(notices=[path]) is china_calendar(notices=[read_notices_file(path)])


def test_an_added_notice_is_not_known_before_its_date(tmp_path: Path) -> None:
    path = a_file(tmp_path)

    assert china_calendar(date(2026, 11, 10), notices=[path]).last == date(2027, 12, 31)
    assert china_calendar(date(2026, 11, 9), notices=[path]) == china_calendar()
    assert china_calendar(date(2026, 11, 10), notices=[path]).known_on == date(2026, 11, 10)


def test_a_change_of_an_announced_year_is_entered_by_hand() -> None:
    """Invented: 8 May 2026 off besides, made up on Saturday 16 May."""
    added = read_added_notices("""
        [[notice]]
        id = "2026-labour-day"
        year = 2026
        title = "an invented notice"
        dated = 2026-04-01
        evidence = "text"
        clauses = [
            { festival = ["labour_day"], replaces = "2026/labour_day", off = [
                "2026-05-01/2026-05-05", "2026-05-08",
            ], worked = ["2026-05-09", "2026-05-16"] },
        ]
    """)
    calendar = china_calendar(notices=[added])

    assert calendar.day(date(2026, 5, 8)).kind is DayKind.ADJUSTED_REST
    assert calendar.day(date(2026, 5, 16)).kind is DayKind.MAKEUP
    assert calendar.last == china_calendar().last


def test_a_clause_that_gives_more_than_it_takes_is_refused_with_its_sum() -> None:
    """Thursday 6 May off besides: four weekdays for one Saturday and two holidays."""
    found = faults(changed("至5日（周三）放假调休，共5天", "至6日（周四）放假调休，共6天"))

    assert "notices of 2027 give 19 weekdays off for 5 weekend days worked, but 13" in found
    assert (
        "look at 2027/labour_day: 4 weekdays off (2027-05-03, 2027-05-04, 2027-05-05, 2027-05-06) "
        "less 1 weekend days worked (2027-05-08) is not 2"
    ) in found


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "5月8日（周六）上班",
            "5月7日（周五）上班",
            "2027-05-07 in clause 2027/labour_day is worked but no weekend day",
        ),
        (
            "5月8日（周六）上班",
            "5月1日（周六）上班",
            "2027-05-01 in clause 2027/labour_day is worked but a public holiday",
        ),
        (
            "（农历除夕、周五）",
            "（农历正月初一、周五）",
            "place Spring Festival on 2027-02-05, by the lunar calendar it is 2027-02-06",
        ),
        (
            "6月9日（周三）",
            "6月8日（周二）",
            "2027-06-09 is a public holiday (Dragon Boat Festival) that no clause gives off",
        ),
        (
            "六、中秋节：9月15日（周三）放假1天，不调休。\n七、",
            "六、",
            "2027-09-15 is a public holiday (Mid-Autumn Festival) that no clause gives off",
        ),
    ],
)
def test_what_the_law_does_not_allow_is_refused(old: str, new: str, fault: str) -> None:
    assert fault in faults(changed(old, new))


def test_holidays_listed_by_a_notice_are_those_of_the_law() -> None:
    """The law of 2007 knows three days of spring festival, of which one is left out here."""
    text = (WORDINGS / "2008.txt").read_text(encoding="utf-8")
    # The 8th is then moved rest, and a Saturday is worked for it.
    text = text.replace("、2月8日（正月初二）为", "为").replace(
        "将2月2日（星期六）、2月3日（星期日）两个公休日调至",
        "将1月27日（星期日）、2月2日（星期六）、2月3日（星期日）三个公休日调至2月8日（星期五）、",
    )
    text = text.replace("，2月2日（星期六）、2月3日（星期日）上班", "，1月27日、2月2日、3日上班")
    with pytest.raises(NoticeError) as caught:
        check_notice(read_notice_text(text), added=NOTHING, dated=date(2007, 12, 18))

    assert "2008-02-08 is not called a public holiday, and by law it is one" in str(caught.value)


def test_a_year_left_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoticeError, match="year 2027 has 0 yearly notices"):
        check_notice(
            read_notice_text(
                "国务院办公厅关于2028年部分节假日安排的通知 一、元旦:1月1日放假。国务院办公厅"
            ),
            added=NOTHING,
            dated=date(2027, 11, 1),
        )


def test_a_year_is_added_once(tmp_path: Path) -> None:
    with pytest.raises(NoticeError, match="has a notice for 2027 already"):
        checked(INVENTED_2027, read_notices_file(a_file(tmp_path)))


def test_a_bundled_year_cannot_be_added_to_a_calendar() -> None:
    text = read_notice_text((WORDINGS / "2018.txt").read_text(encoding="utf-8"))

    with pytest.raises(NoticeError, match="year 2018 has 2 yearly notices"):
        china_calendar(notices=[AddedNotices(notices=(text.notice(),))])


def test_festival_dates_of_a_bundled_year_are_not_changed() -> None:
    added = AddedNotices(
        notices=(checked(INVENTED_2027).notice,),
        festival_dates=((Festival.SPRING_FESTIVAL, date(2026, 2, 18)),),
    )

    with pytest.raises(NoticeError, match="place Spring Festival on 2026-02-18 and on 2026-02-17"):
        china_calendar(notices=[added])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[notice]]\nid = '2027'", "entry '2027' of the notices cannot be read"),
        ("notice = 3", "cannot be read"),
        ("[coverage]\nlast = 2027-12-31\n[[notice]]\n", "does not hold coverage"),
        (ENTRY.format(id="2027", year="'2027'"), "entry '2027' of the notices cannot be read"),
        (ENTRY.format(id="20270", year="20270"), "entry '20270' of the notices cannot be read"),
        ("not toml", "entry 'file' of the notices cannot be read"),
        ("[festival_dates.2027]\nqingming = '2027-04-05'\n[[notice]]", "cannot be read"),
    ],
)
def test_a_file_of_another_form_is_refused_by_name(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NoticeError) as caught:
        china_calendar(notices=[path])

    assert fault in str(caught.value)
    assert "wrong.toml" in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoticeError, match="cannot be read"):
        china_calendar(notices=[tmp_path / "none.toml"])


def test_without_the_file_the_year_is_unknown() -> None:
    with pytest.raises(CoverageError):
        china_calendar().is_working_day(date(2027, 2, 20))


def test_a_projection_goes_on_after_an_added_notice(tmp_path: Path) -> None:
    """2028 and 2029 are projected, and the added year is one more arrangement to compare with."""
    calendar = china_calendar(notices=[a_file(tmp_path)], beyond=projection())

    assert (calendar.uncertain_from, calendar.last) == (date(2027, 12, 25), date(2029, 12, 31))
    assert calendar.day(date(2027, 1, 31)).kind is DayKind.MAKEUP
    assert not is_projected(calendar.day(date(2027, 12, 31)))
    assert is_projected(calendar.day(date(2028, 1, 1)))
    assert [other.title.en for other in calendar.alternatives] == [
        f"as in {year}" for year in range(2014, 2028)
    ]


def test_a_projection_as_known_before_the_added_notice_is_that_of_the_library(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path)

    assert china_calendar(date(2026, 11, 9), notices=[path], beyond=projection()) == china_calendar(
        beyond=projection()
    )


def test_local_days_lie_on_the_added_year(tmp_path: Path) -> None:
    court = Overlay(
        id="court",
        title=Term("a court", "某法院"),
        document=LocalDocument(title="某法院公告"),
        off=[date(2027, 3, 4)],
    )
    calendar = overlaid(china_calendar(notices=[a_file(tmp_path)]), court)

    assert calendar.name == "PRC+court"
    assert not calendar.is_working_day(date(2027, 3, 4))

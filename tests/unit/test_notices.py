"""Reading notices, and each law that a set of notices must keep, broken once."""

from datetime import date
from importlib.resources import files

import pytest

from execrules.calendars.arrangements import Arrangement, arrange
from execrules.calendars.festivals import Festival
from execrules.calendars.notices import (
    Evidence,
    Notice,
    NoticeBook,
    Span,
    bundled_notices,
    read_notices,
)
from execrules.errors import NoticeError

TEXT = files("execrules.calendars").joinpath("notices.toml").read_text(encoding="utf-8")


def changed(old: str, new: str) -> NoticeBook:
    """The bundled notices with one passage rewritten."""
    assert TEXT.count(old) == 1, old
    return read_notices(TEXT.replace(old, new))


def arranged(book: NoticeBook) -> Arrangement:
    return arrange(book, book.notices)


def faults(book: NoticeBook) -> str:
    with pytest.raises(NoticeError) as caught:
        arranged(book)
    assert all(problem.en and problem.zh for problem in caught.value.problems)
    return "\n".join(problem.en for problem in caught.value.problems)


def notice(identifier: str) -> Notice:
    return next(entry for entry in bundled_notices().notices if entry.id == identifier)


def test_every_year_has_its_notice_and_four_came_besides() -> None:
    years = [str(year) for year in range(2001, 2027)]
    ids = [entry.id for entry in bundled_notices().notices]

    assert [i for i in ids if i in years] == years
    assert [i for i in ids if i not in years] == [
        "2003-labour-day", "2015-victory-day", "2019-labour-day", "2020-spring-festival",
    ]  # fmt: skip


def test_the_bundled_notices_keep_every_law() -> None:
    assert arranged(bundled_notices()).years == tuple(range(2001, 2027))


@pytest.mark.parametrize(
    ("identifier", "number", "dated"),
    [
        ("2001", "国办发明电〔2001〕1号", date(2001, 1, 2)),
        ("2006", "国办发明电〔2005〕35号", date(2005, 12, 16)),
        ("2015-victory-day", "国发明电〔2015〕1号", date(2015, 5, 13)),
        ("2018", "国办发明电〔2017〕12号", date(2017, 11, 30)),
        ("2019-labour-day", "国办发明电〔2019〕3号", date(2019, 3, 22)),
        ("2020-spring-festival", "国办发明电〔2020〕1号", date(2020, 1, 26)),
        ("2026", "国办发明电〔2025〕7号", date(2025, 11, 4)),
        ("2003", None, None),
        ("2008", None, None),
    ],
)
def test_numbers_and_dates_of_notices(
    identifier: str, number: str | None, dated: date | None
) -> None:
    assert (notice(identifier).number, notice(identifier).dated) == (number, dated)


def test_a_clause_holds_what_its_sentence_says() -> None:
    """春节:2月15日至21日放假调休,共7天。2月11日(星期日)、2月24日(星期六)上班。"""
    clause = notice("2018").clauses[1]

    assert clause.id == "2018/spring_festival"
    assert clause.festivals == (Festival.SPRING_FESTIVAL,)
    assert clause.off == (Span(date(2018, 2, 15), date(2018, 2, 21)),)
    assert len(list(clause.days_off())) == 7
    assert clause.worked == (date(2018, 2, 11), date(2018, 2, 24))
    assert clause.evidence is Evidence.TEXT


def test_two_festivals_that_meet_share_a_clause() -> None:
    assert [clause.id for clause in notice("2023").clauses][-1] == "2023/mid_autumn+national_day"


def test_a_notice_of_unknown_date_counts_from_the_latest_it_can_be() -> None:
    assert notice("2008").known_by == date(2007, 12, 18)


def test_a_clause_may_be_less_certain_than_its_notice() -> None:
    assert [clause.evidence for clause in notice("2002").clauses] == [
        Evidence.QUOTED, Evidence.PEERS, Evidence.QUOTED, Evidence.QUOTED,
    ]  # fmt: skip


def test_superseded_clauses_stay_in_the_data_and_do_not_count() -> None:
    assert "2019/labour_day" in {clause.id for clause in notice("2019").clauses}
    live = {entry.clause.id for entry in arranged(bundled_notices()).live}

    assert "2019/labour_day" not in live
    assert "2019-labour-day/labour_day" in live


def test_an_extension_takes_only_the_days_that_it_names() -> None:
    """1 February 2020 was to be worked and became a rest day; 19 January stayed worked."""
    live = {entry.clause.id: entry for entry in arranged(bundled_notices()).live}

    assert live["2020/spring_festival"].worked == {date(2020, 1, 19)}


def test_notices_known_on_a_day() -> None:
    known = [entry.id for entry in bundled_notices().known_on(date(2019, 3, 21))]

    assert known[-1] == "2019"
    assert "2003-labour-day" in known


def test_two_festivals_on_one_date_both_count() -> None:
    both = [h.festival for h in arranged(bundled_notices()).holidays if h.day == date(2009, 10, 3)]

    assert set(both) == {Festival.NATIONAL_DAY, Festival.MID_AUTUMN}


def test_a_forgotten_make_up_day_unbalances_its_year() -> None:
    """2005-12-31 belongs to the notice for 2006."""
    book = changed(', worked = ["2005-12-31"]', "")

    assert "notices of 2006 give 17 weekdays off for 6 weekend days worked" in faults(book)


def test_a_forgotten_one_off_make_up_day_unbalances_its_year() -> None:
    book = changed('worked = ["2019-04-28", "2019-05-05"]', 'worked = ["2019-04-28"]')

    assert "notices of 2019 give" in faults(book)


def test_rest_beyond_the_law_must_be_declared() -> None:
    assert "notices of 2020 give" in faults(changed("beyond_law = 2\n", ""))


def test_a_make_up_day_on_a_weekday_is_a_fault() -> None:
    """8 February 2025 was once keyed as the 28th, a Friday."""
    book = changed('worked = ["2025-01-26", "2025-02-08"]', 'worked = ["2025-01-26", "2025-02-28"]')

    assert "2025-02-28 in clause 2025/spring_festival is worked but no weekend day" in faults(book)


def test_a_moved_rest_day_on_a_weekend_is_a_fault() -> None:
    book = changed('off = ["2014-04-05", "2014-04-07"]', 'off = ["2014-04-05", "2014-04-06"]')

    assert "2014-04-06 in clause 2014/qingming is moved rest on a weekend" in faults(book)


def test_a_day_claimed_by_two_clauses_is_a_fault() -> None:
    book = changed('worked = ["2026-09-20", "2026-10-10"]', 'worked = ["2026-09-26", "2026-10-10"]')

    assert "2026-09-26 in clause 2026/national_day is claimed by 2026/mid_autumn" in faults(book)


def test_a_day_both_off_and_worked_in_one_clause_is_a_fault() -> None:
    book = changed('worked = ["2026-05-09"]', 'worked = ["2026-05-03"]')

    assert "2026-05-03 in clause 2026/labour_day is claimed by 2026/labour_day" in faults(book)


def test_a_public_holiday_that_no_clause_gives_off_is_a_fault() -> None:
    """Dragon boat 2012 is a Saturday: the balance alone would miss it."""
    book = changed('off = ["2012-06-22/2012-06-24"]', 'off = ["2012-06-22"]')

    assert "2012-06-23 is a public holiday (Dragon Boat Festival)" in faults(book)


def test_a_worked_public_holiday_is_a_fault() -> None:
    book = changed(
        'festival = ["labour_day"], off = ["2016-05-01", "2016-05-02"] }',
        'festival = ["labour_day"], off = ["2016-05-02"], worked = ["2016-05-01"] }',
    )

    assert "2016-05-01 in clause 2016/labour_day is worked but a public holiday" in faults(book)


@pytest.mark.parametrize("day", ["2016-05-28", "2016-11-27", "2018-01-06"])
def test_a_day_of_another_year_is_a_fault(day: str) -> None:
    """Of the year before, only December is a notice's to arrange."""
    book = changed('worked = ["2017-05-27"]', f'worked = ["{day}"]')

    assert f"{day} in clause 2017/dragon_boat is not of the notice's year" in faults(book)


@pytest.mark.parametrize("key", ["replaces", "extends"])
def test_a_change_to_an_unknown_clause_is_a_fault(key: str) -> None:
    book = changed('replaces = "2019/labour_day"', f'{key} = "2019/labor_day"')

    assert "changes 2019/labor_day, which no earlier notice contains" in faults(book)


def test_a_missing_year_is_a_fault() -> None:
    book = bundled_notices()
    with pytest.raises(NoticeError, match="year 2010 has 0 yearly notices"):
        arrange(book, [entry for entry in book.notices if entry.year != 2010])


def test_a_year_without_festival_dates_is_a_fault() -> None:
    book = changed("2010 = { spring_festival = 2010-02-14, ", "2010 = { ")

    assert "festival_dates lacks a festival of 2010" in faults(book)


def test_a_notice_entered_twice_is_a_fault() -> None:
    book = bundled_notices()
    with pytest.raises(NoticeError) as caught:
        arrange(book, [*book.notices, book.notices[-1]])

    assert "clause 2026/new_year is there twice" in caught.value.message.en
    assert "year 2026 has 2 yearly notices; enter exactly one" in caught.value.message.en


def test_all_faults_are_reported_at_once() -> None:
    text = TEXT.replace(', worked = ["2005-12-31"]', "").replace("beyond_law = 2\n", "")

    found = faults(read_notices(text))

    assert "notices of 2006" in found
    assert "notices of 2020" in found


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        ('["labour_day"], off = ["2018-04', '["may_day"], off = ["2018-04', "2018"),
        ('"2018-02-11"', '"2018-2-11"', "2018"),
        ('"2018-02-11"', '"20180211"', "2018"),
        ('"2018-02-15/2018-02-21"', '"2018-02-21/2018-02-15"', "2018"),
        ('"2018-02-15/2018-02-21"', '"2018-02-15/"', "2018"),
        ("dated = 2017-11-30", "dated = 2017-11-30T08:00:00", "2018"),
        ("dated = 2017-11-30", 'dated = "2017-11-30"', "2018"),
        ("dated = 2017-11-30\n", "", "2018"),
        ("dated = 2017-11-30", "published = 2017-11-30", "2018"),
        ('id = "2018"\n', "", "notice"),
        ("in_force_from = 1999-09-18", "in_force_from = 1999", "order-270"),
        ("-1, 0, 1]", "-1, 0, 1.5]", "order-513"),
        ('labour_day = ["05-01", "05-02"]', 'labour_day = ["05-01", "5-2"]', "order-795"),
        ("[coverage]", "[cover]", "file"),
        ("[coverage]", "[coverage", "file"),
    ],
)  # fmt: skip
def test_an_entry_of_the_wrong_form_is_named(old: str, new: str, entry: str) -> None:
    with pytest.raises(NoticeError) as caught:
        changed(old, new)

    assert f"entry '{entry}' of the notices cannot be read" in caught.value.message.en
    assert f"“{entry}”" in caught.value.message.zh


def test_each_festival_has_its_chinese_name() -> None:
    names = [festival.term.zh for festival in Festival]

    assert names[:7] == ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]

"""Reading the wording of notices: every yearly one, each wording once, each misprint once."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from execrules.calendars.festivals import Festival
from execrules.calendars.notice_text import NoticeText, read_notice_text
from execrules.calendars.notices import Clause, Notice, Span, bundled_notices
from execrules.errors import NoticeError

FOLDER = Path(__file__).parents[1] / "data" / "notices"
YEARS = range(2007, 2027)


def wording(year: int) -> str:
    return (FOLDER / f"{year}.txt").read_text(encoding="utf-8")


def bundled(year: int) -> Notice:
    return next(notice for notice in bundled_notices().notices if notice.id == str(year))


def claims(clause: Clause) -> tuple[str, set[date], set[date]]:
    return clause.id, set(clause.days_off()), set(clause.worked)


def changed(year: int, old: str, new: str) -> str:
    """The wording of a year with one passage rewritten."""
    text = wording(year)
    assert text.count(old) == 1, old
    return text.replace(old, new)


def faults(text: str) -> str:
    with pytest.raises(NoticeError) as caught:
        read_notice_text(text)
    assert all(problem.en and problem.zh for problem in caught.value.problems)
    return "\n".join(problem.en for problem in caught.value.problems)


def one_clause(body: str, year: int = 2018, head: str = "一、劳动节:") -> NoticeText:
    return read_notice_text(f"国务院办公厅关于{year}年部分节假日安排的通知\n{head}{body}")


def test_there_is_a_wording_for_every_year() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == [str(year) for year in YEARS]


@pytest.mark.parametrize("year", YEARS)
def test_every_yearly_notice_gives_the_days_of_the_library(year: int) -> None:
    """The two were keyed apart: the texts from their wording, notices.toml as days."""
    known = bundled(year)
    read = read_notice_text(wording(year))

    assert [claims(clause) for clause in read.notice(dated=known.known_by).clauses] == [
        claims(clause) for clause in known.clauses
    ]
    assert (read.year, read.title, read.number, read.dated) == (
        year, known.title, known.number, known.dated,
    )  # fmt: skip


@pytest.mark.parametrize("year", YEARS)
def test_the_head_of_each_file_says_what_the_text_says(year: int) -> None:
    head = dict(re.findall(r"^# (\w+): (.*)$", wording(year), re.MULTILINE))
    read = read_notice_text(wording(year))

    assert head["number"] == (read.number or "not found")
    assert head["dated"].removeprefix("not found; known by ") == str(
        read.dated or bundled(year).known_by
    )
    assert head["address"].startswith("http")


@pytest.mark.parametrize(
    ("body", "off"),
    [
        ("5月1日放假。", ["05-01"]),
        ("5月1日放假1天。", ["05-01"]),
        ("5月1日(周二)放假1天,不调休。", ["05-01"]),
        ("5月1日放假,共1天。", ["05-01"]),
        ("5月1日放假，5月2日（星期三）补休。", ["05-01", "05-02"]),
        ("4月29日至5月1日放假调休，共三天。", ["04-29", "04-30", "05-01"]),
        ("4月29日—5月1日放假公休，共3天。", ["04-29", "04-30", "05-01"]),
        ("4月29日~5月1日放假。", ["04-29", "04-30", "05-01"]),
        ("4 月29日\n至５月1日放假。", ["04-29", "04-30", "05-01"]),
    ],
)
def test_wordings_of_days_off(body: str, off: list[str]) -> None:
    assert one_clause(body).clauses[0].days_off() == {
        date.fromisoformat(f"2018-{day}") for day in off
    }


def test_a_new_year_may_begin_in_december() -> None:
    """With the years written, or December taken for the one before."""
    wanted = (Span(date(2017, 12, 30), date(2018, 1, 1)),)
    for body in ("2017年12月30日至2018年1月1日放假。", "12月30日至1月1日放假,共3天。"):
        assert one_clause(body, head="一、元旦:").clauses[0].off == wanted


def test_a_day_without_a_month_is_of_the_month_before_it() -> None:
    """2月20日(星期六)、21日(星期日)上班。"""
    assert read_notice_text(wording(2010)).clauses[1].worked == (
        date(2010, 2, 20), date(2010, 2, 21),
    )  # fmt: skip


def test_advice_to_employers_is_no_arrangement() -> None:
    """鼓励各单位……安排职工在除夕(2月9日)休息: the eve of 2024 was a working day."""
    assert date(2024, 2, 9) not in read_notice_text(wording(2024)).clauses[1].days_off()


def test_a_moved_rest_day_is_worked_though_the_text_does_not_say_so() -> None:
    """The copy of the notice for 2008 in one source lacks the sentence on 27 and 28 September."""
    text = changed(2008, "9月27日（星期六）、9月28日（星期日）上班。", "")

    assert read_notice_text(text).clauses[6].worked == (date(2008, 9, 27), date(2008, 9, 28))


def test_brackets_place_festivals() -> None:
    """农历除夕 is the eve, 正月初七 the seventh day."""
    assert set(read_notice_text(wording(2025)).places) == {
        (Festival.SPRING_FESTIVAL, date(2025, 1, 29))
    }


@pytest.mark.parametrize(
    "published", ["二〇一七年十一月三十日", "2017年11月30日", "二○一七年十一月三十日"]
)
def test_the_date_under_a_notice(published: str) -> None:
    text = changed(2018, "2017年11月30日", published)

    assert read_notice_text(text).dated == date(2017, 11, 30)


def test_a_notice_without_a_date_needs_one() -> None:
    read = read_notice_text(wording(2008))

    assert read.dated is None
    assert read.notice(dated=date(2007, 12, 18)).known_by == date(2007, 12, 18)
    with pytest.raises(NoticeError, match="--dated"):
        read.notice()


def test_a_misprinted_month_is_refused_with_its_clause() -> None:
    """A published copy of the notice for 2017 has 0月1日."""
    found = faults(changed(2017, "：10月1日至8日", "：0月1日至8日"))

    assert found == (
        "clause 六 (Mid-Autumn Festival and National Day): '0月1日' is no day of the calendar; "
        "compare it with the notice"
    )


@pytest.mark.parametrize(
    ("year", "old", "new", "fault"),
    [
        (2018, "2月24日（星期六）", "2月25日（星期六）", "'2月25日(星期六)' is 2018-02-25"),
        (2018, "2月24日（星期六）", "2月24日（星期八）", "'2月24日(星期八)' is 2018-02-24"),
        (2026, "1月4日（周日）", "1月4日（周六）", "'1月4日(周六)' is 2026-01-04"),
        (2018, "2月15日至21日", "2月15日至20日", "are 6 days, and the clause says 7"),
        (2018, "2月15日至21日", "2月21日至15日", "2018-02-21 to 2018-02-15 ends before"),
        (2018, "6月18日放假", "6月20日放假", "2018-06-20 does not join a weekend"),
        (2018, "4月8日（星期日）上班", "4月8日（星期日）加班", "is not understood from '4月8日"),
        (2018, "三、清明节", "清明节", "numbered 一、二、四、五、六、七"),
        (2018, "三、清明节", "四、清明节", "numbered 一、二、四、四、五、六、七"),
        (2018, "：1月1日放假，与周末连休", "：1日放假，与周末连休", "'1日' has no month"),
        (2018, "2017年11月30日", "2017年11月31日", "'国务院办公厅2017年11月31日' under the"),
        (2018, "：2月15日至21日放假调休，共7天。", "：", "gives no day off"),
        (2018, "、9月30日", "、9月29日", "'9月29日(星期日)' is 2018-09-29"),
        (2013, "、1月6日（星期日）上班", "、1月5日（星期六）上班", "2013-01-05 is there twice"),
        (2007, "三个公休日", "两个公休日", "3 rest days, called 2, are moved to 3 days"),
        (2007, "22日（星期四）、23日", "23日", "3 rest days, called 3, are moved to 2 days"),
        (2007, "17日、25日上班", "17日、24日上班", "2007-02-24 is worked without being moved"),
        (2007, "18日、19日、20日为法定", "18日、19日为法定", "2007-02-20 is off without a reason"),
        (
            2008,
            "5月3日（星期六）为公休",
            "5月2日（星期五）为公休",
            "2008-05-02 is called a",
        ),
        (2009, "调至4月6日（星期一）", "调至4月5日（星期日）", "2009-04-05 gets a moved rest day"),
        (2009, "。4月4日（星期六）公休日", "。4月3日（星期五）公休日", "2009-04-03 is moved as"),
    ],
)
def test_what_does_not_agree_is_refused(year: int, old: str, new: str, fault: str) -> None:
    assert fault in faults(changed(year, old, new))


def test_every_faulty_clause_is_reported() -> None:
    text = changed(2018, "2月24日（星期六）", "2月25日（星期六）").replace("共3天", "共4天", 1)
    found = faults(text)

    assert "clause 二 (Spring Festival)" in found
    assert "clause 三 (Qingming Festival)" in found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "放假通知",
        "国务院办公厅关于2018年部分节假日安排的通知",
        "一、元旦:1月1日放假。",
        "国务院办公厅关于9999年部分节假日安排的通知 一、元旦:1月1日放假。",
        "国务院办公厅关于1911年部分节假日安排的通知 一、元旦:1月1日放假。",
        "国务院办公厅关于调整2019年劳动节假期安排的通知 一、2019年5月1日至4日放假调休,共4天。",
    ],
)
def test_what_is_no_yearly_notice_is_refused(text: str) -> None:
    assert "this is not the text of a yearly notice" in faults(text)


@settings(max_examples=300)
@given(st.sampled_from(YEARS), st.data())
def test_a_damaged_text_is_read_or_refused_and_never_breaks(year: int, data: st.DataObject) -> None:
    """One passage cut out, or replaced by signs that notices are made of."""
    text = wording(year)
    start = data.draw(st.integers(min_value=0, max_value=len(text)))
    length = data.draw(st.integers(min_value=0, max_value=6))
    signs = "019年月日至、，。（）星期三上班放假共天公休调初除夕 一十"
    put = data.draw(st.text(alphabet=signs, max_size=4))
    damaged = text[:start] + put + text[start + length :]
    with suppress(NoticeError):
        read_notice_text(damaged).notice(dated=date(year - 1, 12, 1))

"""Days and instants as they are read, refused, and turned into integers and back."""

# A naive instant is Shanghai wall time, which is half of what is tested here.

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from execrules.errors import DateError
from execrules.instants import (
    ALWAYS,
    NEVER_DAY,
    NEVER_SECOND,
    day_from_number,
    instant_from_number,
    plain_day,
    read_day,
    read_day_or_instant,
    second_number,
    shanghai_time,
    written,
)
from execrules.terms import Language

# 1970-01-01 is day 719,163 of the proleptic Gregorian calendar, the number known from Unix time.
EPOCH = 719_163


def refusal_of_day(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        read_day(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-05-02", date(2018, 5, 2)),
        ("2020-02-29", date(2020, 2, 29)),
        ("2026-12-31", date(2026, 12, 31)),
    ],
)
def test_a_day_is_read_as_written(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("2018-5-2", "2018-05-02"),
        ("2018/05/02", "2018-05-02"),
        ("2018.5.12", "2018-05-12"),
        ("2018年5月2日", "2018-05-02"),
        ("2018-05-02 ", "2018-05-02"),
        ("２０１８-０５-０２", "2018-05-02"),
    ],
)
def test_a_day_in_another_notation_is_refused_with_the_right_one(text: str, likely: str) -> None:
    error = refusal_of_day(text)

    assert error.text(Language.EN).endswith(f"write {likely}")
    assert error.text(Language.ZH).endswith(f"请写作 {likely}")


@pytest.mark.parametrize("text", ["2018-02-30", "2019-02-29", "2018-13-01", "2018-00-10"])
def test_a_day_that_does_not_exist_is_refused_as_such(text: str) -> None:
    error = refusal_of_day(text)

    assert error.message.en == f"'{text}' is not a day of the calendar; check month and day"
    assert error.message.zh == f"“{text}”不是历法上存在的日期;请核对月、日"


@pytest.mark.parametrize("text", ["", "soon", "20180502", "02-05-2018", "2018-05", "2018-5-99"])
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    """No day is proposed that does not exist."""
    error = refusal_of_day(text)

    assert f"'{text}'" in error.message.en
    assert error.message.en.endswith("write YYYY-MM-DD, for example 2018-05-02")
    assert error.message.zh.endswith("书写,例如 2018-05-02")


@pytest.mark.parametrize("text", ["to\nbe\r\nfixed", "2018-05-02\n", "2018-5-2\n"])
def test_a_refusal_stays_on_one_line(text: str) -> None:
    """A cell of a table can hold line breaks; the message about it must not."""
    error = refusal_of_day(text)

    assert len(str(error).splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-05-02T10:25", datetime(2018, 5, 2, 10, 25)),
        ("2018-05-02 10:25", datetime(2018, 5, 2, 10, 25)),
        ("2018-05-02T10:25:07", datetime(2018, 5, 2, 10, 25, 7)),
        ("2018-05-02T00:00", datetime(2018, 5, 2)),
    ],
)
def test_an_instant_is_read_to_the_minute_or_second(text: str, moment: datetime) -> None:
    assert read_day_or_instant(text) == moment


def test_without_a_time_of_day_a_day_is_read() -> None:
    found = read_day_or_instant("2018-05-02")

    assert type(found) is date
    assert found == date(2018, 5, 2)


@pytest.mark.parametrize("text", ["2018-02-30T10:00", "2018-05-02T25:00", "2018-05-02T10:60"])
def test_an_instant_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(DateError) as caught:
        read_day_or_instant(text)

    assert f"'{text}' is not an instant that exists" in caught.value.message.en
    assert f"“{text}”不是存在的时刻" in caught.value.message.zh


@pytest.mark.parametrize("text", ["10:25", "2018-05-02T10", "2018-05-02T1:25", "2018-05-02T10:25Z"])
def test_what_is_neither_day_nor_instant_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="write YYYY-MM-DD"):
        read_day_or_instant(text)


def test_an_aware_instant_becomes_shanghai_wall_time() -> None:
    """Shanghai is eight hours ahead of UTC, thirteen of UTC-5."""
    five_behind = timezone(timedelta(hours=-5))

    assert shanghai_time(datetime(2018, 5, 2, 16, 30, tzinfo=UTC)) == datetime(2018, 5, 3, 0, 30)
    assert shanghai_time(datetime(2018, 5, 2, 11, 0, tzinfo=five_behind)) == datetime(2018, 5, 3)


def test_a_naive_instant_is_shanghai_wall_time_in_whole_seconds() -> None:
    moment = datetime(2018, 5, 2, 10, 25, 7, 999_999)

    assert shanghai_time(moment) == datetime(2018, 5, 2, 10, 25, 7)


def test_the_integer_of_an_instant_counts_seconds_of_wall_time() -> None:
    morning = datetime(1970, 1, 2, 1, 2, 3)

    assert second_number(morning) == (EPOCH + 1) * 86_400 + 3_723
    assert second_number(datetime(1970, 1, 1, 17, 2, 3, tzinfo=UTC)) == second_number(morning)


def test_an_integer_gives_its_day_or_instant_back() -> None:
    assert day_from_number(EPOCH) == date(1970, 1, 1)
    assert instant_from_number(EPOCH * 86_400 + 86_399) == datetime(1970, 1, 1, 23, 59, 59)


def test_integers_are_read_up_to_the_ends_of_what_can_be_written() -> None:
    """1900-01-01 is day 693,596; 2299-12-31 the last before 2300-01-01, day 839,693."""
    assert day_from_number(693_596) == date(1900, 1, 1)
    assert day_from_number(839_692) == date(2299, 12, 31)
    assert (day_from_number(693_595), day_from_number(839_693)) == (None, None)
    assert instant_from_number(693_596 * 86_400 - 1) is None
    assert instant_from_number(839_693 * 86_400) is None


def test_bounds_of_the_unknown_and_of_never_are_no_day() -> None:
    """A bound moved from them by the longest period, a century, is none either."""
    century = 36_525
    numbers = [ALWAYS, ALWAYS + century, NEVER_DAY, NEVER_DAY - century, NEVER_DAY + century]

    assert [day_from_number(number) for number in numbers] == [None] * 5
    assert [instant_from_number(number * 86_400) for number in numbers] == [None] * 5
    assert instant_from_number(NEVER_SECOND) is None


def test_a_plain_day_is_returned_as_it_is() -> None:
    day = date(2018, 5, 2)

    assert plain_day(day) is day


@pytest.mark.parametrize("moment", [datetime(2018, 5, 2), datetime(2018, 5, 2, 16, 30, tzinfo=UTC)])
def test_an_instant_is_no_day_even_at_midnight(moment: datetime) -> None:
    """Which day it lies on depends on the time zone, so the message asks the caller to say."""
    with pytest.raises(DateError) as caught:
        plain_day(moment)

    assert "is an instant, a day is wanted" in caught.value.message.en
    assert "是时刻,此处应为日期" in caught.value.message.zh


@pytest.mark.parametrize("value", [None, "2018-05-02", 736_816, 2018.5])
def test_what_is_no_date_is_no_day(value: object) -> None:
    with pytest.raises(DateError) as caught:
        plain_day(value)

    assert f"{value!r} is no day" in caught.value.message.en
    assert f"{value!r}不是日期" in caught.value.message.zh


def test_instants_are_written_to_the_minute_unless_they_have_seconds() -> None:
    assert written(date(2018, 5, 2)) == "2018-05-02"
    assert written(datetime(2018, 5, 2, 10, 25)) == "2018-05-02T10:25"
    assert written(datetime(2018, 5, 2, 10, 25, 7)) == "2018-05-02T10:25:07"

"""Days and instants as integers, and how they are read and written.

A day is its proleptic Gregorian number (`date.toordinal`); an instant is a whole second of
Asia/Shanghai wall time, `day number * 86400 + second of the day`. Every engine works on these
integers; this module is the only way in and out. It owns no arithmetic of periods.
"""

import re
from datetime import date, datetime, timedelta, timezone
from typing import Final

from execrules.errors import DateError
from execrules.terms import Term

SECONDS_PER_DAY: Final = 86_400
SECONDS_PER_HOUR: Final = 3_600

NEVER_DAY: Final = 10_000_000
"""The day of what has not happened: later than every day that can be written."""

NEVER_SECOND: Final = NEVER_DAY * SECONDS_PER_DAY
"""The instant of what has not happened."""

ALWAYS: Final = 0
"""Earlier than every day and instant: the lower end of a fact of which nothing is known."""

# Mainland China has kept UTC+8 without summer time since 1992; no limit encoded here is older.
SHANGHAI: Final = timezone(timedelta(hours=8), "Asia/Shanghai")

# Wall time of Shanghai has no zone of its own here.
_DAY_ONE: Final = datetime(1, 1, 1)  # noqa: DTZ001

_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ISO_INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?", re.ASCII)
_LOOSE_DAY: Final = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?")


def shanghai_time(moment: datetime) -> datetime:
    """*moment* as naive Shanghai wall time, in whole seconds.

    A naive value is taken as Shanghai time already; an aware one is converted.

    >>> from datetime import UTC
    >>> shanghai_time(datetime(2026, 2, 23, 17, 0, tzinfo=UTC))
    datetime.datetime(2026, 2, 24, 1, 0)
    """
    if moment.tzinfo is not None:
        moment = moment.astimezone(SHANGHAI).replace(tzinfo=None)
    return moment.replace(microsecond=0)


def second_number(moment: datetime) -> int:
    """The integer for an instant, in Shanghai wall time."""
    if moment.tzinfo is not None:
        moment = shanghai_time(moment)
    return (
        moment.toordinal() * SECONDS_PER_DAY
        + moment.hour * SECONDS_PER_HOUR
        + moment.minute * 60
        + moment.second
    )


# Bounds derived from an unknown start are small numbers, derived from "never" large ones.
WRITABLE: Final = range(date(1900, 1, 1).toordinal(), date(2300, 1, 1).toordinal())


class _Days(dict[int, "date | None"]):
    """The day of every integer that has been asked for; only those that can be written are kept."""

    def __missing__(self, number: int) -> date | None:
        if number not in WRITABLE:
            return None
        day = self[number] = date.fromordinal(number)
        return day


DAYS: Final = _Days()
"""The day of an integer by `DAYS[number]`, as `day_from_number` gives it: a day is wanted often.

Only that: `in` and `get` know the days that have been asked for before.
"""


def day_from_number(number: int) -> date | None:
    """The day of an integer; None where nothing is known of it or it has not happened."""
    return DAYS[number]


def instant_from_number(number: int) -> datetime | None:
    """The instant of an integer; None where nothing is known of it or it has not happened."""
    day, second = divmod(number, SECONDS_PER_DAY)
    return _DAY_ONE + timedelta(day - 1, second) if day in WRITABLE else None


def plain_day(value: object) -> date:
    """*value* if it is a `date` and nothing more; `DateError` otherwise.

    A `datetime` is refused although it is a subclass of `date`: which day it lies on depends on the
    time zone, so the caller has to say.
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise DateError(
            Term(
                f"{value.isoformat()} is an instant, a day is wanted; "
                f"convert it to Asia/Shanghai and pass .date()",
                f"{value.isoformat()}是时刻,此处应为日期;请换算为北京时间后传入 .date()",
            )
        )
    raise DateError(
        Term(
            f"{value!r} is no day; pass a datetime.date",
            f"{value!r}不是日期;请传入 datetime.date",
        )
    )


def read_day(text: str) -> date:
    """The day written as YYYY-MM-DD; anything else is a `DateError` that says how to write it.

    >>> read_day("2018-05-02")
    datetime.date(2018, 5, 2)
    """
    if _ISO_DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise DateError(
                Term(
                    f"'{text}' is not a day of the calendar; check month and day",
                    f"“{text}”不是历法上存在的日期;请核对月、日",
                )
            ) from None
    raise DateError(_how_to_write(text))


def _how_to_write(text: str) -> Term:
    shown = "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)
    likely = _likely_day(text)
    if likely is not None:
        return Term(
            f"'{shown}' is not written as a day; write {likely}",
            f"“{shown}”的日期写法不对;请写作 {likely}",
        )
    return Term(
        f"'{shown}' is not a day; write YYYY-MM-DD, for example 2018-05-02",
        f"“{shown}”不是日期;请按 年-月-日 书写,例如 2018-05-02",
    )


def _likely_day(text: str) -> date | None:
    loose = _LOOSE_DAY.fullmatch(text)
    if loose is None:
        return None
    year, month, day = map(int, loose.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_day_or_instant(text: str) -> date | datetime:
    """The day, or the instant where a time of day is given (YYYY-MM-DDTHH:MM or with seconds).

    >>> read_day_or_instant("2018-05-02T10:25")
    datetime.datetime(2018, 5, 2, 10, 25)
    """
    if not _ISO_INSTANT.fullmatch(text):
        return read_day(text)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise DateError(
            Term(
                f"'{text}' is not an instant that exists; check day and time of day",
                f"“{text}”不是存在的时刻;请核对日期和时间",
            )
        ) from None


def written(moment: date | datetime) -> str:
    """A day as YYYY-MM-DD, an instant to the minute, or to the second where it has any."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds" if moment.second else "minutes")
    return moment.isoformat()

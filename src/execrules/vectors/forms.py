"""How arrays of days are read and given back, and what becomes of entries without an answer."""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from typing import Any, Never, Self, TypeAlias

import attrs
import numpy as np

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import CoverageError, DateError, ExecRulesError, PeriodError
from execrules.instants import plain_day
from execrules.terms import Term
from execrules.vectors.lookups import EMPTY, EPOCH, Integers, Truths
from execrules.vectors.refusals import Refusal

Masked: TypeAlias = "np.ma.MaskedArray[Any, np.dtype[Any]]"  # Any: any shape, numbers or truths


class Form(Enum):
    """What days are held as."""

    DATES = auto()
    NUMBERS = auto()


@attrs.frozen(eq=False)
class DayColumn:
    """Days as integers since 1970, in one row, with the form and the shape they came in."""

    numbers: Integers
    form: Form
    shape: tuple[int, ...]

    @classmethod
    def read(cls, days: object) -> Self:
        """The days of an array, or one `date`; anything else is a `DateError`."""
        if isinstance(days, date):
            number = plain_day(days).toordinal() - EPOCH
            return cls(np.array([number], np.int64), Form.DATES, ())
        if not isinstance(days, np.ndarray):
            _refuse(f"{type(days).__name__}")
        if days.dtype == np.dtype("datetime64[D]"):
            numbers, form = np.asarray(days).reshape(-1).view(np.int64), Form.DATES
        elif days.dtype.kind in "iu":
            numbers, form = np.asarray(days).reshape(-1).astype(np.int64) - EPOCH, Form.NUMBERS
        else:
            _refuse(f"array({days.dtype})")
        if np.ma.is_masked(days):
            numbers = np.where(np.ma.getmaskarray(days).reshape(-1), EMPTY, numbers)
        return cls(numbers, form, days.shape)

    def given_back(self, answers: Integers) -> Any:  # Any: of the form that came in
        """Answers that are days, in the form and the shape of the column."""
        answers = answers.reshape(self.shape)
        if self.form is Form.DATES:
            return answers.view("datetime64[D]")
        return masked(np.where(answers == EMPTY, 0, answers + EPOCH), answers == EMPTY)


def masked(values: "np.typing.NDArray[Any]", without: Truths) -> Masked:  # Any: numbers or truths
    """*values* as a masked array; the mask has the shape of the values, also where it is empty."""
    return np.ma.MaskedArray(values, mask=without)


def read_counts(count: object) -> int | Integers:
    """A number of working days, or an array of them, in one row; EMPTY where one is missing."""
    if type(count) is int or isinstance(count, np.integer):
        return int(count)
    if isinstance(count, np.ndarray) and count.dtype.kind in "iu":
        counts = np.asarray(count).astype(np.int64).reshape(-1)
        return np.where(np.ma.getmaskarray(count).reshape(-1), EMPTY, counts)
    raise PeriodError(
        Term(
            f"{count!r} is no number of working days; pass an int or an array of integers",
            f"{count!r} 不是工作日数;请传入整数或整数数组",
        )
    )


def settled(
    answers: Integers, given: Integers, refusal: Refusal, ask: Callable[[int], object]
) -> Integers:
    """*answers*, or the error that *ask* raises for the first one lacking that was *given*."""
    if refusal is Refusal.RAISE and answers.min(initial=0) == EMPTY:
        refused = (answers == EMPTY) & (given != EMPTY)
        if refused.any():
            raise_for(int(refused.argmax()), ask)
    return answers


def raise_for(place: int, ask: Callable[[int], object]) -> Never:
    """The error of the scalar function for the entry at *place*, which the note names."""
    try:
        ask(place)
    except ExecRulesError as error:
        error.add_note(str(Term(f"at position {place}", f"位于第 {place} 项(自 0 起)")))
        raise
    raise AssertionError(place)


def day_at(number: int, calendar: WorkingDayCalendar) -> date:
    """The day of an entry; one that no date can hold lies outside every calendar."""
    try:
        return date.fromordinal(number + EPOCH)
    except (ValueError, OverflowError):
        raise CoverageError(
            calendar=calendar.name, day=None, first=calendar.first, last=calendar.last
        ) from None


def _refuse(what: str) -> Never:
    raise DateError(
        Term(
            f"a column of {what} holds no plain days; pass an array of datetime64[D] or of day "
            f"numbers, and convert instants to Asia/Shanghai first",
            f"{what} 不是日期列;请传入 datetime64[D] 数组或日序号数组,时刻须先换算为北京时间的日期",
        )
    )

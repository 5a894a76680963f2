"""What can go wrong when the library is asked something it cannot answer.

Every error derives from `ExecRulesError` and from the built-in a caller would catch, keeps the
offending values as attributes, and says in English and in Chinese what was given, what is allowed
and what to do next. A missing or imprecise fact of a matter is never an error: it is the verdict
*undetermined*.
"""

from collections.abc import Mapping
from datetime import date

from execrules.terms import Language, Term


class ExecRulesError(Exception):
    """Base of all errors of this library; `message` holds both wordings."""

    def __init__(self, message: Term) -> None:
        super().__init__(message)
        self.message = message

    def text(self, language: Language) -> str:
        """The message in one language, on one line."""
        return self.message.text(language)

    def __str__(self) -> str:
        return str(self.message)


class CoverageError(ExecRulesError, LookupError):
    """A calendar was asked about a day that no notice covers.

    Usually the day lies in a year whose State Council notice has not appeared. Ask for a day within
    `first` and `last`, or pass a calendar that covers it. Findings never raise this: beyond the
    calendar their due day is known only to lie at or after a day.
    """

    def __init__(self, *, calendar: str, day: date | None, first: date, last: date) -> None:
        self.calendar = calendar
        self.day = day
        self.first = first
        self.last = last
        what = "the answer" if day is None else str(day)
        what_zh = "所求日期" if day is None else str(day)
        super().__init__(
            Term(
                f"{what} is outside calendar '{calendar}', which covers {first} to {last}; "
                f"ask within these days or pass a calendar that covers it",
                f"{what_zh}超出日历“{calendar}”的范围({first} 至 {last});"
                f"请在此范围内查询,或改用覆盖该日的日历",
            )
        )


class NoticeError(ExecRulesError, ValueError):
    """The calendar data contradict themselves or the holiday law; `problems` lists every fault."""

    def __init__(self, problems: tuple[Term, ...]) -> None:
        self.problems = problems
        super().__init__(
            Term("; ".join(p.en for p in problems), ";".join(p.zh for p in problems)),
        )


class OverlayError(ExecRulesError, ValueError):
    """Local days cannot be laid over a calendar; `problems` lists every fault with its day."""

    def __init__(self, problems: tuple[Term, ...]) -> None:
        self.problems = problems
        super().__init__(
            Term("; ".join(p.en for p in problems), ";".join(p.zh for p in problems)),
        )


class PeriodError(ExecRulesError, ValueError):
    """A period, or the start given for it, makes no sense: a negative count, a day for hours."""


class DateError(ExecRulesError, ValueError):
    """A text is not a date the library reads, or a value is not of the kind of date asked for."""


class FactError(ExecRulesError, ValueError):
    """A fact of a record has an unknown name or a value of the wrong kind."""


class RuleError(ExecRulesError, ValueError):
    """A rule or rule set is built wrongly: two rules with one id, an unknown set, no limit."""


class RuleFileError(ExecRulesError, ValueError):
    """A file of rules or of waivers cannot be used; `problems` lists each fault with its key.

    A key is written as a path from the top of the file, `rules[3].latest.period`, counted from 0;
    it is empty where the file as a whole is at fault. A long list is cut off, and says so.
    """

    def __init__(self, *, file: str, problems: tuple[tuple[str, Term], ...]) -> None:
        self.file = file
        self.problems = problems
        lines = self.lines
        super().__init__(
            Term("; ".join(line.en for line in lines), ";".join(line.zh for line in lines))
        )

    @property
    def lines(self) -> tuple[Term, ...]:
        """Each problem with the file and the key."""
        return tuple(
            Term(
                f"{self.file}: {key}: {told.en}" if key else f"{self.file}: {told.en}",
                f"{self.file}:{key}:{told.zh}" if key else f"{self.file}:{told.zh}",
            )
            for key, told in self.problems
        )


class TableError(ExecRulesError, ValueError):
    """A table cannot be read as a table of case events; single bad rows are rejected instead."""


class ColumnError(ExecRulesError, ValueError):
    """A Polars expression has no answer; says what the function for one day would say.

    Polars makes an error that comes out of an expression anew from its text, to which it adds the
    expression; both wordings are read back from the first line.
    """

    def __init__(self, message: Term | str) -> None:
        if isinstance(message, str):
            en, _, zh = message.partition("\n")[0].partition(" / ")
            message = Term(en, zh)
        super().__init__(message)


class MissingExtraError(ExecRulesError, ImportError):
    """An optional package is not installed; the message names the extra that brings it."""

    def __init__(self, *, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(
            Term(
                f"this needs '{package}', which is not installed; "
                f"install it with: pip install 'execrules[{extra}]'",
                f"此功能需要“{package}”,尚未安装;请运行:pip install 'execrules[{extra}]'",
            )
        )


class SqlError(ExecRulesError, ValueError):
    """Rules, columns or names cannot be put into SQL, or not into that of this database."""


class ServerError(ExecRulesError, RuntimeError):
    """A database did not carry out what it was asked; nothing was half-written."""


class DisagreementError(ExecRulesError, AssertionError):
    """A database and the engine for single records say different things of one matter.

    That is a fault of this library; *answers* holds both answers for each output that differs, the
    database's first.
    """

    def __init__(
        self, *, rule: str, key: Mapping[str, object], answers: Mapping[str, tuple[object, object]]
    ) -> None:
        self.rule = rule
        self.key = key
        self.answers = answers
        matter = ", ".join(f"{name}={value}" for name, value in key.items())
        told = "; ".join(f"{name}: {ours} / {alone}" for name, (ours, alone) in answers.items())
        super().__init__(
            Term(
                f"the database and the engine for single records differ on rule '{rule}' for "
                f"{matter} ({told}); please report it with the record",
                f"对 {matter} 的规则“{rule}”,数据库与单条判定的结果不一致({told});"
                f"请附上该记录反馈给开发者",
            )
        )

"""How a calendar and its documents are named: notices, the law, local ones, those still to come."""

from collections.abc import Iterator

from execrules.calendars.documents import LocalDocument
from execrules.calendars.notices import HolidayLaw, Notice
from execrules.calendars.projections import LABEL
from execrules.calendars.working_days import WorkingDayCalendar
from execrules.conventions import CONVENTIONS
from execrules.rules import RuleSet
from execrules.terms import Term


def notice_as_dict(notice: Notice) -> dict[str, object]:
    """A notice as plain values for JSON; None for what was not found."""
    return {
        "number": notice.number,
        "title": notice.title,
        "dated": None if notice.dated is None else notice.dated.isoformat(),
        "address": notice.address,
    }


def law_as_dict(law: HolidayLaw) -> dict[str, object]:
    """The holiday law as plain values for JSON."""
    return {
        "number": law.number,
        "title": law.title,
        "in_force_from": law.in_force_from.isoformat(),
        "address": law.address,
    }


def local_as_dict(document: LocalDocument) -> dict[str, object]:
    """A local document as plain values for JSON; None for what was not found."""
    return {
        "number": document.number,
        "title": document.title,
        "address": document.address,
    }


def notice_lines(notice: Notice) -> list[str]:
    """Title with number and date, then the address, each where it is known."""
    known = [notice.title, notice.number, notice.dated and f"({notice.dated})"]
    lines = [" ".join(part for part in known if part)]
    return lines if notice.address is None else [*lines, notice.address]


def law_lines(law: HolidayLaw) -> list[str]:
    """Title with number, then the address."""
    return [f"{law.title} {law.number}", law.address]


def local_lines(document: LocalDocument) -> list[str]:
    """Title with number, then the address, each where it is known."""
    lines = [" ".join(part for part in (document.title, document.number) if part)]
    return lines if document.address is None else [*lines, document.address]


def calendar_lines(calendar: WorkingDayCalendar) -> Iterator[Term]:
    """Which calendar answered, where it is not the national one as known now."""
    if calendar.known_on is None and "+" not in calendar.name:
        return
    known = Term("", "")
    if calendar.known_on is not None:
        known = Term(f", as known on {calendar.known_on}", f",以 {calendar.known_on} 已公布的为准")
    yield Term(
        f"calendar {calendar.name}, version {calendar.version}{known.en}",
        f"日历 {calendar.name},版本 {calendar.version}{known.zh}",
    )


def provisional_note(calendar: WorkingDayCalendar) -> Term:
    """That a later notice may change the answer, and from which day on."""
    day = calendar.uncertain_from
    return Term(
        f"provisional: a later notice may still change days from {day} on",
        f"暂定:{day} 及以后的日期仍可能因新的放假通知而改变",
    )


def projection_note(calendar: WorkingDayCalendar) -> Term:
    """That no notice stands behind the later days, and what the range over alternatives is."""
    day, count = calendar.uncertain_from, len(calendar.alternatives)
    return Term(
        f"projection: from {day} on no notice is final; later years follow the statutory days "
        f"alone, ranges the arrangements of {count} earlier years ({LABEL.en})",
        f"推算:{day} 起的安排尚无定论;其后年度仅依法定节假日推算,"
        f"范围系比照往年 {count} 种安排({LABEL.zh})",
    )


def convention_lines(rules: RuleSet) -> Iterator[Term]:
    """The conventions that were taken other than by default."""
    for name, answer in rules.conventions:
        convention = next(known for known in CONVENTIONS if known.id == name)
        choice = next(known for known in convention.choices if known.id == answer)
        what, how = convention.title, choice.title
        yield Term(
            f"convention {name}={answer}: {what.en} {how.en} (unsettled)",
            f"计算惯例 {name}={answer}:{what.zh},{how.zh}(未有定论)",
        )

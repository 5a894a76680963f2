"""What callers pass for rules and calendars, read alike by every engine."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from execrules.calendars.working_days import WorkingDayCalendar
from execrules.errors import RuleError
from execrules.rules import Rule, RuleSet
from execrules.terms import Term

Calendars: TypeAlias = WorkingDayCalendar | Mapping[str, WorkingDayCalendar]
"""One calendar for all matters, or calendars by the names that matters give."""


def rules_of(rules: object) -> RuleSet:
    """The rules as a set; anything else is refused with what to pass."""
    if isinstance(rules, RuleSet):
        return rules
    found = tuple(rules) if isinstance(rules, Iterable) and not isinstance(rules, str) else None
    if found is None or not all(isinstance(rule, Rule) for rule in found):
        raise RuleError(
            Term(
                f"{rules!r:.80} is no rule set and no list of rules; "
                f"pass rule_set('evaluation-2018') or a list of Rule",
                f"{rules!r:.80} 不是规则集,也不是规则列表;"
                f"请传入 rule_set('evaluation-2018') 或由 Rule 组成的列表",
            )
        )
    return RuleSet(id="own", title=Term("own rules", "自定义规则"), rules=found)


def calendars_of(calendar: object) -> dict[str, WorkingDayCalendar]:
    """The calendars by name; a single one has none."""
    if isinstance(calendar, WorkingDayCalendar):
        return {"": calendar}
    named = dict(calendar) if isinstance(calendar, Mapping) else None
    if named == {}:
        raise RuleError(
            Term(
                "there is no calendar to judge on; give at least one calendar",
                "没有可用的日历;请至少给出一个日历",
            )
        )
    if named is None or not all(isinstance(one, WorkingDayCalendar) for one in named.values()):
        raise RuleError(
            Term(
                f"{calendar!r:.80} is no calendar; "
                f"pass china_calendar() or a mapping of names to calendars",
                f"{calendar!r:.80} 不是日历;请传入 china_calendar() 或名称到日历的映射",
            )
        )
    return named

"""The eight answers a rule gives about a matter.

The numbers are fixed: every engine writes the same ones, and stored results keep their meaning.
"""

from enum import IntEnum

from execrules.terms import Term


class Verdict(IntEnum):
    """What a rule says of one matter as of one day (结论).

    >>> Verdict.OVERDUE.code, Verdict.OVERDUE.term.zh
    ('overdue', '超期未办')
    """

    ON_TIME = 1
    LATE = 2
    OVERDUE = 3
    PENDING = 4
    PREMATURE = 5
    LAPSED = 6
    NOT_APPLICABLE = 7
    UNDETERMINED = 8

    @property
    def code(self) -> str:
        """The name in lower case, as it stands in JSON and CSV."""
        return self.name.lower()

    @property
    def term(self) -> Term:
        """The name in words."""
        return _TERMS[self]


_TERMS = {
    Verdict.ON_TIME: Term("on time", "按期"),
    Verdict.LATE: Term("late", "逾期完成"),
    Verdict.OVERDUE: Term("overdue", "超期未办"),
    Verdict.PENDING: Term("pending", "期限未满"),
    Verdict.PREMATURE: Term("premature", "过早"),
    Verdict.LAPSED: Term("lapsed", "已失效"),
    Verdict.NOT_APPLICABLE: Term("not applicable", "不适用"),
    Verdict.UNDETERMINED: Term("undetermined", "无法判定"),
}

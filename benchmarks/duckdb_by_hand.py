"""The indicators of 2018 in the SQL of DuckDB, as somebody would write them for this table alone.

A day is looked up in a calendar for its ordinal and an ordinal for its day: two joins for each due
day, null-guarded. A blank is *not yet* and what lies after as-of is not seen. It knows nothing of
bounds, neighbours, the ends of the calendar or what is missing but for the flags, and is right only
where these do not matter; `benchmarks.column_matters` draws such matters.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from execrules import WorkingDayCalendar

_IN_FORCE: Final = "DATE '2016-12-01'"


def calendar_rows(calendar: WorkingDayCalendar) -> Iterator[tuple[date, int]]:
    """Each day with the number of working days up to it."""
    for place, ordinal in enumerate(calendar.ordinals):
        yield calendar.first + timedelta(days=place), ordinal


@attrs.frozen(kw_only=True)
class _Rule:
    name: str
    trigger: str
    act: str
    working: int | None = None
    days: int | None = None
    months: int | None = None
    exempt: str | None = None
    open: str | None = None
    ended: str | None = None
    flags: Sequence[str] = ()

    @property
    def start(self) -> str:
        return f"CAST({self.trigger} AS DATE)" if self.trigger in _INSTANTS else self.trigger

    @property
    def joins(self) -> str:
        """Day to ordinal, ordinal to day."""
        name = self.name.replace("-", "_")
        if self.working is not None:
            return (
                f"LEFT JOIN calendar AS a_{name} ON a_{name}.day = {self.start}\n"
                f"LEFT JOIN working AS b_{name}"
                f" ON b_{name}.ordinal = a_{name}.ordinal + {self.working}"
            )
        if self.days is not None or self.months is not None:
            shift = f"INTERVAL {self.days} DAY" if self.days else f"INTERVAL {self.months} MONTH"
            return (
                f"LEFT JOIN calendar AS a_{name} ON a_{name}.day = "
                f"CAST({self.start} + {shift} - INTERVAL 1 DAY AS DATE)\n"
                f"LEFT JOIN working AS b_{name} ON b_{name}.ordinal = a_{name}.ordinal + 1"
            )
        return ""

    @property
    def due(self) -> str:
        if self.joins:
            return f"b_{self.name.replace('-', '_')}.day"
        if self.name == "eval-online-control":
            return "date_trunc('hour', asset_found) + INTERVAL 49 HOUR"
        return "supervision_due"


_INSTANTS: Final = frozenset({"asset_found", "preservation_ruled", "controlled_online"})


def _if_needed(rule: _Rule, flag: str) -> _Rule:
    """The rule that asks for nothing where nothing was done and the flag says no."""
    undone = f"{rule.act} IS NULL"
    return attrs.evolve(
        rule,
        exempt=f"{undone} AND NOT {flag}",
        open=f"{undone} AND {flag} IS NULL",
        flags=(flag,),
    )


_RULES: Final = (
    _Rule(name="eval-preservation-start", trigger="preservation_ruled", act="preservation_started",
          days=5, ended="preservation_released"),
    _if_needed(
        _Rule(name="eval-online-inquiry", trigger="officer_received", act="online_inquiry_started",
              ended="closed", working=5),
        "inquiry_needed",
    ),
    _Rule(name="eval-lead-check", trigger="lead_provided", act="offline_check_started", months=1,
          exempt="offline_check_started IS NULL AND lead_checkable_online",
          open="offline_check_started IS NULL AND lead_checkable_online IS NULL",
          flags=("lead_checkable_online",)),
    _if_needed(
        _Rule(name="eval-online-control", trigger="asset_found", act="controlled_online",
              ended="closed"),
        "online_control_possible",
    ),
    _Rule(name="eval-offline-control", trigger="asset_found", act="controlled_offline", working=10,
          ended="closed", flags=("offline_control_needed", "remote_control"),
          exempt="(controlled_offline IS NULL AND NOT offline_control_needed) OR remote_control",
          open="(controlled_offline IS NULL AND offline_control_needed IS NULL) "
               "OR remote_control IS NULL"),
    _if_needed(
        _Rule(name="eval-appraisal-start", trigger="controlled", act="appraisal_started",
              ended="closed", working=30),
        "appraisal_needed",
    ),
    _Rule(name="eval-report-sending", trigger="report_received", act="report_sent", working=5),
    _if_needed(
        _Rule(name="eval-auction-start", trigger="price_set", act="auction_started",
              ended="closed", working=30),
        "auction_needed",
    ),
    _Rule(name="eval-payout", trigger="payable", act="paid_out", months=1),
    _Rule(name="eval-closing", trigger="filed", act="closed", months=6, flags=("non_litigation",),
          exempt="non_litigation", open="non_litigation IS NULL"),
    _Rule(name="eval-closing-non-litigation", trigger="filed", act="closed", months=3,
          flags=("non_litigation",), exempt="NOT non_litigation", open="non_litigation IS NULL"),
    _Rule(name="eval-supervised-matter", trigger="supervision_due", act="supervision_finished",
          exempt="supervision_due IS NULL"),
)  # fmt: skip


def verdicts(columns: Sequence[str], as_of: date) -> str:
    """A query with one row for each matter: the verdicts."""
    names = [f"verdict_{number}" for number in range(len(_RULES))]
    made = [f'{name} AS "{rule.name}.verdict"' for name, rule in zip(names, _RULES, strict=True)]
    return _query(columns, as_of, [*made, 'verdict_first AS "eval-early-termination.verdict"'])


def findings(columns: Sequence[str], as_of: date) -> str:
    """A query with one row for each matter: verdict, due day, units over, what is missing."""
    today = f"DATE '{as_of}'"
    made = [column for n, rule in enumerate(_RULES) for column in _columns(rule, n, today)]
    lower = {
        "verdict": "verdict_first", "due": "due_first", "over": "CAST(NULL AS INT)",
        "missing": "CAST(NULL AS VARCHAR)",
    }  # fmt: skip
    made += [f'{value} AS "eval-early-termination.{name}"' for name, value in lower.items()]
    return _query(columns, as_of, made)


def _query(columns: Sequence[str], as_of: date, made: Sequence[str]) -> str:
    today = f"DATE '{as_of}'"
    seen = ", ".join(_seen(name, today) for name in columns)
    dues = ",\n".join(f"{rule.due} AS due_{number}" for number, rule in enumerate(_RULES))
    joins = "\n".join(rule.joins for rule in _RULES)
    judged = ", ".join(
        f"{_verdict(rule, n, today)} AS verdict_{n}" for n, rule in enumerate(_RULES)
    )
    return (
        f"WITH seen AS (SELECT {seen} FROM cases),\n"  # noqa: S608 # made of nothing but this file
        f"due AS (SELECT seen.*, {dues},\n"
        f"CAST(filed + INTERVAL 3 MONTH + INTERVAL 1 DAY AS DATE) AS due_first\n"
        f"FROM seen\n{joins}),\n"
        f"judged AS (SELECT *, {judged},\n{_lower()} AS verdict_first FROM due)\n"
        f'SELECT "case", {", ".join(made)} FROM judged'
    )


def _seen(name: str, today: str) -> str:
    if name == "case":
        return '"case"'
    if name in _INSTANTS:
        return f"CASE WHEN {name} < {today} + INTERVAL 1 DAY THEN {name} END AS {name}"
    if name in _FLAGS or name == "supervision_due":
        return name
    return f"CASE WHEN {name} <= {today} THEN {name} END AS {name}"


_FLAGS: Final = frozenset({
    "inquiry_needed", "lead_checkable_online", "online_control_possible", "offline_control_needed",
    "remote_control", "appraisal_needed", "auction_needed", "non_litigation", "payout_reason_given",
    "payout_delay_approved",
})  # fmt: skip


def _verdict(rule: _Rule, number: int, today: str) -> str:
    act, due = rule.act, f"due_{number}"
    now = (
        f"{today} + INTERVAL 1 DAY - INTERVAL 1 SECOND"
        if rule.name == "eval-online-control"
        else today
    )
    cases = []
    if rule.exempt:
        cases.append((rule.exempt, "not_applicable"))
    cases.append((f"{rule.trigger} IS NULL AND {act} IS NULL", "not_applicable"))
    if rule.open:
        cases.append((rule.open, "undetermined"))
    cases.append((f"{act} <= {due} OR ({due} IS NULL AND {act} IS NOT NULL)", "on_time"))
    cases.append((f"{act} IS NOT NULL", "late"))
    if rule.ended:
        cases.append((f"{rule.ended} <= {due}", "lapsed"))
    cases.append((f"{now} <= {due}", "pending"))
    text = " ".join(f"WHEN {when} THEN '{then}'" for when, then in cases)
    return f"CASE {text} ELSE 'overdue' END"


def _lower() -> str:
    act = "terminated_for_now"
    return (
        f"CASE WHEN {act} < {_IN_FORCE} THEN 'not_applicable' "
        f"WHEN {act} IS NULL AND filed IS NULL THEN 'not_applicable' "
        f"WHEN {act} < due_first OR ({act} IS NOT NULL AND due_first IS NULL) THEN 'premature' "
        f"WHEN {act} IS NOT NULL THEN 'on_time' WHEN closed IS NOT NULL THEN 'lapsed' "
        f"ELSE 'pending' END"
    )


def _columns(rule: _Rule, number: int, today: str) -> Iterator[str]:
    verdict, due = f"verdict_{number}", f"due_{number}"
    yield f'{verdict} AS "{rule.name}.verdict"'
    yield f'{due} AS "{rule.name}.due"'
    stop = today
    if rule.ended:
        stop = f"LEAST({rule.ended}, {today})"
    if rule.name == "eval-online-control":
        last = f"{today} + INTERVAL 1 DAY - INTERVAL 1 SECOND"

        def hours(end: str) -> str:
            return f"CAST((epoch_us({end}) - epoch_us({due}) + 3599999999) // 3600000000 AS INT)"

        over = (
            f"CASE WHEN {verdict} = 'late' THEN {hours(rule.act)} "
            f"WHEN {verdict} = 'overdue' AND closed IS NULL THEN {hours(last)} END"
        )
    else:
        over = (
            f"CASE WHEN {verdict} = 'late' THEN {rule.act} - {due} "
            f"WHEN {verdict} = 'overdue' THEN {stop} - {due} END"
        )
    yield f'{over} AS "{rule.name}.over"'
    if rule.flags:
        told = " || ".join(
            f"CASE WHEN {flag} IS NULL THEN '; {flag}:absent' ELSE '' END" for flag in rule.flags
        )
        lacking = f"CASE WHEN {verdict} = 'undetermined' THEN substr({told}, 3) END"
        yield f'{lacking} AS "{rule.name}.missing"'
    else:
        yield f'CAST(NULL AS VARCHAR) AS "{rule.name}.missing"'

"""The table of limits as it was handed over, and how its rows are read for the rules of the book.

A row is taken as it is written unless it says here why not: what the rule says is no reason.
"""

import csv
from functools import cache
from pathlib import Path
from typing import Final

import attrs

from execrules.rules import Rule

SOURCE_ROWS = Path(__file__).parent / "data" / "source_rows.csv"

PLAIN: Final = frozenset(
    {"excl_start_day", "backward", "not_before", "at_instant", "excl_start_hour"}
)
"""The ways of counting that are one period from one fact."""


@attrs.frozen(kw_only=True)
class Row:
    """A limit of the table.

    *roll* is what happens to a last day that is a rest day, where the law of time is not followed:
    `none`, `forward`, `through_rest`, or `first_working_day` for the first day permitted.
    """

    id: str
    role: str
    quantity: int
    unit: str
    from_rule: str
    roll: str | None = None


@attrs.frozen(kw_only=True)
class ReadSo:
    """How a rule, or one of its readings, takes its row otherwise than written, and why."""

    because: str
    row: str | None = None
    role: str | None = None
    unit: str | None = None
    from_rule: str | None = None
    roll: str | None = None


Name = tuple[str, str | None]

_IN_CALENDAR_DAYS: Final = ReadSo(because="the reading takes 日 for days", unit="calendar_day")
_IN_WORKING_DAYS: Final = ReadSo(
    because="the reading takes 日 for working days", unit="working_day"
)
_THROUGH_REST: Final = ReadSo(
    because="the reading lets the last working day run on through the rest days after it",
    roll="through_rest",
)
_BOUND_ROLLS: Final = ReadSo(
    because="the reading moves the end of the period off a rest day before the day after it",
    roll="forward",
)
_TWO_YEARS: Final = ReadSo(because="the reading gives the length of the later law", row="CUR-G07")
_DOES_NOT_MOVE: Final = ReadSo(because="the reading moves no end", roll="none")

READ_SO: Final[dict[Name, ReadSo]] = {
    ("admin-acceptance", "calendar-days"): _IN_CALENDAR_DAYS,
    ("admin-demand-first", "roll"): ReadSo(
        because="the reading permits the act on a working day first", roll="first_working_day"
    ),
    ("admin-expropriation-denial-service", "working-days"): _IN_WORKING_DAYS,
    ("admin-expropriation-filing", "working-days"): _IN_WORKING_DAYS,
    ("admin-expropriation-permit-service", "working-days"): _IN_WORKING_DAYS,
    ("admin-ruling", "calendar-days"): _IN_CALENDAR_DAYS,
    ("civil-enforcement-application-citizen-1991", "new-length"): _TWO_YEARS,
    ("civil-enforcement-application-organisations-1991", "new-length"): _TWO_YEARS,
    ("civil-suit-after-preservation-1991", None): ReadSo(
        because="who does not sue loses the preservation and owes nothing, as in the row of the "
        "later text, CUR-B04; the older row has it as a duty",
        role="right_window",
    ),
    ("delegated-higher-court", "bound-rolls"): _BOUND_ROLLS,
    ("equity-self-sale", "cap-does-not-move"): _DOES_NOT_MOVE,
    ("eval-appraisal-start", "calendar-days"): _IN_CALENDAR_DAYS,
    ("eval-appraisal-start", "with-rest-days-after"): _THROUGH_REST,
    ("eval-auction-start", "calendar-days"): _IN_CALENDAR_DAYS,
    ("eval-auction-start", "with-rest-days-after"): _THROUGH_REST,
    ("eval-early-termination", "bound-rolls"): _BOUND_ROLLS,
    ("eval-offline-control", "with-rest-days-after"): _THROUGH_REST,
    ("eval-online-control", "at-instant"): ReadSo(
        because="the reading counts from the minute itself", from_rule="at_instant"
    ),
    ("eval-online-inquiry", None): ReadSo(
        because="the rows of 10 and 22 days are edges of the score, not of the limit", row="E02a"
    ),
    ("eval-report-sending", "with-rest-days-after"): _THROUGH_REST,
    ("interpretation-family-notice", "next-hour"): ReadSo(
        because="the reading counts from the next hour", from_rule="excl_start_hour"
    ),
    ("interpretation-standstill", "with-time-to-sue"): _BOUND_ROLLS,
    ("termination-three-months", "bound-rolls"): _BOUND_ROLLS,
}

STARTS: Final[dict[str, str]] = {
    "admin-acceptance": "review_application_received",
    "admin-authority-application": "period_to_sue_expires",
    "admin-authority-application-2000": "period_to_sue_expires",
    "admin-expropriation-filing": "review_application_received",
    "admin-judgment-application": "administrative_title_served",
    "admin-right-holder-application": "authority_window_expired",
    "civil-enforcement-application": "judgment_effective",
    "civil-enforcement-application-2007": "judgment_effective",
    "equity-self-sale": "self_sale_permitted",
    "eval-closing": "filed",
    "limits-2006-closing": "filed",
    "limits-2006-closing-non-litigation": "filed",
    "objections-filing": "objection_received",
    "preservation-release-after-objection": "applicant_suit_period_expires",
    "preservation-ruling": "preservation_accepted",
    "pricing-report-objection": "report_received_by_party",
    "pricing-start": "controlled",
    "supervision-after-review": "review_ruling_effective",
    "termination-reply-objection": "enforcement_end_served",
}
"""Where a limit knows several times to start from: the one walked from, the others never came."""

COMES_FIRST: Final[dict[str, str]] = {
    "investigation-supplement": "assets_reported",
    "termination-reply-objection": "enforcement_ended",
}
"""Events that must have come by the start for a rule to apply: here, on the day of the start."""

_LATER_OF_TWO: Final = "counted from the later of two facts"

NOT_WALKED: Final[dict[Name, str]] = {
    ("admin-authority-application", "later-of-both-remedies"): (
        "the later of two periods, for either remedy"
    ),
    ("admin-authority-application", "demolition-order-both-remedies"): (
        "the later of two periods, for either remedy"
    ),
    ("investigation-lead-check", "from-the-officer"): _LATER_OF_TWO,
    ("investigation-lead-check-urgent", "from-the-officer"): _LATER_OF_TWO,
    ("payout-hubei-notice", "from-payable"): _LATER_OF_TWO,
    ("payout-hubei-notice-small-sums", "from-payable"): _LATER_OF_TWO,
    ("interpretation-disputed-thing-release", None): (
        "7 days after the 15 days in which a suit may be brought: two periods"
    ),
    ("pricing-appraisal-extension", None): (
        "counted back from the end of the 30 days of the appraisal, and not from one fact"
    ),
    ("pricing-appraisal-extension", "from-unmoved-end"): "as the rule itself",
    ("preservation-release-urgent", "pending-matters"): (
        "the later of an instant and of a day is known to the day, so that 48 hours from it are "
        "not known to the minute"
    ),
}
"""Rules and readings of a plain row that are not counted as one period from one fact."""


@cache
def table() -> dict[str, Row]:
    """The rows of the table that have a length, by their ids."""
    with SOURCE_ROWS.open(encoding="utf-8", newline="") as file:
        return {
            row["id"]: Row(
                id=row["id"],
                role=row["role"],
                quantity=int(row["quantity"]),
                unit=row["unit"],
                from_rule=row["from_rule"],
            )
            for row in csv.DictReader(file)
            if row["quantity"]
        }


def rows_of(rule: Rule) -> tuple[Row, ...]:
    """The rows with a length that *rule* covers, as they are written."""
    return tuple(table()[row] for row in rule.covers if row in table())


def row_of(rule: Rule) -> Row | None:
    """The row of *rule*, read as it or its reading reads it; None where it covers none."""
    covered = rows_of(rule)
    if not covered:
        return None
    row = covered[0]
    for name in dict.fromkeys(((rule.id, None), (rule.id, rule.reading))):
        so = READ_SO.get(name)
        if so is not None:
            row = _read_so(row, so)
    return row


def _read_so(row: Row, so: ReadSo) -> Row:
    row = row if so.row is None else table()[so.row]
    return attrs.evolve(
        row,
        role=so.role or row.role,
        unit=so.unit or row.unit,
        from_rule=so.from_rule or row.from_rule,
        roll=so.roll or row.roll,
    )

"""Made-up matters as columns, for the indicators of 2018: the same ones every time.

Events follow one another, some have not come, some lie after as-of, and a few flags are unknown.
They contradict nothing and lie inside the calendar, so that an answer written by hand is right too.
"""

from datetime import date
from typing import Final

import attrs
import numpy as np
import polars as pl

SEED: Final = 20180525
AS_OF: Final = date(2024, 6, 28)

_EPOCH: Final = date(1970, 1, 1).toordinal()
_INSTANTS: Final = frozenset({"asset_found", "controlled_online", "preservation_ruled"})


@attrs.frozen(eq=False)
class _Event:
    """The days of an event, and where it is blank."""

    days: "np.typing.NDArray[np.int32]"
    lacking: "np.typing.NDArray[np.bool_]"


class _Drawn:
    """Columns of made-up matters, a few of which are blank or lie after as-of."""

    def __init__(self, number: int) -> None:
        self._draw = np.random.default_rng(SEED)
        self.number = number
        self.columns: dict[str, pl.Series] = {}

    def first(self, name: str, first: date, last: date) -> "_Event":
        """An event between two days, never blank."""
        low, high = first.toordinal() - _EPOCH, last.toordinal() - _EPOCH
        days = self._draw.integers(low, high, self.number, dtype=np.int32)
        self.columns[name] = pl.Series(days).cast(pl.Date)
        return _Event(days, np.zeros(self.number, np.bool_))

    def follow(self, name: str, event: "_Event", most: int, blank: float) -> "_Event":
        """An event up to so many days after another, blank where that is, and now and then."""
        days = event.days + self._draw.integers(0, most, self.number, dtype=np.int32)
        lacking = event.lacking | (self._draw.random(self.number, dtype=np.float32) < blank)
        if name in _INSTANTS:
            second = self._draw.integers(9 * 3600, 17 * 3600, self.number, dtype=np.int64)
            instants = (days.astype(np.int64) * 86_400 + second) * 1_000_000
            column = pl.Series(instants).cast(pl.Datetime("us"))
        else:
            column = pl.Series(days).cast(pl.Date)
        self.columns[name] = column.set(pl.Series(lacking), None)
        return _Event(days, lacking)

    def flag(self, name: str, share: float, unknown: float = 0.02) -> None:
        truths, lacking = (
            pl.Series(self._draw.random(self.number, dtype=np.float32) < part)
            for part in (share, unknown)
        )
        self.columns[name] = truths.set(lacking, None)


def matters(number: int, first: int = 0) -> pl.DataFrame:
    """As many matters, their cases numbered from *first* on."""
    drawn = _Drawn(number)
    drawn.columns["case"] = pl.Series(np.arange(first, first + number))
    filed = drawn.first("filed", date(2018, 1, 2), date(2024, 7, 10))
    drawn.follow("terminated_for_now", filed, 300, 0.7)
    drawn.follow("closed", attrs.evolve(filed, days=filed.days + 100), 300, 0.25)
    received = drawn.follow("officer_received", filed, 15, 0.03)
    drawn.follow("online_inquiry_started", received, 40, 0.2)
    lead = drawn.follow("lead_provided", filed, 60, 0.6)
    drawn.follow("offline_check_started", lead, 70, 0.3)
    ruled = drawn.follow("preservation_ruled", filed, 30, 0.5)
    started = drawn.follow("preservation_started", ruled, 12, 0.2)
    drawn.follow("preservation_released", started, 300, 0.6)
    found = drawn.follow("asset_found", received, 60, 0.3)
    drawn.follow("controlled_online", found, 5, 0.3)
    drawn.follow("controlled_offline", found, 25, 0.6)
    controlled = drawn.follow("controlled", found, 1, 0)
    drawn.follow("appraisal_started", controlled, 80, 0.4)
    report = drawn.follow("report_received", filed, 300, 0.5)
    drawn.follow("report_sent", report, 12, 0.1)
    priced = drawn.follow("price_set", report, 30, 0.1)
    drawn.follow("auction_started", priced, 70, 0.4)
    payable = drawn.follow("payable", priced, 90, 0.2)
    drawn.follow("paid_out", payable, 60, 0.3)
    due = drawn.follow("supervision_due", filed, 200, 0.9)
    drawn.follow("supervision_finished", due, 20, 0.3)
    for name, share in (
        ("inquiry_needed", 0.9), ("lead_checkable_online", 0.3), ("online_control_possible", 0.8),
        ("offline_control_needed", 0.5), ("remote_control", 0.1), ("appraisal_needed", 0.7),
        ("auction_needed", 0.7), ("non_litigation", 0.1), ("payout_reason_given", 0.5),
        ("payout_delay_approved", 0.5),
    ):  # fmt: skip
        drawn.flag(name, share)
    return pl.DataFrame(drawn.columns)

"""What engines over many matters say of each rule: one column of their answer for each output."""

from enum import StrEnum
from typing import Final


class Output(StrEnum):
    """A column of the answer; each rule has one of each that is asked for.

    DUE is the due day at the earliest, DUE_LATEST at the latest where that is another day. MISSING
    is a text of `fact:reason`, separated by semicolons, where a row is undetermined. EXCUSED,
    PROVISIONAL and ACT_BEFORE_TRIGGER are true or false; SQL writes 1 or 0.
    """

    VERDICT = "verdict"
    BECAUSE = "because"
    DUE = "due"
    DUE_LATEST = "due_latest"
    ELAPSED = "elapsed"
    LEFT = "left"
    OVER = "over"
    SCORE = "score"
    EXCUSED = "excused"
    PROVISIONAL = "provisional"
    ACT_BEFORE_TRIGGER = "act_before_trigger"
    MISSING = "missing"


USUAL_OUTPUTS: Final = (Output.VERDICT, Output.DUE, Output.OVER, Output.MISSING)
"""What SQL says of each rule where no other outputs are asked for."""

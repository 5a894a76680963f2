"""Lines of the result, their bars, and the table that shows them."""

from collections.abc import Iterable, Sequence
from itertools import chain

import attrs

from benchmarks.timing import Ratio, Timing, ratio


@attrs.frozen(kw_only=True)
class Line:
    """One measurement: ours, beside a peer where there is one, against a bar where there is one.

    *bar* is the largest part of the peer's time that ours may take. A *fault* stands in place of
    figures where the peer gives other answers than ours.
    """

    what: str
    ours: float | None = None
    peer: str = ""
    peers: float | None = None
    ratio: Ratio | None = None
    bar: float | None = None
    fault: str | None = None

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None where there is none."""
        if self.bar is None:
            return None
        return self.ratio is not None and self.ratio.value <= self.bar

    def as_dict(self) -> dict[str, object]:
        """The line as plain values for JSON, times in microseconds."""
        return {
            "what": self.what,
            "ours_us": _micro(self.ours),
            "peer": self.peer or None,
            "peer_us": _micro(self.peers),
            "ratio": None if self.ratio is None else self.ratio.value,
            "ratio_quartiles": None if self.ratio is None else [self.ratio.low, self.ratio.high],
            "bar": self.bar,
            "met": self.met,
            "fault": self.fault,
        }


@attrs.frozen(kw_only=True)
class Group:
    """Lines that belong together, with what has to be known to read them."""

    title: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def against(what: str, ours: Timing, peer: str, peers: Timing, *, bar: float | None = None) -> Line:
    """The line of a comparison."""
    return Line(
        what=what,
        ours=ours.typical,
        peer=peer,
        peers=peers.typical,
        ratio=ratio(ours, peers),
        bar=bar,
    )


def difference(sample: Iterable[object], ours: Iterable[object], peers: Iterable[object]) -> str:
    """Where two lists of answers differ, in words; empty where they do not."""
    found = [
        (asked, a, b) for asked, a, b in zip(sample, ours, peers, strict=True) if a != b
    ]  # fmt: skip
    if not found:
        return ""
    asked, a, b = found[0]
    return f"{len(found)} answers differ, first {asked}: ours {a}, peer {b}"


_HEAD = ("what", "ours µs", "peer", "peer µs", "ratio", "middle half", "bar", "met")
_RIGHT = frozenset({1, 3, 4, 5, 6})


def table(groups: Sequence[Group]) -> str:
    """All groups as one table, aligned throughout, each with its notes below."""
    cells = {group.title: [_cells(line) for line in group.lines] for group in groups}
    rows = [_HEAD, *chain.from_iterable(cells.values())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [_aligned(_HEAD, widths), "  ".join("-" * width for width in widths)]
    for group in groups:
        lines += ["", group.title]
        for line, row in zip(group.lines, cells[group.title], strict=True):
            lines.append(_aligned(row, widths))
            if line.fault is not None:
                lines.append(f"    {line.fault}")
        lines += [f"  * {note}" for note in group.notes]
    return "\n".join(lines)


def verdict(groups: Sequence[Group]) -> str:
    """The bars counted, the missed ones by name."""
    barred = [line for group in groups for line in group.lines if line.met is not None]
    missed = [line for line in barred if not line.met]
    differing = [line for group in groups for line in group.lines if line.fault is not None]
    said = [f"{len(barred) - len(missed)} of {len(barred)} bars met"]
    said += [f"MISSED: {line.what} / {line.peer}" for line in missed]
    said += [f"NOT TIMED, answers differ: {line.what} / {line.peer}" for line in differing]
    return "\n".join(said)


def _cells(line: Line) -> tuple[str, ...]:
    shown = line.ratio
    return (
        line.what,
        _shown(_micro(line.ours)),
        line.peer,
        _shown(_micro(line.peers)),
        "" if shown is None else _shown(shown.value),
        "" if shown is None else f"{_shown(shown.low)}-{_shown(shown.high)}",
        "" if line.bar is None else f"<= {_shown(line.bar)}",
        {None: "", True: "yes", False: "MISSED"}[line.met] if line.fault is None else "DIFFERS",
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if column in _RIGHT else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()


def _micro(seconds: float | None) -> float | None:
    return None if seconds is None else seconds * 1e6


def _shown(number: float | None) -> str:
    """Three digits that count at most; there is no fourth one on a shared machine."""
    if number is None:
        return ""
    if number >= 100:
        return f"{number:,.0f}"
    if number >= 1:
        return f"{number:.1f}" if number >= 10 else f"{number:.2f}"
    return f"{number:.3f}" if number >= 0.01 else f"{number:.1g}"

"""The figures of docs/explanation/projections.md are those that the backtest gives."""

from pathlib import Path

import pytest

import backtest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "projections.md"


@pytest.mark.parametrize("rows", [backtest.by_period, backtest.by_year])
def test_the_page_shows_what_the_backtest_finds(rows: object) -> None:
    """Run `python tests/backtest.py` and enter its rows where this fails."""
    assert callable(rows)
    text = PAGE.read_text(encoding="utf-8")

    assert [row for row in rows() if f"{row}\n" not in text] == []


def test_the_projection_does_not_lie_outside_its_own_range() -> None:
    """What is met to the day is inside, for every year and period."""
    for year in backtest.YEARS:
        for name in backtest.PERIODS:
            found = backtest.score(year, name)
            assert found.met <= found.inside <= found.asked
            assert found.asked > 300

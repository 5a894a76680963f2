"""The figures of docs/explanation/projections.md are those that the backtest gives."""

from pathlib import Path

import backtest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "projections.md"


def test_the_page_shows_what_the_backtest_finds() -> None:
    """Run `python tests/backtest.py` and enter its rows where this fails.

    No projection lies outside its own range: what is met to the day is inside, for every year and
    period.
    """
    text = PAGE.read_text(encoding="utf-8")

    rows = [*backtest.by_period(), *backtest.by_year()]
    assert [row for row in rows if f"{row}\n" not in text] == []
    for year in backtest.YEARS:
        for name in backtest.PERIODS:
            found = backtest.score(year, name)
            assert found.met <= found.inside <= found.asked
            assert found.asked > 300

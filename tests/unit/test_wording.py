"""Limits in words: a reader must not take one kind of limit for another."""

from execrules import DayFact, Days, Rule, Term
from execrules.expressions import At, Before, Moment, within
from execrules.sources import Citation, Instrument
from execrules.wording import limit_in_words

SALE = DayFact(name="sale", title=Term("sale", "拍卖日"))
NOTICE = DayFact(name="notice", title=Term("notice", "公告"))
SOURCE = Citation(
    instrument=Instrument(id="t", title=Term("test", "测试")),
    article="1",
    text=Term("text", "条文"),
    evidence=("made up",),
)


def words(latest: Moment, earliest: Moment | None = None) -> Term:
    rule = Rule(
        id="r",
        title=Term("r", "规"),
        act=At(NOTICE),
        earliest=earliest,
        latest=latest,
        citations=(SOURCE,),
    )
    return limit_in_words(rule)


def test_a_limit_that_counts_back_asks_for_at_least_so_many_days() -> None:
    """“Within 5 days before” would be the window of LIM-01c, which is something else."""
    counted_back = words(Before(At(SALE), Days(5)))

    assert counted_back == Term("at least 5 days before sale", "至迟于拍卖日前5日")
    assert words(within(At(SALE), Days(5))) == Term("within 5 days after sale", "拍卖日后5日以内")


def test_a_window_before_an_event_names_both_of_its_ends() -> None:
    """It opens on the fifth day before and closes with the event itself."""
    window = words(At(SALE), earliest=Before(At(SALE), Days(5)))

    assert window == Term("from 5 days before sale to sale", "自拍卖日前5日至拍卖日")

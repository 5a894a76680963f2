"""Laws of case numbers: what is written is read back, signs change nothing, and nothing raises."""

from collections import Counter
from datetime import date
from unicodedata import category, normalize

from hypothesis import given
from hypothesis import strategies as st

from execrules import CaseNumber, parse_case_number, parse_case_numbers
from execrules.case_types import CASE_TYPES

# Court codes of the scheme of 2016, and parts of court names that no type code begins with.
PROVINCES = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军"
digits = st.text("0123456789", min_size=2, max_size=2)
courts = st.builds(str.__add__, st.sampled_from(PROVINCES), digits | digits.map(lambda d: d + d))
names = st.text("绍诸观泗公解西丹曲", min_size=1, max_size=4)
codes = st.sampled_from([found.code for found in CASE_TYPES])
years = st.integers(1949, 2099)
serials = st.integers(1, 9_999_999_999)
suffixes = st.none() | st.integers(1, 999)
brackets = st.tuples(st.sampled_from("(（〔[［【"), st.sampled_from(")）〕]］】"))
spaces = st.sampled_from(["", " ", "\u3000", "\t", "\u200b"])

FULL_WIDTH = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789-*"}

# What numbers are made of, so that random texts come near to being some.
pieces = st.sampled_from(
    [
        *"()（〕[0129*×某、/，号字第之一十-执民初行审苏甲\ud800\x00",
        "(2018)",
        "苏0505",
        "执恢",
        "12号",
    ]
)
texts = st.text(st.characters()) | st.lists(pieces, max_size=30).map("".join)


@given(years, courts, codes, serials, suffixes)
def test_a_number_of_the_scheme_is_read_back(
    year: int, court: str, code: str, serial: int, suffix: int | None
) -> None:
    """Each part is the one that was written."""
    tail = "" if suffix is None else f"之{suffix}"
    number = parse_case_number(f"({year}){court}{code}{serial}号{tail}")

    assert isinstance(number, CaseNumber)
    assert (number.year, number.court.text, number.serial) == (year, court, serial)
    assert (number.case_type.code, number.suffix, number.old_form) == (code, suffix, False)
    assert number.court.province == court[0]


@given(years, names, codes, serials)
def test_a_number_of_before_the_scheme_is_read_back(
    year: int, name: str, code: str, serial: int
) -> None:
    """The name is kept, and tells no province."""
    number = parse_case_number(f"({year}){name}{code}字第{serial:05}号")

    assert isinstance(number, CaseNumber)
    assert (number.year, number.court.text, number.serial) == (year, name, serial)
    assert (number.case_type.code, number.old_form, number.court.province) == (code, True, None)


@given(texts)
def test_whatever_is_read_is_written_and_read_back(text: str) -> None:
    """Masks and suffixes too, whatever signs they were printed in."""
    for number in parse_case_numbers(text).numbers:
        assert parse_case_number(str(number)) == number


@given(st.tuples(years, courts, codes, serials), suffixes, brackets, spaces)
def test_brackets_width_and_spaces_change_nothing(
    number: tuple[int, str, str, int], suffix: int | None, pair: tuple[str, str], space: str
) -> None:
    """Nor does the kind of bracket on either side."""
    year, court, code, serial = number
    tail = "" if suffix is None else f"-{suffix}"
    plain = f"({year}){court}{code}{serial}号{tail}"
    parts = (pair[0], str(year), pair[1], court, code, str(serial), "号", tail)
    other = space.join(parts).translate(FULL_WIDTH)

    assert parse_case_number(other) == parse_case_number(plain)
    assert isinstance(parse_case_number(other), CaseNumber)


@given(texts, st.none() | st.dates())
def test_no_text_raises_and_none_is_lost(text: str, as_of: date | None) -> None:
    """Each sign that does not join numbers stands in a number or in what is reported."""
    parsed = parse_case_numbers(text, as_of=as_of)
    found = [number.text for number in parsed.numbers]
    found += [other.text for other in parsed.malformed]

    assert found != []
    assert told(text) == told("".join(found))


def told(text: str) -> Counter[str]:
    """The signs of a text that neither join numbers nor are unseen."""
    return Counter(
        sign
        for sign in text
        if normalize("NFKC", sign) not in {*"/、,;|和与及"}
        and not normalize("NFKC", sign).isspace()
        and category(sign) != "Cf"
    )


@given(st.lists(st.tuples(years, courts, codes, serials), min_size=1, max_size=4))
def test_joined_numbers_are_as_many_as_were_joined(
    parts: list[tuple[int, str, str, int]],
) -> None:
    """In their order, whatever joins them."""
    written = [f"({year}){court}{code}{serial}号" for year, court, code, serial in parts]

    for joint in (" / ", "、", ","):
        parsed = parse_case_numbers(joint.join(written))
        assert [str(number) for number in parsed.numbers] == written
        assert parsed.malformed == ()

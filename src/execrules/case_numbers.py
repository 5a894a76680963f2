"""Case numbers (案号) read part by part: year, court code, type code, serial number, suffix.

A number is written （收案年度）法院代字类型代字编号号 (关于人民法院案件案号的若干规定,
法〔2015〕137号, art. 2 and 3; in force from 2016-01-01). Before that each court wrote its own:
字第 between code and serial number, a division inside the code (民一初, 民四(商)终), and a court by
some characters of its name, which tell neither province nor level.

Nothing is guessed: what cannot be read is a `MalformedCaseNumber` with the reason, and the rest of
the text is read on. What a code stands for is the matter of `case_types`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final
from unicodedata import category, normalize

import attrs

from execrules.case_types import CASE_TYPES, CaseType
from execrules.terms import Term

FIRST_YEAR: Final = 1949
"""The earliest year of a case number."""

LAST_YEAR: Final = 2099
"""The latest year of a number that is not read as of a day."""

# Codes in other forms. 执民, 民执: lists of judgment debtors of Zhejiang and Chongqing courts.
# 刑执: rulings that shorten a sentence, (2015)承刑执字第1179号, which are no enforcement cases.
# 行非诉审: (2015)曲法行非诉审字第00159号. 恢执, 商初, 商终: matchers of public programs.
# 民诉前调: (2021)川0104民诉前调801号.
_OTHER_FORMS: Final = {
    "执民": "执",
    "民执": "执",
    "恢执": "执恢",
    "刑执": "刑更",
    "刑执备": "刑更备",
    "刑执监": "刑更监",
    "行非诉审": "行审",
    "非诉行审": "行审",
    "行非审": "行审",
    "非诉审": "行审",
    "商初": "民初",
    "商终": "民终",
    "民诉前调": "诉前调",
}
_BY_CODE: Final = {found.code: found for found in CASE_TYPES}
_BY_FORM: Final = _BY_CODE | {form: _BY_CODE[code] for form, code in _OTHER_FORMS.items()}


@attrs.frozen
class CourtCode:
    """The code of a court (法院代字), and what it tells by the scheme of 2016.

    The province alone is its high court; with the two digits of *intermediate* it is an
    intermediate court, with the two of *basic* as well a basic one. Masked digits are None. 兵 and
    军 stand in the place of a province. A code that does not follow the scheme tells nothing but
    itself, and before 2016 the Supreme People's Court wrote none.
    """

    text: str
    province: str | None = None
    intermediate: str | None = None
    basic: str | None = None

    def __str__(self) -> str:
        return self.text


@attrs.frozen(kw_only=True)
class CaseNumber:
    """A case number (案号) in its parts.

    *year* and *serial* are None where a digit is masked; masks of the court code are asterisks.
    *form* is the code as printed, without 字: 民一初, 行非诉审; *case_type* is what it stands for
    today, and *old_form* whether 字 is printed. *suffix* is the 2 of 之二 or -2, which tells the
    papers of a case apart. *text* is the number as printed; numbers are equal whatever it is.
    `str()` writes the number in half-width signs.

    >>> number = parse_case_number("（２０１３）西法执字第０９１-１号")
    >>> str(number)
    '(2013)西法执字第91号之一'
    """

    text: str = attrs.field(eq=False)
    year: int | None
    court: CourtCode
    form: str
    case_type: CaseType
    serial: int | None
    suffix: int | None = None
    old_form: bool = False

    @property
    def is_masked(self) -> bool:
        """Whether a part of it is hidden, as in (2019)苏**执**号."""
        return self.year is None or self.serial is None or "*" in self.court.text

    def __str__(self) -> str:
        year = "****" if self.year is None else self.year
        between = "字第" if self.old_form else ""
        serial = "*" if self.serial is None else self.serial
        suffix = "" if self.suffix is None else f"之{_in_characters(self.suffix)}"
        return f"({year}){self.court}{self.form}{between}{serial}号{suffix}"


@attrs.frozen
class MalformedCaseNumber:
    """A text that is no case number, or stands beside one: what is allowed, and what to do."""

    text: str
    reason: Term


@attrs.frozen
class ParsedCaseNumbers:
    """The case numbers of a text in their order, and what of it is none."""

    numbers: tuple[CaseNumber, ...]
    malformed: tuple[MalformedCaseNumber, ...]


def parse_case_numbers(text: str, *, as_of: date | None = None) -> ParsedCaseNumbers:
    """Every case number of *text*, which may join several by " / ", 、 or ，; never raises.

    Width of signs, kind of brackets and spaces make no difference. The year lies from 1949 to the
    year after *as_of*, without it to 2099.

    >>> parsed = parse_case_numbers("(2016)赣0925执157号 / (2014)温赵初字00039号")
    >>> [(number.case_type.code, number.serial) for number in parsed.numbers]
    [('执', 157)]
    >>> [found.text for found in parsed.malformed]
    ['(2014)温赵初字00039号']
    """
    plain = _Plain(text)
    heads = list(_HEAD.finditer(plain.signs))
    if not heads:
        return ParsedCaseNumbers((), (MalformedCaseNumber(text, _NO_YEAR),))
    found: list[CaseNumber | MalformedCaseNumber] = []
    found.extend(plain.beside(0, heads[0].start()))
    ends = [*(head.start() for head in heads[1:]), len(plain.signs)]
    for head, end in zip(heads, ends, strict=True):
        body = _body().match(plain.signs, head.end(), end)
        if body is None:
            reason = _fault(plain.signs[head.end() : end])
            found.extend(plain.beside(head.start(), end, reason))
        else:
            printed = plain.printed(head.start(), body.end())
            found.append(_number(printed, head[1], body, as_of))
            found.extend(plain.beside(body.end(), end))
    return ParsedCaseNumbers(
        tuple(one for one in found if isinstance(one, CaseNumber)),
        tuple(one for one in found if isinstance(one, MalformedCaseNumber)),
    )


def parse_case_number(text: str, *, as_of: date | None = None) -> CaseNumber | MalformedCaseNumber:
    """The one case number that *text* is, read like `parse_case_numbers()`; never raises.

    A text that holds something beside the number, or several numbers, is malformed.

    >>> parse_case_number("(2017)浙0522行审363号").case_type.title.zh
    '非诉行政行为申请执行审查案件'
    >>> parse_case_number("浙0522行审363号").reason.en.partition(";")[0]
    'has no year in brackets'
    """
    parsed = parse_case_numbers(text, as_of=as_of)
    if parsed.malformed:
        return parsed.malformed[0]
    number, *others = parsed.numbers
    return MalformedCaseNumber(text, _SEVERAL_NUMBERS) if others else number


# Signs that a number may be written with instead of the usual ones; width is left to Unicode.
_SIGNS: Final = {
    **dict.fromkeys("〔[【", "("),
    **dict.fromkeys("〕]】", ")"),
    **dict.fromkeys("×✕╳∗某xX", "*"),
    **dict.fromkeys("–—‐‑−", "-"),
}
_JOINTS: Final = "/、,;|"
_JOINTS_AND_WORDS: Final = _JOINTS + "和与及"


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    """The half-width sign in its place, nothing for spaces and signs that are not seen."""
    half = normalize("NFKC", sign)
    half = half if len(half) == 1 else sign
    if half.isspace() or category(half) == "Cf":
        return ""
    return _SIGNS.get(half, half)


class _Plain:
    """A text in plain signs, with the place of each of them in the text."""

    def __init__(self, text: str) -> None:
        signs = [_plain_sign(sign) for sign in text]
        self.text = text
        self.signs = "".join(signs)
        self.places = (
            range(len(text)) if len(self.signs) == len(text)
            else [place for place, sign in enumerate(signs) if sign]
        )  # fmt: skip

    def printed(self, start: int, end: int) -> str:
        """What stands in the text from *start* to *end* of the plain signs."""
        return self.text[self.places[start] : self.places[end - 1] + 1]

    def beside(
        self, start: int, end: int, reason: Term | None = None
    ) -> Iterator[MalformedCaseNumber]:
        """What stands from *start* to *end* and not only joins: nothing of it is a number."""
        while start < end and self.signs[start] in _JOINTS:
            start += 1
        while start < end and self.signs[end - 1] in _JOINTS_AND_WORDS:
            end -= 1
        if start < end:
            yield MalformedCaseNumber(self.printed(start, end), reason or _BESIDE)


_DIGITS: Final = "一二三四五六七八九"
_ORDINAL: Final = rf"[{_DIGITS}]?十[{_DIGITS}]?|[{_DIGITS}]"
_COUNT: Final = "0{0,3}[1-9][0-9]{0,2}"
_SUFFIX: Final = rf"(?:之({_ORDINAL}|{_COUNT})|-({_COUNT}))"


def _pattern(form: str) -> str:
    """A code with the division that old numbers name after its first character: 民四(商)终."""
    return rf"{form[0]}(?:[{_DIGITS}十](?:\([民刑行商知]\))?)?{form[1:]}"


# 民诉前调 with a division of four signs, and more than any court ever wrote.
_LONGEST_FORM: Final = 8
_LONGEST_COURT: Final = 20

_HEAD: Final = re.compile(r"\(([0-9*]{4})\)")
_FORM: Final = "|".join(_pattern(form) for form in sorted(_BY_FORM, key=len, reverse=True))
_DIVISION: Final = re.compile(rf"[{_DIGITS}十]|\(.\)")


# Compiling the two patterns with all codes takes as long as the rest of `import execrules`.
@cache
def _body() -> re.Pattern[str]:
    """What follows the year; the shortest court leaves the longest code (绍诸 行审)."""
    return re.compile(
        rf"(?P<court>[^()号/、,;]{{0,{_LONGEST_COURT}}}?)(?P<form>{_FORM})"
        rf"(?P<old>字?)第?(?P<serial>[0-9*]{{1,10}})"
        rf"(?:{_SUFFIX}号|号(?:{_SUFFIX}(?![-0-9{_DIGITS}十]))?)"
    )


@cache
def _ends_in_form() -> re.Pattern[str]:
    return re.compile(rf"(?:{_FORM})$")


# After the digits of a court a division may stand: 浙01知, 粤0104民.
_COURT: Final = re.compile(
    r"([京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军])"
    r"(?:([0-9]{2})([0-9]{2})?([0-9*]*\*)?[^0-9*]?|[0-9]?\*+|)"
)


def _number(
    text: str, year: str, body: re.Match[str], as_of: date | None
) -> CaseNumber | MalformedCaseNumber:
    """The parts that were found as a number, unless one of them cannot be."""
    number = CaseNumber(
        text=text,
        year=_figure(year),
        court=_court(body["court"], year, body["old"]),
        form=body["form"],
        case_type=_BY_FORM[_DIVISION.sub("", body["form"])],
        serial=_figure(body["serial"]),
        suffix=next((_counted(found) for found in body.groups()[4:] if found), None),
        old_form=bool(body["old"]),
    )
    last = LAST_YEAR if as_of is None else as_of.year + 1
    reason: Term | None = None
    if number.year is not None and not FIRST_YEAR <= number.year <= last:
        reason = _year_is_none(year, last)
    elif number.serial == 0:
        reason = _SERIAL_ZERO
    elif number.form == "执" and number.court.text.endswith(("行", "非", "诉")):
        reason = _UNCLEAR
    elif not number.court.text and not (number.old_form or (number.year or _SCHEME) < _SCHEME):
        reason = _NO_COURT
    elif number.serial is not None and number.serial < int(body[6] or 0):
        # 第325-334号 are ten cases, 第91-1号 is a paper of one.
        reason = _SEVERAL_SERIALS
    return number if reason is None else MalformedCaseNumber(text, reason)


_SCHEME: Final = 2016


def _court(text: str, year: str, old: str) -> CourtCode:
    """The parts of a court code; one without digits follows the scheme only since 2016."""
    found = _COURT.fullmatch(text)
    since = bool(found and found[2]) or not (old or (_figure(year) or _SCHEME) < _SCHEME)
    return CourtCode(text, *found.groups()[:3]) if found and since else CourtCode(text)


def _figure(digits: str) -> int | None:
    return None if "*" in digits else int(digits)


def _counted(ordinal: str) -> int:
    """The number of a suffix in digits or in characters up to 九十九."""
    if ordinal.isascii():
        return int(ordinal)
    tens, ten, ones = ordinal.rpartition("十")
    count = _DIGITS.index(ones) + 1 if ones else 0
    if ten:
        count += 10 * (_DIGITS.index(tens) + 1 if tens else 1)
    return count


def _in_characters(count: int) -> str:
    if count > 99:
        return str(count)
    tens, ones = divmod(count, 10)
    ten = ("" if tens == 1 else _DIGITS[tens - 1]) + "十" if tens else ""
    return ten + (_DIGITS[ones - 1] if ones else "")


# Signs of which a serial number that is not one alone may consist.
_LIST: Final = "0123456789*、,;~-"


def _fault(body: str) -> Term:
    """Why what follows the year is no case number."""
    front, end, _ = body.partition("号")
    if not end:
        return _NO_END
    before = front.rstrip(_LIST)
    if not front[len(before) :].strip("、,;~-"):
        return _NO_SERIAL
    before = before.removesuffix("第").removesuffix("字")
    if not _ends_in_form().search(before[-_LONGEST_FORM:]):
        return _NO_CODE
    return _SEVERAL_SERIALS if len(before) <= _LONGEST_COURT else _NO_COURT


_EXAMPLE: Final = "(2017)浙0522执363号"
_NO_YEAR: Final = Term(
    f"has no year in brackets; write a case number as {_EXAMPLE}, or leave it where none was given",
    f"没有带括号的年份;案号应写作如 {_EXAMPLE},确无案号的可保留",
)
_NO_END: Final = Term(
    f"does not end in 号; write it to its end, as {_EXAMPLE}",
    f"末尾缺少“号”;请写全,如 {_EXAMPLE}",
)
_NO_SERIAL: Final = Term(
    "has no serial number of at most ten digits before 号; write it, masked as * if need be",
    "“号”之前没有编号(至多十位);请补写,需隐去的可写作 *",
)
_NO_CODE: Final = Term(
    "has no known type code before its serial number, such as 执, 执恢 or 民初; compare it with "
    "the paper, and learn the kind of matter elsewhere",
    "编号之前没有已知的类型代字(如 执、执恢、民初);请与原件核对,案件种类须另行查明",
)
_UNCLEAR: Final = Term(
    "has the code 行执 or 非执, of which no text says whether it is the examination of an "
    "administrative decision or its enforcement; learn the kind of matter elsewhere",
    "代字为“行执”或“非执”,未见文件说明是非诉行政执行审查还是执行;案件种类须另行查明",
)
_NO_COURT: Final = Term(
    f"has no court code between year and type code; write it, as 浙0522 in {_EXAMPLE}",
    f"年份与类型代字之间没有法院代字;请补写,如 {_EXAMPLE} 中的 浙0522",
)
_SERIAL_ZERO: Final = Term(
    "has the serial number 0, and the first is 1; compare it with the paper",
    "编号为 0,而编号自 1 起;请与原件核对",
)
_SEVERAL_SERIALS: Final = Term(
    f"has more than one serial number; write each case number in full, as {_EXAMPLE}",
    f"含有不止一个编号;请逐一写出完整案号,如 {_EXAMPLE}",
)
_SEVERAL_NUMBERS: Final = Term(
    "holds several case numbers where one is wanted; give them one by one",
    "含有多个案号,此处应为一个;请逐一给出",
)
_BESIDE: Final = Term(
    "stands beside a case number and is no part of one; write the case number alone",
    "写在案号之外,不是案号的一部分;请只写案号",
)


def _year_is_none(year: str, last: int) -> Term:
    return Term(
        f"has the year {year}, which is not between {FIRST_YEAR} and {last}; "
        f"compare it with the paper",
        f"年份为 {year},不在 {FIRST_YEAR} 至 {last} 之间;请与原件核对",
    )

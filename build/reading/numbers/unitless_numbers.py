"""Reads digits that no unit follows: names, ratios, dates in figures, list markers, bare values."""

import re
from collections.abc import Sequence
from decimal import Decimal

from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.comparators import read_prefix
from build.reading.numbers.grammar import SUFFIX
from build.reading.numbers.left_context import look_left
from build.reading.numbers.noun_units import unit_by_noun
from build.reading.numbers.shares_and_ranks import read_fraction
from build.reading.numbers.verb_words import Effect
from build.report.characters import DIGIT, DIGITS, is_han
from build.report.numerals import divided, read_numeral
from build.schema.codes import MeasureType, Role

_LATIN = "A-Za-zＡ-Ｚａ-ｚ"
_LONGEST_LATIN = 14  # characters before digits that can be of one name with them
_LATIN_BEFORE = re.compile(f"[{_LATIN}][{_LATIN}{DIGIT}\\-.]{{0,{_LONGEST_LATIN - 2}}}$")
_NAME_AFTER = re.compile(f"(?:[+×*#&@_=.\\-/?%]{{0,2}}[{_LATIN}{DIGIT}]){{0,40}}+")
_JOINS = frozenset("+×*")
_NUMBER = f"[{DIGIT}]++(?:[.．][{DIGIT}]++)?+"
_RATIO_SIGN = f"[ 　]?[:：∶][ 　]?|比(?![{DIGIT}]{{4}})"
_RATIO = re.compile(
    f"{_NUMBER}(?:(?:{_RATIO_SIGN}){_NUMBER}){{1,7}}+(?![:：∶.]?[{DIGIT}])(?!年){SUFFIX}"
)
_FRACTION = re.compile(f"([{DIGIT}]{{1,6}}+)/([{DIGIT}]{{1,6}}+)(?!/|[.．]?[{DIGIT}]){SUFFIX}")
# 2022/2023榨季, 2022/23年度
_YEAR_SPAN = re.compile(
    f"((?:19|20)[{DIGIT}]{{2}})/((?:(?:19|20))?[{DIGIT}]{{2}})(?![{DIGIT}/])(?:年度?|学年)?"
)
_RATIO_STARTS = frozenset(":：∶比 　")
_PART = re.compile(_NUMBER)
_TWO, _WHOLE, _ROUNDED = 2, 100, 1
_CLOCK = re.compile(
    f"[{DIGIT}]{{1,2}}[:：][0-5０-５][{DIGIT}](?:[:：][{DIGIT}]{{2}})?(?![{DIGIT}:：])"
)
# Programmes that are called by a number.
_CALLED = re.compile(
    "(?:985|211|863|973|111|2011|315|798)(?:/(?:985|211))?(?:高校|院校|大学|工程|计划|项目|晚会|行动)"
)
_NOUN = re.compile(
    "[^，。；、！？\\n]{0,2}?(?:省|市|县|区|乡镇|村|校|国家|盟|旗|高校|企业|部委|部门|城市|群众|亩)"
)
_LONGEST_COUNT = 3  # digits that a noun after them makes a count; more are a name
_RATIO_NOUN = re.compile("(?:比值|收入比|倍差|之比)[^，。；]{0,12}$")
_RATIO_REACH = 20
# Around list markers and footnote signs; in web addresses, licence and telephone numbers.
_MARKER_STARTS = frozenset({"", *"\n。；：（（([［*"})  # ** is bold in copies of web pages
_MARKER_ENDS = frozenset("．.、）)]］")
_MARK_BRACKETS = frozenset("[［〔【〈^")
_QUOTE_ENDS = frozenset("”’》」』")
_LONGEST_MARK = 3  # digits of a mark of a note
_ADDRESS_SIGNS = frozenset("-_/=&?#~@")
_DOTS = frozenset("·・•")  # between month and day of a memorial day: 5·18
_FROM = frozenset("从由")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def is_latin(character: str) -> bool:
    """Whether the character is a Latin letter of either width."""
    return character.isalpha() and (character.isascii() or "Ａ" <= character <= "ｚ")


def read_latin(context: Context, start: int) -> Candidate:
    """The name that digits and Latin letters write together: `PM2.5`, `G20`, `5G`, `6+4`."""
    floor = context.quantities[-1].char_end if context.quantities else 0
    before = _LATIN_BEFORE.search(context.text, max(start - _LONGEST_LATIN, floor), start)
    after = _NAME_AFTER.match(context.text, start)
    return Candidate(
        before.start() if before else start, after.end() if after else start, role=Role.NAME
    )


def read_joined(context: Context, start: int, end: int) -> Sequence[Candidate]:
    """Digits that a sign or a letter joins to more: ratios, fractions, clock times, names."""
    text = context.text
    after = text[end : end + 1]
    if not after:
        return ()
    if after in _RATIO_STARTS and (ratio := _read_clock_or_ratio(context, start)):
        return ratio
    if after == "/":
        return (_read_slashed(text, start) or read_latin(context, start),)
    if is_latin(after) or (after in _JOINS and text[end + 1 : end + 2].isalnum()):
        return (read_latin(context, start),)
    found = context.grammar.fraction.match(text, start) if text.startswith("分之", end) else None
    return (read_fraction(found),) if found else ()


def _read_slashed(text: str, start: int) -> Candidate | None:
    """A span of years, or a fraction if it is less than one: 985/211 are names."""
    span = _YEAR_SPAN.match(text, start)
    if span is not None and int(span[2][-2:]) == (int(span[1]) + 1) % 100:
        return Candidate(start, span.end(), role=Role.DATE)
    found = _FRACTION.match(text, start)
    above, below = (read_numeral(found[1]), read_numeral(found[2])) if found else (None, None)
    if found is None or above is None or not below or above >= below:
        return None
    value, suffix = divided(above, below), found["suffix"]
    return Candidate(start, found.end(), value=value, unit="ratio", suffix=suffix)


def _read_clock_or_ratio(context: Context, start: int) -> Sequence[Candidate]:
    """A clock time, a ratio of two, or what stands for several parts.

    Parts that make a hundred are shares of a whole, a row of percents each. Others divide what is
    not named, as in 按4∶3∶3的比例: one row that is a name.
    """
    text = context.text
    ratio = _RATIO.match(text, start)
    if ratio is None:
        return ()
    clock = _CLOCK.match(text, start)
    if (
        clock is not None
        and "∶" not in clock[0]
        and not context.says(_RATIO_NOUN, start, _RATIO_REACH)
    ):
        return (Candidate(start, clock.end(), role=Role.DATE),)
    suffix = ratio["suffix"]
    parts = list(_PART.finditer(text, start, ratio.end() - len(suffix or "")))
    values = [read_numeral(part[0]) or Decimal(0) for part in parts]
    if len(parts) == _TWO:
        value = divided(values[0], values[1])
        return (Candidate(start, ratio.end(), value=value, unit="ratio", suffix=suffix),)
    if abs(sum(values, Decimal(0)) - _WHOLE) > _ROUNDED:
        return (Candidate(start, ratio.end(), role=Role.NAME),)
    return [
        Candidate(*part.span(), value=value, unit="percent", measure_type=MeasureType.LEVEL)
        for part, value in zip(parts, values, strict=True)
    ]


def read_bare(context: Context, number: Candidate) -> Candidate:
    """Digits with nothing after them that the grammar knows."""
    text, start, end = context.text, number.start, number.end
    if number.numeral[-1] not in DIGITS or number.suffix or read_prefix(text, start)[0]:
        unit = "yuan" if number.suffix == "级" else unit_by_noun(context, start, end)
        return number._replace(unit=unit)
    role = _bare_role(text, number)
    if role is not Role.MEASURE:
        return Candidate(start, end, role=role)
    before = text[start - 1 : start]
    if before == "前":
        return number.among_first()
    if _NOUN.match(text, end):
        return number._replace(unit="count")
    unit = "ratio" if context.says(_RATIO_NOUN, start, _RATIO_REACH) else "number"
    if before not in _FROM and look_left(text, start).effect is None:
        return number._replace(unit=unit, value=None)
    return number._replace(unit=unit)


def _bare_role(text: str, number: Candidate) -> Role:
    """What digits without a unit are for."""
    numeral, value = number.numeral, number.value
    before = text[number.start - 1 : number.start]
    after = text[number.end : number.end + 1]
    if _is_mark(numeral, before, after):
        return Role.ORDINAL
    if _CALLED.match(text, number.start):
        return Role.NAME
    if after in _MARKER_ENDS and before in _MARKER_STARTS and numeral.isdecimal():
        return Role.ORDINAL
    if before in _ADDRESS_SIGNS:
        return Role.NAME
    if value is not None and _FIRST_YEAR <= value <= _LAST_YEAR and value == int(value):
        return Role.DATE
    if not _DOTS.isdisjoint(numeral):
        return Role.NAME
    if before == "前" and not is_han(after):
        return Role.MEASURE
    if before in _FROM or (len(numeral) <= _LONGEST_COUNT and _NOUN.match(text, number.end)):
        return Role.MEASURE
    effect = look_left(text, number.start).effect
    is_version = effect is Effect.DOES and "." in numeral  # 布局互联网3.0
    if not (effect is None or is_han(after) or is_version):
        return Role.MEASURE
    return Role.NAME if is_han(after) or is_han(before) else Role.MEASURE


def _is_mark(numeral: str, before: str, after: str) -> bool:
    """Whether digits are the mark of a note: 发展〔2〕, “两山”3，."""
    if len(numeral) > _LONGEST_MARK:
        return False
    return before in _MARK_BRACKETS or (before in _QUOTE_ENDS and not is_han(after))

"""Reads digits that no unit follows: names, ratios, dates in figures, list markers, bare values."""

import re
from decimal import Decimal

from build.reading.numbers.comparators import LONGEST_PREFIX, PREFIX_ENDS, read_prefix
from build.reading.numbers.grammar import DIGIT, grammar
from build.reading.numbers.left_context import REACH, look_left
from build.reading.numbers.measures import counted, make_measure, says_more
from build.reading.numbers.numerals import read_numeral
from build.reading.numbers.verb_words import Effect
from build.report.quantity import Quantity
from build.schema.codes import Comparator, MeasureType, Role

_LATIN = "A-Za-zＡ-Ｚａ-ｚ"
_LATIN_BEFORE = re.compile(f"[{_LATIN}][{_LATIN}{DIGIT}\\-.]{{0,12}}$")
_NAME_AFTER = re.compile(f"(?:[+＋×*#&@_=.\\-/?%]{{0,2}}[{_LATIN}{DIGIT}]){{0,40}}+")
_JOINS = frozenset("+＋×*")
_NUMBER = f"[{DIGIT}]++(?:[.．][{DIGIT}]++)?+"
_RATIO = re.compile(f"({_NUMBER})(?:[:：∶]({_NUMBER}))(?:[:：∶]({_NUMBER}))?+(?![:：∶.]?[{DIGIT}])")
_FRACTION = re.compile(f"([{DIGIT}]{{1,6}}+)[/／]([{DIGIT}]{{1,6}}+)(?![/／.]?[{DIGIT}])")
_CLOCK = re.compile(
    f"[{DIGIT}]{{1,2}}[:：][0-5０-５][{DIGIT}](?:[:：][{DIGIT}]{{2}})?(?![{DIGIT}:：])"
)
_HAN = re.compile("[㐀-鿿]")
_NOUN = re.compile(
    "[^，。；、！？\\n]{0,2}?(?:省|市|县|区|乡镇|村|校|国家|盟|旗|高校|企业|部委|部门|城市|群众|亩)"
)
_RATIO_NOUN = re.compile("(?:比值|收入比|倍差|之比)[^，。；]{0,12}$")
_RATIO_PLACES = Decimal("0.000000000001")
# Around list markers and footnote signs; in web addresses, licence and telephone numbers.
_MARKER_STARTS = frozenset({"", *"\n。（([［"})
_MARKER_ENDS = frozenset("．.、）)]］")
_ADDRESS_SIGNS = frozenset("-_/=&?#~@")
_YEARS = range(1900, 2101)


def is_latin(character: str) -> bool:
    """Whether the character is a Latin letter of either width."""
    return character.isalpha() and (character.isascii() or "Ａ" <= character <= "ｚ")


def read_latin(text: str, start: int, rows: list[Quantity]) -> int:
    """The name that digits and Latin letters write together: `PM2.5`, `G20`, `5G`, `6+4`."""
    floor = rows[-1].char_end if rows else 0
    before = _LATIN_BEFORE.search(text, max(start - 14, floor), start)
    after = _NAME_AFTER.match(text, start)
    end = after.end() if after else start
    begin = before.start() if before else start
    rows.append(Quantity(begin, end, text[begin:end], Role.NAME))
    return end


def read_joined(text: str, start: int, end: int, rows: list[Quantity]) -> int:
    """Digits that a sign or a letter joins to more: ratios, fractions, clock times, names.

    Returns where the rows it adds end, or 0 when nothing is joined here.
    """
    after = text[end : end + 1]
    if not after:
        return 0
    if after in ":：∶":
        return _read_clock_or_ratio(text, start, rows)
    if after in "/／":
        fraction = _FRACTION.match(text, start)
        divisor = read_numeral(fraction.group(2)) if fraction else None
        if fraction is None or not divisor:
            return read_latin(text, start, rows)
        value = _divide(read_numeral(fraction.group(1)), divisor)
        return _add_ratio(text, start, fraction.end(), rows, value)
    if is_latin(after) or (after in _JOINS and text[end + 1 : end + 2].isalnum()):
        return read_latin(text, start, rows)
    if after == "分" and text.startswith("分之", end):
        found = grammar().fraction.match(text, start)
        below = read_numeral(found.group(1)) if found else None
        if found is not None and below:
            above = read_numeral(found.group(2))
            return _add_ratio(text, start, found.end(), rows, _divide(above, below))
    return 0


def _read_clock_or_ratio(text: str, start: int, rows: list[Quantity]) -> int:
    ratio = _RATIO.match(text, start)
    if ratio is None:
        return 0
    clock = _CLOCK.match(text, start)
    if clock is not None and "∶" not in clock.group():
        rows.append(Quantity(start, clock.end(), clock.group(), Role.DATE))
        return clock.end()
    values = [read_numeral(part) for part in ratio.groups() if part is not None]
    if len(values) == 2:
        return _add_ratio(text, start, ratio.end(), rows, _divide(values[0], values[1]))
    for group, value in enumerate(values, 1):
        first, last = ratio.span(group)
        rows.append(
            make_measure(text, rows, first, last, value, "percent", "", fixed=MeasureType.LEVEL)
        )
    return ratio.end()


def _divide(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    if above is None or not below:
        return None
    quotient = (above / below).quantize(_RATIO_PLACES).normalize()
    return Decimal(int(quotient)) if quotient == int(quotient) else quotient


def _add_ratio(text: str, start: int, end: int, rows: list[Quantity], value: Decimal | None) -> int:
    rows.append(make_measure(text, rows, start, end, value, "ratio", ""))
    return end


def read_bare(
    text: str, start: int, end: int, rows: list[Quantity], number: str, scale: str,
    suffix: str | None, value_high: Decimal | None,
) -> int:  # fmt: skip
    """Digits with nothing after them that the grammar knows."""
    value = read_numeral(number + scale)
    before, after = text[start - 1 : start], text[end : end + 1]
    if scale or suffix or (before in PREFIX_ENDS and _has_prefix(text, start)):
        unit = "yuan" if suffix == "级" else counted(text, start, end)
        rows.append(
            make_measure(
                text,
                rows,
                start,
                end,
                value,
                unit,
                "",
                value_high=value_high,
                suffix=suffix,
                is_more=says_more(scale),
            )
        )
        return end
    role = _bare_role(text, start, end, value, before, after, number)
    if role is not Role.MEASURE:
        rows.append(Quantity(start, end, text[start:end], role))
        return end
    comparator: Comparator | None = None
    if before == "前":
        unit, comparator, start = "rank", Comparator.AT_MOST, start - 1
    elif _NOUN.match(text, end):
        unit = "count"
    else:
        unit = "ratio" if _RATIO_NOUN.search(text, max(start - 20, 0), start) else "number"
        if look_left(text[max(start - REACH, 0) : start]).effect is None and before not in {
            "从",
            "由",
        }:
            value = value_high = None
    rows.append(
        make_measure(
            text, rows, start, end, value, unit, "", value_high=value_high, comparator=comparator
        )
    )
    return end


def _has_prefix(text: str, start: int) -> bool:
    return read_prefix(text[max(start - LONGEST_PREFIX - 1, 0) : start])[0] > 0


def _bare_role(
    text: str, start: int, end: int, value: Decimal | None, before: str, after: str, number: str
) -> Role:
    """What digits without a unit are for."""
    if after in _MARKER_ENDS and before in _MARKER_STARTS and number.isdecimal():
        return Role.ORDINAL
    if before in _ADDRESS_SIGNS:
        return Role.NAME
    if value is not None and value in _YEARS:
        return Role.DATE
    if "·" in number or "・" in number or "•" in number:
        return Role.NAME
    if before == "前" and not _HAN.match(after):
        return Role.MEASURE
    effect = look_left(text[max(start - REACH, 0) : start]).effect
    if _NOUN.match(text, end) and len(number) <= 3:
        return Role.MEASURE
    is_version = effect is Effect.DOES and "." in number  # 布局互联网3.0
    if before in {"从", "由"} or not (effect is None or _HAN.match(after) or is_version):
        return Role.MEASURE
    if _HAN.match(after):
        return Role.NAME
    return Role.NAME if before and _HAN.match(before) else Role.MEASURE

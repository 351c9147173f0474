"""Reads one numeral as written, in digits or Chinese characters of any shape, to a decimal."""

import re
from decimal import Decimal
from functools import lru_cache

# Longer numerals are noise (barcodes, damaged text): int() refuses or is quadratic on them.
LONGEST = 40

_RATIO_PLACES = Decimal("0.000000000001")
_LARGEST_RATIO = 10**12  # what a decimal holds with its places; no ratio of a report comes near

_TRADITIONAL = str.maketrans(
    "０１２３４５６７８９．，・•萬億兩點○Ｏ仟佰拾", "0123456789.,··万亿两点〇〇千百十"
)
_BLANKS = re.compile(r"[\s\u3000]+")
_FILLERS = str.maketrans("", "", "多余餘来來")
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
}
# Three digits in a row are a number read out (一五一亿, a year); two are a guess: `两三`.
_READ_OUT = 3
_ZEROS = frozenset("零〇")  # 1万零500
_SMALL_SCALES = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_BIG_SCALES = {"亿": 10**8, "万": 10**4}  # the order in which a numeral is split
_ARABIC = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+(?:[.·][0-9]+)?|[0-9]+(?:[.·][0-9]+)?)([十百千万亿]*)"
)


@lru_cache(maxsize=8192)
def read_numeral(written: str) -> Decimal | None:
    """The value of a numeral, scale multiplied out; None where it names no single number.

    `written` holds the numeral alone: digits or Chinese numeral characters with their
    scale, without comparator, unit or sign; `多`, `余` and `来` inside it add nothing.

    >>> read_numeral("2.4亿"), read_numeral("５，２５０"), read_numeral("7 4 7 7 2 亿")
    (Decimal('240000000'), Decimal('5250'), Decimal('7477200000000'))
    >>> read_numeral("8 ．8"), read_numeral("4·3"), read_numeral("1.10万")
    (Decimal('8.8'), Decimal('4.3'), Decimal('11000'))
    >>> read_numeral("3千余"), read_numeral("30多万"), read_numeral("2万亿"), read_numeral("1亿2000万")
    (Decimal('3000'), Decimal('300000'), Decimal('2000000000000'), Decimal('120000000'))
    >>> read_numeral("四亿零七百多万"), read_numeral("六万万"), read_numeral("二十六亿六千万")
    (Decimal('407000000'), Decimal('600000000'), Decimal('2660000000'))
    >>> read_numeral("百零四"), read_numeral("一百二"), read_numeral("十"), read_numeral("廿三")
    (Decimal('104'), Decimal('120'), Decimal('10'), Decimal('23'))
    >>> read_numeral("十五点九"), read_numeral("一點二萬億"), read_numeral("兩千○五")
    (Decimal('15.9'), Decimal('1200000000000'), Decimal('2005'))
    >>> read_numeral("一九五六"), read_numeral("二〇二三"), read_numeral("千余"), read_numeral("万亿")
    (Decimal('1956'), Decimal('2023'), Decimal('1000'), Decimal('1000000000000'))
    >>> read_numeral("几十万"), read_numeral("数百"), read_numeral("两三"), read_numeral("1.2.3")
    (None, None, None, None)
    >>> read_numeral("9" * 50), read_numeral("")
    (None, None)
    """
    if not written or len(written) > 2 * LONGEST:
        return None
    plain_digits = _ARABIC.fullmatch(written) if len(written) <= LONGEST else None
    if plain_digits is not None:
        return _plain_decimal(_read_group(plain_digits))
    plain = _BLANKS.sub("", written.translate(_TRADITIONAL)).translate(_FILLERS)
    if not plain or len(plain) > LONGEST:
        return None
    value = _read_arabic(plain) if plain[0] in "0123456789" else _read_chinese(plain)
    return None if value is None else _plain_decimal(Decimal(value))


def tenths(value: Decimal | None) -> Decimal | None:
    """So many 成 in percent: a 成 is a tenth.

    >>> tenths(Decimal(3))
    Decimal('30')
    """
    return None if value is None else _plain_decimal(value * 10)


def divided(above: Decimal | None, below: Decimal | None) -> Decimal | None:
    """A ratio to twelve decimal places; None where there is none or it has too many digits.

    >>> divided(Decimal(1), Decimal(3)), divided(Decimal(10), Decimal(1)), divided(Decimal(1), Decimal(0))
    (Decimal('0.333333333333'), Decimal('10'), None)
    """
    if above is None or not below or above / below >= _LARGEST_RATIO:
        return None
    return _plain_decimal((above / below).quantize(_RATIO_PLACES))


def read_count(written: str) -> int:
    """A whole number as labels and spans of years write it; 0 where it is none.

    >>> [read_count(numeral) for numeral in ("八", "十二", "二十", "三十一", "5", "几")]
    [8, 12, 20, 31, 5, 0]
    """
    value = read_numeral(written)
    return 0 if value is None else int(value)


def _plain_decimal(value: Decimal) -> Decimal:
    """The same value without exponent and without idle zeros after the point."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize()


def _read_arabic(plain: str) -> Decimal | None:
    """Digits, each group with its own scale: `2.4亿`, `1亿2000万`."""
    total = section = Decimal(0)
    position = 0
    while position < len(plain):
        group = _ARABIC.match(plain, position)
        if group is None:
            return None
        # A second group is only ever the rest of a mixed numeral: `1亿2000万`, `3万4000`.
        if position and plain[position - 1] not in "百千万亿零〇":
            return None
        digits, scales = group.groups()
        # 1亿2千5百万: 2千 and 5百 are of the 万 behind both.
        small = scales.rstrip("万亿")
        large = scales[len(small) :]
        section += _digits(digits) * _scale(small)
        if large:
            total, section = total + section * _scale(large), Decimal(0)
        position = group.end()
        if plain[position : position + 1] in _ZEROS:
            position += 1
    return total + section


def _read_group(group: re.Match[str]) -> Decimal:
    digits, scales = group.groups()
    value = _digits(digits)
    return value * _scale(scales) if scales else value


def _digits(written: str) -> Decimal:
    return Decimal(written.replace(",", "").replace("·", "."))


def _scale(scales: str) -> int:
    product = 1
    for character in scales:
        product *= _SMALL_SCALES.get(character) or _BIG_SCALES[character]
    return product


def _read_chinese(plain: str) -> Decimal | int | None:
    """A Chinese numeral, with `点` for the decimal point and perhaps a scale after it."""
    whole, point, rest = plain.partition("点")
    if not point:
        return _read_chinese_whole(whole)
    fraction = rest.rstrip("百千万亿")
    # 五二九点零七: before a point digits in a row are no guess.
    is_read_out = len(whole) > 1 and all(character in _DIGITS for character in whole)
    integer = _read_out(whole) if is_read_out else _read_chinese_whole(whole)
    if not whole or integer is None or not fraction or any(c not in _DIGITS for c in fraction):
        return None
    digits = "".join(str(_DIGITS[character]) for character in fraction)
    return Decimal(f"{integer}.{digits}") * _scale(rest[len(fraction) :])


def _read_chinese_whole(whole: str) -> int | None:
    """A Chinese whole number: split at 亿, then at 万, the rest read by place."""
    whole = whole.lstrip("零〇") or whole[:1]
    if len(whole) > 1 and all(character in _DIGITS for character in whole):
        if len(whole) < _READ_OUT:
            return None
        return _read_out(whole)
    for character, scale in _BIG_SCALES.items():
        left, found, right = whole.rpartition(character)
        if found:
            # A scale alone is one of it (`万亿`, `万余`).
            high = _read_chinese_whole(left) if left else 1
            low = _read_chinese_whole(right) if right else 0
            if high is None or low is None:
                return None
            # `一亿二` is 120 million: a last digit without scale counts the next scale down.
            return high * scale + (low * scale // 10 if right in _DIGITS else low)
    return _read_below_ten_thousand(whole)


def _read_out(digits: str) -> int:
    return int("".join(str(_DIGITS[character]) for character in digits))


def _read_below_ten_thousand(whole: str) -> int | None:
    total, digit, scale = 0, 0, 0
    for character in whole:
        if character in "零〇":
            scale = 0
        elif character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _SMALL_SCALES:
            scale = _SMALL_SCALES[character]
            total += (digit or 1) * scale
            digit = 0
            scale = 10 if scale % 100 else scale
        else:
            return None
    return total + (digit * scale // 10 if scale else digit)

"""Reads a number as a report writes it, Arabic or Chinese, by docs/methodology.md alone."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = {
    char: value
    for value, chars in enumerate(
        ["零〇○", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九"]
    )
    for char in chars
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {**_TENS, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

# The words that bound a number: docs/methodology.md, section 4.
BEFORE = {
    "about": "约 大约",
    "nearly": "近 接近 将近",
    "over": "超 超过 突破 跨越 迈上 跨上 登上 过 逾 高于",
    "at_least": "不低于 不少于 至少 上",
    "at_most": "不超过 不高于 不多于 控制在",
    "under": "低于 不足 不到",
}
AFTER = {
    "at_least": "以上 级",
    "at_most": "以内 以下 之内 内",
    "about": "左右 上下",
    "over": "余 多",
}
_BEFORE = {word: code for code, words in BEFORE.items() for word in words.split()}
_AFTER = {word: code for code, words in AFTER.items() for word in words.split()}


def _any(words: dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ARABIC = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_CHINESE = "[零〇○一二两兩三四五六七八九十百千万亿萬億几数]+(?:点[零〇一二三四五六七八九]+)?"
_SCALE = "(?:[十百万亿萬億]|千(?![瓦伏克米帕卡]))"  # 千 of 千瓦 belongs to the unit
_PART = f"(?:{_ARABIC}{_SCALE}*|{_CHINESE})"
_NUMBER = f"{_PART}(?:(?<=[万亿])[0-9]+[百千万]+)?[余多]?{_SCALE}*[余多]?"
_BOUND_BEFORE = re.compile(f"(?:{_any(_BEFORE)})(?=[0-9一二两三四五六七八九十百千万亿几数])")
# A 级 behind digits is a unit (6.2级); behind a scale or a unit an order of magnitude.
_BOUND_AFTER = re.compile(
    "(?<=[^0-9])级?(?:及其?)?(?P<word>以上|以下|以内|之内|内|左右|上下)\\Z"
    "|(?<=[^0-9])(?P<level>级)\\Z|(?<=[^0-9])(?P<more>[余多])\\Z|(?<=[0-9])(?P<near>以上|以下|以内|左右|上下|余|多)\\Z"
)
_MEASURE = re.compile(
    f"(?P<low>{_NUMBER})(?P<unit_low>[^0-9~～—–-]*?)"
    rf"(?:(?:-|—|–|~|～|至|到)(?P<high>{_NUMBER})(?P<unit_high>.*))?"
)
_RANK = re.compile(f"首(?P<first>位)|(?P<front>前|第)(?P<place>{_CHINESE}|[0-9]+)(?P<unit>名|位)?")
_FRACTION = re.compile(f"(?P<below>{_CHINESE}|[0-9]+)(?:分之|/)(?P<above>{_CHINESE}|{_ARABIC})")
_RATIO = re.compile(f"(?P<one>{_ARABIC}):(?P<other>{_ARABIC})")
_TENTHS = re.compile(f"(?P<low>{_CHINESE}|[0-9])成")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says: the number or the ends of a range, its bound, the unit's word.

    `value` is None for an indefinite number (几十万). `comparator` is `eq` where no word bounds it.
    """

    value: Decimal | None
    value_high: Decimal | None = None
    comparator: str = "eq"
    unit_zh: str = ""


def plain(text: str) -> str:
    """Half-width digits and signs, no blanks.

    >>> plain("２．５ 亿")
    '2.5亿'
    """
    return "".join(unicodedata.normalize("NFKC", text).split())


_LONGEST = 40  # characters of a numeral; what is longer is no number of a report


def read_chinese(numeral: str) -> Decimal | None:
    """The value of a numeral in Chinese characters; None where it is indefinite or none.

    >>> [str(read_chinese(one)) for one in ("两", "十二", "一百零五", "万亿", "三点五", "几十")]
    ['2', '12', '105', '1000000000000', '3.5', 'None']
    """
    whole, point, fraction = numeral.partition("点")
    if len(numeral) > _LONGEST:
        return None
    value = _whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    digits = "".join(str(_DIGITS[char]) for char in fraction if char in _DIGITS)
    return Decimal(f"{value}.{digits}") if len(digits) == len(fraction) > 0 else None


def _whole(numeral: str) -> int | None:
    for scale in ("亿億", "万萬"):
        at = max(numeral.rfind(char) for char in scale)
        if at >= 0:
            high = _whole(numeral[:at]) if at else 1
            low = _whole(numeral[at + 1 :]) if numeral[at + 1 :] else 0
            return None if high is None or low is None else high * _SCALES[scale[0]] + low
    if all(char in _DIGITS for char in numeral):
        return int("".join(str(_DIGITS[char]) for char in numeral)) if numeral else None
    total, digit, last = 0, 0, 10_000
    for char in numeral:
        if char in _TENS:
            if _TENS[char] >= last:
                return None
            last = _TENS[char]
            total += (digit or 1) * last
            digit = 0
        elif char in _DIGITS and not digit:
            digit = _DIGITS[char]
        else:
            return None
    return total + digit


def read_number(written: str) -> Decimal | None:
    """The value of digits with scales, or of a Chinese numeral; 余 and 多 change no value.

    >>> [str(read_number(one)) for one in ("2.4亿", "1500多", "千余", "1亿2000万", "34.2万")]
    ['240000000.0', '1500', '1000', '120000000', '342000.0']
    """
    written = written.replace("余", "").replace("多", "").replace(",", "")
    if len(written) > _LONGEST:
        return None
    if not written or not written[0].isdigit() or not written[0].isascii():
        return read_chinese(written)
    total = Decimal(0)
    for number, scales in re.findall(r"([0-9]+(?:\.[0-9]+)?)([十百千万亿萬億]*)", written):
        value = Decimal(number)
        for scale in scales:
            value *= _SCALES[scale]
        total += value
    return total


def read_measure(text: str) -> Reading | None:
    """What a measure says, from its first to its last character; None where no form fits.

    >>> read_measure("近200公里")
    Reading(value=Decimal('200'), value_high=None, comparator='nearly', unit_zh='公里')
    """
    written = plain(text)
    if len(written) > _LONGEST:
        return None
    if match := _RANK.fullmatch(written):
        if match["first"]:
            return Reading(Decimal(1), unit_zh="位")
        comparator = "at_most" if match["front"] == "前" else "eq"
        return Reading(read_number(match["place"]), None, comparator, match["unit"] or "")
    comparator = "eq"
    if match := _BOUND_BEFORE.match(written):
        comparator = _BEFORE[match[0]]
        written = written[match.end() :]
    if match := _BOUND_AFTER.search(written):
        word = match["word"] or match["level"] or match["more"] or match["near"]
        comparator = comparator if comparator != "eq" else _AFTER[word]
        written = written[: match.start()]
    return _read_core(written, comparator)


def _read_core(written: str, comparator: str) -> Reading | None:
    """An expression without the words that bound it."""
    if match := _TENTHS.fullmatch(written):
        tenths = read_number(match["low"])
        return Reading(None if tenths is None else tenths * 10, None, comparator, "成")
    if match := _FRACTION.fullmatch(written):
        below, above = read_number(match["below"]), read_number(match["above"])
        if not below or above is None:
            return None
        if below in (100, 1000):
            return Reading(above, None, comparator, "%" if below == 100 else "‰")
        return Reading(above / below, None, comparator)
    if match := _RATIO.fullmatch(written):
        one, other = read_number(match["one"]), read_number(match["other"])
        return Reading(one / other, None, comparator) if one is not None and other else None
    if written == "一半":
        return Reading(Decimal("0.5"), None, comparator)
    match = _MEASURE.fullmatch(written)
    if match is None:
        return None
    if comparator == "eq" and match["low"].rstrip("十百千万亿")[-1:] in ("余", "多"):
        comparator = "over"
    high = read_number(match["high"]) if match["high"] else None
    unit = match["unit_high"] if match["high"] else match["unit_low"]
    return Reading(read_number(match["low"]), high, comparator, unit)

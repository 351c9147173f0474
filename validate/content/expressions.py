"""Reads an expression from its first to its last character: number or range, bound, unit's word."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .numerals import DIGITS, LONGEST, NUMBER, plain, read_number

# The words that bound a number: docs/methodology.md, section 4.
_MUST_NOT = ("不", "不得", "不能", "不应", "不要", "不可", "不宜")
_CLIMB = "冲上 跃过 迈上 迈过 迈入 迈进 跨上 跨入 跨过 跨越 登上 站上 跃上 踏上"
BEFORE = {
    "about": "约 约合 大约 约莫 大概 大致 大体 差不多",
    "nearly": "近 接近 将近 临近 直逼 逼近 趋近 趋近于 近乎 几近 几乎",
    "over": f"超 超过 超出 超越 突破 冲破 首破 过 越过 逾 高于 多于 大于 不止 > {_CLIMB}",
    "at_least": "不下 不下于 不亚于 至少 最少 起码 ≥ "
    + " ".join(no + less for no in _MUST_NOT for less in ("低于", "少于", "小于")),
    "at_most": "不突破 不超 至多 最多 顶多 ≤ "
    + " ".join(no + more for no in _MUST_NOT for more in ("超过", "高于", "多于", "大于")),
    "under": "低于 不足 不到 少于 小于 未满 不满 未达 未达到 不及 <",
}
AFTER = {
    "at_least": "以上 之上 往上",
    "at_most": "以内 以下 之内 之下 以里 内",
    "about": "左右 上下 前后",
    "over": "余 多 开外 有余 出头 挂零",
    "eq": "之多",
}
# 增长10%或者更多一些.
AFTER["at_least"] += "".join(
    f" {opening}更{word}{some}"
    for opening in ("或", "或者", "甚至")
    for word in "多高大快"
    for some in ("", "些", "一些", "一点")
)
_BEFORE = {word: code for code, words in BEFORE.items() for word in words.split()}
_BEFORE |= {f"{word}了": "over" for word in BEFORE["over"].split() if len(word) > 1}
_AFTER = {word: code for code, words in AFTER.items() for word in words.split()}


def any_of(words: dict[str, str]) -> str:
    """A pattern of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_CHINESE = "".join(DIGITS)
OPENS_NUMBER = f"[-0-9{_CHINESE}十百千万亿几数¥$€£]|USD|HKD|美金|港币|US\\$|HK\\$|NT\\$"
# 约 of 节约, 近 of 最近, 超 of 赶超, 过 of 通过 belong to other words; 上 bounds a scale alone.
BOUND_BEFORE = (
    f"(?:(?<![节条合契制公隐签])(?<![最附邻靠新亲贴])(?<![赶反])(?:{any_of(_BEFORE)})"
    f"(?={OPENS_NUMBER})|上(?=[百千万亿]))"
)
BOUND_AFTER = f"(?:[(]含[)])?(?:及其?|或)?(?:{any_of(_AFTER)})"
# A 级 behind digits is a unit (6.2级); behind a scale or a unit an order of magnitude.
_BOUND_AFTER = re.compile(
    f"(?:(?<=[^0-9])级)?(?:[(]含[)])?(?:及其?|或)?(?P<word>{any_of(_AFTER)})\\Z|(?<=[^0-9])(?P<level>级)\\Z"
)
_BOUND_BEFORE = re.compile(f"(?:{BOUND_BEFORE})")
CURRENCIES = {
    "US$": "usd", "$": "usd", "HK$": "hkd", "NT$": "twd", "¥": "yuan", "RMB": "yuan",
    "€": "eur", "£": "gbp", "USD": "usd", "美金": "usd", "HKD": "hkd", "港币": "hkd",
}  # fmt: skip
CURRENCY = any_of(CURRENCIES)
_TO = "(?:-+|~|至|到)"
_PER = re.compile(f"(?P<value>{NUMBER})(?P<unit>/(?:10|十|1)?万)")
_CUBIC = "[A-Za-zμ/]*m[23](?:/[a-z]+)?"
_MEASURE = re.compile(
    f"(?P<currency>{CURRENCY})?(?P<low>-?{NUMBER})(?P<unit_low>{_CUBIC}|[^0-9~-]*?)"
    f"(?:{_TO}(?:{CURRENCY})?(?P<high>-?{NUMBER})(?P<unit_high>.*))?"
)
_RANK = re.compile(
    f"首(?P<first>位)|(?P<front>前|第)(?P<place>{NUMBER})(?P<unit>名|位)?(?:以内|之内|内|左右)?"
)
FRACTION = f"(?P<below>{NUMBER})(?:分之|[/⁄])(?P<above>-?{NUMBER})(?:{_TO}(?:(?P=below)分之)?(?P<top>{NUMBER}))?"
_FRACTION = re.compile(f"(?P<one>[0-9]+)[/⁄](?P<other>[0-9]+)|{FRACTION}")
RATIO = f"(?P<one>{NUMBER})[:比](?P<other>{NUMBER})"
_RATIO = re.compile(RATIO)
_MORE_TENTHS = re.compile(f"成(?P<more>半|[{_CHINESE}])?")
_OF = {100: "%", 1000: "‰", 10_000: "‱", 100_000: "/10万"}
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# 两三个, 十七八个, 三五百人: two digits that go up are the ends of a range.
_ABOUT_SO_MANY = re.compile(
    "(?P<base>[一二三四五六七八九]?[十百千])?(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<scales>[十百千万亿]*)"
)
_HALF = Decimal("0.5")
_SCALES = re.compile("[百千万亿]*\\Z")
_OPEN = re.compile("[百千万亿]*[余多][百千万亿]*\\Z|[余多]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says: the number or the ends of a range, its bound, the unit's word.

    `value` is None for an indefinite number (几十万). `comparator` is `eq` where no word bounds it.
    """

    value: Decimal | None
    value_high: Decimal | None = None
    comparator: str = "eq"
    unit_zh: str = ""


def read_measure(text: str) -> Reading | None:
    """What a measure says, from its first to its last character; None where no form fits.

    >>> read_measure("近200公里")
    Reading(value=Decimal('200'), value_high=None, comparator='nearly', unit_zh='公里')
    >>> read_measure("九成半以上").value, read_measure("一吨半").value
    (Decimal('95'), Decimal('1.5'))
    """
    written = plain(text)
    if len(written) > LONGEST:
        return None
    if match := _RANK.fullmatch(written):
        if match["first"]:
            return Reading(Decimal(1), unit_zh="位")
        comparator = "at_most" if match["front"] == "前" else "eq"
        return Reading(read_number(match["place"]), None, comparator, match["unit"] or "")
    comparator = "eq"
    if match := _BOUND_BEFORE.match(written):
        comparator = _BEFORE.get(match[0], "at_least")
        written = written[match.end() :]
    if match := _BOUND_AFTER.search(written):
        behind = "at_least" if match["level"] else _AFTER[match["word"]]
        comparator = behind if comparator == "eq" else comparator
        written = written[: match.start()]
    return _read_core(written, comparator)


def scale_of(numeral: str) -> Decimal:
    """By what the scales at the end of a numeral multiply it."""
    scales = _SCALES.search(numeral)
    return read_number(scales[0]) or Decimal(1) if scales and scales[0] else Decimal(1)


def with_scale(low: str, numeral: str) -> Decimal | None:
    """The value of a numeral that shares the scale of a later, larger one: 30 of 30至100亿."""
    value, last = read_number(low), read_number(numeral)
    if value is None or last is None or scale_of(low) != 1 or "十" in low:
        return value
    scaled = value * scale_of(numeral)
    return scaled if scaled <= last else value


def _read_core(written: str, comparator: str) -> Reading | None:
    """An expression without the words that bound it."""
    if match := _PER.fullmatch(written):  # 4.6/10万: of so many
        return Reading(read_number(match["value"]), None, comparator, match["unit"])
    if match := _FRACTION.fullmatch(written):
        return _read_fraction(match, comparator)
    if match := _RATIO.fullmatch(written):
        one, other = read_number(match["one"]), read_number(match["other"])
        return Reading(one / other, None, comparator) if one is not None and other else None
    if written in ("一半", "半数", "半"):
        return Reading(_HALF, None, comparator)
    match = _MEASURE.fullmatch(written)
    return _read_plain(match, comparator) if match else None


def _read_fraction(match: re.Match[str], comparator: str) -> Reading | None:
    if match["one"]:
        if _YEAR.fullmatch(match["one"]) and _YEAR.fullmatch(match["other"]):
            return None
        above, below = read_number(match["one"]), read_number(match["other"])
    else:
        below, above = read_number(match["below"]), _signed(match["above"])
    if not below or above is None:
        return None
    high = read_number(match["top"]) if match["top"] else None
    if not match["one"] and (unit := _OF.get(int(below))):
        return Reading(above, high, comparator, unit)
    return Reading(above / below, None if high is None else high / below, comparator)


def _read_plain(match: re.Match[str], comparator: str) -> Reading:
    low, high, unit_low = match["low"], match["high"], match["unit_low"]
    if comparator == "eq" and _OPEN.search(low):
        comparator = "over"
    elif comparator == "eq" and "来" in low:  # 十来个
        comparator = "about"
    unit = (match["unit_high"] if high else unit_low) or ""
    if match["currency"] and unit in ("", "元"):
        unit = match["currency"]
    value = _signed(low)
    if high and not unit_low and not low.startswith("-"):
        value = with_scale(low, high.removeprefix("-"))
    top = _signed(high) if high else None
    if so_many := _ABOUT_SO_MANY.fullmatch(low.rstrip("余多")):
        value, top, high = *_ends(so_many), low
    value, _ = _with_half(value, unit_low or unit)
    if high:
        top, unit = _with_half(top, unit)
    else:
        _, unit = _with_half(value, unit)
    return Reading(value, top, comparator, unit)


def _ends(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a range of two digits; nothing where they do not go up."""
    base, scales = match["base"] or "", match["scales"]
    if DIGITS[match["low"]] >= DIGITS[match["high"]]:
        return None, None
    return read_number(base + match["low"] + scales), read_number(base + match["high"] + scales)


def _signed(numeral: str) -> Decimal | None:
    value = read_number(numeral.removeprefix("-"))
    return -value if value is not None and numeral.startswith("-") else value


def _with_half(value: Decimal | None, unit: str) -> tuple[Decimal | None, str]:
    """Tenths as percent, and a half behind the unit: 两成五, 一吨半, 三个半小时."""
    if tenths := _MORE_TENTHS.fullmatch(unit):
        more = tenths["more"]
        rest = 0 if not more else 5 if more == "半" else DIGITS[more]
        return (None if value is None else value * 10 + rest), "成"
    if len(unit) > 1 and "半" in unit:
        unit = unit.replace("半", "", 1)
        return (None if value is None else value + _HALF), unit
    return value, unit

"""Reads a numeral as a report writes it, Arabic, Chinese or mixed, by docs/methodology.md alone."""

import re
import unicodedata
from decimal import Decimal

DIGITS = {
    char: value
    for value, chars in enumerate(["零〇○", "一", "二两", "三", "四", "五", "六", "七", "八", "九"])
    for char in chars
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {**_TENS, "万": 10**4, "亿": 10**8}
# What a report in Traditional characters writes around its numbers, and signs of many shapes.
_ONE_SHAPE = str.maketrans(
    "萬億兩餘過約內達長減個處戶畝噸條項圓幣間點數從較縮漲擴總額實現將員產業運負為創來對傾鄉鎮機構場種輛雙倆"
    "—–−―─━‒‐‑﹣～〜∼˜∶︰",
    "万亿两余过约内达长减个处户亩吨条项圆币间点数从较缩涨扩总额实现将员产业运负为创来对倾乡镇机构场种辆双俩"
    "----------~~~~::",
)

LONGEST = 40  # characters of a numeral; what is longer is no number of a report

_ARABIC = r"[0-9]++(?:,[0-9]{3})*+(?:\.[0-9]++)?+"
_CHINESE = "".join(DIGITS)
_KILO_UNITS = "(?![瓦伏克米帕卡])"  # 千 of 千瓦 belongs to the unit
_FIGURE = f"{_ARABIC}|(?<![0-9])[{_CHINESE}]|[十百万亿]|千{_KILO_UNITS}|(?<=[十百])[几数]|(?<=[{_CHINESE}十百千])点(?=[{_CHINESE}])"
NUMBER = (
    f"(?:{_FIGURE}|(?<![0-9{_CHINESE}十百千万亿])千|[几数](?=[十百千万亿]))"
    f"(?:{_FIGURE}|[余多]|(?<=[十百千万])来(?=[个家户人名条项座所处台件亩]))*+"
)
_TOKEN = re.compile(
    f"(?P<arabic>{_ARABIC})|(?P<whole>[{_CHINESE}十百千]+)点(?P<part>[{_CHINESE}]+)|(?P<one>.)"
)


def plain(text: str) -> str:
    """Half-width digits and signs of one shape, no blanks, the simplified characters of numbers.

    >>> plain("２．５ 億"), plain("－3℃～5㎡")
    ('2.5亿', '-3°C~5m2')
    """
    return "".join(unicodedata.normalize("NFKC", text).split()).translate(_ONE_SHAPE)


def read_chinese(numeral: str) -> Decimal | None:
    """The value of a numeral in Chinese characters; None where it is indefinite or none.

    >>> [str(read_chinese(one)) for one in ("两", "十二", "一百零五", "万亿", "三点五", "几十")]
    ['2', '12', '105', '1000000000000', '3.5', 'None']
    """
    return None if re.search("[0-9]", numeral) else read_number(numeral)


def read_number(written: str) -> Decimal | None:
    """The value of digits with scales, or of a Chinese numeral; 余 and 多 change no value.

    >>> [str(read_number(one)) for one in ("2.4亿", "1500多", "千余", "1亿2000万", "3万4000")]
    ['240000000.0', '1500', '1000', '120000000', '34000']
    >>> [str(read_number(one)) for one in ("三点四五万亿", "一万二", "七八", "几百")]
    ['3450000000000.00', '12000', 'None', 'None']
    """
    written = written.replace("余", "").replace("多", "").replace("来", "")
    if not 0 < len(written) <= LONGEST:
        return None
    tokens: list[Decimal | str] = []
    for match in _TOKEN.finditer(written):
        if match["arabic"]:
            tokens.append(Decimal(match["arabic"].replace(",", "")))
        elif match["part"]:
            whole = _sum(list(match["whole"]))
            if whole is None:
                return None
            tokens.append(Decimal(f"{whole}.{''.join(str(DIGITS[one]) for one in match['part'])}"))
        else:
            tokens.append(match["one"])
    return _sum(tokens)


def _sum(tokens: list[Decimal | str]) -> Decimal | None:
    """亿 parts a numeral before 万 does, and both before what is below."""
    for scale in "亿万":
        if scale in tokens:
            at = len(tokens) - 1 - tokens[::-1].index(scale)
            high = _sum(tokens[:at]) if at else Decimal(1)
            rest = tokens[at + 1 :]
            if rest and all(one in _SCALES for one in rest):  # 5万千升
                return None if high is None else high * _SCALES[scale] * (_sum(rest) or 1)
            low = _low(rest, _SCALES[scale])
            return None if high is None or low is None else high * _SCALES[scale] + low
    if all(isinstance(one, str) and one in DIGITS for one in tokens):
        return _places("".join(map(str, tokens)))
    total, number, last = Decimal(0), None, 10_000
    for at, token in enumerate(tokens):
        if isinstance(token, Decimal):
            if number:  # 1亿零500万
                return None
            number = token
        elif token in _TENS:
            if _TENS[token] >= last:
                return None
            last = _TENS[token]
            total += (1 if number is None else number) * last
            number = None
            if last > 10 and len(tokens) == at + 2:
                low = _low(tokens[at + 1 :], last)
                return None if low is None else total + low
        elif token in DIGITS and not number:
            number = Decimal(DIGITS[token])
        else:
            return None
    return total + (number or 0)


def _low(tokens: list[Decimal | str], scale: int) -> Decimal | None:
    """What follows a scale; one digit alone counts its tenths: 一万二, 三百五."""
    if len(tokens) == 1 and isinstance(tokens[0], str) and DIGITS.get(tokens[0]):
        return Decimal(DIGITS[tokens[0]]) * scale / 10
    return _sum(tokens) if tokens else Decimal(0)


def _places(numeral: str) -> Decimal | None:
    """Digits read place by place; two that are no ten and one are indefinite: 三五, 七八."""
    if not numeral or (len(numeral) == 2 and "零" not in numeral and "〇" not in numeral):
        return None
    return Decimal("".join(str(DIGITS[char]) for char in numeral))

"""Values as people say them, in both languages: `> 200 billion yuan`, `超2,000亿元`.

| | English | Chinese |
| --- | --- | --- |
| bounds | ≥ ≤ > <, about, nearly | 以上 以内 超 不足 约 近 |
| a change that falls | `down 15%` | `下降15%` |
| a change or flow per year | `about 13% a year` | `年均约13%` |
| a range | `3–5%` | `3—5%` |
| a rank | `1st`, `top 3` | `第1位`, `前3名` |

A rise has no sign: the indicator says what grows. What is only counted has no unit in English, and
in Chinese the word that it was written with.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache

from build.report.quantity import Quantity
from build.schema import UnitRow
from build.schema.codes import Comparator, MeasureType

# What stands before the number in English, before and behind it in Chinese.
_BOUNDS = {
    None: ("", "", ""),
    Comparator.EQ: ("", "", ""),
    Comparator.ABOUT: ("about ", "约", ""),
    Comparator.NEARLY: ("nearly ", "近", ""),
    Comparator.OVER: ("> ", "超", ""),
    Comparator.AT_LEAST: ("≥ ", "", "以上"),
    Comparator.AT_MOST: ("≤ ", "", "以内"),
    Comparator.UNDER: ("< ", "不足", ""),
}
_Scales = tuple[tuple[int, str], ...]
_SCALES_EN: _Scales = ((12, " trillion"), (9, " billion"), (6, " million"))  # by power of ten
_SCALES_ZH: _Scales = ((12, "万亿"), (8, "亿"), (4, "万"))
_PLACES = 3  # digits behind the point; what needs more is written out
# Signs that touch their number, and units of which nothing is said.
_SIGNS = {"percent": "%", "per_mille": "‰"}
_UNSAID = ("count", "number", "ratio")
_PLURALS = {
    "person": "people",
    "tonne of coal equivalent": "tonnes of coal equivalent",
    "degree Celsius": "degrees Celsius",
    "pound sterling": "pounds sterling",
}
# Names of units that have no plural of their own, or are the names of others.
_UNCHANGED = (
    "times",
    "yuan",
    "jiao",
    "fen",
    "mu",
    "li",
    "jin",
    "dan",
    "yen",
    "horsepower",
    "FLOPS",
)


def value_labels(quantity: Quantity, units: Mapping[str, UnitRow]) -> tuple[str | None, str | None]:
    """The value of a measure in Chinese and in English; None where there is no value."""
    if quantity.value is None or quantity.unit is None:
        return None, None
    if quantity.measure_type is MeasureType.RANK:
        return _rank(quantity.value, quantity.comparator)
    unit = units[quantity.unit]
    falls = quantity.signed_value is not None and quantity.signed_value < 0
    ends = (
        (quantity.value,) if quantity.value_high is None else (quantity.value, quantity.value_high)
    )
    numbers_zh, numbers_en = _numbers(tuple(map(abs, ends)) if falls else ends)
    before_en, before_zh, after_zh = _BOUNDS[quantity.comparator]
    zh = f"{before_zh}{numbers_zh}{_unit_zh(quantity, unit)}{after_zh}"
    en = f"{before_en}{numbers_en}{_unit_en(unit, ends[-1])}"
    if falls:
        zh, en = f"下降{zh}", f"down {en}"
    return (f"年均{zh}", f"{en} a year") if quantity.is_annual_average else (zh, en)


def _rank(value: Decimal, comparator: Comparator | None) -> tuple[str, str]:
    number = f"{value:f}"
    if comparator is Comparator.AT_MOST:
        return f"前{number}名", f"top {number}"
    is_teen = number[-2:-1] == "1"
    ending = "th" if is_teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"第{number}位", number + ending


# Reports share most of their numbers.
@lru_cache(4096)
def _numbers(values: tuple[Decimal, ...]) -> tuple[str, str]:
    """The values in Chinese and in English."""
    return "—".join(_scaled(values, _SCALES_ZH)), "–".join(_scaled(values, _SCALES_EN))


def _scaled(values: Sequence[Decimal], scales: _Scales) -> list[str]:
    """The values in the largest scale in which none needs many digits, said once, at the last."""
    least = min(value.adjusted() if value else 0 for value in values)
    for power, word in scales:
        if least >= power:
            parts = [_digits(value.scaleb(-power)) for value in values]
            if all(len(part.partition(".")[2]) <= _PLACES for part in parts):
                return [*parts[:-1], parts[-1] + word]
    return [*map(_digits, values)]


def _digits(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unit_zh(quantity: Quantity, unit: UnitRow) -> str:
    if unit.unit_id == "percentage_point":
        return "个百分点"
    if unit.unit_id in _SIGNS:
        return _SIGNS[unit.unit_id]
    if unit.unit_id in _UNSAID or unit.quantity_kind == "count":
        return quantity.unit_zh or ""
    return unit.label_zh


def _unit_en(unit: UnitRow, value: Decimal) -> str:
    if unit.unit_id in _SIGNS:
        return _SIGNS[unit.unit_id]
    if unit.unit_id in _UNSAID:
        return ""
    return " " + (unit.label_en if value == 1 else _plural(unit.label_en))


@cache  # of a unit
def _plural(label: str) -> str:
    """The plural of a unit: that of the upper one, where it is over another."""
    upper, per, lower = label.partition(" per ")
    if upper in _PLURALS:
        upper = _PLURALS[upper]
    elif not upper.endswith(_UNCHANGED):
        upper += "s"
    return upper + per + lower

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

from collections.abc import Mapping
from decimal import Decimal

from build.report.quantity import Quantity
from build.schema import UnitRow
from build.schema.codes import Comparator, MeasureType

_BEFORE_EN = {
    Comparator.ABOUT: "about ",
    Comparator.NEARLY: "nearly ",
    Comparator.OVER: "> ",
    Comparator.AT_LEAST: "≥ ",
    Comparator.AT_MOST: "≤ ",
    Comparator.UNDER: "< ",
}
_BEFORE_ZH = {
    Comparator.ABOUT: "约",
    Comparator.NEARLY: "近",
    Comparator.OVER: "超",
    Comparator.UNDER: "不足",
}
_AFTER_ZH = {Comparator.AT_LEAST: "以上", Comparator.AT_MOST: "以内"}
_SCALES_EN = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
_SCALES_ZH = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
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
    ends = [value for value in (quantity.value, quantity.value_high) if value is not None]
    ends = [abs(value) for value in ends] if falls else ends
    comparator = quantity.comparator or Comparator.EQ
    return (
        ("年均" if quantity.is_annual_average else "")
        + ("下降" if falls else "")
        + _BEFORE_ZH.get(comparator, "")
        + "—".join(_scaled(ends, _SCALES_ZH))
        + _unit_zh(quantity, unit)
        + _AFTER_ZH.get(comparator, ""),
        ("down " if falls else "")
        + _BEFORE_EN.get(comparator, "")
        + "–".join(_scaled(ends, _SCALES_EN))
        + _unit_en(unit, ends[-1])
        + (" a year" if quantity.is_annual_average else ""),
    )


def _rank(value: Decimal, comparator: Comparator | None) -> tuple[str, str]:
    number = f"{value:f}"
    if comparator is Comparator.AT_MOST:
        return f"前{number}名", f"top {number}"
    is_teen = number[-2:-1] == "1"
    ending = "th" if is_teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return f"第{number}位", number + ending


def _scaled(values: list[Decimal], scales: tuple[tuple[int, str], ...]) -> list[str]:
    """The values in the largest scale in which none needs many digits, said once, at the last."""
    for size, word in scales:
        if any(abs(value) < size for value in values):
            continue
        parts = [value / size for value in values]
        if all(round(part, _PLACES) == part for part in parts):
            return [*map(_digits, parts[:-1]), _digits(parts[-1]) + word]
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


def _plural(label: str) -> str:
    """The plural of a unit: that of the upper one, where it is over another."""
    upper, per, lower = label.partition(" per ")
    if upper in _PLURALS:
        upper = _PLURALS[upper]
    elif not upper.endswith(_UNCHANGED):
        upper += "s"
    return upper + per + lower

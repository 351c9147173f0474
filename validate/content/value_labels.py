"""Values as people say them: the label says the number of its row, with bound, sign and unit.

The labels are read, as a reader would, and not made again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..finding import Finding, Outcome
from .content import Content
from .english import read_figures
from .expressions import read_measure
from .numerals import plain
from .rows.dimensions import UnitRow
from .rows.outcomes import OutcomeRow
from .rows.texts import QuantityRow
from .rules import measures as rules

_SIGN = {"percent": "%", "per_mille": "‰"}
_UNSAID = ("count", "number", "ratio", "rank")  # in English


@dataclass(frozen=True, slots=True)
class _Said:
    """A value with its labels, of whatever table."""

    value_label_zh: str | None
    value_label_en: str | None
    value: Decimal | None
    value_high: Decimal | None
    signed_value: Decimal | None
    comparator: str | None
    unit_id: str | None
    unit_zh: str | None
    is_annual_average: bool | None


def check(content: Content) -> Outcome:
    """The labels of all quantities and outcomes; claims have those of their quantity."""
    return Outcome.of(len(content.quantities) + len(content.outcomes), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    units = content.units.by_id
    measures = (row for row in content.quantities if row.role == "measure")
    rows: tuple[QuantityRow | OutcomeRow, ...] = (*measures, *content.outcomes)
    for row in rows:
        said = _said(row)
        for name, problem in (
            ("value_label_zh", _chinese(said, units)),
            ("value_label_en", _english(said, units)),
        ):
            if problem:
                found = getattr(row, name) or "nothing"
                yield row.at(name).breaks(rules.VALUE_LABEL_MISMATCH, found, problem)


def _said(row: QuantityRow | OutcomeRow) -> _Said:
    """The value of a row; the unit of an outcome stands in its figure."""
    if isinstance(row, QuantityRow):
        unit_zh, is_annual_average = row.unit_zh, row.is_annual_average
    else:
        figure = read_measure(row.figure_zh) if row.figure_zh else None
        unit_zh, is_annual_average = figure.unit_zh if figure else None, False
    return _Said(
        row.value_label_zh,
        row.value_label_en,
        row.value,
        row.value_high,
        row.signed_value,
        row.comparator,
        row.unit_id,
        unit_zh,
        is_annual_average,
    )


def _chinese(row: _Said, units: Mapping[str, UnitRow]) -> str | None:
    """What the Chinese label lacks; None where it is whole."""
    label = row.value_label_zh
    if row.value is None or label is None:
        return None if row.value is None and label is None else "a label where there is a value"
    words = label.removeprefix("年均")
    if words.startswith("下降") != _falls(row):
        return "下降 where the sign is below zero"
    if label.startswith("年均") != row.is_annual_average:
        return "年均 where it is a yearly average"
    read = read_measure(words.removeprefix("下降").removeprefix("-"))
    value, high = abs(row.value), row.value_high
    if read is None or (read.value, read.value_high) != (value, high):
        return f"the value {row.value}"
    if read.comparator != row.comparator:
        return f"the bound of {row.comparator}"
    known = {plain(word) for word in (units[row.unit_id or ""].words_zh or "").split()}
    known |= {plain(row.unit_zh or ""), plain(units[row.unit_id or ""].label_zh)}
    is_said = read.unit_zh in known or row.unit_id in _UNSAID
    return None if is_said else f"the unit {row.unit_id}"


def _english(row: _Said, units: Mapping[str, UnitRow]) -> str | None:
    """What the English label lacks; None where it is whole."""
    label = row.value_label_en
    if row.value is None or label is None:
        return None if row.value is None and label is None else "a label where there is a value"
    if label.startswith("down ") != _falls(row):
        return "down where the sign is below zero"
    if label.endswith(" a year") != row.is_annual_average:
        return "a year where it is a yearly average"
    figures = read_figures(label)
    ends = [abs(value) for value in (row.value, row.value_high) if value is not None]
    # The scale of a range is said once, behind its upper end.
    if not figures or figures[-1].value != ends[-1] or len(figures) != len(ends):
        return f"the value {ends[-1]}"
    if figures[0].comparator != row.comparator:
        return f"the bound of {row.comparator}"
    unit = units[row.unit_id or ""]
    head = _SIGN.get(unit.unit_id) or unit.label_en.split()[0].removesuffix("person")
    is_said = row.unit_id in _UNSAID or head in figures[-1].behind
    return None if is_said else f"the unit {unit.label_en}"


def _falls(row: _Said) -> bool:
    return row.signed_value is not None and row.signed_value < 0

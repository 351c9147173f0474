"""The headline figures of a draft, for a person to look at: the build reads them again from the text."""

from collections.abc import Sequence

from build.report.headline import HeadlineFigure
from build.report.text import ReportText
from build.writing.encode import cell, csv_bytes

HEADLINE = "headline_targets.csv"
_COLUMNS = (
    "indicator_id",
    "kind",
    "is_stated",
    "value",
    "value_high",
    "unit_id",
    "comparator",
    "pledge_force",
    "period_start",
    "period_end",
    "quote_zh",
    "char_start",
    "char_end",
)


def headline_file(text: ReportText, figures: Sequence[HeadlineFigure]) -> bytes:
    """The figures as CSV, in their order; columns as in the published table."""
    rows = []
    for figure in figures:
        stated = figure.stated
        quantity = stated.quantity.quantity if stated and stated.quantity else None
        row: dict[str, object] = {
            "indicator_id": figure.indicator_id,
            "kind": figure.kind,
            "is_stated": stated is not None,
            "value": quantity and quantity.value,
            "value_high": quantity and quantity.value_high,
            "unit_id": quantity and quantity.unit,
            "comparator": stated and stated.comparator,
            "pledge_force": stated and stated.force and stated.force.force,
            "period_start": figure.period[0],
            "period_end": figure.period[1],
            "quote_zh": stated and text.text[stated.char_start : stated.char_end],
            "char_start": stated and stated.char_start,
            "char_end": stated and stated.char_end,
        }
        rows.append({name: cell(value) for name, value in row.items()})
    return csv_bytes(_COLUMNS, rows)

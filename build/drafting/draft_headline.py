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
    "signed_value",
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
    figured = (figure.cells(text) for figure in figures)
    return csv_bytes(_COLUMNS, ({name: cell(row[name]) for name in _COLUMNS} for row in figured))

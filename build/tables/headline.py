"""Rows of headline targets, with all labels."""

from collections.abc import Iterator, Sequence

from build.report.codebook import Codebook
from build.report.facts import ReportFacts
from build.report.headline import HeadlineFigure
from build.report.text import ReportText
from build.schema import HeadlineTargetRow
from build.tables.labels import CodebookLabels
from build.tables.making import RowMaker
from validate.finding import Location


def headline_target_rows(
    text: ReportText,
    facts: ReportFacts,
    file: str,
    figures: Sequence[HeadlineFigure],
    codebook: Codebook,
    make: RowMaker,
) -> Iterator[HeadlineTargetRow]:
    """One row per figure, in their order."""
    labels = CodebookLabels(codebook)
    for figure in figures:
        values = {"place_id": facts.place_id, **figure.cells(text)}
        yield from make(
            HeadlineTargetRow,
            Location(file).at,
            **values,
            **labels.of_row(HeadlineTargetRow, values),
            plan_year=facts.plan_year,
        )

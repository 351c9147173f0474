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
        stated = figure.stated
        placed = stated.quantity if stated else None
        quantity = placed.quantity if placed else None
        values = {
            "place_id": facts.place_id,
            "indicator_id": figure.indicator_id,
            "kind": figure.kind,
            "unit_id": quantity.unit if quantity else None,
            "comparator": stated.comparator if stated else None,
            "direction": quantity.direction if quantity else None,
            "pledge_force": stated.force.force if stated and stated.force else None,
        }
        yield from make(
            HeadlineTargetRow,
            Location(file).at,
            **values,
            **labels.of_row(HeadlineTargetRow, values),
            headline_target_id=f"{text.report_id}.{figure.kind}.{figure.indicator_id}",
            report_id=text.report_id,
            plan_year=facts.plan_year,
            is_stated=stated is not None,
            value=quantity.value if quantity else None,
            value_high=quantity.value_high if quantity else None,
            force_words_zh=stated.force.words if stated and stated.force else None,
            period_start=figure.period[0],
            period_end=figure.period[1],
            sentence_id=text.sentence_id(stated.sentence) if stated else None,
            quantity_id=placed.id if placed else None,
            quote_zh=text.text[stated.char_start : stated.char_end] if stated else None,
            char_start=stated.char_start if stated else None,
            char_end=stated.char_end if stated else None,
        )

"""Rows of quantities."""

from collections.abc import Iterator, Mapping

from build.report.anchored import Reason
from build.report.text import ReportText
from build.schema import QuantityRow, UnitRow
from build.tables.making import RowMaker
from build.tables.value_labels import value_labels
from validate.finding import Location


def quantity_rows(
    text: ReportText,
    file: str,
    reasons: Mapping[str, Reason],
    units: Mapping[str, UnitRow],
    make: RowMaker,
) -> Iterator[QuantityRow]:
    """Rows of quantities, in order. `reasons` says by id why a measure carries no claim."""
    for placed in text.quantities:
        quantity = placed.quantity
        start, end = placed.period or (None, None)
        reason = reasons.get(placed.id)
        label_zh, label_en = value_labels(quantity, units)
        yield from make(
            QuantityRow,
            Location(file).at,
            quantity,
            quantity_id=placed.id,
            report_id=text.report_id,
            sentence_id=text.sentence_id(placed.sentence),
            unit_id=quantity.unit,
            unit_zh=quantity.unit_zh or None,
            period_start=start,
            period_end=end,
            year_basis=placed.year_basis,
            is_estimate=placed.is_estimate,
            part_of_quantity_id=placed.part_of,
            value_label_zh=label_zh,
            value_label_en=label_en,
            no_claim_reason_zh=reason and reason.zh,
            no_claim_reason_en=reason and reason.en,
        )

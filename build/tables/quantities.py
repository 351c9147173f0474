"""Rows of quantities."""

from collections.abc import Iterator, Mapping

from build.report.text import ReportText
from build.schema import QuantityRow
from build.tables.making import RowMaker
from validate.finding import Location


def quantity_rows(
    text: ReportText, file: str, reasons: Mapping[str, str], make: RowMaker
) -> Iterator[QuantityRow]:
    """Rows of quantities, in order. `reasons` says by id why a measure carries no claim."""
    for placed in text.quantities:
        quantity = placed.quantity
        start, end = placed.period or (None, None)
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
            no_claim_reason_en=reasons.get(placed.id),
        )

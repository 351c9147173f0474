"""Rows of quantities."""

from collections.abc import Iterator, Mapping

from build.report.findings import Findings
from build.report.text import ReportText
from build.schema import QuantityRow
from build.tables.filling import shared
from validate.finding import Location


def quantity_rows(
    text: ReportText, file: str, reasons: Mapping[str, str], findings: Findings
) -> Iterator[QuantityRow]:
    """Rows of quantities, in order. `reasons` says by id why a measure carries no claim."""
    for placed in text.quantities:
        quantity = placed.quantity
        own = {
            "quantity_id": placed.id,
            "report_id": text.report_id,
            "sentence_id": text.sentence_id(placed.sentence),
            "unit_id": quantity.unit,
            "unit_zh": quantity.unit_zh or None,
            "period_start": placed.period[0] if placed.period else None,
            "period_end": placed.period[1] if placed.period else None,
            "no_claim_reason_en": reasons.get(placed.id),
        }
        with findings.refused(Location(file).at):
            yield QuantityRow.model_validate(shared(QuantityRow, quantity) | own)

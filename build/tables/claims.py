"""Rows of achievements and targets: the coding, its place, and the measure that carries it."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from build.report.anchored import AnchoredClaim
from build.report.findings import Findings
from build.report.quantity import Quantity
from build.report.text import ReportText
from build.schema import AchievementRow, TargetRow
from build.schema.codes import Role
from build.tables.filling import shared

ClaimT = TypeVar("ClaimT", AchievementRow, TargetRow)

# What a claim without a number says of one: nothing.
_NO_QUANTITY = Quantity(0, 0, "", Role.MEASURE)


def claim_rows(
    model: type[ClaimT], text: ReportText, claims: Sequence[AnchoredClaim], findings: Findings
) -> Iterator[ClaimT]:
    """Rows of one table of claims, in reading order."""
    for claim in claims:
        coding, place = claim.coding.row, claim.place
        quantity = claim.quantity.quantity if claim.quantity else _NO_QUANTITY
        own = {
            model.table.key: coding.claim_id,
            "report_id": text.report_id,
            "section_id": text.section_id(place.sentence.section_key),
            "sentence_id": text.sentence_id(place.sentence),
            "quantity_id": claim.quantity.id if claim.quantity else None,
            "unit_id": quantity.unit,
            "period_start": claim.period[0],
            "period_end": claim.period[1],
            "char_start": place.char_start,
            "char_end": place.char_end,
        }
        with findings.refused(claim.coding.at):
            yield model.model_validate(shared(model, quantity) | shared(model, coding) | own)

"""Rows of achievements and targets: the coding, its place, and the measure that carries it."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from build.report.anchored import AnchoredClaim
from build.report.quantity import Quantity
from build.report.text import ReportText
from build.schema import AchievementRow, TargetRow
from build.schema.codes import Role
from build.tables.making import RowMaker

ClaimT = TypeVar("ClaimT", AchievementRow, TargetRow)

# What a claim without a number says of one: nothing.
_NO_QUANTITY = Quantity(0, 0, "", Role.MEASURE)


def claim_rows(
    model: type[ClaimT], text: ReportText, claims: Sequence[AnchoredClaim], make: RowMaker
) -> Iterator[ClaimT]:
    """Rows of one table of claims, in reading order."""
    for claim in claims:
        quantity = claim.quantity.quantity if claim.quantity else _NO_QUANTITY
        sentence = claim.place.sentence
        keys = {model.table.key: claim.coding.row.claim_id}
        yield from make(
            model,
            claim.coding.at,
            quantity,
            claim.coding.row,
            claim.place,
            **keys,
            report_id=text.report_id,
            section_id=text.section_id(sentence.section_key),
            sentence_id=text.sentence_id(sentence),
            quantity_id=claim.quantity.id if claim.quantity else None,
            unit_id=quantity.unit,
            period_start=claim.period[0],
            period_end=claim.period[1],
        )

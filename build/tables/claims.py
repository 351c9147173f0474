"""Rows of achievements and targets: the coding, its place, and the measure that carries it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from build.report.anchored import AnchoredClaim
from build.report.claim_wording import claim_force, is_claim_estimated
from build.report.quantity import NO_QUANTITY
from build.report.text import ReportText
from build.schema import AchievementRow, TargetRow
from build.schema.codes import YearBasis
from build.tables.making import RowMaker

ClaimT = TypeVar("ClaimT", AchievementRow, TargetRow)


def claim_rows(
    model: type[ClaimT],
    text: ReportText,
    claims: Sequence[AnchoredClaim],
    place_ids: Mapping[str, str | None],
    areas: Mapping[str, str],
    make: RowMaker,
) -> Iterator[ClaimT]:
    """Rows of one table of claims, in reading order.

    `place_ids` are the places they are about, `areas` the policy areas of subtopics.
    """
    for claim in claims:
        placed, sentence = claim.quantity, claim.place.sentence
        quantity = placed.quantity if placed else NO_QUANTITY
        own: dict[str, object] = {model.table.key: claim.coding.row.claim_id}
        if model is TargetRow:
            force, own["force_words_zh"] = claim_force(text, claim.place, placed)
            own["pledge_force"] = force
        yield from make(
            model,
            claim.coding.at,
            quantity,
            claim.coding.row,
            claim.place,
            **own,
            report_id=text.report_id,
            section_id=text.section_id(sentence.section_key),
            sentence_id=text.sentence_id(sentence),
            quantity_id=placed.id if placed else None,
            unit_id=quantity.unit,
            statement_zh=claim.coding.row.statement_zh or claim.coding.row.quote_zh,
            place_id=place_ids.get(claim.coding.row.claim_id),
            period_start=claim.period[0],
            period_end=claim.period[1],
            year_basis=(placed and placed.year_basis) or YearBasis.SECTION,
            is_estimate=is_claim_estimated(text, claim.place, placed),
            part_of_quantity_id=placed.part_of if placed else None,
            policy_area_id=areas.get(claim.coding.row.policy_subtopic_id or ""),
            is_checkable=claim.coding.row.verifiability.is_checkable,
        )

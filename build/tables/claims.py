"""Rows of achievements and targets: the coding, its place, and the measure that carries it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from build.report.anchored import AnchoredClaim
from build.report.quantity import Quantity
from build.report.text import Place, ReportText
from build.report.wording import ForceRead, clause_before, is_estimated, read_force
from build.schema import AchievementRow, TargetRow
from build.schema.codes import Role, YearBasis
from build.tables.making import RowMaker

ClaimT = TypeVar("ClaimT", AchievementRow, TargetRow)

# What a claim without a number says of one: nothing.
_NO_QUANTITY = Quantity(0, 0, "", Role.MEASURE)


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
        quantity = placed.quantity if placed else _NO_QUANTITY
        own: dict[str, object] = {model.table.key: claim.coding.row.claim_id}
        if model is TargetRow:
            force, own["force_words_zh"] = _force(text, claim)
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
            is_estimate=placed.is_estimate if placed else _is_estimated(text, claim.place),
            part_of_quantity_id=placed.part_of if placed else None,
            policy_area_id=areas.get(claim.coding.row.policy_subtopic_id or ""),
            is_checkable=claim.coding.row.is_checkable,
        )


def _force(text: ReportText, claim: AnchoredClaim) -> ForceRead:
    """How far the words of a target commit: those of the number's clause, if it has a number."""
    place, sentence_start = claim.place, claim.place.sentence.char_start
    if claim.quantity is None:
        return read_force(text.text, sentence_start, place.char_start, place.char_end)
    at = claim.quantity.char_start
    return read_force(text.text, sentence_start, at, at)


def _is_estimated(text: ReportText, place: Place) -> bool:
    """Whether a claim without a number was not known yet: by its own words and its clause."""
    clause = clause_before(text.text, place.sentence.char_start, place.char_start)
    return is_estimated(clause + text.words(place))

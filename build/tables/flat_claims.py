"""Rows of the flat table of claims: achievements and targets with all labels."""

from collections.abc import Iterator

from build import schema
from build.report.codebook import Codebook
from build.schema.codes import ClaimType, Relation
from build.tables.labels import Labels, both
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location


def flat_claim_rows(
    tables: ReportTables, codebook: Codebook, make: RowMaker
) -> Iterator[schema.FlatClaimRow]:
    """One row per achievement and target, achievements first, each in reading order."""
    labels = Labels(tables, codebook)
    claims: list[tuple[schema.AchievementRow | schema.TargetRow, ClaimType, str]] = [
        *((row, ClaimType.ACHIEVEMENT, row.achievement_id) for row in tables.achievements),
        *((row, ClaimType.TARGET, row.target_id) for row in tables.targets),
    ]
    outcomes = {row.target_id: row for row in tables.outcomes if row.is_primary}
    for row, claim_type, claim_id in claims:
        outcome = outcomes.get(claim_id)
        verdict = outcome and outcome.verdict
        # The nearest fact is no answer: what counts something else stays in outcomes.
        is_same = outcome is not None and outcome.relation is Relation.SAME
        report = labels.reports[row.report_id]
        number = labels.quantities[row.quantity_id] if row.quantity_id else None
        yield from make(
            schema.FlatClaimRow,
            Location("data/claims.csv").at,
            report,
            row,
            **labels.of_row(
                schema.FlatClaimRow,
                {"pledge_force": None, **dict(row), "claim_type": claim_type, "verdict": verdict},
            ),
            **labels.of_section(row.section_id),
            **both("report_place", "label", labels.by_id["place"][report.place_id]),
            **both("value_label", "value_label", number),
            **both("outcome_label", "value_label", outcome if is_same else None),
            outcome_value=outcome.value if outcome and is_same else None,
            outcome_as_of=outcome and outcome.as_of,
            outcome_id=outcome and outcome.outcome_id,
            verdict=verdict,
            claim_id=claim_id,
            claim_type=claim_type,
            report_title_zh=report.title_zh,
            report_title_en=report.title_en,
            report_year=report.delivered_on.year,
            quantity_zh=number.text_zh if number else None,
            pledge_force=row.pledge_force if isinstance(row, schema.TargetRow) else None,
            force_words_zh=row.force_words_zh if isinstance(row, schema.TargetRow) else None,
        )

"""The rows of reports, by table."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from build import schema
from build.report.anchored import AnchoredCoding, ReadOutcome
from build.report.codebook import Codebook
from build.report.folder import ReportFolder
from build.report.headline import HeadlineFigure
from build.report.source import Correction
from build.report.text import ReportText
from build.schema.keys import key_findings
from build.tables.bridges import claim_place_rows, claim_project_rows, project_place_rows
from build.tables.claims import claim_rows
from build.tables.headline import headline_target_rows
from build.tables.making import RowMaker
from build.tables.outcomes import outcome_rows
from build.tables.projects import mention_rows, project_rows
from build.tables.quantities import quantity_rows
from build.tables.texts import (
    correction_rows,
    decision_rows,
    reading_rows,
    report_rows,
    section_rows,
    sentence_rows,
    variant_rows,
)


@dataclass(frozen=True, kw_only=True)
class ReportTables:
    """The tables that reports fill, each in reading order; of one report or of several."""

    reports: list[schema.ReportRow]
    sections: list[schema.SectionRow]
    sentences: list[schema.SentenceRow]
    corrections: list[schema.CorrectionRow]
    variants: list[schema.VariantRow]
    decided_quantities: list[schema.DecidedQuantityRow]
    readings: list[schema.ReadingRow]
    quantities: list[schema.QuantityRow]
    achievements: list[schema.AchievementRow]
    targets: list[schema.TargetRow]
    projects: list[schema.ProjectRow]
    project_mentions: list[schema.ProjectMentionRow]
    claim_projects: list[schema.ClaimProjectRow]
    claim_places: list[schema.ClaimPlaceRow]
    project_places: list[schema.ProjectPlaceRow]
    outcomes: list[schema.OutcomeRow]
    coding_agreement: list[schema.CodingAgreementRow]
    headline_targets: list[schema.HeadlineTargetRow]


def report_tables(
    folder: ReportFolder,
    text: ReportText,
    corrections: Sequence[Correction],
    coding: AnchoredCoding,
    outcomes: Sequence[ReadOutcome],
    agreement: list[schema.CodingAgreementRow],
    headline: Sequence[HeadlineFigure],
    codebook: Codebook,
) -> ReportTables:
    """The rows of one report.

    Raises:
        InvalidInput: with all that the models refuse, or else that the keys break, each at its
            place in the sources.
    """
    kinds = {row.code: row for row in codebook.codes if row.code_list == "correction_kind"}
    units = {row.unit_id: row for row in codebook.units}
    file = folder.source.file
    own, book = folder.facts.place_id, codebook.lists.places
    place_ids = {
        key: book.place_of([place.place_id for place in places], own)
        for key, places in {**coding.claim_places, **coding.project_places}.items()
    }
    areas = codebook.lists.policy_areas
    make = RowMaker()
    achievements = [
        *claim_rows(schema.AchievementRow, text, coding.achievements, place_ids, areas, make)
    ]
    targets = [*claim_rows(schema.TargetRow, text, coding.targets, place_ids, areas, make)]
    mentions = [*mention_rows(text, coding.mentions, make)]
    tables = ReportTables(
        reports=[*report_rows(text, folder, make)],
        sections=[*section_rows(text, folder, make)],
        sentences=[*sentence_rows(text, folder, make)],
        corrections=[*correction_rows(text, file, corrections, kinds, make)],
        variants=[*variant_rows(text, coding.variants, make)],
        decided_quantities=[*decision_rows(text, coding.decisions, make)],
        readings=[*reading_rows(text, folder, make)],
        quantities=[*quantity_rows(text, file, coding.no_claim_reasons, units, make)],
        achievements=achievements,
        targets=targets,
        projects=[*project_rows(text, folder, coding.mentions, place_ids, areas, make)],
        project_mentions=mentions,
        claim_projects=[*claim_project_rows([*achievements, *targets], mentions, file, make)],
        claim_places=[*claim_place_rows(text, coding.claim_places, make)],
        project_places=[*project_place_rows(text, coding.project_places, make)],
        outcomes=[
            *outcome_rows(
                text.report_id,
                outcomes,
                targets,
                {row.indicator_id: row for row in codebook.indicators},
                {row.source_id: row for row in codebook.sources},
                units,
                make,
            )
        ],
        coding_agreement=agreement,
        headline_targets=[
            *headline_target_rows(text, folder.facts, file, headline, codebook, make)
        ],
    )
    make.findings.stop()
    make.findings += key_findings(make.placed)
    make.findings.stop()
    return tables


def joined(reports: Sequence[ReportTables]) -> ReportTables:
    """The tables of several reports, one behind the other."""
    names = [field.name for field in fields(ReportTables)]
    rows = {name: [row for report in reports for row in getattr(report, name)] for name in names}
    return ReportTables(**rows)

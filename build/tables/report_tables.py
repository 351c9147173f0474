"""The rows of reports, by table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from build.report.anchored import AnchoredCoding
from build.report.codebook import Codebook
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.source import Correction
from build.report.text import ReportText
from build.schema import (
    AchievementRow,
    CodingAgreementRow,
    CorrectionRow,
    ProjectMentionRow,
    ProjectRow,
    QuantityRow,
    ReportRow,
    SectionRow,
    SentenceRow,
    TargetRow,
)
from build.schema.keys import key_findings
from build.tables.claims import claim_rows
from build.tables.projects import mention_rows, project_rows
from build.tables.quantities import quantity_rows
from build.tables.texts import correction_rows, report_rows, section_rows, sentence_rows


@dataclass(frozen=True, kw_only=True)
class ReportTables:
    """The tables that reports fill, each in reading order; of one report or of several."""

    reports: list[ReportRow]
    sections: list[SectionRow]
    sentences: list[SentenceRow]
    corrections: list[CorrectionRow]
    quantities: list[QuantityRow]
    achievements: list[AchievementRow]
    targets: list[TargetRow]
    projects: list[ProjectRow]
    project_mentions: list[ProjectMentionRow]
    coding_agreement: list[CodingAgreementRow]


def report_tables(
    folder: ReportFolder,
    text: ReportText,
    corrections: Sequence[Correction],
    coding: AnchoredCoding,
    agreement: list[CodingAgreementRow],
    codebook: Codebook,
) -> ReportTables:
    """The rows of one report.

    Raises:
        InvalidInput: with all that the models refuse, each at its place in the sources.
    """
    kinds = {row.code: row for row in codebook.codes if row.code_list == "correction_kind"}
    file = folder.source.file
    findings = Findings()
    tables = ReportTables(
        reports=[*report_rows(text, folder, findings)],
        sections=[*section_rows(text, folder, findings)],
        sentences=[*sentence_rows(text, folder, findings)],
        corrections=[*correction_rows(text, file, corrections, kinds, findings)],
        quantities=[*quantity_rows(text, file, coding.no_claim_reasons, findings)],
        achievements=[*claim_rows(AchievementRow, text, coding.achievements, findings)],
        targets=[*claim_rows(TargetRow, text, coding.targets, findings)],
        projects=[*project_rows(text, folder, coding.mentions, findings)],
        project_mentions=[*mention_rows(text, coding.mentions, findings)],
        coding_agreement=agreement,
    )
    findings.stop()
    places = {
        "achievements": [claim.coding.at() for claim in coding.achievements],
        "targets": [claim.coding.at() for claim in coding.targets],
        "project_mentions": [mention.coding.at() for mention in coding.mentions],
    }
    projects = {located.row.project_id: located.at() for located in folder.projects}
    places["projects"] = [projects[row.project_id] for row in tables.projects]
    findings += key_findings(
        {
            name: list(zip(found, getattr(tables, name), strict=True))
            for name, found in places.items()
        }
    )
    findings.stop()
    return tables


def joined(reports: Iterable[ReportTables]) -> ReportTables:
    """The tables of several reports, one behind the other."""
    reports = list(reports)
    return ReportTables(
        **{
            field.name: [row for report in reports for row in getattr(report, field.name)]
            for field in fields(ReportTables)
        }
    )

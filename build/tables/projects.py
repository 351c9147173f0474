"""Rows of projects and of their mentions."""

from collections.abc import Iterator, Sequence

from build.report.anchored import AnchoredMention
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import ProjectMentionRow, ProjectRow
from build.tables.filling import shared


def project_rows(
    text: ReportText,
    folder: ReportFolder,
    mentions: Sequence[AnchoredMention],
    findings: Findings,
) -> Iterator[ProjectRow]:
    """Rows of projects, in the order of their first mention."""
    first: dict[str, int] = {}
    for mention in mentions:
        first.setdefault(mention.coding.row.project_id, len(first))
    for located in sorted(folder.projects, key=lambda project: first[project.row.project_id]):
        own = {"report_id": text.report_id}
        with findings.refused(located.at):
            yield ProjectRow.model_validate(shared(ProjectRow, located.row) | own)


def mention_rows(
    text: ReportText, mentions: Sequence[AnchoredMention], findings: Findings
) -> Iterator[ProjectMentionRow]:
    """Rows of mentions, in reading order."""
    for mention in mentions:
        place = mention.place
        own = {
            "report_id": text.report_id,
            "section_id": text.section_id(place.sentence.section_key),
            "sentence_id": text.sentence_id(place.sentence),
            "char_start": place.char_start,
            "char_end": place.char_end,
        }
        with findings.refused(mention.coding.at):
            coded = shared(ProjectMentionRow, mention.coding.row)
            yield ProjectMentionRow.model_validate(coded | own)

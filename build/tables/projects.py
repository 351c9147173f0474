"""Rows of projects and of their mentions."""

from collections.abc import Iterator, Mapping, Sequence

from build.report.anchored import AnchoredMention
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import ProjectMentionRow, ProjectRow
from build.tables.making import RowMaker


def project_rows(
    text: ReportText,
    folder: ReportFolder,
    mentions: Sequence[AnchoredMention],
    place_ids: Mapping[str, str | None],
    areas: Mapping[str, str],
    make: RowMaker,
) -> Iterator[ProjectRow]:
    """Rows of projects, in the order of their first mention. The mappings are as those of claims.

    A project that is first named after a part of it stands before that part all the same.
    """
    wholes = {located.row.project_id: located.row.part_of_project_id for located in folder.projects}
    first: dict[str, tuple[int, int]] = {}
    for at, mention in enumerate(mentions):
        lineage = _lineage(mention.coding.row.project_id, wholes)
        for depth, project_id in enumerate(reversed(lineage)):
            first.setdefault(project_id, (at, depth))
    for located in sorted(folder.projects, key=lambda project: first[project.row.project_id]):
        yield from make(
            ProjectRow,
            located.at,
            located.row,
            report_id=text.report_id,
            place_id=place_ids.get(located.row.project_id),
            policy_area_id=areas.get(located.row.policy_subtopic_id or ""),
        )


def _lineage(project_id: str, wholes: Mapping[str, str | None]) -> list[str]:
    """A project and those that it is a part of, the innermost first."""
    lineage: list[str] = []
    at: str | None = project_id
    while at is not None and at not in lineage:
        lineage.append(at)
        at = wholes[at]
    return lineage


def mention_rows(
    text: ReportText, mentions: Sequence[AnchoredMention], make: RowMaker
) -> Iterator[ProjectMentionRow]:
    """Rows of mentions, in reading order."""
    for mention in mentions:
        sentence = mention.place.sentence
        yield from make(
            ProjectMentionRow,
            mention.coding.at,
            mention.coding.row,
            mention.place,
            report_id=text.report_id,
            section_id=text.section_id(sentence.section_key),
            sentence_id=text.sentence_id(sentence),
        )

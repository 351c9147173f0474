"""Rows of the flat table of projects: all labels, states and places of each."""

from collections.abc import Iterator, Sequence

from build.report.codebook import Codebook
from build.schema import FlatProjectRow, ProjectMentionRow
from build.schema.codes import ProjectStatus
from build.tables.labels import Labels
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location


def flat_project_rows(
    tables: ReportTables, codebook: Codebook, make: RowMaker
) -> Iterator[FlatProjectRow]:
    """One row per project, in their order."""
    labels = Labels(tables, codebook)
    places = labels.by_id["place"]
    mentions: dict[str, list[ProjectMentionRow]] = {}
    for mention in tables.project_mentions:
        mentions.setdefault(mention.project_id, []).append(mention)
    located: dict[str, list[str]] = {}
    for place in tables.project_places:
        located.setdefault(place.project_id, []).append(place.place_id)
    projects = {row.project_id: row for row in tables.projects}
    for project in tables.projects:
        own = mentions[project.project_id]
        report = labels.reports[project.report_id]
        whole = projects[project.part_of_project_id] if project.part_of_project_id else None
        named = [places[place_id] for place_id in located.get(project.project_id, ())]
        codes = {
            **dict(project),
            "status": status_of(own),
            "promised_status": next(
                (one.promised_status for one in reversed(own) if one.promised_status), None
            ),
        }
        yield from make(
            FlatProjectRow,
            Location("data/projects_flat.csv").at,
            report,
            own[0],
            project,
            **labels.of_row(FlatProjectRow, codes),
            status=codes["status"],
            promised_status=codes["promised_status"],
            places_zh="、".join(place.label_zh for place in named) or None,
            places_en="; ".join(place.label_en for place in named) or None,
            part_of_zh=whole.name_zh if whole else None,
            part_of_en=whole.name_en if whole else None,
            mentions=len(own),
            sentence_zh=labels.sentences[own[0].sentence_id].text_zh,
        )


def status_of(mentions: Sequence[ProjectMentionRow]) -> ProjectStatus:
    """The state of a project when the report was given: the first that a mention tells."""
    told = (one.status for one in mentions if one.status is not ProjectStatus.UNSPECIFIED)
    return next(told, ProjectStatus.UNSPECIFIED)

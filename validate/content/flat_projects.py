"""The flat table of projects made again: states as mentions tell them, places joined, labels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

from .content import Content, grouped
from .labelling import Made, labels
from .rows.claims import MentionRow, ProjectRow
from .rows.dimensions import CodeRow, PlaceRow
from .rows.typed import LabelledRow


def flat_projects(content: Content, codes: Mapping[tuple[str, str], CodeRow]) -> Iterator[Made]:
    """The flat row of each project that is mentioned; of the others another check tells."""
    mentions = grouped(content.project_mentions, lambda row: row.project_id)
    located = grouped(content.project_places, lambda row: row.project_id)
    for project in content.projects:
        if project.project_id in mentions:
            places = [
                content.places.by_id[row.place_id] for row in located.get(project.project_id, ())
            ]
            yield _flat(content, codes, project, mentions[project.project_id], places)


def _flat(
    content: Content,
    codes: Mapping[tuple[str, str], CodeRow],
    project: ProjectRow,
    mentions: Sequence[MentionRow],
    places: Sequence[PlaceRow],
) -> Made:
    report = content.reports.by_id[project.report_id]
    whole = content.projects.by_id.get(project.part_of_project_id or "")
    states = [row.status for row in mentions if row.status != "unspecified"]
    promised = [row.promised_status for row in mentions if row.promised_status]
    status = states[0] if states else "unspecified"
    promise = promised[-1] if promised else None
    labelled: Mapping[str, LabelledRow | None] = {
        "project_type": codes.get(("project_type", project.project_type)),
        "status": codes.get(("project_status", status)),
        "promised_status": codes.get(("project_status", promise or "")),
        "policy_subtopic": content.policy_subtopics.by_id.get(project.policy_subtopic_id or ""),
        "policy_area": content.policy_areas.by_id.get(project.policy_area_id or ""),
        "place": content.places.by_id.get(project.place_id or ""),
        "name_evidence": codes.get(("name_evidence", project.name_evidence)),
    }
    first = mentions[0]
    columns = (column.name for column in fields(project) if column.name != "location")
    return {
        **{name: getattr(project, name) for name in columns},
        "issuer_zh": report.issuer_zh,
        "issuer_en": report.issuer_en,
        "delivered_on": report.delivered_on,
        "status": status,
        "promised_status": promise,
        **labels(labelled),
        "places_zh": "、".join(row.label_zh for row in places) or None,
        "places_en": "; ".join(row.label_en for row in places) or None,
        "part_of_zh": whole.name_zh if whole else None,
        "part_of_en": whole.name_en if whole else None,
        "mentions": len(mentions),
        "section_id": first.section_id,
        "sentence_id": first.sentence_id,
        "sentence_zh": content.sentences.by_id[first.sentence_id].text_zh,
    }

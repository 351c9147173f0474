"""Tables of projects and of the places that name them."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import NameEvidence, ProjectStatus, ProjectType
from build.schema.row import Count, FinalText, Offset, ReportId, Row, TableInfo


class ProjectRow(Row):
    """A named, discrete undertaking."""

    table: ClassVar = TableInfo("projects", "project_id", (("report_id", "name_zh"),))

    project_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.p[0-9]{3,}$")]
    report_id: ReportId
    name_zh: str
    name_en: FinalText
    name_evidence: NameEvidence
    name_source_url: str | None
    project_type: ProjectType
    policy_subtopic_id: FinalText
    policy_area_id: FinalText
    place_id: str | None
    part_of_project_id: str | None
    is_draft: bool


class FlatProjectRow(Row):
    """A project with all labels, its states, its places and the sentence that first names it."""

    table: ClassVar = TableInfo("projects_flat", "project_id")

    project_id: str
    report_id: ReportId
    issuer_zh: str
    issuer_en: str
    delivered_on: date
    name_zh: str
    name_en: FinalText
    project_type: ProjectType
    project_type_zh: str
    project_type_en: str
    status: ProjectStatus
    status_zh: str
    status_en: str
    promised_status: ProjectStatus | None
    promised_status_zh: str | None
    promised_status_en: str | None
    policy_area_id: FinalText
    policy_area_zh: FinalText
    policy_area_en: FinalText
    policy_subtopic_id: FinalText
    policy_subtopic_zh: FinalText
    policy_subtopic_en: FinalText
    place_id: str | None
    place_zh: str | None
    place_en: str | None
    places_zh: str | None
    places_en: str | None
    part_of_project_id: str | None
    part_of_zh: str | None
    part_of_en: str | None
    name_evidence: NameEvidence
    name_evidence_zh: str
    name_evidence_en: str
    name_source_url: str | None
    mentions: Count
    section_id: str
    sentence_id: str
    sentence_zh: str
    is_draft: bool


class ProjectMentionRow(Row):
    """A place where the report names a project."""

    table: ClassVar = TableInfo(
        "project_mentions", "project_mention_id", (("project_id", "char_start"),)
    )

    project_mention_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.m[0-9]{3,}$")]
    report_id: ReportId
    project_id: str
    section_id: str
    sentence_id: str
    quote_zh: str
    status: ProjectStatus
    promised_status: ProjectStatus | None
    is_draft: bool
    char_start: Offset
    char_end: Offset

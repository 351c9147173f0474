"""Tables of projects and of the places that name them."""

from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import NameEvidence, ProjectStatus, ProjectType
from build.schema.row import FinalText, Offset, ReportId, Row, TableInfo


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

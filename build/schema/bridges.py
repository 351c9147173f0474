"""Tables that join claims and projects with each other and with places."""

from typing import ClassVar

from build.schema.codes import PlaceBasis
from build.schema.row import Offset, ReportId, Row, TableInfo


class ClaimPlaceRow(Row):
    """A place that a claim is about, and the words that say so."""

    table: ClassVar = TableInfo("claim_places", "claim_place_id", (("claim_id", "place_id"),))

    claim_place_id: str
    report_id: ReportId
    claim_id: str
    place_id: str
    place_basis: PlaceBasis
    words_zh: str
    char_start: Offset
    char_end: Offset


class ProjectPlaceRow(Row):
    """A place that a project is located in, and the words that say so."""

    table: ClassVar = TableInfo("project_places", "project_place_id", (("project_id", "place_id"),))

    project_place_id: str
    report_id: ReportId
    project_id: str
    place_id: str
    place_basis: PlaceBasis
    words_zh: str
    char_start: Offset
    char_end: Offset


class ClaimProjectRow(Row):
    """A claim whose quote names a project."""

    table: ClassVar = TableInfo(
        "claim_projects", "claim_project_id", (("claim_id", "project_mention_id"),)
    )

    claim_project_id: str
    report_id: ReportId
    claim_id: str
    project_id: str
    project_mention_id: str

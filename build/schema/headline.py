"""The table of headline targets: by report and indicator what is aimed at, and what was reached."""

from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import Comparator, Direction, HeadlineKind, PledgeForce
from build.schema.row import Number, Offset, ReportId, Row, TableInfo, Year


class HeadlineTargetRow(Row):
    """A headline indicator in a report: its target, a plan's target, or last year's result."""

    table: ClassVar = TableInfo(
        "headline_targets", "headline_target_id", (("report_id", "indicator_id", "kind"),)
    )

    headline_target_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.[a-z_]+\.[a-z0-9_]+$")]
    report_id: ReportId
    place_id: str
    place_zh: str
    place_en: str
    plan_year: Year
    indicator_id: str
    indicator_zh: str
    indicator_en: str
    kind: HeadlineKind
    kind_zh: str
    kind_en: str
    is_stated: bool
    value: Number | None
    value_high: Number | None
    signed_value: Number | None
    unit_id: str | None
    unit_label_zh: str | None
    unit_label_en: str | None
    comparator: Comparator | None
    comparator_zh: str | None
    comparator_en: str | None
    direction: Direction | None
    direction_zh: str | None
    direction_en: str | None
    pledge_force: PledgeForce | None
    pledge_force_zh: str | None
    pledge_force_en: str | None
    force_words_zh: str | None
    period_start: Year
    period_end: Year
    sentence_id: str | None
    quantity_id: str | None
    quote_zh: str | None
    char_start: Offset | None
    char_end: Offset | None

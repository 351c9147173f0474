"""Tables of what became of promises: outcomes, and the sources that tell of them."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import (
    Comparator,
    OutcomeState,
    Relation,
    SaidBy,
    SeenAs,
    SourceKind,
    Verdict,
    VerdictRule,
)
from build.schema.row import Number, ReportId, Row, Slug, TableInfo, Year


class OutcomeRow(Row):
    """What one source says of one target, or that nothing was found.

    A column that the coding has under the same name is filled from it; values are read from the
    figure, verdicts follow from both rows.
    """

    table: ClassVar = TableInfo("outcomes", "outcome_id")

    outcome_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.o[0-9]{3,}$")]
    report_id: ReportId
    target_id: str
    source_id: str | None
    is_primary: bool
    primary_reason_zh: str | None
    primary_reason_en: str | None
    measured_zh: str | None
    measured_en: str | None
    name_zh: str | None
    figure_zh: str | None
    is_figure_as_written: bool | None
    value: Number | None
    value_high: Number | None
    signed_value: Number | None
    unit_id: str | None
    comparator: Comparator | None
    value_label_zh: str | None
    value_label_en: str | None
    state: OutcomeState | None
    period_start: Year | None
    period_end: Year | None
    happened_on: date | None
    relation: Relation | None
    difference: Number | None
    ratio: Number | None
    verdict_rule: VerdictRule
    verdict: Verdict
    other_verdict_rule: VerdictRule | None
    other_verdict: Verdict | None
    is_late: bool
    is_like_primary: bool | None
    said_by: SaidBy | None
    is_self_declared: bool | None
    as_of: date
    supersedes_outcome_id: str | None
    locator_zh: str | None
    locator_en: str | None
    note_zh: str | None
    note_en: str | None


class SourceRow(Row):
    """A page that tells what became of promises."""

    table: ClassVar = TableInfo("sources", "source_id")

    source_id: Slug
    publisher_zh: str
    publisher_en: str
    title_zh: str
    title_en: str
    published_on: date | None
    source_kind: SourceKind
    seen_as: SeenAs
    seen_on: date
    source_url: str | None

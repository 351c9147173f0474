"""The rows of what is coded from the text: claims, projects, headline figures; how codings agree."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from .typed import MeasuredRow, PlacedRow, TypedRow


@dataclass(frozen=True, slots=True)
class ClaimRow(MeasuredRow):
    """An achievement or a target. `claim_id` is what its own table calls achievement_id, target_id."""

    claim_id: str
    claim_type: Literal["achievement", "target"]
    section_id: str
    sentence_id: str
    quote_zh: str
    statement_zh: str
    summary_en: str | None
    verifiability: str
    is_checkable: bool
    is_estimate: bool
    indicator_id: str | None
    period_start: int
    period_end: int
    year_basis: str
    policy_subtopic_id: str | None
    policy_area_id: str | None
    place_id: str | None
    quantity_id: str | None
    is_draft: bool


@dataclass(frozen=True, slots=True)
class TargetRow(ClaimRow):
    """A target, with how far its words commit."""

    pledge_force: str
    force_words_zh: str | None


@dataclass(frozen=True, slots=True)
class ClaimPlaceRow(PlacedRow):
    """A place that a claim is about, and the words that say so."""

    claim_place_id: str
    claim_id: str
    place_id: str
    place_basis: str
    words_zh: str


@dataclass(frozen=True, slots=True)
class ProjectRow(TypedRow):
    """A named undertaking."""

    project_id: str
    report_id: str
    name_zh: str
    name_en: str | None
    name_evidence: str
    name_source_url: str | None
    project_type: str
    policy_subtopic_id: str | None
    policy_area_id: str | None
    place_id: str | None
    part_of_project_id: str | None
    is_draft: bool


@dataclass(frozen=True, slots=True)
class ProjectPlaceRow(PlacedRow):
    """A place that a project is located in, and the words that say so."""

    project_place_id: str
    project_id: str
    place_id: str
    place_basis: str
    words_zh: str


@dataclass(frozen=True, slots=True)
class MentionRow(PlacedRow):
    """A place of the report that names a project."""

    project_mention_id: str
    project_id: str
    section_id: str
    sentence_id: str
    quote_zh: str
    status: str
    promised_status: str | None
    is_draft: bool


@dataclass(frozen=True, slots=True)
class HeadlineRow(TypedRow):
    """A figure of a headline indicator, or that a report sets no target for it."""

    headline_target_id: str
    report_id: str
    place_id: str
    place_zh: str
    place_en: str
    plan_year: int
    indicator_id: str
    indicator_zh: str
    indicator_en: str
    kind: str
    kind_zh: str
    kind_en: str
    is_stated: bool
    value: Decimal | None
    value_high: Decimal | None
    signed_value: Decimal | None
    unit_id: str | None
    unit_label_zh: str | None
    unit_label_en: str | None
    comparator: str | None
    comparator_zh: str | None
    comparator_en: str | None
    direction: str | None
    direction_zh: str | None
    direction_en: str | None
    pledge_force: str | None
    pledge_force_zh: str | None
    pledge_force_en: str | None
    force_words_zh: str | None
    period_start: int
    period_end: int
    sentence_id: str | None
    quantity_id: str | None
    quote_zh: str | None
    char_start: int | None
    char_end: int | None


@dataclass(frozen=True, slots=True)
class AgreementRow(TypedRow):
    """How far two codings of one variable agree."""

    coding_agreement_id: str
    report_id: str
    coding_task: str
    table_name: str
    variable: str
    measure: str
    units_compared: int
    agreement: Decimal


@dataclass(frozen=True, slots=True)
class ReadingRow(TypedRow):
    """What a fresh reading of random rows found in a column, or in whole rows."""

    reading_id: str
    report_id: str
    table_name: str
    variable: str
    rows_read: int
    rows_wrong: int
    rows_doubtful: int

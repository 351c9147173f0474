"""The rows of what became of targets, and of the pages that say so."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .typed import TypedRow


@dataclass(frozen=True, slots=True)
class OutcomeRow(TypedRow):
    """What one source says of one target; `source_id` is empty where none was found."""

    outcome_id: str
    report_id: str
    target_id: str
    source_id: str | None
    is_primary: bool
    measured_zh: str | None
    measured_en: str | None
    name_zh: str | None
    figure_zh: str | None
    is_figure_as_written: bool | None
    value: Decimal | None
    value_high: Decimal | None
    signed_value: Decimal | None
    unit_id: str | None
    comparator: str | None
    value_label_zh: str | None
    value_label_en: str | None
    state: str | None
    period_start: int | None
    period_end: int | None
    happened_on: date | None
    relation: str | None
    difference: Decimal | None
    ratio: Decimal | None
    verdict_rule: str
    verdict: str
    other_verdict_rule: str | None
    other_verdict: str | None
    is_late: bool
    is_like_primary: bool | None
    said_by: str | None
    is_self_declared: bool | None
    as_of: date
    supersedes_outcome_id: str | None
    locator_zh: str | None
    locator_en: str | None


@dataclass(frozen=True, slots=True)
class SourceRow(TypedRow):
    """A page that says what became of promises."""

    source_id: str
    published_on: date | None
    source_kind: str
    seen_as: str
    seen_on: date
    source_url: str | None

"""The rows of what a report says: its text with corrections and variants, its tree, its numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .typed import MeasuredRow, PlacedRow, TypedRow


@dataclass(frozen=True, slots=True)
class ReportRow(TypedRow):
    """A report: who gave it, where and when, and the hashes of its texts."""

    report_id: str
    title_zh: str
    title_en: str
    place_id: str
    issuer_zh: str
    issuer_en: str
    speaker_zh: str
    session_zh: str
    session_en: str
    delivered_on: date
    plan_year: int
    source_url: str
    source_sha256: str
    text_sha256: str
    text_characters: int


@dataclass(frozen=True, slots=True)
class SectionRow(PlacedRow):
    """A node of the tree of sections."""

    section_id: str
    parent_section_id: str | None
    position: int
    level: str
    label_zh: str | None
    title_zh: str | None
    title_en: str | None
    is_title_assigned: bool
    period_start: int | None
    period_end: int | None


@dataclass(frozen=True, slots=True)
class SentenceRow(PlacedRow):
    """A sentence of the report."""

    sentence_id: str
    section_id: str
    position: int
    text_zh: str
    function: str
    is_paragraph_end: bool
    no_claim_reason_zh: str | None
    no_claim_reason_en: str | None
    is_draft: bool


@dataclass(frozen=True, slots=True)
class QuantityRow(MeasuredRow):
    """A number of the report, and what it says where it is a measure."""

    quantity_id: str
    sentence_id: str
    text_zh: str
    role: str
    unit_zh: str | None
    value_label_zh: str | None
    value_label_en: str | None
    is_estimate: bool | None
    period_start: int | None
    period_end: int | None
    year_basis: str | None
    no_claim_reason_zh: str | None
    no_claim_reason_en: str | None


@dataclass(frozen=True, slots=True)
class DecidedQuantityRow(PlacedRow):
    """A number that a person decided, and what one reader alone would have read otherwise."""

    decided_quantity_id: str
    quantity_id: str
    text_zh: str
    value: Decimal | None
    value_high: Decimal | None
    unit_id: str
    comparator: str
    measure_type: str
    direction: str
    fields_changed: str | None


@dataclass(frozen=True, slots=True)
class CorrectionRow(PlacedRow):
    """A difference between source text and report text."""

    correction_id: str
    kind: str
    before: str | None
    after: str | None
    reason_zh: str
    reason_en: str
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class VariantRow(PlacedRow):
    """Words of the report that another copy has otherwise."""

    variant_id: str
    sentence_id: str
    text_zh: str
    other_zh: str
    reason_zh: str
    reason_en: str
    witness_url: str

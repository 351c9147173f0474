"""Tables of a report and its text: the report, its sections, sentences, numbers and repairs."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import (
    AgreementMeasure,
    CodingTask,
    Comparator,
    CorrectionKind,
    Direction,
    LikelyReading,
    MeasureType,
    Role,
    SectionLevel,
    SentenceFunction,
    YearBasis,
)
from build.schema.row import (
    Count,
    FinalText,
    Number,
    Offset,
    ReportId,
    Row,
    Sha256,
    TableInfo,
    Unit,
    Year,
)


class ReportRow(Row):
    """One government work report."""

    table: ClassVar = TableInfo("reports", "report_id")

    report_id: ReportId
    title_zh: str
    title_en: str
    place_id: str
    issuer_zh: str
    issuer_en: str
    speaker_zh: str
    speaker_en: str
    session_zh: str
    session_en: str
    delivered_on: date
    plan_year: Year
    source_url: str
    source_sha256: Sha256
    text_sha256: Sha256
    text_characters: Annotated[Count, Unit("code points")]


class SectionRow(Row):
    """A node of the tree: the report, a part, item or block, a paragraph."""

    table: ClassVar = TableInfo("sections", "section_id")

    section_id: str
    report_id: ReportId
    parent_section_id: str | None
    position: Count
    level: SectionLevel
    label_zh: str | None
    title_zh: FinalText
    title_en: FinalText
    is_title_assigned: bool
    period_start: Year | None
    period_end: Year | None
    char_start: Offset
    char_end: Offset


class SentenceRow(Row):
    """A sentence or heading; the leaves of the tree."""

    table: ClassVar = TableInfo("sentences", "sentence_id")

    sentence_id: str
    report_id: ReportId
    section_id: str
    position: Count
    text_zh: str
    function: SentenceFunction
    is_paragraph_end: bool
    no_claim_reason_zh: str | None
    no_claim_reason_en: str | None
    is_draft: bool
    char_start: Offset
    char_end: Offset


class QuantityRow(Row):
    """A number that the report writes."""

    table: ClassVar = TableInfo("quantities", "quantity_id", (("report_id", "char_start"),))

    quantity_id: str
    report_id: ReportId
    sentence_id: str
    text_zh: str
    role: Role
    value: Number | None
    value_high: Number | None
    signed_value: Number | None
    value_label_zh: str | None
    value_label_en: str | None
    unit_id: str | None
    unit_zh: str | None
    comparator: Comparator | None
    measure_type: MeasureType | None
    direction: Direction | None
    is_annual_average: bool | None
    is_estimate: bool | None
    baseline_value: Number | None
    baseline_year: Year | None
    period_start: Year | None
    period_end: Year | None
    year_basis: YearBasis | None
    part_of_quantity_id: str | None
    no_claim_reason_zh: str | None
    no_claim_reason_en: str | None
    char_start: Offset
    char_end: Offset


class CorrectionRow(Row):
    """One repair of the source text."""

    table: ClassVar = TableInfo("corrections", "correction_id")

    correction_id: str
    report_id: ReportId
    kind: CorrectionKind
    before: str | None
    after: str | None
    reason_zh: str
    reason_en: str
    source_start: Offset
    source_end: Offset
    char_start: Offset
    char_end: Offset


class VariantRow(Row):
    """A place where another copy of the report has other words."""

    table: ClassVar = TableInfo(
        "variants", "variant_id", (("report_id", "char_start", "witness_url"),)
    )

    variant_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.v[0-9]{3,}$")]
    report_id: ReportId
    sentence_id: str
    text_zh: str
    other_zh: str
    likely_reading: LikelyReading
    reason_zh: str
    reason_en: str
    witness_zh: str
    witness_en: str
    witness_url: str
    char_start: Offset
    char_end: Offset


class DecidedQuantityRow(Row):
    """A number that readers read differently, as a person decided it."""

    table: ClassVar = TableInfo(
        "decided_quantities", "decided_quantity_id", (("report_id", "char_start"),)
    )

    decided_quantity_id: str
    report_id: ReportId
    quantity_id: str
    text_zh: str
    value: Number | None
    value_high: Number | None
    unit_id: str
    comparator: Comparator
    measure_type: MeasureType
    direction: Direction
    fields_changed: str | None
    reason_zh: str
    reason_en: str
    char_start: Offset
    char_end: Offset


class ReadingRow(Row):
    """What a fresh reading of random rows of a table found."""

    table: ClassVar = TableInfo("readings", "reading_id")

    reading_id: str
    report_id: ReportId
    table_name: str
    variable: str
    rows_read: Count
    rows_wrong: Offset
    rows_doubtful: Offset
    read_on: date


class CodingAgreementRow(Row):
    """How far two independent codings of a report agreed."""

    table: ClassVar = TableInfo("coding_agreement", "coding_agreement_id")

    coding_agreement_id: str
    report_id: ReportId
    coding_task: CodingTask
    table_name: str
    variable: str
    measure: AgreementMeasure
    units_compared: Count
    agreement: Annotated[Number, Field(ge=-1, le=1)]
    settled_zh: str | None
    settled_en: str | None

"""The rows of the tables, typed: each class has the columns that the checks read."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Literal

from ..finding import Finding, Location, Rule

Cell = str | int | Decimal | bool | date | None


def told(value: Cell) -> str:
    """A value as its cell writes it; a word where the cell is empty.

    >>> told(Decimal("2E+3")), told(False), told(None)
    ('2000.0', 'false', 'nothing')
    """
    return as_cell(value) or "nothing"


def as_cell(value: Cell) -> str:
    """A value as its cell writes it; empty for None."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            text = f"{value:f}"
            return text if "." in text else f"{text}.0"
        case _:
            return str(value)


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row and where it stands. None is an empty cell; a column without None has none."""

    location: Location

    def at(self, field: str) -> Location:
        """A cell of the row."""
        return self.location.at(field)

    def must_be(self, rule: Rule, **expected: Cell) -> Iterator[Finding]:
        """A finding for each column that holds another value than expected."""
        for name, value in expected.items():
            yield from self.must_be_among(rule, **{name: (value,)})

    def must_be_among(self, rule: Rule, **allowed: Collection[Cell]) -> Iterator[Finding]:
        """A finding for each column that holds none of the allowed values."""
        for name, values in allowed.items():
            found = getattr(self, name)
            if found not in values:
                expected = " or ".join(sorted(map(told, values)))
                yield self.at(name).breaks(rule, told(found), expected)


@dataclass(frozen=True, slots=True)
class PlacedRow(TypedRow):
    """A row that holds `text[char_start:char_end]` of its report."""

    report_id: str
    char_start: int
    char_end: int

    @property
    def span(self) -> tuple[int, int]:
        """First character, and the one behind the last."""
        return self.char_start, self.char_end

    def is_within(self, other: "PlacedRow") -> bool:
        """Whether its characters are among those of the other row."""
        return other.char_start <= self.char_start < self.char_end <= other.char_end


@dataclass(frozen=True, slots=True)
class MeasuredRow(PlacedRow):
    """What a claim copies from its quantity."""

    value: Decimal | None
    value_high: Decimal | None
    signed_value: Decimal | None
    unit_id: str | None
    comparator: str | None
    measure_type: str | None
    direction: str | None
    is_annual_average: bool | None
    baseline_value: Decimal | None
    baseline_year: int | None
    part_of_quantity_id: str | None


MEASURE_FIELDS = tuple(field.name for field in fields(MeasuredRow))[len(fields(PlacedRow)) :]


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
class ClaimPlaceRow(PlacedRow):
    """A place that a claim is about, and the words that say so."""

    claim_place_id: str
    claim_id: str
    place_id: str
    place_basis: str
    words_zh: str


@dataclass(frozen=True, slots=True)
class ProjectPlaceRow(PlacedRow):
    """A place that a project is located in, and the words that say so."""

    project_place_id: str
    project_id: str
    place_id: str
    place_basis: str
    words_zh: str


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
class VariantRow(PlacedRow):
    """Words of the report that another copy has otherwise."""

    variant_id: str
    sentence_id: str
    text_zh: str
    other_zh: str
    reason_zh: str
    reason_en: str
    witness_url: str


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


@dataclass(frozen=True, slots=True)
class LabelledRow(TypedRow):
    """A member of a list: label and definition in both languages."""

    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str


@dataclass(frozen=True, slots=True)
class IndicatorRow(LabelledRow):
    """What a claim measures."""

    indicator_id: str
    unit_id: str
    measure_type: str
    definition_source_url: str | None
    aggregation: str
    polarity: str
    sdg_target: str | None
    sdg_reason_zh: str | None
    sdg_reason_en: str | None


@dataclass(frozen=True, slots=True)
class IndicatorWordsRow(TypedRow):
    """The words that name a headline indicator; those in a cell have a blank between."""

    indicator_id: str
    words_zh: str
    short_words_zh: str | None
    unit_ids: str | None
    split_indicator_ids: str | None


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
class UnitRow(LabelledRow):
    """A unit of measure, its words in the reports, and its size in SI units."""

    unit_id: str
    words_zh: str | None
    quantity_kind: str
    ucum_code: str | None
    iso_4217_code: str | None
    si_unit: str | None
    si_factor: Decimal | None


@dataclass(frozen=True, slots=True)
class PolicyAreaRow(LabelledRow):
    """A topic of the master codebook of the Comparative Agendas Project."""

    policy_area_id: str
    topic_number: int


@dataclass(frozen=True, slots=True)
class PolicySubtopicRow(LabelledRow):
    """A subtopic of the master codebook, or a value of this dataset's own."""

    policy_subtopic_id: str
    policy_area_id: str
    subtopic_number: int
    is_own: bool
    departure_zh: str | None
    departure_en: str | None


@dataclass(frozen=True, slots=True)
class TermRow(TypedRow):
    """A term with its English; `forms_en` are others that may stand for it, with `; ` between."""

    term_id: str
    term_zh: str
    term_en: str
    forms_en: str | None
    evidence: str
    source_url: str | None


@dataclass(frozen=True, slots=True)
class PlaceRow(LabelledRow):
    """A place, with its code of GB/T 2260 where it has one."""

    place_id: str
    place_type: str
    gbt2260_code: str | None
    parent_place_id: str | None
    words_zh: str
    is_named: bool

    def words(self) -> list[str]:
        """The forms by which reports name it."""
        return self.words_zh.split()


@dataclass(frozen=True, slots=True)
class CodeRow(LabelledRow):
    """A member of a closed list."""

    code_id: str
    code_list: str
    code: str
    position: int

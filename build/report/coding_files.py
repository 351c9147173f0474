"""What people write in a report's folder: one model per coding file. No values, only pointers."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from build.report.facts import WebAddress
from build.schema.codes import (
    Comparator,
    CorrectionKind,
    Direction,
    LikelyReading,
    MeasureType,
    NameEvidence,
    OutcomeState,
    PlaceBasis,
    ProjectStatus,
    ProjectType,
    Relation,
    SaidBy,
    SentenceFunction,
    Verifiability,
)


class CodingRow(BaseModel):
    """A row of a coding file. Empty cells arrive as None."""

    model_config = ConfigDict(extra="forbid", frozen=True)


# Words of a source text as a cell can hold them: `\n` stands for a line feed, empty for nothing.
SourceWords = Annotated[str, BeforeValidator(lambda cell: (cell or "").replace("\\n", "\n"))]


class CorrectionCoding(CodingRow):
    """corrections.csv: `source_quote`, between the quotes before and after it, is replaced.

    The three quotes together must occur exactly once in the source text.
    """

    quote_before: SourceWords
    source_quote: SourceWords
    quote_after: SourceWords
    replacement: SourceWords
    kind: CorrectionKind
    reason_en: str
    reason_zh: str


class SectionCoding(CodingRow):
    """sections.csv: the English title, and a title where the report gives none.

    Only a draft has no English title.
    """

    section_id: str
    opening_zh: str
    title_zh: str | None
    title_en: str | None


class SentenceCoding(CodingRow):
    """sentences.csv: the function of each sentence. `opening_zh` guards against a moved place."""

    sentence_id: str
    opening_zh: str
    function: SentenceFunction
    no_claim_reason_zh: str | None
    no_claim_reason_en: str | None
    is_draft: bool


class Anchor(CodingRow):
    """A place in the text: a section and the exact words, counted where they stand there twice."""

    section_id: str
    quote_zh: str = Field(min_length=1)
    occurrence: int | None = Field(ge=1)


class ClaimCoding(Anchor):
    """achievements.csv and targets.csv."""

    claim_id: str
    quantity_zh: str | None
    quantity_occurrence: int | None = Field(ge=1)
    verifiability: Verifiability
    indicator_id: str | None
    policy_subtopic_id: str | None
    statement_zh: str | None
    summary_en: str | None
    is_draft: bool
    note_en: str | None


class ProjectCoding(CodingRow):
    """projects.csv."""

    project_id: str
    name_zh: str
    name_en: str | None
    name_evidence: NameEvidence
    name_source_url: str | None
    project_type: ProjectType
    policy_subtopic_id: str | None
    part_of_project_id: str | None
    is_draft: bool
    note_en: str | None


class MentionCoding(Anchor):
    """project_mentions.csv."""

    project_mention_id: str
    project_id: str
    status: ProjectStatus
    promised_status: ProjectStatus | None
    is_draft: bool
    note_en: str | None


class PlaceCoding(CodingRow):
    """claim_places.csv and project_places.csv: places that a quote or a name leaves unsaid.

    `owner_id` is the claim or the project; `place_basis` says which words tell the place.
    """

    owner_id: str
    place_id: str
    place_basis: PlaceBasis


class UnclaimedCoding(Anchor):
    """unclaimed.csv: measures in claim sentences that carry no claim, each with the reason."""

    quantity_zh: str
    reason_zh: str
    reason_en: str


class PairNoteCoding(CodingRow):
    """pair_notes.csv: what a past and a promised value of one indicator count differently."""

    achievement_id: str
    target_id: str
    difference_zh: str
    difference_en: str


class OutcomeCoding(CodingRow):
    """outcomes.csv: what one source says of one target, or, without a source, that none was found.

    `figure_zh` is the number as the source writes it, or its Chinese where the source is in another
    language (`is_figure_as_written` false).
    """

    outcome_id: str
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
    state: OutcomeState | None
    period_start: int | None
    period_end: int | None
    happened_on: date | None
    relation: Relation | None
    said_by: SaidBy | None
    looked_up_on: date | None
    supersedes_outcome_id: str | None
    locator_zh: str | None
    locator_en: str | None
    note_zh: str | None
    note_en: str | None


class VariantCoding(Anchor):
    """variants.csv: words that another copy of the report has otherwise."""

    variant_id: str
    other_zh: str
    likely_reading: LikelyReading
    reason_zh: str
    reason_en: str
    witness_zh: str
    witness_en: str
    witness_url: WebAddress


class QuantityDecision(Anchor):
    """decided_quantities.csv: what a number says where readers differ, and why."""

    value: Decimal | None
    value_high: Decimal | None
    unit_id: str
    comparator: Comparator
    measure_type: MeasureType
    direction: Direction
    reason_zh: str
    reason_en: str


class ReadingCoding(CodingRow):
    """readings.csv: what a fresh reading of random rows found; `variable` is `row` for whole rows."""

    table_name: str
    variable: str
    rows_read: int
    rows_wrong: int
    rows_doubtful: int
    read_on: date


class WithdrawnCoding(CodingRow):
    """withdrawn.csv: ids that were published once and are never used again."""

    withdrawn_id: str
    withdrawn_in: str
    reason_en: str

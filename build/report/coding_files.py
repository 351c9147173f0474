"""What people write in a report's folder: one model per coding file. No values, only pointers."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from build.schema.codes import (
    NameEvidence,
    ProjectStatus,
    ProjectType,
    SentenceFunction,
    Verifiability,
)


class CodingRow(BaseModel):
    """A row of a coding file. Empty cells arrive as None."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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
    policy_area_id: str | None
    place_id: str | None
    summary_en: str | None
    is_draft: bool
    note_en: str | None

    @model_validator(mode="after")
    def _final_rows_are_whole(self) -> Self:
        if not self.is_draft and (self.summary_en is None or self.policy_area_id is None):
            raise ValueError("final-row-incomplete: a final row has a summary and a policy area")
        if not self.is_draft and (self.verifiability is Verifiability.QUANTIFIED) != (
            self.indicator_id is not None
        ):
            raise ValueError(
                "indicator-mismatch: quantified rows, and only they, have an indicator"
            )
        return self


class ProjectCoding(CodingRow):
    """projects.csv."""

    project_id: str
    name_zh: str
    name_en: str | None
    name_evidence: NameEvidence
    name_source_url: str | None
    project_type: ProjectType
    policy_area_id: str | None
    place_id: str | None
    is_draft: bool
    note_en: str | None

    @model_validator(mode="after")
    def _final_rows_are_whole(self) -> Self:
        if not self.is_draft and (self.name_en is None or self.policy_area_id is None):
            raise ValueError("final-row-incomplete: a final row has a name and a policy area")
        return self


class MentionCoding(Anchor):
    """project_mentions.csv."""

    project_mention_id: str
    project_id: str
    status: ProjectStatus
    promised_status: ProjectStatus | None
    is_draft: bool
    note_en: str | None


class UnclaimedCoding(Anchor):
    """unclaimed.csv: measures in claim sentences that carry no claim, each with the reason."""

    quantity_zh: str
    reason_en: str


class WithdrawnCoding(CodingRow):
    """withdrawn.csv: ids that were published once and are never used again."""

    withdrawn_id: str
    withdrawn_in: str
    reason_en: str


class PassClaim(Anchor):
    """passes/*/achievements.csv and targets.csv: one independent coding, as it was made."""

    quantity_zh: str | None
    verifiability: Verifiability
    policy_area_id: str
    place_id: str | None

    @property
    def label(self) -> str:
        """Tells rows with the same words apart."""
        return self.quantity_zh or ""


class PassMention(Anchor):
    """passes/*/project_mentions.csv: mentions with what was coded of their project."""

    name_zh: str
    project_type: ProjectType
    policy_area_id: str
    place_id: str | None
    status: ProjectStatus
    promised_status: ProjectStatus | None

    @property
    def label(self) -> str:
        """Tells rows with the same words apart."""
        return self.name_zh


class PassSentence(CodingRow):
    """passes/*/sentences.csv."""

    sentence_id: str
    function: SentenceFunction

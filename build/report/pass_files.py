"""What independent codings wrote: one model per file of the passes over a report."""

from typing import Annotated

from pydantic import AfterValidator

from build.report.coding_files import Anchor, CodingRow
from build.schema.codes import (
    CodingTask,
    OutcomeState,
    ProjectStatus,
    ProjectType,
    Relation,
    SentenceFunction,
    Verifiability,
)


class PassClaim(Anchor):
    """passes/first and second/achievements.csv, targets.csv: one cut of the text, as it was made.

    What was coded of the rows beside has been coded again since, by subtopics and given rows.
    """

    quantity_zh: str | None
    verifiability: Verifiability
    policy_area_id: str
    place_id: str | None

    @property
    def label(self) -> str:
        """Tells rows with the same words apart."""
        return self.quantity_zh or ""


class PassMention(Anchor):
    """passes/first and second/project_mentions.csv: mentions with what was coded of their project."""

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


# Ids of places as a reader wrote them, in one order: nobody is asked which comes first.
_PlaceIds = Annotated[
    str | None, AfterValidator(lambda cell: " ".join(sorted(cell.split())) if cell else None)
]


class JudgedRow(CodingRow):
    """A row that was given to a reader of passes/third or fourth, and what that reader judged."""

    @property
    def key(self) -> str:
        """The id of the row that was given: its first cell."""
        key: str = getattr(self, next(iter(type(self).model_fields)))
        return key


class JudgedClaim(JudgedRow):
    """claims.csv."""

    claim_id: str
    verifiability: Verifiability
    policy_subtopic_id: str
    place_id: _PlaceIds
    place_basis: str | None
    quantity_zh: str | None
    indicator_id: str | None
    statement_zh: str | None


class JudgedProject(JudgedRow):
    """projects.csv."""

    project_id: str
    project_type: ProjectType
    policy_subtopic_id: str
    place_id: _PlaceIds
    place_basis: str | None
    part_of_project_id: str | None


class JudgedMention(JudgedRow):
    """mentions.csv."""

    project_mention_id: str
    status: ProjectStatus
    promised_status: ProjectStatus | None


class JudgedSentence(JudgedRow):
    """sentences.csv."""

    sentence_id: str
    function: SentenceFunction


class JudgedOutcome(JudgedRow):
    """outcomes.csv."""

    outcome_id: str
    relation: Relation
    state: OutcomeState | None
    is_primary: bool


class SettledCoding(CodingRow):
    """passes/settled.csv: which rules were settled after two codings had been compared."""

    coding_task: CodingTask
    table_name: str
    variable: str
    settled_zh: str
    settled_en: str

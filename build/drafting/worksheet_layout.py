"""What the sheets of a worksheet are: which rows of which files, what stands beside them, what is edited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from build.report import coding_files as coding

WORKSHEET = "worksheet.xlsx"
ABOUT, CODES = "about", "codes"
PLACES = "place_around"
"""The column that stands for the rows of claim_places.csv."""
MADE_OF = "made of"
"""The line of the sheet about the worksheet that tells of which files it was made."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how wide (characters), and what people may do with it.

    `choices` is a list of the sheet of codes; `is_due` marks what a finished row never lacks;
    `proposed` is the column of proposals.csv of which a column behind it says how sure they are.
    """

    name: str
    width: int = 14
    is_edited: bool = False
    choices: str | None = None
    is_due: bool = False
    proposed: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the coding files whose rows it shows, each with the column of its ids."""

    name: str
    files: Mapping[str, str]
    model: type[BaseModel]
    key: str
    columns: Sequence[Column]

    @property
    def edited(self) -> list[Column]:
        """The columns that are read back."""
        return [column for column in self.columns if column.is_edited]


_DRAFT = Column("is_draft", 9, True, "is_draft", is_due=True)
_NOTE = Column("note_en", 24, True)

SHEETS = (
    Sheet(
        "claims",
        {"achievements.csv": "achievement_id", "targets.csv": "target_id"},
        coding.ClaimCoding,
        "claim_id",
        (
            Column("claim_id", 18),
            Column("title", 20),
            Column("sentence", 60),
            Column("quote_zh", 36),
            Column("quantity_zh", 12),
            Column("verifiability", 13, True, "verifiability", is_due=True),
            Column("policy_area", 16, proposed="policy_area_id"),
            Column(
                "policy_subtopic_id", 28, True, "policy_subtopic_id", True, "policy_subtopic_id"
            ),
            Column("indicator_id", 28, True, "indicator_id", proposed="indicator_id"),
            Column("places_named", 18),
            Column(PLACES, 22, True, proposed="place_id"),
            Column("statement_zh", 36, True, proposed="statement_zh"),
            Column("summary_en", 44, True, is_due=True),
            _NOTE,
            _DRAFT,
        ),
    ),
    Sheet(
        "projects",
        {"projects.csv": "project_id"},
        coding.ProjectCoding,
        "project_id",
        (
            Column("project_id", 18),
            Column("sentence", 60),
            Column("name_zh", 28, True, is_due=True),
            Column("name_en", 36, True, is_due=True),
            Column("name_evidence", 13, True, "name_evidence", is_due=True),
            Column("name_source_url", 24, True),
            Column("project_type", 14, True, "project_type", is_due=True),
            Column("policy_area", 16, proposed="policy_area_id"),
            Column(
                "policy_subtopic_id", 28, True, "policy_subtopic_id", True, "policy_subtopic_id"
            ),
            Column("part_of_project_id", 18, True),
            _NOTE,
            _DRAFT,
        ),
    ),
    Sheet(
        "sentences",
        {"sentences.csv": "sentence_id"},
        coding.SentenceCoding,
        "sentence_id",
        (
            Column("sentence_id", 20),
            Column("title", 24),
            Column("sentence", 80),
            Column("function", 13, True, "function", is_due=True),
            Column("no_claim_reason_zh", 28, True),
            Column("no_claim_reason_en", 28, True),
            _DRAFT,
        ),
    ),
    Sheet(
        "sections",
        {"sections.csv": "section_id"},
        coding.SectionCoding,
        "section_id",
        (
            Column("section_id", 18),
            Column("title", 40),
            Column("title_zh", 30, True),
            Column("title_en", 40, True, is_due=True),
        ),
    ),
)

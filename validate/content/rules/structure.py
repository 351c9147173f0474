"""The rules of sections and sentences: the tree of a report, and that it holds the whole text."""

from ...finding import Rule
from .kinds import made

POSITION_ORDER = made("position-order", "Positions count the rows of a report from 1 on.")
SECTION_ID = made(
    "section-id", "The id of a section is made of its report and its place in the tree."
)
SECTION_LEVEL = made("section-level", "The level of a section is the one that its id says.")
SECTION_PARENT = made(
    "section-parent", "A section lies in the one that its id says, and that one is there."
)
SECTION_ROOT = Rule(
    "section-root",
    "Each report has one section without a parent: the report itself.",
    "give every other section its parent",
)
SECTION_LABEL = Rule(
    "section-label",
    "A section begins with its label, and a part or an item that has one shows it.",
    "give the label as the report writes it",
)
SECTION_TITLE = Rule(
    "section-title",
    "A title that is not assigned stands where the section begins.",
    "give the title as the report writes it, or mark it as assigned",
)
SECTION_SPAN = made("section-span", "A section reaches from its first sentence to its last.")
SENTENCE_ID = made(
    "sentence-id",
    "The id of a sentence is its place in its section, and sections follow one another.",
)
TEXT_NOT_COVERED = made(
    "text-not-covered", "The sentences, with a line end after each paragraph, are the whole text."
)

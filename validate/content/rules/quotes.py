"""The rules of quotes and digits: what stands where, and that no number is left out."""

from ...finding import Rule
from .kinds import made

OFFSETS_INVALID = Rule(
    "offsets-invalid",
    "Offsets lie inside the text, the first before the last.",
    "find the quote in the report text and give its place",
)
QUOTE_MISMATCH = Rule(
    "quote-mismatch",
    "A quote is the text at its offsets, character for character.",
    "quote the text as it stands, or correct the offsets",
)
QUOTE_EDGE = Rule(
    "quote-edge",
    "A quote begins and ends with words, not with a mark between clauses.",
    "leave the mark out of the quote, and correct the offsets",
)
QUOTE_OUTSIDE_SENTENCE = Rule(
    "quote-outside-sentence",
    "A quote stands inside the sentence that its row names.",
    "name the sentence that the quote stands in",
)
QUOTE_OVERLAP = Rule(
    "quote-overlap",
    "Two claims, or two mentions, share their whole quote or no character; claims that share one each have a measure.",
    "quote each claim once, and only its own words",
)
SECTION_MISMATCH = Rule(
    "section-mismatch",
    "A row names the section of its sentence.",
    "name the section of the sentence",
)
REPORT_MISMATCH = Rule(
    "report-mismatch",
    "A row names the report of its sentence and of its project.",
    "name the report of the sentence",
)
READING_ORDER = Rule(
    "reading-order",
    "Rows stand in reading order, projects in the order of their first mention.",
    "sort the rows by their place in the text",
)
QUANTITY_ID = made("quantity-id", "The id of a quantity is its place in its sentence.")
PROJECT_NOT_MENTIONED = Rule(
    "project-not-mentioned",
    "Every project is mentioned.",
    "add the place that names it to project_mentions, or remove the project",
)
NAME_NOT_MENTIONED = Rule(
    "name-not-mentioned",
    "The Chinese name of a project shares characters with the words that mention it.",
    "name the project as the words that mention it do",
)
DIGITS_UNCOVERED = Rule(
    "digits-uncovered",
    "Every run of digits of a report is in one quantity.",
    "add the quantity: every number of the report has a row",
)
NUMERAL_UNCOVERED = Rule(
    "numeral-uncovered",
    "A numeral that is certain to count (with 余 or 多, or after 近 or 超) is in one quantity.",
    "add the quantity: every number of the report has a row",
)
QUANTITY_OVERLAP = Rule(
    "quantity-overlap", "Quantities stand in order and never overlap.", "give each number one row"
)
ROLE_MISMATCH = Rule(
    "role-mismatch",
    "What is written as a date or a duration has that role, and nothing else has it.",
    "give the role that the words have",
)
MEASURE_FIELD_MISSING = Rule(
    "measure-field-missing",
    "Every measure has unit, comparator, type, direction, and says whether it is a yearly average.",
    "build the row again: every measure says it",
)
MEASURE_FIELD_UNEXPECTED = Rule(
    "measure-field-unexpected",
    "Only measures, and claims with a measure, have the fields of a measure.",
    "empty the cell, or point at the measure",
)

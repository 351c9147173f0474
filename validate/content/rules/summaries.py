"""The rules of summaries: the English says what the Chinese says."""

from ...finding import Rule

SUMMARY_NUMBER_MISSING = Rule(
    "summary-number-missing",
    "The summary of a claim with a measure says its number.",
    "state the claim with the number of the report",
)
SUMMARY_NUMBER_UNSUPPORTED = Rule(
    "summary-number-unsupported",
    "The numbers of a summary, in digits or words, are those of its quote.",
    "state the numbers of the quote and no other",
)
SUMMARY_BOUND_MISMATCH = Rule(
    "summary-bound-mismatch",
    "The summary bounds its number as the report does, and no other number.",
    "say about, more than, at least … exactly where the report does",
)
SUMMARY_UNIT_MISMATCH = Rule(
    "summary-unit-mismatch",
    "The unit of the measure stands behind the number of the summary, and of what is only counted no unit.",
    "write the unit of the report behind the number",
)
SUMMARY_NEGATION = Rule(
    "summary-negation",
    "The summary denies nothing that the quote affirms.",
    "say what the report says; a denial in English has one in Chinese",
)
SUMMARY_DIRECTION = Rule(
    "summary-direction",
    "The summary does not turn the direction of the measure round.",
    "say rise or fall as the report does",
)

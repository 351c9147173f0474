"""The rules of columns and texts: what the checks need, and that texts are those of their sources."""

from ...finding import Rule

COLUMN_MISSING = Rule(
    "column-missing",
    "Every column that the checks read is there.",
    "publish the column: the checks of its table need it",
)
COLUMN_UNFIT = Rule(
    "column-unfit",
    "The schemas promise of a column what the checks rely on: its type, whether it may be empty, its keys.",
    "declare the column in the schema as the codebook has it",
)
TEXT_MISSING = Rule(
    "text-missing",
    "Every report has its text and its source text beside the tables.",
    "publish the text as UTF-8 under data/text/",
)

# Texts
TEXT_HASH_MISMATCH = Rule(
    "text-hash-mismatch",
    "The hashes in reports are those of the texts.",
    "the text is not the one the rows were read from: restore it, or build again",
)
TEXT_LENGTH_MISMATCH = Rule(
    "text-length-mismatch",
    "The length in reports is that of the text.",
    "the text is not the one the rows were read from: restore it, or build again",
)
TEXT_NOT_REPRODUCED = Rule(
    "text-not-reproduced",
    "Every difference between source text and report text is a row of corrections.",
    "list the difference in corrections, or take it back",
)
CORRECTION_ORDER = Rule(
    "correction-order",
    "Corrections stand in the order of the texts and never overlap.",
    "sort the corrections by their place in the source text",
)
CORRECTION_ID = Rule(
    "correction-id",
    "The id of a correction is its place in the source text.",
    "make the id of the report and of source_start",
)
CORRECTION_EMPTY = Rule(
    "correction-empty",
    "Every correction changes something.",
    "remove the correction: it changes nothing",
)
CORRECTION_MISMATCH = Rule(
    "correction-mismatch",
    "A correction shows before and after what stands at its offsets in the two texts.",
    "show what stands at the offsets, with the marks for invisible characters",
)
REASON_INCONSISTENT = Rule(
    "reason-inconsistent",
    "A reason of corrections has one kind, and one wording in each language.",
    "give the same reason the same kind and the same words",
)

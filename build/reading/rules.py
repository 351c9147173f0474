"""Rules of reading: that the text is a report, and that what was decided for it still fits."""

from validate.finding import Rule, Severity

STRUCTURE_NO_PARTS = Rule(
    "structure-no-parts",
    "The text of a report has parts with headings.",
    "is this the report, with its headings on lines of their own?",
)
STRUCTURE_NUMBER_GAP = Rule(
    "structure-number-gap",
    "Parts and items are numbered from one, each one more than the last.",
    "check the labels in the source",
    Severity.WARNING,
)
STRUCTURE_NUMBER_REPEATED = Rule(
    "structure-number-repeated",
    "No two parts, or items of a part, have one number.",
    "check the labels in the source",
    Severity.WARNING,
)
UNBALANCED_QUOTES = Rule(
    "unbalanced-quotes",
    "Every quotation mark and bracket has its partner in the paragraph.",
    "correct the mark in corrections.csv if the source is at fault",
    Severity.WARNING,
)
REPAIRS_WITHOUT_END = Rule(
    "repairs-without-end",
    "The repairs of a report come to an end: blanks, line ends and half-width marks are bounded.",
    "is this the report, in Chinese and as text?",
)
CORRECTION_EMPTY = Rule(
    "correction-empty",
    "Every correction that is decided changes something.",
    "say what stands there and what should",
)
CORRECTION_CONTEXT_MISSING = Rule(
    "correction-context-missing",
    "The words of a correction, with those before and after, stand in the source.",
    "the source changed: look the place up again, or remove the correction",
)
CORRECTION_CONTEXT_AMBIGUOUS = Rule(
    "correction-context-ambiguous",
    "The words of a correction, with those before and after, stand in the source once.",
    "quote more of what is before or after",
)
CORRECTION_OVERLAP = Rule(
    "correction-overlap",
    "No two corrections change the same characters.",
    "make them one correction",
)

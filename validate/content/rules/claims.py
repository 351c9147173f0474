"""The rules of claims, projects and sentences: what is coded, and that nothing is left out."""

from ...finding import Rule
from .kinds import unlikely

VERIFIABILITY_MISMATCH = Rule(
    "verifiability-mismatch",
    "A claim is quantified exactly where a measure carries it, and else has a code of its table.",
    "point at the measure, or code how the claim can be checked without one",
)
CHECKABLE_MISMATCH = Rule(
    "checkable-mismatch",
    "What is quantified, deliverable or a milestone can be checked, and nothing else.",
    "build the row again: it follows from the verifiability",
)
FORCE_MISMATCH = Rule(
    "force-mismatch",
    "A target has the force of the nearest word for it before its number or in its quote and clause, else of the lead-in of its sentence.",
    "read the words of the promise again: nobody types its force",
)
INDICATOR_MISSING = Rule(
    "indicator-missing",
    "Every final claim with a measure says what is measured.",
    "give the indicator",
)
INDICATOR_MISMATCH = Rule(
    "indicator-mismatch",
    "A claim is measured in the unit and type of its indicator.",
    "choose the indicator that is measured so, or correct the indicator",
)
QUANTITY_NOT_A_MEASURE = Rule(
    "quantity-not-a-measure",
    "A claim points at a measure.",
    "point at the measure that carries the claim",
)
QUANTITY_OUTSIDE_QUOTE = Rule(
    "quantity-outside-quote",
    "The measure of a claim stands inside its quote.",
    "point at a measure inside the quote, or quote its words",
)
CLAIM_QUANTITY_MISMATCH = Rule(
    "claim-quantity-mismatch",
    "A claim copies its measure.",
    "build the row again: it copies its quantity",
)
QUANTITY_CLAIMED_TWICE = Rule(
    "quantity-claimed-twice",
    "A measure carries one claim.",
    "point each claim at a measure of its own",
)
MEASURE_UNCLAIMED = Rule(
    "measure-unclaimed",
    "Every measure carries a claim, or says why it carries none.",
    "code the claim that it carries, or say why it carries none",
)
REASON_NOT_NEEDED = Rule(
    "reason-not-needed",
    "Only what should have a claim, and has none, gives a reason.",
    "remove the reason, or the claim",
)
ID_REPORT_MISMATCH = Rule(
    "id-report-mismatch",
    "An assigned id begins with the id of its report.",
    "take the next free id of the report",
)
SUMMARY_MISSING = Rule(
    "summary-missing",
    "A final claim has its summary and its policy subtopic.",
    "finish the row, or mark it as a draft",
)
FUNCTION_MISMATCH = Rule(
    "function-mismatch",
    "A sentence with achievements has their function, one with targets that of a commitment.",
    "give the function that the rows have; one sentence reports or promises",
)
SENTENCE_UNCLAIMED = Rule(
    "sentence-unclaimed",
    "A sentence that reports or promises has rows, or says why it has none.",
    "code its claims, or give it another function, or say why it has no row",
)
CLAUSE_UNCOVERED = Rule(
    "clause-uncovered",
    "Every clause of a sentence with claims is quoted, or is of a kind that claims nothing.",
    "code the claim of the clause, or quote it with the claim that it belongs to",
)
QUOTE_OF_SEVERAL = Rule(
    "quote-of-several",
    "A quote has one clause that claims, with frames before it and purposes behind it.",
    "code each claim in a row of its own",
)
HEADING_MISMATCH = Rule(
    "heading-mismatch",
    "A heading is the title of a section, and what stands around the parts claims nothing.",
    "give the function that the place of the sentence asks for",
)
DRAFT_PUBLISHED = Rule(
    "draft-published",
    "A package without drafts has no draft row.",
    "finish the row, or publish the package as one with drafts",
)
DRAFT_ROW = unlikely("draft-row", "No row waits to be finished.", "finish the row")
STATUS_MISMATCH = Rule(
    "status-mismatch",
    "A project has one state when the report is given.",
    "give all mentions of the project the same state",
)
PROMISE_MISMATCH = Rule(
    "promise-mismatch",
    "A promised state comes after the present one, and stands in a section of years to come.",
    "remove the promised state, or correct the place or the state of the mention",
)

DECISION_MISMATCH = Rule(
    "decision-mismatch",
    "A decided number stands in its quantity as it was decided.",
    "build the row again: the quantity takes what decided_quantities.csv says",
)
DECISION_UNNEEDED = Rule(
    "decision-unneeded",
    "A number is decided only where a reader reads it otherwise.",
    "remove the row from decided_quantities.csv: both readers read it so",
)
VARIANT_SAME = Rule(
    "variant-same",
    "A variant has other words than the report text.",
    "write what the other copy has, or remove the row",
)

"""The rules of what is told about the coding: fresh readings, and how far two codings agree."""

from ...finding import Rule

READING_UNKNOWN = Rule(
    "reading-unknown",
    "A fresh reading is of a column of a table, or of whole rows.",
    "name a column, or row",
)
READING_INCONSISTENT = Rule(
    "reading-inconsistent",
    "A reading has no more faults than rows, and a column no more wrong rows than the whole.",
    "count again",
)
AGREEMENT_UNKNOWN = Rule(
    "agreement-unknown",
    "Agreement is given for tables of the package.",
    "name the table that was coded twice",
)
AGREEMENT_INCONSISTENT = Rule(
    "agreement-inconsistent",
    "Figures of agreement fit each other and the numbers of rows.",
    "compute the agreement again from the two codings",
)

"""The rules of derived tables: they follow from others."""

from .kinds import made

DERIVED_ROWS = made(
    "derived-rows", "A derived table has the rows that follow from its sources, in their order."
)
DERIVED_CELL = made("derived-cell", "The cells of a derived table follow from its sources.")
CODE_LIST_MISMATCH = made(
    "code-list-mismatch",
    "The table of codes has the closed lists of the schemas, in order and with their labels.",
)

"""Faults in the figures of agreement and of fresh readings."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules.agreement import (
    AGREEMENT_INCONSISTENT,
    AGREEMENT_UNKNOWN,
    READING_INCONSISTENT,
    READING_UNKNOWN,
)
from validate.content.rules.dimensions import ID_CODE_MISMATCH

AGREEMENT = "data/coding_agreement.csv"
READINGS = "data/readings.csv"


@breaks(ID_CODE_MISMATCH, AGREEMENT, "coding_agreement_id")
def agreement_id_other(copy: Copy) -> int:
    """A figure of agreement has the id of another variable."""
    return copy.set(
        "coding_agreement", "variable", "direction", lambda row: row["variable"] == "place_id"
    )


@breaks(AGREEMENT_UNKNOWN, AGREEMENT, "table_name")
def agreement_of_no_table(copy: Copy) -> int:
    """Agreement is given for a table that is not there."""
    return copy.set("coding_agreement", "table_name", "promises")


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "agreement")
def agreement_impossible(copy: Copy) -> int:
    """A share is one that its count does not allow."""
    return copy.set(
        "coding_agreement", "agreement", "0.9931", lambda row: row["measure"] == "share"
    )


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "units_compared")
def agreement_on_fewer(copy: Copy) -> int:
    """One variable is compared on fewer rows than the others of its table."""
    return copy.set(
        "coding_agreement", "units_compared", "506", lambda row: row["variable"] == "place_id"
    )


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "measure")
def agreement_measured_otherwise(copy: Copy) -> int:
    """The agreement of a segmentation is called kappa."""
    return copy.set(
        "coding_agreement", "measure", "cohen_kappa", lambda row: row["variable"] == "segmentation"
    )


@breaks(READING_UNKNOWN, READINGS, "variable")
def reading_of_no_column(copy: Copy) -> int:
    """A fresh reading is of a column that the table has not."""
    return copy.set("readings", "variable", "color", lambda row: row["variable"] != "row")


@breaks(READING_INCONSISTENT, READINGS, "rows_read")
def reading_of_more_rows(copy: Copy) -> int:
    """More rows were read than there are."""
    return copy.set("readings", "rows_read", "9999", lambda row: row["variable"] == "row")


@breaks(READING_INCONSISTENT, READINGS, "rows_wrong")
def reading_of_more_faults(copy: Copy) -> int:
    """A column has more wrong rows than the whole."""
    return copy.set("readings", "rows_wrong", "99", lambda row: row["variable"] != "row")

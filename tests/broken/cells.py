"""Faults in the form of a cell."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.form.rules import (
    BLANK_EDGE,
    BOOLEAN_FORM,
    CELL_TOO_LONG,
    CONTROL_CHARACTER,
    DATE_FORM,
    FORMULA,
    INTEGER_FORM,
    LEADING_ZERO,
    MISSING_TOKEN,
    NUMBER_FORM,
    OUT_OF_BOUNDS,
    TOO_MANY_DIGITS,
)

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
PLACES = "data/places.csv"


@breaks(NUMBER_FORM, QUANTITIES, "value")
def exponent(copy: Copy) -> int:
    """A number is written with an exponent."""
    return copy.set("quantities", "value", "2.4e8", lambda row: row["value"] == "240000000.0")


@breaks(NUMBER_FORM, QUANTITIES, "value")
def not_a_number(copy: Copy) -> int:
    """A number is NaN."""
    return copy.set("quantities", "value", "NaN", lambda row: row["value"])


@breaks(NUMBER_FORM, QUANTITIES, "value")
def grouping(copy: Copy) -> int:
    """A number has thousands separators."""
    return copy.set("quantities", "value", "5,100.0", lambda row: row["value"] == "5100.0")


@breaks(NUMBER_FORM, QUANTITIES, "value")
def zero_idle(copy: Copy) -> int:
    """A number ends with an idle zero."""
    return copy.set("quantities", "value", "15.00", lambda row: row["value"] == "15.0")


@breaks(NUMBER_FORM, QUANTITIES, "value")
def point_lost(copy: Copy) -> int:
    """A decimal is written as a whole number, which readers of the first rows take it for."""
    return copy.set("quantities", "value", "15", lambda row: row["value"] == "15.0")


@breaks(INTEGER_FORM, TARGETS, "period_end")
def integer_decimal(copy: Copy) -> int:
    """A year is written as a decimal."""
    return copy.set("targets", "period_end", "2023.0")


@breaks(BOOLEAN_FORM, TARGETS, "is_draft")
def boolean_capital(copy: Copy) -> int:
    """A truth value is written as Python writes it."""
    return copy.set("targets", "is_draft", "False")


@breaks(DATE_FORM, "data/reports.csv", "delivered_on")
def date_local(copy: Copy) -> int:
    """A day is written in another order."""
    return copy.set("reports", "delivered_on", "15/01/2023")


@breaks(OUT_OF_BOUNDS, TARGETS, "period_end")
def year_beyond(copy: Copy) -> int:
    """A year lies beyond what the schema allows."""
    return copy.set("targets", "period_end", "20233")


@breaks(MISSING_TOKEN, PLACES, "label_en")
def missing_token(copy: Copy) -> int:
    """A text is one that pandas and R read as missing."""
    return copy.set("places", "label_en", "NA")


@breaks(LEADING_ZERO, "data/units.csv", "ucum_code")
def leading_zero(copy: Copy) -> int:
    """A code begins with a zero, which readers drop."""
    return copy.set("units", "ucum_code", "007", lambda row: row["ucum_code"])


@breaks(CELL_TOO_LONG, PLACES, "label_en")
def cell_endless(copy: Copy) -> int:
    """A cell is longer than any text of a report."""
    return copy.set("places", "label_en", "Beijing " * 2000 + "District")


@breaks(BLANK_EDGE, PLACES, "label_en")
def blank_at_edge(copy: Copy) -> int:
    """A text ends with a blank."""
    return copy.set("places", "label_en", "Beijing ")


@breaks(CONTROL_CHARACTER, PLACES, "label_en")
def control_character(copy: Copy) -> int:
    """A text holds an invisible character."""
    return copy.set("places", "label_en", "Bei\u200bjing")


@breaks(CONTROL_CHARACTER, PLACES, "label_en")
def line_end_in_cell(copy: Copy) -> int:
    """A text holds a line end."""
    return copy.set("places", "label_en", "Beijing\nMunicipality")


@breaks(FORMULA, PLACES, "label_en")
def formula_equals(copy: Copy) -> int:
    """A text begins with = and a spreadsheet would run it."""
    return copy.set("places", "label_en", '=HYPERLINK("https://example.org")')


@breaks(FORMULA, PLACES, "label_en")
def formula_plus(copy: Copy) -> int:
    """A text begins with + and a spreadsheet would run it."""
    return copy.set("places", "label_en", "+1+cmd|' /C calc'!A0")


@breaks(FORMULA, PLACES, "label_en")
def formula_minus(copy: Copy) -> int:
    """A text begins with - and a spreadsheet would run it."""
    return copy.set("places", "label_en", "-2+3")


@breaks(FORMULA, PLACES, "label_en")
def formula_at(copy: Copy) -> int:
    """A text begins with @ and a spreadsheet would run it."""
    return copy.set("places", "label_en", "@SUM(A1)")


@breaks(TOO_MANY_DIGITS, QUANTITIES, "value")
def digits_many(copy: Copy) -> int:
    """A number has more digits than a double holds."""
    return copy.set("quantities", "value", "0.1234567890123456789", lambda row: row["value"])

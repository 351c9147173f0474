"""Faults in the form of a cell."""

from tests.broken.copies import Copy

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
PLACES = "data/places.csv"


def exponent(copy: Copy) -> int:
    """A number is written with an exponent."""
    return copy.set("quantities", "value", "2.4e8", lambda row: row["value"] == "240000000")


def not_a_number(copy: Copy) -> int:
    """A number is NaN."""
    return copy.set("quantities", "value", "NaN", lambda row: row["value"])


def grouping(copy: Copy) -> int:
    """A number has thousands separators."""
    return copy.set("quantities", "value", "5,100", lambda row: row["value"] == "5100")


def zero_idle(copy: Copy) -> int:
    """A number ends with an idle zero."""
    return copy.set("quantities", "value", "15.0", lambda row: row["value"] == "15")


def integer_decimal(copy: Copy) -> int:
    """A year is written as a decimal."""
    return copy.set("targets", "period_end", "2023.0")


def boolean_capital(copy: Copy) -> int:
    """A truth value is written as Python writes it."""
    return copy.set("targets", "is_draft", "False")


def date_local(copy: Copy) -> int:
    """A day is written in another order."""
    return copy.set("reports", "delivered_on", "15/01/2023")


def year_beyond(copy: Copy) -> int:
    """A year lies beyond what the schema allows."""
    return copy.set("targets", "period_end", "20233")


def missing_token(copy: Copy) -> int:
    """A text is one that pandas and R read as missing."""
    return copy.set("places", "label_en", "NA")


def leading_zero(copy: Copy) -> int:
    """A code begins with a zero, which readers drop."""
    return copy.set("units", "ucum_code", "007", lambda row: row["ucum_code"])


def cell_endless(copy: Copy) -> int:
    """A cell is longer than any text of a report."""
    return copy.set("places", "label_en", "Beijing " * 2000 + "District")


def blank_at_edge(copy: Copy) -> int:
    """A text ends with a blank."""
    return copy.set("places", "label_en", "Beijing ")


def control_character(copy: Copy) -> int:
    """A text holds an invisible character."""
    return copy.set("places", "label_en", "Bei\u200bjing")


def line_end_in_cell(copy: Copy) -> int:
    """A text holds a line end."""
    return copy.set("places", "label_en", "Beijing\nMunicipality")


def formula_equals(copy: Copy) -> int:
    """A text begins with = and a spreadsheet would run it."""
    return copy.set("places", "label_en", '=HYPERLINK("https://example.org")')


def formula_plus(copy: Copy) -> int:
    """A text begins with + and a spreadsheet would run it."""
    return copy.set("places", "label_en", "+1+cmd|' /C calc'!A0")


def formula_minus(copy: Copy) -> int:
    """A text begins with - and a spreadsheet would run it."""
    return copy.set("places", "label_en", "-2+3")


def formula_at(copy: Copy) -> int:
    """A text begins with @ and a spreadsheet would run it."""
    return copy.set("places", "label_en", "@SUM(A1)")


FAULTS = (
    (exponent, "number-form", QUANTITIES, "value"),
    (not_a_number, "number-form", QUANTITIES, "value"),
    (grouping, "number-form", QUANTITIES, "value"),
    (zero_idle, "number-form", QUANTITIES, "value"),
    (integer_decimal, "integer-form", TARGETS, "period_end"),
    (boolean_capital, "boolean-form", TARGETS, "is_draft"),
    (date_local, "date-form", "data/reports.csv", "delivered_on"),
    (year_beyond, "out-of-bounds", TARGETS, "period_end"),
    (missing_token, "missing-token", PLACES, "label_en"),
    (leading_zero, "leading-zero", "data/units.csv", "ucum_code"),
    (cell_endless, "cell-too-long", PLACES, "label_en"),
    (blank_at_edge, "blank-edge", PLACES, "label_en"),
    (control_character, "control-character", PLACES, "label_en"),
    (line_end_in_cell, "control-character", PLACES, "label_en"),
    (formula_equals, "formula", PLACES, "label_en"),
    (formula_plus, "formula", PLACES, "label_en"),
    (formula_minus, "formula", PLACES, "label_en"),
    (formula_at, "formula", PLACES, "label_en"),
)

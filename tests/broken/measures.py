"""Faults in what is read from a number: value, unit, bound, kind."""

from collections.abc import Callable, Sequence

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from validate.content.rules import measures as rules
from validate.content.rules.claims import DECISION_MISMATCH, DECISION_UNNEEDED, ID_REPORT_MISMATCH
from validate.content.rules.quotes import (
    MEASURE_FIELD_MISSING,
    MEASURE_FIELD_UNEXPECTED,
    ROLE_MISMATCH,
)

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
ACHIEVEMENTS = "data/achievements.csv"


def is_measure(row: Cells) -> bool:
    return row["role"] == "measure"


def everywhere(
    copy: Copy,
    field: str,
    change: Callable[[str], str],
    chosen: Callable[[Cells], object],
    tables: Sequence[str] = ("achievements", "targets", "claims"),
) -> int:
    """Change a cell of a claimed quantity, of its claim and of the flat row alike.

    `tables` are those of claims that have the column.
    """
    claims = {row["quantity_id"]: row for row in copy.table("claims") if row["quantity_id"]}
    quantity = copy.first("quantities", lambda row: row["quantity_id"] in claims and chosen(row))
    value = change(quantity[field])
    quantity[field] = value
    for name in tables:
        for row in copy.table(name):
            if row["quantity_id"] == quantity["quantity_id"]:
                row[field] = value
    copy.write("quantities", *tables)
    return copy.line("quantities", quantity)


@breaks(rules.VALUE_NOT_IN_TEXT, QUANTITIES, "value")
def digit_changed(copy: Copy) -> int:
    """A digit of a value is another, in every table that has it."""
    return everywhere(
        copy, "value", lambda value: "9" + value[1:], lambda row: row["value"][:1] == "1"
    )


@breaks(rules.VALUE_NOT_IN_TEXT, QUANTITIES, "value")
def digit_added(copy: Copy) -> int:
    """A value is ten times as large, in every table that has it."""
    return everywhere(
        copy, "value", lambda value: value.replace(".", "0."), lambda row: row["value"]
    )


@breaks(rules.VALUE_NOT_IN_TEXT, QUANTITIES, "value_high")
def value_invented(copy: Copy) -> int:
    """A single number is given an upper end, in every table that has it."""
    return everywhere(copy, "value_high", lambda _: "99999999999.0", lambda row: row["value"])


@breaks(rules.UNIT_MISMATCH, QUANTITIES, "unit_id")
def unit_swapped(copy: Copy) -> int:
    """Square metres are square kilometres, in every table that has them."""
    return everywhere(copy, "unit_id", lambda _: "km2", lambda row: row["unit_id"] == "m2")


@breaks(rules.UNIT_NOT_IN_TEXT, QUANTITIES, "unit_zh")
def unit_word_lost(copy: Copy) -> int:
    """The unit as written is left out."""
    return copy.set("quantities", "unit_zh", "", lambda row: row["unit_id"] == "m2")


@breaks(rules.COMPARATOR_MISMATCH, QUANTITIES, "comparator")
def comparator_lost(copy: Copy) -> int:
    """`at least` has become `equal to`, in every table that has it."""
    return everywhere(
        copy, "comparator", lambda _: "eq", lambda row: row["comparator"] == "at_least"
    )


@breaks(rules.COMPARATOR_MISMATCH, QUANTITIES, "comparator")
def comparator_invented(copy: Copy) -> int:
    """A number as written is said to be exceeded, in every table that has it."""
    return everywhere(
        copy,
        "comparator",
        lambda _: "over",
        lambda row: row["comparator"] == "eq" and row["unit_id"] == "percent",
    )


@breaks(rules.MEASURE_TYPE_MISMATCH, QUANTITIES, "measure_type")
def kind_swapped(copy: Copy) -> int:
    """A change in percent is called a flow."""
    return everywhere(
        copy, "measure_type", lambda _: "flow", lambda row: row["measure_type"] == "percent_change"
    )


@breaks(rules.DIRECTION_MISMATCH, QUANTITIES, "direction")
def direction_turned(copy: Copy) -> int:
    """What falls is said to rise."""
    return everywhere(
        copy,
        "direction",
        lambda _: "up",
        lambda row: row["direction"] == "down" and row["unit_id"] == "percent",
    )


@breaks(rules.ANNUAL_AVERAGE_MISMATCH, QUANTITIES, "is_annual_average")
def average_invented(copy: Copy) -> int:
    """A total is called a yearly average."""
    return everywhere(
        copy, "is_annual_average", lambda _: "true", lambda row: row["unit_id"] == "m2"
    )


@breaks(rules.ANNUAL_AVERAGE_MISMATCH, QUANTITIES, "is_annual_average")
def average_lost(copy: Copy) -> int:
    """A yearly average is called a total."""
    return everywhere(
        copy,
        "is_annual_average",
        lambda _: "false",
        lambda row: row["is_annual_average"] == "true" and row["measure_type"] == "percent_change",
    )


@breaks(rules.BASELINE_NOT_IN_TEXT, QUANTITIES, "baseline_value")
def baseline_changed(copy: Copy) -> int:
    """The earlier value is another than the text gives."""
    return everywhere(copy, "baseline_value", lambda _: "1.0", lambda row: row["baseline_value"])


@breaks(rules.BASELINE_NOT_IN_TEXT, QUANTITIES, "baseline_year")
def baseline_year_changed(copy: Copy) -> int:
    """The year that is compared with is another."""
    return everywhere(copy, "baseline_year", lambda _: "2001", lambda row: row["baseline_year"])


@breaks(ROLE_MISMATCH, QUANTITIES, "role")
def role_changed(copy: Copy) -> int:
    """A date is called a name."""
    return copy.set("quantities", "role", "name", lambda row: row["role"] == "date")


@breaks(MEASURE_FIELD_UNEXPECTED, QUANTITIES, "value")
def measure_of_a_name(copy: Copy) -> int:
    """A number inside a name has a value."""
    return copy.set("quantities", "value", "5.0", lambda row: row["role"] == "name")


@breaks(MEASURE_FIELD_MISSING, QUANTITIES, "comparator")
def measure_field_lost(copy: Copy) -> int:
    """A measure has no comparator."""
    return copy.set("quantities", "comparator", "", is_measure)


@breaks(rules.VALUE_UNREAD, QUANTITIES, "text_zh")
def measure_cut(copy: Copy) -> int:
    """The words of a measure leave out its number."""
    row = copy.first("quantities", lambda row: row["text_zh"] == "8个")
    row["char_start"] = str(int(row["char_start"]) + 1)
    row["text_zh"] = "个"
    copy.write("quantities")
    return copy.line("quantities", row)


@breaks(rules.DIRECTION_MISMATCH, QUANTITIES, "direction")
def direction_of_the_clause_before(copy: Copy) -> int:
    """A rate that is to be kept is said to rise, as the clause before it does."""
    return everywhere(copy, "direction", lambda _: "up", lambda row: row["text_zh"] == "5%以内")


def _decide(copy: Copy, **cells: str) -> int:
    """Decide the first measure as it stands, but for these cells."""
    quantity = copy.first("quantities", is_measure)
    copied = {name: quantity.get(name, "") for name in copy.header("decided_quantities")}
    row = copied | {
        "decided_quantity_id": f"cn-bj-2023.d{int(quantity['char_start']):05d}",
        "fields_changed": "value",
        "reason_zh": "他处如此",
        "reason_en": "So it is elsewhere",
    }
    copy.table("decided_quantities").append(row | cells)
    copy.write("decided_quantities")
    return 2


@breaks(DECISION_UNNEEDED, "data/decided_quantities.csv", "fields_changed")
def decision_of_what_both_read(copy: Copy) -> int:
    """A number is decided that both readers read so."""
    return _decide(copy, fields_changed="")


@breaks(DECISION_MISMATCH, "data/decided_quantities.csv", "value")
def decision_that_is_not_applied(copy: Copy) -> int:
    """A quantity does not have the value that was decided."""
    return _decide(copy, value="77.0")


@breaks(DECISION_MISMATCH, "data/decided_quantities.csv", "fields_changed")
def decision_of_another_column(copy: Copy) -> int:
    """A decision says that it changed a column that nobody decides."""
    return _decide(copy, fields_changed="value year_basis")


@breaks(ID_REPORT_MISMATCH, "data/decided_quantities.csv", "decided_quantity_id")
def decision_with_the_place_of_another(copy: Copy) -> int:
    """The id of a decision has not its own place."""
    return _decide(copy, decided_quantity_id="cn-bj-2023.d00001")

"""Faults in what is read from a number: value, unit, bound, kind, period."""

from collections.abc import Callable

from tests.broken.copies import Cells, Copy

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
ACHIEVEMENTS = "data/achievements.csv"


def _is_measure(row: Cells) -> bool:
    return row["role"] == "measure"


def _everywhere(
    copy: Copy, field: str, change: Callable[[str], str], chosen: Callable[[Cells], object]
) -> int:
    """Change a cell of a claimed quantity, of its claim and of the flat row alike."""
    claims = {row["quantity_id"]: row for row in copy.table("claims") if row["quantity_id"]}
    quantity = copy.first("quantities", lambda row: row["quantity_id"] in claims and chosen(row))
    value = change(quantity[field])
    quantity[field] = value
    for name in ("achievements", "targets", "claims"):
        for row in copy.table(name):
            if row["quantity_id"] == quantity["quantity_id"]:
                row[field] = value
    copy.write("quantities", "achievements", "targets", "claims")
    return copy.line("quantities", quantity)


def digit_changed(copy: Copy) -> int:
    """A digit of a value is another, in every table that has it."""
    return _everywhere(
        copy, "value", lambda value: "9" + value[1:], lambda row: row["value"][:1] == "1"
    )


def digit_added(copy: Copy) -> int:
    """A value is ten times as large, in every table that has it."""
    return _everywhere(
        copy, "value", lambda value: value + "0", lambda row: "." not in row["value"]
    )


def value_invented(copy: Copy) -> int:
    """A single number is given an upper end, in every table that has it."""
    return _everywhere(copy, "value_high", lambda _: "99999999999", lambda row: row["value"])


def unit_swapped(copy: Copy) -> int:
    """Square metres are square kilometres, in every table that has them."""
    return _everywhere(copy, "unit_id", lambda _: "km2", lambda row: row["unit_id"] == "m2")


def unit_word_lost(copy: Copy) -> int:
    """The unit as written is left out."""
    return copy.set("quantities", "unit_zh", "", lambda row: row["unit_id"] == "m2")


def comparator_lost(copy: Copy) -> int:
    """`at least` has become `equal to`, in every table that has it."""
    return _everywhere(
        copy, "comparator", lambda _: "eq", lambda row: row["comparator"] == "at_least"
    )


def comparator_invented(copy: Copy) -> int:
    """A number as written is said to be exceeded, in every table that has it."""
    return _everywhere(
        copy,
        "comparator",
        lambda _: "over",
        lambda row: row["comparator"] == "eq" and row["unit_id"] == "percent",
    )


def kind_swapped(copy: Copy) -> int:
    """A change in percent is called a flow."""
    return _everywhere(
        copy, "measure_type", lambda _: "flow", lambda row: row["measure_type"] == "percent_change"
    )


def direction_turned(copy: Copy) -> int:
    """What falls is said to rise."""
    return _everywhere(copy, "direction", lambda _: "up", lambda row: row["direction"] == "down" and row["unit_id"] == "percent")  # fmt: skip


def average_invented(copy: Copy) -> int:
    """A total is called a yearly average."""
    return _everywhere(
        copy, "is_annual_average", lambda _: "true", lambda row: row["unit_id"] == "m2"
    )


def average_lost(copy: Copy) -> int:
    """A yearly average is called a total."""
    return _everywhere(copy, "is_annual_average", lambda _: "false", lambda row: row["is_annual_average"] == "true" and row["measure_type"] == "percent_change")  # fmt: skip


def baseline_changed(copy: Copy) -> int:
    """The earlier value is another than the text gives."""
    return _everywhere(copy, "baseline_value", lambda _: "1", lambda row: row["baseline_value"])


def baseline_year_changed(copy: Copy) -> int:
    """The year that is compared with is another."""
    return _everywhere(copy, "baseline_year", lambda _: "2001", lambda row: row["baseline_year"])


def role_changed(copy: Copy) -> int:
    """A date is called a name."""
    return copy.set("quantities", "role", "name", lambda row: row["role"] == "date")


def measure_of_a_name(copy: Copy) -> int:
    """A number inside a name has a value."""
    return copy.set("quantities", "value", "5", lambda row: row["role"] == "name")


def measure_field_lost(copy: Copy) -> int:
    """A measure has no comparator."""
    return copy.set("quantities", "comparator", "", _is_measure)


def period_invented(copy: Copy) -> int:
    """A number of part one speaks of a year that no word names."""
    return copy.set("quantities", "period_start", "1999", _is_measure)


def horizon_changed(copy: Copy) -> int:
    """A promise without a number is due in another year than its section's."""
    return copy.set("targets", "period_end", "2030", lambda row: not row["quantity_id"])


def period_turned(copy: Copy) -> int:
    """A period ends before it begins."""
    return copy.set("achievements", "period_start", "2099", lambda row: not row["quantity_id"])


FAULTS = (
    (digit_changed, "value-not-in-text", QUANTITIES, "value"),
    (digit_added, "value-not-in-text", QUANTITIES, "value"),
    (value_invented, "value-not-in-text", QUANTITIES, "value_high"),
    (unit_swapped, "unit-mismatch", QUANTITIES, "unit_id"),
    (unit_word_lost, "unit-not-in-text", QUANTITIES, "unit_zh"),
    (comparator_lost, "comparator-mismatch", QUANTITIES, "comparator"),
    (comparator_invented, "comparator-mismatch", QUANTITIES, "comparator"),
    (kind_swapped, "measure-type-mismatch", QUANTITIES, "measure_type"),
    (direction_turned, "direction-mismatch", QUANTITIES, "direction"),
    (average_invented, "annual-average-mismatch", QUANTITIES, "is_annual_average"),
    (average_lost, "annual-average-mismatch", QUANTITIES, "is_annual_average"),
    (baseline_changed, "baseline-not-in-text", QUANTITIES, "baseline_value"),
    (baseline_year_changed, "baseline-not-in-text", QUANTITIES, "baseline_year"),
    (role_changed, "role-mismatch", QUANTITIES, "role"),
    (measure_of_a_name, "measure-field-unexpected", QUANTITIES, "value"),
    (measure_field_lost, "measure-field-missing", QUANTITIES, "comparator"),
    (period_invented, "period-unsupported", QUANTITIES, "period_start"),
    (horizon_changed, "period-unsupported", TARGETS, "period_end"),
    (period_turned, "period-turned", ACHIEVEMENTS, "period_start"),
)

"""A cell of a CSV file as a value, and a value as a cell."""

from collections.abc import Callable
from datetime import date

Cell = str | int | float | bool | date | None

# The value of a cell that is not empty, by Table Schema type.
PARSERS: dict[str, Callable[[str], Cell]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
}


def text(value: Cell) -> str:
    """A value as the CSV files write it.

    >>> text(None), text(True), text(120.0), text(2.5e-7), text(date(2023, 1, 15))
    ('', 'true', '120', '0.00000025', '2023-01-15')
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            # A float prints the shortest decimal that means it; Decimal writes it without exponent.
            return f"{value:.0f}" if value.is_integer() else _plain(repr(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _plain(number: str) -> str:
    mantissa, _, exponent = number.partition("e")
    if not exponent:
        return number
    places = len(mantissa.partition(".")[2]) - int(exponent)
    return f"{float(number):.{max(places, 0)}f}"

"""Cells as values: one form for each type, stricter than any client's."""

import re
from datetime import date
from decimal import Decimal

Value = str | int | Decimal | bool | date

# Plain numbers: no sign but minus, no exponent, no grouping, no idle zeros. A decimal always has its
# point, so that readers that tell types from the first rows take no column for whole numbers.
_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,18})\Z")
_NUMBER = re.compile(r"(?!-0\.0\Z)-?(?:0|[1-9][0-9]{0,30})\.(?:0|[0-9]{0,29}[1-9])\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_BOOLEANS = {"true": True, "false": False}


def read_value(kind: str, cell: str) -> Value:
    """The value of a cell that is not empty; `kind` is a type of Table Schema.

    Raises:
        ValueError: the cell has not the form of its type, which the message says.

    >>> read_value("integer", "2023"), read_value("number", "-4.5"), read_value("boolean", "true")
    (2023, Decimal('-4.5'), True)
    >>> read_value("number", "4.50")
    Traceback (most recent call last):
    ...
    ValueError: a plain decimal with a point: no exponent, grouping or idle zero
    """
    match kind:
        case "integer":
            if _INTEGER.match(cell):
                return int(cell)
            raise ValueError("digits alone: 2023")
        case "number":
            if _NUMBER.match(cell):
                return Decimal(cell)
            raise ValueError("a plain decimal with a point: no exponent, grouping or idle zero")
        case "boolean":
            if cell in _BOOLEANS:
                return _BOOLEANS[cell]
            raise ValueError("true or false")
        case "date":
            return _read_date(cell)
        case _:
            return cell


def _read_date(cell: str) -> date:
    try:
        if _DATE.match(cell):
            return date.fromisoformat(cell)
    except ValueError:
        pass
    raise ValueError("a day of the calendar: 2023-01-15")

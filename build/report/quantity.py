"""One quantity of a text: where it stands and what it says."""

from decimal import Decimal
from typing import NamedTuple

from build.schema.codes import Comparator, Direction, MeasureType, Role


class Quantity(NamedTuple):
    """A number as written, with its reading; offsets count code points of the text as given.

    The fields after `role` are of measures and None for every other role. A measure whose
    `value` is None names no single number (`几十万`) or could not be understood.
    """

    char_start: int
    char_end: int
    text_zh: str
    role: Role
    value: Decimal | None = None
    value_high: Decimal | None = None
    signed_value: Decimal | None = None
    unit: str | None = None
    unit_zh: str | None = None
    comparator: Comparator | None = None
    measure_type: MeasureType | None = None
    direction: Direction | None = None
    is_annual_average: bool | None = None
    baseline_value: Decimal | None = None
    baseline_year: int | None = None


NO_QUANTITY = Quantity(0, 0, "", Role.MEASURE)
"""What a row without a number says of one: nothing."""

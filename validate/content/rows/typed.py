"""What the rows of all tables have in common: a place in a file, typed cells, and often a span of text."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from ...finding import Finding, Location, Rule

Cell = str | int | Decimal | bool | date | None


def told(value: Cell) -> str:
    """A value as its cell writes it; a word where the cell is empty.

    >>> told(Decimal("2E+3")), told(False), told(None)
    ('2000.0', 'false', 'nothing')
    """
    return as_cell(value) or "nothing"


def as_cell(value: Cell) -> str:
    """A value as its cell writes it; empty for None."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            text = f"{value:f}"
            return text if "." in text else f"{text}.0"
        case _:
            return str(value)


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row and where it stands. None is an empty cell; a column without None has none."""

    location: Location

    def at(self, field: str) -> Location:
        """A cell of the row."""
        return self.location.at(field)

    def must_be(self, rule: Rule, **expected: Cell) -> Iterator[Finding]:
        """A finding for each column that holds another value than expected."""
        for name, value in expected.items():
            yield from self.must_be_among(rule, **{name: (value,)})

    def must_be_among(self, rule: Rule, **allowed: Collection[Cell]) -> Iterator[Finding]:
        """A finding for each column that holds none of the allowed values."""
        for name, values in allowed.items():
            found = getattr(self, name)
            if found not in values:
                expected = " or ".join(sorted(map(told, values)))
                yield self.at(name).breaks(rule, told(found), expected)


@dataclass(frozen=True, slots=True)
class PlacedRow(TypedRow):
    """A row that holds `text[char_start:char_end]` of its report."""

    report_id: str
    char_start: int
    char_end: int

    @property
    def span(self) -> tuple[int, int]:
        """First character, and the one behind the last."""
        return self.char_start, self.char_end

    def is_within(self, other: "PlacedRow") -> bool:
        """Whether its characters are among those of the other row."""
        return other.char_start <= self.char_start < self.char_end <= other.char_end


@dataclass(frozen=True, slots=True)
class MeasuredRow(PlacedRow):
    """What a claim copies from its quantity."""

    value: Decimal | None
    value_high: Decimal | None
    signed_value: Decimal | None
    unit_id: str | None
    comparator: str | None
    measure_type: str | None
    direction: str | None
    is_annual_average: bool | None
    baseline_value: Decimal | None
    baseline_year: int | None
    part_of_quantity_id: str | None


MEASURE_FIELDS = tuple(field.name for field in fields(MeasuredRow))[len(fields(PlacedRow)) :]


@dataclass(frozen=True, slots=True)
class LabelledRow(TypedRow):
    """A member of a list: label and definition in both languages."""

    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str

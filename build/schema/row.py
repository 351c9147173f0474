"""What a row of a published table is: typed, held to its constraints, never changed."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from build.schema.rules import START_AFTER_END

# Beyond anything published; without bounds frictionless lets NaN and INF pass as numbers.
_NUMBER_BOUND = 10**18

# Types that several tables share. Nothing else declares a bound twice.
Number = Annotated[Decimal, Field(ge=-_NUMBER_BOUND, le=_NUMBER_BOUND)]
Year = Annotated[int, Field(ge=1900, le=2100)]
Offset = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]
ReportId = Annotated[str, Field(pattern=r"^[a-z]{2}(-[a-z0-9]+)+$")]
Slug = Annotated[str, Field(pattern="^[a-z][a-z0-9_]*$")]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


@dataclass(frozen=True)
class EmptyInDrafts:
    """Marks a column that may be empty in draft rows and nowhere else."""


@dataclass(frozen=True)
class Unit:
    """Marks what a number counts, where no column of the row says so."""

    name: str


FinalText = Annotated[str | None, EmptyInDrafts()]


@dataclass(frozen=True)
class TableInfo:
    """The name of a table, its primary key and what else no two rows of it share."""

    name: str
    key: str
    unique_keys: tuple[tuple[str, ...], ...] = ()


class Row(BaseModel):
    """A row of a published table, in the types and bounds of its columns.

    Texts are never empty: an empty cell is None. Made only of values that may be published:

    Raises:
        ValidationError: a value out of the type, pattern or bounds of its column, an unknown
            column, or (`start-after-end`) a period or a place in a text that ends before it
            begins, or has one end alone.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_min_length=1)

    table: ClassVar[TableInfo]

    @model_validator(mode="after")
    def _starts_before_it_ends(self) -> Self:
        for first, last in _spans(type(self)):
            start, end = getattr(self, first), getattr(self, last)
            if (start is None) != (end is None) or (start is not None and start > end):
                raise PydanticCustomError(
                    START_AFTER_END.code,
                    "{first} {start} does not come before {last} {end}",
                    {"first": first, "start": start, "last": last, "end": end},
                )
        return self


@cache
def _spans(model: type[Row]) -> tuple[tuple[str, str], ...]:
    """The columns that come in pairs: where something starts and where it ends."""
    starts = [name for name in model.model_fields if name.endswith("_start")]
    return tuple((name, name.removesuffix("start") + "end") for name in starts)

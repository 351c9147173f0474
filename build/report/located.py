"""What people wrote, with the place it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from validate.finding import Location

RowT_co = TypeVar("RowT_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[RowT_co]):
    """A row with the file and line it stands in, for findings that come later."""

    row: RowT_co
    file: str
    line: int

    def at(self, field: str | None = None) -> Location:
        """The place of the row, or of one of its cells."""
        return Location(self.file, self.line, field)


@dataclass(frozen=True, slots=True)
class LocatedFacts(Generic[RowT_co]):
    """The facts of a YAML file. `lines` has the line of each by its dotted name: sections.0.claims."""

    facts: RowT_co
    file: str
    lines: Mapping[str, int]

    def at(self, field: str | None = None) -> Location:
        """The place of a fact, or of what holds it where it is missing itself."""
        return place_of(field, self.file, self.lines)


def place_of(field: str | None, file: str, lines: Mapping[str, int]) -> Location:
    """The place of a dotted name; its line is that of itself, or of what it should stand in."""
    name = field or ""
    while name and name not in lines:
        name = name.rpartition(".")[0]
    return Location(file, lines[name] if name else None, field)

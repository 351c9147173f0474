"""A row that people wrote, with the place it stands in."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from build.findings import Finding
from validate.finding import Location

RowT_co = TypeVar("RowT_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[RowT_co]):
    """A row with the file and line it stands in, for findings that come later."""

    row: RowT_co
    file: str
    line: int

    def finding(
        self, code: str, field: str, found: str | None, expected: str | None, advice: str
    ) -> Finding:
        """A finding at this row."""
        return Finding(code, self.file, self.line, field, found, expected, advice)

    def at(self, field: str | None = None) -> Location:
        """The place of the row, or of one of its cells."""
        return Location(self.file, self.line, field)

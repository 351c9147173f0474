"""The findings of the stages that do not declare their rules yet. Goes when they do."""

from validate.finding import Finding as _Finding
from validate.finding import InvalidInput, Location, Rule

__all__ = ["Finding", "InvalidInput"]


class Finding(_Finding):
    """A finding whose rule is made where it is found."""

    def __init__(
        self,
        code: str,
        file: str,
        row: int | None = None,
        field: str | None = None,
        found: str | None = None,
        expected: str | None = None,
        advice: str = "",
    ) -> None:
        rule, location = Rule(code, "", advice), Location(file, row, field)
        super().__init__(rule, location, found, expected, advice)

    @property
    def file(self) -> str:
        """The file."""
        return self.location.file

    @property
    def row(self) -> int | None:
        """The line."""
        return self.location.row

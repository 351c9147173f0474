"""What is wrong with an input: small typed objects, collected and shown together."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one place.

    `code` is stable and kebab-case: programs and tests rely on it, people read the rest.
    `row` is the line in the file, 1-based, the header being line 1; None for a whole file.
    """

    code: str
    file: str
    row: int | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None
    advice: str | None = None

    @property
    def location(self) -> str:
        """The place first, as editors read it: `file:row:field`."""
        parts = [self.file]
        if self.row is not None:
            parts.append(str(self.row))
        if self.field is not None:
            parts.append(self.field)
        return ":".join(parts)

    def __str__(self) -> str:
        text = f"{self.location} {self.code}"
        if self.found is not None:
            text += f": found {self.found}"
        if self.expected is not None:
            text += f"; expected {self.expected}"
        if self.advice is not None:
            text += f"; {self.advice}"
        return text


class InvalidInput(Exception):
    """Raised once per stage with every finding of that stage."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))

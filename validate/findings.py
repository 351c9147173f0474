"""What a check finds: where, what stands there, what should, and what to do."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum

_SHOWN = 120  # characters of a cell that a message shows


class Severity(StrEnum):
    """Faults block; warnings ask a person to look."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `row` is the line of the file on which the row begins, 1 being the header."""

    code: str
    file: str
    row: int | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None
    advice: str = ""
    severity: Severity = Severity.FAULT

    def __str__(self) -> str:
        """Location first, so that an editor can jump to it.

        >>> str(Finding("unknown-code", "data/targets.csv", 17, "direction", "upp", "up", "correct it"))
        'data/targets.csv:17:direction unknown-code: found upp; expected up; correct it'
        """
        place = ":".join(shown(str(part)) for part in (self.file, self.row, self.field) if part)
        told = [
            f"{label} {shown(value)}"
            for label, value in (("found", self.found), ("expected", self.expected))
            if value is not None
        ]
        return f"{place} {self.code}: {'; '.join([*told, self.advice])}"

    def as_json(self) -> dict[str, str | int | None]:
        """The same for machines; what is no Unicode text is escaped."""
        return {
            name: value.encode("utf-8", "backslashreplace").decode()
            if isinstance(value, str)
            else value
            for name, value in asdict(self).items()
        }


def shown(value: str) -> str:
    """A value on one line of a terminal, whatever the package holds.

    >>> shown("a\\n" + "b" * 200)[:8], len(shown("a\\n" + "b" * 200))
    ('a\\\\nbbbbb', 121)
    """
    printable = "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in value
    )
    return printable if len(printable) <= _SHOWN else printable[:_SHOWN] + "…"


@dataclass(slots=True)
class Outcome:
    """What one check looked at and found."""

    looked_at: int = 0
    findings: list[Finding] = field(default_factory=list)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

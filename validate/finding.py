"""What a rule promises, where it is broken, and how that is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .limits import FINDINGS, TOLD_CHARACTERS

_SHOWN = 120  # characters of a cell that a message shows


class Severity(StrEnum):
    """Faults block; warnings ask a person to look."""

    FAULT = "fault"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding, declared once.

    `code` is stable and kebab-case: programs and tests rely on it. `promise` is what is true
    where nothing is found, `advice` what to do where something is.
    """

    code: str
    promise: str
    advice: str
    severity: Severity = Severity.FAULT


def register(names: dict[str, object]) -> dict[str, Rule]:
    """The rules among the names of a module, by code.

    Raises:
        ValueError: two rules have one code.

    >>> rule = Rule("unit-unknown", "Every unit is in the table of units.", "add the unit")
    >>> list(register({"UNIT_UNKNOWN": rule, "other": 1}))
    ['unit-unknown']
    """
    rules: dict[str, Rule] = {}
    for value in names.values():
        if isinstance(value, Rule):
            if rules.get(value.code, value) is not value:
                raise ValueError(f"two rules have the code {value.code}")
            rules[value.code] = value
    return rules


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that is broken in one place."""

    rule: Rule
    location: "Location"
    found: str | None = None
    expected: str | None = None
    advice: str = ""

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """Whether it blocks."""
        return self.rule.severity

    def __str__(self) -> str:
        """Location first, so that an editor can jump to it.

        >>> rule = Rule("unknown-code", "Codes are of their list.", "correct it")
        >>> str(Location("data/targets.csv", 17, "direction").breaks(rule, "upp", "up"))
        'data/targets.csv:17:direction unknown-code: found upp; expected up; correct it'
        """
        told = [
            f"{label} {shown(value)}"
            for label, value in (("found", self.found), ("expected", self.expected))
            if value is not None
        ]
        return f"{self.location} {self.code}: {'; '.join([*told, self.advice])}"

    def as_json(self) -> dict[str, str | int | None]:
        """The same for machines; what is no Unicode text is escaped."""
        values: dict[str, str | int | None] = {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.location.file,
            "row": self.location.row,
            "field": self.location.field,
            "found": self.found,
            "expected": self.expected,
            "advice": self.advice,
        }
        return {
            name: value.encode("utf-8", "backslashreplace").decode()
            if isinstance(value, str)
            else value
            for name, value in values.items()
        }


@dataclass(frozen=True, slots=True)
class Location:
    """A file, a row or a cell. `row` is the line on which the row begins, 1 being the header."""

    file: str
    row: int | None = None
    field: str | None = None

    def at(self, field: str | None) -> "Location":
        """A cell of the same row."""
        return Location(self.file, self.row, field)

    def breaks(
        self,
        rule: Rule,
        found: object = None,
        expected: object = None,
        advice: str = "",
    ) -> Finding:
        """A finding here. `advice` only where there is more to say than the rule says always."""
        return Finding(rule, self, _told(found), _told(expected), advice or rule.advice)

    def __str__(self) -> str:
        """The place as editors read it: `file:row:field`."""
        return ":".join(shown(str(part)) for part in (self.file, self.row, self.field) if part)


class InvalidInput(Exception):
    """Raised once per stage with every finding of that stage."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


FAULTS_LEFT_OUT = Rule(
    "faults-left-out",
    "Every fault is shown.",
    "correct the faults shown and check again",
)
WARNINGS_LEFT_OUT = Rule(
    "warnings-left-out",
    "Every warning is shown.",
    "look at the warnings shown and check again",
    Severity.WARNING,
)


@dataclass(slots=True)
class Outcome:
    """What one check looked at and found."""

    looked_at: int = 0
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, looked_at: int, findings: Iterable[Finding]) -> "Outcome":
        """The first findings of each severity, and how many more there are."""
        kept: list[Finding] = []
        counts = dict.fromkeys(Severity, 0)
        last: dict[Severity, Location] = {}
        for finding in findings:
            counts[finding.severity] += 1
            if counts[finding.severity] <= FINDINGS:
                kept.append(finding)
                last[finding.severity] = finding.location
        for rule in (FAULTS_LEFT_OUT, WARNINGS_LEFT_OUT):
            more = counts[rule.severity] - FINDINGS
            if more > 0:
                here = last[rule.severity]
                kept.append(here.breaks(rule, f"{more} more", f"at most {FINDINGS}"))
        return cls(looked_at, kept)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)


def _told(value: object) -> str | None:
    return None if value is None else str(value)[:TOLD_CHARACTERS]


def harmless(text: str) -> str:
    """The text with every character escaped that a terminal could obey.

    >>> print(harmless(chr(27) + "[31m"))
    \\x1b[31m
    """
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def shown(value: str) -> str:
    """A value on one line of a terminal, whatever it holds.

    >>> shown("a\\n" + "b" * 200)[:8], len(shown("a\\n" + "b" * 200))
    ('a\\\\nbbbbb', 121)
    """
    printable = harmless(value)
    return printable if len(printable) <= _SHOWN else printable[:_SHOWN] + "…"

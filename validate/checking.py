"""The checks in order, and how they are run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from validate import content
from validate.checks import cells, descriptors, files, keys, schemas, twins
from validate.finding import Finding, Outcome, Severity
from validate.findings import Finding as FormFinding
from validate.findings import Outcome as FormOutcome
from validate.package import Package


class Check(NamedTuple):
    """A check by name, and what its count counts."""

    name: str
    unit: str


FORM: tuple[tuple[str, Callable[[Package], FormOutcome], str], ...] = (
    ("files", files.check, "files"),
    ("descriptors", descriptors.check, "descriptors"),
    ("schemas", schemas.check, "fields"),
    ("cells", cells.check, "cells"),
    ("keys", keys.check, "keys"),
    ("twins", twins.check, "cells"),
)


@dataclass(frozen=True)
class Report:
    """What all checks looked at and found, in order."""

    where: str
    outcomes: tuple[tuple[Check, FormOutcome | Outcome], ...]

    @property
    def faults(self) -> list[FormFinding | Finding]:
        """What blocks."""
        return [finding for finding in self.findings if finding.severity is Severity.FAULT]

    @property
    def warnings(self) -> list[FormFinding | Finding]:
        """What a person should look at."""
        return [finding for finding in self.findings if finding.severity is Severity.WARNING]

    @property
    def findings(self) -> list[FormFinding | Finding]:
        """Everything found, check by check."""
        return [finding for _, outcome in self.outcomes for finding in outcome]


def run_checks(package: Package, *, with_plausibility: bool = True) -> Report:
    """Run the checks of form and, where these find nothing wrong, those of content."""
    form = [(Check(name, unit), run(package)) for name, run, unit in FORM]
    if any(outcome.findings for _, outcome in form):
        return Report(package.where, tuple(form))
    proved = [
        (Check(name, unit), outcome)
        for name, unit, outcome in content.run(package, with_plausibility)
    ]
    return Report(package.where, (*form, *proved))

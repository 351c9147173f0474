"""The checks in order, in two steps: content is checked only where the form is sound."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from . import content
from .finding import Finding, Outcome, Severity
from .form import cells, companions, descriptors, files, keys, resources, schemas, twins
from .form.package import Package


class Check(NamedTuple):
    """A check by name, and what its count counts."""

    name: str
    run: Callable[[Package], Outcome]
    unit: str


FORM = (
    Check("files", files.check, "files"),
    Check("descriptors", descriptors.check, "descriptors"),
    Check("companions", companions.check, "files"),
    Check("schemas", schemas.check, "fields"),
    Check("cells", cells.check, "cells"),
    Check("keys", keys.check, "keys"),
    Check("twins", twins.check, "cells"),
    Check("resources", lambda package: resources.check(package, content.TABLES), "resources"),
)


class Checked(NamedTuple):
    """A check that was run."""

    name: str
    unit: str
    outcome: Outcome

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there are."""
        return sum(finding.severity is severity for finding in self.outcome)


@dataclass(frozen=True)
class Report:
    """What all checks looked at and found, in order."""

    where: str
    checks: tuple[Checked, ...]
    is_content_checked: bool

    @property
    def findings(self) -> list[Finding]:
        """Everything found, check by check."""
        return [finding for check in self.checks for finding in check.outcome]

    @property
    def faults(self) -> list[Finding]:
        """What blocks."""
        return [finding for finding in self.findings if finding.severity is Severity.FAULT]

    @property
    def warnings(self) -> list[Finding]:
        """What a person should look at."""
        return [finding for finding in self.findings if finding.severity is Severity.WARNING]


def run_checks(package: Package, *, with_plausibility: bool = True) -> Report:
    """Check the form and, where it has no faults, the content."""
    form = Report(
        package.where,
        tuple(Checked(check.name, check.unit, check.run(package)) for check in FORM),
        is_content_checked=False,
    )
    if form.faults:
        return form
    content_checks = (Checked(*one) for one in content.run(package, with_plausibility))
    return Report(package.where, (*form.checks, *content_checks), is_content_checked=True)

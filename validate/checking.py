"""The checks in order, and how they are run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from validate.checks import (
    agreement,
    cells,
    claims,
    coverage,
    derived,
    descriptors,
    digits,
    dimensions,
    files,
    keys,
    labels,
    languages,
    measures,
    periods,
    plausibility,
    quotes,
    schemas,
    structure,
    summaries,
    texts,
    twins,
)
from validate.findings import Finding, Outcome, Severity
from validate.package import Package


class Check(NamedTuple):
    """A check by name, and what its count counts."""

    name: str
    run: Callable[[Package], Outcome]
    unit: str


CHECKS = (
    Check("files", files.check, "files"),
    Check("descriptors", descriptors.check, "descriptors"),
    Check("schemas", schemas.check, "fields"),
    Check("cells", cells.check, "cells"),
    Check("keys", keys.check, "keys"),
    Check("languages", languages.check, "cells and labels"),
    Check("twins", twins.check, "cells"),
    Check("texts", texts.check, "corrections"),
    Check("structure", structure.check, "sections and sentences"),
    Check("quotes", quotes.check, "quotes"),
    Check("digits", digits.check, "runs of digits"),
    Check("measures", measures.check, "quantities"),
    Check("periods", periods.check, "rows"),
    Check("claims", claims.check, "claims"),
    Check("coverage", coverage.check, "sentences"),
    Check("derived", derived.check, "rows"),
    Check("dimensions", dimensions.check, "rows"),
    Check("labels", labels.check, "rows"),
    Check("agreement", agreement.check, "rows"),
    Check("summaries", summaries.check, "summaries"),
)
PLAUSIBILITY = Check("plausibility", plausibility.check, "rows")


@dataclass(frozen=True)
class Report:
    """What all checks looked at and found, in order."""

    where: str
    outcomes: tuple[tuple[Check, Outcome], ...]

    @property
    def faults(self) -> list[Finding]:
        """What blocks."""
        return [finding for finding in self.findings if finding.severity is Severity.FAULT]

    @property
    def warnings(self) -> list[Finding]:
        """What a person should look at."""
        return [finding for finding in self.findings if finding.severity is Severity.WARNING]

    @property
    def findings(self) -> list[Finding]:
        """Everything found, check by check."""
        return [finding for _, outcome in self.outcomes for finding in outcome]


def run_checks(package: Package, *, with_plausibility: bool = True) -> Report:
    """Run every check. A check that cannot see its tables leaves that to the check of files."""
    checks = (*CHECKS, PLAUSIBILITY) if with_plausibility else CHECKS
    return Report(package.where, tuple((check, check.run(package)) for check in checks))

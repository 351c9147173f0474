"""Resources: a package has the tables that its content needs, the texts of its reports, no more."""

from collections.abc import Collection, Iterator

from ..finding import Finding, Location, Outcome
from ..opening.paths import DESCRIPTOR
from . import rules
from .json_text import objects, text_of
from .package import Package


def check(package: Package, tables: Collection[str]) -> Outcome:
    """The resources of datapackage.json against the names of the tables; each report has two texts."""
    resources = [text_of(one, "name") for one in objects(package.descriptor, "resources")]
    return Outcome.of(len(resources), _findings(package, resources, tables))


def _findings(package: Package, resources: list[str], tables: Collection[str]) -> Iterator[Finding]:
    known = set(tables) if package.descriptor else set()
    if "reports" in package.tables:  # else only the missing table is told
        reports = package.tables["reports"].by_key
        known |= {f"text-{report}{ending}" for report in reports for ending in ("", "-source")}
        for name in resources:
            if name not in known:
                yield Location(DESCRIPTOR, None, name).breaks(rules.RESOURCE_UNEXPECTED, name)
    for name in sorted(known - set(resources)):
        yield Location(DESCRIPTOR, None, name).breaks(rules.RESOURCE_MISSING, "nothing", name)

"""Whether the version number of a package is high enough for what changed."""

from dataclasses import dataclass

from ..finding import Finding, Location, Outcome
from ..form.json_text import text_of
from ..form.package import Package
from ..opening.paths import DESCRIPTOR
from ..versions import Version, read_version
from . import rules
from .rows import Changes
from .schemas import Step


@dataclass(frozen=True)
class Verdict:
    """The two versions, the smallest step the change allows, and what is wrong with it."""

    old: str
    new: str
    step: Step
    lowest: str
    findings: tuple[Finding, ...]


def judge(changes: Changes, old: Package, new: Package) -> Verdict:
    """Compare the step taken with the step needed, and find ids that are used again."""
    before, after = text_of(old.descriptor, "version"), text_of(new.descriptor, "version")
    was, is_now = read_version(before), read_version(after)
    here = Location(DESCRIPTOR, None, "version")
    findings = []
    lowest = before
    if was is None or is_now is None:
        odd = before if was is None else after
        findings.append(here.breaks(rules.VERSION_INVALID, odd, "1.2.3"))
    else:
        needed = lowest_version(was, changes.step)
        lowest = ".".join(map(str, needed))
        if is_now < needed:
            expected = f"{lowest} or higher: the change is {changes.step.name}"
            findings.append(here.breaks(rules.VERSION_TOO_LOW, after, expected))
    for change in changes.tables:
        table = new.tables[change.name]
        for key in change.reused:
            here = table.by_key[key].at(table.key)
            findings.append(here.breaks(rules.ID_REUSED, key, "a new id for new content"))
    return Verdict(before, after, changes.step, lowest, tuple(Outcome.of(0, findings)))


def lowest_version(old: Version, step: Step) -> Version:
    """The lowest version that is a step of this size.

    Before 1.0.0 nothing is promised: a breaking change raises the second number.

    >>> lowest_version((1, 4, 2), Step.MAJOR), lowest_version((0, 9, 0), Step.MAJOR)
    ((2, 0, 0), (0, 10, 0))
    """
    major, minor, patch = old
    match step:
        case Step.MAJOR:
            return (major + 1, 0, 0) if major else (0, minor + 1, 0)
        case Step.MINOR:
            return (major, minor + 1, 0)
        case Step.PATCH:
            return (major, minor, patch + 1)
        case _:
            return old

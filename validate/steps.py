"""Whether the version number of a package is high enough for what changed."""

from dataclasses import dataclass

from validate.changes import Changes
from validate.checks.descriptors import SEMVER
from validate.findings import Finding
from validate.json_text import text_of
from validate.loading import DESCRIPTOR
from validate.package import Package
from validate.schema_changes import Step

Version = tuple[int, int, int]


@dataclass(frozen=True)
class Verdict:
    """The two versions, the smallest step the change allows, and what is wrong with it."""

    old: str
    new: str
    step: Step
    lowest: str
    findings: tuple[Finding, ...]


def judge(changes: Changes, old: Package, new: Package) -> Verdict:
    """Compare the step taken with the step needed.

    Codes: `id-reused`, `version-too-low`, `version-invalid`.
    """
    before, after = text_of(old.descriptor, "version"), text_of(new.descriptor, "version")
    findings = [
        Finding(
            "id-reused",
            f"data/{table.name}.csv",
            new.table(table.name).by_key[key].line,
            new.table(table.name).schema.primary_key[0],
            key,
            "a new id for new content",
            "give the row the next number; withdraw the old id with its reason",
        )
        for table in changes.tables
        for key in table.reused
    ]
    was, is_now = _read(before), _read(after)
    lowest = before
    if was is None or is_now is None:
        findings.append(
            Finding(
                "version-invalid",
                DESCRIPTOR,
                None,
                "version",
                before if was is None else after,
                "1.2.3",
                "give both packages a semantic version",
            )
        )
    else:
        needed = lowest_version(was, changes.step)
        lowest = ".".join(map(str, needed))
        if is_now < needed:
            findings.append(
                Finding(
                    "version-too-low",
                    DESCRIPTOR,
                    None,
                    "version",
                    after,
                    f"{lowest} or higher: the change is {changes.step.name}",
                    "raise the version in CHANGELOG.md and build again",
                )
            )
    return Verdict(before, after, changes.step, lowest, tuple(findings))


def _read(version: str) -> Version | None:
    match = SEMVER.match(version)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


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

"""The row diff to the release before, and whether the version number is high enough for it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from release.refusal import Refusal
from release.repository import extract, is_head, release_tags
from release.version import read_version
from release.withdrawn import withdrawal_findings
from validate.diff.rendering import difference_json, difference_markdown
from validate.diff.rows import compare
from validate.diff.verdict import judge
from validate.findings import Finding
from validate.form.json_text import Json
from validate.form.loading import load
from validate.form.package import Package
from validate.opening import Folder
from validate.opening.paths import DESCRIPTOR


@dataclass(frozen=True)
class Difference:
    """The diff for people, for machines, and in one sentence."""

    markdown: str
    json: Json
    sentence: str


def previous_tag(root: Path, version: str) -> str | None:
    """The tag of the release before `version`; None for the first release.

    Raises:
        Refusal: `version-invalid`, `version-not-newest`, `version-released`.
    """
    current = read_version(version)
    findings = []
    if current is None:
        findings.append(_finding("version-invalid", version, "1.2.3", "give three numbers"))
        raise Refusal(findings)
    tags = release_tags(root)
    newest = max(tags, default=None)
    if newest is not None and newest > current:
        findings.append(
            _finding(
                "version-not-newest", version, f"more than {tags[newest]}", "raise the version"
            )
        )
    if current in tags and not is_head(root, tags[current]):
        findings.append(
            _finding(
                "version-released",
                version,
                "a version without a tag",
                "what is released stays as it is: raise the version",
            )
        )
    if findings:
        raise Refusal(findings)
    return next((tags[one] for one in reversed(tags) if one < current), None)


def difference(root: Path, package: Package, version: str) -> Difference:
    """Compare the package with the release before it.

    Raises:
        Refusal: `version-too-low`, `id-reused`, `id-removed-without-withdrawal`,
            `id-withdrawn-reused`, and those of `previous_tag`.
    """
    tag = previous_tag(root, version)
    if tag is None:
        if findings := withdrawal_findings(root / "sources", None, package):
            raise Refusal(findings)
        sentence = "First release: there is none before it to compare with."
        return Difference(
            f"# {version}\n\n{sentence}\n",
            {"old": None, "new": version, "is_first_release": True},
            sentence,
        )
    with tempfile.TemporaryDirectory() as folder:
        extract(root, tag, (DESCRIPTOR, "data", "schemas"), Path(folder))
        old = load(Folder(Path(folder)))
    changes = compare(old, package)
    verdict = judge(changes, old, package)
    if findings := [*verdict.findings, *withdrawal_findings(root / "sources", old, package)]:
        raise Refusal(findings)
    added, removed, changed = (
        sum(len(rows) for rows in parts)
        for parts in zip(
            *((table.added, table.removed, table.changed) for table in changes.tables), strict=True
        )
    )
    return Difference(
        difference_markdown(changes, verdict),
        difference_json(changes, verdict) | {"is_first_release": False},
        f"Since {tag}: {added:,} rows added, {removed:,} removed, {changed:,} changed, over all"
        f" tables; by id and field in `changes.md` and `changes.json`.",
    )


def _finding(code: str, found: str, expected: str, advice: str) -> Finding:
    return Finding(code, "CHANGELOG.md", None, "version", found, expected, advice)

"""The row diff to the release before, and whether the version number is high enough for it."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from release.proof import loaded
from release.repository import Repository
from release.rules import VERSION_NOT_NEWEST, VERSION_RELEASED
from release.withdrawn import withdrawal_findings
from validate.diff.rendering import difference_json, difference_markdown
from validate.diff.rows import compare
from validate.diff.verdict import judge
from validate.finding import InvalidInput, Location
from validate.form.package import Package
from validate.versions import Version

_PACKAGE = ("datapackage.json", "data", "schemas")


@dataclass(frozen=True)
class Difference:
    """The diff for people, for machines, and in one sentence."""

    markdown: str
    json: str
    sentence: str


def difference(repository: Repository, package: Package, version: Version) -> Difference:
    """Compare the package with the release before it.

    Raises:
        InvalidInput: `version-not-newest`, `version-released`, `package-unreadable`,
            `version-too-low`, `id-reused`, `id-removed-without-withdrawal`, `id-withdrawn-reused`.
    """
    tag = _tag_before(repository, version)
    sources = repository.root / "sources"
    if tag is None:
        if findings := withdrawal_findings(sources, None, package):
            raise InvalidInput(findings)
        new = ".".join(map(str, version))
        sentence = "First release: there is none before it to compare with."
        told = {"old": None, "new": new, "is_first_release": True}
        return Difference(f"# {new}\n\n{sentence}\n", _json(told), sentence)
    old = _earlier(repository, tag)
    changes = compare(old, package)
    verdict = judge(changes, old, package)
    if findings := [*verdict.findings, *withdrawal_findings(sources, old, package)]:
        raise InvalidInput(findings)
    added = sum(len(table.added) for table in changes.tables)
    removed = sum(len(table.removed) for table in changes.tables)
    changed = sum(len(table.changed) for table in changes.tables)
    return Difference(
        difference_markdown(changes, verdict),
        _json(difference_json(changes, verdict) | {"is_first_release": False}),
        f"Since {tag}: {added:,} rows added, {removed:,} removed, {changed:,} changed, over all"
        f" tables; by id and field in `changes.md` and `changes.json`.",
    )


def _tag_before(repository: Repository, version: Version) -> str | None:
    """The tag of the release before a version; None for the first."""
    here = Location("CHANGELOG.md", None, "version")
    found = ".".join(map(str, version))
    tags = repository.release_tags()
    newest = max(tags, default=version)
    if newest > version:
        raise InvalidInput([here.breaks(VERSION_NOT_NEWEST, found, f"more than {tags[newest]}")])
    if version in tags and not repository.is_head(tags[version]):
        raise InvalidInput([here.breaks(VERSION_RELEASED, found, "a version without a tag")])
    return next((tags[one] for one in sorted(tags, reverse=True) if one < version), None)


def _earlier(repository: Repository, tag: str) -> Package:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / f"{tag}.zip"
        archive.write_bytes(repository.zipped(tag, _PACKAGE))
        return loaded(archive)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

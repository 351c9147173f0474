"""Facts of a release, kept once: sources/package.yaml and the newest entry of CHANGELOG.md."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from build.findings import Finding, InvalidInput

_ENTRY = re.compile(
    r"^## (?P<version>\d+\.\d+\.\d+)(?: \((?P<date>\d{4}-\d{2}-\d{2})\))?$", re.MULTILINE
)


class _Facts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class License(_Facts):
    """A license of the data, as the Data Package standard names it."""

    name: str
    title: str
    path: str = Field(pattern="^https://")


class Contributor(_Facts):
    """Who made the dataset."""

    title: str
    roles: list[str]


class PackageFacts(_Facts):
    """sources/package.yaml."""

    id: str = Field(pattern="^urn:uuid:[0-9a-f-]{36}$")
    name: str = Field(pattern="^[a-z0-9-]+$")
    title: str
    title_zh: str
    description: str = Field(min_length=50, max_length=5000)
    description_zh: str
    keywords: list[str]
    licenses: list[License]
    contributors: list[Contributor]
    # Not known before the first upload: the landing page, and the DOI as an address.
    homepage: str | None = Field(default=None, pattern="^https://")
    doi: str | None = Field(default=None, pattern=r"^https://doi\.org/10\.")


@dataclass(frozen=True)
class ReleaseFacts:
    """What every metadata file says of the release."""

    package: PackageFacts
    version: str
    released_on: date


def read_release_facts(package_path: Path, changelog_path: Path) -> ReleaseFacts:
    """Read the facts of the release that the newest changelog entry names.

    Raises:
        InvalidInput: `file-missing`, `fact-invalid`, `changelog-without-release`.
    """
    findings = [
        Finding("file-missing", str(path), advice="add it, or name the right folder")
        for path in (package_path, changelog_path)
        if not path.is_file()
    ]
    if findings:
        raise InvalidInput(findings)
    try:
        package = PackageFacts.model_validate(yaml.safe_load(package_path.read_text("utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise InvalidInput(
            [
                Finding(
                    "fact-invalid",
                    str(package_path),
                    found=" ".join(str(error).split()),
                    advice="correct the fact",
                )
            ]
        ) from error
    entry = _ENTRY.search(changelog_path.read_text("utf-8"))
    if entry is None or entry["date"] is None:
        raise InvalidInput(
            [
                Finding(
                    "changelog-without-release",
                    str(changelog_path),
                    expected="## 1.2.3 (2026-01-31)",
                    advice="begin the newest entry with its version and date",
                )
            ]
        )
    return ReleaseFacts(package, entry["version"], date.fromisoformat(entry["date"]))

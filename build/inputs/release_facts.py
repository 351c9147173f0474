"""Reads the facts of a release: package.yaml, and the newest release of the changelog."""

import re
from datetime import date
from pathlib import Path

from build.inputs.text_file import read_text
from build.inputs.yaml_file import read_yaml
from build.report.findings import Findings
from build.report.package_sources import PackageFacts, ReleaseFacts
from build.rules import files as rules
from validate.finding import InvalidInput, Location

# An entry without a date, in brackets or not, is not released yet; the newest with one is.
_ENTRY = re.compile("^##(?!#).*(?:\\(|[0-9]{4}).*$", re.MULTILINE)
_RELEASE = re.compile(r"## (?P<version>\S+) \((?P<date>[^()]*)\)")
_NUMBER = "(?:0|[1-9][0-9]{0,5})"
_VERSION = re.compile(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}")
_DATE = re.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}")
_EXPECTED = "## 1.2.3 (2026-01-31)"


def read_release_facts(package_path: Path, changelog_path: Path) -> ReleaseFacts:
    """The facts of the newest release.

    Raises:
        InvalidInput: those of `read_yaml` and `read_text`, `changelog-without-release`,
            `changelog-entry-invalid`.
    """
    findings = Findings()
    with findings.caught():
        package = read_yaml(package_path, PackageFacts).facts
    with findings.caught():
        version, released_on = _newest_release(changelog_path)
    findings.stop()
    return ReleaseFacts(package, version, released_on)


def _newest_release(path: Path) -> tuple[str, date]:
    text = read_text(path).replace("\r\n", "\n")
    entry = _ENTRY.search(text)
    if entry is None:
        at = Location(str(path))
        raise InvalidInput([at.breaks(rules.CHANGELOG_WITHOUT_RELEASE, None, _EXPECTED)])
    release = _RELEASE.fullmatch(entry[0])
    try:
        if release and _VERSION.fullmatch(release["version"]) and _DATE.fullmatch(release["date"]):
            return release["version"], date.fromisoformat(release["date"])
    except ValueError:
        pass  # a day that the calendar does not have
    at = Location(str(path), text.count("\n", 0, entry.start()) + 1)
    raise InvalidInput([at.breaks(rules.CHANGELOG_ENTRY_INVALID, entry[0], _EXPECTED)])

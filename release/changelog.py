"""The newest entry of the changelog, which becomes the release notes."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from release.lost_links import without_lost_links
from release.rules import CHANGELOG_ENTRY_EMPTY, VERSION_DIFFERS
from validate.finding import InvalidInput, Location
from validate.versions import Version, newest_entry, read_version

_FILES = Path(__file__).resolve().parent.parent / "docs/files.md"
_NEXT_ENTRY = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """An entry of the changelog: its version, its day, its Markdown."""

    version: Version
    released_on: date
    text: str

    def notes(self, title: str, difference: str, files: str) -> str:
        """Release notes as Markdown: which file is for whom, the entry, and the size of the change.

        Relative links lead nowhere on a release page and become plain code.
        """
        version = ".".join(map(str, self.version))
        text = without_lost_links(self.text, lambda _: False)
        return (
            f"# {title} {version} ({self.released_on})\n\n## Which file is for whom\n\n{files}\n"
            f"\n## What changed\n\n{text}\n\n{difference}\n"
        )


def files_table() -> str:
    """The first table of docs/files.md."""
    page = _FILES.read_text("utf-8")
    return page[page.index("\n| ") + 1 :].partition("\n\n")[0]


def read_entry(changelog: str, version: str, released_on: date) -> Entry:
    """The newest entry, which must be that of the package built: its version and its day.

    Raises:
        InvalidInput: `version-differs`, `changelog-entry-empty`.
    """
    heading = newest_entry(changelog)
    numbers = read_version(version)
    if heading is None or numbers is None or heading.groups() != (version, str(released_on)):
        expected = f"## {version} ({released_on}), as datapackage.json says"
        found = heading[0] if heading else "no entry with a version and a date"
        raise InvalidInput([Location("CHANGELOG.md").breaks(VERSION_DIFFERS, found, expected)])
    text = _NEXT_ENTRY.split(changelog[heading.end() :])[0].strip()
    if not text:
        row = changelog.count("\n", 0, heading.start()) + 1
        here = Location("CHANGELOG.md", row)
        raise InvalidInput([here.breaks(CHANGELOG_ENTRY_EMPTY, heading[0])])
    return Entry(numbers, released_on, text)

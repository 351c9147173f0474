"""Versions: read, compared, and taken from the newest entry of the changelog."""

import re
from dataclasses import dataclass

from release.refusal import Refusal
from validate.findings import Finding

Version = tuple[int, int, int]

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_ENTRY = re.compile(r"^## (?P<version>\d+\.\d+\.\d+) \((?P<date>\d{4}-\d{2}-\d{2})\)$", re.M)
_RELATIVE_LINK = re.compile(r"\[([^\]]*)\]\((?!https?://|#)([^)\s]+)\)")


@dataclass(frozen=True)
class Entry:
    """An entry of the changelog: its version, its date in ISO form, its Markdown."""

    version: str
    released_on: str
    text: str


def read_version(text: str) -> Version | None:
    """A version of three numbers; None for anything else.

    >>> read_version("1.10.0"), read_version("1.0"), read_version("1.0.0-rc1")
    ((1, 10, 0), None, None)
    """
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def newest_entry(changelog: str) -> Entry:
    """The first entry of CHANGELOG.md.

    Raises:
        Refusal: `changelog-without-release`, `changelog-entry-empty`.
    """
    match = _ENTRY.search(changelog)
    if match is None:
        raise Refusal(
            [
                Finding(
                    "changelog-without-release",
                    "CHANGELOG.md",
                    expected="## 1.2.3 (2026-01-31)",
                    advice="begin the newest entry with its version and date",
                )
            ]
        )
    rest = changelog[match.end() :]
    following = re.search(r"^## ", rest, re.M)
    text = (rest[: following.start()] if following else rest).strip()
    if not text:
        row = changelog.count("\n", 0, match.start()) + 1
        raise Refusal(
            [
                Finding(
                    "changelog-entry-empty",
                    "CHANGELOG.md",
                    row,
                    found=match[0],
                    advice="say what changed in rows and meaning, for those who use the data",
                )
            ]
        )
    return Entry(match["version"], match["date"], text)


def release_notes(entry: Entry, title: str, difference: str) -> str:
    """Release notes as Markdown: the changelog's entry, and the size of the change.

    Relative links of the changelog lead nowhere on a release page and become plain code.
    """
    text = _RELATIVE_LINK.sub(r"\1 (`\2`)", entry.text)
    return f"# {title} {entry.version} ({entry.released_on})\n\n{text}\n\n{difference}\n"

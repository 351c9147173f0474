"""Versions of three numbers, and where the changelog says the newest."""

import re

Version = tuple[int, int, int]

_VERSION = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")
_ENTRY = re.compile(r"^## ([0-9.]+) \(([0-9]{4}-[0-9]{2}-[0-9]{2})\)$", re.MULTILINE)


def read_version(text: str) -> Version | None:
    """A version of three numbers; None for anything else.

    >>> read_version("1.10.0"), read_version("1.0"), read_version("1.0.0-rc1")
    ((1, 10, 0), None, None)
    """
    match = _VERSION.fullmatch(text)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def newest_entry(changelog: str) -> re.Match[str] | None:
    """The heading of the newest entry: its groups are version and date.

    >>> newest_entry("# Changelog\\n\\n## 1.2.3 (2026-01-31)\\n").groups()
    ('1.2.3', '2026-01-31')
    """
    return _ENTRY.search(changelog)

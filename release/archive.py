"""The package as a zip file that is the same, byte for byte, whenever and wherever it is made.

Besides the package and the pages for its users it holds the validator and a README of its own, so that
it can be checked by what is in it.
"""

import posixpath
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from release.lost_links import without_lost_links
from release.package_readme import readmes

Json = dict[str, Any]

# What people who use the data get. The programs that make it stay in git, and the pages about them.
_PARTS = (
    "datapackage.json",
    "croissant.json",
    "CITATION.cff",
    "CHANGELOG.md",
    "LICENSE*",
    "data/*",
    "schemas/*",
    "docs/plots/*",
    "docs/questions/*",
    *(
        f"docs/{page}.md"
        for page in (
            "bi",
            "codebook",
            "files",
            "findings",
            "glossary",
            "load",
            "methodology",
            "questions",
            "versioning",
        )
    ),
    "sources/*/withdrawn.csv",  # ids that went, and why
)
_VALIDATOR = Path(__file__).resolve().parent.parent / "validate"


def parts_of(tracked: Iterable[str]) -> list[str]:
    """Which of the committed files are published, sorted.

    >>> parts_of(["build/__main__.py", "data/text/x.txt", "LICENSE-DATA", "docs/load.md"])
    ['LICENSE-DATA', 'data/text/x.txt', 'docs/load.md']
    """
    return sorted(path for path in tracked if any(fnmatchcase(path, pattern) for pattern in _PARTS))


def files_below(root: Path) -> list[str]:
    """The published files of a folder that need not be a clone."""
    folders = ("*", "data/**/*", "schemas/*", "docs/**/*", "sources/*/*")
    paths = (path for pattern in folders for path in root.glob(pattern) if path.is_file())
    return parts_of(path.relative_to(root).as_posix() for path in paths)


def write_package(target: Path, root: Path, paths: Iterable[str], descriptor: Json) -> None:
    """Write the package in `root`, its files by `paths`, as the zip file of a release."""
    files = {path: (root / path).read_bytes() for path in paths}
    program = {
        f"validate/{path.relative_to(_VALIDATOR).as_posix()}": path.read_bytes()
        for path in _VALIDATOR.rglob("*")
        if path.suffix in (".py", ".md")
    }
    files |= program | readmes(descriptor)
    for path in files:
        if path.endswith(".md"):
            files[path] = _as_it_lies(path, files)
    write_zip(target, files, date.fromisoformat(descriptor["created"][:10]))


def _as_it_lies(path: str, files: Mapping[str, bytes]) -> bytes:
    """A page in which links to what is in the repository alone are plain code."""

    def leads(target: str) -> bool:
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        return any(name == place or name.startswith(f"{place}/") for name in files)

    return without_lost_links(files[path].decode("utf-8"), leads).encode()


def write_zip(target: Path, files: Mapping[str, bytes], released_on: date) -> None:
    """Write files, by their paths, as a zip file.

    Sorted, all of the release's date, readable by all, made on Unix, compressed alike: nothing of
    the machine goes in. No folder above them, so that frictionless opens the zip file as it is.
    """
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(
                path, (released_on.year, released_on.month, released_on.day, 0, 0, 0)
            )
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, files[path], zipfile.ZIP_DEFLATED, compresslevel=9)

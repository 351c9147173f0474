"""Publishes the files of the package in a folder, and touches nothing that is somebody else's."""

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from build.writing.all_or_none import LOCK, hindrances, locked, recover, replace_files
from build.writing.rules import CANNOT_WRITE, FILE_EXISTS, FILE_FOREIGN, FOLDER_FOREIGN
from validate.finding import InvalidInput, Location

_DESCRIPTOR = "datapackage.json"
# Folders that hold generated files and nothing else: what is no longer made is removed from them.
_GENERATED_FOLDERS = ("data", "schemas")
# What the build makes there and no descriptor names.
_UNNAMED = {
    "data/README.md",
    "data/parquet/SHA256SUMS",
    "data/parquet/datapackage.json",
    "schemas/README.md",
}
_NAMED = re.compile(rb'"(?:path|schema)"\s*:\s*"([^"\\]*)"')


def publish(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make the package in `root` equal to `files`, all or nothing; returns the paths that changed.

    `files` holds `datapackage.json`, whose id says which package this is. Below data/ and schemas/
    files that an earlier publish made and this one does not are removed; other folders keep what is
    in them. Unchanged files are not touched.

    Raises:
        InvalidInput: with a finding of the rules of `build.writing.rules`; but for
            `publish-unfinished`, nothing was changed.
    """
    recover(root)
    try:
        if not _is_own(root, files):
            here = Location(str(root))
            raise InvalidInput([here.breaks(FOLDER_FOREIGN, "other files", "an empty folder")])
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInput([Location(str(root)).breaks(CANNOT_WRITE, error)]) from error
    with locked(root):
        generated = (path for folder in _GENERATED_FOLDERS for path in _within(root / folder))
        present = sorted(path.relative_to(root).as_posix() for path in generated)
        changed = {path: files[path] for path in files if _read(root / path) != files[path]}
        stale = [path for path in present if path not in files]
        own = _published(root)
        findings = [
            Location(str(root / path)).breaks(FILE_FOREIGN, "a file that no build published")
            for path in present
            if path not in own and (path in changed or path not in files)
        ]
        findings = findings or [*hindrances(root, [*changed, *stale])]
        if findings:
            raise InvalidInput(findings)
        if changed or stale:
            replace_files(root, changed, stale)
    return sorted([*changed, *stale])


def write_new(folder: Path, files: Mapping[str, bytes], replacing: Collection[str] = ()) -> None:
    """Write files into a folder, all or none; nothing is removed, nothing of other people replaced.

    `replacing` names those of them that the caller has read and edited, so that they are there.

    Raises:
        InvalidInput: `file-exists` for each other file that is there already, and what `publish`
            raises but for foreign files; but for `publish-unfinished`, nothing was written.
    """
    recover(folder)
    with locked(folder):
        findings = [
            Location(str(folder / path)).breaks(FILE_EXISTS)
            for path in files
            if path not in replacing and os.path.lexists(folder / path)
        ]
        findings = findings or [*hindrances(folder, files)]
        if findings:
            raise InvalidInput(findings)
        replace_files(folder, files, ())


def _is_own(root: Path, files: Mapping[str, bytes]) -> bool:
    """Whether a folder holds nothing, but for empty folders, or the package to be published."""
    others = (path for path in _within(root) if path.name != LOCK)
    if not root.exists() or next(others, None) is None:
        return True
    # Asked of the text, so that a descriptor full of the marks of a merge is recognised too.
    package_id = json.dumps(json.loads(files[_DESCRIPTOR])["id"], ensure_ascii=False)
    return package_id.encode() in (_read(root / _DESCRIPTOR) or b"")


def _published(root: Path) -> set[str]:
    """The files below the generated folders that the last publish made, as its descriptors say."""
    named = {
        folder + path.decode(errors="replace")
        for folder in ("", "data/parquet/")
        for path in _NAMED.findall(_read(root / folder / _DESCRIPTOR) or b"")
    }
    return named | _UNNAMED


def _within(folder: Path) -> Iterator[Path]:
    """Everything below a folder that is no folder; what a link hides is not looked at."""
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _read(path: Path) -> bytes | None:
    """The content of a file; None where there is none."""
    return path.read_bytes() if path.is_file() else None

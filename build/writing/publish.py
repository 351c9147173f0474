"""Writes the files of the package, all or nothing, whatever happens in between.

Everything is first written below `.publish/` and made durable; the rename that creates
`.publish/COMMIT` decides. Killed before it, the published files are the old ones and the next run
throws the rest away; killed after it, the next run (of anything that calls `recover`) finishes the
renames, and `python -m validate` says so until then. What can run out of disk is done before the
commit: the files and the folders they go to. The lock is the kernel's, so a dead process holds
nothing.
"""

import errno
import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from build.findings import Finding, InvalidInput

STAGING = ".publish"
_COMMIT = "COMMIT"
# Folders that hold generated files and nothing else: what is no longer made is removed from them.
_OWNED_FOLDERS = ("data", "schemas")


def publish(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make the published files below `root` equal to `files`; returns the paths that changed.

    Unchanged files are not touched.

    Raises:
        InvalidInput: `build-running` where another build holds the lock; `cannot-write` where the
            disk is full or the folder is not writable, and the published files are then as they
            were; `publish-unfinished` where the renames failed half way, and the next run ends them.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _lock(root):
            recover(root)
            changes = [path for path, content in files.items() if _differs(root / path, content)]
            stale = [path for path in _owned_files(root) if path not in files]
            if not changes and not stale:
                return []
            try:
                _stage(root, {path: files[path] for path in changes}, stale)
            except OSError:
                # Without its commit first: a half-removed staging must never be finished.
                (root / STAGING / _COMMIT).unlink(missing_ok=True)
                shutil.rmtree(root / STAGING, ignore_errors=True)
                raise
            recover(root)
            return sorted(changes + stale)
    except OSError as error:
        raise InvalidInput(
            [
                Finding(
                    "cannot-write",
                    str(root),
                    found=str(error),
                    advice="make room or choose another folder; nothing was changed",
                )
            ]
        ) from error


def recover(root: Path) -> None:
    """Finish or forget a publication that was interrupted.

    Raises:
        InvalidInput: `publish-unfinished` where the renames fail; they can be tried again.
    """
    staging = root / STAGING
    commit = staging / _COMMIT
    try:
        if commit.is_file():
            _finish(root, json.loads(commit.read_text("utf-8")))
            commit.unlink()
        if staging.exists():
            shutil.rmtree(staging)
    except OSError as error:
        raise InvalidInput(
            [
                Finding(
                    "publish-unfinished",
                    str(root),
                    found=str(error),
                    advice="mend what hinders it and run the build again: it ends this first",
                )
            ]
        ) from error


def _finish(root: Path, journal: Mapping[str, list[str]]) -> None:
    """Move what is staged to its place and remove what is gone; may be repeated at any point."""
    for path in journal["changed"]:
        staged = root / STAGING / "new" / path
        if staged.exists():  # else an earlier run has moved it already
            staged.replace(root / path)
    for path in journal["removed"]:
        (root / path).unlink(missing_ok=True)
    for folder in {(root / path).parent for names in journal.values() for path in names}:
        _sync_folder(folder)


def _stage(root: Path, changed: Mapping[str, bytes], removed: list[str]) -> None:
    staging = root / STAGING
    staging.mkdir()
    for path, content in changed.items():
        place, staged = root / path, staging / "new" / path
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, "a folder stands where a file goes", str(place))
        for folder in (place.parent, staged.parent):
            folder.mkdir(parents=True, exist_ok=True)
        _write_durably(staged, content)
    # The names of the staged files must outlast a power cut before the commit does.
    for folder in (*staging.rglob("*/"), staging, root):
        _sync_folder(folder)
    journal = json.dumps({"changed": sorted(changed), "removed": sorted(removed)})
    _write_durably(staging / "journal", journal.encode())
    (staging / "journal").replace(staging / _COMMIT)
    _sync_folder(staging)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _differs(path: Path, content: bytes) -> bool:
    return not path.is_file() or path.read_bytes() != content


def _owned_files(root: Path) -> Iterator[str]:
    for folder in _OWNED_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix()


@contextmanager
def _lock(root: Path) -> Iterator[None]:
    with (root / ".publish.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InvalidInput(
                [
                    Finding(
                        "build-running",
                        str(root),
                        advice="another build writes here; wait for it to end",
                    )
                ]
            ) from error
        yield

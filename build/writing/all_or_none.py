"""Replaces, adds and removes files of a folder: all of them or none, whatever happens in between.

What is new is first written to `.publish/`, behind a journal that says where it goes. Renaming the
journal to `.publish/COMMIT` decides. Killed before it, the folder is as it was, and the next run
forgets what was staged; killed after it, the next run (anything that calls `recover`) finishes, and
`python -m validate` says so until then. What may fail is tried before: rights, room, links, disks.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ValidationError

from build.writing import rules
from validate.finding import Finding, InvalidInput, Location

STAGING, COMMIT = ".publish", "COMMIT"
LOCK = ".publish.lock"
_JOURNAL = "journal"
_STAGED = ".new"
_LONGEST_JOURNAL = 2**26  # bytes


class _Journal(BaseModel, extra="forbid", strict=True):
    """What a publish changes: the files staged as 0.new, 1.new ... and those that go."""

    changed: list[str]
    removed: list[str]


def recover(root: Path) -> None:
    """Finish or forget what an interrupted run began in a folder; nothing where there was none.

    Raises:
        InvalidInput: `build-running`, `cannot-write`, `publish-unfinished`, `publish-damaged`.
    """
    if os.path.lexists(root / STAGING):
        with locked(root):
            pass


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Write to a folder alone, after an interrupted run has been finished or forgotten.

    Raises:
        InvalidInput: as `recover`; `cannot-write` also for what the block raises as OSError.
    """
    try:
        if (root / LOCK).is_symlink():
            raise InvalidInput([Location(str(root / LOCK)).breaks(rules.PATH_LINKED, "a link")])
        # The kernel's lock: a dead process holds nothing, so the file that stays blocks nobody.
        with FileLock(root / LOCK, blocking=False):
            _settle(root)
            yield
    except Timeout as error:
        raise InvalidInput([Location(str(root)).breaks(rules.BUILD_RUNNING)]) from error
    except OSError as error:
        raise InvalidInput([Location(str(root)).breaks(rules.CANNOT_WRITE, error)]) from error


def hindrances(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """What would stop a rename to one of the paths half-way: links, other disks, missing rights."""
    for path in paths:
        here = Location(str(root / path))
        place = _place(root, path)
        if place is None:
            yield here.breaks(rules.PATH_LINKED, "a link, or a path out of the folder")
            continue
        folder = next(parent for parent in place.parents if parent.exists())
        if folder.stat().st_dev != root.stat().st_dev or _is_mounted(root, folder):
            yield here.breaks(rules.PATH_LINKED, "another disk")
        elif not os.access(folder, os.W_OK | os.X_OK):
            yield here.breaks(rules.CANNOT_WRITE, f"no right to write in {folder}")
        elif place.exists() and not place.is_file():
            yield here.breaks(rules.CANNOT_WRITE, "something that is no file stands there")


def _is_mounted(root: Path, folder: Path) -> bool:
    """Whether nothing can be moved from one to the other although both are on one disk.

    Linux says so of a file that is not there, too.
    """
    try:
        (root / f"{STAGING}.none").rename(folder / f"{STAGING}.none")
    except OSError as error:
        return error.errno == errno.EXDEV
    return False


def replace_files(root: Path, changed: Mapping[str, bytes], removed: Sequence[str]) -> None:
    """Write and remove files, all or none; the caller holds the lock and found no hindrances.

    Raises:
        OSError: nothing was changed.
        InvalidInput: `publish-unfinished`.
    """
    staging = root / STAGING
    staging.mkdir()
    try:
        # First the journal: where it is, all else in the folder is ours to forget.
        journal = _Journal(changed=list(changed), removed=list(removed))
        _write(staging / _JOURNAL, journal.model_dump_json().encode())
        for number, (path, content) in enumerate(changed.items()):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            _write(staging / f"{number}{_STAGED}", content)
        _sync({staging, root})
        (staging / _JOURNAL).replace(staging / COMMIT)
    except OSError:
        with suppress(OSError):
            _forget(staging)
        raise
    _settle(root)


def _settle(root: Path) -> None:
    """Finish what was committed, forget what was not."""
    staging = root / STAGING
    if not os.path.lexists(staging):
        return
    here = Location(str(staging))
    try:
        journal = _read_journal(root)
    except (OSError, ValueError) as error:
        found = "no journal" if isinstance(error, ValidationError) else error
        raise InvalidInput([here.breaks(rules.PUBLISH_DAMAGED, found)]) from error
    try:
        if journal is not None:
            _finish(root, journal)
    except OSError as error:
        raise InvalidInput([here.breaks(rules.PUBLISH_UNFINISHED, error)]) from error
    try:
        _forget(staging)
    except OSError as error:
        raise InvalidInput([here.breaks(rules.PUBLISH_DAMAGED, error)]) from error


def _read_journal(root: Path) -> _Journal | None:
    """What was committed; None where nothing was.

    Raises:
        ValueError, OSError: it is no journal, or names what lies outside the folder.
    """
    commit = _place(root, f"{STAGING}/{COMMIT}")
    if commit is None:
        raise ValueError("a link")
    if not os.path.lexists(commit):
        return None
    if not commit.is_file():
        raise ValueError("a journal that is no file")
    with commit.open("rb") as file:
        journal = _Journal.model_validate_json(file.read(_LONGEST_JOURNAL))
    for path in (*journal.changed, *journal.removed):
        if _place(root, path) is None:
            raise ValueError(f"{path}, a link or outside the folder")
    return journal


def _finish(root: Path, journal: _Journal) -> None:
    """Move what is staged to its place and remove what goes; may be repeated from any point."""
    staging = root / STAGING
    _sync({staging})
    for number, path in enumerate(journal.changed):
        staged = staging / f"{number}{_STAGED}"
        if staged.exists():  # else an earlier run has moved it already
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            staged.replace(root / path)
    for path in journal.removed:
        (root / path).unlink(missing_ok=True)
    _sync({(root / path).parent for path in (*journal.changed, *journal.removed)})
    (staging / COMMIT).unlink()


def _forget(staging: Path) -> None:
    """Remove the staged files, their journal, and the folder, which must hold nothing else."""
    if (staging / _JOURNAL).exists():
        for path in staging.iterdir():
            if path.suffix == _STAGED:
                path.unlink()
        (staging / _JOURNAL).unlink()
    staging.rmdir()


def _place(root: Path, path: str) -> Path | None:
    """Where a file of the folder lies; None where a link or the path itself leads elsewhere."""
    try:
        base = root.resolve()
        place = base / path
        is_inside = base in place.parents and place.resolve() == place
    except (OSError, RuntimeError, ValueError):  # a circle of links; a NUL
        return None
    return place if is_inside else None


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folders: Iterable[Path]) -> None:
    """Make names outlast a power cut, where the system can: Windows opens no folders."""
    for folder in folders:
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

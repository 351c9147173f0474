"""Makes dist/ beside the old one and puts it in its place as a whole."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from release.rules import CANNOT_WRITE, FILE_FOREIGN, RELEASE_RUNNING
from validate.finding import InvalidInput, Location

CHECKSUMS = "SHA256SUMS"
_WORK = ".dist-work"


@contextmanager
def new_dist(root: Path) -> Iterator[Path]:
    """Give an empty folder, which becomes `dist/` when the block ends well; else dist/ stays.

    Killed between the two renames, dist/ is missing, and the next run restores it first.

    Raises:
        InvalidInput: `release-running`; `file-foreign` where dist/ holds what no release made;
            `cannot-write`, also for what the block raises as OSError.
    """
    dist, work = root / "dist", root / _WORK
    new, old = work / "new", work / "old"
    try:
        if linked := [path for path in (dist, work) if path.is_symlink()]:
            raise InvalidInput([Location(str(linked[0])).breaks(FILE_FOREIGN, "a link")])
        with FileLock(work / "lock", blocking=False):
            try:
                _restore(old, dist)
                shutil.rmtree(new, ignore_errors=True)
                _refuse_foreign(dist)
                new.mkdir()
                yield new
                if dist.exists():
                    dist.rename(old)
                new.rename(dist)
            finally:
                _restore(old, dist)
                shutil.rmtree(new, ignore_errors=True)
    except Timeout as error:
        raise InvalidInput([Location(str(root)).breaks(RELEASE_RUNNING)]) from error
    except OSError as error:
        raise InvalidInput([Location(str(dist)).breaks(CANNOT_WRITE, error)]) from error


def _restore(old: Path, dist: Path) -> None:
    """Put the old release back where no new one took its place; else remove it."""
    if old.exists() and not dist.exists():
        old.rename(dist)
    shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(dist: Path) -> None:
    if not dist.exists():
        return
    sums = dist / CHECKSUMS
    lines = sums.read_text("utf-8", "replace").splitlines() if sums.is_file() else []
    # A site is made again from any package.
    known = {CHECKSUMS, "site", *(line.partition("  ")[2].partition("/")[0] for line in lines)}
    foreign = sorted(path for path in dist.iterdir() if path.name not in known)
    if foreign:
        raise InvalidInput([Location(str(path)).breaks(FILE_FOREIGN) for path in foreign])


def write_checksums(folder: Path) -> None:
    """Write SHA256SUMS over every other file of the folder, as `sha256sum -c` reads it."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != CHECKSUMS
    ]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")

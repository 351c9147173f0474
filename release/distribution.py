"""Writes dist/: everything beside it, then one swap; a release that fails leaves the old one."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from release.refusal import Refusal
from validate.findings import Finding

CHECKSUMS = "SHA256SUMS"
_NEW = ".dist-new"
_OLD = ".dist-old"


@contextmanager
def swapped_in(root: Path) -> Iterator[Path]:
    """Give an empty folder; when the block ends well it becomes `dist/`, as a whole.

    Killed between the two renames, `dist/` is missing, and the next run restores it first.

    Raises:
        Refusal: `release-running` where another release is made; `cannot-write`.
    """
    new, old, dist = root / _NEW, root / _OLD, root / "dist"
    try:
        with _locked(root):
            if old.exists() and not dist.exists():
                old.rename(dist)
            for left_over in (new, old):
                shutil.rmtree(left_over, ignore_errors=True)
            new.mkdir()
            try:
                yield new
                if dist.exists():
                    dist.rename(old)
                new.rename(dist)
            finally:
                for left_over in (new, old):
                    shutil.rmtree(left_over, ignore_errors=True)
    except OSError as error:
        raise Refusal(
            [
                Finding(
                    "cannot-write",
                    str(dist),
                    found=str(error),
                    advice="make room or mend the rights; the earlier dist/ is as it was",
                )
            ]
        ) from error


def write_checksums(folder: Path) -> None:
    """Write SHA256SUMS over every other file of the folder, as `sha256sum -c` reads it."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.name != CHECKSUMS
    ]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """The kernel's lock on the folder itself: a dead process holds nothing and leaves nothing."""
    descriptor = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise Refusal(
            [Finding("release-running", str(root), advice="wait for the other release to end")]
        ) from error
    try:
        yield
    finally:
        os.close(descriptor)

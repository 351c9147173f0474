"""Publishing with a real kill, on a real disk that is full, and across real disks."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build.writing.all_or_none import recover
from build.writing.publish import publish
from tests.publishing import NEW, OLD, codes, published, write
from validate.opening import open_package

pytestmark = pytest.mark.slow

# Kills its own process, as kill -9 does, when the first file has taken its place.
_KILLED = """
import os, pathlib, signal, sys
from build.writing.publish import publish
replace = os.replace
def replace_and_die(source, target):
    replace(source, target)
    if not str(target).endswith("COMMIT"):
        os.kill(os.getpid(), signal.SIGKILL)
os.replace = replace_and_die
publish(pathlib.Path(sys.argv[1]), eval(sys.argv[2]))
"""


def test_killed_between_two_files_it_is_told_and_finished_by_the_next_run(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    run = subprocess.run([sys.executable, "-c", _KILLED, tmp_path, repr(NEW)], check=False)
    assert run.returncode == -signal.SIGKILL
    assert published(tmp_path) not in (OLD, NEW)
    told = [finding.code for finding in open_package(str(tmp_path)).faults()]
    assert told == ["interrupted-publish"]
    recover(tmp_path)  # the dead process holds no lock
    assert published(tmp_path) == NEW
    assert open_package(str(tmp_path)).faults() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB, where the machine lets us mount one."""
    mount = tmp_path / "small"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(mount)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a file system")
    yield mount
    subprocess.run(["umount", str(mount)], check=True)


def test_full_disk_leaves_the_old_version(small_disk: Path) -> None:
    write(small_disk, OLD)
    assert codes(publish, small_disk, {**NEW, "data/large.csv": os.urandom(100_000)}) == [
        "cannot-write"
    ]
    assert published(small_disk) == OLD
    assert not (small_disk / ".publish").exists()
    assert publish(small_disk, NEW)  # the room is free again


def test_tables_on_another_disk_are_refused_before_anything_changes(small_disk: Path) -> None:
    root = small_disk.parent
    data = {path: content for path, content in OLD.items() if path.startswith("data/")}
    write(root, {path: content for path, content in OLD.items() if path not in data})
    for path, content in data.items():
        write(small_disk, {path.removeprefix("data/"): content})
    (root / "data").mkdir()
    subprocess.run(["mount", "--bind", small_disk, root / "data"], check=True)
    try:
        before = published(root)
        assert set(codes(publish, root, NEW)) == {"path-linked"}
        assert published(root) == before
    finally:
        subprocess.run(["umount", root / "data"], check=True)


def test_tables_mounted_from_the_same_disk_are_refused_before_anything_changes(
    small_disk: Path,
) -> None:
    root = write(small_disk / "package", OLD)
    (root / "data").rename(small_disk / "data")
    (root / "data").mkdir()
    subprocess.run(["mount", "--bind", small_disk / "data", root / "data"], check=True)
    try:
        before = published(root)
        assert set(codes(publish, root, NEW)) == {"path-linked"}
        assert published(root) == before
    finally:
        subprocess.run(["umount", root / "data"], check=True)

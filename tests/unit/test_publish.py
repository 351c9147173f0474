"""All or nothing: the published folder is the old one or the new one, whatever happens."""

import errno
import fcntl
import itertools
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build.findings import InvalidInput
from build.writing.publish import publish, recover

pytestmark = pytest.mark.slow  # processes, and kills of them

OLD = {
    "datapackage.json": b"old",
    "data/targets.csv": b"old targets",
    "data/gone.csv": b"no longer made",
    "data/same.csv": b"same",
    "schemas/targets.json": b"old schema",
}
NEW = {
    "datapackage.json": b"new",
    "data/targets.csv": b"new targets",
    "data/same.csv": b"same",
    "data/parquet/targets.parquet": b"in a folder that is not there yet" * 1000,
    "schemas/targets.json": b"new schema",
    "docs/codebook.md": b"outside the owned folders",
}

# Kills its own process, as kill -9 does, at the n-th call that touches the disk.
_KILLED = """
import builtins, io, os, pathlib, shutil, signal, sys
sys.path.insert(0, sys.argv[1])
from build.writing.publish import publish
root, files, limit = pathlib.Path(sys.argv[2]), eval(sys.argv[3]), int(sys.argv[4])
calls = 0
def counted(function, after):
    def call(*arguments, **named):
        global calls
        calls += 1
        if calls == limit and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        dies = calls == limit
        try:
            return function(*arguments, **named)
        finally:
            if dies:
                os.kill(os.getpid(), signal.SIGKILL)
    return call
def torn(file_open):
    # A file of which only the first half was written when the process died.
    def opened(path, mode="r", *rest, **named):
        file = file_open(path, mode, *rest, **named)
        if "w" not in mode or str(path).endswith(".publish.lock"):
            return file
        write = file.write
        class Torn:
            def __enter__(self): return self
            def __exit__(self, *error): file.close()
            def __getattr__(self, name): return getattr(file, name)
            def write(self, content):
                write(content[: len(content) // 2])
                file.flush()
                tick()
                return write(content[len(content) // 2 :])
        return Torn()
    return opened
tick = counted(lambda: None, False)
pathlib.Path.open = torn(pathlib.Path.open)
after = sys.argv[5] == "after"
for owner, name in [
    (os, "fsync"), (os, "replace"), (os, "rename"), (os, "unlink"), (os, "mkdir"), (os, "rmdir"),
]:
    setattr(owner, name, counted(getattr(owner, name), after))
publish(root, files)
print(calls)
"""


def _write(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def _published(root: Path) -> dict[str, bytes]:
    """What a reader finds: every file but the lock and what is staged."""
    return {
        name: path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not (name := path.relative_to(root).as_posix()).startswith(".publish")
    }


def _publish_killed(root: Path, limit: int, moment: str = "before") -> subprocess.Popen[str]:
    project = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _KILLED, project, str(root), repr(NEW), str(limit), moment],
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _count_calls(tmp_path: Path) -> int:
    root = tmp_path / "counted"
    _write(root, OLD)
    process = _publish_killed(root, -1)
    output, errors = process.communicate()
    assert process.returncode == 0, errors
    assert _published(root) == NEW
    return int(output)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_at_every_call_the_folder_is_old_or_new(tmp_path: Path, moment: str) -> None:
    calls = _count_calls(tmp_path)
    assert calls > 30
    outcomes = []
    for start in range(1, calls + 1, 4):
        running = []
        for limit in range(start, min(start + 4, calls + 1)):
            root = tmp_path / str(limit)
            _write(root, OLD)
            running.append((limit, root, _publish_killed(root, limit, moment)))
        for limit, root, process in running:
            _, errors = process.communicate()
            assert process.returncode == -9, (limit, errors)
            committed = (root / ".publish" / "COMMIT").exists()
            if not committed:
                # Nothing needs to be recovered for a reader to find one whole version.
                assert _published(root) in (OLD, NEW), limit
            recover(root)
            after = _published(root)
            assert after in (OLD, NEW), limit
            assert not committed or after == NEW, limit
            assert not (root / ".publish").exists()
            outcomes.append(after == NEW)
            # The dead process holds no lock, and the next run ends what it began.
            publish(root, NEW)
            assert _published(root) == NEW
    # There is one moment at which the old version becomes the new one.
    assert outcomes == sorted(outcomes)
    assert True in outcomes
    assert False in outcomes


def test_killed_while_recovering_it_can_be_recovered_again(tmp_path: Path) -> None:
    root = tmp_path / "package"
    calls = _count_calls(tmp_path)
    _write(root, OLD)
    for limit in range(1, calls + 1):
        process = _publish_killed(root, limit)
        process.communicate()
        if _published(root) not in (OLD, NEW):
            break
    # It died between two renames; now the run that recovers dies too, a call later each time.
    for limit in range(1, calls + 1):
        if not (root / ".publish" / "COMMIT").exists():
            break
        _publish_killed(root, limit).communicate()
    recover(root)
    assert _published(root) == NEW


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 KiB, where the machine lets us mount one."""
    mount = tmp_path / "small"
    mount.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(mount)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("no right to mount a file system")
    yield mount
    subprocess.run(["umount", str(mount)], check=True)


def test_out_of_disk_leaves_the_old_version_on_a_real_file_system(full_disk: Path) -> None:
    _write(full_disk, OLD)
    with pytest.raises(InvalidInput) as raised:
        publish(full_disk, {**NEW, "data/large.csv": os.urandom(100_000)})
    assert [finding.code for finding in raised.value.findings] == ["cannot-write"]
    assert _published(full_disk) == OLD
    assert not (full_disk / ".publish").exists()
    publish(full_disk, OLD)  # the room is free again


def test_out_of_disk_at_any_call_leaves_the_old_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, failing_call = 0, 0
    root = tmp_path

    def failing(function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls >= failing_call and not (root / ".publish" / "COMMIT").exists():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*arguments, **named)

        return call

    for failing_call in itertools.count(1):
        root = tmp_path / str(failing_call)
        _write(root, OLD)
        calls = 0
        with monkeypatch.context() as patch:
            for name in ("fsync", "replace", "rename", "mkdir"):
                patch.setattr(os, name, failing(getattr(os, name)))
            codes = _codes_of_publishing(root)
        if not codes:
            break
        assert codes == ["cannot-write"]
        assert _published(root) == OLD, failing_call
        assert not (root / ".publish").exists()
        assert _codes_of_publishing(root) == []  # with room again
        assert _published(root) == NEW
    assert failing_call > 20
    assert _published(root) == NEW


def _codes_of_publishing(root: Path) -> list[str]:
    try:
        publish(root, NEW)
    except InvalidInput as error:
        return [finding.code for finding in error.findings]
    return []


def test_renames_that_fail_half_way_are_finished_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, OLD)
    replace, calls = os.replace, 0

    def failing(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing)
        with pytest.raises(InvalidInput) as raised:
            publish(tmp_path, NEW)
    assert [finding.code for finding in raised.value.findings] == ["publish-unfinished"]
    assert _published(tmp_path) not in (OLD, NEW)
    assert (tmp_path / ".publish" / "COMMIT").exists()  # which python -m validate reports
    assert publish(tmp_path, NEW) == []
    assert _published(tmp_path) == NEW


def test_two_builds_at_once_the_second_is_refused_and_the_first_wins_whole(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    with (tmp_path / ".publish.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(InvalidInput) as raised:
            publish(tmp_path, NEW)
        assert [finding.code for finding in raised.value.findings] == ["build-running"]
        assert _published(tmp_path) == OLD
    assert publish(tmp_path, NEW)
    assert _published(tmp_path) == NEW


def test_eight_builds_racing_leave_one_of_them_whole(tmp_path: Path) -> None:
    project = str(Path(__file__).parents[2])
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from build.findings import InvalidInput\n"
        "from build.writing.publish import publish\n"
        "mine = {f'data/{i}.csv': sys.argv[3].encode() for i in range(30)}\n"
        "try: publish(Path(sys.argv[2]), mine)\n"
        "except InvalidInput as error: sys.exit(error.findings[0].code)\n"
    )
    root = tmp_path / "package"
    racing = [
        subprocess.Popen(
            [sys.executable, "-I", "-c", code, project, str(root), str(n)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(8)
    ]
    refused = [process.communicate()[1].strip() for process in racing]
    assert set(refused) <= {"", "build-running"}
    assert "" in refused
    assert len(set(_published(root).values())) == 1


def test_a_stale_lock_file_does_not_block(tmp_path: Path) -> None:
    (tmp_path / ".publish.lock").write_text("4194304 of a machine long gone")
    publish(tmp_path, NEW)
    assert _published(tmp_path) == NEW


def test_what_a_dead_run_staged_without_committing_is_forgotten(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    _write(tmp_path / ".publish" / "new", {"data/targets.csv": b"half of the ne"})
    recover(tmp_path)
    assert _published(tmp_path) == OLD
    assert not (tmp_path / ".publish").exists()


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    publish(tmp_path, NEW)
    before = {path: path.stat() for path in tmp_path.rglob("*") if path.is_file()}
    assert publish(tmp_path, NEW) == []
    assert publish(tmp_path, {**NEW, "datapackage.json": b"newer"}) == ["datapackage.json"]
    for path, stat in before.items():
        is_same = path.stat().st_ino == stat.st_ino and path.stat().st_mtime_ns == stat.st_mtime_ns
        assert is_same == (path.name not in {"datapackage.json", ".publish.lock"}), path


def test_only_removals_are_published_too(tmp_path: Path) -> None:
    publish(tmp_path, OLD)
    fewer = {path: content for path, content in OLD.items() if path != "data/gone.csv"}
    assert publish(tmp_path, fewer) == ["data/gone.csv"]
    assert _published(tmp_path) == fewer


def test_files_of_people_outside_the_owned_folders_stay(tmp_path: Path) -> None:
    _write(tmp_path, {"notes.txt": b"mine", "docs/mine.md": b"mine"})
    publish(tmp_path, NEW)
    assert _published(tmp_path) == {**NEW, "notes.txt": b"mine", "docs/mine.md": b"mine"}


def test_a_folder_where_a_file_goes_is_refused_before_anything_changes(tmp_path: Path) -> None:
    _write(tmp_path, OLD)
    (tmp_path / "docs" / "codebook.md").mkdir(parents=True)
    with pytest.raises(InvalidInput) as raised:
        publish(tmp_path, NEW)
    assert [finding.code for finding in raised.value.findings] == ["cannot-write"]
    assert _published(tmp_path) == OLD

"""All or nothing, and nobody else's files: the published folder is the old one or the new one."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest
from filelock import FileLock

from build.writing import rules
from build.writing.all_or_none import recover
from build.writing.publish import publish, write_new
from validate.finding import InvalidInput, Rule, register

ID = '"id": "urn:uuid:1"'
OLD = {
    "datapackage.json": (
        f'{{{ID}, "resources": [{{"path": "data/targets.csv", "schema": "schemas/targets.json"}},'
        ' {"path": "data/gone.csv"}, {"path": "data/same.csv"}]}'
    ).encode(),
    "data/targets.csv": b"old targets",
    "data/gone.csv": b"no longer made",
    "data/same.csv": b"same",
    "schemas/targets.json": b"old schema",
}
NEW = {
    "datapackage.json": (
        f'{{{ID}, "resources": [{{"path": "data/targets.csv", "schema": "schemas/targets.json"}},'
        ' {"path": "data/same.csv"}]}'
    ).encode(),
    "data/targets.csv": b"new targets",
    "data/same.csv": b"same",
    "data/parquet/targets.parquet": b"in a folder that is not there yet",
    "schemas/targets.json": b"new schema",
    "docs/codebook.md": b"outside the generated folders",
}
PARQUET = "data/parquet/targets.parquet"
OPERATIONS = ("mkdir", "fsync", "replace", "unlink", "rmdir")


class Killed(BaseException):
    """What no handler of errors sees, as nothing of a killed process does."""


@contextmanager
def failing(
    at: int, error: BaseException, *, is_after: bool = False, is_lasting: bool = False
) -> Iterator[list[str]]:
    """Raise at the n-th operation on the disk, before or after it is done; yields those begun."""
    begun: list[str] = []

    def wrapped(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            begun.append(name)
            is_due = len(begun) == at or (is_lasting and len(begun) > at)
            if is_due and not is_after:
                raise error
            try:
                return function(*arguments, **named)
            finally:
                if is_due:
                    raise error

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in OPERATIONS:
            patch.setattr(os, name, wrapped(name, getattr(os, name)))
        yield begun


def write(root: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def published(root: Path) -> dict[str, bytes]:
    """What a reader finds: every file but the lock and what is staged."""
    return {
        name: path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not (name := path.relative_to(root).as_posix()).startswith(".publish")
    }


def is_committed(root: Path) -> bool:
    return (root / ".publish" / "COMMIT").exists()


def codes(function: Callable[..., object], *arguments: object) -> list[str]:
    """The codes of what a function finds; none where it succeeds."""
    try:
        function(*arguments)
    except InvalidInput as error:
        return [finding.code for finding in error.findings]
    return []


@pytest.fixture(scope="module", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    # A power cut is not tried here: what is waited for need not come.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        yield


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many operations on the disk one publish takes."""
    root = write(tmp_path_factory.mktemp("counted"), OLD)
    with failing(0, Killed()) as begun:
        publish(root, NEW)
    assert set(begun) == set(OPERATIONS)
    return len(begun)


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
def test_killed_at_any_operation_the_folder_is_old_or_new(
    tmp_path: Path, operations: int, is_after: bool
) -> None:
    outcomes = []
    for at in range(1, operations + 1):
        root = write(tmp_path / str(at), OLD)
        with failing(at, Killed(), is_after=is_after), pytest.raises(Killed):
            publish(root, NEW)
        committed = is_committed(root)
        if not committed:
            # A reader finds one whole version although nothing was recovered.
            assert published(root) in (OLD, NEW), at
        recover(root)
        assert published(root) in (OLD, NEW), at
        assert not (root / ".publish").exists()
        assert not committed or published(root) == NEW, at
        outcomes.append(published(root) == NEW)
        publish(root, NEW)
        assert published(root) == NEW
    # There is one moment at which the old version becomes the new one.
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {True, False}


def test_killed_while_recovering_it_can_be_recovered_again(tmp_path: Path, operations: int) -> None:
    for at in range(1, operations + 1):
        root = write(tmp_path / str(at), OLD)
        with failing(at, Killed()), pytest.raises(Killed):
            publish(root, NEW)
        if is_committed(root):
            break
    assert published(root) == OLD
    # Each run that recovers dies one operation later.
    for at in range(1, operations + 1):
        if not (root / ".publish").exists():
            break
        try:
            with failing(at, Killed()):
                recover(root)
        except Killed:
            continue
    assert published(root) == NEW
    assert not (root / ".publish").exists()


def test_without_room_from_any_operation_on_the_old_version_stays_or_the_new_one_is_finished(
    tmp_path: Path, operations: int
) -> None:
    found = set()
    for at in range(1, operations + 1):
        root = write(tmp_path / str(at), OLD)
        with failing(at, OSError(errno.ENOSPC, "no room"), is_lasting=True):
            (code,) = codes(publish, root, NEW) or [""]
        found.add(code)
        if code == "cannot-write":
            assert published(root) == OLD, at
        assert is_committed(root) == (code == "publish-unfinished"), at
        assert codes(publish, root, NEW) == []  # with room again
        assert published(root) == NEW
    assert {"cannot-write", "publish-unfinished"} <= found


def test_what_a_dead_run_staged_without_committing_is_forgotten(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    write(tmp_path / ".publish", {"journal": b'{"changed": ["da', "0.new": b"half of the ne"})
    recover(tmp_path)
    assert published(tmp_path) == OLD
    assert not (tmp_path / ".publish").exists()


def test_killed_in_a_new_folder_the_next_run_publishes(tmp_path: Path) -> None:
    for at in (1, 4, 8):
        root = tmp_path / str(at)
        with failing(at, Killed()), pytest.raises(Killed):
            publish(root, NEW)
        assert publish(root, NEW)
        assert published(root) == NEW


def test_recovery_of_a_folder_where_nothing_happened_leaves_no_trace(tmp_path: Path) -> None:
    recover(tmp_path)
    recover(tmp_path / "not there")
    assert list(tmp_path.iterdir()) == []


@contextmanager
def another_build(root: Path) -> Iterator[None]:
    with FileLock(root / ".publish.lock"):
        yield


@contextmanager
def no_right_to_write(root: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "access", lambda path, mode: path != root / "data")
        yield


@contextmanager
def another_disk(root: Path) -> Iterator[None]:
    stat = os.stat

    def told(path: Path, **named: bool) -> os.stat_result:
        values = list(stat(path, **named))
        values[2] += path == root / "data"
        return os.stat_result(values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "stat", told)
        yield


Meanwhile = Callable[[Path], AbstractContextManager[None]]


def linking(name: str, target: str) -> Meanwhile:
    """A link in the folder to what lies beside it."""

    @contextmanager
    def linked(root: Path) -> Iterator[None]:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).symlink_to(root.parent / target)
        yield

    return linked


PHOTOS = {"data/thesis.docx": b"mine", "data/photos/a.jpg": b"mine"}
OTHERS = {**OLD, "datapackage.json": b'{"id": "urn:uuid:2"}'}
UNPACKED = {"datapackage.json": OLD["datapackage.json"]}
BESIDE = {
    "precious": b"mine",
    "mine/journal": b"mine",
    "mine/0.new": b"mine",
    "tables/same.csv": b"",
}
# What is in the way: the rule it breaks, the files of the folder, and what else is so meanwhile.
IN_THE_WAY: dict[str, tuple[Rule, dict[str, bytes], Meanwhile]] = {
    "photos": (rules.FOLDER_FOREIGN, PHOTOS, nullcontext),
    "a README": (rules.FOLDER_FOREIGN, {"README.md": b"mine"}, nullcontext),
    "a package of others": (rules.FOLDER_FOREIGN, OTHERS, nullcontext),
    "photos among tables": (rules.FILE_FOREIGN, {**OLD, **PHOTOS}, nullcontext),
    "a file of ours to be": (rules.FILE_FOREIGN, {**OLD, PARQUET: b"mine"}, nullcontext),
    "a link among tables": (rules.FILE_FOREIGN, OLD, linking("data/photos", "mine")),
    "tables behind a link": (rules.PATH_LINKED, UNPACKED, linking("data", "tables")),
    "a file that is a link": (rules.PATH_LINKED, OLD, linking("docs/codebook.md", "precious")),
    "a lock that is a link": (rules.PATH_LINKED, OLD, linking(".publish.lock", "precious")),
    "tables on another disk": (rules.PATH_LINKED, OLD, another_disk),
    "no right to write": (rules.CANNOT_WRITE, OLD, no_right_to_write),
    "a folder for a file": (rules.CANNOT_WRITE, {**OLD, "docs/codebook.md/a": b""}, nullcontext),
    "another build": (rules.BUILD_RUNNING, OLD, another_build),
    "a staging that is a link": (rules.PUBLISH_DAMAGED, OLD, linking(".publish", "mine")),
    "a staging of others": (rules.PUBLISH_DAMAGED, {**OLD, ".publish/a": b"mine"}, nullcontext),
}


@pytest.mark.parametrize("name", IN_THE_WAY)
def test_what_is_in_the_way_is_told_and_nothing_is_changed(tmp_path: Path, name: str) -> None:
    rule, files, meanwhile = IN_THE_WAY[name]
    write(tmp_path, BESIDE)
    root = tmp_path / "package"
    with meanwhile(write(root, files)):
        before = everything(tmp_path)
        assert set(codes(publish, root, {**NEW, "README.md": b"ours"})) == {rule.code}
        assert everything(tmp_path) == before


def everything(root: Path) -> dict[str, object]:
    """What is in a folder, but for a lock file, which stays where a lock was taken."""
    return {
        str(path): path.readlink() if path.is_symlink() else path.is_dir() or path.read_bytes()
        for path in root.rglob("*")
        if path.name != ".publish.lock" or path.is_symlink()
    }


def test_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"file": b"mine"})
    assert codes(publish, tmp_path / "file", NEW) == ["cannot-write"]
    assert published(tmp_path) == {"file": b"mine"}


def test_new_file_replaces_none_that_is_there(tmp_path: Path) -> None:
    write(tmp_path, {"targets.csv": b"hours of work"})
    new = {"targets.csv": b"", "achievements.csv": b""}
    assert codes(write_new, tmp_path, new) == [rules.FILE_EXISTS.code]
    assert published(tmp_path) == {"targets.csv": b"hours of work"}


def test_every_rule_is_broken_here() -> None:
    tested = {rule.code for rule, _, _ in IN_THE_WAY.values()}
    tested |= {rules.FILE_EXISTS.code, rules.PUBLISH_UNFINISHED.code}
    assert tested == register(vars(rules)).keys()


@pytest.mark.parametrize(
    "journal",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"changed": []}',
        b'{"changed": [1], "removed": []}',
        b'{"changed": {}, "removed": []}',
        b'{"changed": ["../precious.txt"], "removed": []}',
        b'{"changed": [], "removed": ["../precious.txt"]}',
        b'{"changed": [], "removed": ["/etc/precious.txt"]}',
        b'{"changed": [], "removed": ["data/../../precious.txt"]}',
        b'{"changed": [], "removed": ["linked/precious.txt"]}',
        b'{"changed": [], "removed": [""]}',
        b'{"changed": [], "removed": ["a\\u0000b"]}',
    ],
)
def test_damaged_journal_is_told_and_not_obeyed(tmp_path: Path, journal: bytes) -> None:
    root = write(tmp_path / "package", OLD)
    (root / "linked").symlink_to(write(tmp_path / "elsewhere", {"precious.txt": b"mine"}))
    write(tmp_path, {"precious.txt": b"mine"})
    write(root / ".publish", {"COMMIT": journal, "0.new": b"of an attacker"})
    before = published(tmp_path)
    assert codes(recover, root) == ["publish-damaged"]
    assert codes(publish, root, NEW) == ["publish-damaged"]
    (root / ".publish.lock").unlink()
    assert published(tmp_path) == before


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_journal_that_is_no_file_is_told(tmp_path: Path, kind: str) -> None:
    write(tmp_path, {**OLD, ".publish/0.new": b""})
    commit = tmp_path / ".publish/COMMIT"
    match kind:
        case "folder":
            commit.mkdir()
        case "link":
            commit.symlink_to("/dev/zero")
        case "pipe":
            os.mkfifo(commit)
    assert codes(recover, tmp_path) == ["publish-damaged"]


def test_the_lock_file_is_never_emptied(tmp_path: Path) -> None:
    write(tmp_path, {**OLD, ".publish.lock": b"of a machine long gone"})
    publish(tmp_path, NEW)
    assert published(tmp_path) == NEW
    assert (tmp_path / ".publish.lock").read_bytes() == b"of a machine long gone"


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    assert publish(tmp_path, NEW) == sorted(NEW)
    before = {path: path.stat() for path in tmp_path.rglob("*") if path.is_file()}
    assert publish(tmp_path, NEW) == []
    newer = NEW["datapackage.json"] + b"\n"
    assert publish(tmp_path, {**NEW, "datapackage.json": newer}) == ["datapackage.json"]
    for path, stat in before.items():
        is_same = path.stat().st_ino == stat.st_ino and path.stat().st_mtime_ns == stat.st_mtime_ns
        assert is_same == (path.name != "datapackage.json"), path


def test_what_is_no_longer_made_goes_and_other_folders_keep_their_files(tmp_path: Path) -> None:
    write(tmp_path, {**OLD, "notes.txt": b"mine", "docs/mine.md": b"mine"})
    fewer = {path: content for path, content in OLD.items() if path != "data/gone.csv"}
    assert publish(tmp_path, fewer) == ["data/gone.csv"]
    assert published(tmp_path) == {**fewer, "notes.txt": b"mine", "docs/mine.md": b"mine"}


def test_descriptor_full_of_the_marks_of_a_merge_is_replaced(tmp_path: Path) -> None:
    ours, theirs = OLD["datapackage.json"], NEW["datapackage.json"]
    merged = b"<<<<<<< ours\n" + ours + b"\n=======\n" + theirs + b"\n>>>>>>> theirs\n"
    write(tmp_path, {**OLD, "datapackage.json": merged})
    publish(tmp_path, NEW)
    assert published(tmp_path) == NEW


def test_new_files_are_written_beside_those_of_people(tmp_path: Path) -> None:
    write(tmp_path, {"report.txt": b"text", "report.yaml": b"facts"})
    write_new(
        tmp_path, {"targets.csv": b"rows", "report.yaml": b"facts, sections"}, ["report.yaml"]
    )
    assert published(tmp_path) == {
        "report.txt": b"text",
        "report.yaml": b"facts, sections",
        "targets.csv": b"rows",
    }


def test_killed_while_writing_new_files_there_are_all_or_none(tmp_path: Path) -> None:
    new = {"targets.csv": b"rows", "achievements.csv": b"rows"}
    outcomes = []
    for at in range(1, 30):
        root = write(tmp_path / str(at), {"report.txt": b"text"})
        try:
            with failing(at, Killed()):
                write_new(root, new)
        except Killed:
            recover(root)
        outcomes.append(len(published(root)))
    assert set(outcomes) == {1, 3}
    assert outcomes[-1] == 3

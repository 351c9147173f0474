"""All or nothing: killed at any operation, the published folder is the old one or the new one."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from build.writing.all_or_none import recover
from build.writing.publish import publish, write_new
from tests.publishing import NEW, OLD, codes, published, write

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


def is_committed(root: Path) -> bool:
    return (root / ".publish" / "COMMIT").exists()


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

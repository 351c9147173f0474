"""The journal of a run that died: a damaged one is told and not obeyed."""

import os
from pathlib import Path

import pytest

from build.writing.all_or_none import recover
from build.writing.publish import publish
from tests.publishing import NEW, OLD, codes, published, write


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

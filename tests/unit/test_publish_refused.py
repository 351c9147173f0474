"""Nobody else's files: what is in the way of publishing is told, and nothing is changed."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest
from filelock import FileLock

from build.writing import rules
from build.writing.publish import publish, write_new
from tests.publishing import NEW, OLD, codes, published, write
from validate.finding import Rule, register

PARQUET = "data/parquet/targets.parquet"


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

"""Which files publishing writes, which it removes, and which it leaves as they are."""

from pathlib import Path

from build.writing.publish import publish, write_new
from tests.publishing import NEW, OLD, published, write


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

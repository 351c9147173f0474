"""A release: refused unless everything stands, the same bytes each time, whole or not at all."""

import csv
import errno
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import frictionless
import pytest

from release.archive import write_zip
from release.distribution import swapped_in
from release.making import make_release
from release.refusal import Refusal
from release.version import newest_entry, release_notes
from validate.checking import run_checks
from validate.form.loading import load
from validate.opening import open_package

ROOT = Path(__file__).parents[2]
VERSION = json.loads((ROOT / "datapackage.json").read_bytes())["version"]


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", root, "-c", "user.name=test", "-c", "user.email=t@example.org", *arguments],
        check=True,
        capture_output=True,
    )


def _commit(root: Path, tag: str | None = None) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--allow-empty", "--message", "next")
    if tag:
        _git(root, "tag", tag)


def _set_version(root: Path, version: str) -> None:
    """Change the version where the checks read it; no hash covers it."""
    for path in ("datapackage.json", "data/parquet/datapackage.json", "croissant.json"):
        text = (root / path).read_text("utf-8")
        stated = json.loads(text)["version"]
        (root / path).write_text(
            text.replace(f'"version": "{stated}"', f'"version": "{version}"', 1), "utf-8"
        )
    day = json.loads((root / "datapackage.json").read_bytes())["created"][:10]
    (root / "CHANGELOG.md").write_text(f"# Changelog\n\n## {version} ({day})\n\nWhat changed.\n")


def _edit_rows(
    root: Path, table: str, edit: Callable[[list[dict[str, str]]], list[dict[str, str]]]
) -> None:
    path = root / "data" / f"{table}.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(edit(rows))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone with the published package and what the release reads of the sources."""
    root = tmp_path / "repository"
    root.mkdir()
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("datapackage.json", "croissant.json", "CHANGELOG.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    for path in ROOT.glob("sources/*/withdrawn.csv"):
        (root / "sources" / path.parent.name).mkdir(parents=True)
        shutil.copy(path, root / "sources" / path.parent.name)
    _git(root.parent, "init", "--quiet", "--initial-branch=main", str(root))
    _set_version(root, VERSION)
    _commit(root)
    return root


def _codes(root: Path) -> list[str]:
    with pytest.raises(Refusal) as raised:
        make_release(root, ())
    assert not (root / "dist").exists()
    assert not (root / ".dist-new").exists()
    return sorted({finding.code for finding in raised.value.findings})


def test_first_release_has_every_file_and_sums_over_all(repository: Path) -> None:
    def export(package: Path, target: Path) -> None:
        target.write_bytes((package / "datapackage.json").read_bytes())

    made = make_release(repository, (("{name}-{version}.copy", export),))
    stem = f"china-government-work-reports-{VERSION}"
    assert {path.name for path in made} == {
        "SHA256SUMS",
        "changes.json",
        "changes.md",
        f"{stem}.copy",
        f"{stem}.zip",
        "release-notes.md",
        "validation.json",
        "validation.md",
    }
    dist = repository / "dist"
    sums = dict(
        reversed(line.split("  ")) for line in (dist / "SHA256SUMS").read_text().splitlines()
    )
    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in dist.iterdir()
        if path.name != "SHA256SUMS"
    }
    changes = json.loads((dist / "changes.json").read_bytes())
    assert changes == {"old": None, "new": VERSION, "is_first_release": True}
    report = json.loads((dist / "validation.json").read_bytes())
    assert report["valid"]
    assert report["package"] == f"{stem}.zip"
    assert str(repository) not in (dist / "validation.json").read_text("utf-8")
    notes = (dist / "release-notes.md").read_text("utf-8")
    assert "What changed." in notes
    assert "First release" in notes


def test_the_zip_is_a_valid_package_without_the_code(repository: Path) -> None:
    make_release(repository, ())
    (archive,) = (repository / "dist").glob("*.zip")
    names = zipfile.ZipFile(archive).namelist()
    assert {"datapackage.json", "LICENSE", "data/targets.csv", "schemas/targets.json"} <= set(names)
    assert not [name for name in names if name.startswith(("sources", "build", "."))]
    assert run_checks(load(open_package(str(archive)))).faults == []
    assert frictionless.Package(str(archive)).validate().valid


def test_two_releases_are_the_same_bytes(repository: Path) -> None:
    make_release(repository, ())
    first = {path.name: path.read_bytes() for path in (repository / "dist").iterdir()}
    for path in (repository / "data").rglob("*"):
        os.utime(path, (1, 1))
        if path.is_file():
            path.chmod(0o600)
    make_release(repository, ())
    assert {path.name: path.read_bytes() for path in (repository / "dist").iterdir()} == first


def test_zip_holds_nothing_of_the_machine(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", {"b.txt": b"2", "a/ä.txt": b"1"}, date(2026, 11, 23))
    write_zip(tmp_path / "b.zip", {"a/ä.txt": b"1", "b.txt": b"2"}, date(2026, 11, 23))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    infos = zipfile.ZipFile(tmp_path / "a.zip").infolist()
    assert [info.filename for info in infos] == ["a/ä.txt", "b.txt"]
    assert {info.date_time for info in infos} == {(2026, 11, 23, 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}


@pytest.mark.parametrize("change", ["untracked", "modified", "staged", "deleted"])
def test_uncommitted_files_are_refused(repository: Path, change: str) -> None:
    if change == "deleted":
        (repository / "LICENSE").unlink()
    elif change == "untracked":
        (repository / "更多.csv").write_text("x")
    else:
        (repository / "LICENSE").write_text("x")
        if change == "staged":
            _git(repository, "add", "LICENSE")
    with pytest.raises(Refusal) as raised:
        make_release(repository, ())
    named = "更多.csv" if change == "untracked" else "LICENSE"
    assert [(finding.code, finding.file) for finding in raised.value.findings] == [
        ("tree-not-clean", named)
    ]


def test_outside_a_repository_is_refused(repository: Path) -> None:
    shutil.rmtree(repository / ".git")
    assert _codes(repository) == ["not-a-repository"]


def test_clone_without_history_is_refused_for_it_may_lack_the_earlier_version(
    repository: Path, tmp_path: Path
) -> None:
    _commit(repository)
    _git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", "shallow")
    assert _codes(tmp_path / "shallow") == ["repository-shallow"]


def test_package_of_another_version_than_the_changelog_is_refused(repository: Path) -> None:
    text = (repository / "CHANGELOG.md").read_text().replace(VERSION, "99.0.0")
    (repository / "CHANGELOG.md").write_text(text)
    _commit(repository)
    assert _codes(repository) == ["version-differs"]


@pytest.mark.parametrize(
    ("changelog", "code"),
    [
        ("# Changelog\n", "changelog-without-release"),
        ("## 1.0.0 (2026-11-23)\n\n## 0.9.0 (2026-11-22)\n\nx\n", "changelog-entry-empty"),
    ],
)
def test_changelog_without_an_entry_is_refused(repository: Path, changelog: str, code: str) -> None:
    (repository / "CHANGELOG.md").write_text(changelog)
    _commit(repository)
    assert _codes(repository) == [code]


def test_package_with_a_fault_is_refused_and_the_earlier_dist_stays(repository: Path) -> None:
    make_release(repository, ())
    before = {path.name: path.read_bytes() for path in (repository / "dist").iterdir()}
    text = (repository / "data" / "targets.csv").read_text("utf-8")
    (repository / "data" / "targets.csv").write_text(text.replace("2023", "2024", 1), "utf-8")
    _commit(repository)
    with pytest.raises(Refusal) as raised:
        make_release(repository, ())
    assert "hash-mismatch" in {finding.code for finding in raised.value.findings}
    assert {path.name: path.read_bytes() for path in (repository / "dist").iterdir()} == before
    assert not list(repository.glob(".dist-*"))


def _release_before(root: Path, version: str, edit: Callable[[], None]) -> None:
    """Tag an earlier version that differs by an edit; then the package as it is, committed."""
    package = {path: path.read_bytes() for path in root.glob("data/*.csv")}
    _set_version(root, version)
    edit()
    _commit(root, f"v{version}")
    for path, content in package.items():
        path.write_bytes(content)


def test_added_row_is_told_in_markdown_json_and_notes(repository: Path) -> None:
    _release_before(
        repository, "2.0.0", lambda: _edit_rows(repository, "targets", lambda rows: rows[:-1])
    )
    _set_version(repository, "2.1.0")
    _commit(repository)
    make_release(repository, ())
    changes = json.loads((repository / "dist" / "changes.json").read_bytes())
    (targets,) = (table for table in changes["tables"] if table["name"] == "targets")
    assert (changes["old"], changes["new"], changes["step"]) == ("2.0.0", "2.1.0", "minor")
    assert len(targets["added"]) == 1
    assert f"added {targets['added'][0]}" in (repository / "dist" / "changes.md").read_text("utf-8")
    notes = (repository / "dist" / "release-notes.md").read_text("utf-8")
    assert "Since v2.0.0: 1 rows added, 0 removed, 0 changed" in notes


def test_version_lower_than_the_change_allows_is_refused(repository: Path) -> None:
    _release_before(
        repository, "2.0.0", lambda: _edit_rows(repository, "targets", lambda rows: rows[:-1])
    )
    _set_version(repository, "2.0.1")
    _commit(repository)
    assert _codes(repository) == ["version-too-low"]


def _with_one_row_more(root: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        return [*rows, rows[-1] | {"target_id": "cn-bj-2023.t999"}]

    _edit_rows(root, "targets", edit)


def test_removed_id_must_stand_among_the_withdrawn(repository: Path) -> None:
    _release_before(repository, "2.0.0", lambda: _with_one_row_more(repository))
    _set_version(repository, "3.0.0")
    _commit(repository)
    assert _codes(repository) == ["id-removed-without-withdrawal"]
    with (repository / "sources" / "cn-bj-2023" / "withdrawn.csv").open("a") as file:
        file.write("cn-bj-2023.t999,3.0.0,Said twice.\n")
    _commit(repository)
    assert make_release(repository, ())


def test_withdrawn_id_is_never_used_again(repository: Path) -> None:
    with (repository / "sources" / "cn-bj-2023" / "withdrawn.csv").open("a") as file:
        file.write("cn-bj-2023.t001,0.1.0,Said twice.\n")
    _commit(repository)
    assert _codes(repository) == ["id-withdrawn-reused"]


def test_version_that_is_out_or_behind_is_refused(repository: Path) -> None:
    _git(repository, "tag", f"v{VERSION}")
    assert make_release(repository, ())  # made again from its own tag
    shutil.rmtree(repository / "dist")
    _commit(repository)
    assert _codes(repository) == ["version-released"]
    _git(repository, "tag", "v99.0.0")
    assert "version-not-newest" in _codes(repository)


def test_tags_of_other_kinds_are_no_releases(repository: Path) -> None:
    for tag in ("v98.0.0-rc1", "version", "v1", "vtest"):
        _git(repository, "tag", tag)
    make_release(repository, ())
    assert json.loads((repository / "dist" / "changes.json").read_bytes())["is_first_release"]


def test_notes_are_the_newest_entry_and_no_more() -> None:
    entry = newest_entry(
        "# Changelog\n\nSee [versions](docs/versioning.md).\n\n## 1.1.0 (2026-12-01)\n\n"
        "**Two rows gone.** See [rules](docs/versioning.md) and [here](https://example.org).\n\n"
        "### More\n\nText.\n\n## 1.0.0 (2026-11-23)\n\nFirst.\n"
    )
    assert (entry.version, entry.released_on) == ("1.1.0", "2026-12-01")
    assert release_notes(entry, "Title", "One row.") == (
        "# Title 1.1.0 (2026-12-01)\n\n**Two rows gone.** See rules (`docs/versioning.md`) and"
        " [here](https://example.org).\n\n### More\n\nText.\n\nOne row.\n"
    )


def test_export_that_fails_leaves_the_earlier_dist(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "a").write_text("earlier")

    def export() -> None:
        with swapped_in(tmp_path) as folder:
            (folder / "a").write_text("half")
            raise OSError(errno.ENOSPC, "no space left")

    with pytest.raises(Refusal) as raised:
        export()
    assert [finding.code for finding in raised.value.findings] == ["cannot-write"]
    assert (tmp_path / "dist" / "a").read_text() == "earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_two_releases_at_once_the_second_is_refused(tmp_path: Path) -> None:
    with swapped_in(tmp_path) as folder:
        (folder / "a").write_text("first")
        with pytest.raises(Refusal) as raised, swapped_in(tmp_path):
            pass
        assert [finding.code for finding in raised.value.findings] == ["release-running"]
    assert (tmp_path / "dist" / "a").read_text() == "first"


def test_dist_lost_between_two_renames_is_restored(tmp_path: Path) -> None:
    (tmp_path / ".dist-old").mkdir()
    (tmp_path / ".dist-old" / "a").write_text("earlier")
    with pytest.raises(KeyError), swapped_in(tmp_path):
        raise KeyError
    assert (tmp_path / "dist" / "a").read_text() == "earlier"


def test_command_says_what_is_wrong_and_exits_with_1(repository: Path) -> None:
    for name in ("release", "validate"):
        shutil.copytree(ROOT / name, repository / name)
    run = subprocess.run(
        [sys.executable, "-m", "release"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "tree-not-clean" in run.stderr
    assert "no release was made" in run.stderr
    assert "Traceback" not in run.stderr

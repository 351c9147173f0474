"""What a release asks of git, asked of a real repository; and the command in one."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from release.repository import Repository
from tests.paths import ROOT
from validate.finding import InvalidInput

pytestmark = pytest.mark.slow


def git(root: Path, *arguments: str) -> None:
    names = ("-c", "user.name=test", "-c", "user.email=t@example.org")
    subprocess.run(["git", "-C", root, *names, *arguments], check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "next")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    root = tmp_path / "repository"
    (root / "data").mkdir(parents=True)
    (root / "LICENSE").write_text("MIT")
    (root / "data/targets.csv").write_text("target_id\n")
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(root))
    commit(root)
    return Repository(root)


def told(repository: Repository) -> list[tuple[str, str]]:
    """The codes and places of what is wrong with a tree."""
    with pytest.raises(InvalidInput) as raised:
        repository.require_clean()
    return [(finding.code, finding.location.file) for finding in raised.value.findings]


@pytest.mark.parametrize("change", ["untracked", "modified", "staged", "deleted"])
def test_uncommitted_files_are_refused(repository: Repository, change: str) -> None:
    repository.require_clean()
    name = "更多.csv" if change == "untracked" else "LICENSE"
    if change == "deleted":
        (repository.root / name).unlink()
    else:
        (repository.root / name).write_text("x")
    if change == "staged":
        git(repository.root, "add", name)
    assert told(repository) == [("tree-not-clean", name)]


def test_of_many_uncommitted_files_some_are_named(repository: Repository) -> None:
    for number in range(30):
        (repository.root / str(number)).touch()
    assert len(told(repository)) == 21


def test_outside_a_repository_is_refused(repository: Repository) -> None:
    shutil.rmtree(repository.root / ".git")
    assert told(repository) == [("not-a-repository", str(repository.root))]


def test_without_git_is_refused(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert told(repository) == [("git-missing", str(repository.root))]


def test_clone_without_history_is_refused_for_it_may_lack_the_earlier_version(
    repository: Repository, tmp_path: Path
) -> None:
    commit(repository.root)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository.root}", "shallow")
    assert told(Repository(tmp_path / "shallow")) == [("repository-shallow", ".")]


def test_tags_of_releases_and_no_others_lowest_first(repository: Repository) -> None:
    for tag in ("v10.0.0", "v9.1.0", "v98.0.0-rc1", "version", "v1", "vtest"):
        git(repository.root, "tag", tag)
    commit(repository.root)
    git(repository.root, "tag", "v11.0.0")
    tags = repository.release_tags()
    assert list(tags.values()) == ["v9.1.0", "v10.0.0", "v11.0.0"]
    assert [repository.is_head(tag) for tag in tags.values()] == [False, False, True]


def test_files_of_a_tag_come_as_a_zip_file(repository: Repository) -> None:
    git(repository.root, "tag", "v1.0.0")
    (repository.root / "data/targets.csv").unlink()
    commit(repository.root)
    content = repository.zipped("v1.0.0", ["data"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("data/targets.csv") == b"target_id\n"
    with pytest.raises(InvalidInput) as raised:
        repository.zipped("v1.0.0", ["schemas"])
    assert [finding.code for finding in raised.value.findings] == ["git-failed"]
    assert repository.tracked_files() == ["LICENSE"]


def run(root: Path, output: str = os.devnull) -> subprocess.CompletedProcess[str]:
    with Path(output).open("w") as stream:
        return subprocess.run(
            [sys.executable, "-m", "release"],
            cwd=root,
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )


def test_command_says_what_is_wrong_and_that_its_list_cannot_be_printed(
    repository: Repository,
) -> None:
    root = repository.root
    for name in ("release", "validate", "data", "schemas", "docs"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    for name in (
        "datapackage.json",
        "croissant.json",
        "CHANGELOG.md",
        "CITATION.cff",
        "pyproject.toml",
    ):
        shutil.copy(ROOT / name, root)
    (root / ".gitignore").write_text("dist/\n.dist-*/\n__pycache__/\n")
    refused = run(root)
    assert refused.returncode == 1
    assert "tree-not-clean" in refused.stderr
    assert "no release was made" in refused.stderr
    assert "Traceback" not in refused.stderr
    commit(root)
    full = run(root, "/dev/full")
    assert full.returncode == 1
    assert full.stderr.startswith("dist/ is made; the list of its files cannot be printed")
    assert len(full.stderr.splitlines()) == 1
    assert (root / "dist/SHA256SUMS").exists()

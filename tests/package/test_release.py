"""The release of the real package: proved as a stranger would, the same bytes each time."""

import hashlib
import json
import os
import shutil
import zipfile

import frictionless
import pytest

from release.archive import parts_of
from release.repository import Repository
from release.steps import make_release
from tests.paths import ROOT
from validate.finding import InvalidInput

PARTS = ("data", "schemas", "docs", "sources")


class Committed(Repository):
    """A repository without git, in which everything is committed and nothing released."""

    def require_clean(self) -> None:
        return

    def release_tags(self) -> dict[tuple[int, int, int], str]:
        return {}

    def tracked_files(self) -> list[str]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.root).as_posix() for path in files)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Committed:
    root = tmp_path_factory.mktemp("repository")
    for name in PARTS:
        shutil.copytree(ROOT / name, root / name)
    for name in parts_of(path.name for path in ROOT.iterdir() if path.is_file()):
        shutil.copy(ROOT / name, root)
    return Committed(root)


@pytest.fixture(scope="module")
def dist(repository: Committed) -> dict[str, bytes]:
    """The files of dist/ as first made."""
    return {path.name: path.read_bytes() for path in make_release(repository, {})}


def test_every_file_is_there_and_in_the_sums(dist: dict[str, bytes]) -> None:
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    archive = f"{descriptor['name']}-{descriptor['version']}.zip"
    assert dist.keys() == {
        "SHA256SUMS",
        "changes.json",
        "changes.md",
        archive,
        "release-notes.md",
        "validation.json",
        "validation.md",
    }
    sums = dict(reversed(line.split("  ")) for line in dist["SHA256SUMS"].decode().splitlines())
    assert sums == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in dist.items()
        if name != "SHA256SUMS"
    }
    assert json.loads(dist["changes.json"])["is_first_release"]


def test_report_says_what_was_proved(repository: Committed, dist: dict[str, bytes]) -> None:
    report = json.loads(dist["validation.json"])
    assert report["valid"]
    assert report["package"].endswith(".zip")
    assert str(repository.root) not in dist["validation.json"].decode()
    checks = [check["name"] for check in report["checks"]]
    assert all(f"| {name} |" in dist["validation.md"].decode() for name in checks)


def test_zip_is_a_valid_package_without_the_code(
    repository: Committed, dist: dict[str, bytes]
) -> None:
    (archive,) = (repository.root / "dist").glob("*.zip")
    names = zipfile.ZipFile(archive).namelist()
    assert {"datapackage.json", "LICENSE", "data/targets.csv", "schemas/targets.json"} <= set(names)
    # Of the sources only the ids that went are there: what points at one finds it.
    assert not [name for name in names if name.startswith(("build", "."))]
    assert all(name.endswith("/withdrawn.csv") for name in names if name.startswith("sources"))
    assert frictionless.Package(str(archive)).validate().valid


def test_second_release_is_the_same_bytes(repository: Committed, dist: dict[str, bytes]) -> None:
    for path in (repository.root / "data").rglob("*"):
        os.utime(path, (1, 1))
        if path.is_file():
            path.chmod(0o600)
    again = {path.name: path.read_bytes() for path in make_release(repository, {})}
    assert again == dist


def test_package_with_a_fault_is_refused_and_the_earlier_dist_stays(
    repository: Committed, dist: dict[str, bytes]
) -> None:
    path = repository.root / "data/targets.csv"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"2023", b"2024", 1))
    with pytest.raises(InvalidInput) as raised:
        make_release(repository, {})
    path.write_bytes(content)
    assert "hash-mismatch" in {finding.code for finding in raised.value.findings}
    kept = {path.name: path.read_bytes() for path in (repository.root / "dist").iterdir()}
    assert kept == dist

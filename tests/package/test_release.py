"""The release of the real package: proved as a stranger would, the same bytes each time."""

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import frictionless
import pytest

from release.archive import parts_of
from release.forms.writers import FORMS
from release.repository import Repository
from release.steps import make_release
from tests.paths import ROOT
from validate.finding import InvalidInput

# Their programs write marks of their own into them.
NOT_REPEATABLE = {".duckdb", ".hyper"}
PARTS = ("data", "schemas", "docs", "sources")


class Committed(Repository):
    """A repository without git, in which everything is committed and nothing released."""

    def require_clean(self) -> None:
        return

    def release_tags(self) -> dict[tuple[int, int, int], str]:
        return {}

    def commit(self) -> str:
        return "0" * 40

    def tracked_files(self) -> list[str]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.root).as_posix() for path in files)


def _copy_published(root: Path) -> None:
    for name in PARTS:
        shutil.copytree(ROOT / name, root / name)
    for name in parts_of(path.name for path in ROOT.iterdir() if path.is_file()):
        shutil.copy(ROOT / name, root)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Committed:
    root = tmp_path_factory.mktemp("repository")
    _copy_published(root)
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
        "provenance.json",
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
    assert "file-foreign" not in dist["validation.json"].decode()  # the zip holds nothing odd
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


def test_every_file_is_in_the_table_that_says_for_whom_it_is(dist: dict[str, bytes]) -> None:
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    stem = f"{descriptor['name']}-{descriptor['version']}"
    page = (ROOT / "docs/files.md").read_text("utf-8")
    cells = {line.split("|")[1] for line in page.splitlines() if line.startswith("| `")}
    told = {name.rstrip("/") for cell in cells for name in re.findall("`([^`]+)`", cell)}
    forms = [name for form in FORMS for name in re.findall("[^/]+/?", form)]
    made = {*(name.removeprefix(stem) for name in dist), *forms}
    assert {name.rstrip("/") for name in made} <= told
    # And on the page of the release, once.
    notes = dist["release-notes.md"].decode()
    assert all(f"`{name}`" in notes for name in (".zip", *forms))


# Two machines as unlike as one machine can play them.
_MACHINES = (
    ({"LANG": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"}, 0o022),
    (
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4242"},
        0o077,
    ),
)  # fmt: skip
_RELEASE = """
import sys
from pathlib import Path
from release.forms.writers import FORMS
from release.steps import make_release
from tests.package.test_release import Committed, NOT_REPEATABLE
make_release(Committed(Path(sys.argv[1])), {name: form for name, form in FORMS.items() if name not in NOT_REPEATABLE})
"""


@pytest.mark.slow
def test_two_releases_in_unlike_surroundings_are_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for number, (machine, umask) in enumerate(_MACHINES):
        root = tmp_path / ("数据 with blanks" if number else "short")
        root.mkdir()
        _copy_published(root)
        kept = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME"}}
        done = subprocess.run(
            [sys.executable, "-c", _RELEASE, root],
            cwd=ROOT, env=kept | machine, umask=umask, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        files = (path for path in (root / "dist").rglob("*") if path.is_file())
        made.append({str(path.relative_to(root)): path.read_bytes() for path in files})
    first, second = made
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert any(name.endswith(".sqlite") for name in first)


def test_provenance_tells_from_what_and_with_what(dist: dict[str, bytes]) -> None:
    told = json.loads(dist["provenance.json"])
    inputs = told["inputs"]
    report = "sources/cn-bj-2023/report.txt"
    assert inputs[report] == hashlib.sha256((ROOT / report).read_bytes()).hexdigest()
    assert {"CHANGELOG.md", "sources/package.yaml", "sources/codebook/units.csv"} <= inputs.keys()
    assert told["commit"] == "0" * 40
    assert told["libraries"]["pyarrow"] == metadata.version("pyarrow")
    assert told["python"] == platform.python_version()

"""The same sources give the same bytes, anywhere; and the committed package is what they give."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Two machines as unlike as one machine can play them. C.UTF-8 and tr_TR need not be installed:
# a locale that is missing is one more way of being unlike.
MACHINES = (
    {"LANG": "C", "LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"},
    {
        "LANG": "zh_CN.GB18030",
        "LC_ALL": "tr_TR.UTF-8",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "4242",
        "PYTHONUTF8": "0",
        "COLUMNS": "40",
    },
)


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != ".publish.lock"
    }


def _start_build(clone: Path, output: Path, machine: dict[str, str]) -> subprocess.Popen[bytes]:
    """Copy code and sources to `clone` and build there as another machine would."""
    for folder in ("build", "validate", "sources"):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (ROOT / "CHANGELOG.md", *ROOT.glob("README*.md")):
        shutil.copy(path, clone)
    environment = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME"}}
    return subprocess.Popen(
        [sys.executable, "-m", "build", "--output", str(output)],
        cwd=clone,
        env=environment | machine,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The files of a build on each machine, in folders of unlike depth and name."""
    base = tmp_path_factory.mktemp("builds")
    running = []
    for n, machine in enumerate(MACHINES):
        clone = base / ("short" if n else "ein längerer Pfad/with blanks/数据")
        clone.mkdir(parents=True)
        running.append(_start_build(clone, base / f"output {n}", machine))
    for process in running:
        _, errors = process.communicate()
        assert process.returncode == 0, errors.decode("utf-8", "replace")
    return [_files(base / f"output {n}") for n in range(len(MACHINES))]


def test_two_builds_in_unlike_surroundings_give_the_same_bytes(
    builds: list[dict[str, bytes]],
) -> None:
    first, second = builds
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_committed_package_is_what_the_sources_make(builds: list[dict[str, bytes]]) -> None:
    made = builds[0]
    different = [
        path
        for path, content in made.items()
        if not (ROOT / path).is_file() or (ROOT / path).read_bytes() != content
    ]
    assert different == [], "run make data and commit what it writes"
    owned = {
        path.relative_to(ROOT).as_posix()
        for folder in ("data", "schemas")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    assert owned - made.keys() == set(), "these are made by nothing"


def test_nothing_of_the_machine_is_written(builds: list[dict[str, bytes]]) -> None:
    """No path, no name of the machine, in any file but compressed ones."""
    marks = [str(ROOT).encode(), str(Path.home()).encode() + b"/", os.uname().nodename.encode()]
    told = [
        (path, mark)
        for path, content in builds[1].items()
        for mark in (*marks, "数据/build".encode(), b"output 1")
        if len(mark) > 4 and mark in content
    ]
    assert told == []

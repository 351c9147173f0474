"""The same sources give the same bytes, anywhere; and the committed package is what they give."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build.describing.readme import READMES
from tests.paths import ROOT

pytestmark = pytest.mark.slow

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
    """The files of a package; a lock that the build leaves beside them is none."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def _different(first: dict[str, bytes], second: dict[str, bytes]) -> str:
    """The paths that only one has, or that differ: one a line, so that a failure shows them all."""
    paths = sorted(first.keys() | second.keys())
    return "\n".join(path for path in paths if first.get(path) != second.get(path))


def _start_build(clone: Path, output: Path, machine: dict[str, str]) -> subprocess.Popen[bytes]:
    """Copy code and sources to `clone` and build there as another machine would."""
    for folder in ("build", "validate", "sources"):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (clone / "docs").mkdir()
    for name in ("CHANGELOG.md", *READMES):
        shutil.copy(ROOT / name, clone / name)
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
    different = _different(*builds)
    assert not different, f"another machine writes other bytes:\n{different}"


def test_committed_package_is_what_the_sources_make(builds: list[dict[str, bytes]]) -> None:
    made = builds[0]
    owned = [path for folder in ("data", "schemas") for path in (ROOT / folder).rglob("*")]
    committed = {
        path: (ROOT / path).read_bytes()
        for path in made.keys() | {path.relative_to(ROOT).as_posix() for path in owned}
        if (ROOT / path).is_file()
    }
    different = _different(made, committed)
    assert not different, f"run make data and commit what it writes:\n{different}"


def test_nothing_of_the_machine_is_written(builds: list[dict[str, bytes]]) -> None:
    """No path, no name of the machine, in any file but compressed ones."""
    marks = [str(ROOT).encode(), str(Path.home()).encode() + b"/", platform.node().encode()]
    told = [
        f"{path}: {mark.decode()}"
        for path, content in builds[1].items()
        for mark in (*marks, "数据/build".encode(), b"output 1")
        if len(mark) > 4 and mark in content
    ]
    assert not told, "\n".join(told)

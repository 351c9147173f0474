"""The wheel: one package under a name of its own, which proves a dataset without a checkout."""

import ast
import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from tests.empty import EmptyEnvironment
from tests.paths import ROOT

pytestmark = pytest.mark.slow


def _pip(*arguments: str | Path) -> None:
    """Run pip without a network, and without any dependency."""
    command = [sys.executable, "-m", "pip", *arguments, "--quiet", "--no-deps", "--no-index"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", ROOT, "--no-build-isolation", "--wheel-dir", folder)
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def files(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def metadata(files: dict[str, bytes]) -> Message:
    (path,) = (path for path in files if path.endswith(".dist-info/METADATA"))
    return message_from_bytes(files[path])


def test_wheel_brings_one_package_of_its_own_name(files: dict[str, bytes]) -> None:
    folders = {path.split("/")[0] for path in files}
    assert {folder for folder in folders if not folder.endswith(".dist-info")} == {"gwr_validate"}


def test_wheel_has_the_version_of_the_dataset_and_its_licence(
    files: dict[str, bytes], metadata: Message, descriptor: dict[str, Any]
) -> None:
    assert metadata["Version"] == descriptor["version"]
    assert metadata["License-Expression"] == "MIT"
    assert (ROOT / "LICENSE").read_bytes() in files.values()


def test_wheel_depends_on_what_it_imports_and_on_nothing_else(
    files: dict[str, bytes], metadata: Message
) -> None:
    imported = set()
    for source in (files[path] for path in files if path.endswith(".py")):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom) and not node.level:
                imported.add(str(node.module).split(".")[0])
    always = (each for each in metadata.get_all("Requires-Dist", []) if "extra ==" not in each)
    required = {re.split(r"[^\w-]", each)[0] for each in always}
    modules = {"yaml" if name == "pyyaml" else name for name in required}
    assert imported - sys.stdlib_module_names == modules


def test_installed_in_an_empty_environment_it_validates_from_any_folder(
    wheel: Path, metadata: Message, tmp_path: Path
) -> None:
    always = [each for each in metadata.get_all("Requires-Dist", []) if "extra ==" not in each]
    empty = EmptyEnvironment(tmp_path / "empty", always)
    # With what it depends on, which pip finds there in versions that fit.
    installed = empty.run("python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    shown, checked, wrong = (
        empty.run("gwr-validate", *arguments, cwd=tmp_path)
        for arguments in (["--help"], [ROOT, "--brief"], ["nowhere"])
    )
    assert shown.returncode == 0, shown.stderr
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert wrong.returncode == 2
    told = empty.run("gwr-validate", "explain", "value-not-in-text", cwd=tmp_path)
    assert told.stdout.startswith("value-not-in-text")

"""The zip file in an empty place: it is understood, opened and proved by what is in it alone."""

import json
import re
import shlex
import tomllib
import zipfile
from pathlib import Path

import duckdb
import pytest
from packaging.requirements import Requirement

from release.archive import files_below, write_package
from tests.empty import EmptyEnvironment
from tests.paths import ROOT

READMES = ("README.md", "README.zh.md")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("zip")
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    write_package(folder / "package.zip", ROOT, files_below(ROOT), descriptor)
    with zipfile.ZipFile(folder / "package.zip") as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def _blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_readme_is_its_own_and_has_the_facts(unpacked: Path, name: str) -> None:
    page = (unpacked / name).read_text("utf-8")
    descriptor = json.loads((unpacked / "datapackage.json").read_bytes())
    language = "_zh" if ".zh." in name else ""
    assert page.startswith(f"# {descriptor[f'title{language}']}\n")
    assert descriptor["version"] in page
    assert "$" not in page
    assert not re.search(r"^make |`make ", page, re.MULTILINE)
    assert page != (ROOT / name).read_text("utf-8")


def test_both_readmes_give_the_same_commands(unpacked: Path) -> None:
    english, chinese = ((unpacked / name).read_text("utf-8") for name in READMES)
    assert _blocks(english, "sh") == _blocks(chinese, "sh")
    assert _blocks(english, "python") == [
        block.replace("_zh", "_en") for block in _blocks(chinese, "python")
    ]


def test_requirements_are_those_of_the_wheel(unpacked: Path) -> None:
    for page in (unpacked / "README.md", ROOT / "README.md"):
        (line, *_) = (
            line for line in page.read_text("utf-8").splitlines() if "pip install " in line
            and "pyarrow>" in line
        )  # fmt: skip
        asked = {str(Requirement(each)) for each in shlex.split(line.partition("install ")[2])}
        assert asked == {str(Requirement(each)) for each in PROJECT["dependencies"]}


def test_every_link_in_it_leads_to_what_is_in_it(unpacked: Path) -> None:
    lost = [
        f"{page.relative_to(unpacked)}: {link}"
        for page in unpacked.rglob("*.md")
        for link in _LINK.findall(page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]
    assert not lost, "\n".join(lost)


def test_it_has_the_validator_and_no_other_program(unpacked: Path) -> None:
    programs = {path.relative_to(unpacked).parts[0] for path in unpacked.rglob("*.py")}
    assert programs == {"validate"}
    assert not list(unpacked.rglob("*.pyc"))
    assert not (unpacked / "Makefile").exists()


@pytest.mark.parametrize("name", READMES)
def test_load_lines_work_as_written(
    unpacked: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(unpacked)
    page = (unpacked / name).read_text("utf-8")
    (python,), (query,) = _blocks(page, "python"), _blocks(page, "sql")
    loaded: dict[str, object] = {}
    exec(compile(python, name, "exec"), loaded)  # noqa: S102 - the page is ours
    with duckdb.connect() as connection:
        counted = connection.sql(query).fetchall()
    assert sum(row[-1] for row in counted) == len(loaded["targets"])  # type: ignore[arg-type]


@pytest.mark.slow
def test_its_commands_prove_it_in_an_empty_environment(unpacked: Path, tmp_path: Path) -> None:
    empty = EmptyEnvironment(tmp_path / "empty", PROJECT["dependencies"])
    (block,) = _blocks((unpacked / "README.md").read_text("utf-8"), "sh")
    done = [empty.run(*shlex.split(line), cwd=unpacked) for line in block.splitlines()]
    assert [one.returncode for one in done] == [0, 0, 0], "".join(one.stderr for one in done)
    assert "proved" in done[1].stdout
    # It finds what is wrong, too.
    path = unpacked / "data/targets.csv"
    content = path.read_bytes()
    path.write_bytes(content.replace("增长4.5%以上".encode(), "增长5.5%以上".encode(), 1))
    broken = empty.run("python", "-m", "validate", ".", cwd=unpacked)
    path.write_bytes(content)
    assert broken.returncode == 1, broken.stdout
    # And nothing of the environment that runs this test helps it.
    other = empty.run("python", "-c", "import pandas", cwd=tmp_path)
    assert "No module named 'pandas'" in other.stderr

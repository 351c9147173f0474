"""The files that set up and check the project: locks, forms for issues, workflows."""

import json
import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.paths import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = sorted([*ROOT.glob("requirements*.lock"), *ROOT.glob("tests/clients/locks/*.lock")])
SCHEMAS = {
    ".github/workflows/ci.yml": "github-workflows",
    ".github/ISSUE_TEMPLATE/config.yml": "github-issue-config",
    ".github/ISSUE_TEMPLATE/bug.yml": "github-issue-forms",
    ".github/ISSUE_TEMPLATE/new-report.yml": "github-issue-forms",
    ".github/ISSUE_TEMPLATE/wrong-row.yml": "github-issue-forms",
}


def _yaml(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text("utf-8"))


def _groups(*names: str) -> list[Requirement]:
    """The requirements of dependency groups, with those of the groups they include."""
    found = []
    for each in (each for name in names for each in PROJECT["dependency-groups"][name]):
        found += _groups(each["include-group"]) if isinstance(each, dict) else [Requirement(each)]
    return found


@pytest.mark.parametrize(("lock", "groups"), [("", ["dev"]), ("-bench", ["bench"])])
def test_lock_has_every_dependency_in_a_version_that_fits(lock: str, groups: list[str]) -> None:
    text = (ROOT / f"requirements{lock}.lock").read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)(?:\[([^]]*)\])?==(\S+)", text, re.MULTILINE)
    asked = _groups(*groups)
    if "dev" in groups:
        asked += map(Requirement, PROJECT["project"]["dependencies"])
    missing = [
        str(each)
        for each in asked
        if not any(
            canonicalize_name(each.name) == name
            and each.specifier.contains(version)
            # An older pip takes the newest where the lock holds the name without its extra.
            and each.extras <= set(re.split(", *", extras))
            for name, extras, version in pinned
        )
    ]
    assert not missing, f"run make lock: {missing}"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_lock_has_hashes_and_names_no_server(lock: Any) -> None:
    text = lock.read_text("utf-8")
    pins = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert pins
    assert [pin.splitlines()[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert "://" not in text


def test_every_file_for_github_has_a_schema_here() -> None:
    folder = ROOT / ".github"
    found = {path.relative_to(ROOT).as_posix() for path in folder.rglob("*.yml")}
    assert found == SCHEMAS.keys()


@pytest.mark.parametrize("path", SCHEMAS)
def test_file_for_github_is_valid(path: str) -> None:
    bundled = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{SCHEMAS[path]}.json"
    schema = json.loads(bundled.read_bytes())
    # PyYAML reads the key `on` as true.
    loaded = {"on" if key is True else key: value for key, value in _yaml(path).items()}
    errors = validator_for(schema)(schema).iter_errors(loaded)
    assert [error.message for error in errors] == []


def test_hooks_before_a_commit_fetch_nothing() -> None:
    assert [each["repo"] for each in _yaml(".pre-commit-config.yaml")["repos"]] == ["local"]


def test_oldest_python_is_the_same_everywhere() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert PROJECT["tool"]["mypy"]["python_version"] == oldest
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"
    assert (
        _yaml(".github/workflows/ci.yml")["jobs"]["unit"]["strategy"]["matrix"]["python"][0]
        == oldest
    )

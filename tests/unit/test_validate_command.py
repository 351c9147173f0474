"""The commands that check, explain and compare: what they print, and how they end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.opening import write_folder
from tests.paths import ROOT
from validate.command import check_app, diff_app, explain_app
from validate.rules import RULES


def test_an_empty_folder_is_one_line_and_exit_2(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "no datapackage.json here; give the folder, zip or address" in result.stderr


def test_command_exits_1_on_faults_and_tells_them(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(write_folder(tmp_path))])
    assert result.exit_code == 1
    assert "datapackage.json:version descriptor-property" in result.stdout


def test_command_writes_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(write_folder(tmp_path)), "--json"])
    report = json.loads(result.stdout)
    assert report["valid"] is False
    assert {"code", "file", "row", "field", "found", "expected", "advice", "severity"} == set(
        report["findings"][0]
    )
    assert report["checks"][0]["name"] == "files"


def test_brief_gives_a_line_for_the_table(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(write_folder(tmp_path)), "--brief"])
    assert "checks looked at" in result.stdout
    assert "Looked at" not in result.stdout
    assert "descriptor-property" in result.stdout


def test_a_fault_of_form_keeps_the_content_unchecked(tmp_path: Path) -> None:
    result = CliRunner().invoke(check_app, [str(write_folder(tmp_path))])
    assert "The content was not checked: first correct the form." in result.stdout.splitlines()


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_rule_is_explained(code: str) -> None:
    result = CliRunner().invoke(explain_app, [code])
    assert (result.exit_code, result.stdout.count("\n")) == (0, 2)
    assert RULES[code].promise in result.stdout
    assert RULES[code].advice in result.stdout


def test_a_code_without_a_rule_is_told_its_neighbours() -> None:
    result = CliRunner().invoke(explain_app, ["hash-mismach"])
    assert result.exit_code == 2
    assert "hash-mismatch" in result.stderr
    assert "python -m build explain" in result.stderr


@pytest.mark.parametrize("arguments", [["no/such/folder"], ["--no-such-option"]])
def test_usage_errors_exit_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(check_app, arguments).exit_code == 2


def test_diff_of_one_package_with_itself() -> None:
    result = CliRunner().invoke(diff_app, [str(ROOT), str(ROOT)])
    assert result.exit_code == 0
    assert "Nothing changed" in result.stdout


def test_what_cannot_be_read_is_not_told_as_unchanged(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    result = CliRunner().invoke(diff_app, [str(folder), str(folder)])
    assert result.exit_code == 2
    assert "file-missing" in result.stderr
    assert "not compared" in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["validate", "explain", "formula"], ["build", "--help"]])
def test_a_full_disk_is_a_line_and_no_traceback(arguments: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no such device")
    with full.open("w") as out:
        run = subprocess.run(
            [sys.executable, "-m", *arguments], cwd=ROOT, stdout=out, stderr=subprocess.PIPE, check=False
        )  # fmt: skip
    assert (run.returncode, run.stderr.count(b"\n")) == (2, 1)

"""A release: what is in it, and what the command says. Without git and processes."""

import errno
import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from release import __main__ as command
from release import rules
from release.repository import Repository
from release.steps import make_release
from tests.small_release import FakeRepository, small_repository
from validate.finding import InvalidInput


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRepository:
    # What is proved is the validator's; tests/package makes a release of the real package.
    monkeypatch.setattr("release.steps.proved", lambda package: None)
    monkeypatch.setattr("release.steps.proof_files", lambda report, archive: {})
    return small_repository(tmp_path / "repository")


def test_release_has_the_zip_the_diff_the_notes_and_every_form(repository: FakeRepository) -> None:
    def form(root: Path, target: Path) -> None:
        target.write_bytes((root / "data/targets.csv").read_bytes())

    made = make_release(repository, {".copy": form})
    assert [path.name for path in made] == [
        "SHA256SUMS",
        "changes.json",
        "changes.md",
        "provenance.json",
        "release-notes.md",
        "small-2.1.0.copy",
        "small-2.1.0.zip",
    ]
    dist = repository.root / "dist"
    sums = (dist / "SHA256SUMS").read_text().splitlines()
    assert [line.partition("  ")[2] for line in sums] == [path.name for path in made[1:]]
    changes = json.loads((dist / "changes.json").read_bytes())
    assert (changes["old"], changes["new"], changes["step"]) == ("2.0.0", "2.1.0", "minor")
    assert changes["tables"][0]["added"] == ["cn-bj-2023.t002"]
    assert "added cn-bj-2023.t002" in (dist / "changes.md").read_text("utf-8")
    notes = (dist / "release-notes.md").read_text("utf-8")
    assert "What changed." in notes
    assert "Since v2.0.0: 1 rows added, 0 removed, 0 changed" in notes


def test_release_has_every_folder_and_the_sums_of_what_is_in_it(
    repository: FakeRepository,
) -> None:
    def shelf(root: Path, target: Path) -> None:
        (target / "data").mkdir(parents=True)
        (target / "data/targets.csv").write_bytes((root / "data/targets.csv").read_bytes())

    for _ in range(2):  # the second release takes the first for its own
        made = make_release(repository, {"place/": shelf})
    dist = repository.root / "dist"
    assert dist / "place/data/targets.csv" in made
    assert "  place/data/targets.csv\n" in (dist / "SHA256SUMS").read_text()


def test_first_release_is_compared_with_nothing(repository: FakeRepository) -> None:
    repository.tags = {}
    make_release(repository, {})
    changes = json.loads((repository.root / "dist/changes.json").read_bytes())
    assert changes == {"old": None, "new": "2.1.0", "is_first_release": True}


def test_release_is_made_again_from_its_own_tag(repository: FakeRepository) -> None:
    repository.tags[2, 1, 0] = "v2.1.0"
    repository.heads = {"v2.1.0"}
    assert make_release(repository, {})
    assert make_release(repository, {})


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "no room"),
        sqlite3.OperationalError("database or disk is full"),
        ValueError("the text is longer than a cell can hold"),
    ],
    ids=["disk", "database", "cell"],
)
def test_form_that_fails_is_told_and_the_earlier_dist_stays(
    repository: FakeRepository, error: Exception
) -> None:
    made = {path: path.read_bytes() for path in make_release(repository, {})}

    def failing(root: Path, target: Path) -> None:
        target.write_text("half")
        raise error

    with pytest.raises(InvalidInput) as raised:
        make_release(repository, {".sqlite": failing})
    assert [finding.code for finding in raised.value.findings] == [rules.FORM_FAILED.code]
    assert {path: path.read_bytes() for path in (repository.root / "dist").iterdir()} == made


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (InvalidInput([]), "no release was made"),
        (MemoryError(), "out of memory; no release was made"),
    ],
    ids=["findings", "memory"],
)
def test_command_says_what_is_wrong_and_exits_with_1(
    monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def failing(repository: Repository) -> list[Path]:
        raise error

    monkeypatch.setattr(command, "make_release", failing)
    result = CliRunner().invoke(command.app)
    assert (result.exit_code, result.exception.__class__) == (1, SystemExit)
    assert told in result.stderr


def test_command_lists_what_was_made(
    monkeypatch: pytest.MonkeyPatch, repository: FakeRepository
) -> None:
    monkeypatch.setattr(command, "make_release", lambda _: make_release(repository, {}))
    result = CliRunner().invoke(command.app)
    assert result.exit_code == 0
    assert "dist/small-2.1.0.zip" in result.stdout


def test_command_says_what_cannot_be_made_here(
    monkeypatch: pytest.MonkeyPatch, repository: FakeRepository
) -> None:
    monkeypatch.setattr(command, "MISSING", ("no .hyper file is made",))
    monkeypatch.setattr(command, "make_release", lambda _: make_release(repository, {}))
    result = CliRunner().invoke(command.app)
    assert (result.exit_code, result.stderr) == (0, "no .hyper file is made\n")


def test_another_zip_file_goes_into_a_folder_of_its_own(repository: FakeRepository) -> None:
    def form(root: Path, target: Path) -> None:
        target.write_bytes(b"zip")

    # Twice: what is named in the sums is no foreign file.
    for _ in range(2):
        made = make_release(repository, {"superset/-superset.zip": form})
    dist = repository.root / "dist"
    assert dist / "superset/small-2.1.0-superset.zip" in made
    assert [path.name for path in dist.glob("*.zip")] == ["small-2.1.0.zip"]
    assert "  superset/small-2.1.0-superset.zip\n" in (dist / "SHA256SUMS").read_text()

"""A release: refused unless everything stands, whole or not at all. Without git and processes."""

import errno
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from release import __main__ as command
from release import rules
from release.archive import write_zip
from release.changelog import Entry, read_entry
from release.dist import new_dist
from release.proof import proof_files
from release.repository import Repository
from release.steps import make_release
from validate.checking import Checked, Report
from validate.finding import InvalidInput, Location, Outcome, Rule, Severity, register
from validate.versions import Version

DAY = date(2026, 11, 23)
CHANGELOG = "# Changelog\n\n## 2.1.0 (2026-11-23)\n\nWhat changed.\n"
SCHEMA = {
    "fields": [{"name": "target_id", "type": "string"}, {"name": "quote_zh", "type": "string"}],
    "primaryKey": ["target_id"],
}
TARGETS = {"cn-bj-2023.t001": "城镇新增就业", "cn-bj-2023.t002": "粮食播种面积"}


def package_files(version: str, targets: dict[str, str]) -> dict[str, bytes]:
    """A package of one small table."""
    resource = {"name": "targets", "path": "data/targets.csv", "schema": "schemas/targets.json"}
    descriptor = {
        "name": "small",
        "title": "Small",
        "version": version,
        "created": f"{DAY}T00:00:00Z",
        "resources": [resource],
    }
    rows = "".join(f"{key},{quote}\n" for key, quote in targets.items())
    return {
        "datapackage.json": json.dumps(descriptor).encode(),
        "data/targets.csv": f"target_id,quote_zh\n{rows}".encode(),
        "schemas/targets.json": json.dumps(SCHEMA).encode(),
    }


@dataclass
class FakeRepository(Repository):
    """A repository whose tags and tagged packages are given."""

    root: Path
    tags: dict[Version, str] = field(default_factory=dict)
    packages: dict[str, dict[str, bytes]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)

    def require_clean(self) -> None:
        return

    def release_tags(self) -> dict[Version, str]:
        return self.tags

    def is_head(self, tag: str) -> bool:
        return tag in self.heads

    def tracked_files(self) -> list[str]:
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return [path.relative_to(self.root).as_posix() for path in paths]

    def zipped(self, tag: str, paths: object) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for path, content in self.packages[tag].items():
                archive.writestr(path, content)
        return stream.getvalue()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRepository:
    """A version 2.1.0 after a 2.0.0 with one target less; nothing is released yet."""
    # What is proved is the validator's; tests/package makes a release of the real package.
    monkeypatch.setattr("release.steps.proved", lambda package: None)
    monkeypatch.setattr("release.steps.proof_files", lambda report, archive: {})
    root = tmp_path / "repository"
    for path, content in package_files("2.1.0", TARGETS).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    (root / "CHANGELOG.md").write_text(CHANGELOG)
    (root / "sources/cn-bj-2023").mkdir(parents=True)
    (root / "sources/cn-bj-2023/withdrawn.csv").write_text("withdrawn_id,version,reason\n")
    earlier = package_files("2.0.0", {"cn-bj-2023.t001": TARGETS["cn-bj-2023.t001"]})
    return FakeRepository(root, {(2, 0, 0): "v2.0.0"}, {"v2.0.0": earlier})


def codes(repository: Repository) -> set[str]:
    """The codes of what hinders a release, which leaves nothing behind."""
    with pytest.raises(InvalidInput) as raised:
        make_release(repository, {})
    assert not (repository.root / "dist").exists()
    assert not (repository.root / ".dist-work/new").exists()
    return {finding.code for finding in raised.value.findings}


def test_release_has_the_zip_the_diff_the_notes_and_every_form(repository: FakeRepository) -> None:
    def form(root: Path, target: Path) -> None:
        target.write_bytes((root / "data/targets.csv").read_bytes())

    made = make_release(repository, {".copy": form})
    assert [path.name for path in made] == [
        "SHA256SUMS",
        "changes.json",
        "changes.md",
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


# What hinders a release: each changes the repository so that a rule is broken.
Change = Callable[[FakeRepository], None]
HINDRANCES: list[tuple[Rule, Change]] = []


def breaks(rule: Rule) -> Callable[[Change], Change]:
    def kept(change: Change) -> Change:
        HINDRANCES.append((rule, change))
        return change

    return kept


@breaks(rules.PACKAGE_UNREADABLE)
def no_package(repository: FakeRepository) -> None:
    (repository.root / "datapackage.json").unlink()


@breaks(rules.PACKAGE_UNREADABLE)
def descriptor_cut_off(repository: FakeRepository) -> None:
    (repository.root / "datapackage.json").write_text('{"name":')


@breaks(rules.PACKAGE_UNREADABLE)
def changelog_in_another_encoding(repository: FakeRepository) -> None:
    (repository.root / "CHANGELOG.md").write_bytes(CHANGELOG.encode() + "北京".encode("gbk"))


@breaks(rules.PACKAGE_UNREADABLE)
def tag_without_a_package(repository: FakeRepository) -> None:
    repository.packages["v2.0.0"] = {}


@breaks(rules.VERSION_DIFFERS)
def changelog_ahead(repository: FakeRepository) -> None:
    (repository.root / "CHANGELOG.md").write_text("## 2.2.0 (2026-11-24)\n\nMore.\n" + CHANGELOG)


@breaks(rules.VERSION_DIFFERS)
def changelog_without_entries(repository: FakeRepository) -> None:
    (repository.root / "CHANGELOG.md").write_text("# Changelog\n")


@breaks(rules.CHANGELOG_ENTRY_EMPTY)
def changelog_with_an_empty_entry(repository: FakeRepository) -> None:
    changelog = CHANGELOG.replace("What changed.", "## 2.0.0 (2026-11-22)\n\nFirst.")
    (repository.root / "CHANGELOG.md").write_text(changelog)


@breaks(rules.VERSION_NOT_NEWEST)
def higher_version_before(repository: FakeRepository) -> None:
    repository.tags[99, 0, 0] = "v99.0.0"


@breaks(rules.VERSION_RELEASED)
def version_that_is_out(repository: FakeRepository) -> None:
    repository.tags[2, 1, 0] = "v2.1.0"


@breaks(rules.ID_REMOVED_WITHOUT_WITHDRAWAL)
def target_lost(repository: FakeRepository) -> None:
    earlier = package_files("1.0.0", {**TARGETS, "cn-bj-2023.t999": "两次"})
    repository.tags = {(1, 0, 0): "v1.0.0"}
    repository.packages = {"v1.0.0": earlier}


@breaks(rules.ID_WITHDRAWN_REUSED)
def withdrawn_target_again(repository: FakeRepository) -> None:
    with (repository.root / "sources/cn-bj-2023/withdrawn.csv").open("a") as file:
        file.write("cn-bj-2023.t001,0.1.0,Said twice.\n")


@breaks(rules.WITHDRAWN_UNREADABLE)
def withdrawn_list_of_another_form(repository: FakeRepository) -> None:
    (repository.root / "sources/cn-bj-2023/withdrawn.csv").write_text("id\nt001\n")


@pytest.mark.parametrize(
    ("rule", "change"), HINDRANCES, ids=[change.__name__ for _, change in HINDRANCES]
)
def test_what_hinders_a_release_is_told(
    repository: FakeRepository, rule: Rule, change: Change
) -> None:
    change(repository)
    assert rule.code in codes(repository)


def test_version_lower_than_the_change_allows_is_refused(repository: FakeRepository) -> None:
    repository.packages["v2.0.0"] = package_files("2.0.9", {"cn-bj-2023.t001": "别的"})
    repository.tags = {(2, 0, 9): "v2.0.0"}
    assert {"id-reused", "version-too-low"} <= codes(repository)


def test_withdrawn_id_is_not_used_in_a_first_release(repository: FakeRepository) -> None:
    withdrawn_target_again(repository)
    repository.tags = {}
    assert codes(repository) == {rules.ID_WITHDRAWN_REUSED.code}


def test_report_lists_the_warnings() -> None:
    rule = Rule("value-unlikely", "Values are likely.", "look at it", Severity.WARNING)
    warning = Location("data/targets.csv", 7).breaks(rule, "9,000%")
    outcome = Outcome(521, [warning])
    report = Report("small.zip", (Checked("plausibility", "rows", outcome),), True)
    files = proof_files(report, "small-2.1.0.zip")
    assert "| plausibility | 521 rows | 0 | 1 |" in files["validation.md"].decode()
    assert str(warning) in files["validation.md"].decode()
    assert json.loads(files["validation.json"])["package"] == "small-2.1.0.zip"


def test_withdrawn_id_may_be_gone(repository: FakeRepository) -> None:
    target_lost(repository)
    with (repository.root / "sources/cn-bj-2023/withdrawn.csv").open("a") as file:
        file.write("cn-bj-2023.t999,2.1.0,Said twice.\n")
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


def test_zip_holds_nothing_of_the_machine(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", {"b.txt": b"2", "a/ä.txt": b"1"}, DAY)
    write_zip(tmp_path / "b.zip", {"a/ä.txt": b"1", "b.txt": b"2"}, DAY)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    infos = zipfile.ZipFile(tmp_path / "a.zip").infolist()
    assert [info.filename for info in infos] == ["a/ä.txt", "b.txt"]
    assert {info.date_time for info in infos} == {(2026, 11, 23, 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}


def test_notes_are_the_newest_entry_and_no_more() -> None:
    changelog = (
        "# Changelog\n\nSee [versions](docs/versioning.md).\n\n## 1.1.0 (2026-11-23)\n\n"
        "**Two rows gone.** See [rules](docs/versioning.md) and [here](https://example.org).\n\n"
        "### More\n\nText.\n\n## 1.0.0 (2026-11-22)\n\nFirst.\n"
    )
    entry = read_entry(changelog, "1.1.0", DAY)
    assert (entry.version, entry.released_on) == ((1, 1, 0), DAY)
    assert entry.notes("Title", "One row.") == (
        "# Title 1.1.0 (2026-11-23)\n\n**Two rows gone.** See rules (`docs/versioning.md`) and"
        " [here](https://example.org).\n\n### More\n\nText.\n\nOne row.\n"
    )
    assert Entry((1, 0, 0), DAY, "x").notes("T", "d.") == "# T 1.0.0 (2026-11-23)\n\nx\n\nd.\n"


@pytest.fixture
def released(tmp_path: Path) -> Iterator[Path]:
    """A folder with an earlier release, which is there at the end."""
    with new_dist(tmp_path) as folder:
        (folder / "SHA256SUMS").write_text("0  a\n")
        (folder / "a").write_text("earlier")
    yield tmp_path
    assert (tmp_path / "dist/a").read_text() == "earlier"
    assert not (tmp_path / ".dist-work/new").exists()
    assert not (tmp_path / ".dist-work/old").exists()


def refused(root: Path, error: BaseException | None = None) -> list[str]:
    """The codes with which a new dist/ is refused, at the beginning or with an error in it."""
    try:
        with new_dist(root) as folder:
            (folder / "a").write_text("half")
            if error:
                raise error
    except InvalidInput as refusal:
        return [finding.code for finding in refusal.findings]
    return []


def test_full_disk_leaves_the_earlier_dist(released: Path) -> None:
    assert refused(released, OSError(errno.ENOSPC, "no room")) == [rules.CANNOT_WRITE.code]


def test_two_releases_at_once_the_second_is_refused(released: Path) -> None:
    with new_dist(released) as folder:
        assert refused(released) == [rules.RELEASE_RUNNING.code]
        (folder / "a").write_text("earlier")


def test_files_of_people_in_dist_are_not_lost(released: Path) -> None:
    (released / "dist/mine.whl").write_text("mine")
    assert refused(released) == [rules.FILE_FOREIGN.code]
    assert (released / "dist/mine.whl").read_text() == "mine"


def test_a_site_in_dist_hinders_no_release(tmp_path: Path) -> None:
    (tmp_path / "dist/site").mkdir(parents=True)
    with new_dist(tmp_path) as folder:
        (folder / "a").write_text("new")
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["a"]


def test_dist_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "dist").symlink_to(tmp_path / "elsewhere")
    assert refused(tmp_path) == [rules.FILE_FOREIGN.code]


def test_dist_lost_between_two_renames_is_restored(released: Path) -> None:
    (released / "dist").rename(released / ".dist-work/old")
    with pytest.raises(KeyError), new_dist(released):
        raise KeyError


def test_second_rename_that_fails_puts_the_earlier_dist_back(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.EIO, "disk")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    assert refused(released) == [rules.CANNOT_WRITE.code]


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
        made = make_release(repository, {"-superset.zip": form})
    dist = repository.root / "dist"
    assert dist / "superset/small-2.1.0-superset.zip" in made
    assert [path.name for path in dist.glob("*.zip")] == ["small-2.1.0.zip"]
    assert "  superset/small-2.1.0-superset.zip\n" in (dist / "SHA256SUMS").read_text()


def test_every_rule_is_broken_by_a_test() -> None:
    told = {rule.code for rule, _ in HINDRANCES}
    told |= {rules.FORM_FAILED.code, rules.CANNOT_WRITE.code, rules.RELEASE_RUNNING.code}
    told |= {rules.FILE_FOREIGN.code}
    # Of git: in test_release_git.py.
    git = {"git-failed", "git-missing", "not-a-repository", "repository-shallow", "tree-not-clean"}
    assert told | git == register(vars(rules)).keys()

"""What hinders a release: each rule is broken by a case, and nothing is left behind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from release import rules
from release.repository import Repository
from release.steps import make_release
from tests.small_release import CHANGELOG, TARGETS, FakeRepository, package_files, small_repository
from validate.finding import InvalidInput, Rule, register


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeRepository:
    # What is proved is the validator's; tests/package makes a release of the real package.
    monkeypatch.setattr("release.steps.proved", lambda package: None)
    monkeypatch.setattr("release.steps.proof_files", lambda report, archive: {})
    return small_repository(tmp_path / "repository")


def codes(repository: Repository) -> set[str]:
    """The codes of what hinders a release, which leaves nothing behind."""
    with pytest.raises(InvalidInput) as raised:
        make_release(repository, {})
    assert not (repository.root / "dist").exists()
    assert not (repository.root / ".dist-work/new").exists()
    return {finding.code for finding in raised.value.findings}


# Each changes the repository so that a rule is broken.
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


def test_withdrawn_id_may_be_gone(repository: FakeRepository) -> None:
    target_lost(repository)
    with (repository.root / "sources/cn-bj-2023/withdrawn.csv").open("a") as file:
        file.write("cn-bj-2023.t999,2.1.0,Said twice.\n")
    assert make_release(repository, {})


def test_every_rule_is_broken_by_a_test() -> None:
    told = {rule.code for rule, _ in HINDRANCES}
    told.add(rules.FORM_FAILED.code)  # in test_release.py
    # Of dist/: in test_release_files.py.
    told |= {rules.CANNOT_WRITE.code, rules.RELEASE_RUNNING.code, rules.FILE_FOREIGN.code}
    # Of git: in test_release_git.py.
    git = {"git-failed", "git-missing", "not-a-repository", "repository-shallow", "tree-not-clean"}
    assert told | git == register(vars(rules)).keys()

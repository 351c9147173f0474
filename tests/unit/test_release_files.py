"""The files of a release one by one, and dist/, which is a whole release or as it was."""

import errno
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from release import rules
from release.archive import write_zip
from release.changelog import Entry, read_entry
from release.dist import new_dist
from release.proof import proof_files
from validate.checking import Checked, Report
from validate.finding import InvalidInput, Location, Outcome, Rule, Severity

DAY = date(2026, 11, 23)


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
    assert entry.notes("Title", "One row.", "| file |") == (
        "# Title 1.1.0 (2026-11-23)\n\n## Which file is for whom\n\n| file |\n\n"
        "## What changed\n\n**Two rows gone.** See rules (`docs/versioning.md`) and"
        " [here](https://example.org).\n\n### More\n\nText.\n\nOne row.\n"
    )
    assert Entry((1, 0, 0), DAY, "x").notes("T", "d.", "f").endswith("\n\nx\n\nd.\n")


def test_report_lists_the_warnings() -> None:
    rule = Rule("value-unlikely", "Values are likely.", "look at it", Severity.WARNING)
    warning = Location("data/targets.csv", 7).breaks(rule, "9,000%")
    outcome = Outcome(521, [warning])
    report = Report("small.zip", (Checked("plausibility", "rows", outcome),), True)
    files = proof_files(report, "small-2.1.0.zip")
    assert "| plausibility | 521 rows | 0 | 1 |" in files["validation.md"].decode()
    assert str(warning) in files["validation.md"].decode()
    assert json.loads(files["validation.json"])["package"] == "small-2.1.0.zip"


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

"""What the build makes of a draft."""

import csv
import io
from pathlib import Path

import pytest
from frictionless import validate

from benchmarks import ROOT
from build.drafting.draft import draft_folder
from build.pipeline import BuiltPackage, build_package
from build.writing.publish import publish
from tests.drafted import READER, REPORT, TEXT, add_codebook, drafted, folder
from validate.finding import InvalidInput

__all__ = ["drafted", "folder"]


@pytest.fixture
def package(drafted: Path) -> BuiltPackage:
    """The package of the draft alone."""
    add_codebook(drafted.parent)
    return build_package(drafted.parent, ROOT / "CHANGELOG.md", with_drafts=True)


def test_a_draft_builds_and_frictionless_accepts_it(package: BuiltPackage, tmp_path: Path) -> None:
    assert package.counts["claims"] == 16
    publish(tmp_path / "out", package.files)
    report = validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.flatten(["resourceName", "rowNumber", "fieldName", "type"]) == []


def test_draft_rows_say_so_in_the_package(package: BuiltPackage) -> None:
    for name in ("claims", "achievements", "targets", "projects", "sentences"):
        rows = list(csv.DictReader(io.StringIO(package.files[f"data/{name}.csv"].decode())))
        assert rows
        assert {row["is_draft"] for row in rows} == {"true"}


def test_years_come_from_the_headings(package: BuiltPackage) -> None:
    rows = csv.DictReader(io.StringIO(package.files["data/claims.csv"].decode()))
    years = {row["quote_zh"]: (row["period_start"], row["period_end"]) for row in rows}
    assert years["完工小区100个"] == ("2025", "2029")
    assert years["出台住房租赁条例"] == ("2030", "2030")
    assert years["水质持续改善"] == ("2030", "2034")


def test_drafts_stay_out_of_the_package_unless_asked_for(drafted: Path) -> None:
    add_codebook(drafted.parent)
    with pytest.raises(InvalidInput) as caught:
        build_package(drafted.parent, ROOT / "CHANGELOG.md")
    (finding,) = caught.value.findings
    assert (finding.code, finding.found) == ("no-report", f"{REPORT} (draft)")


def test_a_sentence_of_the_other_side_has_the_year_beside(folder: Path) -> None:
    before = "我们也清醒地看到"
    told = "今后必须修建停车楼300座。"
    text = TEXT.replace(before, f"{told}\n\n{before}")
    (folder / "report.txt").write_text(text, encoding="utf-8")
    draft_folder(folder, READER.read)
    add_codebook(folder.parent)
    package = build_package(folder.parent, ROOT / "CHANGELOG.md", with_drafts=True)
    targets = csv.DictReader(io.StringIO(package.files["data/targets.csv"].decode()))
    years = {row["quote_zh"]: (row["period_start"], row["period_end"]) for row in targets}
    assert years[told.rstrip("。")] == ("2030", "2030")

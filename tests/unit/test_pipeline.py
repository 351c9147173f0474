"""The whole build on the invented report: values, joins, drafts, and the proof before publishing."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from build.__main__ import app
from build.pipeline import BuiltPackage, build_package
from build.proving import RejectedPackage, prove
from tests.broken_sources.breaking import Sources
from tests.invented import REPORT, ROOT
from validate.finding import InvalidInput


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    return Sources(tmp_path)


def _build(sources: Sources, with_drafts: bool = False) -> BuiltPackage:
    return build_package(sources.path, sources.path.parent / "CHANGELOG.md", with_drafts)


def _table(package: BuiltPackage, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(package.files[f"data/{name}.csv"].decode())))


def _faults(package: BuiltPackage) -> list[str]:
    with pytest.raises(RejectedPackage) as caught:
        prove(package.files)
    return [finding.code for finding in caught.value.findings]


def _run(sources: Sources, *options: str) -> tuple[int, str]:
    root = sources.path.parent
    places = ["--sources", str(sources.path), "--changelog", str(root / "CHANGELOG.md")]
    result = CliRunner().invoke(app, [*places, "--output", str(root / "out"), *options])
    return result.exit_code, result.output


def test_values_are_read_from_the_text(sources: Sources) -> None:
    rows = {row["achievement_id"]: row for row in _table(_build(sources), "achievements")}
    reached = rows[f"{REPORT}.a002"]
    read = (reached["value"], reached["unit_id"], reached["comparator"])
    assert read == ("24000.0", "household", "eq")
    growth = rows[f"{REPORT}.a004"]
    read = (growth["value"], growth["comparator"], growth["baseline_year"])
    assert read == ("15.0", "about", "2027")
    assert (growth["period_start"], growth["period_end"]) == ("2027", "2029")
    assert rows[f"{REPORT}.a003"]["value"] == ""


def test_a_claim_is_carried_by_the_number_that_it_points_to(sources: Sources) -> None:
    package = _build(sources)
    targets = {row["target_id"]: row["quantity_id"] for row in _table(package, "targets")}
    assert targets[f"{REPORT}.t004"] == f"{REPORT}.2.01.1.s01.q4"
    quantities = {row["quantity_id"]: row for row in _table(package, "quantities")}
    assert quantities[f"{REPORT}.2.01.1.s01.q3"]["no_claim_reason_en"] == "Counted with the next"
    assert quantities[f"{REPORT}.2.01.1.s01.q4"]["no_claim_reason_en"] == ""


def test_a_decided_number_stands_as_it_was_decided(sources: Sources) -> None:
    package = _build(sources)
    [decision] = _table(package, "decided_quantities")
    quantities = {row["quantity_id"]: row for row in _table(package, "quantities")}
    decided = quantities[decision["quantity_id"]]
    assert (decided["text_zh"], decided["value"], decided["comparator"]) == (
        "100个",
        "100.0",
        "at_least",
    )
    assert decision["fields_changed"] == "comparator"
    assert not [code for code in _faults(package) if code.startswith(("comparator", "decision"))]
    assert decision["decided_quantity_id"] == f"{REPORT}.d{int(decided['char_start']):05d}"


def test_a_decision_that_both_readers_read_is_refused(sources: Sources) -> None:
    sources.edit("decided_quantities.csv", ",count,at_least,", ",count,eq,")
    assert "decision-unneeded" in _faults(_build(sources))


def test_the_same_indicator_past_and_promised_is_a_pair(sources: Sources) -> None:
    (pair,) = _table(_build(sources), "indicator_pairs")
    assert pair["indicator_id"] == "compounds_completed"
    assert (pair["achieved_value"], pair["promised_value"]) == ("100.0", "120.0")


def test_sentences_joined_are_the_text(sources: Sources) -> None:
    package = _build(sources)
    joined = "".join(
        row["text_zh"] + ("\n" if row["is_paragraph_end"] == "true" else "")
        for row in _table(package, "sentences")
    )
    assert joined.encode() == package.files[f"data/text/{REPORT}.txt"]


def test_findings_of_all_files_come_in_one_run(sources: Sources) -> None:
    sources.edit("achievements.csv", "完工小区100个,", "完工小区1个,")
    sources.edit("targets.csv", "完工120个,", "完工1个,")
    sources.edit("project_mentions.csv", "地铁1号线", "地铁9号线")
    with pytest.raises(InvalidInput) as caught:
        _build(sources)
    assert [finding.code for finding in caught.value.findings] == ["quote-not-found"] * 3


def test_a_report_with_drafts_is_left_out(sources: Sources) -> None:
    other = sources.path / "xx-other-2030"
    shutil.copytree(sources.report, other)
    for path in other.iterdir():
        path.write_text(path.read_text("utf-8").replace(REPORT, "xx-other-2030"), "utf-8")
    path = other / "targets.csv"
    path.write_text(path.read_text("utf-8").replace(",false,", ",true,", 1), "utf-8")
    package = _build(sources)
    assert package.drafts_left_out == ["xx-other-2030"]
    assert package.counts["reports"] == 1
    assert _build(sources, with_drafts=True).counts["reports"] == 2


def test_two_codings_are_compared(sources: Sources) -> None:
    sources.add_passes()
    rows = {
        row["coding_agreement_id"]: row["agreement"]
        for row in _table(_build(sources), "coding_agreement")
    }
    assert rows.pop(f"{REPORT}.judge.achievements.policy_area_id") == "1.0"
    assert set(rows.values()) == {"1.0"}
    assert {key.split(".")[1] for key in rows} == {"cut", "judge"}
    assert not any(".targets." in key or ".sentences." in key for key in rows)


def test_a_faulty_package_is_refused_and_nothing_is_written(sources: Sources) -> None:
    sources.edit("targets.csv", "Start 300", "=Start 300")
    with pytest.raises(RejectedPackage) as caught:
        prove(_build(sources).files)
    assert {finding.code for finding in caught.value.findings} == {"formula"}
    status, output = _run(sources)
    assert status == 1
    assert "in the package that the sources make; nothing published was changed" in output
    assert not (sources.path.parent / "out").exists()


def test_the_committed_package_is_proved() -> None:
    folders = ("data", "schemas")
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}
    prove(files | {"datapackage.json": (ROOT / "datapackage.json").read_bytes()})


def test_the_command_names_the_place_first(sources: Sources) -> None:
    sources.edit("targets.csv", "完工120个,,", "[red]:smile:,,")
    status, output = _run(sources)
    assert status == 1
    assert output.startswith(f"{sources.report}/targets.csv:3")
    assert ":smile:" in output
    assert output.endswith("nothing published was changed\n")


@pytest.mark.parametrize(("code", "status"), [("quote-not-found", 0), ("no-such-rule", 2)])
def test_a_rule_is_explained(code: str, status: int) -> None:
    result = CliRunner().invoke(app, ["explain", code])
    assert result.exit_code == status
    assert code in result.output


def test_an_entry_without_a_date_is_no_release(sources: Sources) -> None:
    sources.write(
        "../../CHANGELOG.md", "# Changelog\r\n\r\n## 1.1.0\r\n\r\n## 1.0.3 (2030-02-01)\r\n"
    )
    assert _build(sources).version == "1.0.3"


def test_a_whole_stands_before_its_part_that_is_named_first(sources: Sources) -> None:
    path = sources.path / REPORT / "projects.csv"
    path.write_text(
        path.read_text("utf-8").replace(
            "rail,cap_1001,,false", f"rail,cap_1001,{REPORT}.p002,false", 1
        ),
        "utf-8",
    )
    projects = [row["project_id"] for row in _table(_build(sources), "projects")]
    assert projects == [f"{REPORT}.p002", f"{REPORT}.p001"]

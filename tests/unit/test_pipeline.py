"""The whole build on a small invented report, and every fault of its coding in one run."""

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build.findings import InvalidInput
from build.pipeline import BuiltPackage, build_package

ROOT = Path(__file__).parents[2]
REPORT = "xx-test-2030"
TEXT = """2030年政府工作报告

一、过去五年工作回顾

一是改善居住条件。完工小区100个，惠及居民2.4万户。

二是发展交通。地铁1号线开通运营，客流比2027年增长15%左右。

三是改进服务。服务水平提高。

二、2030年重点任务

（一）改善居住条件

新开工小区300个、完工120个。

（二）发展交通

加快建设地铁2号线。
"""
FACTS = """
report_id: xx-test-2030
title_zh: 2030年政府工作报告
title_en: Report on the Work of the Government 2030
place_id: beijing
issuer_zh: 测试市人民政府
issuer_en: People's Government of Test
speaker_zh: 某人
speaker_en: Somebody
session_zh: 测试市人民代表大会
session_en: People's Congress of Test
delivered_on: 2030-01-10
publications: [{url: "https://example.org/report", title: Example}]
sections:
  - {section: "1", claims: achievements, period_start: 2025, period_end: 2029}
  - {section: "2", claims: targets, period_start: 2030, period_end: 2030}
licence_note: none
"""
CLAIM_COLUMNS = (
    "section_id,quote_zh,occurrence,quantity_zh,quantity_occurrence,verifiability,"
    "indicator_id,policy_area_id,place_id,summary_en,is_draft,note_en"
)
FILES = {
    "report.txt": TEXT,
    "report.yaml": FACTS,
    "corrections.csv": "quote_before,source_quote,quote_after,replacement,kind,reason_en,reason_zh\n",
    "achievements.csv": f"achievement_id,{CLAIM_COLUMNS}\n"
    "R.a001,R.1.01,完工小区100个,,100个,,quantified,compounds_completed,cap_14,,Completed 100 compounds,false,\n"
    'R.a002,R.1.01,惠及居民2.4万户,,2.4万户,,quantified,households_reached,cap_14,,"Reached 24,000 households",false,\n'
    "R.a003,R.1.02,地铁1号线开通运营,,,,milestone,,cap_10,,Opened Metro Line 1,false,\n"
    "R.a004,R.1.02,客流比2027年增长15%左右,,15%左右,,quantified,ridership_growth,cap_10,,Raised ridership by about 15% over 2027,false,\n",
    "targets.csv": f"target_id,{CLAIM_COLUMNS}\n"
    "R.t001,R.2.01.1,新开工小区300个,,300个,,quantified,compounds_started,cap_14,,Start 300 compounds,false,\n"
    "R.t002,R.2.01.1,完工120个,,120个,,quantified,compounds_completed,cap_14,,Complete 120 compounds,false,\n"
    "R.t003,R.2.02.1,加快建设地铁2号线,,,,directional,,cap_10,,Build Metro Line 2 faster,false,\n",
    "sections.csv": "section_id,opening_zh,title_zh,title_en\n"
    "R,2030年,,Report 2030\n"
    "R.front,2030年,开头,Opening\n"
    "R.1,一、,,Review\n"
    "R.1.01,一是,,Housing\n"
    "R.1.02,二是,,Transport\n"
    "R.1.03,三是,,Services\n"
    "R.2,二、,,Tasks\n"
    "R.2.01,（一）,,Housing\n"
    "R.2.01.1,新开工,居住,Housing works\n"
    "R.2.02,（二）,,Transport\n"
    "R.2.02.1,加快,交通,Transport works\n",
    "sentences.csv": "sentence_id,opening_zh,function,no_claim_reason_en,is_draft\n"
    "R.front.s01,2030,heading,,false\n"
    "R.1.s01,一、,heading,,false\n"
    "R.1.01.s01,一是,heading,,false\n"
    "R.1.01.s02,完工,achievement,,false\n"
    "R.1.02.s01,二是,heading,,false\n"
    "R.1.02.s02,地铁,achievement,,false\n"
    "R.1.03.s01,三是,heading,,false\n"
    "R.1.03.s02,服务,achievement,Too vague to be a claim,false\n"
    "R.2.s01,二、,heading,,false\n"
    "R.2.01.s01,（一）,heading,,false\n"
    "R.2.01.1.s01,新开工,commitment,,false\n"
    "R.2.02.s01,（二）,heading,,false\n"
    "R.2.02.1.s01,加快,commitment,,false\n",
    "projects.csv": "project_id,name_zh,name_en,name_evidence,name_source_url,project_type,policy_area_id,place_id,is_draft,note_en\n"
    "R.p001,地铁1号线,Metro Line 1,own,,rail,cap_10,,false,\n"
    "R.p002,地铁2号线,Metro Line 2,own,,rail,cap_10,,false,\n",
    "project_mentions.csv": "project_mention_id,project_id,section_id,quote_zh,occurrence,status,promised_status,is_draft,note_en\n"
    "R.m001,R.p001,R.1.02,地铁1号线,,operating,,false,\n"
    "R.m002,R.p002,R.2.02.1,地铁2号线,,under_construction,,false,\n",
    "unclaimed.csv": "section_id,quote_zh,occurrence,quantity_zh,reason_en\n",
    "withdrawn.csv": "withdrawn_id,withdrawn_in,reason_en\n",
}
INDICATORS = """indicator_id,label_zh,label_en,definition_zh,definition_en,unit_id,measure_type,sdg_target,sdg_reason_en
compounds_completed,完工小区数,Compounds completed,完工。,Completed.,count,flow,,
compounds_started,开工小区数,Compounds started,开工。,Started.,count,flow,,
households_reached,惠及户数,Households reached,惠及。,Reached.,household,flow,,
ridership_growth,客流增长率,Ridership growth,增长。,Growth.,percent,percent_change,,
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A sources folder with the invented report and the project's units and places."""
    sources = tmp_path / "sources"
    shutil.copytree(ROOT / "sources" / "codebook", sources / "codebook")
    (sources / "codebook" / "indicators.csv").write_text(INDICATORS, "utf-8")
    shutil.copy(ROOT / "sources" / "package.yaml", sources)
    folder = sources / REPORT
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_text(
            content.replace("R.", f"{REPORT}.").replace("\nR,", f"\n{REPORT},"), "utf-8"
        )
    return sources


def _build(sources: Path) -> BuiltPackage:
    return build_package(sources, ROOT / "CHANGELOG.md")


def _table(package: BuiltPackage, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(package.files[f"data/{name}.csv"].decode())))


def _codes(sources: Path) -> list[str]:
    with pytest.raises(InvalidInput) as caught:
        _build(sources)
    assert all(finding.advice or finding.expected for finding in caught.value.findings)
    return [finding.code for finding in caught.value.findings]


def _edit(sources: Path, name: str, change: Callable[[str], str]) -> None:
    path = sources / REPORT / name
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, "utf-8")


def test_values_are_read_from_the_text(sources: Path) -> None:
    rows = {row["achievement_id"]: row for row in _table(_build(sources), "achievements")}
    reached = rows[f"{REPORT}.a002"]
    assert (reached["value"], reached["unit_id"], reached["comparator"]) == (
        "24000",
        "household",
        "eq",
    )
    growth = rows[f"{REPORT}.a004"]
    assert (growth["value"], growth["comparator"], growth["baseline_year"]) == (
        "15",
        "about",
        "2027",
    )
    assert (growth["period_start"], growth["period_end"]) == ("2027", "2029")
    assert rows[f"{REPORT}.a003"]["value"] == ""


def test_the_same_indicator_past_and_promised_is_a_pair(sources: Path) -> None:
    (pair,) = _table(_build(sources), "indicator_pairs")
    assert pair["indicator_id"] == "compounds_completed"
    assert (pair["achieved_value"], pair["promised_value"]) == ("100", "120")


def test_sentences_joined_are_the_text(sources: Path) -> None:
    package = _build(sources)
    joined = "".join(
        row["text_zh"] + ("\n" if row["is_paragraph_end"] == "true" else "")
        for row in _table(package, "sentences")
    )
    assert joined.encode() == package.files[f"data/text/{REPORT}.txt"]


@pytest.mark.parametrize(
    ("name", "old", "new", "codes"),
    [
        ("achievements.csv", "完工小区100个,,100个", "完工小区900个,,100个", ["quote-not-found"]),
        ("achievements.csv", ",100个,,quantified", ",,,quantified", ["quantity-missing"]),
        ("achievements.csv", ",100个,,quantified", ",200个,,quantified", ["quantity-not-found"]),
        (
            "achievements.csv",
            "开通运营,,,,milestone",
            "开通运营,,1个,,milestone",
            ["quantity-unexpected"],
        ),
        ("achievements.csv", "compounds_completed", "households_reached", ["unit-mismatch"]),
        ("achievements.csv", "compounds_completed", "no_such_indicator", ["unknown-code"]),
        ("achievements.csv", "milestone,,cap_10", "milestone,,cap_99", ["unknown-code"]),
        ("achievements.csv", "milestone", "deliverable", ["verifiability-of-other-table"]),
        ("achievements.csv", ".a002", ".a001", ["duplicate-id"]),
        ("project_mentions.csv", "p002,", "p003,", ["unknown-code", "project-unmentioned"]),
        ("sentences.csv", "s02,地铁", "s02,铁路", ["opening-mismatch"]),
        ("sentences.csv", "Too vague to be a claim", "", ["sentence-unclaimed"]),
        ("sentences.csv", "完工,achievement", "完工,context", ["function-mismatch"]),
        ("sections.csv", "居住,Housing works", ",Housing works", ["title-missing"]),
        ("sections.csv", "一是,,", "一是,住房,", ["title-not-needed"]),
        ("report.yaml", "2030-01-10", "tomorrow", ["fact-invalid"]),
        ("report.yaml", "place_id: beijing", "place_id: nowhere", ["unknown-code"]),
    ],
)
def test_each_fault_is_found(
    sources: Path, name: str, old: str, new: str, codes: list[str]
) -> None:
    _edit(sources, name, lambda text: text.replace(old, new, 1))
    found = _codes(sources)
    assert found[: len(codes)] == codes or set(codes) <= set(found)
    # a lost quote also loses its sentence's claim or its measure, and nothing else
    assert set(found) - set(codes) <= {"measure-unclaimed", "sentence-unclaimed"}


def test_a_measure_without_claim_or_reason_is_found(sources: Path) -> None:
    _edit(
        sources,
        "targets.csv",
        lambda text: "\n".join(line for line in text.split("\n") if ".t002" not in line),
    )
    assert _codes(sources) == ["measure-unclaimed"]
    _edit(
        sources,
        "unclaimed.csv",
        lambda text: text + f"{REPORT}.2.01.1,完工120个,,120个,Not a promise\n",
    )
    assert _build(sources).counts["targets"] == 2


def test_all_findings_of_all_files_come_in_one_run(sources: Path) -> None:
    _edit(
        sources, "achievements.csv", lambda text: text.replace("完工小区100个,", "完工小区1个,", 1)
    )
    _edit(sources, "targets.csv", lambda text: text.replace("完工120个,", "完工1个,", 1))
    _edit(sources, "project_mentions.csv", lambda text: text.replace("地铁1号线", "地铁9号线", 1))
    assert _codes(sources).count("quote-not-found") == 3


def test_withdrawn_ids_are_not_used_again(sources: Path) -> None:
    _edit(sources, "withdrawn.csv", lambda text: text + f"{REPORT}.t002,1.0.0,Coded by mistake\n")
    assert _codes(sources) == ["id-withdrawn"]


def test_a_report_with_drafts_is_left_out(sources: Path) -> None:
    shutil.copytree(sources / REPORT, sources / "xx-other-2030")
    for path in (sources / "xx-other-2030").iterdir():
        path.write_text(path.read_text("utf-8").replace(REPORT, "xx-other-2030"), "utf-8")
    path = sources / "xx-other-2030" / "targets.csv"
    path.write_text(path.read_text("utf-8").replace(",false,", ",true,", 1), "utf-8")
    package = _build(sources)
    assert package.drafts_left_out == ["xx-other-2030"]
    assert package.counts["reports"] == 1
    both = build_package(sources, ROOT / "CHANGELOG.md", with_drafts=True)
    assert both.counts["reports"] == 2

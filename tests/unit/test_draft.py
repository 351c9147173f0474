"""What is proposed of a report that nobody prepared: claims, functions, projects."""

from pathlib import Path

import pytest
import yaml

from build.drafting.draft import draft_folder, draft_report, with_sections
from build.drafting.proposals import propose_verifiability
from build.reading.report_text import to_report_text
from build.report.facts import ReportFacts
from build.report.located import LocatedFacts
from build.schema.codes import SentenceFunction
from tests.drafted import FACTS, READER, REPORT, TEXT, drafted, folder, rows
from tests.linear import is_linear
from validate.finding import Location

__all__ = ["drafted", "folder"]


def test_claims_are_cut_anchored_and_joined_with_their_quantities(drafted: Path) -> None:
    achieved = [
        (row["quote_zh"], row["quantity_zh"], row["verifiability"])
        for row in rows(drafted / "achievements.csv")
    ]
    assert achieved == [
        ("完工小区100个", "100个", "quantified"),
        ("惠及2.4万户", "2.4万户", "quantified"),
        ("老楼加装电梯600部", "600部", "quantified"),
        ("住房保障水平稳步提高", "", "narrative"),
        ("垃圾处理率从92%提高到97%", "97%", "quantified"),
        ("地铁3号线建成通车", "", "milestone"),
        ("五大干道全部贯通", "", "milestone"),
        ("交通秩序持续改善", "", "narrative"),
    ]
    promised = [
        (row["quote_zh"], row["occurrence"], row["verifiability"])
        for row in rows(drafted / "targets.csv")
    ]
    assert promised == [
        ("水质持续改善", "", "directional"),
        ("森林覆盖率达到45%", "", "quantified"),
        ("出台住房租赁条例", "", "deliverable"),
        ("加快建设西山公园，让居民出门见绿", "", "directional"),
        ("开工建设地铁4号线", "", "deliverable"),
        ("新建停车位5000个以上", "", "quantified"),
        ("再建充电桩500个", "1", "quantified"),
        ("再建充电桩500个", "2", "quantified"),
    ]


def test_every_sentence_has_a_function(drafted: Path) -> None:
    functions = {row["opening_zh"]: row["function"] for row in rows(drafted / "sentences.csv")}
    assert functions["现在，我代表市人民政"] == "address"
    assert functions["一、过去五年工作回顾"] == "heading"
    assert functions["五年来，我们做了以下"] == "context"
    assert functions["完工小区100个、惠"] == "achievement"
    assert functions["我们也清醒地看到，发"] == "difficulty"
    assert functions["东部停车位缺口达20"] == "difficulty"
    assert functions["在此，向全市人民表示"] == "address"
    assert functions["今后五年的目标是：水"] == "commitment"
    assert functions["让我们携手前行，为建"] == "address"


def test_measures_without_a_claim_have_a_reason(drafted: Path) -> None:
    reasons = {row["quantity_zh"]: row["reason_en"] for row in rows(drafted / "unclaimed.csv")}
    assert reasons.pop("2000个") == "Stands in a sentence that admits a problem"
    assert set(reasons) <= {"五大"}  # 92% is the baseline of 97% and needs no row


def test_projects_are_named_by_their_head_nouns(drafted: Path) -> None:
    names = {row["project_id"]: row["name_zh"] for row in rows(drafted / "projects.csv")}
    mentions = [
        (names[row["project_id"]], row["status"], row["promised_status"])
        for row in rows(drafted / "project_mentions.csv")
    ]
    assert mentions == [
        ("地铁3号线", "operating", ""),
        ("住房租赁条例", "planned", "adopted"),
        ("西山公园", "under_construction", ""),
        ("地铁4号线", "planned", "started"),
    ]


def test_english_and_policy_subtopics_are_left_to_people(drafted: Path) -> None:
    for name in ("achievements", "targets", "projects", "project_mentions"):
        for row in rows(drafted / f"{name}.csv"):
            assert row["is_draft"] == "true"
            assert not row.get("summary_en")
            assert not row.get("name_en")
            assert not row.get("policy_subtopic_id")
    assert all(not row["title_en"] for row in rows(drafted / "sections.csv"))


@pytest.mark.parametrize(
    ("words", "claims", "expected"),
    [
        ("办好年画节", "targets", "deliverable"),
        ("深入开展夜校活动", "targets", "directional"),
        ("开展夜校试点", "targets", "deliverable"),
        ("建成一批口袋公园", "targets", "directional"),
        ("推进东湖治理", "targets", "directional"),
        ("年画节成功举办", "achievements", "milestone"),
        ("产量创历史新高", "achievements", "milestone"),
        ("建设步伐加快", "achievements", "narrative"),
    ],
)
def test_verifiability_follows_the_verbs(words: str, claims: str, expected: str) -> None:
    assert propose_verifiability(words, claims) == expected


def test_back_matter_makes_no_claims(folder: Path) -> None:
    words = TEXT + "\n名词解释\n\n1.出门见绿：指新建公园12座。\n"
    (folder / "report.txt").write_text(words, encoding="utf-8")
    draft_folder(folder, READER.read)
    back = [row for row in rows(folder / "sentences.csv") if ".back." in row["sentence_id"]]
    assert back
    assert {row["function"] for row in back} <= {SentenceFunction.HEADING, SentenceFunction.CONTEXT}


@pytest.mark.parametrize(
    "words",
    ["1", "一", "1%、", "完工小区1个。", "东山公园、", "以习近平", "三个"],
    ids=["digits", "numerals", "measures", "claims", "names", "openings", "counts"],
)
def test_drafting_is_linear(words: str) -> None:
    def make(length: int) -> str:
        return f"一、2029年工作回顾\n{words * (length // len(words))}\n二、2030年任务\n修路。\n"

    def draft(text: str) -> None:
        report, _ = to_report_text(REPORT, text, READER.read)
        facts = LocatedFacts(ReportFacts.model_validate(yaml.safe_load(FACTS)), "", {})
        draft_report(report, with_sections(facts, report), Location("report.yaml"))

    assert is_linear(draft, make, 4_000)

"""What a draft proposes with a confidence, and which names of undertakings it leaves out."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from benchmarks import ROOT
from build.drafting.confidence import Confidence
from build.drafting.draft import draft_folder, draft_report
from build.drafting.draft_proposals import LEAST, Proposer
from build.drafting.likeness import Likeness
from build.drafting.no_names import is_no_name
from build.drafting.project_words import HEADS
from build.drafting.proposed_sections import proposed_sections
from build.drafting.topics import CodedClaim, ToldClaim, TopicReader
from build.inputs.codebook import read_codebook
from build.inputs.topic_words import read_topic_words
from build.reading.quantities import QuantityReader
from build.reading.report_text import to_report_text
from build.reading.source import repair
from build.report.facts import DraftFacts
from build.report.topic_words import TopicWord
from tests.linear import is_linear
from validate.finding import Location

CODEBOOK = read_codebook(ROOT / "sources" / "codebook")
AREAS = CODEBOOK.lists.policy_areas
READ = QuantityReader(CODEBOOK.units).read
TEXT = """2031年石塘市政府工作报告

2031年1月10日在石塘市第五届人民代表大会第一次会议上

石塘市人民政府市长 某人

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、过去一年工作回顾

（一）经济稳步增长

地区生产总值增长6.1%，一般公共预算收入120亿元、增长4.2%。新建幼儿园12所、小学3所。

（二）支持廊坊加快发展

建成公交首末站2个，开通公交线路5条。

二、2031年重点任务

新增城镇就业3万人。加快推进东湖热电厂二期项目，谋划储备重大项目20个。
"""


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A drafted folder beside the project's own codebook and finished report."""
    for name in ("codebook", "cn-bj-2023"):
        shutil.copytree(ROOT / "sources" / name, tmp_path / name)
    folder = tmp_path / "xx-shitang-2031"
    folder.mkdir()
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    draft_folder(folder, READ, proposer=Proposer(tmp_path, CODEBOOK, READ))
    return folder


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def _claims(folder: Path) -> dict[str, dict[str, str]]:
    rows = [*_rows(folder / "achievements.csv"), *_rows(folder / "targets.csv")]
    return {row["quote_zh"]: row for row in rows}


def test_cells_are_filled_in_where_a_proposal_is_sure_enough(drafted: Path) -> None:
    claims = _claims(drafted)
    assert claims["新建幼儿园12所"]["policy_subtopic_id"] == "cap_602"
    assert claims["开通公交线路5条"]["policy_subtopic_id"] == "cap_1001"
    assert claims["地区生产总值增长6.1%"]["indicator_id"] == "grp_growth"
    assert claims["新增城镇就业3万人"]["indicator_id"] == "urban_jobs_added"
    assert all(row["is_draft"] == "true" for row in claims.values())


def test_a_quote_that_does_not_stand_alone_is_completed(drafted: Path) -> None:
    claims = _claims(drafted)
    assert claims["小学3所"]["statement_zh"] == "新建小学3所"
    assert claims["增长4.2%"]["statement_zh"] == "一般公共预算收入增长4.2%"
    assert not claims["新建幼儿园12所"]["statement_zh"]


def test_proposals_say_what_is_filled_in_and_how_sure_it_is(drafted: Path) -> None:
    filled = {
        (row["row_id"], row["column"]): row["proposed"]
        for row in _rows(drafted / "proposals.csv")
        if row["is_filled_in"] == "true" and row["column"] != "place_id"
    }
    coded = [*_claims(drafted).values(), *_rows(drafted / "projects.csv")]
    cells = {
        (next(iter(row.values())), column): value
        for row in coded
        for column, value in row.items()
        if column in ("policy_subtopic_id", "indicator_id", "statement_zh") and value
    }
    assert filled == cells
    sure = [float(row["confidence"]) for row in _rows(drafted / "proposals.csv")]
    assert sure
    assert all(LEAST <= each < 1 for each in sure)


def test_without_coded_reports_no_subtopic_is_proposed(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "sources" / "codebook", tmp_path / "codebook")
    folder = tmp_path / "xx-shitang-2031"
    folder.mkdir()
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    draft_folder(folder, READ, proposer=Proposer(tmp_path, CODEBOOK, READ))
    columns = {row["column"] for row in _rows(folder / "proposals.csv")}
    assert columns.isdisjoint({"policy_subtopic_id", "policy_area_id"})
    assert "indicator_id" in columns


def test_a_report_under_work_is_no_hindrance(drafted: Path) -> None:
    other = drafted.parent / "xx-other-2031"
    other.mkdir()
    (other / "report.txt").write_text(TEXT, encoding="utf-8")
    draft_folder(other, READ, proposer=Proposer(drafted.parent, CODEBOOK, READ))
    assert _claims(other)["新建幼儿园12所"]["policy_subtopic_id"] == "cap_602"


def test_words_of_the_codebook_name_subtopics() -> None:
    words = read_topic_words(ROOT / "sources" / "codebook", AREAS)
    assert words["幼儿园"] == TopicWord("cap_602", is_weak=False)
    assert words["城市"].is_weak


def _told(quote: str, *titles: str) -> ToldClaim:
    return ToldClaim(quote, "", "", titles)


def test_a_weak_word_counts_beside_no_other() -> None:
    words = {
        "城市": TopicWord("cap_1403", is_weak=True),
        "公交": TopicWord("cap_1001", is_weak=False),
    }
    coded = [
        CodedClaim(_told("建设城市"), "cap_1403", "a"),
        CodedClaim(_told("开通"), "cap_1001", "b"),
    ]
    reader = TopicReader(words, AREAS, coded * 20)
    assert reader.propose(_told("发展城市公交"))[1].code == "cap_1001"
    assert reader.propose(_told("更新城市"))[1].code == "cap_1403"


def test_confidence_is_the_share_that_was_right_and_never_falls() -> None:
    # Of a hundred proposals with a score of 0.3 thirty are right, and so on.
    sure = Confidence((at / 10, each < at * 10) for at in range(10) for each in range(100))
    assert all(sure.of(at / 10) == pytest.approx(at / 10, abs=0.02) for at in range(10))
    uneven = Confidence((at / 10, (at + each) % 3 == 0) for at in range(10) for each in range(50))
    steps = [uneven.of(at / 20) for at in range(21)]
    assert steps == sorted(steps)
    assert Confidence([]).of(0.9) == 0


def test_likeness_is_one_for_the_same_words_and_nothing_without_common_ones() -> None:
    like = Likeness(["新建幼儿园12所", "开通公交线路5条"])
    assert like.find("新建幼儿园3所") == {0: pytest.approx(1)}
    assert not like.find("森林")


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("新增国家级非遗项目2个", "国家级非遗项目"),
        ("谋划储备项目30个", "谋划储备项目"),
        ("落实到每一个非重点项目", "非重点项目"),
        ("支持青山县创建全域旅游示范区", "青山县创建全域旅游示范区"),
        ("东湖获评国家考古遗址公园", "东湖获评国家考古遗址公园"),
        ("推进城乡规划一体化", "城乡规划"),
        ("成立铸造工程技术研究中心", "铸造工程"),
        ("打击邪教活动", "邪教活动"),
        ("加快市全民健身活动中心建设", "市全民健身活动"),
        ("支持县级医院发展", "县级医院"),
    ],
)
def test_what_names_nothing_is_no_project(claim: str, name: str) -> None:
    assert _is_no_name(claim, name)


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("东湖热电厂二期项目开工", "东湖热电厂二期项目"),
        ("制定文明城区创建三年行动计划", "文明城区创建三年行动计划"),
        ("开展“不忘初心、牢记使命”主题教育", "“不忘初心、牢记使命”主题教育"),
        ("青山机场通航", "青山机场"),
        ("编制“十五五”规划", "“十五五”规划"),
        ("实施文化惠民工程", "文化惠民工程"),
    ],
)
def test_what_names_an_undertaking_is_one(claim: str, name: str) -> None:
    assert not _is_no_name(claim, name)


def _is_no_name(claim: str, name: str) -> bool:
    found = [
        (each.start(), kind)
        for pattern, kind in HEADS
        for each in re.finditer(pattern, name)
        if each.end() == len(name)
    ]
    head, kind = min(found)
    start = claim.index(name)
    return is_no_name(claim, start, start + head, start + len(name), kind)


def test_long_clauses_are_searched_for_names_in_linear_time() -> None:
    def make(length: int) -> str:
        quote = "推进" + "东湖大桥和青山项目" * (length // 9)
        return TEXT.replace("新增城镇就业3万人", quote)

    def work(text: str) -> object:
        read, _ = to_report_text("xx-long-2031", repair(text).text, READ)
        sections = proposed_sections(read.text, read.sections.values(), 2031)
        facts = DraftFacts(report_id="xx-long-2031", plan_year=2031, sections=sections)
        return draft_report(read, facts, Location("report.yaml"))

    assert is_linear(work, make, 4_000)

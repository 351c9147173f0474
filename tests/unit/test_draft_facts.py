"""The facts of a drafted report: what its text tells, and what its parts hold."""

import re
from pathlib import Path

import pytest
import yaml

from build.drafting.draft import draft_folder
from build.drafting.proposed_sections import proposed_sections
from build.inputs.report_folder import read_folder
from build.reading.report_text import to_report_text
from build.reading.source import repair
from tests.drafted import FACTS, READER, REPORT, TEXT, add_codebook, folder
from validate.finding import InvalidInput

__all__ = ["folder"]


SECTIONS = """
sections:
  - {section: "1", claims: achievements, period_start: 2025, period_end: 2029}
  - {section: "2", claims: targets, period_start: 2030, period_end: 2030}
  - {section: "2.b01", claims: targets, period_start: 2030, period_end: 2034}
"""


@pytest.mark.parametrize("none", ["", "sections: []\n", "sections: [ ]  \n"])
def test_proposed_sections_are_written_into_the_facts(folder: Path, none: str) -> None:
    own = "# Ours\n" + FACTS.strip() + "  # seen\n"
    (folder / "report.yaml").write_text(none + own, encoding="utf-8")
    assert draft_folder(folder, READER.read)["report.yaml"] == 3
    written = (folder / "report.yaml").read_text(encoding="utf-8")
    assert written.startswith(own)
    assert "check" in written.removeprefix(own)
    assert written.endswith(SECTIONS)


def test_sections_of_people_are_kept(folder: Path) -> None:
    own = FACTS + SECTIONS.replace("2029", "2028")
    (folder / "report.yaml").write_text(own, encoding="utf-8")
    assert "report.yaml" not in draft_folder(folder, READER.read)
    assert (folder / "report.yaml").read_text(encoding="utf-8") == own


def test_years_that_no_report_speaks_of_are_not_proposed(folder: Path) -> None:
    words = TEXT.replace("过去五年", "过去九十九年").replace("今后五年的", "今后九十年的")
    (folder / "report.txt").write_text(words.replace("2030年1月", "1985年1月"), encoding="utf-8")
    facts = FACTS.replace("2030-01-10", "1985-01-10")
    (folder / "report.yaml").write_text(facts, encoding="utf-8")
    draft_folder(folder, READER.read)
    years = [(each.period_start, each.period_end) for each in read_folder(folder).facts.sections]
    assert years[0] == (1984, 1984)
    assert all(first <= last for first, last in years)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            ["2029年工作回顾", "2030年工作安排"],
            [("achievements", 2029, 2029), ("targets", 2030, 2030)],
        ),
        (
            ["过去五年工作回顾", "今后五年工作建议"],
            [("achievements", 2025, 2029), ("targets", 2030, 2034)],
        ),
        (
            ["“十五五”时期发展成就", "“十六五”时期主要目标"],
            [("achievements", 2026, 2029), ("targets", 2031, 2035)],
        ),
        (["关于经济形势", "今年的任务"], [("achievements", 2029, 2029), ("targets", 2030, 2030)]),
        (["２０２９年国家决算", "加强政府建设"], [("achievements", 2029, 2029)] * 2),
    ],
)
def test_headings_say_what_parts_hold(
    headings: list[str], expected: list[tuple[str, int, int]]
) -> None:
    words = "政府工作报告\n" + "".join(
        f"{numeral}、{heading}\n事情不少。\n"
        for numeral, heading in zip("一二", headings, strict=True)
    )
    text, _ = to_report_text(REPORT, words, READER.read)
    proposed = proposed_sections(text.text, text.sections.values(), 2030)
    parts = [each for each in proposed if "." not in each.section]
    assert [(each.claims, each.period_start, each.period_end) for each in parts] == expected


def test_silent_headings_leave_the_side_to_the_sentences() -> None:
    words = (
        "政府工作报告\n"
        "一、经济\n去年粮食增产一成，工业取得了好成绩。城市建设已经铺开。\n"
        "二、教育\n必须办好学校。要尽快修建宿舍。要改善伙食。应当尊重教师。今后要逐步普及初中。务必按期完成。\n"
        "（一）住房\n去年建成了一批住宅。住房面积已经翻番。居住条件得到了改善。上年的欠账还清了。\n"
    )
    text, _ = to_report_text(REPORT, words, READER.read)
    proposed = proposed_sections(text.text, text.sections.values(), 1985)
    assert [(each.section, each.claims, each.period_start) for each in proposed] == [
        ("1", "achievements", 1984),
        ("2", "targets", 1985),
        ("2.01", "achievements", 1984),
    ]


def test_a_report_needs_its_text_alone(folder: Path) -> None:
    add_codebook(folder.parent)
    (folder / "report.yaml").unlink()
    text = TEXT.replace("测试市", "济南市").replace("市长 某人", "济南市市长　王　某")
    (folder / "report.txt").write_text(text, encoding="utf-8")
    assert draft_folder(folder, READER.read)["report.yaml"] == 3
    written = (folder / "report.yaml").read_text(encoding="utf-8")
    facts = yaml.safe_load(written)
    assert facts["report_id"] == REPORT
    assert facts["title_zh"] == "2030年政府工作报告"
    assert facts["session_zh"] == "济南市第五届人民代表大会第一次会议"
    assert (facts["issuer_zh"], facts["speaker_zh"]) == ("济南市人民政府", "王某")
    assert (str(facts["delivered_on"]), facts["plan_year"]) == ("2030-01-10", 2030)
    assert "cn_370100,prefecture,370100,shandong,济南市" in written
    start, end = re.search("title_zh: .*characters ([0-9]+) to ([0-9]+)", written).groups()
    report = to_report_text(REPORT, repair(text).text, READER.read)[0].text
    assert report[int(start) : int(end)] == "2030年政府工作报告"
    assert facts["speaker_en"] is None


def test_what_the_text_does_not_tell_is_asked_for(folder: Path) -> None:
    add_codebook(folder.parent)
    (folder / "report.yaml").unlink()
    (folder / "report.txt").write_text(TEXT.split("各位代表", 1)[1], encoding="utf-8")
    draft_folder(folder, READER.read)
    with pytest.raises(InvalidInput) as caught:
        read_folder(folder)
    missing = {finding.location.field for finding in caught.value.findings}
    assert {"delivered_on", "session_zh", "speaker_zh", "speaker_en"} <= missing

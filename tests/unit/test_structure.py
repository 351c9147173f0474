"""Sections and sentences: keys, levels, titles, the ways reports head their parts and items."""

from pathlib import Path

import pytest

from build.inputs.report_folder import read_source
from build.reading.sections import Structure, read_structure, structure_findings
from build.reading.source import repair
from build.schema.codes import SectionLevel
from validate.finding import Finding

REPORT = Path("sources/cn-bj-2023")


def outline(text: str) -> dict[str, str]:
    """Titles by key, the front matter and the report left out."""
    sections = read_structure(text).sections
    return {each.key: each.title_zh for each in sections if each.key not in ("", "front")}


def findings_of(text: str) -> list[Finding]:
    return [*structure_findings(read_structure(text), text, "report.txt")]


def test_unbalanced_marks_are_found_with_their_row() -> None:
    text = "一、路\n好的。\n“修路。\n"
    findings = findings_of(text)
    assert [(each.code, each.location.row) for each in findings] == [("unbalanced-quotes", 3)]


_BODY = "路修好了三条，桥建好了一座。又种了树。"


def test_own_line_items_have_paragraphs() -> None:
    text = (
        "某市政府工作报告\n——2026年1月5日在某市第一次会议上\n市长 张三\n各位代表：\n请审议。\n"
        "一、去年的工作\n去年很好。\n（一）修路架桥，方便出行\n路要先修，桥要后架。\n"
        f"修好城里的路。{_BODY}\n架好城外的桥。{_BODY}\n（二）种树\n树要多种，水要多浇。\n"
        f"种好山上的树。{_BODY}\n各位代表！今年更好！\n再见。\n二、今年的工作\n{_BODY}\n"
    )
    structure = read_structure(text)
    assert outline(text) == {
        "1": "去年的工作",
        "1.b01": "",
        "1.01": "修路架桥，方便出行",
        "1.01.1": "",
        "1.01.2": "修好城里的路",
        "1.01.3": "架好城外的桥",
        "1.02": "种树",
        "1.02.1": "",
        "1.02.2": "种好山上的树",
        "1.b02": "",
        "1.b03": "",
        "2": "今年的工作",
        "2.b01": "",
    }
    assert structure.sections[0].title_zh == "某市政府工作报告"
    headings = [
        text[each.char_start : each.char_end] for each in structure.sentences if each.is_heading
    ]
    assert headings == [
        "某市政府工作报告",
        "——2026年1月5日在某市第一次会议上",
        "市长 张三",
        "一、去年的工作",
        "（一）修路架桥，方便出行",
        "修好城里的路。",
        "架好城外的桥。",
        "（二）种树",
        "种好山上的树。",
        "二、今年的工作",
    ]


def test_run_in_items_hold_their_sentences() -> None:
    text = f"一、去年\n主要做了：\n一是修路，方便出行。{_BODY}\n二是种树。{_BODY}\n路还不够。\n"
    assert outline(text) == {
        "1": "去年",
        "1.b01": "",
        "1.01": "修路，方便出行",
        "1.02": "种树",
        "1.b02": "",
    }
    keys = [each.key for each in read_structure(text).sentences]
    assert keys[:6] == ["1.s01", "1.b01.s01", "1.01.s01", "1.01.s02", "1.01.s03", "1.02.s01"]


def test_run_in_items_with_paragraphs_between_have_them() -> None:
    text = f"一、去年\n（一）修路。{_BODY}\n路很长。{_BODY}\n（二）种树。{_BODY}\n树很多。{_BODY}\n"
    assert list(outline(text)) == ["1", "1.01", "1.01.1", "1.02", "1.02.1"]


def test_headings_of_one_sentence() -> None:
    text = "一、今年\n（一）修路，方便出行。\n路要先修。\n（二）种树，美化山河。\n树要多种。\n"
    assert outline(text)["1.01"] == "修路，方便出行"
    assert outline(text)["1.02.1"] == ""


def test_parts_without_numbers() -> None:
    text = f"各位代表：\n去年工作回顾\n{_BODY}\n今年工作安排\n{_BODY}\n（一）修路\n{_BODY}\n（二）种树\n{_BODY}\n"
    assert outline(text) == {
        "1": "去年工作回顾",
        "1.b01": "",
        "2": "今年工作安排",
        "2.b01": "",
        "2.01": "修路",
        "2.01.1": "",
        "2.02": "种树",
        "2.02.1": "",
    }


def test_numbered_headings_below_unnumbered_parts_are_items() -> None:
    text = (
        f"各位代表：\n去年工作回顾\n{_BODY}\n今年工作安排\n{_BODY}\n"
        f"一、修路\n（一）修城里的路。{_BODY}\n（二）修城外的路。{_BODY}\n二、种树\n{_BODY}\n"
    )
    assert outline(text) == {
        "1": "去年工作回顾",
        "1.b01": "",
        "2": "今年工作安排",
        "2.b01": "",
        "2.01": "修路",
        "2.01.1": "修城里的路",
        "2.01.2": "修城外的路",
        "2.02": "种树",
        "2.02.1": "",
    }


def test_bracketed_parts_with_ordinal_items_and_a_list() -> None:
    text = (
        f"各位代表：\n（一）关于形势\n{_BODY}\n（二）关于改革\n主要内容是：\n一、放开价格，搞活流通；\n"
        f"二、放开市场，搞活经营。\n第一、坚持稳步前进\n{_BODY}\n第二、坚持统筹兼顾\n{_BODY}\n"
        f"结束语\n{_BODY}\n"
    )
    assert outline(text) == {
        "1": "关于形势",
        "1.b01": "",
        "2": "关于改革",
        "2.b01": "",
        "2.b02": "",
        "2.b03": "",
        "2.01": "坚持稳步前进",
        "2.01.1": "",
        "2.02": "坚持统筹兼顾",
        "2.02.1": "",
        "3": "结束语",
        "3.b01": "",
    }


def test_run_in_parts_where_no_line_is_a_heading() -> None:
    text = f"各位代表：\n一、关于修路。{_BODY}\n{_BODY}\n二、关于种树。{_BODY}\n"
    assert outline(text) == {"1": "关于修路", "1.b01": "", "2": "关于种树"}


def test_a_menu_holds_no_parts() -> None:
    text = f"首页\n网站地图\n【字号：\n加大\n减小】\n去年工作回顾\n{_BODY}{_BODY}{_BODY}\n今年工作安排\n{_BODY}\n"
    assert outline(text) == {"1": "去年工作回顾", "1.b01": "", "2": "今年工作安排", "2.b01": ""}


def test_a_table_of_contents_is_front_matter() -> None:
    text = f"目录\n一、去年\n二、今年\n各位代表：\n一、去年\n{_BODY}\n二、今年\n{_BODY}\n"
    assert list(outline(text)) == ["1", "1.b01", "2", "2.b01"]
    front = read_structure(text).sections[1]
    assert text[front.char_start : front.char_end].endswith("各位代表：")


def test_end_matter_begins_after_the_appeal_or_at_an_annex() -> None:
    start = f"各位代表：\n一、去年\n{_BODY * 3}\n二、今年\n{_BODY * 3}\n"
    appeal = "各位代表！让我们携手修更多的路，架更多的桥，为明天而努力奋斗！\n"
    for ending, opening in (
        ("附件\n1.修路\n2.种树\n", "附件"),
        ("名词解释\n好路：宽的路。\n", "名词解释"),
        ("点击查看更多\n网站地图\n", "点击查看更多"),
    ):
        text = start + appeal + ending
        back = read_structure(text).sections[-1]
        assert back.level is SectionLevel.BACK
        assert text[back.char_start :].startswith(opening)
    assert read_structure(start + appeal).sections[-1].level is SectionLevel.BLOCK


def test_repeated_numbers_get_a_letter_and_a_finding() -> None:
    text = f"一、去年\n（一）修路\n{_BODY}\n（三）架桥\n{_BODY}\n（三）种树\n{_BODY}\n（三）浇水\n{_BODY}\n"
    items = [key for key in outline(text) if key.count(".") == 1]
    assert items == ["1.01", "1.03", "1.03a", "1.03b"]
    findings = findings_of(text)
    assert [(each.code, each.location.row) for each in findings] == [
        ("structure-number-gap", 4),
        ("structure-number-repeated", 6),
        ("structure-number-repeated", 8),
    ]


def test_a_list_that_begins_anew_is_one_finding() -> None:
    again = "".join(f"（{number}）再{number}\n{_BODY}\n" for number in "一二三")
    text = f"一、去年\n（一）修路\n{_BODY}\n（二）架桥\n{_BODY}\n（三）种树\n{_BODY}\n{again}"
    findings = findings_of(text)
    assert [(each.code, each.location.row) for each in findings] == [
        ("structure-number-repeated", 8)
    ]


def test_a_text_that_is_no_report() -> None:
    text = "今天天气很好。\n我们去公园。\n"
    structure = read_structure(text)
    assert [each.level for each in structure.sections] == [SectionLevel.REPORT, SectionLevel.FRONT]
    assert [each.code for each in findings_of(text)] == ["structure-no-parts"]


def test_an_empty_text() -> None:
    structure = read_structure("")
    assert [each.key for each in structure.sections] == [""]
    assert structure.sentences == ()
    assert [each.code for each in findings_of("")] == ["structure-no-parts"]


# The first report


@pytest.fixture(scope="module")
def report() -> tuple[str, Structure]:
    source = read_source(REPORT)
    text = repair(source.text, source.decided).text
    return text, read_structure(text)


def test_keys_of_the_first_report(report: tuple[str, Structure]) -> None:
    text, structure = report
    paragraphs = {1: 4, 2: 5, 3: 5, 4: 5, 5: 4, 6: 4, 7: 4, 8: 5, 9: 4, 10: 5, 11: 4, 12: 5}
    expected = ["", "front", "1", "1.b01", "1.b02", "1.b03"]
    expected += [f"1.{number:02d}" for number in range(1, 9)]
    expected += [f"1.b{number:02d}" for number in range(4, 9)]
    expected += ["2", *(f"2.b{number:02d}" for number in range(1, 7))]
    for number, count in paragraphs.items():
        expected.append(f"2.{number:02d}")
        expected += [f"2.{number:02d}.{place}" for place in range(1, count + 1)]
    assert [section.key for section in structure.sections] == [*expected, "2.b07"]
    assert findings_of(text) == []
    assert len(structure.sentences) == 328


def test_titles_of_the_first_report(report: tuple[str, Structure]) -> None:
    _, structure = report
    for section in structure.sections:
        is_titled = section.level in (SectionLevel.REPORT, SectionLevel.PART, SectionLevel.ITEM)
        if section.level is SectionLevel.PARAGRAPH:
            is_titled = not section.key.endswith(".1")
        assert bool(section.title_zh) == is_titled, section.key
    titles = {section.key: section.title_zh for section in structure.sections}
    assert titles["1.01"] == "全面落实首都城市战略定位，城市发展格局实现历史性变革"
    assert titles["2.08.2"] == "深入开展城市更新行动"

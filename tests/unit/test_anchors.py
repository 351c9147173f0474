"""Anchoring: exact quotes only, each failure with its code and the nearest candidates."""

import pytest

from benchmarks import quantity_reader
from build.coding.anchors import find_quantity, find_quote
from build.findings import Finding
from build.reading.sections import read_structure
from build.report.coding_files import Anchor
from build.report.located import Located
from build.report.text import ReportText

read_quantities = quantity_reader().read

TEXT = """测试市政府工作报告
一、过去一年工作回顾
一是改善居住条件。完工小区100个，改造小区200个。完工小区100个以后继续推进。
二是增加医疗供给。医院床位达到500张。
三是加强教育。学位更加充足。
二、今年重点任务
（一）改善居住条件
新开工小区300个、完工100个，新增床位5张和5张。
（二）加强教育
建设学校。
"""


@pytest.fixture(scope="module")
def text() -> ReportText:
    structure = read_structure(TEXT)
    return ReportText(
        "xx-test-2030",
        TEXT,
        {f"xx-test-2030.{s.key}" if s.key else "xx-test-2030": s for s in structure.sections},
        structure.sentences,
        read_quantities(TEXT),
    )


def _anchor(section: str, quote: str, occurrence: int | None = None) -> Located[Anchor]:
    row = Anchor(section_id=f"xx-test-2030.{section}", quote_zh=quote, occurrence=occurrence)
    return Located(row, "targets.csv", 7)


def test_quote_is_found_exactly(text: ReportText) -> None:
    place = find_quote(text, _anchor("2.01", "新开工小区300个"))
    assert not isinstance(place, Finding)
    assert TEXT[place.char_start : place.char_end] == "新开工小区300个"
    assert place.char_start >= place.sentence.char_start


def test_occurrence_counts_within_the_section(text: ReportText) -> None:
    first = find_quote(text, _anchor("1.01", "完工小区100个", 1))
    second = find_quote(text, _anchor("1.01", "完工小区100个", 2))
    assert not isinstance(first, Finding)
    assert not isinstance(second, Finding)
    assert first.char_start < second.char_start


@pytest.mark.parametrize(
    ("section", "quote", "occurrence", "code"),
    [
        ("9.01", "完工", None, "section-unknown"),
        ("2.01", "新开工小区400个", None, "quote-not-found"),
        ("1.01", "完工小区100个", None, "quote-ambiguous"),
        ("1.01", "完工小区100个", 3, "occurrence-out-of-range"),
        ("1.01", "改造小区200个。完工小区100个", None, "quote-crosses-sentences"),
    ],
)
def test_each_failure_has_its_code_and_place(
    text: ReportText, section: str, quote: str, occurrence: int | None, code: str
) -> None:
    found = find_quote(text, _anchor(section, quote, occurrence))
    assert isinstance(found, Finding)
    assert found.code == code
    assert found.location.startswith("targets.csv:7:")
    assert found.advice


def test_nearest_wording_is_shown(text: ReportText) -> None:
    found = find_quote(text, _anchor("2.01", "新开工小区400个"))
    assert isinstance(found, Finding)
    assert "新开工小区" in (found.expected or "")


@pytest.mark.parametrize(
    ("quote", "written", "occurrence", "code"),
    [
        ("新开工小区300个", None, None, "quantity-missing"),
        ("新开工小区300个", "400个", None, "quantity-not-found"),
        ("新增床位5张和5张", "5张", None, "quantity-ambiguous"),
        ("新增床位5张和5张", "5张", 3, "occurrence-out-of-range"),
    ],
)
def test_quantity_failures(
    text: ReportText, quote: str, written: str | None, occurrence: int | None, code: str
) -> None:
    anchor = _anchor("2.01", quote)
    place = find_quote(text, anchor)
    assert not isinstance(place, Finding)
    found = find_quantity(text, anchor, place, written, occurrence)
    assert isinstance(found, Finding)
    assert found.code == code


def test_quantity_of_an_occurrence(text: ReportText) -> None:
    anchor = _anchor("2.01", "新增床位5张和5张")
    place = find_quote(text, anchor)
    assert not isinstance(place, Finding)
    first = find_quantity(text, anchor, place, "5张", 1)
    second = find_quantity(text, anchor, place, "5张", 2)
    assert isinstance(first, int)
    assert second == first + 1

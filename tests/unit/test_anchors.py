"""Anchoring: exact quotes only, each failure with its rule and the nearest candidates."""

import time

import pytest

from benchmarks import quantity_reader
from build.coding.anchors import find_quantity, find_quote
from build.reading.report_text import to_report_text
from build.reading.source import repair
from build.report.coding_files import Anchor
from build.report.findings import Findings
from build.report.located import Located
from build.report.text import ReportText
from build.rules import coding as rules
from tests.invented import REPORT, TEXT
from validate.finding import InvalidInput, Location, Rule


@pytest.fixture(scope="module")
def text() -> ReportText:
    return to_report_text(REPORT, repair(TEXT).text, quantity_reader().read)[0]


def _anchor(section: str, quote: str, occurrence: int | None = None) -> Located[Anchor]:
    row = Anchor(section_id=f"{REPORT}.{section}", quote_zh=quote, occurrence=occurrence)
    return Located(row, "targets.csv", 7)


def test_quote_is_found_exactly(text: ReportText) -> None:
    place = find_quote(text, _anchor("2.01", "新开工小区300个"))
    assert text.words(place) == "新开工小区300个"
    assert place.char_start >= place.sentence.char_start


def test_occurrence_counts_within_the_section(text: ReportText) -> None:
    first = find_quote(text, _anchor("1.01", "完工小区100个", 1))
    second = find_quote(text, _anchor("1.01", "完工小区100个", 2))
    assert first.char_start < second.char_start


@pytest.mark.parametrize(
    ("section", "quote", "occurrence", "rule"),
    [
        ("9.01", "完工", None, rules.SECTION_UNKNOWN),
        ("2.01", "新开工小区400个", None, rules.QUOTE_NOT_FOUND),
        ("1.01", "完工小区100个", None, rules.QUOTE_AMBIGUOUS),
        ("1.01", "完工小区100个", 3, rules.OCCURRENCE_OUT_OF_RANGE),
        ("1.01", "惠及居民2.4万户。完工小区100个", None, rules.QUOTE_CROSSES_SENTENCES),
    ],
)
def test_each_failure_has_its_rule_and_place(
    text: ReportText, section: str, quote: str, occurrence: int | None, rule: Rule
) -> None:
    with pytest.raises(InvalidInput) as caught:
        find_quote(text, _anchor(section, quote, occurrence))
    (finding,) = caught.value.findings
    assert finding.rule == rule
    assert (finding.location.file, finding.location.row) == ("targets.csv", 7)


def test_nearest_wording_is_shown(text: ReportText) -> None:
    with pytest.raises(InvalidInput, match="新开工小区300个"):
        find_quote(text, _anchor("2.01", "新开工小区400个"))


def test_nearest_section_is_shown(text: ReportText) -> None:
    with pytest.raises(InvalidInput, match=f"nearest: {REPORT}.2.01"):
        find_quote(text, _anchor("2.01.7", "新开工小区300个"))


def test_what_is_nearest_is_found_soon_however_long_the_quote(text: ReportText) -> None:
    start = time.process_time()
    for _ in range(20):
        with pytest.raises(InvalidInput):
            find_quote(text, _anchor("1", "甲" * 100_000))
    assert time.process_time() - start < 1


def test_nothing_is_looked_for_beyond_a_thousand_findings() -> None:
    findings = Findings()
    error = InvalidInput([Location("targets.csv").breaks(rules.QUOTE_NOT_FOUND)])

    def look() -> None:
        with findings.caught():
            raise error

    for _ in range(999):
        look()
    with pytest.raises(InvalidInput) as caught:
        look()
    assert len(caught.value.findings) == 1_000


@pytest.mark.parametrize(
    ("quote", "written", "occurrence", "rule"),
    [
        ("新开工小区300个", None, None, rules.QUANTITY_MISSING),
        ("新开工小区300个", "400个", None, rules.QUANTITY_NOT_FOUND),
        ("新增床位5张和5张", "5张", None, rules.QUANTITY_AMBIGUOUS),
        ("新增床位5张和5张", "5张", 3, rules.OCCURRENCE_OUT_OF_RANGE),
    ],
)
def test_quantity_failures(
    text: ReportText, quote: str, written: str | None, occurrence: int | None, rule: Rule
) -> None:
    anchor = _anchor("2.01", quote)
    place = find_quote(text, anchor)
    with pytest.raises(InvalidInput) as caught:
        find_quantity(text, anchor, place, written, occurrence)
    assert [finding.rule for finding in caught.value.findings] == [rule]


def test_quantity_of_an_occurrence(text: ReportText) -> None:
    anchor = _anchor("2.01", "新增床位5张和5张")
    place = find_quote(text, anchor)
    first = find_quantity(text, anchor, place, "5张", 1)
    second = find_quantity(text, anchor, place, "5张", 2)
    assert first.char_start < second.char_start
    assert (first.id, second.id) == (f"{REPORT}.2.01.1.s01.q3", f"{REPORT}.2.01.1.s01.q4")

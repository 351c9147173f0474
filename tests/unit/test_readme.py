"""READMEs: what stands between markers is made, what stands outside is the people's."""

import time

import pytest

from build.describing.readme import ReadmeFacts, fill_readme
from tests.unit.test_citation import DESCRIPTOR, REPORT
from validate.finding import InvalidInput

_COLUMNS = ("claim_id", "claim_type", "quote_zh", "value")
CELLS = {
    "targets": [
        {
            "target_id": f"cn-xx-2021.t{i}",
            "report_id": "cn-xx-2021",
            "quote_zh": f"增长{i}%",
            "value": "" if i < 2 else str(i),
            "verifiability": "quantified" if i < 3 else "directional",
        }
        for i in range(1234)
    ],
    "claims": [
        dict(zip(_COLUMNS, row, strict=True))
        for row in (
            ("a1", "achievement", "甲|乙", "4.5"),
            ("a2", "achievement", "丁", "1"),
            ("t1", "target", "丙", ""),
        )
    ],
}


def _fill(text: str, path: str = "README.md") -> str:
    return fill_readme(path, text.encode(), ReadmeFacts(DESCRIPTOR, [REPORT], CELLS)).decode()


def _codes(text: str) -> list[tuple[str, int | None]]:
    with pytest.raises(InvalidInput) as raised:
        _fill(text)
    return [(finding.code, finding.location.row) for finding in raised.value.findings]


@pytest.mark.parametrize(
    ("marker", "made"),
    [
        ("count:targets", "1,234"),
        ("count:tables", "2"),
        ("count:targets.verifiability=quantified", "3"),
        ("fact:version", "1.2.0"),
        ("fact:released", "2026-05-04"),
    ],
)
def test_marker_is_filled_and_the_rest_stays(marker: str, made: str) -> None:
    kind = marker.split(":", maxsplit=1)[0]
    page = f"# A\n\nThere are <!-- {marker} -->{{}}<!-- /{kind} --> of *them*.\n"
    assert _fill(page.format("?")) == page.format(made)
    assert _fill(page.format(made)) == page.format(made)


def test_two_markers_in_a_line() -> None:
    line = "All <!-- count:targets -->{}<!-- /count --> and <!-- fact:version -->{}<!-- /fact -->"
    assert _fill(line.format("", "")) == line.format("1,234", "1.2.0")


def test_citations_are_in_the_language_of_the_page() -> None:
    page = "Cite:\n\n<!-- cite -->\nold\n<!-- /cite -->\nEnd.\n"
    english, chinese = _fill(page), _fill(page, "README.zh.md")
    assert english.count("```bibtex\n@misc{") == 3  # the dataset, a row, the report
    assert "“增长2%” (row cn-xx-2021.t2)" in english  # the first with a number
    assert "引用报告本身" in chinese
    assert "old" not in english
    assert english.endswith("<!-- /cite -->\nEnd.\n")
    assert _fill(english) == english


def test_rows_are_a_table_of_the_columns_and_keys_named() -> None:
    page = "Look:\n\n<!-- rows:claims:claim_id,quote_zh,value:t1,a1 --><!-- /rows -->\n"
    assert _fill(page) == (
        "Look:\n\n<!-- rows:claims:claim_id,quote_zh,value:t1,a1 -->\n"
        "| claim_id | quote_zh | value |\n"
        "| --- | --- | ---: |\n"
        "| t1 | 丙 |  |\n"
        "| a1 | 甲\\|乙 | 4.5 |\n"
        "<!-- /rows -->\n"
    )


def test_page_without_markers_is_untouched() -> None:
    page = "# A\r\n\r\n<!-- a comment -->\ttext  \n"
    assert _fill(page) == page


@pytest.mark.parametrize(
    "marker",
    [
        "count:target",
        "count:targets.verifiability=quantifed",
        "count:targets.kind=x",
        "count:",
        "fact:author",
        "rows:claims:no_column",
        "rows:claims:claim_id:no_key",
        "rows:no_table:claim_id",
    ],
)
def test_unknown_name_is_a_finding_with_its_line(marker: str) -> None:
    kind = marker.split(":", maxsplit=1)[0]
    assert _codes(f"a\nb <!-- {marker} --><!-- /{kind} -->") == [("readme-marker-unknown", 2)]


def test_marker_that_is_not_closed_swallows_nothing() -> None:
    page = "a <!-- count:targets -->5\n\ntext <!-- count:targets -->5<!-- /count -->\n"
    assert _codes(page) == [("readme-marker-unclosed", 1)]
    assert _codes("In <!-- fact:version -->1.0.0\n") == [("readme-marker-unclosed", 1)]
    assert _codes("<!-- cite -->\n<!-- rows:claims:claim_id -->\n<!-- /rows -->\n") == [
        ("readme-marker-unclosed", 1)
    ]


def test_marker_that_is_not_opened_is_told() -> None:
    page = "a <!-- count:targets -->5<!-- /count --> and <!-- count: targets -->5<!-- /count -->\n"
    assert _codes(page) == [("readme-marker-unclosed", 1)]


def test_a_hundred_thousand_markers_take_no_time() -> None:
    start = time.process_time()
    assert len(_codes("a <!-- count:targets -->\n" * 20_000)) == 20_000
    assert time.process_time() - start < 10


def test_marker_at_the_beginning_of_a_line_is_refused() -> None:
    page = "There are\n<!-- count:targets -->5<!-- /count --> of them.\n"
    assert _codes(page) == [("readme-marker-begins-line", 2)]

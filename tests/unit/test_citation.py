"""Citations of the dataset, of a row, of the report, from facts kept once."""

from datetime import date
from typing import Any

import pytest
import yaml

from build.describing.citation import (
    dataset_bibtex,
    dataset_citation,
    report_bibtex,
    report_citation,
    row_bibtex,
    row_citation,
)
from build.describing.citation_file import citation_file
from build.describing.croissant import croissant
from build.describing.zenodo import zenodo_metadata
from build.report.facts import Publication, ReportFacts

Json = dict[str, Any]

DESCRIPTOR: Json = {
    "name": "river-reports",
    "title": "Reports & rivers",
    "title_zh": "河流报告",
    "description": "A < B, and more of what one says of rivers and their reports.",
    "description_zh": "甲<乙。",
    "version": "1.2.0",
    "created": "2026-05-04T00:00:00Z",
    "keywords": ["river", "河"],
    "licenses": [{"name": "CC-BY-4.0", "title": "x", "path": "https://example.org/by"}],
    "contributors": [
        {"title": "River project", "roles": ["creator", "publisher"]},
        {"title": "A reader", "roles": ["other"]},
    ],
    "sources": [{"title": "Report", "path": "https://example.org/report"}],
    "resources": [],
}
PUBLISHED = DESCRIPTOR | {
    "id": "https://doi.org/10.5281/zenodo.1",
    "homepage": "https://example.org/rivers",
}
REPORT = ReportFacts(
    report_id="cn-xx-2021",
    title_zh="二〇二一年报告",
    title_en="Report of 2021",
    place_id="xx",
    issuer_zh="某市政府",
    issuer_en="Government of X & Y",
    speaker_zh="张三",
    speaker_en="Zhang San",
    session_zh="某次会议",
    session_en="Third Session",
    delivered_on=date(2021, 2, 3),
    publications=[Publication(url="https://example.org/report", title="Text")],
    sections=[],
)


def test_dataset_is_cited_by_creator_year_title_version_and_address() -> None:
    assert dataset_citation(DESCRIPTOR) == (
        "River project (2026): Reports & rivers. Version 1.2.0. Dataset."
    )
    assert dataset_citation(PUBLISHED).endswith(" https://doi.org/10.5281/zenodo.1")
    assert dataset_citation(PUBLISHED, is_chinese=True) == (
        "River project（2026）：河流报告，版本 1.2.0。数据集。 https://doi.org/10.5281/zenodo.1"
    )


def test_row_is_cited_with_its_words_its_report_and_its_id() -> None:
    row = (REPORT, "cn-xx-2021.t001", "增长4.5%以上")
    assert row_citation(DESCRIPTOR, *row) == (
        "Government of X & Y (2021): Report of 2021, “增长4.5%以上” (row cn-xx-2021.t001)."
        " In: River project (2026): Reports & rivers. Version 1.2.0. Dataset."
    )
    assert row_citation(DESCRIPTOR, *row, is_chinese=True) == (
        "某市政府（2021）：《二〇二一年报告》，“增长4.5%以上”（行 cn-xx-2021.t001）。"
        "载：River project（2026）：河流报告，版本 1.2.0。数据集。"
    )
    assert row_bibtex(DESCRIPTOR, *row) == (
        "@misc{river-reports-1.2.0-cn-xx-2021.t001,\n"
        "  author = {{Government of X \\& Y}},\n"
        "  title = {{增长4.5\\%以上}},\n"
        "  year = {2021},\n"
        "  howpublished = {Reports \\& rivers},\n"
        "  note = {Version 1.2.0, row cn-xx-2021.t001},\n"
        "}"
    )


def test_report_is_cited_in_both_languages() -> None:
    assert report_citation(REPORT) == (
        "Government of X & Y (2021): Report of 2021 (二〇二一年报告). Delivered by Zhang San at the"
        " Third Session, 3 February 2021. https://example.org/report"
    )
    assert report_citation(REPORT, is_chinese=True) == (
        "某市政府（2021）：二〇二一年报告。张三2021年2月3日在某次会议上。"
    )


def test_bibtex_keeps_names_whole_and_escapes_what_tex_reads() -> None:
    assert dataset_bibtex(PUBLISHED) == (
        "@misc{river-reports-1.2.0,\n"
        "  author = {{River project}},\n"
        "  title = {{Reports \\& rivers}},\n"
        "  year = {2026},\n"
        "  howpublished = {Dataset},\n"
        "  note = {Version 1.2.0},\n"
        "  doi = {10.5281/zenodo.1},\n"
        "  url = {https://example.org/rivers},\n"
        "}"
    )
    assert "  author = {{Government of X \\& Y}},\n" in report_bibtex(REPORT)
    assert "  month = feb,\n" in report_bibtex(REPORT)


@pytest.mark.parametrize("version", ["1.0.0", "10.20.30"])
def test_citation_file_reads_back_as_texts(version: str) -> None:
    read = yaml.safe_load(citation_file(DESCRIPTOR | {"version": version}, [REPORT]))
    assert read["version"] == version
    assert read["date-released"] == "2026-05-04"  # a text, not a day
    assert read["authors"] == [{"name": "River project"}]
    assert read["references"][0]["authors"] == [
        {"name": "Government of X & Y", "alias": "某市政府"}
    ]
    assert read["references"][0]["languages"] == ["zh"]
    assert not {"doi", "url"} & read.keys()


def test_addresses_appear_once_they_are_known() -> None:
    read = yaml.safe_load(citation_file(PUBLISHED, [REPORT]))
    assert (read["doi"], read["url"]) == ("10.5281/zenodo.1", "https://example.org/rivers")
    described = croissant(PUBLISHED, {"resources": []}, {})
    assert described["url"] == "https://example.org/rivers"
    assert described["sameAs"] == "https://doi.org/10.5281/zenodo.1"


def test_zenodo_gets_html() -> None:
    assert zenodo_metadata(DESCRIPTOR)["description"] == (
        "<p>A &lt; B, and more of what one says of rivers and their reports.</p><p>甲&lt;乙。</p>"
    )
    assert zenodo_metadata(DESCRIPTOR)["license"] == "cc-by-4.0"

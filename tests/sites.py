"""What sites are made from in tests, a package whose cells mean harm and an invented corpus; what no page may hold."""

import html
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pyarrow as pa
import pyarrow.parquet as pq

from tests.broken.copies import Copy

HREF = re.compile(r'(?:href|src)="([^"]*)"')
EVIL = "\u202e</script><script>alert(1)</script>\"' onload='alert(2)' \u2066<img src=x onerror=alert(3)>"
_CELLS = {
    "claims": ("statement_zh", "summary_en", "value_label_en", "indicator_en", "part_title_en", "quote_zh"),
    "indicators": ("label_zh", "label_en", "definition_en"),
    "places": ("label_en", "definition_zh"),
    "terms": ("term_zh", "term_en", "gloss_en"),
    "projects": ("name_zh", "name_en"),
    "sections": ("title_en", "title_zh"),
    "codes": ("label_en", "label_zh"),
    "sources": ("publisher_en", "title_en"),
}  # fmt: skip
_PLACES = {"a": ("甲市", "Jia City"), "b": ("乙县", "Yi County"), "c": (EVIL, None)}
_ASKED = {
    "grp_growth": ("增速", "Growth", "percent", "百分比", "percent", 6.0),
    "urban_jobs_added": ("新增就业", "New jobs", "person", "人", "people", 23000.0),
}


def hostile_package(folder: Path) -> Path:
    """The published package with scripts, quotes, marks of direction and bad addresses in its cells."""
    copy = Copy()
    for table, columns in _CELLS.items():
        for at, row in enumerate(copy.table(table)[::3]):
            row.update(dict.fromkeys(columns, f"{at}{EVIL}"))  # some are asked to differ
        for row in copy.table(table):
            row.update({column: "javascript:alert(4)" for column in row if column.endswith("_url")})
    report = copy.table("reports")[0]
    report.update(title_zh=EVIL, title_en=EVIL, issuer_en=EVIL, source_url="javascript:alert(5)")
    row = copy.table("terms")[0]
    row["term_id"] = '../../x"><script>alert(6)</script>'
    copy.write(*_CELLS, "reports")
    descriptor = copy.json("datapackage.json")
    descriptor["title"] = descriptor["title_zh"] = EVIL
    descriptor["licenses"][0]["path"] = "javascript:alert(7)"
    copy.write_json("datapackage.json", descriptor)
    copy.save(folder)
    (folder / "docs").mkdir()
    (folder / "docs/load.md").write_text(
        f"# A\n\n{EVIL}\n\n[a](javascript:alert(8)) <b onclick=x>\n\n<script>y</script>\n", "utf-8"
    )
    return folder


def invented_corpus(folder: Path) -> Path:
    """Targets of invented governments, one of them with a name that means harm."""
    rows = [
        {
            "report_id": f"{place}-{year}", "place_id": place, "place_zh": place_zh,
            "place_en": place_en, "plan_year": year, "indicator_id": indicator, "indicator_zh": zh,
            "indicator_en": en, "kind": kind, "value": value and value * size, "value_high": None,
            "unit_id": unit, "unit_label_zh": unit_zh, "unit_label_en": unit_en,
            "comparator": "about", "comparator_zh": "约", "comparator_en": "about",
            "quote_zh": f"增长{value}左右",
        }
        for place, (place_zh, place_en) in _PLACES.items()
        for indicator, (zh, en, unit, unit_zh, unit_en, size) in _ASKED.items()
        for year, value in ((2021, 1.0), (2022, 1.5), (2023, None))
        for kind in ("target", "result")
    ]  # fmt: skip
    tables = folder / "tables/headline_targets"
    tables.mkdir(parents=True)
    pq.write_table(pa.Table.from_pylist(rows), tables / "city-2021.parquet")
    return folder


def harmless(pages: dict[str, str]) -> None:
    """Assert that pages by path hold nothing that acts when they are opened."""
    for path, page in pages.items():
        assert "default-src 'none'" in page.partition("<title>")[0], path
        opened = re.findall(r"<script[^>]*>", page)
        allowed = re.compile(r'<script (src="[./\w]+"( defer)?|type="application/ld\+json")>')
        assert all(allowed.fullmatch(tag) for tag in opened), (path, opened)
        assert len(opened) == page.count("</script>"), path
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page):
            json.loads(data)
        tags = re.findall(r"<[a-z][^>\"]*(?:\"[^\"]*\"[^>\"]*)*>", page)
        assert not [
            tag for tag in tags if re.search(r"\s(on\w+|style)=", re.sub('"[^"]*"', '""', tag))
        ], path
        for href in HREF.findall(page):
            assert urlsplit(html.unescape(href)).scheme in ("", "http", "https"), (path, href)
        without = re.sub(r'<bdi class="unseen" data-code="[^"]*">[^<]*</bdi>', "", page)
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", without), path

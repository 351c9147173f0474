"""The committed package, as its users meet it: other people's tools, and questions with known answers."""

import csv
from typing import Any

import duckdb
import pytest
from frictionless import Package

from tests.paths import ROOT


@pytest.mark.slow
@pytest.mark.parametrize("path", ["datapackage.json", "data/parquet/datapackage.json"])
def test_frictionless_finds_nothing(path: str) -> None:
    report = Package(str(ROOT / path)).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []


def test_every_file_of_the_package_is_described(descriptor: dict[str, Any]) -> None:
    described = {resource["path"] for resource in descriptor["resources"]}
    published = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "data").rglob("*")
        if path.suffix in {".csv", ".txt"}
    }
    assert published == described


def _ask(query: str) -> list[tuple[object, ...]]:
    tables = query.replace("{", f"'{ROOT}/data/parquet/").replace("}", ".parquet'")
    with duckdb.connect() as connection:
        return connection.sql(tables).fetchall()


def test_the_example_of_the_codebook_is_coded_as_the_codebook_says() -> None:
    """One sentence of field 8 gives five targets."""
    rows = _ask(
        "SELECT quote_zh, value, unit_id, comparator, measure_type, direction, verifiability,"
        " indicator_id, policy_area_id, period_start, period_end"
        " FROM {targets} WHERE sentence_id = 'cn-bj-2023.2.08.2.s03' ORDER BY target_id"
    )
    common = ("eq", "flow", "none", "quantified")
    end = ("cap_14", 2023, 2023)
    assert rows == [
        (
            "启动危旧楼房改建和简易楼腾退20万平方米",
            200000,
            "m2",
            *common,
            "dilapidated_buildings_rebuilt_or_cleared",
            *end,
        ),
        (
            "老旧小区综合整治新开工300个",
            300,
            "count",
            *common,
            "old_compounds_renovation_started",
            *end,
        ),
        ("完工100个", 100, "count", *common, "old_compounds_renovation_completed", *end),
        ("老楼加装电梯新开工1000部", 1000, "count", *common, "lifts_retrofit_started", *end),
        ("完工600部", 600, "count", *common, "lifts_retrofit_completed", *end),
    ]


def test_title_problems_solved_and_promised_are_one_indicator() -> None:
    rows = _ask(
        "SELECT achieved_value, promised_value, unit_id FROM {indicator_pairs}"
        " WHERE indicator_id = 'housing_title_backlog_resolved'"
    )
    assert rows == [(342000, 61000, "home")]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "细颗粒物年均浓度降至30微克/立方米",
            (30, "ug_m3", "eq", "level", "down", None, None, 2022, 2022),
        ),
        (
            "比2017年下降48.3%",
            (48.3, "percent", "eq", "percent_change", "down", None, 2017, 2017, 2022),
        ),
        (
            "全市污水处理率从92.4%提高到97%",
            (97, "percent", "eq", "level", "up", 92.4, None, 2022, 2022),
        ),
        ("其中2022年超2000亿元", (2e11, "yuan", "over", "flow", "none", None, None, 2022, 2022)),
        (
            "平原区地下水位连续7年累计回升10.1米",
            (10.1, "m", "eq", "flow", "up", None, None, 2016, 2022),
        ),
        (
            "超额完成166万亩耕地保有量任务",
            (1660000, "mu", "over", "level", "none", None, None, 2022, 2022),
        ),
    ],
)
def test_values_and_periods(quote: str, expected: tuple[object, ...]) -> None:
    (row,) = _ask(
        "SELECT value, unit_id, comparator, measure_type, direction, baseline_value, baseline_year,"
        f" period_start, period_end FROM {{achievements}} WHERE quote_zh = '{quote}'"
    )
    assert row == expected


def test_parts_items_and_fields_are_sections() -> None:
    rows = _ask(
        "SELECT parent_section_id, count(*) FROM {sections} WHERE level = 'item' GROUP BY 1 ORDER BY 1"
    )
    assert rows == [("cn-bj-2023.1", 8), ("cn-bj-2023.2", 12)]


def test_readme_shows_rows_that_are_there() -> None:
    with (ROOT / "data/claims.csv").open(encoding="utf-8", newline="") as file:
        claims = {row["claim_id"]: row for row in csv.DictReader(file)}
    for name in ("README.md", "README.zh.md"):
        lines = [
            [cell.strip() for cell in line.strip("|\n ").split("|")]
            for line in (ROOT / name).read_text("utf-8").splitlines()
            if line.startswith("| cn-")
        ]
        assert lines
        for claim_id, quote, summary, *_ in lines:
            assert (claims[claim_id]["quote_zh"], claims[claim_id]["summary_en"]) == (
                quote,
                summary,
            )


def test_both_readmes_give_the_same_commands() -> None:
    blocks = [
        [part.split("```")[0] for part in (ROOT / name).read_text("utf-8").split("```")[1::2]]
        for name in ("README.md", "README.zh.md")
    ]
    english, chinese = ([_commands(block) for block in page] for page in blocks)
    assert english == chinese


def _commands(block: str) -> str:
    """A code block without its comments, which are in the language of the page."""
    return "\n".join(line.split("#")[0].rstrip() for line in block.splitlines())


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_load_lines_of_the_readme_work_as_written(
    name: str, descriptor: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    blocks = (ROOT / name).read_text("utf-8").split("```")[1::2]
    python = next(block.removeprefix("python") for block in blocks if block.startswith("python"))
    loaded: dict[str, Any] = {}
    exec(compile(python, name, "exec"), loaded)  # noqa: S102 - the page is ours
    rows = {resource["name"]: resource.get("row_count") for resource in descriptor["resources"]}
    assert len(loaded["claims"]) == rows["claims"]
    assert len(loaded["targets"]) == rows["targets"]
    query = next(block.removeprefix("sql") for block in blocks if block.startswith("sql"))
    with duckdb.connect() as connection:
        counted = connection.sql(query).fetchall()
    assert sum(row[-1] for row in counted) == rows["targets"]

"""What is made of a corpus: its tables, its files and its wide view."""

import csv
import json
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from corpus.compacting import BY
from corpus.derived import labels
from corpus.rows import published
from corpus.run import make_corpus
from corpus.shard import decoded, read_shard
from corpus.tables import NAMES
from corpus.texts import Text, open_source
from corpus.wide import column_names
from tests.paths import ROOT
from tests.small_corpus import TEXTS, content, here, rows, write_texts


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus")
    make_corpus(open_source(write_texts(root / "texts")), root / "made", here)
    return root / "made"


def test_facts_are_read_from_the_text(made: Path) -> None:
    reports = {row["source_name"]: row for row in rows(made, "reports")}
    assert reports.keys() == TEXTS.keys()
    own = reports["市/兰州2030.txt"]
    told = [own[name] for name in ("place_zh", "place_level", "plan_year", "issuer_zh")]
    assert told == ["兰州市", "prefecture", 2030, "兰州市人民政府"]


def test_quotes_stand_where_offsets_say(made: Path) -> None:
    texts: dict[str, str] = {}
    for row in rows(made, "sentences"):
        end = "\n" if row["is_paragraph_end"] else ""
        texts[row["report_id"]] = texts.get(row["report_id"], "") + row["text_zh"] + end
    claims = rows(made, "claims")
    assert len(claims) > 30
    for row in claims:
        assert texts[row["report_id"]][row["char_start"] : row["char_end"]] == row["quote_zh"]
        assert row["is_draft"]


def test_growth_targets_are_read(made: Path) -> None:
    targets = {
        (row["place_zh"], row["plan_year"]): (row["value"], row["value_high"], row["comparator"])
        for row in rows(made, "headline_targets")
        if row["kind"] == "target" and row["indicator_id"] == "grp_growth"
    }
    assert targets == {
        ("甘肃省", 2030): (5.5, None, "about"),
        ("甘肃省", 2031): (6.0, None, "at_least"),
        ("兰州市", 2030): (6.5, None, "eq"),
        ("天水市", 2030): (5.0, 6.0, "eq"),
    }


def test_columns_are_those_of_the_package_and_what_a_corpus_needs() -> None:
    for name, table in published().items():
        path = ROOT / f"data/parquet/{name}.parquet"
        if path.exists():
            package = pq.read_schema(path).names
            own = [column.name for column in table.columns]
            assert own[: len(package)] == package
            assert set(own[len(package) :]) <= {
                "place_level",
                "plan_year",
                "source_name",
                "place_zh",
                "gbt2260_code",
            }


def test_numbers_are_those_of_the_package() -> None:
    text = (ROOT / "data/text/cn-bj-2023.txt").read_bytes()
    shard = read_shard([Text("cn-bj-2023", text, {}, 1)])
    table = decoded(shard.files["quantities"])
    package = pq.read_table(ROOT / "data/parquet/quantities.parquet")
    same = ("value", "value_high", "unit_id", "comparator", "measure_type", "value_label_en")
    decided = {(row["char_start"], row["char_end"]): row for row in package.to_pylist()}
    read = [row for row in table.to_pylist() if (row["char_start"], row["char_end"]) in decided]
    assert len(read) == len(decided)
    for row in read:
        published_row = decided[row["char_start"], row["char_end"]]
        assert [row[name] for name in same] == [published_row[name] for name in same]


POOR = """政府工作报告

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、2030年重点任务

建设美丽城市。加快发展文化事业。
"""


def test_tables_of_all_shards_have_the_same_types() -> None:
    """Also where no claim has a number, and no place and no headline target is known."""
    types: dict[str, set[str]] = {}
    for text in (*TEXTS.values(), POOR):
        shard = read_shard([Text("one", text, {}, 1)])
        assert shard.counts.rows["claims"]
        for name, file in shard.files.items():
            if (table := decoded(file)).num_rows:
                types.setdefault(name, set()).add(str(labels().plain(table).schema))
    assert {name for name, own in types.items() if len(own) > 1} == set()


def test_files_are_by_level_and_year(made: Path) -> None:
    names = sorted(path.name for path in (made / "tables/reports").iterdir())
    assert names == ["prefecture-2030.parquet", "province-2030.parquet", "province-2031.parquet"]


def test_a_footer_tells_the_one_level_and_year_of_its_file(made: Path) -> None:
    for name in NAMES:
        for path in (made / "tables" / name).iterdir():
            metadata = pq.read_metadata(path)
            columns = [metadata.schema.to_arrow_schema().get_field_index(each) for each in BY]
            for at in range(metadata.num_row_groups):
                told = [metadata.row_group(at).column(each).statistics for each in columns]
                held = [str(each.min) for each in told if each.min == each.max]
                assert "-".join(held) == path.stem


def test_descriptor_counts_rows_and_names_every_file(made: Path) -> None:
    descriptor = json.loads((made / "datapackage.json").read_bytes())
    tables = [each for each in descriptor["resources"] if isinstance(each["path"], list)]
    for resource in tables:
        assert resource["row_count"] == len(rows(made, resource["name"]))
        fields = json.loads((made / resource["schema"]).read_bytes())["fields"]
        for path in resource["path"]:
            assert pq.read_schema(made / path).names == [field["name"] for field in fields]
    named = {path for resource in tables for path in resource["path"]}
    assert named == {path for path in content(made) if path.startswith("tables/")}


def test_wide_view_has_names_that_stata_takes(made: Path) -> None:
    wide = pq.read_table(made / "wide/targets_by_place_and_year.parquet")
    assert all(re.fullmatch("[a-z][a-z0-9_]{0,31}", name) for name in wide.column_names)
    with (made / "wide/columns.csv").open(encoding="utf-8-sig", newline="") as file:
        told = [row["column"] for row in csv.DictReader(file)]
    assert told == wide.column_names[6:]


def test_wide_view_tells_falls_below_zero(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    text = TEXTS["市/兰州2030.txt"].replace(
        "地区生产总值增长6.5%，", "单位地区生产总值能耗下降3%，"
    )
    (texts / "a.txt").write_text(text, "utf-8")
    make_corpus(open_source(texts), tmp_path / "made", here)
    (row,) = pq.read_table(tmp_path / "made/wide/targets_by_place_and_year.parquet").to_pylist()
    name = column_names(["energy_intensity_change"])["energy_intensity_change"]
    assert [row[name], row[f"{name}_signed"], row[f"{name}_unit"]] == [3, -3, "percent"]


def test_wide_view_has_a_row_a_place_and_year(made: Path) -> None:
    path = made / "wide/targets_by_place_and_year.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        wide = {(row["place_zh"], row["plan_year"]): row for row in csv.DictReader(file)}
    assert len(wide) == len(TEXTS)
    own = wide["天水市", "2030"]
    assert [own["grp_growth"], own["grp_growth_high"], own["grp_growth_unit"]] == [
        "5",
        "6",
        "percent",
    ]


def test_wide_view_has_one_row_of_two_reports_of_a_place_and_year(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    text = TEXTS["市/兰州2030.txt"]
    (texts / "a.txt").write_text(text.replace("地区生产总值增长6.5%，", ""), "utf-8")
    (texts / "b.txt").write_text(text, "utf-8")
    make_corpus(open_source(texts), tmp_path / "made", here)
    (row,) = pq.read_table(tmp_path / "made/wide/targets_by_place_and_year.parquet").to_pylist()
    assert (row["place_zh"], row["report_count"], row["grp_growth"]) == ("兰州市", 2, 6.5)

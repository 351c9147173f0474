"""A corpus is proved as it is made, and every fault that is put into it is found."""

import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus.run import make_corpus
from corpus.texts import open_source
from tests.broken.breaking import proves
from tests.small_corpus import here, write_texts
from validate.corpus import rules
from validate.corpus.checking import check_corpus, corpus_at
from validate.corpus.streams import KEYS

FILE = "province-2030.parquet"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus")
    make_corpus(open_source(write_texts(root / "texts")), root / "made", here)
    shutil.rmtree(root / "made/.shards")
    return root / "made"


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "copy"))


def found(root: Path) -> set[str]:
    return {finding.code for finding in check_corpus(root).findings}


def edit(
    root: Path, table: str, change: Callable[[list[dict[str, Any]]], None], file: str = FILE
) -> None:
    """Change the rows of a file, and the descriptor with it, so that only the content is wrong."""
    path = root / f"tables/{table}/{file}"
    schema, rows = pq.read_schema(path), pq.read_table(path).to_pylist()
    change(rows)
    pq.write_table(pa.Table.from_pylist(rows, schema), path)
    tell(root)


def tell(root: Path) -> None:
    descriptor = json.loads((root / "datapackage.json").read_bytes())
    for resource in descriptor["resources"]:
        for part in resource.get("parts", ()):
            path = root / part["path"]
            part["hash"] = f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
            part["row_count"] = pq.ParquetFile(path).metadata.num_rows
        if "parts" in resource:
            resource["row_count"] = sum(part["row_count"] for part in resource["parts"])
    (root / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")


def test_a_corpus_is_proved(made: Path) -> None:
    assert corpus_at(str(made)) == made
    report = check_corpus(made)
    assert report.findings == []
    files = (path for name in KEYS for path in (made / "tables" / name).iterdir())
    rows = sum(pq.read_metadata(path).num_rows for path in files)
    assert report.checks[1].outcome.looked_at == rows > 200


def test_a_package_is_no_corpus(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text('{"name": "other"}', "utf-8")
    assert corpus_at(str(tmp_path)) is None
    assert corpus_at(str(tmp_path / "none")) is None


@proves(rules.CORPUS_FILE_CHANGED, rules.CORPUS_FILE_UNREADABLE, rules.CORPUS_ROW_COUNT)
def test_files_are_those_of_the_descriptor(copy: Path) -> None:
    with (copy / f"tables/claims/{FILE}").open("ab") as file:
        file.write(b"x")
    assert found(copy) == {"corpus-file-changed"}
    (copy / f"tables/claims/{FILE}").unlink()
    assert found(copy) == {"corpus-file-unreadable"}
    descriptor = json.loads((copy / "datapackage.json").read_bytes())
    descriptor["resources"][0]["row_count"] += 1
    (copy / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert found(copy) == {"corpus-file-unreadable", "corpus-row-count"}


def test_a_file_that_is_not_named_is_told(copy: Path) -> None:
    shutil.copy(copy / f"tables/claims/{FILE}", copy / "tables/claims/again.parquet")
    assert found(copy) == {"corpus-file-changed"}


def test_rows_of_a_file_are_counted(copy: Path) -> None:
    descriptor = json.loads((copy / "datapackage.json").read_bytes())
    for told in (descriptor["resources"][0], descriptor["resources"][0]["parts"][0]):
        told["row_count"] += 1
    (copy / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert found(copy) == {"corpus-row-count"}


def test_without_its_units_a_corpus_is_not_read(copy: Path) -> None:
    path = copy / "tables/units/units.parquet"
    pq.write_table(pq.read_table(path).drop_columns(["unit_id"]), path)
    tell(copy)
    assert found(copy) == {"corpus-file-unreadable"}


@pytest.mark.parametrize(
    ("table", "column"),
    [("quantities", "unit_id"), ("headline_targets", "indicator_id"), ("reports", "place_id")],
)
def test_units_indicators_and_places_are_known(copy: Path, table: str, column: str) -> None:
    edit(copy, table, lambda rows: rows[0].update({column: "none"}))
    assert "corpus-key-unknown" in found(copy)


def test_a_file_that_is_no_parquet_is_told(copy: Path) -> None:
    (copy / f"tables/claims/{FILE}").write_bytes(b"PAR1")
    descriptor = json.loads((copy / "datapackage.json").read_bytes())
    for resource in descriptor["resources"]:
        for part in resource.get("parts", ()):
            part["hash"] = (
                f"sha256:{hashlib.sha256((copy / part['path']).read_bytes()).hexdigest()}"
            )
    (copy / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    assert found(copy) == {"corpus-file-unreadable"}


CASES: Mapping[str, tuple[str, Callable[[list[dict[str, Any]]], None]]] = {
    "corpus-partition": ("sections", lambda rows: rows[0].update(plan_year=2031)),
    "corpus-key-repeated": ("claims", lambda rows: rows[1].update(claim_id=rows[0]["claim_id"])),
    "corpus-key-unknown": ("claims", lambda rows: rows[0].update(sentence_id="none")),
    "corpus-text-not-given-back": ("sentences", lambda rows: rows[3].update(text_zh="另一句。")),
    "corpus-quote-mismatch": ("claims", lambda rows: rows[0].update(char_start=0)),
    "corpus-claim-value": ("claims", lambda rows: rows[0].update(value=7.5)),
    "corpus-report-apart": ("claims", lambda rows: rows[-1].update(report_id="cn-other")),
}


@proves(
    rules.CORPUS_PARTITION,
    rules.CORPUS_KEY_REPEATED,
    rules.CORPUS_KEY_UNKNOWN,
    rules.CORPUS_TEXT_NOT_GIVEN_BACK,
    rules.CORPUS_QUOTE_MISMATCH,
    rules.CORPUS_CLAIM_VALUE,
    rules.CORPUS_REPORT_APART,
)
@pytest.mark.parametrize("code", CASES)
def test_fault_is_found(copy: Path, code: str) -> None:
    edit(copy, *CASES[code])
    assert code in found(copy)


def test_no_report_stands_twice(copy: Path) -> None:
    """A whole report again, under another year, is none the better for its hashes and offsets."""
    for table in KEYS:
        if (path := copy / f"tables/{table}/{FILE}").is_file():
            again = [row | {"plan_year": 2031} for row in pq.read_table(path).to_pylist()]
            edit(copy, table, lambda rows, again=again: rows.extend(again), "province-2031.parquet")
    assert found(copy) == {"corpus-key-repeated"}


@proves(rules.CORPUS_REFUSAL_MISMATCH)
def test_findings_refuse_what_has_no_rows(copy: Path) -> None:
    refused = "unknown-unknown.parquet"
    edit(copy, "findings", lambda rows: rows[0].update(is_refusal=False), refused)
    assert found(copy) == {"corpus-refusal-mismatch"}
    edit(copy, "findings", lambda rows: rows[0].update(is_refusal=True, plan_year=2030), refused)
    assert found(copy) == {"corpus-partition"}


@proves(rules.CORPUS_VALUE_DIFFERS)
def test_values_are_read_again(copy: Path) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        row = next(row for row in rows if row["text_zh"] == "100个")
        row["value"] = 1000.0

    edit(copy, "quantities", change)
    assert "corpus-value-differs" in found(copy)
    assert [each.code for each in check_corpus(copy).warnings] == ["corpus-value-differs"]

"""The inputs of a corpus: what is read, and what is refused and why."""

import csv
import errno
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from build.register import RULES
from corpus import rules
from corpus.run import make_corpus
from corpus.shard import decoded, read_shard
from corpus.texts import Text, open_source
from tests.paths import ROOT
from tests.small_corpus import TEXTS, codes, here, rows, write_texts
from validate.finding import InvalidInput, register


def test_every_refused_text_says_why(tmp_path: Path) -> None:
    make_corpus(open_source(write_texts(tmp_path / "texts")), tmp_path / "made", here)
    refused = {
        row["source_name"]: row["rule"]
        for row in rows(tmp_path / "made", "findings")
        if row["is_refusal"]
    }
    assert refused == {
        "坏/空.txt": "text-empty",
        "坏/编码.txt": "text-not-utf8",
        "坏/长.txt": "text-too-long",
        "坏/无部分.txt": "structure-no-parts",
    }


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_table_of_texts_is_read_with_what_is_known(tmp_path: Path, form: str) -> None:
    text = TEXTS["市/兰州2030.txt"]
    given = [
        {
            "text": text,
            "name": "甲",
            "place": "兰州",
            "year": "2029",
            "level": "",
            "url": "https://example.org/1",
        },
        {"text": text, "name": "甲", "place": "", "year": "", "level": "town", "url": ""},
    ]
    path = tmp_path / f"texts.{form}"
    match form:
        case "csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, given[0])
                writer.writeheader()
                writer.writerows(given)
        case "jsonl":
            lines = [json.dumps(row, ensure_ascii=False) for row in given]
            path.write_text("\n".join(lines), "utf-8")
        case _:
            pq.write_table(pa.Table.from_pylist(given), path)
    source = open_source(path)
    assert sum(each.weight for each in source.texts()) <= source.total
    summary = make_corpus(source, tmp_path / "made", here)
    assert summary.findings["level-unknown"] == 1
    first, second = sorted(rows(tmp_path / "made", "reports"), key=lambda row: row["source_name"])
    assert [first["source_name"], second["source_name"]] == ["甲", "甲#2"]
    assert [first["plan_year"], second["plan_year"]] == [2029, 2030]
    assert first["source_url"] == "https://example.org/1"
    assert first["place_zh"] == second["place_zh"] == "兰州市"


def test_levels_are_known_as_lists_of_reports_write_them(tmp_path: Path) -> None:
    text = TEXTS["市/兰州2030.txt"]
    given = [
        ("兰州", "地级市"),
        ("兰州", "市级"),
        ("兰州", "city"),
        ("无此地", "市级"),
        ("无此地", "县级"),
    ]
    path = tmp_path / "texts.parquet"
    rows_of = [
        {"text": text.replace("兰州", place), "name": f"{n}", "place": place, "level": level}
        for n, (place, level) in enumerate(given)
    ]
    pq.write_table(pa.Table.from_pylist(rows_of), path)
    summary = make_corpus(open_source(path), tmp_path / "made", here)
    told = sorted(rows(tmp_path / "made", "reports"), key=lambda row: row["source_name"])
    levels = [row["place_level"] for row in told]
    assert levels == ["prefecture", "prefecture", "prefecture", None, "county"]
    assert not summary.findings["level-unknown"]


def test_rows_without_a_text_are_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    good = TEXTS["市/兰州2030.txt"]
    lines = [
        json.dumps({"text": good, "name": "../甲\0", "year": 2030.0, "place": "火星市"}),
        json.dumps({"text": good, "name": "乙\udc00", "place": float("nan")}),
        json.dumps({"text": "\ud800" + good, "name": "丙"}),
        json.dumps({"text": None, "name": "丁"}),
        json.dumps({"text": good, "name": "戊", "year": "abc"}),
        '{"text": "',
        "[" * 100_000,
    ]
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    make_corpus(open_source(path), tmp_path / "made", here)
    read = {row["source_name"]: row["place_zh"] for row in rows(tmp_path / "made", "reports")}
    assert read == {"../甲\0": "兰州市", "乙?": "兰州市"}
    told = {
        row["source_name"]: (row["rule"], row["found"])
        for row in rows(tmp_path / "made", "findings")
    }
    assert told == {
        "../甲\0": ("place-unknown", "火星市"),
        "丙": ("text-not-utf8", "'\\ud800' at 0"),
        "丁": ("text-not-there", "nothing"),
        "戊": ("year-unknown", "abc"),
        "texts.jsonl#6": ("text-not-there", "no JSON object"),
        "texts.jsonl#7": ("text-not-there", "no JSON object"),
    }


def test_an_open_quote_takes_a_million_characters_and_no_more(tmp_path: Path) -> None:
    good = TEXTS["市/兰州2030.txt"]
    path = tmp_path / "texts.csv"
    path.write_text(f'name,text\n甲,"{good}"\n乙,"{"长" * 1_200_000}\n丙,"{good}"\n', "utf-8")
    make_corpus(open_source(path), tmp_path / "made", here)
    assert "甲" in {row["source_name"] for row in rows(tmp_path / "made", "reports")}
    assert "text-not-there" in {row["rule"] for row in rows(tmp_path / "made", "findings")}


def test_a_file_that_cannot_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = write_texts(tmp_path / "texts")
    read = Path.read_bytes

    def forbidden(path: Path) -> bytes:
        if path.name == "兰州2030.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", forbidden)
        summary = make_corpus(open_source(texts), tmp_path / "made", here)
    assert summary.reports == len(TEXTS) - 1
    assert summary.findings["text-not-there"] == 1


@pytest.mark.parametrize("name", ["texts.xlsx", "none.csv", "other.csv", "empty"])
def test_what_holds_no_texts_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "texts.xlsx").write_bytes(b"PK")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidInput) as error:
        open_source(tmp_path / name)
    assert codes(error.value) == ["input-unfit"]


def test_a_reader_that_fails_is_told_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: Text) -> None:
        raise ZeroDivisionError(text.name)

    monkeypatch.setattr("corpus.shard.read_report", fail)
    shard = read_shard([Text("甲", "报告", {}, 1)])
    (row,) = decoded(shard.files["findings"]).to_pylist()
    assert (row["rule"], row["is_refusal"]) == ("text-unreadable", True)


def test_the_page_of_corpora_names_every_rule() -> None:
    page = (ROOT / "docs/corpus.md").read_text("utf-8")
    assert [code for code in register(vars(rules)) if f"`{code}`" not in page] == []


def test_advice_is_for_rules_that_are() -> None:
    assert rules.ADVICE.keys() <= RULES.keys()

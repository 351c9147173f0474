"""Corpora: what is read, what is refused, and that a run goes on wherever it ended."""

import csv
import errno
import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from build.register import RULES
from build.writing.all_or_none import locked
from corpus import packs, rules
from corpus.engine import Engine
from corpus.rows import published
from corpus.run import Summary, make_corpus
from corpus.shard import read_shard
from corpus.texts import Text, open_source
from tests.paths import ROOT
from tests.small_corpus import BAD, TEXTS, here, write_texts
from validate.finding import InvalidInput, register


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus")
    make_corpus(open_source(write_texts(root / "texts")), root / "made", here)
    return root / "made"


@pytest.fixture
def one_text_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_MOST_TEXTS", 1)


def rows(root: Path, table: str) -> list[dict[str, Any]]:
    return [
        row
        for path in sorted((root / "tables" / table).glob("*"))
        for row in pq.read_table(path).to_pylist()
    ]


def content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != ".publish.lock"
    }


def codes(error: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [finding.code for finding in error.value.findings]


def test_facts_are_read_from_the_text(made: Path) -> None:
    reports = {row["source_name"]: row for row in rows(made, "reports")}
    assert reports.keys() == TEXTS.keys()
    own = reports["市/兰州2030.txt"]
    told = [own[name] for name in ("place_zh", "place_level", "plan_year", "issuer_zh")]
    assert told == ["兰州市", "prefecture", 2030, "兰州市人民政府"]


def test_every_refused_text_says_why(made: Path) -> None:
    refused = {
        row["source_name"]: row["rule"] for row in rows(made, "findings") if row["is_refusal"]
    }
    assert refused == {
        "坏/空.txt": "text-empty",
        "坏/编码.txt": "text-not-utf8",
        "坏/长.txt": "text-too-long",
        "坏/无部分.txt": "structure-no-parts",
    }


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
    table = pq.read_table(pa.BufferReader(shard.files["quantities"]))
    package = pq.read_table(ROOT / "data/parquet/quantities.parquet")
    same = ("value", "value_high", "unit_id", "comparator", "measure_type", "value_label_en")
    decided = {(row["char_start"], row["char_end"]): row for row in package.to_pylist()}
    read = [row for row in table.to_pylist() if (row["char_start"], row["char_end"]) in decided]
    assert len(read) == len(decided)
    for row in read:
        published_row = decided[row["char_start"], row["char_end"]]
        assert [row[name] for name in same] == [published_row[name] for name in same]


def test_files_are_by_level_and_year(made: Path) -> None:
    names = sorted(path.name for path in (made / "tables/reports").iterdir())
    assert names == ["prefecture-2030.parquet", "province-2030.parquet", "province-2031.parquet"]


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


def test_wide_view_has_one_row_of_two_reports_of_a_place_and_year(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    text = TEXTS["市/兰州2030.txt"]
    (texts / "a.txt").write_text(text.replace("地区生产总值增长6.5%，", ""), "utf-8")
    (texts / "b.txt").write_text(text, "utf-8")
    make_corpus(open_source(texts), tmp_path / "made", here)
    (row,) = pq.read_table(tmp_path / "made/wide/targets_by_place_and_year.parquet").to_pylist()
    assert (row["place_zh"], row["report_count"], row["grp_growth"]) == ("兰州市", 2, 6.5)


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
    assert codes(error) == ["input-unfit"]


@contextmanager
def dying(after: int) -> Iterator[Engine]:
    """An engine that ends the run after some packs, as a kill does."""

    class Dying(ThreadPoolExecutor):
        left = after

        def submit(self, *arguments: Any, **named: Any) -> Future[Any]:
            if self.left == 0:
                raise KeyboardInterrupt
            self.left -= 1
            return super().submit(*arguments, **named)

    with here(Dying(1)) as engine:
        yield engine


@pytest.mark.usefixtures("one_text_packs")
def test_a_killed_run_goes_on_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "whole", here)
    with pytest.raises(KeyboardInterrupt):
        make_corpus(source, tmp_path / "killed", lambda: dying(7))
    (tmp_path / "killed/.shards/.new").write_bytes(b"PK")  # killed while it wrote
    assert not (tmp_path / "killed/datapackage.json").exists()
    summary = make_corpus(source, tmp_path / "killed", here)
    assert 0 < summary.read_again < summary.reports == len(TEXTS)
    assert content(tmp_path / "killed") == content(tmp_path / "whole")


def changed(texts: Path) -> None:
    """Change a text that stands among others in its pack."""
    path = texts / "省/甘肃2031.txt"
    path.write_text(path.read_text("utf-8").replace("6%以上", "7%以上"), "utf-8")


def added(texts: Path) -> None:
    """Add a text between others."""
    (texts / "市/嘉峪关2030.txt").write_text(
        TEXTS["市/兰州2030.txt"].replace("兰州", "嘉峪关"), "utf-8"
    )


def removed(texts: Path) -> None:
    """Remove a text that stands among others in its pack."""
    (texts / "市/天水2030.md").unlink()


def renamed(texts: Path) -> None:
    """Give a text another name, and so another id."""
    (texts / "市/天水2030.md").rename(texts / "市/天水.md")


@pytest.mark.parametrize(("change", "read"), [(changed, 1), (added, 1), (removed, 0), (renamed, 1)])
def test_changed_texts_alone_are_read_again(
    tmp_path: Path, change: Callable[[Path], None], read: int
) -> None:
    texts = write_texts(tmp_path / "texts")
    make_corpus(open_source(texts), tmp_path / "made", here)
    change(texts)
    assert make_corpus(open_source(texts), tmp_path / "made", here).read_again == read
    make_corpus(open_source(texts), tmp_path / "anew", here)
    assert content(tmp_path / "made") == content(tmp_path / "anew")
    assert make_corpus(open_source(texts), tmp_path / "made", here).read_again == 0


def test_a_limit_that_is_lifted_reads_the_rest_alone(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    first = make_corpus(open_source(texts), tmp_path / "made", here, limit=6)
    whole = make_corpus(open_source(texts), tmp_path / "made", here)
    assert 0 < first.reports < whole.reports == len(TEXTS)
    assert whole.read_again == len(TEXTS) - first.reports
    make_corpus(open_source(texts), tmp_path / "anew", here)
    assert content(tmp_path / "made") == content(tmp_path / "anew")


def test_texts_in_another_order_are_not_read_again(tmp_path: Path) -> None:
    rows = [{"name": name, "text": text} for name, text in TEXTS.items()]
    path = tmp_path / "texts.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path)
    make_corpus(open_source(path), tmp_path / "made", here)
    pq.write_table(pa.Table.from_pylist(rows[::-1]), path)
    assert make_corpus(open_source(path), tmp_path / "made", here).read_again == 0
    make_corpus(open_source(path), tmp_path / "anew", here)
    assert content(tmp_path / "made") == content(tmp_path / "anew")


def test_other_readers_read_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", here)
    for module in ("packs", "shard", "shards", "run"):
        monkeypatch.setattr(f"corpus.{module}.version", lambda: "newer")
    assert make_corpus(source, tmp_path / "made", here).read_again == len(TEXTS)


def test_a_worker_with_other_readers_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    monkeypatch.setattr("corpus.shard.version", lambda: "older")
    with pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path / "made", here)
    assert codes(error) == ["worker-differs"]


@pytest.mark.usefixtures("one_text_packs")
def test_a_shard_that_is_damaged_is_read_again(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", here)
    before = content(tmp_path / "made")
    for path in (tmp_path / "made/.shards").glob("*.zip"):
        path.write_bytes(path.read_bytes()[:-40])
    assert make_corpus(source, tmp_path / "made", here).read_again == len(TEXTS)
    assert content(tmp_path / "made") == before


def test_a_file_that_is_lost_is_made_anew(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", here)
    before = content(tmp_path / "made")
    next((tmp_path / "made/tables/claims").iterdir()).unlink()
    assert make_corpus(source, tmp_path / "made", here).read_again == 0
    assert content(tmp_path / "made") == before


def test_a_text_that_is_added_changes_no_other_pack() -> None:
    texts = [Text(f"{number}", "报告", {}, 1) for number in range(400)]
    before = {pack.key for pack in packs.packs(texts)}
    after = {pack.key for pack in packs.packs([texts[0], Text("new", "", {}, 1), *texts[1:]])}
    assert len(before) > 5
    assert len(before - after) <= 2


def test_two_runs_into_one_folder_exclude_each_other(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    (tmp_path / "made").mkdir()
    with locked(tmp_path / "made"), pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path / "made", here)
    assert codes(error) == ["build-running"]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    with pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path, here)
    assert codes(error) == ["folder-not-a-corpus"]


@pytest.mark.usefixtures("one_text_packs")
def test_a_full_disk_stops_the_run_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    written: list[int] = []

    def full(file: int) -> None:
        written.append(file)
        if len(written) > 6:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("corpus.shards.os.fsync", full)
        with pytest.raises(InvalidInput) as error:
            make_corpus(source, tmp_path / "made", here)
    assert codes(error) == ["cannot-write"]
    assert not (tmp_path / "made/.shards/.new").exists()
    summary = make_corpus(source, tmp_path / "made", here)
    assert summary.reports == len(TEXTS)
    assert summary.read_again < len(TEXTS)
    make_corpus(source, tmp_path / "whole", here)
    assert content(tmp_path / "made") == content(tmp_path / "whole")


def test_a_text_that_ends_its_worker_is_refused_alone(tmp_path: Path) -> None:
    deadly = "市/兰州2030.txt"

    class Mortal(ThreadPoolExecutor):
        def submit(self, call: Any, texts: list[Text], refused: frozenset[str]) -> Future[Any]:  # type: ignore[override]
            if any(text.name == deadly and deadly not in refused for text in texts):
                future: Future[Any] = Future()
                future.set_exception(BrokenExecutor())
                return future
            return super().submit(call, texts, refused)

    @contextmanager
    def mortal() -> Iterator[Engine]:
        yield Engine(Mortal(1), 1, (BrokenExecutor,), lambda: Mortal(1))

    source = open_source(write_texts(tmp_path / "texts"))
    summary = make_corpus(source, tmp_path / "made", mortal)
    assert summary.reports == len(TEXTS) - 1
    refused = {
        row["source_name"]: row["rule"]
        for row in rows(tmp_path / "made", "findings")
        if row["is_refusal"]
    }
    assert refused.keys() == {*BAD, deadly}
    assert refused[deadly] == "text-ends-worker"


def test_workers_that_die_of_everything_stop_the_run(tmp_path: Path) -> None:
    class Dead(ThreadPoolExecutor):
        def submit(self, *_arguments: Any, **_named: Any) -> Future[Any]:
            raise BrokenExecutor

    @contextmanager
    def dead() -> Iterator[Engine]:
        yield Engine(Dead(1), 1, (BrokenExecutor,), lambda: Dead(1))

    source = open_source(write_texts(tmp_path / "texts"))
    with pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path / "made", dead)
    assert codes(error) == ["workers-die"]


def test_a_worker_that_is_ended_by_another_refuses_no_text(tmp_path: Path) -> None:
    class Unlucky(ThreadPoolExecutor):
        died = 0

        def submit(self, *arguments: Any, **named: Any) -> Future[Any]:
            Unlucky.died += 1
            if Unlucky.died in (1, 2, 5):
                raise BrokenExecutor
            return super().submit(*arguments, **named)

    @contextmanager
    def unlucky() -> Iterator[Engine]:
        yield Engine(Unlucky(1), 1, (BrokenExecutor,), lambda: Unlucky(1))

    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", unlucky)
    make_corpus(source, tmp_path / "whole", here)
    assert content(tmp_path / "made") == content(tmp_path / "whole")


def test_a_reader_that_fails_is_told_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: Text) -> None:
        raise ZeroDivisionError(text.name)

    monkeypatch.setattr("corpus.shard.read_report", fail)
    shard = read_shard([Text("甲", "报告", {}, 1)])
    (row,) = pq.read_table(pa.BufferReader(shard.files["findings"])).to_pylist()
    assert (row["rule"], row["is_refusal"]) == ("text-unreadable", True)


def test_the_page_of_corpora_names_every_rule() -> None:
    page = (ROOT / "docs/corpus.md").read_text("utf-8")
    assert [code for code in register(vars(rules)) if f"`{code}`" not in page] == []


def test_advice_is_for_rules_that_are() -> None:
    assert rules.ADVICE.keys() <= RULES.keys()


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    told: list[int] = []

    def tell(weight: int, summary: Summary) -> None:
        told.append(weight)
        assert summary.reports <= len(TEXTS)

    make_corpus(source, tmp_path / "made", here, tell=tell)
    assert sum(told) == source.total

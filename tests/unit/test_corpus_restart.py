"""A run of a corpus goes on wherever the last one ended, and reads no text twice."""

import errno
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from build.writing.all_or_none import locked
from corpus import packs
from corpus.engine import Engine
from corpus.run import make_corpus
from corpus.texts import Text, open_source
from tests.small_corpus import TEXTS, codes, content, here, write_texts
from validate.finding import InvalidInput


@pytest.fixture
def one_text_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_MOST_TEXTS", 1)


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


@pytest.mark.usefixtures("one_text_packs")
def test_a_shard_that_is_damaged_is_read_again(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", here)
    before = content(tmp_path / "made")
    for path in (tmp_path / "made/.shards").glob("*.zip"):
        path.write_bytes(path.read_bytes()[:-40])
    assert make_corpus(source, tmp_path / "made", here).read_again == len(TEXTS)
    assert content(tmp_path / "made") == before


@pytest.mark.parametrize("folder", ["tables/claims", "schemas", "wide"])
def test_a_file_that_is_lost_is_made_anew(tmp_path: Path, folder: str) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    make_corpus(source, tmp_path / "made", here)
    before = content(tmp_path / "made")
    next((tmp_path / "made" / folder).iterdir()).unlink()
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
    assert codes(error.value) == ["build-running"]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    with pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path, here)
    assert codes(error.value) == ["folder-not-a-corpus"]


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
    assert codes(error.value) == ["cannot-write"]
    assert not (tmp_path / "made/.shards/.new").exists()
    summary = make_corpus(source, tmp_path / "made", here)
    assert summary.reports == len(TEXTS)
    assert summary.read_again < len(TEXTS)
    make_corpus(source, tmp_path / "whole", here)
    assert content(tmp_path / "made") == content(tmp_path / "whole")

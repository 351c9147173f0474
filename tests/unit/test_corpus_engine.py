"""The workers of a corpus: a run outlives those that die, and says when it cannot."""

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from corpus.engine import Engine
from corpus.run import Summary, make_corpus
from corpus.texts import Text, open_source
from tests.small_corpus import BAD, TEXTS, codes, content, here, rows, write_texts
from validate.finding import InvalidInput


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    told: list[int] = []

    def tell(weight: int, summary: Summary) -> None:
        told.append(weight)
        assert summary.reports <= len(TEXTS)

    make_corpus(source, tmp_path / "made", here, tell=tell)
    assert sum(told) == source.total


def test_a_worker_with_other_readers_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = open_source(write_texts(tmp_path / "texts"))
    monkeypatch.setattr("corpus.shard.version", lambda: "older")
    with pytest.raises(InvalidInput) as error:
        make_corpus(source, tmp_path / "made", here)
    assert codes(error.value) == ["worker-differs"]


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
    assert codes(error.value) == ["workers-die"]


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

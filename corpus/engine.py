"""Where packs are read: processes of this machine, or the workers of a Dask cluster."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context
from typing import Any

from corpus.packs import Pack
from corpus.shard import Shard, read_shard


@dataclass
class Engine:
    """An executor of concurrent.futures, `lost` being what it raises where a worker died.

    `renew` makes another where one dead worker breaks the whole executor.
    """

    executor: Executor
    workers: int
    lost: tuple[type[BaseException], ...]
    renew: Callable[[], Executor] | None = None

    def read(self, texts: list[Any], refused: frozenset[str] = frozenset()) -> "Future[Shard]":
        """Read texts on some worker."""
        return self.executor.submit(read_shard, texts, refused)

    def repair(self) -> None:
        """Go on after a worker died."""
        if self.renew is not None:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = self.renew()


@contextmanager
def processes(workers: int) -> Iterator[Engine]:
    """Processes of this machine, started afresh so that no thread is copied half-way."""

    def start() -> Executor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))

    engine = Engine(start(), workers, (BrokenExecutor,), start)
    try:
        yield engine
    finally:
        engine.executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def dask(workers: int, address: str | None) -> Iterator[Engine]:
    """The workers of a Dask cluster: that of a scheduler's address, or one made on this machine.

    Dask itself gives the pack of a dead worker to another one, and gives up after three.

    Raises:
        ImportError: Dask is not installed.
    """
    from distributed import Client, KilledWorker, LocalCluster  # noqa: PLC0415 (an extra)

    cluster = (
        None
        if address
        else LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
    )
    with Client(address or cluster) as client:
        count = sum(client.nthreads().values()) or workers
        yield Engine(client.get_executor(pure=False), count, (KilledWorker,))
    if cluster is not None:
        cluster.close()


def read_all(engine: Engine, packs: Iterable[Pack]) -> Iterator[tuple[Pack, Shard]]:
    """Read packs on all workers, as they are done. No more are held than keep the workers busy.

    A pack whose worker died is read again alone; then text by text, and the texts that end a
    worker alone are refused.
    """
    waiting: dict[Future[Shard], Pack] = {}
    for pack in chain(packs, (None,)):
        if pack is not None:
            waiting[engine.read(pack.texts)] = pack
        while waiting and (pack is None or len(waiting) > 2 * engine.workers):
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            lost = []
            for future in done:
                own = waiting.pop(future)
                try:
                    shard = future.result()
                except engine.lost:
                    lost.append(own)
                else:
                    yield own, shard
            if lost and engine.renew is not None:
                # All that was under way is lost with the executor.
                lost += waiting.values()
                waiting.clear()
                engine.repair()
            for own in lost:
                yield own, _alone(engine, own)


def _alone(engine: Engine, pack: Pack) -> Shard:
    try:
        return engine.read(pack.texts).result()
    except engine.lost:
        engine.repair()
    ending = set()
    for text in pack.texts:
        try:
            engine.read([text]).result()
        except engine.lost:
            ending.add(text.name)
            engine.repair()
    return engine.read(pack.texts, frozenset(ending)).result()

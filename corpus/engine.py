"""Where packs are read: processes of this machine, or the workers of a Dask cluster."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, parent_process
from threading import Thread

from corpus import rules
from corpus.packs import Pack
from corpus.shard import Shard, read_shard
from corpus.texts import Text
from validate.finding import InvalidInput, Location

Texts = list[Text]


@dataclass
class Engine:
    """An executor of concurrent.futures, `lost` being what it raises where a worker died.

    `renew` makes another where one dead worker breaks the whole executor.
    """

    executor: Executor
    workers: int
    lost: tuple[type[BaseException], ...]
    renew: Callable[[], Executor] | None = None

    def read(self, texts: Texts, refused: frozenset[str] = frozenset()) -> "Future[Shard]":
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
        return ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=_end_with_parent
        )

    engine = Engine(start(), workers, (BrokenExecutor,), start)
    try:
        yield engine
    finally:
        engine.executor.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """End this worker when the run is killed: else it would wait for packs for ever."""
    parent = parent_process()

    def wait_and_end() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait_and_end, daemon=True).start()


@contextmanager
def dask(workers: int, address: str | None) -> Iterator[Engine]:
    """The workers of a Dask cluster: that of a scheduler's address, or one made on this machine.

    Dask itself gives the pack of a dead worker to another one, and gives up after three.

    Raises:
        ImportError: Dask is not installed.
        InvalidInput: `cluster-lost`.
    """
    from distributed import Client, KilledWorker, LocalCluster  # noqa: PLC0415 (an extra)
    from distributed.comm import CommClosedError  # noqa: PLC0415

    at = Location(address or "Dask")
    with ExitStack() as stack:
        try:
            cluster = address or stack.enter_context(
                LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
            )
            client = stack.enter_context(Client(cluster))
            # Of a cluster that is still growing nobody knows how large it gets.
            count = max(sum(client.nthreads().values()), workers)
        except OSError as error:
            raise InvalidInput([at.breaks(rules.CLUSTER_LOST, error)]) from error
        try:
            yield Engine(client.get_executor(pure=False), count, (KilledWorker,))
        except (CancelledError, CommClosedError) as error:
            found = str(error) or "no scheduler any more"
            raise InvalidInput([at.breaks(rules.CLUSTER_LOST, found)]) from error


def read_all(
    engine: Engine, packs: Iterable[Pack], unread: Callable[[Texts], Texts] = list
) -> Iterator[tuple[Pack, Shard]]:
    """Read the unread texts of packs on all workers, as they are done.

    No more packs are held than keep the workers busy. A pack whose worker died is read again alone;
    then text by text, and the texts that end a worker alone are refused.
    """
    waiting: dict[Future[Shard], Pack] = {}
    for pack in chain(packs, (None,)):
        lost = []
        if pack is not None:
            try:
                waiting[engine.read(unread(pack.texts))] = pack
            except engine.lost:
                lost.append(pack)
        while lost or (waiting and (pack is None or len(waiting) > 2 * engine.workers)):
            done = set() if lost else wait(waiting, return_when=FIRST_COMPLETED).done
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
                yield own, _alone(engine, unread(own.texts))
            lost = []


def _alone(engine: Engine, texts: Texts) -> Shard:
    if shard := _tried(engine, texts):
        return shard
    # Twice: a worker may have been ended by something else.
    ending = (
        text.name
        for text in texts
        if _tried(engine, [text]) is None and _tried(engine, [text]) is None
    )
    if shard := _tried(engine, texts, frozenset(ending)):
        return shard
    # Workers die whatever they read: nothing can be said of any text.
    raise InvalidInput([Location("workers").breaks(rules.WORKERS_DIE)])


def _tried(engine: Engine, texts: Texts, refused: frozenset[str] = frozenset()) -> Shard | None:
    """What the texts gave; None where their worker died."""
    try:
        return engine.read(texts, refused).result()
    except engine.lost:
        engine.repair()
        return None

"""A worker of a Dask cluster is killed while a corpus is read: the same bytes as from processes."""

import os
import signal
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import distributed
from dask import config as dask_config
from distributed import Client, LocalCluster

from corpus.engine import dask, processes
from corpus.run import Summary, make_corpus
from corpus.texts import open_source
from tests.small_corpus import TEXTS, content, write_texts
from validate.finding import InvalidInput

COPIES = 150


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        texts = write_texts(root / "texts")
        for copy in range(COPIES):
            for path, text in TEXTS.items():
                (texts / f"{copy:03d}-{Path(path).name}").write_text(text, "utf-8")
        source = open_source(texts)
        started = time.monotonic()
        make_corpus(source, root / "processes", partial(processes, 2))
        own = time.monotonic() - started
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            with Client(cluster) as client:
                pids = {
                    key: worker["pid"]
                    for key, worker in client.run(lambda dask_worker: {"pid": os.getpid()}).items()
                }
            killed: list[int] = []
            lost: list[str] = []

            def kill(weight: int, summary: Summary) -> None:
                if not killed and summary.reports:
                    killed.append(next(iter(pids.values())))
                    os.kill(killed[0], signal.SIGKILL)

            started = time.monotonic()
            summary = make_corpus(
                source, root / "dask", partial(dask, 2, cluster.scheduler_address), tell=kill
            )
            other = time.monotonic() - started
        with dask_config.set({"distributed.comm.timeouts.connect": "1s"}):
            try:
                make_corpus(source, root / "none", partial(dask, 1, "tcp://127.0.0.1:9"))
            except InvalidInput as error:
                lost = [finding.code for finding in error.findings]
        is_same = content(root / "processes") == content(root / "dask")
    print(
        f"distributed {distributed.__version__}: {summary.reports} reports, worker {killed} killed"
    )
    print(f"processes {own:.1f} s, Dask with a worker lost {other:.1f} s; same bytes: {is_same}")
    print(f"no scheduler: {', '.join(lost)}")
    return int(not (is_same and killed and lost == ["cluster-lost"]))


if __name__ == "__main__":
    sys.exit(main())

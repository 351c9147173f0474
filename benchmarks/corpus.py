"""How fast a corpus is read: characters a second, memory of a worker, two workers beside one, more texts.

Run from the root of the repository: `python -m benchmarks.corpus [--huge]`. It needs a folder of other
reports (see `CORPUS`); `--huge` reads them ten and a hundred times over, under other names. Dask is
measured where it is installed. The words of the readers were developed on some of these reports.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks import CORPUS
from corpus.engine import Engine, dask, processes
from corpus.packs import packs
from corpus.run import make_corpus
from corpus.shard import read_shard
from corpus.texts import Source, Text, open_source

MANY = CORPUS / "many/reports.parquet"
MORE = (10, 100)  # times the reports
SAMPLE = 200  # texts
ROUNDS = 3
Engines = Callable[[], AbstractContextManager[Engine]]


@dataclass(frozen=True)
class Repeated(Source):
    """A source read several times over, each time under other names."""

    times: int = 1

    def texts(self, limit: int | None = None) -> Iterator[Text]:
        for number in range(self.times):
            for text in super().texts(limit):
                yield replace(text, name=f"{number}/{text.name}")


def one_core() -> None:
    """The pure function alone, in this process."""
    texts = [*open_source(MANY).texts()][:: 1000 // SAMPLE]
    read_shard(texts[:1])
    started = time.process_time()
    characters = sum(read_shard(pack.texts).characters for pack in packs(texts))
    rate = characters / (time.process_time() - started) / 1e6
    print(
        f"one core, {len(texts)} texts: {rate:.3f} million characters a second (aim: 0.7)",
        flush=True,
    )


def whole(name: str, engine: Engines, times: int = 1, *, is_proved: bool = False) -> float:
    """A whole run: its seconds."""
    source = open_source(MANY)
    with tempfile.TemporaryDirectory() as folder:
        repeated = Repeated(source.path, source.total * times, times)
        peaks: list[int] = []
        summary = make_corpus(repeated, Path(folder) / "made", partial(watched, engine, peaks))
        size = sum(each.stat().st_size for each in Path(folder).rglob("*")) / 1e6
        rate = summary.characters / summary.seconds / 1e6
        print(
            f"{name:<14}{summary.reports:>9,} reports{summary.seconds:>9.1f} s"
            f"{rate:>8.3f} million characters a second{size:>9,.0f} MB of disk;"
            f" a worker at most {max(peaks)} MB (aim: 500), what hands out {peak()} MB",
            flush=True,
        )
        if is_proved:
            started = time.monotonic()
            proof = [sys.executable, "-m", "validate", f"{folder}/made", "--brief"]
            subprocess.run(proof, stdout=subprocess.DEVNULL, check=False)
            print(f"{name:<14}proved in {time.monotonic() - started:.0f} s")
    return summary.seconds


@contextmanager
def watched(engine: Engines, peaks: list[int]) -> Iterator[Engine]:
    """An engine whose workers tell in the end how much memory they held."""
    with engine() as own:
        yield own
        told = [own.executor.submit(peak, 0.05) for _ in range(4 * own.workers)]
        peaks += [each.result() for each in told]


def peak(pause: float = 0) -> int:
    """The most memory that this process held since it was started, in MB; after a pause, so that
    each worker is asked."""
    time.sleep(pause)
    told = Path("/proc/self/status").read_text()  # of Linux; rusage counts what started it, too
    return int(told.partition("VmHWM:")[2].split()[0]) // 1024


def main() -> None:
    if not MANY.is_file():
        print(f"no reports to read: {MANY} is missing")
        return
    one_core()
    two = partial(processes, 2)
    engines: dict[str, Engines] = {"1 process": partial(processes, 1), "2 processes": two}
    if find_spec("distributed"):
        engines["Dask, 2"] = partial(dask, 2, None)
    # Side by side, since others may use the machine too: what slows one round slows all of it.
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(ROUNDS):
        for name, engine in engines.items():
            seconds[name].append(whole(name, engine))
    ratios = [
        one / own for one, own in zip(seconds["1 process"], seconds["2 processes"], strict=True)
    ]
    print(f"two workers: {median(ratios):.2f} times one, median of {ROUNDS} (aim: 1.8)")
    if "Dask, 2" in seconds:
        others = zip(seconds["Dask, 2"], seconds["2 processes"], strict=True)
        ratio = median(other / own for other, own in others)
        print(f"Dask: {ratio:.2f} times the processes, median of {ROUNDS} (aim: within 1.15)")
    else:
        print("Dask is not installed here")
    for times in MORE if "--huge" in sys.argv else ():
        ratio = whole("2 processes", two, times) / times / median(seconds["2 processes"])
        print(
            f"{times} times the reports: {ratio:.2f} times the time for each (aim: 1)", flush=True
        )
    whole("2 processes", two, is_proved=True)


if __name__ == "__main__":
    main()

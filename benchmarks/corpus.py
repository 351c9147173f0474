"""How fast a corpus is read: characters a second and core, memory of a worker, two workers beside one.

Run from the root of the repository: `python -m benchmarks.corpus [--huge]`. It needs a folder of other
reports (see `CORPUS`); `--huge` reads them a hundred times over, under other names. Dask is measured
where it is installed. The words of the readers were developed on some of these reports.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
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
TIMES = 100
SAMPLE = 200  # texts
ROUNDS = 3
REREAD = 10  # times that one worker reads the same reports


@dataclass(frozen=True)
class Repeated(Source):
    """A source read several times over, each time under other names."""

    times: int = 1

    def texts(self, limit: int | None = None) -> Iterator[Text]:
        for number in range(self.times):
            for text in super().texts(limit):
                yield text._replace(name=f"{number}/{text.name}")


def one_core() -> None:
    """The pure function alone, in this process."""
    texts = [*open_source(MANY).texts()][:: 1000 // SAMPLE]
    read_shard(texts[:1])
    started = time.process_time()
    characters = 0
    for at in range(0, len(texts), 50):
        characters += read_shard(texts[at : at + 50]).characters
    spent = time.process_time() - started
    print(
        f"one core, {len(texts)} texts: {characters / spent / 1e6:.3f} million characters a second (aim: 0.7)"
    )


def whole(name: str, engine: Callable[[], AbstractContextManager[Engine]], times: int) -> float:
    """A whole run, and what its workers took at most."""
    source = open_source(MANY)
    with tempfile.TemporaryDirectory() as folder:
        repeated = Repeated(source.path, source.total * times, times)
        summary = make_corpus(repeated, Path(folder) / "made", engine)
        started = time.monotonic()
        proof = [sys.executable, "-m", "validate", f"{folder}/made", "--brief"]
        subprocess.run(proof, stdout=subprocess.DEVNULL, check=False)
        proved = time.monotonic() - started
        size = sum(each.stat().st_size for each in Path(folder).rglob("*.parquet")) / 1e6
    rate = summary.characters / summary.seconds / 1e6
    print(
        f"{name:<14}{summary.reports:>9,} reports{summary.seconds:>8.1f} s{rate:>8.3f} million characters a second"
        f"{size:>9,.0f} MB, proved in {proved:.0f} s"
    )
    return summary.seconds


def worker(times: int) -> None:
    """The peak of a process that reads pack after pack, as a worker does, told again each time round."""
    for number in range(1, times + 1):
        for pack in packs(open_source(MANY).texts()):
            read_shard(pack.texts)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts KiB
        print(f"memory: a worker at most {peak:.0f} MB after {number} times round (aim: 500)")


def main() -> None:
    if "--worker" in sys.argv:
        worker(REREAD if "--huge" in sys.argv else 1)
        return
    if not MANY.is_file():
        print(f"no reports to read: {MANY} is missing")
        return
    times = TIMES if "--huge" in sys.argv else 1
    one_core()
    engines: dict[str, Callable[[], AbstractContextManager[Engine]]] = {
        "1 process": partial(processes, 1),
        "2 processes": partial(processes, 2),
    }
    if find_spec("distributed"):
        engines["Dask, 2"] = partial(dask, 2, None)
    # Side by side, since others may use the machine too: what slows one round slows all of it.
    rounds = 1 if times > 1 else ROUNDS
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(rounds):
        for name, engine in engines.items():
            seconds[name].append(whole(name, engine, times))
    ratios = [one / two for one, two in zip(*list(seconds.values())[:2], strict=True)]
    print(f"two workers: {median(ratios):.2f} times one, median of {rounds} (aim: 1.8)")
    if "Dask, 2" in seconds:
        others = zip(seconds["Dask, 2"], seconds["2 processes"], strict=True)
        ratio = median(other / own for other, own in others)
        print(f"Dask: {ratio:.2f} times the processes, median of {rounds} (aim: within 1.15)")
    else:
        print("Dask is not installed here")
    # A process of its own: one that is started inherits the peak of the one that starts it.
    own = [sys.executable, "-m", "benchmarks.corpus", "--worker", *sys.argv[1:]]
    subprocess.run(own, check=True)


if __name__ == "__main__":
    main()

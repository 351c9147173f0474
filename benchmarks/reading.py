"""Structure and quantities together: characters a second, and time and memory as a text grows.

`--huge` goes on to 100 million characters (about half a minute and some gigabytes).
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import CORPUS, quantity_reader
from build.inputs.text_file import read_text
from build.reading.sections import read_structure
from build.reading.source import repair

read_quantities = quantity_reader().read

REPORT = Path("sources/cn-bj-2023/report.txt")
LENGTHS = (15_000, 150_000, 1_500_000, 15_000_000)
HUGE = 100_000_000
ROUNDS = 5


def read(text: str) -> None:
    read_structure(text)
    read_quantities(text)


def grown(length: int) -> None:
    """Read one text of `length` in this process; print seconds and the process's peak memory."""
    report = repair(read_text(REPORT)).text
    text = (report * (length // len(report) + 1))[:length]
    start = time.perf_counter()
    read(text)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{length:>13,} characters {seconds:8.2f} s {length / seconds / 1e6:6.2f} million/s {peak:8.0f} MB peak"
    )


def main() -> None:
    paths = [REPORT, *sorted(CORPUS.glob("*/*.txt"))]
    if not CORPUS.is_dir():
        print(f"{CORPUS} is not there: only the project's own report is read")
    texts = [repair(read_text(path)).text for path in paths]
    size = sum(map(len, texts))
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - start)
    print(f"{len(texts)} reports, {size:,} characters: {size / best / 1e6:.2f} million/s (aim: 2)")
    for length in (*LENGTHS, HUGE) if "--huge" in sys.argv else LENGTHS:
        # A process each: peak memory never falls within one.
        subprocess.run([sys.executable, "-m", "benchmarks.reading", str(length)], check=True)


if __name__ == "__main__":
    lengths = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    if lengths:
        grown(lengths[0])
    else:
        main()

"""How fast source texts are repaired and their structure is read, and whether time stays linear.

Run from the root of the repository: `python -m benchmarks.structure`.
"""

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import CORPUS
from build.inputs.text_file import read_text
from build.reading.sections import read_structure
from build.reading.source import repair

REPORTS = Path("sources")
LENGTHS = (15_000, 150_000, 1_500_000, 15_000_000)
HOSTILE = 1_000_000
ROUNDS = 3


def seconds(work: Callable[[], object]) -> float:
    """The shortest of a few runs."""
    shortest = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def measure(name: str, source: str) -> str:
    """Print millions of characters a second; return the repaired text."""
    text = repair(source).text
    dirty = len(source) / seconds(lambda: repair(source)) / 1e6
    clean = len(text) / seconds(lambda: repair(text)) / 1e6 if text else 0.0
    structure = len(text) / seconds(lambda: read_structure(text)) / 1e6 if text else 0.0
    print(f"{name:<28}{len(source):>12,}{dirty:>10.2f}{clean:>10.2f}{structure:>11.2f}")
    return text


def main() -> None:
    print(f"{'':<28}{'characters':>12}{'repair':>10}{'again':>10}{'structure':>11}  (million/s)")
    texts = [
        measure(path.parent.name, read_text(path)) for path in sorted(REPORTS.glob("*/report.txt"))
    ]
    if CORPUS.is_dir():
        texts += [measure(path.stem, read_text(path)) for path in sorted(CORPUS.glob("*/*.txt"))]
    else:
        print(f"{CORPUS} is not there: other reports are left out")
    line = "".join(texts).replace("\n", "")
    for length in LENGTHS:
        measure(f"one line {length:,}", (line * (length // len(line) + 1))[:length])
    for name, text in {
        "digits": "1234567890" * (HOSTILE // 10),
        "open quotes": "“" * HOSTILE,
        "open quotes and stops": "“中。" * (HOSTILE // 3),
        "line ends": "\n" * HOSTILE,
        "zero-width": "\u200b" * HOSTILE,
        "zero-width between": "中\u200b" * (HOSTILE // 2),
        "blanks": " " * HOSTILE,
        "one character a line": "中\n" * (HOSTILE // 2),
        "headings": "一、中\n" * (HOSTILE // 4),
    }.items():
        measure(name, text)


if __name__ == "__main__":
    main()

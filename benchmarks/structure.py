"""How fast source texts are repaired, their structure and their quantities read, all in a row.

Also whether time stays linear, and how it compares to a bare scan for digits in the same run.

Run from the root of the repository: `python -m benchmarks.structure`.
"""

import re
import time
from collections.abc import Callable

from benchmarks import CORPUS, REPORT, quantity_reader, some_of_many
from build.inputs.text_file import read_text
from build.reading.sections import read_structure
from build.reading.source import repair

LENGTHS = (15_000, 150_000, 1_500_000, 15_000_000)
HOSTILE = 1_000_000
ROUNDS = 3
DIGITS = re.compile(r"\d+")


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


def together(name: str, sources: list[str]) -> None:
    """Print the speed of repairs, structure and quantities in a row, beside a scan for digits."""
    read = quantity_reader().read

    def work() -> None:
        for source in sources:
            text = repair(source).text
            read_structure(text)
            read(text)

    size, spent = sum(map(len, sources)), seconds(work)
    scan = seconds(lambda: [*map(DIGITS.findall, sources)])
    print(
        f"{name}: repairs, structure and quantities {size / spent / 1e6:.2f} million characters a"
        f" second, {spent / scan:.1f} times a bare scan for digits ({size / scan / 1e6:.1f})"
    )


def main() -> None:
    print(f"{'':<28}{'characters':>12}{'repair':>10}{'again':>10}{'structure':>11}  (million/s)")
    texts = [measure(REPORT.parent.name, read_text(REPORT))]
    if CORPUS.is_dir():
        texts += [measure(path.stem, read_text(path)) for path in sorted(CORPUS.glob("*/*.txt"))]
    else:
        print(f"{CORPUS} is not there: other reports are left out")
    together(REPORT.parent.name, [read_text(REPORT)])
    if many := some_of_many():
        together("many reports, one of twelve", many)
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

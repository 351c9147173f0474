"""How fast quantities are read, beside a bare scan for digits and two libraries, and how it scales.

Run from the root of the repository: `python -m benchmarks.quantities [--huge]`; `--huge` adds a
text of 100 million characters. `first` is a text never seen before (all caches empty), `again`
the best of a few readings of the same text. jionlp and chinese2digits are compared where they
are installed. Timings are printed and judged by nobody.
"""

import importlib
import re
import sys
import time
from collections.abc import Callable

from benchmarks import CORPUS, REPORT, quantity_reader, some_of_many
from build.reading.numbers.comparators import read_suffix
from build.report.numerals import read_numeral

read_quantities = quantity_reader().read

LENGTHS = (15_000, 150_000, 1_500_000, 10_000_000)
HUGE = 100_000_000
ROUNDS = 5
DIGITS = re.compile(r"\d+")


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest of a few runs."""
    shortest = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def forget() -> None:
    """Empties the caches of parts of texts; the grammar, a constant, stays."""
    for cached in (read_numeral, read_suffix):
        cached.cache_clear()


def first(texts: list[str]) -> float:
    """Seconds to read texts as if none of their parts had been read before."""
    shortest = float("inf")
    for _ in range(ROUNDS):
        forget()
        shortest = min(shortest, seconds(lambda: [read_quantities(t) for t in texts], rounds=1))
    return shortest


def line(name: str, characters: int, spent: float, reader: float) -> str:
    rate = characters / spent / 1e6
    return (
        f"{name:24} {rate:9.3f} million characters a second  {spent / reader:8.2f} times the reader"
    )


def report_text() -> str:
    return REPORT.read_text("utf-8")


def compare(name: str, texts: list[str]) -> None:
    size = sum(map(len, texts))
    rows = sum(len(read_quantities(text)) for text in texts)
    print(f"{name}: {len(texts)} texts, {size} characters, {rows} quantities")
    reader = seconds(lambda: [read_quantities(text) for text in texts])
    print(line("read_quantities, first", size, first(texts), reader))
    print(line("read_quantities, again", size, reader, reader))
    scan = seconds(lambda: [*map(DIGITS.findall, texts)])
    print(line("bare scan for digits", size, scan, reader))
    print(f"the reader takes {reader / scan:.1f} times a bare scan for digits")
    for library, work in libraries().items():
        spent = seconds(lambda work=work: [work(text) for text in texts], rounds=1)  # type: ignore[misc]
        print(line(library, size, spent, reader))


def libraries() -> dict[str, Callable[[str], object]]:
    """What the libraries offer that is nearest to reading the quantities of a text."""
    found: dict[str, Callable[[str], object]] = {}
    for name, path in (
        ("jionlp", ("ner", "extract_money")),
        ("chinese2digits", ("takeNumberFromString",)),
    ):
        try:
            work = importlib.import_module(name)
        except ImportError:
            print(f"{name}: not installed, skipped")
            continue
        for part in path:
            work = getattr(work, part)
        found[".".join((name, *path))] = work  # type: ignore[assignment]
    return found


def scale(text: str, lengths: tuple[int, ...]) -> None:
    print("scaling (the report repeated)")
    for length in lengths:
        long = (text * (length // len(text) + 1))[:length]
        spent = seconds(lambda long=long: read_quantities(long), rounds=2)  # type: ignore[misc]
        print(
            f"{length:12} characters  {spent:8.3f} s  {length / spent / 1e6:7.2f} million a second"
        )


def main() -> None:
    text = report_text()
    compare("Beijing 2023", [text])
    if CORPUS.exists():
        compare("corpus", [path.read_text(encoding="utf-8") for path in CORPUS.rglob("*.txt")])
        if many := some_of_many():
            compare("many reports, one of twelve", many)
    else:
        print(f"no corpus at {CORPUS}, skipped")
    scale(text, (*LENGTHS, HUGE) if "--huge" in sys.argv[1:] else LENGTHS)


if __name__ == "__main__":
    main()

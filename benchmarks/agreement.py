"""How often the two readers of numbers differ, of a thousand measures of reports never coded.

The build reads the reports; the validator reads every measure again from its words, by the code that
proves a package. Then the validator finds the measures of the same texts on its own. Reports stand in
`many/reports.parquet` beside the others. `python -m benchmarks.agreement [EXAMPLES]`.
"""

import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import pyarrow.parquet as pq

from benchmarks import CORPUS, ROOT, quantity_reader
from build.reading.sections import read_structure
from build.reading.source import repair
from build.report.quantity import Quantity
from validate.content.context import Measure, measures_of
from validate.content.measures import differences
from validate.content.reading import Reader
from validate.content.rows.dimensions import UnitRow
from validate.content.rows.texts import QuantityRow
from validate.content.rules import measures as rules
from validate.content.scanning import Scanner
from validate.content.unit_words import UnitWords
from validate.corpus.known import typed_row
from validate.finding import Location

MANY = CORPUS / "many" / "reports.parquet"
# What must be alike for two readers to read one number; type and direction are counted apart.
READ = (
    rules.VALUE_UNREAD,
    rules.VALUE_NOT_IN_TEXT,
    rules.UNIT_NOT_IN_TEXT,
    rules.UNIT_MISMATCH,
    rules.COMPARATOR_MISMATCH,
)
EXAMPLES = 5
AROUND = 14
HERE = Location("report")


def units() -> UnitWords:
    with (ROOT / "sources/codebook/units.csv").open(encoding="utf-8", newline="") as file:
        return UnitWords([typed_row(UnitRow, row, HERE) for row in csv.DictReader(file)])


def quantity_row(quantity: Quantity) -> QuantityRow:
    cells = {
        name: getattr(cell, "value", cell) if name != "value" else cell
        for name, cell in quantity._asdict().items()
    }
    return typed_row(QuantityRow, cells | {"unit_id": quantity.unit}, HERE)


def measures_in(text: str, quantities: Sequence[Quantity]) -> Iterator[Measure]:
    """The measures that the build reads, with the words around them as the validator sees them."""
    rest = iter(quantities)
    row: Quantity | None = next(rest, None)
    for sentence in read_structure(text).sentences:
        own = []
        while row is not None and row.char_start < sentence.char_end:
            own.append(quantity_row(row))
            row = next(rest, None)
        yield from measures_of(own, text, sentence.char_start)


def told(measure: Measure, more: str) -> str:
    row = measure.row
    around = f"{measure.head[-AROUND:]}[{row.text_zh}]{measure.tail[:AROUND]}".replace("\n", "/")
    return f"{around}  {row.value} {row.value_high or ''} {row.unit_id} {row.comparator}: {more}"


def main() -> None:
    if not MANY.is_file():
        print(f"{MANY} is not there: nothing to compare")
        return
    texts = [repair(text).text for text in pq.read_table(MANY).column("text").to_pylist()]
    read, words = quantity_reader().read, units()
    reader, scanner = Reader(words), Scanner(words)
    counts, examples = Counter[str](), defaultdict[str, list[str]](list)
    total = differing = 0
    found = Counter[str]()
    start = time.perf_counter()
    for text in texts:
        measured = [*measures_in(text, read(text))]
        total += len(measured)
        for measure in measured:
            findings = [*differences(measure, reader)]
            differing += any(finding.rule in READ for finding in findings)
            for code in {finding.code for finding in findings}:
                counts[code] += 1
                first = next(finding for finding in findings if finding.code == code)
                examples[code].append(told(measure, str(first.expected)))
    spent = time.perf_counter() - start
    size = sum(map(len, texts))
    print(f"{len(texts)} reports, {size:,} characters, {total:,} measures, {spent:.0f} s")
    print(
        f"read otherwise: {differing} measures, {1000 * differing / total:.2f} of a thousand (aim: 1)"
    )
    shown = int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    for code, count in counts.most_common():
        print(f"{code}: {count}, {1000 * count / total:.2f} of a thousand")
        for example in examples[code][:: count // shown + 1] if shown else ():
            print(f"    {example}")
    for text in texts:
        own = {(one.char_start, one.char_end) for one in scanner.scan(text)}
        built = {(one.row.char_start, one.row.char_end) for one in measures_in(text, read(text))}
        found.update(alike=len(own & built), validator=len(own), build=len(built))
    print(
        f"found by the validator alone in the same texts: {found['validator']:,}, by the build"
        f" {found['build']:,}, with the same first and last character {found['alike']:,}"
    )


if __name__ == "__main__":
    main()

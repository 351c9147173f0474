"""Agreement and fresh readings: what arithmetic decides about the figures of coders and readers."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from ..finding import Finding, Outcome
from .content import Content, grouped
from .rows.claims import AgreementRow
from .rules import agreement as rules
from .rules.dimensions import ID_CODE_MISMATCH

_STEP = Decimal("0.0001")  # agreement is given to four decimals
# Open values are compared where one of both coders wrote one, closed lists on all rows alike.
_OPEN = ("quantity_zh", "indicator_id", "statement_zh", "part_of_project_id")


def check(content: Content) -> Outcome:
    """Ids, tables, and figures that must fit each other."""
    count = len(content.coding_agreement) + len(content.readings)
    return Outcome.of(count, chain(_findings(content), _readings(content)))


def _findings(content: Content) -> Iterator[Finding]:
    tasks = grouped(
        content.coding_agreement,
        lambda row: f"{row.report_id}.{row.coding_task}.{row.table_name}",
    )
    sentences = Counter(row.report_id for row in content.sentences)
    for name, rows in tasks.items():
        closed = [row.units_compared for row in rows if _measure(row) == "cohen_kappa"]
        for row in rows:
            own_id = f"{name}.{row.variable}"
            yield from row.must_be(ID_CODE_MISMATCH, coding_agreement_id=own_id)
            yield from row.must_be(rules.AGREEMENT_INCONSISTENT, measure=_measure(row))
            if row.table_name not in content.package.tables:
                yield row.at("table_name").breaks(rules.AGREEMENT_UNKNOWN, row.table_name)
            if row.table_name == "sentences":
                closed = [sentences[row.report_id]]
            yield from _counted(row, closed[:1])


def _measure(row: AgreementRow) -> str:
    """How a variable is measured."""
    if row.variable == "segmentation":
        return "f1"
    return "share" if row.variable in _OPEN else "cohen_kappa"


def _counted(row: AgreementRow, closed: list[int]) -> Iterator[Finding]:
    """The value is one that the count allows: 2n of m rows cut alike, k of n values equal.

    `closed` is the number of rows that all closed lists of the table were compared on.
    """
    count, measure = row.units_compared, _measure(row)
    if measure == "cohen_kappa":
        yield from row.must_be(rules.AGREEMENT_INCONSISTENT, units_compared=closed[0])
        return
    if closed and count > closed[0]:
        expected = f"at most {closed[0]}"
        yield row.at("units_compared").breaks(rules.AGREEMENT_INCONSISTENT, count, expected)
    step = 2 if measure == "f1" else 1
    agreed = step * round(row.agreement * count / step)
    if count <= 0 or abs(row.agreement - Decimal(agreed) / count) > _STEP / 2:
        expected = f"{agreed} of {count}"
        yield row.at("agreement").breaks(rules.AGREEMENT_INCONSISTENT, row.agreement, expected)


def _readings(content: Content) -> Iterator[Finding]:
    """A reading is of a column of a table, of no more rows than there are, faults among them."""
    whole = {
        (row.report_id, row.table_name): row for row in content.readings if row.variable == "row"
    }
    for row in content.readings:
        own_id = f"{row.report_id}.{row.table_name}.{row.variable}"
        yield from row.must_be(ID_CODE_MISMATCH, reading_id=own_id)
        table = content.package.tables.get(row.table_name)
        if table is None or row.variable not in ("row", *table.header):
            yield row.at("variable").breaks(rules.READING_UNKNOWN, row.variable)
        rows = whole.get((row.report_id, row.table_name), row)
        if row.rows_read != rows.rows_read or (table and row.rows_read > len(table.rows)):
            yield row.at("rows_read").breaks(rules.READING_INCONSISTENT, row.rows_read)
        faults = max(row.rows_wrong, row.rows_doubtful)
        if faults > row.rows_read or row.rows_wrong > rows.rows_wrong:
            yield row.at("rows_wrong").breaks(rules.READING_INCONSISTENT, row.rows_wrong)

"""Agreement of the coding: what arithmetic decides about the figures of two coders."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from ..finding import Finding, Outcome
from . import rules
from .content import Content, grouped
from .rows import AgreementRow

_STEP = Decimal("0.0001")  # agreement is given to four decimals


def check(content: Content) -> Outcome:
    """Ids, tables, and figures that must fit each other.

    Both coders cut n pairs of rows alike out of m rows in all, so F1 is 2n/m; a share is k of n.
    """
    return Outcome.of(len(content.coding_agreement), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    tables = grouped(content.coding_agreement, lambda row: f"{row.report_id}.{row.table_name}")
    sentences = Counter(row.report_id for row in content.sentences)
    for name, rows in tables.items():
        alike = [row.units_compared for row in rows if row.variable != "segmentation"][:1]
        for row in rows:
            own_id = f"{name}.{row.variable}"
            yield from row.must_be(rules.ID_CODE_MISMATCH, coding_agreement_id=own_id)
            if row.table_name not in content.package.tables:
                yield row.at("table_name").breaks(rules.AGREEMENT_UNKNOWN, row.table_name)
            yield from _measured(row, alike)
            if row.table_name == "sentences":
                alike = [sentences[row.report_id]]
            if row.variable != "segmentation":
                yield from row.must_be(rules.AGREEMENT_INCONSISTENT, units_compared=alike[0])


def _measured(row: AgreementRow, alike: list[int]) -> Iterator[Finding]:
    """The measure fits the variable, and the value is one that the counts allow."""
    is_text = row.variable.endswith("_zh")
    fitting = "f1" if row.variable == "segmentation" else "share" if is_text else "cohen_kappa"
    yield from row.must_be(rules.AGREEMENT_INCONSISTENT, measure=fitting)
    count = row.units_compared
    if fitting == "f1" and alike:
        agreed = Decimal(2 * alike[0])
    elif fitting == "share":
        agreed = Decimal(round(row.agreement * count))
    else:
        return
    if count <= 0 or abs(row.agreement - agreed / count) > _STEP / 2:
        expected = f"{agreed} of {count}"
        yield row.at("agreement").breaks(rules.AGREEMENT_INCONSISTENT, row.agreement, expected)

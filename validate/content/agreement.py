"""Agreement of the coding: what arithmetic decides about the figures of two coders."""

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
    outcome = Outcome(len(content.coding_agreement))
    for rows in grouped(
        content.coding_agreement, lambda row: f"{row.report_id}.{row.table_name}"
    ).values():
        pairs = [row.units_compared for row in rows if row.variable != "segmentation"]
        for row in rows:
            outcome.findings += _named(content, row)
            outcome.findings += _measured(row, pairs)
            outcome.findings += _counted(content, row, pairs)
    return outcome


def _named(content: Content, row: AgreementRow) -> Iterator[Finding]:
    expected = f"{row.report_id}.{row.table_name}.{row.variable}"
    if row.coding_agreement_id != expected:
        place = row.at("coding_agreement_id")
        yield place.breaks(rules.ID_CODE_MISMATCH, row.coding_agreement_id, expected)
    if row.table_name not in content.package.tables:
        yield row.at("table_name").breaks(rules.AGREEMENT_UNKNOWN, row.table_name, "a table")


def _measured(row: AgreementRow, pairs: list[int]) -> Iterator[Finding]:
    """The measure fits the variable, and the value is one that the counts allow."""
    is_text = row.variable.endswith("_zh")
    fitting = "f1" if row.variable == "segmentation" else "share" if is_text else "cohen_kappa"
    if row.measure != fitting:
        expected = f"{fitting} for {row.variable}"
        yield row.at("measure").breaks(rules.AGREEMENT_INCONSISTENT, row.measure, expected)
    if row.units_compared <= 0:
        yield row.at("units_compared").breaks(
            rules.AGREEMENT_INCONSISTENT, row.units_compared, "units"
        )
        return
    if row.variable == "segmentation":
        agreed = Decimal(2 * pairs[0]) if pairs else row.value * row.units_compared
    elif row.measure == "share":
        agreed = Decimal(round(row.value * row.units_compared))
    else:
        return
    expected_value = agreed / row.units_compared
    if abs(row.value - expected_value) > _STEP / 2:
        yield row.at("value").breaks(
            rules.AGREEMENT_INCONSISTENT, row.value, f"{expected_value:.4f}"
        )


def _counted(content: Content, row: AgreementRow, pairs: list[int]) -> Iterator[Finding]:
    """All variables of a table are compared on the same rows; of sentences, on every one."""
    expected = row.units_compared if row.variable == "segmentation" else pairs[0]
    if row.table_name == "sentences":
        expected = sum(one.report_id == row.report_id for one in content.sentences)
    if row.units_compared != expected:
        place = row.at("units_compared")
        yield place.breaks(rules.AGREEMENT_INCONSISTENT, row.units_compared, expected)

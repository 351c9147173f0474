"""Agreement of the coding: what arithmetic decides about the figures of two coders."""

from collections.abc import Iterator
from decimal import Decimal

from validate.findings import Finding, Outcome
from validate.package import Package, Row, Table

_ADVICE = "compute the agreement again from the two codings"
_STEP = Decimal("0.0001")  # agreement is given to four decimals


def check(package: Package) -> Outcome:
    """Ids, tables, and figures that must fit each other.

    Both coders cut n pairs of rows alike out of m rows in all, so F1 is 2n/m; a share is k of n.
    Codes: `id-code-mismatch`, `agreement-unknown`, `agreement-inconsistent`.
    """
    table = package.table("coding_agreement")
    outcome = Outcome(len(table.rows))
    for row in table.rows:
        expected = ".".join(row[name] for name in ("report_id", "table_name", "variable"))
        if row["coding_agreement_id"] != expected:
            outcome.findings.append(
                table.finding(
                    row, "coding_agreement_id", "id-code-mismatch", row["coding_agreement_id"],
                    expected, "the id is made of report, table and variable",
                )
            )  # fmt: skip
        if row["table_name"] not in package.tables:
            outcome.findings.append(
                table.finding(
                    row, "table_name", "agreement-unknown", row["table_name"], "a table",
                    "name the table that was coded twice",
                )
            )  # fmt: skip
        outcome.findings += _figures(package, table, row)
    return outcome


def _figures(package: Package, table: Table, row: Row) -> Iterator[Finding]:
    value, compared = row.number("value"), row.integer("units_compared")
    if value is None or not compared:
        return
    peers = [
        other
        for other in table.rows
        if (other["report_id"], other["table_name"]) == (row["report_id"], row["table_name"])
        and other["variable"] != "segmentation"
    ]
    if (row["variable"] == "segmentation") != (row["measure"] == "f1"):
        yield table.finding(
            row, "measure", "agreement-inconsistent", row["measure"], "f1 for segmentation alone",
            _ADVICE,
        )  # fmt: skip
    if row["variable"] == "segmentation":
        pairs = peers[0].integer("units_compared") if peers else None
        expected = [Decimal(2 * pairs) / compared] if pairs else []
    elif row["measure"] == "share":
        expected = [Decimal(round(value * compared)) / compared]
    else:
        expected = []
    if any(abs(value - one) > _STEP / 2 for one in expected):
        told = " or ".join(f"{one:.4f}" for one in expected)
        yield table.finding(
            row, "agreement", "agreement-inconsistent", row["agreement"], told, _ADVICE
        )
    usual = peers[0]["units_compared"] if peers else row["units_compared"]
    if row["variable"] != "segmentation" and row["units_compared"] != usual:
        yield table.finding(
            row, "units_compared", "agreement-inconsistent", row["units_compared"], usual, _ADVICE
        )
    sentences = len(package.table("sentences").rows)
    if row["table_name"] == "sentences" and len(package.texts) == 1 and compared != sentences:
        yield table.finding(
            row, "units_compared", "agreement-inconsistent", row["units_compared"],
            f"{sentences}, every sentence", _ADVICE,
        )  # fmt: skip

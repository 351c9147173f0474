"""Claims: each quantified row rests on one measure inside its quote, and copies it."""

from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.package import Package, Row, Table

CLAIM_TABLES = {"achievements": "achievement", "targets": "target"}
_KINDS = {
    "achievements": ("quantified", "milestone", "narrative"),
    "targets": ("quantified", "deliverable", "directional"),
}
_COPIED = (
    "value", "value_high", "unit_id", "comparator", "measure_type", "direction",
    "is_annual_average", "baseline_value", "baseline_year",
)  # fmt: skip
_YEARS = {
    "achievements": (("period_start", "period_start"), ("period_end", "period_end")),
    "targets": (("period_start", "period_start"), ("period_end", "period_end")),
}
_CODED = ("achievements", "targets", "projects", "project_mentions")


def check(package: Package) -> Outcome:
    """Achievements, targets, and the measures without one.

    Codes: `verifiability-mismatch`, `quantity-missing`, `indicator-missing`,
    `measure-field-unexpected`, `quantity-not-a-measure`, `quantity-outside-quote`,
    `claim-quantity-mismatch`, `indicator-mismatch`, `quantity-claimed-twice`,
    `measure-unclaimed`, `reason-not-needed`, `id-report-mismatch`.
    """
    outcome = Outcome()
    claimed: dict[str, tuple[Table, Row]] = {}
    for name in CLAIM_TABLES:
        table = package.table(name)
        outcome.looked_at += len(table.rows)
        for row in table.rows:
            outcome.findings += _claim(package, table, row)
            quantity_id = row["quantity_id"]
            if quantity_id in claimed:
                other_table, other = claimed[quantity_id]
                outcome.findings.append(
                    table.finding(
                        row,
                        "quantity_id",
                        "quantity-claimed-twice",
                        quantity_id,
                        f"another than {other_table.name} line {other.line} has",
                        "each number with a meaning of its own carries one claim",
                    )
                )
            elif quantity_id:
                claimed[quantity_id] = (table, row)
    outcome.findings += _unclaimed(package.table("quantities"), claimed)
    for table, row in package.rows(*_CODED):
        key = row[table.schema.primary_key[0]] if table.schema.primary_key else ""
        if key and key.rpartition(".")[0] != row["report_id"]:
            outcome.findings.append(
                table.finding(
                    row,
                    table.schema.primary_key[0],
                    "id-report-mismatch",
                    key,
                    f"{row['report_id']}.…",
                    "an id begins with its report's",
                )
            )
    return outcome


def _claim(package: Package, table: Table, row: Row) -> Iterator[Finding]:
    kind = row["verifiability"]
    if kind not in _KINDS[table.name]:
        yield table.finding(
            row, "verifiability", "verifiability-mismatch", kind,
            ", ".join(_KINDS[table.name]), f"use a code of {table.name}",
        )  # fmt: skip
    elif (kind == "quantified") != bool(row["quantity_id"]):
        yield table.finding(
            row, "verifiability", "verifiability-mismatch", kind,
            f"quantified exactly where a measure carries the claim: {row['quantity_id'] or 'none'}",
            "point at the measure, or code how the claim can be checked without",
        )  # fmt: skip
    if row["quantity_id"]:
        yield from _measured(package, table, row)
        return
    for name in ("indicator_id", *_COPIED):
        if row[name]:
            yield table.finding(
                row, name, "measure-field-unexpected", row[name], "nothing: no measure",
                "only claims with a measure have it",
            )  # fmt: skip


def _measured(package: Package, table: Table, row: Row) -> Iterator[Finding]:
    """A claim with a measure."""
    if not row["indicator_id"] and row["is_draft"] != "true":
        yield table.finding(
            row, "indicator_id", "indicator-missing", "nothing", "what is measured",
            "every quantified row has an indicator",
        )  # fmt: skip
    quantity = package.table("quantities").by_key.get(row["quantity_id"])
    if quantity is not None:
        yield from _quantity(table, row, quantity)
    indicator = package.table("indicators").by_key.get(row["indicator_id"])
    if indicator is not None:
        for name in ("unit_id", "measure_type"):
            if indicator[name] != row[name]:
                yield table.finding(
                    row, name, "indicator-mismatch", row[name],
                    f"{indicator[name]} as {row['indicator_id']} has",
                    "choose the indicator that is measured so, or correct the indicator",
                )  # fmt: skip


def _quantity(table: Table, row: Row, quantity: Row) -> Iterator[Finding]:
    if quantity["role"] != "measure":
        yield table.finding(
            row, "quantity_id", "quantity-not-a-measure", quantity["role"], "measure",
            "point at the measure that carries the claim",
        )  # fmt: skip
    inner, outer = quantity.span(), row.span()
    if inner and outer and not (outer[0] <= inner[0] and inner[1] <= outer[1]):
        yield table.finding(
            row, "quantity_id", "quantity-outside-quote",
            f"{quantity['text_zh']} at {inner[0]}-{inner[1]}", f"within {outer[0]}-{outer[1]}",
            "point at a measure inside the quote, or quote its words",
        )  # fmt: skip
    pairs = [(name, name) for name in _COPIED]
    for name, source in (*pairs, *_YEARS[table.name]):
        if row[name] != quantity[source]:
            yield table.finding(
                row, name, "claim-quantity-mismatch", row[name],
                f"{quantity[source] or 'nothing'} as {row['quantity_id']} has",
                "build the row again: it copies its quantity",
            )  # fmt: skip


def _unclaimed(table: Table, claimed: dict[str, tuple[Table, Row]]) -> Iterator[Finding]:
    for row in table.rows:
        if row["role"] != "measure":
            continue
        is_claimed, reason = row["quantity_id"] in claimed, row["no_claim_reason_en"]
        if not is_claimed and not reason:
            yield table.finding(
                row, "no_claim_reason_en", "measure-unclaimed", row["text_zh"],
                "a claim, or the reason why there is none",
                "code the claim it carries, or say why it carries none",
            )  # fmt: skip
        elif is_claimed and reason:
            yield table.finding(
                row, "no_claim_reason_en", "reason-not-needed", reason, "nothing: it has a claim",
                "remove the reason, or the claim",
            )  # fmt: skip

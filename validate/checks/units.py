"""Units: one SI unit per kind, factors as physics states them, no word of two units."""

from collections.abc import Iterator
from fractions import Fraction

from validate.findings import Finding
from validate.package import Row, Table
from validate.ucum import UNCODED, read_ucum

_CLOSE = Fraction(1, 10**12)


def unit_findings(table: Table) -> Iterator[Finding]:
    """What the units state.

    Codes: `unit-kind-mismatch`, `si-factor-mismatch`, `si-factor-unproven`, `unit-word-ambiguous`,
    `label-odd`.
    """
    kinds: dict[str, Row] = {}
    words: dict[str, Row] = {}
    for row in table.rows:
        kind = kinds.setdefault(row["quantity_kind"], row)
        if kind["si_unit"] != row["si_unit"]:
            yield table.finding(
                row, "si_unit", "unit-kind-mismatch", row["si_unit"],
                f"{kind['si_unit']} as in line {kind.line}", "one kind of quantity has one SI unit",
            )  # fmt: skip
        currency = row["iso_4217_code"]
        # A currency is named by its code; 元, 角 and 分 alone have names of their own.
        is_code = currency in ("", "CNY") or currency == row["unit_id"].upper()
        if (row["quantity_kind"] == "currency") != bool(currency) or not is_code:
            yield table.finding(
                row, "iso_4217_code", "unit-kind-mismatch", currency or "nothing",
                "the code of the currency, exactly where the unit is one", "correct the kind or the code",
            )  # fmt: skip
        if bool(row["si_unit"]) != bool(row["si_factor"]):
            yield table.finding(
                row, "si_factor", "si-factor-mismatch", row["si_factor"] or "nothing",
                "unit and factor together", "give both or neither",
            )  # fmt: skip
        yield from _factor(table, row)
        known = row["words_zh"] + row["definition_zh"]
        if not row["words_zh"].isascii() and not set(row["label_zh"]) & set(known):
            yield table.finding(
                row, "label_zh", "label-odd", row["label_zh"],
                f"a word of {row['words_zh'] or row['definition_zh']}",
                "label the unit by a word it is written or defined with",
            )  # fmt: skip
        for word in row["words_zh"].split():
            other = words.setdefault(word, row)
            if other is not row:
                yield table.finding(
                    row, "words_zh", "unit-word-ambiguous", word, f"not a word of {other['unit_id']}",
                    "a word names one unit",
                )  # fmt: skip


def _factor(table: Table, row: Row) -> Iterator[Finding]:
    """The factor and the SI unit follow from the UCUM code, or from the unit where it has none."""
    stated = row.number("si_factor")
    uncoded = UNCODED.get(row["unit_id"])
    computed = uncoded or read_ucum(row["ucum_code"])
    si_unit = read_ucum(row["si_unit"])
    advice = "compute factor and SI unit from the definition of the unit"
    if uncoded and row["ucum_code"]:
        yield table.finding(
            row, "ucum_code", "si-factor-unproven", row["ucum_code"], "nothing: UCUM has no code",
            advice,
        )  # fmt: skip
    if computed is None:
        if stated is not None:
            yield table.finding(
                row, "ucum_code", "si-factor-unproven", row["ucum_code"] or "nothing",
                f"a UCUM code that gives {row['si_factor']} {row['si_unit']}", advice,
            )  # fmt: skip
    elif stated is None or abs(Fraction(stated) - computed.factor) > _CLOSE * computed.factor:
        yield table.finding(
            row, "si_factor", "si-factor-mismatch", row["si_factor"] or "nothing",
            f"{float(computed.factor):.15g}, from {row['ucum_code'] or row['unit_id']}", advice,
        )  # fmt: skip
    elif si_unit is None or si_unit.factor != 1 or si_unit.powers != computed.powers:
        yield table.finding(
            row, "si_unit", "unit-kind-mismatch", row["si_unit"],
            f"the SI unit of {row['ucum_code'] or row['unit_id']}", advice,
        )  # fmt: skip

"""Units: one SI unit per kind, factors as physics states them, no word of two units."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding
from . import rules
from .rows import UnitRow, told
from .ucum import read_ucum, size_of_unit

_CLOSE = Fraction(1, 10**12)


def unit_findings(units: Sequence[UnitRow]) -> Iterator[Finding]:
    """What the units state."""
    kinds: dict[str, UnitRow] = {}
    owners: dict[str, UnitRow] = {}
    for row in units:
        first = kinds.setdefault(row.quantity_kind, row)
        yield from row.must_be(rules.UNIT_KIND_MISMATCH, si_unit=first.si_unit)
        # A currency is named by its code; 元, 角 and 分 alone have names of their own.
        is_currency = row.quantity_kind == "currency"
        codes = ("CNY", row.unit_id.upper()) if is_currency else (None,)
        yield from row.must_be_among(rules.UNIT_KIND_MISMATCH, iso_4217_code=codes)
        yield from _factor(row)
        words = row.words_zh or ""
        known = words + row.definition_zh
        if not words.isascii() and not set(row.label_zh) & set(known):
            yield row.at("label_zh").breaks(rules.LABEL_ODD, row.label_zh, f"a word of {known}")
        for word in words.split():
            owner = owners.setdefault(word, row)
            if owner is not row:
                expected = f"not a word of {owner.unit_id}"
                yield row.at("words_zh").breaks(rules.UNIT_WORD_AMBIGUOUS, word, expected)


def _factor(row: UnitRow) -> Iterator[Finding]:
    """The factor and the SI unit follow from the UCUM code, or from the unit where it has none."""
    uncoded = size_of_unit(row.unit_id)
    size = uncoded or read_ucum(row.ucum_code or "")
    si_unit = read_ucum(row.si_unit or "")
    stated, source = row.si_factor, row.ucum_code or row.unit_id
    if uncoded and row.ucum_code:
        expected = "nothing: UCUM has no code"
        yield row.at("ucum_code").breaks(rules.SI_FACTOR_UNPROVEN, row.ucum_code, expected)
    if size is None:
        if stated is not None or row.si_unit is not None:
            expected = f"a UCUM code that gives {told(stated)} {told(row.si_unit)}"
            yield row.at("ucum_code").breaks(
                rules.SI_FACTOR_UNPROVEN, told(row.ucum_code), expected
            )
    elif stated is None or abs(Fraction(stated) - size.factor) > _CLOSE * size.factor:
        expected = f"{float(size.factor):.15g}, from {source}"
        yield row.at("si_factor").breaks(rules.SI_FACTOR_MISMATCH, told(stated), expected)
    elif si_unit is None or si_unit.factor != 1 or si_unit.powers != size.powers:
        expected = f"the SI unit of {source}"
        yield row.at("si_unit").breaks(rules.UNIT_KIND_MISMATCH, told(row.si_unit), expected)

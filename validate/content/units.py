"""Units: one SI unit per kind, factors as physics states them, no word of two units."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..finding import Finding
from .rows.dimensions import UnitRow
from .rows.typed import told
from .rules import dimensions as rules
from .ucum import name_of_ucum, read_ucum, size_of_unit

_CHINESE = re.compile("[\u4e00-\u9fff]")
_CURRENCY_CODES = {"yuan": "CNY", "jiao": None, "fen": None}
_CLOSE = Fraction(1, 10**12)


def unit_findings(units: Sequence[UnitRow]) -> Iterator[Finding]:
    """What the units state."""
    kinds: dict[str, UnitRow] = {}
    owners: dict[str, UnitRow] = {}
    for row in units:
        first = kinds.setdefault(row.quantity_kind, row)
        yield from row.must_be(rules.UNIT_KIND_MISMATCH, si_unit=first.si_unit)
        # A currency is named by its code; a part of one has none, or its values would be ten times
        # or a hundred times too large.
        own_code = _CURRENCY_CODES.get(row.unit_id, row.unit_id.upper())
        code = own_code if row.quantity_kind == "currency" else None
        yield from row.must_be(rules.UNIT_KIND_MISMATCH, iso_4217_code=code)
        yield from _factor(row)
        yield from _labels(row)
        for word in (row.words_zh or "").split():
            owner = owners.setdefault(word, row)
            if owner is not row:
                expected = f"not a word of {owner.unit_id}"
                yield row.at("words_zh").breaks(rules.UNIT_WORD_AMBIGUOUS, word, expected)


def _labels(row: UnitRow) -> Iterator[Finding]:
    """A unit is called as it is written, and as its UCUM code is read."""
    words = [word for word in (row.words_zh or "").split() if _CHINESE.match(word)]
    label = row.label_zh.replace("每", "/")  # 微克每立方米 is written 微克/立方米
    if words and not any(label.startswith(one) or one.startswith(label) for one in words):
        yield row.at("label_zh").breaks(rules.LABEL_ODD, row.label_zh, " or ".join(words))
    name = name_of_ucum(row.ucum_code or "")
    if name not in row.label_en:
        yield row.at("label_en").breaks(rules.LABEL_ODD, row.label_en, name)


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

"""Decided numbers: applied to their quantity, and needed by one reader at least."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from .content import Content
from .context import measures
from .measures import differences
from .reading import Reader
from .rows.texts import DecidedQuantityRow
from .rows.typed import told
from .rules import claims as rules
from .unit_words import UnitWords

FIELDS = ("value", "value_high", "unit_id", "comparator", "measure_type", "direction")
_SAME = ("report_id", "char_start", "char_end", "text_zh")


def check(content: Content) -> Outcome:
    """Every decision. That both readers agree where none is made is proved with the measures."""
    return Outcome.of(len(content.decided_quantities), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    decided = {row.quantity_id: row for row in content.decided_quantities}
    if not decided:
        return
    reader = Reader(UnitWords(content.units))
    needed = {
        measure.row.quantity_id
        for measure in measures(content)
        if measure.row.quantity_id in decided and any(differences(measure, reader))
    }
    for row in content.decided_quantities:
        yield from _decision(row, content, row.quantity_id in needed)


def _decision(row: DecidedQuantityRow, content: Content, is_needed: bool) -> Iterator[Finding]:
    own_id = f"{row.report_id}.d{row.char_start:05d}"
    yield from row.must_be(rules.ID_REPORT_MISMATCH, decided_quantity_id=own_id)
    quantity = content.quantities.by_id[row.quantity_id]
    stated = {name: getattr(quantity, name) for name in (*_SAME, *FIELDS)}
    yield from row.must_be(rules.DECISION_MISMATCH, **stated)
    changed = (row.fields_changed or "").split()
    if [name for name in sorted(FIELDS) if name in changed] != changed:
        expected = f"some of {' '.join(sorted(FIELDS))}, in this order"
        place = row.at("fields_changed")
        yield place.breaks(rules.DECISION_MISMATCH, told(row.fields_changed), expected)
    if not changed and not is_needed:
        place = row.at("fields_changed")
        yield place.breaks(rules.DECISION_UNNEEDED, row.text_zh)

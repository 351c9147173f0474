"""Faults in what follows from the words around a number or a quote."""

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from tests.broken.measures import ACHIEVEMENTS, QUANTITIES, TARGETS, everywhere
from validate.content.rules import measures as rules
from validate.content.rules.claims import CHECKABLE_MISMATCH, FORCE_MISMATCH
from validate.content.rules.periods import PERIOD_UNSUPPORTED, YEAR_BASIS_MISMATCH


def _is_change(row: Cells) -> bool:
    return row["measure_type"] in ("percent_change", "difference")


@breaks(rules.ESTIMATE_MISMATCH, QUANTITIES, "is_estimate")
def estimate_confirmed(copy: Copy) -> int:
    """A number behind 预计 is told as an outturn, in every table that has it."""
    return everywhere(
        copy, "is_estimate", lambda _: "false", lambda row: row["is_estimate"] == "true"
    )


@breaks(rules.ESTIMATE_MISMATCH, ACHIEVEMENTS, "is_estimate")
def estimate_without_number(copy: Copy) -> int:
    """A claim without a number that 预计 governs is told as an outturn."""
    line = copy.set(
        "achievements",
        "is_estimate",
        "false",
        lambda row: row["is_estimate"] == "true" and not row["quantity_id"],
    )
    claim_id = copy.table("achievements")[line - 2]["achievement_id"]
    copy.set("claims", "is_estimate", "false", lambda row: row["claim_id"] == claim_id)
    return line


@breaks(rules.PART_MISMATCH, QUANTITIES, "part_of_quantity_id")
def part_alone(copy: Copy) -> int:
    """A part that 其中 opens stands beside its sum as if the two could be added."""
    return everywhere(
        copy, "part_of_quantity_id", lambda _: "", lambda row: row["part_of_quantity_id"]
    )


@breaks(rules.SIGN_MISMATCH, QUANTITIES, "signed_value")
def sign_lost(copy: Copy) -> int:
    """A fall has the sign of a rise, in every table that has it."""
    return everywhere(
        copy,
        "signed_value",
        lambda value: value.removeprefix("-"),
        lambda row: row["signed_value"].startswith("-"),
    )


@breaks(rules.SIGN_MISMATCH, QUANTITIES, "signed_value")
def sign_of_a_level(copy: Copy) -> int:
    """A level has a value with a sign, as if it were a change."""
    return everywhere(copy, "signed_value", lambda _: "1.0", lambda row: not _is_change(row))


@breaks(rules.VALUE_LABEL_MISMATCH, QUANTITIES, "value_label_zh")
def label_without_bound(copy: Copy) -> int:
    """The Chinese label leaves out 以上."""
    return _label(copy, "value_label_zh", "以上", "")


@breaks(rules.VALUE_LABEL_MISMATCH, QUANTITIES, "value_label_zh")
def label_in_another_unit(copy: Copy) -> int:
    """The Chinese label counts households as homes."""
    return _label(copy, "value_label_zh", "户", "套")


@breaks(rules.VALUE_LABEL_MISMATCH, QUANTITIES, "value_label_en")
def label_of_a_rise(copy: Copy) -> int:
    """The English label of a fall does not say so."""
    return _label(copy, "value_label_en", "down ", "")


@breaks(rules.VALUE_LABEL_MISMATCH, QUANTITIES, "value_label_en")
def label_of_another_scale(copy: Copy) -> int:
    """The English label says million where it must say billion."""
    return _label(copy, "value_label_en", "billion", "million")


@breaks(rules.VALUE_LABEL_MISMATCH, QUANTITIES, "value_label_en")
def label_of_no_year(copy: Copy) -> int:
    """The English label of a yearly average leaves out the year."""
    return _label(copy, "value_label_en", " a year", "")


def _label(copy: Copy, field: str, old: str, new: str) -> int:
    """Change a label of a quantity and of its claim."""
    return everywhere(
        copy,
        field,
        lambda label: label.replace(old, new),
        lambda row: old in row[field],
        tables=("claims",),
    )


@breaks(YEAR_BASIS_MISMATCH, QUANTITIES, "year_basis")
def years_of_the_section_named(copy: Copy) -> int:
    """Years that the section supplies are told as named by the words."""
    return everywhere(
        copy, "year_basis", lambda _: "named", lambda row: row["year_basis"] == "section"
    )


@breaks(YEAR_BASIS_MISMATCH, TARGETS, "year_basis")
def years_named_without_number(copy: Copy) -> int:
    """A promise without a number is told to name its years."""
    return copy.set("targets", "year_basis", "named", lambda row: not row["quantity_id"])


@breaks(PERIOD_UNSUPPORTED, QUANTITIES, "period_start")
def crossing_dated_by_the_last_year(copy: Copy) -> int:
    """A threshold that was crossed in five years is dated by the last of them."""
    return everywhere(
        copy, "period_start", lambda _: "2022", lambda row: row["text_zh"] == "跨越3万亿元"
    )


@breaks(CHECKABLE_MISMATCH, TARGETS, "is_checkable")
def direction_checkable(copy: Copy) -> int:
    """A promise of a direction is told to be checkable."""
    return copy.set(
        "targets", "is_checkable", "true", lambda row: row["verifiability"] == "directional"
    )


@breaks(FORCE_MISMATCH, TARGETS, "pledge_force")
def expectation_ensured(copy: Copy) -> int:
    """What is expected is told to be ensured."""
    return copy.set(
        "targets", "pledge_force", "ensure", lambda row: row["pledge_force"] == "expected"
    )


@breaks(FORCE_MISMATCH, TARGETS, "force_words_zh")
def words_of_the_force_lost(copy: Copy) -> int:
    """The words that say the force are left out."""
    return copy.set("targets", "force_words_zh", "", lambda row: row["force_words_zh"])

"""Rows of the flat table of claims: achievements and targets with all labels."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from build import schema
from build.report.codebook import Codebook
from build.schema.codes_coding import ClaimType
from build.schema.codes_text import SectionLevel
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location

RowT = TypeVar("RowT", bound=schema.Row)
Texts = dict[str, str | None]

_CODES = ("claim_type", "verifiability", "comparator", "measure_type", "direction")
# By the beginning of the names of label columns: the column of the id, and the dimension.
_DIMENSIONS = {
    "indicator": ("indicator_id", "indicators"),
    "unit_label": ("unit_id", "units"),
    "policy_area": ("policy_area_id", "policy_areas"),
    "place": ("place_id", "places"),
}


def flat_claim_rows(
    tables: ReportTables, codebook: Codebook, make: RowMaker
) -> Iterator[schema.FlatClaimRow]:
    """One row per achievement and target, achievements first, each in reading order."""
    labels = _Labels(tables, codebook)
    claims: list[tuple[schema.AchievementRow | schema.TargetRow, ClaimType, str]] = [
        *((row, ClaimType.ACHIEVEMENT, row.achievement_id) for row in tables.achievements),
        *((row, ClaimType.TARGET, row.target_id) for row in tables.targets),
    ]
    for row, claim_type, claim_id in claims:
        report = labels.reports[row.report_id]
        number = labels.quantities[row.quantity_id].text_zh if row.quantity_id else None
        yield from make(
            schema.FlatClaimRow,
            Location("data/claims.csv").at,
            row,
            **labels.of_codes(row, claim_type),
            **labels.of_dimensions(row),
            **labels.of_section(row.section_id),
            claim_id=claim_id,
            claim_type=claim_type,
            report_title_zh=report.title_zh,
            report_title_en=report.title_en,
            delivered_on=report.delivered_on,
            quantity_zh=number,
            period_end_on=date(row.period_end, 12, 31),
        )


class _Labels:
    """Everything a flat row looks up."""

    def __init__(self, tables: ReportTables, codebook: Codebook) -> None:
        self.reports = _by_key(tables.reports)
        self.sections = _by_key(tables.sections)
        self.quantities = _by_key(tables.quantities)
        self.codes = {(code.code_list, code.code): code for code in codebook.codes}
        self.dimensions = {
            name: _by_key(getattr(codebook, name)) for _, name in _DIMENSIONS.values()
        }

    def of_codes(self, row: schema.Row, claim_type: ClaimType) -> Texts:
        """The labels of the codes of a claim."""
        labels: Texts = {}
        for name in _CODES:
            code = getattr(row, name, claim_type)
            labels |= _both(name, "label", self.codes[name, code] if code else None)
        return labels

    def of_dimensions(self, row: schema.Row) -> Texts:
        """The labels of what a claim refers to by id."""
        labels: Texts = {}
        for name, (column, dimension) in _DIMENSIONS.items():
            key = getattr(row, column)
            labels |= _both(name, "label", self.dimensions[dimension][key] if key else None)
        return labels

    def of_section(self, section_id: str) -> Texts:
        """The titles of a section, and of the item and the part around it."""
        node: schema.SectionRow | None = self.sections[section_id]
        titles = _both("section_title", "title", node)
        around: dict[SectionLevel, schema.SectionRow] = {}
        while node is not None:
            around[node.level] = node
            node = self.sections[node.parent_section_id] if node.parent_section_id else None
        for level in (SectionLevel.ITEM, SectionLevel.PART):
            titles |= _both(f"{level}_title", "title", around.get(level))
        return titles


def _by_key(rows: Iterable[RowT]) -> dict[str, RowT]:
    return {getattr(row, row.table.key): row for row in rows}


def _both(name: str, field: str, row: schema.Row | None) -> Texts:
    """A text of a row in both languages, under another name; empty where there is no row."""
    return {
        f"{name}_{language}": None if row is None else getattr(row, f"{field}_{language}")
        for language in ("zh", "en")
    }

"""Rows of the flat table of claims: achievements and targets with all labels."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from build.report.codebook import Codebook
from build.schema import (
    AchievementRow,
    FlatClaimRow,
    QuantityRow,
    ReportRow,
    Row,
    SectionRow,
    TargetRow,
)
from build.schema.codes import ClaimType, SectionLevel
from build.tables.filling import shared
from build.tables.report_tables import ReportTables

RowT = TypeVar("RowT", bound=Row)


def flat_claim_rows(tables: ReportTables, codebook: Codebook) -> Iterator[FlatClaimRow]:
    """One row per achievement and target, achievements first, each in reading order."""
    labels = _Labels(tables, codebook)
    for achievement in tables.achievements:
        yield labels.claim(achievement, ClaimType.ACHIEVEMENT, achievement.achievement_id)
    for target in tables.targets:
        yield labels.claim(target, ClaimType.TARGET, target.target_id)


def by_key(rows: Iterable[RowT]) -> dict[str, RowT]:
    """Rows by their primary key."""
    return {getattr(row, row.table.key): row for row in rows}


class _Labels:
    """Everything a flat row looks up."""

    def __init__(self, tables: ReportTables, codebook: Codebook) -> None:
        self.reports: dict[str, ReportRow] = by_key(tables.reports)
        self.sections: dict[str, SectionRow] = by_key(tables.sections)
        self.quantities: dict[str, QuantityRow] = by_key(tables.quantities)
        # By the beginning of the label columns, what has the labels by its id or code. unit_zh is
        # the unit as written, in quantities.
        self.labels: dict[str, dict[str, Any]] = {
            "indicator": by_key(codebook.indicators),
            "unit_label": by_key(codebook.units),
            "policy_area": by_key(codebook.policy_areas),
            "place": by_key(codebook.places),
        }
        for code in codebook.codes:
            self.labels.setdefault(code.code_list, {})[code.code] = code

    def claim(
        self, row: AchievementRow | TargetRow, claim_type: ClaimType, claim_id: str
    ) -> FlatClaimRow:
        """The flat row of an achievement or target."""
        report = self.reports[row.report_id]
        fields = shared(FlatClaimRow, row) | {
            "claim_id": claim_id,
            "claim_type": claim_type,
            "report_title_zh": report.title_zh,
            "report_title_en": report.title_en,
            "delivered_on": report.delivered_on,
            "quantity_zh": row.quantity_id and self.quantities[row.quantity_id].text_zh,
        }
        fields |= self._titles(row.section_id)
        for name, labeled in self.labels.items():
            if f"{name}_zh" in FlatClaimRow.model_fields:
                column = f"{name.removesuffix('_label')}_id"
                key = fields[column if column in fields else name]
                fields |= _pair(name, "label", key and labeled[key])
        return FlatClaimRow.model_validate(fields)

    def _titles(self, section_id: str) -> dict[str, str | None]:
        """The titles of a section, and of the item and the part around it."""
        around: dict[SectionLevel, SectionRow] = {}
        node: SectionRow | None = self.sections[section_id]
        titles = _pair("section_title", "title", node)
        while node is not None:
            around[node.level] = node
            node = self.sections[node.parent_section_id] if node.parent_section_id else None
        for level in (SectionLevel.ITEM, SectionLevel.PART):
            titles |= _pair(f"{level}_title", "title", around.get(level))
        return titles


def _pair(name: str, field: str, row: Row | None) -> dict[str, str | None]:
    """A text of a row in both languages, under another name; empty where there is no row."""
    return {
        f"{name}_{language}": None if row is None else getattr(row, f"{field}_{language}")
        for language in ("zh", "en")
    }

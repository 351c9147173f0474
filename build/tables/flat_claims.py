"""Derived tables: the flat claims with all labels, and the pairs of past and promised values."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import TypeVar

from build.report.codebook import Codebook
from build.schema import (
    AchievementRow,
    FlatClaimRow,
    IndicatorPairRow,
    QuantityRow,
    ReportRow,
    Row,
    SectionRow,
    TargetRow,
)
from build.schema.codes import ClaimType, SectionLevel


def claim_rows(tables: Mapping[str, Sequence[Row]], codebook: Codebook) -> list[FlatClaimRow]:
    """One row per achievement and target, achievements first, each in reading order."""
    labels = _Labels(
        _by_key(tables["reports"], ReportRow),
        _by_key(tables["sections"], SectionRow),
        _by_key(tables["quantities"], QuantityRow),
        codebook.labels,
    )
    past = [
        labels.claim(row, ClaimType.ACHIEVEMENT, row.achievement_id)
        for row in tables["achievements"]
        if isinstance(row, AchievementRow)
    ]
    promised = [
        labels.claim(row, ClaimType.TARGET, row.target_id)
        for row in tables["targets"]
        if isinstance(row, TargetRow)
    ]
    return past + promised


RowT = TypeVar("RowT", bound=Row)


def _by_key(rows: Iterable[Row], model: type[RowT]) -> dict[str, RowT]:
    return {getattr(row, model.table.key): row for row in rows if isinstance(row, model)}


# Columns with a label in both languages: of the code, or of the row whose id stands, by that name.
_LABELED = [
    name.removesuffix("_en")
    for name in FlatClaimRow.model_fields
    if name.endswith("_en") and not name.endswith(("title_en", "summary_en"))
]


class _Labels:
    """Everything a flat row looks up."""

    def __init__(
        self,
        reports: Mapping[str, ReportRow],
        sections: Mapping[str, SectionRow],
        quantities: Mapping[str, QuantityRow],
        labels: Mapping[str, Mapping[str, tuple[str, str]]],
    ) -> None:
        self.reports = reports
        self.sections = sections
        self.quantities = quantities
        self.labels = labels

    def claim(
        self,
        row: AchievementRow | TargetRow,
        claim_type: ClaimType,
        claim_id: str,
    ) -> FlatClaimRow:
        """The flat row of an achievement or target."""
        fields: dict[str, object] = {
            name: value for name, value in row if name in FlatClaimRow.model_fields
        }
        report = self.reports[row.report_id]
        fields |= {
            "claim_id": claim_id,
            "claim_type": claim_type,
            "report_title_zh": report.title_zh,
            "report_title_en": report.title_en,
            "delivered_on": report.delivered_on,
            "quantity_zh": row.quantity_id and self.quantities[row.quantity_id].text_zh,
        }
        fields |= self._section_titles(row.section_id)
        for stem in _LABELED:
            # unit_zh is the unit as written, in quantities; unit_label_zh is its label.
            name = stem.removesuffix("_label")
            key = fields.get(f"{name}_id", fields.get(name))
            fields |= _both(stem, None if key is None else self.labels[name][str(key)])
        return FlatClaimRow.model_validate(fields)

    def _section_titles(self, section_id: str) -> dict[str, object]:
        section = self.sections[section_id]
        fields: dict[str, object] = {
            "section_title_zh": section.title_zh,
            "section_title_en": section.title_en,
            "item_title_zh": None,
            "item_title_en": None,
        }
        node: SectionRow | None = section
        while node is not None:
            if node.level is SectionLevel.ITEM:
                fields |= {"item_title_zh": node.title_zh, "item_title_en": node.title_en}
            if node.level is SectionLevel.PART:
                fields |= {"part_title_zh": node.title_zh, "part_title_en": node.title_en}
            node = self.sections[node.parent_section_id] if node.parent_section_id else None
        return fields


def _both(name: str, labels: tuple[str, str] | None) -> dict[str, object]:
    zh, en = labels or (None, None)
    return {f"{name}_zh": zh, f"{name}_en": en}


def indicator_pair_rows(
    tables: Mapping[str, Sequence[Row]], codebook: Codebook
) -> list[IndicatorPairRow]:
    """Every achievement with every target of the same indicator and report, in reading order."""
    achievements = [row for row in tables["achievements"] if isinstance(row, AchievementRow)]
    targets = [row for row in tables["targets"] if isinstance(row, TargetRow)]
    indicators = {row.indicator_id: row for row in codebook.indicators}
    rows = []
    for past, promised in product(achievements, targets):
        if (
            past.indicator_id is None
            or past.value is None
            or promised.value is None
            or past.report_id != promised.report_id
            or past.indicator_id != promised.indicator_id
        ):
            continue
        indicator = indicators[past.indicator_id]
        rows.append(
            IndicatorPairRow.model_validate(
                {
                    "indicator_pair_id": f"{past.achievement_id}+{promised.target_id}",
                    "report_id": past.report_id,
                    "indicator_id": indicator.indicator_id,
                    "indicator_zh": indicator.label_zh,
                    "indicator_en": indicator.label_en,
                    "unit_id": indicator.unit_id,
                    "achievement_id": past.achievement_id,
                    "achieved_value": past.value,
                    "achieved_comparator": past.comparator,
                    "achieved_period_start": past.period_start,
                    "achieved_period_end": past.period_end,
                    "target_id": promised.target_id,
                    "promised_value": promised.value,
                    "promised_comparator": promised.comparator,
                    "promised_period_start": promised.period_start,
                    "promised_period_end": promised.period_end,
                }
            )
        )
    return rows

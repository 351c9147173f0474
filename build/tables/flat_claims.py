"""Rows of the flat table of claims: achievements and targets with all labels."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from build import schema
from build.report.codebook import Codebook
from build.schema.codes import ClaimType, SectionLevel
from build.tables.making import RowMaker
from build.tables.report_tables import ReportTables
from validate.finding import Location

RowT = TypeVar("RowT", bound=schema.Row)
Texts = dict[str, str | None]


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
        number = labels.quantities[row.quantity_id] if row.quantity_id else None
        yield from make(
            schema.FlatClaimRow,
            Location("data/claims.csv").at,
            report,
            row,
            **labels.of_claim({"force": None, **dict(row), "claim_type": claim_type}),
            **labels.of_section(row.section_id),
            **_both("report_place", "label", labels.labels["place"][report.place_id]),
            **_both("value_label", "value_label", number),
            claim_id=claim_id,
            claim_type=claim_type,
            report_title_zh=report.title_zh,
            report_title_en=report.title_en,
            report_year=report.delivered_on.year,
            quantity_zh=number.text_zh if number else None,
            force=row.force if isinstance(row, schema.TargetRow) else None,
            force_words_zh=row.force_words_zh if isinstance(row, schema.TargetRow) else None,
        )


class _Labels:
    """Everything a flat row looks up."""

    def __init__(self, tables: ReportTables, codebook: Codebook) -> None:
        self.reports = _by_key(tables.reports)
        self.sections = _by_key(tables.sections)
        self.quantities = _by_key(tables.quantities)
        # By the beginning of the label columns, what has the labels by its id or code. unit_zh is
        # the unit as written, in quantities.
        self.labels: dict[str, dict[str, Any]] = {
            "indicator": _by_key(codebook.indicators),
            "unit_label": _by_key(codebook.units),
            "policy_area": _by_key(codebook.policy_areas),
            "policy_subtopic": _by_key(codebook.policy_subtopics),
            "place": _by_key(codebook.places),
        }
        for code in codebook.codes:
            self.labels.setdefault(code.code_list, {})[code.code] = code

    def of_claim(self, claim: Mapping[str, Any]) -> Texts:
        """The labels of the ids and codes of a claim, for the columns that the flat table has."""
        labels: Texts = {}
        for name, rows in self.labels.items():
            if f"{name}_zh" in schema.FlatClaimRow.model_fields:
                id_column = f"{name.removesuffix('_label')}_id"
                key = claim[id_column if id_column in claim else name]
                labels |= _both(name, "label", rows[key] if key else None)
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

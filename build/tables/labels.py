"""What flat tables look up: the labels of ids and codes, and the titles of sections."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from build import schema
from build.report.codebook import Codebook
from build.schema.codes import SectionLevel
from build.schema.published import code_lists

if TYPE_CHECKING:
    from build.tables.report_tables import ReportTables

RowT = TypeVar("RowT", bound=schema.Row)
Texts = dict[str, str | None]


class CodebookLabels:
    """The labels of the ids and codes that a row may have."""

    def __init__(self, codebook: Codebook) -> None:
        # By the beginning of the label columns, what has the labels by its id. unit_zh is the unit
        # as written, in quantities.
        self.by_id: dict[str, Mapping[str, Any]] = {
            "indicator": _by_key(codebook.indicators),
            "unit_label": _by_key(codebook.units),
            "policy_area": _by_key(codebook.policy_areas),
            "policy_subtopic": _by_key(codebook.policy_subtopics),
            "place": _by_key(codebook.places),
        }
        rows = {(row.code_list, row.code): row for row in codebook.codes}
        self._by_code = {
            (codes, code.value): rows[name, code.value]
            for name, codes in code_lists().items()
            for code in codes
        }

    def of_row(self, model: type[schema.Row], values: Mapping[str, Any]) -> Texts:
        """The labels of the ids and codes of a row, for the label columns that its table has."""
        labels: Texts = {}
        for column in model.model_fields:
            name = column.removesuffix("_zh")
            if name != column and name in model.model_fields:
                code = values[name]
                labels |= both(name, "label", code and self._by_code[type(code), code.value])
            elif name != column and name in self.by_id:
                key = values[f"{name.removesuffix('_label')}_id"]
                labels |= both(name, "label", key and self.by_id[name][key])
        return labels


class Labels(CodebookLabels):
    """Everything a flat row looks up."""

    def __init__(self, tables: "ReportTables", codebook: Codebook) -> None:
        super().__init__(codebook)
        self.reports = _by_key(tables.reports)
        self.sections = _by_key(tables.sections)
        self.sentences = _by_key(tables.sentences)
        self.quantities = _by_key(tables.quantities)

    def of_section(self, section_id: str) -> Texts:
        """The titles of a section, and of the item and the part around it."""
        node: schema.SectionRow | None = self.sections[section_id]
        titles = both("section_title", "title", node)
        around: dict[SectionLevel, schema.SectionRow] = {}
        while node is not None:
            around[node.level] = node
            node = self.sections[node.parent_section_id] if node.parent_section_id else None
        for level in (SectionLevel.ITEM, SectionLevel.PART):
            titles |= both(f"{level}_title", "title", around.get(level))
        return titles


def _by_key(rows: Iterable[RowT]) -> dict[str, RowT]:
    return {getattr(row, row.table.key): row for row in rows}


def both(name: str, field: str, row: schema.Row | None) -> Texts:
    """A text of a row in both languages, under another name; empty where there is no row."""
    return {
        f"{name}_{language}": None if row is None else getattr(row, f"{field}_{language}")
        for language in ("zh", "en")
    }

"""The content of a package whose form is proved: typed rows, texts, and what stands where."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from ..finding import Finding, InvalidInput, Location
from ..form.package import Package, Table
from ..form.schema import ForeignKey
from .rows.claims import (
    AgreementRow,
    ClaimPlaceRow,
    ClaimRow,
    HeadlineRow,
    MentionRow,
    ProjectPlaceRow,
    ProjectRow,
    ReadingRow,
    TargetRow,
)
from .rows.dimensions import (
    CodeRow,
    IndicatorRow,
    IndicatorWordsRow,
    PlaceRow,
    PolicyAreaRow,
    PolicySubtopicRow,
    TermRow,
    UnitRow,
)
from .rows.outcomes import OutcomeRow, SourceRow
from .rows.texts import (
    CorrectionRow,
    DecidedQuantityRow,
    QuantityRow,
    ReportRow,
    SectionRow,
    SentenceRow,
    VariantRow,
)
from .rows.typed import Cell, LabelledRow, MeasuredRow, PlacedRow, TypedRow
from .rules import texts as rules

R = TypeVar("R", bound=TypedRow)

DERIVED = (
    "claims",
    "projects_flat",
    "claim_projects",
    "indicator_pairs",
)  # they follow from the others and are compared as written

# What the rows of several tables have in common, the special before the general.
_SHARED = (MeasuredRow, PlacedRow, LabelledRow, TypedRow)

_TYPES: dict[type, tuple[str, Callable[[str], Cell]]] = {
    str: ("string", str),
    int: ("integer", int),
    Decimal: ("number", Decimal),
    bool: ("boolean", lambda cell: cell == "true"),
    date: ("date", date.fromisoformat),
}


class Rows(list[R]):
    """The rows of a table in their order, and by id."""

    def __init__(self, read: Iterable[R], key: str) -> None:
        super().__init__(read)
        self.by_id: dict[str, R] = {getattr(row, key): row for row in self}


@dataclass(frozen=True)
class Content:
    """All tables as typed rows, and both texts by report. The fields of rows name the tables."""

    package: Package
    texts: dict[str, str]
    source_texts: dict[str, str]
    achievements: Rows[ClaimRow]
    targets: Rows[TargetRow]
    projects: Rows[ProjectRow]
    sections: Rows[SectionRow]
    sentences: Rows[SentenceRow]
    quantities: Rows[QuantityRow]
    project_mentions: Rows[MentionRow]
    claim_places: Rows[ClaimPlaceRow]
    project_places: Rows[ProjectPlaceRow]
    corrections: Rows[CorrectionRow]
    variants: Rows[VariantRow]
    outcomes: Rows[OutcomeRow]
    sources: Rows[SourceRow]
    decided_quantities: Rows[DecidedQuantityRow]
    coding_agreement: Rows[AgreementRow]
    readings: Rows[ReadingRow]
    reports: Rows[ReportRow]
    headline_targets: Rows[HeadlineRow]
    indicators: Rows[IndicatorRow]
    indicator_words: Rows[IndicatorWordsRow]
    units: Rows[UnitRow]
    policy_areas: Rows[PolicyAreaRow]
    policy_subtopics: Rows[PolicySubtopicRow]
    terms: Rows[TermRow]
    places: Rows[PlaceRow]
    codes: Rows[CodeRow]

    @cached_property
    def claims(self) -> list[ClaimRow]:
        """Achievements, then targets."""
        return [*self.achievements, *self.targets]

    @cached_property
    def claims_of(self) -> dict[str, list[ClaimRow]]:
        """The claims of each sentence that has some."""
        return grouped(self.claims, lambda row: row.sentence_id)

    @cached_property
    def _quantities_of(self) -> dict[str, list[QuantityRow]]:
        return grouped(self.quantities, lambda row: row.sentence_id)

    def quantities_of(self, sentence_id: str) -> list[QuantityRow]:
        """The quantities of a sentence, in order."""
        return self._quantities_of.get(sentence_id, [])

    @property
    def has_drafts(self) -> bool:
        """Whether the package says that rows may be unfinished: summaries need not be there."""
        return not self.package.tables["targets"].schema.by_name["summary_en"].required

    def lineage(self, section_id: str) -> list[SectionRow]:
        """A section and those that it lies in by its id, the innermost first."""
        parts = section_id.split(".")
        ids = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
        return [self.sections.by_id[one] for one in ids if one in self.sections.by_id]

    def year(self, report_id: str) -> int:
        """The year that a report plans for."""
        return self.reports.by_id[report_id].plan_year


def grouped(rows: Iterable[R], key: Callable[[R], str]) -> dict[str, list[R]]:
    """The rows of each key, both in the order of the rows."""
    found: dict[str, list[R]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def read_content(package: Package) -> Content:
    """Read the tables and texts that the checks of content need.

    Raises:
        InvalidInput: a table, column or text is not there, or a schema does not promise of a
            column what its type here says. With the form proved, nothing else can be in the way.
    """
    kinds = row_classes()
    faults = [*_schema_faults(package, kinds), *_missing_texts(package)]
    if faults:
        raise InvalidInput(faults)
    read: dict[str, Any] = {
        name: Rows(_read(package.tables[name], kind), _key(kind)) for name, kind in kinds.items()
    }
    texts, source_texts = (
        {
            report_id: package.files[_path(report_id, suffix)].decode()
            for report_id in read["reports"].by_id
        }
        for suffix in (".txt", ".source.txt")
    )
    return Content(package, texts, source_texts, **read)


def row_classes() -> dict[str, type[TypedRow]]:
    """The class of the rows of each table."""
    hints = get_type_hints(Content).items()
    return {name: get_args(hint)[0] for name, hint in hints if get_origin(hint) is Rows}


def _key(kind: type[TypedRow]) -> str:
    """The id of a row: the first column that its class adds to those of several tables."""
    shared = next(base for base in _SHARED if issubclass(kind, base))
    return fields(kind)[len(fields(shared))].name


def _columns(kind: type[TypedRow]) -> Iterator[tuple[str, type, bool]]:
    """The columns of a class, with their type and whether they may be empty."""
    for name, hint in get_type_hints(kind).items():
        if name not in ("location", "claim_type"):
            types = get_args(hint) or (hint,)
            yield name, types[0], type(None) in types


def _as_published(table: str, name: str) -> str:
    """The name of a column in its table: the id of a claim is named by what it claims."""
    is_own = name == "claim_id" and table in ("achievements", "targets")
    return f"{table.removesuffix('s')}_id" if is_own else name


def _path(report_id: str, suffix: str) -> str:
    return f"data/text/{report_id}{suffix}"


def _read(table: Table, kind: type[R]) -> Iterator[R]:
    given = {"claim_type": table.name.removesuffix("s")} if issubclass(kind, ClaimRow) else {}
    columns = [
        (name, _as_published(table.name, name), _TYPES[type_][1])
        for name, type_, _ in _columns(kind)
    ]
    for row in table.rows:
        cells: dict[str, Any] = {
            name: read(row[column]) if row[column] else None for name, column, read in columns
        }
        yield kind(location=Location(table.file, row.line), **given, **cells)


def _schema_faults(package: Package, kinds: Mapping[str, type[TypedRow]]) -> Iterator[Finding]:
    """Columns that are not there, or of which the schema does not promise what is relied on."""
    # Of two tables with one key the first has the rows.
    keyed = [*kinds.items()][::-1]
    tables_of_keys = {_as_published(name, _key(kind)): name for name, kind in keyed}
    for name in (*kinds, *DERIVED):
        if name not in package.tables:
            yield Location("datapackage.json").at(name).breaks(rules.COLUMN_MISSING, "no table")
    for name, kind in kinds.items():
        if name not in package.tables:
            continue
        schema, key = package.tables[name].schema, _as_published(name, _key(kind))
        place = Location(schema.file)
        if schema.primary_key != (key,):
            yield place.at("primaryKey").breaks(rules.COLUMN_UNFIT, schema.primary_key, key)
        for own_name, type_, may_be_empty in _columns(kind):
            column = _as_published(name, own_name)
            spec, other = schema.by_name.get(column), tables_of_keys.get(column, name)
            link = ForeignKey((column,), other, (column,))
            if spec is None:
                yield place.at(column).breaks(rules.COLUMN_MISSING, None, column)
            elif spec.type != _TYPES[type_][0]:
                yield place.at(column).breaks(rules.COLUMN_UNFIT, spec.type, _TYPES[type_][0])
            elif not (spec.required or may_be_empty):
                yield place.at(column).breaks(rules.COLUMN_UNFIT, "may be empty", "required")
            elif other != name and link not in schema.foreign_keys:
                yield place.at(column).breaks(rules.COLUMN_UNFIT, "no key", f"a key of {other}")


def _missing_texts(package: Package) -> Iterator[Finding]:
    table = package.tables.get("reports")
    for row in table.rows if table else ():
        for suffix in (".txt", ".source.txt"):
            path = _path(row["report_id"], suffix)
            if path not in package.files:
                place = Location("data/reports.csv", row.line).at("report_id")
                yield place.breaks(rules.TEXT_MISSING, None, path)

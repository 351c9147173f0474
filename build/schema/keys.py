"""Whether rows tell themselves apart, refer to rows that are there, and are whole."""

from collections.abc import Iterator, Mapping, Sequence

from build.rules.files import DUPLICATE_ID, UNKNOWN_CODE, VALUE_MISSING
from build.schema import TABLES, Row, TableInfo
from build.schema.published import PublishedTable, referenced_table
from build.schema.rules import DUPLICATE_UNIQUE_KEY
from validate.finding import Finding, Location

_DRAFTS = "fill the cell; only drafts lack it: --drafts includes them"

PlacedRows = Sequence[tuple[Location, Row]]


def key_findings(tables: Mapping[str, PlacedRows]) -> Iterator[Finding]:
    """What the keys of some tables break; keys of tables that are not among them are left alone.

    `tables` are the rows by the table's name, each with the place people find it at.

    Rules: DUPLICATE_ID, DUPLICATE_UNIQUE_KEY, UNKNOWN_CODE.
    """
    for model in TABLES:
        info = model.table
        rows = tables.get(info.name, ())
        yield from _duplicates(info, rows)
        for column in model.model_fields:
            other = referenced_table(column, info)
            if other is None or other.name not in tables:
                continue
            known = {getattr(row, other.key) for _, row in tables[other.name]} | {None}
            for place, row in rows:
                if (key := getattr(row, column)) not in known:
                    yield place.at(column).breaks(UNKNOWN_CODE, key, f"a row of {other.name}")


def _duplicates(info: TableInfo, rows: PlacedRows) -> Iterator[Finding]:
    """Rows whose key stands in an earlier row.

    An empty part of a key is a value like others, so that two claims without a quantity may not
    share a quote.
    """
    for key in ((info.key,), *info.unique_keys):
        rule = DUPLICATE_ID if key == (info.key,) else DUPLICATE_UNIQUE_KEY
        field = next(name for name in key if name != "report_id" or key == ("report_id",))
        first: dict[tuple[object, ...], Location] = {}
        for place, row in rows:
            values = tuple(getattr(row, name) for name in key)
            if values in first:
                found = ", ".join("" if value is None else str(value) for value in values)
                yield place.at(field).breaks(rule, found, f"other than in {first[values]}")
            first.setdefault(values, place)


def empty_findings(table: PublishedTable, rows: PlacedRows) -> Iterator[Finding]:
    """VALUE_MISSING for each cell that is empty where only draft rows may be, and none is built."""
    for column in table.columns:
        if column.is_required:
            for place, row in rows:
                if getattr(row, column.name) is None:
                    yield place.at(column.name).breaks(VALUE_MISSING, advice=_DRAFTS)

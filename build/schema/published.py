"""Tables as they are published: each column's type, texts and constraints, each defined once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from build.schema import TABLES, CodeRow, Row, TableInfo
from build.schema.row import EmptyInDrafts, Unit
from build.schema.texts import ColumnTexts, TableTexts, column_texts, table_texts

# Table Schema's names of the types. `year` is left out on purpose: R turns it into a date and
# nullable years fail in Parquet readers.
_TYPE_NAMES: dict[type, str] = {
    str: "string",
    int: "integer",
    Decimal: "number",
    bool: "boolean",
    date: "date",
}
# Table Schema's names of the constraints that pydantic holds rows to.
_CONSTRAINTS = {"pattern": "pattern", "ge": "minimum", "le": "maximum"}


@dataclass(frozen=True)
class Column:
    """A column of a published table.

    `references` is the table whose primary key it holds; `codes` is the closed list its values come
    from, `constraints` what Table Schema says of them besides and `example` one of its values, each
    empty where there is none.
    """

    name: str
    python_type: type
    texts: ColumnTexts
    is_required: bool
    references: TableInfo | None
    codes: tuple[CodeRow, ...]
    constraints: Mapping[str, Any]
    unit: str
    example: str = ""

    @property
    def type_name(self) -> str:
        """The name of its type in Table Schema."""
        return _TYPE_NAMES[self.python_type]

    @property
    def labels(self) -> dict[str, str]:
        """Title and description in both languages; with what empty means, where a cell may be."""
        texts = self.texts
        empty = (
            ("", "") if self.is_required else (f" Empty: {texts.empty}", f"空值：{texts.empty_zh}")
        )
        return {
            "title": texts.title,
            "title_zh": texts.title_zh,
            "description": texts.description + empty[0],
            "description_zh": texts.description_zh + empty[1],
        }


@dataclass(frozen=True)
class PublishedTable:
    """A table with its texts, keys and columns, in the order of publication."""

    info: TableInfo
    texts: TableTexts
    columns: tuple[Column, ...]

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.info.name


def published_tables(codes: Iterable[CodeRow], with_drafts: bool) -> tuple[PublishedTable, ...]:
    """Every table, as a package with or without draft rows publishes it.

    `codes` are the rows of all closed lists, in order.

    Raises:
        TypeError: a column has no texts, or may be empty and nobody says what that means.
    """
    lists: dict[str, list[CodeRow]] = {}
    for row in codes:
        lists.setdefault(row.code_list, []).append(row)
    return tuple(
        PublishedTable(
            model.table, table_texts()[model.table.name], tuple(_columns(model, lists, with_drafts))
        )
        for model in TABLES
    )


def with_examples(table: PublishedTable, cells: Sequence[Mapping[str, str]]) -> PublishedTable:
    """The table with an example of each column: of the fullest row, else the first there is."""
    fullest = max(cells, key=lambda row: sum(map(bool, row.values())), default={})
    columns = (
        replace(
            column,
            example=fullest.get(column.name)
            or next((row[column.name] for row in cells if row[column.name]), ""),
        )
        for column in table.columns
    )
    return replace(table, columns=tuple(columns))


def _columns(
    model: type[Row], lists: Mapping[str, Sequence[CodeRow]], with_drafts: bool
) -> Iterator[Column]:
    table = model.table
    for name, hint in _hints(model).items():
        python_type, is_nullable, marks = _read(hint)
        texts = column_texts().get((name, table.name)) or column_texts().get((name, ""))
        if texts is None:
            raise TypeError(f"{table.name}.{name} has no texts in columns.csv")
        if is_nullable and not (texts.empty and texts.empty_zh):
            raise TypeError(f"{table.name}.{name}: columns.csv does not say what empty means")
        is_code = issubclass(python_type, StrEnum)
        yield Column(
            name=name,
            python_type=str if is_code else python_type,
            texts=texts,
            is_required=not (is_nullable and (with_drafts or EmptyInDrafts() not in marks)),
            references=referenced_table(name, table),
            codes=tuple(lists[_list_name(python_type)]) if is_code else (),
            constraints={
                told: getattr(mark, held)
                for held, told in _CONSTRAINTS.items()
                for mark in marks
                if getattr(mark, held, None) is not None
            },
            unit="".join(mark.name for mark in marks if isinstance(mark, Unit)),
        )


def _hints(model: type[Row]) -> dict[str, Any]:
    """The type of every column in published order: the key first, then as the class has them."""
    hints = get_type_hints(model, include_extras=True)
    names = sorted(model.model_fields, key=lambda name: name != model.table.key)
    return {name: hints[name] for name in names}


def _read(annotation: Any) -> tuple[type, bool, list[Any]]:
    """The plain type, whether None is allowed, and all that is marked on it, the closest first."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        python_type, is_nullable, closer = _read(inner)
        told = (mark.metadata if isinstance(mark, FieldInfo) else [mark] for mark in marks)
        return python_type, is_nullable, [*closer, *(mark for each in told for mark in each)]
    if get_origin(annotation) in (Union, UnionType):
        (member,) = (member for member in get_args(annotation) if member is not NoneType)
        python_type, _, marks = _read(member)
        return python_type, True, marks
    return annotation, False, []


def referenced_table(column: str, table: TableInfo) -> TableInfo | None:
    """The table whose key a column of `table` holds, if any.

    The column has the name of the key, with `part_of_` before it where the row is a part of the
    other; of its own table only with `parent_`, `part_of_` or `supersedes_` before it.
    """
    if column in (f"{role}_{table.key}" for role in ("parent", "part_of", "supersedes")):
        return table
    # Of two tables with one key the first has the rows, the other is a view of them.
    keys = {model.table.key: model.table for model in reversed(TABLES)}
    other = keys.get(column.removeprefix("part_of_"))
    return None if other is table else other


def code_lists() -> dict[str, type[StrEnum]]:
    """Every closed list of the tables by the name it is published under, in order of use.

    >>> list(code_lists())[:2]
    ['claim_type', 'verifiability']
    """
    types = (_read(hint)[0] for model in TABLES for hint in _hints(model).values())
    return {_list_name(each): each for each in types if issubclass(each, StrEnum)}


def _list_name(codes: type[StrEnum]) -> str:
    """The published name of a closed list: SentenceFunction is sentence_function."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", codes.__name__).lower()

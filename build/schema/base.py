"""What a column and a table are: the one definition every output form is made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict

from build.schema.codes import Code

# Table Schema types of the Python types a column may have. `year` is left out on purpose:
# R turns it into a date and nullable years fail in Parquet readers.
TABLE_SCHEMA_TYPES: dict[type, str] = {
    str: "string",
    int: "integer",
    Decimal: "number",
    bool: "boolean",
    date: "date",
}


@dataclass(frozen=True)
class Column:
    """What people read about a column, in both languages, and its constraints.

    `empty` says what an empty cell means and is required exactly where the type allows None.
    `references` names the table whose primary key the column holds. A column with
    `only_drafts_empty` may be empty in draft rows and nowhere else.
    """

    title: str
    title_zh: str
    description: str
    description_zh: str
    example: str
    empty: str = ""
    empty_zh: str = ""
    references: str = ""
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    unit: str = ""
    is_unique: bool = False
    only_drafts_empty: bool = False


@dataclass(frozen=True)
class TableInfo:
    """What people read about a table, its primary key and its place in the package."""

    name: str
    title: str
    title_zh: str
    description: str
    description_zh: str
    key: str
    unique_keys: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Field:
    """One column of one table: its name and type from the model, its texts from the Column."""

    name: str
    python_type: type
    is_nullable: bool
    column: Column

    @property
    def codes(self) -> type[Code] | None:
        """The closed list the values come from, if there is one."""
        return self.python_type if issubclass(self.python_type, Code) else None

    @property
    def table_schema_type(self) -> str:
        """The Table Schema type name."""
        return "string" if self.codes else TABLE_SCHEMA_TYPES[self.python_type]

    def is_required(self, with_drafts: bool) -> bool:
        """Whether a cell may not be empty, in a package with or without draft rows."""
        return not self.is_nullable or (self.column.only_drafts_empty and not with_drafts)

    def description(self, with_drafts: bool) -> str:
        """The English description, with what empty means where a cell may be."""
        if self.is_required(with_drafts):
            return self.column.description
        return f"{self.column.description} Empty: {self.column.empty}"

    def description_zh(self, with_drafts: bool) -> str:
        """The Chinese description, with what empty means where a cell may be."""
        if self.is_required(with_drafts):
            return self.column.description_zh
        return f"{self.column.description_zh}空值：{self.column.empty_zh}"


class Row(BaseModel):
    """A row of a published table. Unknown fields are refused, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    table: ClassVar[TableInfo]

    @classmethod
    def columns(cls) -> tuple[Field, ...]:
        """The fields in published order.

        Raises:
            TypeError: a field has no Column, or its nullability and its texts disagree.
        """
        return _columns(cls)


@cache
def _columns(model: type[Row]) -> tuple[Field, ...]:
    return tuple(_read_columns(model))


def _read_columns(model: type[Row]) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        column = next((item for item in info.metadata if isinstance(item, Column)), None)
        if column is None:
            raise TypeError(f"{model.__name__}.{name} has no Column")
        type_, is_nullable = _plain_type(info.annotation)
        if is_nullable != bool(column.empty and column.empty_zh):
            raise TypeError(
                f"{model.__name__}.{name}: nullable columns, and only they, say what empty means"
            )
        yield Field(name, type_, is_nullable, column)


def _plain_type(annotation: Any) -> tuple[type, bool]:
    """The type without `| None`, and whether None was allowed."""
    if get_origin(annotation) in (Union, UnionType):
        members = [member for member in get_args(annotation) if member is not NoneType]
        return members[0], True
    return annotation, False

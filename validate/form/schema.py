"""A Table Schema as typed objects, read with care: wrong parts are left to the check of schemas."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from .json_text import Json, object_of, objects, text_of, texts


@dataclass(frozen=True)
class FieldSpec:
    """One field: its type and what its cells must obey."""

    name: str
    type: str
    required: bool
    unique: bool
    enum: tuple[str, ...]
    pattern: str
    minimum: Decimal | None
    maximum: Decimal | None
    raw: Json


@dataclass(frozen=True)
class ForeignKey:
    """`fields` hold the values of `to_fields` of `table`; the table itself where it is empty."""

    fields: tuple[str, ...]
    table: str
    to_fields: tuple[str, ...]


@dataclass(frozen=True)
class Schema:
    """A Table Schema, and the file that says it."""

    file: str
    fields: tuple[FieldSpec, ...]
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[ForeignKey, ...]
    raw: Json

    @cached_property
    def by_name(self) -> dict[str, FieldSpec]:
        """The fields by name."""
        return {field.name: field for field in self.fields}

    @cached_property
    def names(self) -> list[str]:
        """The names of the fields in order."""
        return [field.name for field in self.fields]


def read_schema(file: str, raw: Json) -> Schema:
    """The schema that a JSON object says."""
    keys = raw.get("uniqueKeys")
    unique_keys = [key for key in keys if isinstance(key, list)] if isinstance(keys, list) else []
    return Schema(
        file=file,
        fields=tuple(_field(field) for field in objects(raw, "fields")),
        primary_key=_once(texts(raw, "primaryKey")),
        unique_keys=tuple(_once(map(str, key)) for key in unique_keys),
        foreign_keys=tuple(_foreign_key(key) for key in objects(raw, "foreignKeys")),
        raw=raw,
    )


def _field(raw: Json) -> FieldSpec:
    constraints = object_of(raw, "constraints")
    return FieldSpec(
        name=text_of(raw, "name"),
        type=text_of(raw, "type"),
        required=constraints.get("required") is True,
        unique=constraints.get("unique") is True,
        enum=tuple(texts(constraints, "enum")),
        pattern=text_of(constraints, "pattern"),
        minimum=_bound(constraints, "minimum"),
        maximum=_bound(constraints, "maximum"),
        raw=raw,
    )


def _bound(constraints: Json, name: str) -> Decimal | None:
    value = constraints.get(name)
    return Decimal(str(value)) if type(value) in (int, float) else None


def _foreign_key(raw: Json) -> ForeignKey:
    reference = object_of(raw, "reference")
    return ForeignKey(
        _once(texts(raw, "fields")),
        text_of(reference, "resource"),
        _once(texts(reference, "fields")),
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """The names of a key, each once: a key of a thousand times one column is that column."""
    return tuple(dict.fromkeys(names))

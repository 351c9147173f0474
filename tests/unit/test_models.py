"""The models' own metadata: whole, in both languages, and consistent across tables."""

import re

import pytest

from build.inputs.codebook import code_lists
from build.schema import TABLES, Field, Row

FIELDS = [(model, field) for model in TABLES for field in model.columns()]
CJK = re.compile(r"[\u4e00-\u9fff]")


def _id(value: object) -> str:
    return value.name if isinstance(value, Field) else getattr(value, "__name__", str(value))


def test_table_names_are_unique_and_keys_exist() -> None:
    names = [model.table.name for model in TABLES]
    assert len(set(names)) == len(names)
    for model in TABLES:
        assert model.table.key in model.model_fields
        for key in model.table.unique_keys:
            assert set(key) <= model.model_fields.keys()


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=_id)
def test_every_field_is_described_in_both_languages(model: type[Row], field: Field) -> None:
    column = field.column
    assert column.title
    assert column.example
    assert column.description.endswith((".", ")"))
    assert not CJK.search(column.title)
    assert CJK.search(column.title_zh)
    assert CJK.search(column.description_zh)
    if column.references:
        assert column.references in {other.table.name for other in TABLES}


def test_the_same_name_has_the_same_type_everywhere() -> None:
    types: dict[str, set[tuple[type, str]]] = {}
    for model, field in FIELDS:
        reference = "" if field.name == model.table.key else field.column.references
        types.setdefault(field.name, set()).add((field.python_type, reference or field.name))
    kinds = {name: {python for python, _ in seen} for name, seen in types.items()}
    assert {name: kind for name, kind in kinds.items() if len(kind) > 1} == {}


def test_names_follow_the_rule() -> None:
    for _, field in FIELDS:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
        assert (field.python_type is bool) == field.name.startswith("is_")


def test_closed_lists_have_labels_in_both_languages() -> None:
    for codes in code_lists().values():
        for code in codes:
            assert CJK.search(code.label_zh)
            assert CJK.search(code.definition_zh)
            assert code.label_en
            assert not CJK.search(code.label_en)
            assert code.definition_en.endswith(".")

"""Examples of columns are values of one row, as far as it goes."""

from build.schema.published import with_examples
from tests.unit.test_models import PUBLISHED

UNITS = next(table for table in PUBLISHED if table.name == "units")


def test_examples_belong_to_the_fullest_row() -> None:
    empty = {column.name: "" for column in UNITS.columns}
    rows = [
        empty | {"unit_id": "first", "si_unit": "m"},
        empty | {"unit_id": "fullest", "label_zh": "米", "label_en": "meter"},
        empty | {"unit_id": "third", "label_zh": "吨", "label_en": "tonne"},
    ]
    columns = {column.name: column.example for column in with_examples(UNITS, rows).columns}
    assert (columns["unit_id"], columns["label_en"]) == ("fullest", "meter")
    assert columns["si_unit"] == "m"
    assert columns["ucum_code"] == ""

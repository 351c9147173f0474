"""Cells and types of the published forms."""

from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build.schema import PlaceRow, UnitRow
from build.schema.codes import PlaceType
from build.writing.encode import arrow_schema, cell, csv_bytes, parquet_bytes, row_cells
from tests.unit.test_models import PUBLISHED

TABLES = {table.name: table for table in PUBLISHED}
PLACE = PlaceRow(
    place_id="beijing",
    place_type=PlaceType.MUNICIPALITY,
    gbt2260_code="110000",
    parent_place_id=None,
    label_zh="北京市",
    label_en='Beijing, "the capital"',
    words_zh="北京",
    is_named=True,
    definition_zh="直辖市。",
    definition_en="A municipality.",
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("2.4E+8"), "240000000.0"),
        (Decimal("4.50"), "4.5"),
        (Decimal("100"), "100.0"),
        (Decimal("0.0001"), "0.0001"),
        (Decimal("-3"), "-3.0"),
        (True, "true"),
        (False, "false"),
        (None, ""),
        (date(2023, 1, 15), "2023-01-15"),
        (PlaceType.DISTRICT, "district"),
        (7, "7"),
    ],
)
def test_cell(value: object, text: str) -> None:
    assert cell(value) == text


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12
    )
)
def test_decimals_come_back_without_exponent(value: Decimal) -> None:
    text = cell(value)
    assert Decimal(text) == value
    assert "." in text
    assert "E" not in text.upper()


def test_csv_is_rfc_4180_with_lf() -> None:
    cells = row_cells(TABLES["places"], [PLACE])
    content = csv_bytes([*cells[0]], cells)
    header, row, end = content.decode().split("\n")
    assert header.split(",")[0] == "place_id"
    assert (
        row
        == 'beijing,municipality,110000,,北京市,"Beijing, ""the capital""",北京,直辖市。,A municipality.,true'
    )
    assert end == ""


def test_parquet_has_only_types_that_all_readers_take() -> None:
    allowed = {pa.string(), pa.int32(), pa.float64(), pa.bool_(), pa.timestamp("us"), pa.date32()}
    for table in PUBLISHED:
        fields = [*arrow_schema(table)]
        assert {field.type for field in fields} <= allowed
        # A date that may be empty would come to frictionless as NaT, which it cannot read.
        assert all(
            field.nullable == (field.type == pa.date32())
            for field in fields
            if pa.types.is_temporal(field.type)
        )


def test_parquet_fields_carry_both_languages() -> None:
    for table in PUBLISHED:
        for field in arrow_schema(table):
            assert {
                b"title",
                b"title_zh",
                b"description",
                b"description_zh",
            } <= field.metadata.keys()
            assert all(field.metadata.values())


def test_parquet_keeps_nulls_typed_in_pandas() -> None:
    words = dict.fromkeys(("label_zh", "label_en", "definition_zh", "definition_en"), "x")
    empty = dict.fromkeys(("words_zh", "ucum_code", "iso_4217_code", "si_unit"))
    row = {"unit_id": "percent", "quantity_kind": "ratio", "si_factor": Decimal("0.01")}
    unit = UnitRow.model_validate(row | words | empty)
    table = pq.read_table(pa.BufferReader(parquet_bytes(TABLES["units"], [unit])))
    frame = table.to_pandas()
    assert str(frame["si_factor"].dtype) == "Float64"
    assert str(frame["words_zh"].dtype) == "string"
    assert frame["si_factor"][0] == 0.01

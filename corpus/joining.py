"""What rows of a shard have from the rows of its other tables that they point to."""

from collections.abc import Mapping

import pyarrow as pa

from corpus.columns import Columns, pointing

Arrays = dict[str, pa.Array]

_OF_QUANTITY = {"quantity_id": "quantity_id", "quantity_zh": "text_zh"} | {
    name: name
    for name in (
        "value",
        "value_high",
        "signed_value",
        "unit_id",
        "comparator",
        "measure_type",
        "direction",
        "is_annual_average",
        "baseline_value",
        "baseline_year",
        "value_label_zh",
        "value_label_en",
        "part_of_quantity_id",
    )
}
# Of a section, but not among its columns.
_AROUND = ("part_title_zh", "item_title_zh")
_OF_SECTION = {"section_id": "section_id", "section_title_zh": "title_zh"}
_OF_SECTION |= dict(zip(_AROUND, _AROUND, strict=True))


def joined(name: str, rows: Columns, made: Mapping[str, Arrays]) -> Arrays:
    """The columns that the rows of a table have from those they point to, in tables that are made,
    and those of sections that only claims have."""
    if not rows.count:
        return {}
    match name:
        case "sections":
            return {each: rows.array(each, pa.string()) for each in _AROUND}
        case "sentences":
            return _pointing(rows, "section", made["sections"], {"section_id": "section_id"})
        case "quantities":
            return _pointing(rows, "sentence", made["sentences"], {"sentence_id": "sentence_id"})
        case "claims":
            # Few claims have a quantity, and fewer share one: its values are taken.
            quantities, at = made["quantities"], rows.array("quantity", pa.int32())
            return (
                {each: quantities[of].take(at) for each, of in _OF_QUANTITY.items()}
                | _pointing(rows, "section", made["sections"], _OF_SECTION)
                | _pointing(rows, "sentence", made["sentences"], {"sentence_id": "sentence_id"})
            )
    return {}


def _pointing(rows: Columns, name: str, of: Arrays, columns: Mapping[str, str]) -> Arrays:
    at = rows.array(name, pa.int32()).dictionary_encode()
    return {each: pointing(of[own], at) for each, own in columns.items()}

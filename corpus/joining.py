"""What rows of a shard have from the rows of its other tables that they point to."""

from collections.abc import Mapping

import pyarrow as pa

from corpus.columns import Columns, pointing

Arrays = Mapping[str, pa.Array]

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


def joined(name: str, rows: Columns, made: Mapping[str, Arrays]) -> Arrays:
    """The columns that the rows of a table have from those they point to, in tables that are made."""
    if not rows.count:
        return {}
    if name == "sentences":
        return {"section_id": pointing(made["sections"]["section_id"], _at(rows, "section"))}
    if name == "quantities":
        return {"sentence_id": pointing(made["sentences"]["sentence_id"], _at(rows, "sentence"))}
    return _of_claims(rows, made) if name == "claims" else {}


def _of_claims(rows: Columns, made: Mapping[str, Arrays]) -> Arrays:
    sections, sentences, quantities = made["sections"], made["sentences"], made["quantities"]
    section, quantity = _at(rows, "section"), _at(rows, "quantity")
    # Few claims have a quantity, and fewer share one: its values are taken.
    return {name: quantities[of].take(quantity) for name, of in _OF_QUANTITY.items()} | {
        "section_id": pointing(sections["section_id"], section),
        "section_title_zh": pointing(sections["title_zh"], section),
        "sentence_id": pointing(sentences["sentence_id"], _at(rows, "sentence")),
    }


def _at(rows: Columns, name: str) -> pa.Array:
    return rows.array(name, pa.int32())

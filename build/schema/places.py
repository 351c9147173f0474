"""The table of places."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_projects import PlaceType
from build.schema.labels import definition_columns, label_columns

_PLACE = label_columns("place", "地点", "怀柔区", "Huairou District")
_PLACE_DEFINITION = definition_columns("place", "地点", "北京市辖区。", "A district of Beijing.")


class PlaceRow(Row):
    """A place that claims and projects name."""

    table: ClassVar = TableInfo(
        name="places",
        title="Places",
        title_zh="地点",
        description="Districts (codes of GB/T 2260), functional areas and regions that the report names.",
        description_zh="报告点名的行政区（GB/T 2260 代码）、功能区和地区。",
        key="place_id",
        unique_keys=(("label_zh",), ("label_en",)),
    )

    place_id: Annotated[
        str,
        Column(
            "Place",
            "地点",
            "Id of the place.",
            "地点标识。",
            "huairou",
            is_unique=True,
            pattern="^[a-z][a-z0-9_]*$",
        ),
    ]
    place_type: Annotated[
        PlaceType,
        Column("Place type", "地点类型", "What kind of place it is.", "地点的种类。", "district"),
    ]
    gbt2260_code: Annotated[
        str | None,
        Column(
            "GB/T 2260 code",
            "GB/T 2260 代码",
            "Code of the administrative division.",
            "行政区划代码。",
            "110116",
            empty="it is no administrative division of the standard.",
            empty_zh="不是该标准中的行政区划。",
        ),
    ]
    parent_place_id: Annotated[
        str | None,
        Column(
            "Part of",
            "上级地点",
            "The place it is part of.",
            "所属的地点。",
            "beijing",
            empty="it is part of no other place listed.",
            empty_zh="不属于表中其他地点。",
            references="places",
        ),
    ]
    label_zh: Annotated[str, _PLACE[0]]
    label_en: Annotated[str, _PLACE[1]]
    definition_zh: Annotated[str, _PLACE_DEFINITION[0]]
    definition_en: Annotated[str, _PLACE_DEFINITION[1]]

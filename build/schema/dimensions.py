"""Tables that all reports share and people keep in sources/codebook."""

from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import MeasureType, PlaceType
from build.schema.row import Count, Number, Row, Slug, TableInfo

_UNIQUE_LABELS = (("label_zh",), ("label_en",))


class IndicatorRow(Row):
    """What quantified claims measure."""

    table: ClassVar = TableInfo("indicators", "indicator_id", _UNIQUE_LABELS)

    indicator_id: Slug
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    unit_id: str
    measure_type: MeasureType
    sdg_target: str | None
    sdg_reason_en: str | None


class UnitRow(Row):
    """A unit of measure."""

    table: ClassVar = TableInfo("units", "unit_id")

    unit_id: Slug
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    words_zh: str | None
    quantity_kind: Annotated[str, Field(pattern="^[a-z][a-z_]*$")]
    ucum_code: str | None
    iso_4217_code: str | None
    si_unit: str | None
    si_factor: Number | None


class PolicyAreaRow(Row):
    """A major topic of the Comparative Agendas Project."""

    table: ClassVar = TableInfo("policy_areas", "policy_area_id", (("topic_number",),))

    policy_area_id: Annotated[str, Field(pattern="^cap_[0-9]{2}$")]
    topic_number: Annotated[int, Field(ge=1, le=99)]
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str


class PlaceFacts(Row):
    """A place that claims and projects may name, as people keep it."""

    table: ClassVar = TableInfo("places", "place_id", _UNIQUE_LABELS)

    place_id: Slug
    place_type: PlaceType
    gbt2260_code: str | None
    parent_place_id: str | None
    label_zh: str
    label_en: str
    words_zh: str
    definition_zh: str
    definition_en: str


class PlaceRow(PlaceFacts):
    """A place, and whether a report of the package names it."""

    is_named: bool


class CodeRow(Row):
    """A member of a closed list."""

    table: ClassVar = TableInfo("codes", "code_id", (("code_list", "code"),))

    code_id: str
    code_list: str
    code: str
    position: Count
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str

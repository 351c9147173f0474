"""Tables that all reports share and people keep in sources/codebook."""

from typing import Annotated, ClassVar

from pydantic import Field

from build.schema.codes import (
    Aggregation,
    MeasureType,
    NameEvidence,
    PlaceType,
    Polarity,
    TermKind,
)
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
    definition_source_url: str | None
    unit_id: str
    measure_type: MeasureType
    aggregation: Aggregation
    polarity: Polarity
    is_headline: bool
    sdg_target: str | None
    sdg_reason_zh: str | None
    sdg_reason_en: str | None


class IndicatorWordsRow(Row):
    """The words that name a headline indicator, and the units its values have."""

    table: ClassVar = TableInfo("indicator_words", "indicator_id")

    indicator_id: Slug
    words_zh: str
    short_words_zh: str | None
    unit_ids: str | None
    split_indicator_ids: str | None


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
    """A major topic of the Comparative Agendas Project, or the one value outside them."""

    table: ClassVar = TableInfo("policy_areas", "policy_area_id", (("topic_number",),))

    policy_area_id: Annotated[str, Field(pattern="^cap_[0-9]{2,3}$")]
    topic_number: Annotated[int, Field(ge=1, le=999)]
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str


class PolicySubtopicRow(Row):
    """A subtopic of the Comparative Agendas Project, or a part of one that this dataset splits off."""

    table: ClassVar = TableInfo("policy_subtopics", "policy_subtopic_id")

    policy_subtopic_id: Annotated[str, Field(pattern="^cap_[0-9]{3,4}[a-z]?$")]
    policy_area_id: str
    subtopic_number: Annotated[int, Field(ge=100, le=9999)]
    label_zh: str
    label_en: str
    definition_zh: str
    definition_en: str
    is_own: bool
    departure_zh: str | None
    departure_en: str | None


class TermRow(Row):
    """A term of the reports, with the English that stands for it in every table."""

    table: ClassVar = TableInfo("terms", "term_id", (("term_zh",),))

    term_id: Slug
    term_zh: str
    term_en: str
    forms_en: str | None
    gloss_en: str | None
    term_kind: TermKind
    evidence: NameEvidence
    source_url: str | None

    @property
    def forms(self) -> list[str]:
        """All English that may stand for the term."""
        return [self.term_en, *(self.forms_en.split("; ") if self.forms_en else ())]


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

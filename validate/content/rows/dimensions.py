"""The rows of what people keep for all reports: indicators, units, topics, terms, places, codes."""

from dataclasses import dataclass
from decimal import Decimal

from .typed import LabelledRow, TypedRow


@dataclass(frozen=True, slots=True)
class IndicatorRow(LabelledRow):
    """What a claim measures."""

    indicator_id: str
    unit_id: str
    measure_type: str
    definition_source_url: str | None
    aggregation: str
    polarity: str
    sdg_target: str | None
    sdg_reason_zh: str | None
    sdg_reason_en: str | None


@dataclass(frozen=True, slots=True)
class IndicatorWordsRow(TypedRow):
    """The words that name a headline indicator; those in a cell have a blank between."""

    indicator_id: str
    words_zh: str
    short_words_zh: str | None
    unit_ids: str | None
    split_indicator_ids: str | None


@dataclass(frozen=True, slots=True)
class UnitRow(LabelledRow):
    """A unit of measure, its words in the reports, and its size in SI units."""

    unit_id: str
    words_zh: str | None
    quantity_kind: str
    ucum_code: str | None
    iso_4217_code: str | None
    si_unit: str | None
    si_factor: Decimal | None


@dataclass(frozen=True, slots=True)
class PolicyAreaRow(LabelledRow):
    """A topic of the master codebook of the Comparative Agendas Project."""

    policy_area_id: str
    topic_number: int


@dataclass(frozen=True, slots=True)
class PolicySubtopicRow(LabelledRow):
    """A subtopic of the master codebook, or a value of this dataset's own."""

    policy_subtopic_id: str
    policy_area_id: str
    subtopic_number: int
    is_own: bool
    departure_zh: str | None
    departure_en: str | None


@dataclass(frozen=True, slots=True)
class TermRow(TypedRow):
    """A term with its English; `forms_en` are others that may stand for it, with `; ` between."""

    term_id: str
    term_zh: str
    term_en: str
    forms_en: str | None
    evidence: str
    source_url: str | None


@dataclass(frozen=True, slots=True)
class PlaceRow(LabelledRow):
    """A place, with its code of GB/T 2260 where it has one."""

    place_id: str
    place_type: str
    gbt2260_code: str | None
    parent_place_id: str | None
    words_zh: str
    is_named: bool

    def words(self) -> list[str]:
        """The forms by which reports name it."""
        return self.words_zh.split()


@dataclass(frozen=True, slots=True)
class CodeRow(LabelledRow):
    """A member of a closed list."""

    code_id: str
    code_list: str
    code: str
    position: int

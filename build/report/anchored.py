"""The coding with its places in the text, and the ids it may use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from build.report.coding_files import (
    ClaimCoding,
    MentionCoding,
    OutcomeCoding,
    QuantityDecision,
    VariantCoding,
)
from build.report.located import Located
from build.report.places import PlaceBook
from build.report.quantity import Quantity
from build.report.terms import TermBook
from build.report.text import Period, Place, PlacedQuantity
from build.schema.codes import MeasureType, PlaceBasis
from validate.finding import Location


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """A place that a row is about, the words that say so, and where people wrote of it."""

    place_id: str
    place_basis: PlaceBasis
    char_start: int
    char_end: int
    at: Location


@dataclass(frozen=True)
class CodeLists:
    """The ids that coding may use, from the dimension tables.

    `policy_areas` has the area of each subtopic.
    """

    indicators: dict[str, tuple[str, MeasureType]]
    policy_areas: dict[str, str]
    terms: TermBook
    places: PlaceBook


@dataclass(frozen=True, slots=True)
class AnchoredClaim:
    """A claim with its place, the measure that carries it, and the years it speaks of."""

    coding: Located[ClaimCoding]
    place: Place
    quantity: PlacedQuantity | None
    period: Period


@dataclass(frozen=True, slots=True)
class AnchoredMention:
    """A mention with its place."""

    coding: Located[MentionCoding]
    place: Place


@dataclass(frozen=True, slots=True)
class AnchoredVariant:
    """A variant with its place."""

    coding: Located[VariantCoding]
    place: Place


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What was written down of an outcome, with the number of its figure, if it has one."""

    coding: Located[OutcomeCoding]
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class AnchoredDecision:
    """A decided number as it stands in the text; `changed` names what the grammar read otherwise."""

    coding: Located[QuantityDecision]
    quantity: Quantity
    changed: tuple[str, ...]


class Reason(NamedTuple):
    """Why a measure carries no claim, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class AnchoredCoding:
    """The coding of a report, anchored, in reading order.

    The places are by the id of the claim or project, for those that have some. `no_claim_reasons`
    says by the id of a measure why it carries no claim.
    """

    achievements: list[AnchoredClaim]
    targets: list[AnchoredClaim]
    mentions: list[AnchoredMention]
    variants: list[AnchoredVariant]
    decisions: Sequence[AnchoredDecision]
    claim_places: Mapping[str, Sequence[LocatedPlace]]
    project_places: Mapping[str, Sequence[LocatedPlace]]
    no_claim_reasons: Mapping[str, Reason]

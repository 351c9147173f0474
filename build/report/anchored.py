"""The coding with its places in the text, and the ids it may use."""

from dataclasses import dataclass

from build.report.coding_files import ClaimCoding, MentionCoding
from build.report.located import Located
from build.report.text import Place
from build.schema.codes import MeasureType


@dataclass(frozen=True)
class CodeLists:
    """The ids that coding may use, from the dimension tables."""

    indicators: dict[str, tuple[str, MeasureType]]
    policy_areas: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class AnchoredClaim:
    """A claim with its place and the index of its quantity."""

    coding: Located[ClaimCoding]
    place: Place
    quantity: int | None


@dataclass(frozen=True, slots=True)
class AnchoredMention:
    """A mention with its place."""

    coding: Located[MentionCoding]
    place: Place

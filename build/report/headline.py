"""A figure of a headline indicator, as stages share it."""

from dataclasses import dataclass

from build.report.text import Period, PlacedQuantity, Sentence
from build.report.wording import ForceRead
from build.schema.codes import Comparator, HeadlineKind


@dataclass(frozen=True, slots=True)
class Stated:
    """The words of a figure, in one sentence, and its number where they have one.

    `comparator` may be another than that of the number alone: what stands behind the last number
    of a list holds for all. `force` is None for a result.
    """

    char_start: int
    char_end: int
    sentence: Sentence
    quantity: PlacedQuantity | None
    comparator: Comparator | None
    force: ForceRead | None


@dataclass(frozen=True, slots=True)
class HeadlineFigure:
    """What a report says of a headline indicator; nothing stated where it sets no target for it."""

    indicator_id: str
    kind: HeadlineKind
    period: Period
    stated: Stated | None

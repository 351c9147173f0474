"""A figure of a headline indicator, as stages share it."""

from typing import Any, NamedTuple

from build.report.quantity import NO_QUANTITY
from build.report.text import Period, PlacedQuantity, ReportText, Sentence
from build.report.wording import ForceRead
from build.schema.codes import Comparator, HeadlineKind


class Stated(NamedTuple):
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


class HeadlineFigure(NamedTuple):
    """What a report says of a headline indicator; nothing stated where it sets no target for it."""

    indicator_id: str
    kind: HeadlineKind
    period: Period
    stated: Stated | None

    def cells(self, text: ReportText) -> dict[str, Any]:
        """What its row says of it, without labels, by column."""
        stated = self.stated
        placed = stated.quantity if stated else None
        quantity = placed.quantity if placed else NO_QUANTITY
        force = stated.force if stated else None
        start, end = (stated.char_start, stated.char_end) if stated else (None, None)
        return {
            "headline_target_id": f"{text.report_id}.{self.kind}.{self.indicator_id}",
            "report_id": text.report_id,
            "indicator_id": self.indicator_id,
            "kind": self.kind,
            "is_stated": stated is not None,
            "value": quantity.value,
            "value_high": quantity.value_high,
            "signed_value": quantity.signed_value,
            "unit_id": quantity.unit,
            "comparator": stated.comparator if stated else None,
            "direction": quantity.direction,
            "pledge_force": force.force if force else None,
            "force_words_zh": force.words if force else None,
            "period_start": self.period[0],
            "period_end": self.period[1],
            "sentence_id": text.sentence_id(stated.sentence) if stated else None,
            "quantity_id": placed.id if placed else None,
            "quote_zh": text.text[start:end] if stated else None,
            "char_start": start,
            "char_end": end,
        }

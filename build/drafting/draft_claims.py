"""Drafts the claims of a report, the functions of its sentences and the measures left over."""

from collections.abc import Iterator
from dataclasses import dataclass

from build.drafting.cutting import LETTERS, TABLE_OF_FUNCTION, CutClaim, claim_ids, cut_sentences
from build.drafting.draft_anchors import OPENING, Anchors, Cells, lone_place, quantity_cells
from build.drafting.proposals import propose_functions
from build.report.facts import PlannedFacts
from build.report.text import Place, PlacedQuantity, ReportText, Sentence


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A proposed claim with its row."""

    table: str
    place: Place
    measure: PlacedQuantity | None
    cells: Cells


@dataclass(frozen=True, slots=True)
class DraftedSentence:
    """What is proposed of one sentence: its row, its claims, rows of its unclaimed measures."""

    cells: Cells
    claims: list[DraftClaim]
    unclaimed: list[Cells]


def draft_claims(
    text: ReportText, facts: PlannedFacts, anchors: Anchors
) -> Iterator[DraftedSentence]:
    """The rows of what `cut_sentences` proposes, one sentence after another.

    Nothing is kept of a sentence once the next is asked for, so a text of any length fits.
    """
    ids = {table: claim_ids(text.report_id, table) for table in LETTERS}
    for cut in cut_sentences(text, propose_functions(text, facts)):
        cells: Cells = {
            "sentence_id": text.sentence_id(cut.sentence),
            "opening_zh": text.words(cut.sentence)[:OPENING],
            "function": cut.function,
            "is_draft": True,
        }
        table = TABLE_OF_FUNCTION.get(cut.function, "")
        claims = [
            _draft_claim(text, cut.sentence, table, next(ids[table]), each, anchors)
            for each in cut.claims
        ]
        unclaimed: list[Cells] = [
            {
                **anchors.cells(lone_place(text, measure)),
                "quantity_zh": measure.quantity.text_zh,
                "reason_zh": zh,
                "reason_en": en,
            }
            for measure, zh, en in cut.unclaimed
        ]
        yield DraftedSentence(cells, claims, unclaimed)


def _draft_claim(
    text: ReportText,
    sentence: Sentence,
    table: str,
    claim_id: str,
    claim: CutClaim,
    anchors: Anchors,
) -> DraftClaim:
    start, end, measure, how = claim
    place = Place(start, end, sentence)
    own: Cells = {"claim_id": claim_id, "verifiability": how, "is_draft": True}
    quantity: Cells = {}
    if measure:
        within = text.measures_within(start, end)
        quantity = quantity_cells(within)[within.index(measure)]
    return DraftClaim(table, place, measure, {**own, **anchors.cells(place), **quantity})

"""Drafts the claims of a report, the functions of its sentences and the measures left over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build.drafting.draft_anchors import Cells, anchor_cells, lone_quote, quantity_cells
from build.drafting.proposals import propose_functions, propose_verifiability
from build.drafting.segments import cut_claims
from build.report.facts import ReportFacts
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.schema.codes import SentenceFunction

TABLE_OF_FUNCTION = {
    SentenceFunction.ACHIEVEMENT: "achievements",
    SentenceFunction.COMMITMENT: "targets",
}
_LETTER = {"achievements": "a", "targets": "t"}

DESCRIBES = "Describes a standing thing or a list just given"
SIZE = "Describes the size of what the claim counts"
BETWEEN = "Stands in no proposed claim"
NO_CLAIM = {
    SentenceFunction.HEADING: "Stands in a heading",
    SentenceFunction.CONTEXT: "Stands in a sentence of background without a claim",
    SentenceFunction.DIFFICULTY: "Stands in a sentence that admits a problem",
    SentenceFunction.ADDRESS: "Stands in an address",
}

# A set spoken of as one: 五大河流; a count behind the list it counts: “甲”“乙”两个; 所建的两支队伍.
_STANDING = re.compile("[两二三四五六七八九十]大$")
_BEHIND_A_LIST = re.compile("(?:[”、][^，、]{0,12}|的)$")
_CHINESE_COUNT = re.compile("[两二三四五六七八九十][^\\d%％]?$")
_ORDER_OF_MAGNITUDE = re.compile("[十百千万亿]级$")
OPENING = 10  # characters that guard a row against a moved place


@dataclass(frozen=True)
class DraftClaim:
    """A proposed claim: its place, table and the measure that carries it."""

    table: str
    sentence: Sentence
    char_start: int
    char_end: int
    quantity: PlacedQuantity | None
    cells: Cells


@dataclass(frozen=True)
class DraftedClaims:
    """Proposed claims in reading order; functions by sentence; rows of unclaimed measures."""

    claims: list[DraftClaim]
    functions: list[SentenceFunction]
    unclaimed: list[Cells]


def draft_claims(text: ReportText, facts: ReportFacts) -> DraftedClaims:
    """Cut the sentences of achievements and commitments into claims."""
    claims: list[DraftClaim] = []
    functions: list[SentenceFunction] = []
    unclaimed: list[Cells] = []
    counts = dict.fromkeys(_LETTER, 0)
    proposed = propose_functions(text, facts)
    for sentence, function in zip(text.sentences, proposed, strict=True):
        table = TABLE_OF_FUNCTION.get(function)
        own = list(_of_sentence(text, sentence, table, counts)) if table else []
        if table and not own:
            function = SentenceFunction.CONTEXT  # noqa: PLW2901
        claims += own
        functions.append(function)
        claimed = {claim.quantity for claim in own}
        for placed in text.measures_within(sentence.char_start, sentence.char_end):
            if placed not in claimed and not placed.is_baseline:
                unclaimed.append(_unclaimed(text, function, placed, own))
    return DraftedClaims(claims, functions, unclaimed)


def sentence_cells(text: ReportText, functions: Sequence[SentenceFunction]) -> list[Cells]:
    """Rows of sentences.csv."""
    return [
        {
            "sentence_id": text.sentence_id(sentence),
            "opening_zh": text.words(sentence)[:OPENING],
            "function": function,
            "no_claim_reason_en": None,
            "is_draft": True,
        }
        for sentence, function in zip(text.sentences, functions, strict=True)
    ]


def _of_sentence(
    text: ReportText, sentence: Sentence, table: str, counts: dict[str, int]
) -> Iterator[DraftClaim]:
    measures = [
        (placed.quantity.char_start, placed.quantity.char_end)
        for placed in text.measures_within(sentence.char_start, sentence.char_end)
    ]
    for start, end in cut_claims(text.text, sentence.char_start, sentence.char_end, measures):
        measured = text.measures_within(start, end)
        carrying: list[PlacedQuantity | None] = [
            placed for placed in measured if _carries(text, placed, start, len(measured))
        ]
        for placed in carrying or [None]:
            counts[table] += 1
            cells = _cells(text, sentence, table, (start, end), placed, counts[table])
            yield DraftClaim(table, sentence, start, end, placed, cells)


def _cells(
    text: ReportText,
    sentence: Sentence,
    table: str,
    place: tuple[int, int],
    placed: PlacedQuantity | None,
    number: int,
) -> Cells:
    words = text.text[place[0] : place[1]]
    verifiability = propose_verifiability(words, table, placed is not None)
    cells: Cells = {"claim_id": f"{text.report_id}.{_LETTER[table]}{number:03d}"}
    cells |= anchor_cells(text, sentence, *place)
    cells |= quantity_cells(text, *place, placed) if placed is not None else {}
    return cells | {"verifiability": verifiability, "is_draft": True}


def _carries(text: ReportText, placed: PlacedQuantity, start: int, count: int) -> bool:
    """Whether a measure, one of so many in a quote, makes a claim of it or only describes."""
    quantity = placed.quantity
    if placed.is_baseline:
        return False
    if _is_size(quantity) and count > 1:
        return False
    return not _describes(quantity, text.text[start : quantity.char_start])


def _is_size(quantity: Quantity) -> bool:
    return bool(_ORDER_OF_MAGNITUDE.search(quantity.text_zh))


def _describes(quantity: Quantity, before: str) -> bool:
    is_count = bool(_CHINESE_COUNT.match(quantity.text_zh))
    return bool(_STANDING.match(quantity.text_zh)) or (
        is_count and bool(_BEHIND_A_LIST.search(before))
    )


def _unclaimed(
    text: ReportText,
    function: SentenceFunction,
    placed: PlacedQuantity,
    claims: Sequence[DraftClaim],
) -> Cells:
    quantity = placed.quantity
    reason = NO_CLAIM.get(function, BETWEEN)
    if any(claim.char_start <= quantity.char_start < claim.char_end for claim in claims):
        reason = SIZE if _is_size(quantity) else DESCRIBES
    cells = anchor_cells(text, placed.sentence, *lone_quote(text, placed))
    return cells | {"quantity_zh": quantity.text_zh, "reason_en": reason}

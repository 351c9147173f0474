"""Cuts sentences into claims and says which of their measures are left over, and why."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from build.coding.sentences import FUNCTIONS
from build.drafting.clauses import Extent
from build.drafting.proposals import propose_verifiability
from build.drafting.segments import cut_claims
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.schema.codes import SentenceFunction, Verifiability

TABLE_OF_FUNCTION = {function: table for table, function in FUNCTIONS.items()}
LETTERS = {"achievements": "a", "targets": "t"}  # in the ids of claims

# Why a measure carries no claim, in Chinese and in English.
_DESCRIBES = ("说明既有事物或前文刚列出的各项", "Describes a standing thing or a list just given")
_SIZE = ("说明主张所计事物的规模", "Describes the size of what the claim counts")
_BETWEEN = ("不在任何拟议的主张之内", "Stands in no proposed claim")
_NO_CLAIM = {
    SentenceFunction.HEADING: ("在标题之中", "Stands in a heading"),
    SentenceFunction.CONTEXT: (
        "在没有主张的背景句中",
        "Stands in a sentence of background without a claim",
    ),
    SentenceFunction.DIFFICULTY: ("在承认问题的句中", "Stands in a sentence that admits a problem"),
    SentenceFunction.ADDRESS: ("在称呼致意的句中", "Stands in an address"),
}

# A set spoken of as one: 五大河流; a count behind the list it counts: “甲”“乙”两个; 所建的两支队伍.
_STANDING = "大"
_BEHIND_A_LIST = re.compile("(?:[”、][^，、]{0,12}|的)$")
_LONGEST_LIST_END = 13
_CHINESE_COUNT = re.compile("[两二三四五六七八九十][^\\d%％]?$")
_ORDERS_OF_MAGNITUDE = ("十级", "百级", "千级", "万级", "亿级")
# No clause is longer; a row for each measure of what is would repeat its words without end.
_LONGEST_QUOTE = 1_000
_NOWHERE = (sys.maxsize, sys.maxsize)  # beyond every place
_QUANTIFIED = Verifiability.QUANTIFIED  # members of an enumeration are slow to look up

CutClaim = tuple[int, int, PlacedQuantity | None, Verifiability]
"""A proposed claim: start and end of its quote, the measure that carries it, how to check it."""


class Unclaimed(NamedTuple):
    """A measure that no claim has, and why."""

    measure: PlacedQuantity
    reason_zh: str
    reason_en: str


class CutSentence(NamedTuple):
    """What is proposed of one sentence. The function tells the table of its claims."""

    sentence: Sentence
    function: SentenceFunction
    claims: list[CutClaim]
    unclaimed: list[Unclaimed]


def claim_ids(report_id: str, table: str) -> Iterator[str]:
    """The ids of the claims of a table, in order of their places."""
    prefix = f"{report_id}.{LETTERS[table]}"
    return (prefix + str(number).zfill(3) for number in count(1))


def cut_sentences(text: ReportText, functions: Sequence[SentenceFunction]) -> Iterator[CutSentence]:
    """Cut the sentences of achievements and commitments into claims; `functions` is of each sentence."""
    words = text.text
    for sentence, proposed in zip(text.sentences, functions, strict=True):
        table = TABLE_OF_FUNCTION.get(proposed)
        measures = text.measures_of(sentence)
        claims: list[CutClaim] = []
        if table is not None:
            extents = [each.quantity[:2] for each in measures] if measures else ()
            for start, end in cut_claims(words, sentence.char_start, sentence.char_end, extents):
                carriers = _carriers(words, start, end, measures, extents) if measures else ()
                if carriers:
                    claims += [(start, end, measure, _QUANTIFIED) for measure in carriers]
                else:
                    how = propose_verifiability(words[start:end], table)
                    claims.append((start, end, None, how))
        function = SentenceFunction.CONTEXT if table and not claims else proposed
        unclaimed = _unclaimed(measures, function, claims) if measures else []
        yield CutSentence(sentence, function, claims, unclaimed)


def _carriers(
    text: str,
    start: int,
    end: int,
    measures: Sequence[PlacedQuantity],
    extents: Sequence[Extent],
) -> list[PlacedQuantity]:
    """The measures of a quote that each make a claim; where there are none, the quote is one.

    `measures` are those of the sentence, `extents` where they stand.
    """
    first = bisect_left(extents, (start,))
    if end - start > _LONGEST_QUOTE or first == len(extents) or extents[first][0] >= end:
        return []
    last = bisect_left(extents, (end,), first)
    within = [each for each in measures[first:last] if each.quantity.char_end <= end]
    return [
        measure
        for measure in within
        if not measure.is_baseline
        and not (len(within) > 1 and _is_size(measure.quantity))
        and not _describes(text, start, measure.quantity)
    ]


def _is_size(quantity: Quantity) -> bool:
    return quantity.text_zh.endswith(_ORDERS_OF_MAGNITUDE)


def _describes(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a measure of the quote that begins at `start` counts what is there already."""
    count = quantity.text_zh
    if len(count) > 2 or not _CHINESE_COUNT.match(count):
        return False
    if count.endswith(_STANDING):
        return True
    start = max(start, quantity.char_start - _LONGEST_LIST_END)
    return _BEHIND_A_LIST.search(text, start, quantity.char_start) is not None


def _unclaimed(
    measures: Sequence[PlacedQuantity],
    function: SentenceFunction,
    claims: Sequence[CutClaim],
) -> list[Unclaimed]:
    """The measures of a sentence that no claim has, and why."""
    claimed = {measure.id for _, _, measure, _ in claims if measure}
    claims_left = iter(claims)
    start, end, *_ = next(claims_left, _NOWHERE)
    unclaimed = []
    for measure in measures:
        if measure.is_baseline or measure.id in claimed:
            continue
        while end <= measure.char_start:
            start, end, *_ = next(claims_left, _NOWHERE)
        reason = _NO_CLAIM.get(function, _BETWEEN)
        if start <= measure.char_start:
            reason = _SIZE if _is_size(measure.quantity) else _DESCRIBES
        unclaimed.append(Unclaimed(measure, *reason))
    return unclaimed

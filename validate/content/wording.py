"""Words around numbers and quotes: estimates, parts of a sum, changes that fall, force of promises.

Read again from the text by the rules of docs/methodology.md alone.
"""

import re
from collections.abc import Iterator

from ..finding import Finding, Outcome
from .content import Content
from .context import CLAUSE_END, Measure, measures
from .rows.claims import ClaimRow, HeadlineRow, TargetRow
from .rows.texts import QuantityRow, SentenceRow
from .rows.typed import told
from .rules import measures as rules
from .rules.claims import CHECKABLE_MISMATCH, FORCE_MISMATCH

_ESTIMATED = re.compile("(?<![超过出])预[计估]")
_CHANGES = ("percent_change", "difference")
_LESS = re.compile("低于|少于|落后|[低少慢](?=\\Z)")
_ADDED = ("flow", "level")
# Each word with what may not stand before and behind it: 艰苦努力 and 努力方向 are nouns.
_FORCES = (
    ("ensure", "确保", "", ""),
    ("ensure", "务必", "", ""),
    ("ensure", "力保", "", ""),
    ("strive", "力争", "", ""),
    ("strive", "争取", "", ""),
    ("strive", "争创", "", ""),
    ("strive", "力求", "", ""),
    ("strive", "努力", "苦同懈断", "，；：。！？、的下和与成方程"),
    ("expected", "预期", "超于合", ""),
)
_EXPECTING = ("增长", "达到", "实现", "保持", "控制", "完成")  # what 预期 governs as a verb
_LEAD_IN = re.compile("预期目标[^，；：。]*[：:]")
_CHECKABLE = ("quantified", "milestone", "deliverable")


def check(content: Content) -> Outcome:
    """Every measure and every claim."""
    return Outcome.of(len(content.quantities) + len(content.claims), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for measure in measures(content):
        yield from _measure(measure)
    for claim in content.claims:
        yield from _claim(content.sentences.by_id[claim.sentence_id], claim)
    quantities = content.quantities.by_id
    for target in content.targets:
        sentence = content.sentences.by_id[target.sentence_id]
        quantity = quantities.get(target.quantity_id or "")
        yield from force_findings(sentence, target, *target.span, quantity)


def _measure(measure: Measure) -> Iterator[Finding]:
    row = measure.row
    is_estimate = _ESTIMATED.search(measure.clause) is not None
    yield from row.must_be(rules.ESTIMATE_MISMATCH, is_estimate=is_estimate)
    yield from row.must_be(rules.PART_MISMATCH, part_of_quantity_id=_whole(measure))
    signed = None
    if row.measure_type in _CHANGES and row.value is not None:
        is_less = row.measure_type == "difference" and _LESS.search(measure.clause)
        falls = row.direction == "down" or is_less
        signed = -abs(row.value) if falls else row.value
    if row.signed_value != signed:
        found = told(row.signed_value)
        yield row.at("signed_value").breaks(rules.SIGN_MISMATCH, found, told(signed))


def _whole(measure: Measure) -> str | None:
    """The measure that a 其中 in front of this one speaks of."""
    row, clauses = measure.row, CLAUSE_END.split(measure.head)
    own = clauses[-1]
    if clauses[-2:-1] == ["其中"]:
        own = f"其中，{own}"
    if not own.startswith("其中") or row.measure_type not in _ADDED or row.value is None:
        return None
    at = row.char_start - len(own)
    fitting = [
        other.quantity_id
        for other in measure.earlier
        if other.char_end <= at
        and other.unit_id == row.unit_id
        and other.measure_type in _ADDED
        and other.value is not None
        and other.value >= row.value
    ]
    return fitting[-1] if fitting else None


def _claim(sentence: SentenceRow, row: ClaimRow) -> Iterator[Finding]:
    is_checkable = row.verifiability in _CHECKABLE
    yield from row.must_be(CHECKABLE_MISMATCH, is_checkable=is_checkable)
    if row.quantity_id is None:
        words = _clause(sentence, row.char_start) + row.quote_zh
        is_estimate = _ESTIMATED.search(words) is not None
        yield from row.must_be(rules.ESTIMATE_MISMATCH, is_estimate=is_estimate)


def _clause(sentence: SentenceRow, at: int) -> str:
    """What stands before a place in its clause."""
    return CLAUSE_END.split(sentence.text_zh[: at - sentence.char_start])[-1]


def force_findings(
    sentence: SentenceRow,
    row: TargetRow | HeadlineRow,
    char_start: int,
    char_end: int,
    quantity: QuantityRow | None,
) -> Iterator[Finding]:
    """The word nearest before the number, else before the end of the quote; else the lead-in."""
    if quantity is None:
        end = char_end - sentence.char_start
        start = char_start - sentence.char_start - len(_clause(sentence, char_start))
    else:
        end = quantity.char_start - sentence.char_start
        start = end - len(_clause(sentence, quantity.char_start))
    near = [
        (at, force, word)
        for force, word, before, behind in _FORCES
        for at in _places(sentence.text_zh, word, start, end)
        if _governs(sentence.text_zh, word, at, before, behind)
    ]
    force, words = "none", None
    if near:
        _, force, words = max(near)
    elif _LEAD_IN.search(sentence.text_zh[: char_start - sentence.char_start]):
        force, words = "expected", "预期目标"
    yield from row.must_be(FORCE_MISMATCH, pledge_force=force, force_words_zh=words)


def _places(text: str, word: str, start: int, end: int) -> Iterator[int]:
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, end)


def _governs(text: str, word: str, at: int, before: str, behind: str) -> bool:
    """Whether the word is a verb there, and no part of another word."""
    end = at + len(word)
    follows = text[end : end + 1]
    if word == "预期" and not text.startswith(_EXPECTING, end):
        return False
    is_noun = behind and (not follows or follows in behind)
    return not is_noun and not (at and text[at - 1] in before)

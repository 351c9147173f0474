"""Clauses: what a sentence says is in the quotes of its rows, or of a kind that claims nothing.

The words that may stand outside of every quote, by kind:

- connectives between two quotes, and the subject 我们要;
- frames: 在抗击疫情过程中, 以…为指导;
- lead-ins that end with a colon: 今后五年的奋斗目标是：;
- praise of persons, a list of short predicates (医务人员义无反顾、逆行出征), and what goes on with
  it up to ； or 。;
- judgements: 是一项长期政治任务.

It is asked of sentences with rows, and of all sentences but headings in items and paragraphs,
unless the sentence says why it has no row. Not proved: what blocks without rows say.
"""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Outcome
from . import rules
from .content import Content
from .rows import ClaimRow, SentenceRow

_CLAUSE = re.compile("[^，；：。！？]*[，；：。！？]?")
_BETWEEN = re.compile("[、和与及]*(?:我们要)?[，；。！？]?")
_WITHOUT_CLAIM = re.compile(
    "在.*[中下后时][，：]|以.*为(?:指导|统领|引领)，|.*(?:是|方面|工作)：|.*是一[项个种].*"
)
_PRAISE = re.compile(".*(?:职工|人员|工作者|志愿者|市民)[^、]{2,6}(?:、[^、]{2,6})+[，；。]")


def check(content: Content) -> Outcome:
    """Every clause of a sentence with rows, and of a sentence of an item that should have some."""
    outcome = Outcome()
    for row in content.sentences:
        claims = content.claims_of.get(row.sentence_id, [])
        is_within = content.sections.by_id[row.section_id].level in ("item", "paragraph")
        if claims or (is_within and row.function != "heading" and row.no_claim_reason_en is None):
            outcome.looked_at += 1
            outcome.findings += _sentence(row, claims)
    return outcome


def _sentence(row: SentenceRow, claims: Sequence[ClaimRow]) -> Iterator[Finding]:
    is_praise = False
    for words in _uncovered(row, claims):
        for clause in _CLAUSE.findall(words):
            is_praise = is_praise or bool(_PRAISE.fullmatch(clause))
            is_known = is_praise or _BETWEEN.fullmatch(clause) or _WITHOUT_CLAIM.fullmatch(clause)
            if not is_known:
                yield row.at("text_zh").breaks(
                    rules.CLAUSE_UNCOVERED, clause, "a row that quotes it"
                )
            if clause.endswith(("；", "。")):
                is_praise = False


def _uncovered(row: SentenceRow, claims: Sequence[ClaimRow]) -> Iterator[str]:
    """The stretches of a sentence that no quote covers, in order."""
    at = row.char_start
    for start, end in [*sorted(claim.span for claim in claims), (row.char_end, row.char_end)]:
        yield row.text_zh[at - row.char_start : max(at, start) - row.char_start]
        at = max(at, end)

"""Clauses: what a sentence says is in the quotes of its rows, or of a kind that claims nothing.

The words that may stand outside of every quote, by kind:

- connectives between two quotes, and the subject 我们要;
- frames: 在抗击疫情过程中, 以…为指导;
- lead-ins that end with a colon: 今后五年的奋斗目标是：;
- praise of persons, a list of short predicates (医务人员义无反顾、逆行出征), and short predicates
  that go on with it up to ； or 。 (倾尽全力挽救生命、守护健康);
- judgements: 是一项长期政治任务.

It is asked of sentences with rows, and of all sentences but headings in items and paragraphs,
unless the sentence says why it has no row. Not proved: what blocks without rows say.

A quote itself has one clause that claims; its other clauses are frames before it (五年来, 聚焦…)
or purposes behind it (让…, 为…, 更好…).
"""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Outcome
from .content import Content
from .context import CLAUSE_END
from .rows.claims import ClaimRow
from .rows.texts import SentenceRow
from .rules import claims as rules

_CLAUSE = re.compile("[^，；：。！？]*[，；：。！？]?")
_BETWEEN = re.compile("[、和与及]*(?:我们要)?[，；。！？]?")
_WITHOUT_CLAIM = re.compile(
    "在.*[中下后时][，：]|以.*为(?:指导|统领|引领)，|.*(?:是|方面|工作)：|.*是一[项个种].*"
)
_PRAISE = re.compile(".*(?:职工|人员|工作者|志愿者|市民)[^、]{2,6}(?:、[^、]{2,6})+[，；。]")
_PRAISE_GOES_ON = re.compile("[^、]{2,10}(?:、[^、]{2,10})*[，；。]")
_ASIDE = re.compile(
    ".*年来?$|在|以|聚焦|立足|面对|应对|历经|克服|让|为|更好|努力|切实|不断"  # at its beginning
)
_NAMED = re.compile("“[^”]*”")


def check(content: Content) -> Outcome:
    """Every clause of a sentence with rows, or that should have some, and of every quote."""
    return Outcome.of(len(content.sentences), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for row in content.sentences:
        claims = content.claims_of.get(row.sentence_id, [])
        is_within = content.sections.by_id[row.section_id].level in ("item", "paragraph")
        if claims or (is_within and row.function != "heading" and row.no_claim_reason_en is None):
            yield from _sentence(row, claims)
    for claim in content.claims:
        yield from _quote(claim)


def _sentence(row: SentenceRow, claims: Sequence[ClaimRow]) -> Iterator[Finding]:
    is_praise = False
    for words in _uncovered(row, claims):
        for clause in _CLAUSE.findall(words):
            is_more = is_praise and bool(_PRAISE_GOES_ON.fullmatch(clause))
            is_praise = is_more or bool(_PRAISE.fullmatch(clause))
            is_known = is_praise or _BETWEEN.fullmatch(clause) or _WITHOUT_CLAIM.fullmatch(clause)
            if not is_known:
                expected = "a row that quotes it"
                yield row.at("text_zh").breaks(rules.CLAUSE_UNCOVERED, clause, expected)
            if clause.endswith(("；", "。")):
                is_praise = False


def _uncovered(row: SentenceRow, claims: Sequence[ClaimRow]) -> Iterator[str]:
    """The stretches of a sentence that no quote covers, in order."""
    at = row.char_start
    for start, end in [*sorted(claim.span for claim in claims), (row.char_end, row.char_end)]:
        yield row.text_zh[at - row.char_start : max(at, start) - row.char_start]
        at = max(at, end)


def _quote(row: ClaimRow) -> Iterator[Finding]:
    """At most one clause of a quote stands without a word that makes it a frame or a purpose."""
    clauses = CLAUSE_END.split(_NAMED.sub("“”", row.quote_zh))
    claiming = [clause for clause in clauses if clause and not _ASIDE.match(clause)]
    if len(claiming) > 1:
        found = " and ".join(claiming)
        yield row.at("quote_zh").breaks(rules.QUOTE_OF_SEVERAL, found, "a row each")
